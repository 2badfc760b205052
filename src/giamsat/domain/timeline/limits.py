"""The plan's own limits, and what a waiver leaves of any limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from giamsat.domain.calendar import Calendar, DayOff, Deadline, deadline
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.plan import Plan
from giamsat.domain.rules import Rule, applicable
from giamsat.domain.timeline.holds import Holds
from giamsat.domain.timeline.meetings import (
    FIRST_MEETING,
    LAST_MEETING,
    Anchor,
    event_day,
    first_meetings,
    last_meetings,
)
from giamsat.domain.timeline.responsible import bodies_of
from giamsat.domain.timeline.rows import AGREED, EVER, Due
from giamsat.domain.timeline.visits import Course

BODY_REPORT = "body-reported"
DRAFT_RECEIVED = "draft-received"
"""The events by which the supervised or the drafting body, not the committee, does its duty. A
draft comes before the plan of its criticism is issued."""

SUBMISSION = "plan.submission"


def plan_dues(
    plan: Plan,
    rules: Iterable[Rule],
    calendar: Calendar,
    holds: Holds,
    courses: Sequence[Course],
) -> Iterator[Due]:
    """Yield the rows of what the plan itself must do by a day, while its work is not held."""
    known = plan.plan.issued or EVER
    if plan.plan.report_due:
        agreed = _due(plan, AGREED, plan.plan.report_due, known, "event.reported")
        yield from holds.without_held(agreed)
    for rule in rules:
        if rule.anchor in (FIRST_MEETING, LAST_MEETING):
            for met in _meeting_dues(plan, rule, calendar, courses):
                yield from [met] if met.is_judged_anew else holds.without_held(met)
            continue
        row = _due_of_rule(plan, rule, calendar, known)
        if row and rule.anchor == SUBMISSION and row.is_judged_anew:
            yield row
        elif row and not row.is_judged_anew:
            yield from holds.without_held(row)


def rules_of(plan: Plan, rules: Iterable[Rule]) -> list[Rule]:
    """Return the rules that judge a plan."""
    facts = plan.plan
    return applicable(rules, facts.form, facts.issued or facts.begins, facts.kind)


def last_day(anchor: date, rule: Rule, calendar: Calendar) -> Deadline | None:
    """Return the last day of a limit, or none where the count leaves the calendar.

    Such a day never comes; that the anchor is doubtful is for ``check`` to say.
    """
    try:
        return deadline(anchor, rule.value, rule.unit, rule.direction, calendar)
    except InvalidDataError as error:
        if error.code != "date-out-of-range":
            raise
        return None


class Counted(NamedTuple):
    """What a row says of how its last day was counted; the names are those of :class:`Due`."""

    forecast: bool = False
    advised: date | None = None
    day_off: DayOff | None = None
    binding: bool = True

    @classmethod
    def of(cls, last: Deadline, rule: Rule) -> Counted:
        """Return how the last day of ``rule`` was counted."""
        return cls(last.forecast, last.advised, last.day_off, rule.is_binding)

    def put_into(self, due: Due) -> Due:
        """Return a row with this said of it."""
        forecast, advised, day_off, binding = self
        return due._replace(forecast=forecast, advised=advised, day_off=day_off, binding=binding)


def waiver_start(plan: Plan, rule: str, subject: str) -> date | None:
    """Return since when a rule is set aside for a subject, ``None`` where it is not."""
    days = (
        waiver.on or EVER
        for waiver in plan.waivers
        if waiver.rule == rule and waiver.subject in {None, subject}
    )
    return min(days, default=None)


def after_waivers(due: Due, plan: Plan) -> Iterator[Due]:
    """Yield ``due`` as it stands when its rule is set aside, for its subject or for its body."""
    subjects = [due.subject, *(b.id for b in plan.bodies if b.id and b.name in due.bodies)]
    starts = [waiver_start(plan, due.rule, subject) for subject in subjects]
    on = min((start for start in starts if start is not None), default=None)
    if on is None or (due.until is not None and due.until <= on):
        yield due
    elif on > due.since:
        yield due._replace(until=on, ended="waived")


def _due_of_rule(plan: Plan, rule: Rule, calendar: Calendar, known: date) -> Due | None:
    """Return the row of one rule. A limit before a planned day ends with that day.

    What counts from an event is known from the event on: before it, nobody knew its day.
    """
    anchor = _anchor(plan, rule.anchor)
    last = last_day(anchor, rule, calendar) if anchor else None
    if anchor is None or last is None:
        return None
    planned = rule.direction == "before" and rule.anchor.startswith("plan.")
    since = known if planned else max(anchor, known)
    row = _due(plan, rule.id, last.on, since, rule.satisfied_by)
    row = Counted.of(last, rule).put_into(row)._replace(anchor=anchor)
    if rule.direction == "before" and (row.until is None or row.until > anchor):
        return row._replace(until=anchor, ended="void")
    return row


def _meeting_dues(
    plan: Plan, rule: Rule, calendar: Calendar, courses: Sequence[Course]
) -> Iterator[Due]:
    """Yield the rows of a limit that counts from meetings: of each body, or of the whole plan."""
    kind = rule.satisfied_by.removeprefix("event.")
    if rule.anchor == LAST_MEETING:
        row = Due("plan", rule.id, EVER, EVER, None, None, plan.plan.issuer)
        done = event_day(plan.events, kind, None)
        yield from _from_anchors(row, last_meetings(plan, courses), rule, calendar, done)
        return
    for body in plan.bodies or (None,):
        name = body.name if body else None
        whose = name if kind == BODY_REPORT else plan.plan.issuer
        row = Due("plan", rule.id, EVER, EVER, None, None, whose, bodies=(name,) if name else ())
        done = event_day(plan.events, kind, body)
        yield from _from_anchors(row, first_meetings(plan, courses, body), rule, calendar, done)


def _from_anchors(
    row: Due, anchors: Sequence[Anchor], rule: Rule, calendar: Calendar, done: date | None
) -> Iterator[Due]:
    """Yield ``row`` as each anchor has it stand, until it was ``done`` or the anchor moved.

    A limit before a day ends with that day. One after a meeting stands as soon as the meeting has a
    day, one after the plan's period from the end of that on. What was done before the anchor moved
    stands no more; its row, whose end lies before its beginning, says how it is judged since then.
    """
    ends = [*(anchor.since for anchor in anchors[1:]), None]
    for (known, on, key), moved in zip(anchors, ends, strict=True):
        last = last_day(on, rule, calendar) if on else None
        if on is None or last is None:
            continue
        is_before = rule.direction == "before"
        since = known if is_before or not key.startswith("plan.") else max(known, on)
        over = ((done and max(done, since), "met"), (on if is_before else None, "void"))
        closing = [(day, order, ended) for order, (day, ended) in enumerate(over) if day]
        closing += [(moved, 2, "replaced")] if moved else []
        until, _, ended = min(closing, default=(None, 0, None))
        judged_anew = done is not None and anchors[0].since < done < known
        if judged_anew:
            until, ended = done, "met"
        if until is None or since < until or judged_anew:
            stands = row._replace(due=last.on, since=since, until=until, ended=ended)
            counted = Counted.of(last, rule).put_into(stands)
            yield counted._replace(anchor=on, anchor_key=key)


def _anchor(plan: Plan, anchor: str) -> date | None:
    room, _, name = anchor.partition(".")
    if room == "plan":
        facts = plan.plan
        days = {"begins": facts.begins, "ends": facts.ends, "submission": facts.submission}
        return {"issued": facts.issued, **days}.get(name)
    return _first_on(plan, name) if room == "event" else None


def _first_on(plan: Plan, kind: str) -> date | None:
    return min((event.on for event in plan.events if event.kind == kind), default=None)


def _due(plan: Plan, rule: str, due: date, since: date, satisfied_by: str) -> Due:
    room, _, kind = satisfied_by.partition(".")
    done = _first_on(plan, kind) if room == "event" else None
    until = max(done, since) if done else None
    if done and kind == DRAFT_RECEIVED:
        until = done
    of_bodies = kind in (BODY_REPORT, DRAFT_RECEIVED)
    whose = bodies_of(plan) if of_bodies else plan.plan.issuer
    return Due("plan", rule, due, since, until, "met" if done else None, whose)
