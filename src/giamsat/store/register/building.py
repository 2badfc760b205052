"""Making the register and bringing it up to date: reading the plan files that changed.

Where more than a handful of files is to be read, all cores read. The rows of a file are the same
whoever read it, so a register in memory gives the same answers as one on disk.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import lru_cache
from hashlib import sha256
from marshal import dumps, loads
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from giamsat.domain.calendar import Calendar
from giamsat.domain.errors import GiamsatError
from giamsat.domain.problems import VANISHED, Problem
from giamsat.domain.rules import Rule
from giamsat.store.cache_folder import prepare_cache
from giamsat.store.calendars import calendar_of
from giamsat.store.files import Snapshot, read_plain
from giamsat.store.places import PLANS, PROGRAMMES
from giamsat.store.reading import Reading, problem_of, programme_of
from giamsat.store.register import opening, place, tables
from giamsat.store.register.entries import (
    Entry,
    Row,
    broken_entry,
    entry_of,
    open_conflicts_in,
    programme_row,
)
from giamsat.store.register.listings import PLAIN, Folder, folders
from giamsat.store.register.opening import Stale
from giamsat.store.register.register import SqliteRegister
from giamsat.store.register.sources import deciding_files
from giamsat.store.rulebook import rules_for
from giamsat.store.workspace import Workspace

if TYPE_CHECKING:
    from giamsat.store.register.opening import Progress

FileRow = tuple[str, int, int, int, int]
"""Name, size, time of the data, time of the entry (both in ns), inode."""

UNSETTLED_NS = 2_200_000_000
"""Files younger than this when read are looked at again: the coarsest clocks tick every 2 s."""

_PASSING = frozenset(("file-held", "unreadable"))
"""What keeps a file from being read and may be over while the file stays as it is."""

_PAGE = 16_384
"""Bytes of a page: a read of a few hundred rows takes a third less than with SQLite's 4,096."""

_PARALLEL_FROM = 400
_BATCH = 64


class Wanted(NamedTuple):
    """A file to read: its path below the root, and the hash it had when last read."""

    path: str
    known: str | None


class Read(NamedTuple):
    """What reading one file gave; ``entry`` and ``programme`` are ``None`` if it is unchanged."""

    path: str
    sha256: str | None
    entry: Entry | None
    programme: Row | None
    problems: tuple[Problem, ...]

    @property
    def may_pass(self) -> bool:
        """Whether the file could not be read for a reason that may be gone without its changing."""
        return any(problem.code in _PASSING for problem in self.problems)


def rebuild(root: str, progress: Progress | None) -> SqliteRegister:
    """Make the register from nothing, on disk where that is possible, else in memory."""
    try:
        prepare_cache(Path(root))
        path = place.new_file(root)
    except (GiamsatError, OSError):
        return in_memory(root, progress)
    try:
        return _counting(path, root, progress)
    except (OSError, sqlite3.DatabaseError):
        place.remove(path)
        return in_memory(root, progress)
    except BaseException:
        place.remove(path)
        raise


def _counting(path: str, root: str, progress: Progress | None) -> SqliteRegister:
    """Make the register at ``path`` and let it count.

    It is opened before that: from then on another process may put its own in its place.
    """
    _make_file(path, root, progress)
    register = SqliteRegister(opening.connect(path), path)
    try:
        place.let_count(root, path)
    except BaseException:
        register.close()
        raise
    return register


def _make_file(path: str, root: str, progress: Progress | None) -> None:
    with closing(opening.connect(path)) as connection:
        connection.execute(f"PRAGMA page_size = {_PAGE}")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        sources = "\n".join(deciding_files())
        basis = opening.basis(root, sources)
        _make(connection, root, progress)
        _note_vanished(connection, root)
        rows = (("basis", basis), ("sources", sources))
        connection.executemany("INSERT INTO meta VALUES (?,?)", rows)


def in_memory(root: str, progress: Progress | None) -> SqliteRegister:
    """Make the register in memory: nothing is written."""
    return _filled_in_memory(lambda connection: _make(connection, root, progress))


def of_one(root: str, snapshot: Snapshot, path: str) -> SqliteRegister:
    """Make a register in memory of one plan file alone, judged as the workspace judges its own."""

    def fill(connection: sqlite3.Connection) -> None:
        tables.create(connection)
        rules, calendar = _basis(root)
        tables.add(connection, entry_of(snapshot, path, rules, calendar))
        tables.finish(connection)

    return _filled_in_memory(fill)


def _filled_in_memory(fill: Callable[[sqlite3.Connection], None]) -> SqliteRegister:
    register = SqliteRegister(opening.connect(":memory:"))
    try:
        fill(register.connection)
    except BaseException:
        register.close()
        raise
    return register


