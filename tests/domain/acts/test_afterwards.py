"""What is said as a change is typed: of an archived plan, a sent text, a waiver after its day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from giamsat.domain.acts.act import Act
from giamsat.domain.acts.afterwards import notices_afterwards
from giamsat.domain.acts.fields import NewValues, assign
from giamsat.domain.acts.findings import NewFinding, add_finding
from giamsat.domain.acts.waivers import NewWaiver, waive
from giamsat.domain.changes import AppendTable
from giamsat.domain.checking.newly import newly_found
from giamsat.domain.option_values import assignment
from giamsat.domain.plan import Plan
from giamsat.domain.timeline import build_timeline
from giamsat.store.calendars import calendar_of
from giamsat.store.reading import validate_plan
from giamsat.store.rulebook import shipped_rules
from giamsat.store.settings import Settings

AS_OF = date(2024, 9, 2)
SENT = {"id": "R1", "text": "Trả lại tiền", "sent": date(2024, 4, 1), "due": date(2024, 4, 21)}


def plan_with(**more: Any) -> Plan:
    facts = {"title": "Giám sát", "issued": date(2024, 3, 1), "number": "1/KH"}
    return validate_plan({"schema": 1, "plan": facts, **more}, "p.toml")


def codes(plan: Plan, act: Act, as_of: date = AS_OF) -> list[str]:
    timeline = build_timeline(plan, shipped_rules(), calendar_of(Settings()))
    return [notice.code for notice in notices_afterwards(plan, act, timeline, as_of)]


def finding(plan: Plan) -> Act:
    return add_finding(plan, NewFinding(kind="strength", text="Tốt"))


def test_a_change_of_an_archived_plan_is_noted_and_one_before_is_not() -> None:
    plan = plan_with(event=[{"kind": "archived", "on": date(2024, 6, 1)}])
    assert codes(plan, finding(plan)) == ["archived-before"]
    assert codes(plan, finding(plan), date(2024, 5, 31)) == []


def test_a_text_changed_after_it_was_sent_is_noted() -> None:
    plan = plan_with(recommendation=[SENT])
    assert codes(plan, assign(plan, NewValues([assignment("R1.text=Khác")]))) == [
        "changed-after-sending"
    ]
    assert codes(plan, assign(plan, NewValues([assignment("R1.note=Ghi chú")]))) == []


def test_a_text_not_yet_sent_may_change() -> None:
    plan = plan_with(recommendation=[{"id": "R1", "text": "Trả lại tiền"}])
    assert codes(plan, assign(plan, NewValues([assignment("R1.text=Khác")]))) == []


def test_a_waiver_after_its_day_is_noted_and_one_before_is_not() -> None:
    plan = plan_with(recommendation=[SENT])
    new = NewWaiver("agreed", "Đơn vị xin thêm", "R1", date(2024, 4, 10))
    act = waive(plan, new, shipped_rules())
    assert codes(plan, act) == ["waived-after-deadline"]
    assert codes(plan, act, date(2024, 4, 10)) == []


def test_whatever_happened_before_the_plan_was_issued_is_noted() -> None:
    from giamsat.domain.acts.recommendations import NewRecommendation, add_recommendation
    from giamsat.domain.acts.visits import VisitDone, visit_done

    plan = plan_with(visit=[{"id": "V1"}], recommendation=[{"id": "R1", "text": "x"}])
    early, day = date(2023, 3, 1), date(2024, 3, 1)

    def acts(on: date) -> list[Act]:
        return [
            add_finding(plan, NewFinding(kind="strength", text="Tốt", on=on)),
            visit_done(plan, VisitDone("V1", on)),
            add_recommendation(plan, NewRecommendation("x", "UBND", raised=on)),
            assign(plan, NewValues([assignment(f"R1.received={on:%Y-%m-%d}")])),
        ]

    assert [codes(plan, act) for act in acts(early)] == [["before-issue"]] * 4
    assert [codes(plan, act) for act in acts(day)] == [[]] * 4
    of_plan = assign(plan, NewValues([assignment(f"issued={early:%Y-%m-%d}")]))
    assert codes(plan, of_plan) == []


def test_an_addressee_that_the_plan_does_not_know_is_noted() -> None:
    from giamsat.domain.acts.recommendations import NewRecommendation, add_recommendation

    body = {"id": "B1", "name": "UBND xã Bản Thơ", "superior": "UBND tỉnh"}

    def said(to: str, **parts: Any) -> list[str]:
        act = add_recommendation(plan_with(**parts), NewRecommendation("x", to))
        return [notice.code for notice in act.notices]

    assert said("UBND xã Bản Thơ", body=[body]) == said("UBND tỉnh", body=[body]) == []
    assert said("UBND xã Bản Thờ", body=[body]) == []
    assert said("UBND xã Bản Thu", body=[body]) == ["unlike-addressee"]
    assert said("Công an huyện", body=[body]) == ["unknown-addressee"]
    assert said("Công an huyện") == []


def test_the_number_of_a_plan_that_is_no_plans_is_noted() -> None:
    plan = plan_with()
    for code in ("QĐ", "BC", "TB"):
        act = assign(plan, NewValues([assignment(f"number=2/{code}-MTTQ-BTT")]))
        assert codes(plan, act) == ["number-of-another-kind"]
    for number in ("2/KH-MTTQ-BTT", "2/KHPH-MTTQ-LĐLĐ"):
        assert codes(plan, assign(plan, NewValues([assignment(f"number={number}")]))) == []


TWO = [{"id": "B1", "name": "UBND xã A"}, {"id": "B2", "name": "UBND xã B"}]
PARTS = {
    "visit": {"on": date(2024, 4, 2), "bodies": ["B1"], "place": "Hội trường"},
    "finding": {"kind": "shortcoming", "text": "Thu sai", "body": "B1"},
    "recommendation": {"text": "Trả lại tiền", "to": "UBND xã A"},
}
OTHERS = {
    "visit": {"bodies": ["B2"]},
    "finding": {"kind": "strength"},
    "recommendation": {"to": "UBND xã B"},
}


@pytest.mark.parametrize("kind", PARTS)
def test_what_is_entered_twice_is_noted_and_what_differs_is_not(kind: str) -> None:
    facts = PARTS[kind]
    plan = plan_with(body=TWO, **{kind: [{"id": "X1".replace("X", kind[0].upper()), **facts}]})
    for more, noted in (({}, ["there-already"]), (OTHERS[kind], [])):
        change = AppendTable((kind,), {"id": f"{kind[0].upper()}2", **facts, **more})
        assert codes(plan, Act("x", "X2", (change,))) == noted


def test_what_a_check_would_say_since_a_change_is_told_once() -> None:
    calendar, sunday = calendar_of(Settings()), date(2024, 4, 7)
    before = plan_with(body=TWO)
    after = plan_with(body=TWO, visit=[{"id": "V1", "on": sunday, "bodies": ["UBND xã AA"]}])
    found = newly_found(before, after, calendar)
    assert [each.code for each in found] == ["GS212", "GS305"]
    assert dict(found[1].params)["near"] == "UBND xã A"
    assert newly_found(after, after, calendar) == ()
