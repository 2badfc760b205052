"""The heart: what is true of a plan from which day to which day, and why.

Status, states and deadlines are step functions of the date. They change only on the days of
recorded facts, of the period and of limits. :func:`build_timeline` turns a plan, the rules and the
calendar into rows; every question for a day is answered by looking rows up, not by computing anew.

A row stands on the half-open span ``[since, until)``. ``until`` is ``None`` where nothing ends it.
A fact dated after the asked day plays no part in the answer for that day. What bears no day itself
(a visit's planned day, a recommendation without any date) is known since the plan was issued.
"""

from __future__ import annotations

from collections.abc import Iterable

from giamsat.domain.calendar import Calendar
from giamsat.domain.plan import Plan
from giamsat.domain.rules import Rule
from giamsat.domain.timeline.answers import Life, answer_dues, recommendation_steps
from giamsat.domain.timeline.facts import facts_of
from giamsat.domain.timeline.holds import Holds
from giamsat.domain.timeline.limits import after_waivers, plan_dues, rules_of
from giamsat.domain.timeline.responsible import bodies_named
from giamsat.domain.timeline.rows import (
    AGREED,
    EVER,
    ONE_DAY,
    OPEN,
    VISIT,
    VISIT_STATES,
    Due,
    DueDays,
    Fact,
    Reason,
    Slot,
    Step,
    Timeline,
    with_bodies_apart,
)
from giamsat.domain.timeline.status import plan_steps
from giamsat.domain.timeline.visits import Course, visit_dues, visit_slots, visit_steps

__all__ = [
    "AGREED",
    "EVER",
    "ONE_DAY",
    "OPEN",
    "VISIT",
    "VISIT_STATES",
    "Due",
    "DueDays",
    "Fact",
    "Reason",
    "Slot",
    "Step",
    "Timeline",
    "build_timeline",
]


def build_timeline(plan: Plan, rules: Iterable[Rule], calendar: Calendar) -> Timeline:
    """Turn a plan, the rules and the calendar into its rows."""
    applied = rules_of(plan, rules)
    known = plan.plan.issued or EVER
    holds = Holds.of(plan.events)
    lives = [(item, Life.of(item, known)) for item in plan.recommendations]
    courses = [Course.of(visit, known) for visit in plan.visits]
    steps = plan_steps(plan, [(item.id, life) for item, life in lives])
    dues = list(plan_dues(plan, applied, calendar, holds, courses))
    for course in courses:
        steps += visit_steps(course)
        dues += visit_dues(course, holds, plan)
    for item, life in lives:
        steps += recommendation_steps(item, life)
        whose = bodies_named(plan, [item.to]) if item.to else None
        answers = answer_dues(item, life, applied, calendar)
        dues += [due._replace(whose=whose) for due in answers]
    return Timeline(
        tuple(steps),
        tuple(with_bodies_apart(left for due in dues for left in after_waivers(due, plan))),
        tuple(slot for course in courses for slot in visit_slots(course, holds)),
        tuple(facts_of(plan)),
    )
