"""One change of one file, from the lock to the new bytes: all of it happens, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from giamsat.domain.changes import Change
from giamsat.store.files import FileError, Snapshot, read_bytes, replace, resolve_within, sweep
from giamsat.store.locking.locks import TIMEOUT, lock
from giamsat.store.toml.text import TomlText, encode, loads, parse

Validate = Callable[[dict[str, Any]], object]
Edits = Callable[[TomlText], Sequence[Change]]
Then = Callable[["Changed"], None]


@dataclass(frozen=True, slots=True)
class Changed:
    """A file before and after a change; the texts are equal when there was nothing to do."""

    path: Path
    old_text: str
    new_text: str
    data: dict[str, Any]


def apply_edits(
    path: Path,
    root: Path,
    changes: Edits,
    validate: Validate,
    timeout: float = TIMEOUT,
    then: Then | None = None,
) -> Changed:
    """Change the file at ``path`` in the workspace ``root``, alone and at one stroke.

    What is to change is worked out under the lock, from what is there. ``validate`` gets the new
    data and raises to stop the change. Errors are those of ``read_bytes``, ``parse``, ``edit``,
    ``lock`` and ``replace``; with any of them, and with those of ``validate``, the file stays as it
    was. ``then`` is done with the change before the lock is given back, such as recording it: so
    that what is recorded is this change, and not the next writer's too.
    """
    with lock(root, lock_id(path, root), timeout):
        sweep(path.parent, of=path.name)
        snapshot = read_bytes(path, root)
        document, changed = _edited(snapshot, changes, validate)
        if changed.new_text != changed.old_text:
            replace(path, encode(document, changed.new_text), snapshot)
        if then is not None:
            then(changed)
    return changed


def preview(path: Path, root: Path, changes: Edits, validate: Validate) -> Changed:
    """What ``apply_edits`` would do, without a lock and without writing anything."""
    return _edited(read_bytes(path, root), changes, validate)[1]


def lock_id(path: Path, root: Path) -> str:
    """The name under which a file is locked: a plan's id, or the path below the root."""
    try:
        real = resolve_within(path, root).relative_to(root.resolve())
    except FileError as error:
        if error.code != "file-missing":
            raise
        real = path.relative_to(root)
    below = real.with_suffix("")
    parts = below.parts[1:] if below.parts[0] == "plans" else below.parts
    return "/".join(parts)


def _edited(snapshot: Snapshot, changes: Edits, validate: Validate) -> tuple[TomlText, Changed]:
    from giamsat.store.toml.editing import edit

    document = parse(snapshot)
    new_text = edit(document.text, changes(document))
    data = loads(new_text)
    validate(data)
    return document, Changed(snapshot.path, document.text, new_text, data)
