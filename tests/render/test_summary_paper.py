"""The summary of a period as a document to sign: its parts, its blanks, its numbers."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from tests.conftest import ROOT, Giamsat

AS_OF = ("--workspace", "examples", "--as-of", "2025-09-15")
WEEK = ("summary", "--week", "2025-W20", *AS_OF)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to write into, with the made-up workspace below it."""
    ignored = shutil.ignore_patterns(".giamsat")
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=ignored)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def texts(document: Any) -> list[str]:
    elements = document.element.body.iter(qn("w:p"))
    return ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in elements]


def cells(document: Any) -> list[list[list[str]]]:
    return [[[c.text for c in row.cells] for row in table.rows] for table in document.tables]


def test_the_week_becomes_a_word_file_in_the_offices_layout(root: Path, giamsat: Giamsat) -> None:
    signer = ("--place", "Sông Mơ", "--position", "Phó Chủ tịch", "--signer", "Lê Thị Mẫu")
    ran = giamsat(*WEEK, *signer, "--format", "docx", "--output", "tuan.docx")
    assert (ran.code, ran.out) == (0, ""), ran.err
    assert "Nghị định 30/2020/NĐ-CP" in ran.err
    assert "chỗ trống cần điền: số văn bản; ngày ban hành" in ran.err
    document = Document(str(root / "tuan.docx"))
    said = texts(document)
    headings = [
        "I. VIỆC ĐÃ LÀM TRONG KỲ",
        "II. SỐ LIỆU CHUNG",
        "III. VIỆC QUÁ HẠN VÀ ĐƠN VỊ CÓ TRÁCH NHIỆM",
        "IV. NHIỆM VỤ KỲ TỚI",
        "V. ĐÁNH GIÁ, KIẾN NGHỊ, ĐỀ XUẤT",
    ]
    assert [text for text in said if text in headings] == headings
    for text in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "BÁO CÁO",
        "Công tác giám sát tuần 20 năm 2025 (12–18/05/2025)",
        "TM. BAN THƯỜNG TRỰC",
        "KT. CHỦ TỊCHPHÓ CHỦ TỊCH",
        "Lê Thị Mẫu",
    ):
        assert text in said, text
    assert round(document.sections[0].left_margin.mm) == 30


def test_the_numbers_are_those_of_the_summary(root: Path, giamsat: Giamsat) -> None:
    import json

    counts = json.loads(giamsat(*WEEK, "--format", "json").out)
    ran = giamsat(*WEEK, "--output", "tuan.docx")
    assert ran.code == 0, ran.err
    rows = {row[0]: row[1:3] for table in cells(Document("tuan.docx")) for row in table}
    for name, label in (
        ("plans", "Tổng số kế hoạch"),
        ("sent", "Kiến nghị gửi đi"),
        ("open", "Kiến nghị chưa giải quyết xong"),
    ):
        pair = [str(counts[span]["counts"][name]) for span in ("period", "before")]
        assert rows[label] == pair
    assert "Kiến nghị được theo dõi lại" not in rows  # nothing in either week


def test_what_lasts_several_days_stands_once(root: Path, giamsat: Giamsat) -> None:
    assert giamsat(*WEEK, "--output", "tuan.docx").code == 0
    tables = cells(Document("tuan.docx"))
    (coming,) = [table for table in tables if table[0] == ["Ngày", "Nội dung", "Thành phần",
                                                           "Kế hoạch"]]  # fmt: skip
    assert [row[0] for row in coming[1:]] == ["19–25/05/2025"]


def test_overdue_work_says_how_well_its_limit_is_known(root: Path, giamsat: Giamsat) -> None:
    ran = giamsat("summary", "--week", "2025-W37", *AS_OF, "--output", "tuan.docx")
    assert ran.code == 0, ran.err
    document = Document("tuan.docx")
    shown = giamsat("summary", "--week", "2025-W37", *AS_OF, "--format", "md").out
    assert "quá " in shown
    late = [row for table in cells(document) for row in table if row[-1].startswith("quá ")]
    assert late
    notes = [text for text in texts(document) if text.startswith("- Thời hạn “")]
    assert all(note.removeprefix("- ") in shown for note in notes)
    assert bool(notes) == ("Thời hạn “" in shown)


def test_a_pdf_a_party_layout_and_an_own_template(root: Path, giamsat: Giamsat) -> None:
    from tools.docx_templates import build

    from giamsat.render.layouts import PARTY_2018

    settings = root / "examples" / "giamsat.toml"
    text = settings.read_text(encoding="utf-8")
    text = text.replace('layout = "state"', 'layout = "party"')
    settings.write_text(text, encoding="utf-8")
    refused = giamsat(*WEEK, "--format", "pdf")
    assert (refused.code, refused.out) == (2, "")
    party = re.sub('issuer = ".*"', 'issuer = "Tỉnh ủy Sông Mơ"', text, count=1)
    settings.write_text(party, encoding="utf-8")
    ran = giamsat(*WEEK, "--format", "pdf", "--output", "tuan.pdf")
    assert "36-HD/VPTW" in ran.err
    assert (root / "tuan.pdf").read_bytes().startswith(b"%PDF")
    template = Document(BytesIO(build(PARTY_2018, "titled")))
    template.add_paragraph("Mẫu báo cáo tuần")
    (root / "examples" / "templates").mkdir()
    template.save(str(root / "examples" / "templates" / "summary.docx"))
    ran = giamsat(*WEEK, "--output", "tuan.docx")
    assert "templates/summary.docx" in ran.err
    assert Document("tuan.docx").paragraphs[-1].text == "Mẫu báo cáo tuần"


def test_nothing_is_overwritten_and_other_commands_have_no_documents(
    root: Path, giamsat: Giamsat
) -> None:
    (root / "tuan.docx").write_text("của tôi", encoding="utf-8")
    assert giamsat(*WEEK, "--output", "tuan.docx").code == 4
    assert (root / "tuan.docx").read_text(encoding="utf-8") == "của tôi"
    assert giamsat(*WEEK, "--output", "tuan.docx", "--force").code == 0
    refused = giamsat("due", *AS_OF, "--format", "docx")
    assert refused.code == 2
    wrong = giamsat(*WEEK, "--format", "word")
    assert wrong.code == 2
    assert "docx" in wrong.err


def test_a_summary_over_several_offices_names_each_and_those_it_lacks(
    root: Path, giamsat: Giamsat
) -> None:
    for name in ("a", "b"):
        shutil.copytree(root / "examples", root / "xã" / name)
    (root / "xã" / "c").mkdir()
    (root / "xã" / "c" / "giamsat.toml").write_text("schema = ", encoding="utf-8")
    ran = giamsat(
        "summary", "--week", "2025-W37", *AS_OF, "--across", "xã", "--output", "tuan.docx"
    )
    assert ran.code == 1, ran.err
    document = Document("tuan.docx")
    (offices,) = [table for table in cells(document) if table[0][0] == "Đơn vị"]
    assert [row[0] for row in offices[1:]] == ["a", "b", "Tổng cộng"]
    assert [row[1] for row in offices[1:]] == ["12", "12", "24"]
    late = [row for table in cells(document) for row in table if row[-1].startswith("quá ")]
    assert {row[3].rpartition(" ")[2] for row in late} == {"(a)", "(b)"}
    assert any("không đọc được: " in text and "c" in text for text in texts(document))
