"""What giamsat says after an act, of a plan's course, and of what is in the bin."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.conftest import Giamsat

from giamsat.cli import consent
from giamsat.i18n import Words

DAY = ("--as-of", "2026-03-20")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    """A plan with a recommendation that was not sent yet."""
    assert giamsat("init", tmp_path / "w", "--issuer", "Ủy ban MTTQ Việt Nam xã A").code == 0
    monkeypatch.chdir(tmp_path / "w")
    new = ("new", "--title", "Giám sát quỹ", "--number", "04/KH", "--issued", "2026-02-02")
    assert giamsat(*new, "--form", "delegation", "--body", "UBND xã A", *DAY).code == 0
    add = ("recommend", "add", "04", "--text", "Công khai quỹ", "--to", "B1", "--on", "2026-03-01")
    assert giamsat(*add, *DAY).code == 0
    return tmp_path / "w/plans/2026/04-kh.toml"


def test_an_act_tells_what_changed_what_comes_next_and_what_to_type(
    giamsat: Giamsat, plan: Path
) -> None:
    sent = ("kien-nghi", "gui", "04", "1", "--ngay", "03/03/2026", "--so", "12/MTTQ", *DAY)
    ran = giamsat(*sent, "--han", "25/03/2026")
    lines = ran.out.splitlines()
    assert "  + R1: số 12/MTTQ, hạn 25/03/2026, ngày gửi 03/03/2026" in lines
    assert "  → giamsat kien-nghi tra-loi 2026/04-kh R1" in lines
    again = giamsat(*lines[-1].split()[2:], "--ngay", "10/03/2026", *DAY)
    assert again.code == 0
    assert "  → giamsat kien-nghi ket-thuc 2026/04-kh R1" in again.out.splitlines()
    english = giamsat("recommend", "urge", "04", "1", "--on", "2026-03-12", "--lang", "en", *DAY)
    assert "  + R1: urging: day 2026-03-12" in english.out.splitlines()


def test_what_changes_nothing_says_so_and_is_not_recorded(giamsat: Giamsat, plan: Path) -> None:
    assert giamsat("recommend", "send", "04", "1", "--on", "2026-03-03", *DAY).code == 0
    before = plan.read_bytes()
    for call in (
        ("correct", "04", "R1", "send", "--on", "2026-03-03"),
        ("set", "04", "form=delegation"),
    ):
        ran = giamsat(*call, *DAY)
        assert ran.code == 0
        assert ran.out.startswith("04/KH: Không có gì thay đổi.")
        told = json.loads(giamsat(*call, "--format", "json", *DAY).out)
        assert told["commit"] is None
    assert plan.read_bytes() == before


def test_a_correction_shows_the_day_before_and_after(giamsat: Giamsat, plan: Path) -> None:
    for deed, day in (("send", "2026-03-03"), ("answer", "2026-03-10")):
        assert giamsat("recommend", deed, "04", "1", "--on", day, *DAY).code == 0
    ran = giamsat("correct", "04", "R1", "answer", "--on", "2026-03-11", *DAY)
    assert "  ~ R1: trả lời: ngày 10/03/2026 → 11/03/2026" in ran.out.splitlines()
    raised = giamsat("dinh-chinh", "04", "R1", "them", "--ngay", "2026-03-02", *DAY)
    assert "  ~ R1: ngày nêu: 01/03/2026 → 02/03/2026" in raised.out.splitlines()


def test_a_correction_into_the_future_is_told(giamsat: Giamsat, plan: Path) -> None:
    close = ("recommend", "close", "04", "1", "--result", "partly", "--on", "2026-03-10")
    assert giamsat(*close, *DAY).code == 0
    ran = giamsat("correct", "04", "R1", "close", "--on", "2026-04-10", *DAY)
    assert ran.code == 0
    assert "ngày 10/04/2026 còn ở phía trước" in ran.err
    assert "kiến nghị chưa giải quyết xong: R1" in ran.out or "Chưa có hạn: R1" in ran.out


def test_a_closing_before_the_answer_says_one_thing(giamsat: Giamsat, plan: Path) -> None:
    for deed, day in (("send", "2026-03-03"), ("answer", "2026-03-12")):
        assert giamsat("recommend", deed, "04", "1", "--on", day, *DAY).code == 0
    close = ("recommend", "close", "04", "1", "--result", "partly", "--on", "2026-03-10")
    told = giamsat(*close, *DAY).err
    assert "có trả lời ngày 12/03/2026" in told
    assert "chưa có trả lời" not in told


def test_an_urging_before_the_day_it_was_raised_speaks_of_that_day(
    giamsat: Giamsat, plan: Path
) -> None:
    ran = giamsat("recommend", "urge", "04", "1", "--on", "2026-02-20", *DAY)
    assert ran.code == 4
    assert "trước ngày nêu kiến nghị 01/03/2026" in ran.err
    assert "gửi" not in ran.err


def test_show_tells_the_whole_course_of_a_recommendation(giamsat: Giamsat, plan: Path) -> None:
    acts = (
        ("send", "--on", "2026-03-02", "--number", "12/MTTQ"),
        ("urge", "--on", "2026-03-05", "--number", "15/MTTQ"),
        ("extend", "--on", "2026-03-06", "--due", "2026-04-01"),
        ("escalate", "--on", "2026-03-07", "--to", "MTTQ tỉnh"),
        ("answer", "--on", "2026-03-08", "--text", "đã làm"),
        ("close", "--on", "2026-03-09", "--result", "partly"),
        ("reopen", "--on", "2026-03-10"),
    )
    for deed, *given in acts:
        assert giamsat("recommend", deed, "04", "1", *given, *DAY).code == 0, deed
    shown = giamsat("xem", "04", *DAY).out
    for said in (
        "02/03/2026 · số 12/MTTQ",
        "đôn đốc 05/03/2026 · số 15/MTTQ; gia hạn 06/03/2026 · hạn 01/04/2026; kiến nghị lên MTTQ"
        " tỉnh 07/03/2026; trả lời 08/03/2026 · đã làm; kết thúc 09/03/2026: thực hiện một phần;"
        " theo dõi lại 10/03/2026",
    ):
        assert said in shown


def test_show_tells_from_which_day_a_visit_was_moved(giamsat: Giamsat, plan: Path) -> None:
    assert giamsat("visit", "add", "04", "--on", "2026-03-11", "--body", "B1", *DAY).code == 0
    moved = ("visit", "postpone", "04", "1", "--to", "2026-03-13", "--on", "2026-03-10")
    assert giamsat(*moved, *DAY).code == 0
    assert "dự kiến 11/03/2026, chuyển 13/03/2026" in giamsat("show", "04", *DAY).out


def test_the_bin_is_listed_and_its_lines_bring_plans_back(giamsat: Giamsat, plan: Path) -> None:
    assert "Không có kế hoạch nào đã bỏ" in giamsat("lay-lai").out
    before = plan.read_bytes()
    assert giamsat("bo", "04", "--dong-y").code == 0
    assert json.loads(giamsat("restore", "--format", "json").out) == {
        "schema": "giamsat.bin/1",
        "removed": ["plans/2026/04-kh.toml"],
    }
    (line,) = [line for line in giamsat("lay-lai").out.splitlines() if "→" in line]
    assert giamsat(*line.partition("→")[2].split()[1:]).code == 0
    assert plan.read_bytes() == before


@pytest.mark.parametrize(("typed", "agreed"), [("", False), ("c", True), ("k", False)])
def test_enter_leaves_what_would_take_a_file_away(
    typed: str, agreed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consent.typer, "prompt", lambda *_, **__: typed)
    assert consent.has_consent(Words("vi"), "Bỏ?", is_yes_likely=False) is agreed
    assert consent.has_consent(Words("vi"), "Gửi?") is (typed != "k")


@pytest.mark.parametrize(
    "typed",
    ["R1.han", "R1.hạn", "R1.due", "r1.Hạn trả lời"],
)
def test_a_key_is_set_by_any_of_its_names(giamsat: Giamsat, plan: Path, typed: str) -> None:
    assert giamsat("dat", "04", f"{typed}=25/03/2026", *DAY).code == 0
    assert "due = 2026-03-25" in plan.read_text("utf-8")
    assert giamsat("lich-su", "04", typed, *DAY).out.count("25/03/2026") == 1


def test_an_unknown_key_is_answered_with_the_vietnamese_names(giamsat: Giamsat, plan: Path) -> None:
    ran = giamsat("dat", "04", "R1.xyz=1")
    assert ran.code == 3
    assert "noi-dung, noi-nhan, cap-tren" in ran.err
    assert "due" not in ran.err


def test_doctor_does_not_read_as_its_opposite(giamsat: Giamsat, plan: Path) -> None:
    told = giamsat("kham").out
    assert "tốt\ttệp kế hoạch\t1 tệp đọc được\n" in told
    plan.with_name("hong.toml").write_text("[plan", encoding="utf-8")
    assert "hỏng\ttệp kế hoạch\t1 tệp đọc được; tệp hỏng: " in giamsat("kham").out
