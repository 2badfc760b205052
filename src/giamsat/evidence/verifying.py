"""Whether anything was altered since it was sealed, and whether the seals themselves are whole.

Needs neither git nor a network: a copied folder is enough. Where there is git it is asked what it
knows of later seals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, NamedTuple

from giamsat.domain.seals import SealFinding, SealLine, Signature, Stamp, Verification
from giamsat.evidence import signing, timestamps
from giamsat.evidence.chain import (
    SIGNATURE,
    SIGNERS,
    STAMP,
    Chain,
    Link,
    are_siblings,
    read_chain,
)
from giamsat.evidence.line_ends import with_plain_line_ends, with_sealed_line_ends
from giamsat.evidence.manifests import FOLDER
from giamsat.evidence.outside import expected_findings, outside_findings
from giamsat.evidence.sealed_files import (
    ROOMS,
    bytes_of,
    digest_of,
    files_to_seal,
    is_inside,
    is_plain,
)
from giamsat.store.files import FileError, read_bytes, replace

TOLERANCE = timedelta(minutes=10)
"""How far two clocks may differ before one of them is said to be wrong."""


class Trust(NamedTuple):
    """What an auditor brings along: a list of signers, certificates, the hash or fingerprint of a
    known seal, and a witness: a file that seals were appended to, or another copy's folder."""

    signers: Path | None = None
    authority: Path | None = None
    expected: str | None = None
    witness: Path | None = None


NO_TRUST = Trust()


def verify(root: Path, now: datetime, trust: Trust = NO_TRUST) -> Verification:
    """Check the seals of the workspace at ``root``, and its files against the last one."""
    return verify_chain(root, read_chain(root), now, trust)


def verify_chain(root: Path, chain: Chain, now: datetime, trust: Trust = NO_TRUST) -> Verification:
    """Check seals that were read, and the files at ``root`` against the last one."""
    report = _check_seals(root, chain, now, trust)
    files = _file_findings(root, chain.heads) if chain.links else ()
    outside = outside_findings(root, chain, trust.expected, trust.witness)
    found = (*report.findings, *files, *outside)
    return report._replace(findings=tuple(dict.fromkeys(found)))


def verify_part(
    root: Path, paths: Iterable[str], now: datetime, trust: Trust = NO_TRUST
) -> Verification:
    """Check the seals at ``root``, and against the last one these files and no others."""
    chain = read_chain(root)
    report = _check_seals(root, chain, now, trust)
    if not chain.links:
        return report
    found = (*report.findings, *_part_findings(root, chain.heads, paths))
    return report._replace(findings=tuple(dict.fromkeys(found)))


def _check_seals(root: Path, chain: Chain, now: datetime, trust: Trust) -> Verification:
    """Check the seals themselves: their chain, signatures and time stamps."""
    source, signers = _signers(root, trust)
    lines = [_line(root, link, signers, trust.authority, now) for link in chain.links]
    findings = [*chain.findings]
    if not chain.links:
        findings.append(SealFinding("no-seal", FOLDER))
    findings += _signature_findings(chain, lines, has_list=signers is not None)
    findings += _stamp_findings(lines)
    findings += [
        SealFinding("seal-from-future", line.name)
        for line in lines
        if line.sealed > now + TOLERANCE
    ]
    findings += expected_findings(chain, trust.expected)
    return Verification(tuple(reversed(lines)), tuple(dict.fromkeys(findings)), source)


def _part_findings(
    root: Path, heads: Sequence[Link], paths: Iterable[str]
) -> Iterator[SealFinding]:
    sealed = _sealed_digests(heads)
    for path in paths:
        state = _state(root, path, sealed[path]) if path in sealed else "added"
        if state is not None:
            yield SealFinding(state, path)


def _signers(root: Path, trust: Trust) -> tuple[Literal["given", "own", "none"], Path | None]:
    """Return whose list of signers counts: the auditor's own, else the folder's."""
    if trust.signers is not None:
        return "given", trust.signers
    if is_plain(root, f"{FOLDER}/{SIGNERS}"):
        return "own", root / FOLDER / SIGNERS
    return "none", None


# --- each seal -------------------------------------------------------------------------------


