"""Undoing the last recorded change of a plan, as a new change: nothing leaves the history.

The file gets back the bytes that it had before. Undoing again goes one change further back: what
was undone, and the undoing itself, are passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

from giamsat.domain.differences import Difference, differences
from giamsat.domain.errors import BusyError, InvalidDataError
from giamsat.domain.plan import Plan
from giamsat.evidence.history import (
    REDOES,
    UNDOES,
    NoHistoryError,
    Past,
    data_of,
    past_of,
    read_version,
)
from giamsat.evidence.versions import Commit, Touch, commits, recent_touches
from giamsat.store.cache_folder import prepare_cache
from giamsat.store.change import lock_id
from giamsat.store.files import Snapshot, make_folder, read_if_there, replace, write_new
from giamsat.store.git import NoRepository, find_repository
from giamsat.store.locking.locks import TIMEOUT, lock
from giamsat.store.places import PLANS, PROGRAMMES
from giamsat.store.reading import InvalidPlanError, Reading
from giamsat.store.workspace import Workspace

KEPT = "kept"
"""The folder of texts that no recording has, in the workspace's cache."""


class UndoRefusedError(InvalidDataError):
    """A change that cannot be undone: ``undo-nothing``, ``undo-merge``; ``redo-nothing``."""


class Undoing(NamedTuple):
    """What undoing means: the recording that goes, the bytes that come back, what differs.

    ``data`` is ``None`` where the file goes: what is taken back had made it. Where the file cannot
    be read, ``restored`` is the recording of the last version that can, and ``message`` tells that
    one; ``commit`` is then the newest recording that goes (``None`` where the file was broken
    without being recorded), ``older`` are those that go with it, and ``kept`` is where the
    unrecorded text is kept, below the root. ``trailer`` is the word of the message's last lines.
    """

    path: str
    commit: str | None
    message: str
    data: bytes | None
    differences: tuple[Difference, ...]
    restored: str | None = None
    older: tuple[str, ...] = ()
    kept: str | None = None
    trailer: str = "Undoes"

    def commit_message(self, subject: str) -> str:
        """Return the message to record it by; the last lines are read again by the next undoing."""
        lines = [f"Giamsat-{self.trailer}: {name}" for name in (self.commit, *self.older) if name]
        return "\n".join([subject, "", *lines]).rstrip("\n")


