"""Uniting two trees: file by file, plans and programmes by meaning, nothing dropped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from giamsat.sharing.incoming import Blob
from giamsat.sharing.merging import UnmergeableError, merge_bytes
from giamsat.sharing.revisions import Revisions, changes
from giamsat.store.places import ISSUERS, PLANS, PROGRAMMES


class United(NamedTuple):
    """What our tree becomes: the changed files, and those that had to be kept beside each other."""

    files: dict[str, Blob | None]
    beside: tuple[tuple[str, str], ...]


def unite(revisions: Revisions, ours: str, theirs: str, bases: Sequence[str]) -> United:
    """Return what ``ours`` becomes when ``theirs`` comes to it."""
    task = _Task(revisions)
    base = task.base_tree(bases)
    return task.unite_files(base, revisions.tree(ours), revisions.tree(theirs))


class _Task:
    def __init__(self, revisions: Revisions) -> None:
        self._revisions = revisions

    def base_tree(self, bases: Sequence[str]) -> dict[str, Blob]:
        """Return the tree both sides began from; where merges crossed, the bases united."""
        if not bases:
            return {}
        tree = self._revisions.tree(bases[0])
        for number, other in enumerate(bases[1:], 1):
            below = self._revisions.bases(bases[number - 1], other)
            united = self.unite_files(self.base_tree(below), tree, self._revisions.tree(other))
            tree = _apply(tree, united.files)
        return tree

    def unite_files(
        self, base: Mapping[str, Blob], ours: Mapping[str, Blob], theirs: Mapping[str, Blob]
    ) -> United:
        files: dict[str, Blob | None] = {}
        beside: list[tuple[str, str]] = []
        for path, old, new in changes(base, theirs):
            own = ours.get(path)
            if own == new or _is_same_file(own, new):
                continue
            if own == old:
                files[path] = new
            elif new is not None and own is not None:
                self._both(path, old, own, new, files, beside)
            elif own is None:
                files[path] = new
        return United(files, tuple(beside))

    def _both(
        self,
        path: str,
        old: Blob | None,
        own: Blob,
        new: Blob,
        files: dict[str, Blob | None],
        beside: list[tuple[str, str]],
    ) -> None:
        """Both sides changed a file: one text of both, else both files beside each other."""
        wanted = [blob.digest for blob in (old, own, new) if blob]
        known = self._revisions.contents(wanted)
        merged = _merge_by_meaning(
            path, known[old.digest] if old else b"", known[own.digest], known[new.digest]
        )
        if merged is not None:
            digest = self._revisions.keep(merged)
            files[path] = Blob(own.mode, digest, len(merged))
            return
        first, second = sorted((own, new), key=lambda blob: _order(path, known[blob.digest]))
        other = beside_path(path, second.digest)
        files[path] = Blob(own.mode, first.digest, first.size)
        files[other] = Blob(own.mode, second.digest, second.size)
        beside.append((path, other))


def beside_path(path: str, digest: str) -> str:
    """Return where a file goes whose place another one keeps: the same for everybody."""
    place = PurePosixPath(path)
    return str(place.with_name(f"{place.stem}-{digest[:8]}{place.suffix}"))


def is_merged_by_meaning(path: str) -> bool:
    return path == ISSUERS or (
        path.startswith((f"{PLANS}/", f"{PROGRAMMES}/")) and path.endswith(".toml")
    )


def _merge_by_meaning(path: str, base: bytes, ours: bytes, theirs: bytes) -> bytes | None:
    if not is_merged_by_meaning(path):
        return None
    try:
        return merge_bytes(base, ours, theirs)
    except UnmergeableError:
        return None


def _order(path: str, data: bytes) -> tuple[bool, bytes]:
    """What can be read keeps the place; of two that can, or cannot, the first in bytes."""
    from giamsat.store.toml.text import TomlError, decode, loads

    if not is_merged_by_meaning(path):
        return (False, data)
    try:
        loads(decode(data))
    except TomlError:
        return (True, data)
    return (False, data)


def _is_same_file(one: Blob | None, other: Blob | None) -> bool:
    """The right to run a file means nothing for data."""
    return one is not None and other is not None and one.digest == other.digest


def _apply(tree: Mapping[str, Blob], files: Mapping[str, Blob | None]) -> dict[str, Blob]:
    united = {**tree, **{path: blob for path, blob in files.items() if blob}}
    return {path: blob for path, blob in united.items() if files.get(path, blob)}
