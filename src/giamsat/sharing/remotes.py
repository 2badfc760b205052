"""The other end of a sync: which one it is, what it has, and sending to it."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final, NamedTuple

from giamsat.domain.errors import BusyError, InvalidDataError, UsageError
from giamsat.store.git import Output, Repository, far_end_here
from giamsat.store.locking.git_locks import clear, folders_of
from giamsat.store.transfers import Watch, ignore_progress

NAME: Final = "origin"

_INCOMING: Final = "refs/giamsat/incoming"
_ADDRESS = re.compile(r"(https?|ssh|git|file)://\S+|[\w.-]+@[\w.-]+:\S+")
_PASSWORD = re.compile(r"(://[^/@:]*):[^/@]*@")
_LOCKED = re.compile(r"\.lock'?: File exists")
_CUT = (
    *("early EOF", "unexpected disconnect", "hung up unexpectedly", "Connection reset"),
    *("RPC failed", "transfer closed", "Broken pipe", "Connection timed out"),
)
_MOVED_ON = ("non-fast-forward", "fetch first", "stale info", "cannot lock ref", "incorrect old")


class RemoteError(InvalidDataError):
    """The other end cannot be reached, or does not take what it is sent."""


class CutError(RemoteError):
    """The line was cut while something was on its way."""


class PushedFirstError(BusyError):
    """Somebody else kept sending first, as often as it was tried."""


class Remote(NamedTuple):
    """Another repository: its name or address, as git takes it."""

    address: str
    name: str | None

    @property
    def shown_address(self) -> str:
        """The address without a password that somebody typed into it."""
        return _PASSWORD.sub(r"\1@", self.address)


def remote_of(repository: Repository, asked: str | None) -> Remote:
    """Return the asked remote, else the one that is set up.

    A folder that is empty or not there yet becomes a bare repository, as on a new USB stick; the
    first remote that is ever asked for is kept as ``origin``. Raises ``UsageError``
    (``no-remote``, ``remote-not-git``, ``bad-remote``).
    """
    names = repository.line("remote").split()
    if asked is None:
        if not names:
            raise UsageError("no-remote")
        name = NAME if NAME in names else names[0]
        return Remote(name, name)
    if asked in names:
        return Remote(asked, asked)
    address = _address(repository, asked)
    if not names:
        repository.read("config", "--local", f"remote.{NAME}.url", address)
        fetched = f"+refs/heads/*:refs/remotes/{NAME}/*"
        repository.read("config", "--local", f"remote.{NAME}.fetch", fetched)
        return Remote(NAME, NAME)
    return Remote(address, None)


def branch_of(repository: Repository) -> str:
    """Return the branch that work goes on in. Raises ``UsageError`` (``no-branch``)."""
    found = repository.run("symbolic-ref", "--quiet", "--short", "HEAD")
    if found.code != 0:
        raise UsageError("no-branch")
    return found.out.decode().strip()


def fetch(
    repository: Repository, remote: Remote, branch: str, watch: Watch = ignore_progress
) -> str | None:
    """Bring the remote's commits here, checked; return its newest, ``None`` if it has none.

    ``watch`` is told how far it got. Raises :class:`CutError`, :class:`RemoteError`
    (``remote-unreachable``, ``remote-damaged``).
    """
    wanted = _branch_there(repository, remote, branch)
    if wanted is None:
        return None
    incoming = f"{_INCOMING}/{branch}"
    done = _call_unlocked(
        repository,
        remote,
        "fetch",
        *("--progress", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance"),
        *("--no-prune", "--end-of-options"),
        remote.address,
        f"+{wanted}:{incoming}",
        watch=watch,
    )
    if done.code != 0:
        raise _failure(done.err, remote)
    return repository.commit_of(incoming)


def is_hidden(repository: Repository, remote: Remote, branch: str) -> bool:
    """Tell whether a remote that did not take a branch as a new one still shows none of that name.

    Then it has the branch and keeps it from being read (``uploadpack.hideRefs``).
    """
    return _branch_there(repository, remote, branch) is None


def forget(repository: Repository, branch: str) -> None:
    """Let go of what was fetched, so that nothing refused stays reachable."""
    repository.run("update-ref", "-d", f"{_INCOMING}/{branch}")


def push(
    repository: Repository, remote: Remote, commit: str, branch: str, watch: Watch = ignore_progress
) -> bool:
    """Send ``commit``; ``False`` if somebody else was quicker. Nothing there is ever rewritten.

    ``watch`` is told how far it got. Raises :class:`CutError`, :class:`RemoteError`
    (``remote-refuses`` with the server's words).
    """
    done = _call_unlocked(
        repository,
        remote,
        "push",
        *("--progress", "--porcelain", "--no-verify", "--no-follow-tags"),
        "--end-of-options",
        remote.address,
        f"{commit}:refs/heads/{branch}",
        watch=watch,
    )
    if done.code == 0:
        if remote.name:
            repository.run("update-ref", f"refs/remotes/{remote.name}/{branch}", commit)
        return True
    said = done.out.decode("utf-8", "replace") + done.err
    if any(words in said for words in _MOVED_ON):
        return False
    raise _failure(said, remote)


def _call_unlocked(
    repository: Repository,
    remote: Remote,
    command: str,
    *arguments: str,
    watch: Watch | None = None,
) -> Output:
    """Call git; once more where only a lock was in the way that a crash had left behind."""
    there = _folders_there(repository, remote, command)
    call = (command, *((far_end_here(command),) if there else ()), *arguments)
    done = repository.run(*call, network=True, watch=watch)
    said = done.out.decode("utf-8", "replace") + done.err
    if done.code == 0 or not _LOCKED.search(said):
        return done
    freed = clear((*folders_of(repository), *there))
    return repository.run(*call, network=True, watch=watch) if freed else done


def _folders_there(repository: Repository, remote: Remote, command: str) -> tuple[Path, ...]:
    """Return the git folder of a remote that is a folder of this machine."""
    asked: tuple[str, ...] = ("ls-remote", "--get-url", "--end-of-options", remote.address)
    if command == "push" and remote.name:
        asked = ("remote", "get-url", "--push", "--end-of-options", remote.name)
    said = os.fsdecode(repository.run(*asked).out).rstrip("\n")
    place = Path(said.removeprefix("file://"))
    if not place.is_absolute():
        place = repository.folder / place
    inner = place / ".git"
    folder = inner if inner.is_dir() else place
    return (folder.resolve(),) if (folder / "HEAD").is_file() else ()


def _branch_there(repository: Repository, remote: Remote, branch: str) -> str | None:
    """Return the remote's branch of the same name, else the one it calls its own."""
    asked = ("--symref", "--end-of-options", remote.address)
    done = _call_unlocked(repository, remote, "ls-remote", *asked)
    if done.code != 0:
        raise _failure(done.err, remote)
    lines = done.out.decode("utf-8", "replace").splitlines()
    names = {line.partition("\t")[2] for line in lines if not line.startswith("ref:")}
    if f"refs/heads/{branch}" in names:
        return f"refs/heads/{branch}"
    if any(name.startswith("refs/heads/") for name in names):
        known = sorted(n.removeprefix("refs/heads/") for n in names if n.startswith("refs/heads/"))
        raise UsageError("other-branch", branch=branch, known=", ".join(known[:5]))
    return None


def _address(repository: Repository, asked: str) -> str:
    if asked.startswith("-") or "::" in asked or "\0" in asked:
        raise UsageError("bad-remote", remote=asked)
    if _ADDRESS.fullmatch(asked):
        return asked
    folder = Path(asked).absolute()
    if not folder.is_dir() or not any(folder.iterdir()):
        _start(repository, folder)
    elif not (folder / "HEAD").is_file() and not (folder / ".git").exists():
        raise UsageError("remote-not-git", remote=asked)
    return str(folder)


def _start(repository: Repository, folder: Path) -> None:
    """Make a bare repository that keeps all that is sent, even where the power is cut."""
    if not folder.parent.is_dir():
        raise UsageError("no-such-remote", remote=str(folder))
    branch = branch_of(repository)
    made = repository.run(
        "init", "--quiet", "--bare", f"--initial-branch={branch}", "--end-of-options", str(folder)
    )
    if made.code != 0:
        raise RemoteError("remote-refuses", remote=str(folder), said=made.err)
    for name, value in (
        ("receive.denyNonFastForwards", "true"),
        ("receive.denyDeletes", "true"),
        ("receive.fsckObjects", "true"),
        ("core.fsync", "all"),
    ):
        repository.read("config", "--file", str(folder / "config"), name, value)


def _failure(said: str, remote: Remote) -> RemoteError:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    words = " · ".join(lines[-6:])
    if "hidden ref" in said:
        return RemoteError("remote-hides-branch", remote=remote.shown_address)
    if "fsck" in said or "Refusing to traverse" in said or "did not receive expected" in said:
        return RemoteError("remote-damaged", remote=remote.shown_address, said=words)
    if "dubious ownership" in said:
        return RemoteError("remote-not-trusted", remote=remote.shown_address, said=words)
    if "remote rejected" in said or "pre-receive" in said or "denied" in said:
        return RemoteError("remote-refuses", remote=remote.shown_address, said=words)
    if any(sign in said for sign in _CUT):
        return CutError("remote-cut", remote=remote.shown_address, said=words)
    return RemoteError("remote-unreachable", remote=remote.shown_address, said=words)
