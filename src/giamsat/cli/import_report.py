"""What an import tells: its preview as a page, and the same as data (``giamsat.import/1``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from giamsat.cli import import_differences
from giamsat.cli.failures import message
from giamsat.domain.json_values import plain
from giamsat.domain.tables import tables
from giamsat.i18n import Words
from giamsat.intake.grids import CellProblem, column_letters
from giamsat.intake.headings import IGNORED, ORDINAL
from giamsat.intake.regions import FoundTable
from giamsat.render.page import Column, Lines, Page, Table, Toned
from giamsat.render.words_of_tables import column_title, table_title

if TYPE_CHECKING:
    from giamsat.intake.imports import Outcome, Planned
    from giamsat.render.page import Tone

_TONES: dict[str, Tone] = {"new": "good", "same": "dim", "differs": "notice", "broken": "bad"}
_SEVERITIES: dict[str, Tone] = {"error": "bad", "warning": "notice", "note": "dim"}
_ORDER = ("error", "warning", "note")


def data(outcome: Outcome, words: Words) -> dict[str, Any]:
    """Return the import as data."""
    found = outcome.intake.encoding
    return {
        "schema": "giamsat.import/1",
        "files": list(outcome.files),
        "encoding": {
            "name": found.encoding,
            "legacy": found.legacy,
            "share": round(found.share, 3),
            "before": found.before,
            "after": found.after,
        },
        "written": list(outcome.written),
        "updated": list(outcome.updated),
        "commit": outcome.commit,
        "mapping": outcome.mapping,
        "tables": [_table_data(table) for table in outcome.intake.tables],
        "plans": [_plan_data(plan, words) for plan in outcome.planned],
        "problems": [_problem_data(problem, words) for problem in outcome.intake.problems],
    }


def page(outcome: Outcome, words: Words, *, update: bool, yes: bool) -> Page:
    """Return the import as a page: encoding, columns, plans, problems, and what comes next."""
    blocks: list[Table | Lines] = []
    found = outcome.intake.encoding
    if found.legacy and found.before:
        name = words.get(f"intake.encoding.{found.encoding}", found.encoding)
        lines = [words("intake.sample", before=found.before, after=found.after)]
        blocks.append(Lines(lines, words("intake.encoding", name=name)))
    blocks += [_columns(table, words) for table in outcome.intake.tables]
    if outcome.planned:
        blocks.append(_plans(outcome, words, update=update))
    guessed = [plan for plan in outcome.planned if (plan.draft.cell or "").startswith("¶")]
    blocks += [_facts(plan, words) for plan in guessed]
    for plan in outcome.planned:
        if plan.state == "differs":
            blocks += import_differences.blocks(plan, words)
    if outcome.problems:
        blocks.append(_problems(outcome.problems, words))
    blocks.append(Lines(list(_next(outcome, words, update=update, yes=yes))))
    return Page("import", words("intake.title", files=", ".join(outcome.files)), tuple(blocks))


def _columns(table: FoundTable, words: Words) -> Table:
    columns = (
        Column(words("intake.column")),
        Column(words("intake.heading"), "title"),
        Column(words("intake.field")),
        Column(words("intake.guess"), "tag"),
    )
    rows = [
        (column_letters(c.column), c.heading, _field(c.field, words), _sure(c.field, c.sure, words))
        for c in table.columns
    ]
    kind = table_title(words, table.table)
    place = f"{table.sheet}!{table.area}"
    key = "intake.own-table" if table.own else "intake.table"
    return Table(columns, rows, words(key, place=place, kind=kind))


def _field(field: str | None, words: Words) -> str:
    if field in (None, IGNORED, ORDINAL):
        return words("intake.ordinal" if field == ORDINAL else "intake.passed-over")
    table, _, key = str(field).partition(".")
    special = words.get(f"intake.field.{key}", "")
    return special or column_title(words, table, key)


def _sure(field: str | None, sure: bool, words: Words) -> Toned:
    if field is None:
        return Toned(words("intake.unknown"), "notice")
    return Toned(words("intake.sure"), "good") if sure else Toned(words("intake.guessed"), "notice")


def _plans(outcome: Outcome, words: Words, *, update: bool) -> Table:
    columns = (
        Column(words("intake.state"), "tag"),
        Column(words("export.column.number")),
        Column(words("export.column.issued"), "day"),
        Column(words("export.column.title"), "title"),
        Column(words("intake.days"), "text", 1),
        Column(words("intake.parts"), "text", 2),
        Column(words("intake.cell"), "text", 1),
        Column(words("intake.plan"), "text", 2),
    )
    rows = [_plan_row(plan, words, update=update) for plan in outcome.planned]
    return Table(columns, rows, words("intake.plans"))


def _parts_counted() -> Iterator[tuple[str, str]]:
    """Yield table and key of the parts that a draft may bring; its source is the import's own."""
    for table in tables().values():
        if len(table.path) == 1 and table.path[0] not in ("plan", "source"):
            yield table.name, table.path[0]


