"""``sync`` and ``resolve``: sharing plans with other offices. Typer's side of the room sharing."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from giamsat.cli.options import DryRun, NoCommit, command, completed_plans
from giamsat.cli.session import Session
from giamsat.i18n import Words
from giamsat.render.page import Lines, Page

app = typer.Typer()

Text = str | None


@command(app, "sync")
def sync(
    session: Session,
    remote: Annotated[Text, typer.Argument(metavar="REMOTE", show_default=False)] = None,
) -> int:
    """Fetch what others sent, unite it with ours, send all of it on."""
    from giamsat.sharing.syncing import Offices, repository_of
    from giamsat.sharing.syncing import sync as run

    workspace, words = session.workspace, session.words

    def keep(paths: Sequence[str]) -> None:
        from giamsat.evidence.recording import record

        record(workspace, paths, words("sync.by-hand"))

    def progress(step: str) -> None:
        if sys.stderr.isatty():
            session.tell(f"sync.{step}")

    from giamsat.cli.merge_driver import set_up_merging
    from giamsat.evidence.recording import author_of

    set_up_merging(session, workspace.root)
    author = author_of(repository_of(workspace.root), workspace.settings.workspace)
    done = run(workspace.root, remote, Offices(keep, author, words("sync.united"), progress))
    came = [_change(words, item.path, item.before, item.after) for item in done.came]
    went = [_change(words, item.path, item.before, item.after) for item in done.went]
    beside = [words("sync.beside", path=path, other=other) for path, other in done.beside]
    data = {
        "schema": "giamsat.sync/1",
        "remote": done.remote,
        "branch": done.branch,
        "before": done.before,
        "after": done.after,
        "came": [item.path for item in done.came],
        "went": [item.path for item in done.went],
        "beside": [list(pair) for pair in done.beside],
    }
    session.answer(lambda: data, lambda: _sync_page(words, came, went, beside))
    return 1 if beside else 0


def _change(words: Words, path: str, before: object, after: object) -> str:
    code = "new" if before is None else "gone" if after is None else "changed"
    return words(f"sync.{code}", path=path)


def _sync_page(words: Words, came: list[str], went: list[str], beside: list[str]) -> Page:
    blocks = [
        Lines(lines, words(f"sync.{name}", count=len(lines)))
        for name, lines in (("came", came), ("went", went), ("kept-beside", beside))
        if lines
    ]
    return Page("sync", words("sync.done"), tuple(blocks or [Lines([words("sync.nothing")])]))


@command(app, "resolve")
def resolve(
    session: Session,
    plan: Annotated[
        Text, typer.Argument(metavar="PLAN", show_default=False, autocompletion=completed_plans)
    ] = None,
    key: Annotated[Text, typer.Argument(metavar="KEY", show_default=False)] = None,
    take: Annotated[Text, typer.Option("--take", metavar="N")] = None,
    value: Annotated[Text, typer.Option("--value", metavar="VALUE")] = None,
    remove: Annotated[bool, typer.Option("--remove", show_default=False)] = False,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """List the contradictions of plans, or settle one."""
    from giamsat.cli.settling import Choice
    from giamsat.cli.settling import resolve as run

    choice = Choice(take, value, remove)
    return run(session, plan, key, choice, dry_run=dry_run, keep=not no_commit)
