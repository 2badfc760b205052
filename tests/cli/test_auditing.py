"""history, undo, seal and verify as an auditor types them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.conftest import Giamsat

PLAN = "plans/2026/01-kh-mttq.toml"


@pytest.fixture
def recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    """A workspace with a history of three recordings."""
    monkeypatch.chdir(tmp_path)
    assert giamsat("init", "--issuer", "MTTQ xã Thử").code == 0
    new = ("new", "--title", "Giám sát [red]quỹ", "--number", "01/KH-MTTQ", "--issued", "5/1/2026")
    assert giamsat(*new).code == 0
    assert giamsat("mark", "01", "sent", "--on", "06/01/2026").code == 0
    assert giamsat("set", "01", "area=xã Thử").code == 0
    return tmp_path


def test_history_speaks_of_facts(recorded: Path, giamsat: Giamsat) -> None:
    told = giamsat("history", "01")
    assert told.code == 0
    assert "đã ghi gửi kế hoạch ngày 06/01/2026" in told.out
    assert "được ghi muộn" in told.out
    data = json.loads(giamsat("history", "01", "--format", "json").out)
    assert data["schema"] == "giamsat.history/1"
    assert len(data["recordings"]) == 3


def test_undo_brings_the_bytes_back_as_a_new_change(recorded: Path, giamsat: Giamsat) -> None:
    changed = (recorded / PLAN).read_bytes()
    before = changed.replace('area = "xã Thử"\n'.encode(), b"")
    assert giamsat("undo", "01", "--dry-run").code == 0
    assert (recorded / PLAN).read_bytes() == changed
    assert giamsat("undo", "01").code == 0
    assert (recorded / PLAN).read_bytes() == before
    log = subprocess.run(["git", "log", "--oneline"], capture_output=True, text=True, check=True)
    assert len(log.stdout.splitlines()) == 5


def test_verify_names_what_was_altered(recorded: Path, giamsat: Giamsat) -> None:
    assert giamsat("verify").code == 1
    assert giamsat("seal").code == 0
    sound = giamsat("verify")
    assert sound.code == 0, sound.out
    path = recorded / PLAN
    path.write_bytes(path.read_bytes().replace(b"2026-01-06", b"2026-01-07"))
    told = giamsat("verify")
    assert told.code == 1
    assert f"{PLAN}: đã bị sửa sau khi niêm phong" in told.out
    data = json.loads(giamsat("verify", "--format", "json").out)
    assert [found["code"] for found in data["findings"] if found["path"] == PLAN] == ["altered"]


def test_sha256sum_repeats_the_verdict(recorded: Path, giamsat: Giamsat) -> None:
    giamsat("seal")
    (manifest,) = [p for p in (recorded / "seals").iterdir() if p.suffix == ".sha256"]
    command = ["sha256sum", "--check", "--quiet", str(manifest)]
    done = subprocess.run(command, cwd=recorded, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
