"""All facts of the plans as one JSON text, under the keys of the plan file; days are ISO texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from giamsat.domain.json_values import plain
from giamsat.lean.json_text import JsonLines, compact, render
from giamsat.render.exports import Export


def export(source: Export) -> Mapping[str, bytes]:
    """Return the JSON text (``giamsat.export/1``)."""
    data = {
        "schema": "giamsat.export/1",
        "as_of": source.query.as_of,
        "plans": JsonLines(_plans(source)),
    }
    return {"": "".join(render(data)).encode("utf-8", "backslashreplace")}


def _plans(source: Export) -> Iterator[str]:
    for row, data in source.plans():
        derived = {"status": row.status, "overdue": bool(row.overdue), "path": row.path}
        yield compact({"id": row.id, **derived, "facts": plain(data)})
