"""The folder of what can be rebuilt: the register, and the locks of the moment."""

from __future__ import annotations

from pathlib import Path

from giamsat.store.files import CannotWriteError, FileError, make_folder, write_new
from giamsat.store.places import CACHE


def prepare_cache(workspace_root: Path) -> Path:
    """The folder ``.giamsat`` of a workspace, made on first use and hidden from git."""
    folder = workspace_root / CACHE
    make_folder(folder)
    if not folder.resolve().is_relative_to(workspace_root.resolve()):
        raise FileError("outside-workspace", path=str(folder), target=str(folder.resolve()))
    ignore = folder / ".gitignore"
    if not ignore.exists():
        _write_once(ignore)
    return folder


def _write_once(ignore: Path) -> None:
    try:
        write_new(ignore, b"*\n")
    except CannotWriteError as error:
        # Another process may have been quicker.
        if error.code != "file-exists":
            raise
