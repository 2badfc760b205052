"""The merge driver: what git calls for each plan file that two sides changed.

Git hands over three files: what both began with, ours, theirs. The merge replaces ours, by meaning
and without conflict marks; where that is impossible, ours stays byte for byte and git is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal, NamedTuple

from giamsat.domain.conflicts import open_conflicts
from giamsat.sharing.merging import UnmergeableError, merge_bytes
from giamsat.sharing.two_plans import are_two_plans
from giamsat.store.files import Snapshot, read_bytes, replace
from giamsat.store.toml.text import TomlError, decode, loads, parse

Side = Literal["base", "ours", "theirs"]
SIDES: Final[tuple[Side, ...]] = ("base", "ours", "theirs")


class UnreadableSideError(UnmergeableError):
    """One of the three versions is no TOML: ``unreadable-base``, ``-ours`` or ``-theirs``."""


class MergedFile(NamedTuple):
    """What a merge did to a file: the keys of the conflicts that it recorded anew."""

    conflicts: tuple[str, ...]


def merge_file(base: Path, ours: Path, theirs: Path, path: str) -> MergedFile:
    """Put the merge of three files in the place of ``ours``; ``path`` names the plan in errors.

    Raises :class:`UnreadableSideError`, ``UnmergeableError``, ``FileError``; ``ours`` is then as
    it was.
    """
    versions = [read_bytes(file, file.parent) for file in (base, ours, theirs)]
    own = versions[SIDES.index("ours")]
    if not versions[0].data and are_two_plans(path, own.data, versions[2].data):
        raise UnmergeableError("two-plans", path=path)
    try:
        merged = merge_bytes(*(version.data for version in versions))
    except UnmergeableError as error:
        raise _name_side(error, versions, path) from error
    if merged != own.data:
        replace(ours, merged, own)
    known = _keys(own.data)
    return MergedFile(tuple(key for key in _keys(merged) if key not in known))


def _name_side(
    error: UnmergeableError, versions: Sequence[Snapshot], path: str
) -> UnmergeableError:
    """Say which of the versions is the broken one, and where."""
    for side, version in zip(SIDES, versions, strict=True):
        try:
            parse(version)
        except TomlError as broken:
            line = broken.params.get("line", 1)
            return UnreadableSideError(f"unreadable-{side}", path=path, line=line)
    return UnmergeableError(error.code, **{**error.params, "path": path})


def _keys(data: bytes) -> list[str]:
    try:
        return [conflict.key for conflict in open_conflicts(loads(decode(data)))]
    except TomlError:
        return []
