"""A change goes from the lock to the new bytes, or nothing happens."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from giamsat.domain.changes import AppendTable, Change, RemoveKey, SetValue
from giamsat.domain.errors import BusyError, InvalidDataError
from giamsat.store import change
from giamsat.store.change import Changed, edit_file, lock_id, open_to_change, write
from giamsat.store.files import CannotWriteError, FileError
from giamsat.store.locking.locks import lock
from giamsat.store.toml.edits import EditRefusedError
from giamsat.store.toml.text import TomlError

TEXT = 'schema = 1\r\n\r\n# kế hoạch\r\n[plan]\r\nnumber = "33/KH" # số\r\n'
NUMBER = SetValue(("plan", "number"), "34/KH")

APPENDER = """
import sys
from pathlib import Path
from giamsat.store.change import edit_file, open_to_change, write
from giamsat.domain.changes import AppendTable
path, root, worker = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
for number in range(5):
    table = {"id": f"V{worker}-{number}"}
    with open_to_change(path, root, timeout=60) as source:
        write(source, edit_file(source, [AppendTable(("visit",), table)]))
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plans" / "2020" / "33-kh.toml"
    path.parent.mkdir(parents=True)
    path.write_bytes(TEXT.encode())
    return path


def apply_change(
    path: Path,
    root: Path,
    changes: Sequence[Change],
    check: Callable[[dict[str, Any]], None] = lambda _: None,
    *,
    dry_run: bool = False,
    timeout: float = 10,
) -> Changed:
    with open_to_change(path, root, dry_run=dry_run, timeout=timeout) as source:
        changed = edit_file(source, changes)
        check(changed.data)
        if not dry_run:
            write(source, changed)
    return changed


def refuse(_: dict[str, Any]) -> None:
    raise InvalidDataError("not-so")


