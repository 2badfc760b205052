"""The list of plans as a page."""

from __future__ import annotations

from giamsat.render.page import Column, Page, Table, Toned
from giamsat.render.pages import across
from giamsat.render.pages.times import time_of
from giamsat.render.pages.tones import state

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from giamsat.domain.records import PlanRow
    from giamsat.i18n import Words
    from giamsat.reports.listing import Listing


def page(report: Listing, words: Words) -> Page:
    """Return the list as a page; the rows are made as they are printed."""
    columns = (
        *across.column(report.across, words),
        Column(words("list.number"), "tag"),
        Column(words("list.name"), "title"),
        Column(words("list.period"), "day", 2),
        Column(words("list.status"), "tag"),
        Column(words("list.next"), "day", 1),
        Column(words("list.recommendations"), "number", 4),
        Column(words("list.visits"), "number", 5),
        Column(words("list.issuer"), "text", 6),
        Column(words("list.id"), "tag", 3),
    )
    title = words("list.title", as_of=words.day(report.as_of))
    return Page("list", title, (Table(columns, _rows(report, words)),))


def _rows(report: Listing, words: Words) -> Iterator[tuple[str | Toned, ...]]:
    states: dict[tuple[str, int, str], Toned] = {}
    for row in report.plans:
        key = (row.status, row.overdue, row.kind)
        shown = states.get(key)
        if shown is None:
            shown = states[key] = state(words, row.status, overdue=bool(row.overdue), kind=row.kind)
        yield (*across.cell(report.across, row.workspace), *_row(row, shown, words))


def _row(row: PlanRow, shown: Toned, words: Words) -> tuple[str | Toned, ...]:
    day = words.day
    return (
        row.number or Toned(words("list.no-number"), "dim"),
        row.title,
        time_of(row, words),
        shown,
        day(row.next_on) if row.next_on else "—",
        f"{row.open}/{row.recommendations}" if row.recommendations else "—",
        f"{row.visits_done}/{row.visits_total}" if row.visits_total else "—",
        row.issuer or "—",
        row.id,
    )


def footnotes(report: Listing, words: Words) -> list[str]:
    """Return what is to be said beside the list: how many there are, what could not be read."""
    if not report.total:
        return [words("list.none")]
    if report.shown < report.total:
        return [words("list.shown", shown=report.shown, total=report.total)]
    return [words("list.total", total=report.total)]
