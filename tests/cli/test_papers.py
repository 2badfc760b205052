"""``report``: from the command line to a file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from docx import Document
from tests.conftest import Giamsat
from tests.reports.papers_made import RICH
from tools.docx_templates import build

from giamsat.render.layouts import STATE_2011

AS_OF = ("--as-of", "2020-02-12")


def add_rich(workspace: Path) -> None:
    folder = workspace / "plans" / "2024"
    folder.mkdir()
    (folder / "07-kh-mttq-btt.toml").write_text(RICH, encoding="utf-8")


def test_plan_33_becomes_a_word_file_of_its_day(giamsat: Giamsat, shipped: Path) -> None:
    ran = giamsat("report", "33", *AS_OF, "--output", "33.docx")
    assert ran.code == 0, ran.err
    assert ran.out == ""
    assert "Thông tư 01/2011/TT-BNV" in ran.err
    assert "địa danh" in ran.err
    document = Document(str(shipped / "33.docx"))
    assert "Số: 33/KH-MTTQ-BTT" in document.tables[0].rows[1].cells[0].text


def test_an_existing_file_is_kept_unless_forced(giamsat: Giamsat, shipped: Path) -> None:
    (shipped / "33.docx").write_text("của tôi", encoding="utf-8")
    assert giamsat("report", "33", *AS_OF, "-o", "33.docx").code == 4
    assert (shipped / "33.docx").read_text(encoding="utf-8") == "của tôi"
    assert giamsat("report", "33", *AS_OF, "-o", "33.docx", "--force").code == 0
    assert (shipped / "33.docx").read_bytes().startswith(b"PK")


def test_the_suffix_names_the_format(giamsat: Giamsat, shipped: Path) -> None:
    assert giamsat("report", "33", *AS_OF, "-o", "33.html").code == 0
    assert (shipped / "33.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_markdown_goes_to_stdout(giamsat: Giamsat, shipped: Path) -> None:
    ran = giamsat("report", "33", *AS_OF, "--format", "md", "--place", "Bắc Kạn")
    assert "Bắc Kạn, ngày 07 tháng 02 năm 2020" in ran.out
    assert "địa danh" not in ran.err


def test_the_offices_own_template_wins(giamsat: Giamsat, shipped: Path) -> None:
    document = Document(BytesIO(build(STATE_2011, "titled")))
    document.add_paragraph("Mẫu của văn phòng")
    (shipped / "templates").mkdir()
    document.save(str(shipped / "templates" / "state-2011-titled.docx"))
    ran = giamsat("report", "33", *AS_OF, "-o", "33.docx")
    assert "templates/state-2011-titled.docx" in ran.err
    assert Document(str(shipped / "33.docx")).paragraphs[-1].text == "Mẫu của văn phòng"


def test_a_broken_template_is_an_error_and_writes_nothing(giamsat: Giamsat, shipped: Path) -> None:
    (shipped / "templates").mkdir()
    (shipped / "templates" / "plan.docx").write_bytes(b"no zip")
    ran = giamsat("report", "33", *AS_OF, "-o", "33.docx")
    assert ran.code == 4
    assert "templates/plan.docx" in ran.err
    assert not (shipped / "33.docx").exists()


def test_letters_of_a_richer_plan(giamsat: Giamsat, shipped: Path) -> None:
    add_rich(shipped)
    day = ("--as-of", "2024-06-05", "--format", "md")
    letter = giamsat("report", "07", "--kind", "recommendations", "--to", "xay dung", *day)
    assert "Sở Xây dựng" in letter.out
    assert "Niêm yết" not in letter.out
    assert "Niêm yết" in giamsat("report", "07", "--kind", "urging", *day).out
    refused = giamsat("report", "33", "--kind", "urging", *day)
    assert (refused.code, refused.out) == (2, "")
    assert "giamsat xem" in refused.err


def test_the_party_layout_is_a_setting(giamsat: Giamsat, shipped: Path) -> None:
    settings = shipped / "giamsat.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('layout = "state"', 'layout = "party"'), encoding="utf-8")
    ran = giamsat("report", "33", *AS_OF, "--format", "md")
    assert (ran.code, ran.out) == (2, "")
    assert "không phải cơ quan của Đảng" in ran.err
    plan = shipped / "plans" / "2020" / "33-kh-mttq-btt.toml"
    old = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn"
    facts = plan.read_text("utf-8").replace(f'issuer = "{old}"', 'issuer = "Tỉnh ủy Bắc Kạn"')
    plan.write_text(facts, encoding="utf-8")
    ran = giamsat("report", "33", *AS_OF, "--format", "md")
    assert ran.out.startswith("ĐẢNG CỘNG SẢN VIỆT NAM"), ran.err
    assert "36-HD/VPTW" in ran.err


def test_the_youth_unions_layout_is_a_setting_of_an_issuer(giamsat: Giamsat, shipped: Path) -> None:
    issuers = shipped / "issuers.toml"
    own = '[[issuer]]\nid = "mttq"\nnames = ["{name}"]\nlayout = "youth"\n'
    name = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn"
    issuers.write_text("schema = 1\n" + own.format(name=name), encoding="utf-8")
    ran = giamsat("report", "33", *AS_OF, "--format", "md")
    assert ran.out.startswith("ĐOÀN TNCS HỒ CHÍ MINH"), ran.err


def test_an_unknown_kind_lists_those_there_are(giamsat: Giamsat, shipped: Path) -> None:
    ran = giamsat("report", "33", "--kind", "letter")
    assert ran.code == 2
    assert "cong-van-don-doc" in ran.err
