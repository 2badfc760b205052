"""Parts by their numbers, several at once, and days as people say them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.cli.offices_made import PLAN
from tests.conftest import Giamsat, require

from giamsat.cli.session import Session

TODAY = ("--as-of", "2020-03-03")


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Calls come from a person at a terminal."""
    monkeypatch.setattr(Session, "is_typed", True)


def text_of(root: Path) -> str:
    return (root / PLAN).read_text("utf-8")


def test_a_part_is_named_by_its_number(giamsat: Giamsat, office_of_one_plan: Path) -> None:
    assert giamsat("visit", "done", "1", "1", "--on", "11/02/2020", *TODAY).code == 0
    assert giamsat("recommend", "send", "1", "2", "--on", "13/02/2020", *TODAY).code == 0
    ran = giamsat(
        "finding",
        "add",
        "1",
        "--kind",
        "strength",
        "--text",
        "x",
        "--visit",
        "1",
        "--content",
        "01",
        "--body",
        "1",
        "-f",
        "json",
        *TODAY,
    )
    (changed,) = json.loads(ran.out)["changed"]
    assert (changed["after"]["visit"], changed["after"]["content"]) == ("V1", "C1")
    told = giamsat("visit", "done", "1", "9", *TODAY)
    assert (told.code, "V9" in told.err) == (3, True)


def test_several_recommendations_go_out_in_one_letter_and_one_commit(
    giamsat: Giamsat,
    office_of_one_plan: Path,
) -> None:
    require("git")
    add = ("recommend", "add", "1", "--to", "B1", "--on", "12/02/2020", *TODAY)
    for text in ("một", "hai"):
        assert giamsat(*add, "--text", text).code == 0
    for call in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "đầu")):
        git(office_of_one_plan, *call)
    ran = giamsat("recommend", "send", "1", "2", "4", "R5", "--number", "12/MTTQ-BTT", *TODAY)
    assert (ran.code, ran.err) == (0, "")
    assert "đã ghi gửi R2, R4, R5 ngày 03/03/2020 đến UBND xã A" in ran.out
    assert text_of(office_of_one_plan).count('number = "12/MTTQ-BTT"') == 3
    assert git(office_of_one_plan, "rev-list", "--count", "HEAD") == "2"
    shaped = giamsat("recommend", "urge", "1", "4", "5", "-f", "json", "--as-of", "2020-03-20")
    assert json.loads(shaped.out)["subjects"] == ["R4", "R5"]


