"""Plans whose file is no longer where it was: what git still knows of them, and where they went."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from giamsat.evidence.versions import Touch, departures
from giamsat.store.git import NoRepository, Repository, find_repository
from giamsat.store.places import PLANS
from giamsat.store.vanished import path_below_root, recorded_paths
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
    for path in (*_departures(moved, repository), *recorded_paths(repository)):
        if path.endswith(".toml") and not (workspace.root / path).exists():
            found.setdefault(
                path, Departed(path, _present_path(path, moved, workspace, repository))
            )
    return list(found.values())


def _departures(moved: list[Touch], repository: Repository) -> Iterator[str]:
    for touch in moved:
        yield path_below_root(touch.former or touch.path, repository)


def _present_path(
    path: str, moved: list[Touch], workspace: Workspace, repository: Repository
) -> str | None:
    """Follow the renames, the oldest first, as far as a file that is there."""
    for touch in reversed(moved):
        if touch.former and path_below_root(touch.former, repository) == path:
            path = path_below_root(touch.path, repository)
    return path if (workspace.root / path).exists() else None
