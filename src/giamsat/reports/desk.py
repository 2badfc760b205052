"""The desk: what is overdue, what waits to be recorded and what comes this week, each with the
command that goes on with it."""

from __future__ import annotations

from giamsat.lean.rows import NamedTuple
from giamsat.reports.due import VISIT, dues

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from giamsat.domain.records import DueRow, Overview

_MARKS = {
    "plan-notice": "sent",
    "body-report": "body-reported",
    "supervision-report": "reported",
    "criticism-draft": "draft-received",
    "agreed": "reported",
}
"""The step of a plan that a duty of it asks to be recorded."""


class Matter(NamedTuple):
    """Something on the desk, and the words of the command that records it (English names)."""

    row: DueRow
    command: tuple[str, ...]


class Desk(NamedTuple):
    """What lies on the desk on ``as_of``; nothing stands in two of the lists.

    ``to_record`` are visits and reports whose day is past; ``week`` goes to ``last``, a Sunday.
    ``formless`` are plans that no limit judges, for want of a recorded form; ``plans`` counts all.
    """

    as_of: str
    last: str
    overdue: list[Matter]
    to_record: list[Matter]
    week: list[Matter]
    formless: Sequence[str]
    plans: int


def desk(register: Overview, as_of: str) -> Desk:
    """Gather what lies on the desk on a day; what is overdue by priority, then by day."""
    from giamsat.domain.dates import week_of
    from giamsat.domain.records import PlanQuery, priority_rank
    from giamsat.lean.days import date

    last = week_of(date.fromisoformat(as_of)).last.isoformat()
    standing = dues(register, as_of, 7)
    overdue = sorted(standing.overdue, key=lambda row: priority_rank(row.priority))
    return Desk(
        as_of,
        last,
        [_matter(row, as_of) for row in overdue if row.rule != VISIT],
        [_matter(row, as_of) for row in overdue if row.rule == VISIT],
        [_matter(row, as_of) for row in standing.coming if row.due <= last],
        standing.formless,
        sum(1 for _ in register.plans(PlanQuery(as_of))),
    )


def _matter(row: DueRow, as_of: str) -> Matter:
    is_late = row.is_late(as_of)
    return Matter(row, recording_command(row.plan, row.subject, row.rule, is_late=is_late))


def recording_command(plan: str, subject: str, rule: str, *, is_late: bool) -> tuple[str, ...]:
    """Return the words of the command (English names) that goes on with a duty of a plan.

    What is owed to a recommendation is recorded, or urged once it is late.
    """
    if rule == VISIT:
        return ("visit", "done", plan, subject)
    if subject[:1] == "R":
        return ("recommend", "urge" if is_late else "answer", plan, subject)
    step = _MARKS.get(rule)
    return ("mark", plan, step) if step else ("show", plan)


def data(report: Desk) -> dict[str, Any]:
    """Return the desk as ``giamsat.desk/1``."""
    return {
        "schema": "giamsat.desk/1",
        "as_of": report.as_of,
        "last": report.last,
        "overdue": list(_rows(report.overdue)),
        "to_record": list(_rows(report.to_record)),
        "week": list(_rows(report.week)),
        "formless": report.formless,
        "plans": report.plans,
    }


def _rows(matters: Iterable[Matter]) -> Iterable[dict[str, Any]]:
    for row, command in matters:
        yield {
            "plan": row.plan,
            "number": row.number,
            "subject": row.subject,
            "rule": row.rule,
            "due": row.due,
            "text": row.text,
            "priority": row.priority,
            "command": ["giamsat", *command],
        }
