"""``list``, ``show`` and ``why``: the commands that only read. Typer's side of :mod:`answers`."""

from __future__ import annotations

from typing import Annotated

import typer

from giamsat.cli import answers
from giamsat.cli.options import Across, IssuerMap, Plan, Workspaces, command
from giamsat.cli.session import Session

app = typer.Typer()

Texts = list[str] | None


@command(app, "list")
def list_(
    session: Session,
    search: Annotated[str | None, typer.Option("--search", "-s", metavar="TEXT")] = None,
    status: Annotated[Texts, typer.Option("--status", metavar="STATUS")] = None,
    year: Annotated[Texts, typer.Option("--year", metavar="YEAR")] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", metavar="TEXT")] = None,
    form: Annotated[str | None, typer.Option("--form", metavar="FORM")] = None,
    period: Annotated[str | None, typer.Option("--period", metavar="PERIOD")] = None,
    programme: Annotated[str | None, typer.Option("--programme", metavar="ID")] = None,
    overdue: Annotated[bool, typer.Option("--overdue", show_default=False)] = False,
    sort: Annotated[str | None, typer.Option("--sort", metavar="KEY")] = None,
    reverse: Annotated[bool, typer.Option("--reverse", show_default=False)] = False,
    limit: Annotated[str | None, typer.Option("--limit", "-n", metavar="N")] = None,
    across: Across = None,
    workspaces: Workspaces = None,
    issuers: IssuerMap = None,
) -> int:
    """List plans."""
    return answers.list_(
        session,
        search=search,
        status=status or (),
        year=year or (),
        issuer=issuer,
        form=form,
        period=period,
        programme=programme,
        overdue=overdue,
        sort=sort,
        reverse=reverse,
        limit=limit,
        across=across or (),
        workspaces=workspaces,
        issuers=issuers,
    )


@command(app, "show")
def show(
    session: Session,
    plan: Plan,
    at: Annotated[str | None, typer.Option("--at", metavar="REV|DATE")] = None,
) -> int:
    """Show one plan."""
    return answers.show(session, plan=plan, at=at)


@command(app, "why")
def why(session: Session, plan: Plan) -> int:
    """Tell which fact and rule led to each state and date."""
    return answers.why(session, plan=plan)
