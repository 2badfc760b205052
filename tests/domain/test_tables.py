"""Plans as flat tables and back."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "intake"))

from plans_made import FULL, plan_data

from giamsat.domain.tables import (
    list_text,
    plans_of,
    rows_of,
    tables,
    text_extra,
    text_list,
)


def plain(data: object) -> object:
    """Lists for tuples, so that data from rows can be compared."""
    if isinstance(data, dict):
        return {key: plain(value) for key, value in data.items()}
    return [plain(item) for item in data] if isinstance(data, list | tuple) else data


def test_there_is_a_table_for_every_part() -> None:
    assert list(tables())[:5] == ["plans", "relations", "bodies", "members", "contents"]
    assert tables()["answers"].path == ("recommendation", "answer")
    assert tables()["visits"].keys[:2] == ("plan_id", "id")
    assert {c.key: c.kind for c in tables()["plans"].columns}["form"] == "choice"


def test_a_full_plan_comes_back_with_its_unknown_keys() -> None:
    assert plain(plans_of(rows_of("2024/x", FULL))) == {"2024/x": plain(FULL)}


@settings(max_examples=60, deadline=None)
@given(plan_data())
def test_every_plan_comes_back(data: dict[str, object]) -> None:
    assert plain(plans_of(rows_of("x", data))) == {"x": plain(data)}


def test_days_may_be_iso_texts() -> None:
    rows = rows_of("x", {"plan": {"title": "t", "issued": "2020-02-07"}})
    assert rows["plans"][0]["issued"] == date(2020, 2, 7)


def test_rows_of_no_known_plan_are_left_out() -> None:
    assert plans_of({"visits": [{"plan_id": "x", "id": "V1"}]}) == {}


@given(st.lists(st.text(min_size=1), max_size=4))
def test_a_list_comes_back_from_its_cell(items: list[str]) -> None:
    assert text_list(list_text(items)) == tuple(items)


def test_extra_must_be_an_object() -> None:
    assert text_extra('{"a": {"day": "2020-02-07"}}') == {"a": date(2020, 2, 7)}
    for text in ("[1]", "{", '{"a": {"day": "gần đây"}}'):
        with pytest.raises(ValueError):
            text_extra(text)
