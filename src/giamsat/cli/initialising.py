"""Making a folder a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from giamsat.cli.session import Session
from giamsat.domain.acts.likeness import is_possible_name
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
    """Write ``giamsat.toml`` and the folders of a workspace; nothing that is there is touched.

    Raises ``UsageError`` (``no-name``, ``workspace-exists``).
    """
    if (folder / MARK).exists():
        raise UsageError("workspace-exists", path=str(folder))
    typed = (("issuer", issuer), ("code", code), ("area", area))
    facts = {name: nfc(value.strip()) for name, value in typed if value and value.strip()}
    if "issuer" in facts and not is_possible_name(facts["issuer"]):
        raise UsageError("no-name", text=facts["issuer"])
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
    ignore_cache(folder)
    attributes = keep_bytes(folder)
    write_schemas(folder)
    if git and start_git(session, folder):
        _record(session, folder, attributes)
    session.write([session.words("ask.founded", path=str(folder.resolve())) + "\n"])
    return 0


def ignore_cache(folder: Path) -> None:
    """Let git pass over the cache, where no list says anything yet."""
    if not (folder / ".gitignore").exists():
        write_new(folder / ".gitignore", b".giamsat/\n")


def start_git(session: Session, folder: Path) -> bool:
    """Make a repository where there is none, and tell whether there is one, set up for merging."""
    from giamsat.cli.merge_driver import set_up_merging
    from giamsat.store.git import start_repository

    if not start_repository(folder):
        session.tell("ask.no-git")
        return False
    set_up_merging(session, folder)
    return True


def _record(session: Session, folder: Path, attributes: Sequence[str]) -> None:
    """Record what was made, so that changes have a history from the first one on."""
    from giamsat.evidence.recording import record
    from giamsat.store.workspace import Workspace

    record(
        Workspace(folder.resolve()),
        [MARK, ".gitignore", *attributes, *SCHEMA_FILES],
        session.words("ask.first-commit"),
    )
