"""A workspace as it was recorded at a moment: laid out in a folder of its own, with its history.

The folder is a repository that borrows the objects of the other one, its ``HEAD`` at the asked
commit; nothing of the workspace itself is touched. It has no reflog and no branches of others.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from giamsat.domain.errors import NotFoundError
from giamsat.domain.text import visible_lines
from giamsat.evidence.history import NoHistoryError, day_of_moment
from giamsat.evidence.sealed_files import is_inside
from giamsat.evidence.versions import commits, objects
from giamsat.store.git import NoRepository, Repository, find_repository
from giamsat.store.places import ISSUERS, MARK, PLANS, PROGRAMMES
from giamsat.store.workspace import Workspace

READ = frozenset({MARK, ISSUERS, PLANS, PROGRAMMES})
"""What reading commands ask: files and folders at the workspace's top."""

AT_ONCE = 1000
"""How many files are held in memory at a time."""

_FILES = frozenset({"100644", "100755"})


class PastWorkspace(NamedTuple):
    """The folder in which the workspace lies as it was, the commit, and the day of that.

    ``dated_back`` are the commits whose clock shows the asked day, and that were made later.
    """

    root: Path
    commit: str
    day: date
    dated_back: tuple[str, ...] = ()


@contextmanager
def workspace_at(
    workspace: Workspace, moment: str, rooms: Collection[str] = ()
) -> Iterator[PastWorkspace]:
    """Lay out the workspace as it was recorded at ``moment``; the folder goes at the end.

    ``moment`` is a revision of git, or a day, which means the last recording on or before it. Only
    ``rooms`` (all, if empty) are laid out. Raises ``NoHistoryError``, ``GitError``, and
    ``NotFoundError`` (``no-such-revision``, ``not-recorded-by``, ``not-in-revision``).
    """
    repository = find_repository(workspace.root)
    if isinstance(repository, NoRepository):
        raise NoHistoryError(repository)
    day = day_of_moment(moment)
    commit: str | None
    dated_back: tuple[str, ...] = ()
    if day:
        commit, dated_back = _commit_on(repository, day)
    else:
        commit = repository.commit_of(moment)
    if commit is None:
        raise NotFoundError("no-such-revision", revision=visible_lines(moment))
    with tempfile.TemporaryDirectory(prefix="giamsat-past-") as folder:
        root = Path(folder, repository.prefix)
        root.mkdir(parents=True, exist_ok=True)
        _borrow(repository, Path(folder), commit)
        _lay_out(repository, root, _entries(repository, commit, rooms))
        if not (root / MARK).is_file():
            raise NotFoundError("not-in-revision", path=MARK, revision=visible_lines(moment))
        recorded = commits(repository, [commit])[commit].on.date()
        yield PastWorkspace(root, commit, day or recorded, dated_back)


def _commit_on(repository: Repository, day: date) -> tuple[str, tuple[str, ...]]:
    """Return the last commit of this office's own line before the clock first passes the day.

    A commit that was dated back later is so not taken for one of that day; those are returned, too.
    """
    line = repository.line("rev-parse", "--verify", "HEAD") if repository.commit_of("HEAD") else ""
    listed = repository.read("rev-list", "--first-parent", "--reverse", line) if line else b""
    order = listed.decode().split()
    shown = [said.on.date() <= day for said in commits(repository, order).values()]
    count = shown.index(False) if False in shown else len(shown)
    if not count:
        raise NotFoundError("not-recorded-by", path=MARK, day=day)
    later = zip(order[count:], shown[count:], strict=True)
    return order[count - 1], tuple(digest for digest, is_shown in later if is_shown)


def _borrow(repository: Repository, folder: Path, commit: str) -> None:
    """Make ``folder`` a repository at ``commit`` without copying anything."""
    kind = "sha256" if len(commit) == 64 else "sha1"
    new = Repository(repository.executable, folder)
    new.read("init", "--quiet", "--initial-branch=main", f"--object-format={kind}")
    lent = repository.folder / repository.line("rev-parse", "--git-path", "objects")
    own = folder / ".git" / "objects" / "info" / "alternates"
    own.parent.mkdir(exist_ok=True)
    own.write_bytes(os.fsencode(lent.resolve()) + b"\n")
    shallow = repository.folder / repository.line("rev-parse", "--git-path", "shallow")
    if shallow.is_file():
        (folder / ".git" / "shallow").write_bytes(shallow.read_bytes())
    new.read("update-ref", "--no-deref", "refs/heads/main", commit)


def _entries(
    repository: Repository, commit: str, rooms: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield path (below the workspace) and digest of each plain file; links are left out."""
    asked = [repository.path_of(room) for room in sorted(rooms)] or [repository.prefix]
    paths = [path for path in asked if path]
    listed = repository.read("ls-tree", "-r", "-z", "--full-tree", commit, "--", *paths)
    for line in filter(None, os.fsdecode(listed).split("\0")):
        facts, _, name = line.partition("\t")
        mode, _, digest = facts.split(" ")
        path = name.removeprefix(repository.prefix)
        if mode in _FILES and is_inside(path) and not _is_git(path):
            yield path, digest


def _is_git(path: str) -> bool:
    return any(part.casefold() in {".git", "git~1"} for part in path.split("/"))


def _lay_out(repository: Repository, root: Path, entries: Iterator[tuple[str, str]]) -> None:
    while batch := list(islice(entries, AT_ONCE)):
        contents = objects(repository, [digest for _, digest in batch])
        _write(root, batch, contents)


def _write(root: Path, batch: Sequence[tuple[str, str]], contents: dict[str, bytes]) -> None:
    for path, digest in batch:
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(contents[digest])
