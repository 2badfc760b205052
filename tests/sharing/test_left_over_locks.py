"""Locks of git that a crash left behind do not stop the next command."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sharing.offices import PLAN_PATH, QUIET, cloned, founded, git, synced

from giamsat.domain.changes import AppendTable
from giamsat.evidence import recording
from giamsat.evidence.recording import record
from giamsat.store.locking import git_locks
from giamsat.store.toml.editing import edit
from giamsat.store.workspace import Workspace

pytestmark = pytest.mark.skipif(not Path("/proc/mounts").exists(), reason="needs /proc")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(git_locks, "SETTLED_SECONDS", 0.05)
    monkeypatch.setattr(recording, "PAUSE", 0.01)


@pytest.fixture
def office(tmp_path: Path) -> tuple[Path, Path]:
    """An office and the bare folder that it shares."""
    root = founded(tmp_path / "one")
    synced(root, tmp_path / "shared.git")
    return root, tmp_path / "shared.git"


def changed(root: Path, name: str = "A") -> None:
    place = root / PLAN_PATH
    text = place.read_bytes().decode()
    place.write_bytes(edit(text, [AppendTable(("member",), {"name": name})]).encode())


LOCKS = ("index.lock", "HEAD.lock", "refs/heads/main.lock")


@pytest.mark.parametrize("name", LOCKS)
def test_a_change_is_recorded(office: tuple[Path, Path], name: str) -> None:
    root, _ = office
    (root / ".git" / name).touch()
    changed(root)
    assert record(Workspace(root), [PLAN_PATH], "x").commit
    assert git(root, "status", "--porcelain") == ""


def test_a_lock_in_use_is_waited_for_and_told(
    office: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root, _ = office
    monkeypatch.setattr(git_locks, "_may_git_run", lambda _: True)
    lock = root / ".git" / "index.lock"
    lock.touch()
    changed(root)
    assert record(Workspace(root), [PLAN_PATH], "x").reason == "busy"
    assert lock.exists()
    lock.unlink()
    assert record(Workspace(root), [PLAN_PATH], "x").commit


@pytest.mark.parametrize(
    "name", ["index.lock", "refs/heads/main.lock", "refs/giamsat/incoming/main.lock"]
)
def test_a_sync_goes_through(office: tuple[Path, Path], tmp_path: Path, name: str) -> None:
    root, bare = office
    other = cloned(bare, tmp_path / "other")
    changed(other, "B")
    synced(other)
    place = root / ".git" / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.touch()
    assert [change.path for change in synced(root).came] == [PLAN_PATH]
    assert git(root, "status", "--porcelain") == ""


def test_a_sync_goes_through_where_the_remote_was_cut(office: tuple[Path, Path]) -> None:
    root, bare = office
    (bare / "refs/heads/main.lock").touch()
    changed(root)
    assert [change.path for change in synced(root).went] == [PLAN_PATH]
    assert git(bare, "rev-parse", "main") == git(root, "rev-parse", "HEAD")
