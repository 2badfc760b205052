"""What a plan file may hold: validated, frozen, and nothing made up."""

from __future__ import annotations

from typing import Any

import pytest
from plan_texts import PLAN_33, day, plan, plan_of
from pydantic import ValidationError

from giamsat.domain.plan import as_data


def errors(data: dict[str, Any]) -> list[tuple[tuple[object, ...], str]]:
    with pytest.raises(ValidationError) as raised:
        plan_of(data)
    return [(tuple(error["loc"]), error["type"]) for error in raised.value.errors()]


def test_absent_means_unknown() -> None:
    facts = plan_of(PLAN_33).plan
    assert facts.form is None
    assert facts.purpose is None
    assert facts.legal_basis == ()
    assert plan_of(PLAN_33).visits == ()


def test_lists_of_tables_are_read_under_their_plural_names() -> None:
    full = plan(
        body=[{"name": "UBND huyện"}],
        visit=[{"id": "V1", "postponement": [{"on": day("02-10"), "to": day("02-12")}]}],
        recommendation=[{"id": "R1", "text": "…", "answer": [{"on": day("03-01")}]}],
    )
    assert full.bodies[0].name == "UBND huyện"
    assert full.visits[0].postponements[0].to == day("02-12")
    assert full.recommendations[0].answers[0].on == day("03-01")


def test_what_is_read_can_be_given_back_under_the_keys_of_the_file() -> None:
    assert as_data(plan_of(PLAN_33)) == PLAN_33


def test_facts_are_frozen() -> None:
    facts = plan_of(PLAN_33).plan
    with pytest.raises(ValidationError):
        facts.title = "Khác"


def test_unknown_keys_do_no_harm() -> None:
    assert plan(plan={"chủ_đề": "dịch bệnh"}).plan.title == PLAN_33["plan"]["title"]


@pytest.mark.parametrize("id_", ["V1", "R12", "AB999999"])
def test_ids_of_parts(id_: str) -> None:
    assert plan(visit=[{"id": id_}]).visits[0].id == id_


@pytest.mark.parametrize("id_", ["v1", "V0", "V", "1", "V1 ", "ABC1", "V1234567", "V1\n", "Đ1", ""])
def test_what_is_no_id(id_: str) -> None:
    data = PLAN_33 | {"visit": [{"id": id_}]}
    assert errors(data)[0][0] == ("visit", 0, "id")


def test_all_errors_at_once() -> None:
    data = {
        "schema": 2,
        "plan": {"number": 33, "issued": "2020-02-07", "title": "", "form": "đoàn"},
        "event": [{"kind": "gửi", "on": day("02-07")}],
    }
    assert errors(data) == [
        (("schema",), "literal_error"),
        (("plan", "number"), "string_type"),
        (("plan", "issued"), "date_type"),
        (("plan", "title"), "string_too_short"),
        (("plan", "form"), "literal_error"),
        (("event", 0, "kind"), "literal_error"),
    ]


def test_a_plan_needs_its_schema_and_a_title() -> None:
    assert errors({}) == [(("schema",), "missing"), (("plan",), "missing")]
    assert errors({"schema": 1, "plan": {}}) == [(("plan", "title"), "missing")]
