"""Every part, key and code of the model has words in both languages, and every part its page."""

from __future__ import annotations

import pytest

from giamsat.domain import shape
from giamsat.domain.tables import tables
from giamsat.i18n import LANGUAGES, Words
from giamsat.intake.own_tables import _READERS
from giamsat.render.pages.history import key_name
from giamsat.render.words_of_tables import cell_text, column_title, table_title, word_of
from giamsat.reports.tables import MAIN, FlatColumn

BOTH = [Words(language) for language in LANGUAGES]
VIETNAMESE = Words("vi")
"""Its words are never those of the file; tests/i18n/test_catalogue.py holds pairs together."""

PLAIN = {"schema", "id", "formerly", "values", "removed", "round", "key"}
"""Keys that people meet under these names alone."""


def test_every_key_has_a_name_in_histories() -> None:
    shapes = (shape.shapes()[name] for name in shape.shapes() if name not in ("issuer", "conflict"))
    keys = {key for found in shapes for key in found.keys} - PLAIN - {"issuer", "conflict"}
    assert {key for key in keys if key_name(key, VIETNAMESE) == key} == set()


def test_every_code_has_a_word() -> None:
    codes = {
        (key.name, code)
        for name, found in shape.shapes().items()
        for key in found.keys.values()
        for code in key.choices
        if (name, key.name) not in {("", "schema"), ("issuer", "level"), ("issuer", "layout")}
    }
    assert {code for code in codes if word_of(VIETNAMESE, *code) == code[1]} == set()


@pytest.mark.parametrize("words", BOTH, ids=LANGUAGES)
def test_every_table_and_column_of_an_export_has_a_name(words: Words) -> None:
    for table in tables().values():
        assert table_title(words, table.name) != table.name
        titles = [column_title(words, table.name, key) for key in table.keys]
        assert not set(titles) & {key for key in table.keys if key != "sha256"}, table.name
        assert len(titles) == len(set(titles))
    assert set(MAIN) <= set(tables())


@pytest.mark.parametrize("words", BOTH, ids=LANGUAGES)
@pytest.mark.parametrize(("kind", "value"), [("number", 12), ("flag", True), ("flag", False)])
def test_numbers_and_flags_come_back_from_their_cells(
    words: Words, kind: str, value: object
) -> None:
    text = cell_text(words, FlatColumn("x", kind), value)  # type: ignore[arg-type]
    assert _READERS[kind](text) is value or _READERS[kind](text) == value
