"""docs/law.md: every rule and principle stands there with its words, article, grade and tests."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import pytest
from tests.conftest import ROOT
from tests.rules.test_rules_data import STATEMENTS, name_of

WALKS_ALL = "tests/rules/test_rules_data.py"
"""The test that walks all rules and principles, and so need not name them."""


class Row(NamedTuple):
    """One row of the table of rules."""

    words: str
    article: str
    grade: str
    tests: list[str]


def rows() -> dict[str, Row]:
    page = (ROOT / "docs" / "law.md").read_text(encoding="utf-8")
    table = page.split("## Each rule, its words, its grade and its test")[1]
    found = re.findall(r"^\| `([a-z-]+)` \|(.+)\|(.+)\|(.+)\|(.+)\|$", table, re.MULTILINE)
    return {
        name: Row(words.strip().strip('"'), article.strip(), grade.strip(), tests.split(","))
        for name, words, article, grade, tests in found
    }


ROWS = rows()


def test_the_page_names_every_rule_once_and_no_other() -> None:
    assert sorted(ROWS) == sorted(name_of(entry) for entry in STATEMENTS)


@pytest.mark.parametrize("entry", STATEMENTS, ids=name_of)
def test_the_page_says_of_a_rule_what_the_data_say(entry: dict[str, Any]) -> None:
    row, source = ROWS[name_of(entry)], entry["source"]
    assert row.words
    assert row.words in source["quote"]
    grades = [entry["evidence"], *([entry["weaker"]["evidence"]] if "weaker" in entry else [])]
    assert row.grade == ", then ".join(grades)
    for article in re.findall(r"Điều [0-9]+(?: khoản [0-9]+)?", row.article):
        assert article in source["article"]
    assert ("Điều" in row.article) is (entry["evidence"] != "C")


@pytest.mark.parametrize("name", ROWS)
def test_the_tests_that_the_page_names_exist_and_speak_of_the_rule(name: str) -> None:
    """A test is named by its function, or is a file in which the rule stands by its name."""
    spoken = []
    for told in map(str.strip, ROWS[name].tests):
        path, _, function = told.partition("::")
        text = (ROOT / path).read_text(encoding="utf-8")
        assert f"def {function}" in text, told
        spoken.append(bool(function) or name in text or path == WALKS_ALL)
    assert any(spoken)
