"""What each body owes, and is owed, is what it would be if the plan had that body alone."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.domain.plan_texts import DENSE, Data, plan_of, plans

from giamsat.domain.timeline import build_timeline
from giamsat.store.calendars import load_calendar
from giamsat.store.rulebook import shipped_rules

CALENDAR, RULES = load_calendar(), shipped_rules()
Owed = set[tuple[str, str, date, date, date | None]]


def names_of(body: Data) -> set[str]:
    return {body["name"], body.get("id", body["name"])}


def with_one_body(data: Data, body: Data) -> Data:
    """The plan as it concerns one of its bodies: what names others alone is left out."""
    names = names_of(body)
    ids = {other["id"] for other in data["body"] if "id" in other} - names
    named = [visit for visit in data["visit"] if names & {*visit.get("bodies", ())}]
    meetings = [visit for visit in named if visit.get("kind", "visit") == "visit"]
    unnamed = [
        visit
        for visit in data["visit"]
        if not visit.get("bodies") and not (meetings and visit.get("kind", "visit") == "visit")
    ]
    return data | {
        "body": [body],
        "visit": [_of_body(visit, names) for visit in data["visit"] if visit in named + unnamed],
        "event": [e for e in data["event"] if not _is_of_others(e, data, names)],
        "waiver": [waiver for waiver in data["waiver"] if waiver.get("subject") not in ids],
    }


def _of_body(visit: Data, names: set[str]) -> Data:
    lists: Any = {
        "bodies": [name for name in visit.get("bodies", ()) if name in names],
        "body_done": [met for met in visit.get("body_done", ()) if met["body"] in names],
    }
    return visit | {key: value for key, value in lists.items() if key in visit}


def _is_of_others(event: Data, data: Data, names: set[str]) -> bool:
    """A step towards other bodies alone; what holds the plan is of all."""
    if event["kind"] not in ("sent", "body-reported"):
        return False
    return bool(event.get("to")) and not names & set(event["to"])


def owed(data: Data, body: str, day: date) -> Owed:
    """What stands towards, or by, one body on a day, and since and until when."""
    timeline = build_timeline(plan_of(data), RULES, CALENDAR)
    return {
        (due.subject, due.rule, due.due, due.since, due.anchor)
        for due in timeline.dues_on(day)
        if body in due.bodies
    }


WAIVED_FOR_ALL: Data = {
    "schema": 1,
    "plan": {
        "title": "Kế hoạch",
        "number": "1/KH-MTTQ",
        "form": "delegation",
        "begins": date(2020, 2, 8),
    },
    "body": [{"id": "B1", "name": "UBND xã"}, {"name": "Trạm Y tế xã"}],
    "event": [],
    "waiver": [{"rule": "plan-notice", "reason": "Lý do"}],
    "visit": [],
    "recommendation": [],
}


@given(plans, st.sampled_from(DENSE))
@example(WAIVED_FOR_ALL, DENSE[0])
@settings(max_examples=300, deadline=None)
def test_the_duties_of_all_bodies_are_those_of_each(data: Data, day: date) -> None:
    whole = build_timeline(plan_of(data), RULES, CALENDAR)
    total = 0
    for body in data["body"]:
        alone = owed(with_one_body(data, body), body["name"], day)
        assert owed(data, body["name"], day) == alone
        total += len(alone)
    known = {body["name"] for body in data["body"]}
    assert sum(len(known & {*due.bodies}) for due in whole.dues_on(day)) == total
