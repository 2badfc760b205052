"""A recorded version of a plan, judged as of any day."""

from __future__ import annotations

import pytest
from evidence_examples import PLAN, PLAN_PATH

from giamsat.domain.errors import NotFoundError
from giamsat.evidence.past_registers import register_at
from giamsat.evidence.recording import record
from giamsat.store.reading import InvalidPlanError
from giamsat.store.workspace import Workspace

PLAN_ID = PLAN_PATH.removeprefix("plans/").removesuffix(".toml")


def test_the_register_knows_the_recorded_version_and_no_other(repository: Workspace) -> None:
    text = PLAN + '\n[[event]]\nkind = "reported"\non = 2020-02-20\n'
    (repository.root / PLAN_PATH).write_text(text, encoding="utf-8")
    assert record(repository, [PLAN_PATH], "Báo cáo").commit
    (repository.root / PLAN_PATH).write_text("schema = 1\n", encoding="utf-8")
    states = []
    for moment in ("HEAD~1", "HEAD"):
        with register_at(repository, PLAN_PATH, moment).register as register:
            states.append(register.row(PLAN_ID, "2020-03-01").status)
    assert states == ["reporting", "closed"]


def test_a_version_that_is_no_plan_is_refused(repository: Workspace) -> None:
    (repository.root / PLAN_PATH).write_text("schema = 1\n", encoding="utf-8")
    assert record(repository, [PLAN_PATH], "Hỏng").commit
    with pytest.raises(InvalidPlanError):
        register_at(repository, PLAN_PATH, "HEAD")
    with pytest.raises(NotFoundError, match="no-such-revision"):
        register_at(repository, PLAN_PATH, "nope")
