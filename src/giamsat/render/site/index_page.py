"""The first page: what needs attention, and all plans with a search that needs no server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from giamsat.domain.records import STATUSES, PlanRow
from giamsat.domain.text import fold
from giamsat.render.page import Toned
from giamsat.render.pages.times import period
from giamsat.render.pages.tones import state
from giamsat.render.site.look import SCRIPT
from giamsat.render.site.shell import Site, index_name, page
from giamsat.render.site.year_page import item_line
from giamsat.reports.calendar_items import CalendarItem

_SOON = 14
"""Days that are looked ahead."""

_HEADS = ("number", "name", "period", "status", "next", "recommendations", "visits", "issuer")


class PlanLine(NamedTuple):
    """A plan in the list of all; ``words`` are what it is found by (:func:`search_words`)."""

    file: str
    number: str
    title: str
    period: str
    status: str
    state: Toned
    overdue: int
    next: str
    counts: tuple[str, str]
    issuer: str
    words: str


def index_page(
    site: Site,
    plans: Sequence[PlanRow],
    words_of: Mapping[str, str],
    items: Sequence[CalendarItem],
) -> bytes:
    """Return the first page; ``words_of`` gives what a plan is found by (:func:`search_words`)."""
    words = site.words
    late = sum(row.overdue for row in plans)
    values: dict[str, object] = {
        "lead": words("site.lead", plans=len(plans), late=late, as_of=words.day(site.as_of)),
        "soon": [item_line(item, site) for item in _soon(site, items)],
        "days": _SOON,
        "statuses": STATUSES,
        "heads": _HEADS,
        "plans": [_line(row, site, words_of[row.id]) for row in plans],
        "script": SCRIPT,
    }
    return page(site, index_name(), "index", site.home or words("site.name"), values)


def search_words(facts: Mapping[str, Any]) -> str:
    """Return all words of a plan, folded, each once: the script looks for their beginnings."""
    text = fold(" ".join(_texts(facts)))
    return " ".join(sorted(set("".join(c if c.isalnum() else " " for c in text).split())))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)


def _soon(site: Site, items: Sequence[CalendarItem]) -> list[CalendarItem]:
    """Return what is open and due within some days, or overdue, by day."""
    until = _later(site.as_of, _SOON)
    found = [i for i in items if i.state in ("open", "planned") and i.last <= until]
    return sorted(found, key=lambda i: (i.last, i.plan, i.subject))


def _later(day: str, days: int) -> str:
    found = date.fromisoformat(day).toordinal() + days
    return date.fromordinal(min(found, date.max.toordinal())).isoformat()


def _line(row: PlanRow, site: Site, found_by: str) -> PlanLine:
    words = site.words
    return PlanLine(
        site.pages[row.id],
        row.number or words("list.no-number"),
        row.title,
        period(row.begins, row.ends, words),
        row.status,
        state(words, row.status, overdue=bool(row.overdue)),
        row.overdue,
        words.day(row.next_on),
        (_count(row.open, row.recommendations), _count(row.visits_done, row.visits_total)),
        row.issuer or "—",
        found_by,
    )


def _count(part: int, total: int) -> str:
    return f"{part}/{total}" if total else "—"
