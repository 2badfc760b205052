"""Facts of real plans that a secretary types, and where they come out again."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Giamsat

from giamsat.domain.acts.visits import spell_hour
from giamsat.reports.desk import recording_command
from giamsat.store.rulebook import shipped_rules

NEW = (
    "new", "--title", "Giám sát vật tư nông nghiệp", "--number", "41/KH", "--issued", "2026-06-01",
    "--when", "tháng 7–8/2026", "--form", "delegation", "--body", "UBND xã A",
    "--data-from", "2025-01-01", "--data-to", "2026-06-30",
)  # fmt: skip


@pytest.fixture
def office(tmp_path: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert giamsat("init", ".", "--issuer", "Ban Thường trực MTTQ xã A", "--no-git").code == 0
    assert giamsat(*NEW).code == 0
    return tmp_path


def facts(office: Path, name: str = "41-kh") -> dict[str, Any]:
    return tomllib.loads((office / f"plans/2026/{name}.toml").read_text(encoding="utf-8"))


def paper(giamsat: Giamsat, kind: str, as_of: str) -> str:
    ran = giamsat("report", "41", "--kind", kind, "--format", "md", "--as-of", as_of)
    assert ran.code == 0, ran.err
    return ran.out


def test_the_data_period_stands_in_the_plan_and_in_the_outline(
    office: Path, giamsat: Giamsat
) -> None:
    said = "Mốc số liệu: từ ngày 01/01/2025 đến ngày 30/06/2026."
    for kind in ("plan", "outline"):
        assert said in paper(giamsat, kind, "2026-06-10")
    giamsat("set", "41", "data_from=")
    assert "Mốc số liệu: đến ngày 30/06/2026." in paper(giamsat, "plan", "2026-06-10")
    giamsat("set", "41", "data_to=")
    assert "Mốc số liệu" not in paper(giamsat, "plan", "2026-06-10")


def test_sums_stand_in_the_report_beside_what_was_found_and_set_right(
    office: Path, giamsat: Giamsat
) -> None:
    day = ("--on", "2026-07-11")
    found = ("--kind", "shortcoming", "--text", "Phân bón giả.", "--body", "B1")
    sums = ("--amount", "12000000", "--households", "7")
    assert giamsat("finding", "add", "41", *found, *sums, *day).code == 0
    assert giamsat("recommend", "add", "41", "--text", "Thu hồi", "--to", "B1", *day).code == 0
    assert giamsat("recommend", "send", "41", "R1", "--on", "2026-07-20").code == 0
    closed = ("--on", "2026-08-01", "--result", "partly", "--amount", "5000000")
    assert giamsat("recommend", "close", "41", "R1", *closed).code == 0
    text = paper(giamsat, "report", "2026-09-01").replace("\\", "")
    assert "- Phân bón giả (UBND xã A); số tiền 12.000.000 đồng; 7 hộ." in text
    assert "Thực hiện một phần (01/08/2026); số tiền 5.000.000 đồng" in text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("8h", "08:00"),
        ("8h30", "08:30"),
        ("8 giờ", "08:00"),
        ("14 giờ 30", "14:30"),
        ("14 giờ 30 phút", "14:30"),
        ("08:15", "08:15"),
        ("14", "14:00"),
    ],
)
def test_an_hour_is_taken_as_people_write_it(typed: str, kept: str) -> None:
    assert spell_hour(typed) == kept


def test_a_new_plan_takes_a_programme_by_a_name_that_means_one(
    office: Path, giamsat: Giamsat
) -> None:
    made = ("--title", "Chương trình năm", "--year", "2026", "--kind", "yearly", "--id", "2026/ct")
    assert giamsat("programme", "new", *made).code == 0
    added = giamsat("programme", "item", "add", "ct", "--text", "Việc", "--when", "quý IV")
    assert added.code == 0, added.err
    made = ("--programme", "ct", "--item", "I1", "--number", "42/KH", "--issued", "2026-09-01")
    assert giamsat("new", *made).code == 0
    assert facts(office, "42-kh")["plan"]["programme"] == "2026/ct"


def test_a_group_that_says_what_it_is_is_not_called_so_twice(
    office: Path, giamsat: Giamsat
) -> None:
    for group in ("Tổ 1", "2"):
        giamsat("visit", "add", "41", "--on", "2026-07-11", "--group", group)
    shown = giamsat("show", "41", "--as-of", "2026-07-01").out
    assert "tổ Tổ" not in shown
    assert "Tổ 1" in shown
    assert "tổ 2" in shown


def test_the_points_of_a_criticism_are_for_the_body_that_drafts(
    office: Path, giamsat: Giamsat
) -> None:
    made = ("--title", "Phản biện đề án", "--number", "43/KH", "--issued", "2026-04-01")
    body = ("--body", "Sở Tư pháp")
    assert giamsat("new", "--kind", "criticism", *made, *body).code == 0
    ran = giamsat("recommend", "add", "43", "--text", "Bỏ Điều 5", "--on", "2026-06-02")
    assert ran.code == 0, ran.err
    assert facts(office, "43-kh")["recommendation"][0]["to"] == "Sở Tư pháp"
    assert giamsat("recommend", "send", "43", "R1", "--on", "2026-06-03").code == 0
    ran = giamsat("recommend", "add", "41", "--text", "Sửa", "--on", "2026-06-02")
    assert "to" not in facts(office)["recommendation"][0]


def test_a_visit_on_a_saturday_is_told_by_its_weekday(office: Path, giamsat: Giamsat) -> None:
    giamsat("visit", "add", "41", "--on", "2026-07-11")
    giamsat("visit", "done", "41", "V1", "--on", "2026-07-11")
    ran = giamsat("check", "41", "--as-of", "2026-07-12", "--format", "plain")
    assert "ngày 11/07/2026 là ngày nghỉ (Thứ Bảy)" in ran.out


def test_each_duty_of_a_plan_names_the_step_that_records_it() -> None:
    for rule in shipped_rules():
        room, _, step = rule.satisfied_by.partition(".")
        if room == "event":
            command = recording_command("41", "plan", rule.id, is_late=False)
            assert command == ("mark", "41", step), rule.id


def test_the_agenda_goes_by_the_hour(office: Path, giamsat: Giamsat) -> None:
    for typed in (("--at", "14h"), ("--session", "morning"), ("--at", "9h30"), ("--at", "8h")):
        assert giamsat("visit", "add", "41", "--on", "2026-07-13", *typed).code == 0
    week = ("agenda", "--week", "2026-W29", "--as-of", "2026-07-01")
    items = json.loads(giamsat(*week, "--format", "json").out)["items"]
    visits = [(item["session"], item["at"]) for item in items if item["kind"] == "visit"]
    assert visits == [("morning", None), (None, "08:00"), (None, "09:30"), (None, "14:00")]
    page = giamsat(*week, "--format", "plain").out
    places = [page.index(part) for part in ("sáng", "08:00", "09:30", "14:00")]
    assert places == sorted(places)


def test_the_calendar_calls_the_meetings_of_a_criticism_so(office: Path, giamsat: Giamsat) -> None:
    made = ("--title", "Phản biện đề án", "--number", "44/KH", "--issued", "2026-04-01")
    assert giamsat("new", "--kind", "criticism", *made, "--body", "Sở Tư pháp").code == 0
    giamsat("visit", "add", "44", "--on", "2026-06-01", "--at", "8h")
    giamsat("visit", "add", "44", "--on", "2026-06-02", "--kind", "written-report")
    assert giamsat("export", "ics", "--output", "x.ics", "--as-of", "2026-05-01").code == 0
    text = (office / "x.ics").read_text(encoding="utf-8").replace("\n ", "").replace("\r", "")
    kinds = [line for line in text.splitlines() if line.startswith("CATEGORIES")]
    assert {line.partition(":")[2].partition(",")[0] for line in kinds if "44/KH" in line} == {
        "Hội nghị\\, đối thoại".partition(",")[0],
        "Ý kiến bằng văn bản",
    }
