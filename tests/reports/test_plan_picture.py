"""What the picture of a plan's life shows, as known on a day."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from giamsat.domain.records import PlanQuery
from giamsat.reports.calendar_items import calendar_items
from giamsat.reports.plan_picture import Bar, Lane, Mark, Picture, picture
from giamsat.store.register.freshness import open_register

PLAN = """\
schema = 1

[plan]
number = "5/KH-MTTQ"
issued = 2020-03-02
title = "Giám sát thu quỹ"
begins = 2020-03-30
ends = 2020-04-03

[[visit]]
id = "V1"
on = 2020-03-30
until = 2020-03-31
done = 2020-03-31

[[visit]]
id = "V2"
on = 2020-04-02

[[recommendation]]
id = "R1"
text = "Công khai sổ quỹ"
to = "UBND xã A"
sent = 2020-04-10
due = 2020-04-25
answer = [{ on = 2020-05-02 }]
"""


def drawn(folder: Path, as_of: str, text: str = PLAN) -> Picture | None:
    (folder / "plans").mkdir(exist_ok=True)
    (folder / "giamsat.toml").write_text("schema = 1\n[workspace]\n", encoding="utf-8")
    (folder / "plans" / "5.toml").write_text(text, encoding="utf-8")
    with open_register(str(folder), keep=False) as register:
        (row,) = register.plans(PlanQuery(as_of))
        return picture(register, row, as_of, list(calendar_items(register, [row], as_of)))


def lanes(folder: Path, as_of: str, text: str = PLAN) -> dict[str, Lane]:
    found = drawn(folder, as_of, text)
    assert found is not None
    return {lane.subject: lane for lane in found.lanes}


def test_the_lanes_stand_from_the_plan_to_its_parts(tmp_path: Path) -> None:
    assert list(lanes(tmp_path, "2020-06-01")) == ["plan", "period", "V1", "V2", "R1"]


def test_a_bar_goes_on_where_nothing_ended_it_by_the_asked_day(tmp_path: Path) -> None:
    bars = lanes(tmp_path, "2020-04-01")["plan"].bars
    assert bars[-2:] == (
        Bar("2020-03-02", "2020-03-29", "issued"),
        Bar("2020-03-30", None, "under-way"),
    )


def test_states_follow_each_other_without_a_gap(tmp_path: Path) -> None:
    from datetime import date, timedelta

    bars = lanes(tmp_path, "2020-06-01")["plan"].bars
    assert len(bars) >= 4
    for before, after in pairwise(bars):
        assert before.last is not None
        assert before.state != after.state
        assert date.fromisoformat(before.last) + timedelta(days=1) == date.fromisoformat(
            after.first
        )


def test_a_visit_that_was_not_made_is_overdue(tmp_path: Path) -> None:
    assert lanes(tmp_path, "2020-04-02")["V2"].bars[0].state == "planned"
    found = lanes(tmp_path, "2020-04-03")
    assert found["V2"].bars == (Bar("2020-04-02", "2020-04-02", "overdue"),)
    assert found["V1"].bars == (Bar("2020-03-30", "2020-03-31", "done"),)


@pytest.mark.parametrize(
    ("as_of", "kind"),
    [("2020-04-25", "due"), ("2020-04-26", "due-late"), ("2020-05-02", "due-done")],
)
def test_the_mark_of_an_answer_tells_how_it_stands(tmp_path: Path, as_of: str, kind: str) -> None:
    assert lanes(tmp_path, as_of)["R1"].marks == (Mark("2020-04-25", kind, "agreed"),)


def test_what_is_not_known_yet_is_not_drawn(tmp_path: Path) -> None:
    assert "R1" not in lanes(tmp_path, "2020-04-09")


def test_the_axis_holds_every_known_day_and_a_near_asked_day(tmp_path: Path) -> None:
    near = drawn(tmp_path, "2020-05-20")
    assert near is not None
    assert near.first < "2020-03-02"
    assert near.first > "2020-02-01"
    assert near.last >= "2020-05-20"


def test_a_far_asked_day_does_not_press_the_picture_together(tmp_path: Path) -> None:
    far = drawn(tmp_path, "2026-01-01")
    assert far is not None
    assert far.as_of == "2026-01-01"
    assert far.last < "2020-07-01"


def test_the_ends_of_the_calendar_hold(tmp_path: Path) -> None:
    text = PLAN.replace("2020-03-02", "0001-01-02").replace("ends = 2020", "ends = 9999")
    found = drawn(tmp_path, "9999-12-31", text)
    assert found is not None
    assert "0001-01-01" <= found.first < found.last <= "9999-12-31"


def test_a_plan_without_a_day_has_no_picture(tmp_path: Path) -> None:
    assert drawn(tmp_path, "2020-06-01", 'schema = 1\n[plan]\ntitle = "Dự thảo"\n') is None