def _line(
    root: Path, link: Link, signers: Path | None, authority: Path | None, now: datetime
) -> SealLine:
    manifest = link.manifest
    stamp = _stamp(root, link, authority)
    stamped = stamp.at if stamp.code == "good" else None
    return SealLine(
        link.path,
        manifest.number,
        manifest.sealed,
        manifest.author,
        link.digest,
        link.before,
        len(manifest.files),
        _signature(root, link, signers, stamped, now),
        stamp,
    )


def _signature(
    root: Path, link: Link, signers: Path | None, stamped: datetime | None, now: datetime
) -> Signature:
    """Judge a signature at the stamped time, else at the one that the seal gives of itself."""
    said = link.manifest.signer
    try:
        signature = bytes_of(root, f"{link.path}{SIGNATURE}")
    except FileError:
        return Signature("missing", fingerprint=said) if said else Signature("none")
    at = stamped or link.manifest.sealed
    found = signing.check(link.data, signature, signers, at, now)
    if stamped and found.code == "good":
        found = found._replace(time="stamp")
    if said and found.fingerprint and found.fingerprint != said:
        return Signature("wrong", fingerprint=found.fingerprint, detail=said)
    return found


def _stamp(root: Path, link: Link, authority: Path | None) -> Stamp:
    try:
        reply = bytes_of(root, f"{link.path}{STAMP}")
    except FileError:
        return Stamp("none")
    return timestamps.check(link.data, reply, authority)


def _signature_findings(
    chain: Chain, lines: Sequence[SealLine], *, has_list: bool
) -> Iterator[SealFinding]:
    """An unsigned seal is vouched for by a later one with a good signature, and by nothing else."""
    good = [line.name for line in lines if line.signature.code == "good"]
    vouched = chain.ancestors(good)
    if not has_list:
        yield from _signing_changes(chain, lines)
    for line in lines:
        signature = line.signature
        params = (("key", signature.fingerprint or "?"), ("detail", signature.detail))
        if signature.code in {"wrong", "missing", "unchecked"}:
            yield SealFinding(f"signature-{signature.code}", line.name, params=params)
        elif signature.code == "unknown":
            yield SealFinding("signature-unknown", line.name, params=params)
        elif signature.code == "untrusted":
            yield SealFinding("signature-untrusted", line.name, "note", params)
        elif signature.code == "none" and has_list and line.name not in vouched:
            yield SealFinding("unsigned", line.name)
        if _is_of_another(line):
            by = (("principal", signature.principal or ""), ("author", line.author))
            yield SealFinding("signer-other-author", line.name, "note", by)
        if signature.time == "nobody":
            yield SealFinding("signature-time-unvouched", line.name, "note", params)


def _is_of_another(line: SealLine) -> bool:
    """Whether the key is listed under another address than the seal was made in the name of."""
    principal, (_, _, rest) = line.signature.principal or "", line.author.partition("<")
    address = rest.partition(">")[0].strip().lower()
    is_address = "@" in principal and "*" not in principal and "@" in address
    return line.signature.code == "good" and is_address and principal.lower() != address


def _signing_changes(chain: Chain, lines: Sequence[SealLine]) -> Iterator[SealFinding]:
    """Yield the unsigned seals, and those by a new key, that stand after signed ones.

    For where there is no list of signers to tell by. An unsigned seal is vouched for by a later one
    whose key an earlier one had. A new key in the name under which every signed seal before stands
    may be an honest change of key: that is a note. Whose key it is only a list of signers can tell.
    """
    authors = {link.path: link.manifest.author for link in chain.links}
    keys: dict[str, str] = {}
    for line in lines:
        if line.signature.code == "untrusted" and line.signature.fingerprint:
            keys[line.name] = line.signature.fingerprint
    before = {name: chain.ancestors([name]) - {name} for name in (line.name for line in lines)}
    vouched = chain.ancestors(keys)
    for line in lines:
        signed = [name for name in before[line.name] if name in keys]
        known = {keys[name] for name in signed}
        key = keys.get(line.name)
        if not known:
            continue
        if key is not None and key not in known:
            params = (("key", key), ("known", ", ".join(sorted(known))))
            if {authors[name] for name in signed} == {authors[line.name]}:
                yield SealFinding("signer-renewed", line.name, "note", params)
            else:
                yield SealFinding("signer-changed", line.name, params=params)
        elif line.signature.code == "none" and line.name not in vouched:
            yield SealFinding("unsigned-after-signed", line.name)


