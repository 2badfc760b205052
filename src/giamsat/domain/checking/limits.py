"""Limits that were missed or are overdue, each with its rule and its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from giamsat.domain.calendar import Calendar
from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis, Params
from giamsat.domain.plan import Body, Plan
from giamsat.domain.rules import Rule, unknown_limits
from giamsat.domain.timeline import AGREED, ONE_DAY, VISIT, Due, Timeline, build_timeline
from giamsat.domain.timeline.holds import Holds
from giamsat.domain.timeline.limits import last_day, rules_of, waiver_start
from giamsat.domain.timeline.meetings import FIRST_MEETING, event_day, first_meeting_of

NOTICE = "event.sent"


def limit_findings(
    plan: Plan, timeline: Timeline, rules: Sequence[Rule], calendar: Calendar, as_of: date
) -> Iterator[Diagnosis]:
    """Yield the limits of a plan that were not kept, as far as ``as_of`` shows.

    Where a reason is recorded, before the limit was missed or after, nothing is left to say.
    """
    applied = rules_of(plan, rules)
    by_id = {rule.id: rule for rule in applied}
    yield from _notices(plan, applied, calendar, as_of)
    yield from _unknown(plan, rules)
    yield from _past_practice(timeline, plan, by_id, as_of)
    for due in timeline.dues:
        rule = by_id.get(due.rule)
        if not due.is_missed(as_of) or due.ended in {"waived", "replaced"}:
            continue
        if _is_overtaken(due, timeline, as_of) or _is_excused(plan, due.rule, due.subject, as_of):
            continue
        if rule is None or not _is_notice(rule):
            yield _missed_diagnosis(due, rule, plan, as_of)


def _unknown(plan: Plan, rules: Sequence[Rule]) -> Iterator[Diagnosis]:
    """Yield the limits of the plan's form of which nothing is known on its own date."""
    on = plan.plan.issued or plan.plan.begins
    for rule in unknown_limits(rules, plan.plan.form, on):
        params = (("rule", rule.id), ("why", rule.unknown or ""))
        yield Diagnosis("GS407", ("plan", "form"), params)


def _past_practice(
    timeline: Timeline, plan: Plan, rules: Mapping[str, Rule], as_of: date
) -> Iterator[Diagnosis]:
    """Yield what still waits past a number of days that no law sets: nobody is late of it."""
    for due in timeline.dues_on(as_of):
        rule = rules.get(due.rule)
        if rule is not None and not due.binding and due.due < as_of:
            params: Params = (("subject", due.subject), ("due", due.due.isoformat()))
            yield Diagnosis("GS408", _key_of(due.subject, plan), params + _source(rule))


def newly_missed(
    before: Plan | None,
    after: Plan,
    rules: Sequence[Rule],
    calendar: Calendar,
    as_of: date,
) -> tuple[Diagnosis, ...]:
    """Return the limits that a change shows missed: true of ``after``, and not of ``before``."""

    def misses(plan: Plan) -> list[Diagnosis]:
        timeline = build_timeline(plan, rules, calendar)
        return list(limit_findings(plan, timeline, rules, calendar, as_of))

    found = [each for each in misses(after) if each.code not in {"GS407", "GS408"}]
    known = {(e.code, e.params) for e in misses(before)} if before and found else set()
    return tuple(each for each in found if (each.code, each.params) not in known)


def _is_overtaken(due: Due, timeline: Timeline, as_of: date) -> bool:
    """Tell whether a row that was met is judged anew, since the day it counts from has moved."""
    return due.ended == "met" and any(
        later.is_judged_anew
        and later.rule == due.rule
        and due.since < later.since <= as_of
        and set(due.bodies) <= set(later.bodies)
        for later in timeline.dues
    )


def _is_excused(plan: Plan, rule: str, subject: str, as_of: date) -> bool:
    waived = waiver_start(plan, rule, subject)
    return waived is not None and waived <= as_of


