"""Judging an evidence file on a machine that has nothing else: neither workspace nor network."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.evidence import (
    BUNDLE,
    GIVEN_SIGNERS,
    INDEX,
    SUMS,
    EvidenceIndex,
    EvidenceVersion,
)
from giamsat.domain.seals import SealFinding, Verification
from giamsat.domain.zip_entries import Limits, ZipRefusedError, checked_entries, unpack
from giamsat.evidence.bundles import open_bundle
from giamsat.evidence.chain import read_chain
from giamsat.evidence.evidence_files import read_index
from giamsat.evidence.manifests import Entry, line
from giamsat.evidence.sealed_files import is_inside
from giamsat.evidence.traces import clock_faults
from giamsat.evidence.verifying import Trust, verify_part
from giamsat.evidence.versions import Commit, commits, connected_touches, objects, touches_under
from giamsat.store.git import GitError, NoRepository, Repository

MAX_FILE = 1 << 30
LIMITS = Limits(50_000, 2 << 30)


class EvidenceError(InvalidDataError):
    """A file that is no evidence (``no-evidence``), or too large or unsafe to be opened."""


class CheckedEvidence(NamedTuple):
    """What an evidence file says of itself, and what was found."""

    about: EvidenceIndex
    verification: Verification
    sha256: str


def verify_evidence(data: bytes, now: datetime, trust: Trust) -> CheckedEvidence:
    """Judge the bytes of an evidence file. Raises :class:`EvidenceError`."""
    parts = unpacked_parts(data)
    try:
        index = read_index(parts[INDEX])
    except (KeyError, ValueError) as error:
        raise EvidenceError("no-evidence", part=INDEX) from error
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "evidence"
        _lay_out(parts, root)
        given = trust
        if trust.signers is None and GIVEN_SIGNERS in parts:
            given = trust._replace(signers=root / GIVEN_SIGNERS)
        report = verify_part(root, _sealed_paths(root, index), now, given)
        found = [*_sum_findings(parts), *report.findings, *_version_findings(parts, index)]
        found += _seal_findings(root, index)
        repository = Path(name) / "repository"
        repository.mkdir()
        found += _history_findings(root, parts, index, repository)
    if trust.signers is None and given.signers is not None:
        report = report._replace(signers="own")
    report = report._replace(findings=tuple(dict.fromkeys(found)))
    return CheckedEvidence(index, report, sha256(data).hexdigest())


# --- its parts -------------------------------------------------------------------------------


def unpacked_parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of an evidence file by their names, none of which leads out of a folder.

    Raises :class:`EvidenceError` (``no-evidence``, ``evidence-refused``) before anything is read.
    """
    if len(data) > MAX_FILE:
        raise EvidenceError("evidence-refused", why="too-large", part="")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = checked_entries(archive, LIMITS)
            for entry in entries:
                if not is_inside(entry.filename) or entry.is_dir() or ":" in entry.filename:
                    raise EvidenceError("evidence-refused", why="path", part=entry.filename[:80])
            return {entry.filename: unpack(archive, entry) for entry in entries}
    except ZipRefusedError as error:
        raise EvidenceError("evidence-refused", why=error.reason, part=error.part[:80]) from None
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise EvidenceError("no-evidence", part=str(error)[:80]) from None


def _lay_out(parts: Mapping[str, bytes], root: Path) -> None:
    for name, data in parts.items():
        place = root / name
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        except OSError as error:
            raise EvidenceError("evidence-refused", why="path", part=name[:80]) from error


def _sum_findings(parts: Mapping[str, bytes]) -> Iterator[SealFinding]:
    """Hold every part against the list of hashes."""
    listed = set(parts.get(SUMS, b"").splitlines(keepends=True))
    for name, data in parts.items():
        expected = line(Entry(sha256(data).hexdigest(), name))
        if name != SUMS and expected not in listed:
            yield SealFinding("evidence-altered", name)
        listed.discard(expected)
    for left in sorted(listed):
        name = left.decode("utf-8", "replace").rstrip("\n")[66:]
        if name not in parts:
            yield SealFinding("evidence-absent", name)


def _sealed_paths(root: Path, index: EvidenceIndex) -> list[str]:
    """Return what the last seal must agree on: the plan and its attachments.

    Beside what is there: what is of the plan by the last seal, and should be.
    """
    heads = read_chain(root).heads
    sealed = {entry.path for link in heads for entry in link.manifest.files}
    own = f"attachments/{index.path.removeprefix('plans/').removesuffix('.toml')}/"
    lacking = {path for path in sealed if path == index.path or path.startswith(own)}
    return sorted({*index.files, *lacking})


