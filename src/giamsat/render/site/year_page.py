"""A year at a glance: a grid of months and weeks, and below it everything by month."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from giamsat.i18n import Words
from giamsat.render.ics_file import duty_name, kind_name
from giamsat.render.page import Toned
from giamsat.render.pages.times import period
from giamsat.render.site.shell import Site, page, year_name
from giamsat.reports.calendar_items import CalendarItem
from giamsat.reports.year_grid import WEEKS, WeekCell, YearGrid

if TYPE_CHECKING:
    from giamsat.render.page import Tone


_TONES: dict[str, Tone] = {"done": "good", "met": "good", "open": "notice", "planned": ""}


class ItemLine(NamedTuple):
    """An item of the calendar in words, with the file of its plan."""

    days: str
    file: str
    number: str
    what: str
    state: Toned


class WeekWords(NamedTuple):
    """A week of the grid; ``days``, ``said`` and ``late`` stand in its cell, the rest below."""

    anchor: str
    days: str
    said: str
    late: bool
    now: bool
    name: str
    lines: list[ItemLine]


class MonthWords(NamedTuple):
    """A month: its names in the grid and above its items, and its weeks."""

    short: str
    name: str
    weeks: list[WeekWords]


def year_page(site: Site, grid: YearGrid) -> bytes:
    """Return the page of a year."""
    title = site.words("site.year-title", year=str(grid.year))
    months = [_month(cells, grid.year, site) for cells in grid.months]
    values: dict[str, object] = {"heading": title, "weeks": WEEKS, "months": months}
    return page(site, year_name(grid.year), "year", title, values)


def _month(cells: tuple[WeekCell, ...], year: int, site: Site) -> MonthWords:
    words, month = site.words, cells[0].month
    name = words(f"site.month.{month}")
    return MonthWords(
        words("site.month-short", month=month, name=name),
        words("site.month", month=month, year=str(year), name=name),
        [_week(cell, site) for cell in cells],
    )


def _week(cell: WeekCell, site: Site) -> WeekWords:
    words = site.words
    now = cell.first <= site.as_of <= cell.last
    here = f" ({words('site.now')})" if now else ""
    return WeekWords(
        f"w{cell.month:02}-{cell.week}",
        _days(cell.first, cell.last) + here,
        cell_words(cell, words),
        bool(cell.late),
        now,
        words("site.week-of", days=period(cell.first, cell.last, words)),
        [item_line(item, site) for item in cell.items],
    )


def _days(first: str, last: str) -> str:
    return str(int(first[8:])) if first == last else f"{int(first[8:])}–{int(last[8:])}"


def cell_words(cell: WeekCell, words: Words) -> str:
    """Return what a week holds, in words: visits, deadlines, and what of them is overdue."""
    parts = [
        words(f"site.count.{name}", n=count)
        for name, count in (
            ("visits", cell.visits),
            ("deadlines", cell.deadlines),
            ("late", cell.late),
        )
        if count
    ]
    return " · ".join(parts)


def item_line(item: CalendarItem, site: Site) -> ItemLine:
    """Return one item: its days, its plan, what it is, its state in words."""
    words = site.words
    subject = "" if item.subject == "plan" else f"{item.subject} "
    return ItemLine(
        words.day(item.first) if item.first == item.last else period(item.first, item.last, words),
        site.pages[item.plan],
        item.number or words("list.no-number"),
        " · ".join(filter(None, (subject + _kind(item, words), _where(item, words)))),
        _state(item, words),
    )


def _kind(item: CalendarItem, words: Words) -> str:
    return duty_name(item, words) if item.kind == "deadline" else kind_name(item, words)


def _where(item: CalendarItem, words: Words) -> str:
    if item.kind == "deadline":
        return " · ".join(filter(None, (item.text, item.who)))
    half = words(f"form.session.{item.session}") if item.session else None
    return " · ".join(filter(None, (item.at or half, item.bodies, item.place, item.who)))


def _state(item: CalendarItem, words: Words) -> Toned:
    if item.late and item.state in ("open", "planned"):
        return Toned(words("status.overdue"), "bad")
    name = words(f"calendar.state.{item.state}")
    if item.late:
        name += f" ({words('site.late')})"
    return Toned(name, _TONES.get(item.state, "dim"))
