"""The papers of a criticism or comment: plan, invitation, criticism, asking for the answer.

Luật MTTQ Việt Nam 75/2015/QH13, Điều 32–36, and NQLT 403/2017, Điều 14–19. None has a word of a
supervision; the law sets no number of days for the answer, and the letter sets none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from giamsat.domain.plan import Plan, Visit
from giamsat.domain.timeline.order import last_of
from giamsat.domain.timeline.states import ON_RECORD, done_day, planned_days, standing_answer
from giamsat.reports import paper_phrases as say
from giamsat.reports.paper_dues import Judged
from giamsat.reports.paper_letters import PaperError
from giamsat.reports.papers import (
    CRITICISM_KINDS,
    Blank,
    Block,
    Heading,
    Line,
    LongDay,
    Office,
    Say,
    Value,
)

_DEED = re.compile(r"(phản biện(?: xã hội)?|góp ý)(?: đối với| về)? ", re.IGNORECASE)


def is_criticism(plan: Plan) -> bool:
    """Tell whether a plan is of a criticism or comment, and no supervision."""
    return plan.plan.kind in ("criticism", "comment")


def require_paper_of(plan: Plan, kind: str) -> None:
    """Raise ``PaperError`` (``paper-of-other-kind``) for a paper that such a plan does not have."""
    own = ("plan", "invitation", *CRITICISM_KINDS)
    wrong = kind not in own if is_criticism(plan) else kind in CRITICISM_KINDS
    if wrong:
        papers = ", ".join(own) if is_criticism(plan) else "plan, decision, …"
        raise PaperError("paper-of-other-kind", kind=kind, papers=papers)


def subject_of(plan: Plan, kind: str) -> Value:
    """Return the subject of a paper: of the plan its title."""
    if kind == "plan":
        return plan.plan.title
    return Say(f"subject-{kind}-of-draft", _values(plan))


def body_of(plan: Plan, kind: str, office: Office, judged: Judged) -> Iterable[Block]:
    """Return the body of a paper."""
    if kind == "plan":
        return _plan_body(plan, office, judged)
    if kind == "invitation":
        return _invitation_body(plan, office, judged)
    if kind == "criticism":
        return _criticism_body(plan, office)
    return _request_body(plan, office, judged)


def _values(plan: Plan) -> dict[str, Value]:
    title = plan.plan.title.strip()
    found = _DEED.match(title)
    rest = title[found.end() :].strip() if found else title
    return {"deed": Say(f"deed-{plan.plan.kind}"), "rest": rest}


def _values_with_issuer(plan: Plan, office: Office) -> dict[str, Value]:
    named = {"issuer": say.issuer(plan, office), "plan": say.own_plan_name(plan)}
    return {**_values(plan), **named}


def _plan_body(plan: Plan, office: Office, judged: Judged) -> Iterator[Block]:
    facts = plan.plan
    yield from say.basis(facts.legal_basis, judged.day)
    yield Line(Say("draft-plan-opens", _values_with_issuer(plan, office)))
    yield Heading(1, "I", Say("draft-aims"))
    yield from say.prose(facts.purpose, "purpose")
    yield Heading(1, "II", Say("draft-contents"))
    yield from say.items([content.text for content in plan.contents], "draft-contents")
    yield Heading(1, "III", Say("draft-bodies"))
    yield from say.items([say.body_item(body) for body in plan.bodies], "draft-bodies")
    yield Heading(1, "IV", Say("draft-members"))
    yield from say.items([_member(plan, at) for at in range(len(plan.members))], "draft-members")
    yield Heading(1, "V", Say("draft-form-and-time"))
    form: Value = Say(f"form-{facts.form}") if facts.form else Blank("item-form")
    yield Line(Say("draft-form", {"form": form}), "item")
    yield Line(Say("draft-from-to", {"period": say.period(plan)}), "item")
    yield from say.items(
        [_meeting(visit, facts.form) for visit in say.held_visits(plan)], "draft-meetings"
    )
    yield Heading(1, "VI", Say("draft-duties"))
    yield from say.items([*facts.tasks], "draft-duties")
    yield Heading(1, "VII", Say("draft-means"))
    yield from say.items([*facts.means], "draft-means")


def _member(plan: Plan, at: int) -> Value:
    member = plan.members[at]
    told = (member.name, member.position, member.organisation)
    return ", ".join(text for text in told if text)


def _meeting(visit: Visit, form: str | None) -> Value:
    kind = "draft-opinions" if visit.kind == "written-report" else "draft-meeting"
    values: dict[str, Value] = {
        "day": say.visit_time(visit),
        "name": Say(f"meeting-{form or 'conference'}"),
        "bodies": "; ".join(visit.bodies) or Blank("draft-bodies"),
        "place": visit.place or Blank("place"),
    }
    return Say(kind, values)


def _invitation_body(plan: Plan, office: Office, judged: Judged) -> Iterator[Block]:
    days = [(visit, planned_days(visit, ON_RECORD)) for visit in say.held_visits(plan)]
    ahead = [
        visit
        for visit, planned in days
        if visit.kind == "visit"
        and done_day(visit, ON_RECORD) is None
        and (not planned or planned[1] >= judged.day)
    ]
    yield Line(Say("draft-invitation-opens", _values_with_issuer(plan, office)))
    meetings = [_meeting(visit, plan.plan.form) for visit in ahead]
    if not plan.visits and say.is_ahead(plan, judged.day):
        meetings = [Say("draft-from-to", {"period": say.period(plan)})]
    yield from say.items(meetings, "draft-meetings")
    yield Line(Say("draft-invitation-ends", _values_with_issuer(plan, office)))


def _criticism_body(plan: Plan, office: Office) -> Iterator[Block]:
    yield Line(Say("criticism-opens", _values_with_issuer(plan, office)))
    yield Heading(1, "I", Say("criticism-remarks"))
    yield from say.items([finding.text for finding in plan.findings], "criticism-remarks")
    yield Heading(1, "II", Say("criticism-points"))
    yield from say.items([item.text for item in plan.recommendations], "criticism-points")
    yield Heading(1, "III", Say("criticism-asks"))
    yield Line(Say("criticism-answer", {"bodies": _bodies(plan)}))


def _request_body(plan: Plan, office: Office, judged: Judged) -> Iterator[Block]:
    """Yield the letter. Raises ``PaperError`` where nothing was sent, or all was answered."""
    sent = last_of([event for event in plan.events if event.kind == "reported"])
    items = plan.recommendations
    if sent is None or (items and all(standing_answer(item, judged.day) for item in items)):
        raise PaperError("paper-nothing-answer-request", day=judged.day)
    known: dict[str, Value] = {"day": LongDay(sent.on), "number": sent.number or Blank("number")}
    yield Line(Say("request-opens", {**_values_with_issuer(plan, office), **known}))
    yield Line(Say("criticism-answer", {"bodies": _bodies(plan)}))


def _bodies(plan: Plan) -> Value:
    return "; ".join(body.name for body in plan.bodies) or Blank("draft-bodies")
