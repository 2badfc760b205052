"""The installed git, called so that nothing but git runs and no data becomes an option.

A repository that somebody handed over can name commands in its own configuration: hooks, filters,
a file monitor, ssh, credential helpers, proxies. Every call here goes through :class:`Repository`,
which overrides all of them; what the user's own configuration says about ssh and credentials stays.
Callers keep data out of option places: revisions after ``--end-of-options``, paths after ``--`` or
through standard input with ``-z``. Pathspecs are taken literally.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from giamsat.domain.errors import InvalidDataError
from giamsat.store.transfers import Watch, run_transfer, stop

TIMEOUT = 60.0
NETWORK_TIMEOUT = 300.0
OLDEST = (2, 31)
"""The first git that takes overrides of its configuration from the environment."""

Absence = Literal["no-git", "git-too-old", "not-a-repository", "not-trusted"]


class GitError(InvalidDataError):
    """A call of git that failed: ``git-failed``, ``git-timeout``, ``git-bad-argument``."""


class NoRepository(NamedTuple):
    """Why there is no git history here. Without git all else works."""

    reason: Absence
    detail: str = ""


class Output(NamedTuple):
    """What one call of git gave: its exit code, its bytes, and its complaint."""

    code: int
    out: bytes
    err: str


class Repository:
    """The git repository that a folder lies in, with its configuration made harmless."""

    def __init__(self, executable: str, folder: Path) -> None:
        self.folder = folder
        self.executable = executable
        self._overrides = list(_ALWAYS)
        self._own: list[_Setting] = []
        self.top = folder
        self.prefix = ""

    def run(
        self,
        *arguments: str,
        stdin: bytes | None = None,
        network: bool = False,
        env: Mapping[str, str] | None = None,
        timeout: float | None = None,
        watch: Watch | None = None,
    ) -> Output:
        """Call git with ``arguments`` in the folder; a failure is for the caller to judge.

        ``network`` lets git reach other repositories; ``env`` adds to its environment, such as
        ``GIT_INDEX_FILE``. With ``watch``, which is told how far a transfer got, the time counts
        from the last sign of life. Raises :class:`GitError` when git cannot be called or takes
        too long.
        """
        if any("\0" in argument for argument in arguments):
            raise GitError("git-bad-argument", command=arguments[0])
        limit = timeout or (NETWORK_TIMEOUT if network else TIMEOUT)
        call = [self.executable, "--no-pager", *_with_far_end(arguments)]
        settings = _environment(self._overrides, network=network) | dict(env or {})
        try:
            if watch is not None:
                return Output(*run_transfer(call, self.folder, settings, limit, watch))
            return _run_call(call, self.folder, settings, stdin or b"", limit)
        except subprocess.TimeoutExpired:
            raise GitError("git-timeout", command=arguments[0], seconds=int(limit)) from None
        except OSError as error:
            raise GitError("git-failed", command=arguments[0], detail=str(error)) from error

    def read(
        self,
        *arguments: str,
        stdin: bytes | None = None,
        env: Mapping[str, str] | None = None,
    ) -> bytes:
        """Call git and return what it wrote. Raises :class:`GitError` where it fails."""
        output = self.run(*arguments, stdin=stdin, env=env)
        if output.code != 0:
            raise GitError("git-failed", command=arguments[0], detail=output.err)
        return output.out

    def line(self, *arguments: str, stdin: bytes | None = None) -> str:
        """Call git and return the one line it wrote. Raises :class:`GitError`."""
        return os.fsdecode(self.read(*arguments, stdin=stdin)).rstrip("\n")

    def commit_of(self, revision: str) -> str | None:
        """Return the full hash of the commit that ``revision`` names, ``None`` if there is none."""
        asked = f"{revision}^{{commit}}"
        found = self.run("rev-parse", "--verify", "--quiet", "--end-of-options", asked)
        return found.out.decode().strip() or None if found.code == 0 else None

    def signing(self) -> tuple[str, ...]:
        """Return the option that signs a commit, where git's own settings ask for that.

        What the user set for all repositories comes before what this one says. The program that
        signs is git's own (``ssh-keygen``, ``gpg``): others are never called.
        """
        if not self.has_setting("commit.gpgsign"):
            return ()
        for scope in ("--global", "--local", "--system"):
            found = self.run("config", scope, "--includes", "--type=bool", "commit.gpgSign")
            if found.code == 0:
                return ("-S",) if found.out.strip() == b"true" else ()
        return ()

    def path_of(self, path: str) -> str:
        """Return a path below the folder (with ``/``) as git names it, below its top."""
        return f"{self.prefix}{path}"

    def own_setting(self, name: str) -> str | None:
        """Return what git itself would take for a setting: without the overrides made here."""
        listed = self.read("config", "--list", "--show-scope", "-z", "--includes")
        own = [s.value for s in _settings(listed) if s.name == name and s.scope != "command"]
        return own[-1] if own else None

    def has_setting(self, name: str) -> bool:
        """Whether git had the setting (small letters) from anybody but giamsat when found."""
        return any(setting.name == name for setting in self._own)

    @property
    def nothing(self) -> str:
        """The digest that stands for no file; as long as those of the repository."""
        kinds = [s.value for s in self._own if s.name == "extensions.objectformat"]
        return "0" * (64 if kinds[-1:] == ["sha256"] else 40)

    def disarm(self) -> None:
        """Override every command that the repository's configuration names."""
        listed = self.read("config", "--list", "--show-scope", "-z", "--includes")
        settings = list(_settings(listed))
        self._own = [setting for setting in settings if setting.scope != "command"]
        self._overrides += _disarm(settings)


