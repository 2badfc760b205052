"""Where the tables of a sheet are: heading rows, the columns below them and what they mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from giamsat.domain.text import fold, nfc
from giamsat.intake.grids import Address, Area, Grid, column_letters
from giamsat.intake.headings import PHRASES, Guess, guess_row

_TALLEST = 3
_MOST_ABOVE = 15
_NUMBERED = re.compile(r"\(?[0-9]{1,2}\)?")

Headings = dict[int, str]


class ColumnGuess(NamedTuple):
    """A column of a table: its heading as written, and the field it holds (``None``: unknown).

    ``sure`` is false where the field was only guessed.
    """

    column: int
    heading: str
    field: str | None
    sure: bool = False


class FoundTable(NamedTuple):
    """A table on a sheet: its area with the headings, its first row of data, and its columns.

    ``own`` tells that giamsat wrote it; ``edge`` is the last column up to which no other table
    stands beside it.
    """

    sheet: str
    table: str
    area: Area
    first: int
    columns: tuple[ColumnGuess, ...]
    own: bool = False
    edge: int = 0


class Vocabulary(NamedTuple):
    """What is known of headings beyond the phrases: giamsat's own, and a saved mapping.

    ``own`` gives for each table the field of each heading that giamsat writes; ``mapping`` the
    field of headings (in composed letters) or of column letters, which win over every guess.
    """

    own: Mapping[str, Mapping[str, str]] = {}
    mapping: Mapping[str, str] = {}
    table: str | None = None


class _Header(NamedTuple):
    top: int
    bottom: int
    table: str
    columns: tuple[ColumnGuess, ...]
    own: bool


def find_tables(grid: Grid, vocabulary: Vocabulary, within: Area | None = None) -> list[FoundTable]:
    """Return the tables of a sheet from top to bottom and left to right.

    A heading row that comes again below (as on each printed page) does not begin a new table.
    """
    bounds = within or grid.bounds
    if bounds is None:
        return []
    headers = _trusted_headers(list(_headers(grid, bounds, vocabulary)))
    headers = headers or list(_header_by_letters(grid, bounds, vocabulary))
    tables: list[FoundTable] = []
    for place, header in enumerate(headers):
        follows = headers[place + 1].top - 1 if place + 1 < len(headers) else bounds.bottom
        if tables and _has_same_columns(tables[-1], header):
            grown = tables[-1].area._replace(bottom=follows)
            tables[-1] = tables[-1]._replace(area=grown)
            continue
        tables += _side_by_side(grid, header, follows)
    return tables


def likely_table(grid: Grid, within: Area | None = None) -> FoundTable | None:
    """Return the table that a sheet without known headings probably holds, its columns unknown.

    Of the rows at the top the fullest holds the headings.
    """
    bounds = within or grid.bounds
    if bounds is None:
        return None
    rows = range(bounds.top, min(bounds.top + _MOST_ABOVE, bounds.bottom))
    filled = {row: _heading_texts(grid, bounds, row) for row in rows}
    best = max(rows, key=lambda row: len(filled[row]), default=bounds.top)
    headings = filled.get(best, {})
    if len(headings) < 2:
        return None
    columns = tuple(ColumnGuess(column, text, None) for column, text in headings.items())
    area = Area(best, columns[0].column, bounds.bottom, columns[-1].column)
    return FoundTable(grid.name, "plans", area, best + 1, columns)


def is_heading_row(grid: Grid, table: FoundTable, row: int) -> bool:
    """Whether the headings of the table stand in this row again."""
    return are_headings(grid.row_texts(row, [column.column for column in table.columns]), table)


def is_number_row(grid: Grid, table: FoundTable, row: int) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3)."""
    return are_numbers(grid.row_texts(row, [column.column for column in table.columns]))


def are_headings(texts: Mapping[int, str], table: FoundTable) -> bool:
    """Whether the texts of a row, by column, are the headings of the table."""
    is_any = False
    for column in table.columns:
        text = texts[column.column]
        if text and text != column.heading:
            return False
        is_any = is_any or bool(text)
    return is_any


def are_numbers(texts: Mapping[int, str]) -> bool:
    """Whether the texts of a row only number its columns."""
    filled = [text for text in texts.values() if text]
    return len(filled) > 2 and all(map(_NUMBERED.fullmatch, filled)) and len(set(filled)) > 2


