"""An import as a report: what ``intake/`` found as plain rows, with remarks in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from giamsat.cli.failures import message
from giamsat.intake.account import Entry, Facts, account_of
from giamsat.intake.grids import CellProblem, column_letters
from giamsat.intake.headings import IGNORED, ORDINAL
from giamsat.reports.imports import (
    Encoding,
    FoundColumn,
    FoundTable,
    Holds,
    Piece,
    PlanPreview,
    Preview,
    ProgrammePreview,
    Remark,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from giamsat.i18n import Words
    from giamsat.intake import regions
    from giamsat.intake.imports import Outcome, Planned, PlannedProgramme


def preview_of(outcome: Outcome, words: Words) -> Preview:
    """Return the report of an import."""
    intake = outcome.intake
    found = intake.encoding
    return Preview(
        outcome.files,
        Encoding(found.encoding, found.is_legacy, found.share, found.before, found.after),
        tuple(_table(table) for table in intake.tables),
        tuple(_plan(plan, words) for plan in outcome.planned),
        _remarks(intake.problems, words),
        outcome.written,
        outcome.updated,
        outcome.commit,
        outcome.refused,
        outcome.mapping,
        tuple(_programme(made, words) for made in outcome.programmes),
        tuple(_piece(entry, words) for entry in _account(outcome)),
    )


def _account(outcome: Outcome) -> tuple[Entry, ...]:
    intake, sources = outcome.intake, outcome.intake.sources
    facts = [
        Facts(plan.plan_id, plan.draft.cells, plan.draft.also, plan.state == "broken")
        for plan in outcome.planned
    ]
    facts += [
        Facts(made.programme_id, made.draft.cells, made.draft.also, made.state == "broken")
        for made in outcome.programmes
    ]
    marks = (*intake.marks, *(mark for made in outcome.programmes for mark in made.draft.marks))
    return account_of(sources.grids, sources.texts, intake.tables, facts, marks, outcome.problems)


def _piece(entry: Entry, words: Words) -> Piece:
    reason = words(f"intake.left.{entry.reason}") if entry.reason else ""
    return Piece(entry.sheet, entry.cell, entry.text, entry.fate, entry.keys, reason)


def _programme(made: PlannedProgramme, words: Words) -> ProgrammePreview:
    remarks = _remarks(made.problems, words)
    return ProgrammePreview(made.state, made.programme_id, made.data, made.draft.cells, remarks)


def _table(table: regions.FoundTable) -> FoundTable:
    columns = tuple(_column(column) for column in table.columns)
    return FoundTable(table.sheet, str(table.area), table.table, table.own, columns)


def _column(column: regions.ColumnGuess) -> FoundColumn:
    letters, field = column_letters(column.column), column.field
    holds: Holds = "field"
    if field in (None, IGNORED, ORDINAL):
        holds = "ordinal" if field == ORDINAL else "nothing"
    return FoundColumn(letters, column.heading, field, column.sure, holds)


def _plan(plan: Planned, words: Words) -> PlanPreview:
    return PlanPreview(
        plan.state,
        plan.plan_id,
        plan.by,
        plan.differing,
        plan.updates,
        plan.there,
        plan.data,
        plan.draft.cell,
        plan.draft.cells,
        _remarks(plan.problems, words),
    )


def _remarks(problems: Iterable[CellProblem], words: Words) -> tuple[Remark, ...]:
    return tuple(_remark(problem, words) for problem in problems)


def _remark(problem: CellProblem, words: Words) -> Remark:
    values = {name: words.day(value) if name == "day" else value for name, value in problem.params}
    if problem.code == "document-is":
        values["kind"] = words(f"intake.document.{values['kind']}")
    said = message(words, "intake", problem.code, values)
    return Remark(problem.severity, problem.code, problem.sheet, problem.cell, said)
