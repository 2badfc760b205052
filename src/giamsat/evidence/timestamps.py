"""Time stamps of seals by an authority (RFC 3161): the question, and what an answer says.

giamsat reaches no network: the question is a file that any authority's tool sends, the answer a
file that is put beside the seal. The authority's signature is checked by ``openssl ts -verify``.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from secrets import randbits
from typing import NamedTuple

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.seals import Stamp
from giamsat.evidence import der
from giamsat.store.git import find_program

TIMEOUT = 60.0
_SHA256 = bytes.fromhex("608648016503040201")
_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_TST_INFO = bytes.fromhex("2a864886f70d0109100104")
_TIME = re.compile(rb"(\d{14})(?:\.(\d{1,6})\d*)?Z")


class StampError(InvalidDataError):
    """A reply that cannot be attached: ``stamp-unreadable``, ``stamp-refused``, ``stamp-of-other``,
    ``stamp-other-question``."""


class Answer(NamedTuple):
    """What an authority's answer says: which bytes it stamps, when, and the question's nonce."""

    digest: str
    at: datetime
    nonce: int | None


def query(data: bytes) -> bytes:
    """Return the question (TimeStampReq) for the SHA-256 of ``data``, with a nonce, in DER."""
    algorithm = der.element(der.SEQUENCE, der.element(der.OID, _SHA256), der.element(der.NULL))
    imprint = der.element(der.SEQUENCE, algorithm, der.element(der.OCTETS, sha256(data).digest()))
    nonce = der.integer(randbits(63) | 1)
    wants_certificate = der.element(der.BOOLEAN, b"\xff")
    return der.element(der.SEQUENCE, der.integer(1), imprint, nonce, wants_certificate)


def nonce_of(question: bytes) -> int | None:
    """Return the nonce of a question. Raises :class:`StampError` (``stamp-unreadable``)."""
    try:
        parts = der.children(der.single_element(question))
    except der.DerError as error:
        raise StampError("stamp-unreadable", detail=str(error)) from error
    numbers = [part for part in parts[2:] if part.tag == der.INTEGER]
    return int.from_bytes(numbers[0].content, "big") if numbers else None


def read_answer(reply: bytes) -> Answer:
    """Read an authority's answer (TimeStampResp).

    Raises :class:`StampError` (``stamp-unreadable``, or ``stamp-refused`` with its status).
    """
    try:
        return _answer(reply)
    except (der.DerError, IndexError, ValueError) as error:
        raise StampError("stamp-unreadable", detail=str(error)) from error


def _answer(reply: bytes) -> Answer:
    status, *token = der.children(der.single_element(reply))
    state = int.from_bytes(der.children(status)[0].content, "big")
    if state not in {0, 1} or not token:
        raise StampError("stamp-refused", status=state)
    info = _stamped_fields(token[0])
    hashed = der.children(info[2])
    algorithm = der.children(hashed[0])
    if algorithm[0] != der.Element(der.OID, _SHA256):
        raise der.DerError("hash")
    numbers = [part for part in info[5:] if part.tag == der.INTEGER]
    nonce = int.from_bytes(numbers[0].content, "big") if numbers else None
    return Answer(hashed[1].content.hex(), _moment(info[4]), nonce)


def _stamped_fields(token: der.Element) -> list[der.Element]:
    """Return the fields of TSTInfo inside the signed token (RFC 5652, 3161)."""
    kind, wrapped = der.children(token)
    signed = der.children(wrapped, der.EXPLICIT_0)[0]
    inner, content = der.children(der.children(signed)[2])
    if kind != der.Element(der.OID, _SIGNED_DATA) or inner != der.Element(der.OID, _TST_INFO):
        raise der.DerError("kind")
    octets = der.children(content, der.EXPLICIT_0)[0]
    if octets.tag != der.OCTETS:
        raise der.DerError("tag")
    return der.children(der.single_element(octets.content))


def _moment(field: der.Element) -> datetime:
    found = _TIME.fullmatch(field.content)
    if field.tag != der.TIME or found is None:
        raise der.DerError("time")
    whole = datetime.strptime(found[1].decode(), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    return whole + timedelta(microseconds=int((found[2] or b"0").ljust(6, b"0")))


def check(data: bytes, reply: bytes, authority: Path | None) -> Stamp:
    """Tell how the time stamp of ``data`` stands; ``authority`` is a file of CA certificates."""
    try:
        answer = read_answer(reply)
    except StampError as error:
        return Stamp("wrong", detail=error.code)
    if answer.digest != sha256(data).hexdigest():
        return Stamp("wrong", answer.at, "stamp-of-other")
    program = find_program("openssl")
    if authority is None or program is None:
        return Stamp("unchecked", answer.at, "" if program else "no-openssl")
    complaint = _verify(program, answer, reply, authority)
    return Stamp("wrong", answer.at, complaint) if complaint else Stamp("good", answer.at)


def _verify(program: str, answer: Answer, reply: bytes, authority: Path) -> str:
    """Return openssl's complaint about the authority's signature, empty if it has none.

    Certificates are judged at the stamped time: an authority's own ends after some years.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "reply"
        file.write_bytes(reply)
        try:
            done = subprocess.run(  # noqa: S603 (an absolute path, no shell, no data but a hash)
                [
                    program,
                    *("ts", "-verify", "-in", str(file), "-digest", answer.digest),
                    *("-CAfile", str(authority.absolute())),
                    *("-attime", str(int(answer.at.timestamp()))),
                ],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=TIMEOUT,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return str(error)
    text = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
    return "" if done.returncode == 0 else text.replace("\n", "; ")[:300] or "openssl"
