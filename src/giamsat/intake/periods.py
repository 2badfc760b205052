"""What a cell or a line says of when something is done, with all that is doubtful about it."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, NamedTuple

from giamsat.domain.dates import InvalidDateError, InvalidPeriodError, parse_period
from giamsat.domain.text import fold
from giamsat.intake.grids import CellValue
from giamsat.intake.times import (
    HalfDay,
    Time,
    WrongDayError,
    has_open_days,
    is_when,
    plain_time,
    times_in,
)
from giamsat.intake.values import CannotReadError, as_day, as_text

_ROUND = re.compile(r"\bdot\s+(?:[0-9]+|i{1,3}|iv|v|mot|hai|ba|thu)\b")
_HOUR = re.compile(r"([0-9]{1,2})\s*(?:giờ|h|g|:)\s*(?:[0-9]{2})?", re.IGNORECASE)
_HALVES: dict[HalfDay, str] = {"morning": "sang", "afternoon": "chieu", "day": "ca ngay"}
_CLOCK = re.compile(r"([0-9]{1,2})\s*(?:giờ|h|g|:)\s*([0-9]{2})?", re.IGNORECASE)
_LONGEST_CHOICE = 9


class Doubt(NamedTuple):
    """One thing to be told of a time: a warning by its code."""

    code: str
    params: tuple[tuple[str, str], ...] = ()


class TimeRead(NamedTuple):
    """What was understood of a time.

    ``days`` are the days of the work where the text says one span of them. ``rounds`` are several
    spans that the text itself counts ("Đợt 1", "Đợt 2"), or that were asked for. ``when`` is the
    text where no days were taken from it, ``data`` the years that are looked at, ``due`` the day by
    which a report is asked for.
    """

    days: Time | None = None
    rounds: tuple[Time, ...] = ()
    when: str = ""
    data: Time | None = None
    due: Time | None = None
    doubts: tuple[Doubt, ...] = ()


class TimeContext(NamedTuple):
    """What is known around a time: the year of days without one, the epoch of bare numbers.

    ``choice`` is the reading that was asked for, counted from 1 as they are shown.
    """

    year: int | None = None
    epoch_1904: bool = False
    choice: int | None = None


NO_CONTEXT = TimeContext()


def read_time(value: CellValue, context: TimeContext = NO_CONTEXT) -> TimeRead:
    """Read a time. What has several readings, or days that do not exist, stays as its words."""
    if not isinstance(value, str):
        return _read_typed(value, context)
    text = as_text(value)
    plain = plain_time(text)
    if plain.isascii() and plain.isdigit() and len(plain) == 5:
        return _read_typed(int(plain), context)
    try:
        times = times_in(text, context.year)
    except WrongDayError as error:
        return _keep_words(plain, "wrong-day", value=plain, day=str(error))
    work = list({(t.first, t.last, t.session): t for t in times if t.purpose == "work"}.values())
    data = next((time for time in times if time.purpose == "data"), None)
    due = next((time for time in times if time.purpose == "due"), None)
    if not work:
        if due or data:
            return TimeRead(data=data, due=due)
        return _read_words(plain)
    found = _judge(plain, work, times, context)
    doubts = found.doubts
    if any(not time.is_year_known for time in work) and (found.days or found.rounds):
        doubts += (_doubt("year-assumed", value=plain, year=str(context.year)),)
    if data:
        doubts += (_doubt("data-period", value=data.said),)
    return found._replace(data=data, due=due, doubts=doubts)


def _read_typed(value: CellValue, context: TimeContext) -> TimeRead:
    try:
        day = as_day(value, epoch_1904=context.epoch_1904)
    except CannotReadError as error:
        return TimeRead(when=as_text(value), doubts=(Doubt(error.code, error.params),))
    hours = f"{value:%H:%M}" if isinstance(value, datetime) else ""
    session: HalfDay | None = None
    if isinstance(value, datetime):
        session = "morning" if value.hour < 12 else "afternoon"
    return TimeRead(Time(day, day, "work", as_text(value), 0, session, hours))


def _read_words(plain: str) -> TimeRead:
    try:
        period = parse_period(plain)
    except (InvalidPeriodError, InvalidDateError):
        code = "period-not-exact" if is_when(plain) else "not-a-period"
        return _keep_words(plain, code, value=plain)
    if period.kind == "range":
        return TimeRead(Time(period.first, period.last, "work", plain, 0))
    return _keep_words(plain, "period-not-exact", value=plain)


def _judge(plain: str, work: list[Time], times: list[Time], context: TimeContext) -> TimeRead:
    if context.choice is not None and 1 <= context.choice <= len(work) + 1:
        if context.choice == len(work) + 1:
            return TimeRead(rounds=tuple(work))
        return TimeRead(work[context.choice - 1])
    if len(work) > 1 and len(_ROUND.findall(fold(plain))) == len(work):
        return TimeRead(rounds=tuple(work))
    if len(work) > 1:
        return _keep_words(plain, "several-periods", value=plain, readings=_readings(work))
    if has_open_days(plain, times):
        return _keep_words(plain, "days-left-over", value=plain)
    return TimeRead(work[0])


def _readings(work: list[Time]) -> str:
    """The readings by number, the last one all of them as visits: ``1: … · 2: … · 3: +``."""
    shown = [f"{n}: {_days(time)}" for n, time in enumerate(work[:_LONGEST_CHOICE], 1)]
    return " · ".join([*shown, f"{len(work) + 1}: " + " + ".join(_days(t) for t in work[:5])])


def _days(time: Time) -> str:
    first, last = f"{time.first:%d/%m/%Y}", f"{time.last:%d/%m/%Y}"
    return first if first == last else f"{first}–{last}"


def _keep_words(plain: str, code: str, **params: str) -> TimeRead:
    return TimeRead(when=plain, doubts=(_doubt(code, **params),))


def _doubt(code: str, **params: str) -> Doubt:
    return Doubt(code, tuple(params.items()))


def visit_days(time: Time) -> dict[str, Any]:
    """The keys of a visit for a time; hours from and to also stand in its note, as written."""
    days: dict[str, Any] = {"on": time.first}
    if time.last != time.first:
        days["until"] = time.last
    if time.session:
        days["session"] = time.session
    hours = [(int(hour), int(minute or 0)) for hour, minute in _CLOCK.findall(time.hours)]
    if hours and hours[0][0] < 24 and hours[0][1] < 60:
        days["at"] = f"{hours[0][0]:02}:{hours[0][1]:02}"
    return days | ({"note": time.hours} if len(hours) > 1 else {})


def hours_in(text: str) -> dict[str, Any]:
    """The half of the day and the hour that words give, such as "Sáng, 8h00" or "(chiều)"."""
    plain = fold(text)
    found = [half for half, word in _HALVES.items() if re.search(rf"\b{word}\b", plain)]
    clock = _HOUR.search(text)
    session: HalfDay | None = found[0] if len(found) == 1 else None
    if session is None and clock:
        session = "morning" if int(clock[1]) < 12 else "afternoon"
    any_day = date.min
    days = visit_days(Time(any_day, any_day, "work", text, 0, session, clock[0] if clock else ""))
    return {key: days[key] for key in ("session", "at") if key in days}


def exact_day(value: CellValue, context: TimeContext = NO_CONTEXT) -> tuple[date, Time | None]:
    """Read one day, also "8h00 ngày 11/5/2026". Raises ``CannotReadError``."""
    try:
        return as_day(value, epoch_1904=context.epoch_1904), None
    except CannotReadError as error:
        if not isinstance(value, str):
            raise
        try:
            times = times_in(as_text(value), context.year)
        except WrongDayError:
            raise error from None
        days = {time.first for time in times if time.first == time.last}
        if len(days) != 1 or len(times) != 1 or has_open_days(as_text(value), times):
            raise
        return times[0].first, times[0]
