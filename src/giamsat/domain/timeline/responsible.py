"""Who owes what a plan asks for: the committee its visits, the supervised bodies their reports."""

from __future__ import annotations

from collections.abc import Iterable

from giamsat.domain.plan import Plan, Visit


def who_owes(visit: Visit, plan: Plan) -> str | None:
    """Return who must do a visit: its lead, else the committee; a written report: its bodies."""
    if visit.kind == "written-report":
        return bodies_named(plan, visit.bodies)
    return visit.lead or plan.plan.issuer


def bodies_of(plan: Plan) -> str | None:
    """Return the supervised bodies of a plan by name, or ``None`` where it names none."""
    return "; ".join(body.name for body in plan.bodies) or None


def bodies_named(plan: Plan, wanted: Iterable[str]) -> str | None:
    """Return bodies by name, whether they are given by id or by name; ``None`` for none."""
    names = {body.id: body.name for body in plan.bodies if body.id}
    return "; ".join(names.get(body, body) for body in wanted) or None
