"""A year at a glance: a grid of months and weeks, and below it everything by month."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from giamsat.i18n import Words
from giamsat.render.formats.html_page import escaped
from giamsat.render.ics_file import duty_name
from giamsat.render.pages.listing import period
from giamsat.render.site.blocks import scrolling, section
from giamsat.render.site.shell import Site, href, page, year_name
from giamsat.reports.calendar_items import CalendarItem
from giamsat.reports.year_grid import WEEKS, WeekCell, YearGrid


def year_page(site: Site, grid: YearGrid) -> bytes:
    """Return the page of a year."""
    title = site.words("site.year-title", year=str(grid.year))
    return page(site, year_name(grid.year), title, _body(site, grid, title))


def _body(site: Site, grid: YearGrid, title: str) -> Iterator[str]:
    words = site.words
    yield f"<h1>{escaped(title)}</h1>\n"
    yield f'<p class="lead">{escaped(words("site.year-lead", as_of=words.day(site.as_of)))}</p>\n'
    yield from scrolling(title, _grid(site, grid))
    for cells in grid.months:
        if any(cell.items for cell in cells):
            yield from section(_month(cells[0].month, grid.year, words), _list(site, cells))


def _month(month: int, year: int, words: Words) -> str:
    return words("site.month", month=month, year=str(year), name=words(f"site.month.{month}"))


# --- the grid --------------------


def _grid(site: Site, grid: YearGrid) -> Iterator[str]:
    words = site.words
    yield f'<table class="year">\n<caption>{escaped(words("site.grid-caption"))}</caption>\n'
    yield f'<thead><tr><th scope="col">{escaped(words("site.month-head"))}</th>'
    for week in range(1, WEEKS + 1):
        yield f'<th scope="col">{escaped(words("site.week", week=week))}</th>'
    yield "</tr></thead>\n<tbody>\n"
    for cells in grid.months:
        name = words("site.month-short", month=cells[0].month, name=words(_month_key(cells)))
        yield f'<tr><th scope="row">{escaped(name)}</th>'
        for cell in cells:
            yield _cell(cell, site)
        yield '<td class="empty"></td>' * (WEEKS - len(cells)) + "</tr>\n"
    yield "</tbody>\n</table>\n"


def _month_key(cells: tuple[WeekCell, ...]) -> str:
    return f"site.month.{cells[0].month}"


def _cell(cell: WeekCell, site: Site) -> str:
    words = site.words
    days = _days(cell.first, cell.last)
    now = cell.first <= site.as_of <= cell.last
    here = f" ({words('site.now')})" if now else ""
    inside = f'<span class="days">{escaped(days + here)}</span>'
    said = cell_words(cell, words)
    if said:
        late = ' class="bad"' if cell.late else ""
        inside += f'<a href="#{_anchor(cell)}"{late}>{escaped(said)}</a>'
    return f'<td class="now">{inside}</td>' if now else f"<td>{inside}</td>"


def _days(first: str, last: str) -> str:
    return str(int(first[8:])) if first == last else f"{int(first[8:])}–{int(last[8:])}"


def _anchor(cell: WeekCell) -> str:
    return f"w{cell.month:02}-{cell.week}"


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


# --- everything by month --------------------


def _list(site: Site, cells: tuple[WeekCell, ...]) -> Iterator[str]:
    for cell in cells:
        if not cell.items:
            continue
        name = site.words("site.week-of", days=period(cell.first, cell.last, site.words))
        yield f'<h3 id="{_anchor(cell)}" tabindex="-1">{escaped(name)}</h3>\n<ul class="plain">\n'
        for first, items in groupby(cell.items, key=lambda item: item.first):
            for item in items:
                yield f"<li>{item_line(item, site, same_day=first == item.last)}</li>\n"
        yield "</ul>\n"


def item_line(item: CalendarItem, site: Site, *, same_day: bool = True) -> str:
    """Return one item as markup: its days, its plan as a link, what it is, its state in words."""
    words = site.words
    days = words.day(item.first) if same_day else period(item.first, item.last, words)
    number = item.number or words("list.no-number")
    subject = "" if item.subject == "plan" else f"{item.subject} "
    link = f'<a href="{href(site.pages[item.plan])}">{escaped(number)}</a>'
    what = " · ".join(filter(None, (subject + _kind(item, words), _where(item, words))))
    return f"{escaped(days)} · {link} · {escaped(what)} · {_state(item, words)}"


def _kind(item: CalendarItem, words: Words) -> str:
    return duty_name(item, words) if item.kind == "deadline" else words(f"calendar.{item.kind}")


def _where(item: CalendarItem, words: Words) -> str:
    if item.kind == "deadline":
        return " · ".join(filter(None, (item.text, item.who)))
    half = words(f"form.session.{item.session}") if item.session else None
    return " · ".join(filter(None, (half, item.bodies, item.place, item.who)))


def _state(item: CalendarItem, words: Words) -> str:
    if item.late and item.state in ("open", "planned"):
        return f'<span class="bad">{escaped(words("status.overdue"))}</span>'
    tone = {"done": "good", "met": "good", "open": "notice", "planned": ""}.get(item.state, "dim")
    name = words(f"calendar.state.{item.state}")
    if item.late:
        name += f" ({words('site.late')})"
    return f'<span class="{tone}">{escaped(name)}</span>' if tone else escaped(name)
