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


class YearDays(NamedTuple):
    """What is known of one year: its public holidays, and its weekend days that are worked.

    ``off`` gives each day off beside the weekends its Vietnamese name. ``working`` holds the days
    worked in exchange for others. ``forecast`` tells that the year was not yet decided officially:
    Tết, the second day of Quốc khánh and exchanges are settled every year (Bộ luật Lao động
    45/2019/QH14, Điều 112 khoản 3). ``source`` says where the year's days come from. ``doubtful``
    holds the days of ``off`` that neither the law fixes nor a known decision frees.
    """

    year: int
    off: Mapping[date, str]
    working: frozenset[date]
    forecast: bool
    source: str | None
    doubtful: frozenset[date] = frozenset()


class DayOff(NamedTuple):
    """A day off that a count led to: its name (none for a plain weekend), and whether it is sure.

    Sure is what the law fixes, what a known decision frees, and a weekend.
    """

    on: date
    name: str | None
    is_sure: bool


class Deadline(NamedTuple):
    """The last day of a limit, and how it was reached.

    ``on`` is the last day in time, until 24:00 (Bộ luật Dân sự 91/2015/QH13, Điều 148 khoản 6).
    ``counted_from`` is the first day counted. ``day_off`` is the day off that the bare count led
    to, if it was one. A limit after an event moved from it (``moved_from``) if it is sure; a limit
    before an event never moves, and ``advised`` is the working day before it, by which giamsat
    advises to be done. ``forecast`` tells that the result leans on days off not yet decided.
    """

    on: date
    counted_from: date
    moved_from: date | None
    forecast: bool
    advised: date | None = None
    day_off: DayOff | None = None


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

    def is_surely_off(self, day: date) -> bool:
        """Tell whether ``day`` is a day off that the law fixes, a decision frees, or a weekend."""
        if not self.is_day_off(day):
            return False
        return day.weekday() >= _SATURDAY or day not in self._days_of(day.year).doubtful

    def day_off(self, day: date) -> DayOff | None:
        """Return ``day`` as a day off, or ``None`` where it is a working day."""
        if not self.is_day_off(day):
            return None
        return DayOff(day, self.name_of(day), self.is_surely_off(day))

    def previous_working_day(self, day: date) -> date:
        """Return the last working day before ``day``.

        Raises ``InvalidDataError`` (``date-out-of-range``) where the calendar begins.
        """
        return _next(day, -1, self.is_day_off)

    def is_forecast(self, year: int) -> bool:
        """Tell whether the days off of ``year`` were not yet decided officially."""
        return self._days_of(year).forecast

    def name_of(self, day: date) -> str | None:
        """Return the name of the public holiday on ``day``; none for a plain weekend."""
        return self._days_of(day.year).off.get(day)


def deadline(
    anchor: date, value: int, unit: Unit, direction: Direction, calendar: Calendar
) -> Deadline:
    """Return the last day of a limit of ``value`` days counted from the day of ``anchor``.

    After the anchor, Bộ luật Dân sự 91/2015/QH13 rules: the day of the event is not counted (Điều
    147 khoản 3), and a last day that is a day off moves to the next working day (Điều 148 khoản 5).
    A day off that nothing makes sure is a working day here: it moves no limit.

    Before the anchor no law says how to count, and none moves a day: the anchor's day is not
    counted, and the bare count stands. Where it ends on a day off, giamsat *advises* the working
    day before it. 15 days before 11/02/2020 is 27/01/2020, the third day of Tết; the advice is
    22/01/2020.

    In working days only working days are counted, so the result never needs to move. A limit of 0
    days ends on the anchor's own day.

    Raises ``InvalidDataError``: ``negative-limit``, or ``date-out-of-range`` when the count leaves
    the years 1–9999.
    """
    if value < 0:
        raise InvalidDataError("negative-limit", value=value)
    after = direction == "after"
    if unit == "working" and value:
        return _in_working_days(anchor, value, 1 if after else -1, calendar)
    return _days_after(anchor, value, calendar) if after else _days_before(anchor, value, calendar)


def _days_after(anchor: date, value: int, calendar: Calendar) -> Deadline:
    reached = _shift(anchor, value)
    day_off = calendar.day_off(reached)
    is_moved = day_off is not None and day_off.is_sure
    on = _next(reached, 1, calendar.is_surely_off) if is_moved else reached
    return Deadline(
        on=on,
        counted_from=_shift(anchor, 1 if value else 0),
        moved_from=reached if is_moved else None,
        forecast=_has_forecast(calendar, reached, on),
        day_off=day_off,
    )


def _days_before(anchor: date, value: int, calendar: Calendar) -> Deadline:
    reached = _shift(anchor, -value)
    day_off = calendar.day_off(reached)
    advised = calendar.previous_working_day(reached) if day_off else None
    return Deadline(
        on=reached,
        counted_from=_shift(anchor, -1 if value else 0),
        moved_from=None,
        forecast=_has_forecast(calendar, reached, advised or reached),
        advised=advised,
        day_off=day_off,
    )


def _in_working_days(anchor: date, value: int, step: int, calendar: Calendar) -> Deadline:
    first = on = _next(anchor, step, calendar.is_surely_off)
    for _ in range(value - 1):
        on = _next(on, step, calendar.is_surely_off)
    return Deadline(
        on=on,
        counted_from=first,
        moved_from=None,
        forecast=_has_forecast(calendar, _shift(anchor, step), on),
    )


def _next(day: date, step: int, is_off: Callable[[date], bool]) -> date:
    """Return the first day from ``day``, not itself, that is not off."""
    found = _shift(day, step)
    while is_off(found):
        found = _shift(found, step)
    return found


def _has_forecast(calendar: Calendar, start: date, end: date) -> bool:
    """Tell whether the days off of a year from ``start`` to ``end`` are a forecast."""
    first, last = sorted((start.year, end.year))
    return any(calendar.is_forecast(year) for year in range(first, last + 1))


def _shift(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise InvalidDataError("date-out-of-range", day=day.isoformat(), days=days) from None
