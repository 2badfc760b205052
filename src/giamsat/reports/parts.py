"""The parts of one kind in a plan, and what else in the plan speaks of them."""

from __future__ import annotations

from typing import Any, NamedTuple

from giamsat.domain.acts.named_parts import find_line, find_part
from giamsat.domain.acts.part_acts import LISTS, links_to
from giamsat.domain.json_values import plain
from giamsat.domain.plan import Plan, PlanFacts, as_data
from giamsat.domain.shape import keys_of


class PartLine(NamedTuple):
    """One part: its number, its facts by the keys of the file, and what speaks of it."""

    place: int
    facts: dict[str, Any]
    links: tuple[str, ...]


class PartsReport(NamedTuple):
    """The parts of the kind ``kind`` of the plan that people call ``name``."""

    id: str
    name: str
    kind: str
    parts: tuple[PartLine, ...]


def parts_report(plan: Plan, plan_id: str, name: str, kind: str, part: str | None) -> PartsReport:
    """Return all parts of a kind, or the one that ``part`` names.

    Raises ``NotFoundError`` (``unknown-part``), ``UsageError`` (``ambiguous-part``).
    """
    found = _lines(plan, kind) if kind in LISTS else _tables(plan, kind)
    if part is not None:
        at = (
            find_line([line.facts["text"] for line in found], part, kind)
            if kind in LISTS
            else find_part(plan, kind, part)[0]
        )
        found = found[at : at + 1]
    return PartsReport(plan_id, name, kind, tuple(found))


def _lines(plan: Plan, kind: str) -> list[PartLine]:
    lines = getattr(plan.plan, keys_of(PlanFacts)[LISTS[kind]].field)
    return [PartLine(place, {"text": text}, ()) for place, text in enumerate(lines, 1)]


def _tables(plan: Plan, kind: str) -> list[PartLine]:
    return [
        PartLine(at + 1, as_data(part), tuple(links_to(plan, kind, at, part)))
        for at, part in enumerate(getattr(plan, keys_of(Plan)[kind].field))
    ]


def parts_data(report: PartsReport) -> dict[str, Any]:
    """Return the parts as data (``giamsat.parts/1``)."""
    return {
        "schema": "giamsat.parts/1",
        "id": report.id,
        "kind": report.kind,
        "parts": [
            {"place": line.place, "facts": plain(line.facts), "links": list(line.links)}
            for line in report.parts
        ],
    }
