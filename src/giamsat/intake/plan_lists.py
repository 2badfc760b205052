"""Lists of plans as people keep them: one plan a row, or several rows joined to one plan."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from giamsat.domain.tables import PLAN, tables
from giamsat.domain.text import fold
from giamsat.intake.drafts import SourcedRow
from giamsat.intake.grids import Address, CellProblem, Grid
from giamsat.intake.headings import ORDINAL
from giamsat.intake.lines import Found, Line, lines_of
from giamsat.intake.own_tables import NEW, Words
from giamsat.intake.regions import ColumnGuess, FoundTable
from giamsat.intake.values import (
    CannotReadError,
    as_choice,
    as_day,
    as_document_number,
    as_items,
    as_number_and_day,
    as_span,
    as_text,
    is_serial,
    number_problem,
)

_IDENTITY = ("plans.number", "plans.number_issued", "plans.title", ORDINAL)
_ROLES = {"plans.head": "head", "plans.deputy": "deputy", "plans.secretary": "secretary"}
_FINDINGS = {"plans.strength": "strength", "plans.shortcoming": "shortcoming"}
_ROLE_WORDS = (
    (re.compile(r"\bpho (?:truong )?doan\b"), "deputy"),
    (re.compile(r"\btruong doan\b"), "head"),
    (re.compile(r"\bthu ky\b"), "secretary"),
    (re.compile(r"\bthanh vien\b"), "member"),
)
_DASH = re.compile(r"\s+[-–—]\s+|:\s+")


def with_title(table: FoundTable) -> FoundTable:
    """Where no column is called title, the content supervised serves as one: a guess."""
    fields = {column.field for column in table.columns}
    if table.table != "plans" or "plans.title" in fields or "plans.content" not in fields:
        return table
    return table._replace(columns=tuple(map(_content_as_title, table.columns)))


def _content_as_title(column: ColumnGuess) -> ColumnGuess:
    if column.field != "plans.content":
        return column
    return column._replace(field="plans.title", sure=False)


def plan_rows(
    grid: Grid, table: FoundTable, words: Words, defaults: Mapping[str, str]
) -> Iterator[tuple[str, SourcedRow | CellProblem]]:
    """Yield each row, and each problem, under the made-up plan id that it belongs to.

    ``defaults`` fill the keys of ``[plan]`` that a row leaves open.
    """
    builder: _Builder | None = None
    for line in lines_of(grid, table):
        if isinstance(line, CellProblem):
            yield "", line
        elif builder is not None and _is_continuation(line):
            builder.add(line)
        else:
            yield from builder.rows_and_problems() if builder else ()
            builder = _Builder(grid, table, words, defaults, line)
            builder.add(line)
    yield from builder.rows_and_problems() if builder else ()


def _is_continuation(line: Line) -> bool:
    return not any(map(line.is_filled_here, _IDENTITY))


class _Builder:
    """Collects the rows of one plan."""

    def __init__(
        self,
        grid: Grid,
        table: FoundTable,
        words: Words,
        defaults: Mapping[str, str],
        first: Line,
    ) -> None:
        self._grid = grid
        self._table = table
        self._words = words
        self._defaults = defaults
        self._first = first.row
        self._key = f"{NEW}{grid.name}!{first.row}"
        self._facts: dict[str, Any] = {}
        self._cells: dict[str, str] = {}
        self._notes: list[str] = []
        self._parts: dict[str, list[SourcedRow]] = {}
        self._superiors: list[tuple[str, Found]] = []
        self._problems: list[CellProblem] = []

    def add(self, line: Line) -> None:
        """Take in a row; of a joined cell only its first row counts."""
        if line.row != self._first:
            place = next(iter(line.fields.values())).place
            self._tell("continued-row", place, "note", row=str(self._first))
        for field, found in line.fields.items():
            if found.place.row == line.row:
                try:
                    self._take(field, found)
                except CannotReadError as error:
                    self._tell(error.code, found.place, "error", **dict(error.params))

    def rows_and_problems(self) -> Iterator[tuple[str, SourcedRow | CellProblem]]:
        """Yield the plan's rows and problems."""
        self._give_superiors()
        if "title" not in self._facts:
            self._tell("title-missing", Address(self._first, self._column("plans.title")), "error")
        if self._notes:
            self._facts["note"] = "\n".join(self._notes)
        for key, value in self._defaults.items():
            self._facts.setdefault(key, value)
        facts = {**self._facts, PLAN: self._key}
        yield self._key, SourcedRow("plans", facts, self._cells, self._grid.name)
        for rows in self._parts.values():
            yield from ((self._key, row) for row in rows)
        yield from ((self._key, problem) for problem in self._problems)

    def _take(self, field: str, found: Found) -> None:
        key = field.partition(".")[2]
        take = self._special().get(key)
        column = next((c for c in tables()["plans"].columns if c.key == key), None)
        if field == ORDINAL:
            return
        if take is not None:
            take(found)
        elif field in _ROLES:
            self._members(found, _ROLES[field])
        elif field in _FINDINGS:
            self._add_listed_parts("findings", found, "text", kind=_FINDINGS[field])
        elif column is not None:
            self._fact(key, self._typed_value(column.kind, key, column.choices, found), found)

    def _special(self) -> Mapping[str, Callable[[Found], None]]:
        """How the fields are read that are no plain key of ``[plan]``."""
        return {
            "number": self._take_number,
            "number_issued": self._take_number_issued,
            "period": self._take_period,
            "note": self._take_note,
            "body": lambda found: self._add_listed_parts("bodies", found, "name"),
            "superior": self._take_superior,
            "content": lambda found: self._add_listed_parts("contents", found, "text"),
            "member": lambda found: self._members(found, None),
            "recommendation": lambda found: self._add_listed_parts(
                "recommendations", found, "text"
            ),
        }

    def _typed_value(self, kind: str, key: str, choices: tuple[str, ...], found: Found) -> Any:
        if kind == "day":
            return self._day(found)
        if kind == "list":
            return tuple(as_items(found.value))
        if kind == "choice":
            text = as_text(found.value)
            return self._words.get(key, {}).get(text) or as_choice(text, key, choices)
        return as_text(found.value)

    def _day(self, found: Found) -> Any:
        day = as_day(found.value, epoch_1904=self._grid.epoch_1904)
        if is_serial(found.value):
            self._tell("serial-day", found.place, "note", day=day.isoformat())
        return day

    def _take_number(self, found: Found) -> None:
        self._number(as_document_number(found.value), found)

    def _take_number_issued(self, found: Found) -> None:
        number, day = as_number_and_day(found.value)
        self._number(number, found)
        if day is not None:
            self._fact("issued", day, found)

    def _take_period(self, found: Found) -> None:
        span = as_span(found.value, epoch_1904=self._grid.epoch_1904)
        if not span.exact:
            text = as_text(found.value)
            self._tell("period-not-exact", found.place, "warning", value=text)
            heading = next(c.heading for c in self._table.columns if c.field == "plans.period")
            self._notes.append(f"{heading}: {text}")
            return
        self._fact("begins", span.first, found)
        self._fact("ends", span.last, found)

    def _take_note(self, found: Found) -> None:
        self._notes.insert(0, as_text(found.value))
        self._cells["note"] = found.cell(self._grid.name)

    def _take_superior(self, found: Found) -> None:
        self._superiors += [(item, found) for item in as_items(found.value)]

    def _number(self, text: str, found: Found) -> None:
        self._fact("number", text, found)
        damaged = number_problem(text)
        if damaged:
            code, suggestion = damaged
            self._tell(code, found.place, "warning", value=text, suggestion=suggestion)

    def _members(self, found: Found, role: str | None) -> None:
        for item in as_items(found.value):
            values = member_of(item)
            if role:
                values["role"] = role
            self._add_part("members", values, dict.fromkeys(values, found))

    def _add_listed_parts(self, table: str, found: Found, key: str, **more: str) -> None:
        for item in as_items(found.value):
            self._add_part(table, {key: item, **more}, {key: found})

    def _add_part(self, table: str, values: dict[str, Any], cells: Mapping[str, Found]) -> None:
        rows = self._parts.setdefault(table, [])
        if letter := tables()[table].letter:
            values["id"] = f"{letter}{len(rows) + 1}"
        places = {key: found.cell(self._grid.name) for key, found in cells.items()}
        rows.append(SourcedRow(table, {**values, PLAN: self._key}, places, self._grid.name))

    def _give_superiors(self) -> None:
        """One superior is that of all bodies; several must be as many as the bodies."""
        bodies = self._parts.get("bodies", [])
        if not self._superiors:
            return
        given = self._superiors * (len(bodies) if len(self._superiors) == 1 else 1)
        if len(given) != len(bodies) or not bodies:
            place = self._superiors[0][1].place
            counts = {"superiors": str(len(self._superiors)), "bodies": str(len(bodies))}
            self._tell("superiors-unmatched", place, "error", **counts)
            return
        for body, (name, _) in zip(bodies, given, strict=True):
            body.values["superior"] = name

    def _fact(self, key: str, value: Any, found: Found) -> None:
        if key in self._facts and self._facts[key] != value:
            other = self._cells.get(key, "")
            self._tell("two-values", found.place, "error", key=key, other=other)
            return
        self._facts[key] = value
        self._cells[key] = found.cell(self._grid.name)

    def _column(self, field: str) -> int:
        columns = {column.field: column.column for column in self._table.columns}
        return columns.get(field, self._table.area.left)

    def _tell(self, code: str, place: Address, severity: Any, **params: str) -> None:
        told = tuple(params.items())
        self._problems.append(CellProblem(code, self._grid.name, str(place), told, severity))


def member_of(text: str) -> dict[str, Any]:
    """Read "Ông Nguyễn Văn A - Phó Chủ tịch - Trưởng đoàn" as name, position and role."""
    parts = [part.strip(" ,;.") for part in _DASH.split(text)]
    roles = {part: role for part in parts if (role := role_in(part))}
    name, *position = [part for part in parts if part and part not in roles] or [text]
    values: dict[str, Any] = {"name": name}
    if roles:
        values["role"] = next(iter(roles.values()))
    if position:
        values["position"] = ", ".join(position)
    return values


def role_in(part: str) -> str | None:
    """Return the role in a delegation that words name: ``head`` for "Trưởng đoàn"."""
    plain = fold(part)
    return next((role for words, role in _ROLE_WORDS if words.fullmatch(plain)), None)
