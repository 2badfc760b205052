"""What an evidence file says of one plan: every version, and what lies beside it, by its hash."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from giamsat.domain.seals import Verification

INDEX = "evidence.json"
SUMS = "SHA256SUMS"
BUNDLE = "history.bundle"
GIVEN_SIGNERS = "signers"
"""The auditor's own list of signers, as it was when the evidence was made."""
VERSIONS = "versions"
EARLIER = "earlier"
"""Where attachments stand as they were before, below the commit that brought them."""
PAGE = "DOC-TRUOC.md"
"""The page with the commands, for who opens the file."""


class EvidenceVersion(NamedTuple):
    """One recorded version: ``file`` is its name in the evidence, ``None`` where it was removed.

    ``path`` is the plan's name then, below git's top.
    """

    file: str | None
    commit: str
    recorded: datetime
    author: str
    email: str
    message: str
    path: str
    sha256: str | None


class EvidenceIndex(NamedTuple):
    """The contents of an evidence file. ``path`` is the plan's, below the workspace.

    ``names`` are all that the plan's file had below git's top, ``head`` the last commit;
    ``absence`` tells why there is no history. ``files`` are the plan and its attachments as they
    are now, ``versions`` the oldest first.
    """

    path: str
    name: str
    head: str | None
    names: tuple[str, ...]
    absence: str | None
    files: tuple[str, ...]
    versions: tuple[EvidenceVersion, ...]


class SealedParts(NamedTuple):
    """What one seal names of the parts of the evidence: each with whether it is as it was sealed.

    ``plan`` is the SHA-256 that the seal has of the plan; ``before`` are the seals that it is
    chained to, with what belongs to them.
    """

    seal: str
    plan: str | None
    parts: tuple[tuple[str, bool], ...]
    before: tuple[tuple[str, bool], ...]


class EvidenceReport(NamedTuple):
    """What the page of an evidence file tells: its parts by name, and how the seals stand."""

    about: EvidenceIndex
    names: tuple[str, ...]
    verification: Verification
    seals: tuple[SealedParts, ...]
