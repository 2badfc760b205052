"""Writers and readers at once: the short run. The long one is in benchmarks/reliability."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.faults.crowd import Crowd
from tests.sharing.offices import QUIET


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_writers_and_readers_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    crowd = Crowd(tmp_path)
    crowd.run(writers=2, readers=4, seconds=2)
    assert crowd.counts["made"] > 0
    assert crowd.counts["answers"] > 0
