"""What one command says of a plan and a day, no other one contradicts."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from tests.conftest import Giamsat
from tests.domain.plan_texts import DENSE, Data, plans
from tests.reports.papers_made import OFFICE, draft

from giamsat.cli.creating import with_days
from giamsat.domain.plan import plan_adapter
from giamsat.domain.records import PlanQuery
from giamsat.domain.timeline.holds import HOLDING
from giamsat.reports.calendar_items import plan_items
from giamsat.reports.due import dues
from giamsat.reports.paper_letters import PaperError
from giamsat.reports.plan_report import data as sheet_data
from giamsat.reports.plan_report import plan_report
from giamsat.reports.reasons import reasons
from giamsat.store.register.freshness import open_register
from giamsat.store.toml.text import loads
from giamsat.store.toml.writing import new_document

OPEN = {"unsent", "awaiting", "answered"}

HEAD = """schema = 1
[plan]
number = "5/KH-MTTQ"
issued = 2026-03-01
title = "Giám sát thu quỹ"
form = "delegation"
begins = 2026-03-02
ends = 2026-03-20
"""
MOVED = """[[visit]]
id = "V1"
on = 2026-03-04
postponement = [{ on = 2026-03-06, to = 2026-03-12 }, { on = 2026-03-05, to = 2026-03-09 }]
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    monkeypatch.chdir(tmp_path)
    assert giamsat("init", "--issuer", "MTTQ xã Thử", "--code", "MTTQ", "--no-git").code == 0
    (tmp_path / "plans").mkdir(exist_ok=True)
    return tmp_path


def _write(workspace: Path, text: str) -> None:
    (workspace / "plans" / "5.toml").write_text(text, encoding="utf-8")


def test_a_cancelled_visit_has_one_day(workspace: Path, giamsat: Giamsat) -> None:
    _write(workspace, f"{HEAD}{MOVED}cancelled = 2026-03-07\n")
    day = ("--as-of", "2026-03-10")
    shown = giamsat("show", "5", *day).out
    assert "12/03/2026" in shown
    assert "09/03/2026" not in shown
    found = Calendar.from_ical(giamsat("export", "ics", *day).out).walk("VEVENT")
    assert [event["dtstart"].dt for event in found] == [date(2026, 3, 12)]
    why = json.loads(giamsat("why", "5", *day, "--format", "json").out)
    ended = [row for row in why["ended"] if row["subject"] == "V1"]
    assert ended[-1]["due"] == "2026-03-12"


def test_a_moved_visit_of_several_days_keeps_its_length(workspace: Path, giamsat: Giamsat) -> None:
    _write(workspace, HEAD + MOVED + "until = 2026-03-05\n")
    day = ("--as-of", "2026-03-08")
    why = json.loads(giamsat("why", "5", *day, "--format", "json").out)
    assert [row["due"] for row in why["due"] if row["rule"] == "visit"] == ["2026-03-13"]
    assert "12–13/03/2026" in giamsat("show", "5", *day).out


def test_a_finding_is_shown_from_the_day_of_its_visit_on(workspace: Path, giamsat: Giamsat) -> None:
    finding = '[[finding]]\nid = "F1"\nkind = "strength"\ntext = "Sổ sách đủ"\nvisit = "V1"\n'
    _write(workspace, HEAD + '[[visit]]\nid = "V1"\non = 2026-03-04\ndone = 2026-03-05\n' + finding)
    assert "Sổ sách đủ" not in giamsat("show", "5", "--as-of", "2026-03-04").out
    assert "Sổ sách đủ" in giamsat("show", "5", "--as-of", "2026-03-05").out


def test_a_plan_with_a_postponed_visit_is_made_from_its_own_json(
    workspace: Path, giamsat: Giamsat
) -> None:
    _write(workspace, HEAD + MOVED)
    facts = json.loads(giamsat("show", "5", "--format", "json").out)["facts"]
    (workspace / "plan.json").write_text(json.dumps(facts), encoding="utf-8")
    (workspace / "plans" / "5.toml").unlink()
    assert giamsat("new", "--from", "plan.json", "--id", "6").code == 0
    assert json.loads(giamsat("show", "6", "--format", "json").out)["facts"] == facts


@given(plans)
@settings(max_examples=60, deadline=None)
def test_any_plan_comes_back_from_its_json(data: Data) -> None:
    plan = plan_adapter().validate_python(data)
    text = plan.model_dump_json(by_alias=True, exclude_none=True, exclude_defaults=True)
    assert plan_adapter().validate_python(with_days(json.loads(text))) == plan


# --- any plan, any day, whoever is asked ----------------------------------------------------------


def _sound(data: Data) -> Data:
    """The plan without what makes a file invalid."""
    visits = [{k: v for k, v in visit.items() if k != "until"} for visit in data["visit"]]
    for visit in visits:
        if "done" in visit:
            visit.pop("cancelled", None)
    items = []
    for found in data["recommendation"]:
        item = {k: v for k, v in found.items() if k != "received"}
        item["answer"] = [a for a in item.get("answer", []) if a["on"] >= item.get("sent", a["on"])]
        if not item.get("outcome"):
            item.pop("reopening", None)
        items.append(item | {"to": "UBND xã A"})
    plan = {"number": "1/KH-MTTQ", "form": "delegation"} | data["plan"]
    if plan.get("ends") and plan.get("begins"):
        plan["ends"] = max(plan["ends"], plan["begins"])
    return data | {"plan": plan, "visit": visits, "recommendation": items}


