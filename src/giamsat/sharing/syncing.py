"""One sync: what others sent is fetched, judged, united with ours, and all of it sent on.

The order makes every cut harmless. Nothing incoming is written before its whole tree was judged;
the united files are written before the branch moves, so that a cut between the two leaves work that
the next sync unites once more, to the same; a remote only ever moves forward.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from random import random
from typing import Final, NamedTuple

from giamsat.domain.errors import BusyError, GiamsatError, InvalidDataError
from giamsat.sharing import remotes
from giamsat.sharing.incoming import Blob, HostileTreeError, findings, is_shared
from giamsat.sharing.remotes import CutError, PushedFirstError, Remote, RemoteError
from giamsat.sharing.revisions import Change, Revisions, changes
from giamsat.sharing.uniting import unite
from giamsat.store.attachments import ATTACHMENTS
from giamsat.store.files import (
    CannotWriteError,
    FileError,
    make_folder,
    read_if_there,
    replace,
    sweep,
    write_new,
)
from giamsat.store.git import NoRepository, Repository, find_repository
from giamsat.store.line_ends import SAMPLES, not_kept, settle_line_ends
from giamsat.store.locking.git_locks import clear, folders_of
from giamsat.store.locking.locks import lock
from giamsat.store.places import ISSUERS, MARK, PLANS, PROGRAMMES, ROLES
from giamsat.store.schemas import SCHEMA_FILES
from giamsat.store.transfers import Watch, ignore_progress

ROOMS: Final = (PLANS, PROGRAMMES, "seals", ATTACHMENTS, ISSUERS, ROLES)
ATTEMPTS: Final = 12
CUTS: Final = 4
"""Attempts after which a line that is cut again is told of, and not tried any more."""
PAUSE: Final = 0.2
"""Seconds between two attempts, more with each and by chance, so that two do not keep meeting."""

Record = Callable[[Sequence[str]], None]
Progress = Callable[[str], None]


class SyncError(InvalidDataError):
    """A sync that cannot begin: ``sync-no-git``, ``sync-under-way``, ``sync-unrelated``."""


class Synced(NamedTuple):
    """What a sync did. ``came`` and ``went`` compare whole files, before and after.

    ``beside`` are files whose two versions could not be united: (path, path of the other version);
    ``kept`` are files that others had removed and that were kept on request; ``theirs`` is the
    commit that the others had last. ``left_out`` are files of ours that stay here and in no commit
    any more, as other offices would refuse them.
    """

    remote: str
    branch: str
    before: str
    after: str
    came: tuple[Change, ...]
    went: tuple[Change, ...]
    beside: tuple[tuple[str, str], ...]
    kept: tuple[str, ...] = ()
    theirs: str | None = None
    left_out: tuple[str, ...] = ()


def accept_removals(removed: Sequence[str]) -> bool:  # noqa: ARG001 (the interface of ``Offices.removals``)
    """Accept whatever others have removed."""
    return True


def keep_quiet(recorded: int, came: int) -> None:
    """Say nothing of what a sync that failed had done."""


class Offices(NamedTuple):
    """What a sync needs from outside: how changes are recorded, and who records.

    ``record`` makes one commit of the files at the given paths; ``message`` heads a union;
    ``progress`` is told each step, and ``watch`` how far a transfer got. ``removals`` is asked once
    about the plans and programmes that others have removed, before they go: whether to let them go
    (else they are kept, and go back to the others); what it raises ends the sync. ``halfway`` is
    told what a sync that fails has done: how many files of ours it recorded, and how many of the
    others it brought in.
    """

    record: Record
    author: Mapping[str, str]
    message: str
    progress: Progress
    also: tuple[str, ...] = ()
    watch: Watch = ignore_progress
    removals: Callable[[Sequence[str]], bool] = accept_removals
    halfway: Callable[[int, int], None] = keep_quiet


def repository_of(root: Path) -> Repository:
    """Return the repository of a workspace. Raises ``SyncError`` where there is none to use."""
    found = find_repository(root)
    if isinstance(found, NoRepository):
        raise SyncError("sync-no-git", reason=found.reason, detail=found.detail)
    return found


def sync(root: Path, asked: str | None, offices: Offices) -> Synced:
    """Unite the workspace at ``root`` with the remote, both ways.

    Raises ``HostileTreeError``, ``SyncError``, ``RemoteError``, ``UsageError``, ``BusyError``; the
    workspace is then as it was, or united with what had come.
    """
    repository = repository_of(root)
    with lock(root, "sync", timeout=30.0) as cut:
        if cut:
            clear(folders_of(repository), cut.taken)
        if not_kept(repository, SAMPLES):
            settle_line_ends(repository)
        remote = remotes.remote_of(repository, asked)
        branch = remotes.branch_of(repository)
        return _Sync(root, repository, remote, branch, offices).run()


class _Sync:
    def __init__(
        self, root: Path, repository: Repository, remote: Remote, branch: str, offices: Offices
    ) -> None:
        self._root = root
        self._repository = repository
        self._revisions = Revisions(repository)
        self._remote = remote
        self._branch = branch
        self._offices = offices
        self._came: dict[str, Change] = {}
        self._went: dict[str, Change] = {}
        self._beside: list[tuple[str, str]] = []
        self._may_go: dict[str, bool] = {}
        self._theirs: str | None = None
        self._left_out: list[str] = []
        self._recorded = 0

    def run(self) -> Synced:
        try:
            return self._run()
        except GiamsatError:
            self._offices.halfway(self._recorded, len(self._came))
            raise

    def _run(self) -> Synced:
        self._offices.progress("recording")
        before = self._record()
        for attempt in range(ATTEMPTS):
            if attempt:
                time.sleep(PAUSE * (1 + attempt) * (0.5 + random()))  # noqa: S311 (no secret)
            after = self._attempt(last=attempt + 1 >= CUTS)
            if after:
                return self._result(before, after)
        raise PushedFirstError("sync-busy", remote=self._remote.shown_address, times=ATTEMPTS)

    def _attempt(self, *, last: bool) -> str | None:
        """Fetch, unite and send once; ``None`` where somebody was quicker or the line was cut.

        A cut line is tried again, unless this is the ``last`` time: all that was done here stays.
        """
        ours = self._record()
        try:
            self._theirs = theirs = self._fetch()
            ours = self._without_private(ours, theirs)
            after = ours if theirs in (None, ours) else self._unite(ours, str(theirs))
            if after and self._send(after, theirs):
                return after
        except CutError:
            if last:
                raise
            self._offices.progress("cut")
            return None
        self._offices.progress("again")
        return None

    def _record(self) -> str:
        """Record what was changed by hand; return our newest commit."""
        _refuse_work_under_way(self._repository)
        rooms = [room for room in ROOMS if (self._root / room).exists() or self._has_room(room)]
        if self._repository.commit_of("HEAD") is None:
            raise SyncError("sync-no-commit")
        paths = self._changed_by_hand(rooms)
        if paths:
            self._offices.record(paths)
            self._recorded += len(paths)
            left = self._changed_by_hand(rooms)
            if left:
                raise SyncError("sync-unrecorded", file=left[0], others=len(left) - 1)
        found = self._repository.commit_of("HEAD")
        if found is None:
            raise SyncError("sync-no-commit")
        return found

    def _without_private(self, ours: str, theirs: str | None) -> str:
        """Take files that are not shared out of our commits, before others have them.

        Every other office would refuse all that comes with them. On the disk they stay.
        """
        if theirs is None:
            return ours
        there = self._revisions.tree(theirs)
        private: dict[str, Blob | None] = {
            path: None
            for path, blob in self._revisions.tree(ours).items()
            if path not in there and _is_private(path, blob)
        }
        if not private:
            return ours
        author, message = self._offices.author, self._offices.message
        after = self._revisions.merge_commit((ours,), private, author, message)
        if not self._has_moved(private, after, ours):
            return ours
        self._left_out += private
        return after

    def _changed_by_hand(self, rooms: Sequence[str]) -> list[str]:
        found = self._revisions.unrecorded_files(rooms) if rooms else []
        return [path for path in found if is_shared(path) and "/." not in path]

    def _has_room(self, room: str) -> bool:
        return bool(self._repository.run("ls-files", "-z", "--", room).out)

    def _fetch(self) -> str | None:
        self._offices.progress("fetching")
        return remotes.fetch(self._repository, self._remote, self._branch, self._offices.watch)

    def _unite(self, ours: str, theirs: str) -> str | None:
        """Bring ``theirs`` in; return our new commit, ``None`` where our files moved meanwhile."""
        revisions = self._revisions
        bases = revisions.bases(ours, theirs)
        if not bases:
            remotes.forget(self._repository, self._branch)
            raise SyncError("sync-unrelated", remote=self._remote.shown_address)
        if bases == [theirs]:
            return ours
        self._offices.progress("uniting")
        old = revisions.tree(ours)
        self._judge(old, bases, theirs)
        united = unite(revisions, ours, theirs, bases)
        files, kept = self._without_kept(old, united.files)
        if bases == [ours] and not kept:
            after = theirs
        else:
            after = revisions.merge_commit(
                (ours, theirs), files, self._offices.author, self._offices.message
            )
        if not self._write(old, files) or not self._has_moved(files, after, ours):
            return None
        self._note(self._came, changes(old, revisions.tree(after)))
        self._beside += united.beside
        return after

    def _without_kept(
        self, old: Mapping[str, Blob], files: Mapping[str, Blob | None]
    ) -> tuple[dict[str, Blob | None], bool]:
        """Ask about plans that go; return the files that change, and whether any was kept.

        A file that comes again under another name with the same bytes was only moved.
        """
        coming = {blob.digest for blob in files.values() if blob}
        gone = [
            path
            for path, blob in files.items()
            if blob is None
            and path.startswith((f"{PLANS}/", f"{PROGRAMMES}/"))
            and old[path].digest not in coming
        ]
        new = [path for path in gone if path not in self._may_go]
        if new:
            self._may_go |= dict.fromkeys(new, self._offices.removals(new))
        kept = {path for path in gone if not self._may_go[path]}
        return {path: blob for path, blob in files.items() if path not in kept}, bool(kept)

    def _judge(self, old: Mapping[str, Blob], bases: Sequence[str], theirs: str) -> None:
        new = self._revisions.tree(theirs)
        base = self._revisions.tree(bases[0])
        coming = [
            (change.path, change.after)
            for change in changes(base, new)
            if old.get(change.path) != change.after
        ]
        gone = {path for path, blob in coming if blob is None}
        whole = (old.keys() - gone) | {path for path, blob in coming if blob}
        found = findings(coming, whole, self._offices.also)
        if found:
            remotes.forget(self._repository, self._branch)
            raise HostileTreeError(found)

    def _write(self, old: Mapping[str, Blob], files: Mapping[str, Blob | None]) -> bool:
        """Put the united files into the workspace; ``False`` if somebody changed one meanwhile."""
        known = self._revisions.contents(blob.digest for blob in files.values() if blob)
        before = self._revisions.contents(old[path].digest for path in files if path in old)
        for path, blob in files.items():
            data = known[blob.digest] if blob else None
            expected = before[old[path].digest] if path in old else None
            try:
                with lock(self._root, _lock_id(path)):
                    _put_files(self._root, path, expected, data)
            except BusyError:
                return False
        return True

    def _has_moved(self, files: Mapping[str, Blob | None], after: str, ours: str) -> bool:
        """Move index and branch; once more where a lock was in the way that a crash had left."""
        revisions = self._revisions
        if revisions.stage(files) and revisions.advance(after, ours):
            return True
        freed = clear(folders_of(self._repository))
        return bool(freed) and revisions.stage(files) and revisions.advance(after, ours)

    def _send(self, after: str, theirs: str | None) -> bool:
        if after == theirs:
            return True
        self._offices.progress("sending")
        if not remotes.push(
            self._repository, self._remote, after, self._branch, self._offices.watch
        ):
            if theirs is None and remotes.is_hidden(self._repository, self._remote, self._branch):
                raise RemoteError("remote-hides-branch", remote=self._remote.shown_address)
            return False
        base = self._revisions.tree(theirs) if theirs else {}
        self._note(self._went, changes(base, self._revisions.tree(after)))
        return True

    def _note(self, known: dict[str, Change], found: Iterable[Change]) -> None:
        for change in found:
            first = known.get(change.path)
            known[change.path] = change._replace(before=first.before) if first else change

    def _result(self, before: str, after: str) -> Synced:
        return Synced(
            self._remote.shown_address,
            self._branch,
            before,
            after,
            tuple(self._came[path] for path in sorted(self._came)),
            tuple(self._went[path] for path in sorted(self._went)),
            tuple(self._beside),
            tuple(path for path, may_go in self._may_go.items() if not may_go),
            self._theirs,
            tuple(dict.fromkeys(self._left_out)),
        )


def _refuse_work_under_way(repository: Repository) -> None:
    """A merge or rebase that somebody began by hand is his to finish."""
    names = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply")
    asked = [part for name in names for part in ("--git-path", name)]
    for place in repository.line("rev-parse", *asked).split("\n"):
        if (repository.folder / place).exists():
            raise SyncError("sync-under-way", what=Path(place).name)


def _is_private(path: str, blob: Blob) -> bool:
    """Tell whether a file of the workspace is neither shared nor one of its own settings."""
    if path.startswith(("/", ".")) or path in (MARK, "README.md", *SCHEMA_FILES):
        return False
    return any(found.code == "not-shared" for found in findings([(path, blob)], ()))


def _lock_id(path: str) -> str:
    below = path.removesuffix(".toml")
    return below.removeprefix(f"{PLANS}/") if path.startswith(f"{PLANS}/") else below


def _put_files(root: Path, path: str, expected: bytes | None, data: bytes | None) -> None:
    """Replace, make or remove one file, if it still is what was expected.

    A file that already is what it shall become is left alone: an earlier sync was cut there.
    """
    place = root / path
    _refuse_links(root, path)
    sweep(place.parent, of=place.name)
    now = read_if_there(place, root)
    if (now.data if now else None) == data:
        return
    if (now.data if now else None) != expected:
        raise BusyError("changed-meanwhile", path=str(place))
    if data is None:
        place.unlink()
        _prune(place.parent, root)
    elif now is None:
        make_folder(place.parent)
        try:
            write_new(place, data)
        except CannotWriteError as error:
            if error.code == "file-exists":
                raise BusyError("changed-meanwhile", path=str(place)) from error
            raise
    else:
        replace(place, data, now)


def _refuse_links(root: Path, path: str) -> None:
    """A folder that leads elsewhere would let a plan be written outside the workspace."""
    place = root
    for part in Path(path).parts:
        place = place / part
        if place.is_symlink():
            raise FileError("outside-workspace", path=path, target=str(place), root=str(root))


def _prune(folder: Path, root: Path) -> None:
    """Remove folders that hold nothing any more, but never a room."""
    while folder.parent != root and folder.is_relative_to(root):
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
