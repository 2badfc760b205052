"""``report --kind outstanding``: which answers are missing, over all plans and for a period."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from giamsat.cli.paper_publishing import Signing, Target, office_of, publish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giamsat.cli.session import Session
    from giamsat.domain.dates import Period
    from giamsat.domain.plan import Plan
    from giamsat.reports.paper_dues import Judged


def sign(
    session: Session, period: Period, to: str | None, target: Target, signing: Signing
) -> None:
    """Write the schedule of the answers that are missing, in the layout of the asked day."""
    from giamsat.render.pages.agenda import span_name
    from giamsat.render.pages.unread import unread_line
    from giamsat.reports.paper_outstanding import outstanding_paper, waiting_in
    from giamsat.reports.report_period import span_of

    span = span_of(period)
    first, last = date.fromisoformat(span.first), date.fromisoformat(span.last)
    waiting = waiting_in(_plans(session), first, last, to)
    lacking = unread_line(session.unread(), session.words)
    day = date.fromisoformat(session.as_of)
    named = span_name(span, session.words)
    paper = outstanding_paper(waiting, named, day, office_of(session, signing), lacking)
    publish(session, paper, target, f"{span.code}-{paper.kind}")


def _plans(session: Session) -> Iterator[tuple[Plan, Judged]]:
    """Yield the plans that have open recommendations, as known on the asked day."""
    from giamsat.cli.paper_publishing import plan_of
    from giamsat.domain.knowledge import plan_known_on
    from giamsat.domain.records import PlanQuery
    from giamsat.reports.paper_dues import Judged
    from giamsat.store.calendars import calendar_of

    as_of, rules = date.fromisoformat(session.as_of), session.rules()
    calendar = calendar_of(session.workspace.settings)
    for row in session.register().plans(PlanQuery(session.as_of)):
        if row.open:
            plan = plan_of(session, row.id)
            yield plan_known_on(plan, as_of), Judged.of(plan, rules, calendar, as_of)
