"""The bodies of the plan, the decision, the outline and the report.

The plan has the parts of Nghị quyết liên tịch 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN of
15/06/2017, Điều 6 khoản 2; the parts of the others follow practice, and an office may change them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from giamsat.domain.plan import Finding, Outcome, Plan, Recommendation, Visit
from giamsat.domain.timeline.order import last_of
from giamsat.domain.timeline.progress import STEPS
from giamsat.domain.timeline.states import (
    ON_RECORD,
    done_day,
    is_cancelled,
    is_open,
    last_outcome,
    planned_days,
    progress_on,
)
from giamsat.reports import paper_phrases as say
from giamsat.reports.paper_dues import Judged
from giamsat.reports.papers import (
    Blank,
    Block,
    Count,
    Grid,
    Heading,
    Line,
    Lower,
    Money,
    Office,
    Say,
    Upper,
    Value,
)


def plan_body(plan: Plan, office: Office, judged: Judged) -> Iterator[Block]:
    """Yield the plan: Điều 6 khoản 2, items a to e."""
    facts = plan.plan
    yield from say.basis(facts.legal_basis, judged.day)
    values = {"issuer": say.issuer(plan, office), "topic": say.topic(plan)}
    yield Line(Say("plan-opens", values))
    yield Heading(1, "I", Say("aims"))
    yield from say.prose(facts.purpose, "purpose")
    yield Heading(1, "II", Say("scope"))
    yield from _scope(plan)
    numbers = iter(("III", "IV", "V", "VI"))
    if has_delegation := say.has_delegation(plan):
        yield Heading(1, next(numbers), Say("delegation"))
        yield say.delegation(plan)
    yield Heading(1, next(numbers), Say("time-and-place"))
    yield Line(Say("from-to", {"period": say.period(plan)}))
    yield say.schedule(plan)
    yield Heading(1, next(numbers), Say("duties" if has_delegation else "duties-own"))
    yield from _duties(plan)
    yield Heading(1, next(numbers), Say("means"))
    yield from say.items([*plan.plan.means], "means")
    yield Line(Say("plan-ends", {"issuer": say.issuer(plan, office)}))


def _scope(plan: Plan) -> Iterator[Block]:
    yield Heading(2, "1", Say("bodies"))
    yield from say.items([say.body_item(body) for body in plan.bodies], "bodies")
    yield Heading(2, "2", Say("contents"))
    yield from say.items([content.text for content in plan.contents], "contents")
    yield Heading(2, "3", Say("area-and-form"))
    yield Line(Say("area", {"area": plan.plan.area or Blank("area")}), "item")
    form: Value = Say(f"form-{plan.plan.form}") if plan.plan.form else Blank("form")
    yield Line(Say("form", {"form": form}), "item")
    yield from data_period(plan)


def data_period(plan: Plan) -> Iterator[Line]:
    """Yield the days that bound the data which bodies report, where any is known."""
    first, last = plan.plan.data_from, plan.plan.data_to
    if first and last:
        yield Line(Say("data-period", {"first": first, "last": last}), "item")
    elif first or last:
        key, day = ("data-from", first) if first else ("data-to", last)
        yield Line(Say(key, {"day": day or Blank("day")}), "item")


def _duties(plan: Plan) -> Iterator[Block]:
    led = [
        Say("leads", {"lead": visit.lead, "what": _name_of_visit(visit)})
        for visit in say.held_visits(plan)
        if visit.lead
    ]
    tasks: list[Value] = [*plan.plan.tasks, *led]
    yield from say.items(tasks, "duties")
    if plan.plan.report_due:
        yield Line(Say("report-by", {"due": plan.plan.report_due}), "item")


def _name_of_visit(visit: Visit) -> Value:
    """Name a visit by its bodies and its day, as a sentence does."""
    day = Lower(say.visit_day(visit))
    if not visit.bodies:
        return Say("visit-on", {"day": day})
    return Say("visit-of", {"bodies": "; ".join(visit.bodies), "day": day})


def decision_body(plan: Plan, office: Office, judged: Judged) -> Iterator[Block]:
    """Yield the decision on the delegation."""
    issuer = say.issuer(plan, office)
    yield Line(Upper(issuer), "centre")
    yield from say.basis(plan.plan.legal_basis, judged.day)
    yield Line(Say("basis", {"text": say.plan_name(plan, office)}), "basis")
    yield Line(Say("decides"), "centre")
    yield Line(Say("article-delegation", {"topic": say.topic(plan)}), "article", _article(1))
    yield say.delegation(plan)
    values = {"plan": say.own_plan_name(plan), "period": say.period(plan)}
    yield Line(Say("article-duty", values), "article", _article(2))
    yield Line(Say("article-force"), "article", _article(3))


def _article(number: int) -> Value:
    return Say("article", {"number": number})


def outline_body(plan: Plan, office: Office, judged: Judged) -> Iterator[Block]:
    """Yield the outline of the report that a supervised body writes."""
    yield Heading(1, "I", Say("outline-situation"))
    yield Line(Say("outline-situation-text"))
    yield from data_period(plan)
    yield Heading(1, "II", Say("outline-results"))
    contents: list[Value] = [content.text for content in plan.contents]
    for at, content in enumerate(contents or [Blank("contents")], 1):
        yield Heading(2, str(at), content)
        yield Line(Say("outline-results-text"))
    yield Heading(1, "III", Say("outline-judgement"))
    for at, part in enumerate(("strengths", "shortcomings", "causes"), 1):
        yield Heading(2, str(at), Say(part))
        yield Line(Say("outline-write-here"))
    yield Heading(1, "IV", Say("outline-proposals"))
    yield Line(Say("outline-write-here"))
    yield from own_reports(plan, office, judged)


def own_reports(plan: Plan, office: Office, judged: Judged) -> Iterator[Line]:
    """Yield by when the supervised bodies send their report: one day, or each body its own."""
    asked: list[tuple[str | None, date]] = [
        ("; ".join(visit.bodies) or None, planned[1])
        for visit in say.held_visits(plan)
        if visit.kind == "written-report" and (planned := planned_days(visit, ON_RECORD))
    ]
    days = asked or [(due.whose, due.due) for due in judged.bodies_report()]
    issuer = say.issuer(plan, office)
    if len({day for _, day in days}) <= 1:
        due: Value = days[0][1] if days else Blank("body-report-due")
        yield Line(Say("outline-send", {"issuer": issuer, "due": due}))
        return
    for whose, day in days:
        body: Value = whose or Blank("bodies")
        yield Line(Say("outline-send-of", {"issuer": issuer, "due": day, "body": body}), "item")


def report_body(plan: Plan, office: Office, judged: Judged) -> Iterator[Block]:
    """Yield the report on the results."""
    values = {"plan": say.own_plan_name(plan), "issuer": say.issuer(plan, office)}
    yield Line(Say("report-opens", {**values, "topic": say.topic(plan)}))
    yield from results(plan)
    yield Heading(1, "III", Say("report-recommendations"))
    yield from recommendation_tables(plan.recommendations, judged.due_in_letter)
    if any(item.sent for item in plan.recommendations):
        yield Heading(1, "IV", Say("report-follow-up"))
        yield _follow_up(plan.recommendations)
    yield from _amounts_settled(plan)
    yield Line(Say("report-ends", {"issuer": say.issuer(plan, office)}))


def results(plan: Plan) -> Iterator[Block]:
    """Yield what was done and what was found."""
    yield Heading(1, "I", Say("report-overview"))
    yield from _overview(plan)
    yield Heading(1, "II", Say("report-results"))
    yield from judgement(plan)


def judgement(plan: Plan) -> Iterator[Block]:
    """Yield strengths before shortcomings."""
    yield Heading(2, "1", Say("strengths"))
    yield from _findings(plan, "strength")
    yield Heading(2, "2", Say("shortcomings"))
    yield from _findings(plan, "shortcoming")
    if sum(finding.amount is not None for finding in plan.findings) > 1:
        yield from _totals("amounts-found", plan.findings)


def _overview(plan: Plan) -> Iterator[Block]:
    yield Line(Say("overview-period", {"period": say.period(plan)}), "item")
    bodies: Value = "; ".join(body.name for body in plan.bodies) or Blank("bodies")
    yield Line(Say("overview-bodies", {"bodies": bodies}), "item")
    if say.has_delegation(plan):
        yield _delegation_in_short(plan)
    yield _visits(plan)


def _delegation_in_short(plan: Plan) -> Line:
    heads = [member.name for member in plan.members if member.role == "head"]
    head: Value = ", ".join(heads) or Blank("head")
    count: Value = Count(len(plan.members)) if plan.members else Blank("members")
    return Line(Say("overview-delegation", {"head": head, "count": count}), "item")


def _visits(plan: Plan) -> Grid | Line:
    if not plan.visits:
        return Line(Blank("visits"))
    rows = tuple((at, *_visit(visit)) for at, visit in enumerate(plan.visits, 1))
    return Grid(("no", "bodies", "planned", "moved", "made"), (7, 36, 20, 17, 20), rows)


def _visit(visit: Visit) -> tuple[Value, ...]:
    """Return the bodies, the day as first planned, the day moved to, and what became of it."""
    state: Value = Say("not-done")
    done = done_day(visit, ON_RECORD)
    if done:
        state = done
    elif visit.cancelled and is_cancelled(visit, ON_RECORD):
        state = Say("cancelled", {"day": visit.cancelled})
    first = visit.model_copy(
        update={"postponements": (), "done": None, "bodies_done": (), "cancelled": None}
    )
    moved: Value = say.visit_day(visit) if visit.postponements else ""
    return "; ".join(visit.bodies) or Blank("bodies"), say.visit_day(first), moved, state


def _findings(plan: Plan, kind: str) -> Iterator[Block]:
    found = [_finding(finding) for finding in plan.findings if finding.kind == kind]
    yield from say.items(found, f"{kind}s")


def _finding(finding: Finding) -> Value:
    if finding.amount is None and finding.households is None:
        if finding.body:
            text = finding.text.strip().rstrip(".")
            return Say("finding-at", {"text": text, "body": finding.body})
        return finding.text
    said: Value = finding.text.strip().rstrip(".")
    if finding.body:
        said = Say("found-at", {"before": said, "body": finding.body})
    said = _with_sums(said, finding)
    return Say("finding-ends", {"before": said})


def _with_sums(said: Value, part: Finding | Outcome) -> Value:
    """Add the money and households of a finding or outcome to what is said of it."""
    if part.amount is not None:
        said = Say("sum-money", {"before": said, "amount": Money(part.amount)})
    if part.households is not None:
        said = Say("sum-households", {"before": said, "households": Money(part.households)})
    return said


def _sums(amount: int | None, households: int | None) -> list[Value]:
    """Return money and households as far as they are recorded."""
    money: list[Value] = [] if amount is None else [Say("money", {"amount": Money(amount)})]
    homes: list[Value] = [] if households is None else [Say("homes", {"count": Money(households)})]
    return money + homes


def _join_values(values: list[Value]) -> Value:
    """Return values as one, with semicolons between them."""
    first, *others = values
    return Say("joined", {"first": first, "rest": _join_values(others)}) if others else first


def recommendation_tables(
    wanted: tuple[Recommendation, ...], due_of: Callable[[Recommendation], Value]
) -> Iterator[Block]:
    """Yield a table of recommendations for each addressee, each with the day ``due_of`` it."""
    if not wanted:
        yield Line(Blank("recommendations"))
    groups = say.by_addressee(wanted)
    for at, (to, recommendations) in enumerate(groups, 1):
        yield Heading(2, str(at), Say("to-whom", {"to": to or Blank("addressee")}))
        rows = tuple(
            (number, item.text, due_of(item)) for number, item in enumerate(recommendations, 1)
        )
        yield Grid(("no", "recommendation", "due"), (8, 67, 25), rows)


def _amounts_settled(plan: Plan) -> Iterator[Block]:
    """Yield the sums of money and households that were set right, where any are."""
    settled = [
        result
        for item in plan.recommendations
        if (result := last_outcome(item, ON_RECORD)) and not is_open(item, ON_RECORD)
    ]
    yield from _totals("amounts-settled", settled)


def _totals(key: str, facts: Iterable[Finding | Outcome]) -> Iterator[Line]:
    """Yield the money and the households of facts, summed, as far as any are recorded."""
    known = [*facts]
    money = [fact.amount for fact in known if fact.amount is not None]
    homes = [fact.households for fact in known if fact.households is not None]
    totals = _sums(sum(money) if money else None, sum(homes) if homes else None)
    if totals:
        yield Line(Say(key, {"sums": _join_values(totals)}))


def _follow_up(wanted: tuple[Recommendation, ...]) -> Grid:
    sent = [item for item in wanted if item.sent]
    rows = tuple((at, *course(item)) for at, item in enumerate(sent, 1))
    return Grid(("no", "recommendation", "sent-on", "answer", "outcome"), (8, 36, 18, 20, 18), rows)


def _with_progress(answer: Value, item: Recommendation) -> Value:
    """Add to the answer what is accepted, said to be done and seen to be done: four facts."""
    known = progress_on(item, ON_RECORD)
    for step in STEPS:
        if step in known:
            values = {"before": answer, "how": Say(f"{_SCALE[step]}-{known[step].value}")}
            answer = Say(f"progress-{step}", values | {"day": known[step].since})
    return answer


_SCALE = {"accepts": "accepts", "said": "degree", "seen": "degree"}


def course(item: Recommendation) -> tuple[Value, Value, Value, Value]:
    """Return the text, when it was sent, the last answer, and the outcome."""
    answer: Value = Say("no-answer")
    last = last_of(item.answers)
    if last:
        answer = Say("answered-on", {"day": last.on})
        if last.number:
            answer = Say("answered", {"day": last.on, "number": say.number(last.number)})
    answer = _with_progress(answer, item)
    outcome: Value = Say("no-outcome")
    result = last_outcome(item, ON_RECORD)
    if result and not is_open(item, ON_RECORD):
        outcome = _with_sums(Say(f"result-{result.result}", {"day": result.on}), result)
    return item.text, item.sent or "", answer, outcome
