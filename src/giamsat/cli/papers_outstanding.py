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
    from giamsat.reports.paper_outstanding import Known, outstanding_paper, waiting_for
    from giamsat.reports.report_period import span_of

    span = span_of(period)
    printed = date.fromisoformat(session.as_of)
    known = Known(min(date.fromisoformat(span.last), printed), printed)
    waiting = waiting_for(_plans(session, known.on), to)
    lacking = unread_line(session.unread(), session.words)
    named = span_name(span, session.words)
    paper = outstanding_paper(waiting, named, known, office_of(session, signing), lacking)
    publish(session, paper, target, f"{span.code}-{paper.kind}")


def _plans(session: Session, day: date) -> Iterator[tuple[Plan, Judged]]:
    """Yield the plans that have open recommendations on ``day``, as known then."""
    from giamsat.cli.paper_publishing import plan_of
    from giamsat.domain.knowledge import plan_known_on
    from giamsat.domain.records import PlanQuery
    from giamsat.reports.paper_dues import Judged
    from giamsat.store.calendars import calendar_of

    rules = session.rules()
    calendar = calendar_of(session.workspace.settings)
    for row in session.register().plans(PlanQuery(day.isoformat())):
        if row.open:
            plan = plan_of(session, row.id)
            yield plan_known_on(plan, day), Judged.of(plan, rules, calendar, day)
