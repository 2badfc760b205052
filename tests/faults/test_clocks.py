"""Clocks that are wrong, on this machine and on others, change no answer and lose nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import Giamsat
from tests.sharing.offices import PLAN_PATH, QUIET, cloned, founded, git, synced

from giamsat.domain.changes import AppendTable
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads

SKEWS = (-86_400 * 365 * 30, -3600, 3600, 86_400 * 365 * 10)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in (QUIET | {"GIAMSAT_LANG": "en"}).items():
        monkeypatch.setenv(name, value)
    return founded(tmp_path / "one")


@pytest.mark.parametrize("skew", SKEWS)
def test_the_index_sees_a_change_whatever_its_time(
    root: Path, giamsat: Giamsat, skew: float
) -> None:
    """Same length, and a time of the past or the future, or the very time of before."""
    place = root / PLAN_PATH
    assert "Giám sát thử" in giamsat("list", "-w", root).out
    was = place.stat()
    data = place.read_bytes()
    for title, time in (("Giám sát tre", was.st_mtime + skew), ("Giám sát tra", was.st_mtime)):
        place.write_bytes(data.replace("Giám sát thử".encode(), title.encode() + b"   "[:2]))
        os.utime(place, (time, time))
        assert title in giamsat("list", "-w", root).out


@pytest.mark.parametrize("year", [1999, 2037])
def test_history_and_undo_go_by_order_not_by_dates(
    root: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch, year: int
) -> None:
    add = ("recommend", "add", "33", "-w", root, "--text")
    assert giamsat(*add, "thứ nhất").code == 0
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(name, f"{year}-05-01T08:00:00+07:00")
    assert giamsat(*add, "thứ hai").code == 0
    done = giamsat("undo", "33", "-w", root)
    assert done.code == 0, done.err
    texts = [
        item["text"]
        for item in loads((root / PLAN_PATH).read_text(encoding="utf-8"))["recommendation"]
    ]
    assert "thứ nhất" in texts
    assert "thứ hai" not in texts


@pytest.mark.parametrize("years", [(1999, 2037), (2037, 1999)])
def test_offices_with_wrong_clocks_unite(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, years: tuple[int, int]
) -> None:
    bare = tmp_path / "shared.git"
    synced(root, bare)
    other = cloned(bare, tmp_path / "other")
    for _ in range(2):
        for office, year in zip((root, other), years, strict=True):
            monkeypatch.setenv("GIT_COMMITTER_DATE", f"{year}-05-01T08:00:00+07:00")
            place = office / PLAN_PATH
            number = len(loads(place.read_text(encoding="utf-8"))["recommendation"]) + 1
            table = {"id": f"R{number}", "text": f"{office.name} {number}"}
            text = edit(place.read_bytes().decode(), [AppendTable(("recommendation",), table)])
            place.write_bytes(text.encode())
        for office in (root, other, root):
            synced(office)
        assert git(root, "rev-parse", "HEAD") == git(other, "rev-parse", "HEAD")
    found = [
        item["text"]
        for item in loads((other / PLAN_PATH).read_text(encoding="utf-8"))["recommendation"]
    ]
    assert sorted(found[2:]) == ["one 3", "one 5", "other 3", "other 5"]


@pytest.mark.skipif(shutil.which("faketime") is None, reason="no faketime here")
def test_commands_under_a_shifted_clock(root: Path) -> None:
    """The whole command, git and all, in another year; and after it one in this."""
    for number, clock in enumerate((["faketime", "-f", "+3000d"], [])):
        call = ["recommend", "add", "33", "--text", f"việc {number}", "-w", str(root)]
        done = subprocess.run(
            [*clock, sys.executable, "-m", "giamsat", *call],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        listed = subprocess.run(
            [*clock, sys.executable, "-m", "giamsat", "show", "33", "-w", str(root)],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert f"việc {number}" in listed.stdout
    assert git(root, "rev-list", "--count", "HEAD") == "3"
    assert git(root, "status", "--porcelain") == ""
