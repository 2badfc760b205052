"""Days and periods as they are typed: whole ones anywhere, spoken ones only by a person.

What a person means by ``11/2`` or "hôm qua" is told at once. From a pipe or a script such words are
refused: tomorrow they would mean another day. Part of the fast path.
"""

from __future__ import annotations

from giamsat.domain.dates import InvalidDateError, InvalidPeriodError, parse_day, parse_period
from giamsat.lean.days import date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from giamsat.domain.dates import Period
    from giamsat.domain.spoken_days import Leaning
    from giamsat.i18n import Words

    class Call(Protocol):
        """What is asked of a session: who types, on which day, and how to tell."""

        @property
        def as_of(self) -> str: ...
        @property
        def is_typed(self) -> bool: ...
        @property
        def words(self) -> Words: ...
        def tell(self, key: str, /, **values: object) -> None: ...


NOT_FOR_EVER = "not-for-ever"
"""The reason for which a script's day or period is refused that a person's would not be."""


def typed_day(call: Call, text: str, leaning: Leaning = "near") -> date:
    """Return the day that is typed, and tell the one that is understood where it is not whole.

    Raises ``InvalidDateError``.
    """
    try:
        return parse_day(text)
    except InvalidDateError as error:
        from giamsat.domain.spoken_days import day_meant

        meant = day_meant(text, date.fromisoformat(call.as_of), leaning)
        if not call.is_typed:
            is_told = error.params["reason"] == "two-digit-year"
            raise error if is_told else InvalidDateError(text, NOT_FOR_EVER) from None
    weekday = call.words(f"agenda.weekday.{meant.day.weekday()}")
    call.tell("typed.day", text=text, weekday=weekday, day=meant.day)
    return meant.day


def typed_period(call: Call, text: str, kind: str = "", leaning: Leaning = "near") -> Period:
    """Return the period that is typed, and tell the one that is understood where it is not whole.

    ``kind`` is what is asked for: ``week``, ``month``, ``quarter``, ``year``, or any period. Raises
    ``InvalidPeriodError``, or ``InvalidDateError`` for an end of a range.
    """
    try:
        return parse_period(text)
    except (InvalidDateError, InvalidPeriodError):
        from giamsat.domain.spoken_days import period_meant

        meant = period_meant(text, date.fromisoformat(call.as_of), kind, leaning)
        if meant.is_whole:
            return meant.period
        if not call.is_typed:
            raise InvalidPeriodError(text, NOT_FOR_EVER) from None
    call.tell("typed.period", text=text, first=meant.period.first, last=meant.period.last)
    return meant.period


def typed_year(call: Call, text: str) -> int:
    """Return the year that is typed: ``2020``, or "năm nay" by a person. Raises ``UsageError``."""
    if len(text) == 4 or not call.is_typed:
        from giamsat.domain.option_values import whole_number

        return whole_number("--year", text)
    return typed_period(call, text, "year").first.year
