"""The lines of a document, and what their form tells: numbers, headings, ends, decorations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from giamsat.domain.text import fold
from giamsat.intake.docx_texts import DocxText, Home
from giamsat.intake.values import as_text

_NUMBERING = re.compile(
    r"^\s*(?:\(?(?:[IVX]{1,5}|[0-9]{1,2}(?:\.[0-9]{1,2})*|[A-Hđa-e])\s*[.)/:]+(?![0-9])|"
    r"[IVX]{1,5}\s*-|[-–—+•*·▪])\s*"
)
_LEVELS = (
    (re.compile(r"^\s*\(?(?:[IVX]{1,5}\s*[.)/:-]|[A-H]\s*[.)/:-]\s)"), 0.0),
    (re.compile(r"^\s*\(?[0-9]{1,2}\s*[.)/:](?![0-9])"), 1.0),
    (re.compile(r"^\s*\(?[0-9]{1,2}(?:\.[0-9]{1,2})+\s*[.)/:]?\s"), 2.0),
    (re.compile(r"^\s*[a-eđ]\s*[.)]"), 3.0),
    (re.compile(r"^\s*[-–—*•·▪]"), 4.0),
    (re.compile(r"^\s*\+"), 5.0),
)
_PLAIN = 6.0
_MOTTO = re.compile(
    r"(?:cong hoa xa hoi|chu nghia viet nam|cong hoa xa hoi chu nghia viet nam|"
    r"doc lap\s*[-–—]\s*tu do\s*[-–—]\s*hanh phuc|dang cong san viet nam)\s*"
)
_TAIL = re.compile(
    r"(?:tren day la|noi nhan\b|tm\s*[./]|t/m\b|kt\s*[./]|k/t\b|tl\s*[./]|tuq\s*[./]|"
    r"nguoi lap|thu ky cuoc hop)"
)
_APPENDIX = re.compile(r"(?:phu luc|danh sach|bieu mau|mau so|de cuong|lich giam sat|bieu so)\b")
_LONGEST_HEADING = 110
_SHORT_HEADING = 40


class TextLine(NamedTuple):
    """A line with its place (``¶12``), the cell that it stands in, and where on the page."""

    place: str
    text: str
    home: Home | None = None
    stratum: str = "body"

    @property
    def plain(self) -> str:
        """The line as it is compared."""
        return fold(self.text)

    @property
    def table(self) -> str | None:
        """The table that it stands in."""
        return self.home.table if self.home else None

    @property
    def bare(self) -> str:
        """The line without its number or its dash."""
        return _NUMBERING.sub("", self.text, count=1).strip()

    @property
    def level(self) -> float:
        """How deep its number is: 0 for "I.", 1 for "1.", up to 6 for a line without any."""
        return next((level for form, level in _LEVELS if form.match(self.text)), _PLAIN)

    @property
    def is_decoration(self) -> bool:
        """Whether it only parts others: "-----", "***"."""
        return not any(char.isalnum() for char in self.text)

    @property
    def is_motto(self) -> bool:
        """Whether it is a part of the state's or the Party's name and motto."""
        return bool(_MOTTO.fullmatch(self.plain.strip(" *-")))

    @property
    def is_tail(self) -> bool:
        """Whether the text proper ends here: the last sentence, recipients, a signature."""
        return bool(_TAIL.match(fold(self.bare)))

    @property
    def is_appendix(self) -> bool:
        """Whether an appendix or a list begins here."""
        return bool(_APPENDIX.match(self.plain)) and (self.text.isupper() or len(self.text) < 60)

    @property
    def is_like_heading(self) -> bool:
        """Whether its form is that of a heading: numbered, in capitals or short."""
        text = self.text.rstrip()
        marked = self.level < 3 or text.isupper() or len(self.bare) <= _SHORT_HEADING
        return marked and len(text) <= _LONGEST_HEADING and not text.endswith((".", ";", ","))


def lines_of_text(text: DocxText) -> Iterator[TextLine]:
    """Yield the lines of a text with the numbers that Word writes before them."""
    for place, cell in text.paragraphs.cells.items():
        label = text.labels.get(place.row, "")
        words = as_text(cell.value)
        yield TextLine(
            f"{text.paragraphs.name}{place.row}",
            f"{label} {words}" if label else words,
            text.homes.get(place.row),
            text.strata.get(place.row, "body"),
        )
