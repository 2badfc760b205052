"""Two offices share plans over a bare folder: both add, both get both; one settles a quarrel."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.conftest import Giamsat

PLAN = "plans/2026/01-kh-mttq.toml"


@pytest.fixture
def offices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> tuple[Path, Path, Path]:
    """Two workspaces with one plan, and a bare repository between them."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Văn phòng")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "vp@example.org")
    here, there, stick = tmp_path / "here", tmp_path / "there", tmp_path / "stick"
    here.mkdir()
    monkeypatch.chdir(here)
    assert giamsat("init", "--issuer", "MTTQ xã Thử").code == 0
    new = ("new", "--title", "Giám sát quỹ", "--number", "01/KH-MTTQ", "--issued", "5/1/2026")
    assert giamsat(*new).code == 0
    assert giamsat("sync", stick).code == 0
    shutil.copytree(here, there)
    return here, there, stick


def test_both_offices_get_both_recommendations(
    offices: tuple[Path, Path, Path], giamsat: Giamsat
) -> None:
    here, there, stick = offices
    for folder, text in ((here, "Niêm yết công khai"), (there, "Chi đúng đối tượng")):
        add = ("recommend", "add", "01", "--text", text, "--to", "UBND xã", "-w", folder)
        assert giamsat(*add).code == 0
    assert giamsat("sync", stick, "-w", here).code == 0
    told = giamsat("sync", stick, "-w", there)
    assert told.code == 0, told.err
    assert PLAN in told.out
    assert giamsat("sync", stick, "-w", here).code == 0
    assert (here / PLAN).read_bytes() == (there / PLAN).read_bytes()
    text = (here / PLAN).read_text(encoding="utf-8")
    assert "Niêm yết công khai" in text
    assert "Chi đúng đối tượng" in text
    assert "<<<<" not in text


def test_a_contradiction_is_recorded_and_settled(
    offices: tuple[Path, Path, Path], giamsat: Giamsat
) -> None:
    here, there, stick = offices
    assert giamsat("set", "01", "title=Giám sát quỹ A", "-w", here).code == 0
    assert giamsat("set", "01", "title=Giám sát quỹ B", "-w", there).code == 0
    assert giamsat("sync", stick, "-w", here).code == 0
    assert giamsat("sync", stick, "-w", there).code == 0
    listed = giamsat("resolve", "01", "-w", there)
    assert listed.code == 1
    key = listed.out.split("\t")[1]
    settled = giamsat("resolve", "01", key, "--take", "2", "-w", there)
    assert settled.code == 0, settled.err
    assert giamsat("resolve", "01", "-w", there).code == 0
    assert (there / PLAN).read_text(encoding="utf-8").count("[[conflict]]") == 0


def test_git_is_told_how_to_merge(offices: tuple[Path, Path, Path], giamsat: Giamsat) -> None:
    """By ``init``, by ``sync``, by ``doctor --fix``; ``doctor`` tells where it is missing."""
    here, _, stick = offices
    listed, config = here / ".git/info/attributes", here / ".git/config"
    assert listed.is_file()
    for call in (("sync", stick), ("doctor", "--fix")):
        listed.unlink()
        told = giamsat("doctor", "--lang", "en")
        assert "git merges plans by meaning" in told.out
        assert "mend it: giamsat doctor --fix" in told.out
        giamsat(*call)
        assert "merge=giamsat" in listed.read_text("utf-8")
        assert "mend it" not in giamsat("doctor", "--lang", "en").out
    config.write_text(config.read_text("utf-8").replace("-m giamsat", "-m other"), "utf-8")
    assert "mend it" in giamsat("doctor", "--lang", "en").out