def _plan_row(plan: Planned, words: Words, *, update: bool) -> tuple[str | Toned, ...]:
    facts = plan.data.get("plan", {})
    days = [words.day(facts[key]) for key in ("begins", "ends") if facts.get(key)]
    parts = [
        f"{words.get(f'intake.part.{key}', table_title(words, table))}: {len(plan.data[key])}"
        for table, key in _parts_counted()
        if plan.data.get(key)
    ]
    state = words(f"intake.state.{'update' if update and plan.updates else plan.state}")
    if plan.differing:
        names = (import_differences.name((key,), words) for key in plan.differing)
        state += f" ({', '.join(names)})"
    return (
        Toned(state, _TONES[plan.state]),
        str(facts.get("number", "—")),
        words.day(facts.get("issued")),
        str(facts.get("title", "—")),
        " – ".join(dict.fromkeys(days)) or "—",
        ", ".join(parts) or "—",
        plan.draft.cell or "—",
        plan.plan_id,
    )


def _facts(plan: Planned, words: Words) -> Table:
    """Of a document each fact is a guess: all are shown with their place."""
    columns = (
        Column(words("intake.field")),
        Column(words("intake.value"), "title"),
        Column(words("intake.cell")),
    )
    rows = [
        (_key_name(key, words), _value_at(plan.data, key, words), cell)
        for key, cell in plan.draft.cells.items()
    ]
    return Table(columns, rows, words("intake.facts"))


def _key_name(key: str, words: Words) -> str:
    """Name a dotted key as people do: ``member[2].name`` is "Đoàn giám sát 2: Họ và tên"."""
    part, _, name = key.rpartition(".")
    part, _, place = part.removesuffix("]").partition("[")
    table = next((table.name for table in tables().values() if table.path == (part,)), "")
    title = column_title(words, table, name)
    return title if table == "plans" else f"{table_title(words, table)} {place}: {title}"


def _message(problem: CellProblem, words: Words) -> str:
    values = {name: words.day(value) if name == "day" else value for name, value in problem.params}
    return message(words, "intake", problem.code, values)


def _value_at(data: Mapping[str, Any], key: str, words: Words) -> str:
    value: Any = data
    for part in key.split("."):
        name, _, place = part.removesuffix("]").partition("[")
        value = value[name][int(place) - 1] if place else value[name]
    return import_differences.shown(key.rpartition(".")[2], value, words)


def _problems(problems: tuple[CellProblem, ...], words: Words) -> Table:
    columns = (
        Column(words("intake.severity"), "tag"),
        Column(words("intake.cell")),
        Column(words("intake.message"), "title"),
    )
    rows = [
        (
            Toned(words(f"intake.severity.{problem.severity}"), _SEVERITIES[problem.severity]),
            place_of(problem),
            _message(problem, words),
        )
        for problem in sorted(problems, key=lambda problem: _ORDER.index(problem.severity))
    ]
    return Table(columns, rows, words("intake.problems"))


def place_of(problem: CellProblem) -> str:
    """Write where a problem is: ``Sheet1!B7``; of a text ``¶12``."""
    if problem.sheet == "¶":
        return f"¶{(problem.cell or '').removeprefix('¶')}"
    return "!".join(filter(None, (problem.sheet, problem.cell))) or "—"


def _next(outcome: Outcome, words: Words, *, update: bool, yes: bool) -> Iterator[str | Toned]:
    counts = {
        state: sum(plan.state == state for plan in outcome.planned)
        for state in ("new", "same", "differs", "broken")
    }
    yield words("intake.counts", **counts)
    if outcome.mapping:
        yield words("intake.mapping-saved", path=outcome.mapping)
    for key, paths in (("updated", outcome.updated), ("written", outcome.written)):
        if paths:
            yield words(f"intake.{key}", plans=len(paths))
            yield from (f"  {path}" for path in paths)
    differing = sum(bool(plan.updates) for plan in outcome.planned if plan.state == "differs")
    if outcome.refused:
        yield Toned(words("intake.refused"), "bad")
        return
    if differing and not update:
        yield words("intake.only-with-update", count=differing)
    if not yes and (counts["new"] or (differing and update)):
        yield Toned(words("intake.preview"), "strong")
    elif yes and not outcome.written and not outcome.updated:
        yield words("intake.nothing-new")


def _table_data(table: FoundTable) -> dict[str, Any]:
    columns = [
        {
            "column": column_letters(column.column),
            "heading": column.heading,
            "field": column.field,
            "sure": column.sure,
        }
        for column in table.columns
    ]
    return {
        "sheet": table.sheet,
        "area": str(table.area),
        "table": table.table,
        "own": table.own,
        "columns": columns,
    }


def _plan_data(plan: Planned, words: Words) -> dict[str, Any]:
    return {
        "state": plan.state,
        "id": plan.plan_id,
        "recognised_by": plan.by or None,
        "differs": list(plan.differing),
        "changes": import_differences.data(plan),
        "facts": plain(plan.data),
        "cells": dict(plan.draft.cells),
        "problems": [_problem_data(problem, words) for problem in plan.problems],
    }


def _problem_data(problem: CellProblem, words: Words) -> dict[str, Any]:
    return {
        "severity": problem.severity,
        "code": problem.code,
        "sheet": problem.sheet,
        "cell": problem.cell,
        "message": _message(problem, words),
    }
