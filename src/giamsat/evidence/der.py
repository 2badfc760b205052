"""Just enough of DER (ITU-T X.690) to ask for a time stamp and to read the answer (RFC 3161)."""

from __future__ import annotations

from typing import NamedTuple

BOOLEAN, INTEGER, OCTETS, NULL, OID, TIME, SEQUENCE = 0x01, 0x02, 0x04, 0x05, 0x06, 0x18, 0x30
EXPLICIT_0 = 0xA0


class DerError(ValueError):
    """Bytes that are not the DER expected."""


class Element(NamedTuple):
    """One value: its tag and its content."""

    tag: int
    content: bytes


def element(tag: int, *parts: bytes) -> bytes:
    """Return the bytes of one value."""
    content = b"".join(parts)
    size = len(content)
    if size < 0x80:
        return bytes((tag, size)) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(length))) + length + content


def integer(value: int) -> bytes:
    """Return the bytes of a number, at least 0."""
    return element(INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def read(data: bytes) -> list[Element]:
    """Return the values that stand side by side in ``data``. Raises :class:`DerError`."""
    found: list[Element] = []
    at = 0
    while at < len(data):
        if at + 2 > len(data):
            raise DerError("cut")
        tag, size, at = data[at], data[at + 1], at + 2
        if size >= 0x80:
            count = size & 0x7F
            if not 1 <= count <= 4:
                raise DerError("length")
            size, at = int.from_bytes(data[at : at + count], "big"), at + count
        if at + size > len(data):
            raise DerError("cut")
        found.append(Element(tag, data[at : at + size]))
        at += size
    return found


def children(parent: Element, tag: int = SEQUENCE) -> list[Element]:
    """Return the values within one. Raises :class:`DerError` where it is of another kind."""
    if parent.tag != tag:
        raise DerError("tag")
    return read(parent.content)


def single_element(data: bytes, tag: int = SEQUENCE) -> Element:
    """Return the one value that ``data`` is. Raises :class:`DerError`."""
    found = read(data)
    if len(found) != 1 or found[0].tag != tag:
        raise DerError("tag")
    return found[0]
