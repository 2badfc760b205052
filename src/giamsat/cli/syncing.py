"""One sync from the command to what is told of it: facts that came and went, not files."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from giamsat.cli.consent import has_consent
from giamsat.cli.merge_driver import set_up_merging
from giamsat.cli.progress import ProgressLine
from giamsat.cli.session import Session
from giamsat.domain.errors import UsageError
from giamsat.render.pages import exchange as pages
from giamsat.reports.exchange import Ends, Exchange, News, data, news
from giamsat.sharing.revisions import Change, Revisions
from giamsat.sharing.sync_changes import list_changes
from giamsat.sharing.syncing import Offices, repository_of
from giamsat.sharing.syncing import sync as run
from giamsat.store.places import PLANS, PROGRAMMES
from giamsat.store.reading import read_plan, read_programme
from giamsat.store.transfers import Share


class RemovedPlans(NamedTuple):
    """What becomes of plans that another office has removed: ``--yes``, ``--keep-removed``."""

    let_go: bool = False
    keep: bool = False


FEW = 2
"""Plans that may go without being asked about where nobody can answer; they are named then, too."""


def sync(session: Session, remote: str | None, removed: RemovedPlans) -> int:
    """Unite the workspace with a remote and tell what came and went.

    Returns 1 where the two versions of a file had to be kept beside each other. Raises
    ``UsageError`` (``sync-many-removed``) where many plans would go and nobody said that they may,
    ``sync-vanished`` where a plan's file has gone here without ``remove``.
    """
    workspace = session.workspace
    _require_no_vanished(session, removed)
    set_up_merging(session, workspace.root)
    offices = _offices(session)._replace(
        removals=lambda paths: _may_go(session, removed, paths),
        halfway=lambda recorded, came: _tell_halfway(session, recorded, came),
    )
    is_new = remote is not None and not Path(remote).exists()
    done = run(workspace.root, remote, offices)
    session.note_made()
    offices.progress("finished")
    if is_new and remote and Path(remote).is_dir():
        session.tell("sync.founded", path=remote)
    for path in done.left_out:
        session.tell("sync.left-out", path=path)
    revisions = Revisions(repository_of(workspace.root))
    came = _mark_removed(_news(revisions, done.came), revisions, done.before, "here")
    went = _mark_removed(_news(revisions, done.went), revisions, done.theirs, "there")
    report = Exchange(came, went, tuple(done.beside), done.kept)
    ends = Ends(done.remote, done.branch, done.before, done.after)
    session.confirm(lambda: data(report, ends), lambda: pages.page(report, session.words))
    session.refresh()
    session.tell_faulty_files()
    return 1 if done.beside else 0


def _require_no_vanished(session: Session, removed: RemovedPlans) -> None:
    """A file that was deleted here, perhaps by mistake, takes no plan from others unasked."""
    from giamsat.store.vanished import vanished_plans

    gone = vanished_plans(session.workspace)
    if not gone or removed.let_go:
        return
    named = ", ".join(gone[:5]) + (", …" if len(gone) > 5 else "")
    question = session.words("sync.vanished", count=len(gone), files=named)
    if session.is_typed and has_consent(session.words, question, err=True):
        return
    raise UsageError("sync-vanished", count=len(gone), files=named)


def _tell_halfway(session: Session, recorded: int, came: int) -> None:
    """Say what a sync that fails has done here; nothing of it is lost, and the next one goes on."""
    if recorded:
        session.tell("sync.halfway-recorded", count=recorded)
    session.tell("sync.halfway-came" if came else "sync.halfway-nothing", count=came)


def _mark_removed(
    found: tuple[News, ...], revisions: Revisions, commit: str | None, where: str
) -> tuple[News, ...]:
    """Mark the plans and programmes that are new only because one office had removed them.

    ``commit`` is the newest of the office that they are new to, which is ``here`` or ``there``.
    """
    kinds = ("plan", "programme")
    if commit is None or not any(item.kind in kinds and item.state == "new" for item in found):
        return found
    removed = revisions.removed_paths(commit, (PLANS, PROGRAMMES))
    return tuple(
        item._replace(removed=where) if item.state == "new" and item.path in removed else item
        for item in found
    )


def _may_go(session: Session, removed: RemovedPlans, paths: Sequence[str]) -> bool:
    """Name what others have removed, before it goes; return whether it may."""
    session.tell("sync.removed", count=len(paths))
    for path in paths:
        session.tell("sync.removed-file", path=path, name=_title(session, path))
    if removed.keep or removed.let_go:
        return removed.let_go and not removed.keep
    if sys.stdin.isatty() and sys.stderr.isatty():
        return not has_consent(session.words, session.words("sync.ask-keep"), err=True)
    if len(paths) > FEW:
        raise UsageError("sync-many-removed", count=len(paths))
    return True


def _title(session: Session, path: str) -> str:
    """Return number and title of a plan or programme, as far as it can be read."""
    read = read_plan if path.startswith(f"{PLANS}/") else read_programme
    reading = read(session.workspace, path)
    table = reading.document.data.get("plan") if reading.document else None
    facts = table if isinstance(table, dict) else {}
    return " · ".join(str(facts[key]) for key in ("number", "title") if facts.get(key)) or path


def _offices(session: Session) -> Offices:
    from giamsat.evidence.recording import author_of, record

    workspace, words = session.workspace, session.words

    def keep(paths: Sequence[str]) -> None:
        record(workspace, paths, words("sync.by-hand"))

    author = author_of(repository_of(workspace.root), workspace.settings.workspace)
    shown = _SyncProgress(session)
    return Offices(keep, author, words("sync.united"), shown.step, watch=shown.watch)


class _SyncProgress:
    """Where a sync stands, on a terminal: a line for each step, and how far a transfer got."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._line = ProgressLine()
        self._shown: Share | None = None

    def step(self, name: str) -> None:
        self._line.end()
        if self._line.is_watched:
            self._session.tell(f"sync.{name}")

    def watch(self, share: Share) -> None:
        if share != self._shown:
            self._shown = share
            words = self._session.words
            self._line.show(words("sync.share", percent=share.percent, amount=share.amount))


def _news(revisions: Revisions, changed: Iterable[Change]) -> tuple[News, ...]:
    return tuple(
        news(change.path, change.state, change.old, change.new, change.moved)._replace(
            readable=change.readable
        )
        for change in list_changes(revisions, changed)
    )
