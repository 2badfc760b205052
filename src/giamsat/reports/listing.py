"""The list of plans: which ones were asked for, and what could not be read."""

from __future__ import annotations

from giamsat.domain.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from giamsat.domain.problems import Problem
    from giamsat.domain.records import PlanQuery, PlanRow, Register


class Listing(NamedTuple):
    """The plans of a query, in order; ``total`` counts them whatever the limit."""

    as_of: str
    plans: Iterable[PlanRow]
    shown: int
    total: int
    problems: Sequence[Problem]


def listing(register: Register, query: PlanQuery) -> Listing:
    """Ask the register for the plans of ``query``."""
    total = register.count(query)
    shown = total if query.limit is None else min(total, query.limit)
    return Listing(query.as_of, register.plans(query), shown, total, unreadable(register))


def unreadable(register: Register) -> list[Problem]:
    """Return the first problem of each file that could not be read."""
    found: dict[str, Problem] = {}
    for problem in register.problems():
        if problem.severity == "error":
            found.setdefault(problem.path, problem)
    return list(found.values())
