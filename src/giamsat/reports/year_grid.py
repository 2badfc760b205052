"""A year at a glance: the items of a calendar by month and by the month's weeks, Monday first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from giamsat.domain.part_ids import id_order
from giamsat.reports.calendar_items import CalendarItem

WEEKS = 6
"""No month touches more weeks than this."""


class WeekCell(NamedTuple):
    """The days of one week that lie in one month (ISO texts), and what falls on them."""

    month: int
    week: int
    first: str
    last: str
    items: tuple[CalendarItem, ...]

    @property
    def visits(self) -> int:
        """How many visits lie in these days, cancelled ones left out."""
        return sum(
            item.kind in ("visit", "meeting") and item.state != "cancelled" for item in self.items
        )

    @property
    def deadlines(self) -> int:
        """How many deadlines and written reports end in these days and were or are to be kept."""
        return sum(item.kind != "visit" and is_counted(item) for item in self.items)

    @property
    def late(self) -> int:
        """How many of both were not kept in time and are still open."""
        return sum(item.late and item.state in ("open", "planned") for item in self.items)


class YearGrid(NamedTuple):
    """The months of a year, each with its weeks."""

    year: int
    months: tuple[tuple[WeekCell, ...], ...]


def is_counted(item: CalendarItem) -> bool:
    """Tell whether an item is, or was, really to be done on its day."""
    return item.state not in ("cancelled", "archived", "replaced", "waived", "held", "void")


def years_of(items: Iterable[CalendarItem]) -> list[int]:
    """Return the years that items fall in, the earliest first."""
    return sorted({int(day[:4]) for item in items for day in (item.first, item.last)})


def year_grid(year: int, items: Sequence[CalendarItem]) -> YearGrid:
    """Place the items of a year. A visit over several weeks stands in each of them."""
    within = [i for i in items if i.first[:4] <= f"{year:04}" <= i.last[:4]]
    return YearGrid(year, tuple(tuple(_weeks(year, m, within)) for m in range(1, 13)))


def _weeks(year: int, month: int, items: Sequence[CalendarItem]) -> list[WeekCell]:
    first = date(year, month, 1)
    end = _last_of(year, month)
    cells: list[WeekCell] = []
    while True:
        last = min(end, _sunday(first))
        days = (first.isoformat(), last.isoformat())
        found = [i for i in items if i.first <= days[1] and i.last >= days[0]]
        found.sort(key=lambda item: (item.first, item.plan, id_order(item.subject)))
        cells.append(WeekCell(month, len(cells) + 1, *days, tuple(found)))
        if last == end:
            return cells
        first = last + timedelta(days=1)


def _sunday(day: date) -> date:
    days = 6 - day.weekday()
    return (
        day + timedelta(days=days) if day.toordinal() + days <= date.max.toordinal() else date.max
    )


def _last_of(year: int, month: int) -> date:
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)
