"""Rewriting a text's data to the ids of a merge: items, links, former ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from giamsat.domain.shape import KEY, Table, is_link
from giamsat.sharing.conflicts import KeyConflict, read_conflicts
from giamsat.sharing.identities import Identity, Item, Tokens


def renumber(
    data: Table, items: Sequence[Item], tokens: Tokens, given: Mapping[str, Identity]
) -> tuple[Table, list[Table]]:
    """Return the data under the ids of the merge, each item marked with what it is known by.

    The second part of the answer are the recorded conflicts that name no key of the file.
    """
    tree = deepcopy(data)
    unplaced = read_conflicts(tree)
    moved: dict[str, str] = {}
    for item in items:
        token = tokens[item.kind, item.place]
        identity = given[token]
        table = tree[item.kind][item.place]
        _name(table, item, identity)
        table[KEY] = token
        # Of twins with one id, links mean the first.
        if item.id and identity.id and item.id not in moved:
            moved[item.id] = identity.id
    if any(old != new for old, new in moved.items()):
        tree = lead(tree, moved)
    return tree, unplaced


def _name(table: Table, item: Item, identity: Identity) -> None:
    if identity.id and (item.id or "id" not in table):
        table["id"] = identity.id
    if identity.formerly and "formerly" not in table:
        # Behind the id, as a text has it that this merge made: a merge of it finds the same order.
        known = list(table.items())
        place = 1 + next((n for n, (name, _) in enumerate(known) if name == "id"), -1)
        table.clear()
        table.update([*known[:place], ("formerly", list(identity.formerly)), *known[place:]])
    elif identity.formerly:
        table["formerly"] = list(identity.formerly)
    elif item.formerly:
        table.pop("formerly", None)


def lead(value: Any, moved: Mapping[str, str], table: str = "") -> Any:
    """Return a copy of data whose links lead to the parts that moved; ``table`` names its table."""
    if isinstance(value, dict):
        return {
            name: _lead_link(inner, moved, name)
            if is_link(table, name)
            else lead(inner, moved, name)
            for name, inner in value.items()
        }
    if isinstance(value, list):
        return [lead(inner, moved, table) for inner in value]
    return value


def _lead_link(value: Any, moved: Mapping[str, str], name: str) -> Any:
    """Return the value of a link, led to where its parts moved."""
    if isinstance(value, str):
        return moved.get(value, value)
    if isinstance(value, KeyConflict):
        return value._replace(values=tuple(_lead_link(v, moved, name) for v in value.values))
    if isinstance(value, list):
        return [_lead_link(v, moved, name) for v in value]
    return lead(value, moved, name)
