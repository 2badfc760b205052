"""What makes a plan invalid although each value is well-formed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from plan_texts import PLAN_33, day, plan, plan_of, plans

from giamsat.domain.checks import dotted_key, plan_defects


def found(**parts: Any) -> list[tuple[str, str, dict[str, str]]]:
    return [
        (defect.code, dotted_key(defect.key), dict(defect.params))
        for defect in plan_defects(plan(**parts))
    ]


def answer(on: str, **more: Any) -> dict[str, Any]:
    return {"on": day(on), **more}


R1: dict[str, Any] = {"id": "R1", "text": "Kiến nghị"}


def test_plan_33_contradicts_itself_nowhere() -> None:
    assert list(plan_defects(plan_of(PLAN_33))) == []


def test_keys_are_written_counting_from_one() -> None:
    assert dotted_key(("recommendation", 1, "answer", 0, "on")) == "recommendation[2].answer[1].on"
    assert dotted_key(("schema",)) == "schema"
    assert dotted_key(()) == ""


@pytest.mark.parametrize(
    ("parts", "key", "day_", "other"),
    [
        ({"plan": {"ends": day("02-10")}}, "plan.ends", "2020-02-10", "plan.begins"),
        ({"visit": [{"id": "V1", "on": day("02-12"), "until": day("02-11")}]}, "visit[1].until",
         "2020-02-11", "on"),
        ({"recommendation": [R1 | {"sent": day("03-02"), "received": day("03-01")}]},
         "recommendation[1].received", "2020-03-01", "sent"),
        ({"recommendation": [R1 | {"sent": day("03-02"), "answer": [answer("03-02"),
                                                                    answer("03-01")]}]},
         "recommendation[1].answer[2].on", "2020-03-01", "sent"),
    ],
)  # fmt: skip
def test_a_day_before_what_it_follows(
    parts: dict[str, Any], key: str, day_: str, other: str
) -> None:
    [(code, where, params)] = found(**parts)
    assert (code, where, params["day"], params["other"]) == ("day-before", key, day_, other)


def test_ids_are_used_once_in_all_kinds_of_parts() -> None:
    assert found(
        visit=[{"id": "V1"}, {"id": "V2"}, {"id": "V1"}], content=[{"id": "V2", "text": "…"}]
    ) == [
        ("duplicate-id", "visit[2].id", {"id": "V2"}),
        ("duplicate-id", "visit[3].id", {"id": "V1"}),
    ]


def test_done_and_cancelled_exclude_each_other() -> None:
    both = {"id": "V1", "done": day("02-11"), "cancelled": day("02-11")}
    assert found(visit=[both]) == [("done-and-cancelled", "visit[1].cancelled", {"id": "V1"})]


def test_what_was_never_closed_is_not_reopened() -> None:
    again = R1 | {"reopening": [{"on": day("03-01")}]}
    assert found(recommendation=[again]) == [
        ("reopened-never-closed", "recommendation[1].reopening[1]", {"id": "R1"})
    ]


def test_links_lead_to_parts_that_exist() -> None:
    finding = {"id": "F1", "kind": "strength", "text": "…", "visit": "V9", "content": "C9"}
    item = R1 | {"findings": ["F1", "F9"], "answer": [answer("03-01", document="D9")]}
    assert [(code, key, params["id"]) for code, key, params in found(
        finding=[finding], recommendation=[item], visit=[{"id": "V1"}]
    )] == [
        ("broken-link", "finding[1].visit", "V9"),
        ("broken-link", "finding[1].content", "C9"),
        ("broken-link", "recommendation[1].findings", "F9"),
        ("broken-link", "recommendation[1].answer[1].document", "D9"),
    ]  # fmt: skip


@given(plans)
@settings(max_examples=60, deadline=None)
def test_it_never_fails_and_names_keys_that_exist(data: dict[str, Any]) -> None:
    for defect in plan_defects(plan_of(data)):
        value: Any = data
        for part in defect.key:
            assert part in (value if isinstance(value, dict) else range(len(value)))
            value = value[part]
