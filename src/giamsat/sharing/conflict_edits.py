"""Settling recorded conflicts: the edits that end one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from giamsat.domain.changes import Change, RemoveKey, SetValue
from giamsat.domain.conflicts import OpenConflict, open_conflicts, records_of, value_at
from giamsat.domain.errors import NotFoundError
from giamsat.domain.shape import spell_value, tables
from giamsat.domain.text import nearest


class NoConflictError(NotFoundError):
    """The file records no conflict under this key."""


def conflict_at(data: Mapping[str, Any], key: str) -> OpenConflict:
    """Return the conflict of a key. Raises :class:`NoConflictError` with the nearest keys."""
    found = open_conflicts(data)
    for conflict in found:
        if conflict.key == key:
            return conflict
    near = nearest(key, [conflict.key for conflict in found], 3)
    raise NoConflictError("no-such-conflict", key=key, near=", ".join(near))


def resolution_changes(data: Mapping[str, Any], key: str, value: Any) -> list[Change]:
    """Return the edits that give ``key`` its final value and drop the record.

    ``None`` takes the key away. A record whose key is no longer in the file is only dropped. Of
    what cannot all be, the side with that value stays; another value is given to the key.
    """
    conflict = conflict_at(data, key)
    if conflict.items:
        dropped = [RemoveKey(("conflict", n)) for n in reversed(records_of(data, conflict))]
        return [*_keep_side(data, conflict, value), *dropped]
    records = tables(data, "conflict")
    place = next(i for i, record in enumerate(records) if record.get("key") == key)
    changes: list[Change] = []
    there = value_at(data, conflict.place)
    if conflict.place and value is None and there is not None:
        changes.append(RemoveKey(conflict.place))
    elif conflict.place and value is not None and spell_value(there) != spell_value(value):
        changes.append(SetValue(conflict.place, value))
    return [*changes, RemoveKey(("conflict", place))]


def _keep_side(data: Mapping[str, Any], conflict: OpenConflict, value: Any) -> list[Change]:
    if value is not None and value not in conflict.values:
        return [SetValue(conflict.place, value)]
    chosen = None if value is None else conflict.values.index(value)
    others = [place for n, item in enumerate(conflict.items) if n != chosen for place in item]
    lists: dict[tuple[str | int, ...], set[str | int]] = {}
    for place in others:
        if isinstance(value_at(data, place), str) and isinstance(place[-1], int):
            lists.setdefault(place[:-1], set()).add(place[-1])
    changes: list[Change] = [
        RemoveKey(place) for place in sorted(others, reverse=True) if place[:-1] not in lists
    ]
    for place, gone in lists.items():
        left = [text for n, text in enumerate(value_at(data, place)) if n not in gone]
        changes.append(SetValue(place, left) if left else RemoveKey(place))
    return changes