def _trusted_headers(headers: list[_Header]) -> list[_Header]:
    """Under headings that giamsat itself wrote, no fact of a plan is taken for a heading."""
    if headers and headers[0].own:
        place = _plan_column(headers[0])
        return [header for header in headers if header.own and _plan_column(header) == place]
    return headers


def _plan_column(header: _Header) -> int | None:
    """Where the ids of plans stand: no id can be mistaken for the heading over it."""
    name = f"{header.table}.plan_id"
    return next((column.column for column in header.columns if column.field == name), None)


def _headers(grid: Grid, bounds: Area, vocabulary: Vocabulary) -> Iterator[_Header]:
    done = 0
    first: _Header | None = None
    typed = {place.row for place, cell in grid.cells.items() if not isinstance(cell.value, str)}
    for row in sorted({place.row for place in grid.cells if bounds.has_place(place)} - typed):
        if row <= done or (first and first.own and not _may_be_own(grid, row, first, vocabulary)):
            continue
        header = _header_at(grid, bounds, row, vocabulary)
        if header:
            done = header.bottom
            first = first or header
            yield header


def _header_by_letters(grid: Grid, bounds: Area, vocabulary: Vocabulary) -> Iterator[_Header]:
    """Yield the headings of a sheet of which only the letters of columns were said."""
    likely = likely_table(grid, bounds)
    if likely is None:
        return
    columns = tuple(_by_letters(likely.columns, vocabulary.mapping))
    if any(column.field for column in columns):
        kind = vocabulary.table if vocabulary.table in PHRASES else None
        field = next(column.field for column in columns if column.field)
        table = kind or (field or "").partition(".")[0]
        yield _Header(likely.area.top, likely.area.top, table, columns, own=False)


def _may_be_own(grid: Grid, row: int, first: _Header, vocabulary: Vocabulary) -> bool:
    """Whether a row can be headings under those that giamsat wrote: it is asked for each row."""
    column = _plan_column(first)
    text = grid.text(Address(row, column)) if column else ""
    fields = vocabulary.own[first.table] if text else {}
    return fields.get(text) == f"{first.table}.plan_id"


def _header_at(grid: Grid, bounds: Area, row: int, vocabulary: Vocabulary) -> _Header | None:
    bottom = min(_header_bottom(grid, bounds, row), bounds.bottom)
    levels = [_heading_texts(grid, bounds, each) for each in range(row, bottom + 1)]
    headings = _join_headings(levels)
    if not headings:
        return None
    best = max(_readings(headings, levels[-1], vocabulary), key=_score)
    table, columns, own = best
    if not _is_header(columns):
        return None
    columns = tuple(_by_letters(columns, vocabulary.mapping))
    return _Header(row, bottom, table, columns, own)


def _is_header(columns: Sequence[ColumnGuess]) -> bool:
    """At least half of the headings must be known; one alone must be known for sure."""
    by_heading = {column.heading: column for column in columns}
    known = [column for column in by_heading.values() if column.field]
    fields = {column.field for column in known}
    if len(by_heading) == 1:
        return known[:1] != [] and known[0].sure
    return len(fields) >= 2 and 2 * len(known) >= len(by_heading)


def _score(reading: tuple[str, tuple[ColumnGuess, ...], bool]) -> tuple[bool, int, int]:
    _, columns, own = reading
    fields = {column.field for column in columns if column.field and column.field != "row.ordinal"}
    sure = {column.field for column in columns if column.sure}
    return own, len(fields), len(sure)


def _readings(
    headings: Headings, last_level: Headings, vocabulary: Vocabulary
) -> Iterator[tuple[str, tuple[ColumnGuess, ...], bool]]:
    """Yield what the headings mean, read as each kind of table; ``plans`` first."""
    for table, fields in vocabulary.own.items():
        if f"{table}.plan_id" in {fields.get(text) for text in headings.values()}:
            yield table, tuple(_own_columns(headings, fields)), True
    wanted = [vocabulary.table] if vocabulary.table in PHRASES else list(PHRASES)
    for table in filter(None, wanted):
        guesses = _guess_columns(headings, last_level, table)
        yield table, tuple(_map_columns(headings, guesses, vocabulary.mapping)), False


def _own_columns(headings: Headings, fields: Mapping[str, str]) -> Iterator[ColumnGuess]:
    for column, text in headings.items():
        yield ColumnGuess(column, text, fields.get(text), sure=text in fields)


