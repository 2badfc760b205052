"""Phrases and tables that several papers share: the topic, the plan's name, delegation, visits."""

from __future__ import annotations

import re
from datetime import date

from giamsat.domain.numbers import parse_number
from giamsat.domain.plan import Body, Member, Plan, Recommendation, Visit
from giamsat.domain.text import fold
from giamsat.domain.timeline.states import ON_RECORD, is_cancelled, planned_days
from giamsat.domain.when import span_of
from giamsat.reports.issuer_names import running_name
from giamsat.reports.papers import (
    Blank,
    Grid,
    Line,
    LongDay,
    Office,
    Say,
    Sentence,
    Signatures,
    Time,
    Value,
)

ROLES = ("head", "deputy", "secretary", "member", None)
_BASIS = re.compile(r"(?:căn cứ|theo|thực hiện|xét)\b", re.IGNORECASE)
_SUPERVISION = re.compile(r"giám sát\b", re.IGNORECASE)


def topic(plan: Plan) -> Value:
    """Return what is supervised as part of a sentence: "giám sát công tác …"."""
    title = plan.plan.title.strip()
    found = _SUPERVISION.match(title)
    if found:
        return Say("topic", {"rest": title[found.end() :].strip()})
    return Say("topic-of", {"title": title})


def lead_issuer(plan: Plan, office: Office) -> Value:
    """Return the issuing body (of several who leads) as a sentence names it, else the office."""
    name = plan.plan.issuer or office.issuer
    return running_name(name) if name else Blank("issuer")


def co_issuers(plan: Plan, office: Office) -> list[str]:
    """Return who issues a plan together with the issuer, each once."""
    lead = lead_issuer(plan, office)
    names = {fold(lead): lead} if isinstance(lead, str) else {}
    for name in plan.plan.co_issuers:
        names.setdefault(fold(name), running_name(name))
    return [name for name in names.values() if name != lead]


def issuer(plan: Plan, office: Office) -> Value:
    """Return who issues as part of a sentence: one body, or all that issue together."""
    said = lead_issuer(plan, office)
    others = co_issuers(plan, office)
    for name in others:
        key = "and-last" if name == others[-1] else "and-next"
        said = Say(key, {"before": said, "name": name})
    return said


def plan_name(plan: Plan, office: Office) -> Value:
    """Return how other papers name the plan: number, day, issuer."""
    return Say("plan-name", {"plan": own_plan_name(plan), "issuer": issuer(plan, office)})


def own_plan_name(plan: Plan) -> Value:
    """Return how its issuer names the plan in a sentence of its own: number and day."""
    facts = plan.plan
    return Say(
        "own-plan-name" if facts.issued else "own-plan-name-undated",
        {
            "number": number(facts.number, "plan-number"),
            "issued": LongDay(facts.issued) if facts.issued else Blank("plan-issued"),
        },
    )


def number(text: str | None, what: str = "number") -> Value:
    """Return a document's number; one that looks damaged is marked, a missing one is a blank."""
    if text is None:
        return Blank(what)
    return Blank("number-check", text) if parse_number(text).suggestion else text


def period(plan: Plan) -> Value:
    """Return from when to when the supervision lasts."""
    begins, ends, when = plan.plan.begins, plan.plan.ends, plan.plan.when
    if when and not begins and not ends:
        year = plan.plan.issued.year if plan.plan.issued else None
        return Say("period-when", {"when": Time(when)}) if span_of(when, year) else Time(when)
    if begins and begins == ends:
        return Say("period-day", {"day": begins})
    return Say("period", {"begins": begins or Blank("begins"), "ends": ends or Blank("ends")})


def basis(texts: tuple[str, ...], day: date) -> list[Line]:
    """Return the lines of the legal basis; the end marks are the layout's.

    What names a document later than the paper's own ``day`` is marked, and never changed.
    """
    lines: list[Value] = []
    for text in texts:
        bare = text.strip().rstrip(";,. ")
        shown: Value = Blank("basis-later", bare) if has_later_day(bare, day) else bare
        lines.append(shown if _BASIS.match(bare) else Say("basis", {"text": shown}))
    return [Line(line, "basis") for line in lines or [Blank("legal-basis")]]


_DAY = re.compile(
    r"(?<![\w/])(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})(?![\w/])", re.IGNORECASE
)
_YEAR_OF_NUMBER = re.compile(r"(?<![\w/])\d+/(\d{4})/[A-ZĐ]")


def has_later_day(text: str, day: date) -> bool:
    """Tell whether a text names a day after ``day``, or a number of a later year (5/2031/QH17)."""
    days = [(int(y), int(m), int(d)) for d, m, y in _DAY.findall(text)]
    years = [int(year) for year in _YEAR_OF_NUMBER.findall(text)]
    return any(one > (day.year, day.month, day.day) for one in days) or any(
        year > day.year for year in years
    )


