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


class Held(NamedTuple):
    """What each issuer of today's map has, and who it is, by its name."""

    rows: list[ShareRow]
    holders: dict[str | None, Successor]


def held(rows: list[ShareRow], offices: Succession, as_of: str) -> Held:
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
    return Held(
        moved,
        {row.name: _holder(row.name, recorded.get(row.name, []), offices, day) for row in moved},
    )


def _holder(name: str | None, recorded: list[str], offices: Succession, day: date) -> Successor:
    office = offices.holder(name, day)
    if office is None:
        return Successor(tuple(recorded))
    ended = office.ends.isoformat() if office.ends and office.ends < day else None
    return Successor(tuple(recorded), office.level, ended)


def holder_data(holder: Successor) -> dict[str, Any]:
    """Return who an issuer is as data."""
    return {"recorded_as": list(holder.recorded), "level": holder.level, "ended": holder.ended}
