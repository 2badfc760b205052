"""Settling recorded contradictions: which there are, and the edits that end one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from giamsat.domain.changes import Change, RemoveKey, SetValue
from giamsat.domain.errors import NotFoundError
from giamsat.domain.text import nearest
from giamsat.sharing.contests import place_of
from giamsat.sharing.meanings import Table, addresses, spelled, tables


class OpenConflict(NamedTuple):
    """One key whose sides disagree: its place in the file, and the values to choose from.

    ``removed`` tells that a side took the key away.
    """

    key: str
    place: tuple[str | int, ...]
    values: tuple[Any, ...]
    removed: bool


class NoConflictError(NotFoundError):
    """The file records no contradiction under this key."""


def open_conflicts(data: Mapping[str, Any]) -> list[OpenConflict]:
    """Return the contradictions that a plan or programme file records, in its order."""
    known = addresses(dict(data))
    found: list[OpenConflict] = []
    for record in tables(data, "conflict"):
        place, values = place_of(record.get("key"), known), record.get("values")
        if isinstance(record.get("key"), str):
            choices = tuple(values) if isinstance(values, list) else ()
            removed = record.get("removed") is True
            found.append(OpenConflict(record["key"], place or (), choices, removed))
    return found


def conflict_at(data: Mapping[str, Any], key: str) -> OpenConflict:
    """Return the contradiction of a key. Raises :class:`NoConflictError` with the nearest keys."""
    found = open_conflicts(data)
    for conflict in found:
        if conflict.key == key:
            return conflict
    near = nearest(key, [conflict.key for conflict in found], 3)
    raise NoConflictError("no-such-conflict", key=key, near=", ".join(near))


def settle(data: Table, key: str, value: Any) -> list[Change]:
    """Return the edits that give ``key`` its final value and drop the record.

    ``None`` takes the key away. A record whose key is no longer in the file is only dropped.
    """
    conflict = conflict_at(data, key)
    records = tables(data, "conflict")
    place = next(i for i, record in enumerate(records) if record.get("key") == key)
    changes: list[Change] = []
    there = _at(data, conflict.place)
    if conflict.place and value is None and there is not None:
        changes.append(RemoveKey(conflict.place))
    elif conflict.place and value is not None and spelled(there) != spelled(value):
        changes.append(SetValue(conflict.place, value))
    return [*changes, RemoveKey(("conflict", place))]


def _at(data: Any, place: tuple[str | int, ...]) -> Any:
    for part in place[:-1]:
        data = data[part]
    return data.get(place[-1]) if place else None
