"""The people's opinions as a document to sign: its parts, its numbers, its blanks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from tests.conftest import ROOT, Giamsat

ASKED = ("opinion", "list", "--workspace", "examples", "--as-of", "2025-09-15")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to write into, with the made-up workspace below it."""
    ignored = shutil.ignore_patterns(".giamsat")
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=ignored)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paragraphs(path: Path) -> list[str]:
    elements = Document(str(path)).element.body.iter(qn("w:p"))
    return ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in elements]


def test_the_report_of_thoughts_and_wishes_is_built_from_the_opinions(
    root: Path, giamsat: Giamsat
) -> None:
    signer = ("--signed-at", "Sông Mơ", "--position", "Chủ tịch", "--signer", "Lê Thị Mẫu")
    ran = giamsat(*ASKED, "--period", "2025-Q3", *signer, "--output", "nhan-dan.docx")
    assert (ran.code, ran.out) == (0, ""), ran.err
    assert "tình hình, tâm tư, nguyện vọng của nhân dân" in ran.err
    said = paragraphs(root / "nhan-dan.docx")
    for text in (
        "BÁO CÁO",
        "Tình hình các tầng lớp nhân dân; ý kiến, kiến nghị của nhân dân quý III năm 2025"
        " (01/07–30/09/2025)",
        "I. TÌNH HÌNH, TÂM TƯ, NGUYỆN VỌNG CỦA NHÂN DÂN",
        "Tập hợp được 2 ý kiến, kiến nghị: đã chuyển 1, được trả lời 0, đã kết thúc 0.",
        "IV. ĐÁNH GIÁ, KIẾN NGHỊ, ĐỀ XUẤT",
        "CHỦ TỊCH",
        "Lê Thị Mẫu",
    ):
        assert text in said, text
    tables = [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in Document(str(root / "nhan-dan.docx")).tables
    ]
    assert ["môi trường", "2", "1", "0", "0"] in [row for table in tables for row in table]
    [listed] = [table for table in tables if table[0][1] == "Ý kiến, kiến nghị"]
    assert listed[1] == [
        "1",
        "Nước sinh hoạt có mùi · các hộ dùng nước",
        "xã Bản Thơ · môi trường",
        "UBND xã Bản Thơ",
        "Đã chuyển",
    ]


def test_without_a_period_it_tells_until_when(root: Path, giamsat: Giamsat) -> None:
    assert giamsat(*ASKED, "--lang", "en", "--output", "all.docx").code == 0
    said = paragraphs(root / "all.docx")
    assert any("until" in text and "2025" in text for text in said)


def test_nothing_gathered_is_said(root: Path, giamsat: Giamsat) -> None:
    ran = giamsat(*ASKED, "--period", "2024", "--output", "x.docx")
    assert ran.code == 0, ran.err
    assert paragraphs(root / "x.docx").count("Không phát sinh.") == 2


def test_other_formats_stay_the_list(root: Path, giamsat: Giamsat) -> None:
    assert giamsat(*ASKED, "--format", "json").out.startswith('{\n  "schema": "giamsat.opinions/1"')
    assert giamsat(*ASKED, "--format", "xlsx").code == 2
