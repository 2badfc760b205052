"""What a foreign file gives before anything is guessed: sheets of cells by address."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from giamsat.domain.errors import InvalidDataError, UsageError
from giamsat.domain.office_files import OfficeFileError

if TYPE_CHECKING:
    from giamsat.domain.problems import Severity

MAX_ROWS = 20_000
MAX_COLUMNS = 512
MAX_CELLS = 400_000

CellValue = str | int | float | bool | date

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})")


class RefusedFileError(InvalidDataError):
    """A file that is not read at all, because of what it is or what it carries."""


@contextmanager
def import_errors() -> Iterator[None]:
    """Raise ``RefusedFileError("import-<reason>")`` where the guard of office files refuses one."""
    try:
        yield
    except OfficeFileError as error:
        raise RefusedFileError(f"import-{error.reason}", **error.params) from None


class Address(NamedTuple):
    """The place of a cell, both counted from 1."""

    row: int
    column: int

    def __str__(self) -> str:
        return f"{column_letters(self.column)}{self.row}"


class Area(NamedTuple):
    """A rectangle of cells, corners included."""

    top: int
    left: int
    bottom: int
    right: int

    def has_place(self, place: Address) -> bool:
        """Whether the place lies in it."""
        return self.top <= place.row <= self.bottom and self.left <= place.column <= self.right

    def __str__(self) -> str:
        return f"{Address(self.top, self.left)}:{Address(self.bottom, self.right)}"

    @property
    def places(self) -> Iterator[Address]:
        """All its places, row by row."""
        for row in range(self.top, self.bottom + 1):
            for column in range(self.left, self.right + 1):
                yield Address(row, column)


class Cell(NamedTuple):
    """A cell that is not empty; ``font`` is the name of its font where the file has one."""

    value: CellValue
    font: str | None = None
    formula: bool = False


class CellProblem(NamedTuple):
    """One thing that is wrong or was guessed in a foreign file.

    ``code`` names the message (``intake.<code>``); ``sheet`` and ``cell`` tell where it is.
    """

    code: str
    sheet: str | None = None
    cell: str | None = None
    params: tuple[tuple[str, str], ...] = ()
    severity: Severity = "error"

    @property
    def values(self) -> dict[str, str]:
        """The values that the message shows, by name."""
        return dict(self.params)


class Unread(NamedTuple):
    """A piece of a source that no reader takes: where it is, its text, and why.

    ``reason`` names the words for it (``intake.left.<reason>``), such as ``struck``.
    """

    cell: str
    text: str
    reason: str


class Grid(NamedTuple):
    """A sheet, a CSV file or a table of a text: its cells that are not empty.

    ``merged`` are its joined cells by their place, whose value stands in the first one; ``unread``
    the pieces that stand in the file and are not among the cells.
    """

    name: str
    cells: dict[Address, Cell]
    merged: tuple[Area, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    epoch_1904: bool = False
    unread: tuple[Unread, ...] = ()
    kind: Literal["sheet", "csv", "text"] = "sheet"

    @property
    def bounds(self) -> Area | None:
        """The smallest area that holds all cells."""
        if not self.cells:
            return None
        rows = [place.row for place in self.cells]
        columns = [place.column for place in self.cells]
        return Area(min(rows), min(columns), max(rows), max(columns))

    def joined_from(self, row: int) -> Sequence[Area]:
        """The joined cells whose first row is ``row``."""
        return self.merged[bisect_left(self.merged, (row,)) : bisect_left(self.merged, (row + 1,))]

    def value(self, place: Address) -> CellValue | None:
        """The value of a cell, ``None`` where there is none."""
        cell = self.cells.get(place)
        return None if cell is None else cell.value

    def row_texts(self, row: int, columns: Iterable[int]) -> dict[int, str]:
        """The values of some cells of a row as lines of text, by column."""
        return {column: self.text(Address(row, column)) for column in columns}

    def text(self, place: Address) -> str:
        """The value of a cell as one line of text, empty where there is none."""
        cell = self.cells.get(place)
        return "" if cell is None else " ".join(str(cell.value).split())


class CellBudget:
    """Counts the cells of a file and stops at the limit."""

    def __init__(self, limit: int = MAX_CELLS) -> None:
        self._left = limit
        self._limit = limit

    def take(self, sheet: str, place: Address) -> None:
        """Count one more cell. Raises ``RefusedFileError`` where the file has too many."""
        self._left -= 1
        if self._left < 0:
            raise RefusedFileError("import-too-many-cells", limit=self._limit)
        if place.row > MAX_ROWS:
            raise RefusedFileError("import-too-many-rows", sheet=sheet, limit=MAX_ROWS)
        if place.column > MAX_COLUMNS:
            raise RefusedFileError("import-too-many-columns", sheet=sheet, limit=MAX_COLUMNS)

    def take_area(self, sheet: str, area: Area) -> None:
        """Count the rows of joined cells: each stands for as many, and none overlaps another."""
        self._left -= area.bottom - area.top + 1
        if self._left < 0:
            raise RefusedFileError("import-too-many-merged", sheet=sheet, limit=self._limit)


@lru_cache(maxsize=MAX_COLUMNS)
def column_letters(column: int) -> str:
    """Write a column as spreadsheets do: 1 is ``A``, 27 is ``AA``."""
    letters = ""
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def parse_address(text: str) -> Address:
    """Read ``B7`` or ``$B$7``. Raises ``UsageError``."""
    found = _REFERENCE.fullmatch(text) or _REFERENCE.fullmatch(text.strip())
    if found is None:
        raise UsageError("import-bad-range", text=text)
    return Address(int(found[2]), column_number(found[1]))


@lru_cache(maxsize=MAX_COLUMNS)
def column_number(letters: str) -> int:
    """Read the letters of a column: ``AA`` is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def parse_area(text: str) -> Area:
    """Read ``A3:H20``, corners in any order. Raises ``UsageError``."""
    first, _, last = text.partition(":")
    one, other = parse_address(first), parse_address(last or first)
    rows, columns = sorted((one.row, other.row)), sorted((one.column, other.column))
    return Area(rows[0], columns[0], rows[1], columns[1])


def texts_of(grids: Iterable[Grid]) -> Iterator[str]:
    """Yield all texts of the sheets."""
    for grid in grids:
        for cell in grid.cells.values():
            if isinstance(cell.value, str):
                yield cell.value
