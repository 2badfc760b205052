"""A workspace, a plan, and the plan's file by hand: ``init``, ``new``, ``edit``."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from giamsat.cli.options import DryRun, NoCommit, Plan, command
from giamsat.cli.session import Session, iso_day

app = typer.Typer()

Text = str | None
Texts = list[str] | None


def day(text: Text) -> date | None:
    """Return a day as people write it, or ``None``."""
    return date.fromisoformat(iso_day(text)) if text else None


@command(app, "init")
def init(
    session: Session,
    folder: Annotated[str, typer.Argument(metavar="DIR", show_default=False)] = ".",
    issuer: Annotated[Text, typer.Option("--issuer", metavar="NAME")] = None,
    code: Annotated[Text, typer.Option("--code", metavar="CODE")] = None,
    area: Annotated[Text, typer.Option("--area", metavar="TEXT")] = None,
    git: Annotated[bool, typer.Option("--git/--no-git", show_default=False)] = True,
) -> int:
    """Make a folder a workspace."""
    from giamsat.cli.initialising import found

    return found(session, Path(folder), issuer=issuer, code=code, area=area, git=git)


@command(app, "new")
def new(
    session: Session,
    title: Annotated[Text, typer.Option("--title", metavar="TEXT")] = None,
    number: Annotated[Text, typer.Option("--number", metavar="NUMBER")] = None,
    issued: Annotated[Text, typer.Option("--issued", metavar="DATE")] = None,
    issuer: Annotated[Text, typer.Option("--issuer", metavar="NAME")] = None,
    form: Annotated[Text, typer.Option("--form", metavar="FORM")] = None,
    begins: Annotated[Text, typer.Option("--begins", metavar="DATE")] = None,
    ends: Annotated[Text, typer.Option("--ends", metavar="DATE")] = None,
    area: Annotated[Text, typer.Option("--area", metavar="TEXT")] = None,
    purpose: Annotated[Text, typer.Option("--purpose", metavar="TEXT")] = None,
    programme: Annotated[Text, typer.Option("--programme", metavar="ID")] = None,
    assigned_by: Annotated[Text, typer.Option("--assigned-by", metavar="NAME")] = None,
    basis: Annotated[Texts, typer.Option("--basis", metavar="TEXT")] = None,
    body: Annotated[Texts, typer.Option("--body", metavar="TEXT")] = None,
    content: Annotated[Texts, typer.Option("--content", metavar="TEXT")] = None,
    member: Annotated[Texts, typer.Option("--member", metavar="TEXT")] = None,
    from_: Annotated[Text, typer.Option("--from", metavar="FILE")] = None,
    id_: Annotated[Text, typer.Option("--id", metavar="ID")] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Create a plan."""
    from giamsat.cli import creating

    given = {
        "title": title,
        "number": number,
        "issued": issued,
        "issuer": issuer,
        "form": form,
        "begins": begins,
        "ends": ends,
        "area": area,
        "purpose": purpose,
        "programme": programme,
        "assigned_by": assigned_by,
        "legal_basis": basis,
        "bodies": body,
        "contents": content,
        "members": member,
    }
    asked = {name: value for name, value in given.items() if value}
    data = creating.data_from(session, from_, asked) if from_ else _asked(session, asked)
    return creating.create(session, data, id_, dry_run=dry_run, no_commit=no_commit)


def _asked(session: Session, given: dict[str, Any]) -> dict[str, Any]:
    from giamsat.cli import creating, dialogue

    if not given and sys.stdin.isatty() and sys.stdout.isatty():
        given = dialogue.ask_plan(session)
    return creating.data_of(session, given)


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
