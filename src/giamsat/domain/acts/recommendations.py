"""Recommendations: raised, sent, answered, urged, escalated, extended, closed, reopened.

*Answered* and *resolved* are two facts: an answer never closes a recommendation.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, NamedTuple

from giamsat.domain.acts.act import Act, Notice, drop_unknown, place_of
from giamsat.domain.acts.drafts import compose_texts
from giamsat.domain.acts.forms import (
    TODAY,
    DayOfFact,
    DocumentNumber,
    LetterNumber,
    Note,
    Spec,
    plan_act,
)
from giamsat.domain.acts.parts import body_named, used_ids
from giamsat.domain.changes import AppendTable, SetValue
from giamsat.domain.checking.links import near_addressee
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.part_ids import next_id
from giamsat.domain.plan import Acceptance, Degree, Plan, Priority, Recommendation, Result
from giamsat.domain.text import nfc
from giamsat.domain.timeline.order import last_of
from giamsat.domain.timeline.states import (
    ON_RECORD,
    agreed_day,
    is_open,
    last_outcome,
    last_reopening,
    standing_answer,
)

BodyName = Annotated[str | None, Spec("body")]
"""A body's name, or the id of a supervised one."""


class NewRecommendation(NamedTuple):
    """A recommendation as it is raised. ``to`` is a body's name, or the id of a supervised one."""

    text: str
    to: Annotated[str | None, Spec("body", each=True)] = None
    superior: Annotated[str | None, Spec("name", extra=True)] = None
    findings: Annotated[Sequence[str], Spec(option="finding", part="finding")] = ()
    raised: Annotated[date | None, Spec(option="on", default=TODAY, unless="sent")] = None
    sent: date | None = None
    received: date | None = None
    number: LetterNumber = None
    due: date | None = None
    priority: Annotated[Priority | None, Spec(extra=True)] = None
    note: Note = None


RecommendationId = Annotated[str, Spec(part="recommendation", positional=True, each=True)]


class Sending(NamedTuple):
    """How a recommendation went out; ``None`` is unknown. With only ``received`` it arrived."""

    recommendation: RecommendationId
    on: Annotated[date | None, Spec(default=TODAY, unless="received")] = None
    to: BodyName = None
    superior: Annotated[str | None, Spec("name", extra=True)] = None
    number: LetterNumber = None
    received: date | None = None
    due: date | None = None


class NewAnswer(NamedTuple):
    """A written answer, and the document that holds it."""

    recommendation: RecommendationId
    on: DayOfFact
    number: DocumentNumber = None
    by: Annotated[str | None, Spec("name", extra=True)] = None
    text: str | None = None
    accepts: Annotated[Acceptance | None, Spec(extra=True)] = None
    degree: Annotated[Degree | None, Spec(extra=True)] = None
    document: Annotated[str | None, Spec(part="document", extra=True)] = None


class NewVerification(NamedTuple):
    """How far a recommendation was seen to be carried out, and on which visit or by what."""

    recommendation: RecommendationId
    degree: Degree
    on: DayOfFact
    visit: Annotated[str | None, Spec(part="visit", value="VISIT")] = None
    document: Annotated[str | None, Spec(part="document", extra=True)] = None
    note: Note = None


class NewUrge(NamedTuple):
    """A letter or call that urges an answer; it may set a new day."""

    recommendation: RecommendationId
    on: DayOfFact
    number: LetterNumber = None
    due: date | None = None
    note: Note = None


class NewEscalation(NamedTuple):
    """The next Front committee (``to``) was asked to step in."""

    recommendation: RecommendationId
    to: Annotated[str, Spec("name")]
    on: DayOfFact
    number: LetterNumber = None
    note: Note = None


class NewExtension(NamedTuple):
    """From the day ``on`` an answer is due on the day ``due``."""

    recommendation: RecommendationId
    due: date
    on: DayOfFact
    reason: str | None = None


class NewOutcome(NamedTuple):
    """What became of a recommendation; from the day ``on`` it is closed."""

    recommendation: RecommendationId
    result: Result
    on: DayOfFact
    reason: str | None = None
    amount: Annotated[int | None, Spec(extra=True)] = None
    households: Annotated[int | None, Spec(extra=True)] = None


class NewReopening(NamedTuple):
    """A closed recommendation counts as open again from the day ``on``."""

    recommendation: RecommendationId
    on: DayOfFact
    due: date | None = None
    reason: str | None = None


