"""What is known of the seals outside the folder: by an auditor, by a witness, by git.

Who can put the whole folder back to an older day, or take its last seal away, leaves nothing in it
that tells. A fingerprint in a book, a file on another disk and another office's copy do.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from giamsat.domain.seals import SealFinding, is_fingerprint_of, seal_fingerprint
from giamsat.evidence.chain import Chain, Link
from giamsat.evidence.manifests import FOLDER, NAME
from giamsat.evidence.witnesses import UnreadableLine, Witnessed, read_witness
from giamsat.store.git import GitError, NoRepository, Repository, find_repository

TOLD = 5
"""So many of the seals that only git knows are told with the references that have them."""


def expected_findings(chain: Chain, expected: str | None) -> Iterator[SealFinding]:
    """Yield that the seal which the auditor knows is not here."""
    if expected is not None and not any(_is_expected(link, expected) for link in chain.links):
        yield SealFinding("expected-missing", expected)


def _is_expected(link: Link, expected: str) -> bool:
    name = expected.strip().lower().removeprefix(f"{FOLDER}/")
    if name == PurePosixPath(link.path).name:
        return True
    return is_fingerprint_of(expected, link.manifest.number, link.digest)


def outside_findings(
    root: Path, chain: Chain, expected: str | None, witness: Path | None
) -> list[SealFinding]:
    """Return the seals that a witness or git knows and the folder has not, and whether anything
    tells that the last one is the last."""
    rows = read_witness(witness) if witness else []
    found = [*_witness_findings(chain, rows), *_git_findings(root, chain)]
    known = {row.digest for row in rows if isinstance(row, Witnessed)}
    for link in chain.heads:
        is_known = link.digest in known or (expected is not None and _is_expected(link, expected))
        if not is_known:
            number, day = link.manifest.number, link.manifest.sealed.date().isoformat()
            fingerprint = seal_fingerprint(number, link.digest)
            params = (("number", str(number)), ("on", day), ("fingerprint", fingerprint))
            found.append(SealFinding("newest-unvouched", link.path, "note", params))
    return found


def _witness_findings(
    chain: Chain, rows: Sequence[Witnessed | UnreadableLine]
) -> Iterator[SealFinding]:
    here = {link.digest for link in chain.links}
    for row in rows:
        if isinstance(row, UnreadableLine):
            params = (("line", str(row.number)), ("text", row.text))
            yield SealFinding("witness-unreadable", row.file, params=params)
        elif row.digest not in here:
            yield SealFinding("witness-missing", row.path, params=(("said", row.said),))


# --- git -------------------------------------------------------------------------------------


class KnownSeal(NamedTuple):
    """A seal that git has somewhere: its name and the commit that brought it."""

    name: str
    commit: str


def _git_findings(root: Path, chain: Chain) -> Iterator[SealFinding]:
    repository = find_repository(root)
    if isinstance(repository, NoRepository):
        return
    here = {PurePosixPath(link.path).name for link in chain.links}
    here |= {PurePosixPath(found.path).name for found in chain.findings}
    try:
        known = [seal for seal in _known_seals(repository) if seal.name not in here]
        for seal in known[:TOLD]:
            yield _git_finding(seal, _references(repository, seal.commit))
    except GitError as error:
        params = (("why", str(error.params.get("detail", ""))),)
        yield SealFinding("git-silent", FOLDER, "note", params)
        return
    if len(known) > TOLD:
        params = (("count", str(len(known) - TOLD)),)
        yield SealFinding("git-knows-more", FOLDER, params=params)


def _git_finding(seal: KnownSeal, references: Sequence[str]) -> SealFinding:
    code = "git-knows" if references else "git-remembers"
    params = (("commit", seal.commit[:10]), ("references", ", ".join(references)))
    return SealFinding(code, f"{FOLDER}/{seal.name}", params=params)


def _known_seals(repository: Repository) -> list[KnownSeal]:
    """Return every seal that a branch, another office's branch or the reflog ever had."""
    folder = repository.path_of(FOLDER)
    listed = repository.read(
        *("log", "--all", "--reflog", "--full-history", "--no-renames", "--diff-filter=A"),
        *("--name-only", "-z", "--format=%x01%H", "--", f"{repository.top}/{folder}"),
    )
    found: dict[str, KnownSeal] = {}
    commit = ""
    for field in os.fsdecode(listed).split("\0"):
        text = field.lstrip("\n")
        if text.startswith("\x01"):
            commit = text[1:].strip()
            continue
        place = PurePosixPath(text)
        if NAME.fullmatch(place.name) and str(place.parent) == folder:
            found.setdefault(place.name, KnownSeal(place.name, commit))
    return sorted(found.values(), reverse=True)


def _references(repository: Repository, commit: str) -> list[str]:
    """Return the branches that have a commit, those of other offices included."""
    listed = repository.read("for-each-ref", f"--contains={commit}", "--format=%(refname:short)")
    return os.fsdecode(listed).split("\n")[:-1]
