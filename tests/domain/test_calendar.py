"""Days off, working days, and the last day of a limit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giamsat.domain.calendar import Calendar, DayOff, YearDays, deadline
from giamsat.domain.errors import GiamsatError, InvalidDataError
from giamsat.domain.rules import Direction, Unit

# Tết 2020 and the days around it, as decided; no other holidays, so that the cases stay readable.
TET_2020 = {date(2020, 1, day): "Tết" for day in range(23, 30)}


def calendar(
    off: Mapping[date, str] = {},
    working: frozenset[date] = frozenset(),
    forecast_from: int = 9999,
    doubtful: frozenset[date] = frozenset(),
) -> Calendar:
    def days_of(year: int) -> YearDays:
        return YearDays(
            year=year,
            off={day: name for day, name in off.items() if day.year == year},
            working=frozenset(day for day in working if day.year == year),
            forecast=year >= forecast_from,
            source="test",
            doubtful=doubtful,
        )

    return Calendar(days_of)


PLAIN = calendar(TET_2020)


class TestDaysOff:
    def test_weekends_are_off(self) -> None:
        assert PLAIN.is_day_off(date(2020, 2, 8))
        assert PLAIN.is_day_off(date(2020, 2, 9))
        assert not PLAIN.is_day_off(date(2020, 2, 10))

    def test_a_public_holiday_is_off_and_has_a_name(self) -> None:
        assert PLAIN.is_day_off(date(2020, 1, 27))
        assert PLAIN.name_of(date(2020, 1, 27)) == "Tết"

    def test_a_plain_weekend_has_no_name(self) -> None:
        assert PLAIN.name_of(date(2020, 2, 8)) is None

    def test_a_saturday_worked_in_exchange_is_a_working_day(self) -> None:
        swapped = calendar({date(2019, 4, 29): "đổi"}, frozenset({date(2019, 5, 4)}))
        assert not swapped.is_day_off(date(2019, 5, 4))
        assert swapped.previous_working_day(date(2019, 4, 30)) == date(2019, 4, 26)

    def test_neighbours_skip_tet(self) -> None:
        assert PLAIN.previous_working_day(date(2020, 1, 30)) == date(2020, 1, 22)

    def test_a_year_is_asked_for_once_and_only_when_touched(self) -> None:
        asked: list[int] = []

        def days_of(year: int) -> YearDays:
            asked.append(year)
            return YearDays(year, {}, frozenset(), forecast=False, source=None)

        days = Calendar(days_of)
        assert asked == []
        days.is_day_off(date(2020, 2, 10))
        days.name_of(date(2020, 3, 10))
        days.is_forecast(2021)
        assert asked == [2020, 2021]


# anchor, value, unit, direction, last day, the day it moved from, the day that is advised
CASES: list[tuple[str, int, Unit, Direction, str, str | None, str | None]] = [
    # The day of the event is not counted (Điều 147).
    ("2020-02-10", 1, "calendar", "after", "2020-02-11", None, None),
    ("2020-02-10", 15, "calendar", "after", "2020-02-25", None, None),
    ("2020-02-10", 20, "calendar", "after", "2020-03-02", "2020-03-01", None),
    # A last day off moves to the next working day (Điều 148 khoản 5).
    ("2020-02-07", 1, "calendar", "after", "2020-02-10", "2020-02-08", None),
    ("2020-02-07", 2, "calendar", "after", "2020-02-10", "2020-02-09", None),
    ("2020-01-08", 15, "calendar", "after", "2020-01-30", "2020-01-23", None),
    # Month ends and leap days.
    ("2020-01-31", 29, "calendar", "after", "2020-03-02", "2020-02-29", None),
    ("2020-02-28", 1, "calendar", "after", "2020-03-02", "2020-02-29", None),
    ("2024-02-28", 1, "calendar", "after", "2024-02-29", None, None),
    ("2023-02-28", 1, "calendar", "after", "2023-03-01", None, None),
    ("2024-02-29", 365, "calendar", "after", "2025-02-28", None, None),
    ("2020-12-31", 15, "calendar", "after", "2021-01-15", None, None),
    # Before: the bare count stands; the working day before a day off is advice.
    ("2020-02-11", 15, "calendar", "before", "2020-01-27", None, "2020-01-22"),
    ("2020-02-11", 7, "calendar", "before", "2020-02-04", None, None),
    ("2020-02-10", 1, "calendar", "before", "2020-02-09", None, "2020-02-07"),
    ("2020-03-01", 1, "calendar", "before", "2020-02-29", None, "2020-02-28"),
    ("2024-03-01", 1, "calendar", "before", "2024-02-29", None, None),
    # Working days: only they are counted.
    ("2020-02-07", 1, "working", "after", "2020-02-10", None, None),
    ("2020-02-08", 1, "working", "after", "2020-02-10", None, None),
    ("2020-01-22", 5, "working", "after", "2020-02-05", None, None),
    ("2020-02-11", 5, "working", "before", "2020-02-04", None, None),
    ("2020-01-30", 1, "working", "before", "2020-01-22", None, None),
    # No days: the anchor's own day.
    ("2020-02-10", 0, "calendar", "after", "2020-02-10", None, None),
    ("2020-02-08", 0, "working", "after", "2020-02-10", "2020-02-08", None),
    ("2020-02-08", 0, "calendar", "before", "2020-02-08", None, "2020-02-07"),
]


class TestDeadline:
    @pytest.mark.parametrize(
        ("anchor", "value", "unit", "direction", "on", "moved", "advised"), CASES
    )
    def test_last_day(
        self,
        anchor: str,
        value: int,
        unit: Unit,
        direction: Direction,
        on: str,
        moved: str | None,
        advised: str | None,
    ) -> None:
        found = deadline(date.fromisoformat(anchor), value, unit, direction, PLAIN)
        assert found.on == date.fromisoformat(on)
        assert found.moved_from == (date.fromisoformat(moved) if moved else None)
        assert found.advised == (date.fromisoformat(advised) if advised else None)

    def test_a_day_off_that_nothing_makes_sure_moves_no_limit(self) -> None:
        unsure = date(2026, 11, 24)
        days = calendar({unsure: "Ngày Văn hóa"}, doubtful=frozenset({unsure}))
        after = deadline(date(2026, 11, 9), 15, "calendar", "after", days)
        assert (after.on, after.moved_from) == (unsure, None)
        assert after.day_off == DayOff(unsure, "Ngày Văn hóa", is_sure=False)
        before = deadline(date(2026, 12, 9), 15, "calendar", "before", days)
        assert (before.on, before.advised) == (unsure, date(2026, 11, 23))
        sunday = deadline(date(2026, 11, 7), 15, "calendar", "after", days)
        assert (sunday.on, sunday.moved_from) == (date(2026, 11, 23), date(2026, 11, 22))
        working = deadline(date(2026, 11, 23), 1, "working", "after", days)
        assert working.on == unsure

    def test_the_first_day_counted(self) -> None:
        friday = date(2020, 2, 7)
        assert deadline(friday, 3, "calendar", "after", PLAIN).counted_from == date(2020, 2, 8)
        assert deadline(friday, 3, "working", "after", PLAIN).counted_from == date(2020, 2, 10)
        assert deadline(friday, 3, "calendar", "before", PLAIN).counted_from == date(2020, 2, 6)
        assert deadline(friday, 0, "calendar", "after", PLAIN).counted_from == friday

    def test_a_worked_saturday_ends_a_limit(self) -> None:
        swapped = calendar(working=frozenset({date(2019, 5, 4)}))
        assert deadline(date(2019, 5, 3), 1, "calendar", "after", swapped).on == date(2019, 5, 4)
        assert deadline(date(2019, 5, 3), 2, "working", "after", swapped).on == date(2019, 5, 6)

    @pytest.mark.parametrize(
        ("anchor", "value", "unit", "direction", "forecast"),
        [
            ("2026-12-01", 15, "calendar", "after", False),
            ("2026-12-30", 15, "calendar", "after", True),
            ("2026-12-30", 2, "working", "after", True),
            ("2026-12-30", 1, "working", "after", False),
            ("2027-01-11", 15, "calendar", "before", False),
            ("2027-01-11", 15, "working", "before", True),
            ("2027-02-11", 15, "calendar", "before", True),
        ],
    )
    def test_leaning_on_a_forecast_is_told(
        self, anchor: str, value: int, unit: Unit, direction: Direction, forecast: bool
    ) -> None:
        days = calendar(forecast_from=2027)
        found = deadline(date.fromisoformat(anchor), value, unit, direction, days)
        assert found.forecast is forecast

    def test_a_move_into_a_forecast_year_is_told(self) -> None:
        days = calendar({date(2026, 12, 31): "Nghỉ"}, forecast_from=2027)
        found = deadline(date(2026, 12, 30), 1, "calendar", "after", days)
        assert (found.on, found.forecast) == (date(2027, 1, 1), True)

    @pytest.mark.parametrize("unit", ["calendar", "working"])
    @pytest.mark.parametrize(("anchor", "direction"), [(date.max, "after"), (date.min, "before")])
    def test_the_ends_of_time_are_an_error_for_people(
        self, anchor: date, unit: Unit, direction: Direction
    ) -> None:
        with pytest.raises(GiamsatError) as caught:
            deadline(anchor, 15, unit, direction, PLAIN)
        assert caught.value.code == "date-out-of-range"

    def test_a_count_too_large_for_any_date_is_the_same_error(self) -> None:
        with pytest.raises(InvalidDataError, match="date-out-of-range"):
            deadline(date(2020, 2, 10), 10**12, "calendar", "after", PLAIN)

    def test_a_negative_limit_is_refused(self) -> None:
        with pytest.raises(InvalidDataError, match="negative-limit"):
            deadline(date(2020, 2, 10), -1, "calendar", "after", PLAIN)


def slowly(anchor: date, value: int, unit: Unit, direction: Direction, days: Calendar) -> date:
    """Find the last day by walking there one day at a time."""
    step = timedelta(days=1 if direction == "after" else -1)
    day, left = anchor, value
    while left:
        day += step
        if unit == "calendar" or not days.is_surely_off(day):
            left -= 1
    while direction == "after" and days.is_surely_off(day):
        day += step
    return day


DATES = st.dates(date(2019, 6, 1), date(2021, 6, 1))


@given(
    anchor=DATES,
    value=st.integers(0, 60),
    unit=st.sampled_from(["calendar", "working"]),
    direction=st.sampled_from(["before", "after"]),
    off=st.dictionaries(DATES, st.just("Nghỉ"), max_size=20),
    working=st.frozensets(DATES, max_size=10),
    doubtful=st.frozensets(DATES, max_size=20),
)
def test_a_deadline_is_where_counting_day_by_day_leads(
    anchor: date,
    value: int,
    unit: Unit,
    direction: Direction,
    off: dict[date, str],
    working: frozenset[date],
    doubtful: frozenset[date],
) -> None:
    days = calendar(TET_2020 | off | dict.fromkeys(doubtful, "?"), working, doubtful=doubtful)
    found = deadline(anchor, value, unit, direction, days)
    assert found.on == slowly(anchor, value, unit, direction, days)
    assert found.moved_from != found.on
    if direction == "before":
        assert found.moved_from is None
        assert (found.advised is not None) is (found.day_off is not None)
    if found.advised:
        assert found.advised < found.on
        assert not days.is_day_off(found.advised)
