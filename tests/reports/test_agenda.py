"""The work calendar: each day with what lies on it, in the order of the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from workspaces_made import plan, register_of

from giamsat.domain.dates import parse_period
from giamsat.domain.records import Register
from giamsat.i18n import Words
from giamsat.render.page import text_of
from giamsat.render.pages.agenda import page
from giamsat.reports.agenda import Agenda, agenda, data
from giamsat.reports.report_period import span_of

VISITS = """
[[body]]
id = "B1"
name = "UBND xã A"
[[visit]]
id = "V1"
on = 2020-02-11
session = "afternoon"
bodies = ["B1"]
place = "Trụ sở xã"
lead = "Bà Nguyễn Thị A"
[[visit]]
id = "V2"
on = 2020-02-11
session = "morning"
done = 2020-02-11
[[visit]]
id = "V3"
on = 2020-02-15
until = 2020-02-18
[[visit]]
id = "V4"
on = 2020-02-13
cancelled = 2020-02-12
reason = "Mưa lũ"
[[visit]]
id = "V5"
kind = "written-report"
on = 2020-02-14
bodies = ["B1"]
"""
MOVED = """
[[visit]]
id = "V1"
on = 2020-02-12
[[visit.postponement]]
on = 2020-02-11
to = 2020-02-19
"""
ITEM = """
[[recommendation]]
id = "R1"
text = "Công khai"
to = "UBND xã A"
sent = 2020-02-05
due = 2020-02-11
"""
SUSPENDED = '\n[[event]]\nkind = "suspended"\non = 2020-02-11\nreason = "Dịch bệnh"\n'


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    plans = {
        "2020/a": plan("1/KH-MTTQ", VISITS),
        "2020/b": plan("2/KH-MTTQ", MOVED + ITEM),
        "2020/c": plan("3/KH-MTTQ", begins="2020-02-13", ends="2020-02-14"),
        "2020/d": plan("4/KH-MTTQ", begins="2020-02-12", ends="2020-04-30"),
        "2020/e": plan("5/KH-MTTQ", '\n[[visit]]\nid = "V1"\non = 2020-02-12\n' + SUSPENDED),
    }
    with register_of(tmp_path_factory.mktemp("agenda"), plans) as register:
        yield register


def of(register: Register, period: str, as_of: str) -> Agenda:
    return agenda(register, as_of, span_of(parse_period(period)))


def brief(register: Register, period: str, as_of: str) -> list[tuple[str, str, str, str]]:
    return [
        (item.day[8:], item.plan[5:], item.subject, item.state)
        for item in of(register, period, as_of).items
    ]


def test_a_week_as_known_at_its_beginning(register: Register) -> None:
    """Morning, afternoon, deadlines; a day off the list once moved, cancelled or suspended."""
    assert brief(register, "2020-W07", "2020-02-10") == [
        ("11", "a", "V2", "planned"),
        ("11", "a", "V1", "planned"),
        ("11", "b", "R1", "due"),
        ("12", "b", "V1", "planned"),
        ("12", "d", "plan", "issued"),
        ("12", "e", "V1", "planned"),
        ("13", "a", "V4", "planned"),
        ("13", "c", "plan", "issued"),
        ("13", "d", "plan", "issued"),
        ("14", "a", "V5", "planned"),
        ("14", "c", "plan", "issued"),
        ("14", "d", "plan", "issued"),
        ("15", "a", "V3", "planned"),
        ("15", "d", "plan", "issued"),
        ("16", "a", "V3", "planned"),
        ("16", "d", "plan", "issued"),
    ]


def test_a_week_as_known_after_it(register: Register) -> None:
    assert brief(register, "2020-W07", "2020-02-17") == [
        ("11", "a", "V2", "done"),
        ("11", "a", "V1", "planned"),
        ("11", "b", "R1", "due"),
        ("12", "d", "plan", "under-way"),
        ("12", "e", "V1", "suspended"),
        ("13", "c", "plan", "reporting"),
        ("13", "d", "plan", "under-way"),
        ("14", "a", "V5", "planned"),
        ("14", "c", "plan", "reporting"),
        ("14", "d", "plan", "under-way"),
        ("15", "a", "V3", "planned"),
        ("15", "d", "plan", "under-way"),
        ("16", "a", "V3", "planned"),
        ("16", "d", "plan", "under-way"),
    ]


def test_what_was_not_done_by_its_day_is_late(register: Register) -> None:
    items = of(register, "2020-W07", "2020-02-17").items
    assert {(item.plan[5:], item.subject) for item in items if item.late} == {
        ("a", "V1"),
        ("a", "V5"),
        ("b", "R1"),
    }


def test_a_stay_lies_on_each_of_its_days_in_the_period_and_no_other(register: Register) -> None:
    items = of(register, "2020-W08", "2020-02-17").items
    assert [item.day[8:] for item in items if item.subject == "V3"] == ["17", "18"]
    one_day = brief(register, "2020-02-19..2020-02-19", "2020-02-17")
    assert [(day, plan_id) for day, plan_id, *_ in one_day] == [("19", "b"), ("19", "d")]


def test_a_long_plan_without_visits_stands_in_a_long_period_on_its_first_day_only(
    register: Register,
) -> None:
    days = [item.day for item in of(register, "2020", "2020-02-10").items if item.plan == "2020/d"]
    assert days == ["2020-02-12"]


def test_who_what_where_and_when(register: Register) -> None:
    rows = page(of(register, "2020-W07", "2020-02-10"), Words("vi")).blocks[0].rows  # type: ignore[union-attr]
    cells = [tuple(map(text_of, row)) for row in rows]
    assert cells[:3] == [
        ("Thứ Hai 10/02/2020", "—", "không có lịch", "—", "—", "—"),
        (
            "Thứ Ba 11/02/2020",
            "sáng",
            "Giám sát 1/KH-MTTQ (V2)",
            "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh A",
            "—",
            "1/KH-MTTQ",
        ),
        (
            "Thứ Ba 11/02/2020",
            "chiều",
            "Giám sát UBND xã A (V1)",
            "Bà Nguyễn Thị A",
            "Trụ sở xã",
            "1/KH-MTTQ",
        ),
    ]


def test_a_week_shows_all_its_days_and_a_month_only_full_ones(register: Register) -> None:
    week, month = (of(register, period, "2020-02-10") for period in ("2020-W07", "2020-02"))
    for report, days in ((week, 7), (month, 8)):
        rows = page(report, Words("en")).blocks[0].rows  # type: ignore[union-attr]
        assert len({text_of(row[0]) for row in rows}) == days


def test_data_names_the_period_and_each_item(register: Register) -> None:
    made = data(of(register, "2020-W07", "2020-02-10"))
    assert (made["schema"], made["period"], made["first"], made["last"]) == (
        "giamsat.agenda/1", "2020-W07", "2020-02-10", "2020-02-16",
    )  # fmt: skip
    assert {item["kind"] for item in made["items"]} == {
        "visit", "written-report", "deadline", "plan",
    }  # fmt: skip
    assert all(date.fromisoformat(item["day"]) for item in made["items"])


def test_the_year_tells_of_bodies_under_two_plans_at_once(tmp_path: Path) -> None:
    body = '\n[[body]]\nname = "UBND xã A"\n'
    plans = {
        "a": plan("1/KH-MTTQ", body, ends="2020-02-12"),
        "b": plan("2/KH-MTTQ", body, begins="2020-02-12"),
        "c": plan("3/KH-MTTQ", body, begins="2020-02-15", ends="2020-02-20"),
    }
    span = span_of(parse_period("2020"))
    with register_of(tmp_path, plans) as register:
        found = agenda(register, "2020-02-10", span, overlapping=True).overlaps or ()
    assert [(each.one.plan, each.other.plan, each.first, each.last) for each in found] == [
        ("a", "b", "2020-02-12", "2020-02-12")
    ]
