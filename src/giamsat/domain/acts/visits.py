"""Visits, and written reports asked from bodies: planned, made, postponed, cancelled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Annotated, NamedTuple

from giamsat.domain.acts.act import Act, Notice, drop_unknown, place_of
from giamsat.domain.acts.drafts import compose_texts
from giamsat.domain.acts.forms import DayOfFact, DocumentNumber, Name, Note, Spec, plan_act
from giamsat.domain.acts.parts import body_named, body_reference, used_ids
from giamsat.domain.changes import AppendTable, Change, SetValue
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.part_ids import next_id
from giamsat.domain.plan import HalfDay, Plan, Visit, VisitKind
from giamsat.domain.text import fold, nfc
from giamsat.domain.timeline.order import last_of
from giamsat.domain.timeline.responsible import bodies_named
from giamsat.domain.timeline.states import ON_RECORD, done_day, is_held, planned_days
from giamsat.domain.when import is_contradicted


class NewVisit(NamedTuple):
    """What is known of a visit when it is planned. ``bodies`` are ids or names."""

    on: date | None = None
    until: date | None = None
    session: HalfDay | None = None
    at: Annotated[str | None, Spec(extra=True, value="HOUR")] = None
    round: Annotated[int | None, Spec(extra=True)] = None
    group: Annotated[str | None, Spec(extra=True)] = None
    kind: VisitKind | None = None
    bodies: Annotated[Sequence[str], Spec("body", option="body")] = ()
    place: str | None = None
    lead: Name = None
    contents: Annotated[Sequence[str], Spec(option="content", part="content")] = ()
    note: Note = None


VisitId = Annotated[str, Spec(part="visit", positional=True, each=True)]


class VisitDone(NamedTuple):
    """The last day of a visit, or the day on which a written report came in.

    Where ``bodies`` (ids or names) are given, it is done with those of the visit's bodies alone.
    """

    visit: VisitId
    on: DayOfFact
    bodies: Annotated[Sequence[str], Spec("body", option="body")] = ()
    number: DocumentNumber = None


class VisitMoved(NamedTuple):
    """A visit is put off ``to`` another day; that was decided on the day ``on``."""

    visit: VisitId
    to: date
    on: DayOfFact
    reason: str | None = None


class VisitCancelled(NamedTuple):
    """A visit will not be made; that was decided on the day ``on``."""

    visit: VisitId
    on: DayOfFact
    reason: str | None = None


def add_visit(plan: Plan, new: NewVisit) -> Act:
    """Plan a visit, or a written report that bodies owe by the day ``on``.

    Raises ``NotFoundError`` (``unknown-part``) for an unknown body or content,
    ``InvalidDataError`` (``visit-ends-before``) for a last day before the first, ``empty-visit``
    where nothing is known of it.
    """
    if not drop_unknown(**new._replace(kind=None, note=None)._asdict()):
        raise InvalidDataError("empty-visit")
    if new.on and new.until and new.until < new.on:
        raise InvalidDataError("visit-ends-before", on=new.on, until=new.until)
    visit_id = next_id(Visit.letter, used_ids(plan))
    bodies = [body_reference(plan, name) for name in new.bodies]
    contents = [str(place_of(plan.contents, name, "content")[1].id) for name in new.contents]
    kind = new.kind if new.kind != "visit" else None
    hour = new.at and spell_hour(new.at)
    facts = new._replace(kind=kind, bodies=bodies, contents=contents, at=hour)
    table = compose_texts(drop_unknown(id=visit_id, **facts._asdict()))
    # What bodies are asked to write is due before the delegation comes, or after it has gone.
    outside = [] if kind else _outside(plan, new.on, new.until)
    notices = [*outside, *_early(plan, new.on), *_notices_of_hold(plan, new.on)]
    code = "visit.add-report" if kind else "visit.add"
    change = AppendTable(("visit",), table)
    return Act(code, visit_id, (change,), _kind_of(plan), tuple(notices))


_HOUR = re.compile(r"([01]?[0-9]|2[0-3])(?:(?:[:hg]|gio)([0-5][0-9])?)?")


def spell_hour(text: str) -> str:
    """Return an hour as it is kept, ``08:00``, from ``8h``, ``8 giờ 30``, ``8:30`` or ``8``.

    Raises ``InvalidDataError`` (``no-such-hour``).
    """
    found = _HOUR.fullmatch(fold(text).replace(" ", "").removesuffix("phut"))
    if found is None:
        raise InvalidDataError("no-such-hour", hour=text)
    return f"{int(found[1]):02}:{found[2] or '00'}"


def visit_done(plan: Plan, done: VisitDone) -> Act:
    """Record that a visit was made on a day (its last), or a written report came in.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``visit-done``,
    ``visit-cancelled``; ``body-not-asked`` for a body that is not one of the visit's,
    ``body-done`` for one that is done with).
    """
    at, visit = _open_visit(plan, done.visit)
    on = done.on
    changes: tuple[Change, ...] = (SetValue(("visit", at, "done"), on),)
    values: dict[str, object] = {"on": on, **_kind_of(plan)}
    code = "visit.report-in" if visit.kind == "written-report" else "visit.done"
    if done.bodies:
        bodies = [_body_of(plan, visit, name) for name in done.bodies]
        tables = [drop_unknown(body=body, on=on, number=done.number) for body in bodies]
        changes = tuple(AppendTable(("visit", at, "body_done"), table) for table in tables)
        left = set(visit.bodies) - {*bodies, *(met.body for met in visit.bodies_done)}
        values |= {"bodies": bodies_named(plan, bodies), "left": len(left)}
        code += "-with"
    if visit.kind == "written-report":
        return Act(code, visit.id, changes, values)
    notices = [*_outside(plan, on, None), *_notices_of_hold(plan, on)]
    planned = _first_planned(visit)
    if planned and on < planned:
        notices.append(Notice("before-planned", {"id": visit.id, "on": on, "planned": planned}))
    return Act(code, visit.id, changes, values, tuple(notices))


def _kind_of(plan: Plan) -> dict[str, object]:
    """Return the kind of a plan that says one: its visits are called otherwise."""
    return {"of": plan.plan.kind} if plan.plan.kind else {}


def _body_of(plan: Plan, visit: Visit, name: str) -> str:
    """Return a body as the visit refers to it."""
    body = body_named(plan, name)
    wanted = {body.id, body.name} if body else {nfc(name)}
    own = next((each for each in visit.bodies if each in wanted), None)
    if own is None:
        asked = bodies_named(plan, visit.bodies) or "—"
        raise InvalidDataError("body-not-asked", id=visit.id, body=name, bodies=asked)
    met = next((met for met in visit.bodies_done if met.body == own), None)
    if met:
        raise InvalidDataError("body-done", id=visit.id, body=name, on=met.on)
    return own


def postpone_visit(plan: Plan, moved: VisitMoved) -> Act:
    """Move a visit to another day; the old one stays on record, as does when it was moved.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``visit-done``,
    ``visit-cancelled``, ``visit-unplanned``, ``visit-same-day``, ``postponed-before``,
    ``postponed-after`` where it was decided after the new day itself).
    """
    at, visit = _open_visit(plan, moved.visit)
    to, on = moved.to, moved.on
    planned = _first_planned(visit)
    if planned is None:
        raise InvalidDataError("visit-unplanned", id=visit.id)
    if to == planned:
        raise InvalidDataError("visit-same-day", id=visit.id, on=to)
    last = last_of(visit.postponements)
    if last and on < last.on:
        raise InvalidDataError("postponed-before", id=visit.id, on=on, first=last.on)
    if on > to:
        raise InvalidDataError("postponed-after", id=visit.id, on=on, to=to)
    table = compose_texts(drop_unknown(on=on, to=to, reason=moved.reason))
    change = AppendTable(("visit", at, "postponement"), table)
    notices = [] if visit.kind == "written-report" else _outside(plan, to, None)
    if to < planned:
        notices.append(Notice("moved-earlier", {"id": visit.id, "on": to, "planned": planned}))
    values = {"planned": planned, "to": to}
    return Act("visit.postpone", visit.id, (change,), values, tuple(notices))


def cancel_visit(plan: Plan, cancelled: VisitCancelled) -> Act:
    """Record that a visit will not be made.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``visit-done``,
    ``visit-cancelled``, ``needs-reason``).
    """
    at, visit = _open_visit(plan, cancelled.visit)
    if not cancelled.reason:
        raise InvalidDataError("needs-reason", step="visit cancel")
    changes = (
        SetValue(("visit", at, "cancelled"), cancelled.on),
        SetValue(("visit", at, "reason"), compose_texts(cancelled.reason)),
    )
    return Act("visit.cancel", visit.id, changes, {"on": cancelled.on})


def _first_planned(visit: Visit) -> date | None:
    planned = planned_days(visit, ON_RECORD)
    return planned[0] if planned else None


def _open_visit(plan: Plan, visit_id: str) -> tuple[int, Visit]:
    at, visit = place_of(plan.visits, visit_id, "visit")
    done = done_day(visit, ON_RECORD)
    if done:
        raise InvalidDataError("visit-done", id=visit.id, on=done)
    if visit.cancelled:
        raise InvalidDataError("visit-cancelled", id=visit.id, on=visit.cancelled)
    return at, visit


def _outside(plan: Plan, first: date | None, last: date | None) -> list[Notice]:
    begins, ends = plan.plan.begins, plan.plan.ends
    for day in (first, last):
        if day and ((begins and day < begins) or (ends and day > ends)):
            return [Notice("outside-period", {"on": day, "begins": begins, "ends": ends})]
        if day and not (begins or ends) and is_contradicted(plan.plan.when, day, None):
            return [Notice("outside-when", {"on": day, "when": plan.plan.when})]
    return []


def _early(plan: Plan, on: date | None) -> list[Notice]:
    issued = plan.plan.issued
    if on and issued and on < issued:
        return [Notice("before-issue", {"on": on, "issued": issued})]
    return []


def _notices_of_hold(plan: Plan, on: date | None) -> list[Notice]:
    return [Notice("plan-held", {"on": on})] if on and is_held(plan, on) else []


FORMS = (
    plan_act("visit add", NewVisit, add_visit),
    plan_act("visit done", VisitDone, visit_done),
    plan_act("visit postpone", VisitMoved, postpone_visit),
    plan_act("visit cancel", VisitCancelled, cancel_visit),
)
