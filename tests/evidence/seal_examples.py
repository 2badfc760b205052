"""Keys, a time-stamping authority and a sealed workspace for the tests of seals."""

from __future__ import annotations

import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path

from giamsat.evidence.sealing import Sealed, seal
from giamsat.evidence.verifying import NO_TRUST, Trust, verify
from giamsat.store.workspace import Workspace

ZONE = timezone(timedelta(hours=7))
START = datetime(2026, 1, 5, 8, 0, tzinfo=ZONE)
AUTHOR = "Nguyễn Thị Lan <lan@example.vn>"


def run(folder: Path, *command: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(list(command), cwd=folder, input=stdin, capture_output=True, check=False)


def new_key(folder: Path, name: str = "key") -> Path:
    done = run(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", name)
    assert done.returncode == 0, done.stderr
    return folder / name


def signers_file(folder: Path, key: Path, principal: str = "lan@example.vn") -> Path:
    file = folder / "signers"
    public = key.with_suffix(".pub").read_text()
    file.write_text(f'{principal} namespaces="giamsat-seal" {public}')
    return file


def sealed(workspace: Workspace, hour: int = 0, key: Path | None = None) -> Sealed:
    return seal(workspace, AUTHOR, START + timedelta(hours=hour), key)


def found(root: Path, trust: Trust = NO_TRUST, hour: int = 100) -> list[tuple[str, str]]:
    """Return (code, path) of every problem."""
    checked = verify(root, START + timedelta(hours=hour), trust)
    return [(f.code, f.path) for f in checked.findings if f.weight == "problem"]
