"""A Python without CPython's private modules answers the same, from the public ones."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import ROOT

NOT_THE_FAST_PATHS = {"__future__", "_winapi"}
"""The second is asked on Windows alone, once a file was refused."""

PACKAGE = ROOT / "src" / "giamsat"
CALLS = """
import sys
from giamsat.__main__ import main
DAY = ["--as-of", "2020-02-15", "--lang", "en"]
READS = (
    ["list"],
    ["list", "--search", "bac kan", "--format", "json"],
    ["list", "--format", "json", "--no-index"],
    ["show", "33", "--format", "json"],
    ["why", "33"],
    ["due", "--format", "json"],
    ["agenda", "--week", "2020-W07", "--format", "json"],
    ["summary", "--month", "2020-02"],
    ["stats", "--format", "json"],
    ["show", "none"],
    ["check"],
)
for call in READS:
    sys.argv = ["giamsat", *call, *DAY]
    print(main())
"""

WITHOUT = """
import builtins, sys
wanted, refused = set(sys.argv[1:]), set()
real = builtins.__import__
def without(name, globals=None, *rest, **named):
    asked_by = str((globals or {}).get("__name__", ""))
    if name in wanted and asked_by.partition(".")[0] == "giamsat":
        refused.add(name)
        raise ImportError(name)
    return real(name, globals, *rest, **named)
builtins.__import__ = without
"""

ALL_REFUSED = """
assert refused == wanted, (refused, wanted)
"""


def private_imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
        yield from (name for name in names if name[0] == "_" and name not in NOT_THE_FAST_PATHS)


CORNERS = sorted({name for path in PACKAGE.rglob("*.py") for name in private_imports(path)})


def test_private_modules_are_imported_in_one_room_alone() -> None:
    users = {path for path in PACKAGE.rglob("*.py") if any(private_imports(path))}
    assert {path.parent for path in users} == {PACKAGE / "lean"}


def said(program: str, *arguments: str) -> str:
    command = [sys.executable, "-X", "utf8", "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        yield said(CALLS)


@pytest.mark.parametrize("corners", [*([name] for name in CORNERS), CORNERS], ids=", ".join)
def test_without_a_private_module_answers_are_the_same(
    corners: list[str], answers: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert said(WITHOUT + CALLS + ALL_REFUSED, *corners) == answers
