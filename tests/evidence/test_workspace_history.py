"""All histories read at once are those that each file's own reading gives."""

from __future__ import annotations

from pathlib import Path

from frauds import live
from office_years import Office

from giamsat.evidence.history import Versions, history, history_of
from giamsat.evidence.workspace_history import workspace_history


def test_many_histories_read_at_once_are_those_read_one_by_one(tmp_path: Path) -> None:
    workspace = live(Office(tmp_path / "work")).office.workspace
    told = workspace_history(workspace)
    names = {touch.path for touch in told.touches} | {t.former for t in told.touches if t.former}
    paths = sorted(name for name in names if name.startswith("plans/"))
    assert len(paths) > 50
    for path, past in zip(paths, told.pasts(paths), strict=True):
        if path.endswith(".toml") and any(past.touches):
            assert history_of(workspace, Versions(past)) == history(workspace, path), path


def test_every_commit_is_known_with_its_parents(tmp_path: Path) -> None:
    office = live(Office(tmp_path / "work")).office
    told = workspace_history(office.workspace)
    listed = office.git("rev-list", "--parents", "HEAD").splitlines()
    assert [[c, *told.commits[c].parents] for c in told.commits] == [x.split() for x in listed]