def find_repository(folder: Path) -> Repository | NoRepository:
    """Return the repository that ``folder`` lies in, or why there is none to use."""
    executable = find_program("git")
    if executable is None:
        return NoRepository("no-git")
    if _version(executable) < OLDEST:
        return NoRepository("git-too-old")
    repository = Repository(executable, folder)
    # rev-parse runs no command of the configuration; --is-bare-repository comes before all else.
    found = repository.run("rev-parse", "--is-bare-repository", "--show-prefix", "--show-toplevel")
    if found.code != 0:
        return NoRepository(_why_not(found.err), found.err)
    bare, prefix, top = os.fsdecode(found.out).split("\n", 2)
    if bare != "false":
        return NoRepository("not-a-repository")
    repository.prefix, repository.top = prefix, Path(top.removesuffix("\n"))
    repository.disarm()
    return repository


def start_repository(folder: Path) -> bool:
    """Make the folder a repository unless it lies in one; tell whether there is one to use now."""
    found = find_repository(folder)
    if isinstance(found, Repository):
        return True
    executable = find_program("git")
    if found.reason != "not-a-repository" or executable is None:
        return False
    made = Repository(executable, folder).run("init", "--quiet", "--initial-branch=main")
    return made.code == 0


def _run_call(
    call: list[str], folder: Path, env: Mapping[str, str], stdin: bytes, limit: float
) -> Output:
    with subprocess.Popen(  # noqa: S603 (an absolute path, no shell, guarded arguments)
        call,
        cwd=folder,
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        try:
            out, err = process.communicate(stdin, limit)
        except BaseException:
            stop(process)
            raise
    return Output(process.returncode, out, err.decode("utf-8", "replace").strip())


# The first value of remote.*.uploadpack wins, so only the option overrides it.
_FAR_END = {
    "fetch": "--upload-pack=git-upload-pack",
    "ls-remote": "--upload-pack=git-upload-pack",
    "push": "--receive-pack=git-receive-pack",
}

_HARMLESS_FAR_END = (
    ("core.hooksPath", os.devnull),
    ("core.alternateRefsCommand", ":"),
    ("core.fsmonitor", "false"),
    ("receive.autogc", "false"),
    ("gc.auto", "0"),
)


def far_end_here(command: str) -> str:
    """Return the option of ``fetch``, ``ls-remote`` or ``push`` for a remote on this machine.

    Git runs the other end itself there, with the hooks and commands of that repository: of a stick
    that somebody handed over. The environment's overrides do not reach it, its own command does.
    """
    option, _, program = _FAR_END[command].partition("=")
    settings = " ".join(f"-c {name}={value}" for name, value in _HARMLESS_FAR_END)
    return f"{option}=git {settings} {program.removeprefix('git-')}"


def _with_far_end(arguments: tuple[str, ...]) -> list[str]:
    """Name the program at the other end, which is this machine where a remote is a folder."""
    command, *rest = arguments
    return [command, _FAR_END[command], *rest] if command in _FAR_END else [command, *rest]


def _why_not(complaint: str) -> Absence:
    return "not-trusted" if "dubious ownership" in complaint else "not-a-repository"


def find_program(name: str) -> str | None:
    """Return a program of the search path; never one lying in the folder of the moment."""
    places = os.environ.get("PATH", os.defpath).split(os.pathsep)
    safe = os.pathsep.join(place for place in places if Path(place).is_absolute())
    found = shutil.which(name, path=safe)
    return found if found and Path(found).is_absolute() else None


@cache
def _version(executable: str) -> tuple[int, ...]:
    try:
        done = subprocess.run(  # noqa: S603 (an absolute path, no data)
            [executable, "--version"],
            capture_output=True,
            check=False,
            timeout=TIMEOUT,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return (0,)
    found = re.search(rb"(\d+)\.(\d+)", done.stdout)
    return (int(found[1]), int(found[2])) if found else (0,)


# --- the environment -------------------------------------------------------------------------

_KEPT = re.compile(
    r"GIT_(AUTHOR|COMMITTER)_(NAME|EMAIL|DATE)|GIT_CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)"
    r"|GIT_(SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|CEILING_DIRECTORIES)|GIT_(HTTP|SSL)_\w+"
)
_OWN = {
    "LC_ALL": "C",
    "LANGUAGE": "",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
    "GIT_EDITOR": ":",
    "GIT_SEQUENCE_EDITOR": ":",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    # Neither replaced nor grafted commits may stand in for the recorded ones.
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    # core.gitProxy cannot be overridden: its first value wins. The environment comes before it.
    "GIT_PROXY_COMMAND": "",
}
_LOCAL = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1"}
_NETWORK = {"GIT_ALLOW_PROTOCOL": "file:git:http:https:ssh"}


def _environment(overrides: Iterable[tuple[str, str]], *, network: bool) -> dict[str, str]:
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or _KEPT.fullmatch(name)
    }
    env |= _OWN | (_NETWORK if network else _LOCAL)
    for place, (name, value) in enumerate(overrides):
        env[f"GIT_CONFIG_KEY_{place}"] = name
        env[f"GIT_CONFIG_VALUE_{place}"] = value
        env["GIT_CONFIG_COUNT"] = str(place + 1)
    return env


# --- the configuration -----------------------------------------------------------------------

_ALWAYS = (
    ("core.hooksPath", os.devnull),
    ("core.fsmonitor", "false"),
    ("core.untrackedCache", "false"),
    ("core.quotePath", "false"),
    ("core.alternateRefsCommand", ":"),
    ("safe.bareRepository", "explicit"),
    ("gc.auto", "0"),
    ("maintenance.auto", "false"),
    ("log.showSignature", "false"),
    ("log.showRoot", "true"),
    ("commit.gpgSign", "false"),
    ("tag.gpgSign", "false"),
    ("push.gpgSign", "false"),
    ("merge.verifySignatures", "false"),
    ("submodule.recurse", "false"),
    ("fetch.recurseSubmodules", "false"),
    ("fetch.fsckObjects", "true"),
    ("push.recurseSubmodules", "no"),
    ("i18n.commitEncoding", "UTF-8"),
    ("i18n.logOutputEncoding", "UTF-8"),
    ("color.ui", "false"),
    ("advice.detachedHead", "false"),
    ("advice.graftFileDeprecated", "false"),
    ("protocol.ext.allow", "never"),
)

# Never run, whoever set them: giamsat needs the bytes as they are and no program for them.
_NEVER = (
    (re.compile(r"filter\..*\.(clean|smudge|process)"), ""),
    (re.compile(r"filter\..*\.required"), "false"),
    (re.compile(r"diff\..*\.textconv"), "cat"),
    (re.compile(r"diff\.(.*\.command|external)"), ""),
    (re.compile(r"merge\..*\.driver"), "false"),
    (re.compile(r"hook\..*\.enabled"), "false"),
    (re.compile(r"(hook\..*\.command|trailer\..*\.(command|cmd))"), ":"),
    (re.compile(r"gpg\.(.*\.)?program|gpg\.ssh\.defaultkeycommand"), "false"),
    (re.compile(r"gc\.recentobjectshook|core\.(editor|pager)|sequence\.editor|pager\..*"), ":"),
    (re.compile(r"submodule\..*\.update"), "none"),
)
# Needed for the network: the user's own values stay, the repository's are set aside.
_FOREIGN = (
    (re.compile(r"core\.sshcommand"), "ssh"),
    (re.compile(r"core\.askpass"), ""),
    (re.compile(r"credential\.(.*\.)?helper"), ""),
    (re.compile(r"remote\..*\.vcs"), "none"),
)
_USERS = frozenset({"system", "global"})
_HELPER = re.compile(r"credential\.(.*\.)?helper")


class _Setting(NamedTuple):
    scope: str
    name: str
    value: str


def _settings(listed: bytes) -> Iterator[_Setting]:
    """Read pairs of scope and ``name newline value``, each ended by NUL."""
    fields = os.fsdecode(listed).split("\0")
    for scope, entry in zip(fields[::2], fields[1::2], strict=False):
        name, _, value = entry.partition("\n")
        yield _Setting(scope, name, value)


def _disarm(settings: list[_Setting]) -> Iterator[tuple[str, str]]:
    yield from _replace_settings(_NEVER, settings)
    for name in {s.name for s in settings if re.fullmatch(r"hook\..*\.command", s.name)}:
        yield name.removesuffix("command") + "enabled", "false"
    foreign = [s for s in settings if s.scope not in _USERS and s.scope != "command"]
    own = [s for s in settings if s.scope in _USERS]
    yield from _replace_settings(_FOREIGN, foreign)
    names = {s.name for s in foreign if any(p.fullmatch(s.name) for p, _ in _FOREIGN)}
    # An empty helper clears the whole list before it, so all of the user's are named again.
    cleared = any(_HELPER.fullmatch(name) for name in names)
    for setting in own:
        if setting.name in names or (cleared and _HELPER.fullmatch(setting.name)):
            yield setting.name, setting.value


def _replace_settings(
    harmless: Iterable[tuple[re.Pattern[str], str]], settings: list[_Setting]
) -> Iterator[tuple[str, str]]:
    names = dict.fromkeys(setting.name for setting in settings)
    for pattern, value in harmless:
        yield from ((name, value) for name in names if pattern.fullmatch(name))
