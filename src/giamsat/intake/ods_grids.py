"""OpenDocument spreadsheets (LibreOffice) as grids: values only, as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.office_files import open_spreadsheet
from giamsat.intake.grids import (
    MAX_COLUMNS,
    MAX_ROWS,
    Address,
    Area,
    Cell,
    CellBudget,
    CellProblem,
    CellValue,
    Grid,
    RefusedFileError,
    Unread,
    column_letters,
    import_errors,
)
from giamsat.intake.xlsx_grids import row_list
from giamsat.intake.xml_names import all_named, attribute, child, children_named, local

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MOST_SHEETS = 500
_GROUPS = frozenset({"table-row-group", "table-header-rows", "table-rows"})
_COLUMN_GROUPS = frozenset({"table-column-group", "table-header-columns", "table-columns"})


@import_errors()
def read_ods(data: bytes) -> list[Grid]:
    """Return the sheets of a spreadsheet. Hidden sheets are passed over and told of.

    Raises ``RefusedFileError``.
    """
    root = open_spreadsheet(data).tree("content.xml")
    try:
        sheets = list(all_named(root, "table"))
        if len(sheets) > _MOST_SHEETS:
            raise RefusedFileError("import-too-many-sheets", limit=_MOST_SHEETS)
        struck, hidden = _struck_styles(root), _hidden_styles(root)
        budget = CellBudget()
        return [_Sheet(sheet, struck, budget).grid(hidden) for sheet in sheets]
    except InvalidDataError:
        raise
    except (ValueError, KeyError, IndexError, OverflowError):
        raise RefusedFileError("import-damaged", part="content.xml") from None


def _struck_styles(root: Element) -> frozenset[str]:
    return frozenset(
        attribute(style, "name")
        for style in all_named(root, "style")
        for look in children_named(style, "text-properties")
        if attribute(look, "text-line-through-style") not in ("", "none")
    )


def _hidden_styles(root: Element) -> frozenset[str]:
    return frozenset(
        attribute(style, "name")
        for style in all_named(root, "style")
        for look in children_named(style, "table-properties")
        if attribute(look, "display") == "false"
    )


class _Sheet:
    """Collects the cells of one sheet."""

    def __init__(self, sheet: Element, struck: frozenset[str], budget: CellBudget) -> None:
        self._sheet = sheet
        self._struck = struck
        self._budget = budget
        self._name = attribute(sheet, "name")
        self._cells: dict[Address, Cell] = {}
        self._merged: list[Area] = []
        self._problems: list[CellProblem] = []
        self._unread: list[Unread] = []
        self._hidden: list[int] = []

    def grid(self, hidden: frozenset[str]) -> Grid:
        """Read all rows."""
        row = 0
        for item in _rows(self._sheet, 0):
            times = _times(item, "number-rows-repeated")
            filled = any(_has_value(cell) for cell in item)
            if filled and times > MAX_ROWS:
                raise RefusedFileError("import-too-many-rows", sheet=self._name, limit=MAX_ROWS)
            for copy in range(times if filled else 0):
                self._row(item, row + 1 + copy)
            row += times
        if attribute(self._sheet, "style-name") in hidden:
            left = tuple(
                Unread(str(p), str(c.value), "hidden-sheet") for p, c in self._cells.items()
            )
            note = CellProblem("hidden-sheet", self._name, None, (), "note")
            return Grid(self._name, {}, (), (note,), unread=left)
        if self._hidden:
            params = (("rows", row_list(self._hidden)),)
            place = f"{self._hidden[0]}:{self._hidden[-1]}"
            self._problems.insert(
                0, CellProblem("hidden-rows", self._name, place, params, "warning")
            )
        if columns := self._hidden_columns():
            names = (("columns", ", ".join(map(column_letters, columns))),)
            place = f"{column_letters(columns[0])}:{column_letters(columns[-1])}"
            told = CellProblem("hidden-columns", self._name, place, names, "warning")
            self._problems.insert(0, told)
        return Grid(
            self._name, self._cells, tuple(self._merged), tuple(self._problems),
            unread=tuple(self._unread),
        )  # fmt: skip

    def _hidden_columns(self) -> list[int]:
        """The columns with cells that are hidden or filtered away."""
        filled = {place.column for place in self._cells}
        found: list[int] = []
        column = 1
        for item in _columns(self._sheet, 0):
            times = _times(item, "number-columns-repeated")
            if attribute(item, "visibility") in ("collapse", "filter"):
                found += [place for place in sorted(filled) if column <= place < column + times]
            column += times
        return found

    def _row(self, item: Element, row: int) -> None:
        if attribute(item, "visibility") in ("collapse", "filter"):
            self._hidden.append(row)
        column = 0
        for cell in item:
            times = _times(cell, "number-columns-repeated")
            if local(cell.tag) == "table-cell" and _has_value(cell):
                if times > MAX_COLUMNS:
                    raise RefusedFileError(
                        "import-too-many-columns", sheet=self._name, limit=MAX_COLUMNS
                    )
                for copy in range(times):
                    self._take(cell, Address(row, column + 1 + copy))
            column += times

    def _take(self, cell: Element, place: Address) -> None:
        self._budget.take(self._name, place)
        wide = _times(cell, "number-columns-spanned")
        tall = _times(cell, "number-rows-spanned")
        if wide > 1 or tall > 1:
            bottom = min(place.row + tall - 1, MAX_ROWS)
            right = min(place.column + wide - 1, MAX_COLUMNS)
            self._merged.append(Area(place.row, place.column, bottom, right))
        value = _value(cell)
        if attribute(cell, "style-name") in self._struck:
            text = " ".join(str(value).split())
            params = (("text", text[:60]),)
            self._problems.append(
                CellProblem("struck-text", self._name, str(place), params, "warning")
            )
            self._unread.append(Unread(str(place), str(value), "struck"))
            return
        note = child(cell, "annotation")
        if note is not None:
            self._unread.append(
                Unread(str(place), " ".join("".join(note.itertext()).split()), "comment")
            )
        self._cells[place] = Cell(value, None, bool(attribute(cell, "formula")))


def _rows(element: Element, depth: int) -> Iterator[Element]:
    for item in element:
        if local(item.tag) == "table-row":
            yield item
        elif local(item.tag) in _GROUPS and depth < 20:
            yield from _rows(item, depth + 1)


def _columns(element: Element, depth: int) -> Iterator[Element]:
    for item in element:
        if local(item.tag) == "table-column":
            yield item
        elif local(item.tag) in _COLUMN_GROUPS and depth < 20:
            yield from _columns(item, depth + 1)


def _times(element: Element, name: str) -> int:
    text = attribute(element, name)
    return max(1, int(text)) if text.isdecimal() else 1


def _has_value(cell: Element) -> bool:
    return bool(attribute(cell, "value-type")) or any(
        "".join(item.itertext()).strip() for item in children_named(cell, "p")
    )


def _value(cell: Element) -> CellValue:
    """A cell by its type; what people typed as text stays text."""
    kind = attribute(cell, "value-type")
    if kind == "date":
        found = datetime.fromisoformat(attribute(cell, "date-value"))
        midnight = (found.hour, found.minute, found.second) == (0, 0, 0)
        return date(found.year, found.month, found.day) if midnight else found
    if kind in ("float", "currency", "percentage"):
        number = float(attribute(cell, "value"))
        return int(number) if number.is_integer() else number
    if kind == "boolean":
        return attribute(cell, "boolean-value") == "true"
    return "\n".join(_text(item) for item in children_named(cell, "p"))


def _text(paragraph: Element) -> str:
    """The text of a paragraph; several spaces and line breaks have elements of their own."""
    parts = [paragraph.text or ""]
    for item in paragraph:
        name = local(item.tag)
        if name == "s":
            parts.append(" " * min(_times(item, "c"), 100))
        elif name == "line-break":
            parts.append("\n")
        elif name != "annotation":
            parts.append(_text(item))
        parts.append(item.tail or "")
    return "".join(parts)