def _guess_columns(headings: Headings, last_level: Headings, table: str) -> list[Guess | None]:
    """Headings of two levels are tried joined, then by their lower level alone."""
    joined = guess_row(headings.values(), table)
    lower = guess_row((last_level.get(column, "") for column in headings), table)
    return [
        whole if whole and (whole.sure or not below or not below.sure) else below
        for whole, below in zip(joined, lower, strict=True)
    ]


def _map_columns(
    headings: Headings, guesses: Sequence[Guess | None], mapping: Mapping[str, str]
) -> Iterator[ColumnGuess]:
    plain = {fold(key): field for key, field in mapping.items()}
    for (column, text), guess in zip(headings.items(), guesses, strict=True):
        if not mapping:
            yield ColumnGuess(column, text, *(guess or (None, False)))
            continue
        said = mapping.get(nfc(text), plain.get(fold(text)))
        if said is not None:
            yield ColumnGuess(column, text, said, sure=True)
        else:
            yield ColumnGuess(column, text, *(guess or (None, False)))


def _by_letters(
    columns: Iterable[ColumnGuess], mapping: Mapping[str, str]
) -> Iterator[ColumnGuess]:
    """Yield the columns with what was said of them by their letters; headings said win."""
    named = {fold(key) for key in mapping}
    for column in columns:
        said = mapping.get(column_letters(column.column))
        if said is not None and fold(column.heading) not in named:
            yield column._replace(field=said, sure=True)
        else:
            yield column


def _header_bottom(grid: Grid, bounds: Area, row: int) -> int:
    """Headings of several rows are told by their joined cells."""
    touching = [area for area in grid.joined_from(row) if bounds.left <= area.left]
    wide = [area for area in touching if area.right > area.left]
    bottom = max((area.bottom for area in touching), default=row)
    inner = [grid.text(Address(row + 1, c)) for a in wide for c in range(a.left, a.right + 1)]
    if bottom == row and wide and sum(map(bool, inner)) >= 2 and len(touching) > 1:
        bottom = row + 1
    return min(bottom, row + _TALLEST - 1)


def _heading_texts(grid: Grid, bounds: Area, row: int) -> Headings:
    """The headings of a row; that of a wide cell stands over each of its columns."""
    texts = {
        column: text
        for column in range(bounds.left, bounds.right + 1)
        if (text := grid.text(Address(row, column)))
    }
    for area in grid.joined_from(row):
        if area.right > area.left and area.left in texts:
            for column in range(area.left, min(area.right, bounds.right) + 1):
                texts.setdefault(column, texts[area.left])
    return dict(sorted(texts.items()))


def _join_headings(levels: Sequence[Headings]) -> Headings:
    columns = sorted({column for level in levels for column in level})
    if len(levels) == 1:
        return {column: levels[0][column] for column in columns}
    return {
        column: " ".join(dict.fromkeys(level[column] for level in levels if column in level))
        for column in columns
    }


def _has_same_columns(table: FoundTable, header: _Header) -> bool:
    return [(c.column, c.heading) for c in table.columns] == [
        (c.column, c.heading) for c in header.columns
    ]


def _side_by_side(grid: Grid, header: _Header, bottom: int) -> Iterator[FoundTable]:
    """Tables that stand beside each other are parted by empty columns and repeat a field."""
    groups = list(_runs([column.column for column in header.columns]))
    names = [{c.field for c in header.columns if c.column in run and c.field} for run in groups]
    shared = any(one & other for n, one in enumerate(names) for other in names[n + 1 :])
    if not shared or min(len(name) for name in names) < 2:
        groups = [[column.column for column in header.columns]]
    for run in groups:
        columns = tuple(column for column in header.columns if column.column in run)
        area = Area(header.top, run[0], _last_row(grid, run, bottom), run[-1])
        edge = run[-1] + 1_000 if run is groups[-1] else run[-1]
        yield FoundTable(
            grid.name, header.table, area, header.bottom + 1, columns, header.own, edge
        )


def _last_row(grid: Grid, columns: Sequence[int], bottom: int) -> int:
    rows = [p.row for p in grid.cells if p.row <= bottom and columns[0] <= p.column <= columns[-1]]
    return max(rows)


def _runs(columns: Sequence[int]) -> Iterator[list[int]]:
    key: Callable[[tuple[int, int]], int] = lambda pair: pair[1] - pair[0]  # noqa: E731
    for _, run in groupby(enumerate(columns), key):
        yield [column for _, column in run]
