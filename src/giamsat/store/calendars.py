"""The calendar: the official days off, a forecast beyond them, a workspace's own days on top."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from giamsat.domain.calendar import Calendar, YearDays
from giamsat.domain.errors import InvalidDataError
from giamsat.rules import official_days

if TYPE_CHECKING:
    from giamsat.store.settings import Settings

LAST_DECIDED = max(official_days.OFF)


def calendar_of(settings: Settings) -> Calendar:
    """Return the calendar of a workspace: its own days over the official ones."""
    return load_calendar(
        {day.on: day.name or "" for day in settings.days_off},
        [day.on for day in settings.working_days],
    )


def load_calendar(
    own_days_off: Mapping[date, str] = {}, own_working_days: Collection[date] = ()
) -> Calendar:
    """Return the calendar of public offices in Vietnam, with a workspace's own days on top.

    Years are read one by one, when a question touches them: 2016–2026 from the shipped days, others
    from the ``holidays`` library, whose import alone takes longer than most commands. Years after
    the shipped ones are a forecast.

    Raises ``InvalidDataError`` (``day-off-and-working``) for a day given as both.
    """
    working = frozenset(own_working_days)
    for day in working:
        if day in own_days_off:
            raise InvalidDataError("day-off-and-working", on=day.isoformat())
    return Calendar(partial(_with_own, dict(own_days_off), working))


def _with_own(off: Mapping[date, str], working: frozenset[date], year: int) -> YearDays:
    known = _official(year) if year in official_days.OFF else _forecast(year)
    own_off = {day: name for day, name in off.items() if day.year == year}
    own_working = {day for day in working if day.year == year}
    if not own_off and not own_working:
        return known
    return YearDays(
        year=year,
        off={d: n for d, n in known.off.items() if d not in own_working} | own_off,
        working=(known.working - own_off.keys()) | own_working,
        forecast=known.forecast,
        source=known.source,
        doubtful=known.doubtful - own_off.keys(),
    )


def _official(year: int) -> YearDays:
    return YearDays(
        year=year,
        off={_day(year, text): name for text, name in official_days.OFF[year].items()},
        working=frozenset(_day(year, text) for text in official_days.WORKED.get(year, ())),
        forecast=False,
        source=official_days.SOURCE,
        doubtful=frozenset(_day(year, text) for text in official_days.DOUBTFUL.get(year, ())),
    )


def _day(year: int, month_and_day: str) -> date:
    return date.fromisoformat(f"{year}-{month_and_day}")


def _forecast(year: int) -> YearDays:
    """Return the library's days: by law before the shipped years, a forecast after them.

    The library knows 1901–2100; for other years it gives none, so that only weekends are off.
    """
    from holidays.utils import country_holidays
    from holidays.version import __version__

    found = country_holidays("VN", years=year, language="vi")
    off = {day: name for day, name in found.items() if day.year == year}
    return YearDays(
        year=year,
        off=off,
        working=frozenset(day for day in found.weekend_workdays if day.year == year),
        forecast=year > LAST_DECIDED,
        source=f"holidays {__version__}",
        doubtful=frozenset(
            day for day, name in off.items() if not official_days.is_fixed(f"{day:%m-%d}", name)
        ),
    )
