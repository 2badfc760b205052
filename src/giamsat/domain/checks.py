"""What a plan or programme contradicts in itself: defects by key path, pure.

The store adds line and column.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from giamsat.domain.contradictions import contradictions
from giamsat.domain.shape import arrays_with_ids

if TYPE_CHECKING:
    from giamsat.domain.changes import KeyPath
    from giamsat.domain.parts import Part
    from giamsat.domain.plan import Plan
    from giamsat.domain.problems import Severity
    from giamsat.domain.programme import Programme


class Defect(NamedTuple):
    """One thing that cannot be, or hardly can be, as it is written."""

    code: str
    key: KeyPath
    params: tuple[tuple[str, str], ...] = ()
    severity: Severity = "error"


def dotted_key(key: KeyPath) -> str:
    """Write a key path as people do: ``recommendation[2].due``, counting from 1."""
    text = ""
    for part in key:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            name = part or '""'
            text += f".{name}" if text else name
    return text


def plan_defects(plan: Plan) -> Iterator[Defect]:
    """Yield what makes a plan file invalid although each value is well-formed."""
    yield from duplicate_ids(plan)
    yield from contradiction_defects(plan)


def day_before(key: KeyPath, day: date, other: str, other_day: date) -> Defect:
    """Return that the ``day`` at ``key`` is before ``other_day``, which ``other`` names."""
    params = (("day", day.isoformat()), ("other", other), ("other_day", other_day.isoformat()))
    return Defect("day-before", key, params)


def programme_defects(programme: Programme) -> Iterator[Defect]:
    """Yield what makes a programme file invalid although each value is well-formed."""
    yield from duplicate_ids(programme)
    yield from contradiction_defects(programme)


def contradiction_defects(whole: Part) -> Iterator[Defect]:
    """Yield what contradicts itself in a file."""
    for found in contradictions(whole):
        yield Defect(found.code, found.key, found.params)


def duplicate_ids(whole: Part) -> Iterator[Defect]:
    """Yield each part whose id an earlier part of the file has."""
    seen: set[str] = set()
    for name, field in arrays_with_ids(type(whole)):
        for place, part in enumerate(getattr(whole, field)):
            part_id = part.id
            if part_id in seen:
                yield Defect("duplicate-id", (name, place, "id"), (("id", part_id),))
            elif part_id:
                seen.add(part_id)
