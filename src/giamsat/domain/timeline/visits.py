"""Visits and written reports: where they stand in the calendar, done or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from giamsat.domain.plan import Plan, Visit
from giamsat.domain.single_facts import parts_that_count
from giamsat.domain.timeline.holds import Holds
from giamsat.domain.timeline.order import in_order
from giamsat.domain.timeline.responsible import bodies_named, who_owes
from giamsat.domain.timeline.rows import VISIT, Due, Reason, Slot, Step


class _Place(NamedTuple):
    """The days that a visit was planned for, as known on ``[since, until)``."""

    first: date
    last: date
    since: date
    until: date | None
    ended: str | None


class Course(NamedTuple):
    """What became of a visit: since when it is known, its planned places, and its end.

    Done counts more than cancelled; a cancelled visit that was done later was cancelled meanwhile.
    ``bodies_done`` are the days of single bodies, as the visit names them; with the last of its
    bodies a visit is done.
    """

    visit: Visit
    known: date
    places: tuple[_Place, ...]
    cancelled: date | None
    done: date | None
    bodies_done: Mapping[str, date]

    @classmethod
    def of(cls, visit: Visit, known: date) -> Course:
        """Read the course of ``visit``, whose planned day is known since ``known``."""
        bodies = {met.body: met.on for met in parts_that_count(visit.bodies_done)}
        ends = (visit.done, _day_of_all(visit, bodies))
        done, cancelled = min((day for day in ends if day), default=None), visit.cancelled
        if done and cancelled and done <= cancelled:
            cancelled = None
        places = tuple(_places(visit, known, cancelled, done))
        return cls(visit, known, places, cancelled, done, bodies)

    @property
    def days(self) -> set[date]:
        """The days on which anything becomes known of it."""
        ends = (day for day in (self.cancelled, self.done) if day)
        return {*(place.since for place in self.places), *ends, *self.bodies_done.values()}

    def planned_days(self, day: date) -> tuple[date, date] | None:
        """Return the first and last day it is planned for on ``day``, or was when it ended."""
        known = [(place.first, place.last) for place in self.places if place.since <= day]
        return known[-1] if known else None

    def days_made(self, day: date) -> tuple[date, date] | None:
        """Return the first and last day on which it was made, by ``day``."""
        if self.done is None or self.done > day:
            return None
        return _first_day_done(self.places, self.done), self.done


def visit_slots(course: Course, holds: Holds) -> Iterator[Slot]:
    """Yield the places of a visit in the calendar."""
    visit = course.visit
    mark = holds.mark_ended if visit.kind == "written-report" else holds.mark
    for first, last, since, until, _ in course.places:
        yield from mark(Slot(visit.id, first, last, since, until, "planned"))
    made = course.days_made(date.max)
    if made:
        yield Slot(visit.id, *made, made[1], None, "done")


def visit_steps(course: Course) -> Iterator[Step]:
    """Yield the steps of a visit, by day."""
    visit = course.visit
    later = [place.since for place in course.places]
    later += [day for day in (course.cancelled, course.done) if day]
    if visit.on is None and course.known < min(later, default=date.max):
        yield Step(visit.id, course.known, "unplanned", (Reason("no-day", f"{visit.id}.on"),))
    for place in course.places:
        reason = Reason("planned", f"{visit.id}.on", place.first)
        yield Step(visit.id, place.since, "planned", (reason,))
    for state, day in (("cancelled", course.cancelled), ("done", course.done)):
        if day:
            reason = Reason(state, f"{visit.id}.{state}", day, visit.reason)
            yield Step(visit.id, day, state, (reason,))


def visit_dues(course: Course, holds: Holds, plan: Plan) -> Iterator[Due]:
    """Yield the rows of a visit's own day: to be done by its last planned day, with each body."""
    visit = course.visit
    is_report = visit.kind == "written-report"
    cut = holds.without_ended if is_report else holds.without_held
    whose = who_owes(visit, plan)
    for place in course.places:
        row = Due(visit.id, VISIT, place.last, place.since, place.until, place.ended, whose)
        if not visit.bodies:
            yield from cut(row)
        for body in visit.bodies:
            name = bodies_named(plan, (body,)) or body
            own = row._replace(bodies=(name,), whose=name if is_report else whose)
            for left in _until_done(own, course.bodies_done.get(body)):
                yield from cut(left)


def _until_done(due: Due, done: date | None) -> Iterator[Due]:
    """Yield what is left of a row where one body's part was done on a day."""
    if done is None or (due.until is not None and due.until < done):
        yield due
    elif due.since < done:
        yield due._replace(until=done, ended="met")


def _day_of_all(visit: Visit, bodies: Mapping[str, date]) -> date | None:
    """Return the day on which a visit was done with all its bodies, one by one."""
    days = [bodies[body] for body in visit.bodies if body in bodies]
    return max(days) if days and len(days) == len(visit.bodies) else None


def _places(
    visit: Visit, known: date, cancelled: date | None, done: date | None
) -> Iterator[_Place]:
    closed = min((day for day in (cancelled, done) if day), default=None)
    first, length = visit.on, _length(visit)
    since = known
    for move in in_order(visit.postponements):
        if closed and move.on >= closed:
            break
        if first and move.on > since:
            yield _Place(first, _later(first, length), since, move.on, "replaced")
        since, first = max(since, move.on), move.to
    if first and (closed is None or closed > since):
        ended = None if closed is None else "met" if closed == done else "void"
        yield _Place(first, _later(first, length), since, closed, ended)


def _length(visit: Visit) -> timedelta:
    if visit.on is None or visit.until is None:
        return timedelta(0)
    return max(visit.until - visit.on, timedelta(0))


def _later(day: date, length: timedelta) -> date:
    return day + length if length <= date.max - day else date.max


def _first_day_done(places: Sequence[_Place], done: date) -> date:
    """Return the day on which a visit of several days began that was done on ``done``."""
    last = places[-1] if places else None
    return last.first if last and last.first <= done <= last.last else done
