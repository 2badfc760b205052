"""The bodies of the papers around a supervision: the head's report, conclusion, invitation, letter
that sends the plan, minutes, register of recommendations.

Whom they go to stands in Nghị quyết liên tịch 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN of
15/06/2017, Điều 7 and 9; their parts follow practice, and an office may change them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from giamsat.domain.plan import Plan, Visit
from giamsat.domain.timeline.order import last_of
from giamsat.domain.timeline.states import ON_RECORD, done_day, planned_days
from giamsat.reports import paper_bodies as bodies
from giamsat.reports import paper_phrases as say
from giamsat.reports.paper_dues import Judged
from giamsat.reports.papers import Blank, Block, Count, Grid, Heading, Line, Office, Say, Value


def head_report_body(plan: Plan, office: Office, judged: Judged) -> Iterator[Block]:
    """Yield the report of the delegation's head to the committee: Điều 9 khoản 1."""
    values = {"plan": say.plan_name(plan, office), "issuer": say.issuer(plan, office)}
    yield Line(Say("head-report-to", values), "to")
    yield Line(Say("head-report-opens", {**values, "topic": say.topic(plan)}))
    yield from bodies.results(plan)
    yield Heading(1, "III", Say("head-report-proposes"))
    yield from bodies.recommendation_tables(plan.recommendations, judged.due_in_letter)
    yield Line(Say("head-report-ends", values))


def conclusion_body(plan: Plan, office: Office, judged: Judged) -> Iterator[Block]:
    """Yield the notice of the committee's conclusion: Điều 9 khoản 3."""
    values = {"plan": say.own_plan_name(plan), "issuer": say.issuer(plan, office)}
    opening = "conclusion-opens" if say.has_delegation(plan) else "conclusion-opens-own"
    yield Line(Say(opening, {**values, "topic": say.topic(plan)}))
    yield Heading(1, "I", Say("conclusion-findings"))
    yield from bodies.judgement(plan)
    yield Heading(1, "II", Say("report-recommendations"))
    yield from bodies.recommendation_tables(plan.recommendations, judged.due_in_letter)
    yield Line(Say("conclusion-ends", values))


def invitation_body(plan: Plan, office: Office, judged: Judged) -> Iterator[Block]:
    """Yield the invitation to the visits that lie ahead of the paper's day."""
    coming = tuple(visit for visit in plan.visits if _is_ahead(visit, judged.day))
    lies_ahead = not plan.visits and say.is_ahead(plan, judged.day)
    days = say.period_as_schedule(plan) if lies_ahead else None
    plan = plan.model_copy(update={"visits": coming})
    values = {"plan": say.own_plan_name(plan), "issuer": say.issuer(plan, office)}
    yield Line(Say("invitation-opens", {**values, "topic": say.topic(plan)}))
    yield days or say.schedule(plan)
    yield Line(Say("invitation-with"))
    yield say.delegation(plan)
    yield Line(Say("invitation-ends", values))


def _is_ahead(visit: Visit, day: date) -> bool:
    planned = planned_days(visit, ON_RECORD)
    if done_day(visit, ON_RECORD) or visit.kind == "written-report":
        return False
    return planned is None or planned[1] >= day


def covering_body(plan: Plan, office: Office, judged: Judged) -> Iterator[Block]:
    """Yield the letter with which plan, decision and required report contents are sent."""
    values = {"plan": say.own_plan_name(plan), "issuer": say.issuer(plan, office)}
    yield Line(Say("covering-opens", {**values, "topic": say.topic(plan)}))
    decision = ("decision",) if say.has_delegation(plan) else ()
    for name in ("plan", *decision, "outline"):
        yield Line(Say(f"covering-{name}", values), "item")
    yield from bodies.own_reports(plan, office, judged)
    yield Line(Say("covering-ends", values))


def minutes_body(plan: Plan, office: Office) -> Iterator[Block]:
    """Yield minutes to fill in on the spot: what is known stands there, the rest is dotted."""
    values = {"plan": say.plan_name(plan, office), "topic": say.topic(plan)}
    yield Line(Say("minutes-opens", values))
    yield Line(Say("minutes-when"), "item")
    yield Line(Say("minutes-where"), "item")
    yield Heading(1, "I", Say("minutes-present"))
    yield Heading(2, "1", Say("minutes-delegation"))
    yield say.delegation(plan)
    yield Heading(2, "2", Say("minutes-body"))
    yield from say.items([body.name for body in plan.bodies], "bodies")
    yield Line(Say("outline-write-here"))
    for number, part in (("II", "minutes-course"), ("III", "minutes-views")):
        yield Heading(1, number, Say(part))
        contents: list[Value] = [content.text for content in plan.contents]
        for at, content in enumerate(contents if number == "II" else [], 1):
            yield Heading(2, str(at), content)
            yield Line(Say("outline-write-here"))
        yield Line(Say("outline-write-here"))
    yield Heading(1, "IV", Say("minutes-agreed"))
    yield Line(Say("outline-write-here"))
    yield Line(Say("minutes-ends"))
    yield say.signatures(plan)


def register_body(plan: Plan, office: Office, judged: Judged) -> Iterator[Block]:
    """Yield the register of recommendations as an office prints it: one line each, its course."""
    yield Line(Say("register-opens", {"plan": say.plan_name(plan, office), "day": judged.day}))
    if not plan.recommendations:
        yield Line(Blank("recommendations"))
        return
    rows = []
    for at, item in enumerate(plan.recommendations, 1):
        letter: Value = ""
        if item.sent:
            letter = Say("letter-of", {"number": say.number(item.number), "day": item.sent})
        last = last_of(item.urges)
        urged: Value = Say("not-urged") if item.sent else ""
        if last:
            urged = Say("urged-last", {"count": len(item.urges), "day": last.on})
        _, _, answer, outcome = bodies.course(item)
        due = judged.due_or_none(item)
        cells = (item.to or Blank("addressee"), letter, due, urged, answer, outcome)
        rows.append((at, item.text, *cells))
    heads = ("no", "recommendation", "addressee", "letter", "due", "urged", "answer", "outcome")
    yield Grid(heads, (5, 21, 13, 14, 11, 10, 15, 11), tuple(rows))
    yield Line(Say("register-total", {"count": Count(len(rows))}))
