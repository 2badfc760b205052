"""list, show and why on the shipped workspace and on plans made for the case."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.conftest import Giamsat

PLAN = """schema = 1

[plan]
number = "{number}"
issued = {issued}
issuer = "{issuer}"
title = "{title}"
form = "{form}"
begins = {issued}
ends = {issued}
"""


def write_plan(folder: Path, name: str, **facts: str) -> Path:
    values = {
        "number": "01/KH-MTTQ",
        "issued": "2021-03-01",
        "issuer": "MTTQ xã Đường Lâm",
        "title": "Giám sát",
        "form": "delegation",
    }
    path = folder / "plans" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PLAN.format(**values | facts), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2020-02-06", "draft"),
        ("2020-02-09", "issued"),
        ("2020-02-10", "issued"),
        ("2020-02-11", "under-way"),
        ("14/02/2020", "under-way"),
        ("2020-02-15", "reporting"),
    ],
)
def test_plan_33_stands_as_its_facts_say(
    shipped: Path, giamsat: Giamsat, day: str, status: str
) -> None:
    done = giamsat("list", "--format", "json", "--as-of", day)
    (plan,) = json.loads(done.out)["plans"]
    assert (plan["number"], plan["status"], done.code) == ("33/KH-MTTQ-BTT", status, 0)


def test_the_json_list_has_the_fields_of_the_contract(shipped: Path, giamsat: Giamsat) -> None:
    data = json.loads(giamsat("list", "--format", "json", "--as-of", "2020-02-12").out)
    assert list(data) == ["schema", "as_of", "plans", "problems"]
    assert data["schema"] == "giamsat.list/1"
    assert list(data["plans"][0]) == [
        *("id", "number", "issued", "issuer", "title", "form", "begins", "ends", "status"),
        *("overdue", "next_deadline", "visits", "recommendations", "path"),
        *("kind", "when", "field"),
    ]


@pytest.mark.parametrize(
    "search", ["bac kan", "Bắc Kạn", "BẮC KẠN", "nCoV", "ngoc liem", "mttq btt", "tuyen truyen"]
)
def test_search_needs_no_accents(shipped: Path, giamsat: Giamsat, search: str) -> None:
    assert "33/KH-MTTQ-BTT" in giamsat("list", "--search", search).out


@pytest.mark.parametrize(("search", "found"), [("duong", True), ("doan", True), ("xyz", False)])
def test_d_with_bar_is_found_by_d(
    shipped: Path, giamsat: Giamsat, search: str, found: bool
) -> None:
    write_plan(shipped, "2021/a", title="Đoàn giám sát đi Đường Lâm")
    assert ("Đoàn giám sát" in giamsat("list", "-s", search).out) is found


def test_filters_narrow_and_sorting_is_vietnamese(shipped: Path, giamsat: Giamsat) -> None:
    for place, title in enumerate(["Đất", "Dân", "Ăn", "An", "Ấn"]):
        write_plan(shipped, f"2021/{place}", title=title, number=f"{place}/KH-MTTQ")
    done = giamsat("list", "--year", "2021", "--sort", "title", "--format", "csv")
    titles = [row[1] for row in csv.reader(io.StringIO(done.out))][1:]
    assert titles == ["An", "Ăn", "Ấn", "Dân", "Đất"]
    assert giamsat("list", "--year", "2021", "--limit", "2").out.count("\n") == 2
    assert giamsat("list", "--issuer", "duong lam").out.count("\n") == 5
    assert giamsat("list", "--form", "documents").out == ""
    assert giamsat("list", "--period", "2020-W07").out.count("\n") == 1
    assert giamsat("list", "--status", "reporting", "--year", "2020").out.count("\n") == 1


def test_the_newest_come_first(shipped: Path, giamsat: Giamsat) -> None:
    write_plan(shipped, "2021/new")
    first, second = giamsat("list").out.splitlines()
    assert first.startswith("01/KH-MTTQ")
    assert second.startswith("33/KH-MTTQ-BTT")


@pytest.mark.parametrize("name", ["33", "33/KH", "2020/33", "33-kh-mttq-btt", "33/kh - mttq-btt"])
def test_a_plan_is_named_by_any_clear_beginning(shipped: Path, giamsat: Giamsat, name: str) -> None:
    assert giamsat("show", name).code == 0


def test_a_plan_is_named_by_its_path(shipped: Path, giamsat: Giamsat) -> None:
    assert giamsat("show", "plans/2020/33-kh-mttq-btt.toml").code == 0


def test_an_unclear_name_lists_the_candidates(shipped: Path, giamsat: Giamsat) -> None:
    write_plan(shipped, "2021/33-kh-mttq-btt", number="33/KH-MTTQ-BTT")
    done = giamsat("show", "33")
    assert done.code == 2
    assert "2020/33-kh-mttq-btt, 2021/33-kh-mttq-btt" in done.err


def test_an_unknown_name_tells_the_nearest(shipped: Path, giamsat: Giamsat) -> None:
    done = giamsat("show", "34/KH-MTTQ-BTT", "--lang", "en")
    assert (done.code, done.out) == (3, "")
    assert "Did you mean 2020/33-kh-mttq-btt?" in done.err


def test_show_tells_of_the_programme_and_back(shipped: Path, giamsat: Giamsat) -> None:
    shown = giamsat("show", "33").out
    assert "Chương trình phối hợp năm 2020" in shown
    assert "do Tỉnh ủy Bắc Kạn giao" in shown
    programme = giamsat("programme", "show", "2020").out
    assert "33/KH-MTTQ-BTT" in programme
    assert "do Tỉnh ủy Bắc Kạn giao" in programme
    assert all(f"\nC{n}: " in programme for n in range(1, 7))


def test_why_cites_the_rule_with_its_grade(shipped: Path, giamsat: Giamsat) -> None:
    giamsat("set", "33", "form=delegation", "--no-commit")
    told = giamsat("why", "33", "--as-of", "2020-02-10").out
    assert "hạn 27/01/2020" in told
    assert "nên xong chậm nhất ngày 22/01/2020 vì 27/01/2020 là ngày nghỉ" in told
    assert "luật không lùi hạn đếm ngược" in told
    assert "Điều 7 khoản 3" in told
    assert "đã đọc nguyên văn điều luật" in told
    data = json.loads(giamsat("why", "33", "--as-of", "2020-02-10", "-f", "json").out)
    assert {rule["evidence"] for rule in data["rules"]} == {"A"}


def test_a_broken_file_hides_no_other(shipped: Path, giamsat: Giamsat) -> None:
    bad = shipped / "plans" / "2020" / "bad.toml"
    bad.write_text('schema = 1\n[plan]\ntitle = "x\n', encoding="utf-8")
    before = bad.read_bytes()
    done = giamsat("list")
    assert done.code == 0
    assert done.out.startswith("33/KH-MTTQ-BTT")
    assert "plans/2020/bad.toml:3" in done.err
    data = json.loads(giamsat("list", "--format", "json").out)
    assert [problem["path"] for problem in data["problems"]] == ["plans/2020/bad.toml"]
    assert bad.read_bytes() == before
    shown = giamsat("show", "2020/bad", "--lang", "en")
    assert shown.code == 4
    assert "bad.toml:3" in shown.err


def test_output_is_written_at_one_stroke_and_never_over_a_file(
    shipped: Path, giamsat: Giamsat
) -> None:
    assert giamsat("list", "-f", "json", "-o", "list.json").code == 0
    first = (shipped / "list.json").read_bytes()
    assert json.loads(first)["schema"] == "giamsat.list/1"
    done = giamsat("list", "-f", "csv", "-o", "list.json")
    assert done.code == 4
    assert (shipped / "list.json").read_bytes() == first
    assert giamsat("list", "-f", "csv", "-o", "list.json", "--force").code == 0
    assert (shipped / "list.json").read_bytes() != first


HOSTILE = "[red]=cmd|x\u001b[31m\u202eevil\u0007<script>"


@pytest.mark.parametrize("form", ["table", "plain", "csv", "md", "html", "json"])
def test_hostile_text_shows_and_does_nothing(shipped: Path, giamsat: Giamsat, form: str) -> None:
    escaped = HOSTILE.encode("unicode_escape").decode().replace("\\x", "\\u00")
    write_plan(shipped, "2021/evil", title=escaped, issuer=escaped)
    for command in (("list",), ("show", "2021/evil"), ("why", "2021/evil")):
        out = giamsat(*command, "--format", form).out
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert "\x07" not in out
        if form == "html":
            assert "<script>" not in out
        if form in ("plain", "table"):
            assert command[0] == "why" or "[red]" in out.replace("\n", "")


def test_formulas_stay_text_in_csv(shipped: Path, giamsat: Giamsat) -> None:
    write_plan(shipped, "2021/sum", title="=1+1", number="@x")
    row = next(csv.reader(io.StringIO(giamsat("list", "--year", "2021", "-f", "csv").out)))
    out = giamsat("list", "--year", "2021", "-f", "csv").out
    assert row[0] == "Số"
    assert "'=1+1" in out
    assert "'@x" in out
