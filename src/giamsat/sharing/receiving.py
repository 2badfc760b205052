"""What a server lets into the shared repository: judged before anything of it counts.

This is the other end of a sync, run by git's pre-receive hook in a bare repository. History only
grows. Every commit that comes in is judged by itself, whatever the end of the push looks like: it
changes what its sender may change, takes nothing away, is of its day, and is signed by its author
where signatures are asked for. The end of the push must be sound by ``check``. The repository's own
configuration is the server's, and is trusted; what is pushed is not.

The cost grows with what is pushed: trees are compared, and of the plans that were not sent only
those beside a sent one are read, for numbers that are used twice.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from giamsat.domain.checking.diagnosis import PlacedDiagnosis
from giamsat.domain.errors import InvalidDataError
from giamsat.sharing.commit_signatures import signer_of
from giamsat.sharing.incoming import REGULAR, findings, largest
from giamsat.sharing.pushed_commits import Deed, Objects, PushedCommit, deeds_of
from giamsat.sharing.roles import Reach, read_roles
from giamsat.store.attachments import ATTACHMENTS
from giamsat.store.places import ISSUERS, MARK, PLANS, PROGRAMMES, ROLES, SEALS
from giamsat.store.schemas import SCHEMA_FILES
from giamsat.store.workspace import Workspace

SIGNERS: Final = "giamsat.allowedSigners"
"""The key of git's configuration that names the file of keys by which commits must be signed."""

CLOCKS_DIFFER: Final = timedelta(days=1)
"""How far the clocks of two offices may lie apart before a commit counts as dated falsely."""

LONGEST_WAIT: Final = timedelta(days=31)
"""How long after its author wrote it a commit may have been made anew (a rebase keeps that day)."""

_SETTINGS: Final = frozenset(
    {
        *(MARK, ROLES, ".gitignore", ".gitattributes", "README.md"),
        *(f"{SEALS}/.gitattributes", *SCHEMA_FILES),
    }
)
_MOST_BYTES: Final = 1 << 30


class PushRefusedError(InvalidDataError):
    """A push that the server does not take; nothing of it counts. ``diagnostics`` of ``check``."""

    def __init__(
        self, code: str, diagnostics: Sequence[PlacedDiagnosis] = (), **params: object
    ) -> None:
        super().__init__(code, **params)
        self.diagnostics = tuple(diagnostics)


class Pusher(NamedTuple):
    """Who pushes, as the server's ssh knows by the key.

    ``reach`` stands beside the key; without one, ``name`` is looked up in ``roles.toml``.
    """

    reach: Reach | None = None
    name: str = ""


class Update(NamedTuple):
    """One reference that a push moves: the commit before and after, all zeros for none."""

    old: str
    new: str
    ref: str


def judge(folder: Path, update: Update, pusher: Pusher, now: datetime) -> None:
    """Let an update of the repository at ``folder`` through, or raise ``PushRefusedError``.

    ``now`` is the server's time, with its zone. Raises ``GitError`` where git cannot answer.
    """
    repository = _Bare(folder)
    _require_growth(repository, update)
    with Objects(folder) as objects:
        old = None if _is_none(update.old) else objects.tree_of(update.old)
        reach = _reach_of(objects, old, pusher)
        if not reach.may_send:
            raise PushRefusedError("push-reader", role=reach.role)
        task = _Judgement(repository, objects, old, reach, now)
        for digest in repository.new_commits(update):
            task.require_honest(objects.commit(digest))
        _require_sound(objects, old, objects.tree_of(update.new), now)


def _require_growth(repository: _Bare, update: Update) -> None:
    if not update.ref.startswith("refs/heads/"):
        raise PushRefusedError("push-no-branch", ref=update.ref)
    if _is_none(update.new):
        raise PushRefusedError("push-deletes", ref=update.ref)
    if not _is_none(update.old) and not repository.is_grown(update.old, update.new):
        raise PushRefusedError("push-rewrites", ref=update.ref)


def _is_none(commit: str) -> bool:
    return not commit.strip("0")


def _reach_of(objects: Objects, old: str | None, pusher: Pusher) -> Reach:
    """Return what the pusher may do, by the roles as they stood before this push."""
    if pusher.reach is not None:
        return pusher.reach
    entry = objects.entry(old, ROLES)
    known = read_roles(objects.content(entry.digest)) if entry else {}
    return known.get(pusher.name, Reach("reader"))


