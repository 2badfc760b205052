"""A workspace, a plan, and the plan's file by hand: ``init``, ``new``, ``edit``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from giamsat.cli.acting import with_options
from giamsat.cli.options import DryRun, NoCommit, Plan, command, completed_plans
from giamsat.cli.session import Session
from giamsat.domain.acts import drafts
from giamsat.domain.errors import UsageError
from giamsat.store.places import MARK

app = typer.Typer()

Text = str | None


@command(app, "init")
def init(
    session: Session,
    folder: Annotated[Text, typer.Argument(metavar="DIR", show_default=False)] = None,
    issuer: Annotated[Text, typer.Option("--issuer", metavar="NAME")] = None,
    code: Annotated[Text, typer.Option("--code", metavar="CODE")] = None,
    area: Annotated[Text, typer.Option("--area", metavar="TEXT")] = None,
    git: Annotated[bool, typer.Option("--git/--no-git", show_default=False)] = True,
) -> int:
    """Make a folder a workspace; a person is offered to have what one lacks added.

    The folder may be said as that of other commands, by ``--workspace``.
    """
    root = Path(folder or session.start)
    if session.is_typed and (root / MARK).is_file():
        from giamsat.cli.mending import mend_workspace

        return mend_workspace(session, root, git=git)
    from giamsat.cli.initialising import make_workspace

    return make_workspace(session, root, issuer=issuer, code=code, area=area, git=git)


@command(app, "new")
@with_options(drafts.NEW, required=False)
def new(
    session: Session,
    /,
    *,
    from_: Annotated[Text, typer.Option("--from", metavar="FILE")] = None,
    like: Annotated[
        Text, typer.Option("--like", metavar="PLAN", autocompletion=completed_plans)
    ] = None,
    again: Annotated[bool, typer.Option("--again", show_default=False)] = False,
    id_: Annotated[Text, typer.Option("--id", metavar="ID")] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
    **given: Any,
) -> int:
    """Create a plan."""
    from giamsat.cli import creating, drafting

    asked = {name: value for name, value in given.items() if value}
    if like and from_:
        raise UsageError("from-and-like")
    if again and not like:
        raise UsageError("again-without-like")
    if from_:
        data = creating.data_from(session, from_, asked)
    else:
        start = drafting.start_like(session, like, is_again=again)
        data = drafting.data_typed(session, start, asked, to_write=not dry_run)
    return creating.create(session, data, id_, dry_run=dry_run, no_commit=no_commit)


@command(app, "edit")
def edit(
    session: Session,
    plan: Plan,
    draft: Annotated[Text, typer.Option("--draft", metavar="FILE")] = None,
    no_commit: NoCommit = False,
) -> int:
    """Edit the plan's file by hand."""
    from giamsat.cli.editor import edit_plan

    return edit_plan(session, plan, draft, no_commit=no_commit)
