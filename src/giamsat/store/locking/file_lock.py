"""The file system's own lock of a file, which ends with the process that has it."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

_OPEN: Final = os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
_HELD: Final = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
# Network folders without a lock service; a file of someone else that can only be read.
_NOT_HERE: Final = frozenset(
    {errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOLCK, errno.EBADF, errno.EINVAL}
)


class FileLock:
    """One file's lock. Where the file system has none, nothing is guarded (``works``)."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._descriptor: int | None = None
        self.works = True
        self.is_refused = False
        """Whether another process had the lock when it was asked for: a dead one has none."""

    def take(self) -> bool:
        """Take the lock without waiting; ``False`` while another process has it.

        Raises ``OSError`` where the file can be neither made nor opened.
        """
        descriptor = self._open()
        try:
            self.works = True
            taken = _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno not in _NOT_HERE:
                raise
            self.works = False
            return True
        self.is_refused = not taken
        if taken:
            self._descriptor = descriptor
        else:
            os.close(descriptor)
        return taken

    def give_back(self) -> None:
        """Let go of the lock; closing the file does. The file stays: others may wait on it."""
        if self._descriptor is not None:
            with suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = None

    def _open(self) -> int:
        try:
            return os.open(self._file, os.O_RDWR | _OPEN, 0o666)
        except PermissionError:
            if not self._file.exists():
                raise
        return os.open(self._file, os.O_RDONLY | _OPEN & ~os.O_CREAT)


if os.name == "nt":

    def _lock(descriptor: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError as error:
            if error.errno in _HELD:
                return False
            raise
        return True

else:

    def _lock(descriptor: int) -> bool:
        import fcntl

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _HELD:
                return False
            raise
        return True
