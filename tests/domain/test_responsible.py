"""Who owes what: the committee its visits, the supervised bodies their reports."""

from __future__ import annotations

from typing import Any

import pytest
from plan_texts import PLAN_33, day, plan

from giamsat.domain.calendar import Calendar
from giamsat.domain.timeline import build_timeline
from giamsat.store.calendars import load_calendar
from giamsat.store.rulebook import shipped_rules

CALENDAR: Calendar = load_calendar()
ISSUER = PLAN_33["plan"]["issuer"]
BODIES = [{"id": "B1", "name": "UBND huyện A"}, {"name": "Sở Y tế"}]
VISIT = {"id": "V1", "on": day("02-12"), "bodies": ["B1"]}
REPORT = VISIT | {"kind": "written-report", "bodies": ["B1", "Sở Y tế"]}


@pytest.mark.parametrize(
    ("visit", "whose"),
    [
        (VISIT, ISSUER),
        (VISIT | {"lead": "Ông Nguyễn Văn A"}, "Ông Nguyễn Văn A"),
        (REPORT, "UBND huyện A; Sở Y tế"),
        (REPORT | {"lead": "Ông Nguyễn Văn A"}, "UBND huyện A; Sở Y tế"),
        (REPORT | {"bodies": []}, None),
        (REPORT | {"bodies": ["Sở Tài chính"]}, "Sở Tài chính"),
    ],
)
def test_a_visit_is_the_committees_and_a_report_the_bodies(
    visit: dict[str, Any], whose: str | None
) -> None:
    timeline = build_timeline(plan(body=BODIES, visit=[visit]), (), CALENDAR)
    assert [due.whose for due in timeline.dues] == [whose]


@pytest.mark.parametrize(("bodies", "whose"), [(BODIES, "UBND huyện A; Sở Y tế"), ([], None)])
def test_the_report_to_the_delegation_is_the_bodies(
    bodies: list[dict[str, str]], whose: str | None
) -> None:
    made = plan(form="delegation", body=bodies, plan={"begins": day("02-28"), "ends": day("03-02")})
    dues = {due.rule: due.whose for due in build_timeline(made, shipped_rules(), CALENDAR).dues}
    assert dues["body-report"] == whose
    assert dues["plan-notice"] == ISSUER
    assert dues["supervision-report"] == ISSUER
