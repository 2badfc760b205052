"""Several processes see what one sees, whatever becomes of the others."""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path

import pytest

from giamsat.store.register import listings
from giamsat.store.register.place import let_count, new_file

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux forks")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Many folders of all depths, some without plans, and what is no plan."""
    chance = random.Random(33)
    for number in range(60):
        folder = (
            tmp_path / "plans" / "/".join(f"f{chance.randint(0, 9)}" for _ in range(number % 4))
        )
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.toml").write_text("#" * number, encoding="utf-8")
    for name in (".ẩn/a.toml", "f1/ghi chú.txt", "trống/.toml", "f2/sâu/b.TOML"):
        path = tmp_path / "plans" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    (tmp_path / "programmes").mkdir()
    (tmp_path / "programmes" / "p.toml").write_text("", encoding="utf-8")
    return tmp_path


@pytest.fixture
def three_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listings, "_cores", lambda: 3)


def seen(root: Path, *, many: bool) -> list[listings.Folder]:
    return sorted(listings.folders(str(root), many=many))


def test_a_listing_holds_every_toml_file_and_nothing_else(root: Path) -> None:
    sizes = {
        f"{folder.path}/{name}": size
        for folder in seen(root, many=False)
        for name, size in zip(folder.listing[::5], folder.listing[1::5], strict=True)
    }
    rooms = [root / room for room in ("plans", "programmes")]
    files = [
        path for room in rooms for end in ("toml", "TOML") for path in room.rglob(f"[!.]*.{end}")
    ]
    shown = [path for path in files if ".ẩn" not in path.parts]
    assert sizes == {path.relative_to(root).as_posix(): path.stat().st_size for path in shown}
    assert len(sizes) == 62


@on_linux
@pytest.mark.usefixtures("three_cores")
def test_several_processes_see_what_one_sees(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    fork = os.fork
    monkeypatch.setattr(os, "fork", lambda: (started.append(1), fork())[1])
    assert seen(root, many=True) == seen(root, many=False)
    assert len(started) == 2


@on_linux
@pytest.mark.usefixtures("three_cores")
def test_what_another_process_does_not_tell_whole_is_looked_up_here(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(parts: list[list[tuple[str, str]]], tickets: int, pipe: int) -> None:
        (number,) = os.read(tickets, 1)
        found = [(number, [tuple(folder) for folder in listings._below(parts[number])])]
        whole = listings.dumps(found, listings.PLAIN)
        os.write(pipe, whole[: len(whole) // 2])
        os._exit(1)

    def forked() -> int:
        process = fork()
        if process:
            os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)
        return process

    fork = os.fork
    monkeypatch.setattr(os, "fork", forked)
    monkeypatch.setattr(listings, "_send", half)
    assert seen(root, many=True) == seen(root, many=False)


@on_linux
@pytest.mark.usefixtures("three_cores")
def test_where_no_process_can_start_one_looks_alone(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused() -> int:
        raise OSError

    monkeypatch.setattr(os, "fork", refused)
    assert seen(root, many=True) == seen(root, many=False)


@on_linux
@pytest.mark.usefixtures("three_cores")
def test_a_folder_that_cannot_be_read_is_an_error_whoever_reads_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def guarded(place: str | int) -> object:
        if Path(f"/proc/self/fd/{place}").readlink().match("f2/f5"):
            raise PermissionError
        return scandir(place)

    (root / "plans" / "f2" / "f5").mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr(os, "scandir", guarded)
    for many in (True, False):
        with pytest.raises(PermissionError):
            seen(root, many=many)


@on_linux
@pytest.mark.usefixtures("three_cores")
def test_a_look_that_was_begun_is_the_one_that_is_asked_for(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "giamsat.toml").write_text("schema = 1\n", encoding="utf-8")
    (root / ".giamsat").mkdir()
    index = Path(new_file(str(root)))
    index.write_bytes(b"x")
    let_count(str(root), str(index))
    looks = []
    look = listings.look_through
    monkeypatch.setattr(
        listings, "look_through", lambda *a, **b: (looks.append(b["many"]), look(*a, **b))[1]
    )
    listings.begin(str(root / "plans"))
    assert looks == []
    monkeypatch.setattr(listings, "MANY", 0)
    listings.begin(str(root / "plans"))
    assert looks == [True]
    begun = seen(root, many=True)
    assert looks == [True]
    assert seen(root, many=False) == begun
    assert looks == [True, False]


@on_linux
def test_a_process_that_nobody_listens_to_ends(root: Path) -> None:
    parts = [[(str(root / "plans"), "plans")]]
    folder = root / "plans" / "nhiều"
    folder.mkdir()
    for number in range(1500):  # more to tell than a pipe holds
        (folder / f"{number:0>60}.toml").touch()
    tickets, issue = os.pipe()
    os.write(issue, b"\0")
    os.close(issue)
    helper = listings._helper(parts, tickets)
    os.close(tickets)
    os.close(helper.pipe)
    assert helper.process
    deadline = time.monotonic() + 20
    while os.waitpid(helper.process, os.WNOHANG) == (0, 0):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_look_that_cannot_begin_says_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    (root / "giamsat.toml").touch()
    monkeypatch.setattr(listings, "is_large", lambda _: True)
    monkeypatch.setattr(listings, "look_through", refused)
    listings.begin(str(root))
    assert listings._begun == {}


def test_a_look_that_was_begun_and_forgotten_is_not_asked_for(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listings, "_begun", {str(root): iter(())})
    listings.forget()
    assert seen(root, many=False)
