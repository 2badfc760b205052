"""``report``: the documents of a supervision, as files to sign."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from giamsat.cli.naming import plan_named
from giamsat.cli.options import command, completed_plans
from giamsat.cli.paper_publishing import Signing, Target, office_of, plan_of, publish
from giamsat.cli.session import Session
from giamsat.cli.typed_words import choice, choice_if_given
from giamsat.domain.errors import UsageError

if TYPE_CHECKING:
    from giamsat.reports.papers import Office, Paper

app = typer.Typer()

_Text = str | None
_Plan = Annotated[
    _Text, typer.Argument(metavar="PLAN", show_default=False, autocompletion=completed_plans)
]


@command(app, "report")
def report(
    session: Session,
    plan: _Plan = None,
    kind: Annotated[str, typer.Option("--kind", "-k", metavar="KIND")] = "plan",
    to: Annotated[_Text, typer.Option("--to", metavar="BODY")] = None,
    week: Annotated[_Text, typer.Option("--week", metavar="WEEK")] = None,
    month: Annotated[_Text, typer.Option("--month", metavar="MONTH")] = None,
    quarter: Annotated[_Text, typer.Option("--quarter", metavar="QUARTER")] = None,
    year: Annotated[_Text, typer.Option("--year", metavar="YEAR")] = None,
    place: Annotated[_Text, typer.Option("--place", metavar="TEXT")] = None,
    position: Annotated[_Text, typer.Option("--position", metavar="TEXT")] = None,
    signer: Annotated[_Text, typer.Option("--signer", metavar="TEXT")] = None,
    format: Annotated[_Text, typer.Option("--format", "-f", metavar="FORMAT")] = None,  # noqa: A002
    output: Annotated[_Text, typer.Option("--output", "-o", metavar="FILE")] = None,
    force: Annotated[bool, typer.Option("--force", show_default=False)] = False,
) -> int:
    """Make a document of a plan."""
    from giamsat.reports.papers import CRITICISM_KINDS, KINDS, OUTSTANDING
    from giamsat.store.outputs import require_writable

    kind = choice("--kind", kind, (*KINDS, *CRITICISM_KINDS, OUTSTANDING))
    if output is not None:
        require_writable(Path(output), force=force)
    target = Target(_format(format, output), output, force)
    signing = Signing(place, position, signer)
    if kind == OUTSTANDING:
        from giamsat.cli.papers_outstanding import sign
        from giamsat.cli.reading_work import period_of

        periods = {"week": week, "month": month, "quarter": quarter, "year": year}
        sign(session, period_of(session, periods), to, target, signing)
        return 0
    plan_id = plan_named(session, _name_of_plan(session, plan))
    office = office_of(session, signing)
    paper = _paper(session, plan_id, kind, office, to)
    publish(session, paper, target, f"{plan_id.rpartition('/')[2]}-{kind}")
    return 0


OTHER_TEXTS = frozenset({"txt", "json", "csv", "tsv"})
"""Endings of files that no document is."""


def _name_of_plan(session: Session, plan: str | None) -> str:
    """Return the plan that is meant; a person is asked for one that is missing."""
    if plan is not None:
        return plan
    from giamsat.cli.streams import is_typed_by_a_person

    if not is_typed_by_a_person():
        raise UsageError("paper-needs-plan")
    from giamsat.cli.asking.targets import ask_for_file

    return ask_for_file(session, "plan")


def _format(asked: str | None, output: str | None) -> str:
    """Return the asked format, else the one that the file's name ends with, else Word."""
    from giamsat.render.paper_formats import FORMATS
    from giamsat.store.outputs import ending_of, require_ending

    asked = choice_if_given("--format", asked, FORMATS)
    suffix = ending_of(output or "")
    if output is not None:
        require_ending(output, (asked,) if asked else FORMATS)
        if asked is None and suffix in OTHER_TEXTS:
            formats = ", ".join(FORMATS)
            raise UsageError("output-ending", path=output, ending=suffix, formats=formats)
    return asked or (suffix if suffix in FORMATS else "docx")


def _paper(session: Session, plan_id: str, kind: str, office: Office, to: str | None) -> Paper:
    from giamsat.reports.drafting import draft
    from giamsat.reports.paper_dues import Judged
    from giamsat.store.calendars import calendar_of

    facts, as_of = plan_of(session, plan_id), date.fromisoformat(session.as_of)
    judged = Judged.of(facts, session.rules(), calendar_of(session.workspace.settings), as_of)
    return draft(facts, kind, office, judged, to)  # type: ignore[arg-type]
