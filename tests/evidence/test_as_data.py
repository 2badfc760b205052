"""Answers for JSON: English keys, ISO days, and nothing that JSON cannot hold."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta

from evidence_examples import PLAN, PLAN_PATH
from seal_examples import START, sealed

from giamsat.domain.audits import Opening
from giamsat.domain.differences import Difference
from giamsat.evidence import as_data
from giamsat.evidence.audit import AuditFile, audit, basis
from giamsat.evidence.history import changes_between, field_history, history
from giamsat.evidence.recording import record
from giamsat.evidence.undoing import preview_undo
from giamsat.evidence.verifying import verify
from giamsat.store.workspace import Workspace

LATER = START + timedelta(days=1)


def changed(repository: Workspace) -> Workspace:
    text = PLAN.replace("ends = 2020-02-14", "ends = 2020-02-15")
    (repository.root / PLAN_PATH).write_text(text, encoding="utf-8")
    assert record(repository, [PLAN_PATH], "Kéo dài").commit
    return repository


def test_values_of_a_file_become_values_of_json() -> None:
    moment = datetime(2020, 2, 7, 8, 30, tzinfo=UTC)
    value = {"a": date(2020, 2, 7), "b": (1, True, None), "c": [{"d": time(8, 30)}, moment]}
    assert as_data.plain(value) == {
        "a": "2020-02-07",
        "b": [1, True, None],
        "c": [{"d": "08:30:00"}, "2020-02-07T08:30:00+00:00"],
    }


def test_a_history_with_its_changes(repository: Workspace) -> None:
    data = as_data.history(history(changed(repository), PLAN_PATH), 30)
    assert (data["schema"], data["path"], data["late_days"]) == (
        "giamsat.history/1",
        PLAN_PATH,
        30,
    )
    assert data["pending"] == []
    last, first = data["recordings"]
    assert (last["message"], last["author"]) == ("Kéo dài", "Nguyễn Thị Lan")
    assert last["changed"] == [
        {"subject": "plan", "key": "plan.ends", "before": "2020-02-14", "after": "2020-02-15"}
    ]
    (fact,) = first["facts"]
    assert (fact["kind"], fact["on"], fact["late"]) == ("plan.issued", "2020-02-07", True)
    json.dumps(data)


def test_the_values_of_a_field(repository: Workspace) -> None:
    found = field_history(changed(repository), PLAN_PATH, "plan.ends")
    data = as_data.field_history(PLAN_PATH, "plan.ends", found)
    assert data["schema"] == "giamsat.field-history/1"
    assert [(c["before"], c["after"]) for c in data["changes"]] == [
        ("2020-02-14", "2020-02-15"),
        (None, "2020-02-14"),
    ]


def test_a_change_that_is_not_recorded_has_no_recording(repository: Workspace) -> None:
    (repository.root / PLAN_PATH).write_text(
        PLAN.replace("ends = 2020-02-14\n", ""), encoding="utf-8"
    )
    found = field_history(repository, PLAN_PATH, "plan.ends")
    first = as_data.field_history(PLAN_PATH, "plan.ends", found)["changes"][0]
    assert (first["before"], first["after"]) == ("2020-02-14", None)
    assert [first[key] for key in ("recorded_at", "author", "commit", "message")] == [None] * 4


def test_differences_between_two_moments(repository: Workspace) -> None:
    found = changes_between(changed(repository), PLAN_PATH, "HEAD~1", None)
    data = as_data.differences(PLAN_PATH, "HEAD~1", None, found)
    assert (data["schema"], data["from"], data["to"]) == ("giamsat.diff/1", "HEAD~1", None)
    assert data["changed"] == [
        as_data.difference(Difference("plan", "plan.ends", date(2020, 2, 14), date(2020, 2, 15)))
    ]


def test_an_undoing(repository: Workspace) -> None:
    done = preview_undo(changed(repository), PLAN_PATH)
    data = as_data.undoing(done, dry_run=True, commit=None, unrecorded=None)
    assert (data["schema"], data["dry_run"]) == ("giamsat.undo/1", True)
    assert data["undone"] == {"commit": done.commit, "message": "Kéo dài"}
    assert data["changed"][0]["after"] == "2020-02-14"


def test_a_seal_and_its_check(workspace: Workspace) -> None:
    made = sealed(workspace)
    data = as_data.new_seal(made, None, "not-a-repository")
    assert (data["schema"], data["number"], data["files"]) == ("giamsat.seal/1", 1, 2)
    assert data["sha256"] == made.digest
    checked = as_data.verification(verify(workspace.root, LATER))
    assert (checked["schema"], checked["sound"]) == ("giamsat.verify/1", True)
    (line,) = checked["seals"]
    assert (line["path"], line["sha256"]) == (made.path, made.digest)
    assert (line["signature"]["state"], line["timestamp"]["at"]) == ("none", None)


def test_a_finding_has_its_values_beside_it(workspace: Workspace) -> None:
    sealed(workspace)
    (workspace.root / PLAN_PATH).rename(workspace.root / "plans" / "2020" / "moi.toml")
    found, _ = as_data.verification(verify(workspace.root, LATER))["findings"]
    assert found == {
        "code": "renamed",
        "path": PLAN_PATH,
        "weight": "problem",
        "to": "plans/2020/moi.toml",
    }


def test_audits_name_the_files_that_were_left_out(repository: Workspace) -> None:
    day = date(2020, 3, 1)
    given = basis(repository, day, LATER)
    file = AuditFile.of([(PLAN_PATH, audit(repository, PLAN_PATH, given))])
    broken = {"path": "plans/x.toml", "code": "toml-syntax"}
    opening = Opening("Thanh tra", LATER, "0.1.0", None, None, "own", ("workspace",))
    data = as_data.audits(file, opening, [broken], day, 30)
    assert (data["schema"], data["as_of"]) == ("giamsat.audit/1", "2020-03-01")
    assert data["unreadable"] == [broken]
    assert data["seals"]["schema"] == "giamsat.verify/1"
    (plan,) = data["plans"]
    assert plan["facts"]["plan"]["issued"] == "2020-02-07"
    assert plan["seal"] == {
        "state": "no-seal",
        "seal": None,
        "findings": [{"code": "no-seal", "path": "seals", "weight": "problem"}],
    }
    json.dumps(data)
    assert as_data.audits(AuditFile.of([]), opening, [], day, 30)["seals"] is None
