"""What a plan or programme contradicts in itself: defects by key path, pure.

The store adds line and column.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from giamsat.domain.shape import arrays_with_ids, part_ids, references

if TYPE_CHECKING:
    from giamsat.domain.changes import KeyPath
    from giamsat.domain.parts import Part
    from giamsat.domain.plan import Plan, Recommendation, Visit
    from giamsat.domain.problems import Severity
    from giamsat.domain.programme import Opinion, Programme


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
    facts = plan.plan
    if facts.begins and facts.ends and facts.ends < facts.begins:
        yield day_before(("plan", "ends"), facts.ends, "plan.begins", facts.begins)
    yield from duplicate_ids(plan)
    for place, visit in enumerate(plan.visits):
        yield from _visit(visit, ("visit", place))
    for place, item in enumerate(plan.recommendations):
        yield from _recommendation(item, ("recommendation", place))
    yield from broken_links(plan)


def day_before(key: KeyPath, day: date, other: str, other_day: date) -> Defect:
    """Return that the ``day`` at ``key`` is before ``other_day``, which ``other`` names."""
    params = (("day", day.isoformat()), ("other", other), ("other_day", other_day.isoformat()))
    return Defect("day-before", key, params)


def programme_defects(programme: Programme) -> Iterator[Defect]:
    """Yield what makes a programme file invalid although each value is well-formed."""
    yield from duplicate_ids(programme)
    yield from broken_links(programme)
    for place, opinion in enumerate(programme.opinions):
        yield from _opinion(opinion, ("opinion", place))
    for place, result in enumerate(programme.results):
        if result.begins and result.ends and result.ends < result.begins:
            yield day_before(("result", place, "ends"), result.ends, "begins", result.begins)


def _opinion(opinion: Opinion, at: KeyPath) -> Iterator[Defect]:
    days = [
        *(((*at, "passed_on", n, "on"), part.on) for n, part in enumerate(opinion.passed_on)),
        *(((*at, "answer", n, "on"), part.on) for n, part in enumerate(opinion.answers)),
    ]
    if opinion.closed:
        days.append(((*at, "closed"), opinion.closed))
    for key, day in days:
        if opinion.on and day < opinion.on:
            yield day_before(key, day, "on", opinion.on)


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


def _visit(visit: Visit, at: KeyPath) -> Iterator[Defect]:
    if visit.on and visit.until and visit.until < visit.on:
        yield day_before((*at, "until"), visit.until, "on", visit.on)
    if visit.done and visit.cancelled:
        yield Defect("done-and-cancelled", (*at, "cancelled"), (("id", visit.id),))


def _recommendation(item: Recommendation, at: KeyPath) -> Iterator[Defect]:
    if item.received and item.sent and item.received < item.sent:
        yield day_before((*at, "received"), item.received, "sent", item.sent)
    for place, answer in enumerate(item.answers):
        if item.sent and answer.on < item.sent:
            yield day_before((*at, "answer", place, "on"), answer.on, "sent", item.sent)
    if item.reopenings and not item.outcomes:
        yield Defect("reopened-never-closed", (*at, "reopening", 0), (("id", item.id),))


def broken_links(whole: Part) -> Iterator[Defect]:
    """Yield the links to parts that the file does not have and without which it is invalid."""
    ids: dict[tuple[str, ...], frozenset[str]] = {}
    for found in references(whole, "error"):
        kinds = found.link.kinds
        known = ids.get(kinds) or ids.setdefault(kinds, part_ids(whole, kinds))
        if found.value not in known:
            yield Defect("broken-link", found.key, (("id", found.value),))
