"""The format of a seal: a list of SHA-256 that ``sha256sum -c`` can check. See docs/seals.md.

A seal is read strictly: only the bytes that :func:`render` would write are accepted, so that
giamsat and ``sha256sum`` (which passes over lines that it does not know) always read the same.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.text import visible

FORMAT = "giamsat.seal/1"
WITH_HEAD = "giamsat.seal/2"
"""The same with one line more: the commit of git that stood when it was sealed."""
FOLDER = "seals"
NAME = re.compile(r"([0-9]{4,9})-([0-9a-f]{8})\.sha256")
UNSIGNED = "none"

_HEADER = re.compile(
    r"# giamsat seal ([1-9][0-9]{0,8})\n# format: (giamsat\.seal/[12])\n# sealed: (\S+)\n"
    r"# author: ([^\n]*)\n# signer: (\S+)\n# files: ([0-9]{1,9})\n(?:# git: ([0-9a-f]{40,64})\n)?"
)
_HEAD = b"# git: "
_ENTRY = re.compile(rb"(\\?)([0-9a-f]{64})  ([^\n]+)\n")
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_ESCAPED = str.maketrans(_ESCAPES)
_UNESCAPES = {escaped: plain for plain, escaped in _ESCAPES.items()}


class ManifestError(InvalidDataError):
    """A file that is no seal, or not written as one: ``seal-unreadable``."""


class Entry(NamedTuple):
    """One sealed file: its hash and its path below the root, with ``/``."""

    digest: str
    path: str


class Manifest(NamedTuple):
    """What one seal says. ``previous`` are the seals before, with what belongs to them.

    ``head`` is the commit of git that stood then.
    """

    number: int
    sealed: datetime
    author: str
    signer: str | None
    files: tuple[Entry, ...]
    previous: tuple[Entry, ...]
    head: str | None = None


def render(manifest: Manifest) -> bytes:
    """Return the bytes of a seal: a head of comments, then a line a file, by path."""
    head = (
        f"# giamsat seal {manifest.number}\n"
        f"# format: {WITH_HEAD if manifest.head else FORMAT}\n"
        f"# sealed: {manifest.sealed.isoformat(timespec='seconds')}\n"
        f"# author: {visible(manifest.author)}\n"
        f"# signer: {manifest.signer or UNSIGNED}\n"
        f"# files: {len(manifest.files)}\n"
    )
    if manifest.head:
        head += f"# git: {manifest.head}\n"
    entries = (*_sort_by_path(manifest.files), *_sort_by_path(manifest.previous))
    return head.encode("utf-8", "replace") + b"".join(map(line, entries))


def parse(data: bytes) -> Manifest:
    """Read a seal. Raises :class:`ManifestError` for anything that is not exactly one."""
    head, body = _split(data)
    found = _HEADER.fullmatch(head)
    if found is None:
        raise ManifestError("seal-unreadable", part="head")
    entries = list(_entries(body))
    previous = [entry for entry in entries if entry.path.startswith(f"{FOLDER}/")]
    manifest = Manifest(
        int(found[1]),
        _moment(found[3]),
        found[4],
        None if found[5] == UNSIGNED else found[5],
        tuple(entry for entry in entries if entry not in previous),
        tuple(previous),
        found[7],
    )
    if render(manifest) != data or len({entry.path for entry in entries}) != len(entries):
        raise ManifestError("seal-unreadable", part="lines")
    return manifest


def file_name(number: int, data: bytes) -> str:
    """Return the name of a seal: its number, and the beginning of the hash of its own bytes."""
    return f"{number:04d}-{sha256(data).hexdigest()[:8]}.sha256"


def _sort_by_path(entries: Sequence[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: os.fsencode(entry.path))


def line(entry: Entry) -> bytes:
    """Return the line of one file as ``sha256sum`` writes it."""
    name = entry.path.translate(_ESCAPED)
    mark = "\\" if name != entry.path else ""
    return os.fsencode(f"{mark}{entry.digest}  {name}\n")


def _split(data: bytes) -> tuple[str, bytes]:
    lines = data.split(b"\n", 6)
    try:
        if lines[6].startswith(_HEAD):
            lines[6:] = lines[6].split(b"\n", 1)
        *head, body = lines
        return b"".join(line + b"\n" for line in head).decode(), body
    except (UnicodeDecodeError, IndexError) as error:
        raise ManifestError("seal-unreadable", part="head") from error


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ManifestError("seal-unreadable", part="time") from error
    if moment.tzinfo is None:
        raise ManifestError("seal-unreadable", part="time")
    return moment


def _entries(body: bytes) -> Iterator[Entry]:
    at = 0
    while at < len(body):
        found = _ENTRY.match(body, at)
        if found is None:
            raise ManifestError("seal-unreadable", part="lines")
        name = os.fsdecode(found[3])
        yield Entry(found[2].decode(), _unescape(name) if found[1] else name)
        at = found.end()


def _unescape(name: str) -> str:
    return re.sub(r"\\[\\nr]", lambda found: _UNESCAPES[found[0]], name)
