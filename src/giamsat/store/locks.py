"""One writer at a time for each plan, across processes; a crash leaves no lock behind."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from giamsat.domain.errors import BusyError
from giamsat.store.files import CannotWriteError, FileError, make_folder, write_new

TIMEOUT = 5.0


@contextmanager
def lock(workspace_root: Path, plan_id: str, timeout: float = TIMEOUT) -> Iterator[None]:
    """Hold the lock of one plan while the block runs, after waiting at most ``timeout`` seconds.

    Raises ``BusyError("locked")``, or ``CannotWriteError`` where no lock can be made.
    """
    import filelock

    folder = prepare_cache(workspace_root) / "locks"
    make_folder(folder)
    file = folder / lock_name(plan_id)
    guard = filelock.FileLock(file, timeout=timeout)
    try:
        guard.acquire()
    except filelock.Timeout:
        raise BusyError("locked", path=str(file), plan=plan_id, seconds=timeout) from None
    except OSError:
        raise CannotWriteError("read-only", path=str(file)) from None
    try:
        yield
    finally:
        guard.release()


def prepare_cache(workspace_root: Path) -> Path:
    """The folder ``.giamsat`` of a workspace, made on first use and hidden from git."""
    folder = workspace_root / ".giamsat"
    make_folder(folder)
    if not folder.resolve().is_relative_to(workspace_root.resolve()):
        raise FileError("outside-workspace", path=str(folder), target=str(folder.resolve()))
    ignore = folder / ".gitignore"
    if not ignore.exists():
        _write_once(ignore)
    return folder


def lock_name(plan_id: str) -> str:
    """A file name for a plan's lock: readable, short, and different for every plan."""
    from hashlib import sha256

    name = unicodedata.normalize("NFC", plan_id)
    readable = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in name)
    return f"{readable[:60]}-{sha256(name.encode()).hexdigest()[:12]}.lock"


def _write_once(ignore: Path) -> None:
    try:
        write_new(ignore, b"*\n")
    except CannotWriteError as error:
        # Another process may have been quicker.
        if error.code != "file-exists":
            raise
