"""What ``doctor`` says of locks, and how it removes those that a crash left behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from giamsat.cli.session import Session
from giamsat.reports.symptoms import Symptom
from giamsat.store.git import NoRepository, find_repository
from giamsat.store.locking.git_locks import clear, folders_of, git_locks
from giamsat.store.locking.locks import LockLeft, locks_left, release

_RELEASE = "doctor.release-locks"


def standing_locks(_: Session, root: Path) -> Iterator[Symptom]:
    """Tell the locks that stand; those in use are no fault."""
    kept = locks_left(root)
    for lock in kept:
        if lock.standing == "held":
            yield Symptom("note", "lock-held", _lock_line(lock))
        else:
            yield Symptom("bad", f"lock-{lock.standing}", _lock_line(lock), _RELEASE)
    of_git = _of_git(root)
    for place in of_git:
        yield Symptom("note", "lock-git", str(place), _RELEASE)
    if not kept and not of_git:
        yield Symptom("ok", "locks")


def release_left_locks(root: Path) -> Iterator[Symptom]:
    """Remove every lock that is proved, or old enough, to be left behind."""
    gone = sum(release(lock) for lock in locks_left(root) if lock.standing != "held")
    found = find_repository(root)
    if not isinstance(found, NoRepository):
        gone += clear(folders_of(found))
    yield Symptom("ok", "locks-released", str(gone))


def _of_git(root: Path) -> list[Path]:
    found = find_repository(root)
    if isinstance(found, NoRepository):
        return []
    return [lock.place for lock in git_locks(folders_of(found))]


def _lock_line(lock: LockLeft) -> str:
    owner = lock.found.owner
    if owner is None:
        return lock.place.name
    return f"{lock.place.name} · {owner.host} ({owner.process}) · {owner.since}"
