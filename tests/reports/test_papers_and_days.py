"""No paper of any kind prints a fact dated after its own day; printed again later it is the same.

The plans are random, and every dated fact in them bears a day of its own, written into its number
or its text; days that were only set (planned visits, days to answer by) are never those days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.reports.papers_made import OFFICE, draft

from giamsat.domain.plan import Plan, plan_adapter
from giamsat.i18n import Words
from giamsat.render.paper_formats import Format, render_paper
from giamsat.render.paper_words import worded_paper
from giamsat.reports.paper_letters import PaperError
from giamsat.reports.papers import KINDS, Kind, LongDay, Paper

BASE = date(2024, 1, 1)
PAST = st.lists(st.integers(0, 299), min_size=40, max_size=40, unique=True)
"""Days on which something happened, counted from ``BASE``: each is used once."""

DAYS = st.integers(0, 520).map(lambda days: BASE + timedelta(days=days))
BODIES = ("UBND xã A", "UBND xã B", "Sở Y tế")
DEGREES = ("carried-out", "partly", "not-carried-out", "refused")
SHOWN = re.compile(r"(\d{2})/(\d{2})/(\d{4})|ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
TOKEN = re.compile(r"ghi(\d{8})")


class Made:
    """Draws the days of a plan; ``past`` days are used once each."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw
        self.days = iter(draw(PAST))

    def past(self) -> date:
        return BASE + timedelta(days=next(self.days))

    def ahead(self) -> date:
        """Return a day that was set: before all that happened or after it, and so are limits."""
        return BASE + timedelta(days=self.draw(st.integers(-300, -60) | st.integers(360, 460)))

    def maybe(self) -> bool:
        return bool(self.draw(st.booleans()))

    def some(self, most: int) -> Iterator[int]:
        return iter(range(self.draw(st.integers(0, most))))


def token(day: date) -> str:
    return f"ghi{day:%Y%m%d}"


@st.composite
def plans(draw: Any) -> Plan:
    made = Made(draw)
    issued = made.past()
    facts: dict[str, Any] = {"title": "Giám sát việc A", "form": "delegation"}
    facts |= {"issued": issued, "number": f"7/KH-{token(issued)}"} if made.maybe() else {}
    begins = made.ahead()
    facts |= {"begins": begins, "ends": begins + timedelta(days=10)} if made.maybe() else {}
    data = {
        "schema": 1,
        "plan": facts,
        "body": [{"id": f"B{n}", "name": name} for n, name in enumerate(BODIES, 1)],
        "member": [{"name": "Lê Thị Mẫu", "role": "head", "position": "Phó Chủ tịch"}],
        "visit": [visit(made, n) for n in made.some(3)],
        "finding": [finding(made, n) for n in made.some(3)],
        "recommendation": [recommendation(made, n) for n in made.some(3)],
        "document": [document(made, n) for n in made.some(2)],
        "event": [event(made) for _ in made.some(2)],
    }
    return plan_adapter().validate_python(data)


def visit(made: Made, number: int) -> dict[str, Any]:
    found: dict[str, Any] = {"id": f"V{number + 1}", "on": made.ahead(), "bodies": ["B1"]}
    if made.maybe():
        found["postponement"] = [{"on": made.past(), "to": made.ahead()}]
    if made.maybe():
        found["done"] = made.past()
    elif made.maybe():
        found["cancelled"] = made.past()
    return found


def finding(made: Made, number: int) -> dict[str, Any]:
    on = made.past()
    kind = "strength" if made.maybe() else "shortcoming"
    sums = {"amount": 1_250_000, "households": 3} if made.maybe() else {}
    return {"id": f"F{number + 1}", "kind": kind, "text": f"Thấy {token(on)}", "on": on, **sums}


