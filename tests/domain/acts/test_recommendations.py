"""Recommendations: every refusal, and that facts on record stay."""

from __future__ import annotations

from typing import Any

import pytest
from tests.domain.plan_texts import day, plan

from giamsat.domain.acts import recommendations as acts
from giamsat.domain.acts.act import Act
from giamsat.domain.errors import GiamsatError

BODY = {"id": "B1", "name": "UBND huyện A", "superior": "UBND tỉnh"}
SENT = {"id": "R1", "text": "x", "to": "UBND", "raised": day("02-18"), "sent": day("02-20")}
CLOSED = SENT | {"outcome": [{"on": day("03-10"), "result": "partly"}]}


def _plan(*items: dict[str, Any], **parts: Any) -> Any:
    return plan(body=[BODY], recommendation=list(items), **parts)


def _answer(item: dict[str, Any], on: str) -> Act:
    return acts.answer_recommendation(_plan(item), acts.NewAnswer("R1", day(on)))


ANSWERED = SENT | {"answer": [{"on": day("03-01")}]}
UNSENT = {"id": "R1", "text": "x"}


@pytest.mark.parametrize(
    ("code", "call"),
    [
        ("answer-before-sending", lambda: _answer(SENT, "02-19")),
        ("answered-already", lambda: _answer(ANSWERED, "03-01")),
        (
            "closed-already",
            lambda: acts.urge_recommendation(_plan(CLOSED), acts.NewUrge("R1", day("03-11"))),
        ),
        (
            "urge-before-sending",
            lambda: acts.urge_recommendation(_plan(SENT), acts.NewUrge("R1", day("02-19"))),
        ),
        (
            "due-too-early",
            lambda: acts.extend_recommendation(
                _plan(SENT), acts.NewExtension("R1", day("02-20"), day("02-21"))
            ),
        ),
        (
            "closed-already",
            lambda: acts.close_recommendation(
                _plan(CLOSED), acts.NewOutcome("R1", "partly", day("03-11"))
            ),
        ),
        (
            "needs-reason",
            lambda: acts.close_recommendation(
                _plan(SENT), acts.NewOutcome("R1", "refused", day("03-11"))
            ),
        ),
        (
            "closed-before-start",
            lambda: acts.close_recommendation(
                _plan(SENT), acts.NewOutcome("R1", "partly", day("02-01"))
            ),
        ),
        (
            "not-closed",
            lambda: acts.reopen_recommendation(_plan(SENT), acts.NewReopening("R1", day("03-11"))),
        ),
        (
            "reopened-before-closing",
            lambda: acts.reopen_recommendation(
                _plan(CLOSED), acts.NewReopening("R1", day("03-09"))
            ),
        ),
        (
            "sent-already",
            lambda: acts.send_recommendation(_plan(SENT), acts.Sending("R1", day("02-21"))),
        ),
        (
            "no-addressee",
            lambda: acts.send_recommendation(_plan(UNSENT), acts.Sending("R1", day("02-21"))),
        ),
        (
            "unknown-part",
            lambda: acts.urge_recommendation(_plan(SENT), acts.NewUrge("R9", day("02-21"))),
        ),
    ],
)
def test_what_cannot_be_is_refused(code: str, call: Any) -> None:
    with pytest.raises(GiamsatError) as caught:
        call()
    assert caught.value.code == code


def test_an_answer_does_not_close() -> None:
    (change,) = _answer(SENT, "03-03").changes
    assert change.path == ("recommendation", 0, "answer")


def test_the_superior_of_a_supervised_body_is_known() -> None:
    act = acts.add_recommendation(_plan(), acts.NewRecommendation("x", "B1"))
    assert act.changes[0].table["superior"] == "UBND tỉnh"  # type: ignore[union-attr]


def test_an_id_that_something_still_points_to_is_not_used_again() -> None:
    waiver = [{"rule": "agreed", "reason": "x", "subject": "R7"}]
    act = acts.add_recommendation(_plan(waiver=waiver), acts.NewRecommendation("x"))
    assert act.subject == "R8"
