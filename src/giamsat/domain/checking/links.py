"""Links that lead nowhere: to programmes, to rules, to parts of the file that it has not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.parts import Part
from giamsat.domain.plan import Plan
from giamsat.domain.shape import Reference, parts_of, references
from giamsat.domain.text import fold, nearest, visible
from giamsat.domain.timeline import AGREED, VISIT


def link_findings(
    plan: Plan, programmes: Collection[str], rules: Collection[str]
) -> Iterator[Diagnosis]:
    """Yield the links that lead nowhere. ``programmes`` and ``rules`` are the ids that exist.

    Whom a criticism or comment asks or meets need not be the body that drafts.
    """
    programme = plan.plan.programme
    if programme and programme not in programmes:
        yield Diagnosis("GS303", ("plan", "programme"), _near("id", programme, programmes))
    known = {*rules, AGREED, VISIT}
    for place, waiver in enumerate(plan.waivers):
        if waiver.rule not in known:
            yield Diagnosis("GS304", ("waiver", place, "rule"), _near("id", waiver.rule, known))
    hears_others = plan.plan.kind in ("criticism", "comment")
    for found in inner_links(plan):
        if not (hears_others and found.code == "GS305" and found.key[0] == "visit"):
            yield found
    for place, item in enumerate(plan.recommendations):
        near = None if item.to is None else near_addressee(plan, item.to)
        if near is not None:
            params = (("to", visible(str(item.to))), *((("near", near),) if near else ()))
            yield Diagnosis("GS313", ("recommendation", place, "to"), params)


def near_addressee(plan: Plan, to: str) -> str | None:
    """Return the body or superior body most like an addressee that the plan does not know.

    ``""`` where none is like it; ``None`` where the addressee is known, or the plan names no body.
    """
    known = [name for body in plan.bodies for name in (body.id, body.name, body.superior) if name]
    if not known or fold(to) in map(fold, known):
        return None
    return next(iter(nearest(to, known, 1)), "")


def inner_links(whole: Part) -> Iterator[Diagnosis]:
    """Yield the links of a file to parts that it does not have, where that does not break it.

    Where a name will do in place of an id, a file without any such part says nothing.
    """
    for found in references(whole, "warning"):
        parts = list(parts_of(whole, found.link.kinds))
        known = {*(part.id for part in parts if part.id), *found.link.also}
        names = [_name(part) for part in parts] if found.link.named else []
        is_named = fold(found.value) in map(fold, names)
        if found.value not in known and not is_named and (parts or not found.link.named):
            key = found.key if found.place is None else (*found.key, found.place)
            yield _missing(found, key, (*names, *known))


def _name(part: Any) -> str:
    """Return what a part without an id is called by: the first fact that it is known by."""
    return str(getattr(part, type(part).known_by[0]))


def _missing(found: Reference, key: KeyPath, known: Collection[str]) -> Diagnosis:
    if found.link.kinds == ("body",):
        return Diagnosis("GS305", key, _near("body", found.value, known))
    return Diagnosis("GS301", key, (("id", visible(found.value)),))


def _near(name: str, value: str, known: Collection[str]) -> tuple[tuple[str, str], ...]:
    near = nearest(value, known, 1)
    return ((name, visible(value)), *((("near", near[0]),) if near else ()))
