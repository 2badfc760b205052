"""What is true of a plan or a part of it on a day, for those who have no rules at hand.

Acts, checks and papers ask here instead of working it out; each answer is the one that the rows of
:func:`~giamsat.domain.timeline.build_timeline` give for that day. ``ON_RECORD`` as the day asks by
all that is on record, whatever day it bears.
"""

from __future__ import annotations

from datetime import date

from giamsat.domain.plan import Outcome, Plan, Recommendation, Reopening, Visit
from giamsat.domain.timeline.answers import Life, agreed_day, standing_answer
from giamsat.domain.timeline.holds import holding_event
from giamsat.domain.timeline.order import ON_RECORD, last_of
from giamsat.domain.timeline.progress import Progress, Step, progress_of
from giamsat.domain.timeline.rows import EVER
from giamsat.domain.timeline.visits import Course

__all__ = [
    "ON_RECORD",
    "agreed_day",
    "done_day",
    "is_cancelled",
    "is_held",
    "is_open",
    "last_outcome",
    "last_reopening",
    "open_items",
    "planned_days",
    "progress_on",
    "standing_answer",
    "visit_days",
]


def is_held(plan: Plan, day: date) -> bool:
    """Tell whether a plan is suspended, cancelled or archived at the end of ``day``."""
    return holding_event(plan.events, day) is not None


def is_open(item: Recommendation, day: date) -> bool:
    """Tell whether a recommendation is open at the end of ``day``."""
    return Life.of(item, EVER).is_open(day)


def open_items(plan: Plan, day: date) -> list[str]:
    """Return the ids of the recommendations that are known and open at the end of ``day``."""
    known = plan.plan.issued or EVER
    lives = [(item.id, Life.of(item, known)) for item in plan.recommendations]
    return [name for name, life in lives if life.known <= day and life.is_open(day)]


def last_outcome(item: Recommendation, day: date) -> Outcome | None:
    """Return what last closed a recommendation up to ``day``, even if it was reopened since."""
    return last_of(item.outcomes, day)


def last_reopening(item: Recommendation, day: date) -> Reopening | None:
    """Return the last reopening of a recommendation up to ``day``, even if it was closed since."""
    return last_of(item.reopenings, day)


def progress_on(item: Recommendation, day: date) -> dict[Step, Progress]:
    """Return what is accepted, said to be done and seen to be done on ``day``, as far as known."""
    return {
        found.step: found
        for found in progress_of(item)
        if found.since <= day and (found.until is None or day < found.until)
    }


def done_day(visit: Visit, day: date) -> date | None:
    """Return the day on which a visit was done with all its bodies, if that was up to ``day``."""
    done = Course.of(visit, EVER).done
    return done if done is not None and done <= day else None


def is_cancelled(visit: Visit, day: date) -> bool:
    """Tell whether a visit is called off at the end of ``day``, and was not made all the same."""
    course = Course.of(visit, EVER)
    called_off = course.cancelled is not None and course.cancelled <= day
    return called_off and not (course.done is not None and course.done <= day)


def planned_days(visit: Visit, day: date) -> tuple[date, date] | None:
    """Return the first and last day that a visit is planned for on ``day``, or was when it ended.

    ``None`` where it had no day by then.
    """
    return Course.of(visit, EVER).planned_days(day)


def visit_days(visit: Visit, day: date) -> tuple[date, date] | None:
    """Return the first and last day that a visit has in the calendar as known on ``day``.

    These are the days on which it was made, else those it is, or was, planned for.
    """
    course = Course.of(visit, EVER)
    return course.days_made(day) or course.planned_days(day)
