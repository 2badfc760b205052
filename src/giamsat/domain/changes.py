"""What a change of a plan or programme file is: values, keys and tables by their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

KeyPath = tuple[str | int, ...]
"""The way to a key: names of tables and keys, places (from 0) in arrays of tables."""

Value = str | int | float | bool | date | datetime | time | Sequence[str]


@dataclass(frozen=True, slots=True)
class SetValue:
    """Give the key at ``path`` a value; the key and its table are made where they are missing."""

    path: KeyPath
    value: Value


@dataclass(frozen=True, slots=True)
class RemoveKey:
    """Take away the key, table or item at ``path``; an array of tables goes with its last item."""

    path: KeyPath


@dataclass(frozen=True, slots=True)
class AppendTable:
    """Add an item to the array of tables at ``path``, which is made where it is missing."""

    path: KeyPath
    table: Mapping[str, Value]


Change = SetValue | RemoveKey | AppendTable


def value_at(data: Any, path: KeyPath) -> Any:
    """Return the value at a path of a file's data; ``None`` where there is none."""
    for part in path:
        try:
            data = data[part]
        except (LookupError, TypeError):
            return None
    return data
