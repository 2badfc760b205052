"""Bringing a plan up to date with a draft from a foreign file: what differs is set or added.

Nothing is ever taken away: an empty cell or a missing row says nothing of what the plan has.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from giamsat.domain.changes import AppendTable, KeyPath, SetValue, value_at
from giamsat.domain.differences import is_list, is_parts, is_same, pair_parts
from giamsat.domain.part_ids import next_id
from giamsat.domain.plan import Plan
from giamsat.domain.shape import identifying_keys, letters
from giamsat.domain.text import fold

_PASSED_OVER = "source"
"""What is said of where a draft came from is written by the import itself."""

State = Literal["new", "same", "adds", "differs", "broken"]
"""What becomes of a draft: a new plan, nothing, new parts of a plan that is there, a plan that is
there and differs, or nothing yet because something is wrong with it."""

Facts = Mapping[str, Any]


class Given(NamedTuple):
    """What a foreign file itself says: the keys of ``[plan]``, and whether it knows the parts.

    Parts are known where giamsat wrote the file: then their ids are those of the plan.
    """

    keys: tuple[str, ...]
    parts: bool


class Update(NamedTuple):
    """One change of a plan file, and where the draft has the value or the part."""

    change: SetValue | AppendTable
    source: KeyPath


def has_missing_ids(draft: Facts) -> bool:
    """Whether a draft has a part that should have an id and has none."""
    parts = (part for name in letters(Plan) for part in draft.get(name, ()))
    return any(not part.get("id") for part in parts)


def identify_parts(plan: Facts, draft: Facts, used: Collection[str]) -> dict[str, Any]:
    """Return the draft with an id for each part that has none, as a row that somebody added.

    A part that the plan has already gets its id, so that nothing is added twice; any other gets one
    that is not ``used``.
    """
    taken = list(used)
    found = dict(draft)
    for name, letter in letters(Plan).items():
        if is_parts(draft.get(name)):
            old = plan.get(name, ())
            claimed = {part.get("id") for part in draft[name]}
            found[name] = [_name_part(part, old, claimed, letter, taken) for part in draft[name]]
    return found


def _name_part(
    part: Facts, old: Sequence[Facts], claimed: set[Any], letter: str, taken: list[str]
) -> Facts:
    if part.get("id") or any(not one.get("id") for one in old):
        return part
    for one in old:
        if one["id"] not in claimed and all(is_same(one.get(key), part[key]) for key in part):
            claimed.add(one["id"])
            return {"id": one["id"], **part}
    taken.append(next_id(letter, taken))
    return {"id": taken[-1], **part}


def join_parts(
    plan: Facts, draft: Facts, used: Collection[str]
) -> tuple[dict[str, Any], list[str]]:
    """Return a draft of parts alone with the ids of a plan: of known parts theirs, else new ones.

    A part is known by what names it (``known_by``), letters compared without marks and case. Also
    returns the words of parts that may be several of the plan: they are left out.
    """
    taken = list(used)
    found = dict(draft)
    unclear: list[str] = []
    for name, letter in letters(Plan).items():
        if not is_parts(draft.get(name)):
            continue
        named: list[Facts] = []
        for part in draft[name]:
            alike = _alike(name, part, plan.get(name, ()))
            if len(alike) > 1:
                unclear.append(str(part.get("text") or part.get("on") or name))
                continue
            if not alike:
                taken.append(next_id(letter, taken))
            named.append({**part, "id": alike[0]["id"] if alike else taken[-1]})
        found[name] = named
    return found, unclear


def _alike(name: str, part: Facts, old: Sequence[Facts]) -> list[Facts]:
    """The parts of a plan that a part of a foreign file may be."""
    keys = [key for key in identifying_keys(name) if key in part]
    first = next((key for key in ("text", "on", "name") if key in keys), None)
    if first is None:
        return []
    near = [one for one in old if _is_alike(one.get(first), part[first])]
    whole = [one for one in near if all(_is_alike(one.get(key), part[key]) for key in keys)]
    return whole[:1] or near


def _is_alike(one: object, other: object) -> bool:
    return fold(str(one)).rstrip(" .;") == fold(str(other)).rstrip(" .;")


def is_addition(update: Update, plan: Facts) -> bool:
    """Whether a change only adds what the plan does not have: a part, or a fact that is open."""
    change = update.change
    return isinstance(change, AppendTable) or value_at(plan, change.path) is None


def updates(plan: Facts, draft: Facts, given: Given) -> tuple[Update, ...]:
    """Return the changes that bring the data of a plan file to that of a draft."""
    facts = draft.get("plan", {})
    wanted = {key: facts[key] for key in given.keys if key in facts}
    found = list(_facts(("plan",), ("plan",), plan.get("plan", {}), wanted))
    for name in (key for key in draft if given.parts and key != _PASSED_OVER):
        if is_parts(draft[name]):
            found += _parts((name,), (name,), plan.get(name, ()), draft[name])
    return tuple(found)


def _facts(path: KeyPath, source: KeyPath, old: Facts, new: Facts) -> Iterator[Update]:
    for key, value in new.items():
        if _is_settable(value) and not is_same(old.get(key), value):
            yield Update(SetValue((*path, key), value), (*source, key))


def _is_settable(value: Any) -> bool:
    """Whether a value is one value or a list of values; tables within it cannot be set."""
    items = value if is_list(value) else [value]
    return not any(isinstance(item, Mapping) for item in items)


def _parts(
    path: KeyPath, source: KeyPath, old: Sequence[Facts], new: Sequence[Facts]
) -> Iterator[Update]:
    """Yield the changes of parts that are there, then new parts, which come last."""
    count = len(old)
    for place, (one, other) in enumerate(pair_parts(str(path[-1]), old, new)):
        if other is None:
            continue
        there = (*source, next(n for n, part in enumerate(new) if part is other))
        if one is not None:
            yield from _facts((*path, place), there, one, other)
            yield from _inner((*path, place), there, one, other)
            continue
        values = {key: value for key, value in other.items() if _is_settable(value)}
        yield Update(AppendTable(path, values), there)
        yield from _inner((*path, count), there, {}, other)
        count += 1


def _inner(path: KeyPath, source: KeyPath, old: Facts, new: Facts) -> Iterator[Update]:
    for key, value in new.items():
        if is_parts(value):
            yield from _parts((*path, key), (*source, key), old.get(key, ()), value)
