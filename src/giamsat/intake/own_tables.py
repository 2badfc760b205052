"""Tables that giamsat wrote itself: every value comes back as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from giamsat.domain.tables import PARENT, PLAN, Column, tables, text_extra, text_list
from giamsat.intake.drafts import SourcedRow
from giamsat.intake.grids import Address, CellProblem, Grid
from giamsat.intake.lines import Found, Line, lines_of
from giamsat.intake.regions import FoundTable
from giamsat.intake.values import CannotReadError, as_choice, as_day, as_number, as_text, is_yes

Words = Mapping[str, Mapping[str, str]]
"""For each key with a choice, the code of each word that people read."""

NO_WORDS: Words = {}
NEW = "\0"
"""What the made-up plan id of a row without one begins with."""
KNOWN = "\1"
"""What stands before the id of a plan of the workspace that a foreign row speaks of."""


def own_rows(
    grid: Grid, table: FoundTable, words: Words
) -> Iterator[tuple[str, SourcedRow | CellProblem]]:
    """Yield each row, and each problem, under the plan id that it belongs to."""
    columns = {column.key: column for column in tables()[table.table].columns}
    for line in lines_of(grid, table):
        if isinstance(line, CellProblem):
            continue
        plan = line.fields.get(f"{table.table}.{PLAN}")
        if plan is None and table.table != "plans":
            place = Address(line.row, table.columns[0].column)
            yield "", CellProblem("plan-id-missing", grid.name, str(place))
            continue
        plan_id = as_text(plan.value) if plan else f"{NEW}{grid.name}!{line.row}"
        yield from _row(grid, table, line, columns, words, plan_id)


def _row(
    grid: Grid,
    table: FoundTable,
    line: Line,
    columns: Mapping[str, Column],
    words: Words,
    plan_id: str,
) -> Iterator[tuple[str, SourcedRow | CellProblem]]:
    values: dict[str, Any] = {PLAN: plan_id}
    cells: dict[str, str] = {}
    for field, found in line.fields.items():
        key = field.partition(".")[2]
        if key == PLAN or key not in columns:
            continue
        try:
            values[key] = _value(columns[key], found, words, epoch_1904=grid.epoch_1904)
        except CannotReadError as error:
            yield plan_id, CellProblem(error.code, grid.name, str(found.place), error.params)
        cells[key] = found.cell(grid.name)
    yield plan_id, SourcedRow(table.table, values, cells, grid.name)


def _value(column: Column, found: Found, words: Words, *, epoch_1904: bool) -> Any:
    value = found.value
    if column.kind == "day":
        return as_day(value, epoch_1904=epoch_1904)
    text = value if isinstance(value, str) else as_text(value)
    if column.kind in _READERS:
        return _READERS[column.kind](text)
    if column.kind == "choice":
        known = words.get(column.key, {})
        return known.get(text) or as_choice(text, column.key, column.choices)
    return text


def orphans(rows: Sequence[SourcedRow]) -> Iterator[CellProblem]:
    """Yield an error for each row whose plan, or whose part of a plan, the file does not have."""
    plans = {row.values[PLAN] for row in rows if row.table == "plans"}
    parts = {
        (tables()[row.table].path, row.values[PLAN], row.values.get("id"))
        for row in rows
        if row.table != "plans"
    }
    for row in rows:
        place = next(iter(row.cells.values()), "").rpartition("!")[2]
        path, plan = tables()[row.table].path, row.values[PLAN]
        if plan not in plans:
            yield CellProblem("plan-not-in-file", row.sheet, place, (("number", str(plan)),))
        elif len(path) == 2 and (path[:1], plan, row.values.get(PARENT)) not in parts:
            params = (("id", str(row.values.get(PARENT))),)
            yield CellProblem("part-not-in-file", row.sheet, place, params)


def _extra(text: str) -> dict[str, Any]:
    try:
        return text_extra(text)
    except ValueError:
        raise CannotReadError("bad-extra", value=text[:60]) from None


_READERS: Mapping[str, Callable[[str], Any]] = {
    "number": as_number,
    "flag": is_yes,
    "list": text_list,
    "extra": _extra,
}
"""What reads the text of a cell by the kind of its column."""
