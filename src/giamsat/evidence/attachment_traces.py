"""What was done to the files that a plan names: replaced or taken away after they were recorded.

The hash in the plan tells of it only where there is one, and where it was not rewritten too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from giamsat.domain.alterations import Gravity
from giamsat.domain.audits import Trace
from giamsat.domain.recordings import Recording
from giamsat.evidence.attachment_history import named_attachments
from giamsat.evidence.history import Past, Versions
from giamsat.evidence.versions import Commit, Touch, commits, touches_under
from giamsat.evidence.workspace_history import WorkspaceHistory

Recorded = tuple[Touch, Commit]
TouchesOf = Callable[[Sequence[str]], Iterable[tuple[str, Sequence[Recorded]]]]
"""Gives for files (below the root) their recordings, the newest first."""

SealedAt = Callable[[str], Sequence[datetime]]
"""Gives for a file (below the root) when it was sealed."""


def attachment_traces(
    versions: Versions, touches_of: TouchesOf, sealed_at: SealedAt
) -> Iterator[Trace]:
    """Yield what befell the files that any version of a plan names, the oldest first of each."""
    named = named_attachments(versions.readings())
    if not named:
        return
    now = set(named_attachments([next(versions.readings(), None)]))
    for path, recorded in touches_of(named):
        before: Commit | None = None
        for touch, said in reversed(recorded):
            is_there = any(touch.old) and touch.former is None
            if is_there and touch.new != touch.old[0]:
                code = "attachment-changed" if touch.new else "attachment-removed"
                is_note = (touch.new is None and path not in now) or _is_slip(
                    before, said, sealed_at(path)
                )
                yield _trace(code, "note" if is_note else "question", path, touch, said)
            before = said


def _is_slip(before: Commit | None, said: Commit, sealed: Sequence[datetime]) -> bool:
    """Tell whether an unsealed file was put right on its day by who had recorded it."""
    return (
        before is not None
        and before.email == said.email
        and before.on.date() == said.on.date()
        and not any(before.on <= moment <= said.on for moment in sealed)
    )


def _trace(code: str, gravity: Gravity, path: str, touch: Touch, said: Commit) -> Trace:
    who = (said.on, said.author, said.email, said.message)
    recording = Recording(touch.commit, *who, path, None, (), (), ())
    return Trace(code, gravity, recording, (("file", path),))


def touches_in(told: WorkspaceHistory) -> TouchesOf:
    """Return what looks attachments up in the history of a workspace that was read."""

    def find(paths: Sequence[str]) -> Iterator[tuple[str, Sequence[Recorded]]]:
        for path in paths:
            name = told.repository.path_of(path)
            own = [touch for touch in told.by_name.get(name, ()) if touch.path == name]
            yield path, [(touch, told.commits[touch.commit]) for touch in own]

    return find


def touches_of_one(past: Past) -> TouchesOf:
    """Return what asks git for the attachments of one plan."""

    def find(paths: Sequence[str]) -> Iterator[tuple[str, Sequence[Recorded]]]:
        names = {past.repository.path_of(path): path for path in paths}
        found = touches_under(past.repository, names)
        known = commits(past.repository, dict.fromkeys(touch.commit for touch in found))
        for name, path in names.items():
            yield path, [(touch, known[touch.commit]) for touch in found if touch.path == name]

    return find
