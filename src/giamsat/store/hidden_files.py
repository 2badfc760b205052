"""Plan files under names that hide them: nothing reads them, and nobody would miss them.

So are those that were issued and lie beside ``plans/``; a form to copy from has no day of issue.
What every answer names as not read (links, other spellings of ``.toml``) is not told once more.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.store.places import CACHE, MARK, PLANS, PROGRAMMES, is_folder_link, is_misnamed

_MARKS = (b"[plan]", b"[programme]")
_ISSUED = re.compile(rb"^[ \t]*issued[ \t]*=", re.MULTILINE)
_HEAD = 65536
"""How many bytes of a file are looked at: the table of the plan itself stands first."""
_DEPTH = 4
"""How many folders below the workspace are looked into beside its rooms."""
_PASSED_OVER = frozenset({PLANS, PROGRAMMES, CACHE, ".git", ".venv"})


def hidden_files(root: Path) -> Iterator[tuple[str, Diagnosis]]:
    """Yield (path, finding) for each file of the rooms that holds a plan and is passed over."""
    for room in (PLANS, PROGRAMMES):
        yield from _below(root / room, room, is_hidden=False)
    yield from _beside(root, "", _DEPTH)


def _beside(folder: Path, prefix: str, depth: int) -> Iterator[tuple[str, Diagnosis]]:
    """Yield the issued plans beside the rooms; a workspace of its own below has its own."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    if prefix and any(entry.name == MARK for entry in entries):
        return
    for entry in entries:
        path = f"{prefix}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if depth and path not in _PASSED_OVER:
                yield from _beside(Path(entry.path), f"{path}/", depth - 1)
        elif ".toml" in entry.name.casefold() and _is_plan_text(Path(entry.path), _ISSUED):
            yield path, Diagnosis("GS116", (), (("hides", "place"),))


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


def _is_plan_text(path: Path, wanted: re.Pattern[bytes] | None = None) -> bool:
    """Tell whether a file holds a plan or programme, and what is ``wanted`` besides."""
    if path.is_symlink() or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            text = file.read(_HEAD)
    except OSError:
        return False
    lines = [line.strip() for line in text.splitlines()]
    return any(mark in lines for mark in _MARKS) and (wanted is None or bool(wanted.search(text)))
