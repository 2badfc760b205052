"""When the delegation meets each body, as known from day to day: what limits count from.

The limits of NQLT 403/2017 Điều 7 and Điều 9 count from the meeting with the body, and not from the
plan's period: the first meeting with each body, the end of the last one. A meeting is a visit; one
that names no body is with every body that no other visit names. Where no meeting has a day, the
plan's period stands in for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from giamsat.domain.plan import Body, Event, Plan
from giamsat.domain.timeline.rows import EVER
from giamsat.domain.timeline.visits import Course

FIRST_MEETING = "meeting.first"
LAST_MEETING = "meeting.last"
"""What a limit may count from: the first meeting with a body, the end of the last meeting."""


class Anchor(NamedTuple):
    """From ``since`` on a limit counts from the day ``on``; ``key`` says what that is the day of.

    That is a visit (``V1``), or the plan's period (``plan.begins``); ``on`` is ``None`` where the
    last meeting with a day was called off and the plan has no period.
    """

    since: date
    on: date | None
    key: str


def body_names(body: Body) -> set[str]:
    """Return the texts by which the facts of a plan may refer to one of its bodies."""
    return {text for text in (body.id, body.name) if text}


def event_day(events: Sequence[Event], kind: str, body: Body | None) -> date | None:
    """Return the first day of an event that is about ``body``; one that names nobody is of all."""
    names = body_names(body) if body else set()
    days = (
        event.on
        for event in events
        if event.kind == kind and (body is None or not event.to or names & {*event.to})
    )
    return min(days, default=None)


def first_meetings(plan: Plan, courses: Sequence[Course], body: Body | None) -> list[Anchor]:
    """Return what the limits of ``body`` before its first meeting count from, by day."""
    ours = _courses_with(courses, body)

    def first(day: date) -> tuple[date, str] | None:
        return min(((days[0], key) for days, key in _meetings_on(ours, body, day)), default=None)

    return _anchors(plan, ours, first, plan.plan.begins, "plan.begins")


def first_meeting_of(plan: Plan, body: Body | None, day: date) -> Anchor | None:
    """Return what the limits of ``body`` before its first meeting count from, as known on ``day``.

    ``None`` where nothing has a day. Before the issue it is what is known from the issue on.
    """
    courses = [Course.of(visit, plan.plan.issued or EVER) for visit in plan.visits]
    anchors = first_meetings(plan, courses, body)
    known = [anchor for anchor in anchors if anchor.since <= day] or anchors[:1]
    return known[-1] if known and known[-1].on else None


def last_meetings(plan: Plan, courses: Sequence[Course]) -> list[Anchor]:
    """Return what the limits after the end of the last meeting count from, by day."""
    ours = [course for course in courses if course.visit.kind == "visit"]

    def last(day: date) -> tuple[date, str] | None:
        return max(((days[1], key) for days, key in _meetings_on(ours, None, day)), default=None)

    return _anchors(plan, ours, last, plan.plan.ends, "plan.ends")


def _courses_with(courses: Sequence[Course], body: Body | None) -> list[Course]:
    meetings = [course for course in courses if course.visit.kind == "visit"]
    if body is None:
        return meetings
    named = [course for course in meetings if body_names(body) & {*course.visit.bodies}]
    return named or [course for course in meetings if not course.visit.bodies]


def _meetings_on(
    courses: Sequence[Course], body: Body | None, day: date
) -> Iterator[tuple[tuple[date, date], str]]:
    """Yield the days of each meeting that was not called off, as known on ``day``."""
    for course in courses:
        days = _days_made(course, body, day)
        if days is None and (course.cancelled is None or course.cancelled > day):
            days = course.planned_days(day)
        if days:
            yield days, course.visit.id


def _days_made(course: Course, body: Body | None, day: date) -> tuple[date, date] | None:
    """Return the days on which the meeting was held by ``day``, with ``body`` if one is given."""
    single = [course.bodies_done.get(name) for name in body_names(body)] if body else []
    met = min((on for on in single if on and on <= day), default=None)
    return (met, met) if met else course.days_made(day)


def _anchors(
    plan: Plan,
    courses: Sequence[Course],
    find: Callable[[date], tuple[date, str] | None],
    period: date | None,
    period_key: str,
) -> list[Anchor]:
    known = plan.plan.issued or EVER
    days = {known, *(day for course in courses for day in course.days if day > known)}
    found: list[Anchor] = []
    for day in sorted(days):
        on, key = find(day) or (period, period_key)
        if not found or found[-1][1:] != (on, key):
            found.append(Anchor(day, on, key))
    return found
