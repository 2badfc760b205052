"""Time without days, items, relations and forms: what cannot be, or is not yet said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from giamsat.domain.checking.codes import Level
from giamsat.domain.checking.diagnosis import Diagnosis, Params
from giamsat.domain.plan import Plan
from giamsat.domain.timeline.meetings import event_day
from giamsat.domain.timeline.states import ON_RECORD, is_held, visit_days
from giamsat.domain.when import is_contradicted, span_of

DAYS_AHEAD = timedelta(days=15)
"""So long before its time a plan is to be with the bodies: by then the days are wanted."""

_OF_CRITICISM = frozenset({"conference", "written", "dialogue"})


class Related(NamedTuple):
    """A plan, what it is to others (kind and id of each), and whether it says it is replaced."""

    path: str
    id: str
    relations: tuple[tuple[str, str], ...]
    is_replaced: bool


def year_findings(plan: Plan, as_of: date) -> Iterator[Diagnosis]:
    """Yield what is wrong or wanted of a plan's time, form and bodies."""
    yield from _when_findings(plan, as_of)
    facts = plan.plan
    is_other = facts.kind in ("criticism", "comment")
    if facts.form and is_other != (facts.form in _OF_CRITICISM):
        params: Params = (("form", facts.form), ("kind", facts.kind or "supervision"))
        yield Diagnosis("GS217", ("plan", "form"), params)
    for place, visit in enumerate(plan.visits):
        for n, met in enumerate(visit.bodies_done):
            if met.body not in visit.bodies:
                params = (("id", visit.id), ("body", met.body))
                yield Diagnosis("GS218", ("visit", place, "body_done", n, "body"), params)


def _when_findings(plan: Plan, as_of: date) -> Iterator[Diagnosis]:
    facts = plan.plan
    span = span_of(facts.when, facts.issued.year if facts.issued else None)
    if facts.when is None or span is None:
        return
    if is_contradicted(facts.when, facts.begins, facts.ends):
        params: Params = (("when", facts.when), ("first", _iso(facts.begins or facts.ends)))
        yield Diagnosis("GS215", ("plan", "when"), (*params, ("last", _iso(facts.ends))))
    has_days = facts.begins or any(visit_days(visit, ON_RECORD) for visit in plan.visits)
    is_over = event_day(plan.events, "reported", None) is not None or is_held(plan, as_of)
    wanted = span.first - DAYS_AHEAD
    if not has_days and not is_over and as_of >= wanted:
        level: Level | None = "warning" if as_of > span.last else None
        params = (("when", facts.when), ("wanted", wanted.isoformat()))
        yield Diagnosis("GS216", ("plan", "when"), params, level)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else "…"


def item_findings(plan: Plan, items: Mapping[str, Iterable[str]]) -> Iterator[Diagnosis]:
    """Yield an item that the plan's programme does not have; ``items`` are those of each one."""
    facts = plan.plan
    if facts.item is None:
        return
    known = list(items.get(facts.programme or "", ()))
    if facts.item not in known:
        params: Params = (("item", facts.item), ("programme", facts.programme or "…"))
        yield Diagnosis("GS309", ("plan", "item"), params)


def relations_of(plan: Plan, plan_id: str, path: str) -> Related:
    """Return how a plan stands to others."""
    relations = tuple((each.kind, each.plan) for each in plan.relations)
    is_replaced = any(event.kind == "replaced" for event in plan.events)
    return Related(path, plan_id, relations, is_replaced)


def relation_findings(found: Iterable[Related]) -> Iterator[tuple[str, Diagnosis]]:
    """Yield (path, finding) for relations to plans that are not there, that lead in a circle, or
    of which the other plan does not tell."""
    plans = {each.id: each for each in found}
    for one in plans.values():
        for place, (kind, other) in enumerate(one.relations):
            code = _fault(one, kind, other, plans)
            if code:
                key = ("relation", place, "plan")
                yield one.path, Diagnosis(code, key, (("plan", other),))


def _fault(one: Related, kind: str, other: str, plans: Mapping[str, Related]) -> str | None:
    if other not in plans:
        return "GS310"
    if kind != "replaces":
        return None
    if one.id in _replaced_by(other, plans):
        return "GS311"
    return None if plans[other].is_replaced else "GS312"


def _replaced_by(plan: str, plans: Mapping[str, Related]) -> set[str]:
    """Return a plan, those that it replaces, and those that they do."""
    found: set[str] = set()
    waiting = [plan]
    while waiting:
        current = waiting.pop()
        if current not in found and current in plans:
            found.add(current)
            waiting += [other for kind, other in plans[current].relations if kind == "replaces"]
    return found
