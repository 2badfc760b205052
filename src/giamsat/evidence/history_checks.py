"""What ``check`` asks of git: what was changed that others had in hand, or archived; what is gone?

A version that keeps every line of the one before altered nothing; only where a line went, or the
plan was archived, are the two read. So most of a history costs no more than to compare its lines.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from giamsat.domain.alterations import Alteration, Step, alterations
from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis, PlacedDiagnosis
from giamsat.domain.differences import is_same
from giamsat.domain.number_keys import compare_key
from giamsat.domain.text import visible
from giamsat.evidence.chain import read_chain
from giamsat.evidence.history import NoHistoryError, Past, Versions, data_of, past_of
from giamsat.evidence.missing import missing_plans
from giamsat.evidence.versions import Touch
from giamsat.evidence.workspace_history import WorkspaceHistory, workspace_history
from giamsat.store.diagnoses import CheckedFile
from giamsat.store.places import PLANS
from giamsat.store.reading import read_plan
from giamsat.store.workspace import Workspace

_SENT = ("sent", "answered", "closed", "reported")
FEW = 3
"""So many plans are asked of git one by one; more are cheaper all at once."""


def history_diagnoses(
    workspace: Workspace, only: Collection[str] | None = None
) -> list[PlacedDiagnosis]:
    """Return what git knows against the plans that are here, and which plans it misses.

    Where there is no git the seals alone are asked for these."""
    paths = sorted(f.path for f in workspace.files(PLANS) if only is None or f.path in only)
    try:
        if only is not None and len(paths) <= FEW:
            pasts: Iterable[Past] = (past_of(workspace, path) for path in paths)
            return [each for past in pasts for each in _of_plan(past)]
        told = workspace_history(workspace)
    except NoHistoryError:
        return list(_gone(workspace, None)) if only is None else []
    found = [each for past in told.pasts(paths) for each in _of_plan(past)]
    return [*found, *_gone(workspace, told)] if only is None else found


def _gone(workspace: Workspace, told: WorkspaceHistory | None) -> Iterator[PlacedDiagnosis]:
    """Yield the issued plans that git or a seal knows, and whose number no plan here has.

    So the last number of a year is missed, which no gap shows.
    """
    found = missing_plans(workspace, told, read_chain(workspace.root).links)
    graves = [missing for missing in found if missing.gravity == "grave"]
    numbers = set(_numbers_here(workspace)) if graves else set()
    for missing in graves:
        if missing.name is not None and compare_key(missing.name) in numbers:
            continue
        why = "sealed" if told is None else "removed" if missing.recording else "vanished"
        params = (("number", visible(missing.name or missing.path)), ("missed", why))
        yield from CheckedFile(missing.path, None).place([Diagnosis("GS804", (), params)])


def _numbers_here(workspace: Workspace) -> Iterator[str]:
    for file in workspace.files(PLANS):
        facts = read_plan(workspace, file.path).facts
        if facts is not None and facts.plan.number:
            yield compare_key(facts.plan.number)


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
