"""Git runs, and nothing that a repository names in its configuration runs with it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from tests.conftest import require

from giamsat.store.git import GitError, NoRepository, Repository, find_repository


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user without any configuration of the machine that the tests run on."""
    for name in [n for n in os.environ if n.startswith("GIT_")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / ".config"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return folder


def git(folder: Path, *arguments: str) -> str:
    require("git")
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode().strip()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "work"
    place.mkdir()
    git(place, "init", "-q")
    git(place, "config", "user.name", "Lan")
    git(place, "config", "user.email", "lan@example.vn")
    (place / "a.toml").write_text("schema = 1\n", encoding="utf-8")
    git(place, "add", "a.toml")
    git(place, "commit", "-q", "-m", "first")
    return place


def opened(folder: Path) -> Repository:
    found = find_repository(folder)
    assert isinstance(found, Repository)
    return found


def test_a_folder_below_the_top_knows_its_way(folder: Path) -> None:
    below = folder / "xã Ba Bể"
    below.mkdir()
    repository = opened(below)
    assert repository.top == folder.resolve()
    assert repository.path_of("plans/1.toml") == "xã Ba Bể/plans/1.toml"


def test_no_repository_is_an_answer(tmp_path: Path) -> None:
    place = tmp_path / "alone"
    place.mkdir()
    assert find_repository(place) == NoRepository(
        "not-a-repository",
        "fatal: not a git repository (or any of the parent directories): .git",
    )


def test_no_git_is_an_answer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    assert find_repository(folder) == NoRepository("no-git")


def test_a_git_lying_in_the_folder_is_not_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "git").write_text("#!/bin/sh\ntouch pwned\n", encoding="utf-8")
    (folder / "git").chmod(0o755)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.environ['PATH']}")
    opened(folder).read("log", "--oneline")
    assert not (folder / "pwned").exists()


def test_a_bare_repository_hidden_in_a_folder_is_not_used(folder: Path) -> None:
    inner = folder / "plans"
    git(folder, "init", "-q", "--bare", "plans")
    git(inner, "config", "core.fsmonitor", f"touch {folder}/pwned; false")
    assert isinstance(find_repository(inner), NoRepository)
    assert not (folder / "pwned").exists()


def test_variables_of_a_calling_git_do_not_lead_elsewhere(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    assert opened(folder).commit_of("HEAD") is not None


@pytest.mark.parametrize("revision", ["--exec=touch pwned", "-h", "--output=pwned", "nowhere"])
def test_a_revision_is_never_an_option(folder: Path, revision: str) -> None:
    assert opened(folder).commit_of(revision) is None
    assert not (folder / "pwned").exists()


def test_a_nul_in_an_argument_is_refused(folder: Path) -> None:
    with pytest.raises(GitError) as caught:
        opened(folder).commit_of("HEAD\0")
    assert caught.value.code == "git-bad-argument"


def test_a_failed_call_tells_why(folder: Path) -> None:
    with pytest.raises(GitError) as caught:
        opened(folder).read("cat-file", "-p", "HEAD:none")
    assert caught.value.code == "git-failed"
    assert "none" in str(caught.value.params["detail"])


def test_a_call_that_takes_too_long_is_stopped(folder: Path) -> None:
    with pytest.raises(GitError) as caught:
        opened(folder).run("hash-object", "--stdin", stdin=b"x" * 10_000_000, timeout=0.0001)
    assert caught.value.code == "git-timeout"


COMMANDS = {
    "core.fsmonitor": "{act}",
    "core.pager": "{act}",
    "core.editor": "{act}",
    "diff.external": "{act}",
    "diff.toml.command": "{act}",
    "diff.toml.textconv": "{act}",
    "filter.toml.clean": "{act}; cat",
    "filter.toml.smudge": "{act}; cat",
    "filter.toml.process": "{act}",
    "filter.toml.required": "true",
    "merge.toml.driver": "{act}",
    "gpg.program": "{file}",
    "gpg.ssh.program": "{file}",
    "gpg.format": "ssh",
    "user.signingKey": "key",
    "commit.gpgSign": "true",
    "log.showSignature": "true",
    "core.alternateRefsCommand": "{act}",
    "hook.bad.command": "{act}",
    "hook.bad.event": "post-index-change",
}
HOOKS = ("post-index-change", "reference-transaction", "pre-commit", "post-commit", "pre-auto-gc")


@pytest.fixture
def trap(folder: Path, tmp_path: Path) -> Path:
    """A repository that tries to run a command in every way; the file that it would leave."""
    mark = tmp_path / "pwned"
    script = tmp_path / "trap.sh"
    script.write_text(f"#!/bin/sh\ntouch {mark}\n", encoding="utf-8")
    script.chmod(0o755)
    (folder / ".gitattributes").write_text(
        "*.toml filter=toml diff=toml merge=toml\n", encoding="utf-8"
    )
    for name in HOOKS:
        hook = folder / ".git" / "hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_bytes(script.read_bytes())
        hook.chmod(0o755)
    for name, value in COMMANDS.items():
        filled = value.format(act=f"touch {mark}", file=script)
        with (folder / ".git" / "config").open("a", encoding="utf-8") as config:
            section, _, key = name.rpartition(".")
            head, _, sub = section.partition(".")
            title = f'[{head} "{sub}"]' if sub else f"[{head}]"
            config.write(f'{title}\n\t{key} = "{filled}"\n')
    return mark


CALLS = (
    ("status", "--porcelain"),
    ("add", "--", "a.toml"),
    ("diff", "--", "a.toml"),
    ("diff", "HEAD", "--", "a.toml"),
    ("log", "-p", "--follow", "--", "a.toml"),
    ("show", "HEAD"),
    ("commit", "-q", "--allow-empty", "-m", "x"),
    ("update-ref", "refs/heads/b", "HEAD"),
    ("checkout", "-f", "HEAD", "--", "a.toml"),
    ("gc", "--auto"),
)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0])
def test_no_command_of_the_configuration_runs(
    folder: Path, trap: Path, call: tuple[str, ...]
) -> None:
    (folder / "a.toml").write_text("schema = 1\n# changed\n", encoding="utf-8")
    opened(folder).run(*call)
    assert not trap.exists()


