"""Statistics by who holds the plans on a day: issuers that merged count as what they became."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from giamsat.domain.records import ShareRow
from giamsat.domain.succession import Succession
from giamsat.domain.totals import issuers_united

AS_RECORDED, AS_OF_TODAY = MAPS = ("as-recorded", "as-of-today")
"""Issuers by the name that each plan has, or by whose the plans are on the asked day."""


class Successor(NamedTuple):
    """An issuer of today's map: other names its plans have, its level, its last day if it ended."""

    recorded: tuple[str, ...] = ()
    level: str | None = None
    ended: str | None = None


class IssuersToday(NamedTuple):
    """What each issuer of today's map has, and who it is, by its name."""

    rows: list[ShareRow]
    successors: dict[str | None, Successor]


def unite_issuers(rows: list[ShareRow], offices: Succession, as_of: str) -> IssuersToday:
    """Follow the mergers up to the asked day and add up what each issuer then has.

    Raises ``InvalidDataError`` (``issuer-cycle``).
    """
    day = date.fromisoformat(as_of)
    moved = issuers_united(row._replace(name=offices.shown(row.name, day)) for row in rows)
    recorded: dict[str | None, list[str]] = {}
    for row in rows:
        name = offices.shown(row.name, day)
        if row.name is not None and row.name != name:
            recorded.setdefault(name, []).append(row.name)
    return IssuersToday(
        moved,
        {row.name: _successor(row.name, recorded.get(row.name, []), offices, day) for row in moved},
    )


def _successor(name: str | None, recorded: list[str], offices: Succession, day: date) -> Successor:
    office = offices.successor(name, day)
    if office is None:
        return Successor(tuple(recorded))
    ended = office.ends.isoformat() if office.ends and office.ends < day else None
    return Successor(tuple(recorded), office.level, ended)


def successor_data(successor: Successor) -> dict[str, Any]:
    """Return who an issuer is as data."""
    return {
        "recorded_as": list(successor.recorded),
        "level": successor.level,
        "ended": successor.ended,
    }
