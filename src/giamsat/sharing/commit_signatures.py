"""Whose signature a commit bears, by the installed git and ``ssh-keygen``.

A key counts that is good on the day on which the commit says it was made *and* on the day on which
it comes in: whoever has left can date a commit back, but cannot send it back in time.
"""

from __future__ import annotations

import subprocess
import tempfile
from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from giamsat.sharing.pushed_commits import PushedCommit


class CommitSigner(NamedTuple):
    """Who signed: the principals of the key, or what is wrong: ``not-signed``, ``key-ended``."""

    name: str
    problem: str = ""

    def is_key_of(self, mail: str) -> bool:
        """Whether the key is that of a mail address; principals may be patterns (``*@xa-a``)."""
        patterns = self.name.casefold().split(",")
        return any(fnmatchcase(mail.casefold(), pattern) for pattern in patterns)


def signer_of(folder: Path, commit: PushedCommit, signers: Path, now: datetime) -> CommitSigner:
    """Return whose signature a commit bears, by the list ``signers``, at the time ``now``."""
    keys = ("-c", "gpg.format=ssh", "-c", f"gpg.ssh.allowedSignersFile={signers}")
    asked = ("log", "-1", "--no-walk", "--format=%G?%x00%GS", commit.digest)
    shown = subprocess.run(  # noqa: S603
        ["git", "--no-replace-objects", *keys, *asked],  # noqa: S607 (the server's git)
        cwd=folder,
        capture_output=True,
        check=False,
    )
    state, _, name = shown.stdout.decode("utf-8", "replace").strip().partition("\0")
    if shown.returncode != 0 or state != "G" or not name:
        return CommitSigner(name, "not-signed")
    return CommitSigner(name, "" if _is_listed(commit, signers, now) else "key-ended")


def _is_listed(commit: PushedCommit, signers: Path, now: datetime) -> bool:
    """Whether the key of a signature is in the list, good at the time ``now``."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "signature"
        file.write_bytes(commit.signature)
        when = f"-Overify-time={now.astimezone():%Y%m%d%H%M%S}"
        files = ("-s", str(file), "-f", str(signers.absolute()))
        done = subprocess.run(  # noqa: S603
            ["ssh-keygen", "-Y", "find-principals", when, *files],  # noqa: S607 (the server's)
            capture_output=True,
            check=False,
        )
    return done.returncode == 0 and bool(done.stdout.strip())
