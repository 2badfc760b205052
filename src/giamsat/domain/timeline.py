"""The heart: what is true of a plan from which day to which day, and why.

Status, states and deadlines are step functions of the date. They change only on the days of
recorded facts, of the period and of limits. :func:`build_timeline` turns a plan, the rules and the calendar
into rows; every question for a day is answered by looking rows up, never by computing anew.

A row stands on the half-open span ``[since, until)``. ``until`` is ``None`` where nothing ends it.
A fact dated after the asked day plays no part in the answer for that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from giamsat.domain.calendar import Calendar, deadline
from giamsat.domain.plan import Event, Plan, Recommendation, Visit
from giamsat.domain.rules import Rule, applicable

EVER = date.min
"""The first day of what has no recorded beginning."""

ONE_DAY = timedelta(days=1)

AGREED = "agreed"
"""The rule name of a date that the parties agreed on, as the file records it."""

VISIT = "visit"
"""The rule name of a visit's own date."""


class Reason(NamedTuple):
    """One fact or rule that leads to a state: a code, the key of the fact, its day."""

    code: str
    key: str | None = None
    on: date | None = None
    value: str | None = None


class Step(NamedTuple):
    """From ``since`` on (until the next step of the subject) the subject is in ``state``."""

    subject: str
    since: date
    state: str
    reasons: tuple[Reason, ...]


class Due(NamedTuple):
    """Something that must be done by ``due``; it stands on ``[since, until)``.

    ``ended`` tells what ended it: ``met``, ``replaced``, ``waived``, ``held``, ``void``, ``None``.
    ``anchor`` is the day that a limit counts from. ``forecast`` marks days off not yet decided.
    """

    subject: str
    rule: str
    due: date
    since: date
    until: date | None
    ended: str | None
    whose: str | None
    anchor: date | None = None
    forecast: bool = False


class Slot(NamedTuple):
    """A visit's place in the calendar as known on ``[since, until)``."""

    visit: str
    first: date
    last: date
    since: date
    until: date | None
    state: str


class Fact(NamedTuple):
    """One dated fact: ``kind`` such as ``recommendation.sent``, its subject and its day."""

    subject: str
    kind: str
    on: date
    value: str | None = None


class Timeline(NamedTuple):
    """All rows of one plan."""

    steps: tuple[Step, ...]
    dues: tuple[Due, ...]
    slots: tuple[Slot, ...]
    facts: tuple[Fact, ...]

    def state(self, subject: str, day: date) -> Step:
        """Return the step of ``subject`` that stands on ``day``. Raises ``LookupError`` if none."""
        standing = [s for s in self.steps if s.subject == subject and s.since <= day]
        if not standing:
            raise LookupError(subject)
        return standing[-1]

    def dues_on(self, day: date) -> list[Due]:
        """Return what stands to be done on ``day``, the earliest first."""
        return sorted(
            (d for d in self.dues if d.since <= day and (d.until is None or day < d.until)),
            key=lambda d: (d.due, d.subject, d.rule),
        )


def build_timeline(plan: Plan, rules: Iterable[Rule], calendar: Calendar) -> Timeline:
    """Turn a plan, the rules and the calendar into its rows."""
    judged_on = plan.plan.issued or plan.plan.begins
    applied = applicable(rules, plan.plan.form, judged_on)
    spans = _Spans.of(plan.events)
    dues: list[Due] = []
    dues += _plan_dues(plan, applied, calendar, spans)
    steps = _plan_steps(plan)
    slots: list[Slot] = []
    for visit in plan.visits:
        placed = list(_slots(visit, plan.plan.issued or EVER))
        slots += placed
        steps += _visit_steps(visit, placed)
        dues += _visit_dues(visit, placed, spans)
    for item in plan.recommendations:
        steps += _recommendation_steps(item)
        dues += _recommendation_dues(item, applied, calendar)
    dues = [d for due in dues for d in _after_waivers(due, plan)]
    return Timeline(tuple(steps), tuple(dues), tuple(slots), tuple(_facts(plan)))


