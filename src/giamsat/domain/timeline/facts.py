"""The dated facts of a plan, one by one; what is single by nature counts once."""

from __future__ import annotations

from collections.abc import Iterator

from giamsat.domain.plan import Outcome, Plan, Recommendation, Visit
from giamsat.domain.single_facts import parts_that_count
from giamsat.domain.timeline.rows import EVER, Fact
from giamsat.domain.timeline.visits import Course


def facts_of(plan: Plan) -> Iterator[Fact]:
    """Yield every dated fact of ``plan``."""
    yield from _own_facts(plan)
    for visit in plan.visits:
        yield from _visit_facts(visit)
    done = {v.id: Course.of(v, EVER).done for v in plan.visits}
    for finding in plan.findings:
        on = finding.on or done.get(finding.visit or "")
        if on:
            yield Fact(finding.id, f"finding.{finding.kind}", on)
    for item in plan.recommendations:
        yield from _recommendation_facts(item)
    for paper in plan.documents:
        if paper.issued:
            yield Fact(paper.id, "document.issued", paper.issued, paper.number)
    for waiver in plan.waivers:
        if waiver.on:
            yield Fact(waiver.subject or "plan", "waiver", waiver.on, waiver.rule)


def _own_facts(plan: Plan) -> Iterator[Fact]:
    facts = plan.plan
    if facts.issued and facts.number:  # without a number it is a draft still
        yield Fact("plan", "plan.issued", facts.issued, facts.number)
    for relation in plan.relations:
        if relation.on:
            yield Fact("plan", f"relation.{relation.kind}", relation.on, relation.plan)
    for event in parts_that_count(plan.events, plan.events):
        yield Fact("plan", f"event.{event.kind}", event.on, event.number)


def _visit_facts(visit: Visit) -> Iterator[Fact]:
    for move in parts_that_count(visit.postponements):
        yield Fact(visit.id, "visit.postponed", move.on, move.to.isoformat())
    for met in parts_that_count(visit.bodies_done):
        yield Fact(visit.id, "visit.body-done", met.on, met.body)
    done = Course.of(visit, EVER).done
    if done:
        yield Fact(visit.id, "visit.done", done)
    if visit.cancelled:
        yield Fact(visit.id, "visit.cancelled", visit.cancelled)


def outcomes_that_count(item: Recommendation) -> list[Outcome]:
    """Return what closed a recommendation; of one closing that stands twice, the first by day."""
    return parts_that_count(item.outcomes, item.reopenings)


def _recommendation_facts(item: Recommendation) -> Iterator[Fact]:
    for kind, on in (("raised", item.raised), ("sent", item.sent), ("received", item.received)):
        if on:
            yield Fact(item.id, f"recommendation.{kind}", on, item.to)
    for answer in item.answers:
        yield Fact(item.id, "recommendation.answer", answer.on, answer.number)
    for seen in item.verifications:
        yield Fact(item.id, "recommendation.verification", seen.on, seen.degree)
    for urge in item.urges:
        yield Fact(item.id, "recommendation.urge", urge.on, urge.number)
    for extension in parts_that_count(item.extensions):
        due = extension.due.isoformat()
        yield Fact(item.id, "recommendation.extension", extension.on, due)
    for escalation in item.escalations:
        yield Fact(item.id, "recommendation.escalation", escalation.on, escalation.to)
    for outcome in outcomes_that_count(item):
        yield Fact(item.id, "recommendation.outcome", outcome.on, outcome.result)
    for reopening in item.reopenings:
        yield Fact(item.id, "recommendation.reopening", reopening.on)
