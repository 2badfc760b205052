"""``import`` and ``export``: foreign files in, foreign files out. Typer's side only."""

from __future__ import annotations

from typing import Annotated

import typer

from giamsat.cli.options import NoCommit, Yes, command
from giamsat.cli.session import Session
from giamsat.domain.errors import UsageError

app = typer.Typer()

Texts = list[str] | None
_Files = Annotated[Texts, typer.Argument(metavar="FILE", show_default=False)]
_Format = Annotated[str, typer.Argument(metavar="FORMAT", show_default=False)]


@command(app, "import")
def import_(
    session: Session,
    file: _Files = None,
    encoding: Annotated[str | None, typer.Option("--encoding", metavar="NAME")] = None,
    place: Annotated[str | None, typer.Option("--range", metavar="A3:H20")] = None,
    table: Annotated[str | None, typer.Option("--table", metavar="TABLE")] = None,
    column: Annotated[Texts, typer.Option("--column", metavar="HEADING=FIELD")] = None,
    mapping: Annotated[str | None, typer.Option("--mapping", metavar="NAME")] = None,
    save_mapping: Annotated[str | None, typer.Option("--save-mapping", metavar="NAME")] = None,
    show_mapping: Annotated[str | None, typer.Option("--show-mapping", metavar="NAME")] = None,
    reading: Annotated[Texts, typer.Option("--reading", metavar="CELL=N")] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", metavar="TEXT")] = None,
    update: Annotated[bool, typer.Option("--update", show_default=False)] = False,
    all_: Annotated[bool, typer.Option("--all", show_default=False)] = False,
    skip_errors: Annotated[bool, typer.Option("--skip-errors", show_default=False)] = False,
    yes: Yes = False,
    no_commit: NoCommit = False,
) -> int:
    """Preview foreign files as plans; write them with ``--yes``."""
    from giamsat.cli import saved_mappings
    from giamsat.cli.importing import run

    if show_mapping:
        return saved_mappings.show_mapping(session, show_mapping)
    if not file:
        raise UsageError("import-no-file")
    wish = saved_mappings.Wish(
        encoding,
        place,
        table,
        tuple(column or ()),
        mapping,
        save_mapping,
        issuer,
        update,
        tuple(reading or ()),
        all_,
    )
    return run(session, file, wish, yes=yes, skip_errors=skip_errors, no_commit=no_commit)


@command(app, "export", makes_folder=True)
def export(
    session: Session,
    format_: _Format,
    plan: Annotated[Texts, typer.Option("--plan", metavar="PLAN")] = None,
    status: Annotated[Texts, typer.Option("--status", metavar="STATUS")] = None,
    year: Annotated[Texts, typer.Option("--year", metavar="YEAR")] = None,
    period: Annotated[str | None, typer.Option("--period", metavar="PERIOD")] = None,
    search: Annotated[str | None, typer.Option("--search", "-s", metavar="TEXT")] = None,
    table: Annotated[str | None, typer.Option("--table", metavar="TABLE")] = None,
) -> int:
    """Write plans as a file of another format."""
    from giamsat.cli.exporting import Choice, run

    chosen = Choice(tuple(plan or ()), tuple(status or ()), tuple(year or ()), period, search)
    return run(session, format_, chosen, table)
