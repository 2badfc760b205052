"""One change of one file, from the lock to the new bytes: all of it happens, or nothing.

    with open_to_change(path, root) as source:
        changed = edited(source, changes_of(source.data))
        validate(changed.data)
        write(source, changed)

What is to change is worked out under the lock, from what is there. What is done before the lock is
given back, such as recording the change, is about this change and not the next writer's too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from giamsat.domain.changes import Change
from giamsat.store.files import FileError, Snapshot, read_plain, replace, resolve_within, sweep
from giamsat.store.locking.locks import TIMEOUT, lock
from giamsat.store.toml.text import TomlText, encode, loads, parse


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it is before a change; ``path`` is where it stands."""

    path: Path
    snapshot: Snapshot
    document: TomlText

    @property
    def data(self) -> dict[str, Any]:
        """What the file holds."""
        return self.document.data

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.document.text


@dataclass(frozen=True, slots=True)
class Changed:
    """A file before and after a change; the texts are equal when there was nothing to do."""

    path: Path
    old_text: str
    new_text: str
    data: dict[str, Any]


@contextmanager
def open_to_change(
    path: Path, root: Path, *, dry_run: bool = False, timeout: float = TIMEOUT
) -> Iterator[Source]:
    """Give the file at ``path`` in the workspace ``root``, locked until the end of the block.

    With ``dry_run`` there is no lock: nothing may be written. Raises what ``lock``, ``read_plain``
    and ``parse`` raise.
    """
    if dry_run:
        yield _source(path, root)
        return
    with lock(root, lock_id(path, root), timeout):
        sweep(path.parent, of=path.name)
        yield _source(path, root)


def edit_file(source: Source, changes: Sequence[Change]) -> Changed:
    """Return the file with its changes; nothing is written. Raises what ``edit`` raises."""
    from giamsat.store.toml.editing import edit

    new_text = edit(source.text, changes)
    return Changed(source.snapshot.path, source.text, new_text, loads(new_text))


def write(source: Source, changed: Changed) -> None:
    """Replace the file at one stroke, if the change changes anything.

    Raises what ``replace`` raises; the file then stays as it was.
    """
    if changed.new_text != changed.old_text:
        replace(source.path, encode(source.document, changed.new_text), source.snapshot)


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


def _source(path: Path, root: Path) -> Source:
    snapshot = read_plain(path, root)
    return Source(path, snapshot, parse(snapshot))