# --- the plan's own status ---------------------------------------------------------------------


def _plan_steps(plan: Plan) -> list[Step]:
    steps: list[Step] = []
    for day in sorted(_changes(plan)):
        state, reasons = _status_on(plan, day)
        if not steps or (steps[-1].state, steps[-1].reasons) != (state, reasons):
            steps.append(Step("plan", day, state, reasons))
    return steps


def _changes(plan: Plan) -> set[date]:
    """Return the days on which the plan's status, or a reason for it, can change."""
    facts = plan.plan
    days = {EVER, *(event.on for event in plan.events)}
    days.update(day for day in (facts.issued, facts.begins) if day)
    if facts.ends and facts.ends < date.max:
        days.add(facts.ends + ONE_DAY)
    for item in plan.recommendations:
        days.update(_life(item))
    return days


def _life(item: Recommendation) -> set[date]:
    """Return the days on which a recommendation appears, closes or opens again."""
    known = _known_since(item)
    return {known, *(o.on for o in item.outcomes), *(r.on for r in item.reopenings)}


def _status_on(plan: Plan, day: date) -> tuple[str, tuple[Reason, ...]]:
    facts = plan.plan
    if not facts.number or not facts.issued or facts.issued > day:
        return "draft", _why_draft(plan, day)
    held = _holding_event(plan.events, day)
    if held:
        return held.kind, (Reason("event", f"event.{held.kind}", held.on, held.reason),)
    reported = _first(plan.events, "reported", day)
    if reported:
        return _after_report(plan, reported, day)
    issued = Reason("issued", "plan.issued", facts.issued, facts.number)
    if facts.ends and day > facts.ends:
        ended = Reason("ended", "plan.ends", facts.ends)
        return "reporting", (issued, ended, Reason("no-report", "event.reported"))
    return _before_end(facts.begins, issued, day)


def _before_end(begins: date | None, issued: Reason, day: date) -> tuple[str, tuple[Reason, ...]]:
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


def _holding_event(events: Sequence[Event], day: date) -> Event | None:
    """Return the last of the suspending, cancelling or archiving events that still holds."""
    held: Event | None = None
    for event in _by_day(events, day):
        if event.kind in {"suspended", "cancelled", "archived"}:
            held = event
        elif event.kind == "resumed":
            held = None
    return held


def _by_day(events: Sequence[Event], day: date) -> list[Event]:
    return sorted((e for e in events if e.on <= day), key=lambda e: e.on)


def _first(events: Sequence[Event], kind: str, day: date = date.max) -> Event | None:
    return next((e for e in _by_day(events, day) if e.kind == kind), None)


def _after_report(plan: Plan, reported: Event, day: date) -> tuple[str, tuple[Reason, ...]]:
    reason = Reason("reported", "event.reported", reported.on, reported.number)
    known = [r for r in plan.recommendations if _known_since(r) <= day]
    still_open = [r for r in known if _is_open(r, day)]
    if still_open:
        ids = ", ".join(r.id for r in still_open)
        return "follow-up", (reason, Reason("open-recommendations", "recommendation", value=ids))
    if known:
        return "closed", (reason, Reason("all-closed", "recommendation", value=str(len(known))))
    return "closed", (reason, Reason("no-recommendations", "recommendation"))


# --- recommendations ---------------------------------------------------------------------------


def _known_since(item: Recommendation) -> date:
    """Return the first day on which a recommendation is known: its earliest dated fact."""
    return item.raised or min(
        (d for d in (item.sent, item.received, *(a.on for a in item.answers)) if d), default=EVER
    )


def _is_open(item: Recommendation, day: date) -> bool:
    closed = max((o.on for o in item.outcomes if o.on <= day), default=None)
    if closed is None:
        return True
    return any(closed <= r.on <= day for r in item.reopenings)


