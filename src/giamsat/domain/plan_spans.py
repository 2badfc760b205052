"""A plan's row in every list, for every day: what a timeline comes to, span by span.

All that a list shows of a plan (status, overdue, next date, counts) is a step function of the day.
The spans follow each other without a gap, the first from ``EVER`` on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from giamsat.domain.plan import Plan
from giamsat.domain.timeline import EVER, ONE_DAY, OPEN, Due, Timeline


class PlanSpan(NamedTuple):
    """What a list shows of a plan from ``since`` to the day before the next span."""

    since: date
    status: str
    overdue: bool
    next_on: date | None
    next_rule: str | None
    next_subject: str | None
    visits_done: int
    visits_total: int
    open: int
    late: int
    recommendations: int


def spans_of(plan: Plan, timeline: Timeline) -> list[PlanSpan]:
    """Return the spans of a plan, each different from the one before."""
    visits = [visit.id for visit in plan.visits]
    items = [item.id for item in plan.recommendations]
    coming = sorted(timeline.steps, key=lambda step: step.since)[::-1]
    states: dict[str, str] = {}
    spans: list[PlanSpan] = []
    for day in sorted(_days(timeline)):
        while coming and coming[-1].since <= day:
            step = coming.pop()
            states[step.subject] = step.state
        span = _on(day, timeline.dues_on(day), states, visits, items)
        if not spans or span[1:] != spans[-1][1:]:
            spans.append(span)
    return spans


def _days(timeline: Timeline) -> set[date]:
    days = {EVER, *(step.since for step in timeline.steps)}
    for due in timeline.dues:
        days.add(due.since)
        if due.until:
            days.add(due.until)
        if due.due < date.max:
            days.add(due.due + ONE_DAY)
    return days


def _on(
    day: date, dues: list[Due], states: dict[str, str], visits: list[str], items: list[str]
) -> PlanSpan:
    late = [due for due in dues if due.is_late(day)]
    shown = dict(_states(states, items))
    planned = dict(_states(states, visits))
    first = dues[0] if dues else None
    return PlanSpan(
        since=day,
        status=states["plan"],
        overdue=bool(late),
        next_on=first.due if first else None,
        next_rule=first.rule if first else None,
        next_subject=first.subject if first else None,
        visits_done=sum(state == "done" for state in planned.values()),
        visits_total=sum(state != "cancelled" for state in planned.values()),
        open=sum(state in OPEN for state in shown.values()),
        late=len(_subjects(late) & shown.keys()),
        recommendations=len(shown),
    )


def _states(states: dict[str, str], subjects: list[str]) -> Iterator[tuple[str, str]]:
    for subject in subjects:
        if subject in states:
            yield subject, states[subject]


def _subjects(dues: list[Due]) -> set[str]:
    return {due.subject for due in dues}
