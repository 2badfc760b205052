"""What is known of the seals outside the folder finds a rollback and a last seal cut off."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from evidence_examples import Git
from seal_examples import (
    START,
    answered,
    found,
    new_authority,
    new_key,
    sealed,
    signers_file,
)
from tests.conftest import require

from giamsat.domain.seals import SHORT, is_fingerprint_of
from giamsat.evidence.sealing import Sealed, ask_for_stamp, attach_stamp, seal
from giamsat.evidence.verifying import NO_TRUST, Trust, verify
from giamsat.evidence.witnesses import (
    WitnessError,
    append_to_witness,
    require_witness,
)
from giamsat.store.files import CannotWriteError, FileError
from giamsat.store.workspace import Workspace

LATER = START + timedelta(days=400)


def notes(root: Path, trust: Trust = NO_TRUST, now: datetime = LATER) -> list[tuple[str, str]]:
    """Return (code, path) of every note."""
    checked = verify(root, now, trust)
    return [(f.code, f.path) for f in checked.findings if f.weight == "note"]


def witness_of(*seals: Sealed, file: Path) -> Path:
    for each in seals:
        append_to_witness(file, each.path, each.digest, each.manifest)
    return file


# --- the fingerprint -------------------------------------------------------------------------


@pytest.mark.parametrize("number", [1, 12, 1234])
@pytest.mark.parametrize("text", ["{n}-{g}", "{n} {g}", "{g}", "{G}", " {n}: {s} ", "{whole}"])
def test_a_fingerprint_is_known_however_it_was_copied(number: int, text: str) -> None:
    digest = "12345678" * 8
    groups = [digest[at : at + 4] for at in range(0, SHORT, 4)]
    copied = text.format(
        n=number, g="-".join(groups), G="-".join(groups).upper(), s=" ".join(groups), whole=digest
    )
    assert is_fingerprint_of(copied, number, digest)
    assert not is_fingerprint_of(copied, number, "f" + digest[1:])


@pytest.mark.parametrize("text", ["", "12", "12345678", "13-1234-5678-1234-5678-1234", "x" * 20])
def test_what_is_too_short_or_of_another_number_is_no_fingerprint(text: str) -> None:
    assert not is_fingerprint_of(text, 12, "12345678" * 8)


def test_a_last_seal_that_was_cut_off_is_found_by_its_fingerprint(workspace: Workspace) -> None:
    sealed(workspace)
    last = sealed(workspace, 1)
    trust = Trust(expected=last.fingerprint)
    assert found(workspace.root, trust) == []
    (workspace.root / last.path).unlink()
    assert found(workspace.root, trust) == [("expected-missing", last.fingerprint)]


def test_it_is_told_that_nothing_vouches_for_the_newest_state(workspace: Workspace) -> None:
    first, last = sealed(workspace), sealed(workspace, 1)
    assert notes(workspace.root) == [("newest-unvouched", last.path)]
    older = Trust(expected=first.fingerprint)
    assert notes(workspace.root, older) == [("newest-unvouched", last.path)]
    assert notes(workspace.root, Trust(expected=last.fingerprint)) == []


# --- the witness -----------------------------------------------------------------------------


def test_a_folder_put_back_is_found_by_the_witness(workspace: Workspace, tmp_path: Path) -> None:
    first = sealed(workspace)
    older = tmp_path / "older"
    shutil.copytree(workspace.root, older)
    last = sealed(workspace, 1)
    trust = Trust(witness=witness_of(first, last, file=tmp_path / "witness"))
    assert (found(workspace.root, trust), notes(workspace.root, trust)) == ([], [])
    assert found(older) == []
    assert found(older, trust) == [("witness-missing", last.path)]


def test_another_copy_is_a_witness(workspace: Workspace, tmp_path: Path) -> None:
    sealed(workspace)
    copy = tmp_path / "copy"
    shutil.copytree(workspace.root, copy)
    theirs = sealed(Workspace(copy), 1)
    assert found(workspace.root, Trust(witness=copy)) == [("witness-missing", theirs.path)]
    with pytest.raises(WitnessError, match="witness-no-workspace"):
        found(workspace.root, Trust(witness=tmp_path))


def test_a_line_that_says_nothing_is_told(workspace: Workspace, tmp_path: Path) -> None:
    file = witness_of(sealed(workspace), file=tmp_path / "witness")
    with file.open("a", encoding="utf-8") as written:
        written.write("ghi tay")
    witness_of(sealed(workspace, 1), file=file)
    assert found(workspace.root, Trust(witness=file)) == [("witness-unreadable", "witness")]
    assert notes(workspace.root, Trust(witness=file)) == []


def test_a_witness_is_looked_at_before_a_seal_is_made(workspace: Workspace, tmp_path: Path) -> None:
    first = sealed(workspace)
    last = sealed(workspace, 1)
    file = witness_of(first, last, file=tmp_path / "witness")
    require_witness(workspace.root, file)
    (workspace.root / last.path).unlink()
    with pytest.raises(WitnessError, match="witness-knows-more"):
        require_witness(workspace.root, file)
    with pytest.raises(WitnessError, match="witness-inside"):
        require_witness(workspace.root, workspace.root / "seals" / "witness")
    with pytest.raises(CannotWriteError):
        require_witness(workspace.root, tmp_path / "none" / "witness")
    with pytest.raises(FileError):
        require_witness(workspace.root, tmp_path)


# --- git -------------------------------------------------------------------------------------


def test_a_seal_that_a_branch_of_another_office_has(repository: Workspace, git: Git) -> None:
    first = commit_seal(repository, git, 0)
    last = commit_seal(repository, git, 1)
    git("update-ref", "refs/remotes/origin/main", "HEAD")
    git("reset", "-q", "--hard", "HEAD~1")
    shutil.rmtree(repository.root / ".git" / "logs")
    assert found(repository.root) == [("git-knows", last.path)]
    checked = verify(repository.root, LATER)
    told = next(f for f in checked.findings if f.code == "git-knows")
    assert dict(told.params)["references"] == "origin/main"
    git("reset", "-q", "--hard", "refs/remotes/origin/main")
    assert found(repository.root) == []
    assert first.path != last.path


def test_a_seal_that_only_the_reflog_remembers(repository: Workspace, git: Git) -> None:
    commit_seal(repository, git, 0)
    last = commit_seal(repository, git, 1)
    git("reset", "-q", "--hard", "HEAD~1")
    assert found(repository.root) == [("git-remembers", last.path)]


def test_a_last_seal_that_was_removed_openly(repository: Workspace, git: Git) -> None:
    last = commit_seal(repository, git, 0)
    git("rm", "-q", last.path)
    git("commit", "-qm", "dọn")
    assert set(found(repository.root)) == {("git-knows", last.path), ("no-seal", "seals")}


def test_many_seals_that_went_are_counted(repository: Workspace, git: Git) -> None:
    for hour in range(8):
        commit_seal(repository, git, hour)
    git("reset", "-q", "--hard", "HEAD~7")
    told = found(repository.root)
    assert [code for code, _ in told] == ["git-remembers"] * 5 + ["git-knows-more"]


def commit_seal(workspace: Workspace, git: Git, hour: int) -> Sealed:
    done = sealed(workspace, hour)
    git("add", "--", *done.written)
    git("commit", "-qm", f"Niêm phong {done.path}")
    return done


# --- signatures ------------------------------------------------------------------------------


def test_a_seal_dated_back_by_a_key_that_has_ended(workspace: Workspace, tmp_path: Path) -> None:
    require("ssh-keygen")
    key = new_key(tmp_path)
    done = sealed(workspace, 0, key)
    signers = listed(tmp_path, key, 'valid-before="20260201"')
    trust = Trust(signers, expected=done.fingerprint)
    assert found(workspace.root, trust) == []
    assert notes(workspace.root, trust) == [("signature-time-unvouched", done.path)]
    assert notes(workspace.root, trust, START + timedelta(days=1)) == []


@pytest.mark.parametrize(("ends", "is_good"), [("20991231", True), ("20260201", False)])
def test_a_key_is_judged_at_the_time_stamp(
    workspace: Workspace, tmp_path: Path, ends: str, is_good: bool
) -> None:
    """The authority stamps today: long after the day that the seal gives of itself."""
    for tool in ("ssh-keygen", "openssl"):
        require(tool)
    key, authority = new_key(tmp_path), new_authority(tmp_path)
    done = sealed(workspace, 0, key)
    question = (workspace.root / ask_for_stamp(workspace.root)).read_bytes()
    attach_stamp(workspace.root, answered(authority, question))
    signers = listed(tmp_path, key, f'valid-before="{ends}"')
    trust = Trust(signers, authority / "ca.pem", done.fingerprint)
    assert found(workspace.root, trust) == ([] if is_good else [("signature-unknown", done.path)])
    assert notes(workspace.root, trust) == []


def listed(folder: Path, key: Path, times: str) -> Path:
    file = folder / "signers"
    public = key.with_suffix(".pub").read_text("utf-8")
    file.write_text(f'lan@example.vn namespaces="giamsat-seal",{times} {public}', "utf-8")
    return file


def test_an_unsigned_seal_after_signed_ones_is_told_without_a_list(
    workspace: Workspace, tmp_path: Path
) -> None:
    require("ssh-keygen")
    key = new_key(tmp_path)
    sealed(workspace, 0)
    sealed(workspace, 1, key)
    assert found(workspace.root) == []
    unsigned = sealed(workspace, 2)
    assert found(workspace.root) == [("unsigned-after-signed", unsigned.path)]
    sealed(workspace, 3, key)
    assert found(workspace.root) == []


def test_a_seal_by_another_key_is_told_without_a_list(workspace: Workspace, tmp_path: Path) -> None:
    require("ssh-keygen")
    first, second = new_key(tmp_path, "first"), new_key(tmp_path, "second")
    sealed(workspace, 0, first)
    other = seal(workspace, "Trần Văn Hùng <hung@example.vn>", START + timedelta(hours=1), second)
    sealed(workspace, 2, first)
    sealed(workspace, 3, second)
    assert found(workspace.root) == [("signer-changed", other.path)]
    both = tmp_path / "both"
    texts = [signers_file(tmp_path, key).read_text("utf-8") for key in (first, second)]
    both.write_text("".join(texts), "utf-8")
    assert found(workspace.root, Trust(both)) == []


def test_a_new_key_in_the_same_name_is_a_note_without_a_list(
    workspace: Workspace, tmp_path: Path
) -> None:
    """It may be an honest change of key; an unsigned seal after it stays a finding."""
    require("ssh-keygen")
    first, second = new_key(tmp_path, "first"), new_key(tmp_path, "second")
    sealed(workspace, 0, first)
    other = sealed(workspace, 1, second)
    assert found(workspace.root) == []
    assert ("signer-renewed", other.path) in notes(workspace.root)
    unsigned = sealed(workspace, 2)
    assert found(workspace.root) == [("unsigned-after-signed", unsigned.path)]


def test_a_new_key_that_the_list_lacks_is_a_finding_in_any_name(
    workspace: Workspace, tmp_path: Path
) -> None:
    require("ssh-keygen")
    first, second = new_key(tmp_path, "first"), new_key(tmp_path, "second")
    sealed(workspace, 0, first)
    other = sealed(workspace, 1, second)
    trust = Trust(signers_file(tmp_path, first))
    assert found(workspace.root, trust) == [("signature-unknown", other.path)]


def test_the_roles_are_sealed(workspace: Workspace) -> None:
    roles = workspace.root / "roles.toml"
    roles.write_text("schema = 1\n", encoding="utf-8")
    sealed(workspace)
    roles.write_text("schema = 1 # khác\n", encoding="utf-8")
    assert found(workspace.root) == [("altered", "roles.toml")]
