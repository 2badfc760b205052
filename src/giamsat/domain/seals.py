"""What a check of the seals found: data for a report, without words."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Literal, NamedTuple

Weight = Literal["problem", "note"]

SignatureCode = Literal["none", "good", "untrusted", "unknown", "wrong", "missing", "unchecked"]
"""good: by a listed signer · untrusted: a good signature, but no list of signers to hold it against
· unknown: a good signature by a key that the list does not have · wrong: not a signature of these
bytes · missing: the seal says that it is signed and is not · unchecked: ssh-keygen is not here."""

StampCode = Literal["none", "good", "unchecked", "wrong"]
"""good: the authority's signature was checked · unchecked: it stamps this seal, but there was no
certificate or no openssl to check the authority by · wrong: of something else, or forged."""


TimeWitness = Literal["stamp", "seal", "nobody"]
"""Who says when a signature was made. stamp: the time stamp that was checked · seal: the seal
itself, and the key is good today, too · nobody: the seal itself, and the key has ended since."""

SHORT = 20
"""How many digits of its SHA-256 a fingerprint has: 80 bits, which nobody can look for."""


class Signature(NamedTuple):
    """How the signature of a seal stands, whose it is, by which key, and who says when."""

    code: SignatureCode
    principal: str | None = None
    fingerprint: str | None = None
    detail: str = ""
    time: TimeWitness = "seal"


class Stamp(NamedTuple):
    """How the time stamp of a seal stands, and the time that the authority gives."""

    code: StampCode
    at: datetime | None = None
    detail: str = ""


def seal_fingerprint(number: int, digest: str) -> str:
    """Return a seal's number and the beginning of its SHA-256, to be written down by hand."""
    groups = [digest[at : at + 4] for at in range(0, SHORT, 4)]
    return "-".join((str(number), *groups))


_NUMBERED = re.compile(r"(\d{1,9})[^0-9a-f](.+)", re.DOTALL)
_BETWEEN = re.compile(r"[\s:/.–-]+")


def is_fingerprint_of(text: str, number: int, digest: str) -> bool:
    """Whether a text as people copy it is the seal's SHA-256, whole, or its fingerprint.

    Capitals, and what stands between the groups, do not count; the number may be left out.
    """
    text = text.strip().lower()
    numbered = _NUMBERED.fullmatch(text)
    readings = [text]
    if numbered and int(numbered[1]) == number:
        readings.append(numbered[2])
    digits = [_BETWEEN.sub("", reading) for reading in readings]
    return any(len(found) >= SHORT and digest.startswith(found) for found in digits)


class SealFinding(NamedTuple):
    """One thing that a check found: ``code`` names it, ``path`` is the file or seal it is about."""

    code: str
    path: str
    weight: Weight = "problem"
    params: tuple[tuple[str, str], ...] = ()


class SealLine(NamedTuple):
    """One seal: what it says of itself and how it stands. ``digest`` is the SHA-256 of its file."""

    name: str
    number: int
    sealed: datetime
    author: str
    digest: str
    previous: tuple[str, ...]
    files: int
    signature: Signature
    stamp: Stamp

    @property
    def fingerprint(self) -> str:
        """The number and the beginning of the hash: what is kept elsewhere."""
        return seal_fingerprint(self.number, self.digest)


class Verification(NamedTuple):
    """All seals, the newest first, and all that was found. ``signers`` says whose list was used."""

    seals: tuple[SealLine, ...]
    findings: tuple[SealFinding, ...]
    signers: Literal["given", "own", "none"]

    @property
    def is_sound(self) -> bool:
        """Whether nothing was altered, as far as there is anything to tell it by."""
        return not any(finding.weight == "problem" for finding in self.findings)
