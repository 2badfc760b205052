"""The course of a plan: events out of turn, an end with open parts, closings without an answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.plan import Event, Plan
from giamsat.domain.timeline import OPEN, Timeline
from giamsat.domain.timeline.holds import ENDING, events_and_holds

_UNDONE = OPEN | {"planned", "unplanned"}


def course_findings(plan: Plan, timeline: Timeline) -> Iterator[Diagnosis]:
    """Yield what does not fit in the course of a plan."""
    yield from _events(plan)
    yield from _open_parts(plan, timeline)
    for place, item in enumerate(plan.recommendations):
        if item.outcomes and not item.answers:
            key = ("recommendation", place, "outcome", 0)
            yield Diagnosis(
                "GS211", key, (("id", item.id), ("on", item.outcomes[0].on.isoformat()))
            )


def _events(plan: Plan) -> Iterator[Diagnosis]:
    places = {id(event): place for place, event in enumerate(plan.events)}
    held: Event | None = None
    reported: date | None = None
    for event, held_after in events_and_holds(plan.events):
        fault = _fault(event, held, reported, plan)
        if fault:
            params = (("kind", event.kind), ("on", event.on.isoformat()), ("fault", fault))
            yield Diagnosis("GS210", ("event", places[id(event)]), params)
        held = held_after
        if event.kind == "reported":
            reported = reported or event.on


def _fault(event: Event, held: Event | None, reported: date | None, plan: Plan) -> str | None:
    """Return what speaks against an event, or ``None``.

    Two different events of one kind are a conflict (``single`` of the model), told as that.
    """
    if event.kind == "resumed" and held is None:
        return "not-held"
    if held and held.kind == event.kind and held != event:
        return None
    if event.kind == "suspended" and held and held.kind == "suspended":
        return "held-already"
    if event.kind in {"cancelled", "reported"} and held and held.kind in ENDING:
        return "ended-already"
    if event.kind == "report-sent" and reported is None:
        return "not-reported"
    begins = plan.plan.begins
    return "not-begun" if event.kind == "reported" and begins and event.on < begins else None


def _open_parts(plan: Plan, timeline: Timeline) -> Iterator[Diagnosis]:
    """Yield an event that ended the plan while parts of it were open."""
    for place, event in enumerate(plan.events):
        if event.kind not in {"archived", "cancelled"}:
            continue
        visits = [] if event.kind == "cancelled" else [v.id for v in plan.visits]
        parts = [*visits, *(r.id for r in plan.recommendations)]
        still_open = [name for name in parts if timeline.state_of(name, event.on) in _UNDONE]
        if still_open:
            params = (("kind", event.kind), ("parts", ", ".join(still_open)))
            yield Diagnosis("GS208", ("event", place), params)
