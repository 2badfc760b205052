"""What is doubtful in a change because of what had happened before it: said as it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from giamsat.domain.acts.act import Act, Notice
from giamsat.domain.changes import AppendTable, Change, SetValue
from giamsat.domain.numbers import NOT_OF_PLANS, parse_number
from giamsat.domain.plan import Plan, as_data
from giamsat.domain.shape import shapes
from giamsat.domain.text import fold
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
    if not any(notice.code == "before-issue" for notice in act.notices):
        yield from _before_issue(plan, act.changes)
    yield from _odd_numbers(act.changes)
    yield from _there_already(plan, act.changes)
    if act.code == "waive":
        yield from _waived_too_late(act, timeline, as_of)


_OLDER = frozenset({"plan", "document", "source", "basis", "relation"})
"""Tables whose days may well lie before the plan's issue."""


def _before_issue(plan: Plan, changes: Iterable[Change]) -> Iterator[Notice]:
    """Yield the first day on which something happened that lies before the plan's own issue."""
    issued = plan.plan.issued
    days = [day for change in changes for day in _days_of_facts(change)]
    if issued and days and min(days) < issued:
        yield Notice("before-issue", {"on": min(days), "issued": issued})


def _days_of_facts(change: Change) -> Iterator[date]:
    names = [part for part in change.path if isinstance(part, str)]
    if isinstance(change, AppendTable):
        table, facts = names[-1], change.table
    elif isinstance(change, SetValue) and len(names) > 1:
        table, facts = names[-2], {names[-1]: change.value}
    else:
        return
    shape = shapes().get(table)
    for name, value in facts.items() if shape and table not in _OLDER else ():
        if isinstance(value, date) and shape and name in shape.keys and shape.keys[name].happened:
            yield value


_ALIKE = {
    "visit": ("on", "until", "session", "at", "kind", "bodies", "place"),
    "finding": ("kind", "text", "body", "visit"),
    "recommendation": ("text", "to"),
}
"""By what a part may well be one that is there already."""


def _there_already(plan: Plan, changes: Iterable[Change]) -> Iterator[Notice]:
    """Yield what is added although the same is there."""
    facts = as_data(plan)
    for change in changes:
        name = change.path[-1] if isinstance(change, AppendTable) and len(change.path) == 1 else ""
        keys = _ALIKE.get(str(name), ())
        if isinstance(change, AppendTable) and keys:
            wanted = _likeness(change.table, keys)
            there = (part for part in facts.get(str(name), ()) if _likeness(part, keys) == wanted)
            same = next(there, None)
            if same is not None:
                yield Notice("there-already", {"id": change.table["id"], "other": same["id"]})


def _likeness(facts: Mapping[str, Any], keys: Iterable[str]) -> list[object]:
    return [_plain(facts.get(key)) for key in keys]


def _plain(value: Any) -> object:
    if isinstance(value, (list, tuple)):
        return tuple(map(_plain, value)) or None
    return fold(value) if isinstance(value, str) else value


def odd_number(number: str) -> Iterator[Notice]:
    """Yield what is doubtful about the number of a document."""
    if meant := parse_number(number).suggestion:
        yield Notice("number-odd", {"number": number, "meant": meant})


def odd_plan_number(number: str) -> Iterator[Notice]:
    """Yield what is doubtful about the number of a plan; a decision's or report's code is."""
    yield from odd_number(number)
    kind = parse_number(number).kind
    if kind in NOT_OF_PLANS:
        yield Notice("number-of-another-kind", {"number": number, "kind": kind})


def _odd_numbers(changes: Iterable[Change]) -> Iterator[Notice]:
    for change in changes:
        if isinstance(change, AppendTable):
            found = change.table.get("number")
        else:
            found = change.value if isinstance(change, SetValue) and _is_number(change) else None
        if isinstance(found, str):
            is_plans = change.path == ("plan", "number")
            yield from odd_plan_number(found) if is_plans else odd_number(found)


def _is_number(change: SetValue) -> bool:
    """Tell whether a change sets the number of a document."""
    return bool(change.path) and change.path[-1] == "number"


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
