"""A disk that is full or may not be written: told as such, and nothing is lost."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.faults.nursery import Ended, Nursery
from tests.sharing.offices import PLAN_PATH, QUIET, founded, git

from giamsat.store.toml.text import loads

SIZE = 3 << 20
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small file system of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("this account may not mount a small disk")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.fixture
def nursery(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Nursery]:
    for name, value in (QUIET | {"GIAMSAT_LANG": "en"}).items():
        monkeypatch.setenv(name, value)
    made = Nursery(tmp_path)
    yield made
    made.close()


def add(nursery: Nursery, root: Path, text: str) -> Ended:
    call = ["recommend", "add", "33", "--text", text, "--format", "json", "-w", str(root)]
    return nursery.run(call)


def texts(root: Path) -> list[str]:
    return [
        item["text"]
        for item in loads((root / PLAN_PATH).read_text(encoding="utf-8"))["recommendation"]
    ]


def filled(disk: Path, free: int) -> Path:
    """Take all of the disk but ``free`` bytes."""
    ballast = disk / "ballast"
    left = os.statvfs(disk)
    with ballast.open("wb") as file:
        file.write(b"x" * max(left.f_bavail * left.f_frsize - free, 0))
    return ballast


@pytest.mark.parametrize("free", [0, 16384, 49152])
def test_a_full_disk(disk: Path, nursery: Nursery, free: int) -> None:
    """Whatever is left on the disk: a change is there or it is told that it is not."""
    root = founded(disk / "one")
    assert add(nursery, root, "trước").code == 0
    before = (root / PLAN_PATH).read_bytes()
    ballast = filled(disk, free)
    ended = add(nursery, root, "đầy")
    if ended.code == 0:
        assert "đầy" in texts(root)
    else:
        assert ended.code == 4, ended.err
        assert "full" in ended.err
        assert (root / PLAN_PATH).read_bytes() == before
    assert "Traceback" not in ended.err
    ballast.unlink()
    after = add(nursery, root, "sau")
    assert after.code == 0, after.err
    assert json.loads(after.out)["commit"]
    assert texts(root)[-1] == "sau"
    git(root, "fsck", "--no-dangling")
    assert git(root, "status", "--porcelain") == ""


def test_reading_goes_on_where_nothing_may_be_written(disk: Path, nursery: Nursery) -> None:
    root = founded(disk / "one")
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    before = (root / PLAN_PATH).read_bytes()
    listed = nursery.run(["list", "--format", "json", "-w", str(root)])
    assert listed.code == 0, listed.err
    assert [plan["number"] for plan in json.loads(listed.out)["plans"]] == ["33/KH-MTTQ-BTT"]
    for call in (["recommend", "add", "33", "--text", "x"], ["new", "--title", "x"], ["sync"]):
        ended = nursery.run([*call, "-w", str(root)])
        assert ended.code != 0
        assert "Traceback" not in ended.err
    assert "not be written" in add(nursery, root, "x").err
    assert (root / PLAN_PATH).read_bytes() == before
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
    assert add(nursery, root, "sau").code == 0
