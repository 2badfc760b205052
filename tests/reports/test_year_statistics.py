"""Statistics of joint plans, of what is accepted, said and seen to be done, of money."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.reports.papers_made import OFFICE, draft, plan_of
from workspaces_made import plan, register_of

from giamsat.domain.dates import holding
from giamsat.domain.records import PlanQuery, Register
from giamsat.reports.desk import desk
from giamsat.reports.due import data as due_data
from giamsat.reports.due import dues
from giamsat.reports.report_period import span_of
from giamsat.reports.statistics import data, statistics
from giamsat.reports.summary import figures_of

UNION, WOMEN, FARMERS = "Liên đoàn Lao động tỉnh A", "Hội Phụ nữ tỉnh A", "Hội Nông dân tỉnh A"
JOINT = {
    "co_issuers": f'["{UNION}", "{WOMEN}"]',
    # named twice, and the issuer itself: each organisation has the plan once
    "partners": f'["{FARMERS}", "LIÊN ĐOÀN  Lao động tỉnh A", "Ủy ban MTTQ tỉnh A"]',
    "issuer": '"Ủy ban MTTQ tỉnh A"',
}
COURSE = """
[[body]]
id = "B1"
name = "UBND xã A"

[[finding]]
id = "F1"
kind = "shortcoming"
text = "…"
on = 2020-02-12
amount = 5000000
households = 3

[[recommendation]]
id = "R1"
text = "…"
to = "B1"
sent = 2020-02-20
due = 2020-03-10
priority = "low"
answer = [
  { on = 2020-03-01, accepts = "not" },
  { on = 2020-03-05, accepts = "in-part", degree = "carried-out" },
]
verification = [{ on = 2020-03-15, degree = "partly" }]
outcome = [{ on = 2020-03-20, result = "partly", amount = 2000000 }]
reopening = [{ on = 2020-04-01 }]

[[recommendation]]
id = "R2"
text = "…"
to = "B1"
sent = 2020-02-20
due = 2020-03-10
priority = "high"

[[recommendation]]
id = "R3"
text = "…"
to = "B1"
sent = 2020-02-20
due = 2020-03-10
"""


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    plans = {
        "2020/a": plan("1/KH-MTTQ", COURSE, **JOINT),
        "2020/b": plan("2/KH-MTTQ", issuer=f'"{FARMERS}"'),
    }
    with register_of(tmp_path_factory.mktemp("year"), plans) as register:
        yield register


def test_each_organisation_has_a_joint_plan_once_and_totals_count_it_once(
    register: Register,
) -> None:
    report = data(statistics(register, "2020-04-01"))
    plans = {row["issuer"]: (row["plans"], row["joint_plans"]) for row in report["issuers"]}
    assert plans == {
        "Ủy ban MTTQ tỉnh A": (1, 1),
        UNION: (1, 1),
        WOMEN: (1, 1),
        FARMERS: (2, 1),
    }
    assert [(row["plans"], row["joint_plans"]) for row in report["years"]] == [(2, 1)]


@pytest.mark.parametrize(
    ("name", "ids"),
    [(UNION, ["2020/a"]), (WOMEN, ["2020/a"]), (FARMERS, ["2020/a", "2020/b"])],
)
def test_the_list_of_an_organisation_has_a_joint_plan_once(
    register: Register, name: str, ids: list[str]
) -> None:
    for query in (PlanQuery("2020-04-01", issuer=name), PlanQuery("2020-04-01", issuers=(name,))):
        assert sorted(row.id for row in register.plans(query)) == ids
        assert register.count(query) == len(ids)
    assert name in register.issuer_names()


FATES = [
    ("2020-02-25", (0, {}, {}, {})),
    ("2020-03-01", (1, {"not": 1}, {}, {})),
    ("2020-03-05", (1, {"in-part": 1}, {"carried-out": 1}, {})),
    ("2020-03-15", (1, {"in-part": 1}, {"carried-out": 1}, {"partly": 1})),
    ("2020-04-01", (0, {}, {}, {})),
]


@pytest.mark.parametrize(("as_of", "expected"), FATES)
def test_answered_accepted_said_and_seen_are_four_facts(
    register: Register, as_of: str, expected: tuple[Any, ...]
) -> None:
    (row,) = data(statistics(register, as_of))["progress"]
    assert (row["addressee"], row["recommendations"]) == ("UBND xã A", 3)
    found = [{k: n for k, n in row[step].items() if n} for step in ("accepts", "said", "seen")]
    assert (row["answered"], *found) == expected


def test_a_summary_counts_the_steps_and_the_money_of_its_days(register: Register) -> None:
    march = figures_of(register, "2020-12-31", span_of(holding(date(2020, 3, 1), "month"))).counts
    steps = {name: n for name, n in march.items() if name.split("-")[0] in _STEPS and n}
    assert steps == {
        "accepts-not": 1,
        "accepts-in-part": 1,
        "said-carried-out": 1,
        "seen-partly": 1,
    }
    assert (march["amount-found"], march["amount-recovered"]) == (0, 2000000)


_STEPS = ("accepts", "said", "seen")


def test_statistics_add_up_money_and_households_up_to_the_day(register: Register) -> None:
    amounts = data(statistics(register, "2020-03-19"))["amounts"]
    assert amounts == {"found": {"amount": 5000000, "households": 3}}
    amounts = data(statistics(register, "2020-03-20"))["amounts"]
    assert amounts["recovered"] == {"amount": 2000000, "households": 0}


def test_what_is_due_on_one_day_comes_by_priority(register: Register) -> None:
    rows = [row for row in dues(register, "2020-02-25").coming if row.kind == "answer"]
    assert [(row.subject, row.priority) for row in rows] == [
        ("R2", "high"),
        ("R3", None),
        ("R1", "low"),
    ]
    told = due_data(dues(register, "2020-02-25"))["coming"]
    assert [row["priority"] for row in told if row["kind"] == "answer"] == ["high", None, "low"]


def test_the_desk_begins_with_what_is_overdue_of_a_high_priority(register: Register) -> None:
    first = desk(register, "2020-03-31").overdue[0].row
    assert (first.subject, first.priority) == ("R2", "high")


def test_the_register_of_recommendations_prints_the_four_facts(tmp_path: Path) -> None:
    made = plan_of(plan("1/KH-MTTQ", COURSE))
    text = repr(draft(made, "register", OFFICE, date(2020, 3, 16)))
    for code in ("accepts-in-part", "degree-carried-out", "degree-partly", "progress-seen"):
        assert code in text
