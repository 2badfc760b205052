"""What is gathered under a programme: ``opinion`` of the people, ``result`` of localities."""

from __future__ import annotations

from typing import Annotated

import typer

from giamsat.cli.answers import number
from giamsat.cli.answers_work import paper_format
from giamsat.cli.changing import change_programme
from giamsat.cli.following import Number, On, required
from giamsat.cli.naming import programme_named
from giamsat.cli.options import DryRun, NoCommit, command
from giamsat.cli.plans import Text, day, day_or_today
from giamsat.cli.session import Session, require_choice
from giamsat.domain.acts import opinions
from giamsat.domain.dates import parse_period
from giamsat.reports.opinions import OPINION_STATES

opinion = typer.Typer()
result = typer.Typer()
groups = {"opinion": opinion, "result": result}

Programme = Annotated[str, typer.Argument(metavar="PROGRAMME", show_default=False)]
AnyProgramme = Annotated[Text, typer.Argument(metavar="PROGRAMME", show_default=False)]
OpinionId = Annotated[str, typer.Argument(metavar="OPINION", show_default=False)]
Place = Annotated[Text, typer.Option("--place", metavar="TEXT")]
Field = Annotated[Text, typer.Option("--field", metavar="TEXT")]


@command(opinion, "add")
def opinion_add(
    session: Session,
    programme: Programme,
    text: Annotated[str, typer.Option("--text", metavar="TEXT", show_default=False)],
    on: On = None,
    place: Place = None,
    people: Annotated[Text, typer.Option("--people", metavar="TEXT")] = None,
    field: Field = None,
    note: Annotated[Text, typer.Option("--note", metavar="TEXT")] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record an opinion of the people."""
    said = required(session, text, "show.what", "--text")
    new = opinions.NewOpinion(said, day_or_today(session, on), place, people, field, note)
    return change_programme(
        session,
        programme,
        lambda p: opinions.add_opinion(p, new),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(opinion, "pass-on")
def opinion_pass_on(
    session: Session,
    programme: Programme,
    id_: OpinionId,
    to: Annotated[str, typer.Option("--to", metavar="NAME", show_default=False)],
    on: On = None,
    number: Number = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record to whom an opinion was passed on."""
    when, body = day_or_today(session, on), required(session, to, "show.to", "--to")
    return change_programme(
        session,
        programme,
        lambda p: opinions.pass_on_opinion(p, id_, body, when, number=number),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(opinion, "answer")
def opinion_answer(
    session: Session,
    programme: Programme,
    id_: OpinionId,
    on: On = None,
    by: Annotated[Text, typer.Option("--by", metavar="NAME")] = None,
    text: Annotated[Text, typer.Option("--text", metavar="TEXT")] = None,
    number: Number = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record an answer to an opinion."""
    when = day_or_today(session, on)
    return change_programme(
        session,
        programme,
        lambda p: opinions.answer_opinion(p, id_, when, by=by, text=text, number=number),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(opinion, "close")
def opinion_close(
    session: Session,
    programme: Programme,
    id_: OpinionId,
    on: On = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record that nothing is left to do about an opinion."""
    when = day_or_today(session, on)
    return change_programme(
        session,
        programme,
        lambda p: opinions.close_opinion(p, id_, when),
        dry_run=dry_run,
        no_commit=no_commit,
    )


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
    require_choice("--state", state, OPINION_STATES)
    days = parse_period(period) if period else None
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
        from giamsat.cli.papers import Signing
        from giamsat.cli.papers_opinions import sign

        sign(session, found, days, paper, Signing(signed_at, position, signer))
        return 0
    session.answer(lambda: report.opinions_data(found), lambda: opinions_page(found, session.words))
    return 0


@command(result, "add")
def result_add(
    session: Session,
    programme: Programme,
    place: Annotated[str, typer.Option("--place", metavar="TEXT", show_default=False)],
    what: Annotated[str, typer.Option("--what", metavar="TEXT", show_default=False)],
    count: Annotated[Text, typer.Option("--count", metavar="N")] = None,
    begins: Annotated[Text, typer.Option("--begins", metavar="DATE")] = None,
    ends: Annotated[Text, typer.Option("--ends", metavar="DATE")] = None,
    on: On = None,
    text: Annotated[Text, typer.Option("--text", metavar="TEXT")] = None,
    dry_run: DryRun = False,
    no_commit: NoCommit = False,
) -> int:
    """Record what a locality did under the programme."""
    new = opinions.NewResult(
        place=required(session, place, "opinion.place", "--place"),
        what=required(session, what, "opinion.what", "--what"),
        count=None if count is None else number("--count", count),
        begins=day(begins),
        ends=day(ends),
        reported=day_or_today(session, on),
        text=text,
    )
    return change_programme(
        session,
        programme,
        lambda p: opinions.add_result(p, new),
        dry_run=dry_run,
        no_commit=no_commit,
    )


@command(result, "list")
def result_list(session: Session, programme: AnyProgramme = None) -> int:
    """List what localities did, with sums."""
    from giamsat.render.pages.opinions import results_page
    from giamsat.reports import opinions as report

    found = report.results(session.register(), _programmes(session, programme), session.as_of)
    session.answer(lambda: report.results_data(found), lambda: results_page(found, session.words))
    return 0


def _programmes(session: Session, name: str | None) -> list[str]:
    if name is not None:
        return [programme_named(session, name)]
    return sorted(row.id for row in session.register().programmes())
