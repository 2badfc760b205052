"""An edit is the meant change and nothing else, byte for byte."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toml_texts import changes_of, documents, tables, values

from giamsat.store.toml import editing
from giamsat.store.toml.editing import (
    AppendTable,
    Change,
    EditRefusedError,
    RemoveKey,
    SetValue,
    edit,
    new_document,
)
from giamsat.store.toml.edits import (
    apply_change,
    has_lines_in_order,
    is_same,
    own_lines,
    require_only,
)

PLAN = """\
#:schema ../plan.schema.json
schema = 1

# the plan
[plan]   # head
number = "33/KH" # number
  begins = 2020-02-11\t
tags = ["a", # x
  "b"]

# first
[[recommendation]]
id = "R1"

[[recommendation.answer]]
on = 2020-03-01

# second
[[recommendation]]
id = "R2"
# tail of R2

# the source
[[source]]
title = "x"
# end"""


def edited(text: str, *changes: Change) -> str:
    return edit(text, changes)


def reason(text: str, change: Change) -> str:
    with pytest.raises(EditRefusedError) as caught:
        edit(text, [change])
    assert caught.value.code == "edit-refused"
    assert caught.value.params["key"] == ".".join(map(str, change.path))
    return str(caught.value.params["reason"])


def test_a_value_is_replaced_where_it_stands() -> None:
    new = edited(PLAN, SetValue(("plan", "number"), "34/KH"))
    assert new == PLAN.replace('"33/KH"', '"34/KH"')


def test_a_value_of_several_lines_is_replaced() -> None:
    new = edited(PLAN, SetValue(("plan", "tags"), ["q"]))
    assert new == PLAN.replace('["a", # x\n  "b"]', '["q"]')


def test_an_element_is_replaced() -> None:
    new = edited(PLAN, SetValue(("plan", "tags", 1), "c"))
    assert new == PLAN.replace('"b"', '"c"')


def test_a_new_key_comes_last_in_its_table_and_as_far_indented() -> None:
    text = "[plan]\n  a = 1 # a\n\n# b\n[b]\n"
    new = edited(text, SetValue(("plan", "ends"), date(2020, 2, 14)))
    assert new == "[plan]\n  a = 1 # a\n  ends = 2020-02-14\n\n# b\n[b]\n"


def test_a_new_key_in_an_item() -> None:
    new = edited(PLAN, SetValue(("recommendation", 0, "sent"), date(2020, 3, 1)))
    assert new == PLAN.replace('id = "R1"\n', 'id = "R1"\nsent = 2020-03-01\n')


def test_a_new_key_in_an_empty_table_at_the_end_of_a_file_without_last_newline() -> None:
    assert edited("[plan]", SetValue(("plan", "a"), 1)) == "[plan]\na = 1"


def test_a_new_table_for_a_new_key() -> None:
    new = edited("schema = 1\n", SetValue(("plan", "number"), "33/KH"))
    assert new == 'schema = 1\n\n[plan]\nnumber = "33/KH"\n'


def test_a_new_table_within_an_item() -> None:
    new = edited(PLAN, SetValue(("recommendation", 1, "outcome", "resolved"), True))
    block = "\n[recommendation.outcome]\nresolved = true\n"
    assert new == PLAN.replace("# tail of R2\n", f"# tail of R2\n{block}")


def test_a_key_is_removed_with_its_line() -> None:
    new = edited(PLAN, RemoveKey(("plan", "number")))
    assert new == PLAN.replace('number = "33/KH" # number\n', "")


def test_an_item_goes_behind_the_last_with_its_sub_tables() -> None:
    table = {"on": date(2020, 3, 2), "text": "đã nhận"}
    new = edited(PLAN, AppendTable(("recommendation", 0, "answer"), table))
    block = '\n[[recommendation.answer]]\non = 2020-03-02\ntext = "đã nhận"\n'
    assert new == PLAN.replace("on = 2020-03-01\n", f"on = 2020-03-01\n{block}")


def test_a_first_item_within_an_item() -> None:
    new = edited(PLAN, AppendTable(("recommendation", 1, "answer"), {"on": date(2020, 3, 2)}))
    block = "\n[[recommendation.answer]]\non = 2020-03-02\n"
    assert new == PLAN.replace("# tail of R2\n", f"# tail of R2\n{block}")


def test_an_item_comes_before_the_comment_of_the_next_table() -> None:
    text = '[[visit]]\nid = "V1"\n# sources\n[[source]]\n'
    new = edited(text, AppendTable(("visit",), {"id": "V2"}))
    assert new == '[[visit]]\nid = "V1"\n\n[[visit]]\nid = "V2"\n\n# sources\n[[source]]\n'


