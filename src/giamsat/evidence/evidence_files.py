"""The evidence of one plan as one zip file: all that is needed to judge it on any machine.

The same workspace gives the same bytes: no clock, no order of a folder plays a part.
"""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from giamsat.domain.errors import NotFoundError
from giamsat.domain.evidence import (
    BUNDLE,
    EARLIER,
    GIVEN_SIGNERS,
    INDEX,
    SUMS,
    VERSIONS,
    EvidenceIndex,
    EvidenceReport,
    EvidenceVersion,
    SealedParts,
)
from giamsat.domain.seals import Verification
from giamsat.evidence.attachment_history import named_attachments
from giamsat.evidence.bundles import bundle_of
from giamsat.evidence.chain import QUESTION, SIGNATURE, SIGNERS, STAMP, Link, read_chain
from giamsat.evidence.history import NoHistoryError, Past, Versions, past_of, read_version
from giamsat.evidence.manifests import FOLDER, Entry, line
from giamsat.evidence.sealed_files import bytes_of, is_inside, is_plain
from giamsat.evidence.versions import objects, touches_under
from giamsat.store.files import FileError
from giamsat.store.workspace import Workspace

SCHEMA = "giamsat.evidence/1"
_EPOCH = (1980, 1, 1, 0, 0, 0)


class Evidence(NamedTuple):
    """What goes into an evidence file: its index, and the bytes of its parts by their names."""

    about: EvidenceIndex
    parts: Mapping[str, bytes]


def evidence_of(workspace: Workspace, path: str, signers: Path | None = None) -> Evidence:
    """Gather the evidence of the plan at ``path`` (below the root), also of one that is gone.

    ``signers`` is the auditor's own list. Raises ``NotFoundError`` where neither the folder nor
    git has the plan, ``FileError`` and ``GitError``.
    """
    try:
        past, absence = past_of(workspace, path), None
    except NoHistoryError as error:
        past, absence = None, error.code
    parts: dict[str, bytes] = {}
    versions = tuple(_versions(past, parts)) if past else ()
    present = dict(_present_parts(workspace.root, path, past))
    if not present and not versions:
        raise NotFoundError("unknown-plan", plan=path, near="")
    parts |= present | dict(_seal_parts(workspace.root))
    if past:
        parts |= dict(_earlier_parts(past, present))
    head = past.repository.commit_of("HEAD") if past else None
    names = tuple(sorted(set(_names(past)))) if past else ()
    if past and head:
        parts[BUNDLE] = bundle_of(past.repository, head, names)
    if signers is not None:
        parts[GIVEN_SIGNERS] = signers.read_bytes()
    name = _name(present.get(path), past, path)
    index = EvidenceIndex(path, name, head, names, absence, tuple(sorted(present)), versions)
    parts[INDEX] = index_text(index)
    return Evidence(index, parts)


def _names(past: Past) -> Iterator[str]:
    yield past.repository.path_of(past.path)
    for touch in past.touches:
        yield from filter(None, (touch.path, touch.former))


def _versions(past: Past, parts: dict[str, bytes]) -> Iterator[EvidenceVersion]:
    """Yield what was recorded, the oldest first; the texts go to ``parts``."""
    for number, touch in enumerate(reversed(past.touches), 1):
        said = past.commits[touch.commit]
        file = digest = None
        if touch.new is not None:
            file = f"{VERSIONS}/{number:04d}-{touch.commit[:10]}.toml"
            parts[file] = past.contents[touch.new]
            digest = sha256(parts[file]).hexdigest()
        who = (said.on, said.author, said.email, said.message)
        yield EvidenceVersion(file, touch.commit, *who, touch.path, digest)


def _present_parts(root: Path, path: str, past: Past | None) -> Iterator[tuple[str, bytes]]:
    """Yield the plan, and the files that it names or ever named, as far as they are there."""
    names = [path]
    try:
        reading = read_version(bytes_of(root, path), path)
        names += named_attachments([reading])
    except FileError:
        pass
    if past:
        names += named_attachments(Versions(past).readings())
    for name in dict.fromkeys(names):
        if is_inside(name) and is_plain(root, name):
            yield name, bytes_of(root, name)


