"""What the three commands of an auditor tell of each plan, as short codes with their gravity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from giamsat.domain.seals import SealFinding
from giamsat.evidence.audit import AuditFile, audits, basis
from giamsat.evidence.chain import read_chain
from giamsat.evidence.history_checks import history_diagnoses
from giamsat.evidence.missing import missing_plans
from giamsat.evidence.seal_history import history_findings
from giamsat.evidence.verifying import verify
from giamsat.evidence.workspace_history import WorkspaceHistory, workspace_history
from giamsat.render.own_subjects import is_own_subject
from giamsat.store.checking import check_workspace
from giamsat.store.workspace import Workspace

LIMITS = frozenset({"GS401", "GS402", "GS403", "GS404", "GS405"})
"""Work that is late, told as late: no accusation, and no sign of a fraud either."""


class Told(NamedTuple):
    """One thing that is told of a plan; what is no more than a note accuses nobody."""

    path: str
    code: str
    is_note: bool


def told_of(workspace: Workspace, as_of: date, now: datetime) -> dict[str, list[Told]]:
    """Return what ``check``, ``verify --history`` and ``audit --all`` tell, by plan."""
    history = workspace_history(workspace)
    found: dict[str, list[Told]] = defaultdict(list)
    for each in (
        *_checked(workspace, as_of),
        *map(_sealed, verified(workspace, history, now)),
        *_audited(workspace, history, as_of, now),
    ):
        found[each.path].append(each)
    return found


def verified(workspace: Workspace, history: WorkspaceHistory, now: datetime) -> list[SealFinding]:
    """Return what ``verify --history`` tells."""
    chain = read_chain(workspace.root)
    found = verify(workspace.root, now).findings
    return [*found, *history_findings(chain, history, now, is_own_subject)]


def _sealed(finding: SealFinding) -> Told:
    return Told(finding.path, f"verify {finding.code}", finding.weight == "note")


def _checked(workspace: Workspace, as_of: date) -> Iterator[Told]:
    of_history = history_diagnoses(workspace)
    for each in check_workspace(workspace, as_of, more=of_history).found:
        if each.code not in LIMITS:
            yield Told(each.path, f"check {each.code}", each.level == "note")


def _audited(
    workspace: Workspace, history: WorkspaceHistory, as_of: date, now: datetime
) -> Iterator[Told]:
    given = basis(workspace, as_of, now)
    paths = sorted(file.path for file in workspace.files("plans"))
    links = read_chain(workspace.root).links
    missing = missing_plans(workspace, history, links)
    file = AuditFile.of(audits(workspace, paths, given, history), missing)
    for gone in file.overall.missing:
        yield Told(gone.path, "audit missing", gone.gravity == "note")
    for plan in file.plans:
        for item in plan.traced.altered:
            code = f"audit {item.change} {item.difference.subject} {item.difference.key}"
            yield Told(plan.path, code, item.gravity == "note")
        for trace in plan.traced.traces:
            yield Told(plan.path, f"audit {trace.code}", trace.gravity == "note")
        for limit in plan.uncountable:
            yield Told(plan.path, f"audit uncountable {limit.rule}", False)
        for line in plan.limits:
            if line.recorded:
                yield Told(plan.path, f"audit recorded-late {line.due.rule}", False)
