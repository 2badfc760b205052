"""A call of the system that strace makes fail: the short run. The long one is in benchmarks/."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import require
from tests.faults.refused_calls import COMMANDS
from tests.faults.system_calls import Fault, Faults
from tests.sharing.offices import QUIET

FAULTS = (
    Fault("write", "ENOSPC", 2),
    Fault("fsync", "EIO", 1),
    Fault("link", "ENOSPC", 2),
    Fault("rename", "EIO", 1),
    Fault("getrandom", "EIO", 4),
)


@pytest.fixture
def faults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Faults:
    require("strace")
    child = subprocess.Popen(["sleep", "5"])
    words = ["timeout", "0.3", "strace", "-p", str(child.pid)]
    tried = subprocess.run(words, check=False, capture_output=True, encoding="utf-8")
    child.kill()
    child.wait()
    if sys.platform != "linux" or "attached" not in tried.stderr:
        pytest.skip("strace may not look at processes here")
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    return Faults(tmp_path)


@pytest.mark.parametrize("name", ["set", "seal"])
def test_what_is_told_is_what_is_true(faults: Faults, name: str) -> None:
    assert name in COMMANDS
    for fault in FAULTS:
        faults.one(name, fault)
    assert faults.counts["failed calls"] >= 3
    assert faults.counts["not made"] > 0
