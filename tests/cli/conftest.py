"""Fixtures that tests of many commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from tests.cli.offices_made import OTHER, OTHER_TEXT, PLAN, PLAN_TEXT, PROGRAMME, PROGRAMME_TEXT
from tests.conftest import Giamsat, Ran

Typed = Callable[..., Ran]

DAY = "2020-03-03"
CTRL_C, CTRL_D = "\x03", "\x04"
EMPTY = "\x15"
"""Ctrl-U, which takes away what stands on the line."""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a plan that has every part, and a programme with an opinion."""
    files = ((PLAN, PLAN_TEXT), (PROGRAMME, PROGRAMME_TEXT), (OTHER, OTHER_TEXT))
    for path, text in (*files, ("giamsat.toml", "")):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    (tmp_path / "cong-van.pdf").write_bytes(b"%PDF-1.7\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def office_of_one_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a plan that has every part."""
    (tmp_path / PLAN).parent.mkdir(parents=True)
    (tmp_path / PLAN).write_text(PLAN_TEXT, encoding="utf-8")
    (tmp_path / "giamsat.toml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def typed(giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Run giamsat for a person who types ``keys``, and leaves where more is asked."""
    monkeypatch.setattr("giamsat.cli.asking.terminal.open_output", DummyOutput)

    def run(*arguments: str | Path, keys: str = "") -> Ran:
        for stream in (sys.stdin, sys.stderr):
            monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
        with create_pipe_input() as keyboard, create_app_session(input=keyboard):
            keyboard.send_text(keys + CTRL_C)
            return giamsat(*arguments, "--as-of", DAY)

    return run
