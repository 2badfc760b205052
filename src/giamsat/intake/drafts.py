"""Rows of foreign tables to drafts of plans, each value with the cell that it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any, NamedTuple, TypeVar

from giamsat.domain.checks import dotted_key
from giamsat.domain.number_keys import compare_key
from giamsat.domain.tables import PARENT, PLAN, Row, Rows, plans_of, tables
from giamsat.domain.text import fold
from giamsat.intake.grids import CellProblem

T = TypeVar("T")

_MARK = "giamsat-import:"


class SourcedRow(NamedTuple):
    """A row of one of the domain's tables, and the cell of each value (``Sheet1!B7``).

    ``also`` gives the further cells of values that several cells make up.
    """

    table: str
    values: Row
    cells: Mapping[str, str]
    sheet: str
    also: Mapping[str, tuple[str, ...]] = {}


class Draft(NamedTuple):
    """A plan as it would be written, not yet validated.

    ``plan_id`` is the id it had where giamsat exported it. ``data`` stands under the keys of the
    plan file; ``cells`` gives the cell of each dotted key, such as ``visit[1].on``. ``mark`` tells
    the same row again when it is imported once more. With ``is_joining`` it holds parts of a plan
    of the workspace, whose id it bears, and nothing of the plan itself.
    """

    plan_id: str | None
    data: dict[str, Any]
    sheet: str
    cell: str | None
    cells: Mapping[str, str]
    problems: tuple[CellProblem, ...] = ()
    mark: str = ""
    also: Mapping[str, tuple[str, ...]] = {}
    is_joining: bool = False

    @property
    def is_broken(self) -> bool:
        """Whether it has problems that keep it from being written."""
        return any(problem.severity == "error" for problem in self.problems)


def assemble_drafts(
    rows: Sequence[SourcedRow], problems: Mapping[str, Sequence[CellProblem]]
) -> list[Draft]:
    """Put rows together to drafts; ``problems`` are told by the plan id of their row."""
    by_table: Rows = {}
    for row in rows:
        by_table.setdefault(row.table, []).append(row.values)
    drafts: list[Draft] = []
    plans = plans_of(by_table)
    cells = _cells(rows, lambda row: row.cells)
    also = _cells(rows, lambda row: row.also) if any(row.also for row in rows) else {}
    for row in (row for row in rows if row.table == "plans"):
        key = row.values[PLAN]
        data = plans.pop(key, None)
        if data is not None:
            draft = _draft(row, data, cells.get(key, {}), problems.get(key, ()))
            drafts.append(draft._replace(also=also.get(key, {})))
    return drafts


def _draft(
    row: SourcedRow,
    data: dict[str, Any],
    cells: Mapping[str, str],
    problems: Sequence[CellProblem],
) -> Draft:
    first = next(iter(row.cells.values()), None)
    plan_id = str(row.values[PLAN])
    return Draft(plan_id, data, row.sheet, first, cells, tuple(problems), mark_of(data))


def mark_of(data: Mapping[str, Any]) -> str:
    """A fingerprint of what a draft says of itself: 16 hexadecimal digits."""
    facts = sorted(
        (key, value.isoformat() if isinstance(value, date) else fold(str(value)))
        for key, value in data["plan"].items()
    )
    return sha256(repr(facts).encode()).hexdigest()[:16]


def marked_place(place: str, mark: str) -> str:
    """Where a draft came from, with its fingerprint, for ``[[source]] where``."""
    return f"{place} · {_MARK}{mark}"


def identity_of(data: Mapping[str, Any]) -> tuple[str, str, int] | None:
    """What makes a plan one of its kind: issuer, number and year; ``None`` without a number."""
    facts = data.get("plan", {})
    day = facts.get("issued") or facts.get("begins")
    if not facts.get("number") or day is None:
        return None
    year = int(str(day)[:4])
    return fold(str(facts.get("issuer", ""))), compare_key(str(facts["number"])), year


def _cells(
    rows: Sequence[SourcedRow], cells: Callable[[SourcedRow], Mapping[str, T]]
) -> dict[str, dict[str, T]]:
    """What is known of the place of each dotted key, by plan."""
    found: dict[str, dict[str, T]] = {}
    places: dict[tuple[object, ...], int] = {}
    parents: dict[tuple[object, ...], int] = {}
    for row in sorted(rows, key=lambda row: len(tables()[row.table].path)):
        key = row.values[PLAN]
        for name, cell in _sources_by_place(row, cells(row), places, parents):
            found.setdefault(key, {})[name] = cell
    return found


def _sources_by_place(
    row: SourcedRow,
    cells: Mapping[str, T],
    places: dict[tuple[object, ...], int],
    parents: dict[tuple[object, ...], int],
) -> Iterator[tuple[str, T]]:
    path = tables()[row.table].path
    plan, parent = row.values[PLAN], row.values.get(PARENT)
    place = places[plan, row.table, parent] = places.get((plan, row.table, parent), -1) + 1
    parents[plan, path, row.values.get("id")] = place
    above = (path[0], parents.get((plan, path[:1], parent), 0)) if len(path) == 2 else ()
    here = ("plan",) if row.table == "plans" else (*above, path[-1], place)
    before = dotted_key(here)
    for key, cell in cells.items():
        yield f"{before}.{key}", cell
