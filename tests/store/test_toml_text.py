"""Bytes become text and data, or an error that tells the place."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toml_texts import documents

from giamsat.store.files import MAX_DEPTH, Snapshot
from giamsat.store.toml.edits import is_same
from giamsat.store.toml.text import TomlError, dominant_newline, encode, loads, parse

DEEP = {
    "arrays": "x = " + "[" * 100_000,
    "closed arrays": "x = " + "[" * 100_000 + "]" * 100_000,
    "inline tables": "x = " + "{a = " * 100_000 + "1" + "}" * 100_000,
    "dotted key": ".".join("a" * 100_000) + " = 1",
    "quoted key": " . ".join(['"a"'] * 100_000) + " = 1",
    "header": "[" + ".".join("a" * 100_000) + "]",
    "array header": "[[" + ".".join("a" * 100_000) + "]]",
    "key in inline table": "x = {" + ".".join("a" * 100_000) + " = 1}",
    "both": "x = " + ("{" + ".".join("a" * 60) + " = ") * 60 + "1" + "}" * 60,
}

TOML_1_1 = [
    'x = "\\e"',
    'x = "\\x41"',
    "x = { a = 1, }",
    "x = {\n a = 1\n}",
    "x = 12:30",
    "x = 2020-02-07T12:30",
]


def snapshot(data: bytes) -> Snapshot:
    path = Path("plans/33-kh.toml")
    return Snapshot(path, path, data)


def error_of(data: bytes) -> TomlError:
    with pytest.raises(TomlError) as caught:
        parse(snapshot(data))
    assert caught.value.params["path"] == "plans/33-kh.toml".replace("/", str(Path("/")))
    return caught.value


def test_text_and_data() -> None:
    document = parse(snapshot("# tên\r\nissued = 2020-02-07\r\nissuer = 'Ủy ban'".encode()))
    assert document.text == "# tên\r\nissued = 2020-02-07\r\nissuer = 'Ủy ban'"
    assert document.data == {"issued": date(2020, 2, 7), "issuer": "Ủy ban"}
    assert (document.bom, document.newline) == (False, "\r\n")


def test_a_byte_order_mark_is_kept_apart() -> None:
    data = b"\xef\xbb\xbfschema = 1\n"
    document = parse(snapshot(data))
    assert (document.bom, document.text, document.data) == (True, "schema = 1\n", {"schema": 1})
    assert encode(document, document.text) == data


def test_an_empty_file_is_an_empty_document() -> None:
    assert parse(snapshot(b"")).data == {}


def test_a_syntax_error_tells_line_and_column() -> None:
    error = error_of('[plan]\r\ntitle = "Giám sát"\r\nbegins = 2020-02-30\r\n'.encode())
    assert error.code == "toml-syntax"
    assert (error.params["line"], error.params["column"]) == (3, 10)
    assert error.params["detail"]


def test_an_error_at_the_end_has_a_place() -> None:
    error = error_of(b"a = 1\nb = ")
    assert (error.params["line"], error.params["column"]) == (2, 5)


def test_bytes_that_are_not_utf8() -> None:
    error = error_of(b"a = 1\nb = 'caf\xe9'\n")
    assert error.code == "not-utf8"
    assert (error.params["line"], error.params["column"]) == (2, 9)
    assert error.params["offset"] == 14
    assert error_of("x = 1".encode("utf-16")).code == "not-utf8"
    assert error_of(b"\xef\xbb\xbf\xff").params["offset"] == 3


@pytest.mark.parametrize("text", TOML_1_1)
def test_what_toml_1_0_lacks_is_refused(text: str) -> None:
    assert error_of(text.encode()).code == "toml-syntax"


def test_a_number_too_long_for_python() -> None:
    error = error_of(b"a = 1\nb = " + b"9" * 5000)
    assert error.code == "toml-syntax"
    assert (error.params["line"], error.params["column"]) == (2, 5)


@pytest.mark.parametrize("name", DEEP)
def test_deep_nesting_is_refused_in_time(name: str) -> None:
    code = (
        "import sys; from giamsat.store.toml.text import loads, TomlError\n"
        "try: loads(sys.stdin.read())\n"
        "except TomlError as error: print(error.code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        input=DEEP[name],
        capture_output=True,
        encoding="utf-8",
        timeout=20,
    )
    assert (done.stdout.strip(), done.returncode) == ("nested-too-deeply", 0), done.stderr


def test_the_place_of_the_depth_is_told() -> None:
    error = error_of(b"a = 1\nx = " + b"[" * 70 + b"]" * 70)
    assert (error.params["line"], error.params["column"]) == (2, 5 + MAX_DEPTH)


@pytest.mark.parametrize(
    "text",
    [
        "x = '" + "[" * 500 + "'",
        'x = """\n' + "[{" * 500 + '\n"""',
        "# " + "[" * 500,
        "x = [" + "[], " * 500 + "]",
        "x = [" + "1.5, " * 500 + "]",
        "# " + "a." * 500,
        "x = '" + "a." * 500 + "'",
        "x = " + "[" * MAX_DEPTH + "]" * MAX_DEPTH,
        ".".join("a" * MAX_DEPTH) + " = 1",
    ],
)
def test_what_only_looks_deep_is_read(text: str) -> None:
    assert is_same(loads(text), tomllib.loads(text))


def test_a_long_word_is_scanned_in_linear_time() -> None:
    with pytest.raises(TomlError):
        loads("." * 65 + "a" * 2_000_000)


def test_dates_are_native() -> None:
    data = loads("a = 2020-02-07\nb = 2020-02-07T08:30:00\nc = 08:30:00")
    assert data == {"a": date(2020, 2, 7), "b": datetime(2020, 2, 7, 8, 30), "c": time(8, 30)}


@settings(deadline=None)
@given(documents())
def test_the_parser_agrees_with_the_standard_library(text: str) -> None:
    assert is_same(tomllib.loads(text), loads(text))


@settings(deadline=None)
@given(documents(), st.integers(0, 10_000), st.sampled_from("\"'[]{}=.,#\\\n0a \u00a0"))
def test_the_parser_agrees_on_damaged_texts(text: str, place: int, letter: str) -> None:
    place %= len(text) + 1
    damaged = text[:place] + letter + text[place + 1 :]
    try:
        expected = tomllib.loads(damaged)
    except tomllib.TOMLDecodeError as error:
        with pytest.raises(TomlError) as caught:
            loads(damaged)
        place_told = f"line {caught.value.params['line']}, column {caught.value.params['column']}"
        assert "end of document" in str(error) or place_told in str(error)
    else:
        assert is_same(expected, loads(damaged))


@pytest.mark.parametrize(
    ("text", "newline"),
    [("", "\n"), ("a", "\n"), ("a\r\n", "\r\n"), ("a\r\nb\n", "\n"), ("a\r\nb\nc\r\n", "\r\n")],
)
def test_the_dominant_line_ending(text: str, newline: str) -> None:
    assert dominant_newline(text) == newline
