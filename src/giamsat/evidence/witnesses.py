"""A witness: a file kept outside the workspace to which each seal is appended.

``sha256sum -c`` reads it, from the workspace's folder: a comment with number, time and author, then
the seal's hash and path. Another copy of the workspace is a witness, too: its seals count as lines.
"""

from __future__ import annotations

import errno
import os
import re
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.text import visible
from giamsat.evidence.chain import read_chain
from giamsat.evidence.manifests import FOLDER, NAME, Manifest
from giamsat.store.files import FileError, read_bytes, unwritable
from giamsat.store.places import MARK

_SEAL = re.compile(r"([0-9a-f]{64})  (seals/[0-9]{4,9}-[0-9a-f]{8}\.sha256)")
_SHOWN = 80


class WitnessError(InvalidDataError):
    """A witness that cannot serve: ``witness-inside``, ``witness-no-workspace``,
    ``witness-knows-more``."""


class Witnessed(NamedTuple):
    """A seal that a witness saw: its path then, its SHA-256, and what was written beside it."""

    path: str
    digest: str
    said: str


class UnreadableLine(NamedTuple):
    """A line of a witness that says nothing of a seal."""

    file: str
    number: int
    text: str


def read_witness(place: Path) -> list[Witnessed | UnreadableLine]:
    """Return what a witness saw, the oldest first. Raises ``FileError`` and ``WitnessError``."""
    if place.is_dir():
        if not (place / MARK).is_file():
            raise WitnessError("witness-no-workspace", path=str(place))
        links = read_chain(place).links
        return [Witnessed(k.path, k.digest, _describe(k.manifest)) for k in links]
    path = place.absolute()
    text = read_bytes(path, path.parent.resolve()).data.decode("utf-8-sig", "replace")
    return list(_read_lines(text, place.name))


def _read_lines(text: str, file: str) -> list[Witnessed | UnreadableLine]:
    found: list[Witnessed | UnreadableLine] = []
    said = ""
    for number, line in enumerate(text.splitlines(), 1):
        seal = _SEAL.fullmatch(line.strip())
        if line.startswith("#"):
            said = line.lstrip("# ")
        elif seal and NAME.fullmatch(seal[2].removeprefix(f"{FOLDER}/")):
            found.append(Witnessed(seal[2], seal[1], said))
            said = ""
        elif line.strip():
            found.append(UnreadableLine(file, number, line.strip()[:_SHOWN]))
    return found


def _describe(manifest: Manifest) -> str:
    return f"{manifest.number} · {_moment(manifest.sealed)} · {visible(manifest.author)}"


def _moment(moment: datetime) -> str:
    return moment.isoformat(sep=" ", timespec="seconds")


def require_witness(root: Path, witness: Path) -> None:
    """Look before a seal is made whether it can be appended to the witness, and may be.

    A witness that knows a seal which the folder has not is of a later day than the folder. Raises
    :class:`WitnessError`, ``FileError`` and ``CannotWriteError``.
    """
    place = witness.absolute()
    if place.parent.resolve().is_relative_to(root.resolve()):
        raise WitnessError("witness-inside", path=str(witness))
    if place.is_dir():
        raise FileError("not-a-file", path=str(witness))
    if not place.parent.is_dir():
        raise unwritable(witness, OSError(errno.ENOENT, ""))
    if not os.access(place if place.exists() else place.parent, os.W_OK):
        raise unwritable(witness, OSError(errno.EACCES, ""))
    if not place.exists():
        return
    here = {link.digest for link in read_chain(root).links}
    rows = [row for row in read_witness(place) if isinstance(row, Witnessed)]
    missing = [row for row in rows if row.digest not in here]
    if missing:
        raise WitnessError("witness-knows-more", path=missing[-1].path, witness=str(witness))


def append_to_witness(witness: Path, path: str, digest: str, manifest: Manifest) -> None:
    """Add a seal to a witness. Raises ``CannotWriteError``: the seal itself is made by then."""
    lines = f"# {_describe(manifest)}\n{digest}  {path}\n".encode()
    try:
        with witness.open("a+b") as file:
            if file.tell() and not _is_at_line_end(file):
                lines = b"\n" + lines
            file.write(lines)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise unwritable(witness, error) from error


def _is_at_line_end(file: BinaryIO) -> bool:
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"
