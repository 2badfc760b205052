"""What follows from a change of a plan: what comes next, and which limits it shows missed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from giamsat.cli.session import Session
from giamsat.domain.acts.act import Act
from giamsat.domain.acts.afterwards import notices_afterwards
from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.checking.limits import newly_missed
from giamsat.domain.checking.newly import newly_found
from giamsat.domain.plan import Plan
from giamsat.domain.timeline import OPEN, Timeline, build_timeline
from giamsat.render.pages.change import found_notice
from giamsat.render.pages.duties import missed_notice
from giamsat.reports.changes import Coming, Consequences
from giamsat.store.calendars import calendar_of


def consequences(session: Session, before: Plan | None, after: Plan) -> Consequences:
    """Compare a plan before a change (``None``: it is new) with the plan after it."""
    as_of = date.fromisoformat(session.as_of)
    rules, calendar = session.rules(), calendar_of(session.workspace.settings)
    timeline = build_timeline(after, rules, calendar)
    dues = timeline.dues_on(as_of)
    first = dues[0] if dues else None
    coming = first and Coming(first.due.isoformat(), first.subject, first.rule, first.binding)
    missed = newly_missed(before, after, rules, calendar, as_of)
    undated = tuple(_undated_items(after, timeline, as_of))
    return Consequences(coming, missed, undated, newly_found(before, after, calendar))


def with_notices(session: Session, before: Plan, act: Act) -> Act:
    """Return the act with what is doubtful in it because of what had happened before."""
    as_of = date.fromisoformat(session.as_of)
    calendar = calendar_of(session.workspace.settings)
    timeline = build_timeline(before, session.rules(), calendar)
    return act._replace(notices=(*act.notices, *notices_afterwards(before, act, timeline, as_of)))


def _undated_items(plan: Plan, timeline: Timeline, as_of: date) -> Iterator[tuple[str, str]]:
    for item in plan.recommendations:
        state = timeline.state_of(item.id, as_of)
        if state in OPEN and timeline.due_of(item.id, as_of).earliest is None:
            yield item.id, state


def found_notices(
    found: tuple[Diagnosis, ...], session: Session
) -> list[tuple[str, Mapping[str, object]]]:
    """Return what is to be said of what a check would say since the change."""
    return [found_notice(each.code, dict(each.params), session.words) for each in found]


def missed_notices(
    missed: tuple[Diagnosis, ...], plan_id: str, session: Session
) -> list[tuple[str, Mapping[str, object]]]:
    """Return what is to be said of each missed limit, as key and values of the catalogue."""
    return [missed_notice(dict(each.params), plan_id, session.words) for each in missed]
