"""Trees, files and commits of a repository, read and made without touching the working files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from giamsat.sharing.incoming import Blob
from giamsat.store.git import GitError, Repository
from giamsat.store.git_trees import Changes, Entry, commit_tree, stage, with_changes


class Revisions:
    """The commits of one repository; paths are those below the workspace."""

    def __init__(self, repository: Repository) -> None:
        self.repository = repository
        self.prefix = repository.prefix

    def tree(self, commit: str) -> dict[str, Blob]:
        """Return the files of a commit by path; those outside the workspace begin with ``/``."""
        listed = self.repository.read("ls-tree", "-r", "-z", "-l", "--full-tree", commit)
        return {self._below(name): blob for name, blob in tree_of(listed).items()}

    def bases(self, one: str, other: str) -> list[str]:
        """Return the newest commits that both have; several where merges crossed."""
        found = self.repository.run("merge-base", "--all", one, other)
        if found.code not in {0, 1}:
            raise GitError("git-failed", command="merge-base", detail=found.err)
        return sorted(found.out.decode().split())

    def contents(self, digests: Iterable[str]) -> dict[str, bytes]:
        """Return the bytes of files by their digest."""
        wanted = sorted(set(digests))
        if not wanted:
            return {}
        asked = "".join(f"{digest}\n" for digest in wanted).encode()
        answer = self.repository.read("cat-file", "--batch", stdin=asked)
        return contents_of(answer, wanted)

    def keep(self, data: bytes) -> str:
        """Store the bytes of a file; return its digest."""
        made = self.repository.read("hash-object", "-w", "-t", "blob", "--stdin", stdin=data)
        return made.decode().strip()

    def merge_commit(
        self,
        parents: Sequence[str],
        changes: Mapping[str, Blob | None],
        author: Mapping[str, str],
        message: str,
    ) -> str:
        """Make a commit: the first parent's tree with ``changes``; no branch knows it yet."""
        tree = with_changes(self.repository, parents[0], self._files(changes)).new
        return commit_tree(self.repository, tree, parents, author, message)

    def stage(self, changes: Mapping[str, Blob | None]) -> bool:
        """Tell git's index of changed files; ``False`` while another git holds it."""
        return stage(self.repository, self._files(changes))

    def advance(self, new: str, old: str) -> bool:
        """Move the branch from ``old`` to ``new``; ``False`` where it stands elsewhere by now."""
        done = self.repository.run(
            "update-ref", "-m", "giamsat sync", "--end-of-options", "HEAD", new, old
        )
        return done.code == 0

    def unrecorded_files(self, rooms: Sequence[str]) -> list[str]:
        """Return the files of the given rooms (below the workspace) that differ from ``HEAD``."""
        found: set[str] = set()
        for arguments in (
            ("diff", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "HEAD"),
            ("ls-files", "--others", "--exclude-standard"),
        ):
            done = self.repository.run(arguments[0], "-z", *arguments[1:], "--", *rooms)
            if done.code != 0:
                raise GitError("git-failed", command=arguments[0], detail=done.err)
            names = filter(None, os.fsdecode(done.out).split("\0"))
            # diff names from the top, ls-files from the folder.
            strip = self._below if arguments[0] == "diff" else str
            found.update(strip(name) for name in names)
        return sorted(found)

    def removed_paths(self, commit: str, rooms: Sequence[str]) -> frozenset[str]:
        """Return the files of the given rooms that a commit up to ``commit`` took away."""
        asked = ("--full-history", "--diff-filter=D", "--no-renames", "--name-only", "--format=")
        answer = self.repository.read("log", "-z", *asked, commit, "--", *rooms)
        names = filter(None, os.fsdecode(answer).replace("\n", "\0").split("\0"))
        return frozenset(map(self._below, names))

    def path(self, path: str) -> Path:
        return self.repository.folder / path

    def _below(self, name: str) -> str:
        if name.startswith(self.prefix):
            return name.removeprefix(self.prefix)
        return f"/{name}"

    def _files(self, changes: Mapping[str, Blob | None]) -> Changes:
        return {
            self._above(path): Entry(blob.mode, blob.digest) if blob else None
            for path, blob in changes.items()
        }

    def _above(self, path: str) -> str:
        """Return a path as git names it: what ``_below`` undoes."""
        return path[1:] if path.startswith("/") else f"{self.prefix}{path}"


def tree_of(listed: bytes) -> dict[str, Blob]:
    """Return the files that ``git ls-tree -r -z -l`` lists, by path from the top."""
    found: dict[str, Blob] = {}
    for entry in os.fsdecode(listed).split("\0"):
        if entry:
            facts, _, name = entry.partition("\t")
            mode, kind, digest, size = facts.split()
            found[name] = Blob(mode, digest, int(size) if kind == "blob" else 0)
    return found


def contents_of(answer: bytes, digests: Iterable[str]) -> dict[str, bytes]:
    """Return the files that ``git cat-file --batch`` gave for ``digests``. Raises ``GitError``."""
    found: dict[str, bytes] = {}
    at = 0
    for digest in digests:
        end = answer.index(b"\n", at)
        head = answer[at:end].split()
        if len(head) != 3:
            raise GitError("git-failed", command="cat-file", detail=digest)
        size = int(head[2])
        found[digest] = answer[end + 1 : end + 1 + size]
        at = end + size + 2
    return found


class Change(NamedTuple):
    """A file before and after."""

    path: str
    before: Blob | None
    after: Blob | None


def changes(old: Mapping[str, Blob], new: Mapping[str, Blob]) -> list[Change]:
    """Return the files that differ between two trees, by path."""
    paths = sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))
    return [Change(path, old.get(path), new.get(path)) for path in paths]
