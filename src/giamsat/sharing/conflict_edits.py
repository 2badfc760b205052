"""Settling recorded conflicts: the edits that end one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from giamsat.domain.changes import Change, RemoveKey, SetValue
from giamsat.domain.conflicts import OpenConflict, open_conflicts, value_at
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

    ``None`` takes the key away. A record whose key is no longer in the file is only dropped. Of a
    single fact that stands more than once, the item with that value stays.
    """
    conflict = conflict_at(data, key)
    if conflict.items:
        pairs = zip(conflict.items, conflict.values, strict=True)
        others = [item for item, there in pairs if value is None or there != value]
        return [RemoveKey(item) for item in sorted(others, reverse=True)]
    records = tables(data, "conflict")
    place = next(i for i, record in enumerate(records) if record.get("key") == key)
    changes: list[Change] = []
    there = value_at(data, conflict.place)
    if conflict.place and value is None and there is not None:
        changes.append(RemoveKey(conflict.place))
    elif conflict.place and value is not None and spell_value(there) != spell_value(value):
        changes.append(SetValue(conflict.place, value))
    return [*changes, RemoveKey(("conflict", place))]
