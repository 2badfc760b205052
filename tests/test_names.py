"""Names say what a function does or returns: none is a participle alone, each predicate asks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
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
QUESTIONS = frozenset(["are", "can", "has", "is", "may", "was", "will"])
DEEDS = frozenset(
    [
        "accept",
        "advance",
        "check",  # a name that Textual asks for
        "create",
        "link",
        "lock",
        "print",
        "push",
        "put",
        "release",
        "remove",
        "send",
        "stage",
        "start",
        "step",
        "take",
        "write",
    ]
)
"""What a function that returns a bool may do: the bool tells whether it was done."""
MODULES = sorted(ROOT.rglob("*.py"))
NAMES = [str(path.relative_to(ROOT)) for path in MODULES]


def functions(text: str) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef))


def participles(text: str) -> list[str]:
    names = [(node.name, node.name.strip("_")) for node in functions(text)]
    return [
        name
        for name, word in names
        if (word in IRREGULAR or ("_" not in word and word.endswith("ed"))) and word not in ALLOWED
    ]


def unclear_answers(text: str) -> list[str]:
    return [
        node.name
        for node in functions(text)
        if node.returns is not None
        and ast.unparse(node.returns) == "bool"
        and not node.name.startswith("__")
        and node.name.strip("_").split("_")[0] not in QUESTIONS | DEEDS
    ]


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_no_function_is_named_by_a_participle_alone(path: Path) -> None:
    assert participles(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_what_returns_a_bool_asks_or_does_something(path: Path) -> None:
    assert unclear_answers(path.read_text("utf-8")) == []


def test_a_participle_is_seen_and_a_verb_is_not() -> None:
    assert participles("def told(): ...\ndef _mended(): ...\ndef mend(): ...") == [
        "told",
        "_mended",
    ]


def test_a_bool_by_another_name_is_seen() -> None:
    text = "def keeps() -> bool: ...\ndef is_kept() -> bool: ...\ndef keep() -> None: ..."
    assert unclear_answers(text) == ["keeps"]
