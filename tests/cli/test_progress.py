"""Long works tell on a terminal how far they are; pipes hear nothing of it."""

from __future__ import annotations

import pytest

from giamsat.cli.progress import LONG, counter
from giamsat.cli.session import Session


@pytest.mark.parametrize(("terminal", "total"), [(True, LONG), (True, LONG - 1), (False, LONG)])
def test_only_a_long_work_on_a_terminal_is_counted(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    terminal: bool,
    total: int,
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    tell = counter(Session(lang="en"), "export.progress", total)
    for done in range(1, total + 1):
        tell(done)
    said = capsys.readouterr().err
    if terminal and total == LONG:
        assert said.count("\r") == 4
        assert said.endswith("\n")
        assert "50" in said
    else:
        assert said == ""
