"""What keeps git from changing line ends: seals and undoing rest on the bytes of the files.

Git for Windows turns them on the way to disk (``core.autocrlf``) unless an attribute says no. The
workspace's own ``.gitattributes`` says so in every clone; where an older one says too little, or a
person's own says otherwise, the list in the clone's ``.git`` folder, which comes first, does.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from hashlib import sha1, sha256
from pathlib import Path
from typing import Final

from giamsat.store.attachments import ATTACHMENTS
from giamsat.store.files import (
    overwrite_output,
    read_bytes,
    read_if_there,
    replace,
    write_new,
)
from giamsat.store.git import Repository
from giamsat.store.git_attributes import add_lines, attribute_line, values_of
from giamsat.store.git_trees import Entry, stage
from giamsat.store.places import ISSUERS, MARK, PLANS, PROGRAMMES, SEALS

ATTRIBUTES: Final = ".gitattributes"
WHOLE: Final = b"* -text\n"
"""What a workspace's list says: git leaves the bytes of every file in it alone."""

_ROOMS: Final = (PLANS, PROGRAMMES, ATTACHMENTS, SEALS)

SEALED: Final = (MARK, ISSUERS, *(f"{room}/**" for room in _ROOMS))
"""Where the sealed files lie, as patterns of git; attachments may lie elsewhere besides."""

SAMPLES: Final = (MARK, ISSUERS, *(f"{room}/x" for room in _ROOMS))
"""Files that tell by what git does with them what it does with the others there."""

_OLDER: Final = b"plans/** -text\nprogrammes/** -text\nattachments/** -text\n"
_OWN: Final = frozenset((WHOLE, _OLDER))


def keep_bytes(root: Path) -> tuple[str, ...]:
    """Write the workspace's ``.gitattributes`` where none is, or one of an older giamsat.

    Returns what was written, below the root; a list that a person wrote stays as it is.
    """
    there = read_if_there(root / ATTRIBUTES, root)
    if there is None:
        write_new(root / ATTRIBUTES, WHOLE)
    elif there.data in _OWN - {WHOLE}:
        overwrite_output(root / ATTRIBUTES, WHOLE)
    else:
        return ()
    return (ATTRIBUTES,)


def may_be_written(root: Path) -> bool:
    """Whether the workspace's list is giamsat's own, or not there: nobody else says anything."""
    there = read_if_there(root / ATTRIBUTES, root)
    return there is None or there.data in _OWN


def is_kept_whole(root: Path) -> bool:
    """Whether the workspace's list is giamsat's own: nothing in the workspace is changed by git."""
    there = read_if_there(root / ATTRIBUTES, root)
    return there is not None and there.data == WHOLE


def is_own_list(path: str, digest: str) -> bool:
    """Tell whether a file of a tree, by its digest in git, is a list that giamsat itself writes."""
    places = (ATTRIBUTES, f"{SEALS}/{ATTRIBUTES}")
    return path in places and any(digest in blob_digests(data) for data in _OWN)


def blob_digests(data: bytes) -> tuple[str, str]:
    """Return what git calls a file of these bytes, in repositories of either kind."""
    whole = b"blob %d\0" % len(data) + data
    return sha1(whole, usedforsecurity=False).hexdigest(), sha256(whole).hexdigest()


def not_kept(repository: Repository, paths: Iterable[str]) -> list[str]:
    """Return those of the files (below the workspace) whose line ends git may change."""
    asked = list(paths)
    told = values_of(repository, "text", asked)
    return [path for path, value in zip(asked, told, strict=True) if value != "unset"]


def settle_line_ends(repository: Repository) -> tuple[str, ...]:
    """Have git leave the usual rooms alone in this clone; return the files put back.

    A file that differs from git's own only by the line ends that git gave it gets its bytes back.
    Raises ``GitError``, ``GitFolderError``, ``FileError`` and ``CannotWriteError``.
    """
    back = _put_back(repository, _is_in_a_room)
    _add_lines(repository, ())
    return back


def keep_line_ends(repository: Repository, sealed: Iterable[str]) -> tuple[str, ...]:
    """Have git leave the sealed files alone wherever they lie, in new clones too.

    Returns the files put back, and the list of attributes where it was written. Raises what
    ``settle_line_ends`` raises.
    """
    root = repository.folder
    outside = frozenset(path for path in sealed if not _is_in_a_room(path))
    is_ours = may_be_written(root)
    # The bytes first: were it cut in between, git would take the changed ones for new.
    back = _put_back(repository, lambda path: is_ours or _is_in_a_room(path) or path in outside)
    written = keep_bytes(root)
    _add_lines(repository, outside)
    return (*back, *written)


def _add_lines(repository: Repository, outside: Iterable[str]) -> None:
    elsewhere = not_kept(repository, outside)
    if elsewhere or not_kept(repository, SAMPLES):
        patterns = [*SEALED, *map(_literal, elsewhere)]
        prefix = repository.prefix
        add_lines(repository, [attribute_line(prefix, name, "-text") for name in patterns])


def _is_in_a_room(path: str) -> bool:
    room, _, rest = path.partition("/")
    return path in (MARK, ISSUERS) or (bool(rest) and room in _ROOMS)


def _literal(path: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\*?[" else letter for letter in path)


def _put_back(repository: Repository, is_wanted: Callable[[str], bool]) -> tuple[str, ...]:
    """Give the wanted files that git may have changed the bytes that it has of them."""
    known = _tracked_files(repository)
    changed = not_kept(repository, filter(is_wanted, known))
    back = tuple(
        path for path in changed if _has_put_back(repository.folder, path, known[path].digest)
    )
    # Git trusts the size it noted when it wrote the other line ends: it has to look again.
    if back:
        stage(repository, {repository.path_of(path): known[path] for path in back})
    return back


def _tracked_files(repository: Repository) -> dict[str, Entry]:
    """Return what git's index has of each file of the workspace, by path."""
    listed = os.fsdecode(repository.read("ls-files", "-s", "-z"))
    entries = (entry.partition("\t") for entry in listed.split("\0") if entry)
    # One that two sides changed stands there more than once.
    facts = ((path, facts.split()) for facts, _, path in entries)
    return {path: Entry(mode, digest) for path, (mode, digest, place) in facts if place == "0"}


def _has_put_back(root: Path, path: str, digest: str) -> bool:
    """Write the bytes that git has where only line ends differ; tell whether that was so."""
    place = root / path
    if not place.is_file() or place.is_symlink():
        return False
    there = read_bytes(place, root)
    wanted = there.data.replace(b"\r\n", b"\n")
    if digest not in blob_digests(wanted) or wanted == there.data:
        return False
    replace(place, wanted, there)
    return True
