"""Word files: page, head, title, body, foot; hostile text; the office's own template."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from tests.render.worded_papers import hostile_paper, paper_33, party_paper, worded

from giamsat.render.docx_bytes import TemplateError
from giamsat.render.docx_file import Template, render, shipped_template, width_of
from giamsat.render.docx_places import PLACES, STYLES
from giamsat.render.paper_words import WordedPaper, text_of
from giamsat.reports.papers import KINDS, WIDE, Kind

MM = 36000


def opened(made: WordedPaper, template: Template | None = None) -> Any:
    return Document(BytesIO(render(made, template)))


def texts(document: Any) -> list[str]:
    """Return all paragraphs in the order in which they stand, tables included."""
    elements = document.element.body.iter(qn("w:p"))
    return ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in elements]


def look(document: Any, text: str) -> Any:
    """Return the font of the style in which ``text`` is set."""
    for element in document.element.body.iter(qn("w:p")):
        if text in "".join(t.text or "" for t in element.iter(qn("w:t"))):
            style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
            return next(one for one in document.styles if one.style_id == style).font
    raise AssertionError(text)


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_is_a4_with_the_margins_of_decree_30(kind: Kind) -> None:
    (section,) = opened(worded(kind)).sections
    size = (round(section.page_width / MM), round(section.page_height / MM))
    margins = (
        section.top_margin,
        section.bottom_margin,
        section.left_margin,
        section.right_margin,
    )
    assert size == ((297, 210) if kind in WIDE else (210, 297))
    assert tuple(round(margin / MM) for margin in margins) == (20, 20, 30, 15)


def test_page_numbers_stand_top_centre_but_not_on_the_first_page() -> None:
    (section,) = opened(worded("plan")).sections
    assert section.different_first_page_header_footer
    assert section.header._element.findall(f".//{qn('w:instrText')}")[0].text == "PAGE"
    assert section.header.paragraphs[0].alignment == 1
    assert section.header.paragraphs[0].runs[0].font.size == Pt(13)
    assert not section.first_page_header._element.findall(f".//{qn('w:instrText')}")
    assert not section.footer._element.findall(f".//{qn('w:instrText')}")


def test_before_decree_30_page_numbers_stand_bottom_right() -> None:
    (section,) = opened(paper_33()).sections
    assert section.footer._element.findall(f".//{qn('w:instrText')}")[0].text == "PAGE"
    assert section.footer.paragraphs[0].alignment == 2
    assert not section.header._element.findall(f".//{qn('w:instrText')}")


@pytest.mark.parametrize(
    ("text", "size", "bold", "italic"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True, False),
        ("Độc lập - Tự do - Hạnh phúc", 13, True, False),
        ("ỦY BAN MTTQ VIỆT NAM", 12, False, False),
        ("BAN THƯỜNG TRỰC", 12, True, False),
        ("Số: 07/KH-MTTQ-BTT", 13, False, False),
        ("Thái Sơn, ngày 04 tháng 3 năm 2024", 13, False, True),
        ("KẾ HOẠCH", 14, True, False),
        ("Giám sát việc hỗ trợ nhà ở", 14, True, False),
        ("Căn cứ Luật Mặt trận", 14, False, True),
        ("Đánh giá việc thực hiện", 14, False, False),
        ("TM. BAN THƯỜNG TRỰC", 14, True, False),
        ("Lê Thị Mẫu", 14, True, False),
        ("Nơi nhận:", 12, True, True),
        ("Lưu: VT", 11, False, False),
    ],
)
def test_parts_are_set_as_decree_30_says(text: str, size: int, bold: bool, italic: bool) -> None:
    font = look(opened(worded("plan")), text)
    assert font.name == "Times New Roman"
    assert (font.size.pt, bool(font.bold), bool(font.italic)) == (size, bold, italic)


def test_the_basis_was_upright_before_decree_30() -> None:
    assert not look(opened(paper_33()), "[chưa có: căn cứ pháp lý]").italic


def test_the_head_is_a_table_of_issuer_and_nation() -> None:
    head = opened(worded("plan")).tables[0]
    (left, right), (below_left, below_right) = (row.cells for row in head.rows)
    parent = "ỦY BAN MTTQ VIỆT NAM TỈNH\u00a0THÁI\u00a0SƠN"
    assert left.text.split("\n") == [parent, "BAN THƯỜNG TRỰC", ""]
    assert right.text.split("\n")[:2] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert below_left.text == "Số: 07/KH-MTTQ-BTT"
    assert below_right.text == "Thái Sơn, ngày 04 tháng 3 năm 2024"


def test_the_rule_below_the_motto_is_as_long_as_the_motto() -> None:
    cell = opened(worded("plan")).tables[0].rows[0].cells[1]
    rule = cell.paragraphs[-1]
    assert rule._p.findall(f".//{qn('w:pBdr')}/{qn('w:bottom')}")
    indents = rule.paragraph_format.left_indent + rule.paragraph_format.right_indent
    length = (cell.width - indents) / MM
    assert length == pytest.approx(width_of("Độc lập - Tự do - Hạnh phúc", 13), abs=1)


def test_the_text_stands_in_its_order() -> None:
    lines = texts(opened(worded("plan")))
    wanted = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 07/KH-MTTQ-BTT",
        "KẾ HOẠCH",
        "Căn cứ Luật Mặt trận Tổ quốc Việt Nam;",
        "Căn cứ Chương trình số 1.",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "Đánh giá việc thực hiện.",
        "Kiến nghị khắc phục.",
        "II. ĐỐI TƯỢNG, NỘI DUNG, PHẠM VI GIÁM SÁT",
        "Nguyễn Thị Mẫu",
        "Trần Văn Thử",
        "VI. KINH PHÍ VÀ CÁC ĐIỀU KIỆN BẢO ĐẢM",
        "Nơi nhận:",
        "- Lưu: VT.",
        "TM. BAN THƯỜNG TRỰC",
    ]
    places = [lines.index(line) for line in wanted]
    assert places == sorted(places)


def test_a_letter_has_its_subject_below_the_number_and_its_addressees() -> None:
    document = opened(worded("recommendations"))
    below_left = document.tables[0].rows[1].cells[0]
    number, about = below_left.text.split("\n")
    assert number == "Số: 25/MTTQ-BTT"
    assert about.startswith("V/v kiến nghị sau giám sát")
    to = next(p.text for p in document.paragraphs if p.text.startswith("Kính gửi:"))
    assert to.split("\n") == ["Kính gửi: ", "- UBND huyện Hòa Lộc;", "- Sở Xây dựng."]


def test_an_annex_has_neither_head_nor_signature() -> None:
    lines = texts(opened(worded("outline")))
    assert lines[0] == "ĐỀ CƯƠNG BÁO CÁO"
    assert "Nơi nhận:" not in lines


def test_the_party_heading() -> None:
    head = opened(party_paper("plan")).tables[0]
    left, right = head.rows[0].cells
    assert left.text.split("\n")[-1] == "*"
    assert right.text.split("\n")[0] == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert "Độc lập" not in right.text


def test_the_head_row_of_a_table_is_repeated_and_rows_stay_whole() -> None:
    members = opened(worded("decision")).tables[1]
    assert [cell.text for cell in members.rows[0].cells][:2] == ["TT", "Họ và tên"]
    assert members.rows[0]._tr.findall(f".//{qn('w:tblHeader')}")
    assert all(row._tr.findall(f".//{qn('w:cantSplit')}") for row in members.rows)


def test_blanks_are_highlighted_and_nothing_else_is() -> None:
    document = opened(paper_33())
    marked = [
        "".join(t.text or "" for t in run.iter(qn("w:t")))
        for run in document.element.body.iter(qn("w:r"))
        if run.find(f"{qn('w:rPr')}/{qn('w:highlight')}") is not None
    ]
    assert "………" in marked
    assert all("[chưa có: " in text for text in marked if text != "………")


def test_hostile_text_stays_text() -> None:
    made = hostile_paper()
    lines = texts(opened(made))
    assert text_of(made.subject) in lines
    assert sum("{{body}}" in line for line in lines) >= 5
    assert lines.count("I. MỤC ĐÍCH, YÊU CẦU") == 1


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert render(worded("report")) == render(worded("report"))


def test_the_file_says_who_and_when_and_nothing_of_its_maker() -> None:
    properties = opened(worded("plan")).core_properties
    assert properties.title == "KẾ HOẠCH Số: 07/KH-MTTQ-BTT"
    assert properties.author.startswith("BAN THƯỜNG TRỰC")
    assert properties.created.date().isoformat() == "2024-03-04"
    assert properties.comments == ""


# --- the office's own template -------------------------------------------------------------------


def changed(change: Any) -> Template:
    """Return the shipped template after an office has changed it."""
    document = Document(BytesIO(shipped_template(worded("plan").layout, "titled").data))
    change(document)
    saved = BytesIO()
    document.save(saved)
    return Template(saved.getvalue(), "templates/plan.docx")


def test_an_offices_words_and_styles_hold() -> None:
    def change(document: Any) -> None:
        document.add_paragraph("Điện thoại: 0209")
        document.styles[STYLES["body"]].font.size = Pt(13)

    document = opened(worded("plan"), changed(change))
    assert texts(document)[-1] == "Điện thoại: 0209"
    assert look(document, "Đánh giá việc thực hiện").size.pt == 13


def test_a_place_that_word_has_split_in_runs_is_still_filled() -> None:
    def change(document: Any) -> None:
        paragraph = document.add_paragraph("Người ký: {{sig")
        paragraph.add_run("ner}} (bản chính)").bold = True

    assert texts(opened(worded("plan"), changed(change)))[-1] == "Người ký: Lê Thị Mẫu (bản chính)"


def test_a_style_that_was_taken_out_does_no_harm() -> None:
    def change(document: Any) -> None:
        style = document.styles[STYLES["heading-1"]]
        style.element.getparent().remove(style.element)

    assert "I. MỤC ĐÍCH, YÊU CẦU" in texts(opened(worded("plan"), changed(change)))


def test_a_template_without_a_body_is_refused() -> None:
    def change(document: Any) -> None:
        for paragraph in document.paragraphs:
            if "{{body}}" in paragraph.text:
                paragraph._p.getparent().remove(paragraph._p)

    with pytest.raises(TemplateError) as error:
        render(worded("plan"), changed(change))
    assert error.value.code == "template-without-body"


def test_an_unknown_place_is_named() -> None:
    with pytest.raises(TemplateError) as error:
        render(worded("plan"), changed(lambda document: document.add_paragraph("{{so_cong_van}}")))
    assert error.value.code == "template-place"
    assert error.value.params["places"] == "so_cong_van"


def test_every_place_can_be_filled() -> None:
    def change(document: Any) -> None:
        for place in PLACES:
            if not place.endswith("rule") and place not in ("body", "recipients"):
                document.add_paragraph(f"<{{{{{place}}}}}>")

    lines = texts(opened(worded("recommendations"), changed(change)))
    assert not [line for line in lines if "{{" in line]
