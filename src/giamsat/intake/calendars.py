"""Calendars of work (lịch công tác tuần) as tables: the visits of plans that are there.

Each line of a calendar that speaks of a supervision and names its plan becomes a visit of that
plan. All else is other work of the office, and left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from giamsat.domain.tables import PLAN
from giamsat.domain.text import fold
from giamsat.intake.drafts import SourcedRow
from giamsat.intake.grids import Address, CellProblem, Grid
from giamsat.intake.headings import plain_heading
from giamsat.intake.known_plans import PlanFinder
from giamsat.intake.marks import Mark
from giamsat.intake.own_tables import KNOWN
from giamsat.intake.periods import hours_in
from giamsat.intake.regions import ColumnGuess, FoundTable
from giamsat.intake.times import WrongDayError, times_in, written_years

_TITLE = re.compile(r"lich (?:cong tac|lam viec|tuan|hoat dong)\b")
_HEADINGS: Mapping[str, str] = {
    "thu": "on", "ngay": "on", "thu ngay": "on", "ngay thu": "on", "ngay thang": "on",
    "thu ngay thang": "on", "thoi gian": "on", "buoi": "session", "gio": "at",
    "noi dung": "note", "noi dung cong viec": "note", "cong viec": "note",
    "noi dung cong tac": "note", "noi dung lam viec": "note", "dia diem": "place",
    "chu tri": "lead", "nguoi chu tri": "lead", "lanh dao chu tri": "lead", "lanh dao": "lead",
    "dong chi chu tri": "lead",
}  # fmt: skip
_TOP = 12
_WEEKDAY = re.compile(r"thu\s*(hai|ba|tu|nam|sau|bay|[2-7])\b|chu nhat|\bcn\b")
_NUMBERED = ("hai", "ba", "tu", "nam", "sau", "bay")
_SUPERVISION = re.compile(r"giam sat")
_PLAN_NUMBER = re.compile(
    r"(?:kế hoạch|\bKH)\s*(?:giám sát\s*)?(?:số\s*:?\s*)?(?P<number>[0-9]+[^\s,;()]*)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*[-–+*•]\s*")

Told = Iterator[tuple[str, SourcedRow | CellProblem | Mark]]


class Calendar(NamedTuple):
    """A calendar as a table: its columns, and the week and year that the lines above it name."""

    grid: Grid
    table: FoundTable
    week: tuple[date, date] | None
    year: int | None


def calendar_of(grid: Grid, above: Iterable[str] = ()) -> Calendar | None:
    """Return the calendar that a sheet or a table of a text is, if it is one.

    ``above`` are the lines of the text before the table.
    """
    bounds = grid.bounds
    if bounds is None:
        return None
    for row in range(bounds.top, min(bounds.top + _TOP, bounds.bottom)):
        columns = _columns(grid, row, range(bounds.left, bounds.right + 1))
        fields = {column.field for column in columns}
        if not {"visits.on", "visits.note"} <= fields:
            continue
        places = [place for place in sorted(grid.cells) if place.row < row]
        said = [*above, *(grid.text(place) for place in places), grid.name]
        if not any(_TITLE.search(fold(text)) for text in said):
            return None
        area = bounds._replace(top=row)
        table = FoundTable(grid.name, "visits", area, row + 1, columns)
        return Calendar(grid, table, *_week_in(said))
    return None


def _columns(grid: Grid, row: int, numbers: range) -> tuple[ColumnGuess, ...]:
    """The columns of a row of headings; a second one for a field stays unknown."""
    found: list[ColumnGuess] = []
    for column in numbers:
        text = grid.text(Address(row, column))
        key = _HEADINGS.get(plain_heading(text)) if text else None
        if key and any(other.field == f"visits.{key}" for other in found):
            key = "at" if key == "on" else None
        if text:
            found.append(
                ColumnGuess(column, text, f"visits.{key}" if key else None, sure=bool(key))
            )
    return tuple(found)


def _week_in(texts: Iterable[str]) -> tuple[tuple[date, date] | None, int | None]:
    """The first and the last day that the title names, and its year."""
    years: set[int] = set()
    for text in texts:
        years |= written_years(text) | {int(year) for year in re.findall(r"\b20[0-9]{2}\b", text)}
        try:
            week = next((time for time in times_in(text) if time.last > time.first), None)
        except WrongDayError:
            continue
        if week:
            return (week.first, week.last), week.first.year
    return None, years.pop() if len(years) == 1 else None


def calendar_rows(calendar: Calendar, known: PlanFinder) -> Told:
    """Yield the visits for the plans that are there, and what becomes of every other line."""
    joined: set[str] = set()
    found = list(_lines(calendar))
    for line in found:
        yield from _line_rows(calendar, line, known, joined)
    code = "calendar-joins" if joined else "calendar-without-plans"
    place = str(Address(calendar.table.first - 1, calendar.table.area.left))
    count = sum(1 for line in found if line.is_supervision)
    params = (("count", str(count)), ("plans", str(len(joined))))
    told = CellProblem(code, calendar.grid.name, place, params)
    yield "", told._replace(severity="note") if joined else told


class _Line(NamedTuple):
    """One thing to do: its words, its cell, the cells of its row by field, and its day."""

    text: str
    place: Address
    fields: Mapping[str, Address]
    day: date | None
    said_day: str

    @property
    def is_supervision(self) -> bool:
        """Whether it speaks of a supervision."""
        return bool(_SUPERVISION.search(fold(self.text)))


def _lines(calendar: Calendar) -> Iterator[_Line]:
    """Yield the lines of all rows; a day stands for the empty cells below it too."""
    grid, table = calendar.grid, calendar.table
    fields = {column.field: column.column for column in table.columns if column.field}
    open_cells: dict[str, Address] = {}
    for row in range(table.first, table.area.bottom + 1):
        cells = {field: Address(row, column) for field, column in fields.items()}
        if grid.text(cells["visits.on"]):
            open_cells.pop("visits.session", None)
        for field in ("visits.on", "visits.session"):
            if field in cells and grid.text(cells[field]):
                open_cells[field] = cells[field]
        there = {field: place for field, place in cells.items() if grid.text(place)}
        content = there.pop("visits.note", None)
        if content is None:
            continue
        said_day = grid.text(open_cells["visits.on"]) if "visits.on" in open_cells else ""
        day = _day_of(said_day, calendar)
        for text in str(grid.cells[content].value).splitlines():
            if text.strip():
                bare = " ".join(_BULLET.sub("", text).split())
                yield _Line(bare, content, {**there, **open_cells}, day, said_day)


def _day_of(text: str, calendar: Calendar) -> date | None:
    """The day of "Thứ Hai 11/5", or of a weekday alone in a week that is named above."""
    year = calendar.year
    try:
        days = {time.first for time in times_in(re.sub(r"-(?=[0-9])", "/", text), year)}
    except WrongDayError:
        return None
    if days:
        return days.pop() if len(days) == 1 else None
    found = _WEEKDAY.search(fold(text))
    if not found or not calendar.week:
        return None
    name = found[1] or ""
    number = int(name) - 2 if name.isdigit() else _NUMBERED.index(name) if name else 6
    first, last = calendar.week
    span = (last - first).days + 1
    days_there = [first + timedelta(place) for place in range(min(span, 7))]
    return next((day for day in days_there if day.weekday() == number), None)


def _line_rows(calendar: Calendar, line: _Line, known: PlanFinder, joined: set[str]) -> Told:
    name, cell = calendar.grid.name, f"{calendar.grid.name}!{line.place}"
    if not line.is_supervision:
        yield "", Mark(cell, "other-work", text=line.text)
        return
    plans = _plans_named(line, known)
    value = (("value", line.text[:80]),)
    if len(plans) != 1 or line.day is None:
        code = "calendar-day-unclear" if len(plans) == 1 else "calendar-plan-unclear"
        yield "", CellProblem(code, name, str(line.place), value, "warning")
        yield (
            "",
            Mark(cell, "unknown-plan" if len(plans) != 1 else "time-without-key", text=line.text),
        )
        return
    key = f"{KNOWN}{plans[0]}"
    if plans[0] not in joined:
        joined.add(plans[0])
        yield key, SourcedRow("plans", {PLAN: key}, {}, name)
    values, cells = _visit(calendar, line, line.day)
    values |= {"id": f"{name}!{line.place} {line.text[:40]}", PLAN: key}
    yield key, SourcedRow("visits", values, cells, name)


def _plans_named(line: _Line, known: PlanFinder) -> list[str]:
    year = line.day.year if line.day else None
    numbers = [found["number"].strip(" .") for found in _PLAN_NUMBER.finditer(line.text)]
    keys = {plan.key for number in numbers for plan in known.find(number, year)}
    if not keys:
        keys = {plan.key for plan in known.find(line.text, year)}
    return sorted(keys)


def _visit(calendar: Calendar, line: _Line, day: date) -> tuple[dict[str, Any], dict[str, str]]:
    """The facts of a visit with their cells; hours stand in the line or in columns of their own."""
    grid = calendar.grid
    texts = {field: grid.text(place) for field, place in line.fields.items()}
    clock = f"{texts.get('visits.session', '')} {texts.get('visits.at', '')}".strip()
    values: dict[str, Any] = {"note": line.text, "on": day}
    for text in (line.text, clock, line.said_day):
        more = hours_in(text)
        values |= {key: value for key, value in more.items() if key not in values}
    cells = dict.fromkeys(values, f"{grid.name}!{line.place}")
    cells["on"] = f"{grid.name}!{line.fields['visits.on']}"
    for field in ("visits.session", "visits.at"):
        if field in line.fields and field.partition(".")[2] in values:
            cells[field.partition(".")[2]] = f"{grid.name}!{line.fields[field]}"
    for key in ("place", "lead"):
        if f"visits.{key}" in texts:
            values[key] = texts[f"visits.{key}"]
            cells[key] = f"{grid.name}!{line.fields[f'visits.{key}']}"
    return values, cells
