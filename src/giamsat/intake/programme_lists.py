"""The yearly programme as a table: one thing to do a row, in sections, with times but no days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from giamsat.domain.text import fold
from giamsat.intake.grids import Address, CellProblem, Grid
from giamsat.intake.headings import IN_TIME, ORDINAL
from giamsat.intake.lines import Found, Line, lines_of
from giamsat.intake.marks import Mark
from giamsat.intake.periods import TimeContext, read_time
from giamsat.intake.readings import kind_of_section, known_year, lead_of_section
from giamsat.intake.regions import ColumnGuess, FoundTable
from giamsat.intake.times import is_named_time, other_year, written_years, year_in
from giamsat.intake.values import (
    CannotReadError,
    as_choice,
    as_document_number,
    as_names,
    as_organisations,
    as_text,
    has_several_names,
    is_mark,
)

ITEMS = "items"
"""The kind of a table that holds a yearly programme."""

_FIELDS: Mapping[str, str] = {
    "plans.title": "items.text",
    "plans.content": "items.text",
    "plans.body": "items.bodies",
    "plans.form": "items.form",
    "plans.leader": "items.lead",
    "plans.issuer": "items.lead",
    "plans.partners": "items.partners",
    "plans.member": "items.partners",
    "plans.period": "items.when",
    "plans.note": "items.note",
}
_OF_A_PLAN = frozenset(
    {"plans.number", "plans.number_issued", "plans.issued", "plans.begins", "plans.ends",
     "plans.head", "plans.recommendation", "plans.strength", "plans.shortcoming"}
)  # fmt: skip
_MARKED = "items.in:"
_TITLE = re.compile(r"chuong trinh|ke hoach|bieu|danh muc|noi dung giam sat")
_FORMS = ("documents", "delegation", "community", "joining", "written-reports", "conference",
          "written", "dialogue")  # fmt: skip
_TOLD = frozenset({"wrong-day", "not-a-period", "days-left-over"})
_NUMBER = re.compile(r"(?:kế hoạch|chương trình)\s+số\s*:?\s*(?P<number>[0-9]+\S*)", re.IGNORECASE)


class ProgrammeDraft(NamedTuple):
    """A programme as it would be written; ``cells`` and ``also`` as of a plan's draft."""

    data: dict[str, Any]
    cells: Mapping[str, str]
    also: Mapping[str, tuple[str, ...]]
    sheet: str
    problems: tuple[CellProblem, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def is_broken(self) -> bool:
        """Whether it has problems that keep it from being written."""
        return any(problem.severity == "error" for problem in self.problems)


class ProgrammeFacts(NamedTuple):
    """What a document says beside the table of its programme.

    ``facts`` are given with their cells; the rest is told or marked.
    """

    facts: Mapping[str, tuple[Any, str]] = {}
    also: Mapping[str, tuple[str, ...]] = {}
    problems: tuple[CellProblem, ...] = ()
    marks: tuple[Mark, ...] = ()


def as_programme(grid: Grid, table: FoundTable) -> FoundTable:
    """Return the table as that of a programme, where it is one: no numbers of plans, no days."""
    fields = {column.field for column in table.columns if column.field}
    known = {_FIELDS[field] for field in fields if field in _FIELDS}
    known |= {"items.when" for field in fields if field.startswith(IN_TIME)}
    is_one = (
        table.table == "plans"
        and not table.own
        and fields.isdisjoint(_OF_A_PLAN)
        and {"items.text", "items.when"} <= known
        and len(known) >= 3
        and not _has_days(grid, table)
    )
    if not is_one:
        return table
    columns = tuple(map(_as_column_of_items, table.columns))
    return table._replace(table=ITEMS, columns=columns)


def _as_column_of_items(column: ColumnGuess) -> ColumnGuess:
    if column.field and column.field.startswith(IN_TIME):
        return column._replace(field=column.field.replace(IN_TIME, _MARKED, 1))
    if column.field is None or column.field == ORDINAL or column.field not in _FIELDS:
        return column
    return column._replace(field=_FIELDS[column.field])


def _has_days(grid: Grid, table: FoundTable) -> bool:
    """Whether most times of a table are days: then its rows are plans."""
    place = next((c.column for c in table.columns if c.field == "plans.period"), None)
    if place is None:
        return False
    texts = [grid.text(Address(row, place)) for row in range(table.first, table.area.bottom + 1)]
    filled = [text for text in texts if text]
    return 2 * sum(bool(written_years(text)) for text in filled) > len(filled)


def read_programme(grid: Grid, table: FoundTable, beside: ProgrammeFacts) -> ProgrammeDraft:
    """Read a table of a programme; ``beside`` holds what a document says around it."""
    return _Builder(grid, table, beside).draft()


def facts_above(texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, tuple[Any, str]]]:
    """Yield the title of a table, and the number of the plan that it was sent with, each once.

    ``texts`` are the texts above it with their places.
    """
    seen: set[str] = set()
    for text, place in texts:
        numbered = _NUMBER.search(text)
        if numbered and "number" not in seen:
            seen.add("number")
            yield "number", (as_document_number(numbered["number"].rstrip(")")), place)
        elif "title" not in seen and _TITLE.search(fold(text)) and not numbered:
            seen.add("title")
            yield "title", (text.replace("\n", " "), place)


