"""Listing the conflicts that merges recorded, and resolving one.

Two sound versions can make a plan that is not sound (its end before its begin): settling must work
on such a file, too, so it only refuses what would make the file worse.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from giamsat.cli.changing import reason_to_tell, record
from giamsat.cli.naming import file_named
from giamsat.cli.session import Session
from giamsat.cli.typed_values import assigned_key
from giamsat.domain.acts.act import Act
from giamsat.domain.changes import Change
from giamsat.domain.conflicts import OpenConflict, open_conflicts, value_at
from giamsat.domain.differences import differences
from giamsat.domain.errors import UsageError
from giamsat.domain.problems import Problem
from giamsat.domain.typed_values import value_like
from giamsat.render.page import Page
from giamsat.render.pages import conflicts as pages
from giamsat.render.pages.change import resolved_page, sentence, value_in_words
from giamsat.reports.changes import ChangeReport, change_data, changed_keys
from giamsat.reports.conflicts import data
from giamsat.sharing.conflict_edits import conflict_at, resolution_changes
from giamsat.store.change import edit_file, open_to_change, write
from giamsat.store.files import FileError, read_bytes
from giamsat.store.issuers import issuer_problems
from giamsat.store.places import ISSUERS, PLANS, PROGRAMMES
from giamsat.store.reading import plan_problems, programme_problems, require_no_worse
from giamsat.store.toml.text import TomlError, parse
from giamsat.store.workspace import id_of


class Choice(NamedTuple):
    """How a conflict is to be resolved: one of the three."""

    take: str | None = None
    value: str | None = None
    remove: bool = False

    @property
    def ways(self) -> int:
        """How many ways were asked for at once."""
        return (self.take is not None) + (self.value is not None) + self.remove


class _File(NamedTuple):
    """A file with what it says."""

    path: str
    data: Mapping[str, Any]

    @property
    def name(self) -> str:
        """Its number, else its id."""
        for room in ("plan", "programme"):
            facts = self.data.get(room)
            if isinstance(facts, dict) and isinstance(facts.get("number"), str):
                return str(facts["number"])
        return id_of(self.path) or self.path


def resolve(
    session: Session,
    name: str | None,
    key: str | None,
    choice: Choice,
    *,
    dry_run: bool,
    keep: bool,
) -> int:
    """List the conflicts of the workspace or of one file, or resolve one of them."""
    if choice.ways > 1:
        raise UsageError("resolve-one-way")
    if name is None:
        if choice.ways:
            raise UsageError("resolve-no-plan")
        return _list(session, list(_workspace_files(session)), None)
    key = key and assigned_key(key)
    file = _file(session, name if name == ISSUERS else file_named(session, name))
    if key is None:
        if choice.ways:
            keys = ", ".join(conflict.key for conflict in open_conflicts(file.data))
            raise UsageError("resolve-no-key", keys=keys or "—", path=file.path)
        return _list(session, [file], None)
    if not choice.ways:
        return _list(session, [file], conflict_at(file.data, key).key)
    return _resolve_one(session, file, key, choice, dry_run=dry_run, keep=keep)


# --- listing -----------------------------------------------------------------------------------


def _workspace_files(session: Session) -> Iterator[_File]:
    """Yield the files that may record conflicts; what cannot be read is told."""
    root = Path(session.root)
    rooms = (PLANS, PROGRAMMES)
    paths = sorted(file.path for room in rooms for file in session.workspace.files(room))
    lists = [ISSUERS] if (root / ISSUERS).exists() else []
    for path in [*lists, *paths]:
        try:
            yield _file(session, path)
        except (TomlError, FileError):
            session.tell("resolve.unreadable", path=path)


def _file(session: Session, path: str) -> _File:
    root = Path(session.root)
    return _File(path, parse(read_bytes(root / path, root)).data)


def _list(session: Session, files: Sequence[_File], only: str | None) -> int:
    found = [
        (file, conflict)
        for file in files
        for conflict in open_conflicts(file.data)
        if only in (None, conflict.key)
    ]
    words = session.words
    rows = [
        pages.ShownConflict(
            file.name,
            conflict.key,
            [value_in_words(value, session.words) for value in conflict.values],
            conflict.removed,
        )
        for file, conflict in found
    ]
    session.print_report(
        lambda: data((file.path, conflict) for file, conflict in found),
        lambda: pages.page(rows, words),
    )
    if found:
        file, conflict = found[0]
        command = session.words.command(pages.command(file.path, conflict.key))
        session.tell("resolve.how", command=command)
    return 1 if found else 0


# --- resolving ----------------------------------------------------------------------------------


def _resolve_one(
    session: Session, file: _File, key: str, choice: Choice, *, dry_run: bool, keep: bool
) -> int:
    root = Path(session.root)
    commit, unrecorded = None, None
    with open_to_change(root / file.path, root, dry_run=dry_run) as source:
        chosen = _choose(conflict_at(source.data, key), source.data, choice)
        act = _act(key, chosen, resolution_changes(source.data, key, chosen), session)
        changed = edit_file(source, act.changes)
        require_no_worse(_problems(source.data, file.path), _problems(changed.data, file.path))
        if not dry_run:
            session.prepare_answer()
            write(source, changed)
            session.note_made()
            if keep:
                said = f"{file.name}: {sentence(act, session.words)}"
                commit, unrecorded = record(session, [file.path], said)
    keys = changed_keys(act, source.data)
    file_id = id_of(file.path)
    found = tuple(differences(source.data, changed.data))
    report = ChangeReport(
        file_id, file.path, file.name, act, keys, found, None, dry_run, commit, unrecorded
    )
    left = len(open_conflicts(changed.data))

    def page() -> Page:
        return resolved_page(report, session.words, left, reason_to_tell(session, unrecorded))

    session.confirm(lambda: change_data(report), page)
    return 0


def _act(key: str, value: Any, changes: Sequence[Change], session: Session) -> Act:
    code = "resolve-removed" if value is None else "resolve"
    return Act(
        code, "plan", tuple(changes), {"key": key, "value": value_in_words(value, session.words)}
    )


def _choose(conflict: OpenConflict, data: Mapping[str, Any], choice: Choice) -> Any:
    """Return the value that is to stay, ``None`` for none. Raises ``UsageError``."""
    values = conflict.values
    if choice.remove:
        return None
    if choice.value is not None:
        there = [value_at(data, conflict.place)] if conflict.code else values
        return value_like(choice.value, there)
    take = choice.take or ""
    if not (take.isascii() and take.isdigit() and 1 <= int(take) <= len(values)):
        choices = ", ".join(str(place) for place in range(1, len(values) + 1))
        raise UsageError("unknown-choice", option="--take", value=take, choices=choices, near="")
    return values[int(take) - 1]


def _problems(data: Mapping[str, Any], path: str) -> list[Problem]:
    if path == ISSUERS:
        return issuer_problems(data)
    return (plan_problems if path.startswith(f"{PLANS}/") else programme_problems)(data, path)
