"""What a check of the plan's own facts would say only since a change: told as it is made."""

from __future__ import annotations

from collections.abc import Iterator

from giamsat.domain.calendar import Calendar
from giamsat.domain.checking.attendance import attendance_findings
from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.checking.links import inner_links
from giamsat.domain.plan import Plan

_TOLD = frozenset(("GS212", "GS305"))
"""A visit on a day off; a name that is none of the plan's bodies. Acts say the rest themselves."""


def newly_found(before: Plan | None, after: Plan, calendar: Calendar) -> tuple[Diagnosis, ...]:
    """Return what is true of ``after`` and not of ``before``, whichever act brought it."""

    def finds(plan: Plan) -> Iterator[Diagnosis]:
        found = (*attendance_findings(plan, calendar), *inner_links(plan))
        return (each for each in found if each.code in _TOLD)

    known = {(each.code, each.params) for each in finds(before)} if before else set()
    return tuple(each for each in finds(after) if (each.code, each.params) not in known)
