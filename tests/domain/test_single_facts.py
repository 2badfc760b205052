"""Single facts that stand twice: told as a conflict, counted once, whichever way they came."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giamsat.domain.conflicts import open_conflicts
from giamsat.domain.parts import Part, Single
from giamsat.domain.plan import EventKind, Plan, plan_adapter
from giamsat.domain.shape import shapes, tables
from giamsat.domain.timeline.facts import facts_of

DAYS = st.integers(1, 9).map(lambda n: date(2026, 3, n))


def plan_data(**parts: Any) -> dict[str, Any]:
    head = {"schema": 1, "plan": {"title": "t"}}
    item = {"id": "R1", "text": "x", **parts.pop("recommendation", {})}
    visit = {"id": "V1", "on": date(2026, 3, 1), **parts.pop("visit", {})}
    return {**head, "recommendation": [item], "visit": [visit], **parts}


def day(number: int) -> date:
    return date(2026, 3, number)


def outcome(number: int, result: str = "carried-out") -> dict[str, Any]:
    return {"on": day(number), "result": result}


CASES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "two results": (
        {"recommendation": {"outcome": [outcome(1), outcome(1, "partly")]}},
        ["R1.outcome"],
    ),
    "two days": ({"recommendation": {"outcome": [outcome(5), outcome(1)]}}, ["R1.outcome"]),
    "the same twice": ({"recommendation": {"outcome": [outcome(1), outcome(1)]}}, []),
    "reopened between": (
        {"recommendation": {"outcome": [outcome(1), outcome(5)], "reopening": [{"on": day(3)}]}},
        [],
    ),
    "reopened on the day of both": (
        {
            "recommendation": {
                "outcome": [outcome(1), outcome(1, "partly")],
                "reopening": [{"on": day(1)}],
            }
        },
        [],
    ),
    "reopened after both": (
        {"recommendation": {"outcome": [outcome(1), outcome(5)], "reopening": [{"on": day(9)}]}},
        ["R1.outcome"],
    ),
    "moved to two days on one day": (
        {"visit": {"postponement": [{"on": day(1), "to": day(4)}, {"on": day(1), "to": day(6)}]}},
        ["V1.postponement[2026-03-01]"],
    ),
    "moved twice": (
        {"visit": {"postponement": [{"on": day(1), "to": day(4)}, {"on": day(2), "to": day(6)}]}},
        [],
    ),
    "reported twice": (
        {"event": [{"kind": "reported", "on": day(1)}, {"kind": "reported", "on": day(2)}]},
        ["event[reported]"],
    ),
    "sent to two bodies": (
        {"event": [{"kind": "sent", "on": day(n), "to": [f"B{n}"]} for n in (1, 2)]},
        [],
    ),
    "sent to one body on two days": (
        {"event": [{"kind": "sent", "on": day(n), "to": ["B1"]} for n in (1, 2)]},
        ["event[sent, B1]"],
    ),
    "cancelled, resumed and cancelled": (
        {
            "event": [
                {"kind": kind, "on": day(n), "reason": "x"}
                for n, kind in enumerate(("cancelled", "resumed", "cancelled"), 1)
            ]
        },
        [],
    ),
    "one body met on two days": (
        {"visit": {"body_done": [{"body": "B1", "on": day(n)} for n in (1, 2)]}},
        ["V1.body_done[B1]"],
    ),
    "two bodies met": (
        {"visit": {"body_done": [{"body": f"B{n}", "on": day(n)} for n in (1, 2)]}},
        [],
    ),
    "held twice": (
        {"event": [{"kind": "suspended", "on": day(n), "reason": "x"} for n in (1, 2)]},
        ["event[suspended]"],
    ),
    "held, resumed and held": (
        {
            "event": [
                {"kind": kind, "on": day(n), "reason": "x"}
                for n, kind in enumerate(("suspended", "resumed", "suspended"), 1)
            ]
        },
        [],
    ),
    "the report sent to two": (
        {"event": [{"kind": "report-sent", "on": day(n), "to": [f"B{n}"]} for n in (1, 2)]},
        [],
    ),
    "the report sent to one on two days": (
        {"event": [{"kind": "report-sent", "on": day(n), "to": ["B1"]} for n in (1, 2)]},
        ["event[report-sent, B1]"],
    ),
    "archived on two days": (
        {"event": [{"kind": "archived", "on": day(n)} for n in (1, 2)]},
        ["event[archived]"],
    ),
    "two bodies report": (
        {"event": [{"kind": "body-reported", "on": day(n)} for n in (1, 2)]},
        [],
    ),
    "extended to two days on one day": (
        {"recommendation": {"extension": [{"on": day(1), "due": day(n)} for n in (5, 6)]}},
        ["R1.extension[2026-03-01]"],
    ),
    "extended twice": (
        {"recommendation": {"extension": [{"on": day(n), "due": day(9)} for n in (5, 6)]}},
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_contradicts_each_other(name: str) -> None:
    parts, expected = CASES[name]
    assert [conflict.key for conflict in open_conflicts(plan_data(**parts))] == expected


def test_an_opinion_is_passed_on_to_a_body_once() -> None:
    def passed(*to: str) -> dict[str, Any]:
        rows = [{"on": day(n), "to": name} for n, name in enumerate(to, 1)]
        opinion = {"id": "O1", "text": "x", "passed_on": rows}
        return {"schema": 1, "programme": {"title": "t"}, "opinion": [opinion]}

    assert open_conflicts(passed("UBND xã A", "UBND xã B")) == []
    (conflict,) = open_conflicts(passed("UBND xã A", "UBND xã A"))
    assert conflict.key == "O1.passed_on[UBND xã A]"


def singles() -> Iterator[tuple[str, Single]]:
    for shape in shapes().values():
        for key in shape.keys.values():
            model: type[Part] | None = key.table
            if model is not None and model.single is not None:
                yield key.name, model.single


def test_what_a_single_fact_is_told_by_is_there() -> None:
    found = dict(singles())
    assert {"outcome", "postponement", "event", "extension", "passed_on"} <= set(found)
    for name, single in found.items():
        keys = shapes()[name].keys
        assert {*single.by, "on"} <= set(keys), name
        assert not single.kinds or set(single.kinds) <= set(keys["kind"].choices), name
        assert not single.until or "on" in shapes()[single.until].keys, name


EVENTS = st.lists(
    st.fixed_dictionaries({"kind": st.sampled_from(get_args(EventKind)), "on": DAYS}),
    max_size=5,
)
OUTCOMES = st.lists(
    st.fixed_dictionaries({"on": DAYS, "result": st.sampled_from(["partly", "refused"])}),
    max_size=4,
)
REOPENINGS = st.lists(st.fixed_dictionaries({"on": DAYS}), max_size=2)


@given(EVENTS, OUTCOMES, REOPENINGS, st.randoms(use_true_random=False))
def test_each_conflict_counts_once_in_whichever_order_it_stands(
    events: list[dict[str, Any]],
    outcomes: list[dict[str, Any]],
    reopenings: list[dict[str, Any]],
    chance: random.Random,
) -> None:
    item = {"outcome": outcomes, "reopening": reopenings}
    data = plan_data(recommendation=item, event=events)
    mixed = plan_data(
        recommendation={name: chance.sample(rows, len(rows)) for name, rows in item.items()},
        event=chance.sample(events, len(events)),
    )
    assert sorted(c.key for c in open_conflicts(data)) == sorted(
        c.key for c in open_conflicts(mixed)
    )
    counted = [fact.kind for fact in facts_of(plan(data)) if fact.kind == "recommendation.outcome"]
    assert len(counted) == len(closings(outcomes, reopenings))


def closings(outcomes: list[dict[str, Any]], reopenings: list[dict[str, Any]]) -> list[date]:
    """The slow way: walk through the days, and close only what a reopening has opened again."""
    found: list[date] = []
    for at in sorted(row["on"] for row in outcomes):
        again = any(found and found[-1] <= row["on"] <= at for row in reopenings)
        if not found or again:
            found.append(at)
    return found


def plan(data: dict[str, Any]) -> Plan:
    return plan_adapter().validate_python(data)


def test_taking_one_leaves_no_conflict() -> None:
    from giamsat.sharing.conflict_edits import resolution_changes

    parts, _ = CASES["reported twice"]
    data = plan_data(**parts)
    (conflict,) = open_conflicts(data)
    changes = resolution_changes(data, conflict.key, conflict.values[1])
    assert [change.path for change in changes] == [("event", 0)]
    assert tables(data, "event")[0] == conflict.values[0]
