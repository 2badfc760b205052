"""Parts that a file gives twice: beside their plan, and in a list of their own.

A register may hold its recommendations in a column and on a sheet, a plan its bodies in a sentence
and in a table. What is said alike is one part; what is said in one place alone is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from giamsat.domain.part_ids import next_id
from giamsat.domain.shape import identifying_keys
from giamsat.domain.tables import PLAN, tables
from giamsat.domain.text import fold
from giamsat.intake.drafts import SourcedRow
from giamsat.intake.grids import CellProblem
from giamsat.intake.marks import Mark
from giamsat.intake.own_tables import NEW

Told = tuple[str, SourcedRow | CellProblem | Mark]

_NAMING = ("text", "on", "name")
"""What a part is called by first; of two parts that are one, both must say it."""


def unite_repeated_parts(told: Sequence[Told]) -> list[Told]:
    """Return rows, problems and marks with each part of a new plan once, its id its own.

    The row of a list stays and takes in what stands beside the plan. Where only one of the two
    places has a part, it is kept and told of.
    """
    homes = {
        item.values[PLAN]: item.sheet
        for _, item in told
        if isinstance(item, SourcedRow) and item.table == "plans"
    }
    changes: dict[int, SourcedRow | None] = {}
    problems: list[Told] = []
    for (plan, table), rows in _parts(told, homes).items():
        beside = [row for row in rows if row.sheet == homes[plan]]
        listed = [row for row in rows if row.sheet != homes[plan]]
        if beside and listed:
            problems += ((plan, problem) for problem in _unite(table, beside, listed, changes))
    found = [
        (key, changes.get(id(item), item) if isinstance(item, SourcedRow) else item)
        for key, item in told
    ]
    return [*((key, item) for key, item in found if item is not None), *problems]


def _parts(
    told: Sequence[Told], homes: Mapping[str, str]
) -> dict[tuple[str, str], list[SourcedRow]]:
    """The rows of parts by their plan and table; ids that giamsat gave stay what they are."""
    found: dict[tuple[str, str], list[SourcedRow]] = {}
    for _, item in told:
        if isinstance(item, SourcedRow) and item.table != "plans":
            plan = str(item.values[PLAN])
            if plan.startswith(NEW) and plan in homes and len(tables()[item.table].path) == 1:
                found.setdefault((plan, item.table), []).append(item)
    return found


def _unite(
    table: str,
    beside: Sequence[SourcedRow],
    listed: Sequence[SourcedRow],
    changes: dict[int, SourcedRow | None],
) -> Iterator[CellProblem]:
    open_rows = list(listed)
    taken = {row.values.get("id") for row in listed}
    used = [row.values.get("id") for row in (*beside, *listed)]
    for row in beside:
        twin = next((other for other in open_rows if _is_one(table, row, other)), None)
        if twin:
            open_rows.remove(twin)
            changes[id(row)] = None
            changes[id(twin)] = _union(row, twin)
            continue
        yield _only_here(row, "part-beside-plan-alone", listed[0].sheet)
        if row.values.get("id") in taken - {None}:
            used.append(next_id(str(tables()[table].letter), used))
            changes[id(row)] = row._replace(values={**row.values, "id": used[-1]})
    for row in open_rows:
        yield _only_here(row, "part-in-list-alone", _place_of(beside[0]))


def _is_one(table: str, one: SourcedRow, other: SourcedRow) -> bool:
    """Whether two rows name one part: what names it is alike wherever both say it."""
    keys = identifying_keys(tables()[table].path[0])
    said = [key for key in keys if key in one.values and key in other.values]
    if not any(key in _NAMING for key in said) or _last_day(one) != _last_day(other):
        return False
    return all(_plain(one.values[key]) == _plain(other.values[key]) for key in said)


def _last_day(row: SourcedRow) -> Any:
    return row.values.get("until", row.values.get("on"))


def _plain(value: object) -> str:
    return " ".join(fold(str(value)).split()).strip(" .;,")


def _union(beside: SourcedRow, listed: SourcedRow) -> SourcedRow:
    also = {key: (*cells, *beside.also.get(key, ())) for key, cells in listed.also.items()}
    for key, cell in beside.cells.items():
        if key in listed.cells:
            also[key] = (*also.get(key, ()), cell)
    return listed._replace(
        values={**beside.values, **listed.values},
        cells={**beside.cells, **listed.cells},
        also=also,
    )


def _only_here(row: SourcedRow, code: str, other: str) -> CellProblem:
    sheet, _, cell = _place_of(row).rpartition("!")
    said = next((row.values[key] for key in _NAMING if key in row.values), "")
    value = said.isoformat() if hasattr(said, "isoformat") else str(said)
    params = (("value", value[:80]), ("other", other))
    return CellProblem(code, sheet or row.sheet, cell, params, "warning")


def _place_of(row: SourcedRow) -> str:
    return next(iter(row.cells.values()), row.sheet)
