"""Long works tell on a terminal how far they are; pipes hear nothing of it."""

from __future__ import annotations

import re

import pytest
from tests.conftest import ROOT

from giamsat.cli.progress import LONG, ProgressLine, counter
from giamsat.i18n import Words


@pytest.mark.parametrize(("terminal", "total"), [(True, LONG), (True, LONG - 1), (False, LONG)])
def test_only_a_long_work_on_a_terminal_is_counted(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    terminal: bool,
    total: int,
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    tell = counter(Words("en"), "export.progress", total)
    for done in range(1, total + 1):
        tell(done)
    said = capsys.readouterr().err
    if terminal and total == LONG:
        assert said.count("\r") == 4
        assert said.endswith("\n")
        assert "50" in said
    else:
        assert said == ""


def test_a_line_is_written_over_and_then_left(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    line = ProgressLine()
    line.end()
    line.show("10 %")
    line.show("20 %")
    line.end()
    line.end()
    assert capsys.readouterr().err == "\r10 %  \r20 %  \n"


def test_nothing_else_writes_over_a_line() -> None:
    """A carriage return stands in no other module of the command line but the one for it."""
    found = [
        path.name
        for path in (ROOT / "src" / "giamsat" / "cli").rglob("*.py")
        if re.search(r'write\(f?"\\r', path.read_text(encoding="utf-8"))
    ]
    assert found == ["progress.py"]
