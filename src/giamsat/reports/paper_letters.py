"""Letters about recommendations: the first one, and the one that urges an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from giamsat.domain.errors import UsageError
from giamsat.domain.plan import Escalation, Plan, Recommendation, Urge
from giamsat.domain.text import fold, nearest
from giamsat.domain.timeline.order import last_of
from giamsat.reports import paper_phrases as say
from giamsat.reports.paper_bodies import recommendation_tables
from giamsat.reports.paper_dues import Judged
from giamsat.reports.papers import Blank, Block, Grid, Line, Office, Say, Value

Acted = TypeVar("Acted", Urge, Escalation)


class PaperError(UsageError):
    """The plan holds nothing for such a paper, or nothing for that addressee."""


ABOUT_RECOMMENDATIONS = ("recommendations", "urging", "escalation")
"""The kinds of letters that are about recommendations, chosen from those of the plan."""


def choose_recommendations(
    plan: Plan, kind: str, judged: Judged, to: str | None
) -> tuple[Recommendation, ...]:
    """Return the recommendations that a letter is about.

    Of a letter that sends them there may be several: what was not sent yet goes before what was,
    and of what was sent the last letter is meant; ``--as-of`` finds an earlier one. Raises
    :class:`PaperError`: ``paper-nothing`` where there is none, ``paper-addressee`` where none goes
    to ``to``, ``paper-no-day`` where answers are missing but no day is set that has passed.
    """
    known = tuple(item for item in plan.recommendations if _is_meant(item, kind, judged))
    if not known:
        _require_no_undated(plan, kind, judged)
        raise PaperError(f"paper-nothing-{kind}", day=judged.day)
    meant = known if to is None else _items_to(known, to)
    return _of_one_letter(meant) if kind == "recommendations" else meant


def _items_to(known: tuple[Recommendation, ...], to: str) -> tuple[Recommendation, ...]:
    meant = tuple(item for item in known if fold(to) in fold(item.to or ""))
    if not meant:
        names = [item.to for item in known if item.to]
        near = ", ".join(nearest(to, names)) or ", ".join(dict.fromkeys(names))
        raise PaperError("paper-addressee", to=to, near=near)
    return meant


def _of_one_letter(wanted: tuple[Recommendation, ...]) -> tuple[Recommendation, ...]:
    """Return what goes into one letter: what is not sent yet, else the letter that went last."""
    unsent = tuple(item for item in wanted if item.sent is None)
    if unsent:
        return unsent
    last = max((item.sent, item.number or "") for item in wanted if item.sent)
    return tuple(item for item in wanted if (item.sent, item.number or "") == last)


def _is_meant(item: Recommendation, kind: str, judged: Judged) -> bool:
    if kind == "recommendations":
        return True
    if kind == "escalation":
        return _on_day(item.escalations, judged.day) is not None or _is_overdue(item, judged)
    return _on_day(item.urges, judged.day) is not None or _is_overdue(item, judged)


def _is_overdue(item: Recommendation, judged: Judged) -> bool:
    """Sent, awaiting an answer, and past a day that was agreed on or that a limit leads to."""
    if item.sent is None or judged.state(item) != "awaiting":
        return False
    return any(due.is_late(judged.day) for due in judged.due(item) if due)


def _require_no_undated(plan: Plan, kind: str, judged: Judged) -> None:
    """Raise ``paper-no-day`` where answers are missing that no passed day asks for."""
    waiting = [
        item.id
        for item in plan.recommendations
        if item.sent and judged.state(item) == "awaiting" and not judged.binding_due(item)
    ]
    if kind != "recommendations" and waiting:
        raise PaperError("paper-no-day", ids=", ".join(waiting), day=judged.day)


def _on_day(parts: Iterable[Acted], day: date) -> Acted | None:
    """Return the last of what was recorded on ``day``."""
    return last_of(part for part in parts if part.on == day)


def own_letter(
    kind: str, wanted: tuple[Recommendation, ...], day: date
) -> tuple[str | None, date | None]:
    """Return number and day of the letter that urged or escalated on ``day``, if it is recorded."""
    acts = [
        act
        for item in wanted
        for act in (item.urges if kind == "urging" else item.escalations)
        if act.on == day
    ]
    numbers = {act.number for act in acts}
    return (numbers.pop() if len(numbers) == 1 else None, day) if acts else (None, None)


def letter_body(
    plan: Plan, office: Office, wanted: tuple[Recommendation, ...], judged: Judged
) -> Iterator[Block]:
    """Yield the letter that sends recommendations."""
    values = {
        "plan": say.own_plan_name(plan),
        "period": say.period(plan),
        "topic": say.topic(plan),
        "issuer": say.issuer(plan, office),
    }
    opening = "letter-opens" if say.has_delegation(plan) else "letter-opens-own"
    yield Line(Say(opening, values))
    yield from recommendation_tables(wanted, judged.due_in_letter)
    yield Line(_request(plan, office, {judged.due_in_letter(item) for item in wanted}))


def _request(plan: Plan, office: Office, dues: set[Value]) -> Value:
    issuer = say.issuer(plan, office)
    if len(dues) > 1:
        return Say("letter-asks-by-table", {"issuer": issuer})
    return Say("letter-asks", {"issuer": issuer, "due": dues.pop() if dues else Blank("due")})


def urging_body(
    plan: Plan, office: Office, wanted: tuple[Recommendation, ...], judged: Judged
) -> Iterator[Block]:
    """Yield the letter that urges an answer."""
    yield from _what_waits("urging-opens", plan, office, wanted, judged)
    issuer = say.issuer(plan, office)
    new = {urge.due for item in wanted if (urge := _on_day(item.urges, judged.day)) and urge.due}
    due: Value = new.pop() if len(new) == 1 else Blank("new-due")
    yield Line(Say("urging-asks", {"issuer": issuer, "due": due}))


def _what_waits(
    opening: str, plan: Plan, office: Office, wanted: tuple[Recommendation, ...], judged: Judged
) -> Iterator[Block]:
    """Yield how a letter about missing answers opens, and the table of what is waited for."""
    issuer = say.issuer(plan, office)
    values = {"plan": say.own_plan_name(plan), "topic": say.topic(plan), "issuer": issuer}
    yield Line(Say(opening, values))
    yield Line(Say("urging-waits", {"issuer": issuer, "day": judged.day}))
    yield waiting_table(wanted, judged)


def waiting_table(wanted: Iterable[Recommendation], judged: Judged) -> Grid:
    """Return recommendations without an answer: which letter, which day passed, how often urged."""
    rows = tuple((at, *_waiting(item, judged)) for at, item in enumerate(wanted, 1))
    heads = ("no", "recommendation", "addressee", "letter", "due", "urged")
    return Grid(heads, (6, 28, 18, 20, 16, 12), rows)


def _waiting(item: Recommendation, judged: Judged) -> tuple[Value, ...]:
    letter = Say(
        "letter-of", {"number": say.number(item.number), "day": item.sent or Blank("sent")}
    )
    times = sum(urge.on < judged.day for urge in item.urges)
    urged = Say("urged", {"count": times}) if times else Say("not-urged")
    due = judged.due_passed(item)
    return (item.text, item.to or Blank("addressee"), letter, due, urged)


def escalation_body(
    plan: Plan, office: Office, wanted: tuple[Recommendation, ...], judged: Judged
) -> Iterator[Block]:
    """Yield the letter to the Front above, which is asked to write to the body's superior."""
    is_urged = all(any(urge.on <= judged.day for urge in item.urges) for item in wanted)
    opening = "escalation-opens" if is_urged else "escalation-opens-unurged"
    yield from _what_waits(opening, plan, office, wanted, judged)
    issuer = say.issuer(plan, office)
    superiors = [item.superior for item in wanted if item.superior]
    above: Value = "; ".join(dict.fromkeys(superiors)) or Blank("superior")
    yield Line(Say("escalation-asks", {"issuer": issuer, "superior": above}))
