"""What an act takes for true of a plan is what the timeline says of it, also within one day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.plan_texts import DENSE, Data, day, plan, plan_of, plans

from giamsat.domain.acts.act import Act
from giamsat.domain.acts.events import NewEvent, mark
from giamsat.domain.acts.visits import NewVisit, add_visit
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.timeline import Timeline, build_timeline
from giamsat.domain.timeline.holds import HOLDING
from giamsat.store.calendars import load_calendar
from giamsat.store.rulebook import shipped_rules

CALENDAR, RULES = load_calendar(), shipped_rules()
OPEN = {"unsent", "awaiting", "answered"}

SUSPENDED: Data = {"kind": "suspended", "on": day("02-12"), "reason": "Dịch bệnh"}
RESUMED: Data = {"kind": "resumed", "on": day("02-12")}


def timeline_of(data: Data) -> Timeline:
    return build_timeline(plan_of(data), RULES, CALENDAR)


def notices(act: Act) -> dict[str, Any]:
    return {notice.code: dict(notice.params) for notice in act.notices}


def open_on(timeline: Timeline, on: date) -> list[str]:
    states = {step.subject: step.state for step in timeline.steps if step.since <= on}
    return [name for name, state in states.items() if state in OPEN]


def test_what_was_resumed_on_the_day_of_its_suspension_is_not_held() -> None:
    resumed = plan(event=[SUSPENDED, RESUMED])
    assert "plan-held" not in notices(add_visit(resumed, NewVisit(on=day("02-13"))))
    with pytest.raises(InvalidDataError, match="not-suspended"):
        mark(resumed, NewEvent("resumed", day("02-13")))


def test_what_was_suspended_anew_on_the_day_it_was_resumed_is_held() -> None:
    held = plan(event=[SUSPENDED | {"on": day("02-11")}, RESUMED, SUSPENDED])
    assert "plan-held" in notices(add_visit(held, NewVisit(on=day("02-13"))))
    assert mark(held, NewEvent("resumed", day("02-13"))).code == "mark.resumed"


def test_a_reopened_recommendation_is_open_when_the_plan_is_archived() -> None:
    item: Data = {"id": "R1", "text": "Bố trí khu cách ly", "sent": day("02-20")}
    item["outcome"] = [{"on": day("03-01"), "result": "partly"}]
    archived = {"recommendation": [item | {"reopening": [{"on": day("03-02")}]}]}
    assert (
        notices(mark(plan(**archived), NewEvent("archived", day("03-10"))))["still-open"]["ids"]
        == "R1"
    )
    closed = {"recommendation": [item]}
    assert "still-open" not in notices(mark(plan(**closed), NewEvent("archived", day("03-10"))))


@given(plans, st.sampled_from(DENSE))
@settings(max_examples=200, deadline=None)
def test_only_what_is_held_is_resumed_and_said_to_be_held(data: Data, on: date) -> None:
    data["plan"] |= {"number": "1/KH-MTTQ", "issued": date(2020, 1, 1)}
    data["event"] = [event for event in data["event"] if event["kind"] != "reported"]
    is_held = timeline_of(data).state("plan", on).state in HOLDING
    visit = add_visit(plan_of(data), NewVisit(on=on))
    assert ("plan-held" in notices(visit)) == is_held
    if ("resumed", on) in [(event["kind"], event["on"]) for event in data["event"]]:
        return
    try:
        mark(plan_of(data), NewEvent("resumed", on))
    except InvalidDataError as error:
        assert (error.code, is_held) == ("not-suspended", False)
    else:
        assert is_held


@given(plans, st.sampled_from(DENSE))
@settings(max_examples=200, deadline=None)
def test_archiving_names_what_is_open_on_its_day(data: Data, on: date) -> None:
    data["event"] = []
    said = notices(mark(plan_of(data), NewEvent("archived", on))).get("still-open", {"ids": ""})
    expected = [name for name in open_on(timeline_of(data), on) if name.startswith("R")]
    assert said["ids"] == ", ".join(expected)


@given(plans, st.sampled_from(DENSE))
@settings(max_examples=100, deadline=None)
def test_a_resumed_plan_is_held_no_more(data: Data, on: date) -> None:
    data["plan"] |= {"number": "1/KH-MTTQ", "issued": date(2020, 1, 1)}
    data["event"] = [*data["event"], SUSPENDED | {"on": on}, RESUMED | {"on": on}]
    assert timeline_of(data).state("plan", on).state not in HOLDING
    again = timeline_of(data | {"event": [*data["event"], SUSPENDED | {"on": on}]})
    assert again.state("plan", on).state == "suspended"
