"""``schema`` and ``doctor``: the workspace and the program themselves."""

from __future__ import annotations

from typing import Annotated

import typer

from giamsat.cli.options import command
from giamsat.cli.session import Session
from giamsat.cli.typed_words import choice

app = typer.Typer()


@command(app, "schema")
def schema(
    session: Session,
    kind: Annotated[
        str, typer.Argument(metavar="plan|programme|issuers", show_default=False)
    ] = "plan",
    install: Annotated[bool, typer.Option("--install", show_default=False)] = False,
) -> int:
    """Print the JSON Schema of a file, or put all into the workspace."""
    from giamsat.store.schemas import KINDS, schema_text, write_schemas

    kind = choice("KIND", kind, KINDS)
    if not install:
        session.write([schema_text(kind)])
        return 0
    written = write_schemas(session.workspace.root)
    for path in written:
        session.tell("list.written", path=path)
    if not written:
        session.tell("ask.schemas-there")
    return 0


@command(app, "doctor")
def doctor(
    session: Session,
    fix: Annotated[bool, typer.Option("--fix", show_default=False)] = False,
    release_locks: Annotated[bool, typer.Option("--release-locks", show_default=False)] = False,
) -> int:
    """Look whether all that giamsat needs is here and sound."""
    from giamsat.cli.doctor import examine
    from giamsat.render.pages.symptoms import page
    from giamsat.reports.symptoms import data, is_sound

    found = examine(session, fix=fix, release_locks=release_locks)
    session.print_report(lambda: data(found), lambda: page(found, session.words))
    return 0 if is_sound(found) else 1
