"""Days, periods and spans as people write them. Nothing here knows today's date."""

from __future__ import annotations

from giamsat.domain.errors import UsageError
from giamsat.domain.text import fold
from giamsat.lean.days import date, timedelta
from giamsat.lean.rows import NamedTuple

YEARS = range(1900, 9999)
LONGEST_SPAN = 36_525

_ONE_DAY = timedelta(days=1)
_FULLWIDTH = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_UNIT_DAYS = {"": 1, "d": 1, "ngay": 1, "w": 7, "tuan": 7}
_PREFIXES = (
    ("tuan", "week"),
    ("w", "week"),
    ("quy", "quarter"),
    ("q", "quarter"),
    ("thang", "month"),
    ("", "month"),
)


class InvalidDateError(UsageError):
    """No day can be read from the text.

    ``reason`` is ``unknown-form``, ``two-digit-year``, ``year-out-of-range``, ``no-such-month`` or
    ``no-such-day`` (then ``days`` tells how many that month has).
    """

    def __init__(self, text: str, reason: str, **params: object) -> None:
        super().__init__("invalid-date", text=text, reason=reason, **params)


class InvalidPeriodError(UsageError):
    """No period can be read from the text.

    ``reason`` is ``unknown-form``, ``two-digit-year``, ``year-out-of-range``, ``no-such-month``,
    ``no-such-quarter``, ``no-such-week`` or ``reversed`` (the last day is before the first).
    """

    def __init__(self, text: str, reason: str, **params: object) -> None:
        super().__init__("invalid-period", text=text, reason=reason, **params)


class InvalidDayRangeError(UsageError):
    """No number of days can be read from the text: ``unknown-form`` or ``too-long`` (``most``)."""

    def __init__(self, text: str, reason: str, **params: object) -> None:
        super().__init__("invalid-span", text=text, reason=reason, **params)


class Period(NamedTuple):
    """The days from ``first`` to ``last``, both included.

    ``kind`` is ``week`` (ISO 8601, from Monday), ``month``, ``quarter``, ``year`` or ``range``.
    """

    first: date
    last: date
    kind: str

    @property
    def days(self) -> int:
        """Its length in days, at least 1."""
        return (self.last - self.first).days + 1

    @property
    def code(self) -> str:
        """The one way to write it, such as ``2020-W07``; ``parse_period`` reads it back."""
        first = self.first
        if self.kind == "week":
            week = first.isocalendar()
            return f"{week.year:04}-W{week.week:02}"
        if self.kind == "month":
            return f"{first.year:04}-{first.month:02}"
        if self.kind == "quarter":
            return f"{first.year:04}-Q{(first.month + 2) // 3}"
        if self.kind == "year":
            return f"{first.year:04}"
        return f"{first}..{self.last}"

    def previous(self) -> Period:
        """The period of the same kind that ends the day before; of a range, one just as long.

        Raises InvalidPeriodError where that would begin before the year 1.
        """
        try:
            before = self.first - _ONE_DAY
            if self.kind == "range":
                return Period(self.first - timedelta(days=self.days), before, "range")
            return _PERIOD_OF[self.kind](before)
        except OverflowError:
            raise InvalidPeriodError(self.code, "year-out-of-range") from None