def files_of(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_change_is_written(plan: Path, tmp_path: Path) -> None:
    done = apply_change(plan, tmp_path, [NUMBER])
    assert plan.read_bytes().decode() == TEXT.replace("33/KH", "34/KH") == done.new_text
    assert done.old_text == TEXT
    assert done.data["plan"]["number"] == "34/KH"
    assert files_of(plan.parent) == ["33-kh.toml"]


def test_a_preview_writes_nothing(plan: Path, tmp_path: Path) -> None:
    done = apply_change(plan, tmp_path, [NUMBER], dry_run=True)
    assert done.new_text == TEXT.replace("33/KH", "34/KH")
    assert plan.read_bytes().decode() == TEXT
    assert not (tmp_path / ".giamsat").exists()


def test_validation_sees_the_new_data_and_can_stop_the_change(plan: Path, tmp_path: Path) -> None:
    seen: list[dict[str, Any]] = []
    apply_change(plan, tmp_path, [NUMBER], seen.append)
    assert seen == [{"schema": 1, "plan": {"number": "34/KH"}}]
    before = plan.read_bytes()
    with pytest.raises(InvalidDataError, match="not-so"):
        apply_change(plan, tmp_path, [RemoveKey(("plan", "number"))], refuse)
    assert plan.read_bytes() == before


def test_a_refused_edit_leaves_the_file(plan: Path, tmp_path: Path) -> None:
    with pytest.raises(EditRefusedError):
        apply_change(plan, tmp_path, [NUMBER, RemoveKey(("nothing",))])
    assert plan.read_bytes().decode() == TEXT


def test_a_byte_order_mark_is_kept(plan: Path, tmp_path: Path) -> None:
    plan.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    apply_change(plan, tmp_path, [NUMBER])
    assert plan.read_bytes() == b"\xef\xbb\xbf" + TEXT.replace("33/KH", "34/KH").encode()


def test_a_change_of_nothing_does_not_touch_the_file(plan: Path, tmp_path: Path) -> None:
    before = plan.stat()
    done = apply_change(plan, tmp_path, [SetValue(("schema",), 1)])
    assert done.old_text == done.new_text
    assert (plan.stat().st_mtime_ns, plan.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_file_changed_in_the_meantime_keeps_that_change(plan: Path, tmp_path: Path) -> None:
    def meddle(_: dict[str, Any]) -> None:
        plan.write_bytes(b"theirs = 1\n")

    with pytest.raises(BusyError, match="changed-meanwhile"):
        apply_change(plan, tmp_path, [NUMBER], meddle)
    assert plan.read_bytes() == b"theirs = 1\n"
    assert files_of(plan.parent) == ["33-kh.toml"]


def test_a_locked_plan_is_busy_but_can_be_previewed(plan: Path, tmp_path: Path) -> None:
    with lock(tmp_path, "2020/33-kh"):
        with pytest.raises(BusyError, match="locked"):
            apply_change(plan, tmp_path, [NUMBER], timeout=0.1)
        apply_change(plan, tmp_path, [NUMBER], dry_run=True)
    assert plan.read_bytes().decode() == TEXT


def test_eight_processes_lose_nothing(plan: Path, tmp_path: Path) -> None:
    workers = [
        subprocess.Popen([sys.executable, "-c", APPENDER, plan, tmp_path, str(number)])
        for number in range(8)
    ]
    assert [worker.wait(timeout=60) for worker in workers] == [0] * 8
    data = tomllib.loads(plan.read_text("utf-8"))
    expected = {f"V{worker}-{number}" for worker in range(8) for number in range(5)}
    assert sorted(visit["id"] for visit in data["visit"]) == sorted(expected)
    assert plan.read_bytes().startswith(TEXT.encode())
    assert files_of(plan.parent) == ["33-kh.toml"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "disk-full"), (errno.EROFS, "read-only")]
)
def test_a_failing_disk_leaves_the_old_file(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, code: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with lock(tmp_path, "first use"):
        pass
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(CannotWriteError, match=code):
        apply_change(plan, tmp_path, [NUMBER])
    assert plan.read_bytes().decode() == TEXT
    assert files_of(plan.parent) == ["33-kh.toml"]


def test_a_broken_file_is_reported_with_its_place(plan: Path, tmp_path: Path) -> None:
    plan.write_bytes(b"schema = 1\nnumber = 33/KH\n")
    with pytest.raises(TomlError) as caught:
        apply_change(plan, tmp_path, [NUMBER])
    assert caught.value.params["line"] == 2
    assert plan.read_bytes() == b"schema = 1\nnumber = 33/KH\n"


def test_a_plan_outside_the_workspace_or_missing(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with pytest.raises(FileError, match="outside-workspace"):
        apply_change(plan, tmp_path / "other", [NUMBER])
    with pytest.raises(FileError, match="file-missing"):
        apply_change(tmp_path / "x.toml", tmp_path, [NUMBER])


def test_one_file_has_one_lock_whatever_its_name(plan: Path, tmp_path: Path) -> None:
    assert lock_id(plan, tmp_path) == "2020/33-kh"
    assert lock_id(tmp_path / "plans" / "2020" / ".." / "2020" / "33-kh.toml", tmp_path) == (
        "2020/33-kh"
    )
    (tmp_path / "giamsat.toml").write_text("schema = 1\n", encoding="utf-8")
    assert lock_id(tmp_path / "giamsat.toml", tmp_path) == "giamsat"


def test_reading_does_not_load_the_editor() -> None:
    code = (
        f"import sys, {change.__name__}; print({{'tomlrt', 'tomli', 'hashlib'}} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "set()"


def test_leftovers_of_a_crash_are_swept(plan: Path, tmp_path: Path) -> None:
    leftover = plan.with_name(f".33-kh.toml.{'a' * 12}.tmp")
    leftover.write_bytes(b"half")
    os.utime(leftover, (1, 1))
    apply_change(plan, tmp_path, [AppendTable(("visit",), {"id": "V1"})])
    assert files_of(plan.parent) == ["33-kh.toml"]
