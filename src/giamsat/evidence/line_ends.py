"""Files that differ from what was sealed only by their line ends."""

from __future__ import annotations

from collections.abc import Collection
from hashlib import sha256


def with_plain_line_ends(data: bytes) -> bytes:
    """Return a text with the line ends that every system but Windows has."""
    return data.replace(b"\r\n", b"\n")


def with_sealed_line_ends(data: bytes, digests: Collection[str]) -> bytes | None:
    """Return the text with those line ends by which it has one of the sealed ``digests``.

    ``None`` where more than line ends differs, and for what is no text.
    """
    if b"\0" in data:
        return None
    plain = with_plain_line_ends(data)
    for wanted in (plain, plain.replace(b"\n", b"\r\n")):
        if sha256(wanted).hexdigest() in digests:
            return wanted
    return None
