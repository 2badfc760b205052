"""Letters about recommendations: the first one, and the one that urges an answer."""

from __future__ import annotations

from collections.abc import Iterator

from giamsat.domain.errors import UsageError
from giamsat.domain.plan import Plan, Recommendation
from giamsat.domain.text import fold, nearest
from giamsat.reports import paper_phrases as say
from giamsat.reports.paper_bodies import recommendation_tables
from giamsat.reports.paper_dues import Judged
from giamsat.reports.papers import Blank, Block, Grid, Line, Office, Say, Value


class PaperError(UsageError):
    """The plan holds nothing for such a paper, or nothing for that addressee."""


def choose_recommendations(
    plan: Plan, kind: str, judged: Judged, to: str | None
) -> tuple[Recommendation, ...]:
    """Return the recommendations that a letter is about.

    Raises :class:`PaperError`: ``paper-nothing`` where there is none, ``paper-addressee`` where
    none goes to ``to``.
    """
    wanted = tuple(
        item for item in plan.recommendations if kind != "urging" or _is_to_urge(item, judged)
    )
    if not wanted:
        raise PaperError(f"paper-nothing-{kind}", day=judged.day)
    if to is None:
        return wanted
    meant = tuple(item for item in wanted if fold(to) in fold(item.to or ""))
    if not meant:
        names = [item.to for item in wanted if item.to]
        near = ", ".join(nearest(to, names)) or ", ".join(dict.fromkeys(names))
        raise PaperError("paper-addressee", to=to, near=near)
    return meant


def _is_to_urge(item: Recommendation, judged: Judged) -> bool:
    """Sent and awaiting an answer; the day by which it was due, if there is one, is past."""
    due = judged.due(item).earliest
    waits = item.sent is not None and judged.state(item) == "awaiting"
    return waits and (due is None or due.due < judged.day)


def letter_body(
    plan: Plan, office: Office, wanted: tuple[Recommendation, ...], judged: Judged
) -> Iterator[Block]:
    """Yield the letter that sends recommendations."""
    values = {
        "plan": say.plan_name(plan, office),
        "period": say.period(plan),
        "topic": say.topic(plan),
        "issuer": say.issuer(plan, office),
    }
    yield Line(Say("letter-opens", values))
    yield from recommendation_tables(wanted, judged.agreed_day)
    yield Line(_request(plan, office, {judged.agreed_day(item) for item in wanted}))


def _request(plan: Plan, office: Office, dues: set[Value]) -> Value:
    issuer = say.issuer(plan, office)
    if len(dues) > 1:
        return Say("letter-asks-by-table", {"issuer": issuer})
    return Say("letter-asks", {"issuer": issuer, "due": dues.pop() if dues else Blank("due")})


def urging_body(
    plan: Plan, office: Office, wanted: tuple[Recommendation, ...], judged: Judged
) -> Iterator[Block]:
    """Yield the letter that urges an answer."""
    issuer = say.issuer(plan, office)
    values = {"plan": say.plan_name(plan, office), "topic": say.topic(plan), "issuer": issuer}
    yield Line(Say("urging-opens", values))
    yield Line(Say("urging-waits", {"issuer": issuer, "day": judged.day}))
    rows = tuple((at, *_waiting(item, judged.due_now(item))) for at, item in enumerate(wanted, 1))
    heads = ("no", "recommendation", "addressee", "letter", "due", "urged")
    yield Grid(heads, (7, 31, 19, 17, 14, 12), rows)
    yield Line(Say("urging-asks", {"issuer": issuer, "due": Blank("new-due")}))


def _waiting(item: Recommendation, due: Value) -> tuple[Value, Value, Value, Value, Value]:
    letter = Say("letter-of", {"number": item.number or Blank("number"), "day": item.sent or ""})
    times = len(item.urges)
    urged = Say("urged", {"count": times}) if times else Say("not-urged")
    return (item.text, item.to or Blank("addressee"), letter, due, urged)
