"""The rows of a found table as fields with their cells; what is no data is passed over and told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from giamsat.domain.text import fold
from giamsat.intake.grids import Address, CellProblem, CellValue, Grid
from giamsat.intake.headings import IGNORED
from giamsat.intake.regions import FoundTable, is_heading_row, is_number_row

_TOTAL = re.compile(r"(?:tong cong|tong so|tong|cong)\b")
_SIGNATURE = re.compile(
    r"(?:tm|kt|tl|t/m|k/t)\. |nguoi lap|noi nhan|chu tich\b|pho chu tich\b|thu truong|ky ten"
)


class Found(NamedTuple):
    """The value of a field in one row; ``place`` is its cell, the first one where it is joined."""

    value: CellValue
    place: Address

    def cell(self, sheet: str) -> str:
        """Its full address, such as ``Sheet1!B7``."""
        return f"{sheet}!{self.place}"


class Line(NamedTuple):
    """A row of data: the fields that it fills."""

    row: int
    fields: Mapping[str, Found]

    def is_filled_here(self, field: str) -> bool:
        """Whether the field is filled in this very row, not by a cell joined from above."""
        found = self.fields.get(field)
        return found is not None and found.place.row == self.row


def lines_of(grid: Grid, table: FoundTable) -> Iterator[Line | CellProblem]:
    """Yield the rows of data, and a note for each row that is passed over with its text."""
    above = _joined_cells(grid)
    for row in range(table.first, table.area.bottom + 1):
        fields = dict(_fields(grid, table, row, above))
        if not fields or is_heading_row(grid, table, row) or is_number_row(grid, table, row):
            continue
        if table.own:
            yield Line(row, fields)
            continue
        code = _text_passed_over(grid, table, row)
        if code is None:
            yield Line(row, fields)
        else:
            place = next(iter(fields.values())).place
            params = (("text", grid.text(place)[:60]),)
            yield CellProblem(code, grid.name, str(place), params, "note")


def unread_columns(table: FoundTable) -> Iterator[CellProblem]:
    """Yield a warning for each column whose heading nobody knows."""
    for column in table.columns:
        if column.field is None:
            place = Address(table.first - 1, column.column)
            params = (("heading", column.heading),)
            yield CellProblem("unknown-column", table.sheet, str(place), params, "warning")


def repeated_fields(table: FoundTable) -> Iterator[CellProblem]:
    """Yield an error for each field that two columns claim."""
    seen: dict[str, int] = {}
    for column in table.columns:
        if column.field in (None, IGNORED):
            continue
        if column.field in seen:
            place = Address(table.first - 1, column.column)
            other = Address(table.first - 1, seen[column.field])
            params = (("heading", column.heading), ("other", str(other)), ("field", column.field))
            yield CellProblem("repeated-column", table.sheet, str(place), params)
        else:
            seen[str(column.field)] = column.column


def _fields(
    grid: Grid, table: FoundTable, row: int, above: Mapping[Address, Address]
) -> Iterator[tuple[str, Found]]:
    for column in table.columns:
        place = Address(row, column.column)
        place = above.get(place, place)
        cell = grid.cells.get(place)
        if cell is not None and column.field not in (None, IGNORED) and place.row >= table.first:
            yield str(column.field), Found(cell.value, place)


def _joined_cells(grid: Grid) -> dict[Address, Address]:
    """The first cell of each cell that is joined with it downwards."""
    return {
        Address(row, area.left): Address(area.top, area.left)
        for area in grid.merged
        for row in range(area.top + 1, area.bottom + 1)
    }


def _text_passed_over(grid: Grid, table: FoundTable, row: int) -> str | None:
    columns = [column.column for column in table.columns]
    texts = [
        text
        for column in range(columns[0], columns[-1] + 1)
        if (text := grid.text(Address(row, column)))
    ]
    plain = [fold(text) for text in texts]
    if plain and _TOTAL.match(plain[0]):
        return "total-row"
    if plain and all(map(_SIGNATURE.match, plain)):
        return "signature-row"
    wide = any(area.top == row and area.right > area.left for area in grid.merged)
    if len(texts) == 1 and len(columns) > 2 and (wide or grid.text(Address(row, columns[0]))):
        return "section-row"
    return None
