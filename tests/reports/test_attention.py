"""What needs attention: each thing once, in the list it belongs to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from giamsat.cli.session import Session
from giamsat.reports.attention import Attention, attention


@pytest.fixture
def at(giamsat: Any, shipped: Path) -> Any:
    for on in ("2020-02-11", "2020-02-13", "2020-02-20"):
        assert giamsat("visit", "add", "33", "--on", on).code == 0

    def ask(day: str) -> Attention:
        with Session(as_of=day) as session:
            return attention(session.register(), day)

    return ask


def lists(found: Attention) -> dict[str, list[str]]:
    rows = {"overdue": found.overdue, "coming": found.coming, "week": found.week}
    return {name: [r.subject for r in part if r.subject[0] == "V"] for name, part in rows.items()}


def test_a_visit_stands_in_one_list_only(at: Any) -> None:
    assert lists(at("2020-02-12")) == {"overdue": ["V1"], "coming": ["V3"], "week": ["V2"]}
    assert lists(at("2020-02-18")) == {"overdue": ["V1", "V2"], "coming": [], "week": ["V3"]}


def test_what_is_due_in_more_than_fourteen_days_is_left_out(at: Any) -> None:
    assert "V3" not in lists(at("2020-02-05"))["coming"]
    assert "V3" in lists(at("2020-02-07"))["coming"]
