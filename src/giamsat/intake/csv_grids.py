"""CSV files as a grid: the dialect is found out, every value is text."""

from __future__ import annotations

import csv
import io

from giamsat.domain.formulas import unquote_formula
from giamsat.domain.office_files import require_size
from giamsat.intake.encodings import Detected, decode
from giamsat.intake.grids import Address, Cell, CellBudget, Grid, RefusedFileError, import_errors

_DELIMITERS = ",;\t|"
_LOOKED_AT = 20
_LONGEST_FIELD = 1_000_000


@import_errors()
def read_csv(data: bytes, encoding: str = "auto", name: str = "CSV") -> tuple[Grid, Detected]:
    """Return the cells of a CSV file and its encoding. Raises ``RefusedFileError``.

    An apostrophe that guards a formula (``'=1+1``), as giamsat writes it, is taken away.
    """
    require_size(data)
    text, detected = decode(data, encoding)
    text, delimiter = _delimiter(text.removeprefix("\ufeff").rstrip("\x1a"))
    cells: dict[Address, Cell] = {}
    budget = CellBudget()
    for place, value in _values(text, delimiter, name):
        budget.take(name, place)
        cells[place] = Cell(unquote_formula(value))
    return Grid(name, cells, kind="csv"), detected


def _values(text: str, delimiter: str, name: str) -> list[tuple[Address, str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    found: list[tuple[Address, str]] = []
    try:
        for row, values in enumerate(rows, 1):
            found += [
                (Address(row, column), value)
                for column, value in enumerate(values, 1)
                if value.strip()
            ]
    except csv.Error as error:
        raise RefusedFileError(
            "import-bad-csv", sheet=name, line=rows.line_num, detail=str(error)
        ) from None
    return found


def _delimiter(text: str) -> tuple[str, str]:
    """Excel's own line ``sep=;`` tells; else the mark that cuts the first lines alike."""
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == 5:
        return rest, first.strip()[4]
    return text, max(_DELIMITERS, key=lambda mark: _evenness(text, mark))


def _evenness(text: str, delimiter: str) -> tuple[int, int]:
    """How many of the first lines have as many fields as most, and how many fields those are.

    A mark by which the text is no sound CSV is not the one: notes may hold marks of their own.
    """
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        widths = [len(row) for row, _ in zip(rows, range(_LOOKED_AT), strict=False) if row]
    except csv.Error:
        return 0, 0
    cut = [width for width in widths if width > 1]
    if not cut:
        return 0, 0
    common = max(set(cut), key=cut.count)
    return cut.count(common), common
