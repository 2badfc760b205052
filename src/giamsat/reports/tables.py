"""The plans of a register as flat tables, for spreadsheets and data files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple

from giamsat.domain.records import PlanRow
from giamsat.domain.tables import EXTRA, Kind, rows_of, tables

MAIN = ("plans", "visits", "findings", "recommendations")
"""The tables that are always given, even without rows."""

DERIVED = ("status", "overdue", "next_on", "visits_done", "visits_total", "open")
"""What giamsat derives of a plan as of the asked day: shown, and passed over by an import."""

CellKind = Literal["text", "day", "list", "choice", "extra", "derived-day", "count", "flag"]

_DERIVED_KINDS: dict[str, CellKind] = {
    "status": "choice",
    "overdue": "flag",
    "next_on": "derived-day",
    "visits_done": "count",
    "visits_total": "count",
    "open": "count",
}


class FlatColumn(NamedTuple):
    """A column: its key and what its cells hold; ``derived`` ones are no facts of the file."""

    key: str
    kind: CellKind | Kind
    derived: bool = False


class FlatTable(NamedTuple):
    """A table with its rows, each as long as ``columns``; ``None`` is unknown."""

    name: str
    columns: tuple[FlatColumn, ...]
    rows: list[list[Any]]


def flat_tables(
    plans: Iterable[tuple[PlanRow, Mapping[str, Any]]], *, every: bool = False
) -> list[FlatTable]:
    """Return the tables of plans, each given as its row of the register and its file's data.

    Tables and ``extra`` columns without content are left out, but for the four main tables;
    ``every`` keeps them all, so that the columns are always the same.
    """
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in tables()}
    for record, data in plans:
        for name, found in rows_of(record.id, data).items():
            rows[name] += found
        rows["plans"][-1] |= {key: getattr(record, key) for key in DERIVED}
    return [
        _flat(name, rows[name], every=every)
        for name in (*MAIN, *(name for name in tables() if name not in MAIN))
        if every or rows[name] or name in MAIN
    ]


def columns_of(table: str) -> tuple[FlatColumn, ...]:
    """Return all columns of a table: those of the file, then what is derived."""
    own = (FlatColumn(column.key, column.kind) for column in tables()[table].columns)
    derived = _DERIVED_KINDS.items() if table == "plans" else ()
    return (*own, *(FlatColumn(key, kind, derived=True) for key, kind in derived))


def _flat(name: str, rows: list[dict[str, Any]], *, every: bool) -> FlatTable:
    extra = every or any(row.get(EXTRA) for row in rows)
    columns = tuple(column for column in columns_of(name) if extra or column.key != EXTRA)
    return FlatTable(name, columns, [[row.get(column.key) for column in columns] for row in rows])
