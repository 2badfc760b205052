"""A new plan that starts from another one, and what is to be told of a new plan beside others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from giamsat.domain.acts.act import Notice, drop_unknown
from giamsat.domain.number_keys import compare_key
from giamsat.domain.parts import Part
from giamsat.domain.plan import Plan, PlanFacts
from giamsat.domain.shape import keys_of
from giamsat.domain.text import fold, name_key

_OF_ITS_OWN = frozenset(("number", "when", "item", "note", "retired"))
"""Facts of a plan that no other plan has; its days are not taken over either."""

_ARRAYS = ("body", "member", "content")
_OF_ITS_FILE = frozenset(("formerly",))


class KnownPlan(NamedTuple):
    """What is known of a plan that a new one may be taken for."""

    id: str
    number: str | None
    issuer: str | None
    title: str
    year: int | None


def draft_like(plan: Plan) -> dict[str, Any]:
    """Return the data of a new plan that has the lasting facts of another: no number, no days."""
    keys = (key for key in keys_of(PlanFacts).values() if key.kind != "day")
    facts = drop_unknown(
        **{key.name: _plain(getattr(plan.plan, key.field)) for key in keys}
        | dict.fromkeys(_OF_ITS_OWN)
    )
    data: dict[str, Any] = {"schema": 1, "plan": facts}
    for array in _ARRAYS:
        parts = getattr(plan, keys_of(Plan)[array].field)
        if parts:
            data[array] = [_table(part) for part in parts]
    return data


def _table(part: Any) -> dict[str, Any]:
    model: type[Part] = type(part)
    keys = (key for key in keys_of(model).values() if key.name not in _OF_ITS_FILE)
    return drop_unknown(**{key.name: _plain(getattr(part, key.field)) for key in keys})


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def texts_of(plan: Plan) -> dict[str, Any]:
    """Return the same facts as they would be typed for a new plan, by option."""
    facts = plan.plan
    return drop_unknown(
        title=facts.title,
        issuer=facts.issuer,
        form=facts.form,
        area=facts.area,
        purpose=facts.purpose,
        programme=facts.programme,
        assigned_by=facts.assigned_by,
        basis=list(facts.legal_basis),
        body=[_join(" ^ ", body.name, body.superior) for body in plan.bodies],
        content=[content.text for content in plan.contents],
        member=[
            f"{member.name} | {member.role or ''} | {member.organisation or ''}".rstrip(" |")
            for member in plan.members
        ],
    )


def _join(sign: str, *texts: str | None) -> str:
    return sign.join(text for text in texts if text)


def doubts_about(facts: Mapping[str, Any], known: Iterable[KnownPlan]) -> Iterator[Notice]:
    """Yield what is to be told of a new plan: its number or its title stands in another one.

    ``facts`` is the ``[plan]`` table; numbers are one within issuer and year.
    """
    number, title = facts.get("number"), fold(str(facts.get("title", "")))
    issued = facts.get("issued") or facts.get("begins")
    year = getattr(issued, "year", None)
    issuer = name_key(facts.get("issuer") or "")
    for plan in known:
        is_of_year = year is None or plan.year in (None, year)
        is_own = not plan.issuer or not issuer or name_key(plan.issuer) == issuer
        if not (is_of_year and is_own):
            continue
        if number and plan.number and compare_key(plan.number) == compare_key(number):
            yield Notice("number-there", {"plan": plan.id, "number": plan.number})
        elif fold(plan.title) == title:
            yield Notice("title-there", {"plan": plan.id, "title": plan.title})


def is_possible_name(text: str) -> bool:
    """Tell whether a text can name an office or a person: it holds a word of letters."""
    return any(sum(sign.isalpha() for sign in word) > 1 for word in text.split())
