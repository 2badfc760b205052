"""What the register keeps of one file."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

from giamsat.store.calendars import load_calendar
from giamsat.store.files import read_bytes
from giamsat.store.register.entries import Entry, _between, entry_of
from giamsat.store.register.plan_queries import FOREVER
from giamsat.store.rulebook import shipped_rules

PATH = "plans/2020/33.toml"
CALENDAR = load_calendar()
TEXT = """\
schema = 1

[plan]
number = "33/KH-MTTQ-BTT"
issued = 2020-02-07
title = "Giám sát phòng, chống dịch ở Bắc Kạn"
form = "delegation"
begins = 2020-02-11
ends = 2020-02-14

[[visit]]
id = "V1"
on = 2020-02-11
place = "Chợ Mới"
done = 2020-02-11

[[recommendation]]
id = "R1"
text = "Trang bị khẩu trang"
to = "UBND huyện"
sent = 2020-02-20
answer = [{ on = 2020-03-03 }]
"""


def entry(folder: Path, text: str | bytes) -> Entry:
    file = folder / "33.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return entry_of(read_bytes(file, folder), PATH, shipped_rules(), CALENDAR)


def test_a_plan_becomes_plain_rows(tmp_path: Path) -> None:
    found = entry(tmp_path, TEXT)
    assert found.problems == ()
    assert found.plan is not None
    assert found.plan[0] == "2020/33"
    assert json.loads(found.detail)["plan"]["issued"] == "2020-02-07"
    assert "trang bi khau trang" in found.search
    assert "bac kan" in found.search
    assert pickle.loads(pickle.dumps(found)) == found


def test_days_are_iso_texts_that_sort(tmp_path: Path) -> None:
    found = entry(tmp_path, TEXT)
    answer = [row for row in found.dues if row[0] == "R1"]
    assert [row[1:6] for row in answer] == [
        ("written-answer", "2020-03-11", "2020-02-20", "2020-03-03", "met")
    ]
    assert all(str(row[2]) < str(row[3]) for row in found.steps)
    assert all(str(row[3]) < str(row[4]) for row in found.dues)
    assert all(str(row[-2]) < str(row[-1]) for row in found.slots)


def test_a_broken_file_gives_only_its_problems(tmp_path: Path) -> None:
    found = entry(tmp_path, b"schema = ")
    assert found.plan is None
    assert found.steps == found.dues == found.slots == found.facts == ()
    assert [problem.code for problem in found.problems] == ["toml-syntax"]


def test_a_defect_does_not_hide_the_plan(tmp_path: Path) -> None:
    found = entry(tmp_path, TEXT.replace("ends = 2020-02-14", "ends = 2020-02-10"))
    assert found.plan is not None
    assert [problem.code for problem in found.problems] == ["day-before"]


@pytest.mark.parametrize("ends", ["9999-12-31", "9998-12-31", "0001-01-01"])
def test_days_at_the_edge_of_the_calendar_stop_nothing(tmp_path: Path, ends: str) -> None:
    assert entry(tmp_path, TEXT.replace("ends = 2020-02-14", f"ends = {ends}")).plan is not None


def test_parts_with_the_same_id_stop_nothing(tmp_path: Path) -> None:
    twice = TEXT + '\n[[recommendation]]\nid = "R1"\ntext = "…"\n\n[[visit]]\nid = "V1"\n'
    found = entry(tmp_path, twice)
    assert found.plan is not None
    assert {problem.code for problem in found.problems} == {"duplicate-id"}


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        ([], ["c-h"]),
        ([("a", "c"), ("h", "k")], ["c-h"]),
        ([("a", "d")], ["d-h"]),
        ([("g", "k")], ["c-g"]),
        ([("f", "g"), ("d", "e")], ["c-d", "e-f", "g-h"]),
        ([("d", "g"), ("e", "f")], ["c-d", "g-h"]),
        ([("d", "f"), ("e", FOREVER)], ["c-d"]),
        ([("a", FOREVER)], []),
    ],
)
def test_what_is_between_is_what_nothing_takes(
    taken: list[tuple[str, str]], left: list[str]
) -> None:
    assert [f"{first}-{end}" for first, end in _between("c", "h", taken)] == left
