"""Typer's side of :mod:`answers_work` and of ``rules``."""

from __future__ import annotations

from typing import Annotated

import typer

from giamsat.cli import answers_work
from giamsat.cli.options import Across, IssuerMap, Workspaces, command
from giamsat.cli.session import Session

app = typer.Typer()

Week = Annotated[str | None, typer.Option("--week", metavar="WEEK")]
Month = Annotated[str | None, typer.Option("--month", metavar="MONTH")]
Quarter = Annotated[str | None, typer.Option("--quarter", metavar="QUARTER")]
Year = Annotated[str | None, typer.Option("--year", metavar="YEAR")]
AnyPeriod = Annotated[str | None, typer.Option("--period", metavar="PERIOD")]
First = Annotated[str | None, typer.Option("--from", metavar="DATE")]
Last = Annotated[str | None, typer.Option("--to", metavar="DATE")]


@command(app, "due")
def due(
    session: Session,
    within: Annotated[str | None, typer.Option("--within", metavar="SPAN")] = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", show_default=False)] = False,
    across: Across = None,
    workspaces: Workspaces = None,
) -> int:
    """Tell what is overdue and what comes."""
    return answers_work.due(
        session,
        within=within,
        exit_code=exit_code,
        across=across or (),
        workspaces=workspaces,
    )


@command(app, "agenda")
def agenda(
    session: Session,
    week: Week = None,
    month: Month = None,
    quarter: Quarter = None,
    year: Year = None,
    period: AnyPeriod = None,
    from_: First = None,
    to: Last = None,
    across: Across = None,
    workspaces: Workspaces = None,
) -> int:
    """Show visits and deadlines day by day."""
    return answers_work.agenda(
        session,
        across=across or (),
        workspaces=workspaces,
        week=week,
        month=month,
        quarter=quarter,
        year=year,
        period=period,
        from_=from_,
        to=to,
    )


@command(app, "summary")
def summary(
    session: Session,
    week: Week = None,
    month: Month = None,
    quarter: Quarter = None,
    year: Year = None,
    period: AnyPeriod = None,
    from_: First = None,
    to: Last = None,
    across: Across = None,
    workspaces: Workspaces = None,
    place: Annotated[str | None, typer.Option("--place", metavar="TEXT")] = None,
    position: Annotated[str | None, typer.Option("--position", metavar="TEXT")] = None,
    signer: Annotated[str | None, typer.Option("--signer", metavar="TEXT")] = None,
    format_: Annotated[str | None, typer.Option("--format", "-f", metavar="FORMAT")] = None,
) -> int:
    """Sum up a period beside the one before it."""
    return answers_work.summary(
        session,
        across=across or (),
        workspaces=workspaces,
        format_=format_,
        place=place,
        position=position,
        signer=signer,
        week=week,
        month=month,
        quarter=quarter,
        year=year,
        period=period,
        from_=from_,
        to=to,
    )


@command(app, "stats")
def stats(
    session: Session,
    across: Across = None,
    workspaces: Workspaces = None,
    issuers: IssuerMap = None,
) -> int:
    """Count over years, issuers and addressees."""
    return answers_work.stats(session, across=across or (), workspaces=workspaces, issuers=issuers)


@command(app, "rules")
def rules(
    session: Session,
    rule: Annotated[str | None, typer.Argument(metavar="RULE", show_default=False)] = None,
) -> int:
    """List the limits and principles with their sources."""
    from giamsat.cli.rules import rules

    return rules(session, rule)
