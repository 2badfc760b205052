"""What contradicts itself in a file although each value is well-formed, and what would end it.

Two offices can each record what is sound by itself: one that a visit was made, the other that it
was called off. Their files unite to one that says both. Which keys bear on each other is declared
by the models (``domain/parts.py``: ``follows``, ``excludes``, ``needs``, ``Link``). The facts of
such a file can be read; a change that brings no new contradiction may be made.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from giamsat.domain.changes import KeyPath
from giamsat.domain.parts import Part
from giamsat.domain.shape import Key, keys_of, part_ids, references


class Side(NamedTuple):
    """One of the things that contradict each other: its name, and the places that record it."""

    name: str
    places: tuple[KeyPath, ...]


class Contradiction(NamedTuple):
    """A defect at ``key`` that ends when all ``sides`` but one are taken away.

    With a single side there is nothing to choose: it goes, or the key gets another value.
    """

    code: str
    key: KeyPath
    params: tuple[tuple[str, str], ...]
    sides: tuple[Side, ...]


def contradictions(whole: Part) -> Iterator[Contradiction]:
    """Yield what contradicts itself in a validated file."""
    yield from _contradictions_in(whole, ())
    yield from _broken_links(whole)


def _contradictions_in(table: Part, at: KeyPath) -> Iterator[Contradiction]:
    model = type(table)
    for later, earlier in model.follows:
        yield from _wrong_order(table, at, later, earlier)
    for one, other in model.excludes:
        if all(getattr(table, key) for key in (one[0], other[0])):
            sides = tuple(_side(table, at, keys) for keys in (one, other))
            params = (("id", str(getattr(table, "id", None) or "")),)
            yield Contradiction(f"{one[0]}-and-{other[0]}", (*at, other[0]), params, sides)
    for name, needed, code in model.needs:
        found = getattr(table, keys_of(model)[name].field)
        if found and not getattr(table, keys_of(model)[needed].field):
            places = tuple((*at, name, n) for n in range(len(found)))
            params = (("id", str(getattr(table, "id", None) or "")),)
            yield Contradiction(code, places[0], params, (Side(name, places),))
    for key in _ways_down(model):
        below = getattr(table, key.field)
        if key.kind == "table":
            yield from _contradictions_in(below, (*at, key.name))
        else:
            for n, item in enumerate(below):
                yield from _contradictions_in(item, (*at, key.name, n))


def _wrong_order(table: Part, at: KeyPath, later: str, earlier: str) -> Iterator[Contradiction]:
    """Yield each day of the key ``later`` that lies before the one of ``earlier``."""
    first = getattr(table, earlier)
    if not isinstance(first, date):
        return
    name, _, inner = later.partition(".")
    shown = ".".join((*map(str, at), earlier)) if at == ("plan",) else earlier
    for key, place, day in _days(table, at, name, inner):
        if day < first:
            params = (
                ("day", day.isoformat()),
                ("other", shown),
                ("other_day", first.isoformat()),
            )
            sides = (Side(name, (place,)), Side(earlier, ((*at, earlier),)))
            yield Contradiction("day-before", key, params, sides)


def _days(
    table: Part, at: KeyPath, name: str, inner: str
) -> Iterator[tuple[KeyPath, KeyPath, date]]:
    """Yield key, place and day of a key, or of the key ``inner`` of each table that stands there.

    The place is what has to go for the day to go: a table whose day is required goes as a whole.
    """
    value = getattr(table, keys_of(type(table))[name].field)
    if not inner:
        if value:
            yield (*at, name), (*at, name), value
        return
    for n, item in enumerate(value):
        day = getattr(item, inner)
        if day:
            yield (*at, name, n, inner), (*at, name, n), day


def _side(table: Part, at: KeyPath, keys: tuple[str, ...]) -> Side:
    return Side(keys[0], tuple((*at, key) for key in keys if getattr(table, key) is not None))


def _broken_links(whole: Part) -> Iterator[Contradiction]:
    """Yield the links to parts that the file does not have and without which it is invalid."""
    known: dict[tuple[str, ...], frozenset[str]] = {}
    for found in references(whole, "error"):
        kinds = found.link.kinds
        ids = known.get(kinds) or known.setdefault(kinds, part_ids(whole, kinds))
        if found.value not in ids:
            place = found.key if found.place is None else (*found.key, found.place)
            side = Side(str(found.key[-1]), (place,))
            yield Contradiction("broken-link", found.key, (("id", found.value),), (side,))


@cache
def _ways_down(model: type[Part]) -> tuple[Key, ...]:
    """Return the keys of a model below which something can contradict itself."""
    return tuple(key for key in keys_of(model).values() if key.table and _has_any(key.table))


def _has_any(model: type[Part]) -> bool:
    return bool(model.follows or model.excludes or model.needs or _ways_down(model))
