"""Summaries add up to the lists they come from; an index changes speed, never an answer."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import ROOT, Giamsat

from giamsat.domain.dates import holding, month_of, quarter_of, week_of, year_of
from giamsat.domain.records import PlanQuery, Register
from giamsat.reports.agenda import agenda
from giamsat.reports.due import data, dues
from giamsat.reports.report_period import ReportPeriod, span_of
from giamsat.reports.statistics import statistics
from giamsat.reports.summary import OPEN, RESULTS, Summary, summary
from giamsat.store.register.freshness import open_register

COMMANDS = (("due",), ("agenda",), ("summary",), ("list",), ("show", "12"))
DAYS = st.dates(date(2025, 1, 1), date(2026, 1, 31))
KINDS = st.sampled_from((week_of, month_of, quarter_of, year_of))
FEW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the made-up workspace, without an index."""
    folder = tmp_path_factory.mktemp("made-up") / "examples"
    return shutil.copytree(ROOT / "examples", folder, ignore=shutil.ignore_patterns(".giamsat"))


@pytest.fixture(scope="module")
def register(examples: Path) -> Iterator[Register]:
    with open_register(str(examples), keep=False) as register:
        yield register


def summed(register: Register, as_of: date, kind: Any) -> Summary:
    period = kind(as_of)
    return summary(register, as_of.isoformat(), span_of(period), span_of(period.previous()))


@FEW
@given(as_of=DAYS, kind=KINDS)
def test_what_is_overdue_is_the_list_of_due(register: Register, as_of: date, kind: Any) -> None:
    report = summed(register, as_of, kind)
    listed = dues(register, as_of.isoformat()).overdue
    assert report.overdue == listed
    assert report.now.counts["overdue"] == len(listed)
    assert report.now.counts["overdue-plans"] == len({row.plan for row in listed})


@FEW
@given(as_of=DAYS, kind=KINDS)
def test_counts_are_the_sums_of_their_parts(register: Register, as_of: date, kind: Any) -> None:
    counts = summed(register, as_of, kind).now.counts
    assert counts["open"] == sum(counts[f"open-{state}"] for state in OPEN)
    assert counts["resolved"] == sum(counts[f"outcome-{result}"] for result in RESULTS)


@FEW
@given(as_of=DAYS, kind=KINDS)
def test_plans_by_status_are_all_plans(register: Register, as_of: date, kind: Any) -> None:
    figures = summed(register, as_of, kind).now
    assert figures.counts["plans"] == sum(row.plans for row in figures.statuses)
    assert figures.counts["plans"] == sum(row.plans for row in statistics_of(register, as_of).years)


def statistics_of(register: Register, as_of: date) -> Any:
    return statistics(register, as_of.isoformat())


def test_a_year_is_the_sum_of_its_months(register: Register) -> None:
    """Facts of a period are counted once: those of the months are those of the year."""
    known = "2026-01-31"
    facts = ("visits-made", "sent", "urged", "extended", "escalated", "reopened", "resolved")
    year = of_span(register, known, span_of(year_of(date(2025, 1, 1))))
    months = [
        of_span(register, known, span_of(month_of(date(2025, month, 1)))) for month in range(1, 13)
    ]
    assert {name: year[name] for name in facts} == {
        name: sum(month[name] for month in months) for name in facts
    }
    assert year["visits-made"] > 0
    assert year["resolved"] > 0


def of_span(register: Register, as_of: str, span: ReportPeriod) -> dict[str, int]:
    return summary(register, as_of, span, span).now.counts


@FEW
@given(as_of=DAYS, within=st.integers(0, 400))
def test_due_loses_nothing_beyond_its_horizon(register: Register, as_of: date, within: int) -> None:
    report = dues(register, as_of.isoformat(), within)
    standing = register.dues(as_of.isoformat())
    listed = [*report.overdue, *report.past, *report.coming]
    assert len(listed) + report.later == len(standing)
    assert all(row["days"] < 0 for row in data(report)["overdue"])


@FEW
@given(as_of=DAYS)
def test_every_open_recommendation_has_a_date_or_is_listed_without_one(
    register: Register, as_of: date
) -> None:
    day = as_of.isoformat()
    dated = {(row.plan, row.subject) for row in register.dues(day) if row.kind == "answer"}
    undated = {(row.plan, row.subject) for row in dues(register, day).undated}
    assert not dated & undated
    issued = {row.id for row in register.plans(PlanQuery(day)) if (row.issued or "") <= day}
    open_ones = sum(register.states(day).get(state, 0) for state in OPEN)
    assert len({each for each in dated | undated if each[0] in issued}) == open_ones


@FEW
@given(as_of=DAYS, kind=KINDS)
def test_what_comes_is_the_next_period_whole_and_what_is_left_of_this_one(
    register: Register, as_of: date, kind: Any
) -> None:
    """After a week comes a week, Monday to Sunday, also while this one runs; no day is lost."""
    report = summed(register, as_of, kind)
    one = timedelta(days=1)
    first = date.fromisoformat(report.now.span.last) + one
    assert report.coming.first == first.isoformat()
    assert report.coming == span_of(holding(first, report.now.span.kind))
    assert report.items == agenda(register, report.now.at, report.coming).items
    assert (report.rest is None) is (report.now.at == report.now.span.last)
    if report.rest is not None:
        day_after = date.fromisoformat(report.now.at) + one
        assert (report.rest.first, report.rest.last) == (str(day_after), report.now.span.last)
        assert list(report.rest_items) == agenda(register, report.now.at, report.rest).items


def test_after_a_whole_month_comes_the_next(register: Register) -> None:
    report = summed_past(register, month_of(date(2025, 8, 1)), "2025-09-15")
    assert (report.coming.first, report.coming.last) == ("2025-09-01", "2025-09-30")


def summed_past(register: Register, period: Any, as_of: str) -> Summary:
    return summary(register, as_of, span_of(period), span_of(period.previous()))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("format_", ["plain", "json"])
def test_without_an_index_the_bytes_are_the_same(
    command: tuple[str, ...], format_: str, examples: Path, giamsat: Giamsat
) -> None:
    asked = (*command, "--workspace", examples, "--as-of", "2025-09-15", "--format", format_)
    made, kept = giamsat(*asked), giamsat(*asked)
    without = giamsat(*asked, "--no-index")
    assert made.out.strip()
    assert made == kept == without
    if format_ == "json":
        json.loads(without.out)
