"""The rows of a found table as fields with their cells; what is no data is passed over and told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

from giamsat.domain.text import fold
from giamsat.intake.grids import Address, CellProblem, CellValue, Grid
from giamsat.intake.headings import IGNORED
from giamsat.intake.regions import FoundTable, are_headings, are_numbers

_TOTAL = re.compile(r"(?:tong cong|tong so|tong|cong)(?:\s*[:(0-9]|\s*$|\s+ke hoach|\s+cuoc)")
_SIGNATURE = re.compile(
    r"(?:tm|kt|tl|t/m|k/t|tuq|q)\. |nguoi lap|nguoi tong hop|noi nhan|chu tich\b|pho chu tich\b|"
    r"thu truong|ky ten|\(ky\b|\(da ky|xac nhan cua|[a-z ,]+ ngay [0-9. ]* ?thang [0-9. ]* ?nam"
)
_ROMAN = re.compile(r"\(?(?:[ivx]+|[a-h])[.)]?")
_EMPTY = frozenset(
    {"khong", "khong co", "-", "--", "---", "–", "—", "/", "...", "…", "khong co kien nghi",
     "khong phat sinh", "chua co", "(khong)", "khong co.", "khong."}
)  # fmt: skip


_ENTITY = re.compile(r"&(?:#[0-9]{2,5}|#x[0-9A-Fa-f]{2,4}|[A-Za-z]{2,10});")
_LONGEST_WORD = 30
_BEGIN_EMPTY = frozenset("kKcC-–—/.…(")
_BEGIN_DITTO = frozenset("nN/'\"〃- ")
_DITTO = frozenset({"nt", "nhu tren", "//", "''", '"', "〃"})


class Found(NamedTuple):
    """The value of a field in one row; ``place`` is its cell, the first one where it is joined."""

    value: CellValue
    place: Address

    def cell(self, sheet: str) -> str:
        """Its full address, such as ``Sheet1!B7``."""
        return f"{sheet}!{self.place}"


class Line(NamedTuple):
    """A row of data: the fields that it fills, and the section that it stands in."""

    row: int
    fields: Mapping[str, Found]
    section: Found | None = None
    problems: tuple[CellProblem, ...] = ()

    def is_filled_here(self, field: str) -> bool:
        """Whether the field is filled in this very row, not by a cell joined from above."""
        found = self.fields.get(field)
        return found is not None and found.place.row == self.row


def lines_of(grid: Grid, table: FoundTable) -> Iterator[Line | CellProblem]:
    """Yield the rows of data, and a note for each row that is passed over with its text."""
    above = _joined_cells(grid, table)
    surplus = _surplus_cells(grid, table)
    section: Found | None = None
    before: Mapping[str, Found] = {}
    numbers = [column.column for column in table.columns]
    for row in range(table.first, table.area.bottom + 1):
        fields = dict(_fields(grid, table, row, above))
        if not fields:
            continue
        texts = grid.row_texts(row, numbers)
        if are_headings(texts, table) or are_numbers(texts):
            continue
        if table.own:
            yield Line(row, fields)
            continue
        code = _text_passed_over(grid, numbers, row, texts)
        if code is not None:
            place = _telling_place(grid, table, row)
            params = (("text", grid.text(place)[:60]),)
            yield CellProblem(code, grid.name, str(place), params, "note")
            section = Found(grid.text(place), place) if code == "section-row" else section
            continue
        for field in [field for field, found in fields.items() if _is_html(found.value)]:
            yield _note_of_codes(grid, fields[field])
            fields[field] = fields[field]._replace(value=unescape(str(fields[field].value)))
        for field in [field for field, found in fields.items() if is_empty_word(found.value)]:
            if fields[field].place.row == row:
                yield _empty_word(grid, fields[field])
            del fields[field]
        for field in [field for field, found in fields.items() if is_ditto(found.value)]:
            if field in before and fields[field].place.row == row:
                yield _ditto(grid, fields[field], before[field])
                fields[field] = Found(before[field].value, fields[field].place)
        before = {**before, **fields}
        if not fields:
            yield from surplus.get(row, ())
            continue
        yield Line(row, fields, section, tuple(surplus.get(row, ())))


def _is_html(value: CellValue) -> bool:
    return isinstance(value, str) and "&" in value and bool(_ENTITY.search(value))


def _note_of_codes(grid: Grid, found: Found) -> CellProblem:
    before = str(found.value)
    params = (("text", before[:60]), ("value", unescape(before)[:60]))
    return CellProblem("html-decoded", grid.name, str(found.place), params, "warning")


def is_empty_word(value: CellValue) -> bool:
    """Whether a cell says that there is nothing: "Không", "Không có", "-"."""
    if not isinstance(value, str) or len(value) > _LONGEST_WORD:
        return False
    return value.lstrip()[:1] in _BEGIN_EMPTY and fold(value) in _EMPTY


def is_ditto(value: CellValue) -> bool:
    """Whether a cell says that it is as the one above: "nt", "như trên"."""
    if not isinstance(value, str) or len(value) > _LONGEST_WORD:
        return False
    return value.lstrip()[:1] in _BEGIN_DITTO and fold(value).strip(" -.") in _DITTO


def _ditto(grid: Grid, found: Found, above: Found) -> CellProblem:
    params = (("text", str(found.value).strip()), ("value", str(above.value)[:60]))
    return CellProblem("ditto", grid.name, str(found.place), params, "note")


def _empty_word(grid: Grid, found: Found) -> CellProblem:
    params = (("text", str(found.value).strip()),)
    return CellProblem("empty-word", grid.name, str(found.place), params, "note")


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
        field = column.field
        if field is None or field == IGNORED:
            continue
        place = Address(row, column.column)
        if above:
            place = above.get(place, place)
        cell = grid.cells.get(place)
        if cell is not None and place.row >= table.first:
            yield field, Found(cell.value, place)


def _joined_cells(grid: Grid, table: FoundTable) -> dict[Address, Address]:
    """The first cell of each cell of the table that is joined with it downwards."""
    columns = {column.column for column in table.columns}
    found: dict[Address, Address] = {}
    for area in grid.merged:
        first = Address(area.top, area.left)
        if area.left in columns and first in grid.cells:
            for row in range(area.top + 1, min(area.bottom, table.area.bottom) + 1):
                found.setdefault(Address(row, area.left), first)
    return found


def _surplus_cells(grid: Grid, table: FoundTable) -> dict[int, list[CellProblem]]:
    """What stands to the right of the last heading, by row; of a CSV file the row is shifted."""
    found: dict[int, list[CellProblem]] = {}
    if table.own:
        return found
    for place in grid.cells:
        beyond = table.area.right < place.column <= max(table.edge, table.area.right)
        if beyond and table.first <= place.row <= table.area.bottom:
            params = (("text", grid.text(place)[:60]),)
            problem = CellProblem("surplus-cell", grid.name, str(place), params)
            if grid.kind != "csv":
                problem = problem._replace(severity="warning")
            found.setdefault(place.row, []).append(problem)
    return found


def _telling_place(grid: Grid, table: FoundTable, row: int) -> Address:
    """The cell with the words of a row that is passed over: the longest one says most."""
    places = [
        Address(row, column)
        for column in range(table.columns[0].column, table.columns[-1].column + 1)
        if grid.text(Address(row, column))
    ]
    if fold(grid.text(places[0])).startswith(("tong", "cong")):
        return places[0]
    return max(places, key=lambda place: len(grid.text(place)))


def _text_passed_over(
    grid: Grid, columns: list[int], row: int, found: Mapping[int, str]
) -> str | None:
    """The code of a row that is no data: a total, a signature, a heading of a section."""
    between = range(columns[0], columns[-1] + 1)
    if len(between) > len(columns):
        found = grid.row_texts(row, between)
    texts = [text for text in found.values() if text]
    if texts and len(texts) < len(columns) and _TOTAL.match(fold(texts[0])):
        return "total-row"
    if texts and all(_SIGNATURE.match(fold(text)) for text in texts):
        return "signature-row"
    if _is_section(grid, columns, row, texts):
        return "section-row"
    return None


def _is_section(grid: Grid, columns: list[int], row: int, texts: list[str]) -> bool:
    """Whether a row is a heading: one text, alone or behind "II" or "A", over several columns."""
    if len(columns) < 3:
        return False
    wide = any(area.right > area.left for area in grid.joined_from(row))
    if len(texts) == 1:
        return wide or bool(grid.text(Address(row, columns[0]))) or texts[0].isupper()
    if len(texts) != 2:
        return False
    return bool(_ROMAN.fullmatch(fold(texts[0]))) or (wide and texts[1].isupper())
