"""Nothing in the package is there for the tests alone, or for nobody."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import giamsat
import giamsat.api

CALLED_BY_FRAMEWORK = ("action_", "check_action", "on_", "compose")
"""How methods begin that textual calls."""

PACKAGE = Path(giamsat.__file__).parent
ASKED_BY_TEXT = frozenset({"program", "export", "groups", "MESSAGES", "__getattr__", "__all__"})
"""Names that a script, a table of modules or Python itself asks for by a text."""


def trees() -> dict[Path, ast.Module]:
    files = sorted(PACKAGE.rglob("*.py"))
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}


def defined(tree: ast.Module) -> Iterator[str]:
    """The names that a module gives to others: what it defines and does not register."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not _registered(node):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def _registered(node: ast.FunctionDef | ast.ClassDef) -> bool:
    """Whether a decorator takes the function: ``@command(app, "list")``."""
    return any(isinstance(mark, ast.Call) for mark in node.decorator_list)


def methods(tree: ast.Module) -> Iterator[str]:
    """The methods of a module's own classes; what a framework calls by name is left out."""
    for node in ast.walk(tree):
        for item in node.body if isinstance(node, ast.ClassDef) else ():
            is_function = isinstance(item, ast.FunctionDef) and not _registered(item)
            if is_function and not item.name.startswith(("__", *CALLED_BY_FRAMEWORK)):
                yield f"{node.name}.{item.name}"


def asked_elsewhere(tree: ast.Module) -> Iterator[str]:
    """The names that a module asks others for: imports, attributes, and texts that are a name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.ImportFrom):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def asked_within(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id


def test_every_name_is_used_by_the_package_itself() -> None:
    found = trees()
    elsewhere = {name for tree in found.values() for name in asked_elsewhere(tree)}
    known = {*giamsat.api.__all__, *ASKED_BY_TEXT, *elsewhere}
    dead = {
        f"{path.relative_to(PACKAGE).as_posix()}: {name}"
        for path, tree in found.items()
        for name in set(defined(tree)) - set(asked_within(tree)) - known
    }
    assert dead == set()


def test_every_method_is_used_by_the_package_itself() -> None:
    found = trees()
    used = {name for tree in found.values() for name in asked_elsewhere(tree)}
    dead = {
        f"{path.relative_to(PACKAGE).as_posix()}: {name}"
        for path, tree in found.items()
        for name in methods(tree)
        if name.rpartition(".")[2] not in used
    }
    assert dead == set()
