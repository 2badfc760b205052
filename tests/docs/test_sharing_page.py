"""The page on sharing prints what giamsat prints, between two offices and a stick."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.conftest import ROOT, Giamsat, require

PAGE = ROOT / "docs" / "vi" / "chia-se.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)


class Step(NamedTuple):
    """One command of the page, of giamsat or git, and the output that follows it."""

    words: list[str]
    output: str


def steps() -> Iterator[Step]:
    for block in BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block[1], flags=re.MULTILINE)[1:]:
            line, _, output = part.partition("\n")
            yield Step(shlex.split(line), output)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the first office in it: the made-up workspace, recorded."""
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Văn phòng")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "vp@example.vn")
    for room in ("plans", "programmes", "attachments"):
        shutil.copytree(ROOT / "examples" / room, tmp_path / "tinh" / room)
    shutil.copy(ROOT / "examples" / "giamsat.toml", tmp_path / "tinh")
    for call in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "Bắt đầu"]):
        require("git")
        subprocess.run(["git", *call], cwd=tmp_path / "tinh", check=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_page_from_the_first_sync_to_a_resolved_conflict(place: Path, giamsat: Giamsat) -> None:
    known = list(steps())
    assert len(known) > 15
    for step in known:
        if step.words[0] == "git":
            subprocess.run(step.words, cwd=place, check=True)
        else:
            assert giamsat(*step.words[1:]).out == step.output, step.words
    plans = [root / "plans" for root in (place / "tinh", place / "xa")]
    giamsat("sync", "-w", "xa")
    found = [{f.name: f.read_bytes() for f in folder.rglob("*.toml")} for folder in plans]
    assert found[0] == found[1]
