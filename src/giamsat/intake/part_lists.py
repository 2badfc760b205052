"""Lists of visits, findings or recommendations as people keep them; each row names its plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from giamsat.domain.acts.forms import fields_of
from giamsat.domain.acts.recommendations import NewAnswer
from giamsat.domain.number_keys import compare_key
from giamsat.domain.tables import PARENT, PLAN, Column, tables
from giamsat.domain.text import fold
from giamsat.intake.drafts import SourcedRow
from giamsat.intake.grids import Address, CellProblem, Grid
from giamsat.intake.headings import ORDINAL
from giamsat.intake.lines import Found, Line, lines_of
from giamsat.intake.own_tables import Words
from giamsat.intake.regions import FoundTable
from giamsat.intake.values import (
    CannotReadError,
    as_choice,
    as_day,
    as_document_number,
    as_items,
    as_number,
    as_span,
    as_text,
    is_yes,
)

_ANSWER = {"recommendations.answered": "on"} | {
    f"recommendations.answer_{field.name}": field.name for field in fields_of(NewAnswer)
}
"""The columns of an answer beside its recommendation, and the facts of the act that records it."""

_SESSION = re.compile(r"\s*(?:buổi\s+)?(sáng|chiều)\s*,?\s*(?:ngày\s+)?", re.IGNORECASE)
_SESSIONS = {"sang": "morning", "chieu": "afternoon"}


class PartLists:
    """Reads the lists of parts of one file; ``plans`` are its plan ids by number."""

    def __init__(self, plans: Mapping[str, str], words: Words) -> None:
        self._plans = plans
        self._words = words
        self._counts: dict[tuple[str, str], int] = {}

    def rows(self, grid: Grid, table: FoundTable) -> Iterator[tuple[str, SourcedRow | CellProblem]]:
        """Yield each row, and each problem, under the plan id that it belongs to."""
        for line in lines_of(grid, table):
            if isinstance(line, CellProblem):
                yield "", line
                continue
            plan = self._plan_of(table, line)
            if plan is None:
                yield "", self._unknown_plan(grid, table, line)
            else:
                yield from self._row(grid, table, line, plan)

    def _plan_of(self, table: FoundTable, line: Line) -> str | None:
        named = line.fields.get(f"{table.table}.plan")
        if named is not None:
            return self._plans.get(compare_key(as_document_number(named.value)))
        return next(iter(self._plans.values())) if len(self._plans) == 1 else None

    def _unknown_plan(self, grid: Grid, table: FoundTable, line: Line) -> CellProblem:
        named = line.fields.get(f"{table.table}.plan")
        if named is None:
            place = Address(line.row, table.area.left)
            return CellProblem("plan-not-named", grid.name, str(place))
        params = (("number", as_text(named.value)),)
        return CellProblem("plan-not-in-file", grid.name, str(named.place), params)

    def _row(
        self, grid: Grid, table: FoundTable, line: Line, plan: str
    ) -> Iterator[tuple[str, SourcedRow | CellProblem]]:
        values: dict[str, Any] = {PLAN: plan}
        cells: dict[str, str] = {}
        answer: dict[str, Found] = {}
        for field, found in line.fields.items():
            if field in _ANSWER:
                answer[_ANSWER[field]] = found
                continue
            try:
                read = self._values(table.table, field, found, grid)
            except CannotReadError as error:
                yield plan, CellProblem(error.code, grid.name, str(found.place), error.params)
                continue
            values |= read
            cells |= dict.fromkeys(read, found.cell(grid.name))
        values.setdefault("id", self._next_id(plan, table.table))
        for key in (column.key for column in tables()[table.table].columns if column.required):
            if key not in values:
                place = Address(line.row, table.area.left)
                yield plan, CellProblem("part-missing", grid.name, str(place), (("key", key),))
        yield plan, SourcedRow(table.table, values, cells, grid.name)
        yield from self._answer(grid, plan, str(values["id"]), answer)

    def _values(self, table: str, field: str, found: Found, grid: Grid) -> dict[str, Any]:
        key = field.partition(".")[2]
        column = next((c for c in tables()[table].columns if c.key == key), None)
        if field == ORDINAL or column is None:
            return {}
        if field == "visits.on":
            return _visit_days(found, epoch_1904=grid.epoch_1904)
        if field == "visits.place":
            return _visit_place(as_text(found.value))
        return {key: self._value(column, found, epoch_1904=grid.epoch_1904)}

    def _value(self, column: Column, found: Found, *, epoch_1904: bool) -> Any:
        if column.kind == "day":
            return as_day(found.value, epoch_1904=epoch_1904)
        if column.kind == "list":
            return tuple(as_items(found.value))
        if column.kind == "choice":
            text = as_text(found.value)
            known = self._words.get(column.key, {}).get(text)
            return known or as_choice(text, column.key, column.choices)
        if column.kind == "number":
            return as_number(as_text(found.value))
        if column.kind == "flag":
            return is_yes(as_text(found.value))
        return as_text(found.value)

    def _answer(
        self, grid: Grid, plan: str, parent: str, answer: Mapping[str, Found]
    ) -> Iterator[tuple[str, SourcedRow | CellProblem]]:
        """An answer is a fact by its day: without one it cannot be recorded."""
        if not answer:
            return
        first = next(iter(answer.values()))
        values: dict[str, Any] = {PLAN: plan, PARENT: parent}
        try:
            values |= {
                key: as_day(found.value, epoch_1904=grid.epoch_1904)
                if key == "on"
                else as_text(found.value)
                for key, found in answer.items()
            }
        except CannotReadError as error:
            yield plan, CellProblem(error.code, grid.name, str(answer["on"].place), error.params)
            return
        if "on" not in values:
            yield plan, CellProblem("answer-without-day", grid.name, str(first.place))
            return
        cells = {key: found.cell(grid.name) for key, found in answer.items()}
        yield plan, SourcedRow("answers", values, cells, grid.name)

    def _next_id(self, plan: str, table: str) -> str:
        count = self._counts[plan, table] = self._counts.get((plan, table), 0) + 1
        return f"{tables()[table].letter}{count}"


def _visit_days(found: Found, *, epoch_1904: bool) -> dict[str, Any]:
    session, value = None, found.value
    begins = _SESSION.match(value) if isinstance(value, str) else None
    if begins and isinstance(value, str):
        session, value = _SESSIONS[fold(begins[1])], value[begins.end() :]
    span = as_span(value, epoch_1904=epoch_1904)
    if not span.exact:
        raise CannotReadError("not-a-day", value=as_text(found.value), reason="unknown-form")
    days = {"on": span.first} | ({"until": span.last} if span.last != span.first else {})
    return days | ({"session": session} if session else {})


def _visit_place(text: str) -> dict[str, Any]:
    """A schedule says in the column of places who only reports in writing."""
    if fold(text) == "bao cao bang van ban":
        return {"kind": "written-report"}
    return {"place": text}
