"""``schema`` and ``doctor``: the workspace and the program themselves."""

from __future__ import annotations

from typing import Annotated

import typer

from giamsat.cli.options import command
from giamsat.cli.session import Session, require_choice
from giamsat.render.page import Column, Page, Table, Toned

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

    require_choice("KIND", kind, KINDS)
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

    findings = examine(session, fix=fix, release_locks=release_locks)
    words = session.words

    def page() -> Page:
        tones = {"ok": "good", "note": "dim", "bad": "bad"}
        columns = (
            Column(words("doctor.state"), "tag"),
            Column(words("doctor.what"), "text"),
            Column(words("doctor.detail"), "title"),
        )
        rows = [
            (
                Toned(words(f"doctor.state.{f.state}"), tones[f.state]),  # type: ignore[arg-type]
                words(f"doctor.{f.code}"),
                f.detail if not f.remedy else f"{f.detail} → {words(f.remedy)}".strip(),
            )
            for f in findings
        ]
        return Page("doctor", words("doctor.title"), (Table(columns, rows),))

    def data() -> dict[str, object]:
        return {"schema": "giamsat.doctor/1", "findings": [f._asdict() for f in findings]}

    session.answer(data, page)
    return 1 if any(f.state == "bad" for f in findings) else 0
