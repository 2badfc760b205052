"""A plan's life as lanes of bars and marks on an axis of days: what a picture of it shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from giamsat.domain.records import PlanRow, Register, StepRow
from giamsat.reports.calendar_items import ALL_DAYS, CalendarItem

_BEYOND = 30
"""Days after the last fact that are shown at most, where the asked day is far away."""


class Bar(NamedTuple):
    """From ``first`` to ``last`` (ISO days, both shown) something is in ``state``.

    ``last`` is ``None`` where the state goes on as of the asked day.
    """

    first: str
    last: str | None
    state: str


class Mark(NamedTuple):
    """A day: ``due``, ``due-late`` or ``due-done`` for a deadline, with its rule."""

    on: str
    kind: str
    rule: str


class Lane(NamedTuple):
    """One row of the picture: ``plan``, ``period``, ``V1``, ``R1``."""

    subject: str
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...] = ()


class Picture(NamedTuple):
    """The lanes on an axis from ``first`` to ``last``; ``as_of`` may lie beyond either."""

    first: str
    last: str
    as_of: str
    lanes: tuple[Lane, ...]


def picture(
    register: Register, row: PlanRow, as_of: str, items: Sequence[CalendarItem]
) -> Picture | None:
    """Return the picture of a plan as known on ``as_of``; ``None`` where no day is known.

    ``items`` are the plan's items of the calendar.
    """
    steps = [step for step in register.steps(row.id) if step.since <= as_of]
    lanes = [lane for lane in _lanes(row, steps, items, as_of) if lane.bars or lane.marks]
    days = sorted({day for lane in lanes for day in _days(lane) if day != ALL_DAYS[0]})
    if not days:
        return None
    first, last = _axis(days, as_of)
    return Picture(first, last, as_of, tuple(lanes))


def _lanes(
    row: PlanRow, steps: Sequence[StepRow], items: Sequence[CalendarItem], as_of: str
) -> Iterator[Lane]:
    marks: dict[str, list[Mark]] = {}
    for item in items:
        if item.kind == "deadline":
            marks.setdefault(item.subject, []).append(_mark(item))
    yield Lane("plan", _bars(steps, "plan", as_of), tuple(marks.get("plan", ())))
    if row.begins and row.ends and row.begins <= row.ends:
        yield Lane("period", (Bar(row.begins, row.ends, "period"),))
    for item in items:
        if item.kind != "deadline":
            yield Lane(item.subject, (Bar(item.first, item.last, _visit_state(item)),))
    subjects = dict.fromkeys(step.subject for step in steps)
    visits = {item.subject for item in items if item.kind != "deadline"}
    for subject in subjects:
        if subject != "plan" and subject not in visits and _is_recommendation(steps, subject):
            yield Lane(subject, _bars(steps, subject, as_of), tuple(marks.get(subject, ())))


def _is_recommendation(steps: Sequence[StepRow], subject: str) -> bool:
    visit_states = ("planned", "unplanned", "done", "cancelled")
    return all(step.state not in visit_states for step in steps if step.subject == subject)


def _visit_state(item: CalendarItem) -> str:
    return "overdue" if item.late and item.state == "planned" else item.state


def _mark(item: CalendarItem) -> Mark:
    if item.state == "open":
        return Mark(item.last, "due-late" if item.late else "due", item.rule)
    return Mark(item.last, "due-done", item.rule)


def _bars(steps: Sequence[StepRow], subject: str, as_of: str) -> tuple[Bar, ...]:
    own = [step for step in steps if step.subject == subject]
    bars: list[Bar] = []
    for step in own:
        goes_on = step.until is None or step.until > as_of
        last = None if goes_on or step.until is None else _day_before(step.until)
        if bars and bars[-1].state == step.state:
            bars[-1] = bars[-1]._replace(last=last)
        else:
            bars.append(Bar(step.since, last, step.state))
    return tuple(bars)


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _days(lane: Lane) -> Iterator[str]:
    for bar in lane.bars:
        yield bar.first
        if bar.last:
            yield bar.last
    for mark in lane.marks:
        yield mark.on


def _axis(days: Sequence[str], as_of: str) -> tuple[str, str]:
    """Return the first and the last day shown, with a margin; a far asked day is left outside."""
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    span = (last - first).days
    margin = max(span // 20, 1)
    end = date.fromisoformat(as_of)
    if last < end <= _later(last, max(_BEYOND, span // 3)):
        last = end
    elif end > last:
        margin = max(span // 6, 7)
    return _earlier(first, max(span // 20, 1)).isoformat(), _later(last, margin).isoformat()


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def _earlier(day: date, days: int) -> date:
    return date.fromordinal(max(day.toordinal() - days, 1))
