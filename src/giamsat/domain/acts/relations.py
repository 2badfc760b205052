"""What a plan is to another one: it replaces, amends or follows it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple

from giamsat.domain.acts.act import Act, drop_unknown
from giamsat.domain.acts.drafts import compose_texts
from giamsat.domain.acts.forms import Spec, plan_act
from giamsat.domain.changes import AppendTable
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.plan import Plan, RelationKind


class NewRelation(NamedTuple):
    """The plan ``kind`` (replaces, amends, follows) the ``other``, whose id that is."""

    kind: Annotated[RelationKind, Spec(positional=True)]
    other: Annotated[str, Spec(positional=True, value="PLAN")]
    on: date | None = None
    reason: str | None = None


def add_relation(plan: Plan, new: NewRelation) -> Act:
    """Record what a plan is to another one.

    Raises ``InvalidDataError``: ``related-already``; ``needs-reason`` for a replacement without.
    """
    if new.kind == "replaces" and not new.reason:
        raise InvalidDataError("needs-reason", step="relation add replaces")
    if any((one.kind, one.plan) == (new.kind, new.other) for one in plan.relations):
        raise InvalidDataError("related-already", kind=new.kind, plan=new.other)
    table = drop_unknown(kind=new.kind, plan=new.other, on=new.on, reason=new.reason)
    change = AppendTable(("relation",), compose_texts(table))
    return Act(f"relation.add.{new.kind}", "plan", (change,), {"other": new.other})


ADD = plan_act("relation add", NewRelation, add_relation)
FORMS = (ADD,)
