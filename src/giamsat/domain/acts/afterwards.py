"""What is doubtful in a change because of what had happened before it: said as it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from giamsat.domain.acts.act import Act, Notice
from giamsat.domain.changes import AppendTable, Change
from giamsat.domain.plan import Plan
from giamsat.domain.timeline.rows import Timeline

_SENT_TEXTS = frozenset({"text", "to", "superior", "number", "sent", "received", "due", "findings"})
"""Keys of a recommendation that the body has in hand once it was sent."""


def notices_afterwards(plan: Plan, act: Act, timeline: Timeline, as_of: date) -> Iterator[Notice]:
    """Yield what is to be said of a change of ``plan``, as it was before, with its timeline."""
    step = next(s for s in reversed(timeline.steps) if s.subject == "plan" and s.since <= as_of)
    is_said = any(notice.code == "plan-held" for notice in act.notices)
    if act.changes and step.state == "archived" and not is_said:
        yield Notice("archived-before", {"on": step.since})
    yield from _changed_after_sending(plan, act.changes, as_of)
    if act.code == "waive":
        yield from _waived_too_late(act, timeline, as_of)


def _changed_after_sending(plan: Plan, changes: Iterable[Change], as_of: date) -> Iterator[Notice]:
    for change in changes:
        path = change.path
        if isinstance(change, AppendTable) or len(path) != 3 or path[0] != "recommendation":
            continue
        item, name = plan.recommendations[int(path[1])], str(path[2])
        known = getattr(item, name, None)
        if name in _SENT_TEXTS and known not in (None, ()) and item.sent and item.sent <= as_of:
            yield Notice("changed-after-sending", {"id": item.id, "key": name, "on": item.sent})


def _waived_too_late(act: Act, timeline: Timeline, as_of: date) -> Iterator[Notice]:
    rule, subject = act.values.get("rule"), act.subject
    missed = [
        due.due
        for due in timeline.dues
        if due.rule == rule and subject in ("plan", due.subject) and due.is_late(as_of)
    ]
    if missed:
        days = (as_of - max(missed)).days
        yield Notice("waived-after-deadline", {"due": max(missed), "days": days})
