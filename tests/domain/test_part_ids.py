"""Ids of parts hold for any history of a plan: unique, in order, and never used again."""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from pydantic import TypeAdapter, ValidationError
from tests.domain.plan_texts import PLAN_33, day, plan, plan_of

from giamsat.domain.acts.act import Act
from giamsat.domain.acts.documents import NewDocument, add_document
from giamsat.domain.acts.findings import NewFinding, add_finding
from giamsat.domain.acts.opinions import NewOpinion, NewResult, add_opinion, add_result
from giamsat.domain.acts.parts import used_ids
from giamsat.domain.acts.recommendations import (
    NewRecommendation,
    Sending,
    add_recommendation,
    send_recommendation,
)
from giamsat.domain.acts.visits import NewVisit, add_visit
from giamsat.domain.changes import AppendTable
from giamsat.domain.errors import NotFoundError
from giamsat.domain.part_ids import id_order, next_id, split_id
from giamsat.domain.parts import PartId
from giamsat.domain.programme import programme_adapter

letters = st.from_regex(r"[A-Z]{1,2}", fullmatch=True)
numbers = st.integers(1, 999_999)
ids = st.builds(lambda letter, number: f"{letter}{number}", letters, numbers)
texts = ids | st.text(max_size=9) | st.from_regex(r"[A-Za-z]{0,3}0?[0-9]{0,7}", fullmatch=True)


@given(letters, numbers)
def test_an_id_is_read_as_it_was_written(letter: str, number: int) -> None:
    assert split_id(f"{letter}{number}") == (letter, number)


@given(texts)
def test_what_is_read_as_an_id_is_what_a_file_may_hold(text: str) -> None:
    try:
        TypeAdapter(PartId).validate_python(text)
    except ValidationError:
        assert split_id(text) is None
    else:
        found = split_id(text)
        assert found is not None
        assert "{}{}".format(*found) == text


@pytest.mark.parametrize(
    "text", [None, 3, "", "R", "2", "R0", "R02", "r2", "R²", "R١", "R2 ", "R2\n"]
)
def test_what_is_no_id(text: object) -> None:
    assert split_id(text) is None


@given(st.lists(ids, unique=True))
def test_ids_stand_in_the_order_of_their_numbers(some: list[str]) -> None:
    for first, then in pairwise(sorted(some, key=id_order)):
        one, other = split_id(first), split_id(then)
        assert one is not None
        assert other is not None
        assert one < other


def test_the_tenth_stands_after_the_second() -> None:
    assert sorted(["R10", "R2", "F1", "R1", "plan"], key=id_order) == [
        "F1",
        "R1",
        "R2",
        "R10",
        "plan",
    ]


@given(letters, st.lists(ids | st.none()))
def test_the_next_id_is_new_and_last(letter: str, used: list[str | None]) -> None:
    new = next_id(letter, used)
    assert new not in used
    own = [known for known in used if known and re.fullmatch(f"{letter}[0-9]+", known)]
    assert all(id_order(known) < id_order(new) for known in own)


KINDS = ("visit", "finding", "recommendation", "document")


class LifeOfAPlan(RuleBasedStateMachine):
    """Parts come by commands and go by hand; a taken id is known by the file or by its history."""

    def __init__(self) -> None:
        super().__init__()
        self.data: dict[str, Any] = {}
        self.given: list[str] = []
        self.recorded: set[str] = set()

    @initialize()
    def found(self) -> None:
        self.data = deepcopy(PLAN_33)

    def _take(self, act: Act) -> None:
        (change,) = act.changes
        assert isinstance(change, AppendTable)
        assert act.subject == change.table["id"]
        assert act.subject not in self.given, "an id came to mean another part"
        earlier = [known for known in self.given if known[0] == act.subject[0]]
        assert all(id_order(known) < id_order(act.subject) for known in earlier)
        self.given.append(act.subject)
        self.recorded.add(act.subject)
        self.data.setdefault(str(change.path[0]), []).append(dict(change.table))

    @rule(kind=st.sampled_from(KINDS))
    def add(self, kind: str) -> None:
        facts = plan_of(self.data).knowing(self.recorded)
        place = len(self.given)
        acts = {
            "visit": lambda: add_visit(facts, NewVisit(day("02-12"))),
            "finding": lambda: add_finding(facts, NewFinding(f"tốt {place}", "strength")),
            "recommendation": lambda: add_recommendation(facts, NewRecommendation(f"nên {place}")),
            "document": lambda: add_document(
                facts, NewDocument(f"{place + 1}/BC-X", kind="Báo cáo")
            ),
        }
        self._take(acts[kind]())

    @rule(kind=st.sampled_from(KINDS), at=st.integers(0, 9))
    def take_out_by_hand(self, kind: str, at: int) -> None:
        parts = self.data.get(kind, [])
        if parts:
            parts.pop(at % len(parts))

    @rule(kind=st.sampled_from(KINDS), at=st.integers(0, 9))
    def move_by_a_merge(self, kind: str, at: int) -> None:
        parts = self.data.get(kind, [])
        if not parts:
            return
        part = parts[at % len(parts)]
        new = next_id(part["id"][0], {*used_ids(plan_of(self.data)), *self.recorded})
        part["formerly"] = [*part.get("formerly", []), part["id"]]
        part["id"] = new
        self.given.append(new)
        self.recorded.add(new)

    @invariant()
    def every_id_is_used_once(self) -> None:
        parts = [part for kind in KINDS for part in self.data.get(kind, [])]
        own = [part["id"] for part in parts]
        assert len(own) == len(set(own))
        former = {name for part in parts for name in part.get("formerly", [])}
        assert not former & set(own)


TestLifeOfAPlan = LifeOfAPlan.TestCase
TestLifeOfAPlan.settings = settings(max_examples=40, stateful_step_count=25)


def test_what_the_file_still_speaks_of_is_used() -> None:
    facts = plan(
        recommendation=[{"id": "R1", "text": "x", "findings": ["F4"]}],
        waiver=[{"rule": "answer", "reason": "x", "subject": "R7"}],
    )
    assert add_finding(facts, NewFinding("x", "strength")).subject == "F5"
    assert add_recommendation(facts, NewRecommendation("x")).subject == "R8"


def test_a_former_id_is_not_given_again() -> None:
    facts = plan(visit=[{"id": "V2", "formerly": ["V9"]}])
    assert add_visit(facts, NewVisit(day("02-12"))).subject == "V10"


def test_a_part_is_found_by_its_id_however_it_is_typed() -> None:
    facts = plan(recommendation=[{"id": f"R{n}", "text": "x"} for n in (1, 2, 10)])
    assert send_recommendation(facts, Sending(" r10 ", day("02-20"), "UBND tỉnh")).subject == "R10"
    with pytest.raises(NotFoundError) as raised:
        send_recommendation(facts, Sending("R11", day("02-20"), "UBND tỉnh"))
    assert "R1" in str(raised.value.params["near"])


def test_opinions_and_results_of_a_programme_are_numbered_alike() -> None:
    facts = programme_adapter().validate_python(
        {
            "schema": 1,
            "programme": {"title": "x"},
            "opinion": [{"id": "O9", "text": "x", "on": day("03-01")}],
        }
    )
    assert add_opinion(facts, NewOpinion("y", day("03-02"))).subject == "O10"
    known = facts.knowing({"O12", "L3"})
    assert add_opinion(known, NewOpinion("y", day("03-02"))).subject == "O13"
    assert add_result(known, NewResult("xã A", "hộ")).subject == "L4"
