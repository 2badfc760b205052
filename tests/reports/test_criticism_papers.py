"""The papers of a criticism: its own kinds, and no word of a supervision in any of them."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reports.papers_made import plan_of

from giamsat.domain.plan import Plan
from giamsat.i18n import Words
from giamsat.render.paper_markdown import render
from giamsat.render.paper_words import worded_paper
from giamsat.reports.criticism_papers import require_paper_of
from giamsat.reports.drafting import draft
from giamsat.reports.paper_dues import Judged
from giamsat.reports.paper_letters import PaperError
from giamsat.reports.papers import CRITICISM_KINDS, KINDS, Office
from giamsat.store.calendars import load_calendar
from giamsat.store.rulebook import shipped_rules

OFFICE = Office("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Thử", "MTTQ-BTT")
TEXT = """schema = 1
[plan]
kind = "criticism"
number = "10/KH-MTTQ-BTT"
issued = 2026-05-10
title = "Phản biện xã hội dự thảo Nghị quyết về học phí"
form = "conference"
begins = 2026-05-20
ends = 2026-05-21
submission = 2026-06-10
[[body]]
id = "B1"
name = "Sở Giáo dục và Đào tạo"
[[member]]
name = "Bà A"
[[visit]]
id = "V1"
on = 2026-05-20
at = "08:30"
bodies = ["B1"]
[[event]]
kind = "reported"
on = 2026-05-25
number = "12/MTTQ-BTT"
[[recommendation]]
id = "R1"
text = "Giảm mức thu"
to = "Sở Giáo dục và Đào tạo"
raised = 2026-05-21
"""
OWN = ("plan", "invitation", *CRITICISM_KINDS)


def written(plan: Plan, kind: str, day: date) -> str:
    judged = Judged.of(plan, shipped_rules(), load_calendar(), day)
    paper = draft(plan, kind, OFFICE, judged)  # type: ignore[arg-type]
    return "".join(render(worded_paper(paper, Words("vi"))))


@pytest.mark.parametrize("kind", OWN)
def test_no_paper_of_a_criticism_speaks_of_a_supervision(kind: str) -> None:
    text = written(plan_of(TEXT), kind, date(2026, 5, 26))
    assert "giám sát" not in text.lower()
    assert "dự thảo Nghị quyết về học phí" in text


def test_the_criticism_has_its_points_and_its_number_and_the_letter_sets_no_day() -> None:
    plan = plan_of(TEXT)
    criticism = written(plan, "criticism", date(2026, 5, 26))
    assert "12/MTTQ-BTT" in criticism
    assert "Giảm mức thu" in criticism
    letter = written(plan, "answer-request", date(2026, 5, 26))
    assert "ngày 25 tháng 5 năm 2026" in letter
    assert "khoản 3 Điều 36" in letter


def test_there_is_no_letter_before_the_sending_or_after_the_answer() -> None:
    plan = plan_of(TEXT)
    with pytest.raises(PaperError):
        written(plan, "answer-request", date(2026, 5, 24))
    answered = plan_of(TEXT + "  [[recommendation.answer]]\n  on = 2026-06-01\n")
    with pytest.raises(PaperError):
        written(answered, "answer-request", date(2026, 6, 2))


def test_nobody_is_invited_to_a_meeting_that_was_held() -> None:
    held = TEXT.replace('bodies = ["B1"]', 'bodies = ["B1"]\n[[visit.body_done]]\nbody = "B1"', 1)
    held = held.replace('body = "B1"', 'body = "B1"\non = 2026-05-18', 1)
    for text, is_ahead in ((TEXT, True), (held, False)):
        invitation = written(plan_of(text), "invitation", date(2026, 5, 19))
        assert ("08 giờ 30" in invitation) == is_ahead


@pytest.mark.parametrize("kind", sorted({*KINDS, *CRITICISM_KINDS}))
def test_each_kind_of_plan_has_its_own_papers(kind: str) -> None:
    criticism = plan_of(TEXT)
    supervision = plan_of(TEXT.replace('kind = "criticism"\n', ""))
    for plan, has in ((criticism, kind in OWN), (supervision, kind in KINDS)):
        if has:
            require_paper_of(plan, kind)
        else:
            with pytest.raises(PaperError):
                require_paper_of(plan, kind)
