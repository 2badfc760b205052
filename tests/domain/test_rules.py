"""Which limits judge a plan: by its form and its own date."""

from __future__ import annotations

from datetime import date

import pytest
from plan_texts import day

from giamsat.domain.rules import Rule, RuleSource, applicable

RULE = Rule(
    "plan-notice", ("delegation",), "plan.begins", 15, "calendar", "before", "event.sent",
    day("2017-06-15"), day("2025-06-30"), "A", text_read=True, source=RuleSource("NQLT 403"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("form", "on", "applies"),
    [
        ("delegation", "2017-06-14", False),
        ("delegation", "2017-06-15", True),
        ("delegation", "2025-06-30", True),
        ("delegation", "2025-07-01", False),
        ("documents", "2020-02-07", False),
        (None, "2020-02-07", False),
    ],
)
def test_a_rule_judges_by_form_and_date(form: str | None, on: str, applies: bool) -> None:
    assert RULE.is_for(form, day(on)) is applies


def test_a_plan_without_a_date_is_judged_by_what_is_in_force() -> None:
    assert not RULE.is_for("delegation", None)
    assert RULE._replace(valid_to=None).is_for("delegation", None)


def test_a_rule_without_bounds_or_forms_judges_all() -> None:
    always = RULE._replace(forms=(), valid_from=None, valid_to=None)
    assert always.is_for(None, date.min)
    assert always.is_for("joining", date.max)


def test_a_rule_switched_off_judges_none() -> None:
    off = RULE._replace(off="Cơ quan không áp dụng")
    assert applicable([off, RULE], "delegation", day("2020-02-07")) == [RULE]
