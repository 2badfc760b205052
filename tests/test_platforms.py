"""What would tie the tests to one system: the locale's letters, modules that only Unix has."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted(path for room in ("src", "tests", "tools") for path in (ROOT / room).rglob("*.py"))
UNIX_ONLY = frozenset(("fcntl", "grp", "pty", "pwd", "resource", "termios", "tty"))


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Call):
            yield node


def has_locale_letters(call: ast.Call) -> bool:
    """Whether a call reads or writes text in the encoding that the machine happens to have."""
    named = {word.arg: word.value for word in call.keywords}
    if "encoding" in named or None in named:
        return False
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    if name == "read_text":
        return len(call.args) == 0
    if name == "write_text":
        return len(call.args) == 1
    text = named.get("text")
    return isinstance(text, ast.Constant) and text.value is True


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_text_names_its_encoding(path: Path) -> None:
    assert [call.lineno for call in calls(path) if has_locale_letters(call)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_needs_what_only_unix_has_to_be_imported(path: Path) -> None:
    found = [
        name
        for node in ast.parse(path.read_bytes()).body
        for name in imported(node)
        if name.partition(".")[0] in UNIX_ONLY
    ]
    assert found == []


def imported(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
