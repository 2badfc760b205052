"""Making a seal, asking for a time stamp of it, and attaching the answer."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from giamsat.domain.errors import InvalidDataError, NotFoundError
from giamsat.domain.seals import SealFinding, seal_fingerprint
from giamsat.evidence import signing, timestamps
from giamsat.evidence.chain import QUESTION, SIGNATURE, STAMP, Chain, Link, read_chain
from giamsat.evidence.manifests import FOLDER, Entry, Manifest, file_name, render
from giamsat.evidence.sealed_files import ROOMS, SealedFiles, digest_of, files_to_seal, is_plain
from giamsat.store.files import read_bytes, sweep, write_new
from giamsat.store.git import GitError, NoRepository, find_repository
from giamsat.store.git_attributes import GitFolderError
from giamsat.store.line_ends import (
    ATTRIBUTES,
    WHOLE,
    is_kept_whole,
    keep_bytes,
    keep_line_ends,
)
from giamsat.store.locking.locks import lock
from giamsat.store.places import ISSUERS, MARK, ROLES
from giamsat.store.workspace import Workspace


class SealError(InvalidDataError):
    """No seal was made: ``seal-chain-broken``, ``seal-clock-back``, ``nothing-to-seal``."""


class Sealed(NamedTuple):
    """A seal that was made: the files written (below the root), its hash, and what it left out."""

    path: str
    written: tuple[str, ...]
    digest: str
    manifest: Manifest
    findings: tuple[SealFinding, ...]

    @property
    def fingerprint(self) -> str:
        """The number and the beginning of the hash: what is kept elsewhere."""
        return seal_fingerprint(self.manifest.number, self.digest)


def author_of(workspace: Workspace) -> str:
    """Return who seals: git's user, else the workspace's author or issuer, else the login name."""
    repository = find_repository(workspace.root)
    if not isinstance(repository, NoRepository):
        name = repository.run("config", "user.name").out.decode("utf-8", "replace").strip()
        mail = repository.run("config", "user.email").out.decode("utf-8", "replace").strip()
        if name:
            return f"{name} <{mail}>" if mail else name
    settings = workspace.settings.workspace
    return settings.author or settings.issuer or os.environ.get("USER") or "giamsat"


def seal(workspace: Workspace, author: str, now: datetime, key: Path | None = None) -> Sealed:
    """Seal every plan, programme and attachment as it is now, chained to the seals before.

    ``key`` signs the seal. Raises :class:`SealError`, ``SigningError``, and the errors of ``lock``
    and ``write_new``; nothing is written then.
    """
    root = workspace.root
    with lock(root, "seals"):
        sweep(root / FOLDER)
        chain = read_chain(root)
        _require_sound(chain, now)
        held = files_to_seal(root)
        if not held.paths:
            raise SealError("nothing-to-seal", path=str(root))
        kept = _keep_line_ends(root, held)
        manifest = Manifest(
            1 + max((link.manifest.number for link in chain.heads), default=0),
            now.replace(microsecond=0),
            author,
            signing.fingerprint(key) if key else None,
            tuple(Entry(digest_of(root, path), path) for path in held.paths),
            tuple(_previous_entries(root, chain)),
            find_head(workspace),
        )
        unrecorded = tuple(_unrecorded_findings(workspace, held))
        done = _write_seal(root, manifest, key, (*held.findings, *unrecorded))
        return done._replace(written=(*kept, *done.written))


def _unrecorded_findings(workspace: Workspace, held: SealedFiles) -> Iterator[SealFinding]:
    """Yield the plans, programmes and settings that are sealed otherwise than they were recorded.

    A git that fails, or a folder without a recording, stops no seal and says nothing.
    """
    repository = find_repository(workspace.root)
    if isinstance(repository, NoRepository) or repository.commit_of("HEAD") is None:
        return
    names = (*ROOMS, MARK, ISSUERS, ROLES)
    asked = [f"{repository.top}/{repository.path_of(name)}" for name in names]
    told = repository.run("status", "--porcelain", "-z", "--no-renames", "-uall", "--", *asked)
    if told.code != 0:
        return
    known = set(held.paths)
    for field in os.fsdecode(told.out).split("\0"):
        path = field[3:].removeprefix(repository.prefix)
        if path in known:
            yield SealFinding("sealed-unrecorded", path, "note")


def _keep_line_ends(root: Path, held: SealedFiles) -> list[str]:
    """Have the bytes sealed that git has, not those it made of them; return what was written.

    A git that fails stops no seal.
    """
    repository = find_repository(root)
    if isinstance(repository, NoRepository):
        return [*keep_bytes(root)]
    with suppress(GitError, GitFolderError):
        return [path for path in keep_line_ends(repository, held.paths) if path == ATTRIBUTES]
    return []


def find_head(workspace: Workspace) -> str | None:
    """Return the commit that stands now; ``None`` without git or before the first one."""
    repository = find_repository(workspace.root)
    return None if isinstance(repository, NoRepository) else repository.commit_of("HEAD")


def _require_sound(chain: Chain, now: datetime) -> None:
    broken = [f for f in chain.findings if f.weight == "problem" and f.code != "seal-branched"]
    if broken:
        raise SealError("seal-chain-broken", path=broken[0].path, count=len(broken))
    last = max((link.manifest.sealed for link in chain.links), default=None)
    if last is not None and now.replace(microsecond=0) < last:
        raise SealError("seal-clock-back", last=last.isoformat(), now=now.isoformat(" ", "seconds"))


def _previous_entries(root: Path, chain: Chain) -> list[Entry]:
    entries = [Entry(link.digest, link.path) for link in chain.heads]
    for link in chain.heads:
        for kind in (SIGNATURE, STAMP):
            path = f"{link.path}{kind}"
            if is_plain(root, path):
                entries.append(Entry(digest_of(root, path), path))
    return entries


def _write_seal(
    root: Path, manifest: Manifest, key: Path | None, findings: tuple[SealFinding, ...]
) -> Sealed:
    data = render(manifest)
    path = f"{FOLDER}/{file_name(manifest.number, data)}"
    signature = signing.sign(data, key) if key else None
    written = [path]
    if not (is_kept_whole(root) or (root / FOLDER / ATTRIBUTES).exists()):
        write_new(root / FOLDER / ATTRIBUTES, WHOLE)
        written.append(f"{FOLDER}/{ATTRIBUTES}")
    if signature:
        # The signature first: a seal that says it is signed never stands without it.
        write_new(root / f"{path}{SIGNATURE}", signature)
        written.append(f"{path}{SIGNATURE}")
    write_new(root / path, data)
    return Sealed(path, tuple(written), sha256(data).hexdigest(), manifest, findings)


def ask_for_stamp(root: Path) -> str:
    """Write the question for a time stamp of the last seal; return its path below the root.

    A question that was already asked stays. Raises ``NotFoundError`` (``no-seal``).
    """
    link = _last_link(read_chain(root))
    path = f"{link.path}{QUESTION}"
    if not (root / path).exists():
        write_new(root / path, timestamps.query(link.data))
    return path


def attach_stamp(root: Path, reply: bytes) -> str:
    """Put an authority's answer beside the seal that it stamps; return its path below the root.

    Raises ``StampError`` where it is refused, stamps no seal here, or answers another question;
    ``CannotWriteError`` (``file-exists``) where the seal has one already.
    """
    answer = timestamps.read_answer(reply)
    links = {link.digest: link for link in read_chain(root).links}
    if answer.digest not in links:
        raise timestamps.StampError("stamp-of-other", digest=answer.digest)
    path = links[answer.digest].path
    if is_plain(root, f"{path}{QUESTION}"):
        asked = timestamps.nonce_of(read_bytes(root / f"{path}{QUESTION}", root).data)
        if answer.nonce is not None and asked != answer.nonce:
            raise timestamps.StampError("stamp-other-question", path=path)
    write_new(root / f"{path}{STAMP}", reply)
    return f"{path}{STAMP}"


def _last_link(chain: Chain) -> Link:
    if not chain.links:
        raise NotFoundError("no-seal")
    return chain.links[-1]
