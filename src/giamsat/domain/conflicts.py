"""The conflicts that a plan or programme file records until somebody resolves them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from giamsat.domain.shape import addresses, is_tables, spell_value, tables
from giamsat.domain.single_facts import doubled_facts

Place = tuple[str | int, ...]


class OpenConflict(NamedTuple):
    """One key whose sides disagree: its place in the file, and the values to choose from.

    A value that somebody wrote by hand meanwhile is the last of them. ``removed`` tells that a side
    took the key away; ``place`` is empty where the key's table is no
    longer in the file. Where a single fact stands more than once, ``items`` are the places of its
    tables, one for each value, and ``place`` is that of the second.
    """

    key: str
    place: Place
    values: tuple[Any, ...]
    removed: bool
    items: tuple[Place, ...] = ()


def open_conflicts(data: Mapping[str, Any]) -> list[OpenConflict]:
    """Return the conflicts of a plan or programme file: recorded ones, then doubled facts."""
    return [*_recorded_conflicts(data), *_doubled_conflicts(data)]


def _doubled_conflicts(data: Mapping[str, Any]) -> Iterator[OpenConflict]:
    """Yield the single facts that stand in the file more than once, and differently."""
    for key, path, places in doubled_facts(data):
        items = tuple((*path, place) for place in places)
        values = tuple(value_at(data, item) for item in items)
        yield OpenConflict(key, items[1], values, removed=False, items=items)


def _recorded_conflicts(data: Mapping[str, Any]) -> list[OpenConflict]:
    records = tables(data, "conflict")
    if not records:
        return []
    known = addresses(dict(data))
    found: list[OpenConflict] = []
    for record in records:
        place, values = place_of(record.get("key"), known) or (), record.get("values")
        if isinstance(record.get("key"), str):
            choices = tuple(values) if isinstance(values, list) else ()
            removed = record.get("removed") is True
            now = value_at(data, place)
            if choices and _is_another(now, choices):
                choices += (now,)
            found.append(OpenConflict(record["key"], place, choices, removed))
    return found


def value_at(data: Any, place: Place) -> Any:
    """Return the value at a place, ``None`` where there is none."""
    for part in place[:-1]:
        data = data[part]
    if not place:
        return None
    return data[place[-1]] if isinstance(place[-1], int) else data.get(place[-1])


def _is_another(value: Any, values: tuple[Any, ...]) -> bool:
    if value is None or isinstance(value, dict) or is_tables(value):
        return False
    return spell_value(value) not in map(spell_value, values)


def place_of(key: object, known: Mapping[str, Place]) -> Place | None:
    """Return the place of a key such as ``R3.due`` in the file that ``known`` describes."""
    if not isinstance(key, str):
        return None
    if "." not in key:
        return (key,)
    cut = len(key)
    while (cut := key.rfind(".", 0, cut)) >= 0:
        name = key[cut + 1 :]
        if key[:cut] in known and not set(name) & set(".[]"):
            return (*known[key[:cut]], name)
    return None
