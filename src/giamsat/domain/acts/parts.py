"""What acts must know of a plan's other parts: the ids it ever used, bodies by name."""

from __future__ import annotations

from giamsat.domain.acts.act import place_of
from giamsat.domain.part_ids import split_id
from giamsat.domain.plan import Body, Plan, PlanFacts
from giamsat.domain.programme import Programme, ProgrammeFacts
from giamsat.domain.shape import ids_in
from giamsat.domain.text import fold, nfc


def used_ids(whole: Plan | Programme) -> set[str]:
    """Return the ids that a file has or once had, and those that its facts still speak of.

    A part may have been taken out by hand: whatever still points to it must not come to mean a new
    one. ``formerly`` is what a merge of two copies calls the id that a part had before.
    """
    gone = (*whole.retired, *main_facts(whole).retired)
    return {part_id for part_id in (*ids_in(whole), *gone) if split_id(part_id)}


def main_facts(whole: Plan | Programme) -> PlanFacts | ProgrammeFacts:
    """Return the main table of a file, ``[plan]`` or ``[programme]``."""
    return whole.plan if isinstance(whole, Plan) else whole.programme


def body_named(plan: Plan, name: str) -> Body | None:
    """Return the supervised body with this id or name, or ``None`` for another body.

    Raises ``NotFoundError`` (``unknown-part``) for what can only be an id, and is none of the plan.
    """
    wanted = fold(name)
    for body in plan.bodies:
        if fold(body.name) == wanted:
            return body
    if (split_id(name.upper()) or ("",))[0] == Body.letter:
        return place_of(plan.bodies, name, "body")[1]
    return None


def body_reference(plan: Plan, name: str) -> str:
    """Return how a part refers to a body: by its id where the plan has it, else by its name."""
    body = body_named(plan, name)
    return nfc(name) if body is None else body.id or body.name