def _recommendation_steps(item: Recommendation) -> list[Step]:
    days = _life(item) | {d for d in (item.sent, *(a.on for a in item.answers)) if d}
    steps: list[Step] = []
    for day in sorted(d for d in days if d >= _known_since(item)):
        state, reasons = _recommendation_state(item, day)
        if not steps or (steps[-1].state, steps[-1].reasons) != (state, reasons):
            steps.append(Step(item.id, day, state, reasons))
    return steps


def _recommendation_state(item: Recommendation, day: date) -> tuple[str, tuple[Reason, ...]]:
    if not _is_open(item, day):
        last = max((o for o in item.outcomes if o.on <= day), key=lambda o: o.on)
        return last.result, (Reason("outcome", f"{item.id}.outcome", last.on, last.reason),)
    again = max((r.on for r in item.reopenings if r.on <= day), default=EVER)
    answers = [a for a in item.answers if again <= a.on <= day]
    if answers:
        last_answer = max(answers, key=lambda a: a.on)
        key = f"{item.id}.answer"
        return "answered", (Reason("answered", key, last_answer.on, last_answer.number),)
    if again != EVER:
        return "awaiting", (Reason("reopened", f"{item.id}.reopening", again),)
    if item.sent and item.sent <= day:
        return "awaiting", (Reason("sent", f"{item.id}.sent", item.sent),)
    return "unsent", (Reason("not-sent", f"{item.id}.sent"),)


def _recommendation_dues(
    item: Recommendation, rules: Iterable[Rule], calendar: Calendar
) -> Iterator[Due]:
    for since, due, rule, anchor, forecast in _answer_dates(item, rules, calendar):
        end, ended = _answer_end(item, since)
        until = next((s for s in _new_dates(item) if s > since), None)
        if until is not None and (end is None or until < end):
            end, ended = until, "replaced"
        if end is None or end > since:
            yield Due(item.id, rule, due, since, end, ended, item.to, anchor, forecast)


def _new_dates(item: Recommendation) -> list[date]:
    """Return the days on which a new date for the answer was set."""
    return sorted(
        [e.on for e in item.extensions]
        + [u.on for u in item.urges if u.due]
        + [r.on for r in item.reopenings]
    )


def _answer_dates(
    item: Recommendation, rules: Iterable[Rule], calendar: Calendar
) -> Iterator[tuple[date, date, str, date | None, bool]]:
    """Yield (known since, due, rule, anchor, forecast) of each date an answer was due by."""
    if item.due:
        yield max(_known_since(item), item.sent or EVER), item.due, AGREED, None, False
    else:
        for rule in rules:
            anchor = _recommendation_anchor(item, rule.anchor)
            if anchor and rule.satisfied_by == "recommendation.answer":
                last = deadline(anchor, rule.value, rule.unit, rule.direction, calendar)
                yield anchor, last.on, rule.id, anchor, last.forecast
    later = [(e.on, e.due) for e in item.extensions]
    later += [(u.on, u.due) for u in item.urges if u.due]
    later += [(r.on, r.due) for r in item.reopenings if r.due]
    for on, due in sorted(set(later)):
        yield on, due, AGREED, None, False


def _recommendation_anchor(item: Recommendation, anchor: str) -> date | None:
    if anchor == "recommendation.received":
        return item.received
    return item.sent if anchor == "recommendation.sent" else None


def _answer_end(item: Recommendation, since: date) -> tuple[date | None, str | None]:
    """Return the first day from ``since`` on which an answer, or a closing, ends the waiting."""
    answered = min((a.on for a in item.answers if a.on >= since), default=None)
    closed = min((o.on for o in item.outcomes if o.on >= since), default=None)
    if answered and (closed is None or answered <= closed):
        return answered, "met"
    return closed, "met" if closed else None


# --- visits ------------------------------------------------------------------------------------


