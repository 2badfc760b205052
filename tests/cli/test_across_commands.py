"""A province over its communes' workspaces: one is broken, one is gone, the others answer."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from tests.cli.test_front import said
from tests.conftest import ROOT, Giamsat

from giamsat.cli.app import run
from giamsat.cli.front import answer

PLAN = """schema = 1

[plan]
number = "12/KH-MTTQ-BTT"
issued = 2025-08-01
issuer = "Ban Thường trực Ủy ban MTTQ Việt Nam xã {name}"
title = "Giám sát các khoản đóng góp ở thôn (ví dụ)"
begins = 2025-08-20
ends = 2025-08-22

[[recommendation]]
id = "R1"
text = "Niêm yết công khai các khoản thu"
to = "UBND xã {name}"
sent = 2025-08-25
due = 2025-09-05
"""
AS_OF = ("--as-of", "2025-09-15")
FORMS = ("table", "plain", "csv", "md", "html", "json")
COMMANDS = ("list", "due", "stats", "summary", "agenda")


@pytest.fixture
def province(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The made-up province, two communes, one whose settings are broken, one left half-made."""
    folder = tmp_path / "tinh"
    copied = shutil.ignore_patterns(".giamsat")
    shutil.copytree(ROOT / "examples", folder / "tinh-song-mo", ignore=copied)
    for name, text in (("Bản Thơ", "schema = 1\n"), ("Nậm Hoa", "schema = 1\n"), ("Hỏng", "x = ")):
        place = folder / {"Bản Thơ": "xa-ban-tho", "Nậm Hoa": "xa-nam-hoa"}.get(name, "xa-hong")
        plan = place / "plans" / "2025" / "12-kh-mttq-btt.toml"
        plan.parent.mkdir(parents=True)
        plan.write_text(PLAN.format(name=name), encoding="utf-8")
        (place / "giamsat.toml").write_text(text, encoding="utf-8")
    (folder / "xa-do-dang" / "plans").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return folder


def asked(giamsat: Giamsat, *arguments: str) -> Any:
    return json.loads(giamsat(*arguments, *AS_OF, "--format", "json").out)


@pytest.mark.parametrize("command", COMMANDS)
def test_what_cannot_be_read_is_named_and_hides_nothing(
    province: Path, giamsat: Giamsat, command: str
) -> None:
    for form, lang in zip(FORMS, cycle(("vi", "en")), strict=False):
        call = (command, "--across", "tinh", "--across", "xa-mat", *AS_OF, "--lang", lang)
        done = giamsat(*call, "--format", form)
        assert done.code == 1
        told = [line.strip() for line in done.err.splitlines()]
        assert any(line.startswith("tinh/xa-hong/giamsat.toml:1:") for line in told), done.err
        for name in ("tinh/xa-do-dang", "xa-mat"):
            assert any(line.startswith(f"{name}: ") for line in told), done.err
        for name in ("tinh-song-mo", "xa-ban-tho", "xa-nam-hoa"):
            assert command == "agenda" or name in done.out


@pytest.mark.parametrize("command", COMMANDS)
def test_json_names_the_workspaces_and_the_problems(
    province: Path, giamsat: Giamsat, command: str
) -> None:
    found = asked(giamsat, command, "--across", "tinh", "--across", "xa-mat")
    assert found["schema"] == f"giamsat.{command}/1"
    assert [item["workspace"] for item in found["workspaces"]] == [
        "tinh-song-mo",
        "xa-ban-tho",
        "xa-nam-hoa",
    ]
    assert {(p["workspace"], p["path"], p["code"]) for p in found["problems"]} == {
        ("xa-hong", "tinh/xa-hong/giamsat.toml", "toml-syntax"),
        ("xa-do-dang", "tinh/xa-do-dang", "workspace-without-settings"),
        ("xa-mat", "xa-mat", "workspace-missing"),
    }


