"""What of the plans stands in a calendar, as known on a day."""

from __future__ import annotations

from pathlib import Path

import pytest

from giamsat.domain.records import PlanQuery
from giamsat.reports.calendar_items import CalendarItem, calendar_items
from giamsat.store.register.freshness import open_register

PLAN = """\
schema = 1

[plan]
number = "5/KH-MTTQ"
issued = 2020-03-02
issuer = "Ủy ban MTTQ xã A"
title = "Giám sát thu quỹ"
form = "delegation"
begins = 2020-03-30
ends = 2020-04-03

[[body]]
id = "B1"
name = "UBND xã A"

[[visit]]
id = "V1"
on = 2020-03-30
until = 2020-03-31
bodies = ["B1"]
session = "morning"
done = 2020-03-31

[[visit]]
id = "V2"
on = 2020-04-02
postponement = [{ on = 2020-04-01, to = 2020-04-20 }]

[[visit]]
id = "V3"
on = 2020-04-03
cancelled = 2020-04-02

[[visit]]
id = "V4"
kind = "written-report"
on = 2020-04-10

[[visit]]
id = "V5"

[[recommendation]]
id = "R1"
text = "Công khai sổ quỹ"
to = "UBND xã A"
sent = 2020-04-21
extension = [{ on = 2020-05-10, due = 2020-05-30 }]
answer = [{ on = 2020-05-20 }]
"""


def all_items(folder: Path, as_of: str, text: str) -> list[CalendarItem]:
    (folder / "plans").mkdir(exist_ok=True)
    (folder / "giamsat.toml").write_text("schema = 1\n[workspace]\n", encoding="utf-8")
    (folder / "plans" / "5.toml").write_text(text, encoding="utf-8")
    with open_register(str(folder), keep=False) as register:
        rows = list(register.plans(PlanQuery(as_of)))
        found = list(calendar_items(register, rows, as_of))
    assert len({item.identity for item in found}) == len(found)
    return found


def items(folder: Path, as_of: str, text: str = PLAN) -> dict[str, CalendarItem]:
    found = all_items(folder, as_of, text)
    return {item.subject if item.subject != "plan" else f"plan/{item.rule}": item for item in found}


def test_visits_stand_on_their_days_with_the_bodies_by_name(tmp_path: Path) -> None:
    found = items(tmp_path, "2020-03-15")
    assert found["V1"][4:10] == (
        "visit", "V1", "visit", "2020-03-30", "2020-03-31", "planned"
    )  # fmt: skip
    assert (found["V1"].bodies, found["V1"].session) == ("UBND xã A", "morning")
    assert found["V2"].first == "2020-04-02"
    assert found["V3"].state == "planned"
    assert found["V4"].kind == "written-report"
    assert "V5" not in found
    assert "R1" not in found


def test_what_happened_changes_an_item_and_not_its_identity(tmp_path: Path) -> None:
    before, after = items(tmp_path, "2020-03-15"), items(tmp_path, "2020-06-01")
    for name in ("V1", "V2", "V3", "V4"):
        assert before[name].identity == after[name].identity
    assert (after["V1"].state, after["V1"].ended) == ("done", "2020-03-31")
    assert (after["V2"].first, after["V2"].changed) == ("2020-04-20", "2020-04-01")
    assert after["V2"].late
    assert (after["V3"].state, after["V3"].first) == ("cancelled", "2020-04-03")
    assert after["V2"].revision > before["V2"].revision
    assert after["V3"].revision > before["V3"].revision


def test_an_answer_is_one_item_whatever_sets_its_day(tmp_path: Path) -> None:
    ruled = items(tmp_path, "2020-04-25")["R1"]
    extended = items(tmp_path, "2020-05-12")["R1"]
    answered = items(tmp_path, "2020-05-20")["R1"]
    assert ruled.identity == extended.identity == answered.identity
    assert (ruled.rule, ruled.last, ruled.state) == ("written-answer", "2020-05-11", "open")
    assert (extended.rule, extended.last, extended.state) == ("agreed", "2020-05-30", "open")
    assert (answered.state, answered.ended, answered.late) == ("met", "2020-05-20", False)
    assert ruled.revision < extended.revision < answered.revision
    assert ruled.text == "Công khai sổ quỹ"


