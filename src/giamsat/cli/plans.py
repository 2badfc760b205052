"""The life of a plan: ``init``, ``new``, ``set``, ``edit``, ``mark``."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from giamsat.cli.changing import change_plan
from giamsat.cli.options import DryRun, NoCommit, Plan, command
from giamsat.cli.session import Session, iso_day, require_choice
from giamsat.domain.acts.act import Act
from giamsat.domain.acts.events import EVENT_KINDS, mark
from giamsat.domain.acts.fields import assign, assignment
from giamsat.domain.plan import Plan as PlanData

app = typer.Typer()

Text = str | None
Texts = list[str] | None


def day(text: Text) -> date | None:
    """Return a day as people write it, or ``None``."""
    return date.fromisoformat(iso_day(text)) if text else None


def day_or_today(session: Session, text: Text) -> date:
    """Return the day of a fact; a day after the asked one is recorded, and told."""
    today = date.fromisoformat(session.as_of)
    on = day(text) or today
    if on > today:
        session.tell("notice.in-the-future", on=on)
    return on


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


@command(app, "set")
def set_(
    session: Session,
    plan: Plan,
    values: Annotated[list[str], typer.Argument(metavar="KEY=VALUE", show_default=False)],
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Give facts of a plan new values."""
    wanted = [assignment(text) for text in values]

    def build(facts: PlanData) -> Act:
        return assign(facts, wanted)

    return change_plan(session, plan, build, dry_run=dry_run, no_commit=no_commit)


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


@command(app, "mark")
def mark_(
    session: Session,
    plan: Plan,
    step: Annotated[str, typer.Argument(metavar="STEP", show_default=False)],
    on: Annotated[Text, typer.Option("--on", metavar="DATE")] = None,
    to: Annotated[Texts, typer.Option("--to", metavar="NAME")] = None,
    number: Annotated[Text, typer.Option("--number", metavar="NUMBER")] = None,
    reason: Annotated[Text, typer.Option("--reason", metavar="TEXT")] = None,
    note: Annotated[Text, typer.Option("--note", metavar="TEXT")] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record a step in the plan's life."""
    require_choice("STEP", step, EVENT_KINDS)
    kind = next(kind for kind in EVENT_KINDS if kind == step)
    when = day_or_today(session, on)

    def build(facts: PlanData) -> Act:
        return mark(facts, kind, when, to=to or (), number=number, reason=reason, note=note)

    return change_plan(session, plan, build, dry_run=dry_run, no_commit=no_commit)
