"""The documented server: sshd on the loopback, a bare repository, signed commits, the hook."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.sharing.offices import PLAN_PATH, QUIET, cloned, founded, git, synced
from tests.sharing.ssh_server import SSHD, Server

from giamsat.domain.changes import AppendTable, SetValue
from giamsat.evidence.recording import record
from giamsat.sharing.remotes import RemoteError
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads
from giamsat.store.workspace import Workspace

pytestmark = pytest.mark.skipif(SSHD is None, reason="no sshd here: install openssh-server")
MAIL = QUIET["GIT_AUTHOR_EMAIL"]


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    made = Server(tmp_path / "server")
    made.start()
    yield made
    made.stop()


class As:
    """Gives what follows the key of one who was let in."""

    def __init__(self, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self._commands = {
            name: server.let_in(name, GIAMSAT_ROLE=name, GIAMSAT_LANG="en")
            for name in ("reader", "secretary", "supervisor")
        }

    def __call__(self, name: str) -> None:
        self._monkeypatch.setenv("GIT_SSH_COMMAND", self._commands[name])


@pytest.fixture
def using(server: Server, monkeypatch: pytest.MonkeyPatch) -> As:
    return As(server, monkeypatch)


def changed(root: Path, *changes: SetValue | AppendTable) -> None:
    place = root / PLAN_PATH
    place.write_bytes(edit(place.read_bytes().decode(), changes).encode())


def refused(root: Path) -> str:
    """What the server says to a sync that it does not take."""
    with pytest.raises(RemoteError) as caught:
        synced(root)
    assert caught.value.code == "remote-refuses"
    return str(caught.value.params["said"])


def test_offices_and_roles_over_ssh(server: Server, using: As, tmp_path: Path) -> None:
    office, other = founded(tmp_path / "office"), tmp_path / "other"
    using("supervisor")
    synced(office, server.url)
    using("secretary")
    git(tmp_path, "clone", "-q", server.url, str(other))
    changed(office, AppendTable(("recommendation",), {"id": "R3", "text": "một"}))
    changed(other, AppendTable(("recommendation",), {"id": "R3", "text": "hai"}))
    synced(office)
    synced(other)

    using("reader")
    synced(office)
    texts = {
        item["text"]
        for item in loads((office / PLAN_PATH).read_text(encoding="utf-8"))["recommendation"]
    }
    assert {"một", "hai"} <= texts
    assert (office / PLAN_PATH).read_bytes() == (other / PLAN_PATH).read_bytes()
    head = git(server.bare, "rev-parse", "main")
    changed(office, SetValue(("plan", "area"), "xã A"))
    assert "may only read" in refused(office)

    using("secretary")
    changed(office, SetValue(("plan", "ends"), "never"))
    said = refused(office)
    assert f"{PLAN_PATH}:" in said
    assert "→" in said
    assert git(server.bare, "rev-parse", "main") == head
    rewritten = ["git", "push", "origin", "+HEAD~1:main"]
    git(other, "commit", "-q", "--amend", "-m", "rewritten")
    done = subprocess.run(rewritten, cwd=other, capture_output=True, check=False)
    assert done.returncode != 0
    assert git(server.bare, "rev-parse", "main") == head


def test_only_signed_commits_come_in(
    server: Server, using: As, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    office = founded(tmp_path / "office")
    using("supervisor")
    synced(office, server.url)
    signer = server.key("signer")
    signers = server.folder / "allowed_signers"
    signers.write_text(
        f"{MAIL} {signer.with_suffix('.pub').read_text(encoding='utf-8')}", encoding="utf-8"
    )
    git(server.bare, "config", "giamsat.allowedSigners", str(signers))
    changed(office, AppendTable(("member",), {"name": "A"}))
    assert "not signed by a known key" in refused(office)

    git(office, "reset", "-q", "--soft", "origin/main")
    sign_with(server.key("stranger"), monkeypatch, tmp_path)
    assert record(Workspace(office), [PLAN_PATH], "signed by a stranger").commit
    assert "not signed by a known key" in refused(office)

    git(office, "reset", "-q", "--soft", "origin/main")
    sign_with(signer, monkeypatch, tmp_path)
    assert record(Workspace(office), [PLAN_PATH], "signed").commit
    assert [change.path for change in synced(office).went] == [PLAN_PATH]

    # A union of two offices is a commit too. By the folder, which is quicker than by ssh.
    other = cloned(server.bare, tmp_path / "other")
    changed(office, AppendTable(("member",), {"name": "B"}))
    changed(other, AppendTable(("member",), {"name": "C"}))
    synced(office, server.bare)
    synced(other)
    known = ("-c", f"gpg.ssh.allowedSignersFile={signers}")
    (union,) = git(other, "rev-list", "--merges", "HEAD").split()
    git(other, *known, "verify-commit", union)


def sign_with(key: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the documentation has a secretary set."""
    config = tmp_path / "gitconfig"
    config.write_text(
        f"[commit]\n\tgpgSign = true\n[gpg]\n\tformat = ssh\n[user]\n\tsigningKey = {key}\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
