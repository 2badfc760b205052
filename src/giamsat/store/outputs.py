"""Where the result of a command may go: looked at before anything is done, and never into plans."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from giamsat.domain.errors import UsageError
from giamsat.store.files import CannotWriteError, FileError, unwritable
from giamsat.store.places import (
    CACHE,
    ISSUERS,
    MARK,
    PLANS,
    PROGRAMMES,
    ROLES,
    SEALS,
    root_above,
)

OFFICE_ENDINGS: Final = frozenset(
    {
        "pdf",
        "docx",
        "doc",
        "rtf",
        "odt",
        "xlsx",
        "xls",
        "ods",
        "pptx",
        "ppt",
        "odp",
        "zip",
        "parquet",
    }
)
"""Endings of files that no text can be: a program would not open it."""

_FILES: Final = frozenset((MARK, ISSUERS, ROLES))
_FOLDERS: Final = frozenset((SEALS, CACHE, ".git"))
_ROOMS: Final = frozenset((PLANS, PROGRAMMES, "attachments"))


def ending_of(path: str) -> str:
    """Return the ending of a file's name in small letters, without the point."""
    return os.path.splitext(path)[1][1:].lower()  # noqa: PTH122 (part of the fast path)


def require_ending(path: str, formats: Sequence[str]) -> None:
    """Raise ``UsageError`` (``output-ending``) for an office file that would get something else.

    ``formats`` are what the command can write.
    """
    ending = ending_of(path)
    if ending in OFFICE_ENDINGS and ending not in formats:
        raise UsageError("output-ending", path=path, ending=ending, formats=", ".join(formats))


def require_writable(path: Path, *, force: bool) -> None:
    """Raise ``CannotWriteError`` or ``FileError`` where a result could not be written to ``path``.

    ``force`` lets an existing file be replaced; but nothing goes among the plans, attachments,
    settings, seals, register or locks of any workspace (``output-is-workspace``).
    """
    require_no_part(path)
    _require_name(path)
    if path.is_dir() or (os.path.lexists(path) and force and not path.is_file()):
        raise FileError("not-a-file", path=str(path))
    if os.path.lexists(path) and not force:
        raise CannotWriteError("file-exists", path=str(path))
    folder = path.resolve().parent
    if not folder.is_dir():
        raise unwritable(path, OSError(errno.ENOENT, ""))
    if not os.access(folder, os.W_OK):
        raise unwritable(path, OSError(errno.EACCES, ""))


def _require_name(path: Path) -> None:
    """Raise ``CannotWriteError`` for a name that the system cannot have, such as one too long."""
    try:
        path.lstat()
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from error


def require_no_part(path: Path) -> None:
    """Raise ``CannotWriteError`` (``output-is-workspace``) for what a workspace is made of."""
    for place in (Path(os.path.abspath(path)), path.resolve()):  # noqa: PTH100 (links are kept)
        root = root_above(str(place.parent))
        if root is None:
            continue
        first, *below = place.relative_to(root).parts
        name = first.casefold()  # one name for file systems that ignore case
        if name in _ROOMS | _FOLDERS or (not below and name in _FILES):
            raise CannotWriteError("output-is-workspace", path=str(path))
