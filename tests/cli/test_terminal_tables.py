"""Tables in both languages on terminals of 80 and 140 columns; completion of plan ids."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.conftest import Giamsat

CALLS = {
    "list": ("list", "--as-of", "2020-02-12"),
    "show": ("show", "33", "--as-of", "2020-02-12"),
    "why": ("why", "33", "--as-of", "2020-02-15"),
    "programme": ("programme", "show", "2020", "--as-of", "2020-02-12"),
    "agenda": ("agenda", "--week", "2020-W07", "--as-of", "2020-02-12"),
    "summary": ("summary", "--week", "2020-W07", "--as-of", "2020-02-16"),
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


def test_the_shell_completes_plan_ids(shipped: Path) -> None:
    environment = os.environ | {
        "_GIAMSAT_COMPLETE": "complete_bash",
        "COMP_WORDS": "giamsat show 20",
        "COMP_CWORD": "2",
    }
    command = [sys.executable, "-c", "import sys; from giamsat.__main__ import main; main()"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert "2020/33-kh-mttq-btt" in done.stdout.split(), done.stderr
