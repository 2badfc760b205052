"""What a server lets into the shared repository: judged before anything of it counts.

This is the other end of a sync, run by git's pre-receive hook in a bare repository. History only
grows; each role changes what is its own; nothing comes in that an office would refuse to fetch, and
no plan that ``check`` finds an error in. The repository's own configuration is the server's, and is
trusted; what is pushed is not.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from giamsat.domain.checking.diagnosis import PlacedDiagnosis
from giamsat.domain.errors import InvalidDataError
from giamsat.sharing.incoming import REGULAR, SEALS, Blob, findings
from giamsat.sharing.revisions import changes, contents_of, tree_of
from giamsat.store.attachments import ATTACHMENTS
from giamsat.store.places import ISSUERS, MARK, PLANS, PROGRAMMES
from giamsat.store.schemas import SCHEMA_FILES
from giamsat.store.workspace import Workspace

SECRETARY: Final = "secretary"
SUPERVISOR: Final = "supervisor"
SIGNERS: Final = "giamsat.allowedSigners"
"""The key of git's configuration that names the file of keys by which commits must be signed."""

_SETTINGS: Final = frozenset(
    {MARK, ".gitignore", ".gitattributes", "README.md", f"{SEALS}/.gitattributes", *SCHEMA_FILES}
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
    """Who pushes, as the server's ssh knows by the key: role, and the one folder of plans, if set.

    ``issuer`` is the folder below ``plans/`` that a secretary of a shared workspace keeps to.
    """

    role: str
    issuer: str = ""


class Update(NamedTuple):
    """One reference that a push moves: the commit before and after, all zeros for none."""

    old: str
    new: str
    ref: str


def judge(folder: Path, update: Update, pusher: Pusher, as_of: date) -> None:
    """Let an update through, or raise ``PushRefusedError``."""
    if pusher.role not in (SECRETARY, SUPERVISOR):
        raise PushRefusedError("push-reader", role=pusher.role)
    if not update.ref.startswith("refs/heads/"):
        raise PushRefusedError("push-no-branch", ref=update.ref)
    if _is_none(update.new):
        raise PushRefusedError("push-deletes", ref=update.ref)
    repository = _Bare(folder)
    if not _is_none(update.old) and not repository.grows(update.old, update.new):
        raise PushRefusedError("push-rewrites", ref=update.ref)
    repository.require_signed(update.new)
    old = {} if _is_none(update.old) else repository.tree(update.old)
    new = repository.tree(update.new)
    _require_harmless(old, new, pusher)
    _require_sound(repository, old, new, as_of)


def _is_none(commit: str) -> bool:
    return not commit.strip("0")


def _require_harmless(old: Mapping[str, Blob], new: Mapping[str, Blob], pusher: Pusher) -> None:
    for path, blob in new.items():
        if blob.mode not in REGULAR:
            raise PushRefusedError("push-no-plain-file", file=path)
    changed = changes(old, new)
    for change in changed:
        if not _may_change(change.path, pusher):
            raise PushRefusedError("push-not-yours", file=change.path, role=pusher.role)
    shared = [(change.path, change.after) for change in changed if change.path not in _SETTINGS]
    found = findings(shared, new)
    if found:
        raise PushRefusedError(f"remote-{found[0].code}", file=found[0].path)


def _may_change(path: str, pusher: Pusher) -> bool:
    """A secretary writes plans, programmes and attachments; a supervisor also what binds all."""
    if pusher.role == SUPERVISOR:
        return True
    if pusher.issuer:
        return path.startswith((f"{PLANS}/{pusher.issuer}/", f"{ATTACHMENTS}/{pusher.issuer}/"))
    return _is_checked(path)


def _require_sound(
    repository: _Bare, old: Mapping[str, Blob], new: Mapping[str, Blob], as_of: date
) -> None:
    """Run ``check`` over the pushed files. Errors of files that were not changed stop nobody."""
    from giamsat.store.checking import check_workspace

    with tempfile.TemporaryDirectory(prefix="giamsat-") as place:
        root = Path(place)
        repository.extract(new, root)
        if not (root / MARK).is_file():
            raise PushRefusedError("push-no-workspace")
        found = check_workspace(Workspace(root), as_of).found
    errors = [
        diagnostic
        for diagnostic in found
        if diagnostic.level == "error"
        and (diagnostic.path == MARK or old.get(diagnostic.path) != new.get(diagnostic.path))
    ]
    if errors:
        raise PushRefusedError("push-unsound", errors, count=len(errors))


class _Bare:
    """The server's repository, with what is being pushed still set apart (see git's quarantine)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def grows(self, old: str, new: str) -> bool:
        return self._call("merge-base", "--is-ancestor", old, new).returncode == 0

    def require_signed(self, new: str) -> None:
        """Ask for a good signature on every commit that is new here, where keys are named."""
        signers = self._call("config", "--type=path", "--get", SIGNERS).stdout.decode().strip()
        if not signers:
            return
        keys = ("-c", "gpg.format=ssh", "-c", f"gpg.ssh.allowedSignersFile={signers}")
        for commit in self._read("rev-list", new, "--not", "--all").decode().split():
            verified = self._call(*keys, "verify-commit", commit)
            if verified.returncode != 0:
                raise PushRefusedError("push-not-signed", commit=commit[:10])

    def tree(self, commit: str) -> dict[str, Blob]:
        return tree_of(self._read("ls-tree", "-r", "-z", "-l", "--full-tree", commit))

    def extract(self, tree: Mapping[str, Blob], root: Path) -> None:
        """Write the files of a tree that was judged before; nothing of its attributes counts."""
        if sum(blob.size for blob in tree.values()) > _MOST_BYTES:
            raise PushRefusedError("push-too-large")
        wanted = [path for path in tree if path in (MARK, ISSUERS) or _is_checked(path)]
        digests = sorted({tree[path].digest for path in wanted})
        asked = "".join(f"{digest}\n" for digest in digests).encode()
        contents = contents_of(self._read("cat-file", "--batch", stdin=asked), digests)
        for path in wanted:
            place = root / path
            if not {"", ".", ".."}.isdisjoint(path.split("/")):
                raise PushRefusedError("remote-unsafe-path", file=path)
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("xb") as file:
                file.write(contents[tree[path].digest])

    def _read(self, *arguments: str, stdin: bytes = b"") -> bytes:
        done = self._call(*arguments, stdin=stdin)
        if done.returncode != 0:
            said = done.stderr.decode("utf-8", "replace").strip()
            raise PushRefusedError("git-failed", command=arguments[0], detail=said)
        return done.stdout

    def _call(self, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        # The environment is git's own, which knows where the pushed objects are kept meanwhile.
        return subprocess.run(  # noqa: S603
            ["git", "--no-replace-objects", *arguments],  # noqa: S607 (the server's git)
            cwd=self._folder,
            input=stdin,
            capture_output=True,
            check=False,
        )


def _is_checked(path: str) -> bool:
    return path.startswith((f"{PLANS}/", f"{PROGRAMMES}/", f"{ATTACHMENTS}/"))
