"""A workspace as it was recorded at a moment, laid out without touching the one of today."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from evidence_examples import PLAN_PATH, Git
from seal_examples import sealed

from giamsat.domain.errors import NotFoundError
from giamsat.evidence.history import NoHistoryError
from giamsat.evidence.past_workspaces import READ, workspace_at
from giamsat.evidence.verifying import verify
from giamsat.evidence.workspace_history import workspace_history
from giamsat.store.workspace import Workspace


def commit(workspace: Workspace, git: Git, text: str, day: str, committed: str = "") -> str:
    path = workspace.root / PLAN_PATH
    path.write_text(path.read_text("utf-8") + f"# {text}\n", "utf-8")
    env = {"GIT_AUTHOR_DATE": f"{day}T09:00:00+0700"}
    env["GIT_COMMITTER_DATE"] = f"{committed or day}T09:00:00+0700"
    git("commit", "-qam", text, env=env)
    return git("rev-parse", "HEAD")


@pytest.fixture
def years(repository: Workspace, git: Git) -> dict[str, str]:
    """Recordings after the first one, by their day."""
    days = ("2031-01-05", "2031-02-05", "2031-03-05")
    return {day: commit(repository, git, f"ghi {day}", day) for day in days}


@pytest.mark.parametrize(
    ("moment", "day"),
    [("2031-02-05", "2031-02-05"), ("28/2/2031", "2031-02-05"), ("2040-01-01", "2031-03-05")],
)
def test_a_day_means_the_last_recording_by_its_end(
    repository: Workspace, years: dict[str, str], moment: str, day: str
) -> None:
    with workspace_at(repository, moment) as past:
        assert past.commit == years[day]
        assert f"# ghi {day}\n" in (past.root / PLAN_PATH).read_text("utf-8")
        assert "# ghi 2031-03-05\n" in (repository.root / PLAN_PATH).read_text("utf-8")
    assert not past.root.exists()


def test_a_commit_that_was_dated_back_is_none_of_that_day(
    repository: Workspace, git: Git, years: dict[str, str]
) -> None:
    forged = commit(repository, git, "đề lùi", "2031-01-20")
    with workspace_at(repository, "2031-01-31") as past:
        assert past.commit == years["2031-01-05"]
        assert past.dated_back == (forged,)
    with workspace_at(repository, "2031-01-19") as past:
        assert past.dated_back == ()


def test_a_revision_has_the_day_of_its_recording(
    repository: Workspace, git: Git, years: dict[str, str]
) -> None:
    with workspace_at(repository, "HEAD~1") as past:
        assert (past.commit, past.day) == (years["2031-02-05"], date(2031, 2, 5))
        told = workspace_history(Workspace(past.root))
        assert next(iter(told.commits)) == past.commit
        assert len(told.commits) == 3
    assert git("status", "--porcelain") == ""


def test_seals_and_attachments_are_those_of_then(repository: Workspace, git: Git) -> None:
    done = sealed(repository)
    git("add", "-A")
    git("commit", "-qm", "niêm phong")
    (repository.root / PLAN_PATH).unlink()
    git("commit", "-qam", "bỏ")
    with workspace_at(repository, "HEAD~1") as past:
        report = verify(past.root, done.manifest.sealed)
        assert report.is_sound
    with workspace_at(repository, "HEAD~1", READ) as past:
        assert not (past.root / "seals").exists()


def test_a_workspace_below_the_top_of_git(repository: Workspace, git: Git, tmp_path: Path) -> None:
    inner = repository.root / "văn phòng"
    inner.mkdir()
    for name in ("giamsat.toml", "plans"):
        (repository.root / name).rename(inner / name)
    git("add", "-A")
    git("commit", "-qm", "dời")
    with workspace_at(Workspace(inner), "HEAD") as past:
        assert (past.root / PLAN_PATH).is_file()
        assert past.root.name == inner.name


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_links_are_not_laid_out(repository: Workspace, git: Git) -> None:
    (repository.root / "plans" / "x.toml").symlink_to("/etc/passwd")
    git("add", "-A")
    git("commit", "-qm", "liên kết")
    with workspace_at(repository, "HEAD") as past:
        assert not os.path.lexists(past.root / "plans" / "x.toml")


@pytest.mark.parametrize("moment", ["--output=x", "nope", "2001-01-01", "HEAD:plans"])
def test_what_is_no_recording(repository: Workspace, moment: str) -> None:
    with pytest.raises(NotFoundError), workspace_at(repository, moment):
        pass


def test_without_git_there_is_none(workspace: Workspace) -> None:
    with pytest.raises(NoHistoryError), workspace_at(workspace, "HEAD"):
        pass
