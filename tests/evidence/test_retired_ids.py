"""An id whose part was undone or taken out by hand is not given to another part."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.conftest import Giamsat

from giamsat.evidence.retired_ids import ids_recorded
from giamsat.store.workspace import Workspace

PLAN = "plans/2026/01-kh.toml"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"):
        monkeypatch.setenv(name, "Thư ký")
    monkeypatch.chdir(tmp_path)
    giamsat("init", "--issuer", "MTTQ xã Thử")
    giamsat("new", "--title", "Giám sát thu quỹ", "--number", "01/KH", "--issued", "05/01/2026")
    return tmp_path


def added(giamsat: Giamsat, text: str, *more: str) -> str:
    done = giamsat("recommend", "add", "01/KH", "--text", text, "--format", "json", *more)
    assert done.code == 0, done.err
    return str(json.loads(done.out)["subject"])


def test_what_was_undone_keeps_its_id(workspace: Path, giamsat: Giamsat) -> None:
    assert [added(giamsat, "một"), added(giamsat, "hai")] == ["R1", "R2"]
    assert giamsat("undo", "01/KH").code == 0
    assert "hai" not in (workspace / PLAN).read_text(encoding="utf-8")
    assert added(giamsat, "ba", "--dry-run") == "R3"
    assert added(giamsat, "ba") == "R3"
    assert ids_recorded(Workspace(workspace), PLAN) == {"R1", "R2", "R3"}


def test_what_was_taken_out_by_hand_keeps_its_id(workspace: Path, giamsat: Giamsat) -> None:
    before = (workspace / PLAN).read_bytes()
    added(giamsat, "một")
    (workspace / PLAN).write_bytes(before)
    assert added(giamsat, "hai") == "R2"


def test_without_git_the_file_alone_is_asked(
    workspace: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (workspace / PLAN).read_bytes()
    added(giamsat, "một")
    (workspace / PLAN).write_bytes(before)
    monkeypatch.setenv("PATH", "")
    assert ids_recorded(Workspace(workspace), PLAN) == frozenset()
    assert added(giamsat, "hai") == "R1"
