"""kill -9 anywhere: the short run. The long one is in benchmarks/reliability."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.faults.kills import Trial
from tests.faults.nursery import Nursery
from tests.sharing.offices import QUIET

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")


@pytest.fixture
def trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Trial]:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    nursery = Nursery(tmp_path)
    yield Trial(tmp_path / "trial", nursery)
    nursery.close()


def test_killed_by_chance(trial: Trial) -> None:
    for _ in range(5):
        trial.random_kill()
    trial.settle()
    assert trial.tally().kills >= 1


def test_killed_before_steps_of_a_change(trial: Trial) -> None:
    assert trial.every_step("add", limit=8) == 8
    trial.settle()


@pytest.mark.parametrize("name", ["seal", "undo", "import", "resolve"])
def test_killed_while_it_records(trial: Trial, name: str) -> None:
    """The last steps of a change are those at which it is half made."""
    for at in (12, 20, 28):
        trial.killed_before(name, at)
    trial.settle()
    assert trial.tally().kills == 3
