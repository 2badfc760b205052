"""Random pushes against the hook: the short run. The long one is in benchmarks/reliability."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.faults.pushes import Pushes
from tests.sharing.offices import QUIET


def test_random_pushes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    for name in ("GIT_COMMITTER_DATE", "GIT_AUTHOR_DATE"):
        monkeypatch.setenv(name, "")  # for the trial to set
    pushes = Pushes(tmp_path, seed=3)
    for _ in range(25):
        pushes.one()
    assert min(pushes.counts["let in"], pushes.counts["refused"]) > 3
