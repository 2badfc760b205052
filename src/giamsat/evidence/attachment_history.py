"""What happened to the files that a plan names: added, changed or removed, by whom and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from giamsat.domain.plan import Plan
from giamsat.domain.recordings import AttachmentChange, AttachmentFate, History
from giamsat.evidence.history import Versions, data_of, history_of, past_of, read_version
from giamsat.evidence.sealed_files import is_inside
from giamsat.evidence.versions import Touch, commits, touches_under
from giamsat.store.files import read_if_there
from giamsat.store.git import Repository
from giamsat.store.reading import Reading
from giamsat.store.workspace import Workspace


def named_attachments(readings: Iterable[Reading[Plan] | None]) -> list[str]:
    """Return the files (below the root) that these versions of a plan name, each once."""
    found: dict[str, None] = {}
    for reading in readings:
        documents = (data_of(reading) or {}).get("document", [])
        for table in documents if isinstance(documents, list) else []:
            name = table.get("file") if isinstance(table, dict) else None
            if isinstance(name, str) and is_inside(name):
                found[name] = None
    return list(found)


def whole_history(workspace: Workspace, path: str) -> History:
    """Return the recordings of a plan and of the files that any version of it names.

    Errors are those of :func:`giamsat.evidence.history.history`.
    """
    versions = Versions(past_of(workspace, path))
    told = history_of(workspace, versions)
    now = read_if_there(workspace.root / path, workspace.root)
    readings = [*versions.readings(), read_version(now.data, path) if now else None]
    changes = tuple(_changes(versions.past.repository, named_attachments(readings)))
    return told._replace(attachments=changes)


def _changes(repository: Repository, names: Iterable[str]) -> Iterator[AttachmentChange]:
    """Yield what was recorded of the files, the newest first."""
    below = {repository.path_of(name): name for name in names}
    if not below or repository.commit_of("HEAD") is None:
        return
    touched = touches_under(repository, below)
    known = commits(repository, dict.fromkeys(touch.commit for touch in touched))
    for touch in touched:
        said = known[touch.commit]
        for path, fate in _fates(touch):
            if path in below:
                who = (touch.commit, said.on, said.author, said.message)
                yield AttachmentChange(below[path], fate, *who)


def _fates(touch: Touch) -> Iterator[tuple[str, AttachmentFate]]:
    if touch.former is not None:
        yield touch.former, "removed"
    if touch.new is None:
        yield touch.path, "removed"
    elif touch.former is not None or None in touch.old:
        yield touch.path, "added"
    else:
        yield touch.path, "changed"
