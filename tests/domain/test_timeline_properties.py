"""What holds for any plan: the timeline agrees with a slow evaluation, day by day."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from plan_texts import WINDOW, Data, plan_of, plans
from slow_timeline import Day, evaluate

from giamsat.domain.calendar import Calendar
from giamsat.domain.plan import Event, EventKind
from giamsat.domain.rules import Rule, RuleSource
from giamsat.domain.timeline import EVER, Timeline, build_timeline
from giamsat.store.calendars import load_calendar
from giamsat.store.rulebook import shipped_rules

CALENDAR: Calendar = load_calendar()
SOURCE = RuleSource("Quy định của cơ quan")
OWN = (
    Rule("own-event", (), "event.sent", 3, "working", "after", "event.body-reported",
         None, None, "own", text_read=False, source=SOURCE),
    Rule("own-before", (), "event.reported", 3, "calendar", "before", "event.report-sent",
         None, None, "own", text_read=False, source=SOURCE),
    Rule("own-answer", (), "recommendation.received", 5, "working", "after",
         "recommendation.answer", None, None, "own", text_read=False, source=SOURCE),
    Rule("own-after-first", (), "meeting.first", 2, "calendar", "after", "event.body-reported",
         None, None, "own", text_read=False, source=SOURCE),
    Rule("own-notice", (), "plan.begins", 2, "working", "before", "event.sent",
         None, date(2020, 2, 10), "own", text_read=False, source=SOURCE),
)  # fmt: skip
RULES = (*shipped_rules(), *OWN)


def timeline_of(data: Data) -> Timeline:
    return build_timeline(plan_of(data), RULES, CALENDAR)


def on(timeline: Timeline, day: date) -> Day:
    """What the rows say of one day."""
    states = {step.subject: step.state for step in timeline.steps if step.since <= day}
    dues = {
        (due.subject, due.rule, due.due, body)
        for due in timeline.dues_on(day)
        for body in due.bodies or ("",)
    }
    slots = {
        (slot.visit, slot.first, slot.last, slot.state)
        for slot in timeline.slots
        if slot.since <= day and (slot.until is None or day < slot.until)
    }
    return Day(states, dues, slots)


@given(plans)
@settings(max_examples=250, deadline=None)
def test_the_timeline_agrees_with_a_slow_evaluation_on_every_day(data: Data) -> None:
    timeline = timeline_of(data)
    for day in WINDOW:
        assert on(timeline, day) == evaluate(data, RULES, CALENDAR, day), day


@given(plans, st.sampled_from(WINDOW))
@settings(max_examples=150, deadline=None)
def test_reasons_of_a_day_name_no_later_fact(data: Data, day: date) -> None:
    planned = {"begins-later", "begun", "ended", "planned"}
    for step in timeline_of(data).steps:
        if step.since <= day:
            for reason in step.reasons:
                if reason.on and reason.code not in planned:
                    assert reason.on <= max(day, step.since), reason


@given(plans)
@settings(max_examples=150, deadline=None)
def test_every_row_stands_for_at_least_a_day(data: Data) -> None:
    timeline = timeline_of(data)
    standing = [due for due in timeline.dues if not due.is_judged_anew]
    for row in (*standing, *timeline.slots):
        assert row.until is None or row.since < row.until, row
    for due in timeline.dues:
        assert (due.until is None) == (due.ended is None), due


@given(plans)
@settings(max_examples=150, deadline=None)
def test_the_steps_of_a_subject_follow_each_other(data: Data) -> None:
    steps = timeline_of(data).steps
    assert steps[0].since == EVER
    for subject in {step.subject for step in steps}:
        since = [step.since for step in steps if step.subject == subject]
        assert since == sorted(set(since)), subject


@given(plans)
@settings(max_examples=100, deadline=None)
def test_all_recorded_facts_are_in_it(data: Data) -> None:
    facts = timeline_of(data).facts
    for kind in ("answer", "outcome", "urge", "extension", "reopening", "escalation"):
        recorded = [(r["id"], p["on"]) for r in data["recommendation"] for p in r.get(kind, [])]
        found = [(f.subject, f.on) for f in facts if f.kind == f"recommendation.{kind}"]
        assert_counted(found, recorded, is_single=kind in ("outcome", "extension"))
    for kind in get_args(EventKind):
        recorded = [("plan", event["on"]) for event in data["event"] if event["kind"] == kind]
        found = [(f.subject, f.on) for f in facts if f.kind == f"event.{kind}"]
        single = Event.single.kinds if Event.single else ()
        assert_counted(found, recorded, is_single=kind in single)


def assert_counted(
    found: list[tuple[str, date]], recorded: list[tuple[str, date]], *, is_single: bool
) -> None:
    """What was recorded is there, in its order; of a single fact that stands twice, the first."""
    if not is_single:
        assert found == recorded
        return
    assert not Counter(found) - Counter(recorded)
    for subject in {name for name, _ in recorded}:
        days = [day for name, day in recorded if name == subject]
        assert (subject, min(days)) in found
