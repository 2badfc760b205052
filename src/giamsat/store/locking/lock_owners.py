"""Who holds a lock, told by a small file beside it that every machine of a network folder can read.

A file system's own locks end with their process, but not every network folder passes them on to the
other machines. The owner's file does reach them, but outlives a crash: so each file says which
process of which machine wrote it, and is taken for left over only where that is proved. Ages are
differences of the file system's own times, so that the clocks of the machines play no part.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final, Literal, NamedTuple, TypeVar

from giamsat.domain.text import visible
from giamsat.store.files import sweep

ABANDONED_SECONDS: Final = 900.0
"""A lock of another machine that is older than this may be released by hand."""
UNREADABLE_SECONDS: Final = 2.0
"""A owner's file is written in an instant; one that stays unreadable was cut by a crash."""
_LONGEST: Final = 4096
_GIVEN_BACK: Final = b"{}"
_WAITS: Final = (0.01, 0.02, 0.05, 0.1)

T = TypeVar("T")

Standing = Literal["held", "abandoned", "left-over"]


class LockOwner(NamedTuple):
    """A process that holds a lock. ``started`` tells it from a later one with the same number."""

    host: str
    machine: str
    process: int
    started: str
    since: str
    token: str


class Found(NamedTuple):
    """A owner's file as it was found; ``owner`` is ``None`` where it cannot be read.

    ``written`` and ``age`` (seconds) are those of the file system. ``is_given_back``: whoever had
    the lock ended in good order, but could not remove the file.
    """

    owner: LockOwner | None
    written: float
    age: float
    is_given_back: bool = False

    @property
    def token(self) -> str:
        """What tells this holding from the next; a lock that was given back is a change, too."""
        if self.is_given_back:
            return f"given back {self.written}"
        return self.owner.token if self.owner else ""


def myself() -> LockOwner:
    """Return this process as a new owner of a lock."""
    process = os.getpid()
    since = datetime.now(UTC).astimezone().isoformat(" ", "seconds")
    return LockOwner(host(), machine(), process, _own_start(process), since, os.urandom(8).hex())


def find(place: Path, now: float) -> Found | None:
    """Read the owner's file at ``place`` at the folder's time ``now``; ``None`` if none is there.

    Raises ``OSError`` where it cannot be read.
    """
    try:
        data, written = _patiently(lambda: _content(place))
    except FileNotFoundError:
        return None
    owner = _parse(data)
    return Found(owner, written, max(now - written, 0.0), data == _GIVEN_BACK)


def _content(place: Path) -> tuple[bytes, float]:
    with place.open("rb") as file:
        return file.read(_LONGEST), os.fstat(file.fileno()).st_mtime


def _patiently(act: Callable[[], T]) -> T:
    """Do something with a owner's file; again where Windows refuses it, as another reads it."""
    for wait in _WAITS:
        try:
            return act()
        except PermissionError:
            time.sleep(wait)
    return act()


def claim(place: Path, me: LockOwner) -> float | None:
    """Write the owner's file whole; where another is there, return the folder's time instead.

    What a crash left behind of an earlier one goes. Raises ``OSError`` where the folder cannot be
    written.
    """
    sweep(place.parent)
    temporary = place.with_name(f".{place.name}.{os.urandom(6).hex()}.tmp")
    data = _owner_bytes(me)
    try:
        with temporary.open("xb") as file:
            file.write(data)
        return None if _link(temporary, place, data) else temporary.stat().st_mtime
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def take_over(place: Path, me: LockOwner) -> bool:
    """Write this owner into a file that was given back and that those who wait keep open.

    Only for who has the lock of the file system. ``False`` where the file is gone or refused.
    """
    try:
        with place.open("r+b") as file:
            file.truncate()
            file.write(_owner_bytes(me))
    except OSError:
        return False
    return True


def _owner_bytes(owner: LockOwner) -> bytes:
    return json.dumps(owner._asdict(), ensure_ascii=False).encode()


def remove(place: Path, owner: LockOwner | None) -> None:
    """Remove the owner's file, if it still is this owner's; ``None``: one that is unreadable.

    One that somebody holds open all the time (on Windows) stays, and says that it was given back.
    """
    with suppress(OSError):
        try:
            _patiently(lambda: _remove(place, owner))
        except PermissionError:
            with place.open("r+b") as file:
                file.truncate()
                file.write(_GIVEN_BACK)


def _remove(place: Path, owner: LockOwner | None) -> None:
    now = _parse(place.read_bytes()[:_LONGEST])
    if (now.token if now else None) == (owner.token if owner else None):
        place.unlink()


def standing(found: Found, *, has_file_lock: bool) -> Standing:
    """Judge an owner's file.

    ``has_file_lock`` says that this process has the lock of the file system, which no living
    process of the same machine can have at the same time.
    """
    owner = found.owner
    if found.is_given_back:
        return "left-over"
    if owner is None:
        return "left-over" if found.age > UNREADABLE_SECONDS else "held"
    if (owner.host, owner.machine) == (host(), machine()):
        return "left-over" if has_file_lock or not _may_live(owner) else "held"
    return "abandoned" if found.age > ABANDONED_SECONDS else "held"


def host() -> str:
    """Return this machine's name, as people know it."""
    # Not platform.node: it asks Windows for far more, by a service that may hang (WMI).
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return name or "localhost"


@cache
def machine() -> str:
    """Return what tells this machine from another of the same name; nothing where unknown."""
    for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        with suppress(OSError):
            found = Path(place).read_text("ascii", "replace").strip()
            if found:
                return found
    import uuid

    node = uuid.getnode()
    made_up = node >> 40 & 1
    return "" if made_up else f"{node:012x}"


@cache
def _own_start(process: int) -> str:
    """A process begins once, but a child of it has another number and start."""
    return start_of(process)


def start_of(process: int) -> str:
    """Return when a process began, counted from a named start of the machine; ``""`` if unknown."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
        # The name, in brackets, may hold spaces and brackets itself.
        facts = Path(f"/proc/{process}/stat").read_bytes().rpartition(b")")[2].split()
    except OSError:
        return ""
    return f"{boot}/{facts[19].decode()}" if len(facts) > 19 else ""


def _may_live(owner: LockOwner) -> bool:
    """Tell whether a process of this machine may still be there; unknown counts as living."""
    if owner.started:
        return start_of(owner.process) == owner.started
    if os.name == "nt":
        return True
    try:
        os.kill(owner.process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _parse(data: bytes) -> LockOwner | None:
    try:
        facts = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return _lock_owner(facts) if isinstance(facts, dict) else None


def _lock_owner(facts: Mapping[str, object]) -> LockOwner | None:
    texts = {name: facts.get(name) for name in LockOwner._fields if name != "process"}
    process = facts.get("process")
    if not isinstance(process, int) or not 0 < process < 1 << 31:
        return None
    shown = {name: visible(text[:200]) for name, text in texts.items() if isinstance(text, str)}
    return LockOwner(process=process, **shown) if len(shown) == len(texts) else None


def _link(temporary: Path, place: Path, data: bytes) -> bool:
    try:
        os.link(temporary, place)
    except FileExistsError:
        return False
    except OSError:
        return _create(place, data)
    return True


def _create(place: Path, data: bytes) -> bool:
    """Some file systems have no hard links; there the name is taken first.

    Where Windows refuses it (the folder can be written, a temporary file lies there) another's file
    is about to go.
    """
    try:
        with place.open("xb") as file:
            file.write(data)
    except (FileExistsError, PermissionError):
        return False
    return True
