"""Merging by meaning: what must hold for all texts, and the cases that offices meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sharing.plan_edits import PLAN, random_edits

from giamsat.domain.shape import spell_value
from giamsat.sharing.merging import UnmergeableError, merge_texts
from giamsat.sharing.texts import comments
from giamsat.store.reading import validate_plan
from giamsat.store.toml.text import loads

texts = st.builds(
    lambda rng, times: lambda text: random_edits(rng, text, times),
    st.randoms(use_true_random=False),
    st.integers(0, 5),
)
bases = st.builds(lambda change: change(PLAN), texts)


def facts(data: Any, name: str = "") -> Iterator[str]:
    """All values of a file but ids and links, which a merge may give anew."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in {"id", "formerly", "conflict", "values"}:
                yield from facts(value, key)
        for record in data.get("conflict", []):
            for value in record.get("values", []):
                yield from facts(value, record["key"].rpartition(".")[2])
    elif isinstance(data, list):
        for value in data:
            yield from facts(value, name)
    elif name not in {"visit", "to", "findings", "bodies", "subject"}:
        yield f"{name}={spell_value(data)}"


@given(bases, texts, texts)
@settings(max_examples=150, deadline=None)
def test_the_order_of_the_sides_plays_no_part(base: str, one: Any, other: Any) -> None:
    a, b = one(base), other(base)
    merged = merge_texts(base, a, b)
    assert merged == merge_texts(base, b, a)
    validate_plan_but_for_dates(merged)


@given(bases, texts, texts, texts)
@settings(max_examples=150, deadline=None)
def test_the_order_of_the_merges_plays_no_part(base: str, one: Any, two: Any, three: Any) -> None:
    a, b, c = one(base), two(base), three(base)
    ways = [
        merge_texts(base, merge_texts(base, a, b), c),
        merge_texts(base, a, merge_texts(base, b, c)),
        merge_texts(base, merge_texts(base, a, c), b),
        merge_texts(base, a, b, c),
    ]
    meanings = [spell_value(loads(way)) for way in ways]
    assert meanings[1:] == meanings[:-1]


@given(bases, texts, texts)
@settings(max_examples=100, deadline=None)
def test_merging_again_changes_nothing(base: str, one: Any, other: Any) -> None:
    a, b = one(base), other(base)
    merged = merge_texts(base, a, b)
    assert merge_texts(base, a, a) == a
    assert merge_texts(base, a, base) == a
    assert merge_texts(base, merged, a) == merged
    assert merge_texts(base, b, merged) == merged
    assert merge_texts(a, merged, a) == merged
    assert merge_texts(merged, merged, merged) == merged


@given(bases, texts, texts)
@settings(max_examples=150, deadline=None)
def test_no_fact_of_any_side_is_lost(base: str, one: Any, other: Any) -> None:
    a, b = one(base), other(base)
    merged = merge_texts(base, a, b)
    held = set(facts(loads(merged)))
    for side in (a, b):
        added = set(facts(loads(side))) - set(facts(loads(base)))
        assert added <= held
        new_comments = Counter(comments(side)) - Counter(comments(base))
        assert set(new_comments) <= set(comments(merged))


def validate_plan_but_for_dates(text: str) -> None:
    """A merge may bring together days that contradict each other; all else must hold."""
    from giamsat.store.reading import InvalidPlanError

    try:
        validate_plan(loads(text), "plans/x.toml", text)
    except InvalidPlanError as error:
        codes = {problem.code for problem in error.problems}
        assert codes <= {"day-before", "broken-link"}, error.problems


def test_a_seed_that_goes_far() -> None:
    rng = Random(7)
    a, b, c = (random_edits(rng, PLAN, 30) for _ in range(3))
    assert spell_value(loads(merge_texts(PLAN, merge_texts(PLAN, a, b), c))) == spell_value(
        loads(merge_texts(PLAN, a, b, c))
    )


def test_a_text_that_is_no_toml() -> None:
    with pytest.raises(UnmergeableError, match="cannot-merge"):
        merge_texts(PLAN, PLAN + "x = [", PLAN + "\n# c\n")


def test_a_file_of_parts_that_nothing_tells_apart_is_refused_at_once() -> None:
    """8 MB hold 100,000 of them: comparing all with all would take hours."""
    many = PLAN + '\n[[finding]]\nkind = "strength"\n' * 3000
    with pytest.raises(UnmergeableError, match="too-many-alike"):
        merge_texts(many, many + "# a\n", many + "# b\n")


def test_a_long_plan_is_merged_without_comparing_all_with_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from giamsat.sharing import identities

    compared: list[int] = []
    real = identities._alike
    monkeypatch.setattr(identities, "_alike", lambda b, s: compared.append(1) or real(b, s))
    parts = (
        f'\n[[finding]]\nid = "F{n}"\nkind = "strength"\ntext = "{n}"\n' for n in range(2, 402)
    )
    long = PLAN + "".join(parts)
    merged = merge_texts(long, long + "# a\n", long + "# b\n")
    assert len(loads(merged)["finding"]) == 401
    assert len(compared) < 3000


def test_a_new_part_that_gets_another_id_stays_where_it_is_in_a_merge_of_the_merge() -> None:
    """Its former id stands behind the new one, whatever tables the part has below it."""
    new = '\n[[recommendation]]\nid = "R3"\ntext = "{}"\nto = "B1"\nfindings = ["F1"]\n'
    below = '\n[[recommendation.answer]]\non = 2020-03-01\nnumber = "1/UBND"\n'
    a, b = PLAN + new.format("thiếu") + below, PLAN + new.format("bốn")
    merged = merge_texts(PLAN, a, b)
    assert 'id = "R4"\nformerly = ["R3"]\n' in merged
    for side in (a, b):
        assert merge_texts(PLAN, merged, side) == merged
        assert merge_texts(side, merged, side) == merged
