"""Visits, findings, documents, waivers and opinions: every refusal and what is doubtful."""

from __future__ import annotations

from typing import Any

import pytest
from tests.domain.plan_texts import day, plan

from giamsat.domain.acts import documents, findings, opinions, visits, waivers
from giamsat.domain.errors import GiamsatError
from giamsat.domain.programme import programme_adapter

V1 = {"id": "V1", "on": day("02-12")}
DONE = V1 | {"done": day("02-12")}
OPINION = {"id": "O1", "text": "x", "on": day("03-01")}
PASSED = OPINION | {"passed_on": [{"on": day("03-05"), "to": "UBND"}]}


def _programme(opinion: dict[str, Any]) -> Any:
    data = {"schema": 1, "programme": {"title": "x"}, "opinion": [opinion]}
    return programme_adapter().validate_python(data)


def _visit(visit: dict[str, Any]) -> Any:
    return plan(visit=[visit])


@pytest.mark.parametrize(
    ("code", "call"),
    [
        (
            "visit-ends-before",
            lambda: visits.add_visit(plan(), visits.NewVisit(day("02-12"), day("02-11"))),
        ),
        ("unknown-part", lambda: visits.add_visit(plan(), visits.NewVisit(bodies=["B3"]))),
        (
            "visit-done",
            lambda: visits.visit_done(_visit(DONE), visits.VisitDone("V1", day("02-13"))),
        ),
        (
            "visit-cancelled",
            lambda: visits.visit_done(
                _visit(V1 | {"cancelled": day("02-11")}), visits.VisitDone("V1", day("02-13"))
            ),
        ),
        (
            "needs-reason",
            lambda: visits.cancel_visit(
                _visit(V1), visits.VisitCancelled("V1", day("02-11"), None)
            ),
        ),
        (
            "visit-same-day",
            lambda: visits.postpone_visit(
                _visit(V1), visits.VisitMoved("V1", day("02-12"), day("02-11"))
            ),
        ),
        (
            "visit-unplanned",
            lambda: visits.postpone_visit(
                _visit({"id": "V1"}), visits.VisitMoved("V1", day("02-12"), day("02-11"))
            ),
        ),
        (
            "unknown-part",
            lambda: findings.add_finding(plan(), findings.NewFinding("x", "strength", visit="V1")),
        ),
        (
            "no-document-kind",
            lambda: documents.add_document(plan(), documents.NewDocument(number="45/XX-UBND")),
        ),
        ("no-document-number", lambda: documents.add_document(plan(), documents.NewDocument())),
        ("unknown-rule", lambda: waivers.waive(plan(), waivers.NewWaiver("no", "x"), ())),
        (
            "passed-before-gathered",
            lambda: opinions.pass_on_opinion(
                _programme(OPINION), opinions.OpinionPassedOn("O1", "UBND", day("02-28"))
            ),
        ),
        (
            "passed-already",
            lambda: opinions.pass_on_opinion(
                _programme(PASSED), opinions.OpinionPassedOn("O1", "UBND", day("03-05"))
            ),
        ),
        (
            "answered-before-passed",
            lambda: opinions.answer_opinion(
                _programme(PASSED), opinions.OpinionAnswer("O1", day("03-04"))
            ),
        ),
        (
            "opinion-closed-too-early",
            lambda: opinions.close_opinion(
                _programme(PASSED), opinions.OpinionClosed("O1", day("03-04"))
            ),
        ),
        (
            "opinion-closed",
            lambda: opinions.close_opinion(
                _programme(OPINION | {"closed": day("03-09")}),
                opinions.OpinionClosed("O1", day("03-10")),
            ),
        ),
    ],
)
def test_what_cannot_be_is_refused(code: str, call: Any) -> None:
    with pytest.raises(GiamsatError) as caught:
        call()
    assert caught.value.code == code


def test_a_visit_outside_the_period_is_recorded_and_told() -> None:
    act = visits.add_visit(plan(), visits.NewVisit(day("02-20")))
    assert [notice.code for notice in act.notices] == ["outside-period"]


def test_a_report_in_writing_may_be_due_outside_the_period() -> None:
    act = visits.add_visit(plan(), visits.NewVisit(day("02-20"), kind="written-report"))
    assert not act.notices


def test_texts_are_kept_composed() -> None:
    act = findings.add_finding(plan(), findings.NewFinding("tô\u0301t", "strength"))
    assert act.changes[0].table["text"] == "tốt"  # type: ignore[union-attr]
