"""Offices that edit at random: the short run. The long one is in benchmarks/reliability."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.faults.clones import Fleet
from tests.sharing.offices import QUIET

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def test_three_clones_until_quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    fleet = Fleet(tmp_path, 3, seed=33)
    try:
        fleet.round()
        for act in (fleet.seal, fleet.rename, fleet.seal):
            act(fleet.rng.choice(fleet.roots))
        fleet.round()
        quiet = fleet.settle()
    finally:
        fleet.close()
    assert quiet.edits > 5
    assert min(quiet.seals, quiet.renamed) > 0
