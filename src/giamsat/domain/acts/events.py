"""Steps in the plan's own life: sent, reported, suspended, resumed, cancelled, archived."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, NamedTuple

from giamsat.domain.acts.act import Act, Notice, drop_unknown
from giamsat.domain.acts.forms import DayOfFact, DocumentNumber, Note, Spec, plan_act
from giamsat.domain.changes import AppendTable
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.plan import EventKind, Plan
from giamsat.domain.timeline.states import is_held, open_items


class NewEvent(NamedTuple):
    """A step in the plan's life; ``to`` tells to whom a paper went."""

    kind: Annotated[EventKind, Spec(option="step", positional=True)]
    on: DayOfFact
    to: Annotated[Sequence[str], Spec("name")] = ()
    number: DocumentNumber = None
    reason: str | None = None
    note: Note = None


def mark(plan: Plan, new: NewEvent) -> Act:
    """Record a step in the plan's life.

    Raises ``InvalidDataError``: ``already-marked`` for a step that is there on the same day,
    ``not-suspended`` for resuming what was not held, ``needs-reason`` for holding or ending a plan
    without saying why.
    """
    kind, on = new.kind, new.on
    if any(event.kind == kind and event.on == on for event in plan.events):
        raise InvalidDataError("already-marked", step=kind, on=on)
    if kind == "resumed" and not is_held(plan, on):
        raise InvalidDataError("not-suspended", on=on)
    if kind in ("suspended", "cancelled") and not new.reason:
        raise InvalidDataError("needs-reason", step=kind)
    table = drop_unknown(**new._replace(to=list(new.to))._asdict())
    change = AppendTable(("event",), table)
    return Act(f"mark.{kind}", "plan", (change,), {"on": on}, tuple(_doubts(plan, kind, on)))


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
