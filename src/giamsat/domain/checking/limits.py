"""Limits that were missed or are overdue, each with its rule and its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from giamsat.domain.calendar import Calendar
from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis, Params
from giamsat.domain.plan import Plan
from giamsat.domain.rules import Rule, applicable, unknown_limits
from giamsat.domain.timeline import AGREED, ONE_DAY, VISIT, Due, Timeline, build_timeline
from giamsat.domain.timeline.holds import Holds
from giamsat.domain.timeline.limits import last_day, waiver_start
from giamsat.domain.timeline.status import first_event

NOTICE = "event.sent"


def limit_findings(
    plan: Plan, timeline: Timeline, rules: Sequence[Rule], calendar: Calendar, as_of: date
) -> Iterator[Diagnosis]:
    """Yield the limits of a plan that were not kept, as far as ``as_of`` shows.

    Where a reason is recorded, before the limit was missed or after, nothing is left to say.
    """
    applied = applicable(rules, plan.plan.form, plan.plan.issued or plan.plan.begins)
    by_id = {rule.id: rule for rule in applied}
    yield from _notices(plan, applied, calendar, as_of)
    yield from _unknown(plan, rules)
    yield from _past_practice(timeline, plan, by_id, as_of)
    for due in timeline.dues:
        rule = by_id.get(due.rule)
        if not due.is_missed(as_of) or due.ended in {"waived", "replaced"}:
            continue
        if _is_excused(plan, due.rule, due.subject, as_of):
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
    notice = first_event(plan.events, "sent", as_of)
    sent = notice.on if notice else None
    held = Holds.of(plan.events).all
    for rule in rules:
        anchor = plan.plan.begins if rule.anchor == "plan.begins" else None
        if anchor is None or not _is_notice(rule):
            continue
        if _is_excused(plan, rule.id, "plan", as_of):
            continue
        last = last_day(anchor, rule, calendar)
        if last is None or (sent or as_of) <= last.on:
            continue
        if sent is None and any(hold.is_in_force(last.on + ONE_DAY, as_of) for hold in held):
            continue
        params = (("due", last.on.isoformat()), ("begins", anchor.isoformat()))
        done = (("done", sent.isoformat()),) if sent else ()
        yield Diagnosis("GS401", _event_key(plan, "sent"), (*params, *done, *_source(rule)))


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
