"""The conflicts that a plan or programme file records until somebody resolves them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from giamsat.domain.contradictions import Contradiction, contradictions
from giamsat.domain.shape import addresses, is_tables, spell_value, tables
from giamsat.domain.single_facts import doubled_facts

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from giamsat.domain.parts import Part

Place = tuple[str | int, ...]


class OpenConflict(NamedTuple):
    """One key whose sides disagree: its place in the file, and the values to choose from.

    A value that somebody wrote by hand meanwhile is the last of them. ``removed`` tells that a side
    took the key away; ``place`` is empty where the key's table is no
    longer in the file. Where a single fact stands more than once, or keys contradict each other,
    ``items`` are the places that record each of the values: to take one is to take away those of
    all others. ``code`` is that of the contradiction.
    """

    key: str
    place: Place
    values: tuple[Any, ...]
    removed: bool
    items: tuple[tuple[Place, ...], ...] = ()
    code: str = ""


def open_conflicts(data: Mapping[str, Any]) -> list[OpenConflict]:
    """Return the conflicts of a file: recorded ones, doubled facts, then contradictions.

    What a key contradicts is told once it is settled what the key holds.
    """
    recorded = _recorded_conflicts(data)
    doubled = list(_doubled_conflicts(data))
    contradictory = list(_contradictory_keys(data))
    places = {one.place for one in recorded}
    resolved_apart = [one for one in contradictory if len(one.items) > 1 and one.place in places]
    whole = {place for one in (*doubled, *resolved_apart) for side in one.items for place in side}
    single = [one for one in recorded if one.place not in whole]
    known = {conflict.key for conflict in single}
    return [*single, *doubled, *(one for one in contradictory if one.key not in known)]


def unresolved_keys(data: Mapping[str, Any]) -> list[str]:
    """Return the keys that offices recorded differently, but for contradictions.

    Of one that a whole contradiction holds, the record is named.
    """
    doubled = list(_doubled_conflicts(data))
    whole = {place for one in doubled for side in one.items for place in side}
    recorded = [one for one in _recorded_conflicts(data) if one.place not in whole]
    return [one.key for one in (*recorded, *doubled)]


def records_of(data: Mapping[str, Any], conflict: OpenConflict) -> list[int]:
    """Return the places in ``[[conflict]]`` of the records that speak of a conflict."""
    known = addresses(dict(data))
    places = {place for side in conflict.items for place in side} | {conflict.place}
    return [
        n
        for n, record in enumerate(tables(data, "conflict"))
        if record.get("key") == conflict.key
        or place_of(record.get("key"), known) in places
        or known.get(str(record.get("key"))) in places
    ]


def _contradictory_keys(data: Mapping[str, Any]) -> Iterator[OpenConflict]:
    """Yield what contradicts itself in a file that holds what it must."""
    whole = _whole_of(data)
    found = list(contradictions(whole)) if whole else []
    if not found:
        return
    labels = {place: label for label, place in addresses(dict(data)).items()}
    by_key: dict[str, list[Contradiction]] = {}
    for each in found:
        key = f"{labels[each.key[:-1]]}.{each.key[-1]}" if each.key[:-1] in labels else ""
        if not key:
            above = labels.get(each.key[:-2], "")
            key = f"{above}.{each.key[-2]}".lstrip(".")
        by_key.setdefault(key, []).append(each)
    for key, group in by_key.items():
        yield _open_contradiction(data, key, group)


def _open_contradiction(
    data: Mapping[str, Any], key: str, group: list[Contradiction]
) -> OpenConflict:
    first = group[0]
    if len(first.sides) > 1:
        values = tuple(
            {
                str(place[-1]) if isinstance(place[-1], str) else side.name: value_at(data, place)
                for place in side.places
            }
            for side in first.sides
        )
        items = tuple(side.places for side in first.sides)
        return OpenConflict(key, first.key, values, removed=False, items=items, code=first.code)
    places = tuple(place for each in group for place in each.sides[0].places)
    return OpenConflict(key, first.key, (), removed=True, items=(places,), code=first.code)


def _whole_of(data: Mapping[str, Any]) -> Part | None:
    """Return the file of this data; ``None`` where it is another kind, or does not hold it."""
    from pydantic import ValidationError

    from giamsat.domain.issuers import issuers_adapter
    from giamsat.domain.plan import plan_adapter
    from giamsat.domain.programme import programme_adapter

    rooms: Mapping[str, Callable[[], TypeAdapter[Any]]] = {
        "plan": plan_adapter,
        "programme": programme_adapter,
        "issuer": issuers_adapter,
    }
    for room, adapter in rooms.items():
        if room in data:
            try:
                whole: Part = adapter().validate_python(data)
                return whole
            except ValidationError:
                return None
    return None


def _doubled_conflicts(data: Mapping[str, Any]) -> Iterator[OpenConflict]:
    """Yield the single facts that stand in the file more than once, and differently."""
    for key, path, places in doubled_facts(data):
        items = tuple(((*path, place),) for place in places)
        values = tuple(value_at(data, item) for (item,) in items)
        yield OpenConflict(key, items[1][0], values, removed=False, items=items)


def _recorded_conflicts(data: Mapping[str, Any]) -> list[OpenConflict]:
    records = tables(data, "conflict")
    if not records:
        return []
    known = addresses(dict(data))
    found: list[OpenConflict] = []
    for record in records:
        place, values = place_of(record.get("key"), known) or (), record.get("values")
        if values == []:
            found += _item_chosen_and_removed(data, record, known)
        elif isinstance(record.get("key"), str):
            choices = tuple(values) if isinstance(values, list) else ()
            removed = record.get("removed") is True
            now = value_at(data, place)
            if choices and _is_another(now, choices):
                choices += (now,)
            found.append(OpenConflict(record["key"], place, choices, removed))
    return found


def _item_chosen_and_removed(
    data: Mapping[str, Any], record: Mapping[str, Any], known: Mapping[str, Place]
) -> list[OpenConflict]:
    """Return the conflict about an item of an array that one side chose and another took away."""
    key = str(record.get("key"))
    if key not in known:
        return []
    place = known[key]
    return [OpenConflict(key, place, (value_at(data, place),), removed=True, items=((place,),))]


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