def _slots(visit: Visit, known: date) -> Iterator[Slot]:
    if visit.on is None:
        return
    length = (visit.until or visit.on) - visit.on
    since, first = known, visit.on
    moves = sorted(visit.postponements, key=lambda p: p.on)
    for move in moves:
        if move.on > since:
            yield Slot(visit.id, first, first + length, since, move.on, "postponed")
        since, first = max(since, move.on), move.to
    closed, state = _visit_end(visit)
    if closed is None or closed > since:
        yield Slot(visit.id, first, first + length, since, closed, "planned")
    if closed is not None and state == "done":
        yield Slot(visit.id, closed, closed, max(closed, since), None, "done")


def _visit_end(visit: Visit) -> tuple[date | None, str]:
    if visit.done:
        return visit.done, "done"
    return visit.cancelled, "cancelled"


def _visit_steps(visit: Visit, slots: Sequence[Slot]) -> list[Step]:
    steps = [
        Step(visit.id, slot.since, "planned", (Reason("planned", f"{visit.id}.on", slot.first),))
        for slot in slots
        if slot.state != "done"
    ]
    if not slots:
        steps.append(Step(visit.id, EVER, "unplanned", (Reason("no-day", f"{visit.id}.on"),)))
    closed, state = _visit_end(visit)
    if closed:
        reason = Reason(state, f"{visit.id}.{state}", closed, visit.reason)
        steps.append(Step(visit.id, closed, state, (reason,)))
    return steps


def _visit_dues(visit: Visit, slots: Sequence[Slot], spans: _Spans) -> Iterator[Due]:
    whose = visit.lead or (visit.bodies[0] if visit.bodies else None)
    _, state = _visit_end(visit)
    endings = {"postponed": "replaced", "planned": "met" if state == "done" else "void"}
    for slot in slots:
        if slot.state in endings:
            ended = endings[slot.state] if slot.until else None
            row = Due(visit.id, VISIT, slot.last, slot.since, slot.until, ended, whose)
            yield from [row] if visit.kind == "written-report" else spans.cut(row)


# --- the plan's own limits ---------------------------------------------------------------------


class _Spans(NamedTuple):
    """When the plan's own work is held: suspensions, and the day it ended for good."""

    held: tuple[tuple[date, date | None], ...]
    over: date | None

    @classmethod
    def of(cls, events: Sequence[Event]) -> _Spans:
        held: list[tuple[date, date | None]] = []
        since: date | None = None
        over: date | None = None
        for event in _by_day(events, date.max):
            if event.kind == "suspended" and since is None:
                since = event.on
            elif event.kind == "resumed":
                if since is not None:
                    held.append((since, event.on))
                since, over = None, None
            elif event.kind in {"cancelled", "archived"} and over is None:
                over = event.on
        if since is not None:
            held.append((since, None))
        return cls(tuple(held), over)

    def cut(self, due: Due) -> Iterator[Due]:
        """Yield the parts of ``due`` that stand outside the times when work is held."""
        since: date | None = due.since
        end = due.until if self.over is None else min(due.until or self.over, self.over)
        ended = "void" if end != due.until else due.ended
        for start, stop in self.held:
            if since is None or (end is not None and start >= end):
                break
            if start > since:
                yield due._replace(since=since, until=start, ended="held")
            since = max(since, stop) if stop else None
        if since is not None and (end is None or since < end):
            yield due._replace(since=since, until=end, ended=ended)


def _plan_dues(
    plan: Plan, rules: Iterable[Rule], calendar: Calendar, spans: _Spans
) -> Iterator[Due]:
    facts = plan.plan
    known = facts.issued or EVER
    if facts.report_due:
        yield from spans.cut(
            _plan_due(plan, AGREED, facts.report_due, known, "event.reported", None)
        )
    for rule in rules:
        anchor = _plan_anchor(plan, rule.anchor)
        if anchor is None:
            continue
        last = deadline(anchor, rule.value, rule.unit, rule.direction, calendar)
        since = known if rule.direction == "before" else max(anchor, known)
        row = _plan_due(plan, rule.id, last.on, since, rule.satisfied_by, anchor)
        if rule.direction == "before" and (row.until is None or row.until > anchor):
            row = row._replace(until=anchor, ended="void")
        if row.until is None or row.until > row.since:
            yield from spans.cut(row._replace(forecast=last.forecast))