def week_of(day: date) -> Period:
    """The ISO week, Monday to Sunday, that holds the day."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6), "week")


def month_of(day: date) -> Period:
    """The calendar month that holds the day."""
    return Period(day.replace(day=1), _month_end(day.year, day.month), "month")


def quarter_of(day: date) -> Period:
    """The quarter, from January, April, July or October, that holds the day."""
    month = day.month - (day.month - 1) % 3
    return Period(date(day.year, month, 1), _month_end(day.year, month + 2), "quarter")


def year_of(day: date) -> Period:
    """The calendar year that holds the day."""
    return Period(date(day.year, 1, 1), date(day.year, 12, 31), "year")


_PERIOD_OF = {"week": week_of, "month": month_of, "quarter": quarter_of, "year": year_of}


def holding(day: date, kind: str) -> Period:
    """Return the period of a kind (``week``, ``month``, ``quarter``, ``year``) with the day in."""
    return _PERIOD_OF[kind](day)


def parse_day(text: str) -> date:
    """Read ``2020-02-11``, ``11/02/2020``, ``11-2-2020``, ``11.02.2020``, "11 tháng 02 năm 2020".

    The day always stands before the month unless the year comes first. Raises InvalidDateError.
    """
    parts = _day_parts(plain_text(text).removeprefix("ngay "))
    if not all(map(_is_number, parts)):
        raise InvalidDateError(text, "unknown-form")
    match tuple(map(len, parts)):
        case (4, 1 | 2, 1 | 2):
            year, month, day = map(int, parts)
        case (1 | 2, 1 | 2, 4):
            day, month, year = map(int, parts)
        case (1 | 2, 1 | 2, 1 | 2):
            raise InvalidDateError(text, "two-digit-year")
        case _:
            raise InvalidDateError(text, "unknown-form")
    return _check_day(text, year, month, day)


def _day_parts(plain: str) -> list[str]:
    """Three parts, or none; a year that comes first is read only in the ISO form."""
    separators = {char for char in plain if char in "-/."}
    if separators:
        separator = separators.pop()
        parts = [part.strip() for part in plain.split(separator)]
        if separator != "-" and len(parts[0]) == 4:
            return [""]
        return [""] if separators else parts
    parts = plain.split()
    return parts[::2] if parts[1::2] == ["thang", "nam"] else [""]


def day_in_year(year: int, month: int, day: int, text: str | None = None) -> date | None:
    """Return a day of a year that people count in; ``None`` where there is none.

    For a ``text`` that names it, that is an error: ``InvalidDateError``.
    """
    try:
        return _check_day(text or "", year, month, day)
    except InvalidDateError:
        if text is None:
            return None
        raise


def _check_day(text: str, year: int, month: int, day: int) -> date:
    if year not in YEARS:
        raise InvalidDateError(text, "year-out-of-range", first=YEARS[0], last=YEARS[-1])
    if not 1 <= month <= 12:
        raise InvalidDateError(text, "no-such-month", month=month)
    days = _month_end(year, month).day
    if not 1 <= day <= days:
        raise InvalidDateError(text, "no-such-day", day=day, month=month, year=year, days=days)
    return date(year, month, day)


def parse_period(text: str) -> Period:
    """Read a week, month, quarter, year or range of days.

    ``2020-W07``, ``W07/2020``, "tuần 7/2020"; ``2020-02``, ``02/2020``, "tháng 2 năm 2020";
    ``2020-Q1``, ``Q1/2020``, "quý I/2020"; ``2020``; ``2020-02-11..2020-02-14``, its ends in any
    form of ``parse_day``. Raises InvalidPeriodError, or InvalidDateError for an end of a range.
    """
    plain = plain_text(text)
    if ".." in plain:
        return _range(text, plain)
    head, year = _head_and_year(plain)
    kind, number = _unit_and_number(head) if head else ("year", "1")
    value = _ROMAN.get(number) if kind == "quarter" and number in _ROMAN else _small(number)
    if value is None or not _is_number(year) or len(year) not in (2, 4):
        raise InvalidPeriodError(text, "unknown-form")
    if len(year) == 2:
        raise InvalidPeriodError(text, "two-digit-year")
    if int(year) not in YEARS:
        raise InvalidPeriodError(text, "year-out-of-range", first=YEARS[0], last=YEARS[-1])
    return _numbered_period(text, kind, value, int(year))


def _range(text: str, plain: str) -> Period:
    begins, _, ends = plain.partition("..")
    if not begins or not ends or ".." in ends:
        raise InvalidPeriodError(text, "unknown-form")
    first, last = parse_day(begins), parse_day(ends)
    if last < first:
        raise InvalidPeriodError(text, "reversed")
    return Period(first, last, "range")


def _head_and_year(plain: str) -> tuple[str, str]:
    words = plain.removeprefix("nam ").replace(" nam ", "/")
    begins, _, rest = words.partition("-")
    if len(begins) == 4 and _is_number(begins):
        return rest.strip(), begins
    head, _, year = words.replace("-", "/").rpartition("/")
    return head.strip(), year.strip()


def _unit_and_number(head: str) -> tuple[str, str]:
    prefix, kind = next(item for item in _PREFIXES if head.startswith(item[0]))
    return kind, head.removeprefix(prefix).strip()


def _numbered_period(text: str, kind: str, value: int, year: int) -> Period:
    found = numbered_period(kind, value, year)
    if found is None:
        raise InvalidPeriodError(text, f"no-such-{kind}", number=value, year=year)
    return found


def numbered_period(kind: str, number: int, year: int) -> Period | None:
    """Return the week, month or quarter of a number in a year, or that year; ``None`` for none."""
    try:
        if kind == "week":
            return week_of(date.fromisocalendar(year, number, 1))
        month = 3 * number - 2 if kind == "quarter" else number
        return _PERIOD_OF[kind](date(year, month, 1))
    except ValueError:
        return None


def parse_span(text: str) -> int:
    """Read days from ``14``, ``14d``, ``2w``, "14 ngày" or "2 tuần". Raises InvalidSpanError."""
    plain = plain_text(text)
    unit = plain.lstrip("0123456789")
    number = plain.removesuffix(unit)
    per_unit = _UNIT_DAYS.get(unit.strip())
    if not number or per_unit is None:
        raise InvalidDayRangeError(text, "unknown-form")
    if len(number) > 5 or int(number) * per_unit > LONGEST_SPAN:
        raise InvalidDayRangeError(text, "too-long", most=LONGEST_SPAN)
    return int(number) * per_unit


def plain_text(text: str) -> str:
    """Return a text as days are read from it: no accents, no case, narrow signs."""
    return fold(text if text.isascii() else text.translate(_FULLWIDTH))


def _is_number(part: str) -> bool:
    return part.isascii() and part.isdigit()


def _small(part: str) -> int | None:
    return int(part) if _is_number(part) and len(part) <= 2 else None


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - _ONE_DAY
