"""Merging keeps what parts mean to each other: links, ids, former ids, comments, decisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import permutations
from random import Random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.sharing.plan_edits import PLAN, random_edits
from tests.sharing.test_merging import facts

from giamsat.domain.changes import AppendTable, Change, RemoveKey, SetValue
from giamsat.domain.conflicts import open_conflicts
from giamsat.sharing.conflict_edits import resolution_changes
from giamsat.sharing.merging import merge_texts
from giamsat.sharing.texts import comments
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads

LETTERS = {"body": "B", "finding": "F", "recommendation": "R", "visit": "V"}
LINKS = ("visit", "to", "findings", "bodies", "subject")

seeds = st.integers(0, 2**32)


def additions(seed: int, office: str, text: str = PLAN) -> str:
    """What an office adds that never heard of the others: each text occurs once in the world."""
    rng = Random(seed)
    for n in range(rng.randrange(1, 5)):
        text = edit(text, [_addition(rng, loads(text), f"{office}{n} {rng.randrange(9)}")])
    return text


def _addition(rng: Random, data: dict[str, Any], name: str) -> Change:
    kind = rng.choice([*LETTERS, "recommendation", "waiver"])
    ids = {k: [item["id"] for item in data.get(k, [])] for k in LETTERS}
    day = date(2020, 4, 1) + timedelta(days=rng.randrange(300))
    facts: dict[str, dict[str, Any]] = {
        "body": {"name": name},
        "finding": {"kind": "strength", "text": name, "visit": rng.choice(ids["visit"])},
        "recommendation": {
            "text": name,
            "to": rng.choice(ids["body"]),
            "findings": rng.sample(ids["finding"], 1),
        },
        "visit": {"on": day, "place": name, "bodies": rng.sample(ids["body"], 1)},
        "waiver": {"rule": name, "reason": "x", "subject": rng.choice(ids["recommendation"])},
    }
    table = facts[kind]
    if kind in LETTERS:
        table = {"id": f"{LETTERS[kind]}{len(ids[kind]) + 1}"} | table
    return AppendTable((kind,), table)


def known_by(kind: str, item: dict[str, Any]) -> str:
    names = {"body": "name", "visit": "place", "waiver": "rule"}
    return f"{kind} {item.get(names.get(kind, 'text'), item.get('on'))}"


def links(text: str) -> set[tuple[str, str, str]]:
    """Who names whom, by what they are and not by their ids."""
    data = loads(text)
    named = {item["id"]: known_by(k, item) for k in LETTERS for item in data.get(k, [])}
    return {
        (known_by(kind, item), key, named[target])
        for kind in (*LETTERS, "waiver")
        for item in data.get(kind, [])
        for key in LINKS
        for target in _targets(item.get(key))
        if target in named
    }


def _targets(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def identified(text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    data = loads(text)
    return ((known_by(kind, item), item) for kind in LETTERS for item in data.get(kind, []))


@given(seeds, seeds, seeds)
@settings(max_examples=30, deadline=None)
def test_links_follow_and_ids_are_remembered(one: int, two: int, three: int) -> None:
    sides = [additions(seed, name) for seed, name in ((one, "a"), (two, "b"), (three, "c"))]
    merged = merge_texts(PLAN, *sides)
    assert links(merged) == set().union(*map(links, sides))
    now = dict(identified(merged))
    assert len({item["id"] for item in now.values()}) == len(now)
    for side in sides:
        for name, item in identified(side):
            found = now[name]
            assert item["id"] in {found["id"], *found.get("formerly", [])}
            assert found["id"] not in found.get("formerly", [])


@given(seeds, seeds, seeds)
@example(0, 110, 129790)  # one office alone adds a visit; whether its keys stay as it wrote them
@settings(max_examples=12, deadline=None)
def test_every_order_of_every_merge_gives_one_text(one: int, two: int, three: int) -> None:
    sides = [additions(seed, name) for seed, name in ((one, "a"), (two, "b"), (three, "c"))]
    ways = {merge_texts(PLAN, merge_texts(PLAN, a, b), c) for a, b, c in permutations(sides)}
    assert len(ways) == 1


@given(seeds, seeds)
@settings(max_examples=30, deadline=None)
def test_what_nobody_touched_stays(one: int, two: int) -> None:
    a, b = (random_edits(Random(seed), PLAN, 4) for seed in (one, two))
    merged = merge_texts(PLAN, a, b)
    kept = set(facts(loads(PLAN))) & set(facts(loads(a))) & set(facts(loads(b)))
    assert kept <= set(facts(loads(merged)))
    both = Counter(comments(PLAN)) & Counter(comments(a)) & Counter(comments(b))
    assert both <= Counter(comments(merged))


def test_a_body_that_both_add_is_one() -> None:
    def office(number: int, text: str) -> str:
        added = [AppendTable(("body",), {"id": f"B{number}", "name": "UBND xã C"})]
        if number == 3:
            added.insert(0, AppendTable(("body",), {"id": "B2", "name": "UBND xã D"}))
        to = {"id": "R3", "text": text, "to": f"B{number}"}
        return edit(PLAN, [*added, AppendTable(("recommendation",), to)])

    merged = merge_texts(PLAN, office(2, "một"), office(3, "hai"))
    assert [name for name, _ in identified(merged)].count("body UBND xã C") == 1
    assert {
        ("recommendation một", "to", "body UBND xã C"),
        ("recommendation hai", "to", "body UBND xã C"),
    } <= links(merged)


def moved(text: str) -> tuple[str, str]:
    """Two offices add R3; the one whose text is given moves to R4."""
    first = edit(PLAN, [AppendTable(("recommendation",), {"id": "R3", "text": "A"})])
    return first, edit(PLAN, [AppendTable(("recommendation",), {"id": "R3", "text": text})])


def test_work_on_an_item_before_it_moved_reaches_it() -> None:
    """An office that has not heard of the move answers its R3: the answer is found at R4."""
    one, other = moved("B")
    merged = merge_texts(PLAN, one, other)
    answer = AppendTable(("recommendation", 2, "answer"), {"on": date(2020, 5, 1), "text": "rồi"})
    late = edit(other, [answer, AppendTable(("waiver",), {"rule": "x", "subject": "R3"})])
    both = loads(merge_texts(other, merged, late))
    at = {item["text"]: item for item in both["recommendation"]}
    assert (at["A"]["id"], at["B"]["id"]) == ("R3", "R4")
    assert at["B"]["answer"][0]["text"] == "rồi"
    assert "answer" not in at["A"]
    assert both["waiver"][0]["subject"] == "R4"
    assert at["B"]["formerly"] == ["R3"]


def areas(*values: str) -> list[str]:
    return [edit(PLAN, [SetValue(("plan", "area"), value)]) for value in values]


def test_a_settled_conflict_stays_settled() -> None:
    conflicting = merge_texts(PLAN, *areas("A", "B"))
    settled = edit(conflicting, resolution_changes(loads(conflicting), "plan.area", "B"))
    elsewhere = edit(conflicting, [SetValue(("plan", "purpose"), "x")])
    merged = loads(merge_texts(conflicting, settled, elsewhere))
    assert open_conflicts(merged) == []
    assert (merged["plan"]["area"], merged["plan"]["purpose"]) == ("B", "x")


def test_settled_in_two_ways_is_a_new_conflict() -> None:
    conflicting = merge_texts(PLAN, *areas("A", "B"))
    ways = [
        edit(conflicting, resolution_changes(loads(conflicting), "plan.area", value))
        for value in "AC"
    ]
    merged = merge_texts(conflicting, *ways)
    assert merged == merge_texts(conflicting, *reversed(ways))
    (conflict,) = open_conflicts(loads(merged))
    assert conflict.values == ("A", "C")


@pytest.mark.parametrize("values", [("A", "B", "C"), ("A", "B", "A")])
def test_a_conflict_of_three(values: tuple[str, ...]) -> None:
    sides = areas(*values)
    found = {merge_texts(PLAN, merge_texts(PLAN, a, b), c) for a, b, c in permutations(sides)}
    assert len(found) == 1
    (conflict,) = open_conflicts(loads(found.pop()))
    assert conflict.values == tuple(sorted(set(values)))


def test_taken_away_here_and_changed_there() -> None:
    base = areas("A")[0]
    gone = edit(base, [RemoveKey(("plan", "area"))])
    merged = merge_texts(base, gone, edit(base, [SetValue(("plan", "area"), "B")]))
    (conflict,) = open_conflicts(loads(merged))
    assert (conflict.values, conflict.removed) == (("B",), True)
    assert loads(merged)["plan"]["area"] == "B"


PROGRAMME = """\
schema = 1

[programme]
title = "Chương trình" # lời ghi
year = 2020

[[partner]]
name = "Hội Nông dân"

[[content]]
id = "C1"
text = "Tuyên truyền"
"""


def test_a_programme_is_merged_by_meaning_too() -> None:
    def office(text: str) -> str:
        on = date(2020, 5, 1)
        return edit(
            PROGRAMME,
            [
                AppendTable(("content",), {"id": "C2", "text": f"nội dung {text}"}),
                AppendTable(("opinion",), {"id": "O1", "on": on, "text": text, "content": "C2"}),
            ],
        )

    sides = [office("a"), office("b"), office("c")]
    found = {
        merge_texts(PROGRAMME, merge_texts(PROGRAMME, a, b), c) for a, b, c in permutations(sides)
    }
    assert len(found) == 1
    data = loads(found.pop())
    contents = {item["id"]: item["text"] for item in data["content"]}
    assert sorted(contents) == ["C1", "C2", "C3", "C4"]
    for opinion in data["opinion"]:
        assert contents[opinion["content"]] == f"nội dung {opinion['text']}"
    assert "# lời ghi" in merge_texts(PROGRAMME, *sides)
