"""Two offices resolve one conflict in two ways: it stands anew, and nothing chosen is lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from giamsat.domain.changes import RemoveKey
from giamsat.domain.conflicts import open_conflicts
from giamsat.domain.shape import spell_value
from giamsat.sharing.conflict_edits import resolution_changes
from giamsat.sharing.merging import merge_texts
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads

HEAD = """schema = 1

[plan]
number = "33/KH-MTTQ-BTT"
title = "Giám sát thử"

[[visit]]
id = "V1"
on = 2026-03-01
"""
MORE = """
[[recommendation]]
id = "R1"
text = "Niêm yết"
"""
CONFLICTS = {
    "outcome": HEAD
    + MORE
    + """
[[recommendation.outcome]] # của xã
on = 2026-03-01
result = "carried-out"

[[recommendation.outcome]]
on = 2026-03-02
result = "not-carried-out"
reason = "Chưa có tiền"
""",
    "three outcomes": HEAD
    + MORE
    + """
[[recommendation.outcome]]
on = 2026-03-01
result = "carried-out"

[[recommendation.outcome]]
on = 2026-03-02
result = "partly"

[[recommendation.outcome]]
on = 2026-03-03
result = "refused"
""",
    "reported": HEAD
    + """
[[event]]
kind = "reported"
on = 2026-03-05

[[event]]
kind = "sent"
on = 2026-02-05

[[event]]
kind = "reported"
on = 2026-03-06
number = "12/BC"
""",
    "postponement": HEAD
    + """
[[visit.postponement]]
on = 2026-02-20
to = 2026-03-05

[[visit.postponement]]
on = 2026-02-20
to = 2026-03-06
""",
    "done and cancelled": HEAD
    + 'done = 2026-03-01\ncancelled = 2026-03-02\nreason = "Mưa lũ"\nnote = "x"\n'
    + MORE,
}


def chosen(text: str, take: int | None) -> str:
    """Resolve the first conflict: the value at a place, or none of them."""
    conflict = open_conflicts(loads(text))[0]
    value = None if take is None else conflict.values[take % len(conflict.values)]
    return edit(text, resolution_changes(loads(text), conflict.key, value))


def merged_both_ways(base: str, one: str, other: str) -> str:
    merged = merge_texts(base, one, other)
    assert merged == merge_texts(base, other, one)
    assert merge_texts(base, merged, one) == merged
    assert merge_texts(base, other, merged) == merged
    return merged


def keys(text: str) -> list[str]:
    return [conflict.key for conflict in open_conflicts(loads(text))]


def values(text: str) -> list[str]:
    return [spell_value(list(conflict.values)) for conflict in open_conflicts(loads(text))]


@pytest.mark.parametrize("name", [name for name in CONFLICTS if name != "three outcomes"])
def test_resolved_in_two_ways_it_is_the_same_conflict_again(name: str) -> None:
    base = CONFLICTS[name]
    for _ in range(3):
        again = merged_both_ways(base, chosen(base, 0), chosen(base, 1))
        assert keys(again) == keys(base)
        assert values(again) == values(base)
        base = again
    for take in (0, 1, None):
        settled = chosen(base, take)
        assert keys(settled) == []
        assert "conflict" not in loads(settled)
        assert merge_texts(base, settled, base) == settled
    assert merge_texts(base, chosen(base, 1), chosen(base, 1)) == chosen(base, 1)


@pytest.mark.parametrize("name", CONFLICTS)
def test_taken_by_one_and_removed_by_the_other_is_asked_for(name: str) -> None:
    base = CONFLICTS[name]
    merged = merged_both_ways(base, chosen(base, 0), chosen(base, None))
    found = open_conflicts(loads(merged))
    assert found
    assert all(conflict.removed for conflict in found)
    for _ in found:
        merged = chosen(merged, 0)
    assert keys(merged) == []
    assert spell_value(loads(merged)) == spell_value(loads(chosen(base, 0)))


def leaves(data: Any, name: str = "") -> Iterator[str]:
    """All values of a file with their keys, but for what records conflicts."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key != "conflict":
                yield from leaves(value, key)
    elif isinstance(data, list):
        for value in data:
            yield from leaves(value, name)
    else:
        yield f"{name}={spell_value(data)}"


resolutions = st.one_of(st.none(), st.integers(0, 2))


@given(st.sampled_from(sorted(CONFLICTS)), st.integers(0, 1), st.tuples(*[resolutions] * 3))
@settings(max_examples=200, deadline=None)
def test_the_order_of_the_merges_plays_no_part(name: str, rounds: int, takes: Any) -> None:
    base = CONFLICTS[name]
    for _ in range(rounds):
        base = merge_texts(base, chosen(base, 0), chosen(base, 1))
    a, b, c = (chosen(base, take) for take in takes)
    ways = [
        merge_texts(base, merge_texts(base, a, b), c),
        merge_texts(base, a, merge_texts(base, b, c)),
        merge_texts(base, merge_texts(base, a, c), b),
        merge_texts(base, a, b, c),
    ]
    meanings = [spell_value(loads(way)) for way in ways]
    assert meanings[1:] == meanings[:-1]
    held = set(leaves(loads(ways[0])))
    for side in (a, b, c):
        assert set(leaves(loads(side))) <= held


def test_an_item_taken_away_by_hand_leaves_no_record_without_a_way_out() -> None:
    base = CONFLICTS["outcome"]
    again = merge_texts(base, chosen(base, 0), chosen(base, 1))
    by_hand = edit(again, [RemoveKey(("recommendation", 0, "outcome", 1))])
    assert keys(by_hand) == ["R1.outcome[2026-03-01, carried-out]"]
    assert keys(chosen(by_hand, 0)) == []
