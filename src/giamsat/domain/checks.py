"""What a plan or programme contradicts in itself: defects by key path, pure.

The store adds line and column.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from giamsat.domain.changes import KeyPath
    from giamsat.domain.plan import Plan, Recommendation, Visit
    from giamsat.domain.problems import Severity
    from giamsat.domain.programme import Opinion, Programme


class _Identified(Protocol):
    @property
    def id(self) -> str | None: ...


class Defect(NamedTuple):
    """One thing that cannot be, or hardly can be, as it is written."""

    code: str
    key: KeyPath
    params: tuple[tuple[str, str], ...] = ()
    severity: Severity = "error"


def dotted(key: KeyPath) -> str:
    """Write a key path as people do: ``recommendation[2].due``, counting from 1."""
    text = ""
    for part in key:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            name = part or '""'
            text += f".{name}" if text else name
    return text


def contradictions(plan: Plan) -> Iterator[Defect]:
    """Yield what makes a plan file invalid although each value is well-formed."""
    facts = plan.plan
    if facts.begins and facts.ends and facts.ends < facts.begins:
        yield day_before(("plan", "ends"), facts.ends, "plan.begins", facts.begins)
    yield from duplicate_ids(
        {
            "body": plan.bodies,
            "content": plan.contents,
            "visit": plan.visits,
            "finding": plan.findings,
            "recommendation": plan.recommendations,
            "document": plan.documents,
        }
    )
    for place, visit in enumerate(plan.visits):
        yield from _visit(visit, ("visit", place))
    for place, item in enumerate(plan.recommendations):
        yield from _recommendation(item, ("recommendation", place))
    yield from _links(plan)


def day_before(key: KeyPath, day: date, other: str, other_day: date) -> Defect:
    """Return that the ``day`` at ``key`` is before ``other_day``, which ``other`` names."""
    params = (("day", day.isoformat()), ("other", other), ("other_day", other_day.isoformat()))
    return Defect("day-before", key, params)


def programme_contradictions(programme: Programme) -> Iterator[Defect]:
    """Yield what makes a programme file invalid although each value is well-formed."""
    yield from duplicate_ids(
        {
            "content": programme.contents,
            "opinion": programme.opinions,
            "result": programme.results,
        }
    )
    for place, opinion in enumerate(programme.opinions):
        yield from _opinion(opinion, ("opinion", place))
    for place, result in enumerate(programme.results):
        if result.begins and result.ends and result.ends < result.begins:
            yield day_before(("result", place, "ends"), result.ends, "begins", result.begins)


def _opinion(opinion: Opinion, at: KeyPath) -> Iterator[Defect]:
    days = [
        *(((*at, "passed_on", n, "on"), part.on) for n, part in enumerate(opinion.passed_on)),
        *(((*at, "answer", n, "on"), part.on) for n, part in enumerate(opinion.answers)),
    ]
    if opinion.closed:
        days.append(((*at, "closed"), opinion.closed))
    for key, day in days:
        if opinion.on and day < opinion.on:
            yield day_before(key, day, "on", opinion.on)


def duplicate_ids(groups: Mapping[str, Sequence[_Identified]]) -> Iterator[Defect]:
    """Yield each part whose id an earlier part has; ``groups`` has the parts by their table."""
    parts = [(n, i, p.id) for n, g in groups.items() for i, p in enumerate(g) if p.id]
    seen: set[str] = set()
    for name, place, part_id in parts:
        if part_id in seen:
            yield Defect("duplicate-id", (name, place, "id"), (("id", part_id),))
        seen.add(part_id)


def _visit(visit: Visit, at: KeyPath) -> Iterator[Defect]:
    if visit.on and visit.until and visit.until < visit.on:
        yield day_before((*at, "until"), visit.until, "on", visit.on)
    if visit.done and visit.cancelled:
        yield Defect("done-and-cancelled", (*at, "cancelled"), (("id", visit.id),))


def _recommendation(item: Recommendation, at: KeyPath) -> Iterator[Defect]:
    if item.received and item.sent and item.received < item.sent:
        yield day_before((*at, "received"), item.received, "sent", item.sent)
    for place, answer in enumerate(item.answers):
        if item.sent and answer.on < item.sent:
            yield day_before((*at, "answer", place, "on"), answer.on, "sent", item.sent)
    if item.reopenings and not item.outcomes:
        yield Defect("reopened-never-closed", (*at, "reopening", 0), (("id", item.id),))


def _links(plan: Plan) -> Iterator[Defect]:
    """Yield the references to parts that the plan does not have."""
    visits = {v.id for v in plan.visits}
    contents = {c.id for c in plan.contents if c.id}
    findings = {f.id for f in plan.findings}
    documents = {d.id for d in plan.documents}
    for place, finding in enumerate(plan.findings):
        at: KeyPath = ("finding", place)
        if finding.visit and finding.visit not in visits:
            yield _broken((*at, "visit"), finding.visit)
        if finding.content and finding.content not in contents:
            yield _broken((*at, "content"), finding.content)
    for place, item in enumerate(plan.recommendations):
        for name in item.findings:
            if name not in findings:
                yield _broken(("recommendation", place, "findings"), name)
        for answer_place, answer in enumerate(item.answers):
            if answer.document and answer.document not in documents:
                key = ("recommendation", place, "answer", answer_place, "document")
                yield _broken(key, answer.document)


def _broken(key: KeyPath, target: str) -> Defect:
    return Defect("broken-link", key, (("id", target),))
