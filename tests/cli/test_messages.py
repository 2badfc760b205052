"""Messages name what is wrong and what to do, in the reader's language and no program's."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.conftest import Giamsat, require


@pytest.mark.parametrize(
    ("call", "code", "told"),
    [
        (("set", "33", "plan.title="), 4, "plan.title"),
        (("mark", "33", "foo"), 2, "BƯỚC không nhận giá trị “foo”"),
        (("export", "foo"), 2, "DẠNG không nhận giá trị “foo”"),
        (("schema", "foo"), 2, "LOẠI không nhận giá trị “foo”"),
        (("list", "--limit", "-3"), 2, "từ 0 trở lên"),
        (("document", "add", "33"), 4, "chưa nêu số hay loại"),
        (("seal", "--sign", "khong-co"), 4, "không có tệp khóa"),
        (("programme", "new", "--title", "x", "--year", "20"), 4, "ít nhất là 1900"),
        (("sync",), 4, "git init"),
    ],
)
def test_each_says_what_and_what_to_do(
    shipped: Path, giamsat: Giamsat, call: tuple[str, ...], code: int, told: str
) -> None:
    done = giamsat(*call)
    assert done.code == code, done.err
    assert told in done.err
    assert "Input should" not in done.err


def test_a_key_is_taken_as_it_is_shown(shipped: Path, giamsat: Giamsat) -> None:
    plain = giamsat("set", "33", "form=delegation", "--dry-run").out
    assert "hình thức giám sát tổ chức đoàn giám sát" in plain
    assert (
        giamsat("set", "33", "Hình thức giám sát=Đoàn giám sát", "--dry-run").out.partition("\n")[2]
        == (plain.partition("\n")[2])
    )


def test_without_seals_nothing_is_said_to_differ(shipped: Path, giamsat: Giamsat) -> None:
    done = giamsat("verify", "--lang", "en")
    assert done.code == 1
    assert "There is no seal" in done.out
    assert "does not agree" not in done.out


def test_doctor_and_init_speak_of_errors_in_words(shipped: Path, giamsat: Giamsat) -> None:
    (shipped / "giamsat.toml").write_text("[workspace\n", encoding="utf-8")
    told = giamsat("doctor").out
    assert "(path=" not in told
    assert "không đúng cú pháp TOML" in told


def test_a_folder_named_as_a_plan_is_told_by_list_and_check(
    shipped: Path, giamsat: Giamsat
) -> None:
    (shipped / "plans/2020/thu-muc.toml").mkdir()
    assert "plans/2020/thu-muc.toml" in giamsat("list").err
    done = giamsat("check")
    assert done.code == 1
    assert "plans/2020/thu-muc.toml\tlỗi\tGS104" in done.out


def test_a_shared_store_that_is_made_is_told(
    shipped: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Lan")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "lan@example.vn")
    require("git")
    subprocess.run(["git", "init", "-q", "-b", "main"], check=True)
    subprocess.run(["git", "add", "."], check=True)
    subprocess.run(["git", "commit", "-q", "-m", "x"], check=True)
    done = giamsat("sync", "../kho")
    assert done.code == 0, done.err
    assert "đã lập kho chung mới" in done.err
    assert "đã lập kho" not in giamsat("sync", "../kho").err
