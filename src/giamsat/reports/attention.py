"""What needs attention on a day: what is overdue or due soon, the week's visits, and what is open
without a date."""

from __future__ import annotations

from giamsat.lean.rows import NamedTuple
from giamsat.reports.agenda import agenda
from giamsat.reports.due import VISIT, dues

TYPE_CHECKING = False
if TYPE_CHECKING:
    from giamsat.domain.records import DueRow, ItemRow, Overview, UndatedRow
    from giamsat.reports.agenda import Item

SOON = 14
"""Days ahead of which something is shown."""


class Attention(NamedTuple):
    """What needs attention on ``as_of``; nothing stands in two of the lists.

    A visit of the week that is overdue stands in ``overdue``, any other in ``week``. ``items`` are
    those of programmes whose time has begun, without a plan.
    """

    as_of: str
    last: str
    overdue: list[DueRow]
    coming: list[DueRow]
    week: list[Item]
    undated: list[UndatedRow]
    items: tuple[ItemRow, ...] = ()


def attention(register: Overview, as_of: str) -> Attention:
    """Gather what needs attention on a day."""
    from giamsat.domain.dates import week_of
    from giamsat.lean.days import date
    from giamsat.reports.report_period import span_of

    standing = dues(register, as_of, SOON)
    span = span_of(week_of(date.fromisoformat(as_of)))
    late = {(row.plan, row.subject) for row in standing.overdue if row.rule == VISIT}
    week = [
        item
        for item in agenda(register, as_of, span).items
        if item.kind != "deadline" and (item.plan, item.subject) not in late
    ]
    there = {(item.plan, item.subject) for item in week}
    coming = [
        row for row in standing.coming if row.rule != VISIT or (row.plan, row.subject) not in there
    ]
    return Attention(
        as_of, standing.last, standing.overdue, coming, week, standing.undated, standing.items
    )


def is_recommendation(row: DueRow) -> bool:
    """Whether what stands is the answer to a recommendation."""
    return row.kind == "answer"