def _plan_anchor(plan: Plan, anchor: str) -> date | None:
    room, _, name = anchor.partition(".")
    if room == "plan":
        return {"issued": plan.plan.issued, "begins": plan.plan.begins, "ends": plan.plan.ends}.get(
            name
        )
    event = _first(plan.events, name) if room == "event" else None
    return event.on if event else None


def _plan_due(
    plan: Plan, rule: str, due: date, since: date, satisfied_by: str, anchor: date | None
) -> Due:
    event = _first(plan.events, satisfied_by.partition(".")[2])
    until = max(event.on, since) if event else None
    return Due("plan", rule, due, since, until, "met" if event else None, plan.plan.issuer, anchor)


def _after_waivers(due: Due, plan: Plan) -> Iterator[Due]:
    """Yield ``due`` as it stands when its rule is set aside."""
    on = min(
        (
            waiver.on or EVER
            for waiver in plan.waivers
            if waiver.rule == due.rule and waiver.subject in {None, due.subject}
        ),
        default=None,
    )
    if on is None or (due.until is not None and due.until <= on):
        yield due
    elif on > due.since:
        yield due._replace(until=on, ended="waived")


# --- dated facts -------------------------------------------------------------------------------


def _facts(plan: Plan) -> Iterator[Fact]:
    facts = plan.plan
    if facts.issued:
        yield Fact("plan", "plan.issued", facts.issued, facts.number)
    for event in plan.events:
        yield Fact("plan", f"event.{event.kind}", event.on, event.number)
    for visit in plan.visits:
        yield from _visit_facts(visit)
    done = {v.id: v.done for v in plan.visits}
    for finding in plan.findings:
        on = finding.on or done.get(finding.visit or "")
        if on:
            yield Fact(finding.id, f"finding.{finding.kind}", on)
    for item in plan.recommendations:
        yield from _recommendation_facts(item)
    for paper in plan.documents:
        if paper.issued:
            yield Fact(paper.id, "document.issued", paper.issued, paper.number)
    for waiver in plan.waivers:
        if waiver.on:
            yield Fact(waiver.subject or "plan", "waiver", waiver.on, waiver.rule)


def _visit_facts(visit: Visit) -> Iterator[Fact]:
    for move in visit.postponements:
        yield Fact(visit.id, "visit.postponed", move.on, move.to.isoformat())
    if visit.done:
        yield Fact(visit.id, "visit.done", visit.done)
    if visit.cancelled:
        yield Fact(visit.id, "visit.cancelled", visit.cancelled)


def _recommendation_facts(item: Recommendation) -> Iterator[Fact]:
    for kind, on in (("raised", item.raised), ("sent", item.sent), ("received", item.received)):
        if on:
            yield Fact(item.id, f"recommendation.{kind}", on, item.to)
    for answer in item.answers:
        yield Fact(item.id, "recommendation.answer", answer.on, answer.number)
    for urge in item.urges:
        yield Fact(item.id, "recommendation.urge", urge.on, urge.number)
    for extension in item.extensions:
        due = extension.due.isoformat()
        yield Fact(item.id, "recommendation.extension", extension.on, due)
    for escalation in item.escalations:
        yield Fact(item.id, "recommendation.escalation", escalation.on, escalation.to)
    for outcome in item.outcomes:
        yield Fact(item.id, "recommendation.outcome", outcome.on, outcome.result)
    for reopening in item.reopenings:
        yield Fact(item.id, "recommendation.reopening", reopening.on)
