"""Asking on a terminal: every act can be done from nothing by answering, and left at any question.

The terminal is a scripted one of prompt_toolkit.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.cli.conftest import CTRL_C, CTRL_D, EMPTY, Typed
from tests.cli.offices_made import PLAN, contents
from tests.cli.test_acting import acts, value
from tests.conftest import Giamsat

from giamsat.domain.acts.forms import ActForm, Field


def answers(form: ActForm, part: int) -> list[str]:
    """What is typed at each question of an act's dialogue, Enter and all."""
    lines = ["2020/1-kh\r" if form.target == "plan" else "\r"]
    for field in form.fields_to_ask(()):
        lines += answer(field, part)
    return lines


def answer(field: Field, part: int) -> Iterator[str]:
    if field.kind == "body" and not field.required:
        yield "\r"
    elif field.kind == "file":
        yield "cong-van.pdf\r"
    elif field.kind in ("choice", "rule"):
        yield EMPTY + "1\r"
    elif field.kind == "part":
        yield f"{part}\r" if field.part else f"V{part}\r"
    elif field.option == "other":
        yield "2020/2-kh\r"
    else:
        yield EMPTY + value(field, part) + "\r"
    if field.many and field.kind not in ("part", "body"):
        yield "\r"


def possible(typed: Typed, form: ActForm) -> list[str]:
    """Answers that the act accepts, of one of the parts: sent, not yet sent, or closed."""
    for part in (1, 2, 3):
        lines = answers(form, part)
        if typed(*form.path, "--dry-run", keys="".join(lines)).code == 0:
            return lines
    raise AssertionError(typed(*form.path, "--dry-run", keys="".join(answers(form, 1))))


@acts
def test_every_act_can_be_done_by_answering(
    form: ActForm,
    typed: Typed,
    office: Path,
) -> None:
    before = contents(office)
    lines = possible(typed, form)
    assert contents(office) == before
    ran = typed(*form.path, keys="".join(lines) + "\r")
    assert (ran.code, contents(office) == before) == (0, False), ran.err


@acts
def test_every_dialogue_can_be_left_at_every_question(
    form: ActForm,
    typed: Typed,
    office: Path,
) -> None:
    before = contents(office)
    lines = possible(typed, form)
    for count in range(len(lines) + 1):
        for key in (CTRL_C, CTRL_D):
            ran = typed(*form.path, keys="".join(lines[:count]) + key)
            assert (ran.code, contents(office) == before) == (130, True), lines[:count]
    ran = typed(*form.path, keys="".join(lines) + "k\r")
    assert (ran.code, contents(office) == before) == (130, True)


def test_without_a_person_nothing_is_waited_for(
    giamsat: Giamsat,
    office: Path,
) -> None:
    before = contents(office)
    ran = giamsat("recommend", "answer", "2020/1-kh")
    assert (ran.code, contents(office) == before) == (2, True)
    assert "KIẾN_NGHỊ" in ran.err


def test_only_what_is_missing_is_asked_where_an_option_stands(
    typed: Typed,
    office: Path,
) -> None:
    ran = typed("recommend", "answer", "1/KH-MTTQ", "--number", "9/UBND", keys="1\r\r")
    assert ran.code == 0
    assert "R1" in ran.out
    text = (office / PLAN).read_text(encoding="utf-8")
    assert 'number = "9/UBND"' in text
    assert "on = 2020-03-03" in text


def test_what_is_complete_is_not_asked(
    typed: Typed,
    office: Path,
) -> None:
    ran = typed("recommend", "urge", "2020/1-kh", "R1")
    assert (ran.code, ran.err.count(":")) == (0, ran.err.count("git")), ran.err


def test_an_answer_can_be_gone_back_to_and_a_line_changed(
    typed: Typed,
    office: Path,
) -> None:
    keys = "2020/1-kh\r2\r<\r1\r\r45/UBND\r\r3\r2/3/2020\rs\r4\r46/UBND\r\r"
    ran = typed("recommend", "answer", keys=keys)
    assert ran.code == 0, ran.err
    text = (office / PLAN).read_text(encoding="utf-8")
    assert "on = 2020-03-02" in text
    assert "46/UBND" in text
    assert "45/UBND" not in text


def test_a_wrong_day_says_what_a_day_is_and_is_typed_anew(
    typed: Typed,
    office: Path,
) -> None:
    ran = typed("recommend", "answer", keys="2020/1-kh\r1\r31/2\r1/3/2020\r\r\r\r")
    assert ran.code == 0, ran.err
    assert "11/02/2020" in ran.err
    assert "on = 2020-03-01" in (office / PLAN).read_text(encoding="utf-8")


PASTED = "\x1b[200~Đường\r\nhỏng\t\x1b[31mđỏ\x07 cầu\u202e\x00\x1b[201~"


def test_what_is_pasted_is_one_text_without_control_characters(
    typed: Typed,
    office: Path,
) -> None:
    before = contents(office)
    ran = typed("opinion", "add", keys="\r" + PASTED + "\x01Đầu \r\r\r\r\r\r")
    assert ran.code == 0, ran.err
    (changed,) = (text.decode() for path, text in contents(office).items() if before[path] != text)
    assert 'text = "Đầu Đường hỏng [31mđỏ cầu"' in changed


def test_letters_of_a_name_pick_and_several_are_told(
    typed: Typed,
    office: Path,
) -> None:
    keys = "1/KH-MTTQ\rsua\r" + "\x08" * 3 + "cau\r\r\r\r\r"
    ran = typed("recommend", "answer", keys=keys)
    assert ran.code == 0, ran.err
    assert "R1, R2, R3" in ran.err
    assert "R1" in ran.out


def test_a_plan_is_asked_for_where_any_command_lacks_it(
    typed: Typed,
    office: Path,
) -> None:
    assert "1/KH-MTTQ" in typed("show", keys="1/KH-MTTQ\r").out
    assert typed("show", keys=CTRL_D).code == 130