class _Builder:
    def __init__(self, grid: Grid, table: FoundTable, beside: ProgrammeFacts) -> None:
        self._grid = grid
        self._table = table
        self._facts: dict[str, Any] = {}
        self._cells: dict[str, str] = {}
        self._also: dict[str, tuple[str, ...]] = {}
        self._problems: list[CellProblem] = []
        self._marks: list[Mark] = []
        self._items: list[dict[str, Any]] = []
        for key, (value, cell) in beside.facts.items():
            self._facts[key] = value
            self._cells[f"programme.{key}"] = cell
        self._also |= {f"programme.{key}": cells for key, cells in beside.also.items()}
        self._problems += beside.problems
        self._marks += beside.marks

    def draft(self) -> ProgrammeDraft:
        """Read the lines above the table, then its rows."""
        self._read_above()
        for line in lines_of(self._grid, self._table):
            if isinstance(line, CellProblem):
                self._problems.append(line)
            elif "items.text" in line.fields:
                self._item(line)
            elif self._items:
                self._go_on(line)
            self._problems += line.problems if isinstance(line, Line) else ()
        year = self._known_year
        if year is None:
            place = str(Address(self._table.area.top, self._table.area.left))
            self._tell("programme-year-missing", place, "error")
        else:
            self._facts["year"] = year
        if "title" not in self._facts:
            place = str(Address(self._table.area.top, self._table.area.left))
            self._tell("programme-title-missing", place, "error")
        facts = {"kind": "yearly", **self._facts}
        data = {"schema": 1, "programme": facts, "item": self._items}
        return ProgrammeDraft(
            data, self._cells, self._also, self._grid.name, tuple(self._problems),
            tuple(self._marks),
        )  # fmt: skip

    @cached_property
    def _known_year(self) -> int | None:
        said = self._facts.get("year")
        return int(said) if said else self._year()

    def _year(self) -> int | None:
        return known_year(self._grid, self._table) or year_in(str(self._facts.get("title", "")))

    def _read_above(self) -> None:
        """The title of the table, and the plan with which it was sent."""
        above = [
            (as_text(cell.value), f"{self._grid.name}!{place}")
            for place, cell in self._grid.cells.items()
            if place.row < self._table.area.top
        ]
        for key, (value, address) in facts_above(above):
            if key not in self._facts:
                self._put(key, value, address)

    def _put(self, key: str, value: Any, cell: str) -> None:
        self._facts[key] = value
        self._cells[f"programme.{key}"] = cell

    def _item(self, line: Line) -> None:
        number = len(self._items) + 1
        values: dict[str, Any] = {"id": f"I{number}"}
        self._items.append(values)
        for field, found in line.fields.items():
            if field != ORDINAL:
                self._take(number, field.partition(".")[2], found)
        kind = self._kind(line, str(values.get("text", "")))
        values["kind"] = kind
        if line.section:
            self._take_section(number, line.section)

    def _go_on(self, line: Line) -> None:
        """A row without content goes on with the lists of the one above."""
        for field, found in line.fields.items():
            key = field.partition(".")[2]
            if key in ("bodies", "partners") and found.place.row == line.row:
                name = f"item[{len(self._items)}].{key}"
                items = (
                    self._bodies(found) if key == "bodies" else tuple(as_organisations(found.value))
                )
                self._items[-1][key] = (*self._items[-1].get(key, ()), *items)
                cell = found.cell(self._grid.name)
                self._also[name] = (*self._also.get(name, ()), cell)
                self._cells.setdefault(name, cell)

    def _take(self, number: int, key: str, found: Found) -> None:
        cell = found.cell(self._grid.name)
        if key.startswith("in:"):
            self._take_mark(number, key.removeprefix("in:"), found)
            return
        values, name = self._items[number - 1], f"item[{number}].{key}"
        if key == "form":
            try:
                values["form"] = as_choice(found.value, "form", _FORMS)
            except CannotReadError:
                self._tell("form-in-note", str(found.place), "warning", value=as_text(found.value))
                key, name = "note", f"item[{number}].note"
                values["note"] = _join_notes(values.get("note"), as_text(found.value))
        elif key == "bodies":
            values[key] = self._bodies(found)
        elif key == "partners":
            values[key] = tuple(as_organisations(found.value))
        elif key == "note":
            values[key] = _join_notes(values.get(key), as_text(found.value))
        elif key in ("text", "when", "lead"):
            values[key] = as_text(found.value).replace("\n", " ")
            if key == "when":
                self._judge_time(found)
        else:
            return
        if name in self._cells:
            self._also[name] = (*self._also.get(name, ()), cell)
        self._cells.setdefault(name, cell)

    def _take_mark(self, number: int, heading: str, found: Found) -> None:
        """A mark below a quarter or a month is that time; other words there are told."""
        values, name = self._items[number - 1], f"item[{number}].when"
        before = values.get("when")
        if not is_mark(found.value):
            value = as_text(found.value)
            self._tell("not-a-mark", str(found.place), "warning", value=value, heading=heading)
            values["note"] = _join_notes(values.get("note"), f"{heading}: {value}")
            name = f"item[{number}].note"
        else:
            values["when"] = f"{before}, {heading}" if before else heading
        cell = found.cell(self._grid.name)
        if name in self._cells:
            self._also[name] = (*self._also.get(name, ()), cell)
        self._cells.setdefault(name, cell)

    def _bodies(self, found: Found) -> tuple[str, ...]:
        names = tuple(as_names(found.value))
        for name in filter(has_several_names, names):
            self._tell("several-names", str(found.place), "warning", value=name)
        return names

    def _judge_time(self, found: Found) -> None:
        """A time is kept as its words; one that is none, or of another year, is told."""
        text, year = as_text(found.value).replace("\n", " "), self._known_year
        for doubt in read_time(found.value, TimeContext(year)).doubts:
            if doubt.code in _TOLD:
                self._tell(doubt.code, str(found.place), "warning", **dict(doubt.params))
        if odd := other_year(text, year):
            params = {"value": text, "year": str(year), "other": str(odd)}
            self._tell("other-year", str(found.place), "warning", **params)

    def _take_section(self, number: int, section: Found) -> None:
        """A heading gives the rows below it their kind, their time or who leads."""
        text, cell = as_text(section.value), section.cell(self._grid.name)
        values = self._items[number - 1]
        if kind_of_section(text):
            self._cells[f"item[{number}].kind"] = cell
        lead = lead_of_section(text)
        for key, value in (("when", text if is_named_time(text) else None), ("lead", lead)):
            if value and key not in values:
                values[key] = value
                self._cells[f"item[{number}].{key}"] = cell

    def _kind(self, line: Line, text: str) -> str:
        by_section = kind_of_section(str(line.section.value)) if line.section else None
        plain = fold(text)
        if plain.startswith("phan bien"):
            return "criticism"
        if plain.startswith("gop y"):
            return "comment"
        return by_section or "supervision"

    def _tell(self, code: str, cell: str, severity: Any, **params: str) -> None:
        told = tuple(params.items())
        self._problems.append(CellProblem(code, self._grid.name, cell, told, severity))


def _join_notes(before: Any, text: str) -> str:
    return f"{before}\n{text}" if before else text
