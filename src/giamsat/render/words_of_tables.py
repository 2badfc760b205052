"""The words of exported tables in the reader's language, and their way back for an import."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from giamsat.domain.shape import shapes
from giamsat.domain.tables import extra_text, list_text
from giamsat.i18n import LANGUAGES, Words
from giamsat.reports.tables import FlatColumn, columns_of

_ROOMS = {
    "form": "form",
    "role": "form.role",
    "session": "form.session",
    "result": "status",
    "degree": "status",
    "status": "status",
}
"""Where the words of a choice stand under another name than ``export.<key>.<code>``."""


def table_title(words: Words, table: str) -> str:
    """The name of a sheet; a table without one keeps its name of the format."""
    return words.get(f"export.table.{table}", table)


def column_title(words: Words, table: str, key: str) -> str:
    """The heading of a column; headings within a table differ."""
    own = words.get(f"export.column.{table}.{key}", "")
    return own or words.get(f"export.column.{key}", key)


def word_of(words: Words, key: str, code: str) -> str:
    """The word for a code in a column with a choice."""
    return words.get(f"{_ROOMS.get(key, f'export.{key}')}.{code}", code)


def is_coded(key: str) -> bool:
    """Tell whether the values of a key are codes that have words."""
    return any(key in shape.keys and shape.keys[key].choices for shape in shapes().values())


def cell_text(words: Words, column: FlatColumn, value: Any) -> str:
    """Write a value as people read it in a cell, so that an import can read it back."""
    if column.kind == "list":
        return list_text(value)
    if column.kind == "extra":
        return extra_text(value)
    if column.kind == "flag":
        no = "" if column.derived else words("export.no")
        return words("export.yes") if value else no
    if column.kind == "choice":
        return word_of(words, column.key, value)
    return value.isoformat() if isinstance(value, date) else str(value)


def known_headings(table: str) -> dict[str, str]:
    """The field of each heading that an export writes, in every language."""
    return {
        column_title(words, table, column.key): "-" if column.derived else f"{table}.{column.key}"
        for words in map(Words, LANGUAGES)
        for column in columns_of(table)
    }


def known_words() -> dict[str, dict[str, str]]:
    """The code of each word that an export writes, by key, in every language."""
    known: dict[str, dict[str, str]] = {}
    for words in map(Words, LANGUAGES):
        for key, code in _codes():
            known.setdefault(key, {})[word_of(words, key, code)] = code
    return known


def _codes() -> Iterator[tuple[str, str]]:
    for shape in shapes().values():
        for key in shape.keys.values():
            yield from ((key.name, code) for code in key.choices)
            if key.kind == "flag":
                yield from ((key.name, code) for code in ("yes", "no"))
