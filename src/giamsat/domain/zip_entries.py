"""What a zip file may hold before anything of it is unpacked: one guard for all that come in.

Refused: zip bombs, passwords, two entries that some system takes for one.
"""

from __future__ import annotations

import zipfile
from typing import Final, Literal, NamedTuple

MAX_RATIO: Final = 300
_RATIO_FROM: Final = 1024 * 1024
_ENCRYPTED: Final = 0x1


class ZipRefusedError(Exception):
    """A zip file that is not unpacked; ``part`` names the entry at fault."""

    def __init__(self, reason: Literal["zip-bomb", "password", "damaged"], part: str) -> None:
        super().__init__(reason, part)
        self.reason: Literal["zip-bomb", "password", "damaged"] = reason
        self.part = part


class Limits(NamedTuple):
    """The most that a zip file may hold: entries, and bytes when unpacked."""

    parts: int
    unpacked: int


def checked_entries(archive: zipfile.ZipFile, limits: Limits) -> list[zipfile.ZipInfo]:
    """Return the entries of an archive, judged by what it says of them. Raises ZipRefusedError."""
    entries = archive.infolist()
    if len(entries) > limits.parts:
        raise ZipRefusedError("zip-bomb", f"{len(entries)}")
    if sum(entry.file_size for entry in entries) > limits.unpacked:
        raise ZipRefusedError("zip-bomb", "")
    for entry in entries:
        packed = max(entry.compress_size, 1)
        if entry.file_size > _RATIO_FROM and entry.file_size / packed > MAX_RATIO:
            raise ZipRefusedError("zip-bomb", entry.filename)
        if entry.flag_bits & _ENCRYPTED:
            raise ZipRefusedError("password", entry.filename)
    if len({entry.filename.casefold() for entry in entries}) != len(entries):
        raise ZipRefusedError("damaged", "zip")
    return entries


def unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Unpack one entry; its declared size, which was checked, is the most that can come out."""
    with archive.open(entry) as part:
        data = part.read(entry.file_size + 1)
    if len(data) > entry.file_size:
        raise ZipRefusedError("zip-bomb", entry.filename)
    return data
