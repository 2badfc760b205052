"""cli/ parses, calls and prints: what is printed is made in reports/ and render/pages/."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import giamsat.cli

FOLDER = Path(giamsat.cli.__file__).parent
SHAPE = re.compile(r"giamsat\.[a-z-]+/[0-9]+")
PARTS_OF_A_PAGE = frozenset(("Column", "Lines", "Page", "Pairs", "Table"))


def shaped(source: str) -> Iterator[str]:
    """Yield each JSON shape and each part of a page that a module makes itself."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and SHAPE.fullmatch(str(node.value)):
            yield f"line {node.lineno}: the shape {node.value}"
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in PARTS_OF_A_PAGE:
                yield f"line {node.lineno}: {name}(…)"


@pytest.mark.parametrize("module", sorted(FOLDER.glob("*.py")), ids=lambda path: path.name)
def test_a_command_shapes_nothing_that_it_prints(module: Path) -> None:
    assert list(shaped(module.read_text(encoding="utf-8"))) == []


def test_every_shape_and_block_is_seen() -> None:
    source = '''
def told(lines):
    """Return ``giamsat.list/1``."""
    data = {"schema": "giamsat.list/1"}
    return data, page.Page("list", "", (Lines(lines),))
'''
    assert len(list(shaped(source))) == 3
