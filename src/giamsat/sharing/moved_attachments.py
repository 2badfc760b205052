"""Documents whose file had to be kept under another name: what names the file follows it."""

from __future__ import annotations

from collections.abc import Iterable

from giamsat.domain.changes import Change, SetValue
from giamsat.domain.shape import tables
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import TomlError, decode, loads


def following(plan: bytes, moved: Iterable[tuple[str, str, str]]) -> bytes:
    """Return a plan whose documents name the files that moved: (SHA-256, old path, new path)."""
    places = {(digest, old): new for digest, old, new in moved}
    try:
        text = decode(plan)
        data = loads(text)
    except TomlError:
        return plan
    changes: list[Change] = [
        SetValue(("document", n, "file"), new)
        for n, item in enumerate(tables(data, "document"))
        if (new := places.get((str(item.get("sha256")), str(item.get("file")))))
    ]
    return edit(text, changes).encode() if changes else plan
