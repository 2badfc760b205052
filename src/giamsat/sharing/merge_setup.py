"""How git is told to merge plan files by meaning: one setting, and one list of files.

Both stand in the repository's own folder, so that either both are there or none, and nobody else's
``.gitattributes`` decides which program runs: see docs/decisions/0005-merge-driver.md.
"""

from __future__ import annotations

import os
import shlex
import sys
from typing import Final, Literal

from giamsat.store.git import Repository
from giamsat.store.git_attributes import add_lines, attribute_line, own_lines, values_of
from giamsat.store.places import ISSUERS, PLANS, PROGRAMMES

NAME: Final = "giamsat"
SETTING: Final = f"merge.{NAME}.driver"
PATTERNS: Final = (f"{PLANS}/**/*.toml", f"{PROGRAMMES}/**/*.toml", ISSUERS)
_SAMPLES: Final = (f"{PLANS}/x.toml", f"{PLANS}/2020/x.toml", f"{PROGRAMMES}/x.toml", ISSUERS)

State = Literal["ready", "missing", "stale", "overruled"]


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
    there = own_lines(repository)
    listed = all(line in there for line in _lines(repository))
    if command is None or not listed:
        return "missing"
    if not _is_set(repository):
        return "overruled"
    return "ready" if command == driver_command() else "stale"


def install(repository: Repository) -> State:
    """Set up what is missing; return how it stands then. Lines of others are kept.

    Raises ``GitError``, ``CannotWriteError``, ``GitFolderError``.
    """
    if state(repository) == "ready":
        return "ready"
    add_lines(repository, _lines(repository))
    for name, value in (
        (f"merge.{NAME}.name", "giamsat: by meaning, without conflict marks"),
        (SETTING, driver_command()),
    ):
        repository.read("config", "--local", "--replace-all", name, value)
    return state(repository)


def _is_set(repository: Repository) -> bool:
    return values_of(repository, "merge", _SAMPLES) == [NAME] * len(_SAMPLES)


def _lines(repository: Repository) -> list[bytes]:
    return [attribute_line(repository.prefix, pattern, f"merge={NAME}") for pattern in PATTERNS]