def _make(connection: sqlite3.Connection, root: str, progress: Progress | None) -> None:
    tables.create(connection)
    connection.execute("BEGIN")
    settings = Workspace(Path(root)).settings
    rules = rules_for(settings.limits)
    for key, value in (
        ("lang", settings.workspace.lang),
        ("issuer", settings.workspace.issuer or ""),
        ("unread", _unread(rules)),
        *((f"unknown:{rule.id}", rule.unknown) for rule in rules if rule.unknown),
    ):
        connection.execute("INSERT INTO meta VALUES (?,?)", (key, value))
    stale = opening.differences(connection, folders(root))
    _update(connection, root, stale, progress, empty=True)
    tables.finish(connection)
    connection.execute("COMMIT")


def _unread(rules: tuple[Rule, ...]) -> str:
    """Name the rules whose text was not read and that nobody confirmed, each with its grade."""
    graded = {rule.id: rule.weaker.evidence if rule.weaker else rule.evidence for rule in rules}
    confirmed = {rule.id for rule in rules if rule.confirmed}
    weak = (r for r, grade in graded.items() if grade in {"B", "C"} and r not in confirmed)
    return " ".join(f"{rule}:{graded[rule]}" for rule in weak)


def refresh(
    root: str, register: SqliteRegister, stale: Stale, progress: Progress | None
) -> SqliteRegister:
    """Bring an opened register up to date; where it cannot be written, a copy in memory.

    ``stale`` is what differed a moment ago. What another process has read since is not read again.
    """
    try:
        register.connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        with register:
            register = _filled_in_memory(register.connection.backup)
        register.connection.execute("BEGIN")
    try:
        _update(register.connection, root, opening.still(register.connection, stale), progress)
        register.connection.execute("COMMIT")
    except sqlite3.OperationalError:
        register.close()
        return in_memory(root, progress)
    except BaseException:
        register.close()
        raise
    if register.path:
        place.mark_as_left(root, register.path)
    return register


def _update(
    connection: sqlite3.Connection,
    root: str,
    stale: Stale,
    progress: Progress | None,
    *,
    empty: bool = False,
) -> None:
    """Read what changed; in an ``empty`` register there is nothing to forget, nor counts to keep
    true with every plan."""
    gone: list[str] = []
    for path in stale.gone:
        gone += _forget(connection, path, set())
        connection.execute("DELETE FROM folder WHERE path = ?", (path,))
    wanted: list[Wanted] = []
    marks: dict[str, bytes] = {}
    for folder in stale.changed:
        wanted += _files_to_read(connection, folder, marks)
        gone += _forget(
            connection, folder.path, {f"{folder.path}/{row[0]}" for row in _rows(folder)}
        )
    now = time.time_ns()
    passing = set()
    for read in _read_all(root, wanted, progress):
        mark = marks[read.path]
        if read.may_pass:
            passing.add(read.path)
            mark = dumps(_unsettle(loads(mark)), PLAIN)  # noqa: S302 (made by this very process)
        if empty:
            _store(connection, read, mark)
        else:
            _replace(connection, read, mark)
    for folder in stale.changed:
        rows = (
            _unsettle(row) if f"{folder.path}/{row[0]}" in passing else _settle(row, now)
            for row in _rows(folder)
        )
        listing = [value for row in rows for value in row]
        connection.execute(
            "INSERT OR REPLACE INTO folder VALUES (?,?)", (folder.path, dumps(listing, PLAIN))
        )
    if gone or opening.has_vanished(connection):
        _note_vanished(connection, root)


def _forget(connection: sqlite3.Connection, folder: str, present: set[str]) -> list[str]:
    """Forget the files of a folder that are not ``present``, and return their paths."""
    gone = [path for (path,) in _files_in(connection, folder) if path not in present]
    for path in gone:
        tables.remove(connection, path)
    return gone


def _note_vanished(connection: sqlite3.Connection, root: str) -> None:
    """Note the plans that git knows and whose files have gone: with the problems, until confirmed.

    Where git cannot be asked, nothing is known of them.
    """
    from giamsat.store.vanished import vanished_plans

    connection.execute("DELETE FROM problem WHERE code = ?", (VANISHED,))
    try:
        paths = vanished_plans(Workspace(Path(root)))
    except (GiamsatError, OSError):
        return
    ids = {path: path.removeprefix(f"{PLANS}/").removesuffix(".toml") for path in paths}
    found = [Problem(path, VANISHED, params=(("plan", name),)) for path, name in ids.items()]
    tables.add_problems(connection, found)


