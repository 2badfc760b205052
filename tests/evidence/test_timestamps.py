"""Time stamps (RFC 3161) with openssl as the authority: asked for, attached, checked, attacked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from seal_examples import AUTHOR, answered, found, new_authority, run, sealed

from giamsat.evidence.sealing import ask_for_stamp, attach_stamp, seal
from giamsat.evidence.timestamps import StampError, check, nonce_of, query, read_answer
from giamsat.evidence.verifying import Trust, verify
from giamsat.store.files import CannotWriteError
from giamsat.store.workspace import Workspace


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a CA and a time-stamping authority of its own."""
    return new_authority(tmp_path_factory.mktemp("tsa"))


def test_openssl_understands_the_question(tmp_path: Path) -> None:
    (tmp_path / "q").write_bytes(query("kế hoạch".encode()))
    text = run(tmp_path, "openssl", "ts", "-query", "-in", "q", "-text").stdout.decode()
    assert "Hash Algorithm: sha256" in text
    assert "Certificate required: yes" in text
    shown = "".join(line[11:58] for line in text.split("\n") if line.startswith("    00"))
    assert shown.replace(" ", "").replace("-", "") == sha256("kế hoạch".encode()).hexdigest()
    nonce = next(line for line in text.split("\n") if line.startswith("Nonce: "))
    assert int(nonce.removeprefix("Nonce: 0x"), 16) == nonce_of(query_bytes(tmp_path))


def query_bytes(folder: Path) -> bytes:
    return (folder / "q").read_bytes()


def test_two_questions_differ(tmp_path: Path) -> None:
    assert query(b"x") != query(b"x")


def test_the_answer_tells_hash_time_and_nonce(authority: Path) -> None:
    question = query(b"x")
    answer = read_answer(answered(authority, question))
    assert answer.digest == sha256(b"x").hexdigest()
    assert answer.nonce == nonce_of(question)
    assert abs(answer.at - datetime.now(UTC)) < timedelta(minutes=5)


@pytest.fixture
def stamped(workspace: Workspace, authority: Path) -> str:
    """The path of a seal made and stamped now."""
    done = seal(workspace, AUTHOR, datetime.now(UTC))
    question = workspace.root / ask_for_stamp(workspace.root)
    attach_stamp(workspace.root, answered(authority, question.read_bytes()))
    return done.path


def stamp_of(workspace: Workspace, trust: Trust) -> tuple[str, bool]:
    checked = verify(workspace.root, datetime.now(UTC), trust)
    return checked.seals[0].stamp.code, checked.is_sound


def test_a_stamped_seal_is_good_by_its_authority(
    workspace: Workspace, authority: Path, stamped: str
) -> None:
    assert stamp_of(workspace, Trust(authority=authority / "ca.pem")) == ("good", True)
    assert stamp_of(workspace, Trust()) == ("unchecked", True)


def test_openssl_alone_repeats_it(workspace: Workspace, authority: Path, stamped: str) -> None:
    command = (
        *("openssl", "ts", "-verify", "-in", f"{stamped}.tsr", "-data", stamped),
        *("-CAfile", str(authority / "ca.pem")),
    )
    assert run(workspace.root, *command).returncode == 0


def test_another_authority_is_not_believed(
    workspace: Workspace, authority: Path, stamped: str, tmp_path: Path
) -> None:
    command = ("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "k", "-subj", "/CN=X")
    run(tmp_path, "openssl", *command, "-out", "other.pem", "-days", "2")
    assert stamp_of(workspace, Trust(authority=tmp_path / "other.pem")) == ("wrong", False)


def test_a_stamp_put_under_another_seal(workspace: Workspace, stamped: str) -> None:
    reply = (workspace.root / f"{stamped}.tsr").read_bytes()
    other = seal(workspace, AUTHOR, datetime.now(UTC) + timedelta(seconds=2))
    (workspace.root / f"{other.path}.tsr").write_bytes(reply)
    assert found(workspace.root, hour=10**6) == [("stamp-wrong", other.path)]


def test_a_stamp_with_one_byte_changed(workspace: Workspace, authority: Path, stamped: str) -> None:
    place = workspace.root / f"{stamped}.tsr"
    whole = place.read_bytes()
    trust = Trust(authority=authority / "ca.pem")
    for at in range(0, len(whole), len(whole) // 12):
        changed = bytearray(whole)
        changed[at] ^= 1
        place.write_bytes(bytes(changed))
        code, sound = stamp_of(workspace, trust)
        # Some bytes (of certificates that came along) carry nothing that is signed.
        assert (code, sound) in {("wrong", False), ("good", True)}
    changed = bytearray(whole)
    changed[-1] ^= 1
    place.write_bytes(bytes(changed))
    assert stamp_of(workspace, trust) == ("wrong", False)


def test_a_seal_that_says_a_later_time_than_its_stamp(
    workspace: Workspace, authority: Path
) -> None:
    done = seal(workspace, AUTHOR, datetime.now(UTC) + timedelta(days=1))
    question = workspace.root / ask_for_stamp(workspace.root)
    attach_stamp(workspace.root, answered(authority, question.read_bytes()))
    assert found(workspace.root, hour=10**6) == [("stamp-before-seal", done.path)]


def test_what_cannot_be_attached(workspace: Workspace, authority: Path, stamped: str) -> None:
    foreign = answered(authority, query(b"x"))
    own = (workspace.root / stamped).read_bytes()
    replayed = answered(authority, query(own))
    refused = bytes.fromhex("30053003020102")
    for reply, code in (
        (b"", "stamp-unreadable"),
        (b"<html>", "stamp-unreadable"),
        (foreign[:-9], "stamp-unreadable"),
        (refused, "stamp-refused"),
        (foreign, "stamp-of-other"),
        (replayed, "stamp-other-question"),
    ):
        with pytest.raises(StampError) as caught:
            attach_stamp(workspace.root, reply)
        assert caught.value.code == code
    again = (workspace.root / f"{stamped}.tsr").read_bytes()
    with pytest.raises(CannotWriteError):
        attach_stamp(workspace.root, again)


def test_a_question_once_asked_stays(workspace: Workspace) -> None:
    sealed(workspace)
    first = (workspace.root / ask_for_stamp(workspace.root)).read_bytes()
    assert (workspace.root / ask_for_stamp(workspace.root)).read_bytes() == first


def test_a_later_seal_covers_the_stamp(workspace: Workspace, authority: Path, stamped: str) -> None:
    seal(workspace, AUTHOR, datetime.now(UTC) + timedelta(seconds=2))
    (workspace.root / f"{stamped}.tsr").unlink()
    assert ("seal-missing", f"{stamped}.tsr") in found(workspace.root, hour=10**6)


def test_without_openssl_a_stamp_is_unchecked(
    authority: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reply = answered(authority, query(b"x"))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert check(b"x", reply, authority / "ca.pem").detail == "no-openssl"
