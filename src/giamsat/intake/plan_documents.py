"""A plan written as a document: its usual lines and headings, each a guess that is shown.

The head has the form that Nghị định 30/2020/NĐ-CP gives to named documents; the sections below it
follow practice. Each line ends as a fact, as furniture, or left with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from giamsat.domain.tables import PLAN
from giamsat.domain.tables import tables as plan_tables
from giamsat.domain.text import fold
from giamsat.intake.document_head import problems_of, read_head
from giamsat.intake.document_kinds import is_bare_heading
from giamsat.intake.document_lines import TextLine
from giamsat.intake.document_sections import Piece, pieces_of
from giamsat.intake.drafts import SourcedRow
from giamsat.intake.grids import CellProblem
from giamsat.intake.known_plans import PlanFinder
from giamsat.intake.marks import Mark
from giamsat.intake.members import is_a_person, member_of, role_in
from giamsat.intake.periods import TimeContext, TimeRead, read_time, visit_days
from giamsat.intake.readings import Reading
from giamsat.intake.times import rest_of, times_in, year_in
from giamsat.intake.values import CannotReadError, as_choice, as_items, as_names, has_several_names

_HEAD_LINES = 40
_MOST_ITEMS = 60
_BLANK = re.compile(r"\[(?:chưa có|missing): [^\]]*\]")  # what giamsat writes for a missing fact
_SUPERIOR = re.compile(r"\s*\(\s*cơ quan cấp trên:\s*([^()]+)\)$", re.IGNORECASE)
_ELSEWHERE = re.compile(r"danh sach|phu luc|kem theo|bang (?:sau|duoi)|^(?:nhu sau|sau day)$")
_REPLACES = re.compile(
    r"(?P<words>thay thế|sửa đổi,? bổ sung|sửa đổi|bổ sung|điều chỉnh)\s+(?:một số nội dung "
    r"(?:của )?)?(?:kế hoạch|kh)\s+(?:số\s*:?\s*)?(?P<number>[0-9]+[^\s,;()]*)",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"^(?:cong tac )?giam sat(?:,| va|, gop y va)? phan bien xa hoi\b.*\bnam 20")
_AT_ITS_TIME = re.compile(r"\((?:du kien |trong |thoi gian:? )*(?:quy|thang) [0-9ivx]+[^()]*\)")
_TITLE_ENDS = ("can cu", "thuc hien", "trien khai", "i.", "1.", "a.", "de ", "nham ", "kinh gui")
_TAIL_NAME = re.compile(r"^(?:[A-ZĐÀ-Ỹ][\wÀ-ỹ]*\s+){1,5}[A-ZĐÀ-Ỹ][\wÀ-ỹ]*$")
_TAIL_WORDS = re.compile(
    r"(?:tm|kt|tl|tuq|t/m|k/t|q)\b|(?:pho )?(?:chu tich|bi thu|truong|giam doc|thu ky)|\(|da ky|"
    r"ban thuong|uy ban|nguoi ky|truong doan"
)

Told = Iterator[tuple[str, "SourcedRow | CellProblem | Mark"]]


class DocumentReader:
    """Collects what the lines of a plan say. ``tables`` are those that something else reads."""

    def __init__(self, key: str, sheet: str, reading: Reading, known: PlanFinder) -> None:
        self._key = key
        self._sheet = sheet
        self._reading = reading
        self._known = known
        self._facts: dict[str, Any] = {}
        self._cells: dict[str, str] = {}
        self._also: dict[str, list[str]] = {}
        self._parts: list[SourcedRow] = []
        self._problems: list[CellProblem] = []
        self._marks: list[Mark] = []
        self._role: str | None = None
        self._bodies_elsewhere: TextLine | None = None

    def read(self, lines: Sequence[TextLine], start: int, tables: frozenset[str]) -> None:
        """Read a whole plan whose heading is the line ``start``."""
        body = [line for line in lines if line.stratum == "body"]
        begin = body.index(lines[start])
        edges = [line for line in lines if line.stratum != "body"]
        self._read_head([*(e for e in edges if e.stratum == "header"), *body[:begin]])
        rest = self._read_title(body[begin:])
        end = next((n for n, line in enumerate(rest) if _is_end_of_text(line)), len(rest))
        self._read_sections([line for line in rest[:end] if line.table not in tables])
        self._read_tail([line for line in rest[end:] if line.table not in tables])
        for line in edges:
            if line.stratum == "footer":
                self._mark(line, "page-number" if not _has_words(line) else "footer",
                           is_furniture=not _has_words(line))  # fmt: skip

    def rows_and_problems(self, place: str) -> Told:
        """Yield the plan's rows, problems and marks."""
        if "title" not in self._facts:
            self._problems.append(CellProblem("title-missing", self._sheet, place[1:]))
        if self._is_of_a_year():
            self._problems.append(
                CellProblem("yearly-in-words", self._sheet, place[1:], (), "warning")
            )
        if self._bodies_elsewhere:
            self._tell("bodies-elsewhere", self._bodies_elsewhere, "warning")
        for key, value in self._reading.defaults.items():
            self._facts.setdefault(key, value)
        facts = {**self._facts, PLAN: self._key}
        also = {key: tuple(cells) for key, cells in self._also.items()}
        yield self._key, SourcedRow("plans", facts, self._cells, self._sheet, also)
        yield from ((self._key, row) for row in self._parts)
        yield from ((self._key, problem) for problem in self._problems)
        yield from ((self._key, mark) for mark in self._marks)

    def _is_of_a_year(self) -> bool:
        """Whether it is probably the plan of a whole year: by its title or by its contents."""
        if _YEARLY.search(fold(str(self._facts.get("title", "")))):
            return True
        contents = [row.values["text"] for row in self._parts if row.table == "contents"]
        return sum(bool(_AT_ITS_TIME.search(fold(text))) for text in contents) > 1

    # --- head and title -----------------------------------------------------------------------

    def _read_head(self, lines: Sequence[TextLine]) -> None:
        head = read_head(lines[:_HEAD_LINES], self._reading.defaults.get("issuer"))
        for key, (value, line) in head.facts.items():
            self._fact(key, value, line)
            for more in head.also.get(key, ()):
                self._also.setdefault(key, []).append(more.place)
        self._problems += problems_of(head, self._sheet)
        for line in head.furniture:
            self._mark(line, "head", is_furniture=True)

    def _read_title(self, lines: Sequence[TextLine]) -> Sequence[TextLine]:
        """The subject below "KẾ HOẠCH"; returns the lines after it."""
        heading, *below = lines
        title = [] if is_bare_heading(heading) else [heading]
        if not title:
            self._mark(heading, "heading", is_furniture=True)
        while below and len(title) < 6:
            line = below[0]
            if line.is_decoration:
                self._mark(line, "decoration", is_furniture=True)
            elif self._take_relation(line):
                pass
            elif line.table or _is_end_of_title(line):
                break
            elif line.text.startswith("("):
                self._mark(line, "beside-title")
            else:
                title.append(line)
            below.pop(0)
        if title:
            self._fact("title", " ".join(line.text for line in title), title[0])
            self._also["title"] = [line.place for line in title[1:]]
        if "phan bien" in fold(str(self._facts.get("title", ""))) and "giam sat" not in fold(
            str(self._facts["title"])
        ):
            self._fact("kind", "criticism", title[0])
        return below

    def _take_relation(self, line: TextLine) -> bool:
        """Take "thay thế Kế hoạch số …" as a relation to a plan that is there, else tell of it."""
        found = _REPLACES.search(line.text)
        if not found:
            return False
        kind = "replaces" if fold(found["words"]) == "thay the" else "amends"
        number = found["number"].strip(" .)")
        there = self._known.find(number, None)
        if len(there) == 1:
            values = {"kind": kind, "plan": there[0].key}
            self._part("relations", values, line)
        else:
            self._mark(line, "relation")
            self._tell("relation-not-found", line, "warning", number=number)
        return True

    # --- sections -----------------------------------------------------------------------------

    def _read_sections(self, lines: Sequence[TextLine]) -> None:
        basis: list[TextLine] = []
        seen_section = False
        for piece in pieces_of(lines):
            line = piece.line
            seen_section = seen_section or piece.is_heading
            if _BLANK.search(line.text) or line.is_decoration:
                self._mark(line, "decoration", is_furniture=True)
            elif line.plain.startswith("can cu") and not seen_section:
                basis.append(line)
            elif piece.is_heading and not piece.text:
                self._mark(line, "heading", is_furniture=True)
                self._role = None
            elif piece.field is None or piece.field in ("other", "place"):
                if not self._take_relation(line):
                    self._mark(line, "no-key" if seen_section else "opening")
            else:
                self._take(piece)
        if basis:
            self._facts["legal_basis"] = tuple(line.text.rstrip(" ;,.") for line in basis)
            self._cells["legal_basis"] = basis[0].place
            self._also["legal_basis"] = [line.place for line in basis[1:]]

    def _take(self, piece: Piece) -> None:
        field, line = piece.field, piece.line._replace(text=piece.text)
        if field in ("purpose", "requirement"):
            self._append("purpose", line.text, line)
        elif field == "area":
            self._append("area", line.text.rstrip(" .;"), line)
        elif field == "form":
            self._form(line)
        elif field in ("period", "data", "report"):
            self._time(str(field), line)
        elif field == "member":
            self._members(piece)
        elif field == "body":
            self._bodies(line)
        else:
            for item in as_items(line.bare if line.level < 6 else line.text):
                self._part("contents", {"text": item.rstrip(" .;")}, line)

    def _form(self, line: TextLine) -> None:
        try:
            choices = next(c.choices for c in plan_tables()["plans"].columns if c.key == "form")
            form = as_choice(line.text, "form", choices)
        except CannotReadError:
            self._mark(line, "form-unknown")
            self._tell("form-unknown", line, "warning")
            return
        if self._facts.get("form", form) != form:
            self._mark(line, "second-form")
            self._tell("second-form", line, "warning")
            return
        self._fact("form", form, line)

    def _bodies(self, line: TextLine) -> None:
        for item in as_names(line.bare if line.level < 6 else line.text):
            name, superior = _with_superior(item.rstrip(" .;"))
            if _ELSEWHERE.search(fold(name)):
                self._bodies_elsewhere = line
                self._mark(line, "bodies-elsewhere")
                continue
            more = {"superior": superior} if superior else {}
            self._part("bodies", {"name": name, **more}, line)
            if has_several_names(name):
                self._tell("several-names", line._replace(text=name), "warning")

    def _members(self, piece: Piece) -> None:
        line = piece.line
        text = piece.text if piece.is_heading else line.text
        head = fold(line.bare.partition(":")[0]) if piece.is_heading else ""
        role = role_in(head) if head else None
        lead, colon, rest = line.bare.partition(":")
        if not piece.is_heading and colon and role_in(lead):
            role, text = role_in(lead), rest.strip()
            self._role = role
            if not text:
                self._mark(line, "heading", is_furniture=True)
                return
        for item in as_items(text):
            if not is_a_person(item):
                self._mark(line, "no-member", text=item)
                self._tell("no-member", line._replace(text=item), "warning")
                continue
            values = member_of(item)
            given = role or self._role
            if given and "role" not in values:
                values["role"] = given
            self._part("members", values, line)

    # --- times --------------------------------------------------------------------------------

    def _context(self, line: TextLine) -> TimeContext:
        number = line.place[1:]
        choice = self._reading.choices.get(f"¶{number}")
        issued = self._facts.get("issued")
        year = year_in(str(self._facts.get("title", ""))) or (issued.year if issued else None)
        return TimeContext(year, choice=choice)

    def _time(self, field: str, line: TextLine) -> None:
        line = line._replace(text=line.bare) if line.level in (4.0, 5.0) else line
        read = read_time(line.text, self._context(line))
        if field == "data" and read.days:
            read = TimeRead(data=read.days, doubts=read.doubts)
        for doubt in read.doubts:
            params = dict(doubt.params) | {"cell": line.place}
            self._tell(doubt.code, line, "warning", **params)
        due = read.due or (read.days if field == "report" else None)
        if read.data:
            self._fact("data_from", read.data.first, line)
            self._fact("data_to", read.data.last, line)
        if due:
            self._body_reports_due(due.last, line)
        if field == "period" and read.days:
            self._work(read, line)
        elif field == "period" and read.rounds:
            self._rounds(read, line)
        elif read.when and not due and not read.data:
            self._when(field, read.when, line)

    def _when(self, field: str, text: str, line: TextLine) -> None:
        if field == "period" and "when" not in self._facts and "begins" not in self._facts:
            self._fact("when", text.rstrip(" ."), line)
        else:
            self._mark(line, "time-without-key")

    def _work(self, read: TimeRead, line: TextLine) -> None:
        days = read.days
        if days is None:
            return
        is_round = re.search(r"\bdot\s+[0-9ivx]+", line.plain)
        if "begins" in self._facts and not is_round:
            known = (self._facts["begins"], self._facts["ends"])
            if known != (days.first, days.last):
                self._mark(line, "second-period")
                self._tell("second-period", line, "warning")
            return
        rest = rest_of(line.text, times_in(line.text, self._context(line).year))
        if len(rest) > 3 and not is_round:
            self._mark(line, "beside-time", text=rest)
        if is_round:
            self._part("visits", visit_days(days), line)
        if "begins" not in self._facts:
            self._fact("begins", days.first, line)
            self._fact("ends", days.last, line)
            if days.hours and not is_round:
                self._part("visits", visit_days(days), line)
        elif is_round:
            self._facts["begins"] = min(self._facts["begins"], days.first)
            self._facts["ends"] = max(self._facts["ends"], days.last)
            self._also.setdefault("ends", []).append(line.place)

    def _rounds(self, read: TimeRead, line: TextLine) -> None:
        self._fact("begins", min(time.first for time in read.rounds), line)
        self._fact("ends", max(time.last for time in read.rounds), line)
        for time in read.rounds:
            self._part("visits", visit_days(time), line)

    def _body_reports_due(self, day: Any, line: TextLine) -> None:
        """The day by which bodies report in writing; the plan's own report is another thing."""
        self._part("visits", {"on": day, "kind": "written-report"}, line)
        self._tell("due-before", line, "warning", day=day.isoformat())

    # --- tail ---------------------------------------------------------------------------------

    def _read_tail(self, lines: Sequence[TextLine]) -> None:
        """Recipients and the signature; what comes after them is an appendix."""
        state = "end"
        for line in lines:
            if line.is_appendix:
                state = "appendix"
            elif state != "appendix" and line.plain.startswith("noi nhan"):
                state = "recipients"
            if state == "appendix":
                self._mark(line, "appendix")
            elif line.plain.startswith(("tren day la", "noi nhan")) or line.is_decoration:
                self._mark(line, "end", is_furniture=True)
            elif state == "recipients" and line.level in (4.0, 5.0):
                self._recipient(line)
            elif _TAIL_WORDS.match(line.plain) or line.text.isupper():
                self._mark(line, "signature", is_furniture=True)
            elif _TAIL_NAME.match(line.text):
                self._append("note", f"Người ký: {line.text}", line)
            else:
                self._mark(line, "after-end")

    def _recipient(self, line: TextLine) -> None:
        before = self._facts.get("recipients", ())
        self._facts["recipients"] = (*before, line.bare.rstrip(" ;."))
        if before:
            self._also.setdefault("recipients", []).append(line.place)
        self._cells.setdefault("recipients", line.place)

    # --- keeping ------------------------------------------------------------------------------

    def _fact(self, key: str, value: Any, line: TextLine) -> None:
        self._facts[key] = value
        self._cells[key] = line.place

    def _append(self, key: str, text: str, line: TextLine) -> None:
        text = line.bare if key == "purpose" and line.level < 4 and len(text) > 1 else text
        before = self._facts.get(key)
        self._facts[key] = f"{before}\n{text}" if before else text
        if key in self._cells:
            self._also.setdefault(key, []).append(line.place)
        self._cells.setdefault(key, line.place)

    def _part(self, table: str, values: dict[str, Any], line: TextLine) -> None:
        same = sum(row.table == table for row in self._parts)
        if same >= _MOST_ITEMS:
            self._mark(line, "too-many")
            self._tell("too-many-items", line, "error")
            return
        cells = dict.fromkeys(values, line.place)
        if letter := plan_tables()[table].letter:
            values["id"] = f"{letter}{same + 1}"
        self._parts.append(SourcedRow(table, {**values, PLAN: self._key}, cells, self._sheet))

    def _mark(
        self, line: TextLine, reason: str, *, is_furniture: bool = False, text: str = ""
    ) -> None:
        self._marks.append(Mark(line.place, reason, is_furniture, text))

    def _tell(self, code: str, line: TextLine, severity: Any, **params: str) -> None:
        told = tuple({"value": line.text[:80], **params}.items())
        self._problems.append(CellProblem(code, self._sheet, line.place[1:], told, severity))


def _is_end_of_text(line: TextLine) -> bool:
    return line.is_tail or line.is_appendix


def _has_words(line: TextLine) -> bool:
    return any(char.isalpha() for char in fold(line.text).replace("trang", ""))


def _is_end_of_title(line: TextLine) -> bool:
    """The subject ends where the basis, a section or the opening sentence begins."""
    opens = line.text.rstrip().endswith(":") or bool(_BLANK.search(line.text))
    return opens or line.plain.startswith(_TITLE_ENDS) or line.level <= 1.0 or _is_end_of_text(line)


def _with_superior(text: str) -> tuple[str, str | None]:
    """Read "UBND xã A (cơ quan cấp trên: UBND huyện B)"."""
    found = _SUPERIOR.search(text)
    return (text[: found.start()].strip(), found[1].strip()) if found else (text, None)
