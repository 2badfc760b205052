"""What of the plans stands in a calendar: visits, written reports and deadlines, as known on a day.

An item is the same item however its day, its text or its state changes: a visit is its id in its
plan, the answer to a recommendation is one item whichever rule or agreement set its day, and a
plan's own deadline is its rule, where it is to be kept with several bodies the rule and the body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from giamsat.domain.knowledge import facts_known_on
from giamsat.domain.records import PlaceRow, PlanRow, Register, StepRow, VerdictRow
from giamsat.domain.timeline import VISIT
from giamsat.domain.when import span_of
from giamsat.lean.json_text import texts_in
from giamsat.reports.plan_report import last_places

Kind = Literal["visit", "written-report", "deadline", "time"]

ALL_DAYS = ("0001-01-01", "9999-12-31")
"""The first and the last day that a register can be asked for."""


class CalendarItem(NamedTuple):
    """One item of a calendar. Days are ISO texts; ``first`` to ``last`` are the planned days.

    ``state`` of a visit or written report: ``planned``, ``done``, ``suspended``, ``cancelled`` or
    ``archived``; of a deadline: ``open``, or what ended it (``met``, ``replaced``, ``waived``,
    ``held``, ``void``). ``ended`` is the day of that end. ``changed`` is the day of the latest fact
    that the item rests on and ``revision`` the number of those facts. ``late`` tells that it was
    not done in time. A ``time`` is the span of a plan that has no days yet. ``body`` tells apart
    the deadlines of one rule: the id or name of each body but the plan's first.
    """

    plan: str
    number: str | None
    title: str
    issuer: str | None
    kind: Kind
    subject: str
    rule: str
    first: str
    last: str
    state: str
    ended: str | None
    changed: str | None
    revision: int
    late: bool
    text: str | None = None
    place: str | None = None
    who: str | None = None
    bodies: str | None = None
    session: str | None = None
    forecast: bool = False
    at: str | None = None
    body: str | None = None
    of: str = "supervision"

    @property
    def identity(self) -> tuple[str, ...]:
        """What stays the same while all else may change: plan, kind, part, and duty of the plan.

        The plan's first body is not told, so that what was alone stays the item that it was.
        """
        rule = self.rule if self.subject == "plan" else ""
        own = (self.plan, self.kind, self.subject, rule)
        return own if self.body is None else (*own, self.body)


def calendar_items(
    register: Register, rows: Sequence[PlanRow], as_of: str
) -> Iterator[CalendarItem]:
    """Yield the items of the given plans, as known on ``as_of``, plan by plan."""
    for row in rows:
        yield from plan_items(register, row, as_of)


def plan_items(register: Register, row: PlanRow, as_of: str) -> Iterator[CalendarItem]:
    """Yield one plan's items: visits by their id, then deadlines by day."""
    steps = [step for step in register.steps(row.id) if step.since <= as_of]
    facts = facts_known_on(register.detail(row.id), as_of)
    known = [verdict for verdict in register.verdicts(row.id) if verdict.since <= as_of]
    late = _late_visits(known, as_of)
    places = last_places(register.places(row.id), as_of)
    yield from _visits(row, facts, steps, places, late, as_of)
    duties = [verdict for verdict in known if verdict.rule != VISIT]
    yield from _deadlines(row, facts, steps, duties, as_of)
    yield from _time(row, facts, steps)


def _time(row: PlanRow, facts: dict[str, Any], steps: Sequence[StepRow]) -> Iterator[CalendarItem]:
    """Yield the span of a plan that only says when, while none of its visits has a day."""
    span = span_of(row.when, int(row.issued[:4]) if row.issued else None)
    dated = [visit for visit in facts.get("visit", ()) if visit.get("on")]
    if span is None or row.begins or dated or row.status not in ("draft", "issued"):
        return
    known = [step.since for step in steps if step.subject == "plan" and _day_of(step)]
    yield CalendarItem(
        plan=row.id,
        number=row.number,
        title=row.title,
        issuer=row.issuer,
        kind="time",
        subject="plan",
        rule="when",
        first=span.first.isoformat(),
        last=span.last.isoformat(),
        state="planned",
        ended=None,
        changed=known[-1] if known else row.issued,
        revision=len(known),
        late=False,
    )


# --- visits and written reports ----------------------------------------------------------------


def _late_visits(verdicts: Sequence[VerdictRow], as_of: str) -> set[str]:
    """Return the visits that were made after their day, or were not made by it."""
    days: dict[str, list[VerdictRow]] = {}
    for verdict in verdicts:
        if verdict.rule == VISIT:
            days.setdefault(verdict.subject, []).append(verdict)
    return {visit for visit, rows in days.items() if _that_counts(rows, as_of).is_late(as_of)}


