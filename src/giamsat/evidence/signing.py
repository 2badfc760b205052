"""Signatures of seals by the installed ``ssh-keygen -Y``: the same commands that an auditor types.

Data reaches ssh-keygen through standard input, or as the value of an option, never as an option.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from datetime import datetime
from pathlib import Path

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.seals import Signature
from giamsat.store.git import find_program

NAMESPACE = "giamsat-seal"
"""What a signature is for: one made for git or mail does not count for a seal."""

TIMEOUT = 120.0
"""Seconds, so that a passphrase can be typed."""

_FINGERPRINT = re.compile(r"\bSHA256:[A-Za-z0-9+/]{43}")


class SigningError(InvalidDataError):
    """No signature was made: ``no-ssh-keygen``, ``no-signing-key``, ``signing-failed``, …"""


def fingerprint(key: Path) -> str:
    """Return the fingerprint of a key file (private or public). Raises :class:`SigningError`."""
    if not key.exists() and find_program("ssh-keygen"):
        raise SigningError("no-signing-key", key=str(key))
    done = _ssh_keygen("-l", "-E", "sha256", "-f", _place(key))
    found = _FINGERPRINT.search(done.stdout.decode("utf-8", "replace"))
    if done.returncode != 0 or found is None:
        raise SigningError("signing-failed", key=str(key), detail=_complaint(done))
    return found[0]


def sign(data: bytes, key: Path, purpose: str = NAMESPACE) -> bytes:
    """Return the signature of ``data`` by a key file, or by the agent that holds its key.

    ``purpose`` is what it counts for, and for nothing else. Raises :class:`SigningError`.
    """
    done = _ssh_keygen("-Y", "sign", "-f", _place(key), "-n", purpose, stdin=data)
    if done.returncode != 0 or not done.stdout.startswith(b"-----BEGIN SSH SIGNATURE-----"):
        raise SigningError("signing-failed", key=str(key), detail=_complaint(done))
    return done.stdout


def check(
    data: bytes, signature: bytes, signers: Path | None, at: datetime, now: datetime
) -> Signature:
    """Tell how a signature of ``data`` stands, whose list of signers is ``signers``.

    ``at`` is when it was made, as far as is known: keys may be listed for a time only. A key that
    has ended ``now`` could have signed with a clock put back. Raises :class:`SigningError` where
    ssh-keygen takes too long.
    """
    if find_program("ssh-keygen") is None:
        return Signature("unchecked")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "signature"
        file.write_bytes(signature)
        alone = _ssh_keygen("-Y", "check-novalidate", "-n", NAMESPACE, "-s", str(file), stdin=data)
        found = _FINGERPRINT.search(alone.stdout.decode("utf-8", "replace"))
        if alone.returncode != 0 or found is None:
            return Signature("wrong", detail=_complaint(alone))
        if signers is None:
            return Signature("untrusted", fingerprint=found[0])
        judged = _check_with_list(signers, data, file, at, found[0])
        if judged.code == "good" and _has_times(signers):
            today = _check_with_list(signers, data, file, now, found[0])
            return judged if today.code == "good" else judged._replace(time="nobody")
        return judged


def _has_times(signers: Path) -> bool:
    """Whether the list has a key for a time only."""
    try:
        return b"valid-" in signers.read_bytes().lower()
    except OSError:
        return False


def _check_with_list(signers: Path, data: bytes, file: Path, at: datetime, key: str) -> Signature:
    listed, when = _place(signers), f"-Overify-time={at.astimezone():%Y%m%d%H%M%S}"
    named = _ssh_keygen("-Y", "find-principals", when, "-s", str(file), "-f", listed)
    principals = named.stdout.decode("utf-8", "replace").split("\n")[0].split(",")
    if named.returncode != 0 or not principals[0]:
        # What ssh-keygen says of it in English, the code says already.
        return Signature("unknown", fingerprint=key)
    known = ("-f", listed, "-I", principals[0], "-n", NAMESPACE, "-s", str(file))
    done = _ssh_keygen("-Y", "verify", when, *known, stdin=data)
    if done.returncode != 0:
        return Signature("unknown", fingerprint=key, detail=_complaint(done))
    return Signature("good", principals[0], key)


def _place(path: Path) -> str:
    """Return an absolute path: it can begin with no dash."""
    return str(path.absolute())


def _ssh_keygen(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    program = find_program("ssh-keygen")
    if program is None:
        raise SigningError("no-ssh-keygen")
    try:
        return subprocess.run(  # noqa: S603 (an absolute path, no shell, guarded arguments)
            [program, *arguments], input=stdin, capture_output=True, timeout=TIMEOUT, check=False
        )
    except subprocess.TimeoutExpired:
        raise SigningError("signing-timeout", seconds=int(TIMEOUT)) from None
    except OSError as error:
        raise SigningError("signing-failed", key="", detail=str(error)) from error


def _complaint(done: subprocess.CompletedProcess[bytes]) -> str:
    text = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
    return text.replace("\r", "").replace("\n", "; ")[:300]
