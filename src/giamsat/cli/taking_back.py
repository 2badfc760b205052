"""``undo``, ``redo``, ``remove``, ``restore``: what was done is taken back, and comes again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from giamsat.cli.changing import record
from giamsat.cli.options import DryRun, NoCommit, Plan, Yes, command, completed_plans
from giamsat.cli.recorded_plans import recorded_name, recorded_path
from giamsat.cli.session import Session
from giamsat.domain.errors import NotFoundError, UsageError
from giamsat.store.places import PLANS

if TYPE_CHECKING:
    from giamsat.evidence.undoing import LastAct, Undoing
    from giamsat.store.workspace import Workspace

app = typer.Typer()

AnyPlan = Annotated[
    str | None,
    typer.Argument(metavar="PLAN", show_default=False, autocompletion=completed_plans),
]


@command(app, "undo")
def undo(
    session: Session,
    plan: AnyPlan = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Take back the last recorded change, as a new change."""
    from giamsat.evidence import undoing

    sure = yes or dry_run
    paths = _paths(session, plan, undoing.last_act, "history.last-act", yes=sure)
    return _take_back(session, paths, undoing.preview_undo, undoing.undo, (yes, dry_run, no_commit))


@command(app, "redo")
def redo(
    session: Session,
    plan: AnyPlan = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Take the last undoing back, as a new change."""
    from giamsat.evidence import undoing

    sure = yes or dry_run
    paths = _paths(session, plan, undoing.last_undoing, "history.last-undone", yes=sure)
    return _take_back(session, paths, undoing.preview_redo, undoing.redo, (yes, dry_run, no_commit))


def _paths(
    session: Session,
    plan: str | None,
    find_last: Callable[[Workspace], LastAct],
    question: str,
    *,
    yes: bool,
) -> tuple[str, ...]:
    """Return the file of ``plan``; without one those of the last act, once that is agreed to."""
    if plan is not None:
        return (recorded_path(session, plan),)
    act = find_last(session.workspace)
    files = ", ".join(act.paths[:5]) + (", …" if len(act.paths) > 5 else "")
    _require_consent(session, question, yes=yes, message=act.message, files=files)
    return act.paths


_GOING = ("history.goes", "plan.remove?")
"""Questions about what takes a file away: Enter leaves it."""


def _require_consent(session: Session, key: str, *, yes: bool, **values: object) -> None:
    """Ask a person; from a script only ``--yes`` will do. A refusal changes nothing."""
    if yes:
        return
    if not session.is_typed:
        raise UsageError("needs-yes", what=session.words(key, **values))
    from giamsat.cli.consent import has_consent

    question = session.words(key, **values)
    if not has_consent(session.words, question, err=True, is_yes_likely=key not in _GOING):
        raise KeyboardInterrupt


def _take_back(
    session: Session,
    paths: tuple[str, ...],
    preview: Callable[..., Undoing],
    carry_out: Callable[..., Undoing],
    chosen: tuple[bool, bool, bool],
) -> int:
    from giamsat.evidence import as_data
    from giamsat.render.pages.history import undo_page

    yes, dry_run, no_commit = chosen
    planned = [preview(session.workspace, path) for path in paths]
    going = [item.path for item in planned if item.data is None]
    if going and not dry_run:
        _require_consent(session, "history.goes", yes=yes, files=", ".join(going[:5]))
    recorded: list[tuple[str | None, str | None]] = [(None, None)]

    def keep(done: Undoing) -> None:
        session.note_made()
        if done.path != paths[-1] or no_commit:
            return
        name = recorded_name(session, done.path) if len(paths) == 1 else ""
        subject = ": ".join(filter(None, (name, _line(done, session))))
        recorded.append(record(session, paths, done.commit_message(subject)))

    done = planned if dry_run else [carry_out(session.workspace, p, then=keep) for p in paths]
    commit, unrecorded = recorded[-1]
    told = _line(done[-1], session)
    found = [item for each in done for item in each.differences] if len(done) == 1 else []
    session.confirm(
        lambda: {
            **as_data.undoing(done[-1], dry_run=dry_run, commit=commit, unrecorded=unrecorded),
            "paths": list(paths),
        },
        lambda: undo_page(told, found, session.words, dry_run=dry_run, why=unrecorded),
    )
    for each in done:
        if each.kept:
            session.tell("history.kept", path=each.kept)
        if each.data is None:
            session.tell("history.gone", path=each.path)
    return 0


def _line(done: Undoing, session: Session) -> str:
    from giamsat.render.pages.history import redone_line, undone_line

    if done.trailer == "Redoes":
        return redone_line(done.message, session.words)
    return undone_line(done.message, done.restored, session.words)


# --- the bin -----------------------------------------------------------------------------------


@command(app, "remove")
def remove(
    session: Session,
    plan: Plan,
    yes: Yes = False,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Remove a plan; ``restore`` brings it back."""
    from giamsat.evidence.removing import remove_plan

    path = recorded_path(session, plan)
    name = recorded_name(session, path)
    if not dry_run:
        _require_consent(session, "plan.remove?", yes=yes, name=name, path=path)
    recorded: list[tuple[str | None, str | None]] = [(None, None)]

    def keep() -> None:
        session.note_made()
        if not no_commit:
            message = f"{name}: {session.words('act.remove')}"
            recorded.append(record(session, [path], message))

    kept = None if dry_run else remove_plan(session.workspace, path, keep)
    _tell(session, ("remove", name, path), recorded[-1], dry_run=dry_run)
    if kept:
        session.tell("plan.in-bin", path=kept)
    return 0


@command(app, "restore")
def restore(
    session: Session, plan: AnyPlan = None, dry_run: DryRun = False, no_commit: NoCommit = False
) -> int:
    """Bring a removed plan back; without a name, list those that can be brought back."""
    from giamsat.evidence.removing import restore_plan

    if plan is None:
        plan = _picked_from_bin(session)
    if plan is None:
        return 0
    path = _removed_path(session, plan)
    name = recorded_name(session, path)
    recorded: list[tuple[str | None, str | None]] = [(None, None)]

    def keep() -> None:
        session.note_made()
        if not no_commit:
            message = f"{name}: {session.words('act.restore')}"
            recorded.append(record(session, [path], message))

    if not dry_run:
        restore_plan(session.workspace, path, keep)
    _tell(session, ("restore", name, path), recorded[-1], dry_run=dry_run)
    return 0


def _picked_from_bin(session: Session) -> str | None:
    """List what was removed; return the one that a person picks, ``None`` where nobody can."""
    from giamsat.evidence.removing import removed_ones
    from giamsat.render.pages.change import bin_page, removed_line
    from giamsat.reports.changes import bin_data

    found = removed_ones(session.workspace)
    if not found or not session.is_typed:
        session.print_report(
            lambda: bin_data(each.path for each in found), lambda: bin_page(found, session.words)
        )
        return None
    from giamsat.cli.asking.facts import pick
    from giamsat.cli.asking.questions import Dialogue, Offer, Question
    from giamsat.cli.asking.terminal import Terminal

    offers = tuple(
        Offer(str(n), each.path, removed_line(each, session.words))
        for n, each in enumerate(found, 1)
    )
    question = Question(
        "plan",
        session.words("ask.removed"),
        lambda text: pick(text, offers, ""),
        required=True,
        offers=offers,
    )
    dialogue = Dialogue(Terminal(session.words), {"plan": lambda _: question})
    return str(dialogue.run()["plan"].value)


def _removed_path(session: Session, plan: str) -> str:
    """Return the path of a removed plan: of git's, or of the bin's where git knows none."""
    from giamsat.evidence.removing import binned_plans

    try:
        return recorded_path(session, plan, is_brought_back=True)
    except NotFoundError:
        found = [path for path in binned_plans(session.workspace) if _is_called(path, plan)]
        if len(found) != 1:
            raise
        return found[0]


def _is_called(path: str, plan: str) -> bool:
    from giamsat.domain.text import slug

    plan_id = path.removeprefix(f"{PLANS}/").removesuffix(".toml")
    last = plan_id.rpartition("/")[2]
    return plan in (path, plan_id) or (slug(plan) != "" and last.startswith(slug(plan)))


def _tell(
    session: Session,
    what: tuple[str, str, str],
    recorded: tuple[str | None, str | None],
    *,
    dry_run: bool,
) -> None:
    from giamsat.render.pages.change import moved_page
    from giamsat.reports.changes import Moved, moved_data

    act, name, path = what
    moved = Moved(act, name, path, dry_run, *recorded)
    session.confirm(lambda: moved_data(moved), lambda: moved_page(moved, session.words))