MOVED_TO_AN_EARLIER_DAY = {
    "schema": 1,
    "plan": {"title": "Kế hoạch"},
    "event": [],
    "visit": [
        {
            "id": "V1",
            "on": date(2020, 1, 21),
            "postponement": [{"on": date(2020, 1, 20), "to": date(2020, 1, 20)}],
            "cancelled": date(2020, 1, 21),
        }
    ],
    "recommendation": [],
}


def _sent(**facts: Any) -> Data:
    """Return a plan with one recommendation that was sent on the first day."""
    item = {"id": "R1", "text": "Kiến nghị", "sent": date(2020, 1, 20)} | facts.pop("item", {})
    plan = {"title": "Kế hoạch", **facts}
    return {"schema": 1, "plan": plan, "event": [], "visit": [], "recommendation": [item]}


REOPENED_WITH_A_DAY_THAT_HAD_PASSED = {
    "outcome": [{"on": date(2020, 1, 20), "result": "carried-out"}],
    "reopening": [{"on": date(2020, 2, 11), "due": date(2020, 1, 20)}],
}


@given(plans, st.sampled_from(DENSE), st.integers(0, 30))
@example(MOVED_TO_AN_EARLIER_DAY, date(2020, 2, 7), 0)
@example(_sent(), date(2020, 2, 7), 4)
@example(_sent(item={"due": date(2020, 2, 1)}), date(2020, 2, 7), 4)
@example(_sent(item={"urge": [{"on": date(2020, 2, 7)}]}), date(2020, 2, 7), 0)
@example(_sent(item=REOPENED_WITH_A_DAY_THAT_HAD_PASSED), date(2020, 2, 7), 4)
@example(_sent(kind="criticism", item={"due": date(2020, 2, 1)}), date(2020, 2, 7), 4)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whoever_is_asked_gives_the_same_answer(
    tmp_path_factory: pytest.TempPathFactory, data: Data, day: date, later: int
) -> None:
    root = tmp_path_factory.mktemp("any")
    (root / "plans").mkdir()
    (root / "giamsat.toml").write_text("schema = 1\n[workspace]\n", encoding="utf-8")
    text = new_document(_sound(data))
    (root / "plans" / "5.toml").write_text(text, encoding="utf-8")
    as_of = (day + timedelta(days=later)).isoformat()
    with open_register(str(root), keep=False) as register:
        (row,) = register.plans(PlanQuery(as_of))
        shown = plan_report(register, row, as_of)
        told = sheet_data(shown)
        why = reasons(register, row, as_of)
        states: dict[str, str] = told["states"]

        assert {each.step.subject: each.step.state for each in why.standing} == states
        assert (row.status, told["status"]) == (states["plan"], states["plan"])
        standing = {
            (v["subject"], v["rule"], v["due"]) for v in told["deadlines"] if not v["until"]
        }
        listed = [*(due := dues(register, as_of, 10_000)).overdue, *due.coming, *due.past]
        assert {(v.subject, v.rule, v.due) for v in listed} == standing
        assert {(v.subject, v.rule, v.due) for v in why.due} == standing
        late = {(v.subject, v.due) for v in why.due if v.binding and v.due < as_of}
        assert {(v.subject, v.due) for v in due.overdue} == late
        assert row.overdue == bool(late)
        assert row.next_on == min((v.due for v in why.due), default=None)
        assert row.open == sum(s in OPEN for s in states.values())
        undated = {u.subject for u in due.undated}
        dated = {subject for subject, _, _ in standing}
        assert undated == {name for name, state in states.items() if state in OPEN} - dated
        _same_in_the_calendar(register, row, as_of, told, why)
    _same_in_the_letter(text, as_of, states, late)


def _same_in_the_calendar(register: Any, row: Any, as_of: str, told: Any, why: Any) -> None:
    told_days = [v for v in (*why.ended, *why.due) if v.rule == "visit" and v.ended != "replaced"]
    last = {v.subject: v.due for v in told_days}
    slots = {slot.visit: slot for slot in register.slots(as_of, "0001-01-01", "9999-12-31")}
    for item in plan_items(register, row, as_of):
        if item.kind == "deadline":
            if item.state == "open":
                mine = [v.due for v in why.due if v.subject == item.subject]
                assert item.last in mine
                assert item.subject == "plan" or item.last == min(mine)
        else:
            state = told["states"][item.subject]
            assert item.state == state or item.state in HOLDING
            if state == "cancelled" and item.subject in last:
                assert item.last == last[item.subject]
            if item.subject in slots:
                slot = slots[item.subject]
                assert (item.first, item.last) == (slot.first, slot.last)


def _same_in_the_letter(
    text: str, as_of: str, states: dict[str, str], late: set[tuple[str, str]]
) -> None:
    """A letter urges what was sent and is past a day that binds, and what it urged on its day."""
    data, asked = loads(text), date.fromisoformat(as_of)
    plan = plan_adapter().validate_python(data)
    if plan.plan.kind == "criticism":
        with pytest.raises(PaperError, match="paper-of-other-kind"):
            draft(plan, "urging", OFFICE, asked)
        return
    first = dict(sorted(late, reverse=True))
    urged = {r.id for r in plan.recommendations if any(urge.on == asked for urge in r.urges)}
    past = {
        r.id
        for r in plan.recommendations
        if r.sent and r.sent <= asked and states.get(r.id) == "awaiting" and r.id in first
    }
    wanted = [r.id for r in plan.recommendations if r.id in past | urged]
    try:
        paper = draft(plan, "urging", OFFICE, asked)
    except PaperError:
        assert not wanted
        return
    (table,) = [block for block in paper.blocks if hasattr(block, "rows")]
    assert len(table.rows) == len(wanted)
    for name, row in zip(wanted, table.rows, strict=True):
        if name not in urged:
            assert str(getattr(row[4], "values", {}).get("day", row[4])) == first[name]
