"""How a foreign file differs from a plan that is there: old and new value, with the cell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from giamsat.domain.changes import KeyPath, value_at
from giamsat.domain.checks import dotted_key
from giamsat.domain.tables import tables
from giamsat.i18n import Words
from giamsat.render.page import Column, Lines, Table
from giamsat.render.words_of_tables import column_title, table_title, word_of
from giamsat.reports.imports import Difference, PlanPreview

if TYPE_CHECKING:
    from giamsat.domain.acts.imports import Update


def blocks(plan: PlanPreview, words: Words) -> Iterator[Table | Lines]:
    """Yield the differences that an update would settle, and what it would not."""
    title = words("intake.differences", plan=plan.id)
    if plan.updates:
        columns = (
            Column(words("intake.field"), "title"),
            Column(words("intake.there"), "text"),
            Column(words("intake.in-file"), "text"),
            Column(words("intake.cell"), "tag"),
        )
        yield Table(columns, [_row(plan, item, words) for item in plan.differences], title)
    settled = {dotted_key(item.change.path[: _depth(item)]) for item in plan.updates}
    rest = [name((key,), words) for key in plan.differing if key not in settled]
    if rest:
        line = words("intake.not-updated", parts=", ".join(rest))
        yield Lines([line], "" if plan.updates else title)


def _depth(update: Update) -> int:
    return 2 if update.change.path[0] == "plan" else 1


def _row(plan: PlanPreview, difference: Difference, words: Words) -> tuple[str, ...]:
    path = difference.update.change.path
    key = str(path[-1])
    return (
        _title(plan, path, words),
        show_value(key, difference.before, words),
        show_value(key, difference.after, words),
        difference.cell or "—",
    )


def _title(plan: PlanPreview, path: KeyPath, words: Words) -> str:
    if path[0] == "plan":
        return column_title(words, "plans", str(path[1]))
    part = value_at(plan.there, path[:2]) if len(path) > 1 else None
    subject = str(part["id"]) if isinstance(part, dict) and part.get("id") else ""
    return " · ".join(filter(None, (subject, name(path, words))))


def name(path: KeyPath, words: Words) -> str:
    """Return a key or a part by the words of tables: ``visit``, ``plan.title``."""
    names = [part for key in path if isinstance(key, str) for part in key.split(".")]
    by_path = {table.path: table.name for table in tables().values()}
    whole = by_path.get(tuple(names))
    if whole:
        return table_title(words, whole)
    table = by_path.get(tuple(names[:-1]), "plans")
    title = column_title(words, table, names[-1])
    return title if table == "plans" else f"{table_title(words, table)}: {title}"


def show_value(key: str, value: Any, words: Words) -> str:
    """Write the value of a key of the plan file as people read it."""
    if value is None:
        return "—"
    if isinstance(value, dict):
        return "; ".join(show_value(name, item, words) for name, item in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    if isinstance(value, date):
        return words.day(value)
    columns = (column for table in tables().values() for column in table.columns)
    choices = {column.key for column in columns if column.choices}
    return word_of(words, key, str(value)) if key in choices else str(value)