def test_the_first_item_of_all_comes_at_the_end() -> None:
    new = edited(PLAN, AppendTable(("visit",), {"id": "V1"}))
    assert new == PLAN + '\n\n[[visit]]\nid = "V1"\n'


def test_an_empty_array_becomes_tables() -> None:
    new = edited("visit = [] # none\na = 1\n", AppendTable(("visit",), {"id": "V1"}))
    assert new == 'a = 1\n\n[[visit]]\nid = "V1"\n'


def test_an_inline_array_of_tables_stays_one() -> None:
    text = 'visit = [{ id = "V1" }] # x\na = 1\n'
    new = edited(text, AppendTable(("visit",), {"id": "V2"}))
    assert tomllib.loads(new) == {"visit": [{"id": "V1"}, {"id": "V2"}], "a": 1}
    assert new.endswith(" # x\na = 1\n")


def test_inline_tables_and_dotted_keys_are_extended_in_their_own_way() -> None:
    assert edited("p = { a = 1 } # x\n", SetValue(("p", "b"), 2)) == "p = { a = 1, b = 2 } # x\n"
    assert edited("p = {}\n", SetValue(("p", "b"), 2)) == "p = { b = 2 }\n"
    assert edited("p.a = 1\nq = 1\n", SetValue(("p", "b c"), 2)) == 'p.a = 1\np."b c" = 2\nq = 1\n'
    assert tomllib.loads(edited("p = { a = 1, b = 2 }", RemoveKey(("p", "a")))) == {"p": {"b": 2}}


def test_the_last_item_takes_its_array_with_it() -> None:
    new = edited(PLAN, RemoveKey(("source", 0)))
    assert "source" not in tomllib.loads(new)
    assert "# end" in new


def test_changes_are_made_one_after_the_other() -> None:
    new = edited(
        PLAN,
        AppendTable(("recommendation",), {"id": "R3"}),
        AppendTable(("recommendation", 2, "answer"), {"on": date(2020, 4, 1)}),
        SetValue(("recommendation", 2, "id"), "R4"),
        RemoveKey(("plan", "tags")),
    )
    data = tomllib.loads(new)
    assert data["recommendation"][2] == {"id": "R4", "answer": [{"on": date(2020, 4, 1)}]}
    assert "tags" not in data["plan"]


def test_new_lines_end_as_most_lines_do() -> None:
    windows = PLAN.replace("\n", "\r\n")
    new = edited(
        windows,
        AppendTable(("recommendation", 1, "answer"), {"text": "một\nhai"}),
        SetValue(("plan", "ends"), date(2020, 2, 14)),
        SetValue(("plan", "purpose"), "một\nhai"),
    )
    assert new.count("\n") == new.count("\r\n")
    assert tomllib.loads(new)["plan"]["purpose"] == "một\nhai"


def test_a_byte_order_mark_stays_first() -> None:
    new = edited("\ufeff" + PLAN, SetValue(("schema",), 2))
    assert new == "\ufeff" + PLAN.replace("schema = 1", "schema = 2")


def test_text_of_several_lines_is_written_as_such() -> None:
    assert edited("a = 1\n", SetValue(("a",), 'x "y"\nz"')) == 'a = """\nx "y"\nz\\""""\n'


HOSTILE = ['"', "\\", '"""', '""""""\n', "'''", "\r", "\r\n", "\x00", "\x1f\x7f", "\t", "\\u0041"]
HOSTILE += ["a\n", '\n"', '\\"\n"', "\n\\", "]]\n[[x]]", "# x", " x \n y ", "\u2028\x85", "🇻🇳", ""]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_hostile_text_comes_back_as_it_was(text: str, newline: str) -> None:
    page = newline.join(["a = 'x' # y", "b = { c = 1 }", ""])
    new = edited(
        page, SetValue(("a",), text), SetValue(("b", "c"), text), SetValue((text or "e",), text)
    )
    assert tomllib.loads(new) == {"a": text, "b": {"c": text}, text or "e": text}


@pytest.mark.parametrize(
    "value",
    [
        True,
        False,
        0,
        -(2**63),
        1e22,
        0.1,
        float("inf"),
        date(1, 1, 1),
        datetime(2020, 2, 7, 8, 30),
        datetime(2020, 2, 7, 8, 30, 0, 5, timezone(timedelta(hours=7))),
        time(8, 30),
        [],
        ["a", 'b"'],
    ],
)
def test_every_type_comes_back_as_it_was(value: Any) -> None:
    found = tomllib.loads(edited("a = 'x'\n", SetValue(("a",), value)))["a"]
    assert is_same(value, found)


