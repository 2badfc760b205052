"""Damaged files, links and odd names together: the short run. The long one is in benchmarks/."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.faults.odd_files import OddFiles


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_damaged_files_links_and_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["giamsat"])
    odd = OddFiles(tmp_path, seed=20200207)
    odd.run(36)
    assert odd.counts["links and others"] > 3
    assert odd.counts["answers compared"] == 30