def add_recommendation(plan: Plan, new: NewRecommendation) -> Act:
    """Record a recommendation.

    The superior of a supervised body is taken from the plan; the points of a criticism are for the
    body that drafts, where there is one alone. Raises ``NotFoundError``
    (``unknown-part``), ``InvalidDataError`` (``sent-before-raised``, ``received-before-sent``,
    ``due-too-early``).
    """
    new = new._replace(raised=new.raised or new.sent)
    new_id = next_id(Recommendation.letter, used_ids(plan))
    findings = [place_of(plan.findings, name, "finding")[1].id for name in new.findings]
    to, superior = _addressee(plan, new.to or _drafting_body(plan), new.superior)
    _require_days(new_id, raised=new.raised, sent=new.sent, received=new.received)
    _require_due(new_id, new.due, new.sent or new.raised)
    facts = new._replace(to=to, superior=superior, findings=findings)
    table = compose_texts(drop_unknown(id=new_id, **facts._asdict()))
    notices = _doubts_of_addressee(plan, to, new_id)
    return Act("recommend.add", new_id, (AppendTable(("recommendation",), table),), {}, notices)


def _drafting_body(plan: Plan) -> str | None:
    """Return the only body of a criticism or comment: that whose draft it is about."""
    is_about_draft = plan.plan.kind in ("criticism", "comment")
    return plan.bodies[0].name if is_about_draft and len(plan.bodies) == 1 else None


def _doubts_of_addressee(plan: Plan, to: str | None, item_id: str) -> tuple[Notice, ...]:
    """Say that nobody is to get it, or a body that the plan does not know."""
    if to is None:
        return (Notice("no-addressee", {"id": item_id}),)
    near = near_addressee(plan, to)
    if near is None:
        return ()
    code = "unlike-addressee" if near else "unknown-addressee"
    return (Notice(code, {"id": item_id, "to": to, "near": near}),)


def send_recommendation(plan: Plan, how: Sending) -> Act:
    """Record that a recommendation went out, or only that it was received.

    What is on record stays: another day to answer is an extension. Raises ``NotFoundError``
    (``unknown-part``), ``InvalidDataError`` (``sent-already``, ``no-addressee``, ``fact-there``,
    ``closed-already`` and those of wrong order).
    """
    at, item = place_of(plan.recommendations, how.recommendation, "recommendation")
    if item.sent and how.on:
        raise InvalidDataError("sent-already", id=item.id, on=item.sent)
    sent = how.on or item.sent
    to, superior = _addressee(plan, how.to, how.superior)
    if not (to or item.to):
        raise InvalidDataError("no-addressee", id=item.id)
    _require_days(item.id, raised=item.raised, sent=sent, received=how.received or item.received)
    first = min((answer.on for answer in item.answers), default=None)
    _require(first, sent, "answer-before-sending", item.id, later_first=True)
    _require_due(item.id, how.due, sent)
    if how.on:
        _require_open(item, how.on)
    superior = superior if how.superior or not item.superior else None
    facts = _facts(how._replace(to=to, superior=superior))
    facts["sent"] = facts.pop("on")
    table = _only_new(item, compose_texts(drop_unknown(**facts)))
    changes = tuple(SetValue(("recommendation", at, name), table[name]) for name in table)
    code = "recommend.send" if how.on else "recommend.received"
    doubts = _doubts_of_addressee(plan, to, item.id) if to and to != item.to else ()
    values = {"on": how.on or how.received, "to": to or item.to}
    return Act(code, item.id, changes, values, doubts)


def answer_recommendation(plan: Plan, answer: NewAnswer) -> Act:
    """Record an answer; there may be several. The recommendation stays open.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``answer-before-sending``,
    ``answered-already`` for the same answer again).
    """
    at, item = place_of(plan.recommendations, answer.recommendation, "recommendation")
    _require(item.raised, answer.on, "answer-before-raised", item.id)
    _require(item.sent, answer.on, "answer-before-sending", item.id)
    if any((a.on, a.number) == (answer.on, answer.number) for a in item.answers):
        raise InvalidDataError("answered-already", id=item.id, on=answer.on)
    document = answer.document and place_of(plan.documents, answer.document, "document")[1].id
    table = compose_texts(drop_unknown(**_facts(answer._replace(document=document))))
    notices = _unsent(item)
    if not is_open(item, answer.on):
        notices.append(Notice("closed-before", {"id": item.id, "on": answer.on}))
    values = {"on": answer.on, "count": len(item.answers) + 1}
    return _append("recommend.answer", item, at, ("answer", table), values, notices)


