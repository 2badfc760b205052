"""What travelled in a sync: files before and after as data, their parts under the same ids."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from giamsat.domain.shape import Table
from giamsat.sharing.identities import Item, items_of, tokens_of
from giamsat.sharing.incoming import Blob
from giamsat.sharing.renumbering import lead
from giamsat.sharing.revisions import Change, Revisions
from giamsat.store.places import PLANS, PROGRAMMES
from giamsat.store.toml.text import TomlError, decode, loads


class SyncChange(NamedTuple):
    """One file that came or went; no data where there was no file, or it holds no facts.

    ``moved`` are ids of parts before and after: where two offices gave one id, a merge moves one.
    ``old`` already has the new ids. ``readable`` is false where a version is no TOML.
    """

    path: str
    state: str
    old: Table | None
    new: Table | None
    moved: tuple[tuple[str, str], ...] = ()
    readable: bool = True


def list_changes(revisions: Revisions, changed: Iterable[Change]) -> list[SyncChange]:
    """Return the files that changed between two trees, with what they say."""
    listed = list(changed)
    blobs = (b for c in listed if _has_facts(c.path) for b in (c.before, c.after) if b)
    known = revisions.contents(blob.digest for blob in blobs)
    return [_sync_change(change, known) for change in listed]


def _sync_change(change: Change, known: dict[str, bytes]) -> SyncChange:
    state = "new" if change.before is None else "gone" if change.after is None else "changed"
    if not _has_facts(change.path):
        return SyncChange(change.path, state, None, None)
    try:
        old, new = (_data(blob, known) for blob in (change.before, change.after))
    except TomlError:
        return SyncChange(change.path, state, None, None, readable=False)
    moved: dict[str, str] = {}
    if old is not None and new is not None:
        old, moved = under_ids_of(old, new)
    return SyncChange(change.path, state, old, new, tuple(sorted(moved.items())))


def _has_facts(path: str) -> bool:
    return path.startswith((f"{PLANS}/", f"{PROGRAMMES}/"))


def _data(blob: Blob | None, known: dict[str, bytes]) -> Table | None:
    return loads(decode(known[blob.digest])) if blob else None


def under_ids_of(old: Table, new: Table) -> tuple[Table, dict[str, str]]:
    """Return ``old`` with the ids that its parts have in ``new``, and those that moved."""
    before, after = items_of(old), items_of(new)
    tokens = tokens_of(before, after)
    now = {tokens[item.kind, item.place]: item for item in after}
    pairs = [(item, now.get(f"={item.kind}:{item.place}")) for item in before]
    moved = {
        item.id: found.id
        for item, found in pairs
        if found and item.id and found.id and item.id != found.id
    }
    if not moved:
        return old, {}
    tree: Table = lead(old, moved)
    for item, found in pairs:
        if found:
            _take_ids(tree[item.kind][item.place], found)
    return tree, moved


def _take_ids(table: Table, found: Item) -> None:
    for name in ("id", "formerly"):
        table.pop(name, None)
        if name in found.table:
            table[name] = found.table[name]
