"""What was done in a period, deed by deed and by name: the first part of a signed report."""

from __future__ import annotations

from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from giamsat.domain.records import FactRow, Register

KINDS = (
    "plan.issued",
    "event.sent",
    "event.body-reported",
    "visit.done",
    "visit.postponed",
    "visit.cancelled",
    "event.reported",
    "event.report-sent",
    "recommendation.sent",
    "recommendation.urge",
    "recommendation.extension",
    "recommendation.escalation",
    "recommendation.answer",
    "recommendation.outcome",
    "recommendation.reopening",
)
"""The kinds of facts that are deeds, in the order of a supervision."""


class Deed(NamedTuple):
    """One deed: its kind, its part, what it is about, who it concerns, and what came of it.

    ``plan`` is the number of the plan, else its id; ``workspace`` its own among several.
    """

    on: str
    kind: str
    plan: str
    subject: str
    text: str
    whom: str | None
    value: str | None
    workspace: str | None = None


def deeds(
    registers: Iterable[tuple[str | None, Register]], as_of: str, first: str, last: str
) -> list[Deed]:
    """Return what was done from ``first`` to ``last``, as known on ``as_of``, by day."""
    found = [
        deed
        for name, register in registers
        for deed in _of_register(register, name, as_of, first, last)
    ]
    return sorted(found, key=lambda deed: (deed.on, KINDS.index(deed.kind), deed.plan))


def _of_register(
    register: Register, name: str | None, as_of: str, first: str, last: str
) -> Iterator[Deed]:
    details: dict[str, dict[str, Any]] = {}
    for fact in list(register.facts(as_of, first, last)):
        if fact.kind in KINDS:
            if fact.plan not in details:
                details[fact.plan] = register.detail(fact.plan)
            yield _deed_of(fact, details[fact.plan], name)


def _deed_of(fact: FactRow, plan: dict[str, Any], workspace: str | None) -> Deed:
    names = {body.get("id"): body["name"] for body in plan.get("body", ())}
    part: dict[str, Any] = next(
        (
            part
            for room in ("visit", "recommendation")
            for part in plan.get(room, ())
            if part["id"] == fact.subject
        ),
        {},
    )
    bodies = part.get("bodies") or [part.get("to")]
    if fact.subject == "plan":
        bodies = list(names.values())
    whom = "; ".join(names.get(body, body) for body in bodies if body) or None
    text = part.get("text") or part.get("place") or plan["plan"]["title"]
    number = fact.number or fact.plan
    return Deed(fact.on, fact.kind, number, fact.subject, text, whom, fact.value, workspace)
