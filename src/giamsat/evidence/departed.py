"""Plans whose file is no longer where it was: what git still knows of them, and where they went."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from giamsat.evidence.versions import Touch, departures
from giamsat.store.git import NoRepository, Repository, find_repository
from giamsat.store.places import PLANS
from giamsat.store.workspace import Workspace


class Departed(NamedTuple):
    """A plan by its former path; ``now`` is the path under which it goes on, if it does."""

    path: str
    now: str | None


def departed_plans(workspace: Workspace) -> list[Departed]:
    """Return the plans that were recorded and have no file any more under their name.

    Without git there are none.
    """
    repository = find_repository(workspace.root)
    if isinstance(repository, NoRepository):
        return []
    moved = departures(repository, PLANS)
    found: dict[str, Departed] = {}
    for path in (*_departures(moved, repository), *_recorded_paths(repository)):
        if path.endswith(".toml") and not (workspace.root / path).exists():
            found.setdefault(
                path, Departed(path, _present_path(path, moved, workspace, repository))
            )
    return list(found.values())


def vanished_plans(workspace: Workspace) -> list[str]:
    """Return the plans of the last recording whose file has gone, and whose text stands nowhere.

    A file that was only given another name is none of them. Without git there are none.
    """
    repository = find_repository(workspace.root)
    if isinstance(repository, NoRepository):
        return []
    recorded = [path for path in _recorded_paths(repository) if path.endswith(".toml")]
    gone = [path for path in recorded if not (workspace.root / path).exists()]
    if not gone:
        return []
    known = set(recorded)
    new = [file.path for file in workspace.files(PLANS) if file.path not in known]
    texts = {(workspace.root / path).read_bytes() for path in new}
    return [path for path in gone if _last_text(repository, path) not in texts]


def _last_text(repository: Repository, path: str) -> bytes:
    return repository.read("cat-file", "blob", f"HEAD:{repository.path_of(path)}")


def _departures(moved: list[Touch], repository: Repository) -> Iterator[str]:
    for touch in moved:
        yield _path_below_root(touch.former or touch.path, repository)


def _recorded_paths(repository: Repository) -> Iterator[str]:
    """Yield the plans of the last recording: a file of them may have been taken away since."""
    if repository.commit_of("HEAD") is None:
        return
    folder = repository.path_of(PLANS)
    listed = repository.read(
        "ls-tree", "-r", "-z", "--name-only", "--full-tree", "HEAD", "--", folder
    )
    for name in filter(None, os.fsdecode(listed).split("\0")):
        yield _path_below_root(name, repository)


def _present_path(
    path: str, moved: list[Touch], workspace: Workspace, repository: Repository
) -> str | None:
    """Follow the renames, the oldest first, as far as a file that is there."""
    for touch in reversed(moved):
        if touch.former and _path_below_root(touch.former, repository) == path:
            path = _path_below_root(touch.path, repository)
    return path if (workspace.root / path).exists() else None


def _path_below_root(name: str, repository: Repository) -> str:
    return name.removeprefix(repository.prefix)
