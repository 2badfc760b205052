"""One writer at a time for each plan."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from giamsat.domain.errors import BusyError
from giamsat.store import cache_folder
from giamsat.store.files import CannotWriteError, FileError
from giamsat.store.locking.locks import STARVED, lock, lock_name

HOLDER = """
import sys, time
from pathlib import Path
from giamsat.store.locking.locks import lock
with lock(Path(sys.argv[1]), "2020/33-kh"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_the_first_lock_hides_the_cache_from_git(tmp_path: Path) -> None:
    with lock(tmp_path, "2020/33-kh"):
        pass
    assert (tmp_path / ".giamsat" / ".gitignore").read_bytes() == b"*\n"
    (tmp_path / ".giamsat" / ".gitignore").write_bytes(b"mine\n")
    with lock(tmp_path, "2020/33-kh"):
        pass
    assert (tmp_path / ".giamsat" / ".gitignore").read_bytes() == b"mine\n"


def test_a_held_lock_is_reported_after_the_timeout(tmp_path: Path) -> None:
    started = time.monotonic()
    with (
        lock(tmp_path, "2020/33-kh"),
        pytest.raises(BusyError) as caught,
        lock(tmp_path, "2020/33-kh", timeout=0.1),
    ):
        pass
    assert time.monotonic() - started < 2
    assert (caught.value.code, caught.value.exit_code) == ("locked", 5)
    assert caught.value.params["plan"] == "2020/33-kh"
    assert str(caught.value.params["path"]).endswith(lock_name("2020/33-kh"))


def test_other_plans_are_not_held_up(tmp_path: Path) -> None:
    with lock(tmp_path, "2020/33-kh") as one, lock(tmp_path, "2021/33-kh", timeout=0.1) as other:
        assert (one, other) == (None, None)


def test_a_lock_is_free_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError), lock(tmp_path, "a"):
        raise KeyError
    with lock(tmp_path, "a", timeout=0.1):
        pass


def test_a_killed_process_leaves_no_lock(tmp_path: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, tmp_path], stdout=subprocess.PIPE)
    assert holder.stdout
    try:
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(BusyError), lock(tmp_path, "2020/33-kh", timeout=0.1):
            pass
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()
    with lock(tmp_path, "2020/33-kh", timeout=2):
        pass


def test_names_are_safe_short_and_distinct() -> None:
    ids = ["2020/33-kh", "2020-33-kh", "../../etc/passwd", "Ủy ban/" + "x" * 400, "", "a\\b:c*"]
    names = [lock_name(plan) for plan in ids]
    assert len(set(names)) == len(ids)
    for name in names:
        assert name.isascii()
        assert len(name) <= 80
        assert not set(name) & set('/\\:*?"<>|')
    assert lock_name("U\u0309y") == lock_name("\u1ee6y".replace("\u1ee6", "U\u0309"))
    assert lock_name("Ủ") == lock_name("U\u0309")


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(os, "mkdir", refuse)
    with pytest.raises(CannotWriteError) as caught, lock(tmp_path, "a"):
        pass
    assert caught.value.code == "read-only"
    assert caught.value.params == {"path": str(tmp_path / ".giamsat")}


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_a_cache_folder_that_leads_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "root").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "root" / ".giamsat").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileError, match="outside-workspace"), lock(tmp_path / "root", "a"):
        pass
    assert not list((tmp_path / "elsewhere").iterdir())


def test_preparing_the_cache_is_cheap_to_import() -> None:
    heavy = "{'json', 'uuid', 'random'}"
    code = f"import sys, {cache_folder.__name__}; print({heavy} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "set()"


def test_an_owner_that_lives_is_waited_for_longer(tmp_path: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, tmp_path], stdout=subprocess.PIPE)
    assert holder.stdout
    try:
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(BusyError) as caught, lock(tmp_path, "2020/33-kh", timeout=0.2):
            pass
        assert float(str(caught.value.params["seconds"])) > 0.1 * STARVED
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()
