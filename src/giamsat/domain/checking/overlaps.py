"""Plans that supervise the same body at the same time.

"Không chồng chéo": Luật Mặt trận Tổ quốc Việt Nam 75/2015/QH13, Điều 25 khoản 3 (principle
``no-overlap``). A visit with a day and a body of its own counts by its day, else the whole period.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.plan import Plan, Visit
from giamsat.domain.text import fold, visible
from giamsat.domain.timeline.holds import holding_event
from giamsat.domain.timeline.states import ON_RECORD, is_cancelled, visit_days

SOURCE = "75/2015/QH13, Điều 25 khoản 3"


class Stay(NamedTuple):
    """From ``first`` to ``last`` a body is supervised under the plan at ``path``."""

    body: str
    first: date
    last: date
    path: str
    key: KeyPath
    name: str
    number: str


def stays(plan: Plan, path: str) -> Iterator[Stay]:
    """Yield when which body is supervised. A plan that was cancelled supervises none."""
    held = holding_event(plan.events, ON_RECORD)
    if held and held.kind == "cancelled":
        return
    names = {body.id: body.name for body in plan.bodies if body.id}
    number = plan.plan.number or path
    visited: set[str] = set()
    for place, visit in enumerate(plan.visits):
        span = _span(visit)
        for n, body in enumerate(visit.bodies):
            name = names.get(body, body)
            visited.add(fold(name))
            if span:
                yield Stay(fold(name), *span, path, ("visit", place, "bodies", n), name, number)
    begins, ends = plan.plan.begins, plan.plan.ends
    if begins and ends and begins <= ends:
        for place, item in enumerate(plan.bodies):
            if fold(item.name) not in visited:
                key: KeyPath = ("body", place, "name")
                yield Stay(fold(item.name), begins, ends, path, key, item.name, number)


def overlap_findings(found: Iterable[Stay]) -> Iterator[tuple[str, Diagnosis]]:
    """Yield (path, finding) for each stay that begins before another one of its body has ended."""
    by_body: dict[str, list[Stay]] = defaultdict(list)
    for stay in found:
        by_body[stay.body].append(stay)
    for body_stays in by_body.values():
        yield from _of_one_body(sorted(body_stays))


def _of_one_body(ordered: list[Stay]) -> Iterator[tuple[str, Diagnosis]]:
    """Compare each stay with the two that last longest, of different plans, before it."""
    longest: dict[str, Stay] = {}
    for stay in ordered:
        others = [other for path, other in longest.items() if path != stay.path]
        other = max(others, key=lambda each: each.last, default=None)
        if other and stay.first <= other.last:
            yield stay.path, _finding(stay, other)
        if stay.path not in longest or longest[stay.path].last < stay.last:
            longest[stay.path] = stay
        if len(longest) > 2:
            del longest[min(longest, key=lambda path: longest[path].last)]


def _finding(stay: Stay, other: Stay) -> Diagnosis:
    params = (
        ("body", visible(stay.name)),
        ("other", visible(other.number)),
        ("other_path", visible(other.path)),
        ("first", max(stay.first, other.first).isoformat()),
        ("last", min(stay.last, other.last).isoformat()),
        ("source", SOURCE),
    )
    return Diagnosis("GS410", stay.key, params)


def _span(visit: Visit) -> tuple[date, date] | None:
    if visit.kind == "written-report" or is_cancelled(visit, ON_RECORD):
        return None
    return visit_days(visit, ON_RECORD)
