"""Reading and replacing files so that nothing is ever lost, half written or waited for."""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from giamsat.domain.errors import BusyError, InvalidDataError
from giamsat.store.places import is_misnamed, is_shown_name

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 64
LEFTOVER_SECONDS = 600

_KEPT_OF_NAME = 40
_TEMPORARY = re.compile(r"\..*\.[0-9a-f]{12}\.tmp")
_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_READ = os.O_RDONLY | _BINARY | _NO_LINK | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY | _NO_LINK
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_SHARED = frozenset({32, 33})
"""Windows: another program has the file open (ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION)."""
_MAY_PASS = _SHARED | {5}
"""The same while it is being renamed over (ERROR_ACCESS_DENIED)."""
_BUSY = frozenset({errno.EBUSY, errno.ETXTBSY} if hasattr(errno, "ETXTBSY") else {errno.EBUSY})
_WAITS = (0.02, 0.05, 0.1, 0.2, 0.4)
_READING, _REPLACING = 0x8000_0000, 0x0001_0000
"""What Windows calls the rights to read a file, and to put another in its place (DELETE)."""


class FileError(InvalidDataError):
    """A file that cannot be read: ``file-missing``, ``file-held``, ``not-a-file``, …"""


class CannotWriteError(InvalidDataError):
    """A file that cannot be written: ``disk-full``, ``file-held``, ``file-exists``, …"""


@dataclass(frozen=True)
class Snapshot:
    """A file as it was at one moment; ``real`` is where its links end."""

    path: Path
    real: Path
    data: bytes

    @cached_property
    def sha256(self) -> str:
        """The hash of the content, in hexadecimal."""
        # hashlib loads OpenSSL, which a plain read does not need.
        from hashlib import sha256

        return sha256(self.data).hexdigest()


def read_bytes(path: Path, root: Path) -> Snapshot:
    """Read a regular file of at most ``MAX_BYTES`` that lies within ``root``, links followed.

    Raises ``FileError``; never waits for a pipe or a device.
    """
    real = resolve_within(path, root)
    return _read(path, real)


def read_plain(path: Path, root: Path) -> Snapshot:
    """Read a plan or programme file that lies below ``root``, reached through no link.

    What a look at the folders does not follow is not read either (``link-not-read``); a name that
    is no text cannot be opened (``name-not-utf8``), and one that is spelled otherwise is not
    (``name-not-toml``). Raises ``FileError`` as ``read_bytes`` does.
    """
    if is_shown_name(str(path)):
        raise FileError("name-not-utf8", path=str(path))
    if is_misnamed(path.name):
        raise FileError("name-not-toml", path=str(path))
    real = resolve_within(path, root)
    if real != root.resolve() / path.relative_to(root):
        raise FileError("link-not-read", path=str(path), target=str(real))
    return _read(path, real)


def read_if_there(path: Path, root: Path) -> Snapshot | None:
    """As ``read_bytes``; ``None`` where there is no file."""
    try:
        return read_bytes(path, root)
    except FileError as error:
        if error.code != "file-missing":
            raise
        return None


def replace(path: Path, new: bytes, expected: Snapshot | None) -> None:
    """Put ``new`` in the place of the file that was read as ``expected``, at one stroke.

    ``None`` means that there must be no file yet. Raises ``BusyError("changed-meanwhile")`` where
    someone else was quicker, ``CannotWriteError`` where the system refuses; either way the file is
    as it was and no temporary file remains.
    """
    if expected is None:
        _create(path, new, BusyError("changed-meanwhile", path=str(path)))
        return
    _require_unchanged(expected)
    with _writing(path, expected.real) as temporary:
        _fill(temporary, new, like=expected.real)
        _require_unchanged(expected)
        _put(temporary, expected.real)


def _put(temporary: Path, real: Path) -> None:
    """Rename over a file. On Windows a scanner or an editor may hold it for a moment: try again."""
    for wait in (*_WAITS, None):
        try:
            temporary.replace(real)
        except OSError as error:
            if wait is None or getattr(error, "winerror", None) not in _MAY_PASS:
                raise
            time.sleep(wait)
        else:
            return


