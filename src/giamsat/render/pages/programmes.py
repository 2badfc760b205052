"""Coordination programmes as pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from giamsat.domain.records import ProgrammeRow
from giamsat.i18n import Words
from giamsat.render.page import Column, Lines, Page, Pairs, Table, Toned
from giamsat.render.pages.listing import when_name
from giamsat.render.pages.tones import state
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
        ("item", _item),
    ):
        parts = report.facts.get(name, ())
        if parts:
            blocks.append(Lines([line(part, words) for part in parts], words(f"programme.{name}")))
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


def _item(part: dict[str, Any], words: Words) -> str | Toned:
    kind, form = part.get("kind"), part.get("form")
    told = (
        words(f"export.kind.{kind}") if kind else None,
        part["text"],
        when_name(part["when"], words) if part.get("when") else None,
        words(f"form.{form}") if form else None,
        part.get("lead"),
        "; ".join(part.get("partners", ())),
        "; ".join(part.get("bodies", ())),
        part.get("field"),
        part.get("note"),
    )
    text = f"{part['id']}: " + " · ".join(str(each) for each in told if each)
    return _with_assigner(text, part, words)


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
            state(words, row.status, overdue=bool(row.overdue)),
        )
        for row in report.plans
    ]
    return Table(columns, rows, words("programme.plans"))
