"""Merging the data of files: what each side changed since the base, all of it together.

Every rule here is a union of changes: the order of the sides plays no part, merging the result with
a third side gives what merging all three gives, and merging twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from giamsat.domain.part_ids import id_order, split_id
from giamsat.domain.shape import (
    Table,
    has_ids,
    is_tables,
    key_items,
    name_order,
    natural,
    rank,
    spell_value,
)
from giamsat.sharing.conflicts import conflict_of, value_or_conflict
from giamsat.sharing.resolved_apart import keys_resolved_apart, with_items_resolved_apart

MISSING: Final = type("Missing", (), {"__repr__": lambda _: "MISSING"})()


def merge_tables(
    base: Table | None, sides: Sequence[Table | None], table: str = ""
) -> Table | None:
    """Return the merged table; nothing where it was taken away and nobody else changed it.

    ``table`` is its name in the file, empty for the file itself.
    """
    there = [side for side in sides if side is not None]
    if not there or (_is_removed(base, sides) and all(is_same(base, side) for side in there)):
        return None
    old = base or {}
    there = with_items_resolved_apart(old, there, table)
    apart = keys_resolved_apart(old, there, table)
    result: Table = {}
    for name in _names(old, there, table):
        before, sides_of_key = old.get(name, MISSING), [side.get(name, MISSING) for side in there]
        if name in apart:
            value = _merge_conflicts(before, [sides_of_key[n] for n in apart[name]])
        else:
            value = merge_values(name, before, sides_of_key)
        if value is not MISSING:
            result[name] = value
    return result


def merge_values(name: str, base: Any, sides: Sequence[Any]) -> Any:
    """Return the merged value of one key; ``MISSING`` stands for a key that is not there."""
    changed = [side for side in sides if not is_same(side, base)]
    if not changed:
        return base
    if all(is_same(side, changed[0]) for side in changed[1:]):
        return changed[0]
    return _merge_changed(name, base, sides, changed)


def _merge_changed(name: str, base: Any, sides: Sequence[Any], changed: Sequence[Any]) -> Any:
    known = [value for value in (base, *sides) if value is not MISSING]
    if all(isinstance(value, dict) for value in known):
        merged = merge_tables(_or_none(base), [_or_none(side) for side in sides], name)
        return MISSING if merged is None else merged
    if any(map(is_tables, known)) and all(is_tables(value) or value == [] for value in known):
        return _merge_items(name, base, sides)
    if all(map(_is_texts, known)):
        return _merge_lists(base, changed)
    return _merge_conflicts(base, changed)


def is_same(one: object, other: object) -> bool:
    """Tell whether two values of a merge are the same in value and type."""
    if one is MISSING or other is MISSING:
        return one is other
    return spell_value(one) == spell_value(other)


def _is_removed(base: Table | None, sides: Sequence[Table | None]) -> bool:
    return base is not None and any(side is None for side in sides)


def _or_none(value: Any) -> Table | None:
    return None if value is MISSING else value


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _names(base: Table, sides: Iterable[Table], table: str) -> list[str]:
    order = partial(name_order, table)
    return [*base, *_items_added(list(base), [list(side) for side in sides], key=order)]


def _merge_conflicts(base: Any, changed: Sequence[Any]) -> Any:
    conflicts = [conflict_of(side, MISSING) for side in changed]
    values = {spell_value(value): value for conflict in conflicts for value in conflict.values}
    removed = any(conflict.removed for conflict in conflicts)
    past = conflict_of(base, MISSING).round
    return value_or_conflict(values, removed, max(past + 1, *(c.round for c in conflicts)), MISSING)


def _merge_lists(base: Any, changed: Sequence[Any]) -> Any:
    """Lists of texts, such as the bodies of a visit: what was added and taken away by anyone."""
    old = list(dict.fromkeys([] if base is MISSING else base))
    lists = [list(dict.fromkeys([] if side is MISSING else side)) for side in changed]
    kept = [text for text in old if all(text in side for side in lists)]
    added = _items_added(old, lists, key=rank)
    merged = _base_order(lists, kept) + added
    return merged or MISSING


def _merge_items(name: str, base: Any, sides: Sequence[Any]) -> Any:
    """Arrays of tables: each item by what it is known by."""
    old = key_items(name, [] if base is MISSING else base)
    texts = [key_items(name, [] if side is MISSING else side) for side in sides]
    merged: dict[str, Table] = {}
    for key in dict.fromkeys([*old, *(key for text in texts for key in text)]):
        sides_of_key = [text.get(key) for text in texts]
        if key not in old:
            sides_of_key = [side for side in sides_of_key if side is not None]
        item = merge_tables(old.get(key), sides_of_key, name)
        if item is not None:
            merged[key] = item
    lists = [list(text) for text in texts]
    order = _base_order(lists, [key for key in old if key in merged])
    order += _items_added(list(old), lists, key=lambda key: _item_order(name, key, merged[key]))
    return [merged[key] for key in order] or MISSING


def _item_order(name: str, key: str, item: Mapping[str, Any]) -> tuple[Any, ...]:
    if has_ids(name) and split_id(item.get("id")):
        return (0, *id_order(item["id"]), key)
    return (1, natural(name, item), 0, key)


def _items_added(old: Sequence[str], lists: Sequence[Sequence[str]], key: Any) -> list[str]:
    """What the sides added: in the order of the one side that did, else in the fixed order."""
    own = [[item for item in side if item not in old] for side in lists]
    different = {tuple(items) for items in own if items}
    if len(different) == 1:
        return list(different.pop())
    return sorted({item for items in own for item in items}, key=key)


def _base_order(lists: Sequence[Sequence[str]], kept: Sequence[str]) -> list[str]:
    """What stays of the base, in its order unless a side changed that."""
    orders = [[item for item in side if item in kept] for side in lists]
    moved = [order for order in orders if len(order) == len(kept) and order != list(kept)]
    return min(moved, default=list(kept))


__all__ = ["MISSING", "is_same", "merge_tables", "merge_values"]
