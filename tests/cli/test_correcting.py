"""What was recorded wrongly is put right by command, and judged as the act itself is."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.cli.offices_made import PLAN
from tests.cli.test_acting import accepted
from tests.conftest import Giamsat

from giamsat.domain.acts.corrections import ARRAYS, fields_of_record, name_of_record, records_of
from giamsat.domain.acts.registry import act_form
from giamsat.store.reading import validate_plan

LATE = ("--as-of", "2020-04-01")
TWO_ANSWERS = """
  [[recommendation.answer]]
  on = 2020-03-02
  number = "45/UBND"

  [[recommendation.answer]]
  on = 2020-03-09
"""


def data(office: Path) -> dict[str, Any]:
    return tomllib.loads((office / PLAN).read_text(encoding="utf-8"))


@pytest.fixture
def answered(office: Path) -> Path:
    """The office, with two answers to R1."""
    text = (office / PLAN).read_text(encoding="utf-8")
    sent = "sent = 2020-02-13\n"
    (office / PLAN).write_text(text.replace(sent, sent + TWO_ANSWERS, 1), encoding="utf-8")
    return office


@pytest.mark.parametrize("name", ARRAYS)
def test_whatever_an_act_records_can_be_corrected_and_taken_out(
    name: str,
    giamsat: Giamsat,
    office: Path,
) -> None:
    before = data(office)
    assert giamsat(*accepted(giamsat, act_form(name)), "--as-of", "2020-03-03").code == 0
    after = data(office)
    facts = validate_plan(after, PLAN)
    known = {name_of_record(record) for record in records_of(validate_plan(before, PLAN))}
    (record,) = (r for r in records_of(facts) if name_of_record(r) not in known)
    words = name_of_record(record).split()
    assert record.form.name == name
    assert {field.option for field in fields_of_record(record)} >= {"on"}
    day = "2020-03-02"
    ran = giamsat("correct", "2020/1-kh", *words, "--on", day, *LATE)
    assert ran.code == 0, ran
    changed = data(office)
    assert changed != after
    assert day in str(validate_plan(changed, PLAN)) or "2020, 3, 2" in str(changed)
    ran = giamsat("correct", "2020/1-kh", *words, "--remove", *LATE)
    if record.is_part_itself:
        assert ran.code == 2
        assert "giamsat kien-nghi bo" in ran.err
        return
    assert ran.code == 0, ran
    gone = data(office)
    assert name_of_record(record) not in {
        name_of_record(r) for r in records_of(validate_plan(gone, PLAN))
    }


def test_of_several_answers_one_is_named_by_number_or_day(giamsat: Giamsat, answered: Path) -> None:
    ran = giamsat("correct", "2020/1-kh", "R1", "answer", "--on", "2020-03-03", *LATE)
    assert ran.code == 2
    assert "R1 tra-loi 2 (09/03/2020)" in ran.err
    for which, day in (("2", "2020-03-10"), ("02/03/2020", "2020-03-03")):
        ran = giamsat("dinh-chinh", "2020/1-kh", "1", "tra-loi", which, "--ngay", day, *LATE)
        assert ran.code == 0, ran
    answers = data(answered)["recommendation"][0]["answer"]
    assert [str(answer["on"]) for answer in answers] == ["2020-03-03", "2020-03-10"]


def test_a_correction_is_refused_as_the_act_itself_would_be(
    giamsat: Giamsat, answered: Path
) -> None:
    before = (answered / PLAN).read_bytes()
    for words, code in (
        ("R1 answer 1 --on 2020-02-01", 4),
        ("R1 answer 1 --on 2020-03-09 --number=", 4),
        ("R1 send --on 2020-03-05", 4),
        ("R3 close --result refused", 4),
        ("R1 answer 1 --reason x", 2),
        ("R1 answer 1", 4),
        ("R1 answer 1 --remove --on 2020-03-03", 2),
        ("R1 answer 7 --on 2020-03-03", 3),
        ("R9 answer --on 2020-03-03", 3),
    ):
        ran = giamsat("correct", "2020/1-kh", *words.split(), *LATE)
        assert ran.code == code, (words, ran)
    assert (answered / PLAN).read_bytes() == before


def test_only_what_was_said_is_changed_and_an_empty_value_takes_a_fact_away(
    giamsat: Giamsat, answered: Path
) -> None:
    ran = giamsat("correct", "2020/1-kh", "R1", "answer", "1", "--number", "", *LATE)
    assert ran.code == 0
    assert data(answered)["recommendation"][0]["answer"][0].keys() == {"on"}
    assert giamsat("correct", "2020/1-kh", "suspended", "--reason", "Bão lũ", *LATE).code == 0
    assert data(answered)["event"][0]["reason"] == "Bão lũ"


@pytest.mark.parametrize(
    ("call", "changed"),
    [
        (("V1", "--on", "12/02/2020"), {"on": "2020-02-12"}),
        (
            ("V1", "--body", "B2", "--place", "Hội trường"),
            {"bodies": ["B2"], "place": "Hội trường"},
        ),
        (("F1", "--text", "Công khai thu chi"), {"text": "Công khai thu chi"}),
        (("F1", "--kind", "shortcoming"), {"kind": "shortcoming"}),
    ],
)
def test_a_part_entered_wrongly_is_put_right(
    giamsat: Giamsat, office: Path, call: tuple[str, ...], changed: dict[str, object]
) -> None:
    array = {"V": "visit", "F": "finding"}[call[0][0]]
    before = data(office)[array][0]
    ran = giamsat("correct", "1", *call, *LATE)
    assert ran.code == 0, ran.err
    after = {k: str(v) if k == "on" else v for k, v in data(office)[array][0].items()}
    assert after == {**{k: str(v) if k == "on" else v for k, v in before.items()}, **changed}


def test_the_options_say_which_record_of_a_part_is_meant(giamsat: Giamsat, office: Path) -> None:
    assert giamsat("visit", "done", "1", "V1", "--on", "11/02/2020", *LATE).code == 0
    assert giamsat("correct", "1", "V1", "--place", "Hội trường", *LATE).code == 0
    assert giamsat("correct", "1", "V1", "--on", "12/02/2020", *LATE).code == 0
    visit = data(office)["visit"][0]
    assert (visit["place"], str(visit["on"]), str(visit["done"])) == (
        "Hội trường",
        "2020-02-11",
        "2020-02-12",
    )


@pytest.mark.parametrize("word", ["hoãn", "hoan", "doi", "postpone"])
def test_a_record_is_named_as_it_is_shown(giamsat: Giamsat, office: Path, word: str) -> None:
    moved = ("visit", "postpone", "1", "V1", "--to", "14/02/2020", "--on", "10/02/2020")
    assert giamsat(*moved, *LATE).code == 0
    ran = giamsat("correct", "1", "V1", word, "--on", "09/02/2020", *LATE)
    assert ran.code == 0, ran.err
    assert str(data(office)["visit"][0]["postponement"][0]["on"]) == "2020-02-09"
