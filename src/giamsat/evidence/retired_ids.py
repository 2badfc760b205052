"""The ids that a file ever gave to its parts, as far as git remembers."""

from __future__ import annotations

import re

from giamsat.domain.part_ids import ID_PATTERN
from giamsat.evidence.versions import objects, touches
from giamsat.store.git import NoRepository, find_repository
from giamsat.store.workspace import Workspace

_ID = re.compile(rf"""\bid\s*=\s*["']({ID_PATTERN})["']""".encode())


def ids_recorded(workspace: Workspace, path: str) -> frozenset[str]:
    """Return all ids of parts in the recorded versions of the file at ``path`` (below the root).

    Versions are searched as text, so that a broken one counts too. Without git there are none.
    """
    repository = find_repository(workspace.root)
    if isinstance(repository, NoRepository):
        return frozenset()
    touched = touches(repository, path)
    versions = objects(repository, [d for touch in touched for d in (*touch.old, touch.new) if d])
    return frozenset(found.decode() for data in versions.values() for found in _ID.findall(data))
