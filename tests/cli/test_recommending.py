"""A recommendation from the terminal through its whole life, day by day."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Giamsat

from giamsat.i18n import LANGUAGES

PLAN = "plans/2020/33-kh-mttq-btt.toml"
COURSE = (
    ("2020-02-17", ("add", "--text", "Công khai kinh phí", "--to", "UBND huyện A")),
    ("2020-02-18", ("send", "R1", "--number", "12/KN-MTTQ", "--superior", "UBND tỉnh")),
    ("2020-02-20", ("send", "R1", "--received", "20/02/2020")),
    ("2020-03-02", ("answer", "R1", "--number", "45/UBND", "--text", "Đang rà soát")),
    ("2020-03-09", ("answer", "R1", "--number", "52/UBND", "--by", "UBND huyện A")),
    ("2020-03-10", ("close", "R1", "--result", "partly", "--reason", "Mới công khai một phần")),
    ("2020-03-20", ("reopen", "R1", "--due", "31/03/2020", "--reason", "Phát hiện thêm")),
    ("2020-04-02", ("urge", "R1", "--number", "20/ĐĐ-MTTQ", "--due", "10/04/2020")),
    ("2020-04-08", ("extend", "R1", "--due", "24/04/2020", "--reason", "Dịch bệnh")),
    ("2020-04-28", ("escalate", "R1", "--to", "Ủy ban MTTQ Việt Nam tỉnh", "--number", "25/KN")),
    ("2020-05-05", ("answer", "R1", "--number", "80/UBND")),
    ("2020-05-11", ("close", "R1", "--result", "carried-out")),
)


@pytest.fixture
def told(shipped: Path, giamsat: Giamsat) -> list[dict[str, Any]]:
    """What each act of the course printed as data."""
    found = []
    for day, (act, *more) in COURSE:
        item = more[:1] if more[0] == "R1" else []
        options = more[len(item) :]
        ran = giamsat(
            "recommend", act, "33", *item, *options, "--as-of", day, "--format", "json",
            "--no-commit",
        )  # fmt: skip
        assert ran.code == 0, ran.err
        found.append(json.loads(ran.out))
    return found


def test_the_file_holds_all_of_it_and_each_act_tells_what_follows(
    told: list[dict[str, Any]], shipped: Path
) -> None:
    [item] = tomllib.loads((shipped / PLAN).read_text(encoding="utf-8"))["recommendation"]
    assert [answer["number"] for answer in item["answer"]] == ["45/UBND", "52/UBND", "80/UBND"]
    assert item["superior"] == "UBND tỉnh"
    assert item["received"].isoformat() == "2020-02-20"
    assert [len(item[name]) for name in ("urge", "extension", "escalation", "reopening")] == [1] * 4
    assert [outcome["result"] for outcome in item["outcome"]] == ["partly", "carried-out"]
    assert [each["next"] and each["next"]["on"] for each in told] == [
        None, None, None, None, None, None,
        "2020-03-31", "2020-04-10", "2020-04-24", "2020-04-24", None, None,
    ]  # fmt: skip
    assert [[each["state"] for each in act["undated"]] for act in told] == [
        ["unsent"], ["awaiting"], ["awaiting"], ["answered"], ["answered"], [],
        [], [], [], [], ["answered"], [],
    ]  # fmt: skip
    late = [(act["act"], n) for act in told for n in act["notices"] if n["code"] == "limit-missed"]
    [(act, missed)] = [(act, n) for act, n in late if n["done"]]
    assert (act, missed["due"], missed["done"]) == ("recommend.answer", "2020-04-24", "2020-05-05")
    assert missed["remedy"].startswith("giamsat waive 2020/33-kh-mttq-btt agreed --subject R1")


STATES = (
    ("2020-02-16", None, False),
    ("2020-02-17", "unsent", False),
    ("2020-02-18", "awaiting", False),
    ("2020-03-01", "awaiting", False),
    ("2020-03-02", "answered", False),
    ("2020-03-10", "partly", False),
    ("2020-03-20", "awaiting", False),
    ("2020-04-01", "awaiting", True),
    ("2020-04-02", "awaiting", False),
    ("2020-04-24", "awaiting", False),
    ("2020-04-25", "awaiting", True),
    ("2020-05-05", "answered", False),
    ("2020-05-11", "carried-out", False),
    ("2030-01-01", "carried-out", False),
)


def test_every_past_state_can_be_asked_for(told: list[dict[str, Any]], giamsat: Giamsat) -> None:
    for as_of, state, overdue in STATES:
        sheet = json.loads(giamsat("show", "33", "--as-of", as_of, "--format", "json").out)
        assert sheet["states"].get("R1") == state, as_of
        standing = [each for each in sheet["deadlines"] if each["until"] is None]
        late = [each for each in standing if each["subject"] == "R1" and each["late"]]
        assert bool(late) is overdue, as_of


def test_answered_and_resolved_are_counted_apart(
    told: list[dict[str, Any]], giamsat: Giamsat
) -> None:
    def counts(month: str) -> dict[str, int]:
        out = giamsat("summary", "--month", month, "--as-of", "2020-06-01", "--format", "json").out
        found: dict[str, int] = json.loads(out)["period"]["counts"]
        return {name: n for name, n in found.items() if n and name in _COUNTED}

    assert counts("2020-02") == {"sent": 1, "open": 1}
    assert counts("2020-03") == {
        "answered": 1, "resolved": 1, "outcome_partly": 1, "reopened": 1, "open": 1,
    }  # fmt: skip
    assert counts("2020-04") == {"urged": 1, "extended": 1, "escalated": 1, "open": 1, "overdue": 1}
    assert counts("2020-05") == {"answered": 1, "resolved": 1, "outcome_carried_out": 1}


_COUNTED = {
    "sent", "answered", "resolved", "outcome_partly", "outcome_carried_out", "urged", "extended",
    "escalated", "reopened", "open", "overdue",
}  # fmt: skip


def test_escalating_what_was_never_urged_is_told(shipped: Path, giamsat: Giamsat) -> None:
    add = ("recommend", "add", "33", "--text", "x", "--to", "UBND", "--sent", "18/02/2020")
    assert giamsat(*add, "--no-commit").code == 0
    escalate = ("recommend", "escalate", "33", "R1", "--to", "UBMTTQ tỉnh", "--no-commit")
    ran = giamsat(*escalate, "--as-of", "2020-03-20", "--lang", "en")
    assert ran.code == 0
    assert "never urged" in ran.err
    assert "UBMTTQ tỉnh" in ran.out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("answer", "33", "R1", "--on", "17/02/2020"), 4, ("18/02/2020", "2020-02-18")),
        (("answer", "33", "R7"), 3, "R7"),
        (("urge", "34", "R1"), 3, "34"),
        (("extend", "33", "R1", "--due", "31/02/2020"), 2, "31/02/2020"),
        (
            ("extend", "33", "R1", "--due", "17/02/2020", "--on", "20/02/2020"),
            4,
            ("17/02/2020", "2020-02-17"),
        ),
        (("close", "33", "R1", "--result", "refused"), 4, ("--ly-do", "--reason")),
        (("close", "33", "R1", "--result", "done"), 2, ("da-thuc-hien", "carried-out")),
        (("reopen", "33", "R1"), 4, "R1"),
        (("escalate", "33", "R1", "--to", " "), 2, ("--gui", "--to")),
    ],
)
def test_bad_input_is_a_clear_error_and_changes_nothing(
    shipped: Path,
    giamsat: Giamsat,
    words: tuple[str, ...],
    code: int,
    said: str | tuple[str, str],
) -> None:
    add = ("recommend", "add", "33", "--text", "x", "--to", "UBND", "--sent", "18/02/2020")
    assert giamsat(*add, "--no-commit").code == 0
    before = (shipped / PLAN).read_bytes()
    for lang, word in zip(LANGUAGES, (said, said) if isinstance(said, str) else said, strict=True):
        ran = giamsat("recommend", *words, "--no-commit", "--as-of", "2020-03-20", "--lang", lang)
        assert (ran.code, ran.out) == (code, "")
        assert word in ran.err
    assert (shipped / PLAN).read_bytes() == before