def verify_recommendation(plan: Plan, new: NewVerification) -> Act:
    """Record how far a recommendation was seen to be carried out; it stays open or closed.

    What a body says of itself is a fact of its answer, and another one. Raises ``NotFoundError``
    (``unknown-part``), ``InvalidDataError`` (``verified-before-sending``,
    ``verified-before-raised``).
    """
    at, item = place_of(plan.recommendations, new.recommendation, "recommendation")
    _require_begun(item, new.on, "verified-before")
    visit = new.visit and place_of(plan.visits, new.visit, "visit")[1].id
    document = new.document and place_of(plan.documents, new.document, "document")[1].id
    facts = _facts(new._replace(visit=visit, document=document))
    table = compose_texts(drop_unknown(on=facts.pop("on"), **facts))
    code = f"recommend.verify.{new.degree}"
    return _append(code, item, at, ("verification", table), {"on": new.on}, _unsent(item))


def urge_recommendation(plan: Plan, urge: NewUrge) -> Act:
    """Record a letter or call that urges an answer; it may set a new day.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``urge-before-sending``,
    ``urge-before-raised``,
    ``closed-already``, ``due-too-early``).
    """
    on = urge.on
    at, item = _find_followed(plan, urge.recommendation, on)
    _require_due(item.id, urge.due, on)
    table = compose_texts(drop_unknown(**_facts(urge)))
    return _append("recommend.urge", item, at, ("urge", table), {"on": on}, _doubts(item, on))


def escalate_recommendation(plan: Plan, new: NewEscalation) -> Act:
    """Record that the next Front committee was asked to write to the body's superior.

    Errors are those of :func:`urge_recommendation`.
    """
    on = new.on
    at, item = _find_followed(plan, new.recommendation, on)
    table = compose_texts(drop_unknown(on=on, to=new.to, number=new.number, note=new.note))
    notices = _doubts(item, on)
    if not any(urge.on <= on for urge in item.urges):
        notices.append(Notice("never-urged", {"id": item.id}))
    values = {"on": on, "to": nfc(new.to)}
    return _append("recommend.escalate", item, at, ("escalation", table), values, notices)


def extend_recommendation(plan: Plan, new: NewExtension) -> Act:
    """Record that from ``on`` an answer is due on ``due``; the day before stays on record.

    Errors are those of :func:`urge_recommendation`.
    """
    due, on = new.due, new.on
    at, item = _find_followed(plan, new.recommendation, on)
    _require_due(item.id, due, on)
    notices = _doubts(item, on)
    agreed = agreed_day(item, ON_RECORD)
    if agreed and due <= agreed:
        notices.append(Notice("not-later", {"id": item.id, "due": due, "before": agreed}))
    table = compose_texts(drop_unknown(on=on, due=due, reason=new.reason))
    return _append("recommend.extend", item, at, ("extension", table), {"due": due}, notices)


def close_recommendation(plan: Plan, new: NewOutcome) -> Act:
    """Record what became of a recommendation; from ``on`` it is closed.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``closed-already``,
    ``needs-reason`` for a refusal, ``closed-before-start``, ``closed-before-reopening``).
    """
    result, on = new.result, new.on
    at, item = place_of(plan.recommendations, new.recommendation, "recommendation")
    if not is_open(item, ON_RECORD):
        raise InvalidDataError("closed-already", id=item.id, on=_last_closing(item))
    if result == "refused" and not new.reason:
        raise InvalidDataError("needs-reason", step="recommend close --result refused")
    _require(item.sent or item.raised, on, "closed-before-start", item.id)
    again = last_reopening(item, ON_RECORD)
    _require(again.on if again else None, on, "closed-before-reopening", item.id)
    notices = [] if item.sent or item.received else [Notice("closed-unsent", {"id": item.id})]
    later = last_of(item.answers)
    if later and later.on > on:
        notices.append(Notice("answer-after-closing", {"id": item.id, "on": later.on}))
    elif later is None:
        notices.append(Notice("closed-unanswered", {"id": item.id}))
    sums = {"amount": new.amount, "households": new.households}
    table = compose_texts(drop_unknown(on=on, result=result, **sums, reason=new.reason))
    code = f"recommend.close.{result}"
    return _append(code, item, at, ("outcome", table), {"on": on}, notices)


