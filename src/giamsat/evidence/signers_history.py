"""Changes of the folder's own list of signers: whoever may write it can make any key a good one."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from giamsat.domain.seals import SealFinding
from giamsat.evidence.chain import SIGNERS, Link
from giamsat.evidence.manifests import FOLDER
from giamsat.evidence.versions import objects
from giamsat.evidence.workspace_history import WorkspaceHistory, digests_of
from giamsat.store.files import read_if_there

_LIST = f"{FOLDER}/{SIGNERS}"


def signers_findings(
    links: Sequence[Link], told: WorkspaceHistory, *, is_own_list: bool
) -> Iterator[SealFinding]:
    """Yield the keys that the list got after a seal was signed by another, recorded or not."""
    signed = [
        (link.manifest.sealed, link.manifest.signer) for link in links if link.manifest.signer
    ]
    first = min(signed, default=None)
    if first is None:
        return
    for key, principal, on, by, is_new_list in _added_keys(told, told.repository.folder):
        if key != first[1] and (on is None or on > first[0]):
            params = (("key", key), ("principal", principal), ("by", by))
            weight = "problem" if is_own_list and not is_new_list else "note"
            yield SealFinding("signers-changed", _LIST, weight, params)  # type: ignore[arg-type]


def _added_keys(
    told: WorkspaceHistory, root: Path
) -> Iterator[tuple[str, str, datetime | None, str, bool]]:
    """Yield each key that came, whose it is, when, by which recording, and whether with the list.

    A list that is in no recording may have been anything: it is no new one.
    """
    name = told.repository.path_of(_LIST)
    touched = [touch for touch in told.touches if touch.path == name and touch.new]
    contents = objects(told.repository, digests_of(touched))
    for touch in touched:
        before = {key for old in touch.old if old for key in _keys(contents[old])}
        commit = told.commits[touch.commit]
        for key, principal in _keys(contents[touch.new or ""]):
            if (key, principal) not in before:
                by = f"{touch.commit[:10]}, {commit.author}"
                yield key, principal, commit.on, by, not before
    now = read_if_there(root / _LIST, root)
    kept = told.repository.run("cat-file", "blob", f"HEAD:{name}")
    known = set(_keys(kept.out)) if kept.code == 0 else set()
    for key, principal in _keys(now.data) if now else ():
        if (key, principal) not in known:
            yield key, principal, None, "—", False


def _keys(text: bytes) -> Iterator[tuple[str, str]]:
    """Yield the fingerprint of each key of a list, and whose it is."""
    for line in text.decode("utf-8", "replace").splitlines():
        words = line.split()
        if len(words) < 2 or words[0].startswith("#"):
            continue
        for word in words[1:]:
            if word.startswith("AAAA"):
                try:
                    blob = base64.b64decode(word, validate=True)
                except (binascii.Error, ValueError):
                    break
                digest = base64.b64encode(sha256(blob).digest()).decode().rstrip("=")
                yield f"SHA256:{digest}", words[0]
                break
