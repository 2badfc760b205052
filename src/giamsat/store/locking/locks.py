"""One writer at a time for each plan, across processes and machines; a crash leaves no lock behind.

Two locks are taken together: the file system's own, which ends with its process, and a owner's
file (see ``lock_owners``), which also counts where a network folder keeps file locks to itself.
"""

from __future__ import annotations

import os
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from giamsat.domain.errors import BusyError
from giamsat.store.cache_folder import prepare_cache
from giamsat.store.files import folder_time, make_folder, unwritable
from giamsat.store.locking import lock_owners
from giamsat.store.locking.file_lock import FileLock
from giamsat.store.places import CACHE

TIMEOUT: Final = 5.0
"""Seconds to wait for one owner. Whoever waits in a queue that moves waits on."""
STARVED: Final = 6
"""So many times as long an owner is waited for that is known to live: a busy machine starves it."""
LONGEST: Final = 120.0
"""Seconds after which also a queue that moves has been waited for long enough."""
PAUSE: Final = 0.02
LOCKS: Final = "locks"
OWNER_SUFFIX: Final = ".holder"


class Lock(NamedTuple):
    """The files of one lock, and what it guards."""

    file: Path
    owner: Path
    plan: str


class LockLeft(NamedTuple):
    """A owner's file that stands in a workspace although no living process is known to hold it."""

    place: Path
    found: lock_owners.Found
    standing: lock_owners.Standing


_SOMEBODY: Final = lock_owners.Found(None, 0.0, 0.0)


class Cut(NamedTuple):
    """Somebody took a lock at ``taken`` (the file system's time) and never gave it back."""

    taken: float


@contextmanager
def lock(workspace_root: Path, plan_id: str, timeout: float = TIMEOUT) -> Iterator[Cut | None]:
    """Hold the lock of one plan while the block runs; gives who was cut while holding it before.

    Waits at most ``timeout`` seconds for one owner, however many come before it. Raises
    ``BusyError`` (``locked``; ``lock-abandoned`` where another machine seems to have left it
    behind), or ``CannotWriteError`` where no lock can be made.
    """
    folder = prepare_cache(workspace_root) / LOCKS
    make_folder(folder)
    name = lock_name(plan_id)
    asked = Lock(folder / name, folder / f"{name}{OWNER_SUFFIX}", plan_id)
    file_lock, me = FileLock(asked.file), lock_owners.myself()
    try:
        cut = _acquire(file_lock, asked, me, timeout)
    except OSError as error:
        raise unwritable(asked.file, error) from error
    try:
        yield cut
    finally:
        lock_owners.remove(asked.owner, me)
        file_lock.give_back()


def locks_left(workspace_root: Path) -> list[LockLeft]:
    """Return the locks of a workspace that are written down, each with what is known of it."""
    folder = workspace_root / CACHE / LOCKS
    if not folder.is_dir():
        return []
    now = folder_time(folder)
    return [
        kept
        for place in sorted(folder.glob(f"*{OWNER_SUFFIX}"))
        if (kept := _lock_left(place, now))
    ]


def release(lock: LockLeft) -> bool:
    """Remove a lock that was left behind; tell whether it is gone.

    One that somebody holds, or that another machine took less than
    ``lock_owners.ABANDONED_SECONDS`` ago, stays.
    """
    now = _lock_left(lock.place, folder_time(lock.place.parent))
    if now is None:
        return True
    if now.standing == "held" or now.found.token != lock.found.token:
        return False
    lock_owners.remove(lock.place, now.found.owner)
    return not lock.place.exists()


def _lock_left(place: Path, now: float) -> LockLeft | None:
    file_lock = FileLock(place.with_suffix(""))
    try:
        taken = file_lock.take()
        found = lock_owners.find(place, now)
        if found is None:
            return None
        judged = lock_owners.standing(found, has_file_lock=file_lock.works) if taken else "held"
        return LockLeft(place, found, judged)
    except OSError as error:
        raise unwritable(place, error) from error
    finally:
        file_lock.give_back()


def _acquire(
    file_lock: FileLock, asked: Lock, me: lock_owners.LockOwner, timeout: float
) -> Cut | None:
    """Take both locks; wait as long as the one who holds them keeps changing."""
    started = time.monotonic()
    since, seen = started, ""
    while True:
        found = _attempt(file_lock, asked, me)
        if found is None or isinstance(found, Cut):
            return found
        now = time.monotonic()
        if found.token and found.token != seen:
            seen, since = found.token, now
        patience = timeout * STARVED if file_lock.is_refused else timeout
        if now > min(since + patience, started + max(timeout, LONGEST)):
            raise _busy("locked", asked, found, seconds=round(now - started, 1))
        time.sleep(PAUSE * (0.5 + os.urandom(1)[0] / 255))


def _attempt(
    file_lock: FileLock, asked: Lock, me: lock_owners.LockOwner
) -> lock_owners.Found | Cut | None:
    """Try once; return who is in the way, or who was cut, ``None`` if nobody ever was there."""
    if not file_lock.take():
        return lock_owners.find(asked.owner, 0.0) or _SOMEBODY
    found: lock_owners.Found | Cut | None = _SOMEBODY
    try:
        found = _claim(file_lock, asked, me)
    finally:
        if isinstance(found, lock_owners.Found):
            file_lock.give_back()
    return found


def _claim(
    file_lock: FileLock, asked: Lock, me: lock_owners.LockOwner
) -> lock_owners.Found | Cut | None:
    """Write down that the lock is ours, in place of a owner that is known to be gone."""
    now = lock_owners.claim(asked.owner, me)
    if now is None:
        return None
    found = lock_owners.find(asked.owner, now)
    if found is None:
        return _SOMEBODY
    judged = lock_owners.standing(found, has_file_lock=file_lock.works)
    if judged == "abandoned":
        raise _busy("lock-abandoned", asked, found, minutes=int(found.age // 60))
    if found.is_given_back and file_lock.works and lock_owners.take_over(asked.owner, me):
        return None
    if judged == "left-over":
        lock_owners.remove(asked.owner, found.owner)
        if lock_owners.claim(asked.owner, me) is None:
            return None if found.is_given_back else Cut(found.written)
    return found


def _busy(code: str, asked: Lock, found: lock_owners.Found, **more: object) -> BusyError:
    who = f"{found.owner.host} ({found.owner.process})" if found.owner else "?"
    since = found.owner.since if found.owner else "?"
    return BusyError(code, path=str(asked.file), plan=asked.plan, who=who, since=since, **more)


def lock_name(plan_id: str) -> str:
    """A file name for a plan's lock: readable, short, and different for every plan."""
    from hashlib import sha256

    name = unicodedata.normalize("NFC", plan_id)
    readable = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in name)
    return f"{readable[:60]}-{sha256(name.encode()).hexdigest()[:12]}.lock"