def _stamp_findings(lines: Sequence[SealLine]) -> Iterator[SealFinding]:
    for line in lines:
        stamp = line.stamp
        params = (("detail", stamp.detail),)
        if stamp.code == "wrong":
            yield SealFinding("stamp-wrong", line.name, params=params)
        elif stamp.code == "unchecked":
            yield SealFinding("stamp-unchecked", line.name, "note", params)
        if stamp.code != "wrong" and stamp.at and stamp.at < line.sealed - TOLERANCE:
            yield SealFinding("stamp-before-seal", line.name)


# --- the files -------------------------------------------------------------------------------


def _file_findings(root: Path, heads: Sequence[Link]) -> Iterator[SealFinding]:
    """Compare the files as they are with the last seal (with both, where it branched)."""
    sealed = _sealed_digests(heads)
    held = files_to_seal(root)
    yield from (f for f in held.findings if f.code.startswith("unsealed-"))
    removed: list[str] = []
    for path, digests in sealed.items():
        state = _state(root, path, digests)
        if state == "altered" and len(digests) > 1 and are_siblings(heads):
            yield SealFinding("sealed-apart", path, "note")
        elif state == "removed":
            removed.append(path)
        elif state is not None:
            yield SealFinding(state, path)
    added = [path for path in held.paths if path not in sealed]
    yield from _moved_findings(root, added, {path: sealed[path] for path in removed})


def _sealed_digests(heads: Sequence[Link]) -> dict[str, set[str]]:
    sealed: dict[str, set[str]] = {}
    for link in heads:
        for entry in link.manifest.files:
            sealed.setdefault(entry.path, set()).add(entry.digest)
    return sealed


def _state(root: Path, path: str, digests: set[str]) -> str | None:
    if not is_inside(path) or path.startswith(f"{FOLDER}/"):
        return "unsafe-path"
    if not is_plain(root, path):
        return "replaced" if (root / path).is_symlink() or (root / path).exists() else "removed"
    try:
        if digest_of(root, path) in digests:
            return None
        return "line-ends" if _has_other_line_ends(root, path, digests) else "altered"
    except FileError:
        return "unreadable"


def _has_other_line_ends(root: Path, path: str, digests: set[str]) -> bool:
    """Tell whether only the line ends differ from what was sealed, as git or an editor gives them.

    Of a file that is no text every byte counts.
    """
    return with_sealed_line_ends(bytes_of(root, path), digests) is not None


def _moved_findings(
    root: Path, added: Sequence[str], removed: Mapping[str, set[str]]
) -> Iterator[SealFinding]:
    """A file that came with the content of one that went was renamed."""
    gone = dict(removed)
    for path in added:
        try:
            digest = digest_of(root, path)
        except FileError:
            digest = ""
        former = next((old for old, digests in gone.items() if digest in digests), None)
        if former is None:
            # To make a plan is the work itself; settings that come bind all plans.
            weight = "note" if path.startswith(tuple(f"{room}/" for room in ROOMS)) else "problem"
            yield SealFinding("added", path, weight)  # type: ignore[arg-type]
        else:
            del gone[former]
            yield SealFinding("renamed", former, params=(("to", path),))
    yield from (SealFinding("removed", path) for path in gone)


# --- line ends -------------------------------------------------------------------------------


def put_back_line_ends(root: Path) -> tuple[str, ...]:
    """Give the files that differ from the last seal by line ends alone their bytes back.

    Returns their paths. Seals are mended first: they say what the others were. Raises
    ``FileError``, ``BusyError`` and ``CannotWriteError``.
    """
    mended = []
    for finding in read_chain(root).findings:
        if finding.code == "line-ends":
            before = read_bytes(root / finding.path, root)
            replace(root / finding.path, with_plain_line_ends(before.data), before)
            mended.append(finding.path)
    chain = read_chain(root)
    sealed = _sealed_digests(chain.heads)
    for finding in _file_findings(root, chain.heads):
        if finding.code == "line-ends":
            before = read_bytes(root / finding.path, root)
            wanted = with_sealed_line_ends(before.data, sealed[finding.path])
            if wanted is not None:
                replace(root / finding.path, wanted, before)
                mended.append(finding.path)
    return tuple(mended)
