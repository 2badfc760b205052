"""An open conflict is named by every answer over its plan, not only on the day it came."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import Giamsat
from tests.sharing.offices import PLAN_PATH, founded
from tests.sharing.test_resolved_apart import CONFLICTS

RECORDED = """schema = 1

[plan]
number = "33/KH"
title = "Giám sát thử"
area = "xã A"

[[conflict]]
key = "plan.area"
values = ["xã A", "xã B"]
"""
FILES = {"recorded": (RECORDED, "plan.area"), "doubled": (CONFLICTS["outcome"], "R1.outcome")}
ANSWERS = (("list",), ("show", "33"), ("summary",), ("due",), ("stats",))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("answer", ANSWERS)
def test_every_answer_names_it(
    tmp_path: Path, giamsat: Giamsat, name: str, answer: tuple[str, ...]
) -> None:
    text, key = FILES[name]
    root = founded(tmp_path / "a", text)
    for _ in range(2):
        told = giamsat(*answer, "--workspace", root, "--as-of", "2026-04-01")
        assert told.code == 0, told.err
        assert PLAN_PATH in told.err
        assert key in told.err
    path = root / PLAN_PATH
    settled = text.partition("\n[[conflict]]")[0].partition("\n[[recommendation.outcome]]")[0]
    path.write_text(settled, encoding="utf-8")
    told = giamsat(*answer, "--workspace", root, "--as-of", "2026-04-01")
    assert PLAN_PATH not in told.err


@pytest.mark.parametrize("name", FILES)
def test_a_sync_that_brings_nothing_names_it_too(
    tmp_path: Path, giamsat: Giamsat, name: str
) -> None:
    text, key = FILES[name]
    root = founded(tmp_path / "a", text)
    for words in (("sync", tmp_path / "shared"), ("sync",)):
        told = giamsat(*words, "--workspace", root)
        assert told.code == 0, told.err
        assert PLAN_PATH in told.err
        assert key in told.err
