"""Limits of each body: from its own first meeting, met by what was done towards it alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from plan_texts import Data, day, plan_of

from giamsat.domain.acts.events import NewEvent, mark
from giamsat.domain.acts.visits import VisitDone, visit_done
from giamsat.domain.calendar import Calendar
from giamsat.domain.changes import AppendTable
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.plan import Plan
from giamsat.domain.timeline import Due, build_timeline
from giamsat.domain.timeline.states import ON_RECORD, done_day
from giamsat.store.calendars import load_calendar
from giamsat.store.rulebook import shipped_rules

CALENDAR: Calendar = load_calendar()
RULES = shipped_rules()
A, B = "UBND xã A", "UBND xã B"


def on(text: str) -> date:
    return day(f"2026-{text}")


def made(*visits: Data, events: tuple[Data, ...] = (), **facts: Any) -> Plan:
    head = {
        "title": "Giám sát",
        "number": "02/KH-MTTQ-BTT",
        "issued": on("03-20"),
        "form": "delegation",
        "begins": on("04-01"),
        "ends": on("06-30"),
    }
    bodies = [{"id": "B1", "name": A}, {"id": "B2", "name": B}]
    numbered = [{"id": f"V{n}", **visit} for n, visit in enumerate(visits, 1)]
    data = {"plan": head | facts, "body": bodies, "visit": numbered, "event": list(events)}
    return plan_of({"schema": 1, **data})


def dues(plan: Plan, rule: str) -> list[Due]:
    return [due for due in build_timeline(plan, RULES, CALENDAR).dues if due.rule == rule]


def standing(plan: Plan, rule: str, text: str) -> dict[str, tuple[date, str | None]]:
    """By when each body's duty stands on a day, and what it counts from."""
    found = build_timeline(plan, RULES, CALENDAR).dues_on(on(text))
    return {
        body: (due.due, due.anchor_key)
        for due in found
        if due.rule == rule
        for body in due.bodies or ("",)
    }


MEETINGS: dict[str, tuple[tuple[Data, ...], dict[str, tuple[str, str]]]] = {
    "no meeting has a day": ((), {A: ("03-25", "plan.begins"), B: ("03-25", "plan.begins")}),
    "one meeting each": (
        ({"on": on("05-20"), "bodies": ["B1"]}, {"on": on("06-10"), "bodies": [B]}),
        {A: ("05-13", "V1"), B: ("06-03", "V2")},
    ),
    "only one has a day": (
        ({"on": on("05-20"), "bodies": ["B1"]}, {"bodies": ["B2"]}),
        {A: ("05-13", "V1"), B: ("03-25", "plan.begins")},
    ),
    "the first of two": (
        ({"on": on("06-10"), "bodies": ["B1", "B2"]}, {"on": on("05-20"), "bodies": ["B1"]}),
        {A: ("05-13", "V2"), B: ("06-03", "V1")},
    ),
    "a meeting that names nobody": (
        ({"on": on("05-20")}, {"on": on("06-10"), "bodies": ["B2"]}),
        {A: ("05-13", "V1"), B: ("06-03", "V2")},
    ),
    "a written report is no meeting": (
        ({"on": on("05-20"), "bodies": ["B1"], "kind": "written-report"},),
        {A: ("03-25", "plan.begins"), B: ("03-25", "plan.begins")},
    ),
    "called off": (
        (
            {"on": on("05-20"), "bodies": ["B1"], "cancelled": on("03-21"), "reason": "x"},
            {"on": on("06-10"), "bodies": ["B1"]},
        ),
        {A: ("06-03", "V2"), B: ("03-25", "plan.begins")},
    ),
}


@pytest.mark.parametrize("name", MEETINGS)
def test_each_body_has_its_own_day(name: str) -> None:
    visits, expected = MEETINGS[name]
    found = standing(made(*visits), "body-report", "03-22")
    assert found == {body: (on(text), key) for body, (text, key) in expected.items()}


def test_a_postponed_meeting_moves_the_limit_from_the_day_it_was_moved_on() -> None:
    move = {"on": on("06-01"), "to": on("08-20")}
    plan = made({"on": on("06-10"), "bodies": ["B1", "B2"], "postponement": [move]})
    assert standing(plan, "body-report", "05-31")[A] == (on("06-03"), "V1")
    assert standing(plan, "body-report", "06-01")[A] == (on("08-13"), "V1")
    assert standing(plan, "supervision-report", "05-31")[""] == (on("06-25"), "V1")
    assert standing(plan, "supervision-report", "06-01")[""] == (on("09-04"), "V1")


