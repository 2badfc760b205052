"""Where the kept register lies: each that is made has a file of its own, and a pointer names it.

Nothing is ever renamed over a register in use: SQLite would roll the journal of the one into the
other. Beside the name the pointer holds what the file was like when giamsat last left it (size and
times): a register that anything else has written to does not count, and is made anew. Part of the
fast path: cheap to import.
"""

from __future__ import annotations

import os

from giamsat.lean.rows import NamedTuple
from giamsat.store.places import CACHE, POINTER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGINNING, _END = "register-", ".sqlite3"
_DAY = 86_400.0
_LONGEST = 500
_TRIES = 20
"""Times a stamp is written anew because another process has written to the register meanwhile."""


class RegisterFile(NamedTuple):
    """The register that counts: the path of its file, and what that was like when last left."""

    path: str
    stamp: str

    @property
    def is_as_left(self) -> bool:
        """Whether nothing has written to it since."""
        return self.stamp == _stamp(self.path)


def kept_file(root: str) -> RegisterFile | None:
    """Return the register that counts in the workspace at ``root``; ``None`` where none does."""
    folder = os.path.join(root, CACHE)
    try:
        with open(os.path.join(folder, POINTER), "rb") as file:
            name, _, stamp = file.read(_LONGEST).decode("ascii").partition("\n")
    except (OSError, ValueError):
        return None
    if not _is_name(name):
        return None
    path = os.path.join(folder, name)
    return RegisterFile(path, stamp.rstrip("\n")) if os.path.isfile(path) else None


def new_file(root: str) -> str:
    """Make an empty file for a register that nobody else is making; return its path.

    Raises ``OSError`` where the folder of caches cannot be written.
    """
    while True:
        path = os.path.join(root, CACHE, f"{_BEGINNING}{os.urandom(8).hex()}{_END}")
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        except FileExistsError:
            continue
        return path


def let_count(root: str, path: str) -> None:
    """Let the register at ``path`` be the one that counts; the one before it goes.

    Raises ``OSError`` where the pointer cannot be written.
    """
    before = kept_file(root)
    _point(root, path)
    for old in ([before.path] if before and before.path != path else []) + list(_leftovers(root)):
        _remove(old)


def mark_as_left(root: str, path: str) -> None:
    """Note what the register at ``path`` is like after a change, where it still counts.

    Where that fails, the next call makes the register anew: nothing wrong is told.
    """
    for _ in range(_TRIES):
        kept = kept_file(root)
        if kept is None or kept.path != path or kept.is_as_left:
            return
        try:
            _point(root, path)
        except OSError:
            return


def remove(path: str) -> None:
    """Take away a register that was being made, or that is damaged."""
    _remove(path)


def _point(root: str, path: str) -> None:
    pointer = os.path.join(root, CACHE, POINTER)
    making = f"{pointer}.{os.urandom(8).hex()}.tmp"
    descriptor = os.open(making, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(f"{os.path.basename(path)}\n{_stamp(path)}\n".encode("ascii"))
        os.replace(making, pointer)
    except OSError:
        _remove(making)
        raise


def _stamp(path: str) -> str:
    try:
        found = os.stat(path)
    except OSError:
        return "-"
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"


def _leftovers(root: str) -> Iterator[str]:
    """Yield what a crash, or an older giamsat, left in the folder of caches a day ago."""
    import time

    folder = os.path.join(root, CACHE)
    kept = kept_file(root)
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        ours = name.startswith((_BEGINNING, f"{POINTER}.", "index.sqlite3"))
        if ours and (kept is None or not path.startswith(kept.path)):
            try:
                if name.startswith("index.sqlite3") or os.stat(path).st_mtime < time.time() - _DAY:
                    yield path
            except OSError:
                continue


def _remove(path: str) -> None:
    for file in (path, f"{path}-journal"):
        try:  # noqa: SIM105 (contextlib costs a frequent read 7 ms)
            os.unlink(file)
        except OSError:  # gone already, or open in another process of Windows
            pass


def _is_name(name: str) -> bool:
    inner = name.removeprefix(_BEGINNING).removesuffix(_END)
    return name == f"{_BEGINNING}{inner}{_END}" and inner.isalnum() and inner.isascii()