def test_the_trap_is_real(folder: Path, trap: Path) -> None:
    """What the test above forbids does happen to a plain call."""
    (folder / "a.toml").write_text("schema = 1\n# changed\n", encoding="utf-8")
    subprocess.run(["git", "diff"], cwd=folder, capture_output=True, check=False)
    assert trap.exists()


@pytest.fixture
def remote(folder: Path, tmp_path: Path) -> Path:
    git(tmp_path, "clone", "-q", "--bare", str(folder), "remote.git")
    git(folder, "remote", "add", "origin", str(tmp_path / "remote.git"))
    return tmp_path / "remote.git"


@pytest.mark.parametrize(
    ("name", "value", "url"),
    [
        ("core.sshCommand", "touch {mark};", "ssh://127.0.0.1:1/x"),
        ("core.gitProxy", "{file}", "git://127.0.0.1:1/x"),
        ("remote.origin.uploadpack", "touch {mark};", None),
        ("remote.origin.vcs", "ext", None),
        ("protocol.ext.allow", "always", "ext::touch {mark}"),
        ("protocol.allow", "always", "ext::touch {mark}"),
    ],
)
def test_the_network_runs_no_command_of_the_repository(
    folder: Path, remote: Path, tmp_path: Path, name: str, value: str, url: str | None
) -> None:
    mark = tmp_path / "pwned"
    script = tmp_path / "trap.sh"
    script.write_text(f"#!/bin/sh\ntouch {mark}\n", encoding="utf-8")
    script.chmod(0o755)
    git(folder, "config", name, value.format(mark=mark, file=script))
    if url:
        git(folder, "config", "remote.origin.url", url.format(mark=mark))
    opened(folder).run("fetch", "origin", network=True, timeout=20)
    assert not mark.exists()


def test_a_local_call_reaches_no_other_repository(folder: Path, remote: Path) -> None:
    assert opened(folder).run("fetch", "origin").code != 0
    assert opened(folder).run("fetch", "origin", network=True).code == 0


def test_pushing_runs_no_command_of_the_repository(
    folder: Path, remote: Path, tmp_path: Path
) -> None:
    git(folder, "config", "remote.origin.receivepack", f"touch {tmp_path}/pwned;")
    pushed = opened(folder).run("push", "origin", "HEAD:refs/heads/new", network=True)
    assert pushed.code == 0
    assert not (tmp_path / "pwned").exists()


def test_the_users_own_helpers_stay_and_foreign_ones_go(
    folder: Path, home: Path, tmp_path: Path
) -> None:
    (home / ".gitconfig").write_text(
        '[credential]\n\thelper = "!f() { echo username=lan; echo password=mine; }; f"\n'
        "[core]\n\tsshCommand = my-ssh\n",
        encoding="utf-8",
    )
    mark = tmp_path / "pwned"
    git(folder, "config", "credential.helper", f"!touch {mark}; true")
    git(folder, "config", "credential.https://example.vn.helper", f"!touch {mark}; true")
    git(folder, "config", "core.sshCommand", f"touch {mark};")
    asked = b"protocol=https\nhost=example.vn\n\n"
    answer = opened(folder).read("credential", "fill", stdin=asked)
    assert b"password=mine" in answer
    assert opened(folder).line("config", "core.sshCommand") == "my-ssh"
    assert not mark.exists()