def test_what_was_done_before_the_meeting_moved_is_judged_by_the_new_day() -> None:
    move = {"on": on("05-16"), "to": on("06-20")}
    came = {"kind": "body-reported", "on": on("05-15"), "to": ["B1"]}
    plan = made({"on": on("05-20"), "bodies": ["B1"], "postponement": [move]}, events=(came,))
    late, anew = (due for due in dues(plan, "body-report") if A in due.bodies)
    assert (late.due, late.is_missed(on("05-15"))) == (on("05-13"), True)
    assert (anew.due, anew.is_judged_anew, anew.is_missed(on("07-01"))) == (
        on("06-13"),
        True,
        False,
    )


@pytest.mark.parametrize(
    ("to", "left"), [(["B1"], {B}), ([B], {A}), ([], set()), ([A, "B2"], set())]
)
@pytest.mark.parametrize(
    ("kind", "rule"), [("sent", "plan-notice"), ("body-reported", "body-report")]
)
def test_one_bodys_act_never_meets_anothers_limit(
    kind: str, rule: str, to: list[str], left: set[str]
) -> None:
    event = {"kind": kind, "on": on("03-21")} | ({"to": to} if to else {})
    assert set(standing(made(events=(event,)), rule, "03-22")) == left


def test_bodies_that_fare_alike_stand_in_one_row() -> None:
    (due,) = dues(made(), "plan-notice")
    assert (due.bodies, due.whose) == ((A, B), None)
    (report,) = dues(made(), "body-report")
    assert report.whose == f"{A}; {B}"


def requested(bodies: int) -> Plan:
    names = [f"B{n}" for n in range(1, bodies + 1)]
    return plan_of(
        {
            "schema": 1,
            "plan": {"title": "Yêu cầu báo cáo", "number": "1/KH", "issued": on("03-20")},
            "body": [{"id": name, "name": f"Xã {name}"} for name in names],
            "visit": [
                {
                    "id": "V1",
                    "kind": "written-report",
                    "on": on("04-10"),
                    "bodies": names,
                    "body_done": [
                        {"body": name, "on": on(f"04-0{n}")} for n, name in enumerate(names[:7], 1)
                    ],
                }
            ],
        }
    )


def test_of_twenty_reports_seven_are_in_and_thirteen_are_overdue_by_name() -> None:
    (left,) = build_timeline(requested(20), RULES, CALENDAR).dues_on(on("04-20"))
    assert left.is_late(on("04-20"))
    assert left.bodies == tuple(f"Xã B{n}" for n in range(8, 21))
    assert left.whose == "; ".join(left.bodies)


@pytest.mark.parametrize("count", [1, 2, 20])
def test_the_duties_of_the_bodies_add_up(count: int) -> None:
    plan = requested(count)
    rows = dues(plan, "visit")
    named = sorted(body for due in rows for body in due.bodies)
    assert named == sorted(body.name for body in plan.bodies)


def test_a_visit_is_done_with_its_last_body() -> None:
    plan = made({"on": on("05-20"), "bodies": ["B1", "B2"]})
    act = visit_done(plan, VisitDone("V1", on("05-20"), [A]))
    table = {"body": "B1", "on": on("05-20")}
    assert act.changes == (AppendTable(("visit", 0, "body_done"), table),)
    assert act.values["left"] == 1
    met = [{"body": "B1", "on": on("05-20")}]
    half = made({"on": on("05-20"), "bodies": ["B1", "B2"], "body_done": met})
    assert done_day(half.visits[0], ON_RECORD) is None
    met.append({"body": "B2", "on": on("05-25")})
    whole = made({"on": on("05-20"), "bodies": ["B1", "B2"], "body_done": met})
    assert done_day(whole.visits[0], ON_RECORD) == on("05-25")
    assert build_timeline(whole, RULES, CALENDAR).state_of("V1", on("05-24")) == "planned"


@pytest.mark.parametrize(
    ("bodies", "code"),
    [(["B2"], "body-not-asked"), (["Sở Y tế"], "body-not-asked"), (["B1"], "body-done")],
)
def test_a_body_that_was_not_asked_or_is_done_with_is_refused(bodies: list[str], code: str) -> None:
    met = [{"body": "B1", "on": on("05-20")}]
    plan = made({"on": on("05-20"), "bodies": ["B1", "B3"], "body_done": met})
    with pytest.raises(InvalidDataError) as raised:
        visit_done(plan, VisitDone("V1", on("05-21"), bodies))
    assert raised.value.code == code


def test_the_report_of_a_body_that_is_not_supervised_is_refused() -> None:
    with pytest.raises(InvalidDataError) as raised:
        mark(made(), NewEvent("body-reported", on("03-25"), ["Sở Y tế"]))
    assert raised.value.code == "not-a-body"
    again = made(events=({"kind": "sent", "on": on("03-21"), "to": ["B1"]},))
    assert mark(again, NewEvent("sent", on("03-21"), ["B2"])).changes
    with pytest.raises(InvalidDataError) as raised:
        mark(again, NewEvent("sent", on("03-21"), [A]))
    assert raised.value.code == "already-marked"
