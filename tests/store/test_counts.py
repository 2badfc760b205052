"""What is counted through sums agrees with counting every plan, whatever was changed before."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from benchmarks.archive import plan

from giamsat.store.register.freshness import open_register
from giamsat.store.register.register import SqliteRegister

DAYS = [(date(2015, 12, 20) + timedelta(days=37 * n)).isoformat() for n in range(110)]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "giamsat.toml").write_text(
        'schema = 1\n\n[workspace]\nissuer = "X"\n', encoding="utf-8"
    )
    (tmp_path / "plans").mkdir()
    return tmp_path


def plan_file(workspace: Path, number: int, seed: int) -> None:
    text = plan(random.Random(seed), 1, 2016 + number % 10, number % 9 + 1)
    (workspace / "plans" / f"{number:02}.toml").write_text(text, encoding="utf-8")


def counted_one_by_one(
    register: SqliteRegister, day: str
) -> tuple[dict[str, tuple[int, int]], Counter[str]]:
    """The plans by status, with the overdue ones, and the recommendations by state."""
    plans: dict[str, tuple[int, int]] = {}
    items: Counter[str] = Counter()
    for plan_id, _, _ in register.ids():
        row = register.row(plan_id, day)
        if (row.issued or "") > day:
            continue
        count, overdue = plans.get(row.status, (0, 0))
        plans[row.status] = count + 1, overdue + row.overdue
        items.update(
            step.state
            for step in register.steps(plan_id)
            if step.subject.startswith("R")
            and step.since <= day
            and (step.until is None or day < step.until)
        )
    return plans, items


def late_one_by_one(register: SqliteRegister, day: str) -> tuple[int, int]:
    late = [row for row in register.dues(day) if row.due < day]
    answers = {(r.plan, r.subject) for r in late if r.subject != "plan" and r.rule != "visit"}
    return len(late), len(answers)


def agree(register: SqliteRegister) -> None:
    for day in DAYS:
        plans, items = counted_one_by_one(register, day)
        assert {row.status: (row.plans, row.overdue) for row in register.statuses(day)} == plans
        assert register.states(day) == items
        assert tuple(register.late(day)) == late_one_by_one(register, day)


def changes(workspace: Path, chance: random.Random) -> Iterator[None]:
    """Change, add, remove and break plan files, one at a time."""
    for step in range(12):
        number = chance.randrange(12)
        match chance.randrange(4):
            case 0:
                (workspace / "plans" / f"{number:02}.toml").unlink(missing_ok=True)
            case 1:
                (workspace / "plans" / f"{number:02}.toml").write_text(
                    "schema = 1\n[plan", encoding="utf-8"
                )
            case _:
                plan_file(workspace, number, seed=1000 + step)
        yield


@pytest.mark.parametrize("seed", [1, 2])
def test_sums_agree_with_counting_one_by_one(workspace: Path, seed: int) -> None:
    for number in range(8):
        plan_file(workspace, number, number)
    with open_register(str(workspace)) as register:
        agree(register)
    for _ in changes(workspace, random.Random(seed)):
        with open_register(str(workspace)):
            pass
    with (
        open_register(str(workspace)) as register,
        open_register(str(workspace), keep=False) as fresh,
    ):
        agree(register)
        for day in DAYS:
            assert register.statuses(day) == fresh.statuses(day)
            assert register.states(day) == fresh.states(day)