def recommendation(made: Made, number: int) -> dict[str, Any]:
    raised, *days = sorted(made.past() for _ in range(7))
    sent, answered, urged, extended, escalated, closed = days
    found: dict[str, Any] = {
        "id": f"R{number + 1}",
        "text": f"Kiến nghị {token(raised)}",
        "raised": raised,
        "to": made.draw(st.sampled_from(BODIES)),
    }
    if made.maybe():
        found["due"] = made.ahead()
    if not made.maybe():
        return found
    found |= {"sent": sent, "number": f"9/{token(sent)}"}
    if made.maybe():
        found["answer"] = [{"on": answered, "number": f"3/{token(answered)}"}]
    if made.maybe():
        due = made.ahead()
        found["urge"] = [{"on": urged, "number": f"4/{token(urged)}", "due": due}]
    if made.maybe():
        found["extension"] = [{"on": extended, "due": made.ahead()}]
    if made.maybe():
        found["escalation"] = [{"on": escalated, "to": "MTTQ tỉnh", "number": token(escalated)}]
    if made.maybe():
        found["outcome"] = [{"on": closed, "result": made.draw(st.sampled_from(DEGREES))}]
    return found


def document(made: Made, number: int) -> dict[str, Any]:
    issued = made.past()
    code = made.draw(st.sampled_from(("QĐ", "BC", "TB", "GM")))
    named = {"id": f"D{number + 1}", "kind": "văn bản"}
    return named | {"issued": issued, "number": f"5/{code}-{token(issued)}"}


def event(made: Made) -> dict[str, Any]:
    on = made.past()
    kind = made.draw(st.sampled_from(("sent", "body-reported", "reported", "report-sent")))
    return {"kind": kind, "on": on, "number": f"6/BC-{token(on)}"}


def printed(paper: Paper, format_: Format = "md") -> bytes:
    return render_paper(worded_paper(paper, Words("vi")), format_)


def paper_of(plan: Plan, kind: Kind, as_of: date) -> Paper:
    try:
        return draft(plan, kind, OFFICE, as_of)
    except PaperError:  # a letter about nothing
        assume(False)
        raise


def happened(plan: Plan) -> set[date]:
    """Return the days on which something happened."""
    days = (BASE + timedelta(days=n) for n in range(300))
    return {day for day in days if f"{day!r}" in repr(plan)}


@settings(max_examples=100, deadline=None)
@given(plan=plans(), kind=st.sampled_from(KINDS), as_of=DAYS)
def test_no_paper_prints_a_fact_dated_after_its_own_day(
    plan: Plan, kind: Kind, as_of: date
) -> None:
    paper = paper_of(plan, kind, as_of)
    assert paper.day <= as_of
    text = printed(paper).decode("utf-8")
    for digits in TOKEN.findall(text):
        assert date.fromisoformat(digits) <= paper.day, digits
    shown = {date(*map(int, filter(None, found[::-1]))) for found in SHOWN.findall(text)}
    assert {day for day in shown & happened(plan) if day > paper.day} == set()


WITH_A_DAY: tuple[Kind, ...] = (
    "plan",
    "outline",
    "decision",
    "report",
    "conclusion",
    "invitation",
    "recommendations",
)
"""The kinds of which the plan records when they went out."""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(plan=plans(), kind=st.sampled_from(WITH_A_DAY), as_of=DAYS)
def test_a_paper_printed_again_later_has_the_same_bytes(
    plan: Plan, kind: Kind, as_of: date
) -> None:
    """Whatever was recorded since: the paper of that number and day is the one that went out."""
    first = paper_of(plan, kind, as_of)
    assume(isinstance(first.issued, LongDay))
    for later in (1, 7, 30, 90, 365):
        again = paper_of(plan, kind, as_of + timedelta(days=later))
        if (again.number, again.issued) == (first.number, first.issued):
            assert again._replace(left_out=()) == first._replace(left_out=())
            assert printed(again) == printed(first)


@pytest.mark.parametrize("format_", ["docx", "html", "md"])
def test_the_same_paper_has_the_same_bytes_in_every_format(format_: Format) -> None:
    from tests.reports.papers_made import LATE, rich

    first = printed(draft(rich(), "recommendations", OFFICE, date(2024, 4, 29)), format_)
    assert printed(draft(rich(), "recommendations", OFFICE, LATE), format_) == first
