"""Adding up rows that count: those of one name become one."""

from __future__ import annotations

from giamsat.domain.collation import collation_key
from giamsat.domain.records import AddresseeRow, KeptRow, LocalRow, ShareRow, StatusRow, TallyRow
from giamsat.domain.text import name_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, TypeVar

    from giamsat.domain.records import ProgressRow

    Counted = TypeVar("Counted", StatusRow, TallyRow, KeptRow, LocalRow)
    Named = TypeVar("Named", ShareRow, AddresseeRow, ProgressRow)


def add_up(rows: Iterable[Counted], keys: int) -> list[Counted]:
    """Add up rows of one kind: the first ``keys`` fields tell which belong together."""
    found: dict[tuple[object, ...], Counted] = {}
    for row in rows:
        known = found.get(row[:keys])
        found[row[:keys]] = row if known is None else _sum(known, row, keys)
    return list(found.values())


def _sum(one: Counted, other: Counted, keys: int) -> Counted:
    return type(one)._make((*one[:keys], *_pairwise(one[keys:], other[keys:])))


def _pairwise(one: Sequence[Any], other: Sequence[Any]) -> list[int]:
    return [mine + theirs for mine, theirs in zip(one, other, strict=True)]


def add_up_names(rows: Iterable[Named]) -> list[Named]:
    """Add up the rows of each name, as it is written to the letter."""
    found: dict[str | None, Named] = {}
    for row in rows:
        known = found.get(row.name)
        found[row.name] = row if known is None else _both(known, row)
    return list(found.values())


def issuers_united(rows: Iterable[ShareRow]) -> list[ShareRow]:
    """Add up the rows of each issuer, however its name is spaced and capitalised, by name.

    Of several ways to write it, the last by code point stays.
    """
    found: dict[str, ShareRow] = {}
    for row in rows:
        key = name_key(row.name or "")
        known = found.get(key)
        found[key] = row if known is None else _both(known, row)
    return by_name(found.values())


def _both(one: Named, other: Named) -> Named:
    name = max(one.name or "", other.name or "") or None
    counts: list[int] = _pairwise(one[1:-1], other[1:-1])
    places = dict.fromkeys((*one.workspaces, *other.workspaces))
    return type(one)._make((name, *counts, tuple(places)))


def by_name(rows: Iterable[ShareRow]) -> list[ShareRow]:
    """Return rows as a Vietnamese dictionary orders their names; without a name comes last."""
    return sorted(rows, key=lambda row: (row.name is None, collation_key(row.name or "")))


def total(name: str | None, rows: Iterable[ShareRow]) -> ShareRow:
    """Add up all rows under one name (``None`` for the total of a table)."""
    found = ShareRow(name, 0, 0, 0, 0, 0, 0)
    for row in rows:
        found = _both(found, row._replace(name=name))
    return found
