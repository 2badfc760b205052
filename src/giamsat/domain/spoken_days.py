"""Days and periods as people say them, beside those written out whole (``dates.py``).

``11/2``, "hôm qua", "thứ hai", ``+3``, "tuần này": what such words mean hangs on the day on which
they are said and on what is asked. So they are for people who see at once what was understood,
and no part of a script: ``is_whole`` tells what means the same for ever.
"""

from __future__ import annotations

from giamsat.domain.dates import (
    YEARS,
    InvalidDateError,
    InvalidPeriodError,
    Period,
    day_in_year,
    holding,
    numbered_period,
    parse_day,
    parse_period,
    plain_text,
)
from giamsat.lean.days import date, timedelta
from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Leaning = Literal["past", "ahead", "near"]
    """Where a day without its year lies: what was done lies behind, what is due lies ahead, and
    what may be either lies as near as can be."""

SLACK = timedelta(days=31)
"""How far what was done may still lie ahead, and what is due behind: papers bear a day to come,
and a day that has just gone by is meant sooner than one a year away."""

_DAYS_FROM_TODAY = {
    "hom nay": 0,
    "nay": 0,
    "today": 0,
    "hom qua": -1,
    "qua": -1,
    "yesterday": -1,
    "hom kia": -2,
    "mai": 1,
    "ngay mai": 1,
    "tomorrow": 1,
    "ngay kia": 2,
}
_WEEKDAYS = {
    name: day
    for day, names in enumerate(
        (
            ("thu hai", "thu 2", "t2", "monday"),
            ("thu ba", "thu 3", "t3", "tuesday"),
            ("thu tu", "thu 4", "t4", "wednesday"),
            ("thu nam", "thu 5", "t5", "thursday"),
            ("thu sau", "thu 6", "t6", "friday"),
            ("thu bay", "thu 7", "t7", "saturday"),
            ("chu nhat", "cn", "sunday"),
        )
    )
    for name in names
}
_TURNS = {
    "nay": 0,
    "this": 0,
    "truoc": -1,
    "qua": -1,
    "vua qua": -1,
    "ngoai": -1,
    "last": -1,
    "toi": 1,
    "sau": 1,
    "next": 1,
}
_UNITS = {"tuan": "week", "thang": "month", "quy": "quarter", "nam": "year"}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_BETWEEN = (" den het ", " den ", "..", "–", "—", " - ")


class SpokenDay(NamedTuple):
    """The day that was meant; ``is_whole`` where the words mean it whenever they are said."""

    day: date
    is_whole: bool


class SpokenPeriod(NamedTuple):
    """The period that was meant; ``is_whole`` as of a day."""

    period: Period
    is_whole: bool


def day_meant(text: str, today: date, leaning: Leaning = "near") -> SpokenDay:
    """Return the day that somebody means who says ``text`` on the day ``today``.

    Raises ``InvalidDateError``: the error of a day written out whole, where no day can be meant.
    """
    try:
        return SpokenDay(parse_day(text), is_whole=True)
    except InvalidDateError as error:
        if error.params["reason"] == "year-out-of-range":
            raise
        plain = plain_text(text)
        day = _day_from_today(plain, today) or _weekday(plain, today, leaning)
        day = (
            day
            or _day_without_century(text, plain)
            or _day_without_year(text, plain, today, leaning)
            or _day_without_month(plain, today, leaning)
        )
        if day is None:
            raise
        return SpokenDay(day, is_whole=False)


def _day_from_today(plain: str, today: date) -> date | None:
    """Read "hôm qua", ``+3`` and ``-2``."""
    days = _DAYS_FROM_TODAY.get(plain)
    sign, number = plain[:1], plain[1:].strip()
    if days is None and sign in ("+", "-") and _is_number(number) and len(number) <= 3:
        days = int(sign + number)
    return None if days is None else today + timedelta(days=days)


def _weekday(plain: str, today: date, leaning: Leaning) -> date | None:
    """Read "thứ hai", "thứ hai tới", "thứ hai tuần trước"."""
    name = next((n for n in _WEEKDAYS if plain == n or plain.startswith(f"{n} ")), None)
    if name is None:
        return None
    said = plain.removeprefix(name).strip()
    this_week = today + timedelta(days=_WEEKDAYS[name] - today.weekday())
    if said.startswith("tuan "):
        turn = _TURNS.get(said.removeprefix("tuan "))
        return None if turn is None else this_week + timedelta(weeks=turn)
    turn = _TURNS.get(said) if said else 0
    if turn is None:
        return None
    if said and turn:
        is_past, may_be_today = turn < 0, False
    elif said:
        return this_week
    else:
        is_past, may_be_today = leaning == "past", True
    days = (_WEEKDAYS[name] - today.weekday()) % 7
    days = days - 7 if is_past and days else days
    if days == 0 and not may_be_today:
        days = -7 if is_past else 7
    return today + timedelta(days=days)


def _day_without_year(text: str, plain: str, today: date, leaning: Leaning) -> date | None:
    """Read ``11/2`` and "11 tháng 2" in the year that is meant."""
    parts = _numbers(plain)
    if len(parts) != 2:
        return None
    day, month = parts
    years = (year for year in range(today.year - 8, today.year + 9) if year in YEARS)
    days = [found for year in years if (found := day_in_year(year, month, day)) is not None]
    if not days:
        day_in_year(today.year, month, day, text)
        return None
    return _choose_day(days, today, leaning)


