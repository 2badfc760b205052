"""The part that an act must be about, where a person named none and only one is possible."""

from __future__ import annotations

from typing import Any

from giamsat.cli.asking.offers import is_possible, parts_to_pick
from giamsat.cli.asking.targets import plan_to_ask
from giamsat.cli.naming import plan_named
from giamsat.cli.session import Session
from giamsat.domain.acts.forms import TODAY, ActForm
from giamsat.domain.errors import GiamsatError


def with_only_part(session: Session, form: ActForm, values: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a call with the only part of which the act is possible, which is told.

    An act that needs no more than that is done without a question only where it says what was done
    today: what takes a part away asks.
    """
    field = next((f for f in form.fields if f.positional and f.part), None)
    if field is None or values.get(field.option) or not values.get(form.target):
        return values
    if form.target != "plan":
        return values
    others = [f for f in form.fields if f is not field]
    is_said = any(values.get(each.option) for each in others)
    if not is_said and not any(each.default == TODAY for each in others):
        return values
    try:
        plan = plan_named(session, values["plan"])
        whole = _plan(session, plan)
    except GiamsatError:
        return values
    offers = parts_to_pick(session, form, field, whole)
    possible = [o for o in offers if is_possible(session, form, field, whole, o.value)]
    if len(possible) != 1:
        return values
    session.tell("typed.only-part", part=possible[0].about)
    only = possible[0].value
    return {**values, field.option: [only] if field.many or field.each else only}


def _plan(session: Session, plan: str) -> Any:
    from giamsat.cli.asking.questions import Answer

    return plan_to_ask(session).whole({"plan": Answer(plan, plan)})
