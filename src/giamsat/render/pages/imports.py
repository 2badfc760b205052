"""What an import found and what becomes of it, as a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from giamsat.domain.tables import tables
from giamsat.i18n import Words
from giamsat.render.page import Column, Lines, Page, Table, Toned
from giamsat.render.pages import import_differences
from giamsat.render.words_of_tables import column_title, table_title
from giamsat.reports.imports import FoundColumn, FoundTable, PlanPreview, Preview, Remark

if TYPE_CHECKING:
    from giamsat.render.page import Tone

_TONES: dict[str, Tone] = {"new": "good", "same": "dim", "differs": "notice", "broken": "bad"}
_SEVERITIES: dict[str, Tone] = {"error": "bad", "warning": "notice", "note": "dim"}
_ORDER = ("error", "warning", "note")


def page(preview: Preview, words: Words, *, update: bool, yes: bool) -> Page:
    """Return the import as a page: encoding, columns, plans, problems, and what comes next."""
    blocks: list[Table | Lines] = []
    found = preview.encoding
    if found.legacy and found.before:
        name = words.get(f"intake.encoding.{found.name}", found.name)
        lines = [words("intake.sample", before=found.before, after=found.after)]
        blocks.append(Lines(lines, words("intake.encoding", name=name)))
    blocks += [_columns(table, words) for table in preview.tables]
    if preview.plans:
        blocks.append(_plans(preview, words, update=update))
    guessed = [plan for plan in preview.plans if (plan.cell or "").startswith("¶")]
    blocks += [_facts(plan, words) for plan in guessed]
    for plan in preview.plans:
        if plan.state == "differs":
            blocks += import_differences.blocks(plan, words)
    if preview.all_remarks:
        blocks.append(_remarks(preview.all_remarks, words))
    blocks.append(Lines(list(_next(preview, words, update=update, yes=yes))))
    return Page("import", words("intake.title", files=", ".join(preview.files)), tuple(blocks))


def _columns(table: FoundTable, words: Words) -> Table:
    columns = (
        Column(words("intake.column")),
        Column(words("intake.heading"), "title"),
        Column(words("intake.field")),
        Column(words("intake.guess"), "tag"),
    )
    rows = [
        (column.letters, column.heading, _field(column, words), _sureness(column, words))
        for column in table.columns
    ]
    kind = table_title(words, table.table)
    place = f"{table.sheet}!{table.area}"
    key = "intake.own-table" if table.own else "intake.table"
    return Table(columns, rows, words(key, place=place, kind=kind))


def _field(column: FoundColumn, words: Words) -> str:
    if column.holds != "field":
        return words("intake.ordinal" if column.holds == "ordinal" else "intake.passed-over")
    table, _, key = str(column.field).partition(".")
    special = words.get(f"intake.field.{key}", "")
    return special or column_title(words, table, key)


def _sureness(column: FoundColumn, words: Words) -> Toned:
    if column.field is None:
        return Toned(words("intake.unknown"), "notice")
    if column.sure:
        return Toned(words("intake.sure"), "good")
    return Toned(words("intake.guessed"), "notice")


def _plans(preview: Preview, words: Words, *, update: bool) -> Table:
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
    rows = [_plan_row(plan, words, update=update) for plan in preview.plans]
    return Table(columns, rows, words("intake.plans"))


def _parts_counted() -> Iterator[tuple[str, str]]:
    """Yield table and key of the parts that a draft may bring; its source is the import's own."""
    for table in tables().values():
        if len(table.path) == 1 and table.path[0] not in ("plan", "source"):
            yield table.name, table.path[0]


def _plan_row(plan: PlanPreview, words: Words, *, update: bool) -> tuple[str | Toned, ...]:
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
        plan.cell or "—",
        plan.id,
    )


def _facts(plan: PlanPreview, words: Words) -> Table:
    """Of a document each fact is a guess: all are shown with their place."""
    columns = (
        Column(words("intake.field")),
        Column(words("intake.value"), "title"),
        Column(words("intake.cell")),
    )
    rows = [
        (_key_name(key, words), _value_at(plan.data, key, words), cell)
        for key, cell in plan.cells.items()
    ]
    return Table(columns, rows, words("intake.facts"))


def _key_name(key: str, words: Words) -> str:
    """Name a dotted key as people do: ``member[2].name`` is "Đoàn giám sát 2: Họ và tên"."""
    part, _, name = key.rpartition(".")
    part, _, place = part.removesuffix("]").partition("[")
    table = next((table.name for table in tables().values() if table.path == (part,)), "")
    title = column_title(words, table, name)
    return title if table == "plans" else f"{table_title(words, table)} {place}: {title}"


def _value_at(data: Mapping[str, Any], key: str, words: Words) -> str:
    value: Any = data
    for part in key.split("."):
        name, _, place = part.removesuffix("]").partition("[")
        value = value[name][int(place) - 1] if place else value[name]
    return import_differences.show_value(key.rpartition(".")[2], value, words)


def _remarks(remarks: tuple[Remark, ...], words: Words) -> Table:
    columns = (
        Column(words("intake.severity"), "tag"),
        Column(words("intake.cell")),
        Column(words("intake.message"), "title"),
    )
    rows = [
        (
            Toned(words(f"intake.severity.{remark.severity}"), _SEVERITIES[remark.severity]),
            _place_of(remark),
            remark.message,
        )
        for remark in sorted(remarks, key=lambda remark: _ORDER.index(remark.severity))
    ]
    return Table(columns, rows, words("intake.problems"))


def _place_of(remark: Remark) -> str:
    """Write where a problem is: ``Sheet1!B7``; of a text ``¶12``."""
    if remark.sheet == "¶":
        return f"¶{(remark.cell or '').removeprefix('¶')}"
    return "!".join(filter(None, (remark.sheet, remark.cell))) or "—"


def _next(preview: Preview, words: Words, *, update: bool, yes: bool) -> Iterator[str | Toned]:
    counts = {
        state: sum(plan.state == state for plan in preview.plans)
        for state in ("new", "same", "differs", "broken")
    }
    yield words("intake.counts", **counts)
    if preview.mapping:
        yield words("intake.mapping-saved", path=preview.mapping)
    for key, paths in (("updated", preview.updated), ("written", preview.written)):
        if paths:
            yield words(f"intake.{key}", plans=len(paths))
            yield from (f"  {path}" for path in paths)
    differing = sum(bool(plan.updates) for plan in preview.plans if plan.state == "differs")
    if preview.refused:
        yield Toned(words("intake.refused"), "bad")
        return
    if differing and not update:
        yield words("intake.only-with-update", count=differing)
    if not yes and (counts["new"] or (differing and update)):
        yield Toned(words("intake.preview"), "strong")
    elif yes and not preview.written and not preview.updated:
        yield words("intake.nothing-new")
