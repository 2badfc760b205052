"""Undoing the last recorded change of a plan, as a new change: nothing leaves the history.

The file gets back the bytes that it had before. Undoing again goes one change further back: what
was undone, and the undoing itself, are passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from giamsat.domain.differences import Difference, differences
from giamsat.domain.errors import BusyError, InvalidDataError
from giamsat.evidence.history import UNDOES, Past, data_of, past_of, read_version
from giamsat.evidence.versions import Touch
from giamsat.store.change import lock_id
from giamsat.store.files import Snapshot, read_if_there, replace, write_new
from giamsat.store.locking.locks import TIMEOUT, lock
from giamsat.store.reading import InvalidPlanError
from giamsat.store.workspace import Workspace


class UndoRefusedError(InvalidDataError):
    """A change that cannot be undone: ``undo-nothing``, ``undo-first``, ``undo-merge``."""


class Undoing(NamedTuple):
    """What undoing means: the recording that goes, the bytes that come back, what differs."""

    path: str
    commit: str
    message: str
    data: bytes
    differences: tuple[Difference, ...]

    def commit_message(self, subject: str) -> str:
        """Return the message to record it by; the last line is read again by the next undoing."""
        return f"{subject}\n\nGiamsat-Undoes: {self.commit}"


def preview_undo(workspace: Workspace, path: str) -> Undoing:
    """Return what undoing the last recorded change of the plan at ``path`` would do.

    Raises :class:`UndoRefusedError`; ``BusyError`` (``undo-unrecorded``) where the file has changes
    that are not recorded; ``InvalidPlanError`` where the version before is no valid plan.
    """
    return _undoing(workspace, path, read_if_there(workspace.root / path, workspace.root))


def undo(
    workspace: Workspace,
    path: str,
    timeout: float = TIMEOUT,
    then: Callable[[Undoing], None] | None = None,
) -> Undoing:
    """Give the plan at ``path`` back the bytes from before its last recorded change.

    Errors are those of :func:`preview_undo`, of ``lock`` and of ``replace``; with any of them the
    file stays as it was. Recording the change is for the caller: ``then`` is done with it before
    the lock is given back.
    """
    file = workspace.root / path
    with lock(workspace.root, lock_id(file, workspace.root), timeout):
        snapshot = read_if_there(workspace.root / path, workspace.root)
        undoing = _undoing(workspace, path, snapshot)
        if snapshot is None:
            write_new(file, undoing.data)
        else:
            replace(file, undoing.data, snapshot)
        if then is not None:
            then(undoing)
    return undoing


def _undoing(workspace: Workspace, path: str, now: Snapshot | None) -> Undoing:
    past = past_of(workspace, path)
    if not past.touches:
        raise UndoRefusedError("undo-nothing", path=path)
    _require_recorded(past, past.touches[0], now)
    touch = next(_standing(past), None)
    if touch is None:
        raise UndoRefusedError("undo-nothing", path=path)
    return _back(past, touch, now)


def _require_recorded(past: Past, touch: Touch, now: Snapshot | None) -> None:
    """The file must be what ``touch`` made of it: gone, where that took it away."""
    recorded = None if touch.new is None else past.contents[touch.new]
    if recorded != (None if now is None else now.data):
        raise BusyError("undo-unrecorded", path=past.path)


def _standing(past: Past) -> Iterator[Touch]:
    """Yield the changes that still stand, the newest first."""
    undone: set[str] = set()
    for touch in past.touches:
        target = UNDOES.search(past.commits[touch.commit].message)
        if touch.commit in undone or touch.old == (touch.new,):
            continue
        if target:
            undone.add(target[1])
        else:
            yield touch


def _back(past: Past, touch: Touch, now: Snapshot | None) -> Undoing:
    if len(touch.old) > 1:
        raise UndoRefusedError("undo-merge", path=past.path, commit=touch.commit[:10])
    old = touch.old[0]
    if old is None:
        raise UndoRefusedError("undo-first", path=past.path, commit=touch.commit[:10])
    _require_recorded(past, touch, now)
    before = past.reading(old)
    if before is None or before.facts is None:
        raise InvalidPlanError(before.problems if before else ())
    standing = data_of(read_version(now.data, past.path)) if now else None
    found = differences(standing, data_of(before))
    message = past.commits[touch.commit].message.partition("\n")[0]
    return Undoing(past.path, touch.commit, message, past.contents[old], tuple(found))
