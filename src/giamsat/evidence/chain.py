"""The seals of a workspace and how each hangs on the one before it.

A seal lists the seals before it, and their signatures and time stamps, among its files; its own
name holds the beginning of its own hash. So no seal can be altered, taken away from the middle or
put in another's place without showing; that the *last* one was taken away shows only to somebody
who knows its hash (``--expect``).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from giamsat.domain.seals import SealFinding
from giamsat.domain.text import visible
from giamsat.evidence.line_ends import with_plain_line_ends
from giamsat.evidence.manifests import FOLDER, NAME, Manifest, ManifestError, parse
from giamsat.evidence.sealed_files import bytes_of, digest_of
from giamsat.store.files import FileError

SIGNATURE, QUESTION, STAMP = ".sig", ".tsq", ".tsr"
SIGNERS = "allowed_signers"
"""The workspace's own list of signers, in the folder of the seals."""


class Link(NamedTuple):
    """One seal: its path below the root, its bytes, what they say, and their hash."""

    path: str
    data: bytes
    manifest: Manifest
    digest: str

    @property
    def before(self) -> tuple[str, ...]:
        """The paths of the seals that it was chained to."""
        return tuple(e.path for e in self.manifest.previous if _is_seal(e.path))


class Chain(NamedTuple):
    """All readable seals by number, and what is wrong with them and between them."""

    links: tuple[Link, ...]
    findings: tuple[SealFinding, ...]

    @property
    def heads(self) -> tuple[Link, ...]:
        """The seals that no other is chained to: one, if the chain is whole."""
        older = {path for link in self.links for path in link.before}
        return tuple(link for link in self.links if link.path not in older)

    def ancestors(self, of: Iterable[str]) -> set[str]:
        """Return the paths of the seals that the given ones vouch for, themselves included."""
        by_path = {link.path: link for link in self.links}
        found: set[str] = set()
        wanted = [path for path in of if path in by_path]
        while wanted:
            path = wanted.pop()
            if path not in found:
                found.add(path)
                wanted += [before for before in by_path[path].before if before in by_path]
        return found


def read_chain(root: Path) -> Chain:
    """Read every seal of the workspace at ``root``. Never raises for what it finds."""
    links: list[Link] = []
    findings: list[SealFinding] = []
    names = _names(root)
    for name in names:
        path = f"{FOLDER}/{name}"
        if not NAME.fullmatch(name):
            if not _is_beside_a_seal(name, names):
                findings.append(SealFinding("stray-file", path, "note"))
            continue
        read = _read_link(root, path)
        if isinstance(read, SealFinding):
            findings.append(read)
        else:
            links.append(read)
    links.sort(key=lambda link: (link.manifest.number, link.path))
    findings += _chain_findings(root, links, names)
    return Chain(tuple(links), tuple(dict.fromkeys(findings)))


def _names(root: Path) -> list[str]:
    try:
        return sorted(n for n in os.listdir(root / FOLDER) if not n.startswith("."))  # noqa: PTH208
    except (FileNotFoundError, NotADirectoryError):
        return []


def _is_beside_a_seal(name: str, names: Iterable[str]) -> bool:
    stem, dot, kind = name.rpartition(".")
    return name == SIGNERS or (stem in names and dot + kind in {SIGNATURE, QUESTION, STAMP})


def _is_seal(path: str) -> bool:
    return NAME.fullmatch(path.removeprefix(f"{FOLDER}/")) is not None


def _read_link(root: Path, path: str) -> Link | SealFinding:
    try:
        data = bytes_of(root, path)
    except FileError as error:
        return SealFinding("seal-unreadable", path, params=(("why", error.code),))
    try:
        manifest = parse(data)
    except ManifestError as error:
        if _can_be_parsed(with_plain_line_ends(data)):
            return SealFinding("line-ends", path)
        return SealFinding("seal-unreadable", path, params=(("why", error.code),))
    return Link(path, data, manifest, sha256(data).hexdigest())


def _can_be_parsed(data: bytes) -> bool:
    try:
        parse(data)
    except ManifestError:
        return False
    return True


def _chain_findings(root: Path, links: list[Link], names: list[str]) -> Iterator[SealFinding]:
    by_path = {link.path: link for link in links}
    for link in links:
        yield from _own_findings(link)
        yield from _link_findings(root, link, by_path, names)
    yield from _branch_findings(links)


def _own_findings(link: Link) -> Iterator[SealFinding]:
    found = NAME.fullmatch(link.path.removeprefix(f"{FOLDER}/"))
    if found is None:
        return
    if not link.digest.startswith(found[2]):
        yield SealFinding("seal-altered", link.path)
    if int(found[1]) != link.manifest.number or link.manifest.number != _expected_number(link):
        yield SealFinding("seal-misnumbered", link.path)


def _expected_number(link: Link) -> int:
    numbers = [int(Path(path).name.partition("-")[0]) for path in link.before]
    return max(numbers, default=0) + 1


def _link_findings(
    root: Path, link: Link, by_path: Mapping[str, Link], names: list[str]
) -> Iterator[SealFinding]:
    by = (("by", link.path),)
    for entry in link.manifest.previous:
        if entry.path.removeprefix(f"{FOLDER}/") not in names:
            yield SealFinding("seal-missing", entry.path, params=by)
        elif entry.path in by_path:
            before = by_path[entry.path]
            if before.digest != entry.digest:
                yield SealFinding("seal-altered", entry.path)
            if before.manifest.sealed > link.manifest.sealed:
                yield SealFinding("seal-clock-back", link.path, params=(("before", entry.path),))
        elif not _is_seal(entry.path) and _digest(root, entry.path) != entry.digest:
            yield SealFinding("seal-altered", entry.path)


def _digest(root: Path, path: str) -> str | None:
    try:
        return digest_of(root, path)
    except FileError:
        return None


def _branch_findings(links: list[Link]) -> Iterator[SealFinding]:
    """Yield the places where two seals follow one; a later seal that joins them makes it a note."""
    followers: dict[str, list[Link]] = {}
    for link in links:
        for path in link.before or ("",):
            followers.setdefault(path, []).append(link)
    older = {path for link in links for path in link.before}
    joined = sum(link.path not in older for link in links) == 1
    for path, after in followers.items():
        if len(after) > 1:
            names = ", ".join(link.path for link in after)
            if not joined and are_siblings(after):
                told = ", ".join(f"{link.path} ({visible(link.manifest.author)})" for link in after)
                yield SealFinding("seal-siblings", path or FOLDER, "note", (("seals", told),))
                continue
            weight = "note" if joined else "problem"
            yield SealFinding("seal-branched", path or FOLDER, weight, (("seals", names),))  # type: ignore[arg-type]


def are_siblings(links: Iterable[Link]) -> bool:
    """Tell whether these seals are of as many people: offices that sealed apart before a sync."""
    authors = [link.manifest.author for link in links]
    return len(authors) > 1 and len(set(authors)) == len(authors)
