"""``programme new|list|show``: coordination programmes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from giamsat.cli.answers import number as whole
from giamsat.cli.changing import record
from giamsat.cli.creating import schema_line
from giamsat.cli.naming import programme_named
from giamsat.cli.options import DryRun, NoCommit, command
from giamsat.cli.plans import day
from giamsat.cli.session import Session
from giamsat.domain.acts.act import known
from giamsat.domain.acts.drafts import composed, require_id
from giamsat.domain.errors import UsageError
from giamsat.domain.file_names import without_devices
from giamsat.domain.text import slug
from giamsat.render.page import Lines, Page
from giamsat.store.files import write_new
from giamsat.store.places import PROGRAMMES
from giamsat.store.reading import validate_programme
from giamsat.store.toml.writing import new_document

programme = typer.Typer()
groups = {"programme": programme}

Text = str | None
Texts = list[str] | None


@command(programme, "list")
def list_(session: Session) -> int:
    """List programmes."""
    from giamsat.render.pages.programmes import list_page
    from giamsat.reports.programmes import list_data

    rows = session.register().programmes()
    session.answer(lambda: list_data(rows), lambda: list_page(rows, session.words))
    return 0


@command(programme, "show")
def show(
    session: Session,
    programme: Annotated[str, typer.Argument(metavar="PROGRAMME", show_default=False)],
) -> int:
    """Show a programme and its plans."""
    from giamsat.render.pages.programmes import sheet_page
    from giamsat.reports.programmes import programme_sheet, sheet_data

    found = programme_named(session, programme)
    report = programme_sheet(session.register(), found, session.as_of)
    session.answer(lambda: sheet_data(report), lambda: sheet_page(report, session.words))
    return 0


@command(programme, "new")
def new(
    session: Session,
    title: Annotated[str, typer.Option("--title", metavar="TEXT", show_default=False)],
    year: Annotated[str, typer.Option("--year", metavar="YEAR", show_default=False)],
    signed: Annotated[Text, typer.Option("--signed", metavar="DATE")] = None,
    number: Annotated[Text, typer.Option("--number", metavar="NUMBER")] = None,
    lead: Annotated[Text, typer.Option("--lead", metavar="NAME")] = None,
    area: Annotated[Text, typer.Option("--area", metavar="TEXT")] = None,
    partner: Annotated[Texts, typer.Option("--partner", metavar="NAME")] = None,
    content: Annotated[Texts, typer.Option("--content", metavar="TEXT")] = None,
    responsibility: Annotated[Texts, typer.Option("--responsibility", metavar="TEXT")] = None,
    id_: Annotated[Text, typer.Option("--id", metavar="ID")] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Create a programme."""
    lead = lead or session.workspace.settings.workspace.issuer
    facts = known(
        title=title,
        year=whole("--year", year),
        number=number,
        signed=day(signed),
        lead=lead,
        area=area,
    )
    data: dict[str, Any] = {"schema": 1, "programme": facts}
    data |= known(
        partner=[{"name": name, "role": "partner"} for name in partner or ()],
        content=[{"id": f"C{n}", "text": text} for n, text in enumerate(content or (), 1)],
        responsibility=[_duty(text) for text in responsibility or ()],
    )
    name = slug(title)[:50].strip("-") or "chuong-trinh"
    new_id = require_id(id_ or without_devices(f"{year}/{name}"))
    return _create(session, composed(data), new_id, dry_run=dry_run, no_commit=no_commit)


def _duty(text: str) -> dict[str, str]:
    who, sign, what = (part.strip() for part in text.partition("|"))
    if not sign or not who or not what:
        raise UsageError("bad-responsibility", text=text)
    return {"who": who, "text": what}


def _create(
    session: Session, data: dict[str, Any], new_id: str, *, dry_run: bool, no_commit: bool
) -> int:
    path = f"{PROGRAMMES}/{new_id}.toml"
    text = f"{schema_line(path, 'programme')}\n{new_document(data)}"
    validate_programme(data, path, text)
    words = session.words
    told = words("programme.made", id=new_id)
    commit = None
    if not dry_run:
        write_new(Path(session.root) / path, text.encode())
        if not no_commit:
            commit, _ = record(session, [path], f"{new_id}: {told}")
    lines = [words("act.dry-run", sentence=told), *text.splitlines()] if dry_run else [told]
    answer = {
        "schema": "giamsat.new/1",
        "id": new_id,
        "path": path,
        "dry_run": dry_run,
        "commit": commit,
        "text": text,
    }
    session.answer(lambda: answer, lambda: Page("new", "", (Lines([*lines, f"  {path}"]),)))
    return 0
