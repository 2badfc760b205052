"""``programme new|list|show``: coordination programmes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from giamsat.cli.acting import changing_commands, with_options
from giamsat.cli.changing import record
from giamsat.cli.creating import schema_line
from giamsat.cli.naming import programme_named
from giamsat.cli.options import DryRun, NoCommit, command
from giamsat.cli.reading_work import paper_format
from giamsat.cli.session import Session
from giamsat.cli.typed_values import meant_calls
from giamsat.domain.acts.drafts import require_id
from giamsat.domain.acts.forms import read_facts
from giamsat.domain.acts.programmes import NEW, NewProgramme, draft_programme
from giamsat.domain.file_names import without_devices
from giamsat.domain.text import slug
from giamsat.render.pages.change import new_programme_page
from giamsat.reports.changes import NewFile, new_data
from giamsat.store.files import write_new
from giamsat.store.places import PROGRAMMES
from giamsat.store.reading import validate_programme
from giamsat.store.toml.writing import new_document

programme = typer.Typer()
item = typer.Typer()
programme.add_typer(item, name="item")
groups = {"programme": programme}
changing_commands(typer.Typer(), {"programme item": item})

Text = str | None


@command(programme, "list")
def list_(session: Session) -> int:
    """List programmes."""
    from giamsat.render.pages.programmes import list_page
    from giamsat.reports.programmes import list_data

    rows = session.register().programmes()
    session.print_report(lambda: list_data(rows), lambda: list_page(rows, session.words))
    return 0


@command(programme, "show")
def show(
    session: Session,
    programme: Annotated[str, typer.Argument(metavar="PROGRAMME", show_default=False)],
    signed_at: Annotated[Text, typer.Option("--signed-at", metavar="TEXT")] = None,
    position: Annotated[Text, typer.Option("--position", metavar="TEXT")] = None,
    signer: Annotated[Text, typer.Option("--signer", metavar="TEXT")] = None,
    format_: Annotated[Text, typer.Option("--format", "-f", metavar="FORMAT")] = None,
) -> int:
    """Show a programme and its plans, or write it as a document to sign."""
    from giamsat.render.pages.programmes import programme_page
    from giamsat.reports.programmes import programme_data, programme_report

    paper = paper_format(session, format_)
    found = programme_named(session, programme)
    report = programme_report(session.register(), found, session.as_of)
    if paper:
        from giamsat.cli.paper_publishing import Signing, Target, office_of, publish
        from giamsat.render.programme_paper import programme_paper

        office = office_of(session, Signing(signed_at, position, signer))
        made = programme_paper(report, office, session.words)
        target = Target(paper, session.output, session.may_overwrite)
        publish(session, made, target, f"{found.replace('/', '-')}-programme")
        return 0
    session.print_report(
        lambda: programme_data(report), lambda: programme_page(report, session.words)
    )
    return 0


@command(item, "list")
def item_list(
    session: Session,
    programme: Annotated[Text, typer.Argument(metavar="PROGRAMME", show_default=False)] = None,
) -> int:
    """List the items of programmes, with what has become of each."""
    from giamsat.render.pages.programmes import items_page
    from giamsat.reports.items import items_data, items_of

    found = programme_named(session, programme) if programme else None
    rows = items_of(session.register(), session.as_of, found)
    session.print_report(
        lambda: items_data(rows, session.as_of), lambda: items_page(rows, session.words)
    )
    return 0


@command(programme, "new", asked=[field.option for field in NEW.fields if field.required])
@with_options(NEW)
def new(
    session: Session,
    /,
    *,
    id_: Annotated[Text, typer.Option("--id", metavar="ID")] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
    **given: Any,
) -> int:
    """Create a programme."""
    if session.is_typed and not given["title"]:
        from giamsat.cli.asking.creations import Known, ask_creation

        given = ask_creation(session, NEW, Known(given), lambda _: (), to_write=not dry_run)
    given["lead"] = given["lead"] or session.workspace.settings.workspace.issuer
    (meant,) = meant_calls(session, NEW, given)
    facts: NewProgramme = read_facts(NEW, meant, date.fromisoformat(session.as_of))
    data = draft_programme(facts)
    name = slug(facts.title)[:50].strip("-") or "chuong-trinh"
    year = facts.year or facts.first_year
    new_id = require_id(id_ or without_devices(f"{year}/{name}"))
    return _create(session, data, new_id, dry_run=dry_run, no_commit=no_commit)


def _create(
    session: Session, data: dict[str, Any], new_id: str, *, dry_run: bool, no_commit: bool
) -> int:
    path = f"{PROGRAMMES}/{new_id}.toml"
    text = f"{schema_line(path, 'programme')}\n{new_document(data)}"
    validate_programme(data, path, text)
    commit = None
    if not dry_run:
        write_new(Path(session.root) / path, text.encode())
        session.note_made()
        if not no_commit:
            made = session.words("programme.made", id=new_id)
            commit, _ = record(session, [path], f"{new_id}: {made}")
    report = NewFile(new_id, path, new_id, text, dry_run, commit)
    session.confirm(lambda: new_data(report), lambda: new_programme_page(report, session.words))
    return 0
