"""``document add``: the papers of a plan's file, and the files they are kept in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from giamsat.cli.changing import change_plan
from giamsat.cli.naming import plan_named
from giamsat.cli.options import DryRun, NoCommit, Plan, command
from giamsat.cli.plans import Text, day
from giamsat.cli.session import Session
from giamsat.domain.acts.documents import NewDocument, add_document
from giamsat.store.places import PLANS

document = typer.Typer()
groups = {"document": document}


@command(document, "add")
def add(
    session: Session,
    plan: Plan,
    number: Annotated[Text, typer.Option("--number", metavar="NUMBER")] = None,
    issued: Annotated[Text, typer.Option("--issued", metavar="DATE")] = None,
    kind: Annotated[Text, typer.Option("--kind", metavar="TEXT")] = None,
    title: Annotated[Text, typer.Option("--title", metavar="TEXT")] = None,
    issuer: Annotated[Text, typer.Option("--issuer", metavar="NAME")] = None,
    file: Annotated[Text, typer.Option("--file", metavar="FILE")] = None,
    note: Annotated[Text, typer.Option("--note", metavar="TEXT")] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record a document, and keep its file in the workspace."""
    new = NewDocument(kind, number, day(issued), title, issuer, note=note)
    if file is None:
        return change_plan(
            session, plan, lambda p: add_document(p, new), dry_run=dry_run, no_commit=no_commit
        )
    return _add_with_file(session, plan, new, Path(file), dry_run=dry_run, no_commit=no_commit)


def _add_with_file(
    session: Session, plan: str, new: NewDocument, source: Path, *, dry_run: bool, no_commit: bool
) -> int:
    from giamsat.store.attachments import attachment, keep

    root = Path(session.root)
    plan_id = plan_named(session, plan)
    plan_file = root / f"{PLANS}/{plan_id}.toml"
    kept = attachment(root, plan_id, source)
    new = new._replace(file=kept.path, sha256=kept.sha256)
    copy = None if dry_run else keep(root, kept)
    try:
        return change_plan(
            session,
            plan_id,
            lambda p: add_document(p, new),
            dry_run=dry_run,
            no_commit=no_commit,
            beside=(kept.path,),
        )
    except BaseException:
        # Recording and telling come after the plan was changed: what it names must stay.
        if copy is not None and not _may_be_named(kept.path, plan_file):
            copy.unlink(missing_ok=True)
        raise


def _may_be_named(path: str, plan_file: Path) -> bool:
    """Tell whether a plan's file names an attachment; so it may where it cannot be read."""
    try:
        return path in plan_file.read_text(encoding="utf-8-sig")
    except OSError:
        return True
