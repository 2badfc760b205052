"""Parts of a plan are added, changed, taken out and shown by command, whatever their kind."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Giamsat

from giamsat.domain.acts.part_acts import LISTS, REMOVED, TABLES
from giamsat.domain.plan import Plan
from giamsat.domain.shape import leading_fact, letters, references
from giamsat.store.reading import validate_plan

PLAN = "plans/2020/33.toml"
TEXT = """schema = 1

[plan]
number = "33/KH-MTTQ"
title = "Giám sát"
legal_basis = ["Luật MTTQ Việt Nam"]
recipients = ["Đảng ủy xã"]

[[body]] # giữ lời này
id = "B1"
name = "UBND xã A"

[[body]]
id = "B2"
name = "UBND xã B"

[[member]]
name = "Nguyễn Văn An"

[[content]]
id = "C1"
text = "Thu chi"

[[content]]
id = "C2"
text = "Đất đai"

[[visit]]
id = "V1"
on = 2020-02-11
done = 2020-02-11
bodies = ["B1"]
contents = ["C1"]

[[visit]]
id = "V2"
on = 2020-02-12

[[finding]]
id = "F1"
kind = "strength"
text = "Công khai"
visit = "V1"
evidence = ["D1"]

[[recommendation]]
id = "R1"
text = "Sửa cầu"
to = "UBND xã A"
findings = ["F1"]

[[document]]
id = "D1"
kind = "Báo cáo"

[[waiver]]
rule = "visit"
reason = "Mưa lũ"
subject = "R1"
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a plan whose parts speak of each other."""
    (tmp_path / "plans/2020").mkdir(parents=True)
    (tmp_path / "giamsat.toml").write_text("", encoding="utf-8")
    (tmp_path / PLAN).write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plan(office: Path) -> dict[str, Any]:
    return tomllib.loads((office / PLAN).read_text(encoding="utf-8"))


@pytest.mark.parametrize("array", TABLES)
def test_a_part_is_added_shown_changed_and_taken_out(
    array: str, giamsat: Giamsat, office: Path
) -> None:
    before, count = (office / PLAN).read_text(encoding="utf-8"), len(plan(office)[array])
    assert giamsat(array, "add", "33", "Tên mới").code == 0
    assert len(plan(office)[array]) == count + 1
    assert "Tên mới" in giamsat(array, "show", "33").out
    key = leading_fact(array)
    assert giamsat(array, "set", "33", "tên mới", f"--{key}", "Tên sau").code == 0
    assert plan(office)[array][-1][key] == "Tên sau"
    assert giamsat(array, "remove", "33", str(count + 1)).code == 0
    gone = ", ".join(f'"{name}"' for name in plan(office)["plan"].get("retired", ()))
    after = (office / PLAN).read_text(encoding="utf-8").replace(f"retired = [{gone}]\n", "")
    assert after == before


@pytest.mark.parametrize("command", LISTS)
def test_a_line_of_a_list_is_added_changed_and_taken_out(
    command: str, giamsat: Giamsat, office: Path
) -> None:
    key = LISTS[command]
    assert giamsat(command, "add", "33", "Dòng hai", "Dòng ba").code == 0
    assert plan(office)["plan"][key][1:] == ["Dòng hai", "Dòng ba"]
    assert giamsat(command, "set", "33", "2", "Dòng mới").code == 0
    assert giamsat(command, "remove", "33", "dòng ba").code == 0
    assert plan(office)["plan"][key][1:] == ["Dòng mới"]
    shown = json.loads(giamsat(command, "show", "33", "--format", "json").out)
    assert [part["facts"]["text"] for part in shown["parts"]][1] == "Dòng mới"
    for _ in range(2):
        assert giamsat(command, "remove", "33", "1").code == 0
    assert key not in plan(office)["plan"]


def test_an_empty_value_takes_a_fact_away_and_a_needed_one_stays(
    giamsat: Giamsat, office: Path
) -> None:
    assert giamsat("member", "set", "33", "1", "--role", "head", "--position", "CT").code == 0
    assert plan(office)["member"][0]["role"] == "head"
    assert giamsat("member", "set", "33", "1", "--role", "", "--position", "").code == 0
    assert plan(office)["member"] == [{"name": "Nguyễn Văn An"}]
    assert giamsat("member", "set", "33", "1", "--name", "").code == 4
    assert giamsat("member", "set", "33", "1").code == 4


def test_the_same_name_is_not_entered_twice(giamsat: Giamsat, office: Path) -> None:
    for words in (
        ("body", "UBND XÃ A"),
        ("member", "nguyen van an"),
        ("basis", "luật mttq việt nam"),
    ):
        ran = giamsat(words[0], "add", "33", words[1])
        assert ran.code == 4, words
    assert plan(office) == tomllib.loads(TEXT)


def test_whatever_another_part_speaks_of_stays_and_the_links_are_named(
    giamsat: Giamsat, office: Path
) -> None:
    facts = validate_plan(tomllib.loads(TEXT), PLAN, TEXT)
    assert isinstance(facts, Plan)
    linked = {reference.value for reference in references(facts)} | {"B1"}
    command_of = {array: command for command, array in REMOVED.items()}
    for array in letters(Plan):
        for part in tomllib.loads(TEXT)[array]:
            before = (office / PLAN).read_bytes()
            command = command_of.get(array, array)
            ran = giamsat(command, "remove", "33", part["id"], "--dry-run")
            assert ran.code == (4 if part["id"] in linked else 0), part["id"]
            assert (office / PLAN).read_bytes() == before
    ran = giamsat("body", "remove", "33", "B1")
    assert "V1.bodies" in ran.err
    assert "R1.to" in ran.err


def test_the_id_of_what_was_taken_out_is_not_given_again(giamsat: Giamsat, office: Path) -> None:
    ran = giamsat("visit", "remove", "33", "V2")
    assert ran.code == 0
    assert [visit["id"] for visit in plan(office)["visit"]] == ["V1"]
    assert giamsat("visit", "add", "33", "--on", "2020-02-20").code == 0
    assert [visit["id"] for visit in plan(office)["visit"]] == ["V1", "V3"]


def test_a_visit_of_which_nothing_is_known_is_not_made(giamsat: Giamsat, office: Path) -> None:
    for extra in ((), ("--note", "chưa rõ"), ("--kind", "visit")):
        assert giamsat("visit", "add", "33", *extra).code == 4
    assert plan(office) == tomllib.loads(TEXT)


def test_what_happened_to_a_part_is_told_as_it_goes(giamsat: Giamsat, office: Path) -> None:
    text = TEXT.replace('visit = "V1"\n', "")
    (office / PLAN).write_text(text, encoding="utf-8")
    ran = giamsat("visit", "remove", "33", "V1")
    assert ran.code == 0
    assert "ngày làm" in ran.err


def test_a_name_that_is_two_parts_lists_both(giamsat: Giamsat, office: Path) -> None:
    ran = giamsat("body", "remove", "33", "ubnd")
    assert ran.code == 2
    assert "B1 UBND xã A; B2 UBND xã B" in ran.err
