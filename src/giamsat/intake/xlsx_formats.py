"""What the styles of a workbook say of a cell: how its number is shown, its font, its colour."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from giamsat.intake.xml_names import attribute, child, children, children_named, is_switched_on

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

T = TypeVar("T")

Shown = Literal["number", "day", "month", "year", "time"]
"""What a reader sees of a number: a whole day, a month or a year of one, or a time alone."""

_DAYS = frozenset({14, 15, 16, 22, *range(27, 32), *range(50, 59)})
_MONTHS = frozenset({17})
_TIMES = frozenset({18, 19, 20, 21, 45, 46, 47})
_SAID = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_EPOCHS = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}  # noqa: DTZ001 (days have no zone)
_LAST_SERIAL = 2_958_465


class Format(NamedTuple):
    """How a cell looks: what its number is shown as, whether it is struck, its font and colour."""

    shown: Shown = "number"
    struck: bool = False
    font: str | None = None
    colour: str = ""


class Formats(NamedTuple):
    """The formats of a workbook by the number that a cell gives (``s``)."""

    cells: Sequence[Format]
    epoch_1904: bool = False

    def of(self, style: str | None) -> Format:
        """Return the format of a cell; one that does not exist counts as the plain one."""
        number = int(style) if style and style.isdecimal() else 0
        return self.cells[number] if number < len(self.cells) else Format()


def read_formats(styles: Element | None, *, epoch_1904: bool) -> Formats:
    """Read the part ``xl/styles.xml``; a workbook may have none."""
    if styles is None:
        return Formats((), epoch_1904)
    codes = {
        attribute(item, "numFmtId"): attribute(item, "formatCode")
        for item in children(styles, "numFmts")
    }
    fonts = [_font(font) for font in children(styles, "fonts")]
    colours = [_colour(fill) for fill in children(styles, "fills")]
    cells = [_format(item, codes, fonts, colours) for item in children(styles, "cellXfs")]
    return Formats(cells, epoch_1904)


def _format(
    item: Element,
    codes: Mapping[str, str],
    fonts: Sequence[tuple[str | None, bool]],
    colours: Sequence[str],
) -> Format:
    name, struck = _at(fonts, attribute(item, "fontId"), (None, False))
    colour = _at(colours, attribute(item, "fillId"), "")
    return Format(_shown(attribute(item, "numFmtId"), codes), struck, name, colour)


def _at(items: Sequence[T], number: str, default: T) -> T:
    return items[int(number)] if number.isdecimal() and int(number) < len(items) else default


def _font(font: Element) -> tuple[str | None, bool]:
    name = child(font, "name")
    said = attribute(name, "val") if name is not None else ""
    return said or None, is_switched_on(font, "strike")


def _colour(fill: Element) -> str:
    """The colour of a filled cell as the file names it; empty without one, and for white."""
    pattern = child(fill, "patternFill")
    if pattern is None or attribute(pattern, "patternType") in ("", "none", "gray125"):
        return ""
    found = next(children_named(pattern, "fgColor"), None)
    if found is None:
        return ""
    colour = attribute(found, "rgb")[-6:].upper() or f"theme {attribute(found, 'theme')}"
    return "" if colour in ("FFFFFF", "theme 0", "theme ") else colour


def _shown(number: str, codes: Mapping[str, str]) -> Shown:
    if number in codes:
        return shown_by(codes[number])
    known = int(number) if number.isdecimal() else 0
    if known in _DAYS:
        return "day"
    if known in _MONTHS:
        return "month"
    return "time" if known in _TIMES else "number"


def shown_by(code: str) -> Shown:
    """What a format such as ``dd/mm/yyyy`` shows of a number."""
    first = code.split(";", maxsplit=1)[0]
    if _ELAPSED.search(first):
        return "time"
    letters = set(_SAID.sub("", first).casefold())
    if "d" in letters:
        return "day"
    if "y" in letters:
        return "month" if "m" in letters else "year"
    return "time" if letters & set("hs") else "number"


def as_shown(number: float, shown: Shown, *, epoch_1904: bool) -> float | str | date:
    """A number of a spreadsheet as a reader sees it: a day, "05/2026", or the number itself.

    A whole number shown as a year is taken as the year that was typed.
    """
    if shown in ("number", "time") or not 0 <= number <= _LAST_SERIAL:
        return number
    if shown == "year" and 1900 <= number <= 2100:
        return int(number)
    moment = _EPOCHS[epoch_1904] + timedelta(days=number)
    if shown == "day":
        whole = moment.hour == moment.minute == moment.second == 0
        return moment.date() if whole else moment
    return f"{moment:%m/%Y}" if shown == "month" else f"{moment.year}"
