"""The timeline by cases: Plan 33, limits over Tết and month ends, all that happens to a plan."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from plan_texts import PLAN_33, day, plan, plan_of

from giamsat.domain.plan import Plan
from giamsat.domain.rules import Rule, RuleSource
from giamsat.domain.timeline import EVER, Due, Timeline, build_timeline
from giamsat.store.calendars import load_calendar
from giamsat.store.rulebook import shipped_rules

CALENDAR = load_calendar()
RULES = shipped_rules()


def timeline(of: Plan, rules: tuple[Rule, ...] = RULES) -> Timeline:
    return build_timeline(of, rules, CALENDAR)


def status(of: Plan, on: str, subject: str = "plan") -> str:
    return timeline(of).state(subject, day(on)).state


def dues(of: Plan, on: str, rules: tuple[Rule, ...] = RULES) -> list[tuple[str, str, str]]:
    """What stands on a day: subject, rule and day, the year 2020 left out."""
    return [
        (due.subject, due.rule, due.due.isoformat().removeprefix("2020-"))
        for due in timeline(of, rules).dues_on(day(on))
    ]


def rows(of: Plan, subject: str, rule: str | None = None) -> list[tuple[str, str | None, str]]:
    """The rows of a subject: since, until and what ended it."""
    return [
        (_short(due.since), _short(due.until) if due.until else None, str(due.ended))
        for due in timeline(of).dues
        if due.subject == subject and rule in {None, due.rule}
    ]


def slots(of: Plan, on: str) -> list[tuple[str, str, str, str]]:
    return [
        (slot.visit, _short(slot.first), _short(slot.last), slot.state)
        for slot in timeline(of).slots
        if slot.since <= day(on) and (slot.until is None or day(on) < slot.until)
    ]


def _short(on: date) -> str:
    return on.isoformat().removeprefix("2020-")


def event(kind: str, on: str) -> dict[str, Any]:
    return {"kind": kind, "on": day(on)}


def item(**facts: Any) -> dict[str, Any]:
    return {"id": "R1", "text": "Kiến nghị", "to": "UBND huyện", **facts}


# --- Plan 33 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("01-01", "draft"),
        ("02-06", "draft"),
        ("02-07", "issued"),
        ("02-09", "issued"),
        ("02-10", "issued"),
        ("02-11", "under-way"),
        ("02-12", "under-way"),
        ("02-14", "under-way"),
        ("02-15", "reporting"),
        ("2026-11-25", "reporting"),
    ],
)
def test_plan_33_from_day_to_day(on: str, expected: str) -> None:
    assert status(plan_of(PLAN_33), on) == expected


def test_plan_33_says_why() -> None:
    steps = timeline(plan_of(PLAN_33))
    why = {reason.code: reason for reason in steps.state("plan", day("02-15")).reasons}
    assert why["issued"].value == "33/KH-MTTQ-BTT"
    assert why["ended"].on == day("02-14")
    assert why["no-report"].key == "event.reported"
    assert steps.state("plan", day("02-01")).reasons[0].code == "not-yet-issued"


def test_plan_33_whose_form_is_not_known_is_judged_by_no_limit() -> None:
    assert timeline(plan_of(PLAN_33)).dues == ()


def test_a_state_before_anything_is_known_is_a_lookup_error() -> None:
    with pytest.raises(LookupError):
        timeline(plan_of(PLAN_33)).state("R1", day("02-15"))


# --- status ------------------------------------------------------------------------------------

R1 = item(sent=day("02-20"))
CLOSED = R1 | {"outcome": [{"on": day("03-10"), "result": "carried-out"}]}
REOPENED = CLOSED | {"reopening": [{"on": day("03-12")}]}
REPORTED = event("reported", "02-18")


@pytest.mark.parametrize(
    ("parts", "on", "expected"),
    [
        ({"plan": {"number": None}}, "02-15", "draft"),
        ({"plan": {"issued": None}}, "02-15", "draft"),
        ({"plan": {"begins": None, "ends": None}}, "2021-01-01", "issued"),
        ({"plan": {"ends": None}}, "2021-01-01", "under-way"),
        ({"event": [REPORTED]}, "02-17", "reporting"),
        ({"event": [REPORTED]}, "02-18", "closed"),
        ({"event": [event("reported", "02-13")]}, "02-13", "closed"),
        ({"event": [REPORTED], "recommendation": [R1]}, "02-19", "closed"),
        ({"event": [REPORTED], "recommendation": [R1]}, "02-20", "follow-up"),
        ({"event": [REPORTED], "recommendation": [CLOSED]}, "03-09", "follow-up"),
        ({"event": [REPORTED], "recommendation": [CLOSED]}, "03-10", "closed"),
        ({"event": [REPORTED], "recommendation": [REOPENED]}, "03-11", "closed"),
        ({"event": [REPORTED], "recommendation": [REOPENED]}, "03-12", "follow-up"),
        ({"event": [event("suspended", "02-12")]}, "02-11", "under-way"),
        ({"event": [event("suspended", "02-12")]}, "03-01", "suspended"),
        ({"event": [event("suspended", "02-12"), event("resumed", "02-13")]}, "02-13", "under-way"),
        ({"event": [event("cancelled", "02-09")]}, "02-12", "cancelled"),
        ({"event": [event("suspended", "02-09"), event("cancelled", "02-10")]}, "02-09",
         "suspended"),
        ({"event": [event("suspended", "02-09"), event("cancelled", "02-10")]}, "02-10",
         "cancelled"),
        ({"event": [REPORTED, event("archived", "04-01")]}, "03-31", "closed"),
        ({"event": [REPORTED, event("archived", "04-01")]}, "04-01", "archived"),
        ({"plan": {"ends": date.max}}, "2021-01-01", "under-way"),
    ],
)  # fmt: skip
def test_status(parts: dict[str, Any], on: str, expected: str) -> None:
    facts = {
        key: value for key, value in (PLAN_33["plan"] | parts.get("plan", {})).items() if value
    }
    rest = {key: value for key, value in parts.items() if key != "plan"}
    assert status(plan_of({"schema": 1, "plan": facts, **rest}), on) == expected


def test_a_leap_day_is_a_day() -> None:
    leap = plan(plan={"begins": day("02-28"), "ends": day("02-29")})
    assert [status(leap, on) for on in ("02-28", "02-29", "03-01")] == [
        "under-way",
        "under-way",
        "reporting",
    ]


# --- the plan's limits -------------------------------------------------------------------------


def begun(begins: str, issued: str, ends: str | None = None) -> Plan:
    facts = {"issued": day(issued), "begins": day(begins), "ends": day(ends or begins)}
    return plan(form="delegation", plan=facts)


def due_of(of: Plan, rule: str) -> Due:
    [found] = [due for due in timeline(of).dues if due.rule == rule]
    return found


@pytest.mark.parametrize(
    ("begins", "notice"),
    [
        # 15 days before a day soon after Tết: the bare count stands, in the feast.
        ("2018-03-02", "2018-02-15"),
        ("2019-02-20", "2019-02-05"),
        ("2020-02-11", "2020-01-27"),
        ("2021-02-26", "2021-02-11"),
        ("2022-02-16", "2022-02-01"),
        ("2023-02-07", "2023-01-23"),
        ("2024-02-26", "2024-02-11"),
        ("2025-02-12", "2025-01-28"),
        ("2026-03-04", "2026-02-17"),
        ("2027-02-22", "2027-02-07"),
        # Month ends and leap days.
        ("2020-03-16", "2020-03-01"),
        ("2024-03-15", "2024-02-29"),
        ("2023-03-16", "2023-03-01"),
        # A year's beginning: 01/01/2025 is off.
        ("2025-01-16", "2025-01-01"),
    ],
)
def test_notice_is_due_fifteen_days_before(begins: str, notice: str) -> None:
    earlier = (day(begins) - timedelta(days=60)).isoformat()
    due = due_of(begun(begins, earlier), "plan-notice")
    assert (due.due, due.anchor, due.until) == (day(notice), day(begins), day(begins))


@pytest.mark.parametrize(
    ("ends", "report"),
    [
        ("2018-02-01", "2018-02-21"),
        ("2019-01-22", "2019-02-11"),
        ("2020-01-10", "2020-01-30"),
        ("2021-01-28", "2021-02-17"),
        ("2022-01-17", "2022-02-07"),
        ("2023-01-06", "2023-01-27"),
        ("2024-01-26", "2024-02-15"),
        ("2025-01-13", "2025-02-03"),
        ("2026-02-02", "2026-02-23"),
        ("2027-01-20", "2027-02-04"),
        ("2020-02-14", "2020-03-02"),  # 29/02/2020 is a Saturday
        ("2024-02-14", "2024-02-29"),
        ("2023-02-14", "2023-03-01"),
        ("2025-08-17", "2025-09-03"),  # 01–02/09 off
        ("2019-12-17", "2020-01-02"),
    ],
)
def test_the_report_is_due_fifteen_days_after_the_end(ends: str, report: str) -> None:
    due = due_of(begun(ends, ends), "supervision-report")
    assert (due.due, due.since, due.until) == (day(report), day(ends), None)


@pytest.mark.parametrize(("year", "forecast"), [(2020, False), (2026, False), (2027, True)])
def test_days_off_that_nobody_decided_yet_are_a_forecast(year: int, forecast: bool) -> None:
    ends = f"{year}-01-20"
    assert due_of(begun(ends, ends), "supervision-report").forecast is forecast


def test_years_before_the_joint_resolution_know_no_limit() -> None:
    assert timeline(begun("2016-03-01", "2016-01-04")).dues == ()
    assert timeline(begun("2017-07-10", "2017-06-14")).dues == ()
    assert timeline(begun("2017-07-10", "2017-06-15")).dues != ()


def test_a_notice_in_time_late_and_never() -> None:
    for sent, expected in (
        ("02-10", ("02-07", "02-10", "met")),
        ("02-11", ("02-07", "02-11", "met")),
        ("02-12", ("02-07", "02-11", "void")),
        (None, ("02-07", "02-11", "void")),
    ):
        parts = {"event": [event("sent", sent)]} if sent else {}
        assert rows(plan(form="delegation", **parts), "plan", "plan-notice") == [expected]


def test_plan_33_as_a_delegation_missed_the_notice_by_days() -> None:
    sent = plan(form="delegation", event=[event("sent", "02-10")])
    due = due_of(sent, "plan-notice")
    assert (due.due, due.advised) == (day("01-27"), day("01-22"))
    assert not due.is_missed(day("02-06")), "it was not issued yet"
    assert due.is_missed(day("02-07"))


@pytest.mark.parametrize(
    ("reported", "on", "missed"),
    [
        (None, "03-02", False),
        (None, "03-03", True),
        ("03-02", "04-01", False),
        ("03-03", "04-01", True),
        ("03-09", "03-03", True),
    ],
)
def test_a_limit_is_missed_the_day_after_its_last_day(
    reported: str | None, on: str, missed: bool
) -> None:
    parts = {"event": [event("reported", reported)]} if reported else {}
    due = due_of(plan(form="delegation", **parts), "supervision-report")
    assert due.due == day("03-02")
    assert due.is_missed(day(on)) is missed


def test_a_report_before_the_end_leaves_nothing_due() -> None:
    early = plan(form="delegation", event=[event("reported", "02-13")])
    assert rows(early, "plan", "supervision-report") == []


def test_an_agreed_day_for_the_report() -> None:
    agreed = plan(plan={"report_due": day("02-21")}, event=[event("reported", "02-20")])
    assert dues(agreed, "02-07") == [("plan", "agreed", "02-21")]
    assert rows(agreed, "plan", "agreed") == [("02-07", "02-20", "met")]


def test_a_limit_beyond_the_calendar_never_comes() -> None:
    last = plan(
        form="delegation",
        plan={"ends": date.max},
        visit=[
            {"id": "V1", "on": date.max, "postponement": [{"on": day("02-08"), "to": date.max}]}
        ],
    )
    assert rows(last, "plan", "supervision-report") == []
    assert slots(last, "02-10") == [("V1", "9999-12-31", "9999-12-31", "planned")]


# --- rules that change -------------------------------------------------------------------------

SOURCE = RuleSource("Nghị quyết mới")


def answer_rule(name: str, value: int, first: str | None, last: str | None) -> Rule:
    return Rule(
        name,
        ("community",),
        "recommendation.received",
        value,
        "calendar",
        "after",
        "recommendation.answer",
        day(first) if first else None,
        day(last) if last else None,
        "A",
        text_read=True,
        source=SOURCE,
    )


CHANGED = (
    answer_rule("old", 15, "2023-07-01", "2025-06-30"),
    answer_rule("new", 10, "2025-07-01", None),
)


@pytest.mark.parametrize(
    ("issued", "rule", "due"),
    [
        ("2023-06-30", None, None),
        ("2023-07-01", "old", "2025-07-25"),
        ("2025-06-30", "old", "2025-07-25"),
        ("2025-07-01", "new", "2025-07-21"),  # 20/07/2025 is a Sunday
    ],
)
def test_a_plan_is_judged_by_the_rules_of_its_own_date(
    issued: str, rule: str | None, due: str | None
) -> None:
    """The recommendation was received on 10/07/2025, under the new rules already."""
    facts = {"issued": day(issued), "begins": day("2025-06-01"), "ends": day("2025-07-02")}
    received = item(received=day("2025-07-10"))
    judged = plan(form="community", plan=facts, recommendation=[received])
    assert dues(judged, "2025-07-11", CHANGED) == ([("R1", rule, due)] if rule else [])


def test_the_answer_to_the_boards_is_counted_since_july_2023_and_goes_on_after_2025() -> None:
    def ruled(issued: str) -> list[str]:
        received = item(received=day("2025-07-10"))
        facts = {"issued": day(issued), "begins": day(issued), "ends": day(issued)}
        judged = plan(form="community", plan=facts, recommendation=[received])
        return [due.rule for due in timeline(judged).dues]

    assert ruled("2023-06-30") == []
    assert ruled("2025-06-30") == ["community-answer"]
    assert ruled("2025-07-01") == ["community-answer"]


def test_a_plan_over_the_first_of_july_2025_keeps_its_limits() -> None:
    across = begun("2025-06-25", "2025-06-02", "2025-07-04")
    assert due_of(across, "plan-notice").due == day("2025-06-10")
    assert due_of(across, "supervision-report").due == day("2025-07-21")  # 19/07 is a Saturday


def test_a_rule_counted_from_an_event_is_known_from_the_event_on() -> None:
    own = Rule("own", (), "event.sent", 3, "working", "after", "event.body-reported", None, None,
               "own", text_read=False, source=SOURCE)  # fmt: skip
    sent = plan(event=[event("sent", "02-07")])
    assert dues(sent, "02-06", (own,)) == []
    assert dues(sent, "02-07", (own,)) == [("plan", "own", "02-12")]
    before = own._replace(direction="before")
    assert dues(sent, "02-06", (before,)) == []


# --- held --------------------------------------------------------------------------------------


def held(*events: dict[str, Any], kind: str = "visit") -> Plan:
    visit = {"id": "V1", "on": day("02-12"), "kind": kind}
    answer = item(sent=day("02-08"), due=day("02-20"))
    return plan(
        plan={"report_due": day("02-25")},
        event=list(events),
        visit=[visit],
        recommendation=[answer],
    )


SUSPENDED, RESUMED = event("suspended", "02-09"), event("resumed", "02-16")


def test_what_stays_due_while_suspended_stays_due() -> None:
    assert dues(held(SUSPENDED, RESUMED), "02-10") == [("R1", "agreed", "02-20")]
    assert dues(held(SUSPENDED, RESUMED, kind="written-report"), "02-10") == [
        ("V1", "visit", "02-12"),
        ("R1", "agreed", "02-20"),
    ]


def test_work_goes_on_where_it_was_resumed() -> None:
    resumed = held(SUSPENDED, RESUMED)
    assert rows(resumed, "plan") == [("02-07", "02-09", "held"), ("02-16", None, "None")]
    assert ("V1", "visit", "02-12") in dues(resumed, "02-16")


def test_a_suspended_visit_shows_as_such_in_the_calendar() -> None:
    suspended = held(SUSPENDED, RESUMED)
    assert [slots(suspended, on)[0][3] for on in ("02-08", "02-09", "02-15", "02-16")] == [
        "planned",
        "suspended",
        "suspended",
        "planned",
    ]
    written = held(SUSPENDED, kind="written-report")
    assert slots(written, "02-15") == [("V1", "02-12", "02-12", "planned")]


def test_a_cancelled_plan_asks_for_no_visit_and_no_written_report() -> None:
    for kind in ("visit", "written-report"):
        cancelled = held(event("cancelled", "02-09"), kind=kind)
        assert dues(cancelled, "02-10") == [("R1", "agreed", "02-20")]
        assert rows(cancelled, "V1") == [("02-07", "02-09", "void")]


def test_what_was_cancelled_and_resumed_was_held_in_between() -> None:
    resumed = held(event("cancelled", "02-09"), event("resumed", "02-16"))
    assert ("plan", "agreed", "02-25") not in dues(resumed, "02-15")
    assert ("plan", "agreed", "02-25") in dues(resumed, "02-16")


# --- visits ------------------------------------------------------------------------------------


def visited(**facts: Any) -> Plan:
    return plan(visit=[{"id": "V1", "on": day("02-11"), **facts}])


MOVED = visited(
    until=day("02-12"),
    postponement=[
        {"on": day("02-10"), "to": day("02-13")},
        {"on": day("02-12"), "to": day("02-29")},
    ],
)


@pytest.mark.parametrize(
    ("on", "first", "last"),
    [
        ("02-07", "02-11", "02-12"),
        ("02-09", "02-11", "02-12"),
        ("02-10", "02-13", "02-14"),
        ("02-12", "02-29", "03-01"),
        ("06-01", "02-29", "03-01"),
    ],
)
def test_a_visit_postponed_twice_has_the_place_known_on_the_day(
    on: str, first: str, last: str
) -> None:
    assert slots(MOVED, on) == [("V1", first, last, "planned")]
    assert dues(MOVED, on) == [("V1", "visit", last)]


def test_a_postponement_replaces_the_day() -> None:
    assert rows(MOVED, "V1") == [
        ("02-07", "02-10", "replaced"),
        ("02-10", "02-12", "replaced"),
        ("02-12", None, "None"),
    ]


def test_a_visit_is_not_known_before_the_plan() -> None:
    assert slots(visited(), "02-06") == []
    assert status(visited(), "02-07", "V1") == "planned"


@pytest.mark.parametrize(
    ("facts", "states", "slot"),
    [
        ({"done": day("02-11")}, ["planned", "done"], [("V1", "02-11", "02-11", "done")]),
        ({"until": day("02-13"), "done": day("02-13")}, ["planned", "done"],
         [("V1", "02-11", "02-13", "done")]),
        ({"done": day("02-20")}, ["planned", "done"], [("V1", "02-20", "02-20", "done")]),
        ({"cancelled": day("02-10")}, ["planned", "cancelled"], []),
        ({"cancelled": day("02-10"), "done": day("02-12")}, ["planned", "cancelled", "done"],
         [("V1", "02-12", "02-12", "done")]),
        ({"done": day("02-12"), "cancelled": day("02-13")}, ["planned", "done"],
         [("V1", "02-12", "02-12", "done")]),
    ],
)  # fmt: skip
def test_the_end_of_a_visit(
    facts: dict[str, Any], states: list[str], slot: list[tuple[str, str, str, str]]
) -> None:
    of = visited(**facts)
    assert [step.state for step in timeline(of).steps if step.subject == "V1"] == states
    assert slots(of, "03-01") == slot


def test_a_visit_without_a_day_is_done_or_moved_all_the_same() -> None:
    unplanned = plan(visit=[{"id": "V1", "done": day("02-12")}])
    assert status(unplanned, "02-08", "V1") == "unplanned"
    assert slots(unplanned, "02-12") == [("V1", "02-12", "02-12", "done")]
    moved = plan(visit=[{"id": "V1", "postponement": [{"on": day("02-10"), "to": day("02-13")}]}])
    assert status(moved, "02-10", "V1") == "planned"
    assert dues(moved, "02-10") == [("V1", "visit", "02-13")]


def test_a_day_overdue_a_visit_still_stands() -> None:
    [due] = timeline(visited()).dues
    assert not due.is_missed(day("02-11"))
    assert due.is_missed(day("02-12"))


# --- recommendations ---------------------------------------------------------------------------


def asked(**facts: Any) -> Plan:
    return plan(form="delegation", recommendation=[item(**facts)])


def states(of: Plan) -> list[tuple[str, str]]:
    return [(_short(s.since), s.state) for s in timeline(of).steps if s.subject == "R1"]


SENT = day("02-20")


def test_an_answer_is_due_twenty_days_after_the_sending() -> None:
    assert dues(asked(sent=SENT), "02-20") == [
        ("plan", "supervision-report", "03-02"),
        ("R1", "written-answer", "03-11"),
    ]
    assert dues(asked(sent=SENT), "02-19") == [("plan", "supervision-report", "03-02")]


@pytest.mark.parametrize(
    ("sent", "due"),
    [
        # The twentieth day falls within Tết of each year: the next working day counts.
        ("2016-01-21", "2016-02-15"),
        ("2017-01-09", "2017-02-02"),
        ("2018-01-26", "2018-02-21"),
        ("2019-01-16", "2019-02-11"),
        ("2020-01-05", "2020-01-30"),
        ("2021-01-22", "2021-02-17"),
        ("2022-01-12", "2022-02-07"),
        ("2023-01-02", "2023-01-27"),
        ("2024-01-20", "2024-02-15"),
        ("2025-01-08", "2025-02-03"),
        ("2026-01-28", "2026-02-23"),
        ("2027-01-15", "2027-02-04"),
        # Month ends, leap days, and the last day of a year.
        ("2020-02-10", "2020-03-02"),  # 01/03/2020 is a Sunday
        ("2024-02-09", "2024-02-29"),
        ("2023-02-08", "2023-02-28"),
        ("2019-12-11", "2019-12-31"),
        ("2019-12-12", "2020-01-02"),
        # Reunification and Labour Day with their days in lieu.
        ("2016-04-10", "2016-05-04"),
        # Across the first of July 2025.
        ("2025-06-12", "2025-07-02"),
    ],
)
def test_an_answer_is_due_on_the_next_working_day(sent: str, due: str) -> None:
    facts = {"issued": day("2015-12-01"), "begins": day("2015-12-21"), "ends": day("2015-12-22")}
    waiting = plan(form="delegation", plan=facts, recommendation=[item(sent=day(sent))])
    assert due_of(waiting, "written-answer").due == day(due)


def test_an_agreed_day_goes_before_the_rule() -> None:
    agreed = asked(sent=SENT, due=day("03-05"))
    assert [due.rule for due in timeline(agreed).dues if due.subject == "R1"] == ["agreed"]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"sent": SENT}, [("02-20", None, "None")]),
        ({"sent": SENT, "answer": [{"on": day("03-03")}]}, [("02-20", "03-03", "met")]),
        ({"sent": SENT, "answer": [{"on": day("04-03")}]}, [("02-20", "04-03", "met")]),
        ({"sent": SENT, "outcome": [{"on": day("03-03"), "result": "partly"}]},
         [("02-20", "03-03", "void")]),
        ({"sent": SENT, "extension": [{"on": day("03-02"), "due": day("03-31")}]},
         [("02-20", "03-02", "replaced"), ("03-02", None, "None")]),
        # An extension on the day of sending leaves no trace of the first date.
        ({"sent": SENT, "due": day("03-01"), "extension": [{"on": SENT, "due": day("03-31")}]},
         [("02-20", None, "None")]),
        # Asking for more time is no answer to the extension that it got.
        ({"sent": SENT, "answer": [{"on": day("03-02")}],
          "extension": [{"on": day("03-02"), "due": day("03-31")}]},
         [("02-20", "03-02", "met"), ("03-02", None, "None")]),
        ({"sent": SENT, "urge": [{"on": day("03-12"), "due": day("03-20")}],
          "answer": [{"on": day("03-18")}]},
         [("02-20", "03-12", "replaced"), ("03-12", "03-18", "met")]),
        ({"sent": SENT, "urge": [{"on": day("03-12")}]}, [("02-20", None, "None")]),
        ({"sent": SENT, "answer": [{"on": day("03-03")}],
          "outcome": [{"on": day("03-05"), "result": "partly"}],
          "reopening": [{"on": day("03-10"), "due": day("03-31")}]},
         [("02-20", "03-03", "met"), ("03-10", None, "None")]),
        # What is closed is not due again by an extension written down later.
        ({"sent": SENT, "outcome": [{"on": day("03-03"), "result": "refused"}],
          "extension": [{"on": day("03-05"), "due": day("03-31")}]},
         [("02-20", "03-03", "void")]),
        ({"sent": SENT, "escalation": [{"on": day("03-15"), "to": "UBMTTQ tỉnh"}]},
         [("02-20", None, "None")]),
    ],
)  # fmt: skip
def test_what_ends_the_waiting_for_an_answer(
    facts: dict[str, Any], expected: list[tuple[str, str | None, str]]
) -> None:
    assert rows(asked(**facts), "R1") == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"raised": day("02-15")}, [("02-15", "unsent")]),
        ({"raised": day("02-15"), "sent": SENT}, [("02-15", "unsent"), ("02-20", "awaiting")]),
        ({"received": SENT}, [("02-20", "awaiting")]),
        ({"sent": SENT, "answer": [{"on": day("03-03")}, {"on": day("03-09")}]},
         [("02-20", "awaiting"), ("03-03", "answered"), ("03-09", "answered")]),
        ({"sent": SENT, "answer": [{"on": day("03-03")}],
          "outcome": [{"on": day("03-03"), "result": "carried-out"}]},
         [("02-20", "awaiting"), ("03-03", "carried-out")]),
        ({"sent": SENT, "answer": [{"on": day("03-03")}],
          "outcome": [{"on": day("03-05"), "result": "partly"},
                      {"on": day("03-20"), "result": "carried-out"}],
          "reopening": [{"on": day("03-10")}]},
         [("02-20", "awaiting"), ("03-03", "answered"), ("03-05", "partly"),
          ("03-10", "awaiting"), ("03-20", "carried-out")]),
        # Closed again on the day it was reopened.
        ({"sent": SENT, "outcome": [{"on": day("03-05"), "result": "partly"},
                                    {"on": day("03-10"), "result": "carried-out"}],
          "reopening": [{"on": day("03-10")}]},
         [("02-20", "awaiting"), ("03-05", "partly"), ("03-10", "carried-out")]),
        # Reopened on the day it was closed.
        ({"sent": SENT, "outcome": [{"on": day("03-05"), "result": "partly"}],
          "reopening": [{"on": day("03-05")}]},
         [("02-20", "awaiting"), ("03-05", "awaiting")]),
        # The outcome written down last counts.
        ({"sent": SENT, "outcome": [{"on": day("03-05"), "result": "partly"},
                                    {"on": day("03-05"), "result": "refused"}]},
         [("02-20", "awaiting"), ("03-05", "refused")]),
    ],
)  # fmt: skip
def test_the_life_of_a_recommendation(
    facts: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert states(asked(**facts)) == expected


def test_a_recommendation_without_any_day_is_known_as_long_as_its_plan() -> None:
    undated = asked()
    assert states(undated) == [("02-07", "unsent")]
    draft = {"title": "Dự thảo"}
    of = plan_of({"schema": 1, "plan": draft, "recommendation": [item()]})
    assert timeline(of).state("R1", day("02-01")).since == EVER


def test_an_answer_before_the_receipt_was_written_down_counts() -> None:
    rule = answer_rule("receipt", 15, None, None)
    answered = plan(
        form="community",
        recommendation=[item(received=day("02-25"), answer=[{"on": day("02-24")}])],
    )
    assert dues(answered, "03-01", (rule,)) == []


def test_two_recommendations_of_one_id_stop_nothing() -> None:
    twice = plan(event=[REPORTED], recommendation=[CLOSED, item(sent=SENT)])
    assert timeline(twice).state("plan", day("03-15")).state == "follow-up"


# --- waivers -----------------------------------------------------------------------------------


def waived(**facts: Any) -> Plan:
    waiver = {"rule": "written-answer", "reason": "Đã trao đổi trực tiếp", **facts}
    return plan(
        form="delegation",
        recommendation=[item(sent=SENT), item(sent=SENT) | {"id": "R2"}],
        waiver=[waiver],
    )


def test_a_rule_set_aside_for_one_part_from_a_day_on() -> None:
    one = waived(subject="R1", on=day("03-01"))
    assert rows(one, "R1") == [("02-20", "03-01", "waived")]
    assert rows(one, "R2") == [("02-20", None, "None")]


def test_a_rule_set_aside_without_a_day_never_stood() -> None:
    assert [rows(waived(), subject) for subject in ("R1", "R2")] == [[], []]


def test_a_waiver_does_not_change_what_was_over() -> None:
    answered = plan(
        form="delegation",
        recommendation=[item(sent=SENT, answer=[{"on": day("03-03")}])],
        waiver=[{"rule": "written-answer", "reason": "…", "on": day("03-10")}],
    )
    assert rows(answered, "R1") == [("02-20", "03-03", "met")]


# --- facts -------------------------------------------------------------------------------------


def test_a_finding_takes_the_day_of_its_visit() -> None:
    found = plan(
        visit=[{"id": "V1", "done": day("02-12")}],
        finding=[
            {"id": "F1", "kind": "strength", "text": "…", "visit": "V1"},
            {"id": "F2", "kind": "shortcoming", "text": "…", "on": day("02-13")},
            {"id": "F3", "kind": "shortcoming", "text": "…"},
        ],
    )
    facts = [
        (f.subject, f.kind, _short(f.on)) for f in timeline(found).facts if f.subject[0] == "F"
    ]
    assert facts == [("F1", "finding.strength", "02-12"), ("F2", "finding.shortcoming", "02-13")]
