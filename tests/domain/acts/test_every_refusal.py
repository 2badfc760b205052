"""Every code that an act can refuse with has a case, here or beside the other acts."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import ROOT
from tests.domain.acts import test_other_acts, test_recommendations
from tests.domain.plan_texts import day, plan

from giamsat.domain.acts import (
    corrections,
    documents,
    drafts,
    events,
    fields,
    findings,
    items,
    opinions,
    programmes,
    recommendations,
    relations,
    visits,
    waivers,
)
from giamsat.domain.acts.act import unite_acts
from giamsat.domain.acts.forms import read_facts
from giamsat.domain.acts.registry import act_form
from giamsat.domain.errors import GiamsatError
from giamsat.domain.option_values import assignment
from giamsat.domain.programme import programme_adapter
from giamsat.store.rulebook import shipped_rules

RULES = shipped_rules()
RAISED = {"id": "R1", "text": "x", "to": "UBND", "raised": day("02-18")}
SENT = RAISED | {"sent": day("02-20"), "number": "12/KN-MTTQ"}
ANSWERED = RAISED | {"answer": [{"on": day("02-25")}]}
TWICE = SENT | {"answer": [{"on": day("02-25")}, {"on": day("02-26")}]}
AGAIN = SENT | {
    "outcome": [{"on": day("03-10"), "result": "partly"}],
    "reopening": [{"on": day("03-20")}],
}
MOVED = {
    "id": "V1",
    "on": day("02-12"),
    "postponement": [{"on": day("02-10"), "to": day("02-13")}],
}
PAPER = {"id": "D1", "kind": "Báo cáo", "number": "147/BC-UBMTTQ"}
SUSPENDED = {"kind": "suspended", "on": day("02-12"), "reason": "Dịch bệnh"}
WAIVED = {"rule": "plan-notice", "reason": "Đột xuất", "on": day("02-08")}
DRAFTED = {"text": "Giám sát đất đai", "when": "2026-Q2"}
ASKED = {"id": "V1", "bodies": ["B1", "B2"], "body_done": [{"body": "B1", "on": day("02-11")}]}
BODIES = [{"id": "B1", "name": "UBND xã A"}, {"id": "B2", "name": "UBND xã B"}]
OPINION = {"id": "O1", "text": "x", "on": day("03-01")}


def of(item: dict[str, Any]) -> Any:
    return plan(recommendation=[item])


def part(name: str, /, **given: Any) -> Any:
    bodies = [{"id": "B1", "name": "UBND xã"}, {"id": "B2", "name": "UBND huyện"}]
    whole = plan(body=bodies, visit=[{"id": "V1", "bodies": ["B1"]}])
    form = act_form(name)
    return form.act(whole, read_facts(form, given, day("02-12")))


def programme() -> Any:
    items = [DRAFTED | {"id": "I1"}, DRAFTED | {"id": "I2", "dropped": day("03-01")}]
    data = {"schema": 1, "programme": {"title": "x"}, "opinion": [OPINION], "item": items}
    return programme_adapter().validate_python(data)


def set_(text: str) -> Any:
    return fields.assign(plan(recommendation=[SENT]), fields.NewValues([assignment(text)]))


CASES: list[tuple[str, Any]] = [
    (
        "answer-before-raised",
        lambda: recommendations.answer_recommendation(
            of(RAISED), recommendations.NewAnswer("R1", day("02-17"))
        ),
    ),
    (
        "sent-before-raised",
        lambda: recommendations.send_recommendation(
            of(RAISED), recommendations.Sending("R1", day("02-17"))
        ),
    ),
    (
        "received-before-sent",
        lambda: recommendations.send_recommendation(
            of(SENT), recommendations.Sending("R1", received=day("02-19"))
        ),
    ),
    (
        "answer-before-sending",
        lambda: recommendations.send_recommendation(
            of(ANSWERED), recommendations.Sending("R1", day("02-26"))
        ),
    ),
    (
        "fact-there",
        lambda: recommendations.send_recommendation(
            of(SENT),
            recommendations.Sending("R1", received=day("02-21"), number="13/KN-MTTQ"),
        ),
    ),
    (
        "closed-before-reopening",
        lambda: recommendations.close_recommendation(
            of(AGAIN), recommendations.NewOutcome("R1", "partly", day("03-19"))
        ),
    ),
    (
        "due-too-early",
        lambda: recommendations.add_recommendation(
            plan(), recommendations.NewRecommendation("x", raised=day("02-18"), due=day("02-17"))
        ),
    ),
    (
        "postponed-before",
        lambda: visits.postpone_visit(
            plan(visit=[MOVED]), visits.VisitMoved("V1", day("02-14"), day("02-09"))
        ),
    ),
    (
        "postponed-after",
        lambda: visits.postpone_visit(
            plan(visit=[MOVED]), visits.VisitMoved("V1", day("02-14"), day("02-15"))
        ),
    ),
    (
        "document-there",
        lambda: documents.add_document(
            plan(document=[PAPER]), documents.NewDocument(number="147/BC-UBMTTQ")
        ),
    ),
    (
        "already-marked",
        lambda: events.mark(
            plan(event=[SUSPENDED]), events.NewEvent("suspended", day("02-12"), reason="x")
        ),
    ),
    ("not-suspended", lambda: events.mark(plan(), events.NewEvent("resumed", day("02-12")))),
    ("needs-reason", lambda: events.mark(plan(), events.NewEvent("cancelled", day("02-12")))),
    (
        "waived-already",
        lambda: waivers.waive(plan(waiver=[WAIVED]), waivers.NewWaiver("plan-notice", "y"), RULES),
    ),
    (
        "unknown-part",
        lambda: waivers.waive(plan(), waivers.NewWaiver("plan-notice", "y", "R7"), RULES),
    ),
    (
        "unknown-part",
        lambda: findings.add_finding(plan(), findings.NewFinding("x", "strength", evidence=["D3"])),
    ),
    ("unknown-part", lambda: set_("R9.due=2020-03-15")),
    (
        "answered-before-gathered",
        lambda: opinions.answer_opinion(programme(), opinions.OpinionAnswer("O1", day("02-28"))),
    ),
    (
        "ends-before-begins",
        lambda: opinions.add_result(
            programme(),
            opinions.NewResult("xã A", "…", begins=day("02-02"), ends=day("02-01")),
        ),
    ),
    ("no-assignment", lambda: set_("title")),
    ("unknown-key", lambda: set_("R1.sentt=2020-03-15")),
    ("unknown-choice", lambda: set_("form=visit")),
    (
        "not-a-number",
        lambda: fields.assign(
            programme(), fields.NewValues([assignment("year=hai không hai không")])
        ),
    ),
    ("part-there", lambda: part("body.add", name="UBND xã")),
    ("part-there", lambda: part("basis.add", text=["Luật", "LUẬT"])),
    ("part-linked", lambda: part("body.remove", body="B1")),
    ("unknown-part", lambda: part("body.remove", body="B9")),
    ("unknown-part", lambda: part("basis.remove", line="9")),
    ("nothing-given", lambda: part("body.set", body="B1")),
    (
        "acts-unlike",
        lambda: unite_acts([part("body.add", name="Sở Y tế"), part("basis.add", text=["Luật"])]),
    ),
    ("which-record", lambda: corrections.find_record(of(TWICE), "R1", "answer", None)),
    ("no-such-record", lambda: corrections.find_record(of(TWICE), "R1", "answer", "3")),
    (
        "part-itself",
        lambda: corrections.withdraw(corrections.find_record(of(TWICE), "R1", "add", None)),
    ),
    (
        "not-of-this-act",
        lambda: corrections.require_options(
            corrections.find_record(of(TWICE), "R1", "answer", "2"), {"signer": "Ông A"}
        ),
    ),
    ("fact-needed", lambda: part("body.set", body="B1", name="")),
    ("ambiguous-part", lambda: part("body.remove", body="ub")),
    ("empty-visit", lambda: visits.add_visit(plan(), visits.NewVisit(note="x"))),
    ("missing-value", lambda: read_facts(act_form("waive"), {"rule": "x"}, day("02-12"))),
    ("bad-id", lambda: drafts.require_id("../ngoai")),
    ("reserved-id", lambda: drafts.require_id("2020/con")),
    (
        "unknown-choice",
        lambda: drafts.draft(drafts.NewPlan("x", members=["Ông A | trưởng phòng"])),
    ),
    (
        "body-not-asked",
        lambda: visits.visit_done(
            plan(body=BODIES, visit=[ASKED]), visits.VisitDone("V1", day("02-12"), ["Sở Y tế"])
        ),
    ),
    (
        "body-done",
        lambda: visits.visit_done(
            plan(body=BODIES, visit=[ASKED]), visits.VisitDone("V1", day("02-12"), ["UBND xã A"])
        ),
    ),
    (
        "not-a-body",
        lambda: events.mark(
            plan(body=BODIES), events.NewEvent("body-reported", day("02-12"), ["Sở Y tế"])
        ),
    ),
    (
        "when-contradicts",
        lambda: drafts.draft(drafts.NewPlan("x", when="quý II/2026", begins=day("2026-07-01"))),
    ),
    ("when-contradicts", lambda: set_("when=2026-Q2")),
    ("no-such-time", lambda: set_("when=2026-13")),
    (
        "related-already",
        lambda: relations.add_relation(
            plan(relation=[{"kind": "amends", "plan": "2020/1"}]),
            relations.NewRelation("amends", "2020/1"),
        ),
    ),
    (
        "needs-reason",
        lambda: relations.add_relation(plan(), relations.NewRelation("replaces", "2020/1")),
    ),
    ("no-such-hour", lambda: visits.add_visit(plan(), visits.NewVisit(at="25h"))),
    (
        "verified-before-sending",
        lambda: recommendations.verify_recommendation(
            of(SENT), recommendations.NewVerification("R1", "partly", day("02-19"))
        ),
    ),
    ("no-such-time", lambda: items.add_item(programme(), items.NewItem("x", when="2026-Q5"))),
    ("nothing-given", lambda: items.change_item(programme(), items.ItemChanged("I1"))),
    (
        "item-dropped",
        lambda: items.drop_item(programme(), items.ItemDropped("I2", "x", day("03-02"))),
    ),
    ("missing-value", lambda: programmes.draft_programme(programmes.NewProgramme("x"))),
    (
        "years-reversed",
        lambda: programmes.draft_programme(
            programmes.NewProgramme("x", first_year=2026, last_year=2025)
        ),
    ),
    (
        "bad-responsibility",
        lambda: programmes.draft_programme(
            programmes.NewProgramme("x", 2020, responsibilities=["Hội"])
        ),
    ),
]


@pytest.mark.parametrize(("code", "call"), CASES)
def test_it_is_refused(code: str, call: Any) -> None:
    with pytest.raises(GiamsatError) as caught:
        call()
    assert caught.value.code == code


def codes_in(file: Path) -> Iterator[str]:
    """The first text that an error, or one of the helpers that raise one, is given as a code."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            texts = [
                arg.value
                for arg in node.args
                if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
            ]
            if texts and node.func.id.endswith("Error"):
                yield texts[0]
            elif texts and node.func.id == "_require":
                yield texts[-1]


def test_no_code_is_without_a_case() -> None:
    tables = [
        module.test_what_cannot_be_is_refused.pytestmark[0].args[1]
        for module in (test_other_acts, test_recommendations)
    ]
    covered = {code for table in (CASES, *tables) for code, _ in table}
    raised = {
        code for file in (ROOT / "src/giamsat/domain/acts").glob("*.py") for code in codes_in(file)
    }
    assert len(raised) > 30
    assert raised - covered == set()
