"""The list of attributes in a repository's own folder: it comes before every tracked one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from giamsat.domain.errors import InvalidDataError
from giamsat.store.files import make_folder, overwrite_output
from giamsat.store.git import Repository


class GitFolderError(InvalidDataError):
    """Git's own folder is not where it should be: ``git-folder-elsewhere``."""


def own_lines(repository: Repository) -> list[bytes]:
    """Return the lines of the list of the repository itself. Raises :class:`GitFolderError`."""
    try:
        return _own_list(repository).read_bytes().splitlines()
    except FileNotFoundError:
        return []


def add_lines(repository: Repository, lines: Iterable[bytes]) -> None:
    """Put the lines that are missing at the end of the list; lines of others are kept.

    Raises ``GitError``, ``CannotWriteError``, :class:`GitFolderError`.
    """
    there = own_lines(repository)
    missing = [line for line in lines if line not in there]
    if missing:
        place = _own_list(repository)
        make_folder(place.parent)
        overwrite_output(place, b"".join(line + b"\n" for line in [*there, *missing]))


def attribute_line(prefix: str, pattern: str, attribute: str) -> bytes:
    """Return a line of a list of attributes; the folder ``prefix`` stands for itself only."""
    literal = "".join(f"\\{letter}" if letter in "\\*?[" else letter for letter in prefix)
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    quoted = "".join(escapes.get(letter, letter) for letter in f"/{literal}{pattern}")
    return os.fsencode(f'"{quoted}" {attribute}')


def values_of(repository: Repository, attribute: str, paths: Sequence[str]) -> list[str]:
    """Return what git takes an attribute of each file (below the workspace) to be.

    ``unset`` and ``unspecified`` are git's own words.
    """
    if not paths:
        return []
    asked = os.fsencode("".join(f"{path}\0" for path in paths))
    answer = repository.read("check-attr", "-z", "--stdin", attribute, stdin=asked)
    return os.fsdecode(answer).split("\0")[2::3]


def _own_list(repository: Repository) -> Path:
    asked = ("--git-common-dir", "--git-path", "info/attributes")
    common, place = repository.line("rev-parse", *asked).split("\n")
    file = repository.folder / place
    house = (repository.folder / common).resolve()
    if not file.resolve().is_relative_to(house):
        raise GitFolderError("git-folder-elsewhere", path=str(file), target=str(file.resolve()))
    return file
