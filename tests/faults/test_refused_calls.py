"""A refused call of the system at any moment of a change: the short run."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from tests.faults.refused_calls import COMMANDS, Refusals
from tests.sharing.offices import QUIET

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@pytest.mark.parametrize("name", ["set", "undo"])
def test_what_is_told_is_what_is_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for key, value in QUIET.items():
        monkeypatch.setenv(key, value)
    refusals = Refusals(tmp_path)
    assert name in COMMANDS
    for at in (26, 30, 60):
        refusals.one_call(name, errno.ENOSPC, at)
    assert refusals.counts["refused"] == 3
    if name == "set":
        assert refusals.counts["made"] > 0
        assert refusals.counts["not made"] > 0
