"""What the folders of a workspace hold, as the file system says.

Every plan file is stat'ed at every look: the times of folders miss edits in place. Of a large
workspace every core looks through a part, as ``git status`` does. Part of the fast path: cheap to
import.
"""

from __future__ import annotations

import os
import sys
from marshal import dumps, loads

from giamsat.lean.rows import NamedTuple
from giamsat.store.places import (
    PLANS,
    PROGRAMMES,
    is_folder_link,
    is_misnamed,
    root_above,
    shown_name,
)
from giamsat.store.register.place import kept_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import NoReturn

    Place = tuple[str, str]
    """A folder's path, and the same below the root (with ``/``)."""

    Listing = list[str | int]
    """Five values for each file, one after the other: name, size, time of its data, time of its
    entry (both in ns), inode. A list of rows would cost a fifth more."""

MANY = 24_000_000
"""Bytes of an index, of some 2,000 plans, from which on several processes look faster than one."""

PLAIN = 2
"""The version of marshal whose bytes depend on the values alone."""

MOST_CORES = 4
"""As many look at once: beyond that, what each of them costs to start outweighs its help."""

ENOUGH = 16
"""So many folders share out among the cores."""

TICKETS = 64
"""Into so many parts the folders are put; a process draws the next as soon as it has done one, so
that one that begins late or runs slowly has fewer."""

_BY_HANDLE = os.scandir in os.supports_fd
"""Whether a folder can be looked through by its handle: each file is found without its path."""


class Folder(NamedTuple):
    """A folder below the root (with ``/``) and its listing, as bytes to compare."""

    path: str
    mark: bytes

    @property
    def listing(self) -> Listing:
        """What the folder's TOML files are like."""
        listing: Listing = loads(self.mark)  # noqa: S302 (what this very process made)
        return listing


class Helper(NamedTuple):
    """Another process that looks through parts; ``None`` where it could not start."""

    process: int | None
    pipe: int


_begun: dict[str, Iterator[Folder]] = {}
"""The looks that other processes have begun and nobody has asked for yet, by the root."""


def begin(start: str) -> None:
    """Let other processes begin to look through a large workspace at or above ``start``.

    For a call that is going to open its register: what else it must load goes on meanwhile. The
    look may be older than the register: what differs must be looked at again (``look_again``).
    """
    root = root_above(start)
    if root and is_large(root):
        try:  # noqa: SIM105 (contextlib costs a frequent read 7 ms)
            _begun[root] = look_through(root, (PLANS, PROGRAMMES), many=True)
        except OSError:  # the look that is asked for tells of it
            pass


def forget() -> None:
    """Let nobody later in this process have a look that was begun and not asked for."""
    _begun.clear()


def is_large(root: str) -> bool:
    """Whether the kept register is of so many plans that several processes look faster than one."""
    kept = kept_file(root)
    try:
        return kept is not None and os.stat(kept.path).st_size > MANY
    except OSError:
        return False


def folders(root: str, *, many: bool = False) -> Iterator[Folder]:
    """Return the folders with plans and programmes, as they are now; ``many`` on all cores."""
    begun = _begun.pop(root, None)
    return begun or look_through(root, (PLANS, PROGRAMMES), many=many)


def look_again(root: str, paths: Iterable[str]) -> Iterator[Folder]:
    """Return those of the folders (below the root) that have TOML files, as they are now."""
    for path in paths:
        if not _is_behind_link(root, path):
            yield from _look(os.path.join(root, path), path)[0]


def _is_behind_link(root: str, path: str) -> bool:
    """Whether a folder below the root is a link, or lies in one, below the first folder."""
    place, *below = path.split("/")
    for name in below:
        place = f"{place}/{name}"
        if os.path.islink(os.path.join(root, place)):
            return True
    return False


def look_through(root: str, rooms: tuple[str, ...], *, many: bool) -> Iterator[Folder]:
    """Return the folders with TOML files at and below the ``rooms`` of ``root``, as they are now.

    ``many`` says that they are worth the start of other processes.
    """
    places = [(os.path.join(root, room), room) for room in rooms]
    cores = _cores() if many else 1
    return _below(places) if cores == 1 else _share_out(places, cores)


def _cores() -> int:
    """Return how many processes may look at once.

    Other systems than Linux have no fork, or none that is safe; a program with threads has none
    that is safe either.
    """
    threading = sys.modules.get("threading")
    if not sys.platform.startswith("linux") or (threading and threading.active_count() > 1):
        return 1
    return min(len(os.sched_getaffinity(0)), MOST_CORES)


