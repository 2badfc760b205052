"""The rules as data: each known in all its words, and each with a source."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files
from typing import Any, get_args

import pytest

from giamsat.domain.plan import EventKind, Form
from giamsat.rules import official_days

ANCHORS = {
    "meeting.first",
    "meeting.last",
    "plan.issued",
    "plan.submission",
    "plan.begins",
    "plan.ends",
    "event.sent",
    "event.reported",
    "event.report-sent",
    "recommendation.sent",
    "recommendation.received",
    "programme.year-end",
}
# A body's own report before the visits is a fact of its own: Nghị quyết liên tịch 403, Điều 7.
EVENTS = {f"event.{kind}" for kind in get_args(EventKind)} | {"event.body-reported"}
SATISFIED_BY = EVENTS | {"recommendation.answer", "recommendation.escalation"}


def table(name: str, key: str) -> list[dict[str, Any]]:
    text = files("giamsat.rules").joinpath(name).read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)[key]
    return found


RULES = table("limits.toml", "rule")
PRINCIPLES = table("principles.toml", "principle")
DECISIONS = table("days_off.toml", "decision")
STATEMENTS = RULES + PRINCIPLES


def name_of(entry: dict[str, Any]) -> str:
    return str(entry["id"])


def test_ids_are_unique_among_rules_and_principles() -> None:
    ids = [name_of(entry) for entry in STATEMENTS]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_a_rule_speaks_the_known_words(rule: dict[str, Any]) -> None:
    assert set(rule.get("forms", ())) <= set(get_args(Form))
    assert rule["anchor"] in ANCHORS
    assert rule["satisfied_by"] in SATISFIED_BY
    assert rule["unit"] in {"calendar", "working"}
    assert rule["direction"] in {"before", "after"}
    assert rule["value"] > 0


@pytest.mark.parametrize("entry", STATEMENTS, ids=name_of)
def test_a_statement_has_a_source_and_its_grade(entry: dict[str, Any]) -> None:
    source = entry["source"]
    assert entry["evidence"] in {"A", "B", "C"}
    assert entry["text_read"] is (entry["evidence"] == "A")
    assert source["document"]
    assert source["where"]
    assert source["quote"]
    if entry["evidence"] in {"A", "B"}:
        assert source["number"]
        assert isinstance(source["date"], date)
        assert source["article"].startswith("Điều ")


@pytest.mark.parametrize("entry", STATEMENTS, ids=name_of)
def test_a_statement_is_in_force_from_its_document_on(entry: dict[str, Any]) -> None:
    if entry["evidence"] == "A":
        assert entry["from"] >= entry["source"]["date"]
    assert entry.get("to", date.max) >= entry.get("from", date.min)


@pytest.mark.parametrize("rule", [r for r in RULES if r["evidence"] == "A"], ids=name_of)
def test_the_number_of_days_stands_in_the_quoted_text(rule: dict[str, Any]) -> None:
    assert f"{rule['value']:02} ngày" in rule["source"]["quote"]


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda d: f"{d['year']} {d['occasion']}")
def test_a_decision_has_a_source_and_agrees_with_the_days_in_use(decision: dict[str, Any]) -> None:
    assert decision["source"]["document"]
    assert decision["source"]["where"]
    assert decision["source"]["evidence"] in {"A", "B", "C"}
    for day in decision["off"]:
        assert day.weekday() < 5
        assert f"{day:%m-%d}" in official_days.OFF[day.year], day
    for day in decision["working"]:
        assert day.weekday() >= 5
        assert f"{day:%m-%d}" in official_days.WORKED[day.year], day


def test_every_shipped_year_has_a_decision_on_tet() -> None:
    decided = {d["year"] for d in DECISIONS if "Tết Âm lịch" in d["occasion"]}
    assert decided == set(official_days.OFF)


def test_a_day_off_is_doubtful_where_neither_law_nor_decision_makes_it_sure() -> None:
    sure = {day for d in DECISIONS if d["source"]["evidence"] in {"A", "B"} for day in d["off"]}
    for year, days in official_days.OFF.items():
        doubtful = {date.fromisoformat(f"{year}-{t}") for t in official_days.DOUBTFUL.get(year, ())}
        assert doubtful.isdisjoint(sure)
        for text, name in days.items():
            day = date.fromisoformat(f"{year}-{text}")
            is_plain = day.weekday() < 5 and day not in sure
            if is_plain and not official_days.is_fixed(text, name) and "Mùng" not in name:
                assert day in doubtful, day


def test_every_worked_saturday_comes_from_a_decision() -> None:
    decided = {day for decision in DECISIONS for day in decision["working"]}
    used = {
        date.fromisoformat(f"{year}-{text}")
        for year, days in official_days.WORKED.items()
        for text in days
    }
    assert used == decided


def test_an_exchange_frees_as_many_days_as_it_takes() -> None:
    exchanged = [n for days in official_days.OFF.values() for n in days.values() if "thay cho" in n]
    assert len(exchanged) == sum(len(days) for days in official_days.WORKED.values())
