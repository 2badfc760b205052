"""A plan as it was known on a day: what is dated later plays no part.

Facts without a day (bodies, members, contents, planned visits) count as known.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from giamsat.domain.plan import Plan, PlanFacts, Recommendation, Visit


class _OnADay(Protocol):
    @property
    def on(self) -> date: ...


Dated = TypeVar("Dated", bound=_OnADay)


def known(plan: Plan, as_of: date) -> Plan:
    """Return ``plan`` without what is dated after ``as_of``.

    A number goes with its day: a plan issued later has neither on ``as_of``.
    """
    done = {visit.id: visit.done for visit in plan.visits}
    findings = tuple(
        finding
        for finding in plan.findings
        if _by(finding.on or done.get(finding.visit or ""), as_of, undated=True)
    )
    return plan.model_copy(
        update={
            "plan": _facts(plan.plan, as_of),
            "visits": tuple(_visit(visit, as_of) for visit in plan.visits),
            "findings": findings,
            "recommendations": tuple(
                _recommendation(item, as_of)
                for item in plan.recommendations
                if _by(min(_days(item), default=None), as_of, undated=True)
            ),
            "documents": tuple(p for p in plan.documents if _by(p.issued, as_of, undated=True)),
            "events": _until(plan.events, as_of),
        }
    )


def named(plan: Plan) -> Plan:
    """Return ``plan`` with names where visits, findings and recommendations give a body's id."""
    names = {body.id: body.name for body in plan.bodies if body.id}

    def name_of(text: str | None) -> str | None:
        return names.get(text, text) if text else text

    visits = tuple(
        visit.model_copy(update={"bodies": tuple(names.get(b, b) for b in visit.bodies)})
        for visit in plan.visits
    )
    findings = tuple(f.model_copy(update={"body": name_of(f.body)}) for f in plan.findings)
    items = tuple(r.model_copy(update={"to": name_of(r.to)}) for r in plan.recommendations)
    return plan.model_copy(
        update={"visits": visits, "findings": findings, "recommendations": items}
    )


def planned_day(visit: Visit) -> date | None:
    """Return the day a visit is planned for, after its last postponement."""
    moves = sorted(visit.postponements, key=lambda move: move.on)
    return moves[-1].to if moves else visit.on


def is_open(item: Recommendation) -> bool:
    """Tell whether a recommendation has no outcome, or was reopened since."""
    closed = max((outcome.on for outcome in item.outcomes), default=None)
    reopened = max((again.on for again in item.reopenings), default=date.min)
    return closed is None or reopened >= closed


def is_answered(item: Recommendation) -> bool:
    """Tell whether an answer came, after the last reopening if there was one."""
    reopened = max((again.on for again in item.reopenings), default=None)
    return any(reopened is None or answer.on > reopened for answer in item.answers)


def agreed_due(item: Recommendation) -> date | None:
    """Return the recorded day by which an answer is due: the one that was set last."""
    later = [(part.on, part.due) for part in item.extensions]
    later += [(part.on, part.due) for part in item.urges if part.due]
    later += [(part.on, part.due) for part in item.reopenings if part.due]
    return max(later)[1] if later else item.due


def _by(day: date | None, as_of: date, *, undated: bool) -> bool:
    return undated if day is None else day <= as_of


def _until(parts: Iterable[Dated], as_of: date) -> tuple[Dated, ...]:
    return tuple(part for part in parts if part.on <= as_of)


def _facts(facts: PlanFacts, as_of: date) -> PlanFacts:
    if facts.issued is None or facts.issued <= as_of:
        return facts
    return facts.model_copy(update={"issued": None, "number": None})


def _visit(visit: Visit, as_of: date) -> Visit:
    done = visit.done if _by(visit.done, as_of, undated=False) else None
    cancelled = visit.cancelled if _by(visit.cancelled, as_of, undated=False) else None
    moves = _until(visit.postponements, as_of)
    return visit.model_copy(update={"done": done, "cancelled": cancelled, "postponements": moves})


def _recommendation(item: Recommendation, as_of: date) -> Recommendation:
    gone = {
        name: None
        for name in ("raised", "sent", "received")
        if not _by(getattr(item, name), as_of, undated=True)
    }
    if "sent" in gone:
        gone["number"] = None
    lists = ("answers", "urges", "extensions", "escalations", "outcomes", "reopenings")
    parts = {name: _until(getattr(item, name), as_of) for name in lists}
    return item.model_copy(update={**gone, **parts})


def _days(item: Recommendation) -> list[date]:
    """Return the days of all that is recorded of a recommendation."""
    lists = (item.answers, item.urges, item.extensions, item.escalations)
    days = [part.on for parts in lists for part in parts]
    days += [outcome.on for outcome in item.outcomes] + [again.on for again in item.reopenings]
    return days + [day for day in (item.raised, item.sent, item.received) if day]
