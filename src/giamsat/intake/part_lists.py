"""Lists of visits, findings or recommendations as people keep them; each row names its plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from giamsat.domain.acts.forms import fields_of
from giamsat.domain.acts.recommendations import NewAnswer
from giamsat.domain.tables import PARENT, PLAN, Column, tables
from giamsat.domain.text import fold
from giamsat.intake.drafts import SourcedRow
from giamsat.intake.grids import Address, CellProblem, Grid
from giamsat.intake.headings import ORDINAL
from giamsat.intake.known_plans import PlanFinder
from giamsat.intake.lines import Found, Line, lines_of
from giamsat.intake.marks import Mark
from giamsat.intake.own_tables import KNOWN, Words
from giamsat.intake.periods import TimeContext, exact_day, hours_in, read_time, visit_days
from giamsat.intake.readings import Reading, known_year
from giamsat.intake.regions import FoundTable
from giamsat.intake.times import written_years
from giamsat.intake.values import (
    CannotReadError,
    as_choice,
    as_document_number,
    as_items,
    as_names,
    as_number,
    as_number_and_day,
    as_text,
    is_yes,
)

_ANSWER = {"recommendations.answered": "on"} | {
    f"recommendations.answer_{field.name}": field.name for field in fields_of(NewAnswer)
}
"""The columns of an answer beside its recommendation, and the facts of the act that records it."""

_DATED = {"recommendations.number": "sent"}
"""Columns with a number that may also give a day, and the key of that day."""

_NOTED = frozenset({"recommendations.result"})
"""Columns whose words have no key of their own and go into the note."""

Told = Iterator[tuple[str, SourcedRow | CellProblem | Mark]]


class PartLists:
    """Reads the lists of parts of one file.

    ``plans`` are those of the file, ``known`` those of the workspace; rows of the latter are told
    under a made-up plan id that begins with ``KNOWN``.
    """

    def __init__(
        self, plans: PlanFinder, known: PlanFinder, words: Words, reading: Reading
    ) -> None:
        self._plans = plans
        self._known = known
        self._words = words
        self._reading = reading
        self._counts: dict[tuple[str, str], int] = {}
        self._joined: set[str] = set()

    def rows(self, grid: Grid, table: FoundTable) -> Told:
        """Yield each row, and each problem, under the plan id that it belongs to."""
        for line in lines_of(grid, table):
            if isinstance(line, CellProblem):
                yield "", line
                continue
            if not self._is_telling(table, line):
                yield from (("", problem) for problem in line.problems)
                continue
            plan = self._plan_of(grid, table, line)
            if isinstance(plan, CellProblem):
                yield "", plan
                continue
            yield from self._join(plan, grid)
            named = line.fields.get(f"{table.table}.plan")
            if named is not None:
                yield plan, Mark(named.cell(grid.name), "names-plan", is_furniture=True)
            yield from ((plan, problem) for problem in line.problems)
            yield from _RowReader(self, grid, table, line, plan).rows_and_problems()

    def next_id(self, plan: str, table: str) -> str:
        """Return the next id of a part of a plan of the file."""
        count = self._counts[plan, table] = self._counts.get((plan, table), 0) + 1
        return f"{tables()[table].letter}{count}"

    @property
    def words(self) -> Words:
        """The codes of the words that people read."""
        return self._words

    @property
    def reading(self) -> Reading:
        """What was said of how to read the file."""
        return self._reading

    def _is_telling(self, table: FoundTable, line: Line) -> bool:
        """Whether a row says more than its number and its plan."""
        return bool(line.fields.keys() - {ORDINAL, f"{table.table}.plan"})

    def _join(self, plan: str, grid: Grid) -> Told:
        if plan.startswith(KNOWN) and plan not in self._joined:
            self._joined.add(plan)
            yield plan, SourcedRow("plans", {PLAN: plan}, {}, grid.name)

    def _plan_of(self, grid: Grid, table: FoundTable, line: Line) -> str | CellProblem:
        named = line.fields.get(f"{table.table}.plan")
        place = Address(line.row, table.area.left)
        if named is None and line.section:
            named = line.section
        if named is None:
            if self._plans.only:
                return self._plans.only.key
            return CellProblem("plan-not-named", grid.name, str(place))
        text = as_document_number(named.value)
        year = _year_of(line) or known_year(grid, table)
        found = self._plans.find(text, year)
        if not found and named is line.section and self._plans.only:
            return self._plans.only.key
        if not found:
            found = [
                plan._replace(key=f"{KNOWN}{plan.key}") for plan in self._known.find(text, year)
            ]
        if len(found) == 1:
            return found[0].key
        number = ("number", text)
        if not found:
            return CellProblem("plan-not-in-file", grid.name, str(named.place), (number,))
        names = ", ".join(plan.key.removeprefix(KNOWN) for plan in found[:5])
        params = (number, ("plans", names))
        return CellProblem("plan-ambiguous", grid.name, str(named.place), params)


def _year_of(line: Line) -> int | None:
    """The one year of the days that stand in a row."""
    years = {found.value.year for found in line.fields.values() if isinstance(found.value, date)}
    return years.pop() if len(years) == 1 else None


class _RowReader:
    """Reads one row of a list of parts."""

    def __init__(
        self, lists: PartLists, grid: Grid, table: FoundTable, line: Line, plan: str
    ) -> None:
        self._lists = lists
        self._grid = grid
        self._table = table
        self._line = line
        self._plan = plan
        self._values: dict[str, Any] = {PLAN: plan}
        self._cells: dict[str, str] = {}
        self._also: dict[str, tuple[str, ...]] = {}
        self._answer: dict[str, Any] = {}
        self._answer_cells: dict[str, str] = {}
        self._problems: list[CellProblem] = []

    def rows_and_problems(self) -> Told:
        """Yield the part, its answer, and all that is to be told."""
        for field, found in self._line.fields.items():
            try:
                self._take(field, found)
            except CannotReadError as error:
                self._tell(error.code, found.place, "warning", **dict(error.params))
                self._note(f"{self._heading(field)}: {as_text(found.value)}", found)
        name = self._table.table
        if not self._plan.startswith(KNOWN):
            self._values.setdefault("id", self._lists.next_id(self._plan, name))
        missing = [
            c.key for c in tables()[name].columns if c.required and c.key not in self._values
        ]
        for key in (key for key in missing if key != "id"):
            place = Address(self._line.row, self._table.area.left)
            self._tell("part-missing", place, "error", key=key)
        self._values.setdefault("id", f"{self._grid.name}!{self._line.row}")
        self._keep_answer()
        yield self._plan, SourcedRow(name, self._values, self._cells, self._grid.name, self._also)
        yield from self._answer_row()
        yield from ((self._plan, problem) for problem in self._problems)

    def _take(self, field: str, found: Found) -> None:
        key = field.partition(".")[2]
        column = next((c for c in tables()[self._table.table].columns if c.key == key), None)
        cell = found.cell(self._grid.name)
        if field == "recommendations.answer_number":
            number, day = as_number_and_day(found.value)
            self._answer |= {"number": number} | ({"on": day} if day else {})
            self._answer_cells |= {"number": cell} | ({"on": cell} if day else {})
        elif field in _ANSWER:
            value = self._day(found) if _ANSWER[field] == "on" else as_text(found.value)
            self._answer[_ANSWER[field]] = value
            self._answer_cells[_ANSWER[field]] = cell
        elif field in _NOTED:
            self._note(f"{self._heading(field)}: {as_text(found.value)}", found)
            self._tell("outcome-without-day", found.place, "warning", value=as_text(found.value))
        elif field == "visits.on":
            self._take_visit_days(found)
        elif field == "visits.at":
            self._take_hours(found)
        elif field in _DATED:
            number, day = as_number_and_day(found.value)
            self._put({"number": number} | ({_DATED[field]: day} if day else {}), cell)
        elif field == "visits.place":
            self._put(_visit_place(as_text(found.value)), cell)
        elif key == "note":
            self._note(as_text(found.value), found)
        elif column is not None and field != ORDINAL and key != PLAN:
            self._put({key: self._value(column, found)}, cell)

    def _put(self, values: Mapping[str, Any], cell: str) -> None:
        self._values |= values
        self._cells |= dict.fromkeys(values, cell)

    def _context(self, found: Found) -> TimeContext:
        year = known_year(self._grid, self._table) or _year_of(self._line)
        if year is None and self._table.table == "visits":
            year = _year_of_column(self._grid, found.place.column)
        choice = self._lists.reading.choice(self._grid, found.place)
        return TimeContext(year, self._grid.epoch_1904, choice)

    def _day(self, found: Found) -> date:
        day, time = exact_day(found.value, self._context(found))
        if time is not None and not time.is_year_known:
            value, year = as_text(found.value), str(day.year)
            self._tell("year-assumed", found.place, "warning", value=value, year=year)
        if time is not None and time.purpose == "due":
            self._tell("due-before", found.place, "warning", value=as_text(found.value),
                       day=day.isoformat())  # fmt: skip
        return day

    def _take_visit_days(self, found: Found) -> None:
        read = read_time(found.value, self._context(found))
        for doubt in read.doubts:
            params = dict(doubt.params) | {"cell": str(found.place)}
            self._tell(doubt.code, found.place, "warning", **params)
        if read.days:
            days = visit_days(read.days)
            note = days.pop("note", "")
            self._put(days, found.cell(self._grid.name))
            if note:
                self._note(note, found)
        else:
            self._note(f"{self._heading('visits.on')}: {as_text(found.value)}", found)

    def _take_hours(self, found: Found) -> None:
        """The hour in a column of its own; the half of the day follows where no column says it."""
        hours = hours_in(as_text(found.value))
        if "at" not in hours:
            raise CannotReadError("not-an-hour", value=as_text(found.value))
        if "visits.session" in self._line.fields or "session" in self._values:
            hours.pop("session", None)
        self._put(hours, found.cell(self._grid.name))

    def _note(self, text: str, found: Found) -> None:
        cell = found.cell(self._grid.name)
        before = self._values.get("note")
        self._values["note"] = f"{before}\n{text}" if before else text
        if before:
            self._also["note"] = (*self._also.get("note", ()), cell)
        self._cells.setdefault("note", cell)

    def _heading(self, field: str) -> str:
        return next(c.heading for c in self._table.columns if c.field == field)

    def _value(self, column: Column, found: Found) -> Any:
        if column.kind == "day":
            return self._day(found)
        if column.kind == "list":
            return tuple(as_names(found.value) if column.key == "bodies" else as_items(found.value))
        if column.kind == "choice":
            text = as_text(found.value)
            known = self._lists.words.get(column.key, {}).get(text)
            return known or as_choice(text, column.key, column.choices)
        if column.kind == "number":
            return as_number(as_text(found.value))
        if column.kind == "flag":
            return is_yes(as_text(found.value))
        return as_text(found.value)

    def _keep_answer(self) -> None:
        """An answer is a fact by its day: without one its words go into the note, and are told."""
        if not self._answer or "on" in self._answer:
            return
        for key, cell in self._answer_cells.items():
            place = cell.rpartition("!")[2]
            field = next(name for name, said in _ANSWER.items() if said == key)
            found = self._line.fields[field]
            self._note(f"{self._heading(field)}: {self._answer[key]}", found)
            self._problems.append(
                CellProblem("answer-without-day", self._grid.name, place, (), "warning")
            )
        self._answer = {}

    def _answer_row(self) -> Told:
        if self._answer:
            values = {PLAN: self._plan, PARENT: self._values["id"], **self._answer}
            yield self._plan, SourcedRow("answers", values, self._answer_cells, self._grid.name)

    def _tell(self, code: str, place: Address, severity: Any, **params: str) -> None:
        told = tuple(params.items())
        self._problems.append(CellProblem(code, self._grid.name, str(place), told, severity))


def _year_of_column(grid: Grid, column: int) -> int | None:
    """The one year that the days of a column name."""
    years: set[int] = set()
    for place, cell in grid.cells.items():
        if place.column == column:
            if isinstance(cell.value, date):
                years.add(cell.value.year)
            elif isinstance(cell.value, str):
                years |= written_years(cell.value)
    return years.pop() if len(years) == 1 else None


def _visit_place(text: str) -> dict[str, Any]:
    """A schedule says in the column of places who only reports in writing."""
    if fold(text) == "bao cao bang van ban":
        return {"kind": "written-report"}
    return {"place": text}
