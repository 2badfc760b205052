"""Whatever acts follow each other: each edit reads back as the facts it meant and nothing else.

Ids stay apart, no fact is undone, what was true on the days before an act stays so, and the
timeline agrees with the slow evaluation, day by day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any, NamedTuple, get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.plan_texts import WINDOW
from tests.domain.slow_timeline import Day, evaluate

from giamsat.domain.acts import documents, events, findings, recommendations, visits, waivers
from giamsat.domain.acts.act import Act
from giamsat.domain.changes import AppendTable, Change, SetValue
from giamsat.domain.errors import GiamsatError
from giamsat.domain.plan import Event, EventKind, Plan
from giamsat.domain.timeline import Timeline, build_timeline
from giamsat.store.calendars import load_calendar
from giamsat.store.reading import validate_plan
from giamsat.store.rulebook import shipped_rules
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads

CALENDAR, RULES = load_calendar(), shipped_rules()
HEAD = """schema = 1

[plan] # kế hoạch
number = "33/KH-MTTQ-BTT"
issued = 2020-02-07
title = "Giám sát công tác phòng, chống dịch bệnh"
form = "delegation"
begins = 2020-02-11
ends = 2020-02-14
"""
BODY = '\n[[body]]\nid = "B1"\nname = "UBND huyện A"\nsuperior = "UBND tỉnh"\n'
INLINE = 'visit = [{ id = "V1", on = 2020-02-12 }] # một buổi\n'
PARTS = """
# kiến nghị
[[recommendation]]
id = "R1"
text = "Công khai"
to = "UBND huyện A"
sent = 2020-01-25

  [[recommendation.answer]]
  on = 2020-02-20

[[recommendation]]
id = "R2"
text = "Sửa trạm bơm"
to = "UBND xã B"
raised = 2020-01-22

[[visit]]
id = "V2"
on = 2020-02-13
"""
TEXTS = (
    HEAD + PARTS,
    HEAD + BODY + PARTS,
    (HEAD + BODY + PARTS).replace("\n", "\r\n"),
    HEAD.replace("\n\n[plan]", f"\n{INLINE}\n[plan]").removesuffix("\n"),
)
LISTS = ("event", "waiver", "visit", "recommendation")

days = st.sampled_from(WINDOW)
part = st.sampled_from(("1", "2", "1", "3"))


class Step(NamedTuple):
    """One act: how it is made of a plan, the day it is about, whether earlier days stay as is."""

    name: str
    build: Callable[[Plan], Act]
    on: date
    looks_back: bool


def step(name: str, build: Any, *, looks_back: bool = False) -> st.SearchStrategy[Step]:
    """An act of a day: ``build`` takes the plan, a part's number, the day and a second one."""
    return st.builds(
        lambda number, on, other: Step(name, lambda p: build(p, number, on, other), on, looks_back),
        part,
        days,
        days,
    )