def git(root: Path, *call: str) -> str:
    who = ("-c", "user.name=a", "-c", "user.email=a@b")
    done = subprocess.run(
        ["git", *who, *call], cwd=root, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.strip()


def test_where_one_of_several_cannot_be_none_is(giamsat: Giamsat, office_of_one_plan: Path) -> None:
    before = text_of(office_of_one_plan)
    ran = giamsat("recommend", "send", "1", "2", "1", *TODAY)
    assert ran.code != 0
    assert "R1" in ran.err
    assert text_of(office_of_one_plan) == before


def test_a_part_that_is_named_twice_is_one(giamsat: Giamsat, office_of_one_plan: Path) -> None:
    assert giamsat("recommend", "answer", "1", "1", "R1", *TODAY).code == 0
    assert text_of(office_of_one_plan).count("[[recommendation.answer]]") == 1


def test_a_recommendation_to_two_bodies_is_one_for_each(
    giamsat: Giamsat, office_of_one_plan: Path
) -> None:
    ran = giamsat("kn", "them", "1", "--noi-dung", "Sửa", "--gui", "B1", "--gui", "Sở Y tế", *TODAY)
    assert "đã ghi kiến nghị R4, R5" in ran.out
    assert 'to = "UBND xã A"' in text_of(office_of_one_plan)
    assert 'to = "Sở Y tế"' in text_of(office_of_one_plan)


@pytest.mark.usefixtures("by_hand")
@pytest.mark.parametrize(
    ("said", "meant", "told"),
    [
        ("2/3", "2020-03-02", "“2/3” được hiểu là Thứ Hai 02/03/2020."),
        ("hôm qua", "2020-03-02", "“hôm qua” được hiểu là Thứ Hai 02/03/2020."),
        ("2/3/20", "2020-03-02", "“2/3/20” được hiểu là Thứ Hai 02/03/2020."),
        ("02/03/2020", "2020-03-02", ""),
    ],
)
def test_a_persons_day_is_understood_and_told(
    giamsat: Giamsat,
    office_of_one_plan: Path,
    said: str,
    meant: str,
    told: str,
) -> None:
    ran = giamsat("recommend", "answer", "1", "1", "--on", said, "-f", "json", *TODAY)
    (changed,) = json.loads(ran.out)["changed"]
    assert changed["after"]["on"] == meant
    assert ran.err.strip() == told


@pytest.mark.usefixtures("by_hand")
def test_what_is_due_lies_ahead_and_a_range_is_both_days(
    giamsat: Giamsat, office_of_one_plan: Path
) -> None:
    assert giamsat("recommend", "extend", "1", "1", "--due", "1/1", *TODAY).code == 0
    assert "due = 2021-01-01" in text_of(office_of_one_plan)
    assert giamsat("visit", "add", "1", "--on", "17-18/2", *TODAY).code == 0
    assert "on = 2020-02-17\nuntil = 2020-02-18" in text_of(office_of_one_plan)


@pytest.mark.parametrize("said", ["2/3", "hôm qua", "2/3/20", "+1", "mai", "thứ hai"])
def test_a_scripts_day_is_a_whole_one(
    giamsat: Giamsat, office_of_one_plan: Path, said: str
) -> None:
    before = text_of(office_of_one_plan)
    ran = giamsat("recommend", "answer", "1", "1", "--on", said, *TODAY)
    assert (ran.code, text_of(office_of_one_plan)) == (2, before)
    assert said in ran.err
    assert "đủ ngày/tháng/năm" in ran.err or "bốn chữ số" in ran.err


def test_a_scripts_range_of_whole_days_is_taken(giamsat: Giamsat, office_of_one_plan: Path) -> None:
    assert giamsat("visit", "add", "1", "--on", "17-18/02/2020", *TODAY).code == 0
    assert "until = 2020-02-18" in text_of(office_of_one_plan)
    refused = giamsat("visit", "add", "1", "--on", "17-18/2", *TODAY)
    assert (refused.code, "đủ năm" in refused.err) == (2, True)


@pytest.mark.usefixtures("by_hand")
@pytest.mark.parametrize(
    ("call", "first"),
    [
        (("agenda", "--week", "7"), "2020-02-10"),
        (("agenda", "--week", "trước"), "2020-02-24"),
        (("lich", "--ky", "11-14/2"), "2020-02-11"),
        (("summary", "--month", "tháng trước"), "2020-02-01"),
        (("summary", "--from", "1/2", "--to", "hôm nay"), "2020-02-01"),
    ],
)
def test_a_persons_period_is_understood_and_told(
    giamsat: Giamsat,
    office_of_one_plan: Path,
    call: tuple[str, ...],
    first: str,
) -> None:
    ran = giamsat(*call, "-f", "json", *TODAY)
    assert first in ran.out
    assert "được hiểu là" in ran.err


def test_a_scripts_period_has_its_year(giamsat: Giamsat, office_of_one_plan: Path) -> None:
    for call in (
        ("agenda", "--week", "7"),
        ("summary", "--month", "này"),
        ("ds", "--ky", "tuần 7"),
    ):
        ran = giamsat(*call)
        assert (ran.code, "đủ năm" in ran.err) == (2, True), ran
    assert giamsat("agenda", "--period", "11-14/02/2020").code == 0


@pytest.mark.parametrize(
    ("call", "number"),
    [
        (("mark", "1", "reported"), "07/BC-MTTQ"),
        (("mark", "1", "sent"), "7"),  # of a paper whose kind is not known
        (("recommend", "send", "1", "2"), "07/MTTQ"),
        (("recommend", "urge", "1", "1"), "07/MTTQ"),
        (("recommend", "answer", "1", "1"), "7"),  # the body's own paper
    ],
)
def test_a_person_may_type_the_serial_of_a_paper_of_their_own(
    giamsat: Giamsat,
    office_of_one_plan: Path,
    by_hand: None,
    call: tuple[str, ...],
    number: str,
) -> None:
    ran = giamsat(*call, "--number", "7", *TODAY)
    assert ran.code == 0, ran.err
    assert f'number = "{number}"' in text_of(office_of_one_plan)
    assert (number == "7") or number in ran.err


def test_in_a_script_a_number_is_taken_as_it_is(giamsat: Giamsat, office_of_one_plan: Path) -> None:
    assert giamsat("mark", "1", "reported", "--number", "7", *TODAY).code == 0
    assert 'number = "7"' in text_of(office_of_one_plan)


def test_a_day_of_the_month_is_enough_for_a_person(
    giamsat: Giamsat, office_of_one_plan: Path, by_hand: None
) -> None:
    ran = giamsat("mark", "1", "reported", "--on", "27", *TODAY)
    assert ran.code == 0, ran.err
    assert "on = 2020-02-27" in text_of(office_of_one_plan)
    assert "27/02/2020" in ran.err


def test_a_script_says_the_whole_day(giamsat: Giamsat, office_of_one_plan: Path) -> None:
    assert giamsat("mark", "1", "reported", "--on", "27", *TODAY).code == 2


@pytest.mark.parametrize(
    ("fact", "written"),
    [
        ("V1.ngay=14/2", "on = 2020-02-14"),
        ("han-bao-cao=14/4", "report_due = 2020-04-14"),
        ("R1.due=14/4/20", "due = 2020-04-14"),
    ],
)
def test_a_day_is_set_as_people_say_it(
    giamsat: Giamsat, office_of_one_plan: Path, by_hand: None, fact: str, written: str
) -> None:
    ran = giamsat("set", "1", fact, *TODAY)
    assert ran.code == 0, ran.err
    assert written in text_of(office_of_one_plan)


def test_a_script_sets_whole_days(giamsat: Giamsat, office_of_one_plan: Path) -> None:
    before = text_of(office_of_one_plan)
    assert giamsat("set", "1", "V1.on=14/2", *TODAY).code != 0
    assert text_of(office_of_one_plan) == before
