"""A workspace with ended keys, older seals and a changed attachment, for those who judge seals."""

from __future__ import annotations

import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

from seal_examples import AUTHOR, answered, new_key
from tests.conftest import Giamsat

from giamsat.evidence.sealing import ask_for_stamp, attach_stamp, seal
from giamsat.store.workspace import Workspace

PLAN = "plans/2024/01-kh-mttq.toml"
ATTACHMENT = "attachments/2024/01-kh-mttq/báo cáo.pdf"
ZONE = timezone(timedelta(hours=7))
SEALED = tuple(datetime(2024, month, 28, 17, 0, tzinfo=ZONE) for month in (3, 6, 9))


class SealedYears(NamedTuple):
    """The folder, its seals (the oldest first), and what the auditor brings along."""

    root: Path
    seals: tuple[str, ...]
    signers: Path
    ca: Path


def git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True)
    return done.stdout.decode().strip()


def sealed_years(folder: Path, giamsat: Giamsat, authority: Path) -> SealedYears:
    """Make it below ``folder``: the first key ended after its seal, the second seal has none.

    Git's names come from the environment. The plan changed after each seal but the last, and so
    did its attachment.
    """
    root = folder / "work"
    root.mkdir()
    at = ("-w", root)
    giamsat("init", root, "--issuer", "MTTQ xã Thử")
    for number in ("01", "02"):
        new = ("--title", f"Giám sát {number}", "--number", f"{number}/KH-MTTQ")
        assert giamsat("new", *at, *new, "--issued", "5/1/2024").code == 0
    first, second = new_key(folder, "first"), new_key(folder, "second")
    signers = folder / "signers"
    signers.write_text(
        _listed("lan@example.vn", first, ',valid-before="20240401"')
        + _listed("hung@example.vn", second, ',valid-after="20240801"'),
        "utf-8",
    )
    seals = [_seal(root, SEALED[0], first)]
    (folder / "báo cáo.pdf").write_bytes(b"bao cao")
    file = ("--number", "5/BC-MTTQ", "--file", folder / "báo cáo.pdf")
    assert giamsat("document", "add", "01", *file, *at).code == 0
    seals.append(_seal(root, SEALED[1], None))
    (root / ATTACHMENT).write_bytes(b"bao cao khac")
    git(root, "commit", "-qam", "thay tệp")
    assert giamsat("set", "01", "area=xã Thử", *at).code == 0
    seals.append(_seal(root, SEALED[2], second))
    question = ask_for_stamp(root)
    reply = answered(authority, (root / question).read_bytes())
    stamp = attach_stamp(root, reply)
    git(root, "add", "--", question, stamp)
    git(root, "commit", "-qm", "Dấu thời gian")
    return SealedYears(root, tuple(seals), signers, authority / "ca.pem")


def _listed(principal: str, key: Path, times: str) -> str:
    public = key.with_suffix(".pub").read_text("utf-8")
    return f'{principal} namespaces="giamsat-seal"{times} {public}'


def _seal(root: Path, moment: datetime, key: Path | None) -> str:
    done = seal(Workspace(root), AUTHOR, moment, key)
    git(root, "add", "--", *done.written)
    git(root, "commit", "-qm", f"Niêm phong {done.path}")
    return done.path
