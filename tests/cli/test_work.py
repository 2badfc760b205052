"""``due``, ``agenda``, ``summary``, ``stats`` and ``rules`` from the terminal: options and ends."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import ROOT, Giamsat

AS_OF = ("--as-of", "2025-09-15")


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the made-up workspace; the test runs in it."""
    copied = shutil.ignore_patterns(".giamsat")
    folder = shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=copied)
    monkeypatch.chdir(folder)
    return folder


def data(giamsat: Giamsat, *words: str) -> dict[str, Any]:
    ran = giamsat(*words, "--format", "json")
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


@pytest.mark.parametrize(
    ("within", "last"),
    [("0", "2025-09-15"), ("14d", "2025-09-29"), ("2w", "2025-09-29"), ("30", "2025-10-15")],
)
def test_within_takes_days_and_weeks(
    made_up: Path, giamsat: Giamsat, within: str, last: str
) -> None:
    report = data(giamsat, "due", "--within", within, *AS_OF)
    assert report["last"] == last
    assert all("2025-09-15" <= row["due"] <= last for row in report["coming"])
    assert [row["due"] < "2025-09-15" for row in report["overdue"]] == [True] * 3


def test_the_exit_code_tells_of_what_is_overdue_only_where_asked(
    made_up: Path, giamsat: Giamsat
) -> None:
    assert giamsat("due", *AS_OF).code == 0
    assert giamsat("due", "--exit-code", *AS_OF).code == 1
    assert giamsat("due", "--exit-code", "--as-of", "2025-01-05").code == 0


@pytest.mark.parametrize(
    ("options", "period", "first", "last"),
    [
        (("--week", "2025-W38"), "2025-W38", "2025-09-15", "2025-09-21"),
        (("--month", "2025-02"), "2025-02", "2025-02-01", "2025-02-28"),
        (("--month", "2024-02"), "2024-02", "2024-02-01", "2024-02-29"),
        (("--quarter", "2025-Q3"), "2025-Q3", "2025-07-01", "2025-09-30"),
        (("--year", "2025"), "2025", "2025-01-01", "2025-12-31"),
        (("--period", "2025-W01"), "2025-W01", "2024-12-30", "2025-01-05"),
        (("--from", "30/12/2024", "--to", "2025-01-02"), "2024-12-30..2025-01-02", "2024-12-30",
         "2025-01-02"),
        ((), "2025-W38", "2025-09-15", "2025-09-21"),
    ],
)  # fmt: skip
def test_periods_are_named_in_several_ways(
    made_up: Path, giamsat: Giamsat, options: tuple[str, ...], period: str, first: str, last: str
) -> None:
    agenda = data(giamsat, "agenda", *options, *AS_OF)
    summary = data(giamsat, "summary", *options, *AS_OF)["period"]
    for found in (agenda, summary):
        assert (found["period"], found["first"], found["last"]) == (period, first, last)
    assert ("overlaps" in agenda) == (period == "2025")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("agenda", "--week", "2025-W54"), "2025-W54"),
        (("agenda", "--week", "2025-09"), "2020-W07"),
        (("agenda", "--from", "2025-09-01"), "--tu"),
        (("agenda", "--from", "2025-09-10", "--to", "2025-09-01"), "2025-09-10"),
        (("summary", "--month", "2025-13"), "2025-13"),
        (("summary", "--month", "2025-09", "--week", "2025-W38"), "--thang"),
        (("summary", "--quarter", "2025-Q5"), "2025-Q5"),
        (("due", "--within", "mười"), "mười"),
    ],
)
def test_a_period_that_cannot_be_read_is_wrong_usage(
    made_up: Path, giamsat: Giamsat, words: tuple[str, ...], said: str
) -> None:
    ran = giamsat(*words, *AS_OF)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize("command", ["due", "agenda", "summary", "stats", "rules"])
@pytest.mark.parametrize("format_", ["plain", "csv", "md", "html", "json"])
def test_the_same_question_gives_the_same_bytes_on_screen_and_in_a_file(
    made_up: Path, giamsat: Giamsat, command: str, format_: str
) -> None:
    asked = (command, *AS_OF, "--format", format_)
    printed = giamsat(*asked).out
    assert giamsat(*asked, "--output", "out").code == 0
    written = (made_up / "out").read_bytes().decode("utf-8-sig")
    assert written.replace("\r\n", "\n") == printed.removeprefix("\ufeff").replace("\r\n", "\n")
    assert printed.strip()


