"""Days that are possible but hardly meant, and days that contradict each other softly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.plan import Plan, Recommendation, Visit

FIRST_YEAR = 1990
YEARS_AHEAD = 10
"""Years outside these are taken for slips of the pen: giamsat's own convention, no law."""

_HAPPENED = frozenset(
    {"issued", "sent", "received", "raised", "done", "cancelled", "signed", "read"}
)
_HAPPENED |= {"published", "reported", "closed"}


def day_findings(data: Mapping[str, Any], as_of: date) -> Iterator[Diagnosis]:
    """Yield doubtful days of a file: odd years, and what happened only after ``as_of``."""
    for key, day in _days(data, ()):
        params = (("day", day.isoformat()), ("as_of", as_of.isoformat()))
        if not FIRST_YEAR <= day.year <= as_of.year + YEARS_AHEAD:
            yield Diagnosis("GS204", key, params)
        elif day > as_of and _has_happened(key):
            yield Diagnosis("GS205", key, params)


def order_findings(plan: Plan) -> Iterator[Diagnosis]:
    """Yield days of a plan that do not follow each other as they should."""
    facts = plan.plan
    if facts.issued and facts.begins and facts.issued > facts.begins:
        params = (("issued", facts.issued.isoformat()), ("begins", facts.begins.isoformat()))
        yield Diagnosis("GS206", ("plan", "issued"), params)
    for place, visit in enumerate(plan.visits):
        yield from _visit(visit, plan, ("visit", place))
    for place, item in enumerate(plan.recommendations):
        yield from _recommendation(item, ("recommendation", place))


def _days(value: Any, at: KeyPath) -> Iterator[tuple[KeyPath, date]]:
    if isinstance(value, date):
        yield at, date(value.year, value.month, value.day)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _days(item, (*at, name))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _days(item, (*at, place))


def _has_happened(key: KeyPath) -> bool:
    """A visit's ``on`` and every ``due`` lie ahead; all other ``on`` tell of what was done."""
    name = key[-1]
    if name == "on":
        return len(key) != 3 or key[0] not in {"visit", "day_off", "working_day", "waiver"}
    return name in _HAPPENED


def _visit(visit: Visit, plan: Plan, at: KeyPath) -> Iterator[Diagnosis]:
    begins, ends = plan.plan.begins, plan.plan.ends
    for name, day in _days_there(visit):
        if not (begins or day) <= day <= (ends or day) and not _was_moved(visit, day):
            params = (
                ("id", visit.id),
                ("day", day.isoformat()),
                ("begins", begins.isoformat() if begins else "…"),
                ("ends", ends.isoformat() if ends else "…"),
            )
            yield Diagnosis("GS207", (*at, name), params)
    for place, move in enumerate(visit.postponements):
        if move.to < move.on:
            yield _order((*at, "postponement", place, "to"), move.to, "on", move.on)


def _days_there(visit: Visit) -> Iterator[tuple[str, date]]:
    """Yield the days on which the delegation is at the body: none for a report, or if cancelled."""
    if visit.kind == "written-report" or visit.cancelled:
        return
    for name, day in (("on", visit.on), ("until", visit.until), ("done", visit.done)):
        if day:
            yield name, day


def _was_moved(visit: Visit, day: date) -> bool:
    """A visit that was postponed may well be done after the period: that was said already."""
    return bool(visit.postponements) and day == visit.done


def _recommendation(item: Recommendation, at: KeyPath) -> Iterator[Diagnosis]:
    if item.raised and item.sent and item.raised > item.sent:
        yield _order((*at, "sent"), item.sent, "raised", item.raised)
    start_name, start = ("sent", item.sent) if item.sent else ("received", item.received)
    if start is None:
        return
    if item.due and item.due < start:
        yield _order((*at, "due"), item.due, start_name, start)
    for name, days in _later_days(item).items():
        for place, day in enumerate(days):
            if day < start:
                yield _order((*at, name, place, "on"), day, start_name, start)
    for place, extension in enumerate(item.extensions):
        if extension.due < extension.on:
            yield _order((*at, "extension", place, "due"), extension.due, "on", extension.on)


def _later_days(item: Recommendation) -> dict[str, list[date]]:
    return {
        "urge": [part.on for part in item.urges],
        "extension": [part.on for part in item.extensions],
        "escalation": [part.on for part in item.escalations],
        "outcome": [part.on for part in item.outcomes],
    }


def _order(key: KeyPath, day: date, other: str, other_day: date) -> Diagnosis:
    params = (("day", day.isoformat()), ("other", other), ("other_day", other_day.isoformat()))
    return Diagnosis("GS209", key, params)
