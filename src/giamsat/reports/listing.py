"""The list of plans: which ones were asked for, and what could not be read."""

from __future__ import annotations

from giamsat.domain.problems import READ_ALL_THE_SAME, VANISHED
from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from giamsat.domain.across import Across
    from giamsat.domain.problems import Problem
    from giamsat.domain.records import Overview, PlanQuery, PlanRow


class Listing(NamedTuple):
    """The plans of a query, in order; ``total`` counts them whatever the limit.

    ``across`` tells of which workspaces, where several are asked.
    """

    as_of: str
    plans: Iterable[PlanRow]
    shown: int
    total: int
    across: Across | None = None


def listing(register: Overview, query: PlanQuery, across: Across | None = None) -> Listing:
    """Ask the register for the plans of ``query``."""
    total = register.count(query)
    shown = total if query.limit is None else min(total, query.limit)
    return Listing(query.as_of, register.plans(query), shown, total, across)


def unreadable(register: Overview) -> list[Problem]:
    """Return the first problem of each file that is there and could not be read."""
    faulty = faulty_files(register)
    return [problem for problem in faulty if is_unread(problem) and problem.code != VANISHED]


def is_unread(problem: Problem) -> bool:
    """Tell whether a file with this problem gave no facts."""
    return problem.code not in READ_ALL_THE_SAME


def faulty_files(register: Overview) -> list[Problem]:
    """Return the first problem of each file that is not as it must be, read or not."""
    found: dict[str, Problem] = {}
    for problem in register.problems():
        if problem.severity == "error":
            found.setdefault(problem.path, problem)
    return list(found.values())


def data(as_of: str, across: Across | None, plans: Iterable[str]) -> dict[str, Any]:
    """Return a list as data (``giamsat.list/1``); ``plans`` are the register's JSON objects."""
    from giamsat.lean.json_text import JsonLines
    from giamsat.reports.due import workspaces_data

    return {
        "schema": "giamsat.list/1",
        "as_of": as_of,
        **workspaces_data(across),
        "plans": JsonLines(plans),
    }
