"""Why a plan stands as it does: since when its state does, since when it has been overdue."""

from __future__ import annotations

import pytest

from giamsat.domain.records import StepRow, VerdictRow
from giamsat.reports.reasons import overdue_since, state_since


def verdict(due: str, since: str, until: str | None = None) -> VerdictRow:
    return VerdictRow("R1", "agreed", due, since, until, "met" if until else None, None, None, 0)


def step(since: str, until: str | None, state: str) -> StepRow:
    return StepRow("plan", since, until, state, ())


@pytest.mark.parametrize(
    ("verdicts", "since"),
    [
        ([], None),
        ([verdict("2020-02-29", "2020-02-01")], "2020-03-01"),
        ([verdict("2020-03-10", "2020-02-01")], None),
        # A date that was known only after it had passed is overdue from the day it was known.
        ([verdict("2020-02-20", "2020-02-25")], "2020-02-25"),
        ([verdict("2020-02-20", "2020-02-01", "2020-03-01")], None),
        # One was met on the day when the next had just passed: never a day without either.
        (
            [
                verdict("2020-02-20", "2020-02-01", "2020-02-28"),
                verdict("2020-02-27", "2020-02-01"),
            ],
            "2020-02-21",
        ),
        # A day of grace in between: extended, then overdue anew.
        (
            [
                verdict("2020-02-10", "2020-02-01", "2020-02-20"),
                verdict("2020-02-25", "2020-02-20"),
            ],
            "2020-02-26",
        ),
    ],
)
def test_overdue_dates_from_the_first_unbroken_day(
    verdicts: list[VerdictRow], since: str | None
) -> None:
    assert overdue_since(verdicts, "2020-03-05") == since


def test_a_state_dates_from_its_first_step_whatever_the_reasons() -> None:
    steps = [
        step("2020-01-01", "2020-02-01", "follow-up"),
        step("2020-02-01", "2020-02-05", "closed"),
        step("2020-02-05", "2020-02-09", "follow-up"),
        step("2020-02-09", None, "follow-up"),
    ]
    assert state_since(steps[-1], steps) == "2020-02-05"
    assert state_since(steps[0], steps) == "2020-01-01"
