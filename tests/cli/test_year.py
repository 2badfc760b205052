"""The year of a committee: time without days, programmes with items, replaced plans."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Giamsat

PROGRAMME = "2026/chuong-trinh-nam-2026"


@pytest.fixture
def office(tmp_path: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert giamsat("init", ".", "--issuer", "Ban Thường trực MTTQ xã A", "--no-git").code == 0
    made = ("--title", "Chương trình năm 2026", "--year", "2026", "--kind", "yearly")
    assert giamsat("programme", "new", *made).code == 0
    for text, when in (("Giám sát đất đai", "quý II"), ("Giám sát môi trường", "quý III")):
        added = ("--text", text, "--when", when, "--body", "UBND xã A")
        assert giamsat("programme", "item", "add", PROGRAMME, *added).code == 0
    return tmp_path


def data(giamsat: Giamsat, *words: str) -> Any:
    ran = giamsat(*words, "--format", "json")
    assert ran.code == 0, ran
    return json.loads(ran.out)


def states(giamsat: Giamsat, as_of: str) -> dict[str, tuple[str, bool]]:
    rows = data(giamsat, "programme", "item", "list", PROGRAMME, "--as-of", as_of)["items"]
    return {row["item"]: (row["state"], row["overdue"]) for row in rows}


def test_a_plan_of_an_item_takes_what_the_item_says(office: Path, giamsat: Giamsat) -> None:
    assert giamsat("new", "--programme", PROGRAMME, "--item", "i1").code == 0
    (plan,) = data(giamsat, "list")["plans"]
    assert (plan["title"], plan["when"]) == ("Giám sát đất đai", "2026-Q2")
    facts = data(giamsat, "show", plan["id"])["facts"]
    assert (facts["plan"]["item"], facts["body"][0]["name"]) == ("I1", "UBND xã A")


def test_the_state_of_an_item_is_that_of_its_plan(office: Path, giamsat: Giamsat) -> None:
    assert states(giamsat, "2026-03-31") == {"I1": ("no-plan", False), "I2": ("no-plan", False)}
    assert states(giamsat, "2026-07-01")["I1"] == ("no-plan", True)
    numbered = ("--number", "5/KH", "--issued", "2026-04-01", "--begins", "2026-05-04")
    giamsat("new", "--programme", PROGRAMME, "--item", "I1", "--ends", "2026-05-08", *numbered)
    assert states(giamsat, "2026-04-02")["I1"][0] == "planned"
    assert states(giamsat, "2026-05-05")["I1"][0] == "under-way"
    giamsat("mark", "5", "reported", "--on", "2026-05-20", "--as-of", "2026-05-20")
    assert states(giamsat, "2026-05-20")["I1"] == ("closed", False)
    summed = data(giamsat, "summary", "--year", "2026", "--as-of", "2026-05-20")["programme"]
    assert (summed["items"], summed["done"], summed["no_plan"]) == (2, 1, 1)


def test_due_reminds_of_items_whose_time_has_begun(office: Path, giamsat: Giamsat) -> None:
    for as_of, expected in (("2026-03-31", []), ("2026-04-01", ["I1"]), ("2026-07-01", None)):
        found = [row["item"] for row in data(giamsat, "due", "--as-of", as_of)["items"]]
        assert found == (["I1", "I2"] if expected is None else expected)


def test_an_item_of_another_programme_is_refused(office: Path, giamsat: Giamsat) -> None:
    before = sorted(office.rglob("*.toml"))
    ran = giamsat("new", "--title", "x", "--programme", PROGRAMME, "--item", "I9")
    assert ran.code != 0
    assert "I9" in ran.err
    assert "I1, I2" in ran.err
    assert sorted(office.rglob("*.toml")) == before


def test_time_without_days_is_found_and_makes_no_day(office: Path, giamsat: Giamsat) -> None:
    giamsat("new", "--title", "A", "--when", "tháng 5/2026")
    giamsat("new", "--title", "B", "--when", "2026")
    giamsat("new", "--title", "C", "--begins", "2026-06-01", "--ends", "2026-06-02")
    giamsat("new", "--title", "D", "--when", "thường xuyên")

    def titles(*words: str) -> list[str]:
        return sorted(plan["title"] for plan in data(giamsat, "list", *words)["plans"])

    assert titles("--when", "2026-Q2") == ["A", "C"]
    assert titles("--when", "2026") == ["A", "B", "C"]
    assert titles("--period", "2026-Q2") == ["C"]
    shown = data(giamsat, "agenda", "--quarter", "2026-Q2", "--as-of", "2026-01-02")
    assert sorted(row["title"] for row in shown["undated"]) == ["A", "B"]
    assert giamsat("due", "--as-of", "2027-01-01", "--exit-code").code == 0


def test_a_replaced_plan_says_so_and_a_circle_is_refused(office: Path, giamsat: Giamsat) -> None:
    for number in ("1/KH", "2/KH"):
        giamsat("new", "--title", number, "--number", number, "--issued", "2026-01-05")
    ran = giamsat("relation", "add", "2/KH", "replaces", "1/KH", "--reason", "đổi ngày")
    assert ran.code == 0, ran
    states = {plan["number"]: plan["status"] for plan in data(giamsat, "list")["plans"]}
    assert states == {"1/KH": "replaced", "2/KH": "issued"}
    before = {path: path.read_bytes() for path in office.rglob("*.toml")}
    refused = giamsat("relation", "add", "1/KH", "replaces", "2/KH", "--reason", "x")
    assert refused.code != 0
    assert {path: path.read_bytes() for path in office.rglob("*.toml")} == before


def test_a_plan_that_follows_another_shows_what_became_of_it(
    office: Path, giamsat: Giamsat
) -> None:
    for number in ("1/KH", "2/KH"):
        giamsat("new", "--title", number, "--number", number, "--issued", "2026-01-05")
    giamsat("recommend", "add", "1/KH", "--text", "Sửa cầu", "--sent", "2026-02-01")
    giamsat("relation", "add", "2/KH", "follows", "1/KH")
    (before,) = data(giamsat, "show", "2/KH")["followed"]
    assert before["recommendations"] == [{"id": "R1", "text": "Sửa cầu", "state": "awaiting"}]


def test_answered_accepted_said_and_seen_are_four_facts(office: Path, giamsat: Giamsat) -> None:
    giamsat("new", "--title", "x", "--number", "1/KH", "--issued", "2026-01-05")
    sent = ("--text", "Sửa cầu", "--sent", "2026-02-01", "--priority", "high")
    giamsat("recommend", "add", "1/KH", *sent)
    answered = ("--on", "2026-02-10", "--accepts", "in-part", "--degree", "carried-out")
    assert giamsat("recommend", "answer", "1/KH", "R1", *answered).code == 0
    seen = ("--degree", "not-carried-out", "--on", "2026-03-01")
    assert giamsat("recommend", "verify", "1/KH", "R1", *seen).code == 0
    shown = data(giamsat, "show", "1/KH")
    (item,) = shown["facts"]["recommendation"]
    assert (item["answer"][0]["accepts"], item["answer"][0]["degree"]) == ("in-part", "carried-out")
    assert item["verification"][0]["degree"] == "not-carried-out"
    assert shown["states"]["R1"] == "answered"
