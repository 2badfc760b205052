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
    "event.draft-received",
    "event.sent",
    "event.body-reported",
    "visit.body-done",
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
    "recommendation.verification",
    "recommendation.outcome",
    "recommendation.reopening",
)
"""The kinds of facts that are deeds, in the order of a supervision."""


class Deed(NamedTuple):
    """One deed: its kind, its part, what it is about, who it concerns, and what came of it.

    ``plan`` is the number of the plan, else its id; ``workspace`` its own among several. ``of`` is
    the kind of the plan, ``is_written`` tells of a written report or opinion.
    """

    on: str
    kind: str
    plan: str
    subject: str
    text: str
    whom: str | None
    value: str | None
    workspace: str | None = None
    of: str = "supervision"
    is_written: bool = False


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
    steps: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    for fact in list(register.facts(as_of, first, last)):
        if fact.kind not in KINDS:
            continue
        if fact.plan not in details:
            details[fact.plan] = register.detail(fact.plan)
            for event in details[fact.plan].get("event", ()):
                key = (fact.plan, f"event.{event['kind']}", event["on"])
                steps.setdefault(key, []).append(event)
        same = steps.get((fact.plan, fact.kind, fact.on), [])
        yield _deed_of(fact, details[fact.plan], same.pop(0) if same else {}, name)


def _deed_of(
    fact: FactRow, plan: dict[str, Any], step: dict[str, Any], workspace: str | None
) -> Deed:
    """Return the deed of a fact; ``step`` is the plan's own step that it is, if it is one."""
    part: dict[str, Any] = next(
        (
            part
            for room in ("visit", "recommendation")
            for part in plan.get(room, ())
            if part["id"] == fact.subject
        ),
        {},
    )
    text = part.get("text") or part.get("place") or plan["plan"]["title"]
    number = fact.number or fact.plan
    whom = _whom_of(fact, plan, part, step)
    of = plan["plan"].get("kind", "supervision")
    is_written = part.get("kind") == "written-report"
    deed = (fact.on, fact.kind, number, fact.subject, text, whom, fact.value)
    return Deed(*deed, workspace, of, is_written)


def _whom_of(
    fact: FactRow, plan: dict[str, Any], part: dict[str, Any], step: dict[str, Any]
) -> str | None:
    """Return by name whom a fact is about; a step of the plan that names nobody is of all."""
    names = {body.get("id"): body["name"] for body in plan.get("body", ())}
    if fact.kind == "visit.body-done":
        bodies = [fact.value]
    elif fact.subject == "plan":
        bodies = step.get("to") or [body["name"] for body in plan.get("body", ())]
    else:
        bodies = part.get("bodies") or [part.get("to")]
    return "; ".join(names.get(body, body) for body in bodies if body) or None