def _share_out(waiting: list[Place], cores: int) -> Iterator[Folder]:
    """Look through the folders at and below ``waiting``; the other processes start at once."""
    first: list[Folder] = []
    while waiting and len(waiting) < ENOUGH:
        found, below = _look(*waiting.pop(0))
        first += found
        waiting += below
    parts = [waiting[at::TICKETS] for at in range(min(TICKETS, len(waiting)))]
    tickets, issue = os.pipe()
    os.write(issue, bytes(range(len(parts))))
    os.close(issue)
    helpers = [_helper(parts, tickets) for _ in range(1, cores)]
    return _gather(first, parts, tickets, helpers)


def _gather(
    first: list[Folder], parts: list[list[Place]], tickets: int, helpers: list[Helper]
) -> Iterator[Folder]:
    yield from first
    missing = set(range(len(parts)))
    for number in _draw(tickets):
        missing.remove(number)
        yield from _below(parts[number])
    os.close(tickets)
    for helper in helpers:
        for number, folders in _receive(helper):
            missing.remove(number)
            yield from map(Folder._make, folders)
    for number in missing:  # a process drew them and told nothing
        yield from _below(parts[number])


def _draw(tickets: int) -> Iterator[int]:
    """Yield the numbers of parts that nobody else looks through."""
    while ticket := os.read(tickets, 1):
        yield ticket[0]


def _helper(parts: list[list[Place]], tickets: int) -> Helper:
    """Start a process that looks through parts."""
    reading, writing = os.pipe()
    try:
        process = os.fork()
    except OSError:
        process = None
    if process == 0:
        os.close(reading)  # with an end of our own we would wait for ever for a reader that is gone
        _send(parts, tickets, writing)
    os.close(writing)
    return Helper(process, reading)


def _send(parts: list[list[Place]], tickets: int, pipe: int) -> NoReturn:
    """Be the other process: nothing of it is seen but what comes out of the pipe."""
    try:
        for stream in {0, 1, 2} - {tickets, pipe}:  # who reads our output waits for all who have it
            _close(stream)
        found = [
            (number, [tuple(folder) for folder in _below(parts[number])])
            for number in _draw(tickets)
        ]
        with os.fdopen(pipe, "wb") as out:
            out.write(dumps(found, PLAIN))
    finally:
        os._exit(0)


def _close(stream: int) -> None:
    try:  # noqa: SIM105 (contextlib costs a frequent read 7 ms)
        os.close(stream)
    except OSError:  # it was closed already
        pass


def _receive(helper: Helper) -> list[tuple[int, list[tuple[str, bytes]]]]:
    """Return what another process saw by the number of the part; nothing unless it came whole."""
    with os.fdopen(helper.pipe, "rb") as pipe:
        found = pipe.read()
    if helper.process is not None:
        try:  # noqa: SIM105 (contextlib costs a frequent read 7 ms)
            os.waitpid(helper.process, 0)
        except ChildProcessError:  # a program above us reaps all its processes itself
            pass
    try:
        seen: list[tuple[int, list[tuple[str, bytes]]]] = loads(found)  # noqa: S302 (our own)
    except (EOFError, TypeError, ValueError):
        return []
    return seen


def _below(waiting: list[Place]) -> Iterator[Folder]:
    """Yield the folders at and below ``waiting``, which is used up."""
    waiting.reverse()
    while waiting:
        found, below = _look(*waiting.pop())
        yield from found
        waiting += reversed(below)


def _look(path: str, name: str) -> tuple[tuple[Folder, ...], list[Place]]:
    """Return a folder if it has TOML files, and the folders in it by name."""
    listing: Listing = []
    below: list[str] = []
    try:
        handle = os.open(path, os.O_RDONLY) if _BY_HANDLE else None
    except (FileNotFoundError, NotADirectoryError):
        return (), []
    try:
        _fill(path if handle is None else handle, listing, below)
    except (FileNotFoundError, NotADirectoryError):
        return (), []
    finally:
        if handle is not None:
            os.close(handle)
    found = (Folder(name, dumps(listing, PLAIN)),) if listing else ()
    return found, [(os.path.join(path, base), f"{name}/{base}") for base in sorted(below)]


def _fill(place: str | int, listing: Listing, below: list[str]) -> None:
    """Fill in what the TOML files of a folder are like, and the names of the folders in it.

    A link to a folder is not followed, nor a folder entered whose name is no text: they stand among
    the files, for whoever reads them to say so.
    """
    with os.scandir(place) as entries:
        for entry in entries:
            name = shown_name(entry.name)
            if name[:1] == ".":
                continue
            is_folder = name[-5:] != ".toml" and entry.is_dir(follow_symlinks=False)
            is_told = name != entry.name if is_folder else is_misnamed(name)
            if name[-5:] == ".toml" or is_told or is_folder_link(entry):
                found = entry.stat(follow_symlinks=False)
                listing += (
                    name,
                    found.st_size,
                    found.st_mtime_ns,
                    found.st_ctime_ns,
                    found.st_ino,
                )
            elif is_folder:
                below.append(name)
