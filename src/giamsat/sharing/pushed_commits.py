"""The commits that a push brings: who made each, when, and what each of them changed.

Trees are compared entry by entry, so that reading costs what was changed, not what is there.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from typing import IO, Final, NamedTuple, cast

from giamsat.sharing.incoming import Blob
from giamsat.store.git import GitError

_TREE: Final = "40000"
_PERSON: Final = re.compile(rb"(?:.*)<(?P<mail>[^<>]*)> (?P<second>-?[0-9]+) [+-][0-9]{4}")


class Entry(NamedTuple):
    """What a tree has under a name: a file's or folder's mode and digest."""

    mode: str
    digest: str


class Deed(NamedTuple):
    """One path that a commit changed: what stood there before it, and what stands there since."""

    path: str
    before: Entry | None
    after: Entry | None


class PushedCommit(NamedTuple):
    """A commit as it calls itself: whose mail addresses, which seconds since 1970 (UTC)."""

    digest: str
    tree: str
    parents: tuple[str, ...]
    author: str
    authored: int
    committer: str
    committed: int
    signature: bytes


class Objects(AbstractContextManager["Objects"]):
    """The objects of a repository by name, read through one running ``git cat-file``.

    Raises ``GitError`` for an object that is not there. Use it as a context: git ends with it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._contents = _running(folder, "--batch")
        self._sizes = _running(folder, "--batch-check")
        self._tree = cache(self._read_tree)

    def __exit__(self, *_: object) -> None:
        for process in (self._contents, self._sizes):
            process.communicate()

    def commit(self, name: str) -> PushedCommit:
        """Return the commit called ``name``."""
        return _parse(name, self._read_object(name, b"commit"))

    def tree_of(self, commit: str) -> str:
        """Return the digest of a commit's tree."""
        return self.commit(commit).tree

    def names(self, tree: str | None) -> Mapping[str, Entry]:
        """Return what lies directly in a tree, by name; nothing for ``None``."""
        return self._tree(tree) if tree else {}

    def entry(self, tree: str | None, path: str) -> Entry | None:
        """Return what a tree has at ``path``, ``None`` where it has nothing."""
        *folders, name = path.split("/")
        for folder in folders:
            found = self.names(tree).get(folder)
            if found is None or found.mode != _TREE:
                return None
            tree = found.digest
        return self.names(tree).get(name)

    def files(self, tree: str | None, prefix: str = "") -> Iterator[tuple[str, Entry]]:
        """Yield all files below a tree with their paths."""
        for name, entry in self.names(tree).items():
            if entry.mode == _TREE:
                yield from self.files(entry.digest, f"{prefix}{name}/")
            else:
                yield f"{prefix}{name}", entry

    def differences(self, old: str | None, new: str | None, prefix: str = "") -> Iterator[Deed]:
        """Yield the files that differ between two trees; ``None`` is an empty one."""
        if old == new:
            return
        before, after = self.names(old), self.names(new)
        for name in sorted(before.keys() | after.keys()):
            was, now = before.get(name), after.get(name)
            if was == now:
                continue
            path = f"{prefix}{name}"
            yield from self.differences(_folder(was), _folder(now), f"{path}/")
            if _file(was) != _file(now):
                yield Deed(path, _file(was), _file(now))

    def blob(self, entry: Entry) -> Blob:
        """Return a file's entry with its size in bytes; what is no file here has none."""
        _, _, size = self._ask(self._sizes, entry.digest)
        return Blob(entry.mode.zfill(6), entry.digest, size)

    def content(self, digest: str) -> bytes:
        """Return the bytes of a file."""
        return self._read_object(digest, b"blob")

    def _read_object(self, name: str, wanted: bytes) -> bytes:
        _, kind, size = self._ask(self._contents, name)
        out = cast("IO[bytes]", self._contents.stdout)
        data = out.read(size + 1)[:-1]
        if kind != wanted:
            raise GitError("git-failed", command="cat-file", detail=f"{name}: {kind.decode()}")
        return data

    def _ask(self, process: subprocess.Popen[bytes], name: str) -> tuple[str, bytes, int]:
        cast("IO[bytes]", process.stdin).write(f"{name}\n".encode())
        cast("IO[bytes]", process.stdin).flush()
        answer = cast("IO[bytes]", process.stdout).readline().split()
        if len(answer) != 3:
            if answer[1:] == [b"missing"] and process is self._sizes:
                return name, b"missing", 0  # a submodule's commit lies elsewhere
            raise GitError("git-failed", command="cat-file", detail=name)
        return answer[0].decode(), answer[1], int(answer[2])

    def _read_tree(self, digest: str) -> Mapping[str, Entry]:
        data, width = self._read_object(digest, b"tree"), len(digest) // 2
        found: dict[str, Entry] = {}
        at = 0
        while at < len(data):
            blank, end = data.index(b" ", at), data.index(b"\0", at)
            mode, name = data[at:blank].decode(), os.fsdecode(data[blank + 1 : end])
            found[name] = Entry(mode, data[end + 1 : end + 1 + width].hex())
            at = end + 1 + width
        return found


