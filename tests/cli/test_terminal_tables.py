"""Tables in both languages on terminals of 80 and 140 columns; completion of plan ids."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.conftest import ROOT, Giamsat

CALLS = {
    "list": ("list", "--as-of", "2020-02-12"),
    "show": ("show", "33", "--as-of", "2020-02-12"),
    "why": ("why", "33", "--as-of", "2020-02-15"),
    "programme": ("programme", "show", "2020", "--as-of", "2020-02-12"),
    "agenda": ("agenda", "--week", "2020-W07", "--as-of", "2020-02-12"),
    "summary": ("summary", "--week", "2020-W07", "--as-of", "2020-02-16"),
    "rules": ("rules",),
}
MADE_UP = {
    "due": ("due", "--as-of", "2025-09-15"),
    "agenda of a month": ("agenda", "--month", "2025-09", "--as-of", "2025-09-15"),
    "why with what is overdue": ("why", "12", "--as-of", "2025-09-15"),
    "show with an answer": ("show", "12", "--as-of", "2025-09-15"),
    "opinions": ("opinion", "list", "--as-of", "2025-09-15"),
    "stats": ("stats", "--as-of", "2025-09-15"),
    "agenda of the year": ("agenda", "--year", "2025", "--as-of", "2025-09-15"),
    "results": ("result", "list", "--as-of", "2025-09-15"),
}


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", CALLS)
def test_tables_look_as_they_did(
    shipped: Path,
    giamsat: Giamsat,
    snapshot: SnapshotAssertion,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    lang: str,
    width: int,
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    done = giamsat(*CALLS[name], "--lang", lang, "--format", "table")
    assert max(len(line) for line in done.out.splitlines()) <= width
    assert done.out == snapshot


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the made-up workspace; the test runs in it."""
    copied = shutil.ignore_patterns(".giamsat")
    folder = shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=copied)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(
    ("name", "lang", "width"),
    [
        *((name, lang, 80) for name in MADE_UP for lang in ("vi", "en")),
        ("due", "vi", 140),
        ("agenda of a month", "vi", 140),
    ],
)
def test_tables_of_the_made_up_workspace_look_as_they_did(
    made_up: Path,
    giamsat: Giamsat,
    snapshot: SnapshotAssertion,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    lang: str,
    width: int,
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    done = giamsat(*MADE_UP[name], "--lang", lang, "--format", "table")
    assert max(len(line) for line in done.out.splitlines()) <= width
    assert done.out == snapshot


@pytest.mark.parametrize("command", [MADE_UP["due"], MADE_UP["agenda of a month"]])
def test_a_narrow_terminal_leaves_nothing_out(
    made_up: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """Whatever stands in the plain lines, but the id beside a number, stands on 80 columns.

    "lịch" is of a limit's name, which a screen leaves out where the row says what is to be done.
    """
    monkeypatch.setenv("COLUMNS", "80")
    shown = set(giamsat(*command, "--format", "table").out.split())
    lines = giamsat(*command, "--format", "plain").out.splitlines()
    cells = [cell for line in lines for cell in line.split("\t") if not cell.startswith("2025/")]
    assert len(cells) > 40
    assert {word for cell in cells for word in cell.split()} - shown <= {"—", "lịch"}


def test_the_shell_completes_plan_ids(shipped: Path) -> None:
    environment = os.environ | {
        "_GIAMSAT_COMPLETE": "complete_bash",
        "COMP_WORDS": "giamsat show 20",
        "COMP_CWORD": "2",
    }
    command = [sys.executable, "-c", "import sys; from giamsat.__main__ import main; main()"]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment, check=False
    )
    assert "2020/33-kh-mttq-btt" in done.stdout.split(), done.stderr