def preview_undo(workspace: Workspace, path: str) -> Undoing:
    """Return what undoing the last recorded change of the plan at ``path`` would do.

    A file that cannot be read gets its last version back that can. Raises
    :class:`UndoRefusedError`; ``BusyError`` (``undo-unrecorded``) where a file that can be read has
    changes that are not recorded; ``InvalidPlanError`` where there is no valid plan to go back to.
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
    return _carry_out(workspace, path, timeout, then, _undoing)


def preview_redo(workspace: Workspace, path: str) -> Undoing:
    """Return what taking the last undoing of the file at ``path`` back would do.

    Raises :class:`UndoRefusedError` (``redo-nothing``) where there is none, or something was
    recorded since; else what :func:`preview_undo` raises.
    """
    return _redoing(workspace, path, read_if_there(workspace.root / path, workspace.root))


def redo(
    workspace: Workspace,
    path: str,
    timeout: float = TIMEOUT,
    then: Callable[[Undoing], None] | None = None,
) -> Undoing:
    """Take the last undoing of the file at ``path`` back; errors are those of :func:`undo`."""
    return _carry_out(workspace, path, timeout, then, _redoing)


def _carry_out(
    workspace: Workspace,
    path: str,
    timeout: float,
    then: Callable[[Undoing], None] | None,
    plan: Callable[[Workspace, str, Snapshot | None], Undoing],
) -> Undoing:
    file = workspace.root / path
    with lock(workspace.root, lock_id(file, workspace.root), timeout):
        snapshot = read_if_there(workspace.root / path, workspace.root)
        undoing = plan(workspace, path, snapshot)
        if snapshot is not None and undoing.restored and not undoing.commit:
            undoing = undoing._replace(kept=_keep(workspace, path, snapshot.data))
        if undoing.data is None:
            file.unlink(missing_ok=True)
        elif snapshot is None:
            make_folder(file.parent)
            write_new(file, undoing.data)
        else:
            replace(file, undoing.data, snapshot)
        if then is not None:
            then(undoing)
    return undoing


def _undoing(workspace: Workspace, path: str, now: Snapshot | None) -> Undoing:
    past = past_of(workspace, path)
    if now is not None and not _is_sound(read_version(now.data, path)):
        return _restoring(past, now)
    if not past.touches:
        raise UndoRefusedError("undo-nothing", path=path)
    _require_recorded(past, past.touches[0], now)
    touch = next(_standing(past), None)
    if touch is None:
        raise UndoRefusedError("undo-nothing", path=path)
    return _back(past, touch, now)


def _is_sound(reading: Reading[Plan] | None) -> bool:
    if reading is None or reading.facts is None:
        return False
    return not any(problem.severity == "error" for problem in reading.problems)


def _restoring(past: Past, now: Snapshot) -> Undoing:
    """Go back to the newest recorded version that can be read."""
    broken: list[str] = []
    for touch in past.touches:
        before = past.reading(touch.new)
        if touch.new is not None and before is not None and _is_sound(before):
            break
        broken.append(touch.commit)
    else:
        raise InvalidPlanError(read_version(now.data, past.path).problems)
    newest = past.touches[0].new
    recorded = newest is not None and past.contents[newest] == now.data
    standing = data_of(read_version(now.data, past.path))
    found = differences(standing, data_of(before)) if standing is not None else []
    return Undoing(
        past.path,
        broken[0] if recorded else None,
        past.commits[touch.commit].message.partition("\n")[0],
        past.contents[touch.new],
        tuple(found),
        restored=touch.commit,
        older=tuple(broken[1:] if recorded else broken),
    )


def _keep(workspace: Workspace, path: str, data: bytes) -> str:
    """Keep the text of a file that is in no recording; return where, below the root."""
    folder = prepare_cache(workspace.root) / KEPT
    make_folder(folder)
    stem = path.removesuffix(".toml").replace("/", "-")
    place = folder / f"{stem}-{sha256(data).hexdigest()[:12]}.toml"
    if not place.exists():
        write_new(place, data)
    return place.relative_to(workspace.root).as_posix()


def _require_recorded(past: Past, touch: Touch, now: Snapshot | None) -> None:
    """The file must be what ``touch`` made of it: gone, where that took it away."""
    recorded = None if touch.new is None else past.contents[touch.new]
    if recorded != (None if now is None else now.data):
        raise BusyError("undo-unrecorded", path=past.path)


def _standing(past: Past) -> Iterator[Touch]:
    """Yield the changes that still stand, the newest first."""
    undone: set[str] = set()
    for touch in past.touches:
        targets = UNDOES.findall(past.commits[touch.commit].message)
        if touch.commit in undone or touch.old == (touch.new,):
            continue
        undone.update(targets)
        if not targets:
            yield touch


def _back(past: Past, touch: Touch, now: Snapshot | None) -> Undoing:
    if len(touch.old) > 1:
        raise UndoRefusedError("undo-merge", path=past.path, commit=touch.commit[:10])
    _require_recorded(past, touch, now)
    return _gone_back(past, touch, now)


def _gone_back(past: Past, touch: Touch, now: Snapshot | None) -> Undoing:
    """Return what giving the file the bytes from before ``touch`` means."""
    old = touch.old[0]
    before = past.reading(old)
    if old is not None and (before is None or before.facts is None):
        raise InvalidPlanError(before.problems if before else ())
    standing = data_of(read_version(now.data, past.path)) if now else None
    found = differences(standing, data_of(before))
    message = past.commits[touch.commit].message.partition("\n")[0]
    data = None if old is None else past.contents[old]
    return Undoing(past.path, touch.commit, message, data, tuple(found))


def _redoing(workspace: Workspace, path: str, now: Snapshot | None) -> Undoing:
    past = past_of(workspace, path)
    undone = standing_undoing((touch.commit, past.commits[touch.commit]) for touch in past.touches)
    touch = next((touch for touch in past.touches if touch.commit == undone), None)
    if touch is None:
        raise UndoRefusedError("redo-nothing", path=path)
    _require_recorded(past, past.touches[0], now)
    back = _gone_back(past, touch, now)
    first = next(iter(UNDOES.findall(past.commits[touch.commit].message)), "")
    original = past.commits.get(first)
    told = original.message.partition("\n")[0] if original else back.message
    return back._replace(message=told, trailer="Redoes")


def standing_undoing(recordings: Iterable[tuple[str, Commit]]) -> str | None:
    """Return the newest undoing that was not taken back; ``None`` where a change came after it.

    ``recordings`` are the newest first.
    """
    redone: set[str] = set()
    for name, said in recordings:
        if targets := REDOES.findall(said.message):
            redone.update(targets)
        elif UNDOES.search(said.message) and name not in redone:
            return name
        elif not UNDOES.search(said.message):
            return None
    return None


class LastAct(NamedTuple):
    """The newest recording of a workspace that stands: what it said, and the files it changed."""

    commit: str
    message: str
    paths: tuple[str, ...]


def last_act(workspace: Workspace) -> LastAct:
    """Return the act that undoing without a plan takes back.

    Raises :class:`UndoRefusedError` (``undo-nothing``), and what ``recent_touches`` raises.
    """
    undone: set[str] = set()
    for name, said, paths in _recent(workspace):
        targets = UNDOES.findall(said.message)
        undone.update(targets)
        if not targets and name not in undone:
            return LastAct(name, said.message.partition("\n")[0], paths)
    raise UndoRefusedError("undo-nothing", path=PLANS)


def last_undoing(workspace: Workspace) -> LastAct:
    """Return the undoing that redoing without a plan takes back.

    Raises :class:`UndoRefusedError` (``redo-nothing``).
    """
    recent = list(_recent(workspace))
    wanted = standing_undoing((name, said) for name, said, _ in recent)
    for name, said, paths in recent:
        if name == wanted:
            return LastAct(name, said.message.partition("\n")[0], paths)
    raise UndoRefusedError("redo-nothing", path=PLANS)


RECENT = 200
"""How many recordings back the last act of a workspace is looked for."""


def _recent(workspace: Workspace) -> Iterator[tuple[str, Commit, tuple[str, ...]]]:
    """Yield the recordings that changed plans or programmes, the newest first, with their files."""
    repository = find_repository(workspace.root)
    if isinstance(repository, NoRepository):
        raise NoHistoryError(repository)
    found: dict[str, list[str]] = {}
    for touch in recent_touches(repository, (PLANS, PROGRAMMES), RECENT):
        path = touch.path.removeprefix(repository.prefix)
        found.setdefault(touch.commit, []).append(path)
    said = commits(repository, list(found))
    for name, paths in found.items():
        yield name, said[name], tuple(path for path in paths if path.endswith(".toml"))
