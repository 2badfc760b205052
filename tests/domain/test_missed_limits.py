"""Limits that were not kept: when each is told, what silences it, what a change newly shows."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from plan_texts import day, plan

from giamsat.domain.calendar import Calendar
from giamsat.domain.checking.limits import limit_findings, newly_missed
from giamsat.domain.plan import Plan
from giamsat.domain.timeline import build_timeline
from giamsat.store.calendars import load_calendar
from giamsat.store.rulebook import shipped_rules

CALENDAR: Calendar = load_calendar()
CONFIRMED = "Ban Thường trực thống nhất theo sổ tay"
RULES = tuple(
    rule._replace(confirmed=CONFIRMED) if rule.evidence == "C" else rule for rule in shipped_rules()
)
BEGINS, LAST, ADVISED = day("2020-06-22"), day("2020-06-07"), day("2020-06-05")
"""15 days before Monday 22/06 is Sunday 07/06; the working day before it is advice."""


def made(*events: tuple[str, str], **parts: Any) -> Plan:
    facts = {"issued": day("2020-05-20"), "begins": BEGINS, "ends": day("2020-06-24")}
    marked = [{"kind": kind, "on": day(on)} for kind, on in events]
    return plan(form="delegation", plan=facts, event=marked, **parts)


def found(facts: Plan, as_of: str) -> list[tuple[str, str, str | None]]:
    on = date.fromisoformat(as_of)
    timeline = build_timeline(facts, RULES, CALENDAR)
    rows = limit_findings(facts, timeline, RULES, CALENDAR, on)
    told = [(each.code, dict(each.params)) for each in rows]
    return [(code, values["rule"], values.get("done")) for code, values in told]


def notices(facts: Plan, as_of: str) -> list[tuple[str, str, str | None]]:
    return [each for each in found(facts, as_of) if each[0] == "GS401"]


@pytest.mark.parametrize(
    ("events", "as_of", "told"),
    [
        ((), "2020-06-05", False),
        ((), "2020-06-07", False),
        ((), "2020-06-08", True),
        ((), "2020-07-01", True),
        ((("sent", "2020-06-05"),), "2020-07-01", False),
        ((("sent", "2020-06-07"),), "2020-07-01", False),
        ((("sent", "2020-06-08"),), "2020-06-08", True),
        ((("sent", "2020-06-08"),), "2020-07-01", True),
        # Cancelled or suspended before the limit: nobody waits for a notice.
        ((("cancelled", "2020-06-01"),), "2020-07-01", False),
        ((("cancelled", "2020-06-05"),), "2020-07-01", False),
        ((("suspended", "2020-06-01"),), "2020-07-01", False),
        # Cancelled when it was late already.
        ((("cancelled", "2020-06-10"),), "2020-07-01", True),
        # Suspended and taken up again without a notice.
        ((("suspended", "2020-06-01"), ("resumed", "2020-06-10")), "2020-06-09", False),
        ((("suspended", "2020-06-01"), ("resumed", "2020-06-10")), "2020-06-10", True),
    ],
)
def test_a_late_notice(events: tuple[tuple[str, str], ...], as_of: str, told: bool) -> None:
    assert bool(notices(made(*events), as_of)) is told


def test_the_last_day_stands_on_a_day_off_and_the_working_day_before_is_advice() -> None:
    timeline = build_timeline(made(), RULES, CALENDAR)
    [due] = [due for due in timeline.dues if due.rule == "plan-notice"]
    assert (due.due, due.advised) == (LAST, ADVISED)


def test_a_handbook_makes_nobody_late_before_the_workspace_confirms_it() -> None:
    facts, on = made(recommendation=[LATE]), day("2020-08-10")
    timeline = build_timeline(facts, shipped_rules(), CALENDAR)
    [due] = [due for due in timeline.dues if due.rule == "written-answer"]
    assert (due.due < on, due.is_late(on), due.is_missed(on)) == (True, False, False)
    told = limit_findings(facts, timeline, shipped_rules(), CALENDAR, on)
    named = {each.code for each in told if dict(each.params).get("rule") == "written-answer"}
    assert named == {"GS408"}


LATE = {"id": "R1", "text": "x", "to": "UBND", "sent": day("2020-07-01")}
ANSWERED = LATE | {"answer": [{"on": day("2020-08-03")}]}


@pytest.mark.parametrize(
    ("waiver", "as_of", "told"),
    [
        (None, "2020-07-21", []),
        (None, "2020-07-22", [("GS403", "written-answer", None)]),
        (None, "2020-08-03", [("GS402", "written-answer", "2020-08-03")]),
        # A reason silences it, whether it was recorded before or after the day.
        ({"on": day("2020-07-10")}, "2020-08-10", []),
        ({"on": day("2020-08-10")}, "2020-08-09", [("GS402", "written-answer", "2020-08-03")]),
        ({"on": day("2020-08-10")}, "2020-08-10", []),
        ({"subject": "R1"}, "2020-08-10", []),
        ({"subject": "plan"}, "2020-08-10", [("GS402", "written-answer", "2020-08-03")]),
    ],
)
def test_a_recorded_reason_silences_a_missed_limit(
    waiver: dict[str, Any] | None, as_of: str, told: list[Any]
) -> None:
    waivers = [{"rule": "written-answer", "reason": "Dịch bệnh", **waiver}] if waiver else []
    sent = ("sent", "2020-06-01"), ("body-reported", "2020-06-10"), ("reported", "2020-06-30")
    facts = made(*sent, recommendation=[ANSWERED], waiver=waivers)
    assert found(facts, as_of) == told


def test_a_change_tells_of_what_it_shows_missed_and_of_nothing_else() -> None:
    as_of = day("2020-08-10")
    before, after = made(recommendation=[LATE]), made(recommendation=[ANSWERED])
    [missed] = newly_missed(before, after, RULES, CALENDAR, as_of)
    assert (missed.code, dict(missed.params)["done"]) == ("GS402", "2020-08-03")
    assert newly_missed(after, after, RULES, CALENDAR, as_of) == ()
    new = newly_missed(None, before, RULES, CALENDAR, as_of)
    assert {dict(each.params)["rule"] for each in new} == {
        "plan-notice", "body-report", "supervision-report", "written-answer",
    }  # fmt: skip
