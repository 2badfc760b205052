"""Mending what is safe to mend: each value as a change of its own, shown before and after."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from giamsat.domain.changes import SetValue
from giamsat.domain.checking.letters import Text, mend_letters, texts
from giamsat.domain.checks import dotted_key
from giamsat.domain.errors import GiamsatError, InvalidDataError
from giamsat.domain.problems import Problem
from giamsat.store.change import edit_file, open_to_change, write
from giamsat.store.places import PLANS, PROGRAMMES
from giamsat.store.reading import plan_problems, programme_problems
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
    with open_to_change(root / path, root, dry_run=dry_run) as source:
        values = list(_values(source.data, codes))
        changed = edit_file(source, [SetValue(text.key, value) for text, value in values])
        _require_no_worse(_problems(source.data, path), _problems(changed.data, path), path)
        if not dry_run:
            write(source, changed)
    return [Mended(path, dotted_key(text.key), text.value, value) for text, value in values]


def _require_no_worse(before: list[Problem], after: list[Problem], path: str) -> None:
    """Mending must not make a file worse; that it was broken before does not matter."""
    worse = {_what(problem) for problem in after} - {_what(problem) for problem in before}
    if worse:
        raise InvalidDataError("mending-refused", path=path, keys=", ".join(sorted(worse)))


def _values(data: dict[str, Any], codes: Collection[str]) -> Iterator[tuple[Text, str]]:
    for text in texts(data):
        value = mend_letters(text, codes)
        if value != text.value:
            yield text, value


def _problems(data: dict[str, Any], path: str) -> list[Problem]:
    if path.startswith(f"{PLANS}/"):
        return plan_problems(data, path)
    return programme_problems(data, path) if path.startswith(f"{PROGRAMMES}/") else []


def _what(problem: Problem) -> str:
    return f"{problem.key or ''} {problem.code}".strip()