item = recommendations
steps = st.one_of(
    step("visit add", lambda p, n, on, to: visits.add_visit(p, visits.NewVisit(on, kind=None)),
         looks_back=True),
    step("report add", lambda p, n, on, to: visits.add_visit(
        p, visits.NewVisit(on, kind="written-report", note="…")), looks_back=True),
    step("visit done", lambda p, n, on, to: visits.visit_done(
        p, visits.VisitDone(f"V{n}", on))),
    step("visit postpone", lambda p, n, on, to: visits.postpone_visit(
        p, visits.VisitMoved(f"V{n}", to, on))),
    step("visit cancel", lambda p, n, on, to: visits.cancel_visit(
        p, visits.VisitCancelled(f"V{n}", on, "Mưa lũ"))),
    step("finding add", lambda p, n, on, to: findings.add_finding(
        p, findings.NewFinding("Tốt", "strength", on=on))),
    step("document add", lambda p, n, on, to: documents.add_document(
        p, documents.NewDocument(number=f"{n}/BC-UBMTTQ", issued=on))),
    step("recommend add", lambda p, n, on, to: item.add_recommendation(
        p, item.NewRecommendation("Nêu “rõ” \\ 'hạn'", "UBND", raised=on))),
    step("recommend send", lambda p, n, on, to: item.send_recommendation(
        p, item.Sending(f"R{n}", on))),
    step("recommend arrived", lambda p, n, on, to: item.send_recommendation(
        p, item.Sending(f"R{n}", received=on)), looks_back=True),
    step("recommend answer", lambda p, n, on, to: item.answer_recommendation(
        p, item.NewAnswer(f"R{n}", on, "45/UBND"))),
    step("recommend urge", lambda p, n, on, to: item.urge_recommendation(
        p, item.NewUrge(f"R{n}", on, due=to if to > on else None))),
    step("recommend escalate", lambda p, n, on, to: item.escalate_recommendation(
        p, item.NewEscalation(f"R{n}", "UBMTTQ", on))),
    step("recommend extend", lambda p, n, on, to: item.extend_recommendation(
        p, item.NewExtension(f"R{n}", to, on))),
    step("recommend close", lambda p, n, on, to: item.close_recommendation(
        p, item.NewOutcome(f"R{n}", "partly", on))),
    step("recommend reopen", lambda p, n, on, to: item.reopen_recommendation(
        p, item.NewReopening(f"R{n}", on))),
    step("waive", lambda p, n, on, to: waivers.waive(
        p, waivers.NewWaiver("written-answer", "Dịch bệnh", on=on), RULES)),
    *(step(f"mark {kind}", lambda p, n, on, to, kind=kind: events.mark(
        p, events.NewEvent(kind, on, reason="Dịch bệnh"))) for kind in get_args(EventKind)),
)  # fmt: skip


SINGLE = {"visit.postponed", "recommendation.outcome", "recommendation.extension"}
SINGLE |= {f"event.{kind}" for kind in Event.single.kinds} if Event.single else set()
"""Facts of which one recorded later can take the place of another: both count as one."""


def meant(data: dict[str, Any], change: Change) -> None:
    """Make a change in the data of a file, as simply as that can be done."""
    at: Any = data
    for key in change.path[:-1]:
        at = at[key]
    if isinstance(change, SetValue):
        at[change.path[-1]] = change.value
    elif isinstance(change, AppendTable):
        at.setdefault(change.path[-1], []).append(dict(change.table))


def on(timeline: Timeline, at: date) -> Day:
    """What the rows say of one day."""
    return Day(
        {step.subject: step.state for step in timeline.steps if step.since <= at},
        {
            (due.subject, due.rule, due.due, body)
            for due in timeline.dues_on(at)
            for body in due.bodies or ("",)
        },
        {
            (slot.visit, slot.first, slot.last, slot.state)
            for slot in timeline.slots
            if slot.since <= at and (slot.until is None or at < slot.until)
        },
    )


def of(plan: Plan) -> Timeline:
    return build_timeline(plan, RULES, CALENDAR)


def ids(plan: Plan) -> list[str]:
    parts = (*plan.visits, *plan.findings, *plan.recommendations, *plan.documents)
    return [each.id for each in parts]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(TEXTS), st.lists(steps, min_size=5, max_size=20))
def test_any_acts_one_after_the_other(text: str, course: list[Step]) -> None:
    plan = validate_plan(loads(text), "x")
    for act_of in course:
        try:
            act = act_of.build(plan)
        except GiamsatError:
            continue
        wanted = deepcopy(loads(text))
        for change in act.changes:
            meant(wanted, change)
        text = edit(text, act.changes)
        assert loads(text) == wanted, act_of.name
        before, plan = plan, validate_plan(loads(text), "x", text)
        assert len(ids(plan)) == len(set(ids(plan))), act_of.name
        then, now = of(before), of(plan)
        gone = Counter(then.facts) - Counter(now.facts)
        assert not {fact.kind for fact in gone} - SINGLE, act_of.name
        if not act_of.looks_back:
            for at in WINDOW:
                assert at >= act_of.on or on(then, at) == on(now, at), (act_of.name, at)
    data = {name: [] for name in LISTS} | loads(text)
    for at in WINDOW[::3]:
        assert on(of(plan), at) == evaluate(data, RULES, CALENDAR, at), at
