"""What a check of the seals found: data for a report, without words."""

from __future__ import annotations

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


class Signature(NamedTuple):
    """How the signature of a seal stands, whose it is, and by which key."""

    code: SignatureCode
    principal: str | None = None
    fingerprint: str | None = None
    detail: str = ""


class Stamp(NamedTuple):
    """How the time stamp of a seal stands, and the time that the authority gives."""

    code: StampCode
    at: datetime | None = None
    detail: str = ""


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


class Verification(NamedTuple):
    """All seals, the newest first, and all that was found. ``signers`` says whose list was used."""

    seals: tuple[SealLine, ...]
    findings: tuple[SealFinding, ...]
    signers: Literal["given", "own", "none"]

    @property
    def is_sound(self) -> bool:
        """Whether nothing was altered, as far as there is anything to tell it by."""
        return not any(finding.weight == "problem" for finding in self.findings)