class _Judgement:
    """The judgement of one push, commit by commit."""

    def __init__(
        self, repository: _Bare, objects: Objects, old: str | None, reach: Reach, now: datetime
    ) -> None:
        self._repository = repository
        self._objects = objects
        self._old = old
        self._reach = reach
        self._now = now
        self._signers = repository.signers()

    def require_honest(self, commit: PushedCommit) -> None:
        """Raise ``PushRefusedError``, which names the commit, for what it may not do."""
        if len(commit.parents) > 2 or (not commit.parents and self._old is not None):
            raise PushRefusedError("push-odd-commit", commit=commit.digest[:10])
        if self._signers:
            self._require_own_signature(commit, self._signers)
        self._require_its_day(commit)
        deeds = deeds_of(self._objects, commit, lambda: self._repository.bases(*commit.parents))
        for deed in deeds:
            self._require_allowed(commit, deed)
        self._require_harmless(commit, deeds)

    def _require_allowed(self, commit: PushedCommit, deed: Deed) -> None:
        there = self._objects.entry(self._old, deed.path) is not None
        code = None
        if not self._reach.may_write(deed.path):
            code = "push-not-yours"
        elif deed.after is None and deed.path == MARK:
            code = "push-takes-workspace"
        elif deed.after is None and there and not self._reach.may_remove:
            code = "push-removes"
        if code:
            short, role = commit.digest[:10], self._reach.role
            raise PushRefusedError(code, file=deed.path, commit=short, role=role)

    def _require_harmless(self, commit: PushedCommit, deeds: Sequence[Deed]) -> None:
        """Modes, sizes, names and places of files, as every office would judge them at a sync."""
        blobs = {deed.path: self._objects.blob(deed.after) for deed in deeds if deed.after}
        for path, blob in blobs.items():
            if blob.mode not in REGULAR:
                raise PushRefusedError("push-no-plain-file", file=path, commit=commit.digest[:10])
            if blob.size > largest(path):
                raise PushRefusedError(
                    "push-large-file", file=path, commit=commit.digest[:10], bytes=blob.size
                )
        shared = [(d.path, blobs.get(d.path)) for d in deeds if d.path not in _SETTINGS]
        found = findings(shared, self._beside(commit.tree, blobs))
        if found:
            raise PushRefusedError(
                f"remote-{found[0].code}", file=found[0].path, commit=commit.digest[:10]
            )

    def _beside(self, tree: str, paths: Iterable[str]) -> Iterator[str]:
        """Yield what lies beside the paths and beside the folders on the way to them."""
        folders = {str(above) for path in paths for above in PurePosixPath(path).parents}
        for folder in folders:
            prefix = "" if folder == "." else f"{folder}/"
            place = self._objects.entry(tree, folder).digest if prefix else tree  # type: ignore[union-attr]
            for name, entry in self._objects.names(place).items():
                is_folder = entry.mode.zfill(6) == "040000"
                yield f"{prefix}{name}/\0" if is_folder else f"{prefix}{name}"

    def _require_its_day(self, commit: PushedCommit) -> None:
        """A commit is made after its parents, before now, and not long after it was written."""
        made, written = _moment(commit.committed), _moment(commit.authored)
        parents = [_moment(self._objects.commit(name).committed) for name in commit.parents]
        code = None
        if max(made, written) > self._now + CLOCKS_DIFFER:
            code = "push-future"
        elif parents and made < max(parents) - CLOCKS_DIFFER:
            code = "push-before-parent"
        elif written < made - LONGEST_WAIT or written > made + CLOCKS_DIFFER:
            code = "push-other-day"
        if code:
            raise PushRefusedError(
                code, commit=commit.digest[:10], made=made.date(), written=written.date()
            )

    def _require_own_signature(self, commit: PushedCommit, signers: Path) -> None:
        signed = signer_of(self._repository.folder, commit, signers, self._now)
        if signed.problem:
            raise PushRefusedError(
                f"push-{signed.problem}", commit=commit.digest[:10], name=signed.name
            )
        for mail in (commit.author, commit.committer):
            if not signed.is_key_of(mail):
                raise PushRefusedError(
                    "push-other-name", commit=commit.digest[:10], author=mail, name=signed.name
                )


