"""A plan written as a document: its usual lines and headings, each a guess that is shown.

The header block (number, place and date line, heading "KẾ HOẠCH" with the subject below it) has the
form that Nghị định 30/2020/NĐ-CP gives to named documents; the sections below it follow practice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from giamsat.domain.numbers import parse_number
from giamsat.domain.tables import PLAN
from giamsat.domain.tables import tables as plan_tables
from giamsat.domain.text import fold
from giamsat.intake.docx_texts import DocxText
from giamsat.intake.drafts import SourcedRow
from giamsat.intake.grids import Address, CellProblem, Grid
from giamsat.intake.members import is_a_person, member_of, role_in
from giamsat.intake.own_tables import NEW
from giamsat.intake.readings import Reading
from giamsat.intake.values import (
    CannotReadError,
    as_day,
    as_document_number,
    as_items,
    as_span,
    as_text,
)

_HEADER_LINES = 40
_MOST_ITEMS = 60
_NUMBER = re.compile(r"^số\s*[:.]\s*(?P<number>[0-9].*)$", re.IGNORECASE)
_BLANK_NUMBER = re.compile(r"^số\s*[:.]\s*[.…_\s]*/", re.IGNORECASE)
_DATED = re.compile(
    r"ngày\s+(?P<day>[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4})\s*$", re.IGNORECASE
)
_BLANK = re.compile(r"\[(?:chưa có|missing): [^\]]*\]")  # what giamsat writes for a missing fact
_SUPERIOR = re.compile(r"\s*\(\s*cơ quan cấp trên:\s*([^()]+)\)$", re.IGNORECASE)
_MEMBER_HEADINGS = (
    ("ho va ten", "name"),
    ("ho ten", "name"),
    ("thanh vien", "name"),
    ("nhiem vu", "role"),
    ("vai tro", "role"),
    ("chuc vu", "position"),
    ("co quan", "organisation"),
    ("don vi", "organisation"),
)
_NUMBERING = re.compile(r"^(?:[IVX]+|[0-9]{1,2}(?:\.[0-9]{1,2})*|[A-Hđa-e])\s*[.)/:-]\s*")
_CHAPTER = re.compile(r"^(?:[IVX]+|[A-H])\s*[.)/-]\s")
_SECTIONS = (
    ("muc dich", "purpose"),
    ("noi dung", "content"),
    ("doi tuong", "body"),
    ("don vi duoc giam sat", "body"),
    ("thoi gian", "period"),
    ("thanh phan", "member"),
    ("doan giam sat", "member"),
    ("dia ban", "area"),
    ("pham vi", "area"),
)
_OTHER_HEADINGS = (
    "to chuc thuc hien",
    "phuong phap",
    "hinh thuc",
    "yeu cau",
    "kinh phi",
    "noi nhan",
)
_TITLE_ENDS = ("can cu", "thuc hien", "i.", "1.", "a.", "de ", "nham ")
_LONGEST_HEADING = 90
_SHORT_HEADING = 40  # Word numbers its headings by itself: then no number is in the text


class _TextLine(NamedTuple):
    """A line with its place, and the table that it stands in."""

    place: str
    text: str
    table: str | None = None

    @property
    def plain(self) -> str:
        return fold(self.text)


def document_rows(
    text: DocxText, reading: Reading
) -> Iterator[tuple[str, SourcedRow | CellProblem]]:
    """Yield the rows of the one plan that a document is, or one problem where it is none."""
    sheet = text.paragraphs.name
    lines = [
        _TextLine(f"{sheet}{place.row}", as_text(cell.value), _table_of(text, place.row))
        for place, cell in text.paragraphs.cells.items()
    ]
    start = next((n for n, line in enumerate(lines) if _is_heading_of_plan(line)), None)
    if start is None:
        return
    key = f"{NEW}{sheet}"
    reader = _Reader(key, sheet, reading.defaults, {grid.name: grid for grid in text.grids})
    reader.read_header(lines[: min(start, _HEADER_LINES)])
    rest = reader.read_title(lines[start:])
    reader.read_sections(rest)
    yield from reader.rows_and_problems(lines[start].place)


def _table_of(text: DocxText, row: int) -> str | None:
    home = text.homes.get(row)
    return home.table if home else None


def _is_heading_of_plan(line: _TextLine) -> bool:
    return line.plain in ("ke hoach", "ke hoach giam sat") or (
        line.text.isupper() and line.plain.startswith("ke hoach ")
    )


class _Reader:
    """Collects what the lines of a plan document say."""

    def __init__(
        self, key: str, sheet: str, defaults: Mapping[str, str], grids: Mapping[str, Grid]
    ) -> None:
        self._grids = grids
        self._key = key
        self._sheet = sheet
        self._defaults = defaults
        self._facts: dict[str, Any] = {}
        self._cells: dict[str, str] = {}
        self._parts: list[SourcedRow] = []
        self._problems: list[CellProblem] = []

    def read_header(self, lines: Sequence[_TextLine]) -> None:
        """The number, the day of issue and, above the number, who issued it."""
        for place, line in enumerate(lines):
            numbered, dated = _NUMBER.match(line.text), _DATED.search(line.text)
            if numbered and "number" not in self._facts:
                self._number(as_document_number(numbered["number"]), line)
                self._issuer(lines[:place])
            elif _BLANK_NUMBER.match(line.text):
                self._tell("number-blank", line, "warning")
                self._issuer(lines[:place])
            if dated and "issued" not in self._facts:
                self._day("issued", dated["day"], line)

    def read_title(self, lines: Sequence[_TextLine]) -> Sequence[_TextLine]:
        """The subject below "KẾ HOẠCH"; returns the lines after it."""
        heading, *below = lines
        title: list[str] = []
        if heading.plain not in ("ke hoach", "ke hoach giam sat"):
            title.append(heading.text)
        while below and not _is_end_of_title(below[0]) and len(title) < 6:
            line = below.pop(0)
            if line.text.strip("-_–— "):
                title.append(line.text)
        if title:
            place = heading.place if title[0] == heading.text else None
            self._facts["title"] = " ".join(title)
            self._cells["title"] = place or f"{self._sheet}{int(heading.place[1:]) + 1}"
        return below

    def read_sections(self, lines: Sequence[_TextLine]) -> None:
        """The sections by their headings; a heading may have its text on the same line."""
        field: str | None = None
        basis: list[tuple[str, _TextLine]] = []
        tables: set[str] = set()
        for line in lines:
            if line.table:
                if line.table not in tables and field == "member":
                    self._member_table(self._grids[line.table])
                tables.add(line.table)
                continue
            if _BLANK.search(line.text):
                continue
            found, text = _section_of(line)
            if found is not None:
                field = found
                if text:
                    self._take(field, line._replace(text=text))
            elif line.plain.startswith("can cu") and field is None:
                basis.append((line.text.rstrip(" ;,."), line))
            elif _is_end_of_section(line):
                field = None
            elif field is not None:
                self._take(field, line)
        if basis:
            self._facts["legal_basis"] = tuple(text for text, _ in basis)
            self._cells["legal_basis"] = basis[0][1].place

    def rows_and_problems(self, place: str) -> Iterator[tuple[str, SourcedRow | CellProblem]]:
        """Yield the plan's rows and problems."""
        if "title" not in self._facts:
            self._problems.append(CellProblem("title-missing", self._sheet, place[1:]))
        for key, value in self._defaults.items():
            self._facts.setdefault(key, value)
        facts = {**self._facts, PLAN: self._key}
        yield self._key, SourcedRow("plans", facts, self._cells, self._sheet)
        yield from ((self._key, row) for row in self._parts)
        yield from ((self._key, problem) for problem in self._problems)

    def _take(self, field: str, line: _TextLine) -> None:
        if field in ("purpose", "area"):
            before = self._facts.get(field)
            text = line.text.rstrip(" .;") if field == "area" else line.text
            self._facts[field] = f"{before}\n{text}" if before else text
            self._cells.setdefault(field, line.place)
        elif field == "period":
            self._period(line)
        elif field == "member":
            for item in as_items(line.text):
                if is_a_person(item):
                    self._part("members", member_of(item), line)
                else:
                    self._tell("no-member", line, "warning")
        else:
            table, key = ("bodies", "name") if field == "body" else ("contents", "text")
            for item in as_items(line.text):
                name, superior = _with_superior(item.rstrip(" .;"))
                more = {"superior": superior} if superior and table == "bodies" else {}
                self._part(table, {key: name, **more}, line)

    def _member_table(self, grid: Grid) -> None:
        """The delegation as a table: its columns by their headings."""
        bounds = grid.bounds
        columns = dict(_member_columns(grid)) if bounds else {}
        if bounds is None or "name" not in columns.values():
            return
        for row in range(bounds.top + 1, bounds.bottom + 1):
            found = {key: (grid.text(Address(row, c)), c) for c, key in columns.items()}
            known = {key: pair for key, pair in found.items() if pair[0]}
            values = {k: text for k, (text, _) in known.items() if not _BLANK.search(text)}
            role = role_in(values.pop("role", ""))
            if "name" in values:
                values |= {"role": role} if role else {}
                cells = {k: f"{grid.name}!{Address(row, known[k][1])}" for k in values}
                whole = {**values, PLAN: self._key}
                self._parts.append(SourcedRow("members", whole, cells, grid.name))

    def _period(self, line: _TextLine) -> None:
        try:
            span = as_span(line.text)
        except CannotReadError:
            self._tell("period-not-read", line, "warning")
            return
        if not span.exact:
            self._tell("period-not-exact", line, "warning")
        elif "begins" not in self._facts:
            self._facts |= {"begins": span.first, "ends": span.last}
            self._cells |= {"begins": line.place, "ends": line.place}

    def _part(self, table: str, values: dict[str, Any], line: _TextLine) -> None:
        same = sum(row.table == table for row in self._parts)
        if same >= _MOST_ITEMS:
            self._tell("too-many-items", line, "error")
            return
        cells = dict.fromkeys(values, line.place)
        if letter := plan_tables()[table].letter:
            values["id"] = f"{letter}{same + 1}"
        self._parts.append(SourcedRow(table, {**values, PLAN: self._key}, cells, self._sheet))

    def _number(self, number: str, line: _TextLine) -> None:
        self._facts["number"] = number
        self._cells["number"] = line.place
        read = parse_number(number)
        if read.suggestion or read.kind not in ("KH", None):
            suggestion = read.suggestion or ""
            self._tell("number-suggestion", line, "warning", suggestion=suggestion)

    def _day(self, key: str, text: str, line: _TextLine) -> None:
        try:
            self._facts[key] = as_day(text)
            self._cells[key] = line.place
        except CannotReadError as error:
            self._tell(error.code, line, "error", **dict(error.params))

    def _issuer(self, above: Sequence[_TextLine]) -> None:
        """The lines in capitals above the number: the body above, then the body that issues."""
        capitals = [
            line for line in above if line.text.isupper() and "CỘNG HÒA" not in line.text.upper()
        ]
        named = capitals[-3:]
        if not named or "issuer" in self._facts:
            return
        standing = named[-1].plain.startswith("ban thuong truc")
        names = [line.text for line in (named[-1], *(named[:-1] if standing else ()))]
        known = self._defaults.get("issuer")
        if known and sorted(fold(known).split()) == sorted(fold(" ".join(names)).split()):
            self._facts["issuer"] = known
        else:
            self._facts["issuer"] = " ".join(names)
            self._tell("issuer-guessed", named[-1], "warning")
        self._cells["issuer"] = named[-1].place

    def _tell(self, code: str, line: _TextLine, severity: Any, **params: str) -> None:
        told = tuple({"value": line.text[:80], **params}.items())
        self._problems.append(CellProblem(code, self._sheet, line.place[1:], told, severity))


