"""``summary --format docx|pdf``: the summary of a period as a document to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from giamsat.cli.paper_publishing import Signing, Target, office_of, publish
from giamsat.reports.deeds import deeds
from giamsat.reports.due import grades
from giamsat.reports.papers import Office

if TYPE_CHECKING:
    from giamsat.cli.session import Session
    from giamsat.domain.records import Overview, Register
    from giamsat.reports.summary import Summary


def sign(
    session: Session,
    register: Overview,
    report: Summary,
    format_: str,
    *,
    place: str | None,
    position: str | None,
    signer: str | None,
) -> None:
    """Write the summary as a document in the layout of the asked day."""
    from giamsat.render.pages.past import past_line
    from giamsat.render.pages.unread import unread_line
    from giamsat.render.summary_paper import Told, summary_paper

    span, across = report.now.span, report.across
    if across is None or session.is_in_workspace:
        office = office_of(session, Signing(place, position, signer))
    else:
        office = Office(place=place, position=position, signer=signer)
    members = across.members if across else ()
    asked: list[tuple[str | None, Overview]] = [(each.name, each.register) for each in members]
    asked = asked or [(None, register)]
    done = deeds(
        cast("list[tuple[str | None, Register]]", asked), report.now.at, span.first, span.last
    )
    told = Told(
        report,
        done,
        grades(register),
        unread_line(session.faulty_files(), session.words),
        "" if session.past is None else past_line(session.past, session.words),
    )
    paper = summary_paper(told, office, session.words)
    name = f"{report.now.span.code}-{paper.kind}"
    publish(session, paper, Target(format_, session.output, session.may_overwrite), name)