def _rows(folder: Folder) -> Iterator[FileRow]:
    """Yield what a folder's listing says of each file."""
    values = iter(folder.listing)
    return cast("Iterator[FileRow]", zip(*[values] * 5, strict=True))


def _settle(row: FileRow, now: int) -> FileRow:
    """A row that equals no real one where the file is so young that an edit could hide."""
    young = max(row[2], row[3]) > now - UNSETTLED_NS
    return _unsettle(row) if young else row


def _unsettle(row: FileRow) -> FileRow:
    """Return a row that equals no real one, so that the file is looked at again."""
    return (*row[:4], -1)


def _files_in(connection: sqlite3.Connection, folder: str) -> list[tuple[str]]:
    sql = "SELECT path FROM file WHERE path >= ? AND path < ? AND instr(substr(path, ?), '/') = 0"
    values = (f"{folder}/", f"{folder}0", len(folder) + 2)
    return list(connection.execute(sql, values))


def _files_to_read(
    connection: sqlite3.Connection, folder: Folder, marks: dict[str, bytes]
) -> Iterator[Wanted]:
    """Yield the files of a folder to read."""
    sql = "SELECT mark, sha256 FROM file WHERE path = ?"
    now = time.time_ns()
    for row in _rows(folder):
        path = f"{folder.path}/{row[0]}"
        mark = dumps(_settle(row, now), PLAIN)
        known = connection.execute(sql, (path,)).fetchone()
        if known is None or known[0] != dumps(row, PLAIN):
            marks[path] = mark
            yield Wanted(path, known[1] if known else None)


def _replace(connection: sqlite3.Connection, read: Read, mark: bytes) -> None:
    """Store what reading a file gave in place of what was known of it."""
    if read.entry is None and read.programme is None and not read.problems:
        connection.execute("UPDATE file SET mark = ? WHERE path = ?", (mark, read.path))
        return
    tables.remove(connection, read.path)
    n = _store(connection, read, mark)
    if n is not None:
        tables.turn(connection, n, 1)


def _store(connection: sqlite3.Connection, read: Read, mark: bytes) -> int | None:
    """Store what reading a file gave; return the key of a plan."""
    n = tables.add(connection, read.entry) if read.entry else None
    if read.entry is None:
        tables.add_problems(connection, read.problems)
    if read.programme:
        tables.add_programme(connection, read.programme)
    row = (read.path, mark, read.sha256, n)
    connection.execute("INSERT OR REPLACE INTO file VALUES (?,?,?,?)", row)
    return n


# --- reading -----------------------------------------------------------------------------------


def _read_all(root: str, wanted: list[Wanted], progress: Progress | None) -> Iterable[Read]:
    reads = (
        _in_parallel(root, wanted) if len(wanted) >= _PARALLEL_FROM else _one_by_one(root, wanted)
    )
    for done, read in enumerate(reads, 1):
        if progress:
            progress(done, len(wanted))
        yield read


def _one_by_one(root: str, wanted: list[Wanted]) -> Iterator[Read]:
    for item in wanted:
        yield _read(root, item)


def _in_parallel(root: str, wanted: list[Wanted]) -> Iterator[Read]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    batches = [(root, wanted[at : at + _BATCH]) for at in range(0, len(wanted), _BATCH)]
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(mp_context=context) as pool:
        for reads in pool.map(_read_batch, batches):
            yield from reads


def _read_batch(batch: tuple[str, list[Wanted]]) -> list[Read]:
    root, wanted = batch
    return [_read(root, item) for item in wanted]


@lru_cache(maxsize=4)
def _basis(root: str) -> tuple[tuple[Rule, ...], Calendar]:
    settings = Workspace(Path(root)).settings
    return rules_for(settings.limits), calendar_of(settings)


def _read(root: str, wanted: Wanted) -> Read:
    house = Path(root)
    try:
        snapshot = read_plain(house / wanted.path, house)
    except GiamsatError as error:
        entry = broken_entry(Reading(wanted.path, None, None, (problem_of(error, wanted.path),)))
        return Read(wanted.path, None, entry, None, entry.problems)
    digest = sha256(snapshot.data).hexdigest()
    if digest == wanted.known:
        return Read(wanted.path, digest, None, None, ())
    if wanted.path.startswith(f"{PROGRAMMES}/"):
        return _programme(snapshot, wanted.path, digest)
    rules, calendar = _basis(root)
    entry = entry_of(snapshot, wanted.path, rules, calendar)
    return Read(wanted.path, digest, entry, None, entry.problems)


def _programme(snapshot: Snapshot, path: str, digest: str) -> Read:
    reading = programme_of(snapshot, path)
    row = programme_row(reading.facts, path) if reading.facts else None
    return Read(path, digest, None, row, (*reading.problems, *open_conflicts_in(reading)))
