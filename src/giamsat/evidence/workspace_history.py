"""All recorded versions of all files of a workspace: one ``git log``, and few calls for contents.

What one file's own history tells is the same as :func:`giamsat.evidence.history.past_of` would;
reading many files so costs a fraction of the processes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from giamsat.evidence.history import NoHistoryError, Past
from giamsat.evidence.versions import (
    Commit,
    Touch,
    all_touches,
    commits,
    connected_touches,
    objects,
)
from giamsat.store.git import NoRepository, Repository, find_repository
from giamsat.store.workspace import Workspace

AT_ONCE = 20_000
"""How many versions are held in memory at a time."""


class WorkspaceHistory(NamedTuple):
    """Every commit up to ``HEAD`` and every file that it changed, the newest first.

    ``by_name`` has the changes of each file by its path below git's top, also by its former one.
    """

    repository: Repository
    touches: tuple[Touch, ...]
    commits: Mapping[str, Commit]
    by_name: Mapping[str, Sequence[Touch]]
    shallow: bool

    def touches_of(self, path: str) -> tuple[Touch, ...]:
        """Return what changed the file at ``path`` (below the root), under any of its names."""
        name = self.repository.path_of(path)
        names, wanted = {name}, [name]
        while wanted:
            for touch in self.by_name.get(wanted.pop(), ()):
                if touch.path in names and touch.former and touch.former not in names:
                    names.add(touch.former)
                    wanted.append(touch.former)
        if len(names) == 1:
            return tuple(_as_seen(touch, names) for touch in self.by_name.get(name, ()))
        found = [t for t in self.touches if t.path in names or t.former in names]
        return tuple(connected_touches([_as_seen(touch, names) for touch in found], name))

    def pasts(self, paths: Iterable[str]) -> Iterator[Past]:
        """Yield the past of each file, in order; contents are read for many files at a time."""
        batch: list[tuple[str, tuple[Touch, ...]]] = []
        size = 0
        for path in paths:
            batch.append((path, self.touches_of(path)))
            size += len(batch[-1][1])
            if size >= AT_ONCE:
                yield from self._read(batch)
                batch, size = [], 0
        yield from self._read(batch)

    def _read(self, batch: Sequence[tuple[str, tuple[Touch, ...]]]) -> Iterator[Past]:
        contents = objects(self.repository, (d for _, found in batch for d in digests_of(found)))
        for path, found in batch:
            yield Past(path, self.repository, found, self.commits, contents, self.shallow)


def _as_seen(touch: Touch, names: set[str]) -> Touch:
    """Return a change as these names see it: what left for a name that is not one was removed."""
    if touch.path in names:
        return touch
    return Touch(touch.commit, touch.old, None, touch.former or touch.path, None)


def digests_of(found: Iterable[Touch]) -> Iterator[str]:
    """Yield the digests of all versions that the changes name."""
    for touch in found:
        yield from (digest for digest in (*touch.old, touch.new) if digest)


def workspace_history(workspace: Workspace) -> WorkspaceHistory:
    """Read which commit changed what. Raises ``NoHistoryError`` without git, ``GitError``."""
    repository = find_repository(workspace.root)
    if isinstance(repository, NoRepository):
        raise NoHistoryError(repository)
    order, touches = all_touches(repository)
    by_name: dict[str, list[Touch]] = defaultdict(list)
    for touch in touches:
        by_name[touch.path].append(touch)
        if touch.former:
            by_name[touch.former].append(touch)
    shallow = repository.line("rev-parse", "--is-shallow-repository") == "true"
    return WorkspaceHistory(
        repository, tuple(touches), commits(repository, order), by_name, shallow
    )
