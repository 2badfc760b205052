"""A year by months and weeks: every day once, every item where it falls."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from giamsat.reports.calendar_items import CalendarItem
from giamsat.reports.year_grid import WEEKS, WeekCell, year_grid, years_of


def item(first: str, last: str | None = None, **values: Any) -> CalendarItem:
    made = CalendarItem(
        "p", "1/KH", "t", None, "visit", "V1", "visit", first, last or first, "planned", None,
        None, 1, False,
    )  # fmt: skip
    return made._replace(**values)


def cells(year: int, *items: CalendarItem) -> list[WeekCell]:
    return [cell for month in year_grid(year, items).months for cell in month]


@pytest.mark.parametrize("year", [1, 2018, 2020, 2023, 2026, 9999])
def test_every_day_stands_in_one_cell(year: int) -> None:
    days: list[date] = []
    for cell in cells(year):
        first, last = date.fromisoformat(cell.first), date.fromisoformat(cell.last)
        assert first.month == last.month == cell.month
        assert (last - first).days < 7
        assert first.day == 1 or first.weekday() == 0
        days += [first + timedelta(days=n) for n in range((last - first).days + 1)]
    assert days[0] == date(year, 1, 1)
    assert days[-1] == date(year, 12, 31)
    assert [b - a for a, b in pairwise(days)] == [timedelta(1)] * (len(days) - 1)


def test_no_month_has_more_weeks_than_the_grid_has_columns() -> None:
    counts = {len(month) for year in range(2000, 2028) for month in year_grid(year, ()).months}
    assert counts == {4, 5, WEEKS}


def test_a_visit_stands_in_each_week_that_it_touches() -> None:
    found = [cell for cell in cells(2020, item("2020-03-30", "2020-04-06")) if cell.items]
    assert [(cell.first, cell.last) for cell in found] == [
        ("2020-03-30", "2020-03-31"),
        ("2020-04-01", "2020-04-05"),
        ("2020-04-06", "2020-04-12"),
    ]


def test_a_visit_over_new_year_stands_in_both_years() -> None:
    visit = item("2020-12-31", "2021-01-02")
    assert years_of([visit]) == [2020, 2021]
    assert cells(2020, visit)[-1].items == (visit,)
    assert cells(2021, visit)[0].items == (visit,)
    assert not any(cell.items for cell in cells(2022, visit))


def test_what_a_week_counts() -> None:
    cell = WeekCell(
        3,
        1,
        "2020-03-01",
        "2020-03-01",
        (
            item("2020-03-01"),
            item("2020-03-01", state="cancelled"),
            item("2020-03-01", late=True),
            item("2020-03-01", kind="deadline", state="open", late=True),
            item("2020-03-01", kind="deadline", state="met", late=True),
            item("2020-03-01", kind="deadline", state="waived"),
            item("2020-03-01", kind="written-report"),
        ),
    )
    assert (cell.visits, cell.deadlines, cell.late) == (2, 3, 2)


def test_items_of_a_week_stand_by_day_plan_and_part() -> None:
    wanted = [
        item("2020-03-03", plan="b"),
        item("2020-03-04", plan="a", subject="V1"),
        item("2020-03-04", plan="a", subject="V2"),
        item("2020-03-04", plan="b"),
    ]
    (cell,) = [cell for cell in cells(2020, *reversed(wanted)) if cell.items]
    assert list(cell.items) == wanted
