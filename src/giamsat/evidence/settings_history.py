"""Changes of what binds all plans: settings with their limits, offices with their names, roles.

Who moves a limit or renames an office changes what every plan says without touching one. What is
added is a note; what was there and is another now, or gone, is a question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from giamsat.domain.differences import differences
from giamsat.domain.seals import SealFinding
from giamsat.evidence.versions import objects
from giamsat.evidence.workspace_history import WorkspaceHistory, digests_of
from giamsat.store.files import read_if_there
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
            commit = told.commits[touch.commit]
            by = (
                ("commit", touch.commit[:10]),
                ("author", commit.author),
                ("on", commit.on.isoformat()),
            )
            path = touch.path.removeprefix(told.repository.prefix)
            new = contents[touch.new] if touch.new else None
            yield from _changes("settings-changed", path, contents[touch.old[0]], new, by)


def unrecorded_settings(told: WorkspaceHistory, root: Path) -> Iterator[SealFinding]:
    """Yield what stands in these files otherwise than in the last recording, sealed or not."""
    for name in (MARK, ISSUERS, ROLES):
        kept = told.repository.run("cat-file", "blob", f"HEAD:{told.repository.path_of(name)}")
        if kept.code == 0:
            now = read_if_there(root / name, root)
            data = None if now is None else now.data
            if data != kept.out:
                yield from _changes("settings-unrecorded", name, kept.out, data, ())


def _changes(
    code: str, path: str, before: bytes, after: bytes | None, by: tuple[tuple[str, str], ...]
) -> Iterator[SealFinding]:
    old, new = _data_of(before), {} if after is None else _data_of(after)
    if old is None or new is None:
        return
    for found in differences(old, new):
        is_note = found.key in _FREE or (found.old is None and not _is_excuse(found.new))
        params = (
            ("subject", "" if found.subject == "plan" else found.subject),
            ("key", found.key),
            ("before", _brief(found.old)),
            ("after", _brief(found.new)),
            *by,
        )
        yield SealFinding(code, path, "note" if is_note else "problem", params)


def _is_excuse(value: object) -> bool:
    """Whether something that was added has checks of the record itself pass in silence."""
    code = value.get("code") if isinstance(value, Mapping) else None
    return isinstance(code, str) and code.startswith("GS8")


def _data_of(text: bytes) -> dict[str, Any] | None:
    try:
        return loads(decode(text))
    except TomlError:
        return None


def _brief(value: object) -> str:
    text = "—" if value is None else str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
