"""The audit of a plan: facts beside recordings, how limits went, how it stands to its seal."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from evidence_examples import PLAN, PLAN_PATH
from seal_examples import START, sealed

from giamsat.domain.audits import Audit
from giamsat.domain.timeline.rows import Due
from giamsat.evidence.audit import audit, basis, outcome
from giamsat.evidence.recording import record
from giamsat.store.reading import InvalidPlanError
from giamsat.store.workspace import Workspace

DAY = date(2020, 3, 1)
REPORTED = '\n[[event]]\nkind = "reported"\non = 2020-02-20\n'


def audited(workspace: Workspace, day: date = DAY) -> Audit:
    given = basis(workspace, day, START + timedelta(days=1), only={PLAN_PATH})
    return audit(workspace, PLAN_PATH, given)


def add(workspace: Workspace, text: str) -> None:
    (workspace.root / PLAN_PATH).write_text(PLAN + text, encoding="utf-8")


def test_each_fact_stands_beside_the_recording_that_brought_it(
    repository: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(repository, REPORTED)
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2020-02-25T08:00:00+0700")
    assert record(repository, [PLAN_PATH], "Báo cáo").commit
    found = {m.fact.kind: m for m in audited(repository).moments if m.fact}
    told = found["event.reported"]
    assert told.days == 5
    assert told.recording is not None
    assert told.recording.message == "Báo cáo"
    first = found["plan.issued"].recording
    assert first is not None
    assert first.message == "Bắt đầu"


def test_facts_after_the_asked_day_are_left_out(repository: Workspace) -> None:
    add(repository, REPORTED)
    facts = [m.fact.kind for m in audited(repository, date(2020, 2, 19)).moments if m.fact]
    assert facts == ["plan.issued"]


def test_a_fact_in_no_recording_says_so(repository: Workspace) -> None:
    add(repository, REPORTED)
    report = audited(repository)
    (told,) = [m for m in report.moments if m.fact and m.fact.kind == "event.reported"]
    assert (told.recording, told.days) == (None, None)
    assert report.history is not None
    assert report.history.pending


def test_without_git_the_audit_tells_why_there_is_no_history(workspace: Workspace) -> None:
    report = audited(workspace)
    assert (report.history, report.absence) == (None, "no-history-not-a-repository")
    assert [m.recording for m in report.moments] == [None]


def test_how_the_plan_stands_to_its_seal(workspace: Workspace) -> None:
    assert audited(workspace).seal.code == "no-seal"
    sealed(workspace)
    assert audited(workspace).seal.code == "sealed"
    settings = workspace.root / "giamsat.toml"
    settings.write_bytes(settings.read_bytes() + b"\n")
    unsound = audited(workspace).seal
    assert unsound.code == "unsound"
    assert [(f.code, f.path) for f in unsound.findings] == [("altered", "giamsat.toml")]
    add(workspace, REPORTED)
    altered = audited(workspace).seal
    assert altered.code == "altered"
    assert altered.findings[0].path == PLAN_PATH


def test_a_plan_that_came_after_the_seal_is_not_sealed(workspace: Workspace) -> None:
    path = workspace.root / PLAN_PATH
    away = path.with_suffix(".away")
    path.rename(away)
    sealed(workspace)
    away.rename(path)
    assert audited(workspace).seal.code == "not-sealed"


def test_the_hash_is_that_of_the_file(workspace: Workspace) -> None:
    from hashlib import sha256

    data = (workspace.root / PLAN_PATH).read_bytes()
    assert audited(workspace).sha256 == sha256(data).hexdigest()


def test_what_check_finds_belongs_to_the_audit(workspace: Workspace) -> None:
    add(workspace, '\n[[visit]]\nid = "V1"\nbodies = ["B9"]\n')
    assert {d.path for d in audited(workspace).diagnostics} == {PLAN_PATH}


def test_a_missed_and_a_waived_limit(workspace: Workspace) -> None:
    late = '\n[[recommendation]]\nid = "R1"\ntext = "Sửa"\nsent = 2020-02-15\ndue = 2020-02-20\n'
    add(workspace, late)
    found = {line.due.subject: line for line in audited(workspace).limits}
    assert found["R1"].outcome == "late"
    assert found["R1"].rule is None
    assert audited(workspace).overdue
    add(workspace, late + "[[recommendation.answer]]\non = 2020-02-22\n")
    found = {line.due.subject: line for line in audited(workspace).limits}
    assert found["R1"].outcome == "missed"


def test_a_broken_plan_is_refused(workspace: Workspace) -> None:
    (workspace.root / PLAN_PATH).write_text("schema = 1\n", encoding="utf-8")
    with pytest.raises(InvalidPlanError):
        audited(workspace)


@pytest.mark.parametrize(
    ("until", "ended", "day", "expected"),
    [
        (None, None, "2020-03-10", "open"),
        (None, None, "2020-03-11", "late"),
        ("2020-03-10", "met", "2020-03-20", "kept"),
        ("2020-03-11", "met", "2020-03-20", "missed"),
        ("2020-03-11", "met", "2020-03-10", "open"),
        ("2020-03-05", "waived", "2020-03-20", "waived"),
        ("2020-03-05", "replaced", "2020-03-20", "replaced"),
        ("2020-03-05", "held", "2020-03-20", "held"),
        ("2020-03-05", "void", "2020-03-20", "void"),
    ],
)
def test_how_a_dated_duty_went(
    until: str | None, ended: str | None, day: str, expected: str
) -> None:
    end = date.fromisoformat(until) if until else None
    due = Due("R1", "agreed", date(2020, 3, 10), date(2020, 3, 1), end, ended, None)
    assert outcome(due, date.fromisoformat(day)) == expected