def _is_notice(rule: Rule) -> bool:
    return rule.direction == "before" and rule.satisfied_by == NOTICE


def _notices(
    plan: Plan, rules: Sequence[Rule], calendar: Calendar, as_of: date
) -> Iterator[Diagnosis]:
    """Yield notices sent late. One sent on the day of issue never stood as a duty, and counts.

    What was cancelled or suspended when its limit came, and still is, needs no notice.
    """
    for rule in rules:
        if not _is_notice(rule) or _is_excused(plan, rule.id, "plan", as_of):
            continue
        late: dict[Params, list[str]] = {}
        for body in plan.bodies or (None,):
            if body and body.id and _is_excused(plan, rule.id, body.id, as_of):
                continue
            params = _late_notice(plan, body, rule, calendar, as_of)
            if params:
                late.setdefault(params, []).append(body.name if body else "")
        for params, bodies in late.items():
            named = _named_bodies(plan, bodies)
            key = _event_key(plan, "sent")
            yield Diagnosis("GS401", key, (*params, *named, *_source(rule)))


def _named_bodies(plan: Plan, names: Sequence[str]) -> Params:
    """Return which bodies a limit is about, where that is not all of them; one by its id too."""
    if not any(names) or len(names) == len(plan.bodies):
        return ()
    own = [body.id for body in plan.bodies if body.id and names == [body.name]]
    subject: Params = (("subject", own[0]),) if own else ()
    return (*subject, ("bodies", "; ".join(names)))


def _late_notice(
    plan: Plan, body: Body | None, rule: Rule, calendar: Calendar, as_of: date
) -> Params:
    """Return by when one body should have had its notice, where it had none by then."""
    if rule.anchor == FIRST_MEETING:
        first = first_meeting_of(plan, body, as_of)
        anchor = first.on if first else None
    else:
        anchor = plan.plan.begins if rule.anchor == "plan.begins" else None
    last = last_day(anchor, rule, calendar) if anchor else None
    day = event_day(plan.events, "sent", body)
    sent = day if day and day <= as_of else None
    if anchor is None or last is None or (sent or as_of) <= last.on:
        return ()
    held = Holds.of(plan.events).all
    if sent is None and any(hold.is_in_force(last.on + ONE_DAY, as_of) for hold in held):
        return ()
    params: Params = (("due", last.on.isoformat()), ("begins", anchor.isoformat()))
    return (*params, ("done", sent.isoformat())) if sent else params


def _missed_diagnosis(due: Due, rule: Rule | None, plan: Plan, as_of: date) -> Diagnosis:
    is_over = due.until is not None and due.until <= as_of
    if due.rule == VISIT:
        code = "GS405"
    elif due.rule == AGREED:
        code = "GS404"
    else:
        code = "GS402" if is_over else "GS403"
    params: Params = (("subject", due.subject), ("rule", due.rule), ("due", due.due.isoformat()))
    if is_over and due.until and due.ended == "met":
        params += (("done", due.until.isoformat()),)
    if due.rule != VISIT:
        params = (*dict(params + _named_bodies(plan, list(due.bodies))).items(),)
    elif due.among or len(due.bodies) > 1:
        params += (("bodies", "; ".join(due.bodies)),)
    return Diagnosis(code, _key_of(due.subject, plan), params + (_source(rule) if rule else ()))


def _source(rule: Rule) -> Params:
    """Return the rule's source as data: article and document, and how well it is known."""
    return (("source", rule.citation), ("evidence", rule.evidence), ("rule", rule.id))


def _event_key(plan: Plan, kind: str) -> KeyPath:
    places = [n for n, event in enumerate(plan.events) if event.kind == kind]
    return ("event", places[0], "on") if places else ("plan",)


def _key_of(subject: str, plan: Plan) -> KeyPath:
    for place, visit in enumerate(plan.visits):
        if visit.id == subject:
            return ("visit", place)
    for place, item in enumerate(plan.recommendations):
        if item.id == subject:
            return ("recommendation", place)
    return ("plan",)
