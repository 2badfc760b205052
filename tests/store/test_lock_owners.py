"""Locks that were left behind are known from those in use, on this machine and on others."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.conftest import Giamsat

from giamsat.domain.errors import BusyError
from giamsat.store.files import CannotWriteError
from giamsat.store.locking import file_lock, lock_owners, locks
from giamsat.store.locking.locks import Cut, lock, lock_name, locks_left, release

HOLD = """
import sys, time
from pathlib import Path
from giamsat.store.locking.locks import lock
with lock(Path(sys.argv[1]), "a"):
    print("held", flush=True)
    sys.stdin.read()
"""


def place(root: Path) -> Path:
    return root / ".giamsat" / "locks" / f"{lock_name('a')}.holder"


def left(root: Path, *, age: float = 0.0, **facts: object) -> Path:
    """A holder's file as a process of some machine left it ``age`` seconds ago."""
    place(root).unlink(missing_ok=True)
    with lock(root, "a"):
        pass
    holder = lock_owners.myself()._asdict() | {"process": 999_999, "started": "never"} | facts
    place(root).write_text(json.dumps(holder), encoding="utf-8")
    then = time.time() - age
    os.utime(place(root), (then, then))
    return place(root)


@pytest.fixture
def no_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    """A network folder that has no locks of its own."""

    def refuse(_: int) -> bool:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(file_lock, "_lock", refuse)


def test_a_lock_says_who_holds_it_and_goes_with_him(tmp_path: Path) -> None:
    with lock(tmp_path, "a") as cut:
        assert cut is None
        holder = json.loads(place(tmp_path).read_text(encoding="utf-8"))
        assert holder["process"] == os.getpid()
        assert holder["host"] == lock_owners.host()
    assert sorted(p.name for p in place(tmp_path).parent.iterdir()) == [lock_name("a")]


def test_a_dead_process_of_this_machine_is_found_out(tmp_path: Path) -> None:
    left(tmp_path, age=50)
    started = time.monotonic()
    with lock(tmp_path, "a") as cut:
        assert isinstance(cut, Cut)
        assert abs(time.time() - 50 - cut.taken) < 2
    assert time.monotonic() - started < 1
    assert not place(tmp_path).exists()


def test_without_file_locks_the_process_is_looked_up(tmp_path: Path, no_guard: None) -> None:
    left(tmp_path)
    with lock(tmp_path, "a", timeout=0.1) as cut:
        assert cut
    alive = lock_owners.start_of(os.getpid())
    left(tmp_path, process=os.getpid(), started=alive)
    with pytest.raises(BusyError, match="locked"), lock(tmp_path, "a", timeout=0.1):
        pass
    # The same number, but another process: numbers are used again.
    left(tmp_path, process=os.getpid(), started="another start/1")
    with lock(tmp_path, "a", timeout=0.1):
        pass


def test_without_file_locks_only_one_gets_in(tmp_path: Path, no_guard: None) -> None:
    with (
        lock(tmp_path, "a"),
        pytest.raises(BusyError, match="locked"),
        lock(tmp_path, "a", timeout=0.1),
    ):
        pass


def test_another_machine_at_work_is_waited_for_and_named(tmp_path: Path) -> None:
    left(tmp_path, age=60, host="máy-xã", machine="other")
    with pytest.raises(BusyError) as caught, lock(tmp_path, "a", timeout=0.2):
        pass
    assert caught.value.code == "locked"
    assert caught.value.params["who"] == "máy-xã (999999)"
    assert place(tmp_path).exists()


def test_an_old_lock_of_another_machine_is_told_and_released_by_hand(tmp_path: Path) -> None:
    left(tmp_path, age=1000, host="máy-xã", machine="other")
    started = time.monotonic()
    with pytest.raises(BusyError) as caught, lock(tmp_path, "a"):
        pass
    assert (caught.value.code, caught.value.params["minutes"]) == ("lock-abandoned", 16)
    assert time.monotonic() - started < 1
    (kept,) = locks_left(tmp_path)
    assert kept.standing == "abandoned"
    assert release(kept)
    with lock(tmp_path, "a", timeout=0.1):
        pass


def test_a_lock_in_use_is_not_released(tmp_path: Path) -> None:
    with lock(tmp_path, "a"):
        (kept,) = locks_left(tmp_path)
        assert kept.standing == "held"
        assert not release(kept)
        assert place(tmp_path).exists()
    left(tmp_path, age=60, host="máy-xã", machine="other")
    (kept,) = locks_left(tmp_path)
    assert not release(kept)


def test_a_lock_that_was_taken_anew_is_not_released(tmp_path: Path) -> None:
    left(tmp_path, age=1000, host="máy-xã", machine="other", token="old")
    (kept,) = locks_left(tmp_path)
    left(tmp_path, age=1000, host="máy-xã", machine="other", token="new")
    assert not release(kept)
    assert place(tmp_path).exists()


@pytest.mark.parametrize("written", [b"", b"{", b"[]", b'{"host": 1}', b"\xff" * 9000, b"[" * 4000])
def test_a_torn_holders_file_does_not_stop_anyone(tmp_path: Path, written: bytes) -> None:
    left(tmp_path)
    place(tmp_path).write_bytes(written)
    with pytest.raises(BusyError, match="locked"), lock(tmp_path, "a", timeout=0.1):
        pass
    os.utime(place(tmp_path), (time.time() - 3,) * 2)
    with lock(tmp_path, "a", timeout=0.1):
        pass


