"""The number of a paper of one's own as it is typed: a person may type the serial alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from giamsat.cli.session import Session
from giamsat.domain.acts.forms import ActForm, Creation, Field
from giamsat.domain.numbers import own_number


def with_whole_numbers(
    session: Session, form: ActForm, given: Mapping[str, Any], plan: str
) -> dict[str, Any]:
    """Return an act's values with the numbers of own papers whole, and tell which were not.

    ``given`` holds choices by their names; ``plan`` is the plan's number, whose office's they are.
    """
    whole = dict(given)
    for field in form.fields:
        typed = given.get(field.option)
        if not (field.own and typed and session.is_typed):
            continue
        number = number_of_office(form, field, given, str(typed), plan)
        if number != typed:
            session.tell("ask.number-taken", text=typed, number=number)
            whole[field.option] = number
    return whole


def number_of_office(
    form: ActForm | Creation, field: Field, given: Mapping[str, Any], typed: str, plan: str
) -> str:
    """Return the number that is typed for a fact, whole where it is of a paper of one's own."""
    chosen = {"", *(given.get(each.option) for each in form.fields if each.choices)}
    kind = next((kind for choice, kind in field.own if choice in chosen), None)
    return typed if kind is None else own_number(typed, kind, plan)
