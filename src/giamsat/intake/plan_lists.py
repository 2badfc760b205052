"""Lists of plans as people keep them: one plan a row, or several rows joined to one plan."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from giamsat.domain.tables import PLAN, Column, tables
from giamsat.domain.text import fold
from giamsat.intake.drafts import SourcedRow
from giamsat.intake.grids import Address, CellProblem, Grid, column_letters
from giamsat.intake.headings import ORDINAL
from giamsat.intake.lines import Found, Line, lines_of
from giamsat.intake.members import member_of
from giamsat.intake.own_tables import NEW, Words
from giamsat.intake.periods import (
    Doubt,
    TimeContext,
    TimeRead,
    exact_day,
    read_time,
    visit_days,
)
from giamsat.intake.readings import Reading, kind_of_section, known_year
from giamsat.intake.regions import ColumnGuess, FoundTable
from giamsat.intake.times import is_named_time, is_only_a_time, other_year
from giamsat.intake.values import (
    CannotReadError,
    as_choice,
    as_document_number,
    as_items,
    as_names,
    as_number_and_day,
    as_organisations,
    as_text,
    has_several_names,
    is_mark,
    is_serial,
    number_problem,
)

_IDENTITY = ("plans.number", "plans.number_issued", "plans.title", ORDINAL)
_ROLES = {"plans.head": "head", "plans.deputy": "deputy", "plans.secretary": "secretary"}
_DAY_FIELDS = frozenset({"issued", "begins", "ends", "report_due"})
_TIMES = frozenset({"begins", "ends", "when"})
_SAYING_WHEN = frozenset({"plans.begins", "plans.ends", "plans.when", "plans.period"})
_NUMERIC_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_FINDINGS = {"plans.strength": "strength", "plans.shortcoming": "shortcoming"}


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


class Doubts(NamedTuple):
    """What is known of the days of a table: the year around it, and columns of unclear order."""

    year: int | None
    columns: frozenset[int]


def plan_rows(
    grid: Grid, table: FoundTable, words: Words, reading: Reading
) -> Iterator[tuple[str, SourcedRow | CellProblem]]:
    """Yield each row, and each problem, under the made-up plan id that it belongs to.

    The defaults of ``reading`` fill the keys of ``[plan]`` that a row leaves open.
    """
    builder: _Builder | None = None
    orders = contradicting_columns(grid, table)
    doubts = Doubts(known_year(grid, table), frozenset(orders))
    for order in orders.values():
        yield "", order
    for line in lines_of(grid, table):
        if isinstance(line, CellProblem):
            yield "", line
        elif builder is not None and _is_continuation(line):
            builder.add(line)
        else:
            yield from builder.rows_and_problems() if builder else ()
            builder = _Builder(grid, table, words, reading, line, doubts)
            builder.add(line)
    yield from builder.rows_and_problems() if builder else ()


def contradicting_columns(grid: Grid, table: FoundTable) -> dict[int, CellProblem]:
    """The columns in which some days have the month first, by their number."""
    found: dict[int, CellProblem] = {}
    for column in table.columns:
        if (column.field or "").partition(".")[2] not in _DAY_FIELDS:
            continue
        rows = range(table.first, table.area.bottom + 1)
        places = [Address(row, column.column) for row in rows]
        places = [place for place in places if isinstance(grid.value(place), str)]
        odd = [place for place in places if _is_month_first(grid.text(place))]
        plain = [place for place in places if _NUMERIC_DAY.fullmatch(grid.text(place))]
        if odd and len(plain) > len(odd):
            params = (("heading", column.heading), ("value", grid.text(odd[0])))
            found[column.column] = CellProblem(
                "day-order", grid.name, str(odd[0]), params, "warning"
            )
    return found


@cache
def _columns_of_plans() -> dict[str, Column]:
    return {column.key: column for column in tables()["plans"].columns}


def _is_month_first(text: str) -> bool:
    found = _NUMERIC_DAY.fullmatch(text)
    return found is not None and int(found[1]) <= 12 < int(found[2]) <= 31


def _time_of_work(found: Found, context: TimeContext) -> TimeRead:
    """In a column of the work's time, "Trước 15/10" is no limit of a report, and stays words."""
    read, text = read_time(found.value, context), as_text(found.value)
    if read.due is None or read.days or read.rounds or "bao cao" in fold(text):
        return read
    doubt = Doubt("period-not-exact", (("value", text),))
    return read._replace(when=text, due=None, doubts=(*read.doubts, doubt))


