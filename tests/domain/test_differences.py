"""Two versions of a file differ by what they mean, never by how they are laid out."""

from __future__ import annotations

import tomllib
import unicodedata
from typing import Any

from giamsat.domain.differences import Difference, differences, only_in

OLD = """
schema = 1
[plan]
title = "Giám sát"
ends = 2020-02-14
[[member]]
name = "Lan"
[[member]]
name = "Hoa"
[[recommendation]]
id = "R1"
text = "Sửa đường"
[[recommendation]]
id = "R2"
text = "Sửa cầu"
sent = 2020-02-20
due = 2020-03-10
[[recommendation.answer]]
on = 2020-03-03
"""


def data(text: str) -> dict[str, Any]:
    return tomllib.loads(text)


def between(old: str, new: str) -> list[Difference]:
    return differences(data(old), data(new))


def test_layout_comments_and_order_are_no_difference() -> None:
    new = """
schema = 1 # one
recommendation = [
    { id = "R2", due=2020-03-10, text = 'Sửa cầu', sent=2020-02-20, answer = [{on=2020-03-03}] },
    { text = "Sửa đường", id = "R1" },
]
member = [{ name = "Hoa" }, { name = "Lan" }]
plan.ends = 2020-02-14
plan.title = "Giám sát"
"""
    assert between(OLD, new) == []


def test_the_two_forms_of_a_letter_are_no_difference() -> None:
    assert between(OLD, unicodedata.normalize("NFD", OLD)) == []


def test_a_changed_field_names_its_part() -> None:
    new = OLD.replace("due = 2020-03-10", "due = 2020-03-20")
    found = between(OLD, new)
    assert [(d.subject, d.key, str(d.old), str(d.new)) for d in found] == [
        ("R2", "recommendation.due", "2020-03-10", "2020-03-20")
    ]


def test_a_text_is_not_a_day_of_the_same_letters() -> None:
    found = between(OLD, OLD.replace("ends = 2020-02-14", 'ends = "2020-02-14"'))
    assert [d.key for d in found] == ["plan.ends"]
    assert between("a = 1", "a = true")[0].new is True


def test_an_answer_comes_as_a_whole() -> None:
    found = between(OLD, OLD + '[[recommendation.answer]]\non = 2020-03-04\nnumber = "5"\n')
    assert [(d.subject, d.key, d.old) for d in found] == [("R2", "recommendation.answer", None)]
    assert found[0].new["number"] == "5"


def test_a_part_that_went_is_the_one_that_went() -> None:
    new = OLD.replace('[[recommendation]]\nid = "R1"\ntext = "Sửa đường"\n', "")
    assert [(d.subject, d.key, d.new) for d in between(OLD, new)] == [
        ("R1", "recommendation", None)
    ]


def test_a_member_is_known_by_name() -> None:
    new = OLD.replace('name = "Hoa"', 'name = "Hoa"\nrole = "head"')
    found = between(OLD, new)
    assert [(d.key, d.old["name"], d.new["role"]) for d in found] == [("member", "Hoa", "head")]


def test_a_whole_file_that_came() -> None:
    keys = {d.key for d in differences(None, data(OLD))}
    assert keys == {"schema", "plan.title", "plan.ends", "member", "recommendation"}


def test_unknown_keys_count_as_well() -> None:
    assert [d.key for d in between(OLD, OLD + "[own]\nx = 1\n")] == ["own.x"]


def test_a_merge_brought_only_what_differs_from_every_parent() -> None:
    one = OLD.replace("2020-02-14", "2020-02-15")
    other = OLD.replace("Sửa đường", "Làm đường")
    merged = one.replace("Sửa đường", "Làm đường")
    assert only_in(between(one, merged), [between(other, merged)]) == []
    evil = merged.replace("due = 2020-03-10", "due = 2021-03-10")
    found = only_in(between(one, evil), [between(other, evil)])
    assert [d.key for d in found] == ["recommendation.due"]
