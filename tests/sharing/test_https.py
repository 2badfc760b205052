"""Sync over HTTPS with a real git server on the loopback, and over a line that is cut."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.sharing.https_server import Server, certificate, served
from tests.sharing.offices import PLAN_PATH, QUIET, founded, git, offices, synced

from giamsat.domain.changes import AppendTable, Change
from giamsat.sharing import syncing
from giamsat.sharing.remotes import RemoteError
from giamsat.sharing.syncing import sync
from giamsat.store.git import GitError
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads
from giamsat.store.transfers import Share, run_transfer

pytestmark = pytest.mark.skipif(
    os.name == "nt" or not shutil.which("openssl"), reason="needs openssl and git's http-backend"
)


@pytest.fixture
def line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Server, str]]:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    cert, key = certificate(tmp_path)
    monkeypatch.setenv("GIT_SSL_CAINFO", str(cert))
    monkeypatch.setattr(syncing, "PAUSE", 0.01)
    root = tmp_path / "server"
    root.mkdir()
    git(root, "init", "-q", "--bare", "-b", "main", "giamsat.git")
    git(root / "giamsat.git", "config", "http.receivepack", "true")
    with served(root, cert, key) as (server, address):
        yield server, f"{address}/giamsat.git"


@pytest.fixture
def two(line: tuple[Server, str], tmp_path: Path) -> tuple[Path, Path]:
    one = founded(tmp_path / "one")
    synced(one, line[1])
    git(tmp_path, "clone", "-q", line[1], "other")
    return one, tmp_path / "other"


def change(root: Path, *changes: Change) -> None:
    place = root / PLAN_PATH
    place.write_bytes(edit(place.read_bytes().decode(), changes).encode())


def add(root: Path, text: str) -> None:
    change(root, AppendTable(("recommendation",), {"id": "R3", "text": text}))


def texts(root: Path) -> set[str]:
    data = loads((root / PLAN_PATH).read_bytes().decode())
    return {item["text"] for item in data["recommendation"]}


def test_two_offices_over_https(two: tuple[Path, Path]) -> None:
    one, other = two
    add(one, "một")
    add(other, "hai")
    for root in (one, other, one):
        synced(root)
    assert (one / PLAN_PATH).read_bytes() == (other / PLAN_PATH).read_bytes()
    assert {"một", "hai"} <= texts(one)
    assert git(one, "status", "--porcelain") == ""


def test_a_line_that_is_cut_is_tried_again(
    line: tuple[Server, str], two: tuple[Path, Path]
) -> None:
    server, _ = line
    one, other = two
    add(one, "một")
    add(other, "hai")
    synced(one)
    server.cuts += ["git-upload-pack", "git-receive-pack"]
    steps: list[str] = []
    done = sync(other, None, offices(other)._replace(progress=steps.append))
    assert server.cut == 2
    assert steps.count("cut") == 2
    assert [item.path for item in done.came] == [PLAN_PATH]
    assert {"một", "hai"} <= texts(other)
    assert server.cuts == []
    synced(one)
    assert texts(one) == texts(other)


def test_a_line_that_stays_bad_is_told_and_resumed_later(
    line: tuple[Server, str], two: tuple[Path, Path]
) -> None:
    server, _ = line
    one, other = two
    add(one, "một")
    add(other, "hai")
    synced(one)
    server.cuts += ["git-upload-pack"] * 20
    with pytest.raises(RemoteError) as caught:
        synced(other)
    assert caught.value.code == "remote-cut"
    assert server.cut == syncing.CUTS
    assert "một" not in texts(other)
    assert "hai" in texts(other)
    server.cuts.clear()
    synced(other)
    assert {"một", "hai"} <= texts(other)


def test_a_transfer_tells_how_far_it_got(tmp_path: Path) -> None:
    shares = ("45%% (9/20), 1.20 MiB | 300 KiB/s", "100%% (20/20), 2.00 MiB | 300 KiB/s")
    said = "\\r".join(f"Receiving objects: {share}" for share in shares)
    seen: list[Share] = []
    script = f"printf '{said}\\nfatal: early EOF\\n' >&2; printf done; exit 3"
    done = run_transfer(["/bin/sh", "-c", script], tmp_path, os.environ, 10.0, seen.append)
    assert done == (3, b"done", "fatal: early EOF")
    assert seen[-1] == Share(100, "2.00 MiB")


def test_only_a_transfer_that_stands_still_is_given_up(tmp_path: Path) -> None:
    slow = "for n in 1 2 3 4 5; do printf . >&2; sleep 0.2; done"
    assert run_transfer(["/bin/sh", "-c", slow], tmp_path, os.environ, 0.8, print)[0] == 0
    with pytest.raises(subprocess.TimeoutExpired):
        run_transfer(["/bin/sh", "-c", "exec sleep 30"], tmp_path, os.environ, 0.2, print)


def test_standing_still_is_told(two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    from giamsat.store import git as git_room

    monkeypatch.setattr(git_room, "NETWORK_TIMEOUT", 0.0001)
    with pytest.raises(GitError) as caught:
        synced(two[0])
    assert caught.value.code == "git-timeout"
