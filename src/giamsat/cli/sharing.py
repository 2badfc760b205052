"""``sync`` and ``resolve``: sharing plans with other offices. Typer's side of the room sharing."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from giamsat.cli.changing import change_plan
from giamsat.cli.naming import plan_named
from giamsat.cli.options import DryRun, NoCommit, Plan, command
from giamsat.cli.session import Session
from giamsat.domain.acts.act import Act
from giamsat.domain.acts.drafts import composed
from giamsat.domain.errors import UsageError
from giamsat.domain.plan import Plan as PlanData
from giamsat.domain.plan import as_data
from giamsat.i18n import Words
from giamsat.render.page import Lines, Page
from giamsat.store.register import PLANS

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
    plan: Plan,
    key: Annotated[Text, typer.Argument(metavar="KEY", show_default=False)] = None,
    take: Annotated[Text, typer.Option("--take", metavar="N")] = None,
    remove: Annotated[bool, typer.Option("--remove", show_default=False)] = False,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """List the contradictions of a plan, or settle one."""
    if key is None:
        return _list_conflicts(session, plan)
    if (take is None) != remove:
        raise UsageError("missing-value", name="--take", option="--take N")

    def build(facts: PlanData) -> Act:
        from giamsat.sharing.settling import conflict_at, settle

        data = composed(as_data(facts))
        value = None if take is None else _chosen(conflict_at(data, key).values, take)
        return Act("resolve", "plan", tuple(settle(data, key, value)), {"key": key})

    return change_plan(session, plan, build, dry_run=dry_run, no_commit=no_commit)


def _chosen(values: Sequence[Any], take: str) -> Any:
    if not (take.isdigit() and 1 <= int(take) <= len(values)):
        choices = ", ".join(str(place) for place in range(1, len(values) + 1))
        raise UsageError("unknown-choice", option="--take", value=take, choices=choices, near="")
    return values[int(take) - 1]


def _list_conflicts(session: Session, plan: str) -> int:
    from giamsat.sharing.settling import open_conflicts

    plan_id = plan_named(session, plan)
    found = open_conflicts(session.register().detail(plan_id))
    data = {
        "schema": "giamsat.conflicts/1",
        "path": f"{PLANS}/{plan_id}.toml",
        "conflicts": [{"key": item.key, "values": list(item.values)} for item in found],
    }
    lines = [
        f"{item.key}: " + "; ".join(f"{n}. {value}" for n, value in enumerate(item.values, 1))
        for item in found
    ]
    words = session.words
    session.answer(
        lambda: data,
        lambda: Page("conflicts", "", (Lines(lines or [words("sync.no-conflict")]),)),
    )
    return 1 if found else 0
