"""Files are read without waiting and replaced without ever being lost."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from giamsat.domain.errors import BusyError
from giamsat.store import files
from giamsat.store.files import (
    LEFTOVER_SECONDS,
    MAX_BYTES,
    CannotWriteError,
    FileError,
    overwrite_output,
    read_bytes,
    replace,
    sweep,
    write_new,
    write_output,
)

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX files")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "33-kh.toml"
    path.write_bytes(b"schema = 1\n")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def failing(number: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_a_snapshot_holds_bytes_and_hash(plan: Path, tmp_path: Path) -> None:
    snapshot = read_bytes(plan, tmp_path)
    assert snapshot.data == b"schema = 1\n"
    assert snapshot.sha256 == hashlib.sha256(b"schema = 1\n").hexdigest()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        read_bytes(tmp_path / "không có.toml", tmp_path)
    assert caught.value.code == "file-missing"
    assert caught.value.params == {"path": str(tmp_path / "không có.toml")}


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "x.toml").mkdir()
    with pytest.raises(FileError, match="not-a-file"):
        read_bytes(tmp_path / "x.toml", tmp_path)


@posix
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.toml")
    started = time.monotonic()
    with pytest.raises(FileError, match="not-a-file"):
        read_bytes(tmp_path / "x.toml", tmp_path)
    assert time.monotonic() - started < 1


@posix
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/full", "/dev/null"])
def test_a_device_is_refused(device: str) -> None:
    with pytest.raises(FileError, match="not-a-file"):
        read_bytes(Path(device), Path("/"))


@posix
def test_a_link_to_a_device_leads_out(tmp_path: Path) -> None:
    (tmp_path / "x.toml").symlink_to("/dev/zero")
    with pytest.raises(FileError, match="outside-workspace"):
        read_bytes(tmp_path / "x.toml", tmp_path)


@posix
def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("x.toml")
        with pytest.raises(FileError, match="not-a-file"):
            read_bytes(tmp_path / "x.toml", tmp_path)


def test_the_largest_file_is_read_and_a_larger_one_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES)
    assert len(read_bytes(path, tmp_path).data) == MAX_BYTES
    with path.open("ab") as file:
        file.write(b"#")
    with pytest.raises(FileError) as caught:
        read_bytes(path, tmp_path)
    assert caught.value.code == "file-too-large"
    assert caught.value.params["size"] == MAX_BYTES + 1
    assert caught.value.params["limit"] == MAX_BYTES


@posix
@pytest.mark.parametrize("link_the_folder", [False, True])
def test_links_may_not_lead_out_of_the_workspace(tmp_path: Path, link_the_folder: bool) -> None:
    root, outside = tmp_path / "root", tmp_path / "root2"
    root.mkdir()
    outside.mkdir()
    (outside / "x.toml").write_text("secret = 1", encoding="utf-8")
    if link_the_folder:
        (root / "plans").symlink_to(outside)
        path = root / "plans" / "x.toml"
    else:
        path = root / "x.toml"
        path.symlink_to(outside / "x.toml")
    with pytest.raises(FileError) as caught:
        read_bytes(path, root)
    assert caught.value.code == "outside-workspace"
    assert caught.value.params["target"] == str((outside / "x.toml").resolve())


@posix
def test_a_link_within_the_workspace_is_followed(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    link = tmp_path / "plans" / "x.toml"
    link.symlink_to("../33-kh.toml")
    snapshot = read_bytes(link, tmp_path)
    replace(link, b"schema = 2\n", snapshot)
    assert link.is_symlink()
    assert plan.read_bytes() == b"schema = 2\n"


@posix
def test_a_link_in_a_circle_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.toml").symlink_to("b.toml")
    (tmp_path / "b.toml").symlink_to("a.toml")
    with pytest.raises(FileError) as caught:
        read_bytes(tmp_path / "a.toml", tmp_path)
    assert caught.value.code == "unreadable"
    assert caught.value.params["reason"] == "ELOOP"


def test_a_file_that_may_not_be_read(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files.os, "open", failing(errno.EACCES))
    with pytest.raises(FileError) as caught:
        read_bytes(plan, tmp_path)
    assert caught.value.code == "unreadable"
    assert caught.value.params == {"path": str(plan), "reason": "EACCES"}


def test_replacing_leaves_only_the_new_file(plan: Path, tmp_path: Path) -> None:
    replace(plan, b"schema = 1\n# moi\n", read_bytes(plan, tmp_path))
    assert plan.read_bytes() == b"schema = 1\n# moi\n"
    assert names(tmp_path) == ["33-kh.toml"]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o444])
def test_permissions_are_kept(plan: Path, tmp_path: Path, mode: int) -> None:
    plan.chmod(mode)
    owner = plan.stat().st_uid
    replace(plan, b"x = 1\n", read_bytes(plan, tmp_path))
    assert stat.S_IMODE(plan.stat().st_mode) == mode
    assert plan.stat().st_uid == owner


@pytest.mark.parametrize("theirs", [b"schema = 9\n", None])
def test_a_change_by_someone_else_is_kept(plan: Path, tmp_path: Path, theirs: bytes | None) -> None:
    snapshot = read_bytes(plan, tmp_path)
    plan.unlink() if theirs is None else plan.write_bytes(theirs)
    with pytest.raises(BusyError) as caught:
        replace(plan, b"mine = 1\n", snapshot)
    assert (caught.value.code, caught.value.exit_code) == ("changed-meanwhile", 5)
    assert caught.value.params == {"path": str(plan)}
    assert (plan.read_bytes() if plan.exists() else None) == theirs
    assert names(tmp_path) == (["33-kh.toml"] if theirs else [])


def test_a_change_of_equal_length_and_time_is_noticed(plan: Path, tmp_path: Path) -> None:
    snapshot, before = read_bytes(plan, tmp_path), plan.stat()
    plan.write_bytes(b"schema = 7\n")
    os.utime(plan, ns=(before.st_mtime_ns, before.st_mtime_ns))
    with pytest.raises(BusyError):
        replace(plan, b"mine = 1\n", snapshot)


def test_a_file_that_must_be_new_is_never_overwritten(plan: Path, tmp_path: Path) -> None:
    with pytest.raises(BusyError, match="changed-meanwhile"):
        replace(plan, b"mine = 1\n", None)
    assert plan.read_bytes() == b"schema = 1\n"
    replace(tmp_path / "b.toml", b"b = 1\n", None)
    assert names(tmp_path) == ["33-kh.toml", "b.toml"]


@pytest.mark.parametrize("step", ["fsync", "replace", "write"])
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "read-only"),
        (errno.EIO, "cannot-write"),
    ],
)
def test_a_failure_at_any_step_leaves_the_old_file(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, code: str
) -> None:
    snapshot = read_bytes(plan, tmp_path)
    monkeypatch.setattr(files.os, step, failing(number))
    with pytest.raises(CannotWriteError) as caught:
        replace(plan, b"mine = 1\n", snapshot)
    assert caught.value.code == code
    assert plan.read_bytes() == b"schema = 1\n"
    assert names(tmp_path) == ["33-kh.toml"]


@pytest.mark.parametrize("step", ["fsync", "replace", "write"])
def test_an_interruption_leaves_the_old_file(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    snapshot = read_bytes(plan, tmp_path)
    monkeypatch.setattr(files.os, step, interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace(plan, b"mine = 1\n", snapshot)
    assert plan.read_bytes() == b"schema = 1\n"
    assert names(tmp_path) == ["33-kh.toml"]


def test_short_writes_are_carried_on(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot = read_bytes(plan, tmp_path)
    write = os.write
    monkeypatch.setattr(files.os, "write", lambda fd, data: write(fd, bytes(data[:3])))
    replace(plan, b"0123456789" * 3, snapshot)
    assert plan.read_bytes() == b"0123456789" * 3


@posix
def test_the_disk_is_told_before_and_after_the_renaming(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    fsync, rename = os.fsync, os.replace
    monkeypatch.setattr(files.os, "fsync", lambda fd: (done.append("fsync"), fsync(fd)))
    monkeypatch.setattr(os, "replace", lambda *names: (done.append("replace"), rename(*names)))
    replace(plan, b"x = 1\n", read_bytes(plan, tmp_path))
    assert done == ["fsync", "replace", "fsync"]


def test_readers_see_the_old_or_the_new_file_and_nothing_between(
    plan: Path, tmp_path: Path
) -> None:
    versions = [bytes([65 + number]) * 50_000 for number in range(5)]
    plan.write_bytes(versions[0])
    seen: set[bytes] = set()
    stop = threading.Event()

    def watch() -> None:
        while not stop.is_set():
            seen.add(plan.read_bytes())

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        for version in versions * 4:
            replace(plan, version, read_bytes(plan, tmp_path))
    except CannotWriteError as error:  # a reader that never lets go, where that keeps the file
        assert (os.name, error.code) == ("nt", "file-held")
    finally:
        stop.set()
        watcher.join()
    assert seen <= set(versions)


def test_a_new_file_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "plans" / "2020" / "33-kh.toml"
    write_new(path, b"schema = 1\n")
    assert path.read_bytes() == b"schema = 1\n"
    with pytest.raises(CannotWriteError) as caught:
        write_new(path, b"other = 1\n")
    assert (caught.value.code, caught.value.params) == ("file-exists", {"path": str(path)})
    assert path.read_bytes() == b"schema = 1\n"
    assert names(path.parent) == ["33-kh.toml"]


@posix
def test_a_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_new(tmp_path / "a.toml", b"")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "a.toml").stat().st_mode) == 0o640


def test_a_file_system_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files.os, "link", failing(errno.EPERM))
    write_new(tmp_path / "a.toml", b"a = 1\n")
    assert (tmp_path / "a.toml").read_bytes() == b"a = 1\n"
    with pytest.raises(CannotWriteError, match="file-exists"):
        write_new(tmp_path / "a.toml", b"a = 2\n")
    monkeypatch.setattr(files.os, "replace", failing(errno.EIO))
    with pytest.raises(CannotWriteError, match="cannot-write"):
        write_new(tmp_path / "b.toml", b"b = 1\n")
    assert names(tmp_path) == ["a.toml"]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "plans").write_text("", encoding="utf-8")
    with pytest.raises(CannotWriteError, match="cannot-write"):
        write_new(tmp_path / "plans" / "a.toml", b"")


def test_output_refuses_to_overwrite_unless_asked_to(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.md"
    write_output(path, b"1")
    with pytest.raises(CannotWriteError, match="file-exists"):
        write_output(path, b"2")
    assert path.read_bytes() == b"1"
    overwrite_output(path, b"3")
    assert path.read_bytes() == b"3"
    overwrite_output(tmp_path / "moi.md", b"4")
    assert names(tmp_path) == ["bao-cao.md", "moi.md"]


def test_output_into_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError) as caught:
        write_output(tmp_path / "x" / "a.md", b"")
    assert caught.value.params["reason"] == "ENOENT"


@posix
def test_output_never_replaces_a_device_or_a_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "pipe", tmp_path / "folder"):
        with pytest.raises(FileError, match="not-a-file"):
            overwrite_output(path, b"x")
    assert names(tmp_path) == ["folder", "pipe"]


@posix
def test_output_keeps_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("1", encoding="utf-8")
    (tmp_path / "link.md").symlink_to("a.md")
    overwrite_output(tmp_path / "link.md", b"2")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "a.md").read_bytes() == b"2"


def test_temporary_names_are_hidden_from_globs_and_short_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"{'ấ' * 83}.toml"
    path.write_bytes(b"a = 1\n")
    snapshot = read_bytes(path, tmp_path)
    seen: list[list[str]] = []
    fsync = os.fsync
    look = lambda fd: (seen.append(names(tmp_path)), fsync(fd))  # noqa: E731
    monkeypatch.setattr(files.os, "fsync", look)
    replace(path, b"a = 2\n", snapshot)
    (temporary,) = set(seen[0]) - {path.name}
    assert temporary.startswith(".")
    assert temporary.endswith(".tmp")


def test_leftovers_are_swept_once_they_are_old(tmp_path: Path) -> None:
    old, young = tmp_path / f".a.toml.{'0' * 12}.tmp", tmp_path / f".a.toml.{'1' * 12}.tmp"
    foreign = tmp_path / ".vimrc.tmp"
    for path in (old, young, foreign):
        path.write_bytes(b"")
    long_ago = time.time() - LEFTOVER_SECONDS - 1
    os.utime(old, (long_ago, long_ago))
    os.utime(foreign, (long_ago, long_ago))
    assert sweep(tmp_path) == 1
    assert names(tmp_path) == sorted([young.name, foreign.name])
    assert sweep(tmp_path / "nowhere") == 0


def test_the_leftovers_of_ones_own_file_are_swept_at_once(tmp_path: Path) -> None:
    own = tmp_path / f".33-kh.toml.{'a' * 12}.tmp"
    other = tmp_path / f".33-kh-2.toml.{'b' * 12}.tmp"
    long_name = f"{'x' * 50}.toml"
    cut_short = tmp_path / f".{'x' * 40}.{'c' * 12}.tmp"
    for place in (own, other, cut_short):
        place.touch()
    assert sweep(tmp_path, of="33-kh.toml") == 1
    assert sweep(tmp_path, of=long_name) == 0
    assert names(tmp_path) == sorted([other.name, cut_short.name])


def test_a_wrong_clock_sweeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of this moment are young by the folder's own time, whatever this machine thinks."""
    place = tmp_path / f".33-kh.toml.{'a' * 12}.tmp"
    place.touch()
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + 86_400)
    assert sweep(tmp_path) == 0
    assert place.exists()
