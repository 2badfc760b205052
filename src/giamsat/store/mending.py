"""Mending what is safe to mend: each value as a change of its own, shown before and after."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from giamsat.domain.changes import SetValue
from giamsat.domain.checking.letters import Text, mended, texts
from giamsat.domain.checks import dotted
from giamsat.domain.errors import GiamsatError, InvalidDataError
from giamsat.domain.problems import Problem
from giamsat.store.change import apply_edits, preview
from giamsat.store.places import PLANS, PROGRAMMES
from giamsat.store.reading import plan_problems, programme_problems
from giamsat.store.toml.text import TomlText
from giamsat.store.workspace import Workspace


class Mended(NamedTuple):
    """One value of one file, before and after."""

    path: str
    key: str
    before: str
    after: str


class NotMended(NamedTuple):
    """A file that could not be mended, and why."""

    path: str
    error: GiamsatError


def mend(
    workspace: Workspace, paths: Collection[str], codes: Collection[str], *, dry_run: bool = False
) -> tuple[list[Mended], list[NotMended]]:
    """Mend the letters and numbers in the files at ``paths``; with ``dry_run``, only tell.

    A file that another process holds, or that cannot be changed safely, is left as it is and told.
    """
    done: list[Mended] = []
    left: list[NotMended] = []
    for path in sorted(paths):
        try:
            done += _mend(workspace.root, path, codes, dry_run=dry_run)
        except GiamsatError as error:
            left.append(NotMended(path, error))
    return done, left


def _mend(root: Path, path: str, codes: Collection[str], *, dry_run: bool) -> list[Mended]:
    wanted: list[Mended] = []
    before: list[Problem] = []

    def edits(document: TomlText) -> Sequence[SetValue]:
        wanted.clear()
        before[:] = _problems(document.data, path)
        changes = []
        for text, value in _values(document.data, codes):
            wanted.append(Mended(path, dotted(text.key), text.value, value))
            changes.append(SetValue(text.key, value))
        return changes

    def check(data: dict[str, Any]) -> None:
        """Mending must not make a file worse; that it was broken before does not matter."""
        worse = {_what(p) for p in _problems(data, path)} - {_what(p) for p in before}
        if worse:
            raise InvalidDataError("mending-refused", path=path, keys=", ".join(sorted(worse)))

    (preview if dry_run else apply_edits)(root / path, root, edits, check)
    return wanted


def _values(data: dict[str, Any], codes: Collection[str]) -> Iterator[tuple[Text, str]]:
    for text in texts(data):
        value = mended(text, codes)
        if value != text.value:
            yield text, value


def _problems(data: dict[str, Any], path: str) -> list[Problem]:
    if path.startswith(f"{PLANS}/"):
        return plan_problems(data, path)
    return programme_problems(data, path) if path.startswith(f"{PROGRAMMES}/") else []


def _what(problem: Problem) -> str:
    return f"{problem.key or ''} {problem.code}".strip()
