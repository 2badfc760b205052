"""A workspace on disk: where it begins, which files it has, and where new ones go."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from giamsat.domain.errors import UsageError
from giamsat.store.places import CACHE, MARK, PLANS, is_folder_link, is_misnamed, shown_name

if TYPE_CHECKING:
    from giamsat.store.settings import Settings


class NoWorkspaceError(UsageError):
    """Neither the folder nor one above it is a workspace."""


class Found(NamedTuple):
    """One file of a workspace: its path below the root (with ``/``) and what stat says of it."""

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


class Workspace:
    """A folder with ``giamsat.toml`` and ``plans/``."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def find(cls, start: Path) -> Workspace:
        """Return the workspace of ``start`` or of the nearest folder above it.

        Raises :class:`NoWorkspaceError` where there is none.
        """
        here = Path(os.path.abspath(start))  # noqa: PTH100 (links stay as they were typed)
        for folder in (here, *here.parents):
            if (folder / MARK).is_file():
                return cls(folder)
        raise NoWorkspaceError("no-workspace", path=str(here))

    @cached_property
    def settings(self) -> Settings:
        """The validated settings. Raises ``InvalidDataError`` with line and key."""
        from giamsat.store.reading import read_settings

        return read_settings(self)

    @property
    def cache(self) -> Path:
        """The folder of what can be rebuilt."""
        return self.root / CACHE

    def files(self, room: str) -> Iterator[Found]:
        """Yield the TOML files below ``plans`` or ``programmes``, in no particular order."""
        yield from _walk(self.root / room, room)

    def plan_path(self, plan_id: str) -> Path:
        """Return the file of a plan id."""
        return self.root / PLANS / f"{plan_id}.toml"


def id_of(path: str) -> str:
    """Return the id of a file: its path below its room, without the suffix."""
    return path.partition("/")[2].removesuffix(".toml")


def _walk(folder: Path, prefix: str) -> Iterator[Found]:
    try:
        entries = os.scandir(folder)
    except FileNotFoundError:
        return
    with entries:
        for entry in entries:
            name = shown_name(entry.name)
            if name.startswith("."):
                continue
            is_folder = not name.endswith(".toml") and entry.is_dir(follow_symlinks=False)
            is_told = name != entry.name if is_folder else is_misnamed(name)
            if is_folder and not is_told:
                yield from _walk(Path(entry.path), f"{prefix}/{name}")
            elif name.endswith(".toml") or is_told or is_folder_link(entry):
                # A folder of such a name too, or a link to one: it is reported, and hides nothing.
                stat = entry.stat(follow_symlinks=False)
                yield Found(
                    f"{prefix}/{name}",
                    stat.st_size,
                    stat.st_mtime_ns,
                    stat.st_ctime_ns,
                    stat.st_ino,
                )
