"""Where the result of a command may go: looked at before anything is done, and never into plans."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

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

_FILES: Final = frozenset((MARK, ISSUERS, ROLES))
_FOLDERS: Final = frozenset((SEALS, CACHE, ".git"))
_ROOMS: Final = frozenset((PLANS, PROGRAMMES))


def require_writable(path: Path, *, force: bool) -> None:
    """Raise ``CannotWriteError`` or ``FileError`` where a result could not be written to ``path``.

    ``force`` lets an existing file be replaced; but never a plan, the settings, a seal, the
    register or a lock of any workspace (``output-is-workspace``).
    """
    require_no_part(path)
    if path.is_dir() or (os.path.lexists(path) and force and not path.is_file()):
        raise FileError("not-a-file", path=str(path))
    if os.path.lexists(path) and not force:
        raise CannotWriteError("file-exists", path=str(path))
    folder = path.resolve().parent
    if not folder.is_dir():
        raise unwritable(path, OSError(errno.ENOENT, ""))
    if not os.access(folder, os.W_OK):
        raise unwritable(path, OSError(errno.EACCES, ""))


def require_no_part(path: Path) -> None:
    """Raise ``CannotWriteError`` (``output-is-workspace``) for what a workspace is made of."""
    for place in (Path(os.path.abspath(path)), path.resolve()):  # noqa: PTH100 (links are kept)
        root = root_above(str(place.parent))
        if root is None:
            continue
        first, *below = place.relative_to(root).parts
        name = first.casefold()  # one name for file systems that ignore case
        is_plan = name in _ROOMS and place.suffix.casefold() == ".toml"
        if is_plan or name in _FOLDERS or (not below and name in _FILES):
            raise CannotWriteError("output-is-workspace", path=str(path))
