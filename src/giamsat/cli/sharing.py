"""``sync`` and ``resolve``: sharing plans with other offices. Typer's side of the room sharing."""

from __future__ import annotations

from typing import Annotated

import typer

from giamsat.cli.options import DryRun, NoCommit, command, completed_plans
from giamsat.cli.session import Session

app = typer.Typer()

Text = str | None


@command(app, "sync")
def sync(
    session: Session,
    remote: Annotated[Text, typer.Argument(metavar="REMOTE", show_default=False)] = None,
    yes: Annotated[bool, typer.Option("--yes", show_default=False)] = False,
    keep_removed: Annotated[bool, typer.Option("--keep-removed", show_default=False)] = False,
) -> int:
    """Fetch what others sent, unite it with ours, send all of it on."""
    from giamsat.cli.syncing import RemovedPlans
    from giamsat.cli.syncing import sync as run

    return run(session, remote, RemovedPlans(let_go=yes, keep=keep_removed))


@command(app, "resolve")
def resolve(
    session: Session,
    plan: Annotated[
        Text, typer.Argument(metavar="PLAN", show_default=False, autocompletion=completed_plans)
    ] = None,
    key: Annotated[Text, typer.Argument(metavar="KEY", show_default=False)] = None,
    take: Annotated[Text, typer.Option("--take", metavar="N")] = None,
    value: Annotated[Text, typer.Option("--value", metavar="VALUE")] = None,
    remove: Annotated[bool, typer.Option("--remove", show_default=False)] = False,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """List the conflicts of plans, or resolve one."""
    from giamsat.cli.resolving import Choice
    from giamsat.cli.resolving import resolve as run

    choice = Choice(take, value, remove)
    return run(session, plan, key, choice, dry_run=dry_run, keep=not no_commit)
