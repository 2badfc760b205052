"""What is gathered under a programme: ``opinion`` of the people, ``result`` of localities."""

from __future__ import annotations

from typing import Annotated

import typer

from giamsat.cli.acting import changing_commands
from giamsat.cli.naming import programme_named
from giamsat.cli.options import command
from giamsat.cli.plans import Text
from giamsat.cli.reading_work import paper_format
from giamsat.cli.session import Session
from giamsat.cli.typed_days import typed_period
from giamsat.cli.typed_words import choice_if_given
from giamsat.reports.opinions import OPINION_STATES

app = typer.Typer()
opinion = typer.Typer()
result = typer.Typer()
groups = {"opinion": opinion, "result": result}
changing_commands(app, groups)

AnyProgramme = Annotated[Text, typer.Argument(metavar="PROGRAMME", show_default=False)]
Place = Annotated[Text, typer.Option("--place", metavar="TEXT")]
Field = Annotated[Text, typer.Option("--field", metavar="TEXT")]


@command(opinion, "list")
def opinion_list(
    session: Session,
    programme: AnyProgramme = None,
    field: Field = None,
    place: Place = None,
    state: Annotated[Text, typer.Option("--state", metavar="STATE")] = None,
    search: Annotated[Text, typer.Option("--search", metavar="TEXT")] = None,
    period: Annotated[Text, typer.Option("--period", metavar="PERIOD")] = None,
    signed_at: Annotated[Text, typer.Option("--signed-at", metavar="TEXT")] = None,
    position: Annotated[Text, typer.Option("--position", metavar="TEXT")] = None,
    signer: Annotated[Text, typer.Option("--signer", metavar="TEXT")] = None,
    format_: Annotated[Text, typer.Option("--format", "-f", metavar="FORMAT")] = None,
) -> int:
    """List opinions, with sums by field, place and state."""
    from giamsat.render.pages.opinions import opinions_page
    from giamsat.reports import opinions as report

    paper = paper_format(session, format_)
    state = choice_if_given("--state", state, OPINION_STATES)
    days = typed_period(session, period) if period else None
    query = report.OpinionQuery(
        session.as_of,
        _programmes(session, programme),
        field=field,
        place=place,
        state=state,
        search=search,
        first=days and days.first.isoformat(),
        last=days and days.last.isoformat(),
    )
    found = report.opinions(session.register(), query)
    if paper:
        from giamsat.cli.paper_publishing import Signing
        from giamsat.cli.papers_opinions import sign

        sign(session, found, days, paper, Signing(signed_at, position, signer))
        return 0
    session.print_report(
        lambda: report.opinions_data(found), lambda: opinions_page(found, session.words)
    )
    return 0


@command(result, "list")
def result_list(session: Session, programme: AnyProgramme = None) -> int:
    """List what localities did, with sums."""
    from giamsat.render.pages.opinions import results_page
    from giamsat.reports import opinions as report

    found = report.results(session.register(), _programmes(session, programme), session.as_of)
    session.print_report(
        lambda: report.results_data(found), lambda: results_page(found, session.words)
    )
    return 0


def _programmes(session: Session, name: str | None) -> list[str]:
    if name is not None:
        return [programme_named(session, name)]
    return sorted(row.id for row in session.register().programmes())
