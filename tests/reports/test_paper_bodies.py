"""The parts of the plan, the decision, the outline and the report, in their order."""

from __future__ import annotations

from datetime import date

from tests.reports.papers_made import LATE, OFFICE, bare, draft, paper, plan_with, rich

from giamsat.reports.papers import Blank, Grid, Heading, Line, Paper, Say


def headings(made: Paper, level: int = 1) -> list[str]:
    return [
        block.text.key
        for block in made.blocks
        if isinstance(block, Heading) and block.level == level and isinstance(block.text, Say)
    ]


def grids(made: Paper) -> list[Grid]:
    return [block for block in made.blocks if isinstance(block, Grid)]


def test_the_plan_has_the_six_parts_of_the_joint_resolution() -> None:
    made = paper("plan")
    assert headings(made) == [
        "aims",
        "scope",
        "delegation",
        "time-and-place",
        "duties",
        "means",
    ]
    assert Line(Blank("means"), "item") in made.blocks


def test_the_basis_begins_each_line_once() -> None:
    basis = [b for b in paper("plan").blocks if isinstance(b, Line) and b.role == "basis"]
    assert [line.text for line in basis] == [
        Say("basis", {"text": "Luật Mặt trận Tổ quốc Việt Nam"}),
        "Căn cứ Chương trình số 1",
    ]


def test_the_head_of_the_delegation_comes_first() -> None:
    members = grids(paper("decision"))[0].rows
    assert [row[1] for row in members] == ["Nguyễn Thị Mẫu", "Trần Văn Thử"]
    assert members[0] == (
        1,
        "Nguyễn Thị Mẫu",
        "Phó Chủ tịch, Ủy ban MTTQ tỉnh",
        Say("role-head"),
    )
    assert members[1][2] == Blank("position")


def test_a_plan_printed_again_shows_the_days_as_they_were_planned() -> None:
    days = [row[1] for row in grids(paper("plan"))[1].rows]
    assert days == [Say("session-morning", {"day": date(2024, 4, 2)}), date(2024, 4, 5)]


def test_the_report_tells_of_a_visit_what_was_planned_moved_and_made() -> None:
    first, second = grids(paper("report"))[0].rows
    morning = Say("session-morning", {"day": date(2024, 4, 2)})
    assert first[2:] == (morning, "", date(2024, 4, 2))
    assert second[2:] == (date(2024, 4, 5), date(2024, 4, 10), Say("not-done"))


def test_tasks_and_means_of_the_plan_stand_in_it() -> None:
    plan = bare(tasks=["Ban Dân chủ - Pháp luật giúp việc"], means=["Kinh phí hoạt động năm"])
    texts = [b.text for b in draft(plan, "plan", OFFICE, LATE).blocks if isinstance(b, Line)]
    assert "Ban Dân chủ - Pháp luật giúp việc" in texts
    assert "Kinh phí hoạt động năm" in texts


def test_the_outline_says_by_when_the_report_is_due() -> None:
    """Seven days before the first meeting with each body, as planned on the plan's own day."""
    lines = [b.text for b in paper("outline").blocks if isinstance(b, Line)]
    sends = [line for line in lines if isinstance(line, Say) and line.key == "outline-send-of"]
    assert [(line.values["body"], line.values["due"]) for line in sends] == [
        ("UBND huyện Bình An", date(2024, 3, 26)),
        ("UBND huyện Hòa Lộc", date(2024, 3, 29)),
    ]


def test_only_visits_ahead_are_invited_to() -> None:
    made = paper("invitation", date(2024, 4, 3))
    assert [row[1] for row in grids(made)[0].rows] == [date(2024, 4, 5)]


def test_nobody_is_invited_to_a_visit_that_was_made_with_all_its_bodies() -> None:
    body = [{"id": "B1", "name": "UBND xã A"}, {"id": "B2", "name": "UBND xã B"}]
    visit = {"id": "V1", "on": date(2024, 4, 2), "bodies": ["B1", "B2"]}
    made = [{"body": name, "on": date(2024, 3, 28)} for name in ("B1", "B2")]
    for count, ahead in ((0, True), (1, True), (2, False)):
        own = {"visit": [{**visit, "body_done": made[:count]}], "body": body}
        plan = plan_with(**own, plan={"title": "Giám sát việc A", "issued": date(2024, 3, 1)})
        assert bool(grids(draft(plan, "invitation", OFFICE, date(2024, 3, 29)))) == ahead


def test_the_head_signs_for_the_delegation() -> None:
    made = paper("head-report")
    assert (made.issuer, made.behalf, made.signer) == (
        "Đoàn giám sát",
        "Đoàn giám sát",
        "Nguyễn Thị Mẫu",
    )


def test_a_damaged_number_is_marked() -> None:
    made = draft(bare(number="21KH/TĐTN", issued=date(2024, 3, 1)), "plan", OFFICE, LATE)
    assert made.number == Blank("number-check", "21KH/TĐTN")


def test_the_decision_has_three_articles() -> None:
    articles = [b for b in paper("decision").blocks if isinstance(b, Line) and b.role == "article"]
    assert [line.lead for line in articles] == [
        Say("article", {"number": number}) for number in (1, 2, 3)
    ]


def test_the_outline_asks_for_each_content() -> None:
    made = paper("outline")
    contents = [b.text for b in made.blocks if isinstance(b, Heading) and b.level == 2]
    assert contents[0] == "Công tác chỉ đạo"


def test_the_report_tells_strengths_before_shortcomings_and_what_was_answered() -> None:
    made = paper("report")
    assert headings(made) == ["report-overview", "report-results", "report-recommendations"]
    texts = [block.text for block in made.blocks if isinstance(block, Line)]
    strength = Say("finding-at", {"text": "Công khai danh sách", "body": "UBND huyện Bình An"})
    assert texts.index(strength) < texts.index("Giải ngân chậm.")
    undated = rich().model_copy(
        update={
            "events": (),
            "plan": rich().plan.model_copy(update={"report_due": None}),
        }
    )
    course = grids(draft(undated, "report", OFFICE, LATE))[-1].rows
    assert course[0][3:] == (Say("no-answer"), Say("no-outcome"))
    assert course[1][3] == Say("answered", {"day": date(2024, 5, 15), "number": "811/SXD"})


def test_before_anything_was_sent_the_report_has_no_follow_up() -> None:
    assert "report-follow-up" not in headings(paper("report", date(2024, 4, 28)))


def test_recommendations_stand_in_one_table_for_each_addressee() -> None:
    first, second = grids(paper("recommendations"))
    assert first.heads == second.heads == ("no", "recommendation", "due")
    assert second.rows == ((1, "Hướng dẫn mẫu hồ sơ", date(2024, 5, 20)),)
    assert sum(first.shares) == sum(second.shares) == 100