def test_every_row_tells_its_workspace(province: Path, giamsat: Giamsat) -> None:
    plans = asked(giamsat, "list", "--across", "tinh")["plans"]
    assert len(plans) == 14
    same = [plan["workspace"] for plan in plans if plan["id"] == "2025/12-kh-mttq-btt"]
    assert sorted(same) == ["tinh-song-mo", "xa-ban-tho", "xa-nam-hoa"]
    due = asked(giamsat, "due", "--across", "tinh")
    assert {row["workspace"] for row in due["overdue"]} == set(same)
    stats = asked(giamsat, "stats", "--across", "tinh")
    assert stats["total"]["plans"] == 14
    assert [row["plans"] for row in stats["workspaces"]] == [12, 1, 1]
    silent = {row["addressee"]: row["workspaces"] for row in stats["addressees"]}
    assert silent["UBND xã Nậm Hoa"] == ["tinh-song-mo", "xa-nam-hoa"]


def test_csv_has_a_column_and_stays_one_table(province: Path, giamsat: Giamsat) -> None:
    done = giamsat("list", "--across", "tinh", *AS_OF, "--format", "csv", "--lang", "en")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert len(rows) == 14
    assert {row["Workspace"] for row in rows} == {"tinh-song-mo", "xa-ban-tho", "xa-nam-hoa"}


def test_filters_order_and_limit_work_over_all(province: Path, giamsat: Giamsat) -> None:
    late = asked(giamsat, "list", "--across", "tinh", "--overdue", "--sort", "next")["plans"]
    assert [plan["next_deadline"]["on"] for plan in late] == sorted(
        plan["next_deadline"]["on"] for plan in late
    )
    assert len(late) == 5
    few = asked(giamsat, "list", "--across", "tinh", "--overdue", "--sort", "next", "-n", "3")
    assert few["plans"] == late[:3]
    found = asked(giamsat, "list", "--across", "tinh", "--issuer", "xa nam hoa")["plans"]
    assert [plan["workspace"] for plan in found] == ["xa-nam-hoa"]


def test_a_week_summed_up_across_has_each_workspace_and_all(
    province: Path, giamsat: Giamsat
) -> None:
    found = asked(giamsat, "summary", "--month", "2025-08", "--across", "tinh")
    each = [item["counts"]["plans"] for item in found["workspaces"]]
    assert each == [11, 1, 1]
    assert found["period"]["counts"]["plans"] == sum(each)


def test_a_year_across_tells_of_two_offices_at_one_body(province: Path, giamsat: Giamsat) -> None:
    body = '\n[[body]]\nname = "UBND xã Chung"\n'
    for name in ("xa-ban-tho", "xa-nam-hoa"):
        plan = province / name / "plans" / "2025" / "12-kh-mttq-btt.toml"
        plan.write_text(plan.read_text(encoding="utf-8") + body, encoding="utf-8")
    call = (
        "agenda",
        "--year",
        "2025",
        "--across",
        "tinh/xa-ban-tho",
        "--across",
        "tinh/xa-nam-hoa",
    )
    [overlap] = asked(giamsat, *call)["overlaps"]
    assert overlap["body"] == "UBND xã Chung"
    assert [plan["workspace"] for plan in overlap["plans"]] == ["xa-ban-tho", "xa-nam-hoa"]
    assert "xa-nam-hoa" in giamsat(*call, *AS_OF).out.splitlines()[-1]


@pytest.mark.parametrize("command", COMMANDS)
def test_all_well_is_code_0_and_says_nothing(
    province: Path, giamsat: Giamsat, command: str
) -> None:
    done = giamsat(command, "--across", "tinh/xa-ban-tho", "--across", "tinh/xa-nam-hoa", *AS_OF)
    assert (done.code, done.err) == (0, "")


def test_due_can_end_with_1_for_what_is_overdue(province: Path, giamsat: Giamsat) -> None:
    call = ("due", "--across", "tinh/xa-ban-tho", *AS_OF)
    assert giamsat(*call).code == 0
    assert giamsat(*call, "--exit-code").code == 1


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--across", "xa-mat"), 2, "xa-mat"),
        (("--across", ""), 2, "--nhieu-noi ."),
        (("--across", "tinh", "--across="), 2, "--nhieu-noi ."),
        (("--across", "trong"), 2, "trong"),
        (("--across", "tinh/xa-hong"), 4, "giamsat.toml:1"),
        (("--across", "tinh/xa-hong"), 4, "giamsat kiem-tra --thu-muc"),
        (("--across", "tinh/xa-hong", "--across", "xa-mat"), 4, "xa-mat"),
        (("--workspaces", "khong-co.txt"), 4, "khong-co.txt"),
        (("--workspaces", "trong.txt"), 2, "trong.txt"),
        (("--workspaces", "sai.toml"), 4, "sai.toml:2"),
    ],
)
def test_where_nothing_can_be_asked_the_code_says_why(
    province: Path, giamsat: Giamsat, options: tuple[str, ...], code: int, said: str
) -> None:
    Path("trong").mkdir()
    Path("trong.txt").write_text("# chưa có\n", encoding="utf-8")
    Path("sai.toml").write_text('[[workspace]]\npaths = "xa"\n', encoding="utf-8")
    done = giamsat("list", *options, *AS_OF)
    assert (done.code, done.out) == (code, "")
    assert said in done.err


