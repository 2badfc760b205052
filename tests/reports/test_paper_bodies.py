"""The parts of the plan, the decision, the outline and the report, in their order."""

from __future__ import annotations

from datetime import date

from tests.reports.papers_made import paper

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
    assert Line(Blank("means")) in made.blocks


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


def test_the_schedule_shows_the_day_after_a_postponement() -> None:
    days = [row[1] for row in grids(paper("plan"))[1].rows]
    assert days == [Say("session-morning", {"day": date(2024, 4, 2)}), date(2024, 4, 10)]


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
    assert headings(made) == [
        "report-overview",
        "report-results",
        "report-recommendations",
        "report-follow-up",
    ]
    texts = [block.text for block in made.blocks if isinstance(block, Line)]
    strength = Say("finding-at", {"text": "Công khai danh sách", "body": "UBND huyện Bình An"})
    assert texts.index(strength) < texts.index("Giải ngân chậm.")
    course = grids(made)[-1].rows
    assert course[0][3:] == (Say("no-answer"), Say("no-outcome"))
    assert course[1][3] == Say("answered", {"day": date(2024, 5, 15), "number": "811/SXD"})


def test_before_anything_was_sent_the_report_has_no_follow_up() -> None:
    assert "report-follow-up" not in headings(paper("report", date(2024, 4, 28)))


def test_recommendations_stand_in_one_table_for_each_addressee() -> None:
    first, second = grids(paper("recommendations"))
    assert first.heads == ("no", "recommendation", "superior", "due")
    assert second.heads == ("no", "recommendation", "due")
    assert second.rows == ((1, "Hướng dẫn mẫu hồ sơ", date(2024, 5, 20)),)
    assert sum(first.shares) == sum(second.shares) == 100
