"""The audit of one plan: what happened, when it was written down, what was kept, what is sealed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from hashlib import sha256
from typing import NamedTuple

from giamsat.domain.audits import (
    Audit,
    LimitLine,
    Missing,
    Moment,
    Outcome,
    Overall,
    SealedAs,
    SealState,
    Traced,
)
from giamsat.domain.checking.diagnosis import PlacedDiagnosis
from giamsat.domain.plan import Plan, as_data
from giamsat.domain.recordings import History, Recording
from giamsat.domain.rules import Rule
from giamsat.domain.seals import SealFinding, Verification
from giamsat.domain.timeline import build_timeline
from giamsat.domain.timeline.facts import facts_of
from giamsat.domain.timeline.rows import Due, Fact, Timeline
from giamsat.domain.timeline.uncountable import uncountable_limits
from giamsat.evidence.attachment_traces import (
    TouchesOf,
    attachment_traces,
    touches_in,
    touches_of_one,
)
from giamsat.evidence.chain import Chain, Link, read_chain
from giamsat.evidence.history import NoHistoryError, Versions, history_of, past_of, with_parents
from giamsat.evidence.manifests import FOLDER
from giamsat.evidence.traces import proved_days, trace_plan
from giamsat.evidence.verifying import NO_TRUST, Trust, verify_chain
from giamsat.evidence.workspace_history import WorkspaceHistory
from giamsat.store.check_settings import Judged, checking_basis
from giamsat.store.checking import check_workspace
from giamsat.store.files import FileError, Snapshot, read_bytes
from giamsat.store.reading import InvalidPlanError, Reading, plan_of
from giamsat.store.workspace import Workspace, id_of


class Basis(NamedTuple):
    """What is the same for every plan of a workspace, worked out once.

    ``problems`` is what is wrong with seals and sealed files, by path. Where one plan is audited
    alone, what is wrong beside it is told with it (``elsewhere``); of many it is told once.
    """

    as_of: date
    judged: Judged
    diagnostics: dict[str, list[PlacedDiagnosis]]
    chain: Chain
    verification: Verification
    problems: Mapping[str, Sequence[SealFinding]]
    elsewhere: tuple[SealFinding, ...]
    sealed: dict[str, set[str]]
    links: tuple[tuple[Link, Mapping[str, str]], ...]
    seals: dict[str, list[tuple[str, date]]]


def basis(
    workspace: Workspace,
    as_of: date,
    now: datetime,
    trust: Trust = NO_TRUST,
    only: Collection[str] | None = None,
) -> Basis:
    """Check the workspace and its seals once, for the audits of its plans, or of ``only`` some."""
    judged, _ = checking_basis(workspace, as_of)
    diagnostics: dict[str, list[PlacedDiagnosis]] = {}
    for diagnostic in check_workspace(workspace, as_of, only).found:
        diagnostics.setdefault(diagnostic.path, []).append(diagnostic)
    sealed: dict[str, set[str]] = {}
    chain = read_chain(workspace.root)
    for link in chain.heads:
        for entry in link.manifest.files:
            sealed.setdefault(entry.path, set()).add(entry.digest)
    verification = verify_chain(workspace.root, chain, now, trust)
    problems: dict[str, list[SealFinding]] = {}
    for finding in verification.findings:
        if finding.weight == "problem":
            problems.setdefault(finding.path, []).append(finding)
    alone = set(only) if only is not None and len(only) == 1 else problems.keys()
    elsewhere = (f for path, fs in problems.items() if path not in alone for f in fs)
    by_digest: dict[str, list[tuple[str, date]]] = {}
    for link in chain.links:
        for entry in link.manifest.files:
            day = link.manifest.sealed.date()
            by_digest.setdefault(entry.digest, []).append((link.path, day))
    links = tuple((link, {e.path: e.digest for e in link.manifest.files}) for link in chain.links)
    found = (chain, verification, problems, tuple(elsewhere))
    return Basis(as_of, judged, diagnostics, *found, sealed, links, by_digest)


def audit(workspace: Workspace, path: str, given: Basis) -> Audit:
    """Return the audit of one plan, as :func:`audits` does of many. Raises what stops it."""
    try:
        past = with_parents(past_of(workspace, path))
    except NoHistoryError as error:
        return _audit(workspace, path, given, None, error.code)
    return _audit(workspace, path, given, Versions(past), None, touches_of_one(past))


Audited = Audit | InvalidPlanError | FileError
"""An audit, or why there is none: one broken file does not keep the others from being audited."""


class AuditFile(NamedTuple):
    """The audits of some plans, the files that could not be audited, and what is found beside."""

    plans: tuple[Audit, ...]
    failed: tuple[tuple[str, InvalidPlanError | FileError], ...]
    overall: Overall = Overall()

    @classmethod
    def of(
        cls,
        found: Iterable[tuple[str, Audited]],
        missing: Iterable[Missing] = (),
        verification: Verification | None = None,
    ) -> AuditFile:
        """Gather audits; ``verification`` where the workspace as a whole was asked for."""
        plans: list[Audit] = []
        failed: list[tuple[str, InvalidPlanError | FileError]] = []
        for path, audited in found:
            if isinstance(audited, Audit):
                plans.append(audited)
            else:
                failed.append((path, audited))
        return cls(tuple(plans), tuple(failed), Overall(tuple(missing), verification))

    @property
    def has_findings(self) -> bool:
        """Whether an auditor has anything to ask."""
        overall = self.overall
        graves = any(found.gravity != "note" for found in overall.missing)
        plans = any(plan.has_findings for plan in self.plans)
        return bool(self.failed or graves or plans or overall.problems)


def audits(
    workspace: Workspace, paths: Sequence[str], given: Basis, told: WorkspaceHistory | str
) -> Iterator[tuple[str, Audited]]:
    """Yield the audit of each plan; ``told`` is all history, or the code of why there is none."""
    pasts = [None] * len(paths) if isinstance(told, str) else told.pasts(paths)
    absence = told if isinstance(told, str) else None
    reached = None if isinstance(told, str) else proved_days(told.commits)
    attached = None if isinstance(told, str) else touches_in(told)
    for path, past in zip(paths, pasts, strict=True):
        try:
            versions = past and Versions(past)
            yield path, _audit(workspace, path, given, versions, absence, attached, reached)
        except (InvalidPlanError, FileError) as error:
            yield path, error


def _audit(
    workspace: Workspace,
    path: str,
    given: Basis,
    versions: Versions | None,
    absence: str | None,
    attached: TouchesOf | None = None,
    reached: Mapping[str, date] | None = None,
) -> Audit:
    """Return the audit of the plan at ``path`` (below the root), as of the day of ``given``.

    Raises ``InvalidPlanError`` where the file is no valid plan, ``FileError`` where it cannot be
    read, ``GitError`` where git fails; without git the audit says that there is no history.
    """
    snapshot = read_bytes(workspace.root / path, workspace.root)
    reading = _reading_of(snapshot, path, versions)
    if reading.facts is None:
        raise InvalidPlanError(reading.problems)
    digest = sha256(snapshot.data).hexdigest()
    timeline = build_timeline(reading.facts, given.judged.rules, given.judged.calendar)
    told = history_of(workspace, versions) if versions else None
    status = timeline.state("plan", given.as_of).state
    recorded = _first_recordings(told.recordings if told else ())
    limits = tuple(_limits(timeline, given, recorded))
    return Audit(
        id_of(path),
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
        _trace_all(versions, told, attached, given, reached) if versions and told else Traced(),
        tuple(_trail(path, given, versions)),
        tuple(uncountable_limits(as_data(reading.facts), given.judged.rules)),
    )


def _trace_all(
    versions: Versions,
    told: History,
    attached: TouchesOf | None,
    given: Basis,
    reached: Mapping[str, date] | None,
) -> Traced:
    """Return what the history of a plan and of its attachments shows."""
    noon = datetime.combine(given.as_of, time(12), UTC)
    traced = trace_plan(versions, told, given.seals, reached, noon)
    if attached is None:
        return traced

    def sealed_at(path: str) -> list[datetime]:
        return [link.manifest.sealed for link, digests in given.links if path in digests]

    found = attachment_traces(versions, attached, sealed_at)
    return traced._replace(traces=(*traced.traces, *found))


def _reading_of(snapshot: Snapshot, path: str, versions: Versions | None) -> Reading[Plan]:
    """Return what the file holds: where it is as it was last recorded, it is read once."""
    touched = versions.past.touches if versions else ()
    newest = touched[0].new if touched else None
    if versions and newest and versions.past.contents[newest] == snapshot.data:
        known = versions.read(newest)
        if known is not None:
            return known
    return plan_of(snapshot, path)


def _trail(path: str, given: Basis, versions: Versions | None) -> Iterator[SealedAs]:
    """Yield how each seal has the plan, the oldest first, from the first that has it."""
    known = {sha256(data).hexdigest() for data in versions.past_texts()} if versions else None
    before: str | None = None
    for link, digests in given.links:
        digest = digests.get(path)
        if digest is None and before is None:
            continue
        is_changed = before is not None and digest != before
        recorded = None if known is None or digest is None else digest in known
        yield SealedAs(link.path, link.manifest.sealed, digest, is_changed, recorded)
        before = digest


def _limits(
    timeline: Timeline, given: Basis, recorded: Mapping[Fact, Recording]
) -> Iterator[LimitLine]:
    rules: dict[str, Rule] = {rule.id: rule for rule in given.judged.rules}
    known = [due for due in timeline.dues if due.since <= given.as_of]
    for due in sorted(known, key=lambda d: (d.due, d.subject, d.rule, d.since)):
        late = _late_recording(due, recorded)
        yield LimitLine(due, outcome(due, given.as_of), rules.get(due.rule), late)


def _late_recording(due: Due, recorded: Mapping[Fact, Recording]) -> Recording | None:
    """Return the recording by which a duty ended in time, where it came after the last day."""
    if due.until is None or due.ended not in {"met", "waived"} or due.until > due.due:
        return None
    known = [
        recording
        for fact, recording in recorded.items()
        if fact.on == due.until and fact.subject in {due.subject, "plan"} and _is_end_of(fact, due)
    ]
    first = min(known, key=lambda recording: recording.on, default=None)
    return first if first and first.day > due.due else None


def _is_end_of(fact: Fact, due: Due) -> bool:
    """Tell whether a fact may be what ended a duty."""
    if due.ended == "waived":
        return fact.kind == "waiver" and fact.value == due.rule
    if due.subject == "plan":
        return fact.kind.startswith("event.")
    return fact.kind in {"recommendation.answer", "visit.done"}


def outcome(due: Due, day: date) -> Outcome:
    """Tell how a dated duty went, as of ``day``."""
    if due.until is None or due.until > day:
        return "late" if due.is_missed(day) else "open"
    if due.ended in {"met", None}:
        return "missed" if due.is_missed(day) else "kept"
    ended: Outcome = due.ended  # type: ignore[assignment]
    return ended


def _moments(plan: Plan, told: History | None, as_of: date) -> Iterator[Moment]:
    """Yield every fact known on the day beside its first recording, then the other recordings."""
    recordings = told.recordings if told else ()
    first = _first_recordings(recordings)
    facts = sorted((f for f in facts_of(plan) if f.on <= as_of), key=lambda f: (f.on, f.subject))
    rows = [(fact.on, _moment_of(fact, first.get(fact))) for fact in facts]
    rows += [(r.day, Moment(None, r, None)) for r in reversed(recordings) if not r.facts]
    yield from (moment for _, moment in sorted(rows, key=lambda row: row[0]))


def _first_recordings(recordings: Sequence[Recording]) -> dict[Fact, Recording]:
    """Return for each fact the recording that brought it, the oldest if it came more than once."""
    return {new.fact: recording for recording in recordings for new in recording.facts}


def _moment_of(fact: Fact, recording: Recording | None) -> Moment:
    days = (recording.day - fact.on).days if recording else None
    return Moment(fact, recording, days)


def _seal_state(path: str, digest: str, given: Basis) -> SealState:
    checked = given.verification
    own = tuple(given.problems.get(path, ()))
    ordered = (*own, *given.elsewhere)
    if not checked.seals:
        unsealed = (*given.problems.get(FOLDER, ()), *ordered)
        return SealState("no-seal", None, tuple(dict.fromkeys(unsealed)))
    last = checked.seals[0]
    if path not in given.sealed:
        return SealState("not-sealed", last, ordered)
    if digest not in given.sealed[path]:
        return SealState("altered", last, ordered)
    return SealState("unsound" if given.problems else "sealed", last, ordered)
