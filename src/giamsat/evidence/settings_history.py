"""Changes of what binds all plans: settings with their limits, offices with their names, roles.

Who moves a limit or renames an office changes what every plan says without touching one. What is
added is a note; what was there and is another now, or gone, is a question.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from giamsat.domain.differences import differences
from giamsat.domain.seals import SealFinding
from giamsat.evidence.versions import Commit, Touch, objects
from giamsat.evidence.workspace_history import WorkspaceHistory, digests_of
from giamsat.store.places import ISSUERS, MARK, ROLES
from giamsat.store.toml.text import TomlError, decode, loads

_FREE = frozenset({"workspace.lang", "workspace.author"})
"""What changes no plan's meaning."""
_SHOWN = 60


def settings_findings(told: WorkspaceHistory) -> Iterator[SealFinding]:
    """Yield what the recordings changed by meaning in these files, the newest first."""
    names = {told.repository.path_of(name) for name in (MARK, ISSUERS, ROLES)}
    touched = [touch for touch in told.touches if touch.path in names]
    contents = objects(told.repository, digests_of(touched))
    for touch in touched:
        if len(touch.old) == 1 and touch.old[0] is not None:
            yield from _changes(touch, told.commits[touch.commit], contents, told.repository.prefix)


def _changes(
    touch: Touch, commit: Commit, contents: dict[str, bytes], prefix: str
) -> Iterator[SealFinding]:
    old = _data_of(contents[touch.old[0]]) if touch.old[0] else None
    new = _data_of(contents[touch.new]) if touch.new else {}
    if old is None or new is None:
        return
    for found in differences(old, new):
        is_note = found.old is None or found.key in _FREE
        params = (
            ("subject", "" if found.subject == "plan" else found.subject),
            ("key", found.key),
            ("before", _brief(found.old)),
            ("after", _brief(found.new)),
            ("commit", touch.commit[:10]),
            ("author", commit.author),
            ("on", commit.on.isoformat()),
        )
        path = touch.path.removeprefix(prefix)
        yield SealFinding("settings-changed", path, "note" if is_note else "problem", params)


def _data_of(text: bytes) -> dict[str, Any] | None:
    try:
        return loads(decode(text))
    except TomlError:
        return None


def _brief(value: object) -> str:
    text = "—" if value is None else str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
