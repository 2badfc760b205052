"""Days off, working days, and the day on which a limit ends.

The days off themselves come in as data, one year at a time and only when a question touches that
year: reading them may be slow, and this module neither knows nor cares where they come from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.rules import Direction, Unit

_SATURDAY = 5

_Onward = Callable[[date], date]


class YearDays(NamedTuple):
    """What is known of one year: its public holidays, and its weekend days that are worked.

    ``off`` gives each day off beside the weekends its Vietnamese name. ``working`` holds the days
    worked in exchange for others. ``forecast`` tells that the year was not yet decided officially:
    Tết, the second day of Quốc khánh and exchanges are settled every year (Bộ luật Lao động
    45/2019/QH14, Điều 112 khoản 3). ``source`` says where the year's days come from.
    """

    year: int
    off: Mapping[date, str]
    working: frozenset[date]
    forecast: bool
    source: str | None


class Deadline(NamedTuple):
    """The last day of a limit, and how it was reached.

    ``on`` is the last day in time, until 24:00 (Bộ luật Dân sự 91/2015/QH13, Điều 148 khoản 6).
    ``counted_from`` is the first day counted. ``moved_from`` is the day that the count led to, when
    that was a day off. ``forecast`` tells that the result leans on days off not yet decided.
    """

    on: date
    counted_from: date
    moved_from: date | None
    forecast: bool


class Calendar:
    """Days off and working days of public offices: Saturdays and Sundays are off.

    ``days_of`` is asked once for each year that a question touches, and for no other.
    """

    def __init__(self, days_of: Callable[[int], YearDays]) -> None:
        self._days_of = cache(days_of)

    def is_day_off(self, day: date) -> bool:
        """Tell whether ``day`` is a public holiday, or a weekend day that is not worked."""
        known = self._days_of(day.year)
        if day in known.working:
            return False
        return day.weekday() >= _SATURDAY or day in known.off

    def next_working_day(self, day: date) -> date:
        """Return the first working day after ``day``.

        Raises ``InvalidDataError`` (``date-out-of-range``) where the calendar ends.
        """
        return self._working_day(day, 1)

    def previous_working_day(self, day: date) -> date:
        """Return the last working day before ``day``.

        Raises ``InvalidDataError`` (``date-out-of-range``) where the calendar begins.
        """
        return self._working_day(day, -1)

    def is_forecast(self, year: int) -> bool:
        """Tell whether the days off of ``year`` were not yet decided officially."""
        return self._days_of(year).forecast

    def name_of(self, day: date) -> str | None:
        """Return the name of the public holiday on ``day``; none for a plain weekend."""
        return self._days_of(day.year).off.get(day)

    def source_of(self, year: int) -> str | None:
        """Return where the days off of ``year`` come from."""
        return self._days_of(year).source

    def _working_day(self, day: date, step: int) -> date:
        found = _shift(day, step)
        while self.is_day_off(found):
            found = _shift(found, step)
        return found


def deadline(
    anchor: date, value: int, unit: Unit, direction: Direction, calendar: Calendar
) -> Deadline:
    """Return the last day of a limit of ``value`` days counted from the day of ``anchor``.

    After the anchor, Bộ luật Dân sự 91/2015/QH13 rules: the day of the event is not counted (Điều
    147 khoản 3), and a last day that is a day off moves to the next working day (Điều 148 khoản 5).

    Before the anchor no law says how to count. giamsat's own convention mirrors the rule above on
    the safe side: the anchor's day is not counted, and a day off moves *earlier*, to the working
    day before it. 15 days before 11/02/2020 is 27/01/2020, the third day of Tết, hence 22/01/2020.

    In working days only working days are counted, so the result never needs to move. A limit of 0
    days ends on the anchor's own day.

    Raises ``InvalidDataError``: ``negative-limit``, or ``date-out-of-range`` when the count leaves
    the years 1–9999.
    """
    if value < 0:
        raise InvalidDataError("negative-limit", value=value)
    after = direction == "after"
    onward = calendar.next_working_day if after else calendar.previous_working_day
    if unit == "working" and value:
        return _in_working_days(anchor, value, onward, calendar)
    return _in_calendar_days(anchor, value if after else -value, onward, calendar)


def _in_calendar_days(anchor: date, days: int, onward: _Onward, calendar: Calendar) -> Deadline:
    reached = _shift(anchor, days)
    on = onward(reached) if calendar.is_day_off(reached) else reached
    return Deadline(
        on=on,
        counted_from=_shift(anchor, (days > 0) - (days < 0)),
        moved_from=reached if on != reached else None,
        forecast=_has_forecast(calendar, reached, on),
    )


def _in_working_days(anchor: date, value: int, onward: _Onward, calendar: Calendar) -> Deadline:
    first = on = onward(anchor)
    for _ in range(value - 1):
        on = onward(on)
    return Deadline(
        on=on,
        counted_from=first,
        moved_from=None,
        forecast=_has_forecast(calendar, _shift(anchor, 1 if on > anchor else -1), on),
    )


def _has_forecast(calendar: Calendar, start: date, end: date) -> bool:
    """Tell whether the days off of a year from ``start`` to ``end`` are a forecast."""
    first, last = sorted((start.year, end.year))
    return any(calendar.is_forecast(year) for year in range(first, last + 1))


def _shift(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise InvalidDataError("date-out-of-range", day=day.isoformat(), days=days) from None
