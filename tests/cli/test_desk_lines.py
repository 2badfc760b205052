"""Lines typed one after the other at the desk, without the program's name."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from tests.cli.offices_made import PLAN
from tests.conftest import Giamsat, Ran

from giamsat.cli.asking import lines
from giamsat.cli.asking.lines import Desk, split_line
from giamsat.domain.errors import UsageError
from giamsat.i18n import Words

AtDesk = Callable[[str], Ran]

CTRL_D = "\x04"


@pytest.fixture
def at_desk(giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch) -> AtDesk:
    """Run giamsat alone for a person who types ``keys``."""
    monkeypatch.setattr("giamsat.cli.asking.terminal.open_output", DummyOutput)

    def run(keys: str) -> Ran:
        for stream in (sys.stdin, sys.stdout, sys.stderr):
            monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
        with create_pipe_input() as keyboard, create_app_session(input=keyboard):
            keyboard.send_text(keys + CTRL_D)
            return giamsat()

    return run


@pytest.fixture
def desk(office: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk of a person who has spoken of the first plan."""
    monkeypatch.setattr("giamsat.cli.short_words.is_typed_by_a_person", lambda: True)
    desk = Desk(Words("vi"))
    assert desk.call_of("1/KH-MTTQ") == ["show", "2020/1-kh"]
    return desk


@pytest.mark.parametrize(
    ("line", "call"),
    [
        ("tl 1 2/3 45/UBND", ["recommend", "answer", "2020/1-kh", "1", "2/3", "45/UBND"]),
        ("kn tl 1", ["recommend", "answer", "2020/1-kh", "1"]),
        ("giamsat kn tl 1", ["recommend", "answer", "2020/1-kh", "1"]),
        ("dd g", ["mark", "2020/1-kh", "g"]),
        ("gh 12/BC mai", ["recommend", "extend", "2020/1-kh", "12/BC", "mai"]),
        ("xem", ["show", "2020/1-kh"]),
        ("den-han", ["due"]),
        ("hoan-tac", ["undo"]),
        ("ds --han", ["list", "--han"]),
    ],
)
def test_a_line_is_a_call_about_the_plan_at_hand(desk: Desk, line: str, call: list[str]) -> None:
    assert desk.call_of(line) == call


def test_another_plan_is_named_by_its_number_and_then_at_hand(desk: Desk, office: Path) -> None:
    other = next(p for p in (office / "plans").rglob("*.toml") if p.name != "1-kh.toml")
    name = f"{other.parent.name}/{other.stem}"
    assert desk.call_of(f"xem {name}") == ["show", name]
    assert desk.call_of("dd g") == ["mark", name, "g"]
    assert desk.call_of("dd 1/KH-MTTQ g") == ["mark", "2020/1-kh", "g"]


def test_before_a_plan_was_spoken_of_a_deed_names_it(office: Path) -> None:
    assert Desk(Words("vi")).call_of("danh-dau 1/KH-MTTQ gui") == ["mark", "2020/1-kh", "gui"]
    with pytest.raises(Exception, match="unknown-plan"):
        Desk(Words("vi")).call_of("tl 1")


def test_a_deed_that_is_two_things_names_both(desk: Desk) -> None:
    with pytest.raises(UsageError) as caught:
        desk.call_of("them Sửa cầu")
    assert caught.value.code == "ambiguous-word"
    assert "buoi them" in str(caught.value.params["words"])


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('kn t 1 "Trả lại" x', ["kn", "t", "1", "Trả lại", "x"]),
        ("kn t “Trả lại”", ["kn", "t", "Trả lại"]),
        (r"vb t C:\tep\a.pdf it's", ["vb", "t", r"C:\tep\a.pdf", "it's"]),
        ('a "" b', ["a", "", "b"]),
        ("  ", []),
    ],
)
def test_quotation_marks_hold_words_together(line: str, words: list[str]) -> None:
    assert split_line(line) == words


def test_what_is_typed_at_the_desk_is_recorded(office: Path, at_desk: AtDesk) -> None:
    ran = at_desk("1/KH-MTTQ\rkn lct 1 Ủy ban MTTQ tỉnh\rkhong-co-lenh-nay\rkn dd 1\r\r")
    assert ran.code == 0
    assert "khong-co-lenh-nay" in ran.err
    first = tomllib.loads((office / PLAN).read_text("utf-8"))["recommendation"][0]
    assert first["escalation"][0]["to"] == "Ủy ban MTTQ tỉnh"
    assert len(first["urge"]) == 1


@pytest.mark.parametrize("leave", ["\r", "q\r", "thoát\r", CTRL_D, "\x03"])
def test_it_is_left_with_nothing_written(office: Path, at_desk: AtDesk, leave: str) -> None:
    before = (office / PLAN).read_bytes()
    assert at_desk(leave).code == 0
    assert (office / PLAN).read_bytes() == before


def test_a_pipe_never_waits(
    office: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "take_lines", lambda: pytest.fail("waits"))
    assert giamsat().code == 0
