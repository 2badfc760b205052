"""Removing a plan, and bringing it back: git keeps what was recorded, the bin what was not.

A removal is recorded as any change is: other offices get it by ``sync``, and the audit sees it. A
text that no recording has goes to ``.giamsat/bin``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from giamsat.domain.errors import InvalidDataError, NotFoundError
from giamsat.evidence.departed import departed_plans
from giamsat.evidence.history import Past, past_of
from giamsat.store.cache_folder import prepare_cache
from giamsat.store.change import lock_id
from giamsat.store.files import make_folder, read_if_there, write_new
from giamsat.store.git import NoRepository, find_repository
from giamsat.store.locking.locks import lock
from giamsat.store.places import CACHE
from giamsat.store.workspace import Workspace

BIN = "bin"
"""The folder, in the workspace's cache, of texts of removed plans that no recording has."""


class RemovedPlan(NamedTuple):
    """A plan that can be brought back; ``on`` is the day on which its removal was recorded."""

    path: str
    title: str | None
    on: date | None


def remove_plan(workspace: Workspace, path: str, then: Callable[[], None]) -> str | None:
    """Take the file at ``path`` away; where it has gone already, that is confirmed.

    ``then`` records it before the lock is given back. Returns where an unrecorded text is kept.
    """
    file = workspace.root / path
    with lock(workspace.root, lock_id(file, workspace.root)):
        snapshot = read_if_there(file, workspace.root)
        kept = None
        if snapshot is not None:
            if snapshot.data != last_recorded(workspace, path):
                kept = _put_in_bin(workspace, path, snapshot.data)
            file.unlink()
        then()
    return kept


def restore_plan(workspace: Workspace, path: str, then: Callable[[], None]) -> None:
    """Give a plan that was removed its file back, as it was when it went.

    Raises ``InvalidDataError`` (``plan-exists``), ``NotFoundError`` (``not-in-bin``).
    """
    file = workspace.root / path
    with lock(workspace.root, lock_id(file, workspace.root)):
        if file.exists():
            raise InvalidDataError("plan-exists", plan=path)
        binned = bin_place(workspace, path)
        data = binned.read_bytes() if binned.is_file() else last_recorded(workspace, path)
        if data is None:
            raise NotFoundError("not-in-bin", path=path)
        make_folder(file.parent)
        write_new(file, data)
        binned.unlink(missing_ok=True)
        then()


def bin_place(workspace: Workspace, path: str) -> Path:
    """Return where the text of a removed file is kept, if no recording has it."""
    return workspace.root / CACHE / BIN / path


def binned_plans(workspace: Workspace) -> list[str]:
    """Return the paths of the removed plans whose text is in the bin."""
    folder = workspace.root / CACHE / BIN
    return sorted(place.relative_to(folder).as_posix() for place in folder.rglob("*.toml"))


def removed_plans(workspace: Workspace) -> list[str]:
    """Return the paths of all plans that can be brought back: from the history, or from the bin."""
    recorded = [plan.path for plan in departed_plans(workspace) if plan.now is None]
    return sorted({*recorded, *binned_plans(workspace)})


def removed_ones(workspace: Workspace) -> list[RemovedPlan]:
    """Return the removed plans with what a person knows them by, the last removed first.

    The day is that of the recording that took the file away, ``None`` where there is none.
    """
    found = [_as_removed(workspace, path) for path in removed_plans(workspace)]
    return sorted(found, key=lambda each: each.on or date.max, reverse=True)


def _as_removed(workspace: Workspace, path: str) -> RemovedPlan:
    has_git = not isinstance(find_repository(workspace.root), NoRepository)
    past = past_of(workspace, path) if has_git else None
    binned = bin_place(workspace, path)
    data = binned.read_bytes() if binned.is_file() else next(_texts(past), None) if past else None
    last = past.touches[0] if past and past.touches else None
    day = past.commits[last.commit].on.date() if past and last and last.new is None else None
    return RemovedPlan(path, _title(data or b""), day)


def _title(data: bytes) -> str | None:
    """Return the title in the text of a plan, ``None`` where it cannot be read."""
    try:
        title = tomllib.loads(data.decode("utf-8"))["plan"]["title"]
    except (ValueError, KeyError, TypeError):
        return None
    return title if isinstance(title, str) else None


def last_recorded(workspace: Workspace, path: str) -> bytes | None:
    """Return the last recorded bytes of a file, ``None`` without any."""
    if isinstance(find_repository(workspace.root), NoRepository):
        return None
    past = past_of(workspace, path)
    return next(_texts(past), None)


def _texts(past: Past) -> Iterator[bytes]:
    for touch in past.touches:
        for digest in (touch.new, *touch.old):
            if digest is not None:
                yield past.contents[digest]


def _put_in_bin(workspace: Workspace, path: str, data: bytes) -> str:
    prepare_cache(workspace.root)
    place = bin_place(workspace, path)
    make_folder(place.parent)
    place.unlink(missing_ok=True)
    write_new(place, data)
    return place.relative_to(workspace.root).as_posix()
