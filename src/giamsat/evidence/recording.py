"""After a change, one commit of just the changed files; the user's own staging stays as it is.

The commit is the tree of ``HEAD`` with these files, so that nothing that the user had staged or
changed elsewhere gets into it, and the bytes go in as they are, without filters. No hook runs. It
is signed where git's settings ask for signed commits; what proves a state is its seal.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from giamsat.domain.errors import BusyError, InvalidDataError
from giamsat.domain.text import visible_lines
from giamsat.store.git import Absence, GitError, NoRepository, Repository, find_repository
from giamsat.store.git_trees import Changes, Entry, commit_tree, stage, with_changes
from giamsat.store.locking.git_locks import clear, folders_of
from giamsat.store.locking.locks import lock
from giamsat.store.settings import WorkspaceFacts
from giamsat.store.workspace import Workspace

Unrecorded = (
    Absence
    | Literal["off", "merging", "rebasing", "ignored", "unchanged", "elsewhere", "busy", "failed"]
)

ATTEMPTS = 20
PAUSE = 0.05
"""Seconds between two attempts while another git holds the repository."""
LOCK_TIMEOUT = 30.0
"""Seconds that one giamsat waits for another that is recording."""

_UNDER_WAY: tuple[tuple[str, Unrecorded], ...] = (
    ("MERGE_HEAD", "merging"),
    ("CHERRY_PICK_HEAD", "merging"),
    ("REVERT_HEAD", "merging"),
    ("rebase-merge", "rebasing"),
    ("rebase-apply", "rebasing"),
)


class Recorded(NamedTuple):
    """The commit that was made, or why there is none. The files themselves are as they were."""

    commit: str | None
    reason: Unrecorded | None = None
    detail: str = ""


def record(workspace: Workspace, paths: Sequence[str], message: str) -> Recorded:
    """Commit the files at ``paths`` (below the root, with ``/``) as they are now, and only those.

    A file that is no longer there is recorded as gone. Never raises for what git says: the change
    itself has already been made, so the answer tells why it was not recorded.
    """
    if not workspace.settings.workspace.record:
        return Recorded(None, "off")
    repository = find_repository(workspace.root)
    if isinstance(repository, NoRepository):
        return Recorded(None, repository.reason, repository.detail)
    try:
        with lock(workspace.root, "git", timeout=LOCK_TIMEOUT) as cut:
            if cut:
                clear(folders_of(repository), cut.taken)
            return _record(repository, workspace, paths, message)
    except BusyError as error:
        return Recorded(None, "busy", str(error))
    except InvalidDataError as error:
        return Recorded(None, "failed", str(error.params.get("detail", error.code)))


def _record(
    repository: Repository, workspace: Workspace, paths: Sequence[str], message: str
) -> Recorded:
    under_way = operation_under_way(repository)
    if under_way:
        return Recorded(None, under_way)
    names = [_name(repository, workspace.root / path) for path in paths]
    if any(name is None for name in names):
        return Recorded(None, "elsewhere")
    kept = _not_ignored(repository, [name for name in names if name])
    if not kept:
        return Recorded(None, "ignored")
    if _has_unmerged(repository, kept):
        return Recorded(None, "merging")
    changes = {name: _entry(repository, name) for name in kept}
    author = author_of(repository, workspace.settings.workspace)
    return _commit(repository, changes, author, visible_lines(message))


def operation_under_way(repository: Repository) -> Unrecorded | None:
    """Return what git is in the middle of: its next commit would mean something else."""
    asked = [part for name, _ in _UNDER_WAY for part in ("--git-path", name)]
    places = repository.line("rev-parse", *asked).split("\n")
    for place, (_, reason) in zip(places, _UNDER_WAY, strict=True):
        if (repository.folder / place).exists():
            return reason
    return None


def author_of(repository: Repository, settings: WorkspaceFacts) -> dict[str, str]:
    """Return who records, for git's environment: git's own settings, else the workspace's."""
    if repository.has_setting("user.email") or os.environ.get("GIT_AUTHOR_EMAIL"):
        return {}
    name, _, mail = (settings.author or settings.issuer or "giamsat").partition("<")
    words = " ".join(visible_lines(name).split()) or "giamsat"
    address = mail.partition(">")[0].strip()
    return {
        f"GIT_{who}_{part}": value
        for who in ("AUTHOR", "COMMITTER")
        for part, value in (("NAME", words), ("EMAIL", address))
    }


def _name(repository: Repository, path: Path) -> str | None:
    """Return the file's name below git's top; ``None`` outside it or in a nested repository."""
    real = path.parent.resolve() / path.name
    if path.is_symlink() and path.exists():
        real = path.resolve()
    top = repository.top.resolve()
    if not real.is_relative_to(top):
        return None
    between = [folder for folder in real.parents if folder != top and folder.is_relative_to(top)]
    if any((folder / ".git").exists() for folder in between):
        return None
    return real.relative_to(top).as_posix()


def _not_ignored(repository: Repository, names: Sequence[str]) -> list[str]:
    asked = b"".join(os.fsencode(f"{repository.top}/{name}") + b"\0" for name in names)
    # check-ignore knows no literal pathspecs; absolute paths carry no magic.
    answer = repository.run(
        "check-ignore", "-z", "--stdin", stdin=asked, env={"GIT_LITERAL_PATHSPECS": "0"}
    )
    if answer.code not in {0, 1}:
        raise GitError("git-failed", command="check-ignore", detail=answer.err)
    ignored = set(os.fsdecode(answer.out).split("\0"))
    return [name for name in names if f"{repository.top}/{name}" not in ignored]


def _has_unmerged(repository: Repository, names: Sequence[str]) -> bool:
    return bool(
        repository.read("ls-files", "-z", "--unmerged", "--", *_absolute(repository, names))
    )


def _absolute(repository: Repository, names: Sequence[str]) -> list[str]:
    return [f"{repository.top}/{name}" for name in names]


def _entry(repository: Repository, name: str) -> Entry | None:
    """Store the file as it is; return how git has it, ``None`` where it is gone."""
    file = repository.top / name
    if not file.is_file():
        return None
    digest = repository.line("hash-object", "-w", "--no-filters", "--", str(file))
    executable = os.name != "nt" and os.access(file, os.X_OK)
    return Entry("100755" if executable else "100644", digest)


def _commit(
    repository: Repository, changes: Changes, author: dict[str, str], message: str
) -> Recorded:
    """Make the commit over ``HEAD`` as it is now; begin again when somebody else was quicker."""
    for attempt in range(ATTEMPTS):
        if attempt == ATTEMPTS // 4:
            clear(folders_of(repository))
        elif attempt:
            time.sleep(PAUSE)
        parent = repository.commit_of("HEAD")
        trees = with_changes(repository, parent, changes)
        if trees.old == trees.new:
            return Recorded(None, "unchanged")
        made = commit_tree(repository, trees.new, [parent] if parent else [], author, message)
        # The index first: a commit that the index does not know would look like a staged undoing.
        if not stage(repository, changes):
            continue
        moved = repository.run(
            "update-ref", "-m", "giamsat", "--end-of-options", "HEAD", made, parent or ""
        )
        if moved.code == 0:
            return Recorded(made)
    return Recorded(None, "busy")
