"""Making a folder a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from giamsat.cli.session import Session
from giamsat.domain.errors import UsageError
from giamsat.domain.text import nfc, slug
from giamsat.store.files import make_folder, write_new
from giamsat.store.line_ends import keep_bytes
from giamsat.store.places import MARK, PLANS, PROGRAMMES
from giamsat.store.schemas import SCHEMA_FILES, write_schemas
from giamsat.store.toml.writing import new_document


def make_workspace(
    session: Session,
    folder: Path,
    *,
    issuer: str | None,
    code: str | None,
    area: str | None,
    git: bool,
) -> int:
    """Write ``giamsat.toml`` and the folders of a workspace; nothing that is there is touched."""
    if (folder / MARK).exists():
        raise UsageError("workspace-exists", path=str(folder))
    typed = (("issuer", issuer), ("code", code), ("area", area))
    facts = {name: nfc(value.strip()) for name, value in typed if value and value.strip()}
    if session.is_typed and "issuer" not in facts:
        from giamsat.cli.asking.workspaces import ask_workspace

        facts = ask_workspace(session, facts)
    own = {"lang": session.words.lang, "layout": "state"}
    calendar_id = slug(facts.get("issuer", "") or facts.get("code", ""))
    if calendar_id:
        own["calendar_id"] = calendar_id
    data = {"schema": 1, "workspace": {**facts, **own}}
    for room in (PLANS, PROGRAMMES):
        make_folder(folder / room)
    write_new(folder / MARK, new_document(data).encode())
    session.note_made()
    _ignore(folder)
    attributes = keep_bytes(folder)
    write_schemas(folder)
    if git:
        _prepare_git(session, folder, attributes)
    session.write([session.words("ask.founded", path=str(folder.resolve())) + "\n"])
    return 0


def _ignore(folder: Path) -> None:
    if not (folder / ".gitignore").exists():
        write_new(folder / ".gitignore", b".giamsat/\n")


def _prepare_git(session: Session, folder: Path, attributes: Sequence[str]) -> None:
    """Make a repository where there is none, so that changes have a history."""
    from giamsat.cli.merge_driver import set_up_merging
    from giamsat.evidence.recording import record
    from giamsat.store.git import start_repository
    from giamsat.store.workspace import Workspace

    if not start_repository(folder):
        session.tell("ask.no-git")
        return
    set_up_merging(session, folder)
    record(
        Workspace(folder.resolve()),
        [MARK, ".gitignore", *attributes, *SCHEMA_FILES],
        session.words("ask.first-commit"),
    )
