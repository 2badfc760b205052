"""What a chairman would correct by pen: codes, sums, names in capitals, a basis of a later day."""

from __future__ import annotations

import re
from datetime import date

import pytest
from tests.reports.papers_made import LATE, OFFICE, RICH, bare, draft, paper, plan_of, rich

from giamsat.i18n import Words
from giamsat.render.paper_formats import render_paper
from giamsat.render.paper_words import worded_paper
from giamsat.reports.issuer_names import running_name
from giamsat.reports.paper_phrases import has_later_day
from giamsat.reports.papers import KINDS, Kind, Paper, blanks

CODE = re.compile(r"\b[BCDFRV]\d+\b")


def text_of(made: Paper) -> str:
    return render_paper(worded_paper(made, Words("vi")), "md").decode("utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_no_paper_gives_the_code_of_a_part(kind: Kind) -> None:
    assert CODE.findall(text_of(paper(kind))) == []


@pytest.mark.parametrize(
    ("capitals", "name"),
    [
        (
            "BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM TỈNH BẮC KẠN",
            "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn",
        ),
        ("ỦY BAN NHÂN DÂN XÃ NẬM HOA", "Ủy ban nhân dân xã Nậm Hoa"),
        ("HỘI LIÊN HIỆP PHỤ NỮ THÀNH PHỐ HÀ NỘI", "Hội Liên hiệp Phụ nữ thành phố Hà Nội"),
        ("ĐOÀN TNCS HỒ CHÍ MINH TỈNH BẮC KẠN", "Đoàn TNCS Hồ Chí Minh tỉnh Bắc Kạn"),
        ("BAN THANH TRA NHÂN DÂN XÃ BẢN MỚI", "Ban Thanh tra nhân dân xã Bản Mới"),
        ("Ủy ban MTTQ xã A", "Ủy ban MTTQ xã A"),
        ("MTTQ", "MTTQ"),
    ],
)
def test_a_name_in_capitals_is_written_as_in_a_sentence(capitals: str, name: str) -> None:
    assert running_name(capitals) == name


@pytest.mark.parametrize("kind", KINDS)
def test_an_issuer_in_capitals_makes_the_same_paper(kind: Kind) -> None:
    name = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Thái Sơn"
    shouted = plan_of(RICH.replace(name, name.upper()))
    assert text_of(draft(shouted, kind, OFFICE, LATE)) == text_of(paper(kind))


@pytest.mark.parametrize(
    ("text", "is_later"),
    [
        ("Luật số 75/2015/QH13 ngày 09/06/2015", False),
        ("Nghị quyết số 9/2031/QH17 của Quốc hội", True),
        ("Chương trình ngày 5/3/2024", True),
        ("Chương trình ngày 04 tháng 3 năm 2024", False),
        ("Chương trình ngày 04 tháng 4 năm 2024", True),
        ("Kế hoạch 12/KH-MTTQ", False),
    ],
)
def test_a_basis_of_a_later_day_is_marked_and_told(text: str, is_later: bool) -> None:
    assert has_later_day(text, date(2024, 3, 4)) is is_later
    plan = bare(issued=date(2024, 3, 4), legal_basis=[text])
    for kind in ("plan", "decision"):
        made = draft(plan, kind, OFFICE, LATE)
        if kind == "plan":
            assert ("basis-later" in blanks(made)) is is_later
            assert ("kiểm tra lại" in text_of(made)) is is_later
        assert text in text_of(made)


def test_sums_of_money_and_households_stand_in_the_report_with_their_totals() -> None:
    plan = rich()
    findings = tuple(
        finding.model_copy(update={"amount": 1_250_000 * n, "households": n})
        for n, finding in enumerate(plan.findings, 1)
    )
    outcome = plan.recommendations[1].outcomes[0].model_copy(update={"amount": 900_000})
    settled = plan.recommendations[1].model_copy(update={"outcomes": (outcome,)})
    items = (plan.recommendations[0], settled)
    # printed before a report was recorded, so that it has no day of its own yet
    update = {"findings": findings, "recommendations": items, "events": ()}
    plan = plan.model_copy(update=update)
    said = text_of(draft(plan, "report", OFFICE, LATE))
    assert "Công khai danh sách (UBND huyện Bình An); số tiền 1.250.000 đồng; 1 hộ." in said
    assert "Giải ngân chậm; số tiền 2.500.000 đồng; 2 hộ." in said
    assert "Tổng hợp qua giám sát phát hiện: 3.750.000 đồng; 3 hộ." in said
    assert "Đã thu hồi, khắc phục: 900.000 đồng." in said


def test_minutes_are_signed_in_a_table_by_three_and_not_below() -> None:
    said = text_of(paper("minutes"))
    assert "ĐẠI DIỆN ĐƠN VỊ ĐƯỢC GIÁM SÁT | NGƯỜI GHI BIÊN BẢN | TRƯỞNG ĐOÀN GIÁM SÁT" in said
    assert "|  | Trần Văn Thử | Nguyễn Thị Mẫu |" in said
    assert "Nơi nhận" not in said