def _is_end_of_title(line: _TextLine) -> bool:
    """The subject ends where the basis, a section or the opening sentence begins."""
    opens = line.text.rstrip().endswith(":") or bool(_BLANK.search(line.text))
    return opens or line.plain.startswith(_TITLE_ENDS)


def _with_superior(text: str) -> tuple[str, str | None]:
    """Read "UBND xã A (cơ quan cấp trên: UBND huyện B)"."""
    found = _SUPERIOR.search(text)
    return (text[: found.start()].strip(), found[1].strip()) if found else (text, None)


def _member_columns(grid: Grid) -> Iterator[tuple[int, str]]:
    bounds = grid.bounds
    for column in range(bounds.left, bounds.right + 1) if bounds else ():
        plain = fold(grid.text(Address(bounds.top, column))) if bounds else ""
        key = next((key for words, key in _MEMBER_HEADINGS if words in plain), None)
        if key:
            yield column, key


def _section_of(line: _TextLine) -> tuple[str | None, str]:
    """The field that a heading begins, and what stands behind its colon."""
    head, colon, text = _bare(line.text).partition(":")
    if len(head) > _LONGEST_HEADING or (not colon and not _is_like_heading(line.text)):
        return None, ""
    plain = fold(head)
    for words, field in _SECTIONS:
        if plain.startswith(words):
            return field, text.strip()
    return None, ""


def _bare(text: str) -> str:
    """A line without its number or its dash."""
    return _NUMBERING.sub("", text.lstrip("-–•+ "))


def _is_like_heading(text: str) -> bool:
    marked = _NUMBERING.match(text) or text.isupper() or len(text) <= _SHORT_HEADING
    return bool(marked) and not text.endswith((".", ";", ","))


def _is_end_of_section(line: _TextLine) -> bool:
    if _CHAPTER.match(line.text):
        return True
    return fold(_bare(line.text)).startswith(_OTHER_HEADINGS) and (
        _is_like_heading(line.text) or ":" in line.text[:_LONGEST_HEADING]
    )
