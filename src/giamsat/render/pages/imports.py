"""What an import found and what becomes of it, as a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from giamsat.domain.tables import tables
from giamsat.i18n import Words
from giamsat.render.page import Column, Lines, Page, Table, Toned
from giamsat.render.pages import import_differences
from giamsat.render.words_of_fields import field_title
from giamsat.render.words_of_tables import column_title, table_title
from giamsat.reports.imports import (
    FoundColumn,
    FoundTable,
    Piece,
    PlanPreview,
    Preview,
    ProgrammePreview,
    Remark,
)

if TYPE_CHECKING:
    from giamsat.render.page import Tone

_TONES: dict[str, Tone] = {
    "new": "good",
    "adds": "good",
    "same": "dim",
    "differs": "notice",
    "broken": "bad",
}
_SEVERITIES: dict[str, Tone] = {"error": "bad", "warning": "notice", "note": "dim"}
_SHOWN_PIECES = 20
_ORDER = ("error", "warning", "note")


def page(
    preview: Preview, words: Words, *, update: bool, yes: bool, whole_account: bool = False
) -> Page:
    """Return the import as a page: encoding, columns, plans, problems, and what comes next.

    The account names what was left, and with ``whole_account`` where each piece ended.
    """
    blocks: list[Table | Lines] = []
    found = preview.encoding
    if found.legacy and found.before:
        name = words.get(f"intake.encoding.{found.name}", found.name)
        lines = [words("intake.sample", before=found.before, after=found.after)]
        blocks.append(Lines(lines, words("intake.encoding", name=name)))
    blocks += [_columns(table, words) for table in preview.tables]
    if preview.plans:
        blocks.append(_plans(preview, words, update=update))
    blocks += [_programme(made, words) for made in preview.programmes]
    guessed = [plan for plan in preview.plans if (plan.cell or "").startswith("¶")]
    blocks += [_facts(plan, words) for plan in guessed]
    for plan in preview.plans:
        if plan.state in ("adds", "differs"):
            blocks += import_differences.blocks(plan, words)
    if preview.all_remarks:
        blocks.append(_remarks(preview.all_remarks, words))
    blocks += _account(preview, words, whole=whole_account)
    blocks.append(Lines(list(_next(preview, words, update=update, yes=yes))))
    return Page("import", words("intake.title", files=", ".join(preview.files)), tuple(blocks))


def _account(preview: Preview, words: Words, *, whole: bool) -> Iterator[Table | Lines]:
    """Where the pieces of the files ended: how many, and those that were left."""
    if not preview.account:
        return
    counts = {
        fate: sum(piece.fate == fate for piece in preview.account)
        for fate in ("taken", "furniture", "left")
    }
    yield Lines([words("intake.account.counts", **counts)], words("intake.account"))
    left = [piece for piece in preview.account if whole or piece.fate == "left"]
    shown = left if whole else left[:_SHOWN_PIECES]
    if shown:
        columns = (
            Column(words("intake.cell")),
            Column(words("intake.piece"), "title"),
            Column(words("intake.ended"), "text"),
        )
        rows = [(_cell_of(piece), piece.text, _end_of(piece, words)) for piece in shown]
        yield Table(columns, rows, words(f"intake.account.{'whole' if whole else 'left'}"))
    if len(shown) < len(left):
        yield Lines([words("intake.account.more", count=len(left) - len(shown))])


def _cell_of(piece: Piece) -> str:
    return piece.cell if piece.cell.startswith(piece.sheet) else f"{piece.sheet}!{piece.cell}"


def _end_of(piece: Piece, words: Words) -> str:
    if piece.fate == "taken":
        return words("intake.account.taken", keys=", ".join(piece.keys))
    return piece.reason


def _programme(made: ProgrammePreview, words: Words) -> Table:
    """A yearly programme: one thing to do a row."""
    columns = (
        Column(words("intake.item.kind"), "tag"),
        Column(words("intake.item.text"), "title"),
        Column(words("intake.item.when")),
        Column(words("intake.item.lead"), "text", 1, below=True),
        Column(words("intake.item.bodies"), "text", 1, below=True),
        Column(words("intake.cell"), "text", 2, below=True),
    )
    rows = [
        (
            words(f"intake.item.kind.{item.get('kind', 'supervision')}"),
            str(item.get("text", "—")),
            str(item.get("when", "—")),
            str(item.get("lead", "—")),
            "; ".join(item.get("bodies", ())) or "—",
            made.cells.get(f"item[{place}].text", "—"),
        )
        for place, item in enumerate(made.data.get("item", ()), 1)
    ]
    facts = made.data.get("programme", {})
    title = words(
        "intake.programme",
        state=words(f"intake.state.{made.state}"),
        title=str(facts.get("title", "—")),
        id=made.id,
    )
    return Table(columns, rows, title)


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
    kind = words("intake.kind.items") if table.table == "items" else table_title(words, table.table)
    place = f"{table.sheet}!{table.area}"
    key = "intake.own-table" if table.own else "intake.table"
    return Table(columns, rows, words(key, place=place, kind=kind))


def _field(column: FoundColumn, words: Words) -> str:
    if column.holds != "field":
        return words("intake.ordinal" if column.holds == "ordinal" else "intake.passed-over")
    table, _, key = str(column.field).partition(".")
    if key.startswith("in:"):
        return words("intake.field.in", time=key.removeprefix("in:"))
    if table == "items":
        return words(f"intake.item.{key}")
    return field_title(words, table, key)


def _sureness(column: FoundColumn, words: Words) -> Toned:
    if column.field is None:
        return Toned(words("intake.unknown"), "notice")
    if column.sure:
        return Toned(words("intake.sure"), "good")
    return Toned(words("intake.guessed"), "notice")


def _plans(preview: Preview, words: Words, *, update: bool) -> Table:
    columns = (
        Column(words("intake.state"), "tag"),
        Column(words("export.column.number"), "text", 4, below=True),
        Column(words("export.column.issued"), "day", 4, below=True),
        Column(words("export.column.title"), "title"),
        Column(words("intake.days"), "text", 1, below=True),
        Column(words("intake.parts"), "text", 2, below=True),
        Column(words("intake.cell"), "text", 2, below=True),
        Column(words("intake.plan"), "text", 3, below=True),
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
        " – ".join(dict.fromkeys(days)) or str(facts.get("when", "—")),
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
        for state in ("new", "same", "adds", "differs", "broken")
    }
    made = sum(one.state == "new" for one in preview.programmes)
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
    if counts["adds"]:
        yield words("intake.adds", count=counts["adds"])
    if made:
        yield words("intake.programmes", count=made)
    if not yes and (counts["new"] or counts["adds"] or made or (differing and update)):
        yield Toned(words("intake.preview"), "strong")
    elif yes and not preview.written and not preview.updated:
        yield words("intake.nothing-new")
