"""Files of a plan's documents: copied into the workspace, never out of it, never over another.

A file that lies among the attachments already stays where it is; one from elsewhere, also from
another folder of the workspace, is copied to them: only they are shared with other offices. The
name is kept as people wrote it, but for what some system cannot store.
"""

from __future__ import annotations

import os
import stat
from hashlib import sha256
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import NamedTuple
from unicodedata import category

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.file_names import fold_path, is_device, without_forbidden
from giamsat.domain.text import nfc
from giamsat.store.files import FileError, open_patiently, resolve_within, unreadable, write_new
from giamsat.store.places import CACHE

ATTACHMENTS = "attachments"
LARGEST = 100 * 1024 * 1024
"""What git and mail still carry; a film belongs elsewhere."""

_LONGEST = 180
_OPEN = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


_CHUNK = 1 << 20


class Attachment(NamedTuple):
    """A file to keep: its path below the root, its hash, and its bytes where it must be copied."""

    path: str
    sha256: str
    data: bytes | None


def attachment(root: Path, plan_id: str, source: Path) -> Attachment:
    """Read ``source`` and say where it is to be kept. Writes nothing.

    Raises ``FileError`` for what is missing, no regular file, a link out of the workspace
    (``outside-workspace``), giamsat's or git's own (``not-an-attachment``) or larger than
    ``LARGEST``; ``InvalidDataError`` (``attachment-exists``) where another file has the name.
    """
    real, data = _read(source)
    digest = sha256(data).hexdigest()
    house = root.resolve()
    if real.is_relative_to(house):
        own = _own_path(real, house)
        if own.startswith(f"{ATTACHMENTS}/"):
            return Attachment(own, digest, None)
    elif Path(os.path.abspath(source)).is_relative_to(os.path.abspath(root)):  # noqa: PTH100
        raise FileError("outside-workspace", path=str(source), target=str(real), root=str(root))
    path = f"{ATTACHMENTS}/{plan_id}/{safe_name(source.name)}"
    if os.path.lexists(root / path):
        raise InvalidDataError("attachment-exists", path=path)
    return Attachment(path, digest, data)


def keep(root: Path, kept: Attachment) -> Path | None:
    """Write the copy of a file that lay elsewhere; return it, or ``None`` where it lay there.

    Raises ``FileError`` (``outside-workspace``) where a folder on the way is a link out,
    ``InvalidDataError`` (``attachment-exists``) and the errors of ``write_new``.
    """
    if kept.data is None:
        return None
    target = root / kept.path
    _require_way(target.parent, root)
    try:
        write_new(target, kept.data)
    except InvalidDataError as error:
        if error.code == "file-exists":
            raise InvalidDataError("attachment-exists", path=kept.path) from error
        raise
    return target


def safe_name(name: str) -> str:
    """Return a file name that every system can store; Vietnamese letters and spaces stay."""
    shown = "".join(char for char in nfc(name) if category(char)[0] != "C")
    plain = without_forbidden(shown).strip(" .")
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > 10:
        stem, ending = plain, ""
    while len(stem.encode()) > _LONGEST:
        stem = stem[:-1]
    plain = f"{stem.strip()}.{ending}" if ending else stem.strip()
    return f"_{plain}" if not plain or is_device(plain) else plain


def _own_path(real: Path, house: Path) -> str:
    below = real.relative_to(house)
    if below.parts[0] in (CACHE, ".git"):
        raise FileError("not-an-attachment", path=str(real))
    return below.as_posix()


def _require_way(folder: Path, root: Path) -> None:
    """Refuse folders that are links out of the workspace, before anything is made below them."""
    way = folder
    while not os.path.lexists(way):
        way = way.parent
    resolve_within(way, root)


def _read(source: Path) -> tuple[Path, bytes]:
    """Return where the links of ``source`` end, and its bytes. Never waits for a pipe."""
    try:
        real = source.resolve(strict=True)
        descriptor = open_patiently(real, _OPEN)
    except (OSError, RuntimeError) as error:
        raise unreadable(source, error) from error
    try:
        return real, _content(source, descriptor)
    finally:
        os.close(descriptor)


def _content(source: Path, descriptor: int) -> bytes:
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        raise FileError("not-a-file", path=str(source))
    chunks: list[bytes] = []
    size = found.st_size
    left = LARGEST + 1 if size <= LARGEST else 0
    while left > 0 and (chunk := os.read(descriptor, min(left, _CHUNK))):
        chunks.append(chunk)
        left -= len(chunk)
    size = max(size, sum(map(len, chunks)))
    if size > LARGEST:
        raise FileError("file-too-large", path=str(source), size=size, limit=LARGEST)
    return b"".join(chunks)


def sha256_of(root: Path, file: str) -> str:
    """Return the SHA-256, in hexadecimal, of the attachment that a plan names ``file``.

    ``file`` is a path below ``root`` with ``/``. Raises ``FileError``: ``outside-workspace`` for an
    absolute path, one with ``..``, or a link that leads out; ``file-missing`` also for one with
    ``\\`` or other capitals, which Windows alone would find; ``not-a-file``, ``unreadable``.
    Never waits for a pipe or a device.
    """
    real = resolve_within(_inside(root, file), root)
    _require_spelling(real, root, file)
    digest = sha256()
    descriptor = _open(real, file)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise FileError("not-a-file", path=file)
        while chunk := os.read(descriptor, _CHUNK):
            digest.update(chunk)
    finally:
        os.close(descriptor)
    return digest.hexdigest()


def _open(real: Path, file: str) -> int:
    try:
        return open_patiently(real, _OPEN)
    except OSError as error:
        raise unreadable(real, error, file) from error


def _inside(root: Path, file: str) -> Path:
    windows = PureWindowsPath(file)
    escapes = windows.is_absolute() or windows.drive or windows.root or ".." in windows.parts
    if escapes or "\0" in file or not PurePosixPath(file).parts:
        raise FileError("outside-workspace", path=file, target=file, root=str(root))
    if "\\" in file:
        raise FileError("file-missing", path=file)
    return root / file


def _require_spelling(real: Path, root: Path, file: str) -> None:
    """Refuse a path in other capitals than the file's: Windows finds it, others do not."""
    there = real.relative_to(root.resolve()).as_posix()
    written = PurePosixPath(file).as_posix()
    if there != written and fold_path(there) == fold_path(written) and not _is_form(there, file):
        raise FileError("file-missing", path=file)


def _is_form(there: str, written: str) -> bool:
    """Tell whether two paths differ only in how letters with marks are put together."""
    return nfc(there) == nfc(written)
