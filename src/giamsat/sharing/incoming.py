"""What a remote may bring into a workspace, judged from its tree before a byte is written.

A remote is somebody else's word. It may change plans, programmes, attachments, seals and the list
of issuers, and nothing else; a tree with a path that some system would read as another is refused
whole, so that nothing of it is ever on disk.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.file_names import fold_path, is_portable
from giamsat.store.attachments import ATTACHMENTS, LARGEST
from giamsat.store.files import MAX_BYTES
from giamsat.store.line_ends import is_own_list
from giamsat.store.places import ISSUERS, PLANS, PROGRAMMES, ROLES, SEALS

LONGEST_PATH: Final = 400
LONGEST_NAME: Final = 200
DEEPEST: Final = 12

REGULAR: Final = frozenset({"100644", "100755"})
_SEAL = re.compile(r"[0-9]{4,9}-[0-9a-f]{8}\.sha256(\.[a-z0-9-]{1,20}){0,2}")
_BESIDE = re.compile(r"(.+)-[0-9a-f]{8}\.toml")
"""The other version of a file of which two could not be united: ``issuers-0a1b2c3d.toml``."""
_GIT_NAMES = re.compile(r"(\.?git(~[0-9]+)?|\.git.*|git~[0-9]+)", re.IGNORECASE)


class HostileTreeError(InvalidDataError):
    """A remote's tree is refused; nothing of it was written. ``paths`` tells what is wrong."""

    def __init__(self, findings: Iterable[IncomingDefect]) -> None:
        self.findings = tuple(findings)
        first = self.findings[0]
        super().__init__(f"remote-{first.code}", file=first.path, count=len(self.findings))


class IncomingDefect(NamedTuple):
    """One path of a remote that is not let in, and why."""

    path: str
    code: str


class Blob(NamedTuple):
    """A file of a tree as git has it: ``mode`` tells links and the like from plain files."""

    mode: str
    digest: str
    size: int


def findings(
    changed: Iterable[tuple[str, Blob | None]], whole: Iterable[str], also: Iterable[str] = ()
) -> list[IncomingDefect]:
    """Return what is wrong with the ``changed`` paths (``None``: gone), and with all together.

    ``whole`` are all paths of the tree that would come about; ``also`` those that the reader let in
    by name beside the shared ones.
    """
    allowed = frozenset(also)
    found = [
        IncomingDefect(path, code)
        for path, blob in changed
        if not _is_list_of_ours(path, blob) and (code := _wrong(path, blob, allowed)) is not None
    ]
    return found + list(_collisions({path for path, blob in changed if blob}, whole))


def is_shared(path: str) -> bool:
    """Tell whether a path is one that offices share."""
    room, _, rest = path.partition("/")
    if room in (PLANS, PROGRAMMES):
        return rest.endswith(".toml")
    if room == SEALS:
        return _SEAL.fullmatch(rest) is not None
    if room == ATTACHMENTS:
        return bool(rest)
    return _BESIDE.sub(r"\1.toml", path) in (ISSUERS, ROLES)


def _is_list_of_ours(path: str, blob: Blob | None) -> bool:
    """Tell whether a file is the list by which giamsat keeps git from changing line ends."""
    return blob is not None and blob.mode in REGULAR and is_own_list(path, blob.digest)


def _wrong(path: str, blob: Blob | None, also: frozenset[str]) -> str | None:
    if path.startswith("/"):
        return "not-shared"
    if not _is_safe(path):
        return "unsafe-path"
    if not is_shared(path) and path not in also:
        return "not-shared"
    if blob is None:
        return None
    if blob.mode not in REGULAR:
        return "no-plain-file"
    return "too-large" if blob.size > largest(path) else None


def largest(path: str) -> int:
    """Return how many bytes the file at a path may have."""
    return LARGEST if path.startswith(f"{ATTACHMENTS}/") else MAX_BYTES


def _is_safe(path: str) -> bool:
    names = path.split("/")
    return (
        len(path) <= LONGEST_PATH
        and len(names) <= DEEPEST
        and not any("\udc80" <= letter <= "\udcff" for letter in path)
        and all(_is_safe_name(name) for name in names)
    )


def _is_safe_name(name: str) -> bool:
    """Tell whether a name means the same file on every system, and is nobody's configuration."""
    plain = "".join(letter for letter in name if unicodedata.category(letter) != "Cf")
    return (
        is_portable(name)
        and plain == name
        and len(name.encode()) <= LONGEST_NAME
        and not name.startswith((".", "-", "~"))
        and not _GIT_NAMES.fullmatch(name)
    )


def _collisions(changed: set[str], whole: Iterable[str]) -> Iterator[IncomingDefect]:
    """Yield changed paths that some system takes for another path or folder of the tree."""
    spellings: defaultdict[str, set[str]] = defaultdict(set)
    files: dict[str, str] = {}
    for path in whole:
        files[fold_path(path)] = path
        for part in _beginnings(path):
            spellings[fold_path(part)].add(part)
    for path in sorted(changed):
        parts = [fold_path(part) for part in _beginnings(path)]
        twice = any(len(spellings[part]) > 1 for part in parts)
        if twice or any(part in files for part in parts[:-1]):
            yield IncomingDefect(path, "collision")


def _beginnings(path: str) -> Iterator[str]:
    at = path.find("/")
    while at >= 0:
        yield path[:at]
        at = path.find("/", at + 1)
    yield path
