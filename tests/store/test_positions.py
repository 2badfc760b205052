"""Every key of a text is found where it stands."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given, settings
from toml_texts import documents, paths

from giamsat.store.toml.positions import Kind, Places, Position, locate, scan

PLAN = '''\
# [plan] in a comment
schema = 1

[plan]
number = "33/KH # [[visit]]"
purpose = """
begins = 1
[fake]"""
begins = 2020-02-11
a.b."c.d" = 1

[[recommendation]]
id = "R1"
to = [
  "x", # one
  { name = "y", tags = ["p", 'q'] },
]

  [[recommendation.answer]]
  on = 2020-03-01

[[recommendation]]
id = "R2"
[[recommendation.answer]]
on = 2020-03-02
[[recommendation.answer]]
on = 2020-03-03
[recommendation.outcome]
resolved = true
[deep.er]
x = 1
'''


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ((), 1, 1),
        (("schema",), 2, 1),
        (("plan",), 4, 1),
        (("plan", "number"), 5, 1),
        (("plan", "begins"), 9, 1),
        (("plan", "a", "b", "c.d"), 10, 1),
        (("plan", "a", "b"), 10, 1),
        (("recommendation",), 12, 1),
        (("recommendation", 0), 12, 1),
        (("recommendation", 0, "to", 0), 15, 3),
        (("recommendation", 0, "to", 1, "name"), 16, 5),
        (("recommendation", 0, "to", 1, "tags", 1), 16, 30),
        (("recommendation", 0, "answer", 0), 19, 3),
        (("recommendation", 0, "answer", 0, "on"), 20, 3),
        (("recommendation", 1, "id"), 23, 1),
        (("recommendation", 1, "answer", 1, "on"), 27, 1),
        (("recommendation", 1, "outcome", "resolved"), 29, 1),
        (("deep",), 30, 1),
        (("deep", "er"), 30, 1),
    ],
)
def test_places(path: tuple[str | int, ...], line: int, column: int) -> None:
    assert locate(PLAN, path) == Position(line, column)


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        (("plan", "ends"), ("plan",)),
        (("recommendation", 1, "sent", "x"), ("recommendation", 1)),
        (("recommendation", 7, "id"), ("recommendation",)),
        (("nothing", 1), ()),
        (("plan", "number", 3), ("plan", "number")),
    ],
)
def test_what_is_not_there_is_placed_at_what_encloses_it(
    path: tuple[str | int, ...], nearest: tuple[str | int, ...]
) -> None:
    assert locate(PLAN, path) == locate(PLAN, nearest)


def test_line_endings_do_not_move_places() -> None:
    windows = Places(PLAN.replace("\n", "\r\n"))
    assert windows.locate(("recommendation", 1, "id")) == Position(23, 1)


@pytest.mark.parametrize(
    "text",
    ['a = """"""""\nb = 1', "a = ''''''''\nb = 1", 'a = "\\\\"\nb = 1', "a = '\\'\nb = 1"],
)
def test_strings_end_where_they_end(text: str) -> None:
    assert locate(text, ("b",)) == Position(2, 1)


def test_headers_and_pairs_have_their_kind() -> None:
    kinds = [node.kind for node in scan("a = [{b = 1}]\n[c]\n[[d]]\n")]
    assert kinds == [Kind.PAIR, Kind.ELEMENT, Kind.ENTRY, Kind.TABLE, Kind.ITEM]


@settings(deadline=None)
@given(documents())
def test_every_key_of_a_document_is_on_the_line_that_is_told(text: str) -> None:
    places, lines = Places(text), text.split("\n")
    for path, _ in paths(tomllib.loads(text)):
        place = places.locate(path)
        if isinstance(path[-1], str):
            rest = lines[place.line - 1][place.column - 1 :]
            assert path[-1] in rest.replace("\\u0064", "d")


@settings(deadline=None)
@given(documents())
def test_nothing_is_found_that_the_parser_does_not_know(text: str) -> None:
    known = {path for path, _ in paths(tomllib.loads(text))}
    assert {node.path for node in scan(text)} <= known
