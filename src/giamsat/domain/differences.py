"""What differs between two versions of a file by meaning: facts, never layout.

The order of keys and of parts, comments, spaces and the two ways to write the same letter (NFC,
NFD) are no difference. A part is the same part when its id is the same; parts without an id are
known by what names them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from giamsat.domain.shape import identifying_keys, leading_fact
from giamsat.domain.text import nfc

Table = Mapping[str, Any]


class Difference(NamedTuple):
    """One fact that differs: what it is about (``R2``, or ``plan``), its key, old and new value.

    A value is ``None`` where there is none; a whole part that came or went is a mapping.
    """

    subject: str
    key: str
    old: Any
    new: Any


def differences(old: Table | None, new: Table | None) -> list[Difference]:
    """Return what differs between two versions of a file; ``None`` is a file that is not there."""
    before, after = old or {}, new or {}
    found: list[Difference] = []
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name), after.get(name)
        if _is_equal(one, other):
            continue
        if is_parts(one) or is_parts(other):
            found += _of_parts(name, "plan", _parts(one), _parts(other))
        elif isinstance(one, Mapping) or isinstance(other, Mapping):
            found += _of_tables("plan", name, _table(one), _table(other))
        elif not is_same(one, other):
            found.append(Difference("plan", name, one, other))
    return found


def is_same(one: Any, other: Any) -> bool:
    """Tell whether two values mean the same: type and value, letters in either form."""
    if isinstance(one, str) and isinstance(other, str):
        return one == other or nfc(one) == nfc(other)
    if _is_equal(one, other):
        return True
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(is_same(one[key], other[key]) for key in one)
    if is_list(one) and is_list(other):
        return len(one) == len(other) and all(map(is_same, one, other))
    return type(one) is type(other) and bool(one == other)


def _is_equal(one: Any, other: Any) -> bool:
    """Tell at once that two values are the very same; ``False`` says nothing yet.

    For Python ``1``, ``1.0`` and ``True`` are equal; as they are written they are not.
    """
    if isinstance(one, str) and isinstance(other, str):
        return one == other
    return one is other or (bool(one == other) and repr(one) == repr(other))


def is_list(value: Any) -> bool:
    """Tell whether a value is a list of a TOML file."""
    return isinstance(value, list | tuple)


def is_parts(value: Any) -> bool:
    """Tell whether a value is an array of tables."""
    return is_list(value) and bool(value) and all(isinstance(item, Mapping) for item in value)


def _parts(value: Any) -> Sequence[Table]:
    return value if is_parts(value) else ()


def _table(value: Any) -> Table:
    return value if isinstance(value, Mapping) else {}


def _of_tables(subject: str, path: str, old: Table, new: Table) -> Iterator[Difference]:
    for key in dict.fromkeys((*old, *new)):
        one, other, name = old.get(key), new.get(key), f"{path}.{key}"
        if is_parts(one) or is_parts(other):
            yield from _of_items(subject, name, _parts(one), _parts(other))
        elif isinstance(one, Mapping) and isinstance(other, Mapping):
            yield from _of_tables(subject, name, one, other)
        elif not is_same(one, other):
            yield Difference(subject, name, one, other)


def _of_parts(
    name: str, owner: str, old: Sequence[Table], new: Sequence[Table]
) -> Iterator[Difference]:
    for one, other in pair_parts(name, old, new, loosely=True):
        subject = subject_of(other or one or {}, owner)
        if one is None or other is None:
            yield Difference(subject, name, one, other)
        elif "id" in other:
            yield from _of_tables(subject, name, one, other)
        elif not is_same(one, other):
            yield Difference(subject, name, one, other)


def _of_items(
    subject: str, name: str, old: Sequence[Table], new: Sequence[Table]
) -> Iterator[Difference]:
    """Yield answers, urges and the like as a whole: they have no id and few keys."""
    for one, other in pair_parts(name.rpartition(".")[2], old, new, loosely=True):
        if not is_same(one, other):
            yield Difference(subject, name, one, other)


def subject_of(part: Table, owner: str) -> str:
    """Return the id of a part, or what it belongs to."""
    name = part.get("id")
    return name if isinstance(name, str) else owner


def pair_parts(
    name: str, old: Sequence[Table], new: Sequence[Table], *, loosely: bool = False
) -> Iterator[tuple[Table | None, Table | None]]:
    """Yield each old part of the array ``name`` with its new version; ``None`` where it has none.

    Parts without an id are the same where no fact that they are known by differs; ``loosely``, also
    where the leading one is the same: enough to show a change, too little to write one.
    """
    partners = _partners(name, old, new, loosely)
    taken = set(partners.values())
    for place, part in enumerate(old):
        yield part, new[partners[place]] if place in partners else None
    for place, part in enumerate(new):
        if place not in taken:
            yield None, part


def _partners(
    name: str,
    old: Sequence[Table],
    new: Sequence[Table],
    loosely: bool,  # noqa: FBT001
) -> dict[int, int]:
    """Match equal parts first, then those of the same id or known facts, each at most once."""
    facts, leading = identifying_keys(name), leading_fact(name)
    likenesses: list[Callable[[Table, Table], bool]] = [is_same, partial(_is_known_as, facts)]
    if loosely and leading:
        likenesses.append(partial(_is_known_as, (leading,)))
    partners: dict[int, int] = {}
    free = dict.fromkeys(range(len(new)))
    for is_alike in likenesses:
        for place, part in enumerate(old):
            if place not in partners:
                match = next((other for other in free if is_alike(part, new[other])), None)
                if match is not None:
                    partners[place] = match
                    del free[match]
    return partners


def _is_known_as(facts: Sequence[str], one: Table, other: Table) -> bool:
    """Tell whether two parts have one id, or no id and no two values for what they are known by."""
    if "id" in one or "id" in other:
        return is_same(one.get("id"), other.get("id"))
    both = [fact for fact in facts if fact in one and fact in other]
    return bool(both) and all(is_same(one[fact], other[fact]) for fact in both)


def only_in(
    found: Sequence[Difference], others: Sequence[Sequence[Difference]]
) -> list[Difference]:
    """Return what differs from every parent of a merge: what the merge itself brought."""
    kept = list(found)
    for other in others:
        known = Counter(_sign(item) for item in other)
        kept = [item for item in kept if known[_sign(item)] > 0]
    return kept


def _sign(item: Difference) -> tuple[str, str, str]:
    return item.subject, item.key, repr(item.new)
