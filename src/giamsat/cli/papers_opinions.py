"""``opinion list --format docx|pdf``: the people's opinions as a document to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from giamsat.cli.paper_publishing import Signing, Target, office_of, publish

if TYPE_CHECKING:
    from giamsat.cli.session import Session
    from giamsat.domain.dates import Period
    from giamsat.reports.opinions import Opinions


def sign(
    session: Session, report: Opinions, period: Period | None, format_: str, signing: Signing
) -> None:
    """Write the opinions as a document in the layout of the asked day."""
    from giamsat.render.opinions_paper import opinions_paper
    from giamsat.render.pages.agenda import span_name
    from giamsat.render.pages.unread import unread_line
    from giamsat.reports.report_period import span_of

    span = span_of(period) if period else None
    named = span_name(span, session.words) if span else None
    lacking = unread_line(session.faulty_files(), session.words)
    paper = opinions_paper(report, named, office_of(session, signing), session.words, lacking)
    name = f"{span.code if span else session.as_of}-{paper.kind}"
    publish(session, paper, Target(format_, session.output, session.may_overwrite), name)
