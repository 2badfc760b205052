"""Opening the register of a workspace, fresh: what the file system says changed is read anew.

Every plan file is stat'ed at every opening (directory times miss edits in place). A file that was
written shortly before it was read is looked at again until its times are safely in the past, so
that two edits within one tick of the clock are both seen. Part of the fast path: cheap to import.
"""

from __future__ import annotations

from giamsat.lean.sqlite import sqlite3
from giamsat.store.register.listings import folders, is_large
from giamsat.store.register.opening import (
    differences,
    has_vanished,
    kept_register,
    still_differing,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from giamsat.store.register.opening import Progress
    from giamsat.store.register.register import SqliteRegister


def open_register(
    root: str, *, keep: bool = True, progress: Progress | None = None
) -> SqliteRegister:
    """Return the register of the workspace at ``root``, up to date with its files.

    ``keep`` uses and refreshes the file in ``.giamsat/``; without it, or where that folder cannot
    be written, the same register is made in memory. A damaged or foreign file is made anew; where
    its damage shows only in a later question, that is answered from the files.
    """
    if not keep:
        from giamsat.store.register.building import in_memory

        return in_memory(root, progress)
    index = kept_register(root)
    if index is None:
        from giamsat.store.register.building import rebuild

        index = rebuild(root, progress)
    else:
        index = _brought_up_to_date(root, index, progress)
    if index.path:
        path = index.path
        index.make_anew = lambda: _from_the_files(root, path)
    return index


def _from_the_files(root: str, path: str) -> SqliteRegister:
    """Return the register made in memory, in place of a kept one that cannot answer.

    The file at ``path`` goes, so that the next call makes it anew.
    """
    from giamsat.store.register.building import in_memory
    from giamsat.store.register.place import remove

    found = in_memory(root, None)
    remove(path)
    return found


def _brought_up_to_date(
    root: str, index: SqliteRegister, progress: Progress | None = None
) -> SqliteRegister:
    """Return the kept register as the files are now: the same one, if nothing changed."""
    try:
        stale = differences(index.connection, folders(root, many=is_large(root)))
        stale = still_differing(index.connection, root, stale)
        if not stale.changed and not stale.gone and not has_vanished(index.connection):
            return index
        from giamsat.store.register.building import refresh

        return refresh(root, index, stale, progress)
    except (sqlite3.DatabaseError, OSError, ValueError):
        index.close()
        from giamsat.store.register.building import rebuild

        return rebuild(root, progress)
    except BaseException:
        index.close()
        raise
