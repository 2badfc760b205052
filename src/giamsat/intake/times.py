"""Time as people write it: days, lists of days, hours, quarters, "cả năm"; each with its words.

A text may give several times of several kinds: when the work is done, the years that are looked at
("mốc số liệu"), the day by which a report is due. None of them is chosen here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from giamsat.domain.dates import InvalidDateError, parse_day
from giamsat.domain.text import fold, nfc

Purpose = Literal["work", "data", "due"]
HalfDay = Literal["morning", "afternoon", "day"]

_D = r"[0-9]{1,2}"
_SEP = r"\s*[/.\-]\s*"
_FULL = rf"(?:{_D}\s*/\s*{_D}\s*/\s*|{_D}\s*\.\s*{_D}\s*\.\s*|{_D}-{_D}-)[0-9]{{4}}(?![0-9])"
_ISO = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_WORDED = rf"{_D}\s+tháng\s+{_D}\s*(?:năm|/|,)\s*[0-9]{{4}}"
_DAY = rf"(?:{_ISO}|{_FULL}|{_WORDED})"
_NOT_MORE = r"(?![0-9])(?!\s*(?:năm|[/.\-])\s*[0-9])"
_SHORT = rf"{_D}(?:\s*[/.]\s*|\s+tháng\s+){_D}{_NOT_MORE}"
_WEEKDAY = r"(?:\(\s*)?(?:thứ\s+\w+|chủ\s+nhật)(?:\s*\))?"
_DAYNAME = rf"(?:{_WEEKDAY}\s*,?\s*)?(?:ngày\s+)?(?:{_WEEKDAY}\s*,?\s*)?"
_CLOCK = r"(?<![0-9])[0-9]{1,2}\s*(?:(?:giờ|h|g)\s*(?:[0-9]{2}(?:\s*phút)?)?|:\s*[0-9]{2})(?!\w)"
_HALF = r"(?:buổi\s+)?(?:sáng|chiều|cả ngày)\b"
_AT = rf"(?:(?:{_HALF}|{_CLOCK}|từ(?=\s+[0-9]{{1,2}}\s*(?:h|g|:)))\s*[,:\-–;]?\s*)*"
_TO = r"\s*(?:đến\s+hết\s+ngày|đến\s+hết|đến\s+ngày|đến|tới\s+ngày|tới|->|→|-|–|—|\.\.)\s*"
_AND = r"\s*(?:,|;|và|&|\+)\s*"

_TIMES = re.compile(
    r"(?<![0-9hg:])(?:"
    + "|".join(
        (
            rf"(?P<list>{_D}(?:{_AND}(?:ngày\s+)?{_D})+(?={_SEP}{_D}{_SEP}[0-9]{{4}}))"
            rf"{_SEP}(?P<lm>{_D}){_SEP}(?P<ly>[0-9]{{4}})",
            rf"(?P<first>{_DAY}){_TO}(?P<at>{_AT}){_DAYNAME}(?P<last>{_DAY})",
            rf"(?P<sday>{_D})(?:\s*(?:[/.]|tháng)\s*(?P<smonth>{_D}))?{_TO}{_AT}{_DAYNAME}(?P<slast>{_DAY})",
            rf"(?P<one>{_DAY})",
            rf"(?P<slist>{_D}(?:{_AND}(?:ngày\s+)?{_D})+(?=\s*[/.]\s*{_D}(?!\s*[/.]?[0-9])))"
            rf"\s*[/.]\s*(?P<slm>{_D})",
            rf"(?P<ysday>{_D})(?:\s*(?:[/.]|tháng)\s*(?P<ysmonth>{_D}))?{_TO}{_AT}{_DAYNAME}"
            rf"(?P<yslast>{_SHORT})",
            rf"(?P<short>{_SHORT})",
        )
    )
    + ")",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?P<at>{_AT})(?:từ\s+)?{_DAYNAME}$", re.IGNORECASE)
_HOUR = re.compile(
    r"(?P<hour>[0-9]{1,2})\s*(?:(?:giờ|h|g)\s*(?:[0-9]{2}(?:\s*phút)?)?|:\s*[0-9]{2})",
    re.IGNORECASE,
)
_RANGE_OF_HOURS = re.compile(rf"{_CLOCK}\s*(?:-|–|đến)\s*{_CLOCK}", re.IGNORECASE)
_DATA = re.compile(
    r"(?:moc (?:thoi gian )?so lieu|so lieu|thoi ky|giai doan|nien do|thoi diem danh gia)\b"
    r"[^;.()]*$"
)
_DUE = re.compile(
    r"(?:bao cao\b[^;.()]*\b(?:truoc|cham nhat|han)\b[^;.()]*|\b(?:truoc|cham nhat|han cuoi)"
    r"(?: (?:la|ngay|vao))*\s*)$"
)
_WHEN = re.compile(
    r"\bquy\b|\bthang\b|\bnam\b|\btuan\b|\bthuong xuyen\b|\bdinh ky\b|\bca nam\b|\bhang\b|"
    r"\btruoc ky hop\b|\bsau ky hop\b|\bdot xuat\b|\btheo ke hoach\b|\bkhi co\b|\bky hop\b|"
    r"\bdau nam\b|\bcuoi nam\b|\bgiua nam\b|\btrong\b"
)


_NAMED_TIME = re.compile(
    r"\bquy (?:[0-9]|[ivx]+\b|mot\b|hai\b|ba\b|tu\b)|\bthang [0-9]|\b6 thang\b|\bsau thang\b|"
    r"\bnam 20[0-9]{2}\b|\bca nam\b|\btuan [0-9]|^(?:giam sat )?thuong xuyen$|"
    r"\b(?:dau|giua|cuoi) nam\b"
)
_ANY_DAY = re.compile(r"[0-9]\s*[/.\-]\s*[0-9]|tháng", re.IGNORECASE)
_ANY_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_YEAR = re.compile(r"\bnăm\s+(20[0-9]{2})(?![0-9])", re.IGNORECASE)
_FILLERS = re.compile(
    r"\((?:thứ \w+|chủ nhật)\)|\bthời gian(?: giám sát| thực hiện| làm việc)?\b|\bdự kiến\b",
    re.IGNORECASE,
)
_OPEN_DAY = re.compile(r"\bngay [0-9]|\b[0-9]{1,2}[/.][0-9]|^[0-9]{1,2}\s*(?:,|va\b|-|$)")


class WrongDayError(ValueError):
    """A text has the form of a day and is none, such as 31/02/2026."""


class Time(NamedTuple):
    """One time that a text gives.

    ``purpose`` tells what it is the time of. ``said`` are its words in the text, ``session`` and
    ``hours`` the half of the day and the clock where they stand there. ``is_year_known`` is false
    where the year was not written but taken from what is around.
    """

    first: date
    last: date
    purpose: Purpose
    said: str
    place: int
    session: HalfDay | None = None
    hours: str = ""
    is_year_known: bool = True
    is_listed: bool = False


def times_in(text: str, year: int | None = None) -> list[Time]:
    """Return all times with days in a text, in their order; a day of a list is a time of its own.

    ``year`` is that of days written without one; without it they are no times. Raises
    ``WrongDayError`` for a day that does not exist, and for a span that ends before it begins.
    """
    plain = plain_time(text)
    return [time for found in _TIMES.finditer(plain) for time in _read(plain, found, year)]


@lru_cache(maxsize=256)
def plain_time(text: str) -> str:
    """The text on one line in composed letters, with usual spaces."""
    return " ".join(nfc(text).split())


def rest_of(text: str, times: Sequence[Time]) -> str:
    """What a text says beside its times, without the words that lead to them."""
    plain = plain_time(text)
    for time in times:
        plain = plain.replace(time.said, " ", 1)
    return " ".join(_FILLERS.sub(" ", plain).split()).strip(" .,;:-–()")


def is_only_a_time(text: str) -> bool:
    """Whether a text is nothing but a time with days, or what looks like one."""
    if not _ANY_DAY.search(text):
        return False
    try:
        times = times_in(text, 2000)
    except WrongDayError:
        return len(text) <= 30
    return bool(times) and not rest_of(text, times)


def has_open_days(text: str, times: Sequence[Time]) -> bool:
    """Whether numbers that may be days are left beside the times that were read."""
    return bool(_OPEN_DAY.search(fold(rest_of(text, times))))


def year_in(text: str) -> int | None:
    """The one year that a text names as "năm 2026"; ``None`` for none or several."""
    years = {int(found) for found in _YEAR.findall(nfc(text))}
    return years.pop() if len(years) == 1 else None


def written_years(text: str) -> set[int]:
    """The years of the whole days in a text."""
    try:
        times = times_in(text)
    except WrongDayError:
        return set()
    return {day.year for time in times for day in (time.first, time.last)}


def is_when(text: str) -> bool:
    """Whether a text names a time without days: "quý II", "tháng 5 - 6/2026", "thường xuyên"."""
    return bool(_WHEN.search(fold(text))) and len(text) <= 200


def is_named_time(text: str) -> bool:
    """Whether a heading names a time that holds for the rows below it: "QUÝ I", "THÁNG 5"."""
    return bool(_NAMED_TIME.search(fold(text)))


def other_year(text: str, year: int | None) -> int | None:
    """A year that a time names beside the known one: "Quý III/2027" in a programme of 2026."""
    years = [int(found) for found in _ANY_YEAR.findall(text)]
    return next((found for found in years if year and found != year), None)


def _read(text: str, found: re.Match[str], year: int | None) -> Iterator[Time]:
    before = text[: found.start()]
    lead = _BEFORE.search(before)
    at = (lead["at"] if lead else "") + (found["at"] or "")
    purpose = _purpose(before)
    session, hours = _session(at), _clock(at)
    said = text[lead.start() if lead else found.start() : found.end()].strip(" ,;")
    for first, last, is_known, is_listed in _spans(found, year):
        if last < first:
            raise WrongDayError(found[0])
        yield Time(
            first, last, purpose, said, found.start(), session, hours, is_known, is_listed
        )  # fmt: skip


def _spans(found: re.Match[str], year: int | None) -> Iterator[tuple[date, date, bool, bool]]:
    if found["list"]:
        for number in re.findall(r"[0-9]+", found["list"]):
            day = _day(int(found["ly"]), int(found["lm"]), int(number), found[0])
            yield day, day, True, True
    elif found["first"]:
        yield _whole_day(found["first"]), _whole_day(found["last"]), True, False
    elif found["slast"]:
        last = _whole_day(found["slast"])
        month = int(found["smonth"] or last.month)
        yield _day(last.year, month, int(found["sday"]), found[0]), last, True, False
    elif found["one"]:
        day = _whole_day(found["one"])
        yield day, day, True, False
    elif year is None:
        return
    elif found["slist"]:
        for number in re.findall(r"[0-9]+", found["slist"]):
            day = _day(year, int(found["slm"]), int(number), found[0])
            yield day, day, False, True
    elif found["yslast"]:
        last = _short_day(found["yslast"], year)
        month = int(found["ysmonth"] or last.month)
        yield _day(year, month, int(found["ysday"]), found[0]), last, False, False
    else:
        day = _short_day(found["short"], year)
        yield day, day, False, False


@lru_cache(maxsize=1024)
def _whole_day(text: str) -> date:
    worded = re.sub(r"\s*(?:/|,)\s*(?=[0-9]{4}$)", " năm ", text)
    numeric = re.sub(r"\s*([/.\-])\s*", r"\1", text)
    try:
        return parse_day(worded if "tháng" in text.casefold() else numeric)
    except InvalidDateError:
        raise WrongDayError(text) from None


def _short_day(text: str, year: int) -> date:
    day, month = re.findall(r"[0-9]+", text)[:2]
    return _day(year, int(month), int(day), text)


def _day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise WrongDayError(text) from None


def _purpose(before: str) -> Purpose:
    plain = fold(before)
    if _DATA.search(plain):
        return "data"
    return "due" if _DUE.search(plain) else "work"


def _session(at: str) -> HalfDay | None:
    if not at:
        return None
    plain = fold(at)
    if "ca ngay" in plain:
        return "day"
    if "sang" in plain and "chieu" not in plain:
        return "morning"
    if "chieu" in plain and "sang" not in plain:
        return "afternoon"
    hour = _HOUR.search(at)
    if hour is None or "sang" in plain:
        return None
    return "morning" if int(hour["hour"]) < 12 else "afternoon"


def _clock(at: str) -> str:
    found = _RANGE_OF_HOURS.search(at) or _HOUR.search(at)
    return found[0].strip(" ,;:") if found else ""
