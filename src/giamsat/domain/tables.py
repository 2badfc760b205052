"""A plan as rows of flat tables, and back: what spreadsheets, CSV and Parquet hold.

The tables follow the parts of the plan file. ``rows_of`` and ``plans_of`` are inverse to each other
for all that a plan file may hold; keys that the format does not know travel in ``extra``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any, Final, Literal, NamedTuple

from giamsat.domain import shape
from giamsat.domain.parts import Part
from giamsat.domain.plan import Plan, PlanFacts
from giamsat.domain.shape import keys_of, tables_in

Kind = Literal["text", "day", "number", "flag", "list", "choice", "extra"]
Row = dict[str, Any]
Rows = dict[str, list[Row]]

PLAN = "plan_id"
PARENT = "parent_id"
EXTRA = "extra"

_COLUMN_KINDS: Final[Mapping[shape.Kind, Kind]] = {
    "text": "text",
    "day": "day",
    "number": "number",
    "flag": "flag",
    "list": "list",
    "choice": "choice",
}


class Column(NamedTuple):
    """A column: the key of the plan file, what its cells hold, and the words a choice allows."""

    key: str
    kind: Kind
    choices: tuple[str, ...] = ()
    required: bool = False


class Table(NamedTuple):
    """A table: its name, where its parts stand in the plan file, and its columns.

    Each row names its plan (``plan_id``); a part of a part also names that one (``parent_id``).
    ``letter`` is that of the parts' ids, empty where they have none.
    """

    name: str
    path: tuple[str, ...]
    columns: tuple[Column, ...]
    letter: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of its columns in order."""
        return tuple(column.key for column in self.columns)


@cache
def tables() -> dict[str, Table]:
    """Return all tables by name: ``plans`` first, then each part in the order of the file.

    Parts that hold values of any kind have none: they travel in ``extra``.
    """
    found = [_table("plans", ("plan",), PlanFacts)]
    for name, key, model in _parts(Plan):
        found.append(_table(name, (key,), model))
        found += [_table(below, (key, inner), part) for below, inner, part in _parts(model)]
    return {table.name: table for table in found}


def rows_of(plan_id: str, data: Mapping[str, Any]) -> Rows:
    """Return the rows of one plan by table; days may be given as dates or as ISO texts."""
    rows: Rows = {name: [] for name in tables()}
    roots = {table.path[0] for table in tables().values()} | {"schema"}
    foreign = {key: value for key, value in data.items() if key not in roots}
    facts = _row(tables()["plans"], data.get("plan", {}), {PLAN: plan_id}, foreign)
    rows["plans"].append(facts)
    for name, table in tables().items():
        if len(table.path) == 1 and name != "plans":
            for part in data.get(table.path[0], ()):
                rows[name].append(_row(table, part, {PLAN: plan_id}))
        elif len(table.path) == 2:
            rows[name] += _nested_rows(table, plan_id, data)
    return rows


def plans_of(rows: Mapping[str, Sequence[Row]]) -> dict[str, dict[str, Any]]:
    """Return the plans that the rows hold, by plan id; rows of no known plan are left out."""
    plans = {row[PLAN]: _plan_data(row) for row in rows.get("plans", ())}
    for name, table in tables().items():
        for row in rows.get(name, ()) if name != "plans" else ():
            home = _home(table, plans.get(row[PLAN]), row)
            if home is not None:
                home.setdefault(table.path[-1], []).append(_part(table, row))
    return plans


def list_text(items: Sequence[str]) -> str:
    r"""Write a list in one cell, an item a line; ``\n`` and ``\\`` stand for what would confuse."""
    return "\n".join(item.replace("\\", "\\\\").replace("\n", "\\n") for item in items)


def text_list(text: str) -> tuple[str, ...]:
    """Read what ``list_text`` wrote."""
    return tuple(_unescape(line) for line in text.split("\n") if line)


def _unescape(line: str) -> str:
    return "\\".join(part.replace("\\n", "\n") for part in line.split("\\\\"))


