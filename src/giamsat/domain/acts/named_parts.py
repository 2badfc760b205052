"""Which part of a file a person names: by its id, its number, or the words that it is known by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from giamsat.domain.errors import NotFoundError, UsageError
from giamsat.domain.parts import Part
from giamsat.domain.shape import keys_of, leading_fact
from giamsat.domain.text import fold, nearest


def find_part(whole: Part, array: str, name: str) -> tuple[int, Any]:
    """Return the place (from 0) and the part of an array that a person means.

    ``B2`` and ``2`` are the part with that id; where parts have no ids, ``2`` is the second. Words
    are those that it is known by, or their beginning. Raises ``NotFoundError`` (``unknown-part``)
    with the nearest, ``UsageError`` (``ambiguous-part``).
    """
    parts: Sequence[Part] = getattr(whole, keys_of(type(whole))[array].field)
    known = [_names_of(part, array, place) for place, part in enumerate(parts, 1)]
    places = _matching(known, fold(name.strip()))
    if len(places) == 1:
        return places[0], parts[places[0]]
    if places:
        raise UsageError(
            "ambiguous-part",
            name=name,
            candidates="; ".join(
                " ".join(dict.fromkeys((_sign(parts[at], at), name_of_part(parts[at], array))))
                for at in places[:8]
            ),
        )
    offered = {
        fold(text): text
        for part, names in zip(parts, known, strict=True)
        for text in (getattr(part, "id", None) or "", name_of_part(part, array))
        if text
    }
    near = ", ".join(offered[hit] for hit in nearest(fold(name), offered, 3))
    raise NotFoundError("unknown-part", id=name, kind=array, near=near)


def find_line(lines: Sequence[str], name: str, key: str) -> int:
    """Return the place (from 0) of the line that a person means by its number or beginning.

    Raises ``NotFoundError`` (``unknown-part``), ``UsageError`` (``ambiguous-part``).
    """
    wanted = fold(name.strip())
    places = _matching([(str(n), fold(line)) for n, line in enumerate(lines, 1)], wanted)
    if len(places) == 1:
        return places[0]
    if places:
        raise UsageError(
            "ambiguous-part",
            name=name,
            candidates="; ".join(f"{at + 1} {lines[at]}" for at in places[:8]),
        )
    near = ", ".join(nearest(name, lines, 3))
    raise NotFoundError("unknown-part", id=name, kind=key, near=near)


def name_of_part(part: Part, array: str) -> str:
    """Return the words that a part is known by; its id where there are none."""
    key = keys_of(type(part))[leading_fact(array) or "id"]
    value = getattr(part, key.field, None)
    return str(value or getattr(part, "id", None) or "")


def _names_of(part: Part, array: str, place: int) -> tuple[str, ...]:
    return fold(_sign(part, place - 1)), _number(part, place), fold(name_of_part(part, array))


def _sign(part: Part, at: int) -> str:
    return getattr(part, "id", None) or str(at + 1)


def _number(part: Part, place: int) -> str:
    part_id: str | None = getattr(part, "id", None)
    return part_id[len(part.letter) :] if part_id and part.letter else str(place)


def _matching(known: Sequence[tuple[str, ...]], wanted: str) -> list[int]:
    """Return the places where a name is the wanted one, else where the words begin with it."""
    if not wanted:
        return []
    exact = [at for at, names in enumerate(known) if wanted in names]
    return exact or [at for at, names in enumerate(known) if names[-1].startswith(wanted)]
