"""Whatever the TOML parser says of a file is told in both languages."""

from __future__ import annotations

import ast
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Giamsat

from giamsat.i18n import LANGUAGES, Words
from giamsat.i18n.toml import MESSAGES, PATTERNS, parser_words
from giamsat.store.toml.text import TomlError, loads

BROKEN = {
    "statement": "?",
    "line-end": "a = 1 b = 2",
    "expected": "a = 'x",
    "character": "a = 'x\x00'",
    "table-twice": "[a]\n[a]",
    "overwrite": "a = 1\na = 2",
    "table-end": "[a\n",
    "array-end": "[[a]\n",
    "fixed": "a = {}\na.b = 1",
    "equals": "a 1",
    "key": "a. = 1",
    "array-open": "a = [1",
    "inline-twice": "a = { b = 1, b = 2 }",
    "inline-open": "a = { b = 1",
    "backslash": 'a = "\\q"',
    "hex": 'a = "\\u00G0"',
    "scalar": 'a = "\\uD800"',
    "string-open": 'a = "x',
    "date": "a = 2020-02-31",
    "value": "a = x",
    "number": "a = " + "1" * 5000,
}


@pytest.mark.parametrize("name", [name for name, _ in PATTERNS])
def test_each_message_is_one_that_the_parser_gives(name: str) -> None:
    with pytest.raises(TomlError) as raised:
        loads(BROKEN[name])
    detail = str(raised.value.params["detail"])
    for lang in LANGUAGES:
        told = parser_words(Words(lang), detail)
        start = MESSAGES[f"toml.{name}"][LANGUAGES.index(lang)].partition("{")[0]
        assert told.startswith(start)
        assert "{" not in told


def test_the_parser_says_nothing_else() -> None:
    spec = find_spec("tomli._parser")
    assert spec is not None
    assert spec.origin is not None
    source = next(Path(spec.origin).parent.glob("_parser.py")).read_text(encoding="utf-8")
    told = [
        _example(node.args[0])
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "TOMLDecodeError"
    ]
    assert len(told) > 20
    assert [text for text in told if parser_words(Words("vi"), text) == text] == []


def _example(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(_example(part) for part in node.values)
    if isinstance(node, ast.Constant):
        return str(node.value)
    return "('a', 'b')" if "key" in ast.unparse(node) else "'x'"


@given(st.text(alphabet="ab1=[]{}\"'\\.,#\n -:T", max_size=30))
def test_no_broken_text_is_told_in_english(text: str) -> None:
    try:
        loads(text)
    except TomlError as error:
        detail = str(error.params["detail"])
        assert parser_words(Words("vi"), detail) != detail


def test_a_table_is_named_as_the_file_names_it() -> None:
    assert parser_words(Words("en"), "Cannot declare ('a', 'b') twice") == (
        "the table 'a.b' is declared twice"
    )


def test_list_and_check_tell_it_alike(shipped: Path, giamsat: Giamsat) -> None:
    (shipped / "plans/2020/hong.toml").write_text(
        "schema = 1\ntitle = Giám sát\n", encoding="utf-8"
    )
    told = "giá trị không đúng; chữ phải đặt trong nháy"
    assert told in giamsat("list").err
    assert told in giamsat("check").out
    assert "texts stand in quotes" in giamsat("check", "--lang", "en").out
