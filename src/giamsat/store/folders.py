"""Folders of results: all their files appear together, or the folder stays as it was."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from giamsat.store.files import (
    CannotWriteError,
    make_folder,
    overwrite_output,
    unwritable,
    write_output,
)


def write_folder(folder: Path, files: Mapping[str, bytes], *, force: bool) -> None:
    """Write ``files`` (names below the folder, with ``/``) into a folder.

    A new folder appears at one stroke. One that has files is refused
    (``CannotWriteError("file-exists")``) unless ``force``: then each file is replaced whole, and
    files of other names stay.
    """
    if folder.is_dir() and any(folder.iterdir()):
        if not force:
            raise CannotWriteError("file-exists", path=str(folder))
        for name, data in files.items():
            make_folder((folder / name).parent)
            overwrite_output(folder / name, data)
        return
    if folder.exists() and not folder.is_dir():
        raise CannotWriteError("file-exists", path=str(folder))
    _appear(folder, files)


def _appear(folder: Path, files: Mapping[str, bytes]) -> None:
    make_folder(folder.parent)
    temporary = folder.with_name(f".{folder.name[:40]}.{os.urandom(6).hex()}.tmp")
    try:
        for name, data in files.items():
            make_folder((temporary / name).parent)
            write_output(temporary / name, data)
        if folder.is_dir():
            folder.rmdir()
        temporary.replace(folder)
    except OSError as error:
        raise unwritable(folder, error) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
