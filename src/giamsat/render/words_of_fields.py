"""The names that people give to the fields of a list: what ``--column`` takes beside their keys."""

from __future__ import annotations

import re

from giamsat.domain.tables import tables
from giamsat.domain.text import fold
from giamsat.i18n import Words
from giamsat.render.words_of_tables import column_title

_SPECIAL = (
    "number_issued", "period", "body", "superior", "content", "head", "deputy", "secretary",
    "member", "strength", "shortcoming", "recommendation", "plan", "answered", "answer_number",
    "answer_text", "partners", "leader", "symbol", "result",
)  # fmt: skip
_OF_PLANS = frozenset(_SPECIAL) - {"plan", "answered", "answer_number", "answer_text", "result"}
_PASSED_OVER = ("bo qua", "khong lay", "skip")
_BRACKETS = re.compile(r"\s*\([^)]*\)")


def field_names(words: Words, table: str) -> dict[str, str]:
    """Return the key of each field of a kind of table by its name, letters without marks."""
    found = dict.fromkeys(_PASSED_OVER, "-")
    for key in tables()[table].keys if table in tables() else ():
        found[fold(column_title(words, table, key))] = key
    for key in _SPECIAL:
        if (table == "plans") == (key in _OF_PLANS):
            found[fold(_BRACKETS.sub("", words(f"intake.field.{key}")))] = key
    return found
