"""Bringing plans up to date from drafts: only what differs, nothing taken away, once is enough."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from tests.intake.plans_made import FULL, plan_data

from giamsat.domain.acts.imports import Given, identify_parts, updates
from giamsat.domain.changes import AppendTable, SetValue
from giamsat.store.toml.edits import apply_change

ALL = Given(("number", "issued", "issuer", "title", "begins", "ends", "note"), parts=True)


def applied(plan: dict[str, Any], draft: dict[str, Any]) -> dict[str, Any]:
    data = deepcopy(plan)
    for update in updates(plan, draft, ALL):
        apply_change(data, update.change)
    return data


def test_the_same_plan_needs_no_change() -> None:
    assert updates(FULL, deepcopy(FULL), ALL) == ()


def test_values_are_set_and_parts_are_added_where_they_differ() -> None:
    draft = deepcopy(FULL)
    draft["plan"]["ends"] = date(2024, 3, 25)
    draft["plan"]["area"] = "không phải của tệp"  # no key that the foreign file gives
    draft["visit"][0]["place"] = "Hội trường"
    draft["recommendation"][1]["answer"].append({"on": date(2024, 4, 9)})
    draft["recommendation"].append({"id": "R3", "text": "Ba", "urge": [{"on": date(2024, 5, 5)}]})
    found = [update.change for update in updates(FULL, draft, ALL)]
    assert found == [
        SetValue(("plan", "ends"), date(2024, 3, 25)),
        SetValue(("visit", 0, "place"), "Hội trường"),
        AppendTable(("recommendation", 1, "answer"), {"on": date(2024, 4, 9)}),
        AppendTable(("recommendation",), {"id": "R3", "text": "Ba"}),
        AppendTable(("recommendation", 2, "urge"), {"on": date(2024, 5, 5)}),
    ]
    assert updates(FULL, draft, ALL)[3].source == ("recommendation", 2)


def test_what_the_draft_lacks_stays() -> None:
    draft = {"schema": 1, "plan": {"title": FULL["plan"]["title"]}, "visit": []}
    assert applied(FULL, draft) == FULL


def test_parts_of_a_foreign_list_are_left_alone() -> None:
    draft = {"plan": {"title": "Khác"}, "body": [{"id": "B1", "name": "UBND xã khác"}]}
    found = updates(FULL, draft, Given(("title",), parts=False))
    assert [update.change for update in found] == [SetValue(("plan", "title"), "Khác")]


def test_a_new_row_gets_an_id_that_was_never_used_and_the_same_row_gets_the_same() -> None:
    draft = deepcopy(FULL)
    draft["visit"].append({"on": date(2024, 3, 21)})
    once = identify_parts(FULL, draft, {"V1", "V2"})
    assert once["visit"][1] == {"id": "V3", "on": date(2024, 3, 21)}
    plan = applied(FULL, once)
    again = identify_parts(plan, draft, {"V1", "V2", "V3"})
    assert again["visit"] == once["visit"]
    assert updates(plan, again, ALL) == ()


@settings(max_examples=40, deadline=None)
@given(plan_data(), plan_data())
def test_once_is_enough_and_nothing_is_lost(plan: dict[str, Any], draft: dict[str, Any]) -> None:
    data = applied(plan, draft)
    assert updates(data, draft, ALL) == ()
    for name, parts in plan.items():
        if isinstance(parts, list):
            assert len(data[name]) >= len(parts)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("answer", {"on": date(2020, 3, 1), "by": "UBND"}, {"on": date(2020, 4, 1), "by": "UBND"}),
        ("answer", {"on": date(2020, 3, 1), "text": "Có"}, {"on": date(2020, 4, 1), "text": "Có"}),
        ("urge", {"on": date(2020, 3, 1), "number": "1"}, {"on": date(2020, 3, 1), "number": "2"}),
        ("outcome", {"on": date(2020, 3, 1), "result": "partly"},
         {"on": date(2020, 3, 1), "result": "refused"}),
    ],
)  # fmt: skip
def test_another_fact_is_added_and_never_put_in_place_of_one(
    name: str, old: dict[str, Any], new: dict[str, Any]
) -> None:
    item = {"id": "R1", "text": "x"}
    found = updates(
        {"recommendation": [item | {name: [old]}]},
        {"recommendation": [item | {name: [new]}]},
        Given((), parts=True),
    )
    assert [update.change for update in found] == [AppendTable(("recommendation", 0, name), new)]


def test_what_a_known_fact_lacked_is_set() -> None:
    old, new = {"on": date(2020, 3, 1)}, {"on": date(2020, 3, 1), "number": "7/UBND"}
    found = updates(
        {"recommendation": [{"id": "R1", "answer": [old]}]},
        {"recommendation": [{"id": "R1", "answer": [new]}]},
        Given((), parts=True),
    )
    assert [update.change for update in found] == [
        SetValue(("recommendation", 0, "answer", 0, "number"), "7/UBND")
    ]


def test_a_step_of_another_kind_on_one_day_is_added() -> None:
    day = date(2020, 3, 1)
    old, new = {"kind": "suspended", "on": day}, {"kind": "resumed", "on": day}
    found = updates({"event": [old]}, {"event": [new]}, Given((), parts=True))
    assert [update.change for update in found] == [AppendTable(("event",), new)]
