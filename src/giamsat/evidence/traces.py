"""What the history of one plan file shows: what was altered, and what befell the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256

from giamsat.domain.alterations import Step, alterations
from giamsat.domain.audits import Trace, Traced
from giamsat.domain.recordings import History
from giamsat.evidence.history import Versions, data_of
from giamsat.evidence.versions import Commit

TOLERANCE = timedelta(minutes=10)
"""How far two clocks may differ before one of them is said to be wrong."""

Seals = Mapping[str, Sequence[tuple[str, date]]]
"""By the SHA-256 of a text: the seals that hold it, with their days."""


def trace_plan(versions: Versions, told: History, seals: Seals) -> Traced:
    """Read what was altered in the recorded versions of a plan; ``told`` is their history."""
    steps = tuple(_steps(versions, told, seals))
    traces = (trace for step in steps for trace in _traces(step, versions.past.commits))
    return Traced(tuple(alterations(steps)), tuple(traces))


def _steps(versions: Versions, told: History, seals: Seals) -> Iterator[Step]:
    past = versions.past
    for touch, recording in zip(reversed(past.touches), reversed(told.recordings), strict=True):
        old = touch.old[0]
        data = past.contents[old] if old else None
        known = seals.get(sha256(data).hexdigest(), ()) if data is not None else ()
        yield Step(recording, data_of(versions.read(old)), tuple(known))


def _traces(step: Step, commits: Mapping[str, Commit]) -> Iterator[Trace]:
    recording = step.recording
    notes = recording.notes
    if "removed" in notes:
        yield Trace("plan-removed", "grave" if _was_issued(step) else "question", recording)
    if "returned" in notes:
        yield Trace("plan-returned", "note", recording)
    if "renamed" in notes:
        yield Trace("plan-renamed", "note", recording, (("former", recording.former or ""),))
    if "undo" in notes:
        yield Trace("plan-undone", "note", recording)
    if "unreadable" in notes:
        yield Trace("plan-unreadable", "question", recording)
    for code, params in clock_faults(commits[recording.commit], commits):
        yield Trace(code, "question", recording, params)


def _was_issued(step: Step) -> bool:
    plan = (step.before or {}).get("plan")
    return isinstance(plan, Mapping) and "issued" in plan


def clock_faults(
    commit: Commit, commits: Mapping[str, Commit]
) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Yield what the clocks of a commit contradict: its parents' times, its author's time.

    An author's time long before the committer's is how git records a rebase: no fault.
    """
    parents = [commits[parent] for parent in commit.parents if parent in commits]
    older = max((parent.on for parent in parents), default=None)
    if older is not None and commit.on < older - TOLERANCE:
        yield (
            "clock-back",
            (("on", commit.on.isoformat()), ("parent", older.isoformat())),
        )
    if commit.written > commit.on + TOLERANCE:
        yield (
            "author-clock",
            (("on", commit.on.isoformat()), ("written", commit.written.isoformat())),
        )
