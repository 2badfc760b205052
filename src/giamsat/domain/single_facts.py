"""Facts that are single by nature: a plan is reported once, a recommendation settled once.

Two offices can record such a fact differently, and a merge keeps both. Until one is taken back they
contradict each other, and count as one: the first by day, and of one day the last in the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from giamsat.domain.parts import Part, Single
from giamsat.domain.shape import shapes, spell_value, tables

T = TypeVar("T")
Table = Mapping[str, Any]
Place = tuple[str | int, ...]


def parts_that_count(parts: Sequence[T], beside: Iterable[Part] = ()) -> list[T]:
    """Return the parts that count, in their order: of one fact that stands twice, only one.

    ``beside`` are the parts after which the fact may happen once more.
    """
    single = getattr(parts[0], "single", None) if parts else None
    if single is None:
        return list(parts)
    ended = [day for part in beside if (day := _ending(single, part, getattr)) is not None]
    found = {_first(parts, group) for group in _groups(parts, single, ended, getattr)}
    found |= {n for n, part in enumerate(parts) if not _is_single_in(single, part, getattr)}
    return [part for n, part in enumerate(parts) if n in found]


def _first(parts: Sequence[Any], group: list[int]) -> int:
    return max(n for n in group if parts[n].on == parts[group[0]].on)


def doubled_facts(data: Table) -> Iterator[tuple[str, Place, list[int]]]:
    """Yield each fact of a file's data that stands more than once and differently.

    That is: its name for people (``R1.outcome``, ``event[reported]``), the place of its array, and
    the places of the items there, by day.
    """
    yield from _doubled_facts_in(data, "", (), "")


def doubled_items(table: Table, own: str, name: str) -> list[list[int]]:
    """Return the places in the array ``name`` of a table called ``own`` that double a fact."""
    shape = shapes().get(own)
    key = shape.keys.get(name) if shape else None
    items = tables(table, name)
    if key is None or key.table is None or key.table.single is None or not items:
        return []
    return [group for _, _, group in _doubled_items(table, items, key.table.single, name, ())]


def _doubled_facts_in(table: Table, above: str, path: Place, own: str) -> Iterator[Any]:
    shape = shapes().get(own)
    for key in shape.keys.values() if shape else ():
        if key.table is None or key.name not in table:
            continue
        items = tables(table, key.name)
        single = key.table.single
        if single and items:
            yield from _doubled_items(table, items, single, f"{above}{key.name}", (*path, key.name))
        for n, item in enumerate(items):
            name = item.get("id")
            inner = f"{name}." if isinstance(name, str) else f"{above}{key.name}#{n + 1}."
            yield from _doubled_facts_in(item, inner, (*path, key.name, n), key.name)


def _doubled_items(
    table: Table, items: Sequence[Table], single: Single, name: str, path: Place
) -> Iterator[tuple[str, Place, list[int]]]:
    beside = tables(table, single.until) if single.until else []
    ended = [day for item in beside if (day := _ending(single, item, _get)) is not None]
    numbers: dict[str, int] = {}
    for group in _groups(items, single, ended, _get):
        if len({spell_value(dict(items[n])) for n in group}) < 2:
            continue
        about = [_show(items[group[0]].get(key)) for key in single.by]
        label = f"{name}[{', '.join(filter(None, about))}]" if any(about) else name
        numbers[label] = numbers.get(label, 0) + 1
        yield (label if numbers[label] == 1 else f"{label}#{numbers[label]}"), path, group


def _groups(
    items: Sequence[Any], single: Single, ended: Sequence[date], get: Callable[..., Any]
) -> Iterator[list[int]]:
    """Yield the places of the items that are about one fact, each group by day."""
    known: dict[str, list[int]] = {}
    places = [n for n, item in enumerate(items) if _is_single_in(single, item, get)]
    for n in sorted(places, key=lambda n: get(items[n], "on", None)):
        about = spell_value([_plain(get(items[n], key, None)) for key in single.by])
        group = known.get(about)
        day = get(items[n], "on", None)
        if group and not any(get(items[group[-1]], "on", None) <= e <= day for e in ended):
            group.append(n)
            continue
        if group:
            yield group
        known[about] = [n]
    yield from known.values()


def _is_single_in(single: Single, item: Any, get: Callable[..., Any]) -> bool:
    is_day = isinstance(get(item, "on", None), date)
    return is_day and (not single.kinds or get(item, "kind", None) in single.kinds)


def _ending(single: Single, item: Any, get: Callable[..., Any]) -> date | None:
    day = get(item, "on", None)
    right = not single.until_kind or get(item, "kind", None) == single.until_kind
    return day if right and isinstance(day, date) else None


def _get(item: Table, key: str, default: object) -> object:
    return item.get(key, default)


def _plain(value: object) -> object:
    return [] if value is None else list(value) if isinstance(value, tuple) else value


def _show(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
