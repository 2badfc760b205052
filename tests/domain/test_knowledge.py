"""A plan as it was known on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.plan_texts import DENSE, Data, plan_of, plans
from tests.reports.papers_made import plan_of as read
from tests.reports.papers_made import rich

from giamsat.domain.knowledge import facts_known_on, plan_known_on
from giamsat.domain.plan import Plan
from giamsat.domain.shape import Key, keys_of
from giamsat.domain.timeline import Due, build_timeline
from giamsat.domain.timeline.states import ON_RECORD, planned_days
from giamsat.store.calendars import load_calendar
from giamsat.store.rulebook import shipped_rules

CALENDAR, RULES = load_calendar(), shipped_rules()
DAY = date(2020, 2, 10)
LATER = DAY + timedelta(days=1)

AHEAD = {
    "plan.begins", "plan.ends", "plan.data_from", "plan.data_to", "plan.submission",
    "plan.report_due", "visit.on", "visit.until", "postponement.to",
    "recommendation.due", "urge.due", "extension.due", "reopening.due",
    "source.published", "source.read",
}  # fmt: skip
"""Days that lie ahead of what they are recorded with, and those that tell where facts come from."""

HEAD = 'schema = 1\n[plan]\ntitle = "Giám sát A"\n'


def one(text: str) -> Plan:
    return read(f'{HEAD}[[recommendation]]\nid = "R1"\ntext = "X"\n{text}')


def test_nothing_dated_later_is_plan_known_on() -> None:
    before = plan_known_on(rich(), date(2024, 4, 1))
    assert [visit.done for visit in before.visits] == [None, None]
    assert before.recommendations == ()
    assert before.findings == ()
    assert [event.kind for event in before.events] == ["sent"]
    assert [paper.id for paper in before.documents] == ["D1"]


def test_a_number_goes_with_its_day() -> None:
    before = plan_known_on(rich(), date(2024, 3, 3)).plan
    assert (before.number, before.issued) == (None, None)
    on_the_day = plan_known_on(rich(), date(2024, 3, 4)).plan
    assert (on_the_day.number, on_the_day.issued) == ("07/KH-MTTQ-BTT", date(2024, 3, 4))


def test_on_the_last_day_all_is_plan_known_on() -> None:
    plan = rich()
    assert plan_known_on(plan, date(2024, 6, 3)) == plan


def test_a_finding_is_as_old_as_its_visit() -> None:
    ids = [finding.id for finding in plan_known_on(rich(), date(2024, 4, 2)).findings]
    assert ids == ["F1"]


def test_a_raised_recommendation_is_not_yet_sent() -> None:
    plan = one('raised = 2024-01-05\nsent = 2024-01-10\nnumber = "1/A"\n')
    (item,) = plan_known_on(plan, date(2024, 1, 7)).recommendations
    assert (item.sent, item.number, item.raised) == (None, None, date(2024, 1, 5))


def test_facts_without_a_day_are_plan_known_on() -> None:
    plan = one("")
    assert plan_known_on(plan, date(2000, 1, 1)).recommendations == plan.recommendations


def test_a_postponement_moves_the_visit_from_its_own_day_on() -> None:
    before, after = (plan_known_on(rich(), date(2024, 4, day)).visits[1] for day in (3, 4))
    assert planned_days(before, ON_RECORD) == (date(2024, 4, 5), date(2024, 4, 5))
    assert planned_days(after, ON_RECORD) == (date(2024, 4, 10), date(2024, 4, 10))


def _days(keys: Iterator[Key], table: str, way: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the way to each day of the model: the tables it stands in, and its key."""
    for key in keys:
        if key.kind == "day":
            yield (*way, key.name)
        elif key.table:
            yield from _days(iter(keys_of(key.table).values()), key.name, (*way, key.name))


def _with_one_day(way: tuple[str, ...], day: date) -> Data:
    """Return the least facts that have ``day`` where ``way`` leads."""
    *tables, key = way
    part: Any = {"id": "X1", "on": DAY, key: day}
    for name in reversed(tables[1:]):
        part = {"id": "X1", name: [part]}
    if tables[0] == "plan":
        return {"plan": {"title": "A", key: day}}
    return {"plan": {"title": "A"}, tables[0]: [part]}


def _all_days(value: Any) -> Iterator[date]:
    if isinstance(value, date):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _all_days(item)
    elif isinstance(value, list):
        for item in value:
            yield from _all_days(item)


def test_each_day_of_the_model_is_cut_off_when_it_lies_later() -> None:
    ways = list(_days(iter(keys_of(Plan).values()), "", ()))
    assert len(ways) > 20
    for way in ways:
        facts = _with_one_day(way, LATER)
        is_known = LATER in _all_days(facts_known_on(facts, DAY))
        assert is_known == (".".join(way[-2:]) in AHEAD), way
        assert LATER in _all_days(facts_known_on(facts, LATER)), way


def test_the_reason_of_a_later_cancellation_goes_with_it() -> None:
    visit = {"id": "V1", "on": DAY, "cancelled": LATER, "reason": "Bão"}
    facts = {"plan": {"title": "A"}, "visit": [visit]}
    assert facts_known_on(facts, DAY)["visit"] == [{"id": "V1", "on": DAY}]


def told(due: Due) -> Due:
    """What is said of a duty on a day: not when or how it will end."""
    return due._replace(until=None, ended=None, among=())


@given(plans, st.sampled_from(DENSE))
@settings(max_examples=200, deadline=None)
def test_what_is_known_on_a_day_is_judged_as_all_is_for_that_day(data: Data, on: date) -> None:
    plan = plan_of(data)
    if plan.plan.issued and plan.plan.issued > on:
        return
    known = plan_known_on(plan, on)
    whole, cut = (build_timeline(each, RULES, CALENDAR) for each in (plan, known))
    assert [due[:3] for due in cut.dues_on(on)] == [due[:3] for due in whole.dues_on(on)]
    assert [told(due) for due in cut.dues_on(on)] == [told(due) for due in whole.dues_on(on)]
    names = {step.subject for step in (*whole.steps, *cut.steps)}
    for name in names:
        assert cut.state_of(name, on) == whole.state_of(name, on), name


@given(plans, st.sampled_from(DENSE))
@settings(max_examples=100, deadline=None)
def test_what_is_known_stays_known(data: Data, on: date) -> None:
    plan = plan_of(data)
    known = plan_known_on(plan, on)
    assert plan_known_on(known, on) == known
    assert plan_known_on(plan, ON_RECORD) == plan
