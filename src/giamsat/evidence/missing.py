"""Plans that git or a seal knows and the folder has not: what is missing is missed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from giamsat.domain.audits import Missing
from giamsat.domain.recordings import Recording
from giamsat.evidence.chain import Link
from giamsat.evidence.history import Versions, data_of
from giamsat.evidence.workspace_history import WorkspaceHistory
from giamsat.store.places import PLANS
from giamsat.store.workspace import Workspace


def missing_plans(
    workspace: Workspace, told: WorkspaceHistory | None, links: Iterable[Link]
) -> list[Missing]:
    """Return the plans that were recorded or sealed and are here under no name, by path."""
    here = {found.path for found in workspace.files(PLANS)}
    sealed: dict[str, str] = {}
    moved: dict[str, set[str]] = {}
    for link in links:
        digests = {entry.path: entry.digest for entry in link.manifest.files}
        for path, digest in digests.items():
            if is_plan_path(path):
                sealed[path] = link.path
                moved.setdefault(digest, set()).add(path)
    elsewhere = {path for paths in moved.values() if paths & here for path in paths}
    recorded = _recorded_names(told) if told else {}
    gone = (sealed.keys() | recorded.keys()) - here - elsewhere
    return list(_describe_missing(gone, told, sealed, recorded, here))


def is_plan_path(path: str) -> bool:
    """Tell whether a path is one under which plans are read: names with a dot are passed over."""
    return path.startswith(f"{PLANS}/") and path.endswith(".toml") and "/." not in path


def _recorded_names(told: WorkspaceHistory) -> dict[str, str]:
    """Return all plans that git ever had, with the name under which each was last recorded."""
    prefix = told.repository.prefix
    now: dict[str, str] = {}
    for touch in reversed(told.touches):
        name = touch.path.removeprefix(prefix)
        now[name] = name
        if touch.former:
            former = touch.former.removeprefix(prefix)
            for path, last in now.items():
                if last == former:
                    now[path] = name
    return {path: last for path, last in now.items() if is_plan_path(path)}


def _describe_missing(
    gone: Iterable[str],
    told: WorkspaceHistory | None,
    sealed: Mapping[str, str],
    recorded: Mapping[str, str],
    here: Collection[str],
) -> Iterator[Missing]:
    wanted = [path for path in sorted(gone) if recorded.get(path, path) not in here]
    if told is None:
        yield from (Missing(path, None, "grave", None, sealed.get(path)) for path in wanted)
        return
    for path, past in zip(wanted, told.pasts(wanted), strict=True):
        versions = Versions(past)
        recording = next(versions.recordings(), None)
        facts = _last_facts(versions)
        name = facts.get("number") or facts.get("title")
        gravity = "grave" if facts.get("issued") or path in sealed else "note"
        yield Missing(path, name and str(name), gravity, _removal(recording), sealed.get(path))  # type: ignore[arg-type]


def _removal(recording: Recording | None) -> Recording | None:
    """Return the recording that took a file away; ``None`` where none says so."""
    is_removal = recording is not None and {"removed", "renamed"} & set(recording.notes)
    return recording if is_removal else None


def _last_facts(versions: Versions) -> Mapping[str, Any]:
    """Return the plan's own facts in the last version that can be read."""
    for touch in versions.past.touches:
        for digest in (touch.new, *touch.old):
            data = data_of(versions.read(digest))
            if data and isinstance(data.get("plan"), Mapping):
                found: Mapping[str, Any] = data["plan"]
                return found
    return {}