def prose(text: str | None, what: str) -> list[Line]:
    """Return a text of several lines as paragraphs, or the blank ``what``."""
    lines = [line.strip() for line in (text or "").splitlines() if line.strip()]
    return [Line(line) for line in lines] or [Line(Blank(what))]


def items(values: list[Value], what: str) -> list[Line]:
    """Return values as items of a list, or the blank ``what``."""
    return [Line(value, "item") for value in values or [Blank(what)]]


def body_item(body: Body) -> Value:
    """Return a supervised body with the body above it."""
    if body.superior:
        return Say("body-of", {"name": body.name, "superior": body.superior})
    return body.name


def delegation(plan: Plan) -> Grid | Line:
    """Return the members as a table, the head first, or a blank."""
    members = sorted(plan.members, key=lambda member: ROLES.index(member.role))
    if not members:
        return Line(Blank("members"))
    rows = tuple((at, *_member(member)) for at, member in enumerate(members, 1))
    return Grid(("no", "name", "position", "role"), (8, 30, 40, 22), rows)


def _member(member: Member) -> tuple[Value, Value, Value]:
    where = [text for text in (member.position, member.organisation) if text]
    role: Value = Say(f"role-{member.role}") if member.role else Blank("role")
    return member.name, ", ".join(where) or Blank("position"), role


def schedule(plan: Plan) -> Grid | Line:
    """Return the planned visits as a table, or a blank; cancelled ones are left out."""
    visits = held_visits(plan)
    if not visits:
        return Line(Blank("visits"))
    rows = tuple((at, visit_time(visit), *_where(visit)) for at, visit in enumerate(visits, 1))
    return Grid(("no", "when", "bodies", "place"), (8, 27, 37, 28), rows)


def has_delegation(plan: Plan) -> bool:
    """Tell whether a delegation supervises: members are known, or no other form is."""
    return bool(plan.members) or plan.plan.form in (None, "delegation")


def is_ahead(plan: Plan, day: date) -> bool:
    """Tell whether the plan's time, in days or in ``when``, is known and not over on ``day``."""
    facts = plan.plan
    if facts.begins or facts.ends:
        last = facts.ends or facts.begins
        return last is not None and last >= day
    span = span_of(facts.when, facts.issued.year if facts.issued else None)
    return bool(facts.when) and (span is None or span.last >= day)


def period_as_schedule(plan: Plan) -> Grid:
    """Return the plan's own time and bodies as the one row of a schedule without visits."""
    bodies: Value = "; ".join(body.name for body in plan.bodies) or Blank("bodies")
    where: Value = Blank("place")
    if plan.plan.form == "written-reports":
        where = Say("written-report")
    when: Value = Sentence(period(plan))
    return Grid(("no", "when", "bodies", "place"), (8, 27, 37, 28), ((1, when, bodies, where),))


def held_visits(plan: Plan) -> list[Visit]:
    """Return the visits and written reports that were not called off, as far as ``plan`` knows."""
    return [visit for visit in plan.visits if not is_cancelled(visit, ON_RECORD)]


def _where(visit: Visit) -> tuple[Value, Value]:
    bodies: Value = "; ".join(visit.bodies) or Blank("bodies")
    if visit.kind == "written-report":
        return bodies, Say("written-report")
    return bodies, visit.place or Blank("place")


def visit_day(visit: Visit) -> Value:
    """Return the planned day or days of a visit, with the session."""
    days = planned_days(visit, ON_RECORD)
    if days is None:
        return Blank("day")
    first, last = days
    if first != last:
        return Say("days", {"first": first, "last": last})
    if visit.session in ("morning", "afternoon"):
        return Say(f"session-{visit.session}", {"day": first})
    return first


def visit_time(visit: Visit) -> Value:
    """Return the planned day of a visit with its hour, where one is known."""
    days = planned_days(visit, ON_RECORD)
    if visit.at is None or days is None or days[0] != days[1]:
        return visit_day(visit)
    hour, minute = visit.at.split(":")
    return Say("at-hour", {"hour": hour, "minute": minute, "day": days[0]})


def signatures(plan: Plan) -> Signatures:
    """Return where minutes are signed: the supervised body, who wrote them, the head."""
    named = {member.role: member.name for member in reversed(plan.members)}
    heads = ("signs-body", "signs-secretary", "signs-head")
    return Signatures(heads, ("", named.get("secretary", ""), named.get("head", "")))


def by_addressee(
    wanted: tuple[Recommendation, ...],
) -> list[tuple[str | None, list[Recommendation]]]:
    """Return the recommendations by addressee, in the order of the plan."""
    groups: dict[str | None, list[Recommendation]] = {}
    for item in wanted:
        groups.setdefault(item.to, []).append(item)
    return list(groups.items())
