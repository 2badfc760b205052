"""Coordination programmes as pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from giamsat.domain.records import ItemRow, ProgrammeRow
from giamsat.i18n import Words
from giamsat.render.page import Column, Lines, Page, Pairs, Table, Toned
from giamsat.render.pages.times import when_name
from giamsat.render.pages.tones import state
from giamsat.reports.items import DONE, progress
from giamsat.reports.programmes import ProgrammeReport


def list_page(rows: Sequence[ProgrammeRow], words: Words) -> Page:
    """Return the programmes, the newest first."""
    columns = (
        Column(words("programme.year"), "number"),
        Column(words("programme.title"), "title"),
        Column(words("programme.signed"), "day"),
        Column(words("programme.lead"), "text", 1),
        Column(words("show.id"), "tag"),
    )
    cells = [
        (str(row.year or "—"), row.title, words.day(row.signed), row.lead or "—", row.id)
        for row in rows
    ]
    return Page("programmes", words("programme.list"), (Table(columns, cells),))


def programme_page(report: ProgrammeReport, words: Words) -> Page:
    """Return one programme: facts, partners, contents, responsibilities, its plans."""
    facts = report.facts["programme"]
    blocks: list[Table | Pairs | Lines] = [_facts(report, words)]
    for name, line in (
        ("partner", _partner),
        ("content", _content),
        ("responsibility", _duty),
    ):
        parts = report.facts.get(name, ())
        if parts:
            blocks.append(Lines([line(part, words) for part in parts], words(f"programme.{name}")))
    if report.items:
        blocks += [items_table(report.items, words), Lines([progress_line(report.items, words)])]
    blocks += _gathered_lines(report.facts, words)
    if report.plans:
        blocks.append(_plans(report, words))
    sources = [part["title"] for part in report.facts.get("source", ())]
    if sources:
        blocks.append(Lines(sources, words("show.source")))
    return Page("programme", facts["title"], tuple(blocks))


def _facts(report: ProgrammeReport, words: Words) -> Pairs:
    facts = report.facts["programme"]
    rows: list[tuple[str, str | Toned]] = [(words("show.id"), report.id)]
    if facts.get("kind"):
        rows.append((words("programme.kind"), words(f"export.kind.{facts['kind']}")))
    if facts.get("from") or facts.get("to"):
        years = f"{facts.get('from', '…')}–{facts.get('to', '…')}"
        rows.append((words("programme.years"), years))
    for key in ("year", "number", "signed", "lead", "area", "note"):
        if facts.get(key):
            value = words.day(facts[key]) if key == "signed" else str(facts[key])
            rows.append((words(f"programme.{key}"), value))
    return Pairs(rows)


def _partner(part: dict[str, Any], words: Words) -> str:
    role = part.get("role")
    return f"{part['name']} · {words(f'form.role.{role}')}" if role else str(part["name"])


def _content(part: dict[str, Any], words: Words) -> str | Toned:
    text = f"{part['id']}: {part['text']}"
    return _with_assigner(text, part, words)


def _duty(part: dict[str, Any], words: Words) -> str | Toned:
    contents = ", ".join(part.get("contents", ()))
    text = f"{part['who']}: {part['text']}" + (f" ({contents})" if contents else "")
    return _with_assigner(text, part, words)


def items_page(rows: Sequence[ItemRow], words: Words) -> Page:
    """Return the items of programmes as a page."""
    blocks = (items_table(rows, words), Lines([progress_line(rows, words)]))
    return Page("items", words("programme.item"), blocks)


def items_table(rows: Sequence[ItemRow], words: Words, title: str = "") -> Table:
    """Return items as a table: what, when, who leads, and what has become of each."""
    columns = (
        Column(words("show.id-of"), "number"),
        Column(words("programme.item.kind"), "tag", 4, below=True),
        Column(words("show.what"), "title"),
        Column(words("programme.item.when"), "day"),
        Column(words("show.state"), "tag"),
        Column(words("programme.item.lead"), "text", 1, below=True),
        Column(words("programme.item.bodies"), "text", 2, below=True),
        Column(words("programme.item.plans"), "tag", 3, below=True),
    )
    cells = [_item(row, words) for row in rows]
    return Table(columns, cells, title or words("programme.item"))


def _item(row: ItemRow, words: Words) -> tuple[str | Toned, ...]:
    details = (
        row.text,
        row.field,
        words(f"form.{row.form}") if row.form else None,
        words("show.assigned", name=row.assigned_by) if row.assigned_by else None,
        row.note,
    )
    return (
        row.item,
        words(f"export.kind.{row.kind}"),
        " · ".join(part for part in details if part),
        when_name(row.when, words) if row.when else "—",
        item_state(row, words),
        "; ".join(part for part in (row.lead, row.partners) if part) or "—",
        row.bodies or "—",
        row.plans or "—",
    )


def item_state(row: ItemRow, words: Words) -> Toned:
    """Say what has become of an item, and that its time has passed where it has."""
    text = words(f"programme.state.{row.state}")
    if row.overdue:
        return Toned(f"{text} · {words('status.overdue')}", "bad")
    return Toned(text, "good" if row.state in DONE else "notice" if row.state == "no-plan" else "")


def progress_line(rows: Sequence[ItemRow], words: Words) -> str:
    """Say how much of a programme is done."""
    return words("programme.progress", **progress(rows)._asdict())


def _with_assigner(text: str, part: dict[str, Any], words: Words) -> str | Toned:
    by = part.get("assigned_by")
    return Toned(f"{text} · {words('show.assigned', name=by)}", "strong") if by else text


def _gathered_lines(facts: dict[str, Any], words: Words) -> list[Lines]:
    """Return how many opinions and local results the programme has gathered."""
    lines = [
        words(f"programme.{name}s-count", count=len(facts[name]))
        for name in ("opinion", "result")
        if facts.get(name)
    ]
    return [Lines(lines, words("programme.gathered"))] if lines else []


def _plans(report: ProgrammeReport, words: Words) -> Table:
    columns = (
        Column(words("list.number"), "tag"),
        Column(words("list.name"), "title"),
        Column(words("list.status"), "tag"),
    )
    rows = [
        (
            row.number or row.id,
            row.title,
            state(words, row.status, overdue=bool(row.overdue), kind=row.kind),
        )
        for row in report.plans
    ]
    return Table(columns, rows, words("programme.plans"))
