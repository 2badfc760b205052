"""The history of one file as a git bundle: every commit, and of their contents this file alone.

The commits are git's own, with their own hashes, so that seals which name a commit can be held
against them; what other files held is not in it. ``git bundle unbundle`` opens it, ``git clone``
does not.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from giamsat.evidence.versions import LONG
from giamsat.store.git import (
    GitError,
    NoRepository,
    Repository,
    find_program,
    find_repository,
)

_ALIKE = ("--threads=1", "--no-reuse-delta", "--no-reuse-object", "--compression=9", "--window=10")
"""What makes the bytes of a pack depend on its objects alone."""


def bundle_of(repository: Repository, head: str, names: Iterable[str]) -> bytes:
    """Return a bundle of all commits up to ``head`` with the file that had ``names``.

    The names are below git's top. Raises ``GitError``.
    """
    asked = [f"{repository.top}/{name}" for name in sorted(names)]
    walk = ("rev-list", "--objects", "--full-history", "--sparse", head, "--", *asked)
    listed = _read(repository, *walk)
    wanted = b"".join(line.split(b" ", 1)[0] + b"\n" for line in listed.splitlines())
    pack = _read(repository, "pack-objects", "--stdout", "-q", *_ALIKE, stdin=wanted)
    kind = "# v2 git bundle\n"
    if len(head) == 64:
        kind = "# v3 git bundle\n@object-format=sha256\n"
    return f"{kind}{head} HEAD\n\n".encode() + pack


def _read(repository: Repository, *arguments: str, stdin: bytes | None = None) -> bytes:
    output = repository.run(*arguments, stdin=stdin, timeout=LONG)
    if output.code != 0:
        raise GitError("git-failed", command=arguments[0], detail=output.err)
    return output.out


def open_bundle(bundle: Path, head: str, folder: Path) -> Repository | NoRepository:
    """Return a new repository in ``folder`` that holds the bundle, its ``HEAD`` at ``head``.

    Raises ``GitError`` where the bundle is none, or has no such commit.
    """
    executable = find_program("git")
    if executable is None:
        return NoRepository("no-git")
    kind = "sha256" if len(head) == 64 else "sha1"
    new = Repository(executable, folder)
    new.read("init", "--quiet", "--initial-branch=main", f"--object-format={kind}")
    repository = find_repository(folder)
    if isinstance(repository, Repository):
        told = _read(repository, "bundle", "unbundle", str(bundle)).decode("utf-8", "replace")
        if told.split() != [head, "HEAD"]:
            raise GitError("git-failed", command="bundle", detail=told.strip()[:100])
        repository.read("update-ref", "refs/heads/main", head)
    return repository