@pytest.mark.parametrize("ahead", [-86_400 * 400, 86_400 * 400])
def test_a_wrong_clock_breaks_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ahead: float
) -> None:
    """Ages are taken from the folder's own times, not from this machine's clock."""
    left(tmp_path, age=60, host="máy-xã", machine="other")
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + ahead)
    with pytest.raises(BusyError) as caught, lock(tmp_path, "a", timeout=0.1):
        pass
    assert caught.value.code == "locked"
    (kept,) = locks_left(tmp_path)
    assert kept.standing == "held"


def test_a_lock_from_the_future_is_not_old(tmp_path: Path) -> None:
    left(tmp_path, age=-5000, host="máy-xã", machine="other")
    with pytest.raises(BusyError) as caught, lock(tmp_path, "a", timeout=0.1):
        pass
    assert caught.value.code == "locked"


def test_a_killed_process_leaves_word_but_no_lock(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline().rstrip() == b"held"
        with pytest.raises(BusyError) as caught, lock(tmp_path, "a", timeout=0.1):
            pass
        assert caught.value.params["who"] == f"{lock_owners.host()} ({holder.pid})"
        holder.kill()
    assert place(tmp_path).exists()
    with lock(tmp_path, "a", timeout=0.5) as cut:
        assert cut


def test_whoever_waits_in_a_queue_that_moves_waits_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(tmp_path, host="máy-xã", machine="other", token="0")
    real, turns = locks._attempt, iter(range(1, 100))

    def moving(*asked: object) -> object:
        left_by = next(turns)
        if left_by == 8:
            place(tmp_path).unlink()
        elif left_by < 8:
            holder = json.loads(place(tmp_path).read_text(encoding="utf-8")) | {
                "token": str(left_by)
            }
            place(tmp_path).write_text(json.dumps(holder), encoding="utf-8")
        time.sleep(0.1)
        return real(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(locks, "_attempt", moving)
    with lock(tmp_path, "a", timeout=0.3):
        pass
    assert next(turns) == 9


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind here")
def test_a_folder_without_the_right_to_write(tmp_path: Path) -> None:
    folder = tmp_path / ".giamsat" / "locks"
    folder.mkdir(parents=True)
    folder.chmod(0o500)
    with pytest.raises(CannotWriteError, match="read-only"), lock(tmp_path, "a"):
        pass


def test_a_full_disk_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> float:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(lock_owners, "claim", full)
    with pytest.raises(CannotWriteError, match="disk-full"), lock(tmp_path, "a"):
        pass
    monkeypatch.undo()
    with lock(tmp_path, "a", timeout=0.1):
        pass


# --- Windows: a file that somebody reads is not removed -----------------------------------------


def refuse(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Let removing a holder's file fail so many times, as while a waiter has it open."""
    real, left_over = Path.unlink, [times]

    def refused(self: Path, *, missing_ok: bool = False) -> None:
        if self.suffix == ".holder" and left_over[0] > 0:
            left_over[0] -= 1
            raise PermissionError(errno.EACCES, "Permission denied")
        real(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    monkeypatch.setattr(lock_owners.time, "sleep", lambda _: None)


def test_a_holders_file_that_a_waiter_reads_is_removed_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, 3)
    with lock(tmp_path, "a"):
        pass
    assert not place(tmp_path).exists()


def test_a_holders_file_that_cannot_be_removed_says_that_nobody_died(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as held:
        refuse(held, 999)
        for _ in range(3):
            with lock(tmp_path, "a", timeout=0.1) as cut:
                assert cut is None
                assert json.loads(place(tmp_path).read_bytes())["process"] == os.getpid()
            assert place(tmp_path).exists()
    with lock(tmp_path, "a") as cut:
        assert cut is None
    assert not place(tmp_path).exists()


def test_the_name_of_a_machine_is_asked_of_no_service(monkeypatch: pytest.MonkeyPatch) -> None:
    import platform

    monkeypatch.delattr(os, "uname", raising=False)
    monkeypatch.setattr(platform, "uname", lambda: pytest.fail("WMI on Windows"))
    monkeypatch.setenv("COMPUTERNAME", "VP-XA")
    assert lock_owners.host() == "VP-XA"


def test_what_a_crash_left_of_an_owner_goes_with_the_next_lock(tmp_path: Path) -> None:
    folder = place(tmp_path).parent
    folder.mkdir(parents=True)
    old, young = (folder / f".x.holder.{digit * 12}.tmp" for digit in "ab")
    for left_over in (old, young):
        left_over.write_bytes(b"{}")
    past = time.time() - 7 * 86400
    os.utime(old, (past, past))
    with lock(tmp_path, "a"):
        assert (old.exists(), young.exists()) == (False, True)


def test_what_a_crash_left_among_the_seals_goes_with_the_next(
    shipped: Path, giamsat: Giamsat
) -> None:
    (shipped / "seals").mkdir(exist_ok=True)
    old = shipped / "seals" / f".0001.{'a' * 12}.tmp"
    old.write_bytes(b"{}")
    past = time.time() - 7 * 86400
    os.utime(old, (past, past))
    assert giamsat("seal").code == 0
    assert not old.exists()
