"""Giving single facts a value: ``form=delegation``, ``R2.due=2020-03-15``, ``begins=``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, NamedTuple

from giamsat.domain.acts.act import Act
from giamsat.domain.acts.drafts import time_without_days
from giamsat.domain.acts.forms import Spec, plan_act
from giamsat.domain.acts.visits import spell_hour
from giamsat.domain.changes import Change, KeyPath, RemoveKey, SetValue
from giamsat.domain.dates import parse_day
from giamsat.domain.errors import InvalidDataError, NotFoundError, UsageError
from giamsat.domain.option_values import Assignment
from giamsat.domain.parts import Part
from giamsat.domain.plan import Plan
from giamsat.domain.programme import Programme
from giamsat.domain.shape import Key, keys_of, tables_in
from giamsat.domain.text import nearest
from giamsat.domain.when import spell_time


class NewValues(NamedTuple):
    """The facts that get new values, each as ``key = value``."""

    values: Annotated[Sequence[Assignment], Spec(positional=True)]


def assign(whole: Plan | Programme, new: NewValues) -> Act:
    """Give facts new values.

    A key names a fact of the main table (``title``, ``plan.title``), or of a part by its id
    (``R2.due``). Raises
    ``NotFoundError`` (``unknown-key``, ``unknown-part``), ``InvalidDataError`` for wrong values.
    """
    assignments = new.values
    changes = tuple(_change(whole, wanted) for wanted in assignments)
    if isinstance(whole, Plan):
        _require_days_within(whole, changes)
    keys = ", ".join(wanted.key for wanted in assignments)
    subject = assignments[0].key.partition(".")[0] if len(assignments) == 1 else "plan"
    subject = subject if subject[:1].isupper() else "plan"
    return Act("set", subject, changes, {"keys": keys})


def _require_days_within(plan: Plan, changes: Sequence[Change]) -> None:
    """Raise ``InvalidDataError`` (``when-contradicts``) for days outside of the plan's ``when``."""
    names = ("when", "begins", "ends")
    after = {name: getattr(plan.plan, name) for name in names}
    mine = {change.path[1]: change for change in changes if change.path[:1] == ("plan",)}
    if not mine.keys() & set(names):
        return
    for name in names:
        if name in mine:
            after[name] = getattr(mine[name], "value", None)
    time_without_days(after["when"], after["begins"], after["ends"])


def _change(whole: Plan | Programme, wanted: Assignment) -> Change:
    part, path = _part(whole, wanted.key)
    name = wanted.key.rpartition(".")[2]
    fields = _settable(type(part))
    if name not in fields:
        near = ", ".join(nearest(name, fields, 3))
        raise NotFoundError("unknown-key", key=wanted.key, known=", ".join(fields), near=near)
    if wanted.value == "":
        return RemoveKey((*path, name))
    if name == "at":
        return SetValue((*path, name), spell_hour(wanted.value))
    if name == "when":
        return SetValue((*path, name), spell_time(wanted.value))
    return SetValue((*path, name), _value(fields[name], wanted))


def _part(whole: Plan | Programme, wanted_key: str) -> tuple[Part, KeyPath]:
    part_id, _, _ = wanted_key.rpartition(".")
    name = "plan" if isinstance(whole, Plan) else "programme"
    if part_id in ("", name):
        main: Part = getattr(whole, name)
        return main, (name,)
    wanted = part_id.upper()
    known: list[str] = []
    for key in tables_in(type(whole)):
        for place, part in enumerate(getattr(whole, key.field)):
            known.append(str(getattr(part, "id", None)))
            if getattr(part, "id", None) == wanted:
                return part, (key.name, place)
    raise NotFoundError("unknown-part", id=part_id, kind="", near=", ".join(nearest(wanted, known)))


def _settable(model: type[Part]) -> dict[str, Key]:
    """The facts of a table that are one value or a list of texts; its id stays."""
    keys = keys_of(model).items()
    return {name: key for name, key in keys if name != "id" and key.table is None}


def _value(key: Key, wanted: Assignment) -> Any:
    match key.kind:
        case "day":
            return parse_day(wanted.value)
        case "number":
            return _whole_number(wanted)
        case "flag":
            return _choice(_FLAGS, wanted) == "true"
        case "list":
            return [part.strip() for part in wanted.value.split(";") if part.strip()]
        case "choice":
            return _choice(key.choices, wanted)
    return wanted.value


_FLAGS = ("true", "false")


def _whole_number(wanted: Assignment) -> int:
    if not (wanted.value.isascii() and wanted.value.isdigit()):
        raise InvalidDataError("not-a-number", option=wanted.key, value=wanted.value)
    return int(wanted.value)


def _choice(choices: tuple[str, ...], wanted: Assignment) -> str:
    if wanted.value not in choices:
        raise UsageError(
            "unknown-choice",
            option=wanted.key,
            value=wanted.value,
            choices=", ".join(choices),
            near=", ".join(nearest(wanted.value, choices, 1)),
        )
    return wanted.value


FORMS = (plan_act("set", NewValues, assign),)