def deeds_of(objects: Objects, commit: PushedCommit, bases: Callable[[], list[str]]) -> list[Deed]:
    """Return what a commit itself changed.

    A merge changes what differs from all that it unites, and what one side had changed since the
    ``bases`` (asked only for a merge) and the merge left out: that, too, is its own deed.
    """
    if len(commit.parents) < 2:
        parent = objects.tree_of(commit.parents[0]) if commit.parents else None
        return list(objects.differences(parent, commit.tree))
    sides = [
        {deed.path: deed for deed in objects.differences(objects.tree_of(parent), commit.tree)}
        for parent in commit.parents
    ]
    known = [objects.tree_of(base) for base in bases()]
    return [
        _first_deed(sides, path)
        for path in sorted(set().union(*sides))
        if not _is_taken_over(objects, sides, path, known)
    ]


def _first_deed(sides: list[dict[str, Deed]], path: str) -> Deed:
    return next(side[path] for side in sides if path in side)


def _is_taken_over(
    objects: Objects, sides: list[dict[str, Deed]], path: str, bases: Iterable[str]
) -> bool:
    """Whether a merge has a side's file, and no other side had changed it since a base."""
    if all(path in side for side in sides):
        return False
    stale = [side[path].before for side in sides if path in side]
    old = [objects.entry(base, path) for base in bases]
    return all(entry in old for entry in stale)


def _folder(entry: Entry | None) -> str | None:
    return entry.digest if entry and entry.mode == _TREE else None


def _file(entry: Entry | None) -> Entry | None:
    return entry if entry and entry.mode != _TREE else None


def _parse(name: str, data: bytes) -> PushedCommit:
    head, _, _ = data.partition(b"\n\n")
    lines = re.sub(rb"\n ", b"\0", head).split(b"\n")
    facts: dict[bytes, list[bytes]] = {}
    for line in lines:
        key, _, value = line.partition(b" ")
        facts.setdefault(key, []).append(value)
    author, authored = _person(name, facts, b"author")
    committer, committed = _person(name, facts, b"committer")
    signed = facts.get(b"gpgsig", []) + facts.get(b"gpgsig-sha256", [])
    return PushedCommit(
        name,
        facts[b"tree"][0].decode(),
        tuple(parent.decode() for parent in facts.get(b"parent", [])),
        author,
        authored,
        committer,
        committed,
        signed[0].replace(b"\0", b"\n") + b"\n" if signed else b"",
    )


def _person(name: str, facts: Mapping[bytes, list[bytes]], key: bytes) -> tuple[str, int]:
    found = _PERSON.fullmatch(facts.get(key, [b""])[0])
    if found is None:
        raise GitError("git-failed", command="cat-file", detail=f"{name}: {key.decode()}")
    return found["mail"].decode("utf-8", "replace"), int(found["second"])


def _running(folder: Path, how: str) -> subprocess.Popen[bytes]:
    # The environment is git's own, which knows where the pushed objects are kept meanwhile.
    return subprocess.Popen(  # noqa: S603
        ["git", "--no-replace-objects", "cat-file", how],  # noqa: S607 (the server's git)
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
