"""Schedule of outstanding answers: what waits for one at the end of a period, by addressee."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from giamsat.domain.plan import Plan, Recommendation
from giamsat.domain.text import fold
from giamsat.reports import paper_phrases as say
from giamsat.reports.drafting import period_report, with_names
from giamsat.reports.paper_dues import Judged
from giamsat.reports.papers import (
    Blank,
    Block,
    Count,
    Grid,
    Heading,
    Line,
    Office,
    Paper,
    Say,
    Value,
)

_HEADS = ("no", "recommendation", "of-plan", "sent-letter", "due", "urged")
_SHARES = (6, 31, 18, 19, 15, 11)


class Waiting(NamedTuple):
    """A recommendation without an answer, the plan that it belongs to, and how it is judged."""

    plan: Plan
    item: Recommendation
    judged: Judged


class Known(NamedTuple):
    """The day whose facts the schedule holds, and the day on which it is printed."""

    on: date
    printed: date


def waiting_for(plans: Iterable[tuple[Plan, Judged]], to: str | None) -> list[Waiting]:
    """Return what was sent and waits for an answer on the day that it is judged, by addressee."""
    found = [
        Waiting(plan, item, judged)
        for whole, judged in plans
        for plan in (with_names(whole),)
        for item in plan.recommendations
        if item.sent and judged.state(item) == "awaiting"
    ]
    meant = [each for each in found if to is None or fold(to) in fold(each.item.to or "")]
    return sorted(meant, key=lambda each: (each.item.to or "", each.item.sent or date.max))


def outstanding_paper(
    waiting: list[Waiting], period: Value, known: Known, office: Office, lacking: str = ""
) -> Paper:
    """Return the schedule; ``lacking`` says which files could not be read."""
    about = Say("subject-outstanding", {"period": period})
    blocks = _blocks(waiting, known.on, lacking)
    return period_report("outstanding", known.printed, office, about, blocks)


def _blocks(waiting: list[Waiting], day: date, lacking: str) -> Iterator[Block]:
    yield Line(Say("outstanding-opens", {"day": day}))
    if lacking:
        yield Line(lacking)
    if not waiting:
        yield Line(Say("outstanding-none"))
        return
    names = list(dict.fromkeys(each.item.to for each in waiting))
    for at, name in enumerate(names, 1):
        yield Heading(2, str(at), name or Blank("addressee"))
        of_name = [each for each in waiting if each.item.to == name]
        yield Grid(_HEADS, _SHARES, tuple(_row(at, each) for at, each in enumerate(of_name, 1)))
    yield Line(Say("outstanding-total", {"count": Count(len(waiting))}))


def _row(at: int, each: Waiting) -> tuple[Value, ...]:
    item = each.item
    letter = Say(
        "letter-of", {"number": say.number(item.number), "day": item.sent or Blank("sent")}
    )
    urges = [urge for urge in item.urges if urge.on <= each.judged.day]
    urged = Say("urged", {"count": len(urges)}) if urges else Say("not-urged")
    number = say.number(each.plan.plan.number, "plan-number")
    return (at, item.text, number, letter, each.judged.due_or_none(item), urged)
