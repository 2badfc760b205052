"""Git's lock files go where nobody is behind them, and stay where somebody may be."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.conftest import require

from giamsat.store.git import Repository, find_repository
from giamsat.store.locking import git_locks
from giamsat.store.locking.git_locks import clear, folders_of

NAMES = ("index.lock", "HEAD.lock", "packed-refs.lock", "config.lock", "refs/heads/a/b.lock")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(git_locks, "SETTLED_SECONDS", 0.05)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    require("git")
    subprocess.run(["git", "init", "-q", str(tmp_path / "r")], check=True)
    found = find_repository(tmp_path / "r")
    assert isinstance(found, Repository)
    return found


def locked(repository: Repository, name: str = "index.lock") -> Path:
    place = repository.folder / ".git" / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.touch()
    return place


def near(monkeypatch: pytest.MonkeyPatch, answer: bool) -> None:
    monkeypatch.setattr(git_locks, "_is_near", lambda _: answer)


@pytest.mark.skipif(not Path("/proc/mounts").exists(), reason="needs /proc")
@pytest.mark.parametrize("name", NAMES)
def test_a_lock_that_nobody_holds_goes(repository: Repository, name: str) -> None:
    place = locked(repository, name)
    assert clear(folders_of(repository)) == 1
    assert not place.exists()


def test_nothing_to_do_takes_no_time(repository: Repository) -> None:
    started = time.monotonic()
    folders = folders_of(repository)
    assert clear(folders) == 0
    assert time.monotonic() - started < 1


@pytest.mark.skipif(not Path("/proc/mounts").exists(), reason="needs /proc")
def test_a_git_at_work_there_keeps_its_lock(repository: Repository, tmp_path: Path) -> None:
    place = locked(repository)
    git = shutil.copy(sys.executable, tmp_path / "git")
    with subprocess.Popen(
        [git, "-c", "print('on', flush=True); input()"],
        cwd=repository.folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONHOME": sys.base_prefix},
    ) as working:
        assert working.stdout
        assert working.stdin
        assert working.stdout.readline() == b"on\n"
        assert clear(folders_of(repository)) == 0
        working.stdin.write(b"\n")
    assert place.exists()
    assert clear(folders_of(repository)) == 1


def test_where_other_machines_reach_it_stays(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    near(monkeypatch, answer=False)
    place = locked(repository)
    assert clear(folders_of(repository)) == 0
    assert place.exists()


def test_the_lock_of_a_giamsat_that_died_goes_anywhere(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    near(monkeypatch, answer=False)
    died = time.time() - 500
    mine, later = locked(repository), locked(repository, "HEAD.lock")
    os.utime(mine, (died + 1, died + 1))
    assert clear(folders_of(repository), died) == 1
    assert not mine.exists()
    assert later.exists()


def test_a_lock_that_changes_is_in_use(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = locked(repository)

    def meanwhile(_: float) -> None:
        place.write_bytes(b"x")

    monkeypatch.setattr(time, "sleep", meanwhile)
    assert clear(folders_of(repository)) == 0
    assert place.exists()
