"""The files that a seal covers: settings, roles, plans, programmes, attachments, what lies there.

Nothing outside the workspace is ever opened: no absolute path, no ``..``, no link. What cannot be
sealed is told, never left out silently.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, NamedTuple

from giamsat.domain.errors import GiamsatError
from giamsat.domain.seals import SealFinding
from giamsat.store.attachments import ATTACHMENTS
from giamsat.store.files import FileError, open_patiently, read_bytes, unreadable
from giamsat.store.places import ISSUERS, MARK, PLANS, PROGRAMMES, ROLES
from giamsat.store.toml.text import loads

ROOMS = (PLANS, PROGRAMMES, ATTACHMENTS)
_CHUNK = 1 << 20
_OPEN = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class SealedFiles(NamedTuple):
    """The paths to seal (below the root, with ``/``), and what cannot be sealed."""

    paths: tuple[str, ...]
    findings: tuple[SealFinding, ...]


def files_to_seal(root: Path) -> SealedFiles:
    """Return what there is to seal in the workspace at ``root``."""
    paths = {name: None for name in (MARK, ISSUERS, ROLES) if (root / name).is_file()}
    findings: list[SealFinding] = []
    for room in ROOMS:
        for path, kind in _walk(root / room, room):
            if kind == "file":
                paths[path] = None
            else:
                findings.append(SealFinding(f"unsealed-{kind}", path))
    for path in [p for p in paths if p.startswith(f"{PLANS}/") and p.endswith(".toml")]:
        for found in _attachments(root, path):
            if isinstance(found, SealFinding):
                findings.append(found)
            else:
                paths[found] = None
    return SealedFiles(tuple(paths), tuple(findings))


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, str]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        path = f"{prefix}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            yield path, "link"
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), path)
        else:
            yield path, "file" if entry.is_file(follow_symlinks=False) else "device"


def _attachments(root: Path, path: str) -> Iterator[str | SealFinding]:
    """Yield the files that a plan names in its ``[[document]]`` tables."""
    for name in _named_files(root, path):
        params = (("plan", path),)
        if not is_inside(name):
            yield SealFinding("attachment-outside", name, params=params)
            continue
        if not os.path.lexists(root / name):
            yield SealFinding("attachment-missing", name, params=params)
        elif not is_plain(root, name):
            yield SealFinding("attachment-outside", name, params=params)
        else:
            yield name


def _named_files(root: Path, path: str) -> list[str]:
    try:
        data = read_bytes(root / path, root).data
        if b"file" not in data:
            return []
        documents: Any = loads(data.decode("utf-8-sig")).get("document", [])
    except (GiamsatError, UnicodeDecodeError):
        # A plan that cannot be read is sealed as bytes all the same; `check` tells what is wrong.
        return []
    if not isinstance(documents, list):
        return []
    tables = [table for table in documents if isinstance(table, dict)]
    return [table["file"] for table in tables if isinstance(table.get("file"), str)]


def is_inside(path: str) -> bool:
    """Tell whether a written path can only mean a file below the root, on any system."""
    windows = PureWindowsPath(path)
    if "\0" in path or windows.drive or windows.root or not path.strip():
        return False
    return ".." not in windows.parts and PurePosixPath(path).as_posix() == path


def is_plain(root: Path, path: str) -> bool:
    """Tell whether the file is a regular one below the root, reached through no link."""
    try:
        place = (root / path).resolve(strict=True)
        kind = (root / path).lstat().st_mode
    except (OSError, RuntimeError):
        return False
    return place == root.resolve() / path and stat.S_ISREG(kind)


def digest_of(root: Path, path: str) -> str:
    """Return the SHA-256 of a file below the root. Raises ``FileError``; follows no link."""
    digest = sha256()
    for chunk in _chunks(root, path):
        digest.update(chunk)
    return digest.hexdigest()


def bytes_of(root: Path, path: str) -> bytes:
    """Return the bytes of a file below the root. Raises ``FileError``; follows no link."""
    return b"".join(_chunks(root, path))


def _chunks(root: Path, path: str) -> Iterator[bytes]:
    if not is_inside(path) or not is_plain(root, path):
        raise FileError("not-a-file", path=path)
    try:
        with os.fdopen(open_patiently(root / path, _OPEN), "rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk
    except OSError as error:
        raise unreadable(root / path, error, path) from error
