"""The versions of one file in git: which commits changed it, under which names, with which bytes.

Renames are followed, also across branches: a first pass finds the names, a second one finds every
commit that touched any of them and hangs together with the file by its content.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import NamedTuple

from giamsat.domain.errors import InvalidDataError
from giamsat.store.git import GitError, Repository

NONE = re.compile(r"0+")
"""The hash that git writes where there is no file."""

_ENTRY = re.compile(r"\n?(:+)(?:[0-7]{6} )+((?:[0-9a-f]{40,64} )+)([A-Z]+)[0-9]*")
_HEAD = re.compile(r"\n?\x01([0-9a-f]{40,64})\n?")
_IDENTITY = re.compile(r"(.*?) ?<([^>]*)> (-?\d{1,14}) ([+-]\d{4})")
_RAW = ("-z", "-M", "--raw", "--no-abbrev", "--no-ext-diff", "--no-textconv")
_LOG = ("log", "-c", *_RAW, "--format=%x01%H", "--full-history", "--topo-order")
LONG = 1800.0
"""Seconds that git may take for all of a long history."""
_RENAMES = ("diff-tree", "-r", *_RAW, "--diff-filter=R", "--no-commit-id")


class Touch(NamedTuple):
    """One commit that changed the file: content before (one a parent) and after, by hash."""

    commit: str
    old: tuple[str | None, ...]
    new: str | None
    path: str
    former: str | None


class Commit(NamedTuple):
    """Who recorded it and when; ``on`` is the committer's time, ``written`` the author's.

    ``committer`` is who made the commit, by name and mail, where that is another than the author.
    """

    author: str
    email: str
    written: datetime
    on: datetime
    message: str
    parents: tuple[str, ...] = ()
    committer: str | None = None


def touches(repository: Repository, path: str) -> list[Touch]:
    """Return the commits up to ``HEAD`` that changed the file at ``path``, the newest first."""
    if repository.commit_of("HEAD") is None:
        return []
    name = repository.path_of(path)
    names = {name}
    found = touches_under(repository, names)
    while new := _former_names(repository, found) - names:
        names |= new
        found = touches_under(repository, names)
    return connected_touches(found, name) if len(names) > 1 else found


def all_touches(repository: Repository, *revisions: str) -> tuple[list[str], list[Touch]]:
    """Return every commit of the revisions and all that they changed, the newest first.

    Revisions are hashes, ``HEAD`` or ``--not``; without any: all up to ``HEAD``.
    """
    if repository.commit_of("HEAD") is None:
        return [], []
    listed = repository.run(*_LOG, *(revisions or ("HEAD",)), timeout=LONG)
    if listed.code != 0:
        raise GitError("git-failed", command="log", detail=listed.err)
    order: list[str] = []
    found = list(_parse(os.fsdecode(listed.out).split("\0"), order))
    return order, found


def days_reached(repository: Repository) -> dict[str, date]:
    """Return for each commit up to ``HEAD`` the latest day that it or one before it shows.

    That is the first day on which it can have been made: who puts a clock back does not make a
    commit older than those it follows.
    """
    listed = repository.read("log", "--topo-order", "--reverse", "--format=%H %cs %P", "HEAD")
    reached: dict[str, date] = {}
    for line in listed.decode("ascii", "replace").splitlines():
        digest, shown, *parents = line.split(" ")
        days = [reached[parent] for parent in parents if parent in reached]
        reached[digest] = max([_shown_day(shown), *days])
    return reached


def _shown_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.min  # a forged time that no calendar has


def departures(repository: Repository, folder: str) -> list[Touch]:
    """Return the removals and renames of files below ``folder``, the newest first."""
    if repository.commit_of("HEAD") is None:
        return []
    asked = f"{repository.top}/{repository.path_of(folder)}"
    listed = repository.read(*_LOG, "--diff-filter=DR", "HEAD", "--", asked)
    return list(_parse(os.fsdecode(listed).split("\0")))


def _former_names(repository: Repository, found: Iterable[Touch]) -> set[str]:
    """Return the names that the file had before a commit which seems to have added it.

    Only a rename counts: git's ``--follow`` takes a new plan that looks like another for a copy.
    """
    names: set[str] = set()
    for touch in found:
        if touch.old == (None,):
            listed = repository.read(*_RENAMES, touch.commit)
            moved = _parse(os.fsdecode(listed).split("\0"))
            names |= {move.former for move in moved if move.path == touch.path and move.former}
    return names


def touches_under(repository: Repository, names: Iterable[str]) -> list[Touch]:
    """Return the commits that changed a file of one of the names (below git's top), newest first.

    Renames are not followed: :func:`touches` does.
    """
    asked = [f"{repository.top}/{name}" for name in sorted(names)]
    listed = repository.read(*_LOG, "HEAD", "--", *asked)
    return list(_parse(os.fsdecode(listed).split("\0")))


def recent_touches(repository: Repository, folders: Iterable[str], count: int) -> list[Touch]:
    """Return what the newest ``count`` commits changed below any of ``folders``, newest first."""
    if repository.commit_of("HEAD") is None:
        return []
    asked = [f"{repository.top}/{repository.path_of(folder)}" for folder in folders]
    listed = repository.read(*_LOG, f"--max-count={count}", "HEAD", "--", *asked)
    return list(_parse(os.fsdecode(listed).split("\0")))


def _parse(fields: list[str], order: list[str] | None = None) -> Iterator[Touch]:
    """Read the fields one by one: a path may hold whatever looks like another field.

    ``order`` takes the commits as they come, also those that changed no file.
    """
    commit = ""
    rest = iter(fields)
    for field in rest:
        entry = _ENTRY.fullmatch(field)
        if entry:
            yield _touch(commit, entry, rest)
            continue
        head = _HEAD.fullmatch(field)
        if head:
            commit = head[1]
            if order is not None:
                order.append(commit)


def _touch(commit: str, entry: re.Match[str], rest: Iterator[str]) -> Touch:
    *old, new = (None if NONE.fullmatch(digest) else digest for digest in entry[2].split())
    first = next(rest)
    renamed = len(entry[1]) == 1 and entry[3] in {"R", "C"}
    path = next(rest) if renamed else first
    return Touch(commit, tuple(old), new, path, first if renamed else None)


def connected_touches(found: list[Touch], name: str) -> list[Touch]:
    """Leave out files that only took over an old name: nothing of their content is shared."""
    kept = {place for place, touch in enumerate(found) if touch.path == name}
    known = {digest for place in kept for digest in _digests(found[place])}
    grown = True
    while grown:
        grown = False
        for place, touch in enumerate(found):
            if place not in kept and _digests(touch) & known:
                kept.add(place)
                known |= _digests(touch)
                grown = True
    return [found[place] for place in sorted(kept)]


def _digests(touch: Touch) -> set[str]:
    return {digest for digest in (*touch.old, touch.new) if digest}


def objects(repository: Repository, digests: Iterable[str]) -> dict[str, bytes]:
    """Return what the objects hold. Raises ``InvalidDataError`` (``history-incomplete``)."""
    wanted = list(dict.fromkeys(digests))
    if not wanted:
        return {}
    asked = "\n".join(wanted).encode() + b"\n"
    output = repository.run("cat-file", "--batch", stdin=asked, timeout=LONG)
    if output.code != 0:
        raise GitError("git-failed", command="cat-file", detail=output.err)
    answer = output.out
    found: dict[str, bytes] = {}
    at = 0
    for digest in wanted:
        end = answer.index(b"\n", at)
        head = answer[at:end].decode().split(" ")
        if len(head) != 3:
            raise InvalidDataError("history-incomplete", object=digest)
        size = int(head[2])
        found[digest] = answer[end + 1 : end + 1 + size]
        at = end + 2 + size
    return found


def commits(repository: Repository, digests: Iterable[str]) -> dict[str, Commit]:
    """Return what commits say of themselves, read from the objects and from nothing else."""
    found = objects(repository, digests)
    return {digest: _commit(digest, data) for digest, data in found.items()}


def _commit(digest: str, data: bytes) -> Commit:
    head, _, message = data.decode("utf-8", "replace").partition("\n\n")
    said = [line.split(" ", 1) for line in head.split("\n") if " " in line]
    lines = dict(reversed(said))
    parents = tuple(value for name, value in said if name == "parent")
    author = _IDENTITY.fullmatch(lines.get("author", ""))
    committer = _IDENTITY.fullmatch(lines.get("committer", ""))
    if author is None or committer is None:
        raise InvalidDataError("history-damaged", commit=digest)
    moments = (_moment(author), _moment(committer))
    other = f"{committer[1]} <{committer[2]}>" if committer[2] != author[2] else None
    return Commit(author[1], author[2], *moments, message.strip("\n"), parents, other)


def _moment(found: re.Match[str]) -> datetime:
    sign, zone = (-1 if found[4][0] == "-" else 1), found[4][1:]
    shift = timedelta(hours=int(zone[:2]), minutes=int(zone[2:])) * sign
    try:
        return datetime.fromtimestamp(int(found[3]), timezone(shift))
    except (ValueError, OverflowError, OSError):
        # A forged time or zone that no calendar has: shown as the beginning of git's time.
        return datetime.fromtimestamp(0, UTC)
