"""``init`` in a workspace that is there: it offers to mend what is missing, and changes no more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from giamsat.cli.consent import has_consent
from giamsat.cli.initialising import ignore_cache, start_git
from giamsat.cli.session import Session
from giamsat.domain.changes import SetValue
from giamsat.store.change import edit_file, open_to_change, write
from giamsat.store.files import make_folder
from giamsat.store.git import NoRepository, find_repository
from giamsat.store.line_ends import ATTRIBUTES, keep_bytes
from giamsat.store.places import MARK, PLANS, PROGRAMMES
from giamsat.store.schemas import SCHEMA_FILES, write_schemas
from giamsat.store.workspace import Workspace

IGNORED = ".gitignore"


def mend_workspace(session: Session, folder: Path, *, git: bool) -> int:
    """Name what a workspace lacks, and mend it where the person agrees. Returns the exit code.

    Raises what its settings raise where they cannot be read.
    """
    from giamsat.cli.asking.workspaces import ASKED

    own = Workspace(folder.resolve()).settings.workspace
    known = {key: value for key in ASKED if (value := getattr(own, key))}
    lacking = [*_lacking_files(folder), *(_lacking_in_git(folder) if git else ())]
    unsaid = [key for key in ASKED if key not in known]
    named = [*lacking, *(session.words(f"ask.{key}") for key in unsaid)]
    if not named:
        session.write([session.words("ask.nothing-to-mend", path=str(folder.resolve())) + "\n"])
        return 0
    session.say([session.words("ask.to-mend"), *(f"  {name}" for name in named)])
    if not has_consent(session.words, session.words("ask.mend"), err=True):
        return 0
    said = _ask_settings(session, known) if unsaid else {}
    _mend_files(session, folder, git=git)
    _set(folder, said)
    if git:
        _record(session, folder)
    session.write([session.words("ask.mended", path=str(folder.resolve())) + "\n"])
    return 0


def _lacking_files(folder: Path) -> Iterator[str]:
    for name in (PLANS, PROGRAMMES, IGNORED, ATTRIBUTES, *SCHEMA_FILES):
        if not (folder / name).exists():
            yield name


def _lacking_in_git(folder: Path) -> Iterator[str]:
    from giamsat.sharing.merge_setup import state

    found = find_repository(folder)
    if isinstance(found, NoRepository):
        yield "git"
    elif state(found) in ("missing", "stale"):
        yield "git merge-driver"


def _ask_settings(session: Session, known: dict[str, str]) -> dict[str, str]:
    """Return the settings that are new or that the person changed at the last look."""
    from giamsat.cli.asking.workspaces import ask_workspace

    answers = ask_workspace(session, known)
    return {key: value for key, value in answers.items() if known.get(key) != value}


def _mend_files(session: Session, folder: Path, *, git: bool) -> None:
    for room in (PLANS, PROGRAMMES):
        make_folder(folder / room)
    ignore_cache(folder)
    keep_bytes(folder)
    if any(not (folder / path).exists() for path in SCHEMA_FILES):
        write_schemas(folder)
    session.note_made()
    if git:
        start_git(session, folder)


def _set(folder: Path, said: dict[str, str]) -> None:
    """Write settings into ``giamsat.toml``; all else in it stays as it was."""
    if not said:
        return
    changes = [SetValue(("workspace", key), value) for key, value in said.items()]
    root = folder.resolve()
    with open_to_change(root / MARK, root) as source:
        write(source, edit_file(source, changes))


def _record(session: Session, folder: Path) -> None:
    from giamsat.evidence.recording import record

    paths = [
        path for path in (MARK, IGNORED, ATTRIBUTES, *SCHEMA_FILES) if (folder / path).exists()
    ]
    record(Workspace(folder.resolve()), paths, session.words("ask.mend-commit"))