def test_a_list_gives_names(province: Path, giamsat: Giamsat) -> None:
    entry = '[[workspace]]\npath = "tinh/{}"\nname = "{}"\n'
    text = entry.format("xa-ban-tho", "Xã Bản Thơ") + entry.format("xa-nam-hoa", "Xã Nậm Hoa")
    Path("cac-xa.toml").write_text(text, encoding="utf-8")
    done = giamsat("list", "--workspaces", "cac-xa.toml", *AS_OF)
    assert [line.split("\t")[0] for line in done.out.splitlines()] == ["Xã Bản Thơ", "Xã Nậm Hoa"]


def test_an_unreadable_plan_is_told_with_its_workspace(province: Path, giamsat: Giamsat) -> None:
    (province / "xa-nam-hoa" / "plans" / "hong.toml").write_text("x = ", encoding="utf-8")
    for command in COMMANDS:
        call = (command, "--across", "tinh/xa-nam-hoa", *AS_OF)
        done = giamsat(*call)
        assert done.code == 0
        assert "tinh/xa-nam-hoa/plans/hong.toml:1:5" in done.err
        [problem] = json.loads(giamsat(*call, "--format", "json").out)["problems"]
        assert problem["workspace"] == "xa-nam-hoa"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_what_is_no_plain_file_is_told_in_a_whole_sentence(
    province: Path, giamsat: Giamsat
) -> None:
    os.mkfifo(province / "xa-nam-hoa" / "plans" / "ong.toml")
    done = giamsat("list", "--across", "tinh/xa-nam-hoa", *AS_OF, "--lang", "en")
    assert "tinh/xa-nam-hoa/plans/ong.toml is not a regular file." in done.err


def test_the_workspace_one_stands_in_is_not_asked_by_itself(
    province: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(province / "tinh-song-mo")
    plans = asked(giamsat, "list", "--across", "../xa-ban-tho")["plans"]
    assert [plan["workspace"] for plan in plans] == ["xa-ban-tho"]


def test_a_name_of_a_folder_never_acts(province: Path, giamsat: Giamsat) -> None:
    shutil.copytree(province / "xa-ban-tho", "=cmd()<b>\x1b[31m")
    call = ("list", "--across", "=cmd()<b>\x1b[31m", *AS_OF)
    for form in FORMS:
        done = giamsat(*call, "--format", form)
        assert done.code == 0
        assert "\x1b" not in done.out
        if form == "csv":
            assert "\n'=cmd" in done.out
        if form == "html":
            assert "<b>" not in done.out


def test_a_paper_says_what_it_lacks(province: Path, giamsat: Giamsat) -> None:
    pytest.importorskip("docx")
    from docx import Document

    call = ("summary", "--month", "2025-08", "--across", "tinh", *AS_OF, "--output", "bc.docx")
    done = giamsat(*call, "--workspace", province / "tinh-song-mo")
    assert done.code == 1
    paragraphs = [paragraph.text for paragraph in Document("bc.docx").paragraphs]
    assert any("xa-do-dang" in text and "xa-hong" in text for text in paragraphs)


@pytest.mark.parametrize(
    "call", [["list", "-n", "2"], ["due"], ["summary", "--month", "2025-08"]], ids=" ".join
)
def test_both_doors_say_the_same(province: Path, call: list[str]) -> None:
    for form in FORMS:
        arguments = [*call, "--across", "tinh", *AS_OF, "--format", form]
        front = said(answer, arguments)
        assert front[0] == 1
        assert front == said(run, arguments)
