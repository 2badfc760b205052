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
    public = key.with_suffix(".pub").read_text(encoding="utf-8")
    file.write_text(f'{principal} namespaces="giamsat-seal" {public}', encoding="utf-8")
    return file


def sealed(workspace: Workspace, hour: int = 0, key: Path | None = None) -> Sealed:
    return seal(workspace, AUTHOR, START + timedelta(hours=hour), key)


def found(root: Path, trust: Trust = NO_TRUST, hour: int = 100) -> list[tuple[str, str]]:
    """Return (code, path) of every problem."""
    checked = verify(root, START + timedelta(hours=hour), trust)
    return [(f.code, f.path) for f in checked.findings if f.weight == "problem"]


CONFIG = """
[req]
distinguished_name = name
[name]
[ca]
basicConstraints = critical,CA:TRUE
[tsa]
basicConstraints = CA:FALSE
extendedKeyUsage = critical,timeStamping
[tsa_config]
serial = serial
signer_cert = tsa.pem
signer_key = tsa.key
certs = ca.pem
default_policy = 1.2.3.4
digests = sha256
signer_digest = sha256
accuracy = secs:1
"""


def new_authority(folder: Path) -> Path:
    """Make a CA and a time-stamping authority in ``folder``."""
    (folder / "conf").write_text(CONFIG, encoding="utf-8")
    (folder / "serial").write_text("01\n", encoding="utf-8")
    key = ("-newkey", "rsa:2048", "-nodes", "-config", "conf")
    for command in (
        ("req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=CA",
         "-extensions", "ca", "-days", "2"),
        ("req", *key, "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=TSA"),
        ("x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial", "2",
         "-extfile", "conf", "-extensions", "tsa", "-out", "tsa.pem", "-days", "2"),
    ):  # fmt: skip
        done = run(folder, "openssl", *command)
        assert done.returncode == 0, done.stderr
    return folder


def answered(authority: Path, question: bytes) -> bytes:
    (authority / "q").write_bytes(question)
    command = ("ts", "-reply", "-config", "conf", "-section", "tsa_config", "-queryfile", "q")
    done = run(authority, "openssl", *command)
    assert done.stdout, done.stderr
    return done.stdout
