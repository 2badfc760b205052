"""Excel workbooks as grids: values only, nothing is computed and no link is followed."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from giamsat.domain.errors import InvalidDataError, MissingExtraError
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
    import_errors,
    parse_area,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from openpyxl.workbook import Workbook

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRINGS = "xl/sharedStrings.xml"


@import_errors()
def read_xlsx(data: bytes) -> list[Grid]:
    """Return the sheets of a workbook. Hidden sheets are passed over and told of.

    Raises ``RefusedFileError`` and ``MissingExtraError``.
    """
    package = open_package(data)
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise MissingExtraError("excel", "openpyxl") from None
    paths = _sheet_paths(package)
    formulas = {name: _formula_cells(package, path) for name, path in paths.items()}
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        _keep_escapes(book, package)
        return list(_grids(book, package, paths, formulas))
    except InvalidDataError:
        raise
    except Exception as error:  # noqa: BLE001 (openpyxl raises whatever a damaged part makes it)
        raise RefusedFileError("import-damaged", part=type(error).__name__) from None


def _keep_escapes(book: Workbook, package: Package) -> None:
    """Give the sheets their common texts as the file has them.

    openpyxl takes ``x005F_`` out of them, and with it the difference between a control character
    (``_x000D_``) and a text that reads so (``_x005F_x000D_``).
    """
    if _STRINGS not in package:
        return
    texts = ["".join(_texts_in(node)) for node in package.tree(_STRINGS).iter(f"{_MAIN}si")]
    for sheet in book.worksheets:
        sheet._shared_strings = texts  # type: ignore[attr-defined]


def _texts_in(string: Element) -> Iterator[str]:
    """Yield the text of a common string, or those of its runs; readings of letters are no text."""
    for part in string:
        if part.tag == f"{_MAIN}t":
            yield part.text or ""
        elif part.tag == f"{_MAIN}r":
            yield from (text.text or "" for text in part.iter(f"{_MAIN}t"))


def _grids(
    book: Workbook, package: Package, paths: dict[str, str], formulas: dict[str, set[Address]]
) -> Iterator[Grid]:
    budget = CellBudget()
    epoch_1904 = book.epoch.year == 1904
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            yield Grid(sheet.title, {}, problems=(_note("hidden-sheet", sheet.title, None),))
            continue
        merged = _merged_areas(package, paths[sheet.title]) if sheet.title in paths else ()
        cells, problems = _cells(sheet, formulas.get(sheet.title, set()), budget)
        yield Grid(sheet.title, cells, merged, tuple(problems), epoch_1904)


def _cells(
    sheet: Any, formulas: set[Address], budget: CellBudget
) -> tuple[dict[Address, Cell], list[CellProblem]]:
    cells: dict[Address, Cell] = {}
    problems: list[CellProblem] = []
    sheet.reset_dimensions()
    for row in sheet.iter_rows():
        for found in row:
            if found.value is None or (isinstance(found.value, str) and not found.value.strip()):
                continue
            place = Address(found.row, found.column)
            budget.take(sheet.title, place)
            problem = _problem_of(sheet.title, place, found, formula=place in formulas)
            problems += [problem] if problem else []
            if problem is None or problem.severity != "error":
                cells[place] = _cell(found, formula=place in formulas)
    missing = formulas - cells.keys()
    problems += [
        CellProblem("formula-without-value", sheet.title, str(place))
        for place in sorted(missing)
        if not any(problem.cell == str(place) for problem in problems)
    ]
    return cells, problems


def _cell(found: Any, *, formula: bool) -> Cell:
    return Cell(_value(found.value), found.font.name if found.font else None, formula)


def _value(value: Any) -> CellValue:
    from openpyxl.utils.escape import unescape

    if isinstance(value, str):
        return str(unescape(value))
    if isinstance(value, datetime) and value.time() == time(0):
        return value.date()
    if isinstance(value, bool | int | float | date):
        return value
    return str(value)


def _problem_of(sheet: str, place: Address, cell: Any, *, formula: bool) -> CellProblem | None:
    """Errors have a type of their own: a text may read like one."""
    if cell.data_type == "e":
        params = (("value", str(cell.value)),)
        return CellProblem("excel-error", sheet, str(place), params)
    return _note("formula", sheet, place) if formula else None


def _note(code: str, sheet: str, place: Address | None) -> CellProblem:
    return CellProblem(code, sheet, str(place) if place else None, (), "note")


# --- what openpyxl does not tell while reading only -------------------------------------------


def _sheet_paths(package: Package) -> dict[str, str]:
    """Return the part of each sheet by the sheet's name."""
    relations = {
        relation.get("Id"): relation.get("Target", "")
        for relation in package.tree("xl/_rels/workbook.xml.rels")
    }
    sheets = package.tree("xl/workbook.xml").iter(f"{_MAIN}sheet")
    return {
        sheet.get("name", ""): posixpath.normpath(
            posixpath.join("/xl", relations.get(sheet.get(_ID), ""))
        ).lstrip("/")
        for sheet in sheets
    }


def _merged_areas(package: Package, path: str) -> tuple[Area, ...]:
    if path not in package or b"mergeCell" not in package.part(path):
        return ()
    found = package.tree(path).iter(f"{_MAIN}mergeCell")
    return tuple(parse_area(item.get("ref", "")) for item in found)


def _formula_cells(package: Package, path: str) -> set[Address]:
    if path not in package or b"<f" not in package.part(path):
        return set()
    return {
        Address(area.top, area.left)
        for cell in package.tree(path).iter(f"{_MAIN}c")
        if cell.find(f"{_MAIN}f") is not None
        for area in [parse_area(cell.get("r", ""))]
    }
