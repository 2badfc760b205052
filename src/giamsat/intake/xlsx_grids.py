"""Excel workbooks as grids: values only, nothing is computed and no link is followed."""

from __future__ import annotations

import math
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.office_files import Package, open_package
from giamsat.intake.grids import (
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
    parse_address,
    parse_area,
)
from giamsat.intake.xlsx_formats import Format, Formats, as_shown, read_formats
from giamsat.intake.xml_names import (
    all_named,
    attribute,
    child,
    children,
    children_named,
    is_switched_on,
    local,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from giamsat.domain.problems import Severity

_WORKBOOK = "xl/workbook.xml"
_STRINGS = "xl/sharedStrings.xml"
_STYLES = "xl/styles.xml"
_MOST_SHEETS = 500
_MOST_MERGED = 20_000
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class _Text(NamedTuple):
    """A text of a cell, and what of it is struck out."""

    text: str
    struck: str = ""


class _Book(NamedTuple):
    package: Package
    texts: list[_Text]
    formats: Formats


@import_errors()
def read_xlsx(data: bytes) -> list[Grid]:
    """Return the sheets of a workbook. Hidden sheets are passed over and told of.

    Raises ``RefusedFileError``.
    """
    package = open_package(data)
    try:
        return list(_grids(package))
    except InvalidDataError:
        raise
    except (ValueError, KeyError, IndexError, OverflowError):
        raise RefusedFileError("import-damaged", part=_WORKBOOK) from None


def _grids(package: Package) -> Iterator[Grid]:
    root = package.tree(_WORKBOOK)
    properties = child(root, "workbookPr")
    epoch = properties is not None and attribute(properties, "date1904") in ("1", "true")
    styles = package.tree(_STYLES) if _STYLES in package else None
    formats = read_formats(styles, epoch_1904=epoch)
    book = _Book(package, _shared_texts(package), formats)
    sheets = list(_sheets(package, root))
    if len(sheets) > _MOST_SHEETS:
        raise RefusedFileError("import-too-many-sheets", limit=_MOST_SHEETS)
    budget = CellBudget()
    for name, state, path in sheets:
        yield _grid(book, name, state, package.tree(path), budget)


def _sheets(package: Package, workbook: Element) -> Iterator[tuple[str, str, str]]:
    """Yield name, state and part of each sheet of cells; sheets of pictures have none."""
    relations = {
        attribute(relation, "Id"): attribute(relation, "Target")
        for relation in package.tree("xl/_rels/workbook.xml.rels")
    }
    for sheet in children(workbook, "sheets"):
        target = relations.get(_relation_of(sheet), "")
        path = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        if path in package and "chartsheet" not in path:
            yield attribute(sheet, "name"), sheet.get("state", "visible"), path


def _relation_of(sheet: Element) -> str:
    return next((value for key, value in sheet.items() if key.endswith("}id")), "")


def _shared_texts(package: Package) -> list[_Text]:
    if _STRINGS not in package:
        return []
    return [_text_of(node) for node in package.tree(_STRINGS) if local(node.tag) == "si"]


def _text_of(string: Element) -> _Text:
    """The text of a string, or of its runs; readings of letters are no text."""
    plain: list[str] = []
    struck: list[str] = []
    for part in string:
        if local(part.tag) == "t":
            plain.append(part.text or "")
        elif local(part.tag) == "r":
            text = "".join(item.text or "" for item in children_named(part, "t"))
            properties = child(part, "rPr")
            is_struck = properties is not None and is_switched_on(properties, "strike")
            (struck if is_struck else plain).append(text)
    return _Text(_unescape("".join(plain)), _unescape("".join(struck)))


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


# --- a sheet ---------------------------------------------------------------------------------


def _grid(book: _Book, name: str, state: str, root: Element, budget: CellBudget) -> Grid:
    reader = _Sheet(book, name, budget)
    reader.read(root)
    epoch = book.formats.epoch_1904
    if state != "visible":
        left = tuple(
            Unread(str(place), str(cell.value), "hidden-sheet")
            for place, cell in reader.cells.items()
        )
        return Grid(name, {}, (), (_note("hidden-sheet", name, None),), epoch, left)
    problems = (*_hidden(root, name, reader.cells), *reader.problems, *reader.colour_problems())
    grid = Grid(name, reader.cells, (), problems, epoch, tuple(reader.unread))
    return grid._replace(merged=tuple(_within_cells(grid, _joined_areas(root, name), budget)))


def _within_cells(grid: Grid, merged: Iterable[Area], budget: CellBudget) -> Iterator[Area]:
    """Yield the joined cells as far as the sheet has any values, by their place."""
    bounds = grid.bounds
    for area in sorted(merged) if bounds else ():
        if bounds and area.top <= bounds.bottom and area.left <= bounds.right:
            right, bottom = min(area.right, bounds.right), min(area.bottom, bounds.bottom)
            seen = area._replace(right=right, bottom=bottom)
            budget.take_area(grid.name, seen)
            yield seen


class _Sheet:
    """Collects the cells of a sheet and what is to be told of them."""

    def __init__(self, book: _Book, name: str, budget: CellBudget) -> None:
        self._book = book
        self._name = name
        self._budget = budget
        self._struck: list[tuple[Address, str]] = []
        self._colours: dict[str, list[int]] = {}
        self.cells: dict[Address, Cell] = {}
        self.problems: list[CellProblem] = []
        self.unread: list[Unread] = []

    def read(self, root: Element) -> None:
        """Take in all rows; a row or a cell without an address follows the one before it."""
        row_number = 0
        for row in children(root, "sheetData"):
            said = row.get("r")
            row_number = int(said) if said else row_number + 1
            column = 0
            for cell in row:
                if local(cell.tag) != "c":
                    continue
                reference = cell.get("r")
                place = parse_address(reference) if reference else Address(row_number, column + 1)
                column = place.column
                self._take(place, cell)
            self._tell_struck()

    def _take(self, place: Address, cell: Element) -> None:
        found = {local(item.tag): item for item in cell}
        if not found:
            return
        look = self._book.formats.of(cell.get("s"))
        value, struck = self._value(cell.get("t", "n"), found, look)
        if struck.strip():
            self._leave(place, struck)
        if value is None or (isinstance(value, str) and not value.strip()):
            if "f" in found:
                self._tell("formula-without-value", place, "error")
            return
        self._budget.take(self._name, place)
        if cell.get("t") == "e":
            self._tell("excel-error", place, "error", value=str(value))
            self.unread.append(Unread(str(place), str(value), "excel-error"))
        elif look.struck:
            self._leave(place, str(value))
        else:
            self._keep(place, Cell(value, look.font, "f" in found), look.colour)

    def _value(
        self, kind: str, found: Mapping[str, Element], look: Format
    ) -> tuple[CellValue | None, str]:
        """The value of a cell as a reader sees it, and what of it is struck out."""
        text = (found["v"].text or "") if "v" in found else ""
        if kind == "s":
            return self._book.texts[int(text)] if text else (None, "")
        if kind == "inlineStr":
            return _text_of(found["is"]) if "is" in found else (None, "")
        if kind in ("str", "e", "d"):
            return _unescape(text), ""
        if kind == "b":
            return (text.strip() == "1" if text else None), ""
        number = _number(text)
        if isinstance(number, int | float):
            return as_shown(number, look.shown, epoch_1904=self._book.formats.epoch_1904), ""
        return number, ""

    def _keep(self, place: Address, cell: Cell, colour: str) -> None:
        if cell.formula:
            self._tell("formula", place, "note")
        if colour:
            self._colours.setdefault(colour, []).append(place.row)
        self.cells[place] = cell

    def _tell_struck(self) -> None:
        """Tell of the struck cells of a row: one by one, or of a whole row at once."""
        if not self._struck:
            return
        row = self._struck[0][0].row
        whole = not any(place.row == row for place in list(self.cells)[-1:])
        if whole:
            text = " · ".join(" ".join(text.split()) for _, text in self._struck)
            self._tell("struck-row", self._struck[0][0], "warning", row=str(row), text=text[:80])
        else:
            for place, text in self._struck:
                self._tell("struck-text", place, "warning", text=" ".join(text.split())[:60])
        self._struck = []

    def _leave(self, place: Address, text: str) -> None:
        """Pass over what is struck out."""
        self._struck.append((place, text))
        self.unread.append(Unread(str(place), text, "struck"))

    def _tell(self, code: str, place: Address, severity: Severity, **params: str) -> None:
        told = tuple(params.items())
        self.problems.append(CellProblem(code, self._name, str(place), told, severity))

    def colour_problems(self) -> Iterator[CellProblem]:
        """Yield a note for each colour that only some rows have: what it means is not read."""
        rows = {place.row for place in self.cells}
        for colour, found in self._colours.items():
            coloured = sorted(set(found))
            if 2 * len(coloured) < len(rows) and coloured != [min(rows)]:
                params = (("colour", colour), ("rows", row_list(coloured)))
                yield CellProblem("coloured-rows", self._name, None, params, "note")


def _number(text: str) -> float | str | None:
    """The number of a cell; what is none stays the text that it is."""
    if not text.strip():
        return None
    try:
        number = float(text)
    except ValueError:
        return text
    if not math.isfinite(number):
        return text
    return int(number) if number.is_integer() and "." not in text and "e" not in text else number


def row_list(rows: Iterable[int]) -> str:
    """Write rows as people do: ``2-4, 7``; after ten pieces the rest is cut off."""
    pieces: list[list[int]] = []
    for row in rows:
        if pieces and pieces[-1][-1] == row - 1:
            pieces[-1].append(row)
        else:
            pieces.append([row])
    texts = [str(piece[0]) + (f"-{piece[-1]}" if len(piece) > 1 else "") for piece in pieces]
    return ", ".join(texts[:10]) + (", …" if len(texts) > 10 else "")


def _note(code: str, sheet: str, place: Address | None) -> CellProblem:
    return CellProblem(code, sheet, str(place) if place else None, (), "note")


def _joined_areas(root: Element, sheet: str) -> tuple[Area, ...]:
    found = children(root, "mergeCells")
    if len(found) > _MOST_MERGED:
        raise RefusedFileError("import-too-many-merged", sheet=sheet, limit=_MOST_MERGED)
    return tuple(parse_area(attribute(item, "ref")) for item in found)


def _hidden(root: Element, sheet: str, cells: Mapping[Address, Cell]) -> Iterator[CellProblem]:
    """Yield a warning for the rows and for the columns that are hidden and not empty."""
    said = {
        int(row.get("r", "0"))
        for row in all_named(root, "row")
        if row.get("hidden") in ("1", "true") or row.get("ht") == "0"
    }
    rows = sorted(said & {place.row for place in cells})
    if rows:
        params = (("rows", row_list(rows)),)
        yield CellProblem("hidden-rows", sheet, f"{rows[0]}:{rows[-1]}", params, "warning")
    used = sorted({place.column for place in cells})
    spans = [
        range(int(column.get("min", "0")), int(column.get("max", "0")) + 1)
        for column in children(root, "cols")
        if column.get("hidden") in ("1", "true") or column.get("width") == "0"
    ]
    columns = [column for column in used if any(column in span for span in spans)]
    if columns:
        params = (("columns", ", ".join(map(column_letters, columns))),)
        place = str(Address(1, columns[0]))
        yield CellProblem("hidden-columns", sheet, place, params, "warning")
