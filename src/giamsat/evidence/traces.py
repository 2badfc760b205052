"""What the history of one plan file shows: what was altered, and what befell the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from hashlib import sha256

from giamsat.domain.alterations import Step, alterations
from giamsat.domain.audits import Trace, Traced
from giamsat.domain.recordings import History, Recording
from giamsat.evidence.history import Versions, data_of
from giamsat.evidence.versions import Commit

TOLERANCE = timedelta(minutes=10)
"""How far two clocks may differ before one of them is said to be wrong."""

Seals = Mapping[str, Sequence[tuple[str, date]]]
"""By the SHA-256 of a text: the seals that hold it, with their days."""


def trace_plan(
    versions: Versions,
    told: History,
    seals: Seals,
    reached: Mapping[str, date] | None = None,
    now: datetime | None = None,
) -> Traced:
    """Read what was altered in the recorded versions of a plan; ``told`` is their history.

    ``reached`` has the day of each commit that it can be proved not to be older than. What stands
    in the file and in no recording counts as altered ``now``.
    """
    known = proved_days(versions.past.commits) if reached is None else reached
    steps = tuple(_steps(versions, told, seals, known))
    traces = (trace for step in steps for trace in _traces(step, versions.past.commits))
    pending = _pending(versions, told, seals, now) if now and told.pending and steps else ()
    return Traced(tuple(alterations((*steps, *pending))), tuple(traces))


def _pending(versions: Versions, told: History, seals: Seals, now: datetime) -> tuple[Step]:
    """Return what is in the file alone as a step by nobody, the last one."""
    newest = versions.past.touches[0]
    data = versions.past.contents[newest.new] if newest.new else b""
    by_nobody = Recording("", now, "", "", "", told.path, None, told.pending or (), (), ())
    known = seals.get(sha256(data).hexdigest(), ())
    last = told.recordings[0].day
    return (Step(by_nobody, data_of(versions.read(newest.new)), tuple(known), last),)


def proved_days(commits: Mapping[str, Commit]) -> dict[str, date]:
    """Return for each commit the latest day that it or one which it follows shows.

    A clock that is behind by less than clocks differ proves nothing.
    """
    moments: dict[str, datetime] = {}
    wanted = list(commits)
    while wanted:
        digest = wanted[-1]
        parents = [parent for parent in commits[digest].parents if parent in commits]
        unknown = [parent for parent in parents if parent not in moments]
        if digest in moments or not unknown:
            own = commits[digest].on
            latest = max((moments[parent] for parent in parents), default=own)
            moments[digest] = latest if latest > own + TOLERANCE else own
            wanted.pop()
        else:
            wanted += unknown
    return {digest: moment.date() for digest, moment in moments.items()}


def _steps(
    versions: Versions, told: History, seals: Seals, reached: Mapping[str, date]
) -> Iterator[Step]:
    past = versions.past
    for touch, recording in zip(reversed(past.touches), reversed(told.recordings), strict=True):
        old = touch.old[0]
        data = past.contents[old] if old else None
        known = seals.get(sha256(data).hexdigest(), ()) if data is not None else ()
        proved = reached.get(recording.commit)
        yield Step(recording, data_of(versions.read(old)), tuple(known), proved)


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
