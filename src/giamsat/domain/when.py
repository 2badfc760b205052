"""Time without days: ``2026-05``, ``2026-05/2026-06``, ``2026-Q2``, ``2026-H2``, ``2026``, words.

A plan or an item of a programme says ``when`` where no days are fixed. It sorts and is found; it
never makes a day, a state or a limit. "Thường xuyên" is words: it lies in no span.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from giamsat.domain.dates import InvalidPeriodError, parse_period
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.text import fold, nfc


class Span(NamedTuple):
    """The first and the last day of a ``when``, and the one way to write it."""

    first: date
    last: date
    code: str


_YEAR = r"(?P<year>[0-9]{4})"
_HALF = (
    re.compile(rf"(?:6|sau) thang (?P<half>dau|cuoi)(?: cua)?(?: nam)? ?/? ?{_YEAR}?"),
    re.compile(rf"(?:nua )(?P<half>dau|cuoi)(?: cua)?(?: nam)? ?/? ?{_YEAR}?"),
    re.compile(rf"h(?P<half>[12]) ?[/-] ?{_YEAR}"),
    re.compile(rf"{_YEAR}-h(?P<half>[12])"),
)
_SEVERAL = re.compile(
    r"(?P<unit>thang|quy) (?P<one>[0-9ivx]+)(?P<years>/[0-9]{4})? ?(?:-|va|den|,) ?"
    rf"(?:(?P=unit) )?(?P<other>[0-9ivx]+) ?(?:/|nam )? ?{_YEAR}?"
)
_SINGLE = re.compile(rf"(?P<unit>thang|quy) (?P<one>[0-9ivx]+)(?: ?/ ?| nam )?{_YEAR}?")
_CODE = re.compile(r"[0-9]{4}([-/].*)?|[hq][0-9].*", re.DOTALL)
_HALVES = {"1": 1, "dau": 1, "2": 2, "cuoi": 2}
_SPANS = frozenset({"month", "quarter", "year"})


def span_of(when: str | None, year: int | None = None) -> Span | None:
    """Return the days that ``when`` spans; ``None`` for words that span none.

    ``year`` is that of the plan or programme, for a quarter or month that names none.
    """
    if not when:
        return None
    plain = fold(when).replace("–", "-").replace("—", "-").strip(" .")
    for read in (_half, _several, _single, _codes):
        found = read(plain, year)
        if found:
            return found
    return None


def spell_time(when: str, year: int | None = None) -> str:
    """Return ``when`` as it is kept: the code of a span, else the words.

    Raises ``InvalidDataError`` (``no-such-time``) for a month or quarter that does not exist.
    """
    span = span_of(when, year)
    if span:
        return span.code
    plain = fold(when).strip()
    if _CODE.fullmatch(plain) or (_SINGLE.fullmatch(plain) and re.search(_YEAR, plain)):
        raise InvalidDataError("no-such-time", when=when)
    return nfc(when.strip())


def is_contradicted(when: str | None, first: date | None, last: date | None) -> bool:
    """Tell whether days lie outside of the span that ``when`` names."""
    span = span_of(when, first.year if first else None)
    days = [day for day in (first, last) if day]
    return span is not None and any(not span.first <= day <= span.last for day in days)


def _half(plain: str, year: int | None) -> Span | None:
    for form in _HALF:
        found = form.fullmatch(plain)
        number = int(found["year"]) if found and found["year"] else year
        if found and number:
            half = _HALVES[found["half"]]
            months = (1, 6, 30) if half == 1 else (7, 12, 31)
            first, last = date(number, months[0], 1), date(number, months[1], months[2])
            return Span(first, last, f"{number:04}-H{half}")
    return None


def _several(plain: str, year: int | None) -> Span | None:
    found = _SEVERAL.fullmatch(plain)
    number = (found["year"] or year) if found else None
    if found is None or number is None:
        return None
    first_year = (found["years"] or f"/{number}")[1:]
    one = _period(f"{found['unit']} {found['one']}/{first_year}")
    other = _period(f"{found['unit']} {found['other']}/{number}")
    return _from_to(one, other)


def _single(plain: str, year: int | None) -> Span | None:
    found = _SINGLE.fullmatch(plain)
    number = (found["year"] or year) if found else None
    return _period(f"{found['unit']} {found['one']}/{number}") if found and number else None


def _codes(plain: str, year: int | None) -> Span | None:
    one, slash, other = plain.partition("/")
    if slash and len(one) >= 7 and len(other) >= 7:
        return _from_to(span_of(one, year), span_of(other, year))
    return _period(plain)


def _period(text: str) -> Span | None:
    try:
        found = parse_period(text)
    except InvalidPeriodError:
        return None
    return Span(found.first, found.last, found.code) if found.kind in _SPANS else None


def _from_to(one: Span | None, other: Span | None) -> Span | None:
    if one is None or other is None or other.last < one.first:
        return None
    code = one.code if one == other else f"{one.code}/{other.code}"
    return Span(one.first, other.last, code)
