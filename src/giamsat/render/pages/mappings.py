"""A saved mapping of columns as a page."""

from __future__ import annotations

from giamsat.i18n import Words
from giamsat.render.page import Column, Lines, Page, Table
from giamsat.render.words_of_fields import field_title
from giamsat.render.words_of_tables import table_title
from giamsat.reports.mappings import SavedMapping


def page(saved: SavedMapping, words: Words) -> Page:
    """Return which heading is which field, and what else the mapping says."""
    columns = (Column(words("intake.heading"), "title"), Column(words("intake.field"), "text"))
    rows = [(heading, _field(field, words)) for heading, field in saved.columns.items()]
    facts = (
        ("table", saved.table and table_title(words, saved.table)),
        ("encoding", saved.encoding),
        ("place", saved.place),
    )
    lines = [f"{words(f'intake.mapping.{key}')}: {value}" for key, value in facts if value]
    blocks: list[Table | Lines] = [Lines(lines)] if lines else []
    title = words("intake.mapping", name=saved.name, path=saved.path)
    return Page("mapping", title, (*blocks, Table(columns, rows)))


def _field(field: str, words: Words) -> str:
    if field == "-":
        return words("intake.passed-over")
    table, _, key = field.partition(".")
    return words("intake.ordinal") if table == "row" else field_title(words, table, key)
