"""Steps in the plan's own life: sent, reported, suspended, resumed, cancelled, archived."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, NamedTuple

from giamsat.domain.acts.act import Act, Notice, drop_unknown
from giamsat.domain.acts.forms import DayOfFact, Note, Spec, plan_act
from giamsat.domain.acts.parts import body_reference
from giamsat.domain.changes import AppendTable
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.plan import Event, EventKind, Plan
from giamsat.domain.timeline.limits import BODY_REPORT
from giamsat.domain.timeline.states import is_held, open_items

OF_SOME = frozenset({"sent", "body-reported", "report-sent"})
"""Steps that are taken towards one body, or by one, and on the same day towards others."""


class NewEvent(NamedTuple):
    """A step in the plan's life; ``to`` tells to whom a paper went."""

    kind: Annotated[EventKind, Spec(option="step", positional=True)]
    on: DayOfFact
    to: Annotated[Sequence[str], Spec("body")] = ()
    number: Annotated[str | None, Spec("number", own=(("reported", "BC"),))] = None
    reason: str | None = None
    note: Note = None


def mark(plan: Plan, new: NewEvent) -> Act:
    """Record a step in the plan's life.

    Raises ``InvalidDataError``: ``already-marked`` for a step that is there on the same day,
    ``not-suspended`` for resuming what was not held, ``needs-reason`` for holding or ending a plan
    without saying why, ``not-a-body`` for the report of a body that the plan does not supervise.
    """
    kind, on = new.kind, new.on
    to = [body_reference(plan, name) for name in new.to]
    if kind == BODY_REPORT:
        _require_asked(plan, to)
    if any(_is_same(event, kind, on, to) for event in plan.events):
        raise InvalidDataError("already-marked", step=kind, on=on)
    if kind == "resumed" and not is_held(plan, on):
        raise InvalidDataError("not-suspended", on=on)
    if kind in ("suspended", "cancelled", "replaced") and not new.reason:
        raise InvalidDataError("needs-reason", step=kind)
    table = drop_unknown(**new._replace(to=to)._asdict())
    change = AppendTable(("event",), table)
    values = {"on": on} | ({"of": plan.plan.kind} if plan.plan.kind else {})
    return Act(f"mark.{kind}", "plan", (change,), values, tuple(_doubts(plan, kind, on)))


def _is_same(event: Event, kind: EventKind, on: date, to: Sequence[str]) -> bool:
    """Tell whether a step is there on the day: for all, or for one of those it is recorded for."""
    is_of_some = kind in OF_SOME and event.to and to
    is_for = not is_of_some or bool({*event.to} & {*to})
    return event.kind == kind and event.on == on and is_for


def _require_asked(plan: Plan, to: Sequence[str]) -> None:
    known = {text for body in plan.bodies for text in (body.id, body.name)}
    strangers = [name for name in to if name not in known]
    if plan.bodies and strangers:
        names = "; ".join(body.name for body in plan.bodies)
        raise InvalidDataError("not-a-body", name=", ".join(strangers), bodies=names)


def _doubts(plan: Plan, kind: EventKind, on: date) -> list[Notice]:
    facts = plan.plan
    doubts = []
    if facts.issued is None or not facts.number:
        doubts.append(Notice("not-issued-yet"))
    elif on < facts.issued:
        doubts.append(Notice("before-issue", {"on": on, "issued": facts.issued}))
    if kind == "reported" and facts.ends and on < facts.ends:
        doubts.append(Notice("reported-before-end", {"on": on, "ends": facts.ends}))
    if kind == "archived" and (still_open := open_items(plan, on)):
        doubts.append(Notice("still-open", {"ids": ", ".join(still_open)}))
    return doubts


FORMS = (plan_act("mark", NewEvent, mark),)