def _plan_data(row: Row) -> dict[str, Any]:
    extra = dict(row.get(EXTRA) or {})
    own = extra.pop("plan", {})
    return {"schema": 1, "plan": _part(tables()["plans"], {**row, EXTRA: own}), **extra}


def _home(table: Table, plan: dict[str, Any] | None, row: Row) -> dict[str, Any] | None:
    """Return the table of the file into which the row's part belongs."""
    if plan is None or len(table.path) == 1:
        return plan
    parents = plan.get(table.path[0], ())
    return next((part for part in parents if part.get("id") == row.get(PARENT)), None)


def _part(table: Table, row: Row) -> dict[str, Any]:
    known = {
        column.key: row[column.key]
        for column in table.columns
        if column.key in row
        and column.key not in (PLAN, PARENT, EXTRA)
        and row[column.key] not in (None, (), [])
    }
    return known | dict(row.get(EXTRA) or {})


def _nested_rows(table: Table, plan_id: str, data: Mapping[str, Any]) -> Iterator[Row]:
    outer, inner = table.path
    for parent in data.get(outer, ()):
        for part in parent.get(inner, ()):
            yield _row(table, part, {PLAN: plan_id, PARENT: parent.get("id")})


def _row(
    table: Table, part: Mapping[str, Any], owner: Row, foreign: Mapping[str, Any] | None = None
) -> Row:
    kinds = {column.key: column.kind for column in table.columns}
    row: Row = dict(owner)
    for key in table.keys:
        if key not in (PLAN, PARENT, EXTRA) and key in part:
            row[key] = _as_typed(kinds[key], part[key])
    inner = {other.path[1] for other in tables().values() if other.path[:-1] == table.path}
    unknown = {k: v for k, v in part.items() if k not in row and k not in inner}
    if table.name == "plans":
        unknown = {**({"plan": unknown} if unknown else {}), **(foreign or {})}
    if unknown:
        row[EXTRA] = unknown
    return row


def _as_typed(kind: Kind, value: Any) -> Any:
    if kind == "day" and isinstance(value, str):
        return date.fromisoformat(value)
    return tuple(value) if kind == "list" else value


def extra_text(extra: Mapping[str, Any]) -> str:
    """Write unknown keys as JSON; a day is written as ``{"day": "2020-02-11"}``."""
    return json.dumps(extra, ensure_ascii=False, sort_keys=True, default=_json_day)


def text_extra(text: str) -> dict[str, Any]:
    """Read what ``extra_text`` wrote. Raises ``ValueError`` for anything but a JSON object."""
    found = json.loads(text, object_hook=_from_json_day)
    if not isinstance(found, dict):
        raise ValueError(text)
    return found


def _json_day(value: object) -> dict[str, str]:
    if isinstance(value, date) and not isinstance(value, datetime):
        return {"day": value.isoformat()}
    return {"text": str(value)}


def _from_json_day(found: dict[str, Any]) -> Any:
    if set(found) == {"day"} and isinstance(found["day"], str):
        return date.fromisoformat(found["day"])
    return found


# --- the tables, from the shape of the plan file -----------------------------------------------


def _table(name: str, path: tuple[str, ...], model: type[Part]) -> Table:
    owners = [Column(PLAN, "text")] + [Column(PARENT, "text")] * (len(path) - 1)
    own = [
        Column(key.name, _COLUMN_KINDS[key.kind], key.choices, key.required)
        for key in keys_of(model).values()
        if key.table is None
    ]
    return Table(name, path, (*owners, *own, Column(EXTRA, "extra")), model.letter)


def _parts(model: type[Part]) -> Iterator[tuple[str, str, type[Part]]]:
    """Yield the arrays of tables in a model: plural name, key of the file, model of an item."""
    for key in tables_in(model):
        if key.table and all(inner.kind != "any" for inner in keys_of(key.table).values()):
            yield key.field, key.name, key.table
