"""A saved mapping of columns: which heading of an office's own sheets is which field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class SavedMapping(NamedTuple):
    """A mapping by its name and path.

    ``columns`` gives the field (``plans.number``; ``-``: passed over) of each heading, or of the
    letters of a column. ``table``, ``encoding`` and ``place`` are what else the sheets need.
    """

    name: str
    path: str
    columns: Mapping[str, str]
    table: str | None
    encoding: str | None
    place: str | None


def data(saved: SavedMapping) -> dict[str, Any]:
    """Return a mapping as data (``giamsat.mapping/1``)."""
    return {
        "schema": "giamsat.mapping/1",
        "name": saved.name,
        "path": saved.path,
        "table": saved.table,
        "encoding": saved.encoding,
        "range": saved.place,
        "columns": [
            {"heading": heading, "field": field} for heading, field in saved.columns.items()
        ],
    }
