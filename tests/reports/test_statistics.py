"""Statistics: what each year and issuer has, and how each addressee answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from workspaces_made import plan, register_of

from giamsat.domain.records import Register
from giamsat.reports.statistics import data, statistics

VISIT = '\n[[visit]]\nid = "V1"\non = 2020-02-12\ndone = 2020-02-12\n'


def item(number: int, to: str, due: str, *answers: str, outcome: str = "") -> str:
    text = f'\n[[recommendation]]\nid = "R{number}"\ntext = "…"\nto = "{to}"\n'
    text += f"sent = 2020-02-20\ndue = {due}\n"
    text += "".join(f"[[recommendation.answer]]\non = {day}\n" for day in answers)
    if outcome:
        text += f'[[recommendation.outcome]]\non = {outcome}\nresult = "partly"\n'
    return text


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    items = (
        item(1, "Sở Y tế", "2020-03-10", "2020-03-10", "2020-03-20", outcome="2020-03-25")
        + item(2, "Sở Y tế", "2020-03-10", "2020-03-11")
        + item(3, "UBND xã A", "2020-03-10")
        + item(4, "UBND xã A", "2020-04-30")
        + '\n[[recommendation]]\nid = "R5"\ntext = "chưa gửi"\nto = "UBND xã A"\n'
    )
    plans = {
        "2020/a": plan("1/KH-MTTQ", VISIT + items),
        "2019/b": plan("2/KH-MTTQ", issued="2019-11-05", issuer='"Hội Nông dân tỉnh A"'),
        "2020/c": plan("3/KH-MTTQ", issuer='"HỘI NÔNG DÂN TỈNH A"'),
        "2020/d": plan("4/KH-MTTQ", issued="2020-12-01"),
        "2020/e": plan("", number="", issued="", begins="", ends="", issuer=""),
    }
    with register_of(tmp_path_factory.mktemp("statistics"), plans) as register:
        yield register


def test_who_answers_in_time_late_and_not_at_all(register: Register) -> None:
    rows = {row["addressee"]: row for row in data(statistics(register, "2020-04-01"))["addressees"]}
    names = ("recommendations", "answered_in_time", "answered_late", "silent", "waiting")
    assert [rows["Sở Y tế"][name] for name in names] == [2, 1, 1, 0, 0]
    assert [rows["UBND xã A"][name] for name in names] == [2, 0, 0, 1, 1]
    # 20/02 to 10/03 are 19 days (a leap year), to 11/03 they are 20.
    assert rows["Sở Y tế"]["mean_days_to_answer"] == 19.5
    assert rows["UBND xã A"]["mean_days_to_answer"] is None


@pytest.mark.parametrize(
    ("as_of", "sorts"),
    [
        ("2020-03-09", [2, 0, 0, 0, 2]),
        ("2020-03-10", [2, 1, 0, 0, 1]),
        ("2020-03-11", [2, 1, 1, 0, 0]),
        ("2020-02-19", None),
    ],
)
def test_a_later_answer_does_not_count_yet(
    register: Register, as_of: str, sorts: list[int] | None
) -> None:
    rows = {row.name: row for row in statistics(register, as_of).addressees}
    # The day agreed on is known as long as the recommendation is: here, since it was sent.
    found = rows.get("Sở Y tế")
    assert (list(found[1:6]) if found else None) == sorts


def test_the_sorts_add_up_to_what_had_a_date(register: Register) -> None:
    for month in range(1, 13):
        for row in statistics(register, f"2020-{month:02}-15").addressees:
            assert row.dated == row.in_time + row.late + row.silent + row.waiting


def test_years_and_issuers_count_the_plans_issued_by_then(register: Register) -> None:
    report = data(statistics(register, "2020-04-01"))
    assert [(row["year"], row["plans"]) for row in report["years"]] == [
        (2019, 1),
        (2020, 2),
        (None, 1),
    ]
    named = {row["issuer"]: row["plans"] for row in report["issuers"]}
    assert sum(named.values()) == 4
    assert sorted(named.values()) == [1, 1, 2]
    own = next(row for row in report["years"] if row["year"] == 2020)
    assert (own["visits_done"], own["recommendations"], own["open_recommendations"]) == (1, 5, 4)
    assert (own["overdue_plans"], own["overdue_recommendations"]) == (1, 1)


def test_of_an_empty_workspace_there_is_nothing_to_count(tmp_path: Path) -> None:
    with register_of(tmp_path, {}) as register:
        report = statistics(register, "2020-04-01")
    assert (report.years, report.issuers, report.addressees) == ([], [], [])
