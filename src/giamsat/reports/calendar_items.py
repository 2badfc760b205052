"""What of the plans stands in a calendar: visits, written reports and deadlines, as known on a day.

An item is the same item however its day, its text or its state changes: a visit is its id in its
plan, the answer to a recommendation is one item whichever rule or agreement set its day, and a
plan's own deadline is its rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from giamsat.domain.records import PlanRow, Register, SlotRow, StepRow, VerdictRow
from giamsat.domain.timeline import VISIT
from giamsat.reports.plan_report import as_known

Kind = Literal["visit", "written-report", "deadline"]

ALL_DAYS = ("0001-01-01", "9999-12-31")
"""The first and the last day that a register can be asked for."""


class CalendarItem(NamedTuple):
    """One item of a calendar. Days are ISO texts; ``first`` to ``last`` are the planned days.

    ``state`` of a visit or written report: ``planned``, ``done``, ``suspended``, ``cancelled`` or
    ``archived``; of a deadline: ``open``, or what ended it (``met``, ``replaced``, ``waived``,
    ``held``, ``void``). ``ended`` is the day of that end. ``changed`` is the day of the latest fact
    that the item rests on and ``revision`` the number of those facts. ``late`` tells that it was
    not done in time.
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

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """What stays the same while all else may change: plan, kind, part, and duty of the plan."""
        rule = self.rule if self.subject == "plan" else ""
        return (self.plan, self.kind, self.subject, rule)


def calendar_items(
    register: Register, rows: Sequence[PlanRow], as_of: str
) -> Iterator[CalendarItem]:
    """Yield the items of the given plans, as known on ``as_of``, plan by plan."""
    slots: dict[str, list[SlotRow]] = {}
    for slot in register.slots(as_of, *ALL_DAYS):
        slots.setdefault(slot.plan, []).append(slot)
    for row in rows:
        yield from plan_items(register, row, as_of, slots.get(row.id, ()))


def plan_items(
    register: Register, row: PlanRow, as_of: str, slots: Sequence[SlotRow]
) -> Iterator[CalendarItem]:
    """Yield one plan's items: visits by their id, then deadlines by day.

    ``slots`` are the plan's places in the calendar that stand on ``as_of``.
    """
    steps = [step for step in register.steps(row.id) if step.since <= as_of]
    standing = {step.subject for step in steps}
    facts = as_known(register.detail(row.id), as_of, standing)
    yield from _visits(row, facts, steps, {slot.visit: slot for slot in slots}, as_of)
    known = [v for v in register.verdicts(row.id) if v.since <= as_of and v.rule != VISIT]
    yield from _deadlines(row, facts, steps, known, as_of)


# --- visits and written reports ----------------------------------------------------------------


def _visits(
    row: PlanRow,
    facts: dict[str, Any],
    steps: Sequence[StepRow],
    slots: dict[str, SlotRow],
    as_of: str,
) -> Iterator[CalendarItem]:
    names = {body["id"]: body["name"] for body in facts.get("body", ()) if body.get("id")}
    for visit in facts.get("visit", ()):
        days = _days_of(visit, slots.get(visit["id"]))
        own = [step for step in steps if step.subject == visit["id"]]
        if days is None or not own:
            continue
        state = _state_of_visit(slots.get(visit["id"]), own[-1])
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
            ended=visit.get("done") or visit.get("cancelled"),
            changed=changed or row.issued,
            revision=len(own) + len(plan_steps) - 1,
            late=(visit.get("done") or as_of) > days[1] and state in ("planned", "done"),
            place=visit.get("place"),
            who=visit.get("lead"),
            bodies="; ".join(names.get(body, body) for body in visit.get("bodies", ())) or None,
            session=visit.get("session"),
            text=visit.get("note"),
        )


def _state_of_visit(slot: SlotRow | None, step: StepRow) -> str:
    return slot.state if slot else step.state


def _day_of(step: StepRow) -> str:
    return "" if step.since == ALL_DAYS[0] else step.since


def _days_of(visit: dict[str, Any], slot: SlotRow | None) -> tuple[str, str] | None:
    """Return the days that a visit has, or had when cancelled; ``None`` where it has none."""
    if slot:
        return slot.first, slot.last
    moves = visit.get("postponement", ())
    first = moves[-1]["to"] if moves else visit.get("on")
    if first is None:
        return None
    if not visit.get("on") or not visit.get("until"):
        return first, first
    length = date.fromisoformat(visit["until"]) - date.fromisoformat(visit["on"])
    last = date.fromisoformat(first).toordinal() + max(length.days, 0)
    return first, date.fromordinal(min(last, date.max.toordinal())).isoformat()


# --- deadlines ---------------------------------------------------------------------------------


def _deadlines(
    row: PlanRow,
    facts: dict[str, Any],
    steps: Sequence[StepRow],
    verdicts: Sequence[VerdictRow],
    as_of: str,
) -> Iterator[CalendarItem]:
    duties: dict[tuple[str, str], list[VerdictRow]] = {}
    for verdict in verdicts:
        key = (verdict.subject, verdict.rule if verdict.subject == "plan" else "")
        duties.setdefault(key, []).append(verdict)
    texts = {item["id"]: item["text"] for item in facts.get("recommendation", ())}
    for (subject, _), rows in duties.items():
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
            late=_late(verdict, as_of, ended=ended),
            text=texts.get(subject),
            who=verdict.whose,
            forecast=bool(verdict.forecast),
        )


def _that_counts(rows: Sequence[VerdictRow], as_of: str) -> VerdictRow:
    """Return the earliest day that stands, else the one that stood last."""
    standing = [v for v in rows if v.until is None or as_of < v.until]
    if standing:
        return min(standing, key=lambda v: (v.due, v.rule))
    return max(rows, key=lambda v: (v.until or "", v.due, v.rule))


def _late(verdict: VerdictRow, as_of: str, *, ended: bool) -> bool:
    if not ended:
        return verdict.due < as_of
    return verdict.ended == "met" and verdict.due < (verdict.until or as_of)
