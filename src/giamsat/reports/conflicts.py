"""The conflicts between offices that nobody has resolved yet. Pure data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from giamsat.domain.conflicts import OpenConflict
from giamsat.domain.json_values import plain


def data(found: Iterable[tuple[str, OpenConflict]]) -> dict[str, Any]:
    """Return conflicts, each with the path of its file, as data (``giamsat.conflicts/1``)."""
    return {
        "schema": "giamsat.conflicts/1",
        "conflicts": [
            {
                "path": path,
                "key": conflict.key,
                "values": [plain(value) for value in conflict.values],
                "removed": conflict.removed,
            }
            for path, conflict in found
        ],
    }