def reopen_recommendation(plan: Plan, new: NewReopening) -> Act:
    """Record that a closed recommendation counts as open again from ``on``.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``not-closed``,
    ``reopened-before-closing``, ``due-too-early``).
    """
    due, on = new.due, new.on
    at, item = place_of(plan.recommendations, new.recommendation, "recommendation")
    if is_open(item, ON_RECORD):
        raise InvalidDataError("not-closed", id=item.id)
    _require(_last_closing(item), on, "reopened-before-closing", item.id)
    _require_due(item.id, due, on)
    table = compose_texts(drop_unknown(on=on, reason=new.reason, due=due))
    return _append("recommend.reopen", item, at, ("reopening", table), {"on": on}, [])


def _facts(new: Sending | NewAnswer | NewUrge | NewVerification) -> dict[str, Any]:
    """Return what is recorded with a recommendation: all but which one it is."""
    facts = new._asdict()
    del facts["recommendation"]
    return facts


def _append(
    code: str,
    item: Recommendation,
    at: int,
    entry: tuple[str, dict[str, Any]],
    values: dict[str, object],
    notices: Sequence[Notice],
) -> Act:
    name, table = entry
    change = AppendTable(("recommendation", at, name), table)
    return Act(code, item.id, (change,), values, tuple(notices))


def _addressee(plan: Plan, to: str | None, superior: str | None) -> tuple[str | None, str | None]:
    body = body_named(plan, to) if to else None
    if body is None:
        return to, superior
    return body.name, superior or body.superior


def _only_new(item: Recommendation, table: dict[str, Any]) -> dict[str, Any]:
    """Return the facts that are not on record yet. Raises where another value is."""
    for name, value in table.items():
        there = getattr(item, name)
        if there not in (None, value):
            raise InvalidDataError("fact-there", id=item.id, key=name, value=there)
    return {name: value for name, value in table.items() if getattr(item, name) is None}


def _find_followed(plan: Plan, item_id: str, on: date) -> tuple[int, Recommendation]:
    at, item = place_of(plan.recommendations, item_id, "recommendation")
    _require_begun(item, on, "urge-before")
    _require_open(item, on)
    return at, item


def _doubts(item: Recommendation, on: date) -> list[Notice]:
    answer = standing_answer(item, on)
    if answer:
        return [Notice("answered-before", {"id": item.id, "on": answer.on})]
    return _unsent(item)


def _unsent(item: Recommendation) -> list[Notice]:
    return [] if item.sent or item.received else [Notice("sending-unknown", {"id": item.id})]


def _require_open(item: Recommendation, on: date) -> None:
    if not is_open(item, on):
        raise InvalidDataError("closed-already", id=item.id, on=_last_closing(item))


def _last_closing(item: Recommendation) -> date | None:
    outcome = last_outcome(item, ON_RECORD)
    return outcome.on if outcome else None


def _require(
    first: date | None, then: date | None, code: str, item_id: str, *, later_first: bool = False
) -> None:
    """Raise where ``then`` lies before ``first`` (or behind it, for ``later_first``)."""
    if first is None or then is None:
        return
    if (then > first) if later_first else (then < first):
        days = (first, then) if later_first else (then, first)
        raise InvalidDataError(code, id=item_id, on=days[0], first=days[1])


def _require_begun(item: Recommendation, on: date, code: str) -> None:
    """Raise ``<code>-sending``, or ``<code>-raised`` of what was never sent, for an earlier day."""
    _require(item.sent, on, f"{code}-sending", item.id)
    if item.sent is None:
        _require(item.raised, on, f"{code}-raised", item.id)


def _require_days(
    item_id: str, *, raised: date | None, sent: date | None, received: date | None
) -> None:
    _require(raised, sent, "sent-before-raised", item_id)
    _require(sent or raised, received, "received-before-sent", item_id)


def _require_due(item_id: str, due: date | None, start: date | None) -> None:
    _require(start, due, "due-too-early", item_id)


FORMS = (
    plan_act("recommend add", NewRecommendation, add_recommendation),
    plan_act("recommend send", Sending, send_recommendation),
    plan_act("recommend answer", NewAnswer, answer_recommendation),
    plan_act("recommend verify", NewVerification, verify_recommendation),
    plan_act("recommend urge", NewUrge, urge_recommendation),
    plan_act("recommend escalate", NewEscalation, escalate_recommendation),
    plan_act("recommend extend", NewExtension, extend_recommendation),
    plan_act("recommend close", NewOutcome, close_recommendation),
    plan_act("recommend reopen", NewReopening, reopen_recommendation),
)
