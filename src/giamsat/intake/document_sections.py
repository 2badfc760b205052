"""The sections of a plan: which heading begins which, and where each ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from giamsat.domain.text import fold
from giamsat.intake.document_lines import TextLine

SectionField = Literal[
    "purpose", "requirement", "content", "body", "period", "data", "member", "area", "form",
    "report", "place", "other"
]  # fmt: skip
"""What a section holds; ``other`` is one that no key of a plan takes."""

_FIELDS: tuple[tuple[str, SectionField], ...] = (
    ("muc dich", "purpose"),
    ("yeu cau", "requirement"),
    ("thoi ky", "data"),
    ("moc thoi gian", "data"),
    ("moc so lieu", "data"),
    ("thoi diem lay so lieu", "data"),
    ("nien do", "data"),
    ("thoi gian gui bao cao", "report"),
    ("thoi han gui bao cao", "report"),
    ("thoi han bao cao", "report"),
    ("thoi gian bao cao", "report"),
    ("han gui bao cao", "report"),
    ("che do bao cao", "report"),
    ("thoi gian", "period"),
    ("noi dung", "content"),
    ("doi tuong", "body"),
    ("don vi duoc giam sat", "body"),
    ("don vi chiu su giam sat", "body"),
    ("co quan, don vi duoc giam sat", "body"),
    ("thanh phan", "member"),
    ("doan giam sat", "member"),
    ("thanh lap doan", "member"),
    ("thanh vien", "member"),
    ("truong doan", "member"),
    ("pho truong doan", "member"),
    ("thu ky", "member"),
    ("dia ban", "area"),
    ("pham vi", "area"),
    ("hinh thuc", "form"),
    ("phuong phap", "form"),
    ("phuong thuc", "form"),
    ("dia diem", "place"),
    ("to chuc thuc hien", "other"),
    ("kinh phi", "other"),
    ("lich lam viec", "other"),
    ("lich giam sat", "other"),
    ("phan cong", "other"),
)
_ROLES = ("truong doan", "pho truong doan", "thu ky", "thanh vien")
_JOINING = re.compile(r",|\bva\b")
_MOST_OF_HEADING = 110
_PLAIN = 6.0


class Piece(NamedTuple):
    """A line in a section; ``text`` is what of it belongs there, empty for a bare heading."""

    field: SectionField | None
    line: TextLine
    text: str
    is_heading: bool = False


def pieces_of(lines: Sequence[TextLine]) -> Iterator[Piece]:
    """Yield the lines with the section that each belongs to, until the text proper ends.

    A section ends at the next heading of its depth or above, known or not.
    """
    field: SectionField | None = None
    depth = -1.0
    for line in lines:
        found, head, text = heading_of(line)
        if found is not None and not _is_item_of(found, line, field, depth):
            several = not text and _fields_in(head) > 1
            field, depth = (None if several else found), _depth(line)
            yield Piece(field, line, text, is_heading=True)
        elif line.level <= depth and line.is_like_heading and line.level < 3:
            field, depth = None, line.level
            yield Piece(None, line, "", is_heading=True)
        elif _is_chapter(line):
            field, depth = None, 0.0
            yield Piece(None, line, "", is_heading=True)
        else:
            yield Piece(field, line, line.text)


def heading_of(line: TextLine) -> tuple[SectionField | None, str, str]:
    """The field that a heading begins, the heading, and what stands behind its colon."""
    head, colon, text = line.bare.partition(":")
    if len(head) > _MOST_OF_HEADING or (not colon and not line.is_like_heading):
        return None, "", ""
    plain = fold(head)
    for words, field in _FIELDS:
        if plain.startswith(words) and (colon or not plain.startswith(f"{words} cua ")):
            return field, head, text.strip()
    return None, "", ""


def _depth(line: TextLine) -> float:
    """The depth of a heading; one without a number holds all that is numbered below it."""
    return line.level if line.level < 4 else 0.5


def _is_item_of(
    found: SectionField, line: TextLine, field: SectionField | None, depth: float
) -> bool:
    """Whether what reads like a heading is an item: "Thư ký: …" among members, or a dash."""
    if field == "member" and found == "member":
        return fold(line.bare).startswith(_ROLES)
    inner = line.level > depth >= 0
    deep = line.level >= 3 and line.level < _PLAIN
    return field in ("content", "purpose", "requirement") and inner and deep


def _is_chapter(line: TextLine) -> bool:
    return line.level == 0.0 and line.is_like_heading


def _fields_in(head: str) -> int:
    """How many sections a heading names: "NỘI DUNG, PHẠM VI, ĐỐI TƯỢNG" is no section itself."""
    fields: set[str] = set()
    for part in _JOINING.split(fold(head)):
        found = next((field for words, field in _FIELDS if part.strip().startswith(words)), None)
        if found:
            fields.add("purpose" if found == "requirement" else found)
    return len(fields)
