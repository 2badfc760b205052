"""Days that are possible but hardly meant, and days that contradict each other softly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel

from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.plan import Plan, Recommendation, Visit
from giamsat.domain.shape import keys_of
from giamsat.domain.timeline.states import ON_RECORD, done_day, is_cancelled

FIRST_YEAR = 1990
YEARS_AHEAD = 10
"""Years outside these are taken for slips of the pen: giamsat's own convention, no law."""


def day_findings(
    data: Mapping[str, Any], model: type[BaseModel], as_of: date
) -> Iterator[Diagnosis]:
    """Yield doubtful days of a file: odd years, and what happened only after ``as_of``."""
    for key, day, happened in _days(data, (), model):
        params = (("day", day.isoformat()), ("as_of", as_of.isoformat()))
        if not FIRST_YEAR <= day.year <= as_of.year + YEARS_AHEAD:
            yield Diagnosis("GS204", key, params)
        elif day > as_of and happened:
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
    for key, day in _days_under_the_plan(plan):
        if facts.issued and day < facts.issued:
            yield _order(key, day, "plan.issued", facts.issued)


def _days_under_the_plan(plan: Plan) -> Iterator[tuple[KeyPath, date]]:
    """Yield the days of what a plan led to; visits have a check of their own."""
    for place, finding in enumerate(plan.findings):
        if finding.on:
            yield ("finding", place, "on"), finding.on
    for place, item in enumerate(plan.recommendations):
        day = item.raised or item.sent
        if day:
            yield ("recommendation", place, "raised" if item.raised else "sent"), day


def _days(
    data: Mapping[str, Any], at: KeyPath, model: type[BaseModel] | None
) -> Iterator[tuple[KeyPath, date, bool]]:
    """Yield each day below a table, its place, and whether its key tells of what happened."""
    known = keys_of(model) if model else {}
    for name, value in data.items():
        key = known.get(name)
        items = enumerate(value) if isinstance(value, list) else ((None, value),)
        for place, item in items:
            there = (*at, name) if place is None else (*at, name, place)
            if isinstance(item, date):
                day = date(item.year, item.month, item.day)
                yield there, day, key is not None and key.happened
            elif isinstance(item, Mapping):
                yield from _days(item, there, key.table if key else None)


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
            yield Diagnosis("GS207", (*at, *name), params)
    for place, move in enumerate(visit.postponements):
        if move.to < move.on:
            yield _order((*at, "postponement", place, "to"), move.to, "on", move.on)


def _days_there(visit: Visit) -> Iterator[tuple[KeyPath, date]]:
    """Yield the days on which the delegation is at the body: none for a report, or if cancelled."""
    if visit.kind == "written-report" or is_cancelled(visit, ON_RECORD):
        return
    for name, day in (("on", visit.on), ("until", visit.until), ("done", visit.done)):
        if day:
            yield (name,), day
    for place, met in enumerate(visit.bodies_done):
        yield ("body_done", place, "on"), met.on


def _was_moved(visit: Visit, day: date) -> bool:
    """A visit that was postponed may well be done after the period: that was said already."""
    return bool(visit.postponements) and day == done_day(visit, ON_RECORD)


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
