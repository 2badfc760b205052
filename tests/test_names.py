"""Names in the domain say what a function does or returns: none is a participle alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src" / "giamsat"
IRREGULAR = frozenset(
    [
        "asked",
        "given",
        "held",
        "kept",
        "known",
        "made",
        "meant",
        "said",
        "shown",
        "stands",
        "taken",
        "told",
        "written",
    ]
)
ALLOWED = {
    "retired": "a fact of the plan's file, under the key that the file has",
    "known": "the office of a name, in the map of successors",
    "shown": "the name of an office on a day, in the map of successors",
}


def participles(text: str) -> list[str]:
    names = [node.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    words = [(name, name.strip("_")) for name in names]
    return [
        name
        for name, word in words
        if (word in IRREGULAR or ("_" not in word and word.endswith("ed"))) and word not in ALLOWED
    ]


@pytest.mark.parametrize("path", sorted((ROOT / "domain").rglob("*.py")), ids=lambda p: p.stem)
def test_no_function_of_the_domain_is_named_by_a_participle_alone(path: Path) -> None:
    assert participles(path.read_text("utf-8")) == []


def test_a_participle_is_seen_and_a_verb_is_not() -> None:
    assert participles("def told(): ...\ndef _mended(): ...\ndef mend(): ...") == [
        "told",
        "_mended",
    ]
