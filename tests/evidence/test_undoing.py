"""Undoing is a new change: the file gets its bytes back and the history keeps everything."""

from __future__ import annotations

import pytest
from evidence_examples import PLAN, PLAN_PATH, Git

from giamsat.domain.errors import BusyError
from giamsat.evidence.history import history
from giamsat.evidence.recording import record
from giamsat.evidence.undoing import UndoRefusedError, preview_undo, undo
from giamsat.store.workspace import Workspace

FIRST, SECOND, THIRD = PLAN, PLAN + "# hai\r\n", PLAN.replace("02-14", "02-15") + "# ba"


def save(workspace: Workspace, text: str, message: str) -> None:
    (workspace.root / PLAN_PATH).write_bytes(text.encode())
    assert record(workspace, [PLAN_PATH], message).commit


def undone(workspace: Workspace) -> str:
    """Undo as the command does; the text afterwards."""
    undoing = undo(workspace, PLAN_PATH)
    assert record(workspace, [PLAN_PATH], undoing.commit_message(f"Hoàn tác: {undoing.message}"))
    return (workspace.root / PLAN_PATH).read_bytes().decode()


@pytest.fixture
def told(repository: Workspace) -> Workspace:
    save(repository, SECOND, "Hai")
    save(repository, THIRD, "Ba")
    return repository


def test_the_last_change_is_undone_byte_for_byte(told: Workspace, git: Git) -> None:
    assert undone(told) == SECOND
    assert git("log", "-1", "--format=%s") == "Hoàn tác: Ba"
    assert history(told, PLAN_PATH).recordings[0].notes == ("undo",)


def test_undoing_again_goes_further_back(told: Workspace) -> None:
    assert [undone(told), undone(told)] == [SECOND, FIRST]
    assert undo(told, PLAN_PATH).data is None
    assert not (told.root / PLAN_PATH).exists()


def test_a_new_change_after_an_undoing_is_the_one_undone(told: Workspace) -> None:
    assert undone(told) == SECOND
    save(told, SECOND + "# bốn\n", "Bốn")
    assert [undone(told), undone(told)] == [SECOND, FIRST]


def test_a_preview_writes_nothing(told: Workspace) -> None:
    undoing = preview_undo(told, PLAN_PATH)
    assert undoing.message == "Ba"
    assert [d.key for d in undoing.differences] == ["plan.ends"]
    assert (told.root / PLAN_PATH).read_bytes().decode() == THIRD


def test_unrecorded_changes_are_never_lost(told: Workspace) -> None:
    (told.root / PLAN_PATH).write_text(PLAN + "# bằng tay\n", encoding="utf-8")
    with pytest.raises(BusyError) as caught:
        undo(told, PLAN_PATH)
    assert caught.value.code == "undo-unrecorded"
    assert (told.root / PLAN_PATH).read_text(encoding="utf-8") == PLAN + "# bằng tay\n"


def test_a_forged_line_does_not_lead_to_foreign_bytes(told: Workspace) -> None:
    """A message that claims to undo another change is checked against the bytes."""
    save(told, PLAN + "# lạ\n", "x\n\nGiamsat-Undoes: " + "0" * 40)
    with pytest.raises(BusyError):
        undo(told, PLAN_PATH)


def test_a_merge_is_not_undone(told: Workspace, git: Git) -> None:
    git("checkout", "-q", "-b", "xã")
    save(told, PLAN + "# xã\n", "xã")
    git("checkout", "-q", "main")
    save(told, PLAN + "# tỉnh\n", "tỉnh")
    git("merge", "-q", "-s", "ours", "--no-commit", "xã")
    (told.root / PLAN_PATH).write_text(PLAN + "# cả hai\n", encoding="utf-8")
    git("commit", "-q", "-a", "-m", "Gộp")
    with pytest.raises(UndoRefusedError) as caught:
        undo(told, PLAN_PATH)
    assert caught.value.code == "undo-merge"
