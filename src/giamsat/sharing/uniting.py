"""Uniting two trees: file by file, plans and programmes by meaning, nothing dropped.

Two plans that happen to have one file name stay two. Where one of them moved for it, what is still
done at its old place is done to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import PurePosixPath
from typing import NamedTuple

from giamsat.sharing.incoming import Blob
from giamsat.sharing.merging import UnmergeableError, merge_bytes
from giamsat.sharing.moved_attachments import following
from giamsat.sharing.revisions import Revisions, changes
from giamsat.sharing.two_plans import are_two_plans, identity_of, path_apart
from giamsat.store.attachments import ATTACHMENTS
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
                if not self._was_moved(path, old, (ours, theirs), files):
                    self._both(path, old, own, new, files, beside)
            elif own is None:
                files[path] = new
        self._lead_documents(ours, files, beside)
        return United(files, tuple(beside))

    def _was_moved(
        self,
        path: str,
        old: Blob | None,
        sides: tuple[Mapping[str, Blob], Mapping[str, Blob]],
        files: dict[str, Blob | None],
    ) -> bool:
        """Unite a plan that one side changed with where the other put it, beside another plan."""
        if old is None:
            return False
        known = self._revisions.contents([old.digest, *(side[path].digest for side in sides)])
        identity = identity_of(path, known[old.digest])
        if identity is None:
            return False
        apart = path_apart(path, identity)
        for mover, other in (sides, sides[::-1]):
            moved = mover.get(apart)
            is_moved = are_two_plans(path, known[old.digest], known[mover[path].digest])
            if moved is None or apart in other or not is_moved:
                continue
            there = self._revisions.contents([moved.digest])[moved.digest]
            merged = _merge_by_meaning(path, known[old.digest], there, known[other[path].digest])
            if merged is None:
                return False
            files[path] = mover[path]
            files[apart] = Blob(moved.mode, self._revisions.keep(merged), len(merged))
            return True
        return False

    def _lead_documents(
        self,
        ours: Mapping[str, Blob],
        files: dict[str, Blob | None],
        beside: Sequence[tuple[str, str]],
    ) -> None:
        """Let the plans name attachments where they went."""
        pairs = [pair for pair in beside if pair[0].startswith(f"{ATTACHMENTS}/")]
        if not pairs:
            return
        contents = self._revisions.contents(
            blob.digest for _, other in pairs if (blob := files.get(other))
        )
        moved = [
            (sha256(contents[blob.digest]).hexdigest(), path, other)
            for path, other in pairs
            if (blob := files.get(other))
        ]
        plans = dict(_plans_of(ours, files, pairs))
        known = self._revisions.contents(blob.digest for blob in plans.values())
        for path, blob in plans.items():
            led = following(known[blob.digest], moved)
            if led != known[blob.digest]:
                files[path] = Blob(blob.mode, self._revisions.keep(led), len(led))

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
        if old is None and are_two_plans(path, known[own.digest], known[new.digest]):
            self._two_plans(path, (own, new), files, beside)
            return
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

    def _two_plans(
        self,
        path: str,
        both: tuple[Blob, Blob],
        files: dict[str, Blob | None],
        beside: list[tuple[str, str]],
    ) -> None:
        """Keep two plans of one name: the first by what it is keeps it."""
        known = self._revisions.contents(blob.digest for blob in both)
        named = {
            identity: blob for blob in both if (identity := identity_of(path, known[blob.digest]))
        }
        first, second = sorted(named)
        other = path_apart(path, second)
        files[path] = named[first]
        there = files.get(other)
        if there is None:
            files[other] = named[second]
        beside.append((path, other))


def _plans_of(
    ours: Mapping[str, Blob], files: Mapping[str, Blob | None], pairs: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, Blob]]:
    """Yield the plans that may name attachments: that change, or in whose folder these are."""
    named = {str(PurePosixPath(path).parent) for path, _ in pairs}
    owners = {f"{PLANS}{folder.removeprefix(ATTACHMENTS)}.toml" for folder in named}
    for path in sorted({*files, *owners}):
        blob = files[path] if path in files else ours.get(path)
        if blob is not None and path.startswith(f"{PLANS}/") and path.endswith(".toml"):
            yield path, blob


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
