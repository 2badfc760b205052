"""The whole way of a seal by commands, and every verdict again by standard tools alone."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from seal_examples import answered, new_authority, new_key
from tests.conftest import ROOT, Giamsat

PLAN = "plans/2026/01-kh-mttq.toml"

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in ("ssh-keygen", "openssl", "sha256sum")),
    reason="needs the tools of an auditor",
)


class Kept(NamedTuple):
    """A sealed, signed and stamped folder, and what the auditor brings along."""

    root: Path
    manifest: str
    signers: Path
    ca: Path


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_authority(tmp_path_factory.mktemp("tsa"))


@pytest.fixture
def kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat, authority: Path
) -> Kept:
    root = tmp_path / "work"
    root.mkdir()
    monkeypatch.chdir(root)
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Nguyễn Thị Lan")
    monkeypatch.setenv("GIT_COMMITTER_NAME", "Nguyễn Thị Lan")
    giamsat("init", "--issuer", "MTTQ xã Thử")
    giamsat("new", "--title", "Giám sát quỹ", "--number", "01/KH-MTTQ", "--issued", "5/1/2026")
    (tmp_path / "báo cáo.pdf").write_bytes(b"bao cao")
    giamsat("document", "add", "01", "--number", "5/BC-MTTQ", "--file", tmp_path / "báo cáo.pdf")
    key = new_key(tmp_path)
    (tmp_path / "signers").write_text(
        f"lan@example.vn {key.with_suffix('.pub').read_text(encoding='utf-8')}", encoding="utf-8"
    )
    assert giamsat("seal", "--sign", key).code == 0
    (manifest,) = (path.name for path in (root / "seals").glob("*.sha256"))
    assert giamsat("seal", "--timestamp-query").code == 0
    question = (root / "seals" / f"{manifest}.tsq").read_bytes()
    (tmp_path / "reply").write_bytes(answered(authority, question))
    done = giamsat("seal", "--timestamp-reply", tmp_path / "reply")
    assert done.code == 0, done.err
    return Kept(root, f"seals/{manifest}", tmp_path / "signers", authority / "ca.pem")


def documented(kept: Kept) -> list[str]:
    """Return the commands of docs/seals.md, with the names of this folder."""
    page = (ROOT / "docs" / "seals.md").read_text(encoding="utf-8")
    block = page.partition("```sh\n")[2].partition("```")[0].replace("\\\n", " ")
    names = {
        "seals/NNNN-XXXXXXXX.sha256": kept.manifest,
        "SIGNERS": str(kept.signers),
        "PRINCIPAL": "lan@example.vn",
        "CA.pem": str(kept.ca),
    }
    for name, meant in names.items():
        block = block.replace(name, meant)
    return block.strip().splitlines()


def verdicts(kept: Kept) -> list[bool]:
    """Run them one by one, without giamsat and without git."""
    answers = []
    for command in documented(kept):
        done = subprocess.run(
            ["sh", "-c", command], cwd=kept.root, capture_output=True, check=False
        )
        answers.append(done.returncode == 0)
    return answers


def test_giamsat_and_the_standard_tools_agree(kept: Kept, giamsat: Giamsat) -> None:
    assert [line.split()[0] for line in documented(kept)] == [
        *("sha256sum", "ssh-keygen", "openssl", "openssl")
    ]
    assert verdicts(kept) == [True, True, True, True]
    done = giamsat("verify", "--signers", kept.signers, "--ca", kept.ca)
    assert done.code == 0, done.out
    assert "đúng, của lan@example.vn" in done.out


def test_a_copied_folder_is_judged_alike_without_git(
    kept: Kept, giamsat: Giamsat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(kept.root, copy, ignore=shutil.ignore_patterns(".git", ".giamsat"))
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("ssh-keygen", "openssl", "sh", "sha256sum", "date", "sed"):
        (tools / tool).symlink_to(str(shutil.which(tool)))
    monkeypatch.setenv("PATH", str(tools))
    monkeypatch.chdir(copy)
    assert verdicts(kept._replace(root=copy)) == [True, True, True, True]
    assert giamsat("verify", "--signers", kept.signers, "--ca", kept.ca).code == 0


SEEN = {
    "plan": (20, [False, True, True, True]),
    "attachment": (0, [False, True, True, True]),
    "manifest": (100, [True, False, True, False]),
    "signature": (-60, [True, False, True, True]),
    "stamp": (-9, [True, True, True, False]),
}
"""Where a byte is changed (the manifest's is in a comment), and what the four tools then say."""


def test_one_byte_is_seen_by_both(kept: Kept, giamsat: Giamsat) -> None:
    manifest = kept.root / kept.manifest
    paths = {
        "plan": kept.root / PLAN,
        "attachment": next((kept.root / "attachments").rglob("*.pdf")),
        "manifest": manifest,
        "signature": kept.root / f"{kept.manifest}.sig",
        "stamp": kept.root / f"{kept.manifest}.tsr",
    }
    for name, (place, expected) in SEEN.items():
        path = paths[name]
        data = path.read_bytes()
        changed = bytearray(data)
        changed[place] ^= 1
        path.write_bytes(bytes(changed))
        assert verdicts(kept) == expected, name
        done = giamsat("verify", "--signers", kept.signers, "--ca", kept.ca)
        assert done.code == 1, name
        told = manifest if name in ("signature", "stamp") else path
        assert told.name in done.out, name
        path.write_bytes(data)
    assert giamsat("verify", "--signers", kept.signers, "--ca", kept.ca).code == 0
