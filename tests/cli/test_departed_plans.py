"""A plan whose file was removed or renamed is still found by what an auditor asks."""

from __future__ import annotations

import json
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from tests.conftest import Giamsat, require

REMOVED = "plans/2026/02-kh.toml"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    """Three plans: one stays, one is removed, one gets another name."""
    monkeypatch.chdir(tmp_path)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Nguyễn Thị Lan")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "lan@example.vn")
    giamsat("init", "--issuer", "MTTQ xã Thử")
    for number, title in (("01/KH", "Còn"), ("02/KH", "Bị xóa"), ("3/KH", "Đổi tên")):
        giamsat("new", "--title", title, "--number", number, "--issued", "5/1/2026")
    git("rm", "-q", REMOVED)
    git("mv", "plans/2026/3-kh.toml", "plans/2026/03-kh.toml")
    git("commit", "-q", "-m", "Dọn")
    return tmp_path


def git(*arguments: str) -> None:
    require("git")
    subprocess.run(["git", *arguments], check=True)


@pytest.mark.parametrize("name", ["2026/02-kh", "02/KH", REMOVED, "2026/02"])
def test_a_removed_plan_is_found_by_id_number_path_and_beginning(
    workspace: Path, giamsat: Giamsat, name: str
) -> None:
    done = giamsat("history", name, "--format", "json")
    recordings = json.loads(done.out)["recordings"]
    assert [r["notes"] for r in recordings] == [["removed"], ["first"]]
    assert f"{REMOVED} không còn tệp" in done.err
    shown = giamsat("show", name, "--at", "HEAD~1", "--lang", "en")
    assert shown.out.startswith("02/KH · Bị xóa\n")
    assert "has no file any more" in shown.err
    assert "trích yếu: Bị xóa" in giamsat("diff", name, "HEAD~1").out
    assert giamsat("history", name, "plan.title").out.count("Bị xóa") > 0


def test_a_renamed_plan_is_found_by_its_former_name(workspace: Path, giamsat: Giamsat) -> None:
    done = giamsat("history", "2026/3-kh")
    assert "nay là 2026/03-kh" in done.err
    assert "tệp được đổi tên" in done.out
    assert giamsat("show", "2026/3-kh", "--at", "HEAD~1").out.startswith("3/KH · Đổi tên\n")
    assert giamsat("diff", "2026/3-kh", "HEAD~1", "HEAD").code == 0


def test_a_removal_is_undone_as_a_new_change(workspace: Path, giamsat: Giamsat) -> None:
    preview = giamsat("undo", "02/KH", "--dry-run")
    assert "thêm trích yếu: Bị xóa" in preview.out
    assert not (workspace / REMOVED).exists()
    assert giamsat("undo", "02/KH").code == 0
    assert giamsat("show", "02/KH").out.startswith("02/KH · Bị xóa\n")
    git("diff", "--exit-code", "HEAD")
    notes = [
        r["notes"]
        for r in json.loads(giamsat("history", "02/KH", "--format", "json").out)["recordings"]
    ]
    assert notes == [["returned", "undo"], ["removed"], ["first"]]


def test_a_file_taken_away_without_a_recording(workspace: Path, giamsat: Giamsat) -> None:
    (workspace / "plans/2026/01-kh.toml").unlink()
    assert "bỏ trích yếu: Còn" in giamsat("history", "01/KH").out
    assert giamsat("undo", "01/KH").code == 5


def test_what_never_was_is_unknown(workspace: Path, giamsat: Giamsat) -> None:
    for call in (("history", "09/KH"), ("show", "09/KH", "--at", "HEAD"), ("undo", "x")):
        done = giamsat(*call)
        assert done.code == 3
        assert "không có kế hoạch nào" in done.err


def test_several_departed_plans_are_told_apart(workspace: Path, giamsat: Giamsat) -> None:
    git("rm", "-q", "plans/2026/01-kh.toml")
    git("commit", "-q", "-m", "Dọn nữa")
    done = giamsat("history", "2026/0", "--format", "json")
    assert "2026/03-kh" in json.loads(done.out)["path"]
    git("rm", "-q", "plans/2026/03-kh.toml")
    git("commit", "-q", "-m", "Dọn hết")
    done = giamsat("history", "2026/0")
    assert done.code == 2
    assert "2026/01-kh" in done.err
    assert "2026/02-kh" in done.err