# --- its versions ----------------------------------------------------------------------------


def _version_findings(parts: Mapping[str, bytes], index: EvidenceIndex) -> Iterator[SealFinding]:
    """Hold each version against the hash that the index has of it."""
    for version in index.versions:
        if version.file is not None:
            data = parts.get(version.file)
            if data is None or sha256(data).hexdigest() != version.sha256:
                yield SealFinding("evidence-altered", version.file)


def _seal_findings(root: Path, index: EvidenceIndex) -> Iterator[SealFinding]:
    """Yield seals of a version that no recording has: the history was made anew after them."""
    if index.absence is not None:
        yield SealFinding("evidence-without-history", index.path, "note")
        return
    recorded = {version.sha256 for version in index.versions}
    names = {index.path}
    for link in read_chain(root).links:
        for entry in link.manifest.files:
            if entry.path in names and entry.digest not in recorded:
                params = (("seal", link.path), ("sha256", entry.digest[:10]))
                yield SealFinding("seal-unrecorded", entry.path, "problem", params)


def _history_findings(
    root: Path, parts: Mapping[str, bytes], index: EvidenceIndex, folder: Path
) -> Iterator[SealFinding]:
    """Hold the versions against the commits in the bundle."""
    if index.head is None:
        return
    if BUNDLE not in parts:
        yield SealFinding("evidence-absent", BUNDLE)
        return
    try:
        repository = open_bundle((root / BUNDLE).absolute(), index.head, folder)
        if isinstance(repository, NoRepository):
            yield SealFinding("evidence-unchecked", BUNDLE, "note")
            return
        yield from _git_findings(repository, parts, index)
        yield from _clock_findings(repository, index)
        yield from _head_findings(root, repository)
    except (GitError, InvalidDataError) as error:
        detail = str(error.params.get("detail", error.code))[:200]
        yield SealFinding("evidence-bundle", BUNDLE, "problem", (("detail", detail),))


def _git_findings(
    repository: Repository, parts: Mapping[str, bytes], index: EvidenceIndex
) -> Iterator[SealFinding]:
    names = set(index.names)
    name = next((name for name in names if name.endswith(index.path)), index.path)
    touched = touches_under(repository, names)
    touched = connected_touches(touched, name) if len(names) > 1 else touched
    known = commits(repository, dict.fromkeys(touch.commit for touch in touched))
    texts = objects(repository, (touch.new for touch in touched if touch.new))
    told = {(version.commit, version.path): version for version in index.versions}
    for touch in touched:
        version = told.pop((touch.commit, touch.path), None)
        params = (("commit", touch.commit[:10]), ("author", known[touch.commit].author))
        if version is None:
            yield SealFinding("evidence-untold", touch.path, "problem", params)
            continue
        held = parts.get(version.file) if version.file else None
        if held != (texts[touch.new] if touch.new else None) or not _is_like_commit(
            version, known[touch.commit]
        ):
            yield SealFinding("evidence-unlike-git", version.file or touch.path, "problem", params)
    for version in told.values():
        params = (("commit", version.commit[:10]), ("author", version.author))
        yield SealFinding("evidence-unlike-git", version.file or version.path, "problem", params)


def _clock_findings(repository: Repository, index: EvidenceIndex) -> Iterator[SealFinding]:
    """Yield the recordings of the plan whose clocks contradict those before, or themselves."""
    listed = repository.read("rev-list", "HEAD").decode().split()
    known = commits(repository, listed)
    own = {version.commit for version in index.versions}
    for digest, commit in known.items():
        for code, params in clock_faults(commit, known) if digest in own else ():
            who = (("commit", digest[:10]), ("author", commit.author))
            yield SealFinding(f"commit-{code}", digest[:10], "problem", (*who, *params))


def _is_like_commit(version: EvidenceVersion, commit: Commit) -> bool:
    """Tell whether the index says of a recording what its commit says."""
    who = (commit.on, commit.author, commit.email, commit.message)
    return who == (version.recorded, version.author, version.email, version.message)


def _head_findings(root: Path, repository: Repository) -> Iterator[SealFinding]:
    """Yield seals whose commit is not in the history; a sync may have put it in another order."""
    listed = set(repository.read("rev-list", "HEAD").decode().split())
    for link in read_chain(root).links:
        head = link.manifest.head
        if head is not None and head not in listed:
            yield SealFinding("evidence-head", link.path, "note", (("head", head[:10]),))
