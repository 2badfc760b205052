"""The names that people give to the fields of a list: what ``--column`` takes beside their keys."""

from __future__ import annotations

import re
from collections.abc import Iterable

from giamsat.domain.tables import tables
from giamsat.domain.text import fold
from giamsat.i18n import LANGUAGES, Words
from giamsat.render.words_of_tables import column_title

_OF_PLANS = frozenset(
    {"number_issued", "period", "body", "superior", "content", "head", "deputy", "secretary",
     "member", "strength", "shortcoming", "recommendation", "partners", "leader", "symbol"}
)  # fmt: skip
_OF_PARTS = frozenset({"plan"})
_OF_RECOMMENDATIONS = frozenset({"answered", "answer_number", "answer_text", "result"})
_PASSED_OVER = ("bo qua", "khong lay", "skip")
_BRACKETS = re.compile(r"\s*\([^)]*\)")


def field_title(words: Words, table: str, key: str) -> str:
    """Return what a field of a list is called, such as ``number`` of ``plans``: Số, ký hiệu."""
    special = words.get(f"intake.field.{key}", "") if key in _special(table) else ""
    return special or column_title(words, table, key)


def field_names(words: Words, table: str) -> dict[str, str]:
    """Return the key of each field of a kind of table by its names, letters without marks.

    Names of the other language are taken too, where the reader's own language does not use them.
    """
    found = dict.fromkeys(_PASSED_OVER, "-")
    for each in (words, *map(Words, LANGUAGES)):
        for key in tables()[table].keys if table in tables() else ():
            found.setdefault(fold(column_title(each, table, key)), key)
        for key, name in _names_in_lists(each, table, _special(table)):
            if each is words:
                found[name] = key
            found.setdefault(name, key)
    return found


def _names_in_lists(words: Words, table: str, keys: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield the keys that only lists have, with their names as they are compared."""
    for key in keys:
        whole = field_title(words, table, key)
        yield key, fold(_BRACKETS.sub("", whole))
        yield key, fold(whole)


def _special(table: str) -> frozenset[str]:
    """The keys whose names in lists are not those of an export."""
    if table == "plans":
        return _OF_PLANS
    return _OF_PARTS | (_OF_RECOMMENDATIONS if table == "recommendations" else frozenset())
