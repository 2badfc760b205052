"""Days, periods and spans as people write them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giamsat.domain.dates import (
    InvalidDateError,
    InvalidDayRangeError,
    InvalidPeriodError,
    Period,
    month_of,
    parse_day,
    parse_period,
    parse_span,
    quarter_of,
    week_of,
    year_of,
)
from giamsat.domain.errors import UsageError

DAYS = st.dates(date(1900, 1, 1), date(9998, 12, 31))
MAKERS = st.sampled_from([week_of, month_of, quarter_of, year_of])
ISSUED = date(2020, 2, 7)


@pytest.mark.parametrize(
    "text",
    [
        "2020-02-07",
        "07/02/2020",
        "7/2/2020",
        "7-2-2020",
        "07.02.2020",
        " 07 / 02 / 2020 ",
        "ngày 07 tháng 02 năm 2020",
        "Ngày 7 tháng 2 năm 2020",
        "7 tháng 2 năm 2020",
        "ngày 07/02/2020",
        "０７／０２／２０２０",
        "07/02/2020\u00a0",
    ],
)
def test_a_day_in_every_known_form(text: str) -> None:
    assert parse_day(text) == ISSUED


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "unknown-form"),
        ("hôm nay", "unknown-form"),
        ("2020", "unknown-form"),
        ("2020/02/07", "unknown-form"),
        ("07/02-2020", "unknown-form"),
        ("2020-02-07T08:00", "unknown-form"),
        ("7 2 2020", "unknown-form"),
        ("+7/02/2020", "unknown-form"),
        ("٧/02/2020", "unknown-form"),
        ("07/02/02020", "unknown-form"),
        ("07/02/20", "two-digit-year"),
        ("20-02-07", "two-digit-year"),
        ("02/13/2020", "no-such-month"),
        ("00/01/2020", "no-such-day"),
        ("31/04/2020", "no-such-day"),
        ("07/02/1899", "year-out-of-range"),
        ("07/02/9999", "year-out-of-range"),
    ],
)
def test_no_day_is_guessed(text: str, reason: str) -> None:
    with pytest.raises(InvalidDateError) as caught:
        parse_day(text)
    assert caught.value.params["reason"] == reason
    assert caught.value.params["text"] == text


@pytest.mark.parametrize(("text", "days"), [("31/02/2020", 29), ("29/02/2019", 28)])
def test_a_wrong_day_tells_the_length_of_the_month(text: str, days: int) -> None:
    with pytest.raises(UsageError) as caught:
        parse_day(text)
    assert caught.value.code == "invalid-date"
    assert caught.value.params["days"] == days


@given(DAYS)
def test_all_forms_of_a_day_are_one_day(day: date) -> None:
    assert parse_day(day.isoformat()) == day
    assert parse_day(f"{day.day:02}/{day.month:02}/{day.year}") == day
    assert parse_day(f"{day.day}.{day.month}.{day.year}") == day
    assert parse_day(f"ngày {day.day} tháng {day.month} năm {day.year}") == day


@pytest.mark.parametrize(
    ("text", "code", "first", "last", "before"),
    [
        ("2020-W07", "2020-W07", "2020-02-10", "2020-02-16", "2020-W06"),
        ("w7/2020", "2020-W07", "2020-02-10", "2020-02-16", "2020-W06"),
        ("tuần 7/2020", "2020-W07", "2020-02-10", "2020-02-16", "2020-W06"),
        ("Tuần 07 năm 2020", "2020-W07", "2020-02-10", "2020-02-16", "2020-W06"),
        ("2021-W01", "2021-W01", "2021-01-04", "2021-01-10", "2020-W53"),
        ("2020-02", "2020-02", "2020-02-01", "2020-02-29", "2020-01"),
        ("02/2020", "2020-02", "2020-02-01", "2020-02-29", "2020-01"),
        ("tháng 1 năm 2020", "2020-01", "2020-01-01", "2020-01-31", "2019-12"),
        ("2020-Q1", "2020-Q1", "2020-01-01", "2020-03-31", "2019-Q4"),
        ("Q1/2020", "2020-Q1", "2020-01-01", "2020-03-31", "2019-Q4"),
        ("quý 1/2020", "2020-Q1", "2020-01-01", "2020-03-31", "2019-Q4"),
        ("Quý IV/2020", "2020-Q4", "2020-10-01", "2020-12-31", "2020-Q3"),
        ("2020", "2020", "2020-01-01", "2020-12-31", "2019"),
        ("năm 2020", "2020", "2020-01-01", "2020-12-31", "2019"),
        (
            "11/02/2020..14.02.2020",
            "2020-02-11..2020-02-14",
            "2020-02-11",
            "2020-02-14",
            "2020-02-07..2020-02-10",
        ),
    ],
)
def test_a_period_in_every_known_form(
    text: str, code: str, first: str, last: str, before: str
) -> None:
    period = parse_period(text)
    assert (period.code, str(period.first), str(period.last)) == (code, first, last)
    assert period.previous().code == before


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "unknown-form"),
        ("tuần này", "unknown-form"),
        ("7", "unknown-form"),
        ("2020-02-11", "unknown-form"),
        ("2020/02", "unknown-form"),
        ("x1/2020", "unknown-form"),
        ("w/2020", "unknown-form"),
        ("..", "unknown-form"),
        ("2020-02-11..", "unknown-form"),
        ("02/20", "two-digit-year"),
        ("2021-W53", "no-such-week"),
        ("2020-13", "no-such-month"),
        ("2020-Q5", "no-such-quarter"),
        ("q0/2020", "no-such-quarter"),
        ("1899", "year-out-of-range"),
        ("2020-02-14..2020-02-11", "reversed"),
    ],
)
def test_no_period_is_guessed(text: str, reason: str) -> None:
    with pytest.raises(InvalidPeriodError) as caught:
        parse_period(text)
    assert caught.value.params["reason"] == reason


def test_a_wrong_end_of_a_range_is_a_wrong_day() -> None:
    with pytest.raises(InvalidDateError):
        parse_period("2020-02-30..2020-03-01")


@given(MAKERS, st.dates(date(1901, 1, 1), date(9997, 12, 31)))
def test_a_period_holds_its_day_and_follows_its_previous(
    make: Callable[[date], Period], day: date
) -> None:
    period = make(day)
    assert period.first <= day <= period.last
    assert period.previous().last == period.first - timedelta(days=1)
    assert period.previous().kind == period.kind
    assert parse_period(period.code) == period


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 4000))
def test_a_range_is_followed_back_by_one_as_long(first: date, more: int) -> None:
    period = Period(first, first + timedelta(days=more), "range")
    assert parse_period(period.code) == period
    assert period.previous().days == period.days == more + 1
    assert period.previous().last == first - timedelta(days=1)


def test_nothing_comes_before_the_first_year() -> None:
    with pytest.raises(InvalidPeriodError):
        parse_period("1900-01-01..9998-12-31").previous()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("14", 14),
        ("14d", 14),
        ("14 ngày", 14),
        ("2w", 14),
        ("2 tuần", 14),
        ("2 TUẦN", 14),
        ("0", 0),
        ("１４", 14),
        ("36525", 36_525),
    ],
)
def test_a_span_is_a_number_of_days(text: str, days: int) -> None:
    assert parse_span(text) == days


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "unknown-form"),
        ("d", "unknown-form"),
        ("-1", "unknown-form"),
        ("1.5w", "unknown-form"),
        ("14 ngày làm việc", "unknown-form"),
        ("1w2", "unknown-form"),
        ("36526", "too-long"),
        ("9" * 5000, "too-long"),
    ],
)
def test_no_span_is_guessed(text: str, reason: str) -> None:
    with pytest.raises(InvalidDayRangeError) as caught:
        parse_span(text)
    assert caught.value.params["reason"] == reason


NEARLY = st.text(alphabet="0123456789-/.wqWQiv áthngquýtuầnăm", max_size=24)


@given(st.text(max_size=20) | NEARLY)
def test_whatever_is_read_wrong_is_wrong_usage(text: str) -> None:
    for parse, kind in ((parse_day, date), (parse_period, Period), (parse_span, int)):
        try:
            found = parse(text)
        except UsageError as error:
            assert error.exit_code == 2
        else:
            assert isinstance(found, kind)
