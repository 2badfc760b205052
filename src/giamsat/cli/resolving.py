"""Listing the conflicts that merges recorded, and resolving one.

Two sound versions can make a plan that is not sound (its end before its begin): settling must work
on such a file, too, so it only refuses what would make the file worse.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from giamsat.cli.changing import (
    Target,
    Told,
    change_data,
    changed_key,
    key_line,
    record,
    sentence,
    shown,
    unrecorded_lines,
)
from giamsat.cli.consequences import Consequences
from giamsat.cli.naming import file_named
from giamsat.cli.session import Session
from giamsat.domain.acts.act import Act
from giamsat.domain.changes import Change
from giamsat.domain.conflicts import open_conflicts
from giamsat.domain.errors import UsageError
from giamsat.domain.problems import Problem
from giamsat.domain.typed_values import value_like
from giamsat.render.page import Lines, Page
from giamsat.render.pages import conflicts as pages
from giamsat.reports.conflicts import data
from giamsat.sharing.conflict_edits import conflict_at, settle
from giamsat.store.change import Changed, apply_edits, preview
from giamsat.store.files import FileError, read_bytes
from giamsat.store.issuers import issuer_problems
from giamsat.store.places import ISSUERS, PLANS, PROGRAMMES
from giamsat.store.reading import (
    InvalidPlanError,
    plan_problems,
    programme_problems,
    validate_plan,
    validate_programme,
)
from giamsat.store.toml.text import TomlError, TomlText, parse
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
    file = _file(session, name if name == ISSUERS else file_named(session, name))
    if key is None:
        if choice.ways:
            keys = ", ".join(conflict.key for conflict in open_conflicts(file.data))
            raise UsageError("resolve-no-key", keys=keys or "—", path=file.path)
        return _list(session, [file], None)
    if not choice.ways:
        return _list(session, [file], conflict_at(file.data, key).key)
    return _settle(session, file, key, choice, dry_run=dry_run, keep=keep)


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
            [shown(value, session) for value in conflict.values],
            conflict.removed,
        )
        for file, conflict in found
    ]
    session.answer(
        lambda: data((file.path, conflict) for file, conflict in found),
        lambda: pages.page(rows, words),
    )
    if found:
        file, conflict = found[0]
        session.tell("resolve.how", command=pages.command(file.path, conflict.key))
    return 1 if found else 0


# --- settling ----------------------------------------------------------------------------------


def _settle(
    session: Session, file: _File, key: str, choice: Choice, *, dry_run: bool, keep: bool
) -> int:
    root = Path(session.root)
    changes: list[Change] = []
    before: list[Mapping[str, Any]] = []
    chosen: list[Any] = []

    def edits(document: TomlText) -> Sequence[Change]:
        chosen[:] = [_chosen(conflict_at(document.data, key).values, choice)]
        changes[:] = settle(document.data, key, chosen[0])
        before[:] = [document.data]
        return changes

    def check(data: Mapping[str, Any]) -> None:
        """A file that was sound before stays sound; one that was not gets no worse."""
        old = {(p.key, p.code) for p in _problems(before[0], file.path)}
        worse = [p for p in _problems(data, file.path) if (p.key, p.code) not in old]
        if worse:
            raise InvalidPlanError(worse)

    recorded: list[tuple[str | None, str | None]] = [(None, None)]

    def note(_: Changed) -> None:
        if keep:
            said = f"{file.name}: {sentence(_act(key, chosen[0], changes, session), session)}"
            recorded.append(record(session, [file.path], said))

    if dry_run:
        changed = preview(root / file.path, root, edits, check)
    else:
        changed = apply_edits(root / file.path, root, edits, check, then=note)
    act = _act(key, chosen[0], changes, session)
    keys = [changed_key(change, before[0]) for change in changes]
    told = Told(_target(file), act, keys, Consequences(), dry_run, *recorded[-1])
    left = len(open_conflicts(changed.data))
    session.answer(lambda: change_data(told), lambda: _page(told, left, session))
    return 0


def _act(key: str, value: Any, changes: Sequence[Change], session: Session) -> Act:
    code = "resolve-removed" if value is None else "resolve"
    return Act(code, "plan", tuple(changes), {"key": key, "value": shown(value, session)})


def _chosen(values: Sequence[Any], choice: Choice) -> Any:
    """Return the value that is to stay, ``None`` for none. Raises ``UsageError``."""
    if choice.remove:
        return None
    if choice.value is not None:
        return value_like(choice.value, values)
    take = choice.take or ""
    if not (take.isascii() and take.isdigit() and 1 <= int(take) <= len(values)):
        choices = ", ".join(str(place) for place in range(1, len(values) + 1))
        raise UsageError("unknown-choice", option="--take", value=take, choices=choices, near="")
    return values[int(take) - 1]


def _problems(data: Mapping[str, Any], path: str) -> list[Problem]:
    if path == ISSUERS:
        return issuer_problems(data)
    return (plan_problems if path.startswith(f"{PLANS}/") else programme_problems)(data, path)


def _target(file: _File) -> Target[Any]:
    validate = validate_plan if file.path.startswith(f"{PLANS}/") else validate_programme
    return Target(id_of(file.path), file.path, file.name, validate)


def _page(told: Told, left: int, session: Session) -> Page:
    words = session.words
    title = f"{told.target.name}: {sentence(told.act, session)}"
    if told.dry_run:
        title = words("act.dry-run", sentence=title)
    keys = [f"  {key_line(key, before, after, session)}" for key, before, after in told.keys]
    path = told.target.path
    more = [words("resolve.left", count=left, path=path) if left else words("resolve.all-settled")]
    return Page("change", "", (Lines([title, *keys, *more, *unrecorded_lines(told, session)]),))