def _day_without_month(plain: str, today: date, leaning: Leaning) -> date | None:
    """Read ``27`` and "ngày 27": the last one behind, the next one ahead, or the nearest."""
    number = plain.removeprefix("ngay ").strip()
    if not _is_number(number) or len(number) > 2 or not 1 <= int(number) <= 31:
        return None
    months = [divmod(today.year * 12 + today.month - 1 + step, 12) for step in range(-2, 3)]
    days = [
        found
        for year, month in months
        if (found := day_in_year(year, month + 1, int(number))) is not None
    ]
    if leaning == "past":
        return max((day for day in days if day <= today), default=None)
    if leaning == "ahead":
        return min((day for day in days if day >= today), default=None)
    return min(days, key=lambda day: abs(day - today), default=None)


def _day_without_century(text: str, plain: str) -> date | None:
    """Read ``11/2/26``, a day of this century."""
    parts = _numbers(plain)
    if len(parts) != 3:
        return None
    day, month, year = parts
    return day_in_year(2000 + year, month, day, text)


def _numbers(plain: str) -> list[int]:
    """Return the numbers of one or two digits between signs of one kind, or nothing."""
    plain = plain.removeprefix("ngay ").replace(" thang ", "/")
    sign = next((char for char in plain if char in "/.-"), None)
    parts = [part.strip() for part in plain.split(sign)] if sign else []
    return [int(p) for p in parts] if all(_is_number(p) and len(p) <= 2 for p in parts) else []


def _choose_day(days: list[date], today: date, leaning: Leaning) -> date:
    """Return the day that is meant of several, one a year, in their order."""
    if leaning == "past":
        return max((day for day in days if day <= today + SLACK), default=days[0])
    if leaning == "ahead":
        return min((day for day in days if day >= today - SLACK), default=days[-1])
    return min(days, key=lambda day: abs(day - today))


def period_meant(text: str, today: date, kind: str = "", leaning: Leaning = "near") -> SpokenPeriod:
    """Return the period that somebody means who says ``text`` on the day ``today``.

    ``kind`` is what is asked for (``week``, ``month``, ``quarter``, ``year``), or nothing. Raises
    ``InvalidPeriodError``, or ``InvalidDateError`` for an end of a range.
    """
    try:
        return SpokenPeriod(parse_period(text), is_whole=True)
    except (InvalidPeriodError, InvalidDateError) as error:
        if error.params["reason"] in ("reversed", "year-out-of-range"):
            raise
        plain = plain_text(text)
        found = _turn(plain, today, kind) or _period_of_number(plain, today, kind, leaning)
        if found is not None:
            return SpokenPeriod(found, is_whole=False)
        ends = _ends(plain)
        if ends is None:
            raise
        return _range(text, ends, today, leaning)


def _turn(plain: str, today: date, kind: str) -> Period | None:
    """Read "tuần này", "trước", "năm ngoái", "tới"."""
    unit = next((unit for unit in _UNITS if plain.startswith(f"{unit} ")), "")
    kind = _UNITS.get(unit, kind)
    turn = _TURNS.get(plain.removeprefix(unit).strip())
    if not kind or turn is None:
        return None
    period = holding(today, kind)
    if turn < 0:
        return period.previous()
    return holding(period.last + timedelta(days=1), kind) if turn else period


def _period_of_number(plain: str, today: date, kind: str, leaning: Leaning) -> Period | None:
    """Read ``7``, "tuần 7", "quý I" in the year that is meant."""
    unit = next((unit for unit in _UNITS if plain.startswith(f"{unit} ")), "")
    kind = _UNITS.get(unit, kind)
    said = plain.removeprefix(unit).strip()
    number = _ROMAN.get(said) if kind == "quarter" else None
    if number is None and _is_number(said) and len(said) <= 2:
        number = int(said)
    if number is None or kind in ("", "year"):
        return None
    periods = [
        found
        for year in range(today.year - 1, today.year + 2)
        if (found := numbered_period(kind, number, year)) is not None
    ]
    firsts = [period.first for period in periods]
    if not firsts:
        return None
    return periods[firsts.index(_choose_day(firsts, today, leaning))]


def _ends(plain: str) -> tuple[str, str] | None:
    """Return the two ends of ``11-14/02/2020``, ``28/2-3/3/2020``, "từ 11/2 đến 14/2", as said.

    What the first end leaves out, it has from the second.
    """
    said = plain.removeprefix("tu ").removeprefix("ngay ")
    sign = next((sign for sign in _BETWEEN if sign in said), "-" if "/" in said else None)
    if sign is None or said.count(sign) != 1:
        return None
    first, last = (part.strip().removeprefix("ngay ") for part in said.split(sign))
    if _is_number(last):
        return None
    missing = last.split("/")[first.count("/") + 1 :]
    return "/".join((first, *missing)), last


def _range(text: str, ends: tuple[str, str], today: date, leaning: Leaning) -> SpokenPeriod:
    last = day_meant(ends[1], today, leaning)
    first = day_meant(ends[0], last.day, "past")
    if first.day > last.day:
        raise InvalidPeriodError(text, "reversed")
    is_whole = first.is_whole and last.is_whole
    return SpokenPeriod(Period(first.day, last.day, "range"), is_whole)


def _is_number(part: str) -> bool:
    return part.isascii() and part.isdigit()
