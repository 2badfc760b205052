"""Papers as Markdown."""

from __future__ import annotations

from tests.render.worded_papers import hostile_paper, paper_33, worded

from giamsat.render.paper_markdown import render


def test_the_order_of_a_document() -> None:
    text = "".join(render(worded("plan")))
    wanted = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 07/KH-MTTQ-BTT",
        "# KẾ HOẠCH",
        "## I. MỤC ĐÍCH, YÊU CẦU",
        "| TT | Họ và tên | Chức vụ, cơ quan | Nhiệm vụ trong Đoàn |\n| --- | --- | --- | --- |",
        "## VI. KINH PHÍ VÀ CÁC ĐIỀU KIỆN BẢO ĐẢM",
        "TM. BAN THƯỜNG TRỰC",
        "Nơi nhận:",
        "- Lưu: VT.",
    ]
    places = [text.index(part) for part in wanted]
    assert places == sorted(places)


def test_blanks_are_bold() -> None:
    assert "**………**, ngày 07 tháng 02 năm 2020" in "".join(render(paper_33()))


def test_hostile_text_stays_text() -> None:
    text = "".join(render(hostile_paper()))
    assert "<script>" not in text.replace("\\<script\\>", "")
    assert "\x00" not in text


def test_a_letter_has_its_subject_for_a_heading() -> None:
    text = "".join(render(worded("urging")))
    assert "# V/v đôn đốc trả lời kiến nghị" in text
    assert "- UBND huyện Hòa Lộc\n" in text