def test_an_output_that_is_there_is_not_written_over_unasked(
    made_up: Path, giamsat: Giamsat
) -> None:
    (made_up / "tuan.md").write_text("của tôi", encoding="utf-8")
    asked = ("summary", *AS_OF, "--format", "md", "--output", "tuan.md")
    assert giamsat(*asked).code != 0
    assert (made_up / "tuan.md").read_text(encoding="utf-8") == "của tôi"
    assert giamsat(*asked, "--force").code == 0
    assert "# BÁO CÁO" in (made_up / "tuan.md").read_text(encoding="utf-8")


def test_csv_has_a_heading_and_a_row_for_each_thing(made_up: Path, giamsat: Giamsat) -> None:
    out = giamsat("due", *AS_OF, "--format", "csv").out.removeprefix("\ufeff")
    rows = [row for row in csv.reader(io.StringIO(out)) if row]
    assert rows[0][:4] == ["Hạn", "Còn", "Việc", "Trách nhiệm"]
    assert sum(row[-1].startswith("2025/") for row in rows) == 15


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_rules_tell_source_and_grade(made_up: Path, giamsat: Giamsat, lang: str) -> None:
    listed = data(giamsat, "rules", "--lang", lang)
    for rule in listed["rules"]:
        assert rule["source"]["document"]
        assert rule["evidence"] in {"A", "B", "C", "own"}
        one = giamsat("rules", rule["id"], "--lang", lang).out
        assert rule["source"]["document"] in one
        assert f"{rule['evidence']}:" in one
    assert {rule["id"]: rule["evidence"] for rule in listed["rules"]}["written-answer"] == "C"


@pytest.mark.parametrize(
    ("limit", "shown"),
    [
        ('decision = "confirm"', ("confirmed", 20, ["2025-09-23"])),
        ('decision = "change"\nvalue = 10', ("changed", 10, ["2025-09-15"])),
        ('decision = "off"', ("off", 20, [])),
    ],
)
def test_a_workspace_confirms_changes_or_switches_off_a_limit(
    made_up: Path, giamsat: Giamsat, limit: str, shown: tuple[str, int, list[str]]
) -> None:
    settings = made_up / "giamsat.toml"
    before = settings.read_text(encoding="utf-8")
    text = f'{before}\n[[limit]]\nrule = "written-answer"\n{limit}\nreason = "Quy chế 5/2025"\n'
    settings.write_text(text, encoding="utf-8")
    rules = {rule["id"]: rule for rule in data(giamsat, "rules")["rules"]}
    coming = data(giamsat, "due", *AS_OF)["coming"]
    days = [row["due"] for row in coming if row["rule"] == "written-answer"]
    found = rules["written-answer"]
    assert (found["decision"], found["value"], days) == shown
    assert "Quy chế 5/2025" in giamsat("rules", "written-answer").out


def test_why_cites_each_limit_with_its_grade(made_up: Path, giamsat: Giamsat) -> None:
    out = giamsat("why", "12", *AS_OF).out
    assert "Điều 7 khoản 3" in out
    assert "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN" in out
    assert "đã đọc nguyên văn điều luật" in out
    assert "luật không quy định số ngày" in out


def test_why_dates_being_overdue_from_the_day_it_began(made_up: Path, giamsat: Giamsat) -> None:
    plan, *_ = data(giamsat, "why", "12", *AS_OF)["standing"]
    assert (plan["state_since"], plan["overdue_since"]) == ("2025-05-09", "2025-08-01")
    assert (
        "theo dõi sau giám sát từ 09/05/2025 · quá hạn từ 01/08/2025"
        in giamsat("why", "12", *AS_OF).out
    )
    assert "(—)" not in giamsat("why", "09", *AS_OF).out


def test_statistics_of_the_year_are_those_of_the_lists(made_up: Path, giamsat: Giamsat) -> None:
    stats = data(giamsat, "stats", *AS_OF)
    plans = data(giamsat, "list", *AS_OF)["plans"]
    assert [row["plans"] for row in stats["years"]] == [len(plans)]
    assert sum(row["plans"] for row in stats["issuers"]) == len(plans)
    assert stats["years"][0]["overdue_plans"] == sum(plan["overdue"] for plan in plans)
    items = sum(plan["recommendations"]["total"] for plan in plans)
    assert stats["years"][0]["recommendations"] == items
