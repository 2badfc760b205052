"""Finding the file that cannot be read and that a person means: by its name, or by its raw text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from giamsat.domain.errors import InvalidDataError, UsageError
from giamsat.domain.number_keys import compare_key
from giamsat.domain.text import slug
from giamsat.store.files import FileError, read_bytes
from giamsat.store.places import PLANS

if TYPE_CHECKING:
    from pathlib import Path

    from giamsat.domain.problems import Problem

QUOTES = "\"'“”„‟‘’«»"
"""What people and word processors put around a value."""

_ENDING = re.compile(r"\.toml(\.txt)?$", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*number\s*=\s*(.+)$", re.MULTILINE)


def require_readable(
    unread: Iterable[Problem], root: Path, name: str, by_path: str | None, room: str
) -> None:
    """Raise what is wrong with the file of ``room`` that ``name`` means, if one cannot be read.

    ``unread`` are the problems of such files, one each. Raises ``InvalidDataError``
    (``unreadable-plan``, ``unreadable-programme``) with the place in the file, ``UsageError`` where
    several broken files may be meant. Nor is any plan unknown while another program holds a file
    (``file-held``): it may be the plan's.
    """
    problems = [problem for problem in unread if problem.path.startswith(f"{room}/")]
    for problem in problems:
        if problem.code == "file-held":
            raise InvalidDataError("file-held", path=problem.path)
    kind = "plan" if room == PLANS else "programme"
    for means in _meanings(root, name, by_path):
        found = [problem for problem in problems if means(problem)]
        if len(found) > 1:
            names = ", ".join(_id(problem) for problem in found[:8])
            raise UsageError(f"ambiguous-{kind}", **{kind: name}, candidates=names)
        for problem in found:
            names_of = {kind: name, "path": problem.path, "id": _id(problem)}
            raise InvalidDataError(f"unreadable-{kind}", **names_of, problem=problem)


def _meanings(root: Path, name: str, by_path: str | None) -> Iterator[Callable[[Problem], bool]]:
    """Yield how a name may mean a file, the surest way first."""
    key, stem = compare_key(name), slug(name)

    def number(problem: Problem) -> str:
        return compare_key(_number(root, problem.path))

    yield lambda problem: _id(problem) in (name, by_path)
    if key:
        yield lambda problem: number(problem) == key
        yield (
            lambda problem: (
                number(problem).startswith(key) and not number(problem)[len(key)].isalnum()
            )
        )
    if stem:
        yield lambda problem: _stem(problem) == stem
        yield lambda problem: _stem(problem).startswith(f"{stem}-")
    if name:
        yield lambda problem: _id(problem).startswith(name)


def _id(problem: Problem) -> str:
    return _ENDING.sub("", problem.path.partition("/")[2])


def _stem(problem: Problem) -> str:
    return _id(problem).rpartition("/")[2]


def _number(root: Path, path: str) -> str:
    """Return the number in the file's raw text, whatever stands around it; nothing without one."""
    try:
        text = read_bytes(root / path, root).data.decode("utf-8", "replace")
    except FileError:
        return ""
    found = _NUMBER.search(text)
    return found[1].partition("#")[0].strip().strip(QUOTES) if found else ""
