"""The audit of one plan: what happened, when it was written down, what was kept, what is sealed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import NamedTuple

from giamsat.domain.audits import Audit, LimitLine, Moment, Outcome, SealState
from giamsat.domain.checking.diagnosis import PlacedDiagnosis
from giamsat.domain.plan import Plan, as_data
from giamsat.domain.recordings import History, Recording
from giamsat.domain.rules import Rule
from giamsat.domain.seals import Verification
from giamsat.domain.timeline import build_timeline
from giamsat.domain.timeline.facts import facts_of
from giamsat.domain.timeline.rows import Due, Fact, Timeline
from giamsat.evidence.chain import read_chain
from giamsat.evidence.history import NoHistoryError, history
from giamsat.evidence.verifying import NO_TRUST, Trust, verify
from giamsat.store.check_settings import Judged, judged_by
from giamsat.store.checking import check_workspace
from giamsat.store.files import read_bytes
from giamsat.store.reading import InvalidPlanError, plan_of
from giamsat.store.workspace import Workspace


class Basis(NamedTuple):
    """What is the same for every plan of a workspace, worked out once."""

    as_of: date
    judged: Judged
    diagnostics: dict[str, list[PlacedDiagnosis]]
    verification: Verification
    sealed: dict[str, set[str]]


def basis(workspace: Workspace, as_of: date, now: datetime, trust: Trust = NO_TRUST) -> Basis:
    """Check the workspace and its seals once, for the audits of its plans."""
    judged, _ = judged_by(workspace, as_of)
    diagnostics: dict[str, list[PlacedDiagnosis]] = {}
    for diagnostic in check_workspace(workspace, as_of).found:
        diagnostics.setdefault(diagnostic.path, []).append(diagnostic)
    sealed: dict[str, set[str]] = {}
    for link in read_chain(workspace.root).heads:
        for entry in link.manifest.files:
            sealed.setdefault(entry.path, set()).add(entry.digest)
    return Basis(as_of, judged, diagnostics, verify(workspace.root, now, trust), sealed)


def audit(workspace: Workspace, plan_id: str, path: str, given: Basis) -> Audit:
    """Return the audit of the plan at ``path`` (below the root), as of the day of ``given``.

    Raises ``InvalidPlanError`` where the file is no valid plan, ``FileError`` where it cannot be
    read, ``GitError`` where git fails; without git the audit says that there is no history.
    """
    snapshot = read_bytes(workspace.root / path, workspace.root)
    reading = plan_of(snapshot, path)
    if reading.facts is None:
        raise InvalidPlanError(reading.problems)
    digest = sha256(snapshot.data).hexdigest()
    timeline = build_timeline(reading.facts, given.judged.rules, given.judged.calendar)
    told, absence = _history(workspace, path)
    status = timeline.state("plan", given.as_of).state
    limits = tuple(_limits(timeline, given))
    return Audit(
        plan_id,
        path,
        digest,
        given.as_of,
        as_data(reading.facts),
        status,
        any(line.outcome == "late" for line in limits),
        limits,
        tuple(_moments(reading.facts, told, given.as_of)),
        told,
        absence,
        tuple(given.diagnostics.get(path, ())),
        _seal_state(path, digest, given),
        given.verification,
    )


def _history(workspace: Workspace, path: str) -> tuple[History | None, str | None]:
    try:
        return history(workspace, path), None
    except NoHistoryError as error:
        return None, error.code


def _limits(timeline: Timeline, given: Basis) -> Iterator[LimitLine]:
    rules: dict[str, Rule] = {rule.id: rule for rule in given.judged.rules}
    known = [due for due in timeline.dues if due.since <= given.as_of]
    for due in sorted(known, key=lambda d: (d.due, d.subject, d.rule, d.since)):
        yield LimitLine(due, outcome(due, given.as_of), rules.get(due.rule))


def outcome(due: Due, day: date) -> Outcome:
    """Tell how a dated duty went, as of ``day``."""
    if due.until is None or due.until > day:
        return "late" if due.missed(day) else "open"
    if due.ended in {"met", None}:
        return "missed" if due.missed(day) else "kept"
    ended: Outcome = due.ended  # type: ignore[assignment]
    return ended


def _moments(plan: Plan, told: History | None, as_of: date) -> Iterator[Moment]:
    """Yield every fact known on the day beside its first recording, then the other recordings."""
    recordings = told.recordings if told else ()
    first = _first_recordings(recordings)
    facts = sorted((f for f in facts_of(plan) if f.on <= as_of), key=lambda f: (f.on, f.subject))
    rows = [(fact.on, _beside(fact, first.get(fact))) for fact in facts]
    rows += [(r.day, Moment(None, r, None)) for r in reversed(recordings) if not r.facts]
    yield from (moment for _, moment in sorted(rows, key=lambda row: row[0]))


def _first_recordings(recordings: Sequence[Recording]) -> dict[Fact, Recording]:
    """Return for each fact the recording that brought it, the oldest if it came more than once."""
    return {new.fact: recording for recording in recordings for new in recording.facts}


def _beside(fact: Fact, recording: Recording | None) -> Moment:
    days = (recording.day - fact.on).days if recording else None
    return Moment(fact, recording, days)


def _seal_state(path: str, digest: str, given: Basis) -> SealState:
    checked = given.verification
    problems = tuple(f for f in checked.findings if f.weight == "problem")
    if not checked.seals:
        return SealState("no-seal", None, problems)
    # What is wrong with this plan first, then what is wrong with the seals and with other files.
    ordered = tuple(sorted(problems, key=lambda finding: finding.path != path))
    last = checked.seals[0]
    if path not in given.sealed:
        return SealState("not-sealed", last, ordered)
    if digest not in given.sealed[path]:
        return SealState("altered", last, ordered)
    return SealState("unsound" if problems else "sealed", last, ordered)
