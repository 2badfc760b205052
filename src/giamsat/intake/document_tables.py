"""Tables in a document that list people or bodies, by their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from giamsat.domain.tables import PLAN
from giamsat.domain.tables import tables as plan_tables
from giamsat.domain.text import fold
from giamsat.intake.drafts import SourcedRow
from giamsat.intake.grids import Address, CellProblem, Grid
from giamsat.intake.headings import ORDINAL
from giamsat.intake.lines import is_empty_word
from giamsat.intake.marks import Mark
from giamsat.intake.members import is_a_person, member_of, role_in
from giamsat.intake.regions import ColumnGuess, FoundTable

_BLANK = re.compile(r"\[(?:chưa có|missing): [^\]]*\]")
_NUMBER = frozenset({"stt", "tt", "so tt"})
_MEMBER_HEADINGS = (
    ("ho va ten", "name"),
    ("ho ten", "name"),
    ("thanh vien", "name"),
    ("nhiem vu", "role"),
    ("vai tro", "role"),
    ("phan cong", "role"),
    ("tham gia doan", "role"),
    ("chuc danh trong doan", "role"),
    ("ghi chu", ""),
    ("chuc vu", "position"),
    ("chuc danh", "position"),
    ("co quan", "organisation"),
    ("don vi", "organisation"),
)
_BODY_HEADINGS = (
    ("don vi", "name"),
    ("ten don vi", "name"),
    ("doi tuong", "name"),
    ("co quan", "name"),
    ("xa, phuong", "name"),
    ("dia phuong", "name"),
    ("to chuc", "name"),
    ("co quan cap tren", "superior"),
)

Told = Iterator[tuple[str, "SourcedRow | CellProblem | Mark"]]


def member_table(grid: Grid) -> FoundTable | None:
    """The table as one of members, where a column is that of names."""
    table = _found(grid, "members", _MEMBER_HEADINGS)
    return table if table and _has(table, "members.name") else None


def body_table(grid: Grid) -> FoundTable | None:
    """The table as one of supervised bodies, where a column names units and none names people."""
    table = _found(grid, "bodies", _BODY_HEADINGS)
    return table if table and _has(table, "bodies.name") else None


def _has(table: FoundTable, field: str) -> bool:
    return any(column.field == field for column in table.columns)


def _found(grid: Grid, name: str, headings: tuple[tuple[str, str], ...]) -> FoundTable | None:
    bounds = grid.bounds
    if bounds is None or bounds.bottom == bounds.top:
        return None
    columns: list[ColumnGuess] = []
    seen: set[str] = set()
    for column in range(bounds.left, bounds.right + 1):
        text = grid.text(Address(bounds.top, column))
        plain = fold(text)
        key = next((key for words, key in headings if plain.startswith(words)), None)
        if plain in _NUMBER:
            columns.append(ColumnGuess(column, text, ORDINAL, sure=True))
        elif key and key not in seen:
            seen.add(key)
            columns.append(ColumnGuess(column, text, f"{name}.{key}", sure=True))
        elif text:
            columns.append(ColumnGuess(column, text, None))
    if not columns:
        return None
    return FoundTable(grid.name, name, bounds, bounds.top + 1, tuple(columns))


def table_rows(grid: Grid, table: FoundTable, plan: str) -> Told:
    """Yield the members or bodies of a table under the plan id that they belong to."""
    count = 0
    for row in range(table.first, table.area.bottom + 1):
        found: dict[str, tuple[str, Address]] = {}
        for column in table.columns:
            place = Address(row, column.column)
            text = grid.text(place)
            is_value = text and not _BLANK.search(text) and not is_empty_word(text)
            if is_value and column.field not in (None, ORDINAL):
                found[str(column.field).partition(".")[2]] = (text, place)
        if "name" not in found:
            for text, place in found.values():
                yield plan, Mark(f"{grid.name}!{place}", "no-name", text=text)
            continue
        values = _member(found) if table.table == "members" else _body(found)
        cells = {key: f"{grid.name}!{found[key if key in found else 'name'][1]}" for key in values}
        count += 1
        if letter := plan_tables()[table.table].letter:
            values["id"] = f"{letter}{count}"
        yield plan, SourcedRow(table.table, {**values, PLAN: plan}, cells, grid.name)


def _member(found: Mapping[str, tuple[str, Address]]) -> dict[str, Any]:
    values: dict[str, Any] = {key: text for key, (text, _) in found.items()}
    role = role_in(values.pop("role", ""))
    if "position" not in values and "," in values["name"] and is_a_person(values["name"]):
        values |= member_of(values["name"])
    return values | ({"role": role} if role else {})


def _body(found: Mapping[str, tuple[str, Address]]) -> dict[str, Any]:
    return {key: text for key, (text, _) in found.items()}