def test_an_audit_of_a_removed_plan_says_so(workspace: Path, giamsat: Giamsat) -> None:
    done = giamsat("audit", "02/KH")
    assert (done.code, done.out) == (4, "")
    assert f"không có tệp {workspace / REMOVED}" in done.err


def test_a_serial_number_goes_before_the_beginning_of_a_year(
    workspace: Path, giamsat: Giamsat
) -> None:
    giamsat("new", "--title", "Hai", "--number", "2/KH-X", "--issued", "7/1/2026")
    assert giamsat("show", "2").out.startswith("2/KH-X · Hai\n")


GONE = "plans/2026/01-kh.toml"
CALLS = [
    ("list",),
    ("due",),
    ("agenda",),
    ("summary", "--year", "2026"),
    ("desk",),
    ("stats",),
    ("set", "3/KH", "purpose=Thử"),
]


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0])
def test_a_file_that_vanished_is_told_by_every_command(
    workspace: Path, giamsat: Giamsat, call: tuple[str, ...]
) -> None:
    giamsat("list")
    (workspace / GONE).unlink()
    for _ in range(2):
        told = giamsat(*call).err
        assert GONE in told
        assert "giamsat lay-lai 2026/01-kh" in told
        assert "giamsat bo 2026/01-kh" in told


def test_a_vanished_plan_is_among_the_problems_of_json(workspace: Path, giamsat: Giamsat) -> None:
    shutil.rmtree(workspace / ".giamsat", ignore_errors=True)
    (workspace / GONE).unlink()
    (problem,) = json.loads(giamsat("list", "--format", "json").out)["problems"]
    assert (problem["path"], problem["code"]) == (GONE, "file-vanished")
    ran = giamsat("show", "01/KH")
    assert (ran.code, "giamsat lay-lai 2026/01-kh" in ran.err) == (3, True)


@pytest.mark.parametrize("word", ["lay-lai", "bo", "git"])
def test_what_brings_it_back_or_confirms_it_ends_the_telling(
    workspace: Path, giamsat: Giamsat, word: str
) -> None:
    giamsat("list")
    (workspace / GONE).unlink()
    assert GONE in giamsat("list").err
    if word == "git":
        git("commit", "-q", "-a", "-m", "Bỏ")
    else:
        done = giamsat(word, "2026/01-kh", *(("--yes",) if word == "bo" else ()))
        assert (done.code, "giamsat lay-lai" in done.err) == (0, False), done.err
    assert giamsat("list").err == ""
    assert (workspace / GONE).exists() == (word == "lay-lai")


def test_a_file_that_was_only_renamed_did_not_vanish(workspace: Path, giamsat: Giamsat) -> None:
    giamsat("list")
    (workspace / GONE).rename(workspace / "plans/2026/01-kh-moi.toml")
    assert giamsat("list").err == ""


def test_without_git_a_file_that_went_is_nobodys_loss(
    tmp_path: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    giamsat("init", "--issuer", "MTTQ xã Thử", "--no-git")
    giamsat("new", "--title", "Một", "--number", "01/KH", "--issued", "5/1/2026")
    giamsat("list")
    (tmp_path / GONE).unlink()
    assert giamsat("list").err == ""


def test_the_removed_are_listed_by_title_and_day(workspace: Path, giamsat: Giamsat) -> None:
    file = workspace / GONE
    title = tomllib.loads(file.read_text(encoding="utf-8"))["plan"]["title"]
    assert giamsat("remove", "2026/01-kh", "--yes").code == 0
    asked = ("git", "log", "-1", "--format=%cd", "--date=format:%d/%m/%Y")
    done = subprocess.run(asked, capture_output=True, encoding="utf-8", check=True)
    day = done.stdout.strip()
    listed = giamsat("restore").out
    assert f"{GONE} · “{title}” · bỏ ngày {day}\n" in listed
    assert "giamsat lay-lai 2026/01-kh\n" in listed
    told = json.loads(giamsat("restore", "--format", "json").out)
    assert told["removed"] == sorted(told["removed"])
    assert GONE in told["removed"]


def test_bringing_back_does_not_say_that_the_file_has_gone(
    workspace: Path, giamsat: Giamsat
) -> None:
    giamsat("remove", "2026/01-kh", "--yes")
    assert "không còn tệp" in giamsat("history", "2026/01-kh").err
    ran = giamsat("restore", "2026/01-kh")
    assert (ran.code, ran.err) == (0, "")
    assert (workspace / GONE).is_file()
