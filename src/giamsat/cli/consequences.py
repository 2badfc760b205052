"""What follows from a change of a plan: what comes next, and which limits it shows missed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from giamsat.cli.session import Session
from giamsat.domain.checking.finding import Finding
from giamsat.domain.checking.limits import newly_missed
from giamsat.domain.plan import Plan
from giamsat.domain.timeline import build_timeline
from giamsat.render.pages.limits import missed_notice, waive_command
from giamsat.store.calendars import calendar_of


class Consequences(NamedTuple):
    """What comes next as (day, subject, rule), and the limits that the change shows missed."""

    coming: tuple[str, str, str] | None = None
    missed: tuple[Finding, ...] = ()


def consequences(session: Session, before: Plan | None, after: Plan) -> Consequences:
    """Compare a plan before a change (``None``: it is new) with the plan after it."""
    as_of = date.fromisoformat(session.as_of)
    rules, calendar = session.rules(), calendar_of(session.workspace.settings)
    dues = build_timeline(after, rules, calendar).dues_on(as_of)
    coming = (dues[0].due.isoformat(), dues[0].subject, dues[0].rule) if dues else None
    return Consequences(coming, newly_missed(before, after, rules, calendar, as_of))


def missed_notices(
    missed: tuple[Finding, ...], plan_id: str, session: Session
) -> list[tuple[str, Mapping[str, object]]]:
    """Return what is to be said of each missed limit, as key and values of the catalogue."""
    return [missed_notice(dict(each.params), plan_id, session.words) for each in missed]


def as_notices(missed: tuple[Finding, ...], plan_id: str) -> list[dict[str, Any]]:
    """Return missed limits as data; ``done`` is the day on which it was done late, if it was."""
    found = []
    for each in missed:
        values = dict(each.params)
        subject = values.get("subject", "plan")
        found.append(
            {
                "code": "limit-missed",
                "check": each.code,
                "subject": subject,
                "rule": values["rule"],
                "due": values["due"],
                "done": values.get("done"),
                "remedy": waive_command(plan_id, values["rule"], subject),
            }
        )
    return found
