"""Which item of one text is which item of another, and the ids that all of them end up with.

All of it is a function of what the texts hold, never of whose text comes first: however the merges
are ordered, the same items get the same ids.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.part_ids import id_order, split_id
from giamsat.domain.shape import (
    Table,
    identified_shapes,
    is_link,
    is_tables,
    spell_value,
    tables,
)

MOST_PAIRS: Final = 250_000
"""Pairs of items that may have to be compared: 500 that nothing tells apart. No office has so many;
a hostile file could otherwise hold a merge up for hours."""


class TooAlikeError(InvalidDataError):
    """Too many items that nothing tells apart: ``too-many-alike``."""


class Item(NamedTuple):
    """One item that has, or may have, an id: where it stands and what it is known by."""

    kind: str
    place: int
    id: str | None
    formerly: frozenset[str]
    facts: str
    table: Table

    @property
    def names(self) -> frozenset[str]:
        """All ids that it has or had."""
        return self.formerly | {self.id} if self.id else self.formerly

    @property
    def claims(self) -> frozenset[str]:
        """The ids that it was first recorded under."""
        if not self.formerly or (self.id and id_order(self.id) < min(map(id_order, self.formerly))):
            return self.names
        return self.formerly

    @property
    def origin(self) -> str:
        return min(self.claims, key=id_order, default="")


class Identity(NamedTuple):
    """The id that an item ends up with, and those it had."""

    id: str | None
    formerly: tuple[str, ...]


Tokens = dict[tuple[str, int], str]
"""What each item of one text is known by in all texts of a merge: by kind and place."""


def items_of(data: Table) -> list[Item]:
    """Return the items of a file that ids are given to."""
    names = {
        item["id"]: item.get(shape.identifying_keys[0])
        for kind, shape in identified_shapes().items()
        for item in tables(data, kind)
        if _own_id(item)
    }
    return [
        Item(kind, place, _own_id(item), _formerly(item), _facts(kind, item, names), item)
        for kind in identified_shapes()
        for place, item in enumerate(tables(data, kind))
    ]


def tokens_of(base: Sequence[Item], side: Sequence[Item]) -> Tokens:
    """Return what the items of ``side`` are known by, seen from ``base``."""
    found: Tokens = {}
    for kind, shape in identified_shapes().items():
        old = [item for item in base if item.kind == kind]
        new = [item for item in side if item.kind == kind]
        matched = _matches(old, new)
        twins: Counter[str] = Counter()
        for item in new:
            if item.place in matched:
                token = f"={kind}:{matched[item.place]}"
            else:
                origin = "" if shape.same_if_alike else item.origin
                token = f"+{kind}:{origin}:{item.facts}"
                twins[token] += 1
                token += f":{twins[token]}"
            found[kind, item.place] = token
    return found


def identities(
    base: Sequence[Item], sides: Sequence[tuple[Sequence[Item], Tokens]]
) -> dict[str, Identity]:
    """Return the id of each item of a merge.

    What the base had keeps its id, unless a side's earlier merge moved it. Of several new items
    that claim one id, the first by its facts keeps it; the others take the next free ones.
    """
    own = {(item.kind, item.place): f"={item.kind}:{item.place}" for item in base}
    texts = [(base, own), *sides]
    known: dict[str, list[Item]] = {}
    for items, tokens in texts:
        for item in items:
            known.setdefault(tokens[item.kind, item.place], []).append(item)
    claims = {token: _claim(token, items) for token, items in known.items()}
    given = _assign_ids(claims, known)
    return {token: _identity(token, given[token], known[token]) for token in known}


def _own_id(item: Table) -> str | None:
    return item["id"] if split_id(item.get("id")) else None


def _formerly(item: Table) -> frozenset[str]:
    found = item.get("formerly")
    return frozenset(filter(split_id, found)) if isinstance(found, list) else frozenset()


def _facts(kind: str, item: Table, names: Mapping[str, object]) -> str:
    """What tells new items apart; a part they speak of is named, for its id may move."""
    values = [
        names.get(item[fact], item[fact])
        if is_link(kind, fact) and isinstance(item.get(fact), str)
        else item.get(fact, "")
        for fact in identified_shapes()[kind].identifying_keys
    ]
    if not any(values):
        return spell_value({k: v for k, v in item.items() if k not in {"id", "formerly"}})
    return "\x1f".join(map(spell_value, values))


def _matches(old: Sequence[Item], new: Sequence[Item]) -> dict[int, int]:
    """Return the places in the base by the places in a side, the surest matches first."""
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, marks in _MATCHES:
        marked: defaultdict[Hashable, list[Item]] = defaultdict(list)
        for s in new:
            if s.place not in matched:
                for mark in marks(s):
                    marked[mark].append(s)
        left = [b for b in old if b.place not in taken]
        if sum(len(marked.get(mark, ())) for b in left for mark in marks(b)) > MOST_PAIRS:
            raise TooAlikeError("too-many-alike")
        pairs = {
            (-_alike(b, s), b.place, s.place)
            for b in left
            for mark in marks(b)
            for s in marked.get(mark, ())
            if likeness(b, s)
        }
        for _, old_place, new_place in sorted(pairs):
            if old_place not in taken and new_place not in matched:
                matched[new_place] = old_place
                taken.add(old_place)
    return matched


def _is_unchanged(b: Item, s: Item) -> bool:
    return b.facts == s.facts and b.id == s.id


def _has_moved(b: Item, s: Item) -> bool:
    return b.facts == s.facts and (not b.names or not s.names or not b.names.isdisjoint(s.names))


def _is_reworded(b: Item, s: Item) -> bool:
    return b.id is not None and b.id == s.id and b.formerly == s.formerly


def _is_moved_and_reworded(b: Item, s: Item) -> bool:
    return not b.names.isdisjoint(s.names)


_MATCHES: Final[Sequence[tuple[Callable[[Item, Item], bool], Callable[[Item], Any]]]] = (
    (_is_unchanged, lambda item: {(item.facts, item.id)}),
    (_has_moved, lambda item: {item.facts}),
    (_is_reworded, lambda item: {item.id}),
    (_is_moved_and_reworded, lambda item: item.names),
)
"""How sure a match is, and marks of which two items share one if they match so: no pair of items
without a common mark is ever compared, so that long files do not take the square of their time."""


def _alike(b: Item, s: Item) -> int:
    """How many facts two items share."""
    return len(set(_spell_facts(b.table)) & set(_spell_facts(s.table)))


def _spell_facts(item: Table) -> Iterator[str]:
    for name, value in item.items():
        if is_tables(value):
            yield from (f"{name} {spell_value(part)}" for part in value)
        elif name not in {"id", "formerly"}:
            yield f"{name} {spell_value(value)}"


def _claim(token: str, items: Sequence[Item]) -> str | None:
    """The id that an item asks for: the base's own, or what a side's earlier merge gave it."""
    if token.startswith("="):
        first, *rest = items
        moved = {item.id for item in rest if item.id and item.id != first.id}
        return min(moved, key=id_order, default=first.id)
    return min((i for item in items for i in item.claims), key=id_order, default=None)


def _assign_ids(
    claims: Mapping[str, str | None], known: Mapping[str, Sequence[Item]]
) -> dict[str, str | None]:
    """Return the id of each item: base items first, then new ones in the order of their facts."""
    given: dict[str, str | None] = {}
    ids_in_use: set[str] = set()
    late: list[str] = []
    for token in sorted(claims, key=lambda token: (token[0] != "=", token)):
        claim = claims[token]
        if claim in ids_in_use:
            late.append(token)
            continue
        given[token] = claim
        if claim:
            ids_in_use.add(claim)
    highest = _highest(claims, known)
    for token in late:
        letters, _ = id_order(claims[token] or "")
        highest[letters] = highest.get(letters, 0) + 1
        given[token] = f"{letters}{highest[letters]}"
    return given


def _highest(
    claims: Mapping[str, str | None], known: Mapping[str, Sequence[Item]]
) -> dict[str, int]:
    """Return the highest number by letters that anything was ever recorded under."""
    highest: dict[str, int] = {}
    for used in _ids_in_use(claims, known):
        letters, number = id_order(used)
        highest[letters] = max(number, highest.get(letters, 0))
    return highest


def _ids_in_use(
    claims: Mapping[str, str | None], known: Mapping[str, Sequence[Item]]
) -> Iterator[str]:
    for token, items in known.items():
        if claim := claims[token]:
            yield claim
        for item in items:
            # The id that another merge gave to a new item is no claim: it may be given anew.
            yield from item.names if token.startswith("=") and item is items[0] else item.claims


def _identity(token: str, given: str | None, items: Sequence[Item]) -> Identity:
    names = {name for item in items for name in item.formerly}
    if token.startswith("+"):
        names |= {name for item in items for name in item.claims}
    elif items[0].id:
        names.add(items[0].id)
    return Identity(given, tuple(sorted(names - {given}, key=id_order)))