def _earlier_parts(past: Past, present: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield what attachments held before: a seal may have it, and the folder has it no more."""
    repository = past.repository
    below = {repository.path_of(n): n for n in named_attachments(Versions(past).readings())}
    if not below or repository.commit_of("HEAD") is None:
        return
    touched = [touch for touch in touches_under(repository, below) if touch.path in below]
    texts = objects(repository, (touch.new for touch in touched if touch.new))
    for touch in touched:
        name = below[touch.path]
        if touch.new and texts[touch.new] != present.get(name):
            yield f"{EARLIER}/{touch.commit[:10]}/{name}", texts[touch.new]


def _seal_parts(root: Path) -> Iterator[tuple[str, bytes]]:
    for name in (f"{FOLDER}/{SIGNERS}", *(link.path for link in read_chain(root).links)):
        for ending in ("", SIGNATURE, QUESTION, STAMP):
            if is_plain(root, f"{name}{ending}"):
                yield f"{name}{ending}", bytes_of(root, f"{name}{ending}")


def _name(data: bytes | None, past: Past | None, path: str) -> str:
    """Return the plan's number and title, as they were last known."""
    if data is None and past:
        data = next((past.contents[t.new] for t in past.touches if t.new), None)
    reading = read_version(data, path) if data is not None else None
    plan = reading.facts.plan if reading and reading.facts else None
    return " · ".join(filter(None, (plan.number, plan.title))) if plan else path


def report_of(evidence: Evidence, root: Path, verification: Verification) -> EvidenceReport:
    """Return what the page of the evidence tells; ``verification`` is of the workspace's seals."""
    seals = tuple(_sealed_parts(link, evidence) for link in read_chain(root).links)
    return EvidenceReport(evidence.about, tuple(sorted(evidence.parts)), verification, seals)


def _sealed_parts(link: Link, evidence: Evidence) -> SealedParts:
    found = [
        [
            (entry.path, sha256(evidence.parts[entry.path]).hexdigest() == entry.digest)
            for entry in entries
            if entry.path in evidence.parts
        ]
        for entries in (link.manifest.files, link.manifest.previous)
    ]
    own = {entry.path: entry.digest for entry in link.manifest.files}
    plan = own.get(evidence.about.path)
    return SealedParts(link.path, plan, tuple(found[0]), tuple(found[1]))


# --- its bytes -------------------------------------------------------------------------------


def index_text(index: EvidenceIndex) -> bytes:
    """Return the index as JSON, as :func:`read_index` takes it."""
    data = index._asdict() | {
        "schema": SCHEMA,
        "versions": [
            version._asdict() | {"recorded": version.recorded.isoformat()}
            for version in index.versions
        ],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode("utf-8", "replace")


def pack_parts(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip file of the parts with a list of their hashes, the same bytes each time."""
    listed = [Entry(sha256(data).hexdigest(), name) for name, data in parts.items()]
    listed.sort(key=lambda entry: os.fsencode(entry.path))
    whole = {**parts, SUMS: b"".join(map(line, listed))}
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in sorted(whole):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, whole[name], zipfile.ZIP_DEFLATED, 9)
    return made.getvalue()


def read_index(text: bytes) -> EvidenceIndex:
    """Read an index. Raises ``ValueError`` for anything that is none."""
    data: Any = json.loads(text)
    if not isinstance(data, dict) or data.pop("schema", None) != SCHEMA:
        raise ValueError("schema")
    try:
        versions = [
            EvidenceVersion(**{**each, "recorded": datetime.fromisoformat(each["recorded"])})
            for each in data["versions"]
        ]
        lists = {name: tuple(map(str, data[name])) for name in ("names", "files")}
        index = EvidenceIndex(**{**data, **lists, "versions": tuple(versions)})
    except (KeyError, TypeError) as error:
        raise ValueError(str(error)) from error
    if not all(map(_is_text, _texts(index))):
        raise ValueError("text")
    return index


def _texts(index: EvidenceIndex) -> Iterable[object]:
    yield from (index.path, index.name, index.head or "", index.absence or "")
    for each in index.versions:
        yield from (each.file or "", each.commit, each.author, each.email, each.message)
        yield from (each.path, each.sha256 or "")


def _is_text(value: object) -> bool:
    return isinstance(value, str)
