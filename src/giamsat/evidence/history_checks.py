"""What ``check`` asks of git: was anything changed that others had in hand, or that was archived?

A version that keeps every line of the one before altered nothing; only where a line went, or the
plan was archived, are the two read. So most of a history costs no more than to compare its lines.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from giamsat.domain.alterations import Alteration, Step, alterations
from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis, PlacedDiagnosis
from giamsat.domain.differences import is_same
from giamsat.domain.text import visible
from giamsat.evidence.history import NoHistoryError, Past, Versions, data_of, past_of
from giamsat.evidence.versions import Touch
from giamsat.evidence.workspace_history import workspace_history
from giamsat.store.diagnoses import CheckedFile
from giamsat.store.places import PLANS
from giamsat.store.workspace import Workspace

_SENT = ("sent", "answered", "closed", "reported")
FEW = 3
"""So many plans are asked of git one by one; more are cheaper all at once."""


def history_diagnoses(
    workspace: Workspace, only: Collection[str] | None = None
) -> list[PlacedDiagnosis]:
    """Return what git knows against the plans that are here; nothing where there is no git."""
    paths = sorted(f.path for f in workspace.files(PLANS) if only is None or f.path in only)
    try:
        return [each for past in _pasts(workspace, paths) for each in _of_plan(past)]
    except NoHistoryError:
        return []


def _pasts(workspace: Workspace, paths: list[str]) -> Iterable[Past]:
    if len(paths) <= FEW:
        return (past_of(workspace, path) for path in paths)
    return workspace_history(workspace).pasts(paths)


def _of_plan(past: Past) -> Iterator[PlacedDiagnosis]:
    if not any(_may_alter(past, touch) for touch in past.touches):
        return
    found = (item for item in alterations(_steps(Versions(past))) if item.gravity == "grave")
    diagnoses = (_diagnosis(item) for item in _standing(found))
    yield from CheckedFile(past.path, None).place(diagnoses)


def _may_alter(past: Past, touch: Touch) -> bool:
    old = touch.old[0]
    if old is None or touch.new is None or old == touch.new:
        return False
    before = past.contents[old]
    if b'"archived"' in before:
        return True
    lines = iter(past.contents[touch.new].splitlines())
    return not all(line in lines for line in before.splitlines() if line.strip())


def _steps(versions: Versions) -> Iterator[Step]:
    told = list(versions.recordings())
    for touch, recording in zip(reversed(versions.past.touches), reversed(told), strict=True):
        yield Step(recording, data_of(versions.read(touch.old[0])))


def _standing(found: Iterable[Alteration]) -> Iterator[Alteration]:
    """Yield what still stands otherwise than it was: what was given back is left out."""
    chains: dict[tuple[str, str], list[Alteration]] = {}
    for item in found:
        chains.setdefault((item.difference.subject, item.difference.key), []).append(item)
    for chain in chains.values():
        if not is_same(chain[0].difference.old, chain[-1].difference.new):
            yield from chain


def _diagnosis(item: Alteration) -> Diagnosis:
    told, found = item.recording, item.difference
    days = {stage.code: stage for stage in item.stages}
    params = (
        ("subject", found.subject),
        ("changed", found.key),
        ("on", told.day.isoformat()),
        ("author", visible(told.author)),
    )
    key: KeyPath = ()
    if "archived" in days:
        return Diagnosis("GS802", key, (*params, ("days", str(days["archived"].days))))
    if item.change == "withdrawn" and found.key == "recommendation" and "sent" in days:
        return Diagnosis("GS803", key, (*params, ("sent", days["sent"].on.isoformat())))
    stage = next((days[code] for code in _SENT if code in days), None)
    if stage is None:
        return Diagnosis("GS801", key, (*params, ("stage", "recorded"), ("days", "0")))
    return Diagnosis("GS801", key, (*params, ("stage", stage.code), ("days", str(stage.days))))
