"""How git is told to merge plan files by meaning: one setting, and one list of files.

Both stand in the repository's own folder, so that either both are there or none, and nobody else's
``.gitattributes`` decides which program runs: see docs/decisions/0005-merge-driver.md.
"""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import Final, Literal

from giamsat.domain.errors import InvalidDataError
from giamsat.store.files import make_folder, overwrite_output
from giamsat.store.git import Repository
from giamsat.store.places import ISSUERS, PLANS, PROGRAMMES

NAME: Final = "giamsat"
SETTING: Final = f"merge.{NAME}.driver"
PATTERNS: Final = (f"{PLANS}/**/*.toml", f"{PROGRAMMES}/**/*.toml", ISSUERS)
_SAMPLES: Final = (f"{PLANS}/x.toml", f"{PLANS}/2020/x.toml", f"{PROGRAMMES}/x.toml", ISSUERS)

State = Literal["ready", "missing", "stale", "overruled"]


class MergeSetupError(InvalidDataError):
    """Git's own folder is not where it should be: ``git-folder-elsewhere``."""


def driver_command(executable: str = sys.executable) -> str:
    """Return the command that git passes to its shell, on Windows the one that git brings.

    Names come quoted from git itself. ``-P`` keeps Python from loading modules that lie in the
    folder being merged.
    """
    place = executable.replace("\\", "/") if os.name == "nt" else executable
    quoted = shlex.quote(place).replace("%", "%%")
    return f"{quoted} -P -m giamsat merge-driver %O %A %B %P"


def state(repository: Repository) -> State:
    """Tell whether git merges plan files by meaning here.

    ``stale``: by a giamsat that is no longer the one running; ``overruled``: set up, but a later
    setting or list says otherwise.
    """
    command = repository.own_setting(SETTING)
    there = _listed(_list_file(repository))
    listed = all(line in there for line in _lines(repository))
    if command is None or not listed:
        return "missing"
    if not _applies(repository):
        return "overruled"
    return "ready" if command == driver_command() else "stale"


def install(repository: Repository) -> State:
    """Set up what is missing; return how it stands then. Lines of others are kept.

    Raises ``GitError``, ``CannotWriteError``, :class:`MergeSetupError`.
    """
    if state(repository) == "ready":
        return "ready"
    place = _list_file(repository)
    there = _listed(place)
    missing = [line for line in _lines(repository) if line not in there]
    if missing:
        make_folder(place.parent)
        overwrite_output(place, b"".join(line + b"\n" for line in [*there, *missing]))
    for name, value in (
        (f"merge.{NAME}.name", "giamsat: by meaning, without conflict marks"),
        (SETTING, driver_command()),
    ):
        repository.read("config", "--local", "--replace-all", name, value)
    return state(repository)


def _applies(repository: Repository) -> bool:
    asked = "".join(f"{sample}\0" for sample in _SAMPLES).encode()
    answer = repository.read("check-attr", "-z", "--stdin", "merge", stdin=asked)
    values = answer.split(b"\0")[2::3]
    return values == [NAME.encode()] * len(_SAMPLES)


def _list_file(repository: Repository) -> Path:
    """Return the list of the repository itself. Raises :class:`MergeSetupError`."""
    asked = ("--git-common-dir", "--git-path", "info/attributes")
    common, place = repository.line("rev-parse", *asked).split("\n")
    file = repository.folder / place
    house = (repository.folder / common).resolve()
    if not file.resolve().is_relative_to(house):
        raise MergeSetupError("git-folder-elsewhere", path=str(file), target=str(file.resolve()))
    return file


def _listed(place: Path) -> list[bytes]:
    try:
        return place.read_bytes().splitlines()
    except FileNotFoundError:
        return []


def _lines(repository: Repository) -> list[bytes]:
    return [_line(repository.prefix, pattern) for pattern in PATTERNS]


def _line(prefix: str, pattern: str) -> bytes:
    """Return a line of a list of attributes; the folder's name stands for itself only."""
    literal = "".join(f"\\{letter}" if letter in "\\*?[" else letter for letter in prefix)
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    quoted = "".join(escapes.get(letter, letter) for letter in f"/{literal}{pattern}")
    return os.fsencode(f'"{quoted}" merge={NAME}')