def is_held(error: OSError, path: Path, wanted: int = _READING) -> bool:
    """Tell whether a file was refused because another program has it open.

    Where C's own functions open a file Windows says no more than "permission denied", and the same
    where a file is renamed over one in use: it is asked once more, for the right ``wanted``.
    """
    if error.errno in _BUSY or getattr(error, "winerror", None) in _SHARED:
        return True
    return error.errno in _READ_ONLY and _refusal(path, wanted) in _SHARED


def _refusal(path: Path, wanted: int) -> int | None:
    """Return the number by which Windows refuses to open a file; ``None`` on other systems."""
    if os.name != "nt":
        return None
    import _winapi

    everybody, existing = 1 | 2 | 4, 3
    try:
        handle = _winapi.CreateFile(str(path), wanted, everybody, 0, existing, 0, 0)  # type: ignore[attr-defined,unused-ignore]
    except OSError as error:
        return getattr(error, "winerror", None)
    _winapi.CloseHandle(handle)  # type: ignore[attr-defined,unused-ignore]
    return None


def write_new(path: Path, data: bytes) -> None:
    """Create a file and the folders above it; an existing one is never touched.

    Raises ``CannotWriteError("file-exists")`` and its kin.
    """
    _make_folder(path)
    _create(path, data, CannotWriteError("file-exists", path=str(path)))


def write_output(path: Path, data: bytes) -> None:
    """Write the file of ``--output``, whole or not at all; an existing one is refused."""
    _create(path, data, CannotWriteError("file-exists", path=str(path)))


def overwrite_output(path: Path, data: bytes) -> None:
    """Write the file of ``--output``, whole or not at all, in place of an existing one."""
    try:
        real = path.resolve()
        kind = real.stat().st_mode
    except FileNotFoundError:
        write_output(path, data)
        return
    except (OSError, RuntimeError) as error:
        raise unwritable(path, error) from error
    if not stat.S_ISREG(kind):
        raise FileError("not-a-file", path=str(path))
    with _writing(path, real) as temporary:
        _fill(temporary, data, like=real)
        _put(temporary, real)


def sweep(folder: Path, of: str | None = None) -> int:
    """Remove the temporary files that a crash left behind; their number.

    They are known by their age, in the folder's own time. With ``of``, the name of a file that the
    caller alone may write, those of that file go at once.
    """
    found = _temporary_files(folder)
    if not found:
        return 0
    oldest = folder_time(folder) - LEFTOVER_SECONDS
    removed = 0
    for place, written in found:
        # Longer names are cut short in a temporary file's, and could be another file's.
        own = of is not None and len(of) <= _KEPT_OF_NAME and place.name[1:-17] == of
        if own or written < oldest:
            with suppress(OSError):
                place.unlink()
                removed += 1
    return removed


def folder_time(folder: Path) -> float:
    """Return the time as the folder's file system has it; this machine's, if it is read-only."""
    probe = folder / f".now.{os.urandom(6).hex()}.tmp"
    try:
        probe.touch(exist_ok=False)
        return probe.stat().st_mtime
    except OSError:
        return time.time()
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; raises ``CannotWriteError``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error


def unwritable(path: Path, error: Exception) -> CannotWriteError:
    """Return the error for a path that the system refuses to write."""
    number = error.errno if isinstance(error, OSError) else errno.ELOOP
    if isinstance(error, OSError) and is_held(error, path, _REPLACING):
        return CannotWriteError("file-held", path=str(path))
    if number in _FULL:
        return CannotWriteError("disk-full", path=str(path))
    if number in _READ_ONLY:
        return CannotWriteError("read-only", path=str(path))
    return CannotWriteError("cannot-write", path=str(path), reason=_reason(number))


def _make_folder(path: Path) -> None:
    make_folder(path.parent)


def _temporary_files(folder: Path) -> list[tuple[Path, float]]:
    found = []
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _TEMPORARY.fullmatch(entry.name):
                facts = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(facts.st_mode):
                    found.append((Path(entry.path), facts.st_mtime))
    return found


def resolve_within(path: Path, root: Path) -> Path:
    """Where the links of ``path`` end; ``FileError`` if nothing is there, or outside ``root``."""
    try:
        real = path.resolve(strict=True)
        house = root.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        raise unreadable(path, error) from error
    if not real.is_relative_to(house):
        raise FileError("outside-workspace", path=str(path), target=str(real), root=str(root))
    return real


