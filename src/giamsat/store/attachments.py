"""Attachments: files beside the plans, named by their path below the workspace's root."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePosixPath, PureWindowsPath

from giamsat.store.files import FileError, resolve_within

_CHUNK = 1 << 20
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_READ |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def sha256_of(root: Path, file: str) -> str:
    """Return the SHA-256, in hexadecimal, of the attachment that a plan names ``file``.

    ``file`` is a path below ``root`` with ``/``. Raises ``FileError``: ``outside-workspace`` for an
    absolute path, one with ``..``, or a link that leads out; ``file-missing``, ``not-a-file``,
    ``unreadable``. Never waits for a pipe or a device.
    """
    from hashlib import sha256

    real = resolve_within(_inside(root, file), root)
    digest = sha256()
    descriptor = _open(real, file)
    with os.fdopen(descriptor, "rb", buffering=0) as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise FileError("not-a-file", path=file)
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _open(real: Path, file: str) -> int:
    try:
        return os.open(real, _READ)
    except OSError as error:
        if real.is_dir():
            raise FileError("not-a-file", path=file) from error
        raise FileError("unreadable", path=file, reason=error.strerror or "") from error


def _inside(root: Path, file: str) -> Path:
    windows = PureWindowsPath(file)
    escapes = windows.is_absolute() or windows.drive or windows.root or ".." in windows.parts
    if escapes or "\0" in file or not PurePosixPath(file).parts:
        raise FileError("outside-workspace", path=file, target=file, root=str(root))
    return root / file
