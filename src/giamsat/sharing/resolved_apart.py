"""What two sides resolved in two ways: each took away what the other one chose.

Taken by itself, each removal is plain, and together they would leave nothing. So what any side
chose stays, and stands in conflict anew: keys as recorded conflicts, items of an array with the
number of the round, which keeps such an item from being taken for one that nobody touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from giamsat.domain.shape import ROUND, Table, key_items, shapes, spell_value, tables
from giamsat.domain.single_facts import doubled_items


def keys_resolved_apart(
    base: Table, sides: Sequence[Table], table: str
) -> Mapping[str, Sequence[int]]:
    """Return the keys of exclusive facts that sides resolved differently, and the sides that did.

    ``table`` is the name of the table.
    """
    shape = shapes().get(table)
    found: dict[str, Sequence[int]] = {}
    for one, other in shape.excludes if shape else ():
        if one[0] not in base or other[0] not in base:
            continue
        keys = [key for key in (*one, *other) if key in base]
        spelled = [_spell(side, keys) for side in sides]
        changed = [n for n, said in enumerate(spelled) if said != _spell(base, keys)]
        if len({spelled[n] for n in changed}) < 2:
            continue
        for place, key in enumerate(keys):
            if len({spelled[n][place] for n in changed}) > 1:
                found[key] = changed
    return found


def _spell(table: Table, keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(spell_value(table[key]) if key in table else "" for key in keys)


def with_items_resolved_apart(base: Table, sides: Sequence[Table], table: str) -> list[Table]:
    """Return the sides, with all items of doubled facts that any of the sides chose.

    ``table`` is the name of the table that they are versions of.
    """
    result = list(sides)
    for name in base:
        groups = doubled_items(base, table, name)
        if groups and all(not side.get(name) or tables(side, name) for side in result):
            old = key_items(name, tables(base, name))
            keys = list(old)
            for group in groups:
                _keep_chosen(name, old, {keys[n] for n in group}, result)
    return result


def _keep_chosen(name: str, old: Mapping[str, Table], group: set[str], result: list[Table]) -> None:
    """Put into the sides that resolved a group differently what any of them chose of it."""
    items = [key_items(name, tables(side, name)) for side in result]
    left = [{key: item for key, item in some.items() if key in group} for some in items]
    before = {key: old[key] for key in old if key in group}
    spelled = [spell_value(some) for some in left]
    changed = [n for n, said in enumerate(spelled) if said != spell_value(before)]
    if len({spelled[n] for n in changed}) < 2:
        return
    chosen = {key for n in changed for key in left[n]}
    rounds = [item.get(ROUND, 1) for n in changed for item in left[n].values()]
    last = max(item.get(ROUND, 1) for item in before.values())
    round_ = max(last + 1, *rounds) if rounds else last + 1
    for n in changed:
        marked: dict[str, Any] = {
            key: {**left[n].get(key, old[key]), ROUND: round_} for key in old if key in chosen
        }
        result[n] = {**result[n], name: _in_base_order(old, items[n], marked)}


def _in_base_order(
    old: Mapping[str, Table], items: Mapping[str, Table], marked: Mapping[str, Table]
) -> list[Table]:
    """Return the items of a side with the marked ones: in its own order, new ones by the base's."""
    order = list(items)
    missing = [key for key in old if key in marked and key not in items]
    if missing:
        known = [key for key in old if key in items or key in marked]
        order = known + [key for key in items if key not in old]
    return [marked.get(key) or items[key] for key in order]