def _is_continuation(line: Line) -> bool:
    return not any(map(line.is_filled_here, _IDENTITY))


class _Builder:
    """Collects the rows of one plan."""

    def __init__(
        self,
        grid: Grid,
        table: FoundTable,
        words: Words,
        reading: Reading,
        first: Line,
        doubts: Doubts,
    ) -> None:
        self._grid = grid
        self._table = table
        self._words = words
        self._reading = reading
        self._line = first
        self._year, self._doubtful = doubts
        self._first = first.row
        self._key = f"{NEW}{grid.name}!{first.row}"
        self._facts: dict[str, Any] = {}
        self._cells: dict[str, str] = {}
        self._notes: list[tuple[str, Found]] = []
        self._taken: set[Address] = set()
        self._also: dict[str, tuple[str, ...]] = {}
        self._parts: dict[str, list[SourcedRow]] = {}
        self._says_when = False
        self._superiors: list[tuple[str, Found]] = []
        self._problems: list[CellProblem] = []

    def add(self, line: Line) -> None:
        """Take in a row; a joined cell serves each plan that it stands beside, and each once."""
        if line.row != self._first:
            place = next(iter(line.fields.values())).place
            self._tell("continued-row", place, "note", row=str(self._first))
        self._problems += line.problems
        for field, found in line.fields.items():
            if found.place in self._taken:
                continue
            self._taken.add(found.place)
            self._says_when = self._says_when or field in _SAYING_WHEN
            if found.place.row < self._first:
                self._tell("joined-cell", found.place, "note", row=str(self._first))
            try:
                self._take(field, found)
            except CannotReadError as error:
                self._keep_as_note(field, found, error)

    def _keep_as_note(self, field: str, found: Found, error: CannotReadError) -> None:
        """What cannot be read keeps no plan out: its words go into the note, and it is told.

        Words without a number in a column of days mean that the row is shifted: an error.
        """
        text = as_text(found.value)
        key = field.partition(".")[2]
        shifted = key in _DAY_FIELDS and not any(char.isdigit() for char in text)
        self._tell(error.code, found.place, "error" if shifted else "warning", **dict(error.params))
        if not shifted:
            self._note(f"{self._heading(field)}: {text}", found)

    def _heading(self, field: str) -> str:
        return next(column.heading for column in self._table.columns if column.field == field)

    def _note(self, text: str, found: Found) -> None:
        self._notes.append((text, found))

    def rows_and_problems(self) -> Iterator[tuple[str, SourcedRow | CellProblem]]:
        """Yield the plan's rows and problems."""
        self._give_superiors()
        if "title" not in self._facts:
            self._tell("title-missing", Address(self._first, self._column("plans.title")), "error")
        also = self._also
        if self._notes:
            self._facts["note"] = "\n".join(text for text, _ in self._notes)
            places = [found.cell(self._grid.name) for _, found in self._notes]
            self._cells["note"], also["note"] = places[0], tuple(places[1:])
        self._take_section()
        for key, value in self._reading.defaults.items():
            self._facts.setdefault(key, value)
        facts = {**self._facts, PLAN: self._key}
        yield self._key, SourcedRow("plans", facts, self._cells, self._grid.name, also)
        for rows in self._parts.values():
            yield from ((self._key, row) for row in rows)
        yield from ((self._key, problem) for problem in self._problems)

    def _take(self, field: str, found: Found) -> None:
        key = field.partition(".")[2]
        if field == ORDINAL:
            return
        if key.startswith("in:"):
            self._take_mark(key.removeprefix("in:"), found)
            return
        take = _SPECIAL.get(key)
        if take is not None:
            take(self, found)
        elif field in _ROLES:
            self._members(found, _ROLES[field])
        elif field in _FINDINGS:
            self._add_listed_parts("findings", found, "text", kind=_FINDINGS[field])
        elif (column := _columns_of_plans().get(key)) is not None:
            self._fact(key, self._typed_value(column.kind, key, column.choices, found), found)

    def _typed_value(self, kind: str, key: str, choices: tuple[str, ...], found: Found) -> Any:
        if kind == "day":
            return self._day(found)
        if kind == "list":
            return tuple((as_organisations if key == "partners" else as_items)(found.value))
        if kind == "choice":
            text = as_text(found.value)
            return self._words.get(key, {}).get(text) or as_choice(text, key, choices)
        return as_text(found.value)

    def _day(self, found: Found) -> Any:
        found = self._in_order(found)
        day, time = exact_day(found.value, self._context())
        if is_serial(found.value):
            self._tell("serial-day", found.place, "note", day=day.isoformat())
        elif time is not None and not time.is_year_known:
            value, year = as_text(found.value), str(day.year)
            self._tell("year-assumed", found.place, "warning", value=value, year=year)
        return day

    def _in_order(self, found: Found) -> Found:
        """In a column whose days contradict each other none is read before their order is said."""
        if found.place.column not in self._doubtful or not isinstance(found.value, str):
            return found
        parts = _NUMERIC_DAY.fullmatch(found.value.strip())
        if parts is None:
            return found
        day, month, year = (int(part) for part in parts.groups())
        said = self._reading.choice(self._grid, found.place)
        one, other = f"{day:02}/{month:02}/{year}", f"{month:02}/{day:02}/{year}"
        if said is None:
            letters = column_letters(found.place.column)
            told = {"value": found.value, "one": one, "other": other, "column": letters}
            code = "two-orders" if max(day, month) <= 12 else "one-order"
            real = {"one": other, "number": "2"} if month > 12 else {"number": "1"}
            raise CannotReadError(code, **told | (real if code == "one-order" else {}))
        return found._replace(value=one if said == 1 else other)

    def _context(self, place: Address | None = None) -> TimeContext:
        choice = self._reading.choice(self._grid, place) if place else None
        year = self._year
        if year is None and isinstance(self._facts.get("issued"), date):
            year = self._facts["issued"].year
        return TimeContext(year, self._grid.epoch_1904, choice)

    def _take_title(self, found: Found) -> None:
        title = as_text(found.value)
        if is_only_a_time(title):
            self._tell("title-is-a-time", found.place, "error", value=title)
        self._fact("title", title, found)

    def _take_number(self, found: Found) -> None:
        number = as_document_number(found.value)
        if "plans.symbol" in self._line.fields and "/" not in number:
            self._fact("number", number, found)
        else:
            self._number(number, found)

    def _take_symbol(self, found: Found) -> None:
        """The letters of a number that stand in a column of their own."""
        symbol, number = as_document_number(found.value), self._facts.pop("number", None)
        places = self._cells.pop("number", None)
        whole = f"{number}/{symbol.lstrip('/')}" if number and "/" not in number else symbol
        self._number(whole, found)
        if places:
            self._also["number"] = (self._cells["number"],)
            self._cells["number"] = places

    def _take_leader(self, found: Found) -> None:
        """Who leads issues the plan; where a column names the issuer too, it goes into a note."""
        if "plans.issuer" in {column.field for column in self._table.columns}:
            self._note(f"{self._heading('plans.leader')}: {as_text(found.value)}", found)
        else:
            self._fact("issuer", as_text(found.value), found)

    def _take_number_issued(self, found: Found) -> None:
        number, day = as_number_and_day(found.value)
        self._number(number, found)
        if day is not None:
            self._fact("issued", day, found)

    def _take_period(self, found: Found) -> None:
        read = _time_of_work(found, self._context(found.place))
        for doubt in read.doubts:
            params = dict(doubt.params) | {"cell": str(found.place)}
            self._tell(doubt.code, found.place, "warning", **params)
        if read.when and (odd := other_year(read.when, self._year)):
            params = {"value": read.when, "year": str(self._year), "other": str(odd)}
            self._tell("other-year", found.place, "warning", **params)
        if read.days:
            self._fact("begins", read.days.first, found)
            self._fact("ends", read.days.last, found)
        elif read.rounds:
            self._fact("begins", min(time.first for time in read.rounds), found)
            self._fact("ends", max(time.last for time in read.rounds), found)
            for time in read.rounds:
                days = visit_days(time)
                self._add_part("visits", days, dict.fromkeys(days, found))
        if read.when:
            self._take_when(read.when, found)
        if read.due:
            self._fact("report_due", read.due.last, found)
        if read.data:
            self._fact("data_from", read.data.first, found)
            self._fact("data_to", read.data.last, found)

    def _take_when(self, text: str, found: Found) -> None:
        """A time without days stands as its words."""
        self._fact("when", text, found)

    def _take_mark(self, heading: str, found: Found) -> None:
        """A mark below a quarter or a month is that time; other words there are told."""
        if not is_mark(found.value):
            value = as_text(found.value)
            raise CannotReadError("not-a-mark", value=value, heading=heading)
        before = self._facts.pop("when", None)
        cell = self._cells.get("when")
        self._fact("when", f"{before}, {heading}" if before else heading, found)
        if cell:
            self._also["when"] = (*self._also.get("when", ()), self._cells["when"])
            self._cells["when"] = cell
        self._says_when = True

    def _take_section(self) -> None:
        """A heading such as "QUÝ I" or "PHẢN BIỆN XÃ HỘI" holds for the plans below it."""
        section = self._line.section
        if section is None:
            return
        if kind_of_section(str(section.value)):
            self._fact("kind", kind_of_section(str(section.value)), section)
        if is_named_time(str(section.value)) and not self._has_own_time:
            self._fact("when", as_text(section.value), section)

    @property
    def _has_own_time(self) -> bool:
        """Whether the plan's own rows say when, be it readable or not."""
        return self._says_when or not _TIMES.isdisjoint(self._facts)

    def _take_note(self, found: Found) -> None:
        self._notes.insert(0, (as_text(found.value), found))

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

    def _take_bodies(self, found: Found) -> None:
        for name in as_names(found.value):
            self._add_part("bodies", {"name": name}, {"name": found})
            if has_several_names(name):
                self._tell("several-names", found.place, "warning", value=name)

    def _take_contents(self, found: Found) -> None:
        self._add_listed_parts("contents", found, "text")

    def _take_recommendations(self, found: Found) -> None:
        self._add_listed_parts("recommendations", found, "text")

    def _take_members(self, found: Found) -> None:
        self._members(found, None)

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


_SPECIAL: Mapping[str, Callable[[_Builder, Found], None]] = {
    "number": _Builder._take_number,
    "symbol": _Builder._take_symbol,
    "leader": _Builder._take_leader,
    "title": _Builder._take_title,
    "number_issued": _Builder._take_number_issued,
    "period": _Builder._take_period,
    "note": _Builder._take_note,
    "body": _Builder._take_bodies,
    "superior": _Builder._take_superior,
    "content": _Builder._take_contents,
    "member": _Builder._take_members,
    "recommendation": _Builder._take_recommendations,
}
"""How the fields are read that are no plain key of ``[plan]``."""
