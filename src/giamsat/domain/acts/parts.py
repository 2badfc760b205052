"""What acts must know of a plan's other parts: the ids it ever used, bodies by name, holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from giamsat.domain.acts.act import place_of
from giamsat.domain.plan import Body, Plan
from giamsat.domain.text import fold, nfc

_LOOKS_LIKE_ID = ("B", "b")


def used_ids(plan: Plan) -> set[str]:
    """Return the ids that a plan has or once had, and those that its facts still speak of.

    A part may have been taken out by hand: whatever still points to it must not come to mean a new
    one. ``formerly`` is what a merge of two copies calls the id that a part had before.
    """
    return {part_id for part_id in (*_ids(plan), *plan.retired) if part_id}


def _ids(plan: Plan) -> Iterator[str | None]:
    groups = (
        plan.bodies,
        plan.contents,
        plan.visits,
        plan.findings,
        plan.recommendations,
        plan.documents,
    )
    for group in groups:
        for part in group:
            yield part.id
            yield from _former(part)
    for visit in plan.visits:
        yield from (*visit.bodies, *visit.contents)
    for finding in plan.findings:
        yield from (finding.visit, finding.content)
    for item in plan.recommendations:
        yield from item.findings
        yield from (answer.document for answer in item.answers)
    yield from (waiver.subject for waiver in plan.waivers)


def _former(part: object) -> Iterator[str]:
    former = getattr(part, "formerly", None) or ()
    yield from (former,) if isinstance(former, str) else former


def body_named(plan: Plan, name: str) -> Body | None:
    """Return the supervised body with this id or name, or ``None`` for another body.

    Raises ``NotFoundError`` (``unknown-part``) for what can only be an id, and is none of the plan.
    """
    wanted = fold(name)
    for body in plan.bodies:
        if fold(body.name) == wanted:
            return body
    if name[:1] in _LOOKS_LIKE_ID and name[1:].isdigit():
        return place_of(plan.bodies, name, "body")[1]
    return None


def body_reference(plan: Plan, name: str) -> str:
    """Return how a part refers to a body: by its id where the plan has it, else by its name."""
    body = body_named(plan, name)
    return nfc(name) if body is None else body.id or body.name


def is_held(plan: Plan, on: date) -> bool:
    """Tell whether the plan is suspended, cancelled or archived at the end of ``on``."""
    held = [e for e in plan.events if e.on <= on and e.kind in _HOLDING]
    return bool(held) and max(held, key=lambda e: e.on).kind != "resumed"


_HOLDING = ("suspended", "cancelled", "archived", "resumed")
