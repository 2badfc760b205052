"""The shipped limits, and a workspace's own decisions about them."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.rules import Rule
from giamsat.store.rulebook import principles, rules_for, shipped_rules
from giamsat.store.settings import OwnLimit


def decided(**decision: Any) -> dict[str, Rule]:
    own = TypeAdapter(OwnLimit).validate_python({"reason": "Công văn 12", **decision})
    return {rule.id: rule for rule in rules_for([own])}


def test_the_shipped_rules_come_with_their_sources() -> None:
    rules = {rule.id: rule for rule in shipped_rules()}
    notice = rules["plan-notice"]
    assert (notice.value, notice.unit, notice.direction) == (15, "calendar", "before")
    assert notice.source.article == "Điều 7 khoản 3"
    assert rules["written-answer"].evidence == "C"
    assert not rules["written-answer"].text_read


def test_principles_are_no_counts_of_days() -> None:
    found = {principle["id"]: principle for principle in principles()}
    assert "plan-contents" in found
    assert all("value" not in principle for principle in found.values())


def test_without_decisions_the_shipped_rules_stand() -> None:
    assert rules_for([]) == shipped_rules()


def test_a_workspace_confirms_changes_and_switches_off() -> None:
    confirmed = decided(rule="written-answer", decision="confirm")["written-answer"]
    assert (confirmed.confirmed, confirmed.value, confirmed.off) == ("Công văn 12", 20, None)
    changed = decided(rule="written-answer", decision="change", value=10, unit="working")
    assert (changed["written-answer"].value, changed["written-answer"].unit) == (10, "working")
    off = decided(rule="plan-notice", decision="off")["plan-notice"]
    assert off.off == "Công văn 12"
    assert not off.is_for("delegation", None)


def test_a_workspace_adds_a_limit_of_its_own() -> None:
    rules = decided(
        rule="own-report",
        decision="add",
        value=5,
        unit="working",
        direction="after",
        anchor="plan.ends",
        satisfied_by="event.report-sent",
        forms=["documents"],
    )
    own = rules["own-report"]
    assert (own.evidence, own.source.document, own.forms) == ("own", "Công văn 12", ("documents",))
    assert len(rules) == len(shipped_rules()) + 1


def test_a_decision_about_a_rule_that_is_not_there() -> None:
    with pytest.raises(InvalidDataError) as raised:
        decided(rule="plan-notices", decision="off")
    assert raised.value.code == "unknown-rule"
    assert "plan-notice" in str(raised.value.params["known"])
