"""The parts of a plan by command: ``body``, ``member``, ``content``, ``basis``, ``recipient``."""

from __future__ import annotations

from typing import Annotated

import typer

from giamsat.cli.acting import changing_commands
from giamsat.cli.options import Plan, command
from giamsat.cli.session import Session
from giamsat.domain.acts.part_acts import LISTS, TABLES

app = typer.Typer()
groups = {name: typer.Typer() for name in (*TABLES, *LISTS)}
changing_commands(app, groups)

Which = Annotated[str | None, typer.Argument(metavar="PART", show_default=False)]


def _show_command(group: str) -> None:
    def show(session: Session, plan: Plan, part: Which = None) -> int:
        return print_parts(session, plan, group, part)

    command(groups[group], "show")(show)


def print_parts(session: Session, plan: str, kind: str, part: str | None) -> int:
    """Print the parts of one kind, and what speaks of each; or only the one that is named."""
    from giamsat.cli.changing import plan_target
    from giamsat.render.pages.parts import parts_page
    from giamsat.reports.parts import parts_data, parts_report
    from giamsat.store.reading import InvalidPlanError, read_plan

    target = plan_target(session, plan)
    found = read_plan(session.workspace, target.path)
    if found.facts is None:
        raise InvalidPlanError(found.problems)
    report = parts_report(found.facts, target.id, target.name, kind, part)
    session.print_report(lambda: parts_data(report), lambda: parts_page(report, session.words))
    return 0


for _name in groups:
    _show_command(_name)
