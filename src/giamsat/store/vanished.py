"""Plans of the last recording whose file has gone, perhaps by mistake: nobody recorded it."""

from __future__ import annotations

import os
from collections.abc import Iterator

from giamsat.store.git import NoRepository, Repository, find_repository
from giamsat.store.places import PLANS
from giamsat.store.workspace import Workspace


def vanished_plans(workspace: Workspace) -> list[str]:
    """Return the plans of the last recording whose file has gone, and whose text stands nowhere.

    A file that was only given another name is none of them. Without git there are none. Raises
    ``GitError``.
    """
    repository = find_repository(workspace.root)
    if isinstance(repository, NoRepository):
        return []
    recorded = [path for path in recorded_paths(repository) if path.endswith(".toml")]
    gone = [path for path in recorded if not os.path.lexists(workspace.root / path)]
    if not gone:
        return []
    known = set(recorded)
    new = [file.path for file in workspace.files(PLANS) if file.path not in known]
    texts = {(workspace.root / path).read_bytes() for path in new}
    return [path for path in gone if _last_text(repository, path) not in texts]


def recorded_paths(repository: Repository) -> Iterator[str]:
    """Yield the plans of the last recording: a file of them may have been taken away since."""
    if repository.commit_of("HEAD") is None:
        return
    folder = repository.path_of(PLANS)
    listed = repository.read(
        "ls-tree", "-r", "-z", "--name-only", "--full-tree", "HEAD", "--", folder
    )
    for name in filter(None, os.fsdecode(listed).split("\0")):
        yield path_below_root(name, repository)


def path_below_root(name: str, repository: Repository) -> str:
    """Return a path as git names it, below the workspace's root."""
    return name.removeprefix(repository.prefix)


def _last_text(repository: Repository, path: str) -> bytes:
    return repository.read("cat-file", "blob", f"HEAD:{repository.path_of(path)}")
