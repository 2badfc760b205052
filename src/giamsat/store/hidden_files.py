"""Plan files under names that hide them: nothing reads them, and nobody would miss them.

What every answer names as not read (links, other spellings of ``.toml``) is not told once more.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.store.places import PLANS, PROGRAMMES, is_folder_link, is_misnamed

_MARKS = (b"[plan]", b"[programme]")
_HEAD = 65536
"""How many bytes of a file are looked at: the table of the plan itself stands first."""


def hidden_files(root: Path) -> Iterator[tuple[str, Diagnosis]]:
    """Yield (path, finding) for each file of the rooms that holds a plan and is passed over."""
    for room in (PLANS, PROGRAMMES):
        yield from _below(root / room, room, is_hidden=False)


def _below(folder: Path, prefix: str, *, is_hidden: bool) -> Iterator[tuple[str, Diagnosis]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        path = f"{prefix}/{entry.name}"
        hides = is_hidden or entry.name.startswith(".")
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path), path, is_hidden=hides)
        elif is_folder_link(entry):
            if hides:
                yield path, Diagnosis("GS116", (), (("hides", "link"),))
        elif hides or not (entry.name.endswith(".toml") or is_misnamed(entry.name)):
            if not _is_plan_text(Path(entry.path)):
                continue
            why = "dot" if hides else "ending"
            yield path, Diagnosis("GS116", (), (("hides", why),))


def _is_plan_text(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            lines = [line.strip() for line in file.read(_HEAD).splitlines()]
    except OSError:
        return False
    return any(mark in lines for mark in _MARKS)
