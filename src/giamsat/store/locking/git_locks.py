"""Git's own lock files that a crash left behind, and the proof that nobody is behind them.

Git locks its index and its references by files named ``….lock``, which say nothing of who made
them. One that was left behind stops every later git, so it has to go; but never one in use.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from giamsat.store.git import TIMEOUT, Repository

SETTLED_SECONDS: Final = 1.0
"""Git holds a lock for an instant; one that is unchanged for so long may have been left behind."""
GRANULARITY: Final = 2.0
"""The coarsest times of a file system in use (FAT), in seconds."""

_NAMES: Final = ("index.lock", "HEAD.lock", "packed-refs.lock", "config.lock", "shallow.lock")
_FAR: Final = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs", "glusterfs"})


class GitLock(NamedTuple):
    """A lock file of git, as it was seen: another one of the same name is another lock."""

    place: Path
    ino: int
    size: int
    written: float


def git_locks(folders: tuple[Path, ...]) -> list[GitLock]:
    """Return the lock files in the given git folders."""
    return [lock for folder in dict.fromkeys(folders) for lock in _in(folder)]


def folders_of(repository: Repository) -> tuple[Path, ...]:
    """Return where a repository keeps its locks: its own folder, and the one of all work trees."""
    said = repository.line("rev-parse", "--git-dir", "--git-common-dir").split("\n")
    return tuple((repository.folder / name).resolve() for name in said)


def clear(folders: tuple[Path, ...], died: float | None = None) -> int:
    """Remove the locks that are proved to be left behind; return their number.

    A lock is left behind where it has not changed for ``SETTLED_SECONDS`` and either a giamsat that
    took its own lock at ``died`` (the file system's time) is known to have ended without giving it
    back, or no git runs on this machine that could hold it and no other machine can reach it.
    Waits those seconds only where there is a lock.
    """
    seen = git_locks(folders)
    if not seen:
        return 0
    time.sleep(SETTLED_SECONDS)
    settled = set(seen) & set(git_locks(folders))
    free = all(_is_near(folder) and not _may_git_run(folder) for folder in folders)
    return sum(_remove_lock(lock) for lock in settled if free or _is_of_the_dead(lock, died))


def _is_of_the_dead(lock: GitLock, died: float | None) -> bool:
    """A call of git by giamsat takes at most ``TIMEOUT`` seconds."""
    return died is not None and died - GRANULARITY <= lock.written <= died + TIMEOUT


def _in(folder: Path) -> Iterator[GitLock]:
    places = [folder / name for name in _NAMES]
    for above, _, names in os.walk(folder / "refs"):
        places += [Path(above) / name for name in names if name.endswith(".lock")]
    for place in places:
        with suppress(OSError):
            found = place.lstat()
            yield GitLock(place, found.st_ino, found.st_size, found.st_mtime)


def _remove_lock(lock: GitLock) -> bool:
    try:
        lock.place.unlink()
    except OSError:
        return False
    return True


def _is_near(folder: Path) -> bool:
    """Tell whether a folder is known to lie on a file system that only this machine writes."""
    try:
        mounts = Path("/proc/mounts").read_text("utf-8", "replace").splitlines()
    except OSError:
        return False
    best, kind = "", ""
    for line in mounts:
        place, found = line.split()[1:3]
        place = place.replace("\\040", " ")
        if folder.is_relative_to(place) and len(place) >= len(best):
            best, kind = place, found
    return bool(kind) and kind not in _FAR and not kind.startswith("fuse.")


def _may_git_run(folder: Path) -> bool:
    """Tell whether a git of this machine may be at work on the repository of ``folder``."""
    top = folder.parent if folder.name == ".git" else folder
    return any(_may_hold(process, top) for process in Path("/proc").glob("[0-9]*"))


def _may_hold(process: Path, top: Path) -> bool:
    try:
        if not (process / "comm").read_text("utf-8", "replace").startswith("git"):
            return False
        state = (process / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0]
        if state in {"Z", "X"}:
            return False
        return (process / "cwd").readlink().is_relative_to(top)
    except (FileNotFoundError, ProcessLookupError):
        return False
    except OSError:
        # Somebody else's git, of which nothing more is shown.
        return True
