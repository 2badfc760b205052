"""Commits of some changed files, made without touching the working files.

Of the tree only the folders on the way to them are read and written, however many others there are.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from giamsat.store.git import GitError, Repository

FOLDERS_AT_ONCE = 100
"""So many folders are asked for in one call: Windows takes no longer ones."""

_FOLDER = "040000"
_KINDS = {_FOLDER: "tree", "160000": "commit"}
_REFUSED = frozenset({"", ".", "..", ".git"})

Folder = dict[str, "Entry"]
"""What a folder holds, by name."""

Changes = Mapping[str, "Entry | None"]
"""Files by their path below git's top; ``None`` takes a file out."""


class Entry(NamedTuple):
    """A file or folder in a tree: its mode as git writes it, its digest."""

    mode: str
    digest: str


class Trees(NamedTuple):
    """The digests of a commit's tree and of the same with the changes; without a commit no old."""

    old: str | None
    new: str


def with_changes(repository: Repository, commit: str | None, changes: Changes) -> Trees:
    """Write the tree of ``commit`` with the changes; folders that they leave empty go, too.

    Nothing but the new folders is written; no index is touched. Raises :class:`GitError`.
    """
    for path in changes:
        if any(part.lower() in _REFUSED for part in path.split("/")):
            raise GitError("git-bad-argument", command="mktree")
    above = {"", *(folder for path in changes for folder in _above(path))}
    old = repository.line("rev-parse", f"{commit}^{{tree}}") if commit else None
    folders = _read(repository, old, above)
    for path, entry in changes.items():
        _put(folders, path, entry)
    deepest_first = sorted(above - {""}, key=_depth, reverse=True)
    for _, level in groupby(deepest_first, _depth):
        _write_level(repository, folders, list(level))
    return Trees(old, _write_trees(repository, [folders[""]])[0])


def commit_tree(
    repository: Repository,
    tree: str,
    parents: Sequence[str],
    author: Mapping[str, str],
    message: str,
) -> str:
    """Make a commit, signed where git's settings ask for that; no branch knows it yet."""
    asked = [part for parent in parents for part in ("-p", parent)]
    text = message.encode("utf-8", "replace") + b"\n"
    signing = repository.signing()
    made = repository.read("commit-tree", *signing, tree, *asked, stdin=text, env=author)
    return made.decode().strip()


def stage(repository: Repository, changes: Changes) -> bool:
    """Tell git's index of changed files; ``False`` while another git holds it."""
    gone = Entry("0", repository.nothing)
    entries = ((path, entry or gone) for path, entry in changes.items())
    text = "".join(f"{entry.mode} {entry.digest}\t{path}\0" for path, entry in entries)
    done = repository.run("update-index", "-z", "--index-info", stdin=os.fsencode(text))
    return done.code == 0


def _above(path: str) -> Iterator[str]:
    """Yield the folders in which a file or folder lies, up to the top, which is empty."""
    while path:
        path = path.rpartition("/")[0]
        yield path


def _depth(folder: str) -> int:
    return folder.count("/")


def _read(repository: Repository, tree: str | None, wanted: Iterable[str]) -> dict[str, Folder]:
    """Return what the wanted folders hold; one that is not there holds nothing."""
    folders: dict[str, Folder] = {folder: {} for folder in wanted}
    if tree is None:
        return folders
    listed = repository.read("ls-tree", "-z", "--full-tree", tree)
    below = sorted(f"{folder}/" for folder in folders if folder)
    for at in range(0, len(below), FOLDERS_AT_ONCE):
        asked = below[at : at + FOLDERS_AT_ONCE]
        listed += repository.read("ls-tree", "-z", "-t", "--full-tree", tree, "--", *asked)
    for line in filter(None, os.fsdecode(listed).split("\0")):
        facts, _, path = line.partition("\t")
        mode, _, digest = facts.split()
        folder, _, name = path.rpartition("/")
        if folder in folders:
            folders[folder][name] = Entry(mode, digest)
    return folders


def _put(folders: Mapping[str, Folder], path: str, entry: Entry | None) -> None:
    folder, _, name = path.rpartition("/")
    if entry:
        folders[folder][name] = entry
    else:
        folders[folder].pop(name, None)


def _write_level(repository: Repository, folders: dict[str, Folder], level: list[str]) -> None:
    """Write folders that lie equally deep, and put them into those that they lie in."""
    full = [folder for folder in level if folders[folder]]
    digests = dict(zip(full, _write_trees(repository, [folders[f] for f in full]), strict=True))
    for folder in level:
        above, _, name = folder.rpartition("/")
        there = folders[above].get(name)
        if folder in digests:
            folders[above][name] = Entry(_FOLDER, digests[folder])
        elif there and there.mode == _FOLDER:
            del folders[above][name]


def _write_trees(repository: Repository, folders: list[Folder]) -> list[str]:
    """Write folders as trees; return their digests. What they hold need not be here."""
    if not folders:
        return []
    text = "".join(f"{''.join(_lines(folder))}\0" for folder in folders)
    made = repository.read("mktree", "-z", "--missing", "--batch", stdin=os.fsencode(text))
    return made.decode().split()


def _lines(folder: Folder) -> Iterator[str]:
    for name, (mode, digest) in folder.items():
        yield f"{mode} {_KINDS.get(mode, 'blob')} {digest}\t{name}\0"
