"""What was done is taken back and done again; a plan is removed and brought back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.conftest import Giamsat

PLAN = "plans/2026/06-kh-mttq.toml"
NEW = ("new", "--title", "Giám sát A", "--number", "06/KH-MTTQ", "--issued", "2026-01-05")
CSV = "Số,Trích yếu\n07/KH-MTTQ,Giám sát B\n08/KH-MTTQ,Giám sát C\n"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    """A workspace in git with one plan."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Văn phòng")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "vp@example.org")
    monkeypatch.chdir(tmp_path)
    assert giamsat("init", "--issuer", "MTTQ xã Thử").code == 0
    assert giamsat(*NEW).code == 0
    return tmp_path


def plans(office: Path) -> dict[str, bytes]:
    found = (office / "plans").rglob("*.toml")
    return {path.relative_to(office).as_posix(): path.read_bytes() for path in found}


def test_the_last_acts_are_taken_back_one_by_one_and_come_again(
    giamsat: Giamsat, office: Path
) -> None:
    states = [plans(office)]
    for act in (("set", "06", "area=xã B"), ("visit", "add", "06", "--on", "2026-02-03")):
        assert giamsat(*act).code == 0
        states.append(plans(office))
    for before in (states[1], states[0], {}):
        assert giamsat("undo", "--yes").code == 0
        assert plans(office) == before
    assert giamsat("undo", "--yes").code == 4
    for after in states:
        assert giamsat("redo", "--yes").code == 0
        assert plans(office) == after
    assert giamsat("redo", "--yes").code == 4
    assert giamsat("undo", "--yes").code == 0
    assert plans(office) == states[1]


def test_no_taking_back_is_said_to_come_from_another_hand(giamsat: Giamsat, office: Path) -> None:
    assert giamsat("mark", "06", "sent", "--on", "2026-01-06").code == 0
    calls = [("undo", "06"), ("redo", "06"), ("remove", "06"), ("restore", "06"), ("undo",)]
    for call in (*calls, ("redo",)):
        assert giamsat(*call, *(() if call[0] == "restore" else ("--yes",))).code == 0
    assert (office / PLAN).exists()
    findings = json.loads(giamsat("verify", "--history", "--format", "json").out)["findings"]
    assert [each for each in findings if each["code"] == "commit-by-hand"] == []


def test_an_import_is_one_act(giamsat: Giamsat, office: Path) -> None:
    before = plans(office)
    (office / "so.csv").write_text(CSV, encoding="utf-8")
    assert giamsat("import", "so.csv", "--yes").code == 0
    after = plans(office)
    assert len(after) == 3
    ran = giamsat("undo", "--yes", "--format", "json")
    assert ran.code == 0, ran
    assert len(json.loads(ran.out)["paths"]) == 2
    assert plans(office) == before
    assert giamsat("redo", "--yes").code == 0
    assert plans(office) == after


def test_a_script_says_yes_and_a_trial_writes_nothing(giamsat: Giamsat, office: Path) -> None:
    before = plans(office)
    for call in (("undo",), ("undo", "06"), ("remove", "06")):
        ran = giamsat(*call)
        assert (ran.code, plans(office)) == (2, before), call
        assert "--dong-y" in ran.err
        assert giamsat(*call, "--dry-run").code == 0
        assert plans(office) == before


def test_a_change_after_an_undoing_leaves_nothing_to_do_again(
    giamsat: Giamsat, office: Path
) -> None:
    assert giamsat("set", "06", "area=xã B").code == 0
    assert giamsat("undo", "06").code == 0
    assert giamsat("set", "06", "area=xã C").code == 0
    for call in (("redo", "06"), ("redo", "--yes")):
        assert giamsat(*call).code == 4


def test_a_plan_is_removed_and_brought_back_as_it_was(giamsat: Giamsat, office: Path) -> None:
    before = plans(office)
    assert giamsat("remove", "06", "--yes").code == 0
    assert plans(office) == {}
    shutil.rmtree(office / ".giamsat")
    assert giamsat("restore", "06").code == 0
    assert plans(office) == before
    told = giamsat("history", "06").out
    assert "bị xóa" in told


def test_what_no_recording_has_comes_back_from_the_bin(giamsat: Giamsat, office: Path) -> None:
    changed = (office / PLAN).read_bytes() + b"# ch\xc6\xb0a ghi\n"
    (office / PLAN).write_bytes(changed)
    ran = giamsat("remove", "06", "--yes")
    assert ".giamsat/bin/" in ran.err
    assert giamsat("restore", "06").code == 0
    assert plans(office) == {PLAN: changed}


def test_without_git_the_bin_keeps_the_plan(giamsat: Giamsat, office: Path) -> None:
    shutil.rmtree(office / ".git")
    before = plans(office)
    assert giamsat("remove", "06", "--yes").code == 0
    assert giamsat("restore", "06").code == 0
    assert plans(office) == before
    assert giamsat("restore", "06").code == 4


def test_a_file_that_was_deleted_otherwise_is_confirmed_or_brought_back(
    giamsat: Giamsat, office: Path
) -> None:
    before = plans(office)
    (office / PLAN).unlink()
    assert giamsat("restore", "06").code == 0
    assert plans(office) == before
    (office / PLAN).unlink()
    assert giamsat("remove", "06", "--yes").code == 0
    assert giamsat("restore", "06").code == 0
    assert plans(office) == before