def _moment(second: int) -> datetime:
    try:
        return datetime.fromtimestamp(second, UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.max.replace(tzinfo=UTC) if second > 0 else datetime.min.replace(tzinfo=UTC)


def _require_sound(objects: Objects, old: str | None, new: str, now: datetime) -> None:
    """Run ``check`` over the pushed files. Errors of files that were not changed stop nobody."""
    from giamsat.store.checking import check_workspace

    changed = {deed.path for deed in objects.differences(old, new) if deed.after}
    with tempfile.TemporaryDirectory(prefix="giamsat-") as place:
        root = Path(place)
        _extract(objects, new, changed, root)
        if not (root / MARK).is_file():
            raise PushRefusedError("push-no-workspace")
        today = now.astimezone().date()
        found = check_workspace(Workspace(root), today, only={MARK, *changed}).found
    errors = [diagnostic for diagnostic in found if diagnostic.level == "error"]
    if errors:
        raise PushRefusedError("push-unsound", errors, count=len(errors))
    if ROLES in changed:
        entry = objects.entry(new, ROLES)
        read_roles(objects.content(entry.digest) if entry else b"")


def _extract(objects: Objects, tree: str, changed: Iterable[str], root: Path) -> None:
    """Write what a check of the changed files needs: them, what lies beside, what they name."""
    wanted = {MARK, ISSUERS, *(path for path in changed if _is_checked(path))}
    for folder in {path.rpartition("/")[0] for path in wanted if path.startswith(f"{PLANS}/")}:
        wanted |= {f"{folder}/{name}" for name in objects.names(_digest(objects, tree, folder))}
    programmes = objects.files(_digest(objects, tree, PROGRAMMES), f"{PROGRAMMES}/")
    wanted |= {path for path, _ in programmes}
    _write(objects, tree, wanted, root)
    _write(objects, tree, _attachments_named(root, changed), root)


def _digest(objects: Objects, tree: str, folder: str) -> str | None:
    entry = objects.entry(tree, folder)
    return entry.digest if entry and entry.mode == "40000" else None


def _attachments_named(root: Path, changed: Iterable[str]) -> set[str]:
    """Return the attachments that the changed plans name."""
    from giamsat.store.reading import read_plan

    plans = [path for path in changed if path.startswith(f"{PLANS}/") and path.endswith(".toml")]
    facts = [read_plan(Workspace(root), path).facts for path in plans]
    return {item.file for plan in facts if plan for item in plan.documents if item.file}


def _write(objects: Objects, tree: str, paths: Iterable[str], root: Path) -> None:
    """Write files of a tree that was judged before; nothing of its attributes counts."""
    found = {path: objects.entry(tree, path) for path in sorted(paths) if _is_plain(path)}
    blobs = {path: objects.blob(entry) for path, entry in found.items() if entry}
    if sum(blob.size for blob in blobs.values()) > _MOST_BYTES:
        raise PushRefusedError("push-too-large")
    for path, blob in blobs.items():
        place = root / path
        if blob.mode not in REGULAR or place.exists():
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        with closing(place.open("xb")) as file:
            file.write(objects.content(blob.digest))


def _is_plain(path: str) -> bool:
    return bool(path) and {"", ".", ".."}.isdisjoint(path.split("/")) and "\\" not in path


class _Bare:
    """The server's repository, with what is being pushed still set apart (see git's quarantine)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def is_grown(self, old: str, new: str) -> bool:
        return self._call("merge-base", "--is-ancestor", old, new).returncode == 0

    def new_commits(self, update: Update) -> list[str]:
        """Return the commits that no branch here has yet, parents before their children."""
        known = [] if _is_none(update.old) else [update.old]
        asked = ("rev-list", "--topo-order", "--reverse", update.new, "--not", *known, "--all")
        return self._read_git(*asked).decode().split()

    def bases(self, one: str, other: str) -> list[str]:
        """Return the newest commits that both have."""
        return self._call("merge-base", "--all", one, other).stdout.decode().split()

    def signers(self) -> Path | None:
        """Return the server's list of keys, where it asks for signatures."""
        named = self._call("config", "--type=path", "--get", SIGNERS).stdout.decode().strip()
        return Path(named) if named else None

    def _read_git(self, *arguments: str) -> bytes:
        done = self._call(*arguments)
        if done.returncode != 0:
            said = done.stderr.decode("utf-8", "replace").strip()
            raise PushRefusedError("git-failed", command=arguments[0], detail=said)
        return done.stdout

    def _call(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        # The environment is git's own, which knows where the pushed objects are kept meanwhile.
        return subprocess.run(  # noqa: S603
            ["git", "--no-replace-objects", *arguments],  # noqa: S607 (the server's git)
            cwd=self.folder,
            capture_output=True,
            check=False,
        )


def _is_checked(path: str) -> bool:
    return path.startswith((f"{PLANS}/", f"{PROGRAMMES}/", f"{ATTACHMENTS}/"))
