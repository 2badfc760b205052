"""Days and periods as people say them: a table of what is meant, said on a Monday."""

from __future__ import annotations

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giamsat.domain.dates import InvalidDateError, InvalidPeriodError, parse_day, parse_period
from giamsat.domain.spoken_days import SLACK, day_meant, period_meant

MONDAY = date(2026, 11, 30)

DAYS = [
    # said, of what was done, of what is due
    ("hôm nay", "2026-11-30", "2026-11-30"),
    ("hom nay", "2026-11-30", "2026-11-30"),
    ("Hôm qua", "2026-11-29", "2026-11-29"),
    ("hôm kia", "2026-11-28", "2026-11-28"),
    ("mai", "2026-12-01", "2026-12-01"),
    ("ngày mai", "2026-12-01", "2026-12-01"),
    ("+3", "2026-12-03", "2026-12-03"),
    ("-2", "2026-11-28", "2026-11-28"),
    ("thứ hai", "2026-11-30", "2026-11-30"),
    ("thứ sáu", "2026-11-27", "2026-12-04"),
    ("thu 6", "2026-11-27", "2026-12-04"),
    ("T6", "2026-11-27", "2026-12-04"),
    ("chủ nhật", "2026-11-29", "2026-12-06"),
    ("thứ hai tới", "2026-12-07", "2026-12-07"),
    ("thứ hai trước", "2026-11-23", "2026-11-23"),
    ("thứ tư tuần này", "2026-12-02", "2026-12-02"),
    ("thứ tư tuần trước", "2026-11-25", "2026-11-25"),
    ("thứ tư tuần sau", "2026-12-09", "2026-12-09"),
    ("11/2", "2026-02-11", "2027-02-11"),
    ("11-2", "2026-02-11", "2027-02-11"),
    ("11.2", "2026-02-11", "2027-02-11"),
    ("11 tháng 2", "2026-02-11", "2027-02-11"),
    ("ngày 11/02", "2026-02-11", "2027-02-11"),
    ("27", "2026-11-27", "2026-12-27"),
    ("ngày 27", "2026-11-27", "2026-12-27"),
    ("30", "2026-11-30", "2026-11-30"),
    ("31", "2026-10-31", "2026-12-31"),
    ("1", "2026-11-01", "2026-12-01"),
    ("5/12", "2026-12-05", "2026-12-05"),
    ("15/11", "2026-11-15", "2026-11-15"),
    ("29/2", "2024-02-29", "2028-02-29"),
    ("11/2/26", "2026-02-11", "2026-02-11"),
    ("11/02/2020", "2020-02-11", "2020-02-11"),
    ("2020-02-11", "2020-02-11", "2020-02-11"),
]


@pytest.mark.parametrize(("said", "done", "due"), DAYS)
def test_what_day_is_meant(said: str, done: str, due: str) -> None:
    assert day_meant(said, MONDAY, "past").day.isoformat() == done
    assert day_meant(said, MONDAY, "ahead").day.isoformat() == due


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("11/2", "2027-02-11"),
        ("11/7", "2026-07-11"),
        ("1/1", "2027-01-01"),
        ("3", "2026-12-03"),
        ("27", "2026-11-27"),
    ],
)
def test_what_may_lie_on_either_side_lies_as_near_as_can_be(said: str, meant: str) -> None:
    assert day_meant(said, MONDAY).day.isoformat() == meant


@pytest.mark.parametrize("said", [said for said, _, _ in DAYS])
def test_only_a_day_written_out_whole_means_the_same_for_ever(said: str) -> None:
    assert day_meant(said, MONDAY).is_whole == (said in ("11/02/2020", "2020-02-11"))


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("", "unknown-form"),
        ("hôm", "unknown-form"),
        ("0", "unknown-form"),
        ("32", "unknown-form"),
        ("127", "unknown-form"),
        ("thứ tám", "unknown-form"),
        ("thứ hai nào đó", "unknown-form"),
        ("31/2", "no-such-day"),
        ("11/13", "no-such-month"),
        ("0/3", "no-such-day"),
        ("11/2-3", "unknown-form"),
        ("11-14/02/2020", "unknown-form"),
        ("31/4/26", "no-such-day"),
        ("+3000", "unknown-form"),
        ("11/2/1826", "year-out-of-range"),
    ],
)
def test_no_day_is_guessed(said: str, reason: str) -> None:
    with pytest.raises(InvalidDateError) as caught:
        day_meant(said, MONDAY)
    assert caught.value.params["reason"] == reason
    assert caught.value.params["text"] == said


TODAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@given(today=TODAYS, day=st.dates(date(2020, 1, 1), date(2020, 12, 31)))
def test_a_day_without_its_year_lies_where_it_must(today: date, day: date) -> None:
    said = f"{day.day}/{day.month}"
    done, due, near = (day_meant(said, today, way).day for way in ("past", "ahead", "near"))
    assert {(each.day, each.month) for each in (done, due, near)} == {(day.day, day.month)}
    assert done <= today + SLACK
    assert due >= today - SLACK
    if (day.day, day.month) != (29, 2):
        assert today - done <= timedelta(days=366) - SLACK
        assert due - today <= timedelta(days=366) - SLACK
        assert abs(near - today) <= timedelta(days=183)


@given(said=st.text(max_size=12), today=TODAYS)
def test_any_text_is_a_day_or_an_error(said: str, today: date) -> None:
    try:
        meant = day_meant(said, today)
    except InvalidDateError as error:
        assert error.params["text"] == said
    else:
        assert meant.is_whole == is_whole_day(said)


def is_whole_day(text: str) -> bool:
    try:
        parse_day(text)
    except InvalidDateError:
        return False
    return True


PERIODS = [
    # said, asked for, meant
    ("7", "week", "2027-W07"),
    ("tuần 7", "week", "2027-W07"),
    ("tuần 40", "", "2026-W40"),
    ("này", "week", "2026-W49"),
    ("trước", "week", "2026-W48"),
    ("tới", "week", "2026-W50"),
    ("tuần này", "", "2026-W49"),
    ("tuần sau", "", "2026-W50"),
    ("tháng này", "", "2026-11"),
    ("trước", "month", "2026-10"),
    ("2", "month", "2027-02"),
    ("tháng 9", "", "2026-09"),
    ("quý này", "", "2026-Q4"),
    ("III", "quarter", "2026-Q3"),
    ("quý II", "", "2027-Q2"),
    ("năm nay", "", "2026"),
    ("năm ngoái", "", "2025"),
    ("tới", "year", "2027"),
    ("11-14/2", "", "2027-02-11..2027-02-14"),
    ("28/2-3/3", "", "2027-02-28..2027-03-03"),
    ("28/12-3/1", "", "2026-12-28..2027-01-03"),
    ("từ 11/2 đến 14/2", "", "2027-02-11..2027-02-14"),
]
WHOLE_PERIODS = [
    ("2020-W07", "2020-W07"),
    ("tuần 7/2020", "2020-W07"),
    ("11-14/02/2020", "2020-02-11..2020-02-14"),
    ("11–14/02/2020", "2020-02-11..2020-02-14"),
    ("28/2-3/3/2020", "2020-02-28..2020-03-03"),
    ("từ ngày 11/02/2020 đến ngày 14/02/2020", "2020-02-11..2020-02-14"),
    ("30/12/2019 - 3/1/2020", "2019-12-30..2020-01-03"),
]


@pytest.mark.parametrize(("said", "kind", "meant"), PERIODS)
def test_what_period_is_meant(said: str, kind: str, meant: str) -> None:
    found = period_meant(said, MONDAY, kind)
    assert found.period == parse_period(meant)
    assert not found.is_whole


@pytest.mark.parametrize(("said", "meant"), WHOLE_PERIODS)
def test_a_whole_period_is_meant_for_ever(said: str, meant: str) -> None:
    found = period_meant(said, MONDAY)
    assert found.period == parse_period(meant)
    assert found.is_whole


def test_a_period_that_is_summed_up_lies_behind() -> None:
    assert period_meant("2", MONDAY, "month", "past").period.code == "2026-02"
    assert period_meant("7", MONDAY, "week", "past").period.code == "2026-W07"


@pytest.mark.parametrize(
    "said", ["", "nào", "54", "tuần 54", "quý V", "14-11/02/2020", "14/2-x", "1-2-3/4", "năm 7"]
)
def test_no_period_is_guessed(said: str) -> None:
    with pytest.raises((InvalidPeriodError, InvalidDateError)):
        period_meant(said, MONDAY)


@given(said=st.text(alphabet="0123456789/-. tuanhqyIV", max_size=12), today=TODAYS)
def test_any_text_is_a_period_or_an_error(said: str, today: date) -> None:
    with contextlib.suppress(InvalidPeriodError, InvalidDateError):
        assert period_meant(said, today).period.days >= 1
