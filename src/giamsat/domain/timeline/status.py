"""The plan's own status: from the draft to the archive."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from giamsat.domain.plan import Event, Plan
from giamsat.domain.timeline.answers import Life
from giamsat.domain.timeline.holds import holding_event
from giamsat.domain.timeline.order import in_order
from giamsat.domain.timeline.rows import EVER, ONE_DAY, Reason, Step

Lives = Sequence[tuple[str, Life]]
"""The recommendations of a plan: the id of each and its life."""

_Standing = tuple[str, tuple[Reason, ...]]


def plan_steps(plan: Plan, lives: Lives) -> list[Step]:
    """Return the steps of the plan's status; ``lives`` are those of its recommendations."""
    steps: list[Step] = []
    for day in sorted(_changes(plan, lives)):
        state, reasons = _status_on(plan, lives, day)
        if not steps or (steps[-1].state, steps[-1].reasons) != (state, reasons):
            steps.append(Step("plan", day, state, reasons))
    return steps


def first_event(events: Sequence[Event], kind: str, day: date = date.max) -> Event | None:
    """Return the earliest event of ``kind`` that was recorded for ``day`` or before."""
    return next((e for e in in_order(events, day) if e.kind == kind), None)


def _changes(plan: Plan, lives: Lives) -> set[date]:
    """Return the days on which the plan's status, or a reason for it, can change."""
    facts = plan.plan
    days = {EVER, *(event.on for event in plan.events)}
    days.update(day for day in (facts.issued, facts.begins) if day)
    if facts.ends and facts.ends < date.max:
        days.add(facts.ends + ONE_DAY)
    for _, life in lives:
        days.update(life.days)
    return days


def _status_on(plan: Plan, lives: Lives, day: date) -> _Standing:
    facts = plan.plan
    if not facts.number or not facts.issued or facts.issued > day:
        return "draft", _why_draft(plan, day)
    held = holding_event(plan.events, day)
    if held:
        return held.kind, (Reason("event", f"event.{held.kind}", held.on, held.reason),)
    reported = first_event(plan.events, "reported", day)
    if reported:
        return _after_report(lives, reported, day)
    issued = Reason("issued", "plan.issued", facts.issued, facts.number)
    if facts.ends and day > facts.ends:
        ended = Reason("ended", "plan.ends", facts.ends)
        return "reporting", (issued, ended, Reason("no-report", "event.reported"))
    return _before_end(facts.begins, issued, day)


def _before_end(begins: date | None, issued: Reason, day: date) -> _Standing:
    if begins is None:
        return "issued", (issued, Reason("no-begin", "plan.begins"))
    if day >= begins:
        return "under-way", (issued, Reason("begun", "plan.begins", begins))
    return "issued", (issued, Reason("begins-later", "plan.begins", begins))


def _why_draft(plan: Plan, day: date) -> tuple[Reason, ...]:
    facts = plan.plan
    reasons = []
    if not facts.number:
        reasons.append(Reason("no-number", "plan.number"))
    if not facts.issued:
        reasons.append(Reason("no-issued", "plan.issued"))
    elif facts.issued > day:
        reasons.append(Reason("not-yet-issued", "plan.issued"))
    return tuple(reasons)


def _after_report(lives: Lives, reported: Event, day: date) -> _Standing:
    reason = Reason("reported", "event.reported", reported.on, reported.number)
    known = [(name, life) for name, life in lives if life.known <= day]
    still_open = [name for name, life in known if life.is_open(day)]
    if still_open:
        ids = ", ".join(still_open)
        return "follow-up", (reason, Reason("open-recommendations", "recommendation", value=ids))
    if known:
        return "closed", (reason, Reason("all-closed", "recommendation", value=str(len(known))))
    return "closed", (reason, Reason("no-recommendations", "recommendation"))
