"""How a file is to be read beyond what stands in it: what was said, and the year around a table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from giamsat.domain.errors import UsageError
from giamsat.domain.text import fold, nfc
from giamsat.intake.grids import Address, Area, Grid, column_letters
from giamsat.intake.regions import FoundTable
from giamsat.intake.times import is_named_time

_SAID = re.compile(
    r"(?:(?P<sheet>.+)!)?(?P<place>\$?[A-Za-z]{1,3}\$?[0-9]*|¶?[0-9]+)=(?P<number>[1-9])"
)
_ORGANISATION = (
    r"(?:ban thường trực|các tổ chức|các đoàn thể|các ban|ủy ban|uỷ ban|ubmttq|mặt trận|mttq|hội|"
    r"đoàn|liên đoàn|công đoàn|ban)\b.*?"
)
_LEAD = re.compile(
    rf"(?:(?:các cuộc|nội dung|chương trình) )?giám sát (?:của|do) ({_ORGANISATION})"
    r"(?:\s+chủ trì.*)?|"
    rf"(?:(?:do|của) )?({_ORGANISATION})(?:\s+chủ trì.*)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_LINES_ABOVE = 12


class Reading(NamedTuple):
    """What the caller says of a file: defaults of ``[plan]``, and which of several readings count.

    ``choices`` gives by place (``Sheet!F9``, ``F9``, a column ``C``, ``¶12``) the number of the
    reading, from 1 as they are shown.
    """

    defaults: Mapping[str, str] = {}
    choices: Mapping[str, int] = {}

    def choice(self, grid: Grid, place: Address) -> int | None:
        """The reading that was asked for at a place, by its cell or by its column."""
        if not self.choices:
            return None
        letters = column_letters(place.column)
        names = (str(place), letters)
        wanted = [f"{grid.name}!{name}" for name in names] + list(names)
        return next((self.choices[name] for name in wanted if name in self.choices), None)


def said_readings(texts: tuple[str, ...]) -> dict[str, int]:
    """Read ``F9=2``, ``Sheet1!F9=2``, ``C=1`` or ``¶12=1``. Raises ``UsageError``."""
    found: dict[str, int] = {}
    for text in texts:
        parts = _SAID.fullmatch(text.strip())
        if parts is None:
            raise UsageError("import-bad-reading", text=text)
        place = parts["place"].replace("$", "").upper()
        if place.isdigit():
            place = f"¶{place}"
        found[f"{parts['sheet']}!{place}" if parts["sheet"] else place] = int(parts["number"])
    return found


def kind_of_section(text: str) -> str | None:
    """The kind of plan (``criticism``) that a heading tells, if any."""
    plain = fold(text)
    if "giam sat" in plain:
        return None
    if "phan bien" in plain:
        return "criticism"
    return "comment" if "gop y" in plain else None


def lead_of_section(text: str) -> str | None:
    """Who leads what stands below a heading such as "HỘI NÔNG DÂN CHỦ TRÌ", in its own words."""
    plain = nfc(text).strip(" :.")
    found = _LEAD.fullmatch(plain)
    name = next((part for part in found.groups() if part), "").strip() if found else ""
    if not name or kind_of_section(plain) or is_named_time(plain):
        return None
    return name


def known_year(grid: Grid, table: FoundTable) -> int | None:
    """The one year that the lines above a table, or the name of its sheet, speak of."""
    top = max(1, table.area.top - _LINES_ABOVE)
    return _year_above(grid.name, _texts_above(grid, Area(top, 1, table.area.top - 1, 30)))


def _texts_above(grid: Grid, area: Area) -> tuple[str, ...]:
    return tuple(text for place in area.places if (text := grid.text(place)))


@lru_cache(maxsize=64)
def _year_above(name: str, texts: tuple[str, ...]) -> int | None:
    titles = [text for text in texts if "NĂM" in text.upper() and "ngày" not in text.casefold()]
    years = {int(year) for text in (*titles, name) for year in _YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None
