"""An account of everything: where each cell, line and table of the files ended.

Each piece ends in one of three ways: taken into a fact, known furniture (headings, mottos,
signatures, running numbers), or left, with the reason. The account is not kept by the readers but
worked out from what came of them, so that a piece that everybody forgot shows as left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from giamsat.domain.text import fold
from giamsat.intake.docx_texts import DocxText
from giamsat.intake.grids import Address, CellProblem, Grid
from giamsat.intake.headings import IGNORED, ORDINAL
from giamsat.intake.lines import is_empty_word
from giamsat.intake.marks import Mark
from giamsat.intake.regions import FoundTable, is_heading_row, is_number_row

Fate = Literal["taken", "furniture", "left"]

_WORDS = 80
_BY_PROBLEM: Mapping[str, tuple[Fate, str]] = {
    "section-row": ("furniture", "section"),
    "section-unused": ("furniture", "section"),
    "signature-row": ("furniture", "signature"),
    "total-row": ("furniture", "total"),
    "empty-word": ("furniture", "empty"),
    "surplus-cell": ("left", "surplus"),
    "excel-error": ("left", "excel-error"),
    "plan-not-in-file": ("left", "unknown-plan"),
    "plan-not-named": ("left", "unknown-plan"),
    "plan-ambiguous": ("left", "unknown-plan"),
    "repeated-in-file": ("left", "repeated"),
}
_ROW_WIDE = frozenset(
    {"section-row", "section-unused", "signature-row", "total-row", "plan-not-in-file",
     "plan-not-named", "plan-ambiguous"}
)  # fmt: skip
_MOTTO = re.compile(r"cong hoa xa hoi|doc lap\s*[-–—]|chu nghia viet nam")
_SIGNED = re.compile(
    r"(?:tm|kt|tl|tuq|t/m|k/t)\.? |nguoi lap|nguoi tong hop|noi nhan|(?:pho )?chu tich|thu ky$|"
    r"\((?:da ky|ky)"
)


class Entry(NamedTuple):
    """Where a piece ended: its sheet, its cell or line, its first words.

    ``keys`` are the facts that it was taken into, as ``plan-id: key``; ``reason`` names why it was
    left, or what kind of furniture it is.
    """

    sheet: str
    cell: str
    text: str
    fate: Fate
    keys: tuple[str, ...] = ()
    reason: str = ""


class Facts(NamedTuple):
    """The cells that the facts of one plan came from; those of a refused one are not taken."""

    name: str
    cells: Mapping[str, str]
    also: Mapping[str, tuple[str, ...]]
    is_refused: bool = False


def account_of(
    grids: Sequence[Grid],
    texts: Sequence[DocxText],
    tables: Sequence[FoundTable],
    facts: Sequence[Facts],
    marks: Sequence[Mark],
    problems: Sequence[CellProblem],
) -> tuple[Entry, ...]:
    """Return where each piece of the files ended, in the order in which the pieces stand."""
    book = _Book(tables, facts, marks, problems)
    of_texts = {id(grid) for text in texts for grid in text.grids}
    found: list[Entry] = []
    for text in texts:
        found += book.of_text(text)
    for grid in grids:
        if id(grid) not in of_texts:
            found += book.of_grid(grid)
    return tuple(found)


class _Book:
    """What is known of each cell of the files."""

    def __init__(
        self,
        tables: Sequence[FoundTable],
        facts: Sequence[Facts],
        marks: Sequence[Mark],
        problems: Sequence[CellProblem],
    ) -> None:
        self._taken: dict[str, list[str]] = {}
        self._refused: set[str] = set()
        for each in facts:
            self._note_facts(each)
        self._marks: dict[str, Mark] = {}
        self._partial: dict[str, list[Mark]] = {}
        for mark in marks:
            if mark.text:
                self._partial.setdefault(mark.cell, []).append(mark)
            else:
                self._marks.setdefault(mark.cell, mark)
        self._tables: dict[str, list[FoundTable]] = {}
        for table in tables:
            self._tables.setdefault(table.sheet, []).append(table)
        self._problems: dict[str, list[str]] = {}
        self._rows: dict[tuple[str, int], str] = {}
        for problem in problems:
            self._note_problem(problem)

    def _note_facts(self, facts: Facts) -> None:
        for key, cell in facts.cells.items():
            places = (cell, *facts.also.get(key, ()))
            if facts.is_refused:
                self._refused.update(places)
                continue
            for place in places:
                self._taken.setdefault(place, []).append(f"{facts.name}: {key}")

    def _note_problem(self, problem: CellProblem) -> None:
        if not problem.sheet or not problem.cell:
            return
        self._problems.setdefault(f"{problem.sheet}!{problem.cell}", []).append(problem.code)
        row = re.fullmatch(r"[A-Z]+([0-9]+)", problem.cell)
        if problem.code in _ROW_WIDE and row:
            self._rows.setdefault((problem.sheet, int(row[1])), problem.code)

    def of_text(self, text: DocxText) -> Iterator[Entry]:
        """Yield the lines of a text, then what in it does not count."""
        sheet = text.paragraphs.name
        grids = {grid.name: grid for grid in text.grids}
        rest: dict[str, int] = {}
        for place, cell in text.paragraphs.cells.items():
            home = text.homes.get(place.row)
            names = [f"{sheet}{place.row}"]
            if home:
                names.append(f"{home.table}!{home.place}")
            words = _words(str(cell.value))
            yield from self._entries(sheet, names, words, rest)
            if home and not self._is_known(names):
                fate, reason = self._by_table(grids[home.table], home.place)
                yield Entry(home.table, str(home.place), words, fate, (), reason)
            elif not self._is_known(names):
                yield Entry(sheet, names[0], words, "left", (), "not-understood")
        yield from _unread(text.paragraphs)

    def of_grid(self, grid: Grid) -> Iterator[Entry]:
        """Yield the cells of a sheet, then what in it does not count."""
        rest: dict[str, int] = {}
        for place in sorted(grid.cells):
            names = [f"{grid.name}!{place}"]
            words = _words(str(grid.cells[place].value))
            yield from self._entries(grid.name, names, words, rest)
            if not self._is_known(names):
                fate, reason = self._by_table(grid, place)
                yield Entry(grid.name, str(place), words, fate, (), reason)
        yield from _unread(grid)

    def _is_known(self, names: Sequence[str]) -> bool:
        known = (self._taken, self._refused, self._marks, self._partial)
        return any(name in place for name in names for place in known)

    def _entries(
        self, sheet: str, names: Sequence[str], words: str, rest: dict[str, int]
    ) -> Iterator[Entry]:
        cell = names[-1].rpartition("!")[2]
        place = names[-1].rpartition("!")[0] or sheet
        keys = [key for name in names for key in self._taken.get(name, ())]
        mark = next((self._marks[name] for name in names if name in self._marks), None)
        if keys:
            yield Entry(place, cell, words, "taken", tuple(dict.fromkeys(keys)))
        elif any(name in self._refused for name in names):
            yield Entry(place, cell, words, "left", (), "refused")
        elif mark:
            fate: Fate = "furniture" if mark.is_furniture else "left"
            yield Entry(place, cell, words, fate, (), mark.reason)
        for name in names:
            pieces = self._partial.get(name, ()) if name not in rest else ()
            rest[name] = 1
            for piece in pieces:
                yield Entry(place, cell, _words(piece.text), "left", (), piece.reason)

    def _by_table(self, grid: Grid, place: Address) -> tuple[Fate, str]:
        """What a cell without a fact is, by the table that it stands in."""
        codes = self._problems.get(f"{grid.name}!{place}", [])
        told = next((_BY_PROBLEM[code] for code in codes if code in _BY_PROBLEM), None)
        if told:
            return told
        text = grid.text(place)
        row_code = self._rows.get((grid.name, place.row))
        if row_code:
            return _BY_PROBLEM[row_code]
        tables = self._tables.get(grid.name, [])
        inside = next((table for table in tables if table.area.has_place(place)), None)
        if inside is None:
            return _outside(tables, place, text)
        return _inside(grid, inside, place, codes)


def _inside(
    grid: Grid, table: FoundTable, place: Address, codes: Sequence[str]
) -> tuple[Fate, str]:
    row = place.row
    if row < table.first or is_heading_row(grid, table, row) or is_number_row(grid, table, row):
        return "furniture", "heading"
    column = next((c for c in table.columns if c.column == place.column), None)
    field = column.field if column else None
    if field == ORDINAL:
        return "furniture", "ordinal"
    if field in (None, IGNORED):
        return "left", "column-passed-over" if field == IGNORED else "unknown-column"
    if is_empty_word(grid.text(place)):
        return "furniture", "empty"
    return "left", "told" if codes else "not-understood"


def _outside(tables: Sequence[FoundTable], place: Address, text: str) -> tuple[Fate, str]:
    plain = fold(text)
    above = bool(tables) and place.row < min(table.area.top for table in tables)
    if not any(char.isalnum() for char in text):
        return "furniture", "decoration"
    if _MOTTO.search(plain) or (above and text.isupper()):
        return "furniture", "title"
    return ("furniture", "signature") if _SIGNED.match(plain) else ("left", "outside")


def _unread(grid: Grid) -> Iterator[Entry]:
    for piece in grid.unread:
        yield Entry(grid.name, piece.cell, _words(piece.text), "left", (), piece.reason)


def _words(text: str) -> str:
    return " ".join(text.split())[:_WORDS]
