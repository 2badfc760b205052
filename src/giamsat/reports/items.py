"""The items of programmes: which have a plan, which are done, whose time has begun or passed."""

from __future__ import annotations

from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from giamsat.domain.records import ItemRow, Overview

DONE = ("reported", "closed")
"""The states of an item that is carried out."""


class Progress(NamedTuple):
    """How much of the programmes is done: items by what has become of them.

    Items that were dropped, or whose plans were all cancelled, are not among ``items``.
    """

    items: int
    done: int
    under_way: int
    planned: int
    no_plan: int
    overdue: int


def items_of(register: Overview, as_of: str, programme: str | None = None) -> list[ItemRow]:
    """Return the items of one programme, or of all."""
    rows = register.programme_items(as_of)
    return [row for row in rows if programme in (None, row.programme)]


def items_to_start(rows: Iterable[ItemRow], as_of: str) -> list[ItemRow]:
    """Return the items whose time has begun and of which no plan was made."""
    return [row for row in rows if row.state == "no-plan" and row.first and row.first <= as_of]


def items_within(rows: Iterable[ItemRow], first: str, last: str) -> list[ItemRow]:
    """Return the items whose time touches the days given; those that span no days are not."""
    return [
        row for row in rows if row.first and row.last and row.first <= last and first <= row.last
    ]


def progress(rows: Iterable[ItemRow]) -> Progress:
    """Count items by what has become of them."""
    counted = [row for row in rows if row.state not in ("dropped", "cancelled")]
    states = [row.state for row in counted]
    return Progress(
        len(counted),
        sum(state in DONE for state in states),
        sum(state in ("under-way", "suspended") for state in states),
        states.count("planned"),
        states.count("no-plan"),
        sum(bool(row.overdue) for row in counted),
    )


def items_data(rows: Sequence[ItemRow], as_of: str) -> dict[str, Any]:
    """Return items as data: ``giamsat.items/1``."""
    return {
        "schema": "giamsat.items/1",
        "as_of": as_of,
        "progress": progress(rows)._asdict(),
        "items": [item_data(row) for row in rows],
    }


def item_data(row: ItemRow) -> dict[str, Any]:
    """Return one item as data."""
    found: dict[str, Any] = {} if row.workspace is None else {"workspace": row.workspace}
    names = ("programme", "item", "kind", "text", "when", "first", "last", "form", "lead")
    found |= {name: getattr(row, name) for name in names}
    return found | {
        "partners": row.partners.split("; ") if row.partners else [],
        "bodies": row.bodies.split("; ") if row.bodies else [],
        "field": row.field,
        "assigned_by": row.assigned_by,
        "state": row.state,
        "overdue": bool(row.overdue),
        "plans": row.plans.split(),
    }
