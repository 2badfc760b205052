"""The kept register of a workspace: opening its file, and telling what changed since it was made.

Part of the fast path: cheap to import.
"""

from __future__ import annotations

import os
import sys

from giamsat.lean.rows import NamedTuple
from giamsat.lean.sqlite import sqlite3
from giamsat.store.places import MARK, PLANS
from giamsat.store.register.listings import look_again
from giamsat.store.register.place import RegisterFile, kept_file
from giamsat.store.register.register import SqliteRegister

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from giamsat.store.register.listings import Folder

    Progress = Callable[[int, int], None]

CACHED = 4_000
"""KiB of pages kept in memory: with SQLite's 2,000, lists of 10,000 plans read many twice."""

LONG, SHORT = 20.0, 0.5
"""Seconds to wait for a register that is needed, and for one that can be done without."""

_LOOKS, _BETWEEN = 25, 0.02
"""How often, and after how many seconds, the word of a writer is looked for that has just ended."""


class Stale(NamedTuple):
    """What differs from the register: folders to look through, folders that are gone."""

    changed: list[Folder]
    gone: list[str]


def kept_register(root: str, wait: float = LONG) -> SqliteRegister | None:
    """Return the kept register as it is; ``None`` where there is none, or none of this code.

    Another process that holds it is waited for ``wait`` seconds. The files were not looked at: what
    it says may be out of date.
    """
    found = kept_file(root)
    try:
        if found and not found.is_as_left:
            found = _left_by_a_writer(found, root, wait)
        return _kept_register_at(found.path, root, wait) if found else None
    except (sqlite3.DatabaseError, ValueError):
        return None  # it is made anew


def _left_by_a_writer(found: RegisterFile, root: str, wait: float) -> RegisterFile | None:
    """Wait for a process that is writing to the register, and for its word on how it left it.

    ``None`` where something else has written to it.
    """
    writer = connect(found.path, wait)
    try:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("ROLLBACK")
    finally:
        writer.close()
    import time

    for _ in range(_LOOKS):
        now = kept_file(root)
        if now is None or now.is_as_left:
            return now
        time.sleep(_BETWEEN)
    return None


def _kept_register_at(path: str, root: str, wait: float) -> SqliteRegister | None:
    """Open a register file for reading; ``None`` where it is of other code."""
    register = SqliteRegister(connect(path, wait), path)
    try:
        if register.meta("basis") == basis(root, register.meta("sources") or ""):
            return register
    except BaseException:
        register.close()  # before it is made anew: Windows replaces no file that is open
        raise
    register.close()
    return None


def has_still(root: str, plan_id: str) -> bool:
    """Tell whether the kept register has the plan and the plan's file is in its place.

    No other file is looked at: what else the register says may be out of date.
    """
    register = kept_register(root, SHORT)
    if register is None:
        return False
    try:
        known = register.is_plan(plan_id)
    except sqlite3.DatabaseError:
        return False
    finally:
        register.close()
    return known and _is_there(root, f"{PLANS}/{plan_id}.toml")


def _is_there(root: str, path: str) -> bool:
    """Whether a file lies below the root, and no link on the way to it leads elsewhere."""
    place = root
    for part in path.split("/"):
        place = os.path.join(place, part)
        if os.path.islink(place):
            return False
    return os.path.isfile(place)


def connect(path: str, wait: float = LONG) -> sqlite3.Connection:
    """Open the file of a register; who holds it is waited for ``wait`` seconds."""
    connection = sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)
    try:
        connection.execute(f"PRAGMA cache_size = -{CACHED}")
    except BaseException:
        connection.close()
        raise
    return connection


def basis(root: str, sources: str) -> str:
    """Return what all rows rest on beside the plan files: the settings, and the ``sources``.

    These are the files that decide rows, a line each, as the register keeps them since it was made
    (``sources.deciding_files``). One folder has one basis, however its path is spelt.
    """
    real = os.path.realpath(root)
    parts = [sys.version, real, os.path.dirname(os.path.abspath(__file__))]
    for path in (os.path.join(real, MARK), *sources.split("\n")):
        try:
            found = os.stat(path)
            parts.append(f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}")
        except OSError:
            parts.append("-")
    return "|".join(parts)


def differences(connection: sqlite3.Connection, now: Iterator[Folder]) -> Stale:
    """Compare the folders as they are with those that the register was made from."""
    known: dict[str, bytes] = dict(connection.execute("SELECT path, listing FROM folder"))
    changed = [folder for folder in now if known.pop(folder.path, None) != folder.mark]
    return Stale(changed, list(known))


def has_vanished(connection: sqlite3.Connection) -> bool:
    """Whether the register noted plans whose files had gone without a word."""
    sql = "SELECT 1 FROM problem WHERE code = 'file-vanished' LIMIT 1"
    return connection.execute(sql).fetchone() is not None


def still_differing(connection: sqlite3.Connection, root: str, stale: Stale) -> Stale:
    """Look again at what differs: the look may have been begun before the register was made."""
    paths = [*(folder.path for folder in stale.changed), *stale.gone]
    now = {folder.path: folder for folder in look_again(root, paths)}
    changed = still(connection, Stale(list(now.values()), [])).changed
    known = "SELECT 1 FROM folder WHERE path = ?"
    gone = [path for path in paths if path not in now]
    return Stale(changed, [path for path in gone if connection.execute(known, (path,)).fetchone()])


def still(connection: sqlite3.Connection, stale: Stale) -> Stale:
    """Return what still differs of what differed before the register was locked."""
    sql = "SELECT listing FROM folder WHERE path = ?"
    changed = [
        folder
        for folder in stale.changed
        if connection.execute(sql, (folder.path,)).fetchone() != (folder.mark,)
    ]
    return Stale(changed, stale.gone)