def test_an_answer_that_is_missing_is_late(tmp_path: Path) -> None:
    text = PLAN.partition("extension")[0] + "due = 2020-05-11\n"
    assert not items(tmp_path, "2020-05-11", text)["R1"].late
    assert items(tmp_path, "2020-05-12", text)["R1"].late


def test_a_suspended_plan_holds_its_visits(tmp_path: Path) -> None:
    held = PLAN + '\n[[event]]\nkind = "suspended"\non = 2020-03-20\nreason = "dịch"\n'
    before = items(tmp_path, "2020-03-19", held)["V2"]
    found = items(tmp_path, "2020-03-25", held)
    assert found["V2"].state == "suspended"
    assert found["V2"].changed == "2020-03-20"
    assert found["V2"].revision > before.revision
    assert found["V4"].state == "planned"


def test_a_plans_own_limits_are_items_by_their_rule(tmp_path: Path) -> None:
    found = items(tmp_path, "2020-03-10")
    assert found["plan/plan-notice"].last == "2020-03-15"  # a Sunday: the count stands
    later = items(tmp_path, "2020-03-30")["plan/plan-notice"]
    assert (later.state, later.ended) == ("void", "2020-03-30")


TWO_BODIES = """
[[body]]
id = "B2"
name = "UBND xã B"

[[visit]]
id = "V6"
on = 2020-04-06
at = "08:30"
bodies = ["B2"]

[[event]]
kind = "sent"
on = 2020-03-05
to = ["B1"]
"""


def todos(folder: Path, as_of: str, text: str) -> dict[tuple[str, str | None], CalendarItem]:
    found = all_items(folder, as_of, text)
    return {
        (item.rule, item.body): item
        for item in found
        if item.kind == "deadline" and item.subject == "plan"
    }


def test_a_limit_of_several_bodies_is_a_to_do_of_each(tmp_path: Path) -> None:
    found = todos(tmp_path, "2020-03-10", PLAN + TWO_BODIES)
    notices = [found["plan-notice", None], found["plan-notice", "B2"]]
    assert [(item.bodies, item.last, item.state) for item in notices] == [
        ("UBND xã A", "2020-03-15", "met"),
        ("UBND xã B", "2020-03-22", "open"),
    ]
    reports = [found["body-report", None], found["body-report", "B2"]]
    assert [(item.who, item.last) for item in reports] == [
        ("UBND xã A", "2020-03-23"),
        ("UBND xã B", "2020-03-30"),
    ]


def test_the_item_of_a_body_that_was_alone_stays_the_same(tmp_path: Path) -> None:
    alone = todos(tmp_path, "2020-03-10", PLAN)
    several = todos(tmp_path, "2020-03-10", PLAN + TWO_BODIES)
    for key, item in alone.items():
        assert several[key].identity == item.identity
    assert alone["plan-notice", None].bodies is None


def test_a_visit_has_its_hour(tmp_path: Path) -> None:
    visits = items(tmp_path, "2020-03-10", PLAN + TWO_BODIES)
    assert visits["V6"].at == "08:30"


MADE = """schema = 1
[plan]
number = "5/KH-MTTQ"
issued = 2020-03-02
title = "Giám sát"
form = "delegation"

[[body]]
id = "B1"
name = "UBND xã A"

[[body]]
id = "B2"
name = "UBND xã B"

[[visit]]
id = "V1"
on = 2020-03-30
bodies = ["B1", "B2"]
"""


@pytest.mark.parametrize(
    ("facts", "state", "ended", "late"),
    [
        ("", "planned", None, True),
        ("done = 2020-03-30", "done", "2020-03-30", False),
        ("done = 2020-03-25", "done", "2020-03-25", False),
        ("done = 2020-04-02", "done", "2020-04-02", True),
        ("cancelled = 2020-04-02", "cancelled", "2020-04-02", False),
        (
            '[[visit.body_done]]\nbody = "B1"\non = 2020-03-30\n'
            '[[visit.body_done]]\nbody = "B2"\non = 2020-03-30\n',
            "done",
            "2020-03-30",
            False,
        ),
        ('[[visit.body_done]]\nbody = "B1"\non = 2020-03-30\n', "planned", None, True),
    ],
)
def test_a_visit_is_late_that_was_made_after_its_day_or_not_at_all(
    tmp_path: Path, facts: str, state: str, ended: str | None, late: bool
) -> None:
    found = items(tmp_path, "2020-06-01", MADE + facts)["V1"]
    assert (found.state, found.ended, found.late) == (state, ended, late)