@pytest.mark.parametrize("value", ["\ud800", 2**63, None, object(), ["\udfff"]])
def test_values_that_toml_lacks_are_refused(value: Any) -> None:
    with pytest.raises(EditRefusedError) as caught:
        edit("a = 1\n", [SetValue(("a",), value)])
    assert caught.value.params["reason"] == "unsupported-value"


@pytest.mark.parametrize(
    "change",
    [
        RemoveKey(("nothing",)),
        RemoveKey(("recommendation", 9)),
        SetValue(("recommendation", 9, "id"), "x"),
        SetValue(("plan", "number", "x"), 1),
        SetValue(("schema", "x"), 1),
        AppendTable(("plan",), {}),
        AppendTable(("plan", "number"), {}),
        AppendTable(("nothing", "x"), {}),
        AppendTable(("recommendation", "answer"), {}),
    ],
)
def test_a_place_that_is_not_there_is_refused(change: Change) -> None:
    assert reason(PLAN, change) == "no-such-place"


def test_a_text_that_is_not_toml_is_refused() -> None:
    assert reason("a = ", SetValue(("a",), 1)) == "not-toml"


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (lambda text: text.replace("begins", "began"), "other-data"),
        (lambda text: text.replace("schema = 1", "schema = true"), "other-data"),
        (lambda text: text.replace("2020-02-11", "2020-02-11T00:00:00"), "other-data"),
        (lambda text: text.replace("# the plan\n", ""), "other-lines"),
        (lambda text: text.replace("2020-02-11\t", "2020-02-11"), "other-lines"),
        (lambda text: text.replace('id = "R1"\n', 'id = "R1"\r\n'), "other-lines"),
        (lambda text: text.removesuffix("# end"), "other-lines"),
        (lambda text: text + "\n[", "not-toml"),
    ],
)
def test_what_an_editor_gets_wrong_is_noticed(
    damage: Any, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = editing._change_text
    monkeypatch.setattr(editing, "_change_text", lambda text, change: damage(right(text, change)))
    assert reason(PLAN, SetValue(("plan", "number"), "34/KH")) == why


def test_moved_keys_are_noticed() -> None:
    assert not is_same({"a": 1, "b": 2}, {"b": 2, "a": 1})
    assert is_same({"a": 1, "b": 2}, {"b": 2, "a": 1}, ("a",))


def test_a_last_line_may_only_gain_its_ending() -> None:
    assert has_lines_in_order("a = 1", "a = 1\r\nb = 2", frozenset())
    assert not has_lines_in_order("a = 1", "a = 1 ", frozenset())
    assert not has_lines_in_order("a = 1\nb = 1\n", "b = 1\na = 1\n", frozenset())


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_change_of_any_document_is_made_and_nothing_else(data: st.DataObject) -> None:
    text = data.draw(documents())
    change = data.draw(changes_of(text))
    new = edit(text, [change])
    expected = apply_change(tomllib.loads(text), editing._with_its_array(text, change))
    assert is_same(expected, tomllib.loads(new), change.path)
    assert has_lines_in_order(text, new, own_lines(text, change))


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_change_that_changes_nothing_gives_the_same_bytes(data: st.DataObject) -> None:
    text = data.draw(documents())
    assert edit(text, []) == text
    added = edit(text, [SetValue(("entirely new",), 1)])
    assert edit(added, [SetValue(("entirely new",), 1)]) == added
    require_only(SetValue(("entirely new",), 1), text, added)


def test_a_new_document_is_readable() -> None:
    text = new_document(
        {
            "plan": {"number": "33/KH", "issued": date(2020, 2, 7), "purpose": "một\nhai"},
            "schema": 1,
            "recommendation": [
                {"id": "R1", "answer": [{"on": date(2020, 3, 1)}, {"on": date(2020, 3, 2)}]},
                {"id": "R2", "outcome": {"resolved": True}},
            ],
            "tags": ["a", "b"],
        }
    )
    assert (
        text
        == '''\
schema = 1
tags = ["a", "b"]

[plan]
number = "33/KH"
issued = 2020-02-07
purpose = """
một
hai"""

[[recommendation]]
id = "R1"

[[recommendation.answer]]
on = 2020-03-01

[[recommendation.answer]]
on = 2020-03-02

[[recommendation]]
id = "R2"

[recommendation.outcome]
resolved = true
'''
    )


nested = st.recursive(
    st.one_of(values, st.lists(tables, min_size=1, max_size=2)),
    lambda inner: st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@settings(deadline=None)
@given(st.dictionaries(st.text("ab.\"'\n ", max_size=3), nested, max_size=4))
def test_a_new_document_holds_its_data(data: dict[str, Any]) -> None:
    assert tomllib.loads(new_document(data)) == data
