"""Papers of a plan that several organisations issue: all their heads, all their signatures."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from tests.reports.papers_made import LATE, OFFICE, draft, rich

from giamsat.domain.plan import Plan
from giamsat.i18n import Words
from giamsat.render import docx_file, paper_html, paper_markdown, pdf_file
from giamsat.render.docx_bytes import Template, bytes_of
from giamsat.render.paper_words import WordedPaper, text_of, worded_paper
from giamsat.reports.papers import KINDS, Blank, Family, Kind, Office

LEAD = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Thái Sơn"
UNION = "Liên đoàn Lao động tỉnh Thái Sơn"
WOMEN = "Hội Liên hiệp Phụ nữ tỉnh Thái Sơn"
HEADS = ["ỦY BAN MTTQ VIỆT NAM TỈNH THÁI SƠN", "BAN THƯỜNG TRỰC", UNION.upper(), WOMEN.upper()]
SIGNATURES = [
    "TM. BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM TỈNH THÁI SƠN",
    "TM. BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG TỈNH THÁI SƠN",
    "TM. BAN THƯỜNG VỤ HỘI LIÊN HIỆP PHỤ NỮ TỈNH THÁI SƠN",
]
OF_THE_DELEGATION = ("head-report", "minutes", "outline")
SIGNED = [kind for kind in KINDS if kind not in OF_THE_DELEGATION]


def joint(**facts: Any) -> Plan:
    """The made-up plan, issued by three, one of them named twice."""
    plan = rich()
    own = {"co_issuers": (UNION, WOMEN, UNION, LEAD), "partners": ("Hội Nông dân tỉnh Thái Sơn",)}
    return plan.model_copy(update={"plan": plan.plan.model_copy(update=own | facts)})


def made(kind: Kind, family: Family = "state", office: Office = OFFICE) -> WordedPaper:
    paper = draft(joint(), kind, office._replace(layout=family), LATE)
    return worded_paper(paper, Words("vi"))


def in_word(paper: WordedPaper, template: Template | None = None) -> list[str]:
    """All lines of the Word file, in their order."""
    document = Document(BytesIO(docx_file.render(paper, template)))
    lines = document.element.body.iter(qn("w:p"))
    return ["".join(t.text or "\n" for t in p.iter(qn("w:t"), qn("w:br"))) for p in lines]


def plain(text: str) -> str:
    return " ".join(text.replace("T/M ", "TM. ").replace("\\.", ".").split())


def places(lines: str, wanted: list[str]) -> list[int]:
    return [lines.index(part) for part in wanted]


@pytest.mark.parametrize("family", ["state", "youth"])
@pytest.mark.parametrize("kind", SIGNED)
def test_all_issuers_stand_at_the_head_and_all_sign(kind: Kind, family: Family) -> None:
    paper = made(kind, family)
    html = "".join(paper_html.render(paper))
    for text in (
        "\n".join(in_word(paper)),
        "".join(paper_markdown.render(paper)),
        html,
    ):
        found = places(plain(text), [*HEADS, *SIGNATURES])
        assert found == sorted(found)
        assert text.count("Lê Thị Mẫu") == 1
    assert html.count('class="sign"') == 3
    assert pdf_file.render(paper).startswith(b"%PDF")


@pytest.mark.parametrize("kind", ["head-report", "minutes"])
def test_what_the_delegation_writes_is_signed_by_its_head_alone(kind: Kind) -> None:
    paper = made(kind)
    assert paper.co_issuers == ()
    assert UNION.upper() in plain(paper.parent)


def test_only_the_office_of_the_workspace_knows_who_signs() -> None:
    own = draft(joint(), "plan", OFFICE._replace(issuer=UNION), LATE)
    assert isinstance(own.signer, Blank)
    assert [other.signer for other in own.co_issuers] == ["Lê Thị Mẫu", Blank("signer")]
    lead = draft(joint(), "plan", OFFICE._replace(issuer=LEAD), LATE)
    assert lead.signer == "Lê Thị Mẫu"
    assert [other.signer for other in lead.co_issuers] == [Blank("signer"), Blank("signer")]


def test_sentences_name_all_issuers_and_recipients_are_those_of_all() -> None:
    paper = made("plan")
    text = "".join(paper_markdown.render(paper))
    assert f"{LEAD}, {UNION} và {WOMEN} xây dựng Kế hoạch" in text
    recipients = [text_of(line) for line in paper.recipients]
    assert "Hội Nông dân tỉnh Thái Sơn;" in recipients
    assert recipients[-1] == "Lưu: VT các cơ quan ban hành."


def test_signatures_stand_side_by_side_above_the_recipients() -> None:
    document = Document(BytesIO(docx_file.render(made("plan"))))
    above, below = document.tables[-2:]
    cells = [cell.text for cell in above.rows[0].cells]
    said = [plain(cell).split(" KT.")[0].split(" ………")[0] for cell in cells]
    assert said == SIGNATURES
    assert "Nơi nhận" in below.rows[0].cells[0].text
    assert below.rows[0].cells[1].text.strip() == ""
    between = above._tbl.getnext()
    assert between.tag == qn("w:p")


def test_a_template_of_the_office_without_cells_repeats_its_lines() -> None:
    document = Document()
    for line in ("{{parent}}", "{{issuer}}", "{{number}}", "{{name}} {{subject}}", "{{body}}"):
        document.add_paragraph(line)
    for line in ("{{behalf}}", "{{position}}", "", "{{signer}}", "- {{recipients}}"):
        document.add_paragraph(line)
    data = bytes_of(document, title="", author="", day=LATE)
    lines = in_word(made("plan"), Template(data, "own.docx"))
    text = plain("\n".join(lines))
    found = places(text, [*HEADS, "07/KH-MTTQ-BTT", *SIGNATURES, "Lưu: VT"])
    assert found == sorted(found)
    assert text.count("Lê Thị Mẫu") == 1


@pytest.mark.parametrize("kind", KINDS)
def test_with_one_issuer_nothing_is_repeated(kind: Kind) -> None:
    paper = worded_paper(draft(rich(), kind, OFFICE, LATE), Words("vi"))
    assert paper.signatures == (paper,)
    assert len(in_word(paper)) == len(in_word(paper._replace(co_issuers=())))


def test_a_plan_for_a_quarter_says_so_and_invents_no_day() -> None:
    for when, said in (
        ("2026-Q2", "Thời gian giám sát: trong quý II/2026."),
        ("thường xuyên", "Thời gian giám sát: thường xuyên."),
    ):
        plan = joint(when=when, begins=None, ends=None)
        plan = plan.model_copy(update={"visits": ()})
        lines = in_word(worded_paper(draft(plan, "plan", OFFICE, LATE), Words("vi")))
        assert said in lines
        assert not any("ngày bắt đầu" in line or "ngày kết thúc" in line for line in lines)
