"""A plan as it was known on a day."""

from __future__ import annotations

from datetime import date

from tests.reports.papers_made import plan_of, rich

from giamsat.domain.plan import Plan
from giamsat.reports.knowledge import (
    agreed_due,
    is_answered,
    is_open,
    known,
    named,
    planned_day,
)

HEAD = 'schema = 1\n[plan]\ntitle = "Giám sát A"\n'


def one(text: str) -> Plan:
    return plan_of(f'{HEAD}[[recommendation]]\nid = "R1"\ntext = "X"\n{text}')


def test_nothing_dated_later_is_known() -> None:
    before = known(rich(), date(2024, 4, 1))
    assert [visit.done for visit in before.visits] == [None, None]
    assert before.recommendations == ()
    assert before.findings == ()
    assert [event.kind for event in before.events] == ["sent"]
    assert [paper.id for paper in before.documents] == ["D1"]


def test_a_number_goes_with_its_day() -> None:
    before = known(rich(), date(2024, 3, 3)).plan
    assert (before.number, before.issued) == (None, None)
    on_the_day = known(rich(), date(2024, 3, 4)).plan
    assert (on_the_day.number, on_the_day.issued) == ("07/KH-MTTQ-BTT", date(2024, 3, 4))


def test_on_the_last_day_all_is_known() -> None:
    plan = rich()
    assert known(plan, date(2024, 6, 3)) == plan


def test_a_finding_is_as_old_as_its_visit() -> None:
    ids = [finding.id for finding in known(rich(), date(2024, 4, 2)).findings]
    assert ids == ["F1"]


def test_a_raised_recommendation_is_not_yet_sent() -> None:
    plan = one('raised = 2024-01-05\nsent = 2024-01-10\nnumber = "1/A"\n')
    (item,) = known(plan, date(2024, 1, 7)).recommendations
    assert (item.sent, item.number, item.raised) == (None, None, date(2024, 1, 5))


def test_facts_without_a_day_are_known() -> None:
    plan = one("")
    assert known(plan, date(2000, 1, 1)).recommendations == plan.recommendations


def test_a_postponement_moves_the_visit_from_its_own_day_on() -> None:
    before, after = (known(rich(), date(2024, 4, day)).visits[1] for day in (3, 4))
    assert planned_day(before) == date(2024, 4, 5)
    assert planned_day(after) == date(2024, 4, 10)


def test_ids_of_bodies_become_names() -> None:
    plan = named(rich())
    assert plan.visits[0].bodies == ("UBND huyện Bình An",)
    assert plan.findings[0].body == "UBND huyện Bình An"
    assert plan.recommendations[0].to == "UBND huyện Hòa Lộc"
    assert plan.recommendations[1].to == "Sở Xây dựng"


def test_an_outcome_closes_and_a_reopening_opens_again() -> None:
    outcome = '[[recommendation.outcome]]\non = 2024-02-01\nresult = "partly"\n'
    again = "[[recommendation.reopening]]\non = 2024-03-01\n"
    assert is_open(one("").recommendations[0])
    assert not is_open(one(outcome).recommendations[0])
    assert is_open(one(outcome + again).recommendations[0])


def test_an_answer_before_a_reopening_no_longer_counts() -> None:
    answer = "[[recommendation.answer]]\non = 2024-02-01\n"
    again = "[[recommendation.reopening]]\non = 2024-03-01\n"
    assert is_answered(one(answer).recommendations[0])
    assert not is_answered(one(answer + again).recommendations[0])


def test_the_day_set_last_counts() -> None:
    text = (
        "due = 2024-02-01\n[[recommendation.extension]]\non = 2024-01-30\ndue = 2024-02-10\n"
        "[[recommendation.urge]]\non = 2024-02-12\ndue = 2024-02-20\n"
    )
    (item,) = one(text).recommendations
    assert agreed_due(item) == date(2024, 2, 20)
    assert agreed_due(one("due = 2024-02-01\n").recommendations[0]) == date(2024, 2, 1)
    assert agreed_due(one("").recommendations[0]) is None
