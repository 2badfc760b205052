"""The calendar as shipped: Tết and exchanges of each year, the forecast, a workspace's own days."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest

from giamsat.domain.calendar import deadline
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.rules import Direction
from giamsat.rules import official_days
from giamsat.store.calendars import LAST_DECIDED, load_calendar

SHIPPED = load_calendar()

# First and last working day (Monday to Friday) that Tết frees, as announced; 2027 is a forecast.
TET = {
    2016: ("2016-02-08", "2016-02-12"),
    2017: ("2017-01-26", "2017-02-01"),
    2018: ("2018-02-14", "2018-02-20"),
    2019: ("2019-02-04", "2019-02-08"),
    2020: ("2020-01-23", "2020-01-29"),
    2021: ("2021-02-10", "2021-02-16"),
    2022: ("2022-01-31", "2022-02-04"),
    2023: ("2023-01-20", "2023-01-26"),
    2024: ("2024-02-08", "2024-02-14"),
    2025: ("2025-01-27", "2025-01-31"),
    2026: ("2026-02-16", "2026-02-20"),
    2027: ("2027-02-04", "2027-02-10"),
}

# The first day of the lunar year and the 10th of its third month, from the lunar calendar.
NEW_YEAR_AND_HUNG_KINGS = {
    2016: ("02-08", "04-16"),
    2017: ("01-28", "04-06"),
    2018: ("02-16", "04-25"),
    2019: ("02-05", "04-14"),
    2020: ("01-25", "04-02"),
    2021: ("02-12", "04-21"),
    2022: ("02-01", "04-10"),
    2023: ("01-22", "04-29"),
    2024: ("02-10", "04-18"),
    2025: ("01-29", "04-07"),
    2026: ("02-17", "04-26"),
    2027: ("02-06", "04-16"),
}


@pytest.mark.parametrize("year", TET)
def test_tet_of_each_year(year: int) -> None:
    first, last = (date.fromisoformat(text) for text in TET[year])
    day = first
    while day <= last:
        assert SHIPPED.is_day_off(day), day
        day += timedelta(days=1)
    assert SHIPPED.name_of(date.fromisoformat(f"{year}-{NEW_YEAR_AND_HUNG_KINGS[year][0]}"))
    before = SHIPPED.previous_working_day(first)
    assert (last - before).days < 10
    assert before.weekday() < 5


@pytest.mark.parametrize("year", TET)
def test_fixed_holidays_and_days_in_lieu(year: int) -> None:
    """A fixed holiday on a weekend frees the next day that is not free already (Điều 111)."""
    fixed = ("01-01", NEW_YEAR_AND_HUNG_KINGS[year][1], "04-30", "05-01", "09-02")
    holidays = sorted(date.fromisoformat(f"{year}-{text}") for text in fixed)
    taken = set(holidays)
    for day in holidays:
        assert SHIPPED.is_day_off(day)
        assert SHIPPED.name_of(day)
        if day.weekday() >= 5:
            lieu = day
            while lieu.weekday() >= 5 or lieu in taken:
                lieu += timedelta(days=1)
            taken.add(lieu)
            assert SHIPPED.name_of(lieu), lieu


@pytest.mark.parametrize(
    ("off", "worked"),
    [
        ("2018-12-31", "2019-01-05"),
        ("2019-04-29", "2019-05-04"),
        ("2024-04-29", "2024-05-04"),
        ("2025-05-02", "2025-04-26"),
        ("2026-01-02", "2026-01-10"),
        ("2026-08-31", "2026-08-22"),
    ],
)
def test_exchanged_days(off: str, worked: str) -> None:
    assert SHIPPED.is_day_off(date.fromisoformat(off))
    assert not SHIPPED.is_day_off(date.fromisoformat(worked))


def test_the_second_day_of_national_day() -> None:
    assert not SHIPPED.is_day_off(date(2020, 9, 3))
    assert SHIPPED.is_day_off(date(2021, 9, 3))
    assert SHIPPED.is_day_off(date(2022, 9, 1))
    assert SHIPPED.is_day_off(date(2023, 9, 4))


def test_the_notice_of_plan_33_was_best_sent_before_tet() -> None:
    found = deadline(date(2020, 2, 11), 15, "calendar", "before", SHIPPED)
    assert (found.on, found.advised) == (date(2020, 1, 27), date(2020, 1, 22))


BEFORE_AND_AFTER: list[tuple[str, int, Direction, str, str | None, bool | None]] = [
    # anchor, days, direction, last day, advised, is the day off sure
    ("2026-03-16", 15, "before", "2026-03-01", "2026-02-27", True),
    ("2026-03-04", 15, "before", "2026-02-17", "2026-02-13", True),
    ("2026-02-25", 7, "before", "2026-02-18", "2026-02-13", True),
    ("2026-02-05", 15, "after", "2026-02-23", None, True),
    ("2026-01-25", 15, "before", "2026-01-10", None, None),
    ("2026-09-15", 15, "before", "2026-08-31", "2026-08-28", False),
    ("2026-03-16", 15, "after", "2026-03-31", None, None),
    ("2026-11-09", 15, "after", "2026-11-24", None, False),
    ("2027-02-20", 15, "before", "2027-02-05", "2027-02-03", True),
    ("2026-04-15", 15, "after", "2026-05-04", None, True),
    ("2026-08-18", 15, "after", "2026-09-03", None, True),
]


@pytest.mark.parametrize(("anchor", "days", "direction", "on", "advised", "sure"), BEFORE_AND_AFTER)
def test_where_counted_days_lead(
    anchor: str, days: int, direction: Direction, on: str, advised: str | None, sure: bool | None
) -> None:
    found = deadline(date.fromisoformat(anchor), days, "calendar", direction, SHIPPED)
    assert found.on == date.fromisoformat(on)
    assert found.advised == (date.fromisoformat(advised) if advised else None)
    assert (found.day_off and found.day_off.is_sure) is sure
    assert found.forecast is anchor.startswith("2027")


def test_the_library_agrees_on_the_shipped_years() -> None:
    """Whatever the library knows of the shipped years is shipped; an old library knows less."""
    from holidays.utils import country_holidays

    library = country_holidays("VN", years=range(2016, LAST_DECIDED + 1), language="vi")
    missing = [d for d in library if d.year <= LAST_DECIDED and SHIPPED.name_of(d) is None]
    assert missing == []
    known_by_us_alone = {
        date.fromisoformat(f"{year}-{text}")
        for year, days in official_days.OFF.items()
        for text, name in days.items()
        if "thay cho" not in name
    } - set(library)
    assert {day for day in known_by_us_alone if day.year < 2026} == set()


def test_years_after_the_last_decision_are_a_forecast() -> None:
    assert not SHIPPED.is_forecast(2026)
    assert SHIPPED.is_forecast(2027)
    assert not SHIPPED.is_forecast(2015)


def test_a_year_the_library_does_not_know_has_its_weekends() -> None:
    assert SHIPPED.is_forecast(2150)
    assert SHIPPED.is_day_off(date(2150, 2, 7))
    assert not SHIPPED.is_day_off(date(2150, 2, 9))


def test_every_year_says_where_its_days_come_from() -> None:
    assert "Bộ luật Lao động" in (SHIPPED._days_of(2020).source or "")
    assert (SHIPPED._days_of(2027).source or "").startswith("holidays ")


class TestOwnDays:
    def test_an_own_day_off(self) -> None:
        own = load_calendar({date(2020, 2, 11): "Ngày truyền thống"})
        assert own.is_day_off(date(2020, 2, 11))
        assert own.name_of(date(2020, 2, 11)) == "Ngày truyền thống"
        assert not SHIPPED.is_day_off(date(2020, 2, 11))

    def test_an_own_working_saturday(self) -> None:
        own = load_calendar(own_working_days=[date(2020, 2, 8)])
        assert not own.is_day_off(date(2020, 2, 8))

    def test_an_own_working_day_beats_a_shipped_holiday(self) -> None:
        own = load_calendar(own_working_days=[date(2026, 11, 24)])
        assert not own.is_day_off(date(2026, 11, 24))
        assert own.name_of(date(2026, 11, 24)) is None

    def test_an_own_day_off_beats_a_shipped_exchange(self) -> None:
        own = load_calendar({date(2026, 1, 10): "Không làm bù"})
        assert own.is_day_off(date(2026, 1, 10))

    def test_other_years_stay_as_they_are(self) -> None:
        own = load_calendar({date(2020, 2, 11): "Nghỉ"})
        assert own.is_day_off(date(2019, 2, 5))
        assert not own.is_day_off(date(2019, 2, 11))

    def test_a_day_cannot_be_both(self) -> None:
        day = date(2020, 2, 8)
        with pytest.raises(InvalidDataError, match="day-off-and-working"):
            load_calendar({day: "Nghỉ"}, [day])


def test_a_decided_year_does_not_load_the_library() -> None:
    code = (
        "import sys; from datetime import date;"
        "from giamsat.store.calendars import load_calendar;"
        "from giamsat.domain.calendar import deadline;"
        "deadline(date(2020, 2, 11), 15, 'calendar', 'before', load_calendar());"
        "sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
