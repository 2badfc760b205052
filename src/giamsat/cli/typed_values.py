"""What the values of an act mean as people type them, before the act's form reads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from giamsat.cli.session import Session
from giamsat.cli.short_words import short_choice
from giamsat.cli.typed_days import typed_day, typed_period
from giamsat.cli.typed_words import choice, choice_meant, key_meant
from giamsat.domain.acts.forms import TODAY, ActForm, Creation, Field
from giamsat.domain.dates import InvalidDateError, InvalidPeriodError
from giamsat.domain.part_ids import split_id
from giamsat.domain.plan import Plan
from giamsat.domain.programme import Programme
from giamsat.domain.shape import letters, shapes
from giamsat.domain.spoken_days import period_meant
from giamsat.domain.timeline.rows import AGREED, VISIT
from giamsat.lean.days import date

if TYPE_CHECKING:
    from giamsat.domain.spoken_days import Leaning

_BEHIND = frozenset(("sent", "received", "issued", "signed"))
"""Days without a default on which something was done."""

_AHEAD = frozenset(("due", "to", "until"))
"""Days by which something is to be done."""

_RANGES = (("on", "until"), ("begins", "ends"))
"""Options that together are a period: one may be given for both."""


def meant_calls(
    session: Session, form: ActForm | Creation, typed: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Return the values of an act by option, for each time that it is to be done.

    Choices come by their names, parts by their ids, days written out whole; what was understood
    of a day is told. Raises ``UsageError`` (``unknown-choice``), ``InvalidDateError``.
    """
    given = _with_both_ends(session, form, typed)
    for field in form.fields:
        value = given.get(field.option)
        if isinstance(value, (list, tuple)):
            given[field.option] = [_value_meant(session, field, text) for text in value]
        elif value:
            given[field.option] = _value_meant(session, field, value)
    several = next((field.option for field in form.fields if field.each), None)
    values = given.get(several or "")
    if several is None or not isinstance(values, list):
        return [given]
    return [{**given, several: value} for value in dict.fromkeys(values)] or [
        {**given, several: None}
    ]


def _value_meant(session: Session, field: Field, text: str) -> str:
    if field.kind == "choice":
        in_short = session.is_typed and choice_meant(text, field.choices, field.option) is None
        found = short_choice(text, field.choices, field.option) if in_short else None
        return found or choice(field.spelling, text, field.choices, field.option)
    if field.kind == "day" and text.strip():
        return typed_day(session, text, leaning_of(field)).isoformat()
    if field.part or field.kind == "body":
        return part_meant(text, field.part or "body")
    if field.kind == "rule":
        rules = (AGREED, VISIT, *(rule.id for rule in session.rules()))
        return choice_meant(text, rules, "rule") or text
    return _assignment_meant(session, text) if field.kind == "assignment" else text


def assigned_key(typed: str) -> str:
    """Return a key of a plan's file by its English name, ``R2.due`` for ``R2.hạn``.

    A key that is not understood stays as it is typed.
    """
    part, dot, name = typed.strip().rpartition(".")
    letters_of = {letter: key for key, letter in _LETTERS.items()}
    named = split_id(part.upper())
    table = letters_of.get(named[0], "") if named else _main_table(part)
    known = shapes().get(table)
    meant = key_meant(name, known.keys, table) if known else None
    place = part.upper() if named else table if part else ""
    return f"{place}{dot}{meant}" if meant else typed


def _main_table(part: str) -> str:
    return key_meant(part, ("plan", "programme"), "") or "" if part else "plan"


def _assignment_meant(session: Session, text: str) -> str:
    """Return ``key=value`` with key and choice by their names, and a person's day written out.

    Any other value stays as it is.
    """
    typed, sign, value = text.partition("=")
    key = assigned_key(typed) if sign else typed
    text = f"{key}{sign}{value}"
    name, word = key.strip().rpartition(".")[2], value.strip()
    for shape in shapes().values():
        fact = shape.keys.get(name)
        found = choice_meant(word, fact.choices, name) if fact and fact.choices and word else None
        if found:
            return f"{key}={found}"
    if session.is_typed and word and _is_day(key):
        return f"{key}={typed_day(session, word).isoformat()}"
    return text


def _is_day(key: str) -> bool:
    """Tell whether a day stands under a key of a file: ``R2.due``, ``plan.begins``."""
    part, _, name = key.strip().rpartition(".")
    named = split_id(part.upper())
    tables = {letter: table for table, letter in _LETTERS.items()}
    table = tables.get(named[0], "") if named else part or "plan"
    shape = shapes().get(table)
    return shape is not None and name in shape.keys and shape.keys[name].kind == "day"


def part_meant(text: str, part: str) -> str:
    """Return the id of a part by its number alone, ``R1`` for ``1``; any other text as it is."""
    number = text.strip().lstrip("0")
    letter = _LETTERS.get(part)
    is_number = number.isdigit() and split_id(f"{letter}{number}") is not None
    return f"{letter}{number}" if letter and is_number else text


_LETTERS = {**letters(Programme), **letters(Plan)}


def leaning_of(field: Field) -> Leaning:
    """Return where a day lies that is typed without its year."""
    if field.default == TODAY or field.option in _BEHIND:
        return "past"
    return "ahead" if field.option in _AHEAD else "near"


def _with_both_ends(
    session: Session, form: ActForm | Creation, typed: Mapping[str, Any]
) -> dict[str, Any]:
    """Return what was typed with both days of a period that was typed for its first."""
    given = dict(typed)
    options = {field.option for field in form.fields}
    for first, last in _RANGES:
        text = given.get(first)
        if first in options and last in options and text and not given.get(last):
            given.update(_ends(session, first, last, text))
    return given


def _ends(session: Session, first: str, last: str, text: str) -> dict[str, str]:
    today = date.fromisoformat(session.as_of)
    try:
        if period_meant(text, today).period.kind != "range":
            return {}
    except (InvalidDateError, InvalidPeriodError):
        return {}
    period = typed_period(session, text)
    return {first: period.first.isoformat(), last: period.last.isoformat()}
