"""Offices that edit at random: the short run. The long one is benchmarks/reliability.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.faults.clones import Fleet
from tests.sharing.offices import QUIET


def test_three_clones_until_quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    fleet = Fleet(tmp_path, 3, seed=33)
    fleet.round()
    fleet.round()
    quiet = fleet.settle()
    assert quiet.edits > 5