def _visits(
    row: PlanRow,
    facts: dict[str, Any],
    steps: Sequence[StepRow],
    places: dict[str, PlaceRow],
    late: set[str],
    as_of: str,
) -> Iterator[CalendarItem]:
    names = {body["id"]: body["name"] for body in facts.get("body", ()) if body.get("id")}
    for visit in facts.get("visit", ()):
        place = places.get(visit["id"])
        days = (place.first, place.last) if place else _recorded_days(visit)
        own = [step for step in steps if step.subject == visit["id"]]
        if days is None or not own:
            continue
        stands = place is not None and (place.until is None or as_of < place.until)
        state = place.state if place and stands else own[-1].state
        plan_steps = [step for step in steps if step.subject == "plan" and step.state == state]
        changed = max(_day_of(step) for step in (*own, *plan_steps))
        yield CalendarItem(
            plan=row.id,
            number=row.number,
            title=row.title,
            issuer=row.issuer,
            kind=visit.get("kind", "visit"),
            subject=visit["id"],
            rule=VISIT,
            first=days[0],
            last=days[1],
            state=state,
            ended=own[-1].since if own[-1].state in _ENDS else None,
            changed=changed or row.issued,
            revision=len(own) + len(plan_steps) - 1,
            late=visit["id"] in late and state in ("planned", "done"),
            place=visit.get("place"),
            who=visit.get("lead"),
            bodies="; ".join(names.get(body, body) for body in visit.get("bodies", ())) or None,
            session=visit.get("session"),
            at=visit.get("at"),
            of=row.kind,
            text=visit.get("note"),
        )


_ENDS = ("done", "cancelled")
"""What a visit may end as."""


def _day_of(step: StepRow) -> str:
    return "" if step.since == ALL_DAYS[0] else step.since


def _recorded_days(visit: dict[str, Any]) -> tuple[str, str] | None:
    """Return the days of a visit that was cancelled before its plan was issued."""
    first = visit.get("on")
    return (first, max(visit.get("until") or first, first)) if first else None


# --- deadlines ---------------------------------------------------------------------------------


def _deadlines(
    row: PlanRow,
    facts: dict[str, Any],
    steps: Sequence[StepRow],
    verdicts: Sequence[VerdictRow],
    as_of: str,
) -> Iterator[CalendarItem]:
    duties: dict[tuple[str, str, str | None], list[VerdictRow]] = {}
    for verdict in verdicts:
        rule = verdict.rule if verdict.subject == "plan" else ""
        for name in texts_in(verdict.bodies) or (None,):
            duties.setdefault((verdict.subject, rule, name), []).append(verdict)
    ids = _bodies_apart(facts)
    texts = {item["id"]: item["text"] for item in facts.get("recommendation", ())}
    for (subject, _, name), rows in duties.items():
        verdict = _that_counts(rows, as_of)
        ended = verdict.until is not None and verdict.until <= as_of
        own = {step.since for step in steps if step.subject == subject and subject != "plan"}
        days = own | {v.since for v in rows} | {v.until for v in rows if v.until}
        known = sorted(day for day in days if day and ALL_DAYS[0] < day <= as_of)
        yield CalendarItem(
            plan=row.id,
            number=row.number,
            title=row.title,
            issuer=row.issuer,
            kind="deadline",
            subject=subject,
            rule=verdict.rule,
            first=verdict.due,
            last=verdict.due,
            state=(verdict.ended or "void") if ended else "open",
            ended=verdict.until if ended else None,
            changed=known[-1] if known else row.issued,
            revision=max(len(known) - 1, 0),
            late=verdict.is_late(as_of),
            text=texts.get(subject),
            who=name if verdict.rule == BODY_REPORT else verdict.whose,
            forecast=bool(verdict.forecast),
            bodies=name if ids else None,
            body=ids.get(name or ""),
        )


BODY_REPORT = "body-report"
"""The limit by which each body owes its own report."""


def _bodies_apart(facts: dict[str, Any]) -> dict[str, str | None]:
    """Return what tells each body of several apart in a calendar, by its name."""
    bodies = facts.get("body", ())
    if len(bodies) < 2:
        return {}
    later = {body["name"]: body.get("id") or body["name"] for body in bodies[1:]}
    return {bodies[0]["name"]: None, **later}


def _that_counts(rows: Sequence[VerdictRow], as_of: str) -> VerdictRow:
    """Return the earliest day that stands, else the one that stood last."""
    standing = [v for v in rows if v.until is None or as_of < v.until]
    if standing:
        return min(standing, key=lambda v: (v.due, v.rule))
    return max(rows, key=lambda v: (v.until or "", v.due, v.rule))
