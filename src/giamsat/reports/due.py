"""What stands to be done: what is overdue first, then what comes."""

from __future__ import annotations

from giamsat.lean.json_text import texts_in
from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from giamsat.domain.across import Across
    from giamsat.domain.records import DueRow, ItemRow, Overview, UndatedRow, VerdictRow

VISIT = "visit"
"""The rule of a visit's or written report's own day."""

HORIZON = 30
"""Days ahead that are shown where no other number is asked for: what a month's planning needs."""


class Dues(NamedTuple):
    """What is overdue on ``as_of``, and what falls due from that day to ``last``.

    ``later`` counts what stands with a day after ``last``; it is not listed. ``undated`` are the
    open recommendations that no date keeps in sight. ``past`` is what is past a day that no law
    sets: it is not overdue. ``across`` tells of which workspaces, where several are asked.
    ``items`` are those of programmes whose time has begun and of which no plan was made.
    ``formless`` are the plans that no limit judges, for want of a recorded form.
    """

    as_of: str
    within: int
    last: str
    overdue: list[DueRow]
    coming: list[DueRow]
    later: int
    undated: list[UndatedRow]
    past: list[DueRow]
    across: Across | None = None
    items: tuple[ItemRow, ...] = ()
    formless: Sequence[str] = ()


def dues(
    register: Overview, as_of: str, within: int = HORIZON, across: Across | None = None
) -> Dues:
    """Gather what stands on a day and is due within so many days from it."""
    last = day_after(as_of, within)
    standing = register.dues(as_of)
    return Dues(
        as_of,
        within,
        last,
        [row for row in standing if row.is_late(as_of)],
        [row for row in standing if as_of <= row.due <= last],
        sum(row.due > last for row in standing),
        register.undated_rows(as_of),
        [row for row in standing if row.due < as_of and not row.binding],
        across,
        items_without_plan(register, as_of),
        register.formless(as_of),
    )


def items_without_plan(register: Overview, as_of: str) -> tuple[ItemRow, ...]:
    """Return the items of programmes whose time has begun and of which no plan was made."""
    from giamsat.reports.items import items_to_start

    return tuple(items_to_start(register.programme_items(as_of), as_of))


def day_after(day: str, days: int) -> str:
    """Return the day so many days later (earlier, if negative); the calendar's ends hold."""
    from giamsat.lean.days import date, timedelta

    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:
        return (date.max if days > 0 else date.min).isoformat()


def days_between(first: str, last: str) -> int:
    """Return how many days ``last`` is after ``first``."""
    from giamsat.lean.days import date

    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def data(report: Dues) -> dict[str, Any]:
    """Return the report as data: ``giamsat.due/1``."""
    return {
        "schema": "giamsat.due/1",
        "as_of": report.as_of,
        **workspaces_data(report.across),
        "within": report.within,
        "last": report.last,
        "overdue": [due_data(row, report.as_of) for row in report.overdue],
        "coming": [due_data(row, report.as_of) for row in report.coming],
        "later": report.later,
        "undated": [undated_data(row) for row in report.undated],
        "past_practice": [due_data(row, report.as_of) for row in report.past],
        "items": _items_data(report),
        "formless": list(report.formless),
    }


def _items_data(report: Dues) -> list[dict[str, Any]]:
    from giamsat.reports.items import item_data

    return [item_data(row) for row in report.items]


def workspaces_data(across: Across | None) -> dict[str, Any]:
    """Return which workspaces an answer is of; nothing where it is one."""
    if across is None:
        return {}
    from giamsat.domain.across import members_data

    return {"workspaces": members_data(across)}


def undated_data(row: UndatedRow) -> dict[str, Any]:
    """Return one open recommendation without a date."""
    found: dict[str, Any] = {} if row.workspace is None else {"workspace": row.workspace}
    names = ("plan", "number", "title", "issuer", "subject", "text", "state", "since", "whose")
    return found | {name: getattr(row, name) for name in (*names, "priority")}


def due_data(row: DueRow, as_of: str) -> dict[str, Any]:
    """Return one thing that stands; ``days`` are those left, negative where it is overdue."""
    found: dict[str, Any] = {} if row.workspace is None else {"workspace": row.workspace}
    return found | {
        "plan": row.plan,
        "number": row.number,
        "title": row.title,
        "issuer": row.issuer,
        "subject": row.subject,
        "kind": row.kind,
        "text": row.text,
        "rule": row.rule,
        "due": row.due,
        "days": days_between(as_of, row.due),
        "since": row.since,
        "whose": row.whose,
        "counted_from": row.anchor,
        "forecast": bool(row.forecast),
        **counted_data(row),
        "priority": row.priority,
    }


def counted_data(row: DueRow | VerdictRow) -> dict[str, Any]:
    """Return how a last day was counted: the day off it met, giamsat's advice, whether it binds."""
    from giamsat.domain.records import day_off_of

    day = day_off_of(row.day_off) if row.day_off else None
    return {
        "advised": row.advised,
        "day_off": day and {"on": day.on, "name": day.name or None, "sure": day.is_sure},
        "binding": bool(row.binding),
        "bodies": texts_in(row.bodies),
        "counted_from_what": row.anchor_key,
    }


def grades(register: Overview) -> dict[str, str]:
    """Return the evidence grade of each limit whose text was not read and nobody confirmed."""
    pairs = (register.meta("unread") or "").split()
    return {rule: grade for rule, _, grade in (pair.partition(":") for pair in pairs)}