def _read(path: Path, real: Path) -> Snapshot:
    try:
        descriptor = open_patiently(real, _READ)
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        return _read_open(path, real, descriptor)
    except OSError as error:
        raise unreadable(path, error) from error
    finally:
        os.close(descriptor)


def open_patiently(real: Path, flags: int) -> int:
    """Open a file; one that another program holds for a moment is tried again.

    Raises ``OSError``.
    """
    for wait in _WAITS:
        try:
            return os.open(real, flags)
        except OSError as error:
            if not is_held(error, real):
                raise
            time.sleep(wait)
    return os.open(real, flags)


def _read_open(path: Path, real: Path, descriptor: int) -> Snapshot:
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        raise FileError("not-a-file", path=str(path))
    # The size is a hint: files below /proc have none, others grow while they are read.
    data = b"" if found.st_size > MAX_BYTES else _read_all(descriptor)
    size = max(found.st_size, len(data))
    if size > MAX_BYTES:
        raise FileError("file-too-large", path=str(path), size=size, limit=MAX_BYTES)
    return Snapshot(path, real, data)


def _read_all(descriptor: int) -> bytes:
    chunks: list[bytes] = []
    missing = MAX_BYTES + 1
    while missing > 0 and (chunk := os.read(descriptor, min(missing, 1 << 18))):
        chunks.append(chunk)
        missing -= len(chunk)
    return b"".join(chunks)


def unreadable(path: Path, error: Exception, name: str | None = None) -> FileError:
    """Return why a file could not be read, as a code; ``name`` is what the reader calls it."""
    number = error.errno if isinstance(error, OSError) else errno.ELOOP
    told = name or str(path)
    if number in (errno.ENOENT, errno.ENOTDIR):
        return FileError("file-missing", path=told)
    if number == errno.ENXIO or path.is_dir():
        return FileError("not-a-file", path=told)
    if isinstance(error, OSError) and is_held(error, path):
        return FileError("file-held", path=told)
    return FileError("unreadable", path=told, reason=_reason(number))


def _reason(number: int | None) -> str:
    return errno.errorcode.get(number or 0, str(number))


@contextmanager
def _writing(path: Path, real: Path) -> Iterator[Path]:
    """The name of a temporary file beside ``real``, gone when the block is left."""
    temporary = real.with_name(f".{real.name[:_KEPT_OF_NAME]}.{os.urandom(6).hex()}.tmp")
    try:
        yield temporary
        _settle(real.parent)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _create(path: Path, data: bytes, taken: BusyError | CannotWriteError) -> None:
    with _writing(path, path) as temporary:
        _fill(temporary, data, like=None)
        try:
            _link(temporary, path)
        except FileExistsError:
            raise taken from None


def _link(temporary: Path, path: Path) -> None:
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        _reserve(temporary, path)


def _reserve(temporary: Path, path: Path) -> None:
    """Take the name first: FAT, exFAT and some shares have no hard links, each saying so otherwise.

    What else stood in the way of the link stands in the way of the file, and is told by that.
    """
    os.close(os.open(path, _CREATE, 0o666))
    try:
        temporary.replace(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _fill(temporary: Path, data: bytes, like: Path | None) -> None:
    descriptor = os.open(temporary, _CREATE, 0o666 if like is None else 0o600)
    try:
        if like is not None:
            _copy_rights(descriptor, temporary, like)
        _write_all(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _copy_rights(descriptor: int, temporary: Path, like: Path) -> None:
    old = like.stat()
    if hasattr(os, "fchown"):
        # Only the superuser may give files away; anyone else keeps what he makes.
        with suppress(PermissionError):
            os.fchown(descriptor, old.st_uid, old.st_gid)
    temporary.chmod(stat.S_IMODE(old.st_mode))


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _require_unchanged(expected: Snapshot) -> None:
    """Between this look and the renaming lies a moment that only the lock guards."""
    try:
        same = expected.path.resolve(strict=True) == expected.real
        now = _read(expected.path, expected.real)
    except (FileError, OSError, RuntimeError):
        raise BusyError("changed-meanwhile", path=str(expected.path)) from None
    if not same or now.sha256 != expected.sha256:
        raise BusyError("changed-meanwhile", path=str(expected.path))


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut, where folders can be synced at all."""
    if os.name == "nt":
        return
    # The file is already in its place: a failure here must not read as "nothing was written".
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
