"""Plans split over several workspaces answer as they do in one; numbers are sums of the parts."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import ROOT

from giamsat.domain.dates import month_of, quarter_of, week_of, year_of
from giamsat.domain.records import FORMS, SORTS, STATUSES, PlanQuery
from giamsat.domain.totals import total
from giamsat.reports.agenda import agenda
from giamsat.reports.due import dues
from giamsat.reports.report_period import span_of
from giamsat.reports.statistics import statistics
from giamsat.reports.summary import summary
from giamsat.sharing.registers import Registers, open_registers
from giamsat.sharing.workspaces import Place, places
from giamsat.store.register.freshness import open_register
from giamsat.store.register.register import SqliteRegister

if TYPE_CHECKING:
    from giamsat.domain.records import PlanSort

PARTS = 3
CONFIRMED = """
[[limit]]
rule = "written-answer"
decision = "confirm"
reason = "Thống nhất theo sổ tay"
"""
"""Only with it do the bodies of several parts owe an answer by a day that binds."""
DAYS = st.dates(date(2025, 1, 1), date(2026, 1, 31)).map(date.isoformat)
KINDS = st.sampled_from((week_of, month_of, quarter_of, year_of))
SOME = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


class Split(NamedTuple):
    """The made-up workspace whole, its plans spread over three, and each of the three."""

    whole: SqliteRegister
    union: Registers
    parts: list[SqliteRegister]


@pytest.fixture(scope="module")
def split(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Split]:
    folder = tmp_path_factory.mktemp("split")
    copied = shutil.ignore_patterns(".giamsat")
    whole = shutil.copytree(ROOT / "examples", folder / "whole", ignore=copied)
    with (whole / "giamsat.toml").open("a", encoding="utf-8") as file:
        file.write(CONFIRMED)
    plans = sorted((whole / "plans").rglob("*.toml"))
    for place, plan in enumerate(plans):
        part = folder / f"part-{place % PARTS}"
        target = part / plan.relative_to(whole)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(plan, target)
        shutil.copy(whole / "giamsat.toml", part)
    shutil.copytree(whole / "programmes", folder / "part-1" / "programmes")
    roots = sorted(folder.glob("part-*"))
    with ExitStack() as opened:
        enter = opened.enter_context
        yield Split(
            enter(open_register(str(whole), keep=False)),
            enter(open_registers([Place(root.name, str(root)) for root in roots], keep=False)),
            [enter(open_register(str(root), keep=False)) for root in roots],
        )


def without_workspace(rows: Any) -> list[Any]:
    return [row[:-1] for row in rows]


QUERIES = st.builds(
    PlanQuery,
    as_of=DAYS,
    statuses=st.lists(st.sampled_from(STATUSES), max_size=3, unique=True).map(tuple),
    years=st.sampled_from(((), (2025,), (2024,))),
    issuer=st.sampled_from((None, "hoi", "song mo", "khong co")),
    form=st.none() | st.sampled_from(FORMS),
    search=st.sampled_from((None, "giam sat", "nuoc")),
    overdue=st.sampled_from((None, True)),
    sort=st.sampled_from(SORTS),
    descending=st.booleans(),
    limit=st.none() | st.integers(0, 13),
)


@settings(SOME, max_examples=150)
@given(query=QUERIES)
def test_a_list_of_several_is_the_list_of_one(split: Split, query: PlanQuery) -> None:
    assert without_workspace(split.union.plans(query)) == without_workspace(
        split.whole.plans(query)
    )
    assert split.union.count(query) == split.whole.count(query)


@pytest.mark.parametrize(("sort", "descending"), list(product(SORTS, (False, True))))
def test_each_order_is_that_of_one(split: Split, sort: PlanSort, descending: bool) -> None:
    query = PlanQuery("2025-09-15", sort=sort, descending=descending)
    found = [row.id for row in split.union.plans(query)]
    assert len(found) == 12
    assert found == [row.id for row in split.whole.plans(query)]


@settings(SOME)
@given(query=QUERIES)
def test_json_of_several_is_that_of_one_with_the_workspace(split: Split, query: PlanQuery) -> None:
    lines = [json.loads(line) for line in split.union.plan_lines(query)]
    rows = list(split.union.plans(query))
    assert [(line.pop("workspace"), line["id"]) for line in lines] == [
        (row.workspace, row.id) for row in rows
    ]
    assert lines == [json.loads(line) for line in split.whole.plan_lines(query)]


@settings(SOME)
@given(as_of=DAYS, within=st.integers(0, 60))
def test_due_and_calendar_of_several_are_those_of_one(
    split: Split, as_of: str, within: int
) -> None:
    mine, whole = dues(split.union, as_of, within), dues(split.whole, as_of, within)
    for name in ("overdue", "coming"):
        ours, theirs = (without_workspace(getattr(report, name)) for report in (mine, whole))
        assert sorted(ours, key=str) == sorted(theirs, key=str)
        assert [row.due for row in getattr(mine, name)] == sorted(
            row.due for row in getattr(mine, name)
        )
    assert mine.later == whole.later
    span = span_of(month_of(date.fromisoformat(as_of)))
    items = [agenda(register, as_of, span).items for register in (split.union, split.whole)]
    assert sorted(map(str, without_workspace(items[0]))) == sorted(
        map(str, without_workspace(items[1]))
    )


@settings(SOME)
@given(as_of=DAYS)
def test_statistics_of_several_are_those_of_one(split: Split, as_of: str) -> None:
    mine, whole = statistics(split.union, as_of), statistics(split.whole, as_of)
    for name in ("years", "issuers", "addressees"):
        assert without_workspace(getattr(mine, name)) == without_workspace(getattr(whole, name))


@settings(SOME)
@given(as_of=DAYS, kind=KINDS)
def test_numbers_of_several_are_those_of_one_and_the_sums_of_the_parts(
    split: Split, as_of: str, kind: Any
) -> None:
    period = kind(date.fromisoformat(as_of))
    now, before = span_of(period), span_of(period.previous())
    mine, whole, *each = (
        summary(register, as_of, now, before)
        for register in (split.union, split.whole, *split.parts)
    )
    assert mine.now == whole.now
    assert mine.before == whole.before
    assert mine.now.counts == {
        name: sum(part.now.counts[name] for part in each) for name in mine.now.counts
    }
    for name, rate in mine.now.rates.items():
        parts = [part.now.rates[name] for part in each]
        assert (rate.part, rate.whole) == (
            sum(part.part for part in parts),
            sum(part.whole for part in parts),
        )


@settings(SOME)
@given(as_of=DAYS, chosen=st.sets(st.integers(0, PARTS - 1), min_size=1))
def test_totals_are_the_sums_of_whichever_workspaces_are_asked(
    split: Split, as_of: str, chosen: set[int]
) -> None:
    opened = [split.union._opened[place] for place in sorted(chosen)]
    union = Registers(opened, [])
    report = statistics(union, as_of, union.across)
    together = total("", report.workspaces)
    assert together[1:-1] == total("", union.years(as_of))[1:-1]
    assert together[1:-1] == total("", union.issuers(as_of))[1:-1]
    assert together.plans == sum(row.plans for row in union.statuses(as_of))
    assert [row.name for row in report.workspaces] == [place.name for place, _ in opened]


def test_each_row_tells_its_workspace(split: Split) -> None:
    for row in split.union.plans(PlanQuery("2025-09-15")):
        part = split.parts[int((row.workspace or "")[-1])]
        assert part.is_plan(row.id)
    addressees = {row.name: row.workspaces for row in split.union.addressees("2025-09-15")}
    assert len(addressees["UBND xã Suối Mây"]) > 1


def test_equal_ids_in_two_workspaces_stay_two(split: Split) -> None:
    place, index = split.union._opened[0]
    twice = Registers([(place, index), (place._replace(name="other"), index)], [])
    query = PlanQuery("2025-09-15")
    assert twice.count(query) == 2 * index.count(query)
    span = span_of(month_of(date(2025, 9, 15)))
    one, two = (summary(r, "2025-09-15", span, span).now.counts for r in (index, twice))
    assert two == {name: 2 * count for name, count in one.items()}


def test_issuers_whose_names_differ_by_marks_stay_two(tmp_path: Path) -> None:
    for place, name in enumerate(("xã Bản Thơ", "xã Bản Thọ", "Xã  bản Thọ")):
        plan = tmp_path / f"xa-{place}" / "plans" / "1.toml"
        plan.parent.mkdir(parents=True)
        plan.write_text(
            f'schema = 1\n[plan]\ntitle = "Giám sát"\nissued = 2025-08-01\nissuer = "{name}"\n',
            encoding="utf-8",
        )
        (tmp_path / f"xa-{place}" / "giamsat.toml").write_text("schema = 1\n", encoding="utf-8")
    with open_registers(places([str(tmp_path)]), keep=False) as union:
        found = {row.name: (row.plans, row.workspaces) for row in union.issuers("2025-09-01")}
        assert found == {"xã Bản Thơ": (1, ("xa-0",)), "xã Bản Thọ": (2, ("xa-1", "xa-2"))}
        [row] = union.plans(PlanQuery("2025-09-01", issuers=("xã Bản Thơ",)))
        assert row.workspace == "xa-0"
        assert union.count(PlanQuery("2025-09-01", issuers=())) == 0
        assert union.count(PlanQuery("2025-09-01", issuer="ban tho")) == 3
