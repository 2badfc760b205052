"""Duties of several bodies in the register: on each day once, with those that have not done it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.plan_texts import DENSE, Data, plan_of, plans

from giamsat.domain.timeline import Timeline, build_timeline
from giamsat.store.calendars import load_calendar
from giamsat.store.files import Snapshot
from giamsat.store.register import tables
from giamsat.store.register.entries import entry_of
from giamsat.store.register.register import SqliteRegister
from giamsat.store.rulebook import shipped_rules
from giamsat.store.toml.writing import new_document

CALENDAR, RULES = load_calendar(), shipped_rules()
PATH = "plans/2020/1.toml"


@contextmanager
def register_of(data: Data) -> Iterator[SqliteRegister]:
    """A register in memory that holds one plan."""
    snapshot = Snapshot(Path(PATH), Path(PATH), new_document(data).encode())
    connection = sqlite3.connect(":memory:")
    tables.create(connection)
    n = tables.add(connection, entry_of(snapshot, PATH, RULES, CALENDAR))
    assert n is not None
    tables.finish(connection)
    with SqliteRegister(connection) as register:
        yield register


def said_by_timeline(timeline: Timeline, day: date) -> list[tuple[Any, ...]]:
    return sorted(
        (d.subject, d.rule, d.due.isoformat(), d.since.isoformat(), d.whose, list(d.bodies))
        for d in timeline.dues_on(day)
    )


@given(plans, st.sampled_from(DENSE))
@settings(max_examples=150, deadline=None)
def test_the_register_lists_and_counts_a_duty_as_the_timeline_does(data: Data, day: date) -> None:
    plan, asked = plan_of(data), day.isoformat()
    timeline = build_timeline(plan, RULES, CALENDAR)
    expected = said_by_timeline(timeline, day)
    with register_of(data) as register:
        rows = register.dues(asked)
        said = [(r.subject, r.rule, r.due, r.since, r.whose, json.loads(r.bodies)) for r in rows]
        assert sorted(said) == expected
        lines = [json.loads(line) for line in register.due_lines(asked, "", "9999-12-31")]
        keys = ("subject", "rule", "due", "since", "whose", "bodies")
        assert sorted(tuple(line[key] for key in keys) for line in lines) == expected
        assert register.later(asked, asked) == sum(row[2] > asked for row in expected)
        if plan.plan.issued is None or plan.plan.issued <= day:
            late = sum(due.is_late(day) for due in timeline.dues_on(day))
            assert register.late(asked).things == late


REQUEST = {
    "schema": 1,
    "plan": {"title": "Yêu cầu báo cáo", "number": "9/KH-MTTQ", "issued": date(2020, 2, 1)},
    "body": [{"id": f"B{n}", "name": f"UBND xã {n}"} for n in range(1, 21)],
    "visit": [
        {
            "id": "V1",
            "kind": "written-report",
            "on": date(2020, 2, 20),
            "bodies": [f"B{n}" for n in range(1, 21)],
            "body_done": [{"body": f"B{n}", "on": date(2020, 2, 2 * n)} for n in range(1, 14)],
        }
    ],
}


def test_a_request_to_twenty_bodies_is_one_row_on_any_day() -> None:
    with register_of(REQUEST) as register:
        for day, missing in (("2020-02-05", 18), ("2020-02-10", 15), ("2020-02-27", 7)):
            (row,) = register.dues(day)
            named = [f"UBND xã {n}" for n in range(21 - missing, 21)]
            assert json.loads(row.bodies) == named
            assert row.whose == "; ".join(named)
        assert register.late("2020-02-22").things == 1
