"""The made-up year of examples/nam-2026: sound, called made up, and with all that a year has."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from tests.conftest import Giamsat

EXAMPLE = Path(__file__).resolve().parents[2] / "examples/nam-2026"
FILES = sorted(EXAMPLE.rglob("*.toml"))
DAY = ("--as-of", "2026-09-15")


@pytest.fixture
def year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "nam")
    monkeypatch.chdir(tmp_path / "nam")
    return tmp_path / "nam"


def asked(giamsat: Giamsat, *words: str) -> Any:
    ran = giamsat(*words, *DAY, "--format", "json")
    assert ran.code in (0, 1), ran
    return json.loads(ran.out)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_file_says_that_it_is_made_up(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "không có thật" in text
    if path.parent.parent.name == "plans":
        assert "(ví dụ)" in text.partition("title = ")[2].partition("\n")[0]


def test_no_file_has_an_error(year: Path, giamsat: Giamsat) -> None:
    ran = giamsat("check", *DAY, "--fail-on", "error")
    assert ran.code == 0, ran.out


def test_the_year_has_all_that_a_year_has(year: Path, giamsat: Giamsat) -> None:
    plans = {row["number"]: row for row in asked(giamsat, "list")["plans"]}
    kinds = {row["kind"] for row in plans.values()}
    assert kinds == {"supervision", "criticism", "comment"}
    assert plans["15/KH-MTTQ-BTT"]["status"] == "replaced"
    assert plans["22/KH-MTTQ-BTT"]["when"] == "2026-Q4"
    items = asked(giamsat, "programme", "item", "list", "2026/chuong-trinh-giam-sat")["items"]
    assert {row["state"] for row in items} >= {"no-plan", "planned", "reported", "dropped"}
    stats = asked(giamsat, "stats")
    assert any(row["joint_plans"] for row in stats["issuers"])
    assert stats["amounts"]["recovered"] == {"amount": 9000000, "households": 3}
    said, seen = (
        sum(row[step]["carried-out"] for row in stats["progress"]) for step in ("said", "seen")
    )
    assert said > seen > 0
    due = asked(giamsat, "due")
    missing = [row["whose"] for row in due["overdue"] if row["kind"] == "written-report"]
    assert missing == ["UBND xã Hồ Biếc; UBND xã Bến Lau; UBND xã Núi Voi"]
    followed = asked(giamsat, "show", "18")["followed"]
    assert followed
    assert [row["item"] for row in due["items"]] == ["I7"]


def test_the_signed_report_of_the_year_tells_each_deed_of_whom_it_is(
    year: Path, giamsat: Giamsat
) -> None:
    ran = giamsat("summary", "--year", "2026", *DAY, "--format", "docx", "--output", "nam.docx")
    assert ran.code == 0, ran.err
    table = Document(str(year / "nam.docx")).tables[1]
    rows = {tuple(cell.text for cell in row.cells) for row in table.rows}
    joint = "06/KHPH-MTTQ-LĐLĐ"
    request, criticism, comment = (f"{serial}/KH-MTTQ-BTT" for serial in ("09", "11", "16"))
    for day, deed, plan in (
        ("15/04/2026", "Gửi kế hoạch đến UBND xã Nậm Hoa; UBND xã Bản Thơ", joint),
        ("20/05/2026", "Gửi kế hoạch đến UBND xã Suối Mây", joint),
        ("04/05/2026", "UBND xã Nậm Hoa gửi báo cáo cho đoàn", joint),
        (
            "20/08/2026",
            "Kiểm chứng kiến nghị đối với UBND xã Nậm Hoa (thực hiện một phần):"
            " Chi trả đủ hỗ trợ cho 18 hộ",
            joint,
        ),
        ("20/07/2026", "UBND xã Đồi Thông gửi báo cáo bằng văn bản", request),
        ("20/05/2026", "Gửi văn bản phản biện", criticism),
        ("24/08/2026", "Hội Nông dân tỉnh Sông Mơ gửi ý kiến bằng văn bản", comment),
    ):
        assert (day, deed, plan) in rows, sorted(rows)
    of_criticism = [deed for _, deed, plan in rows if plan in (criticism, comment)]
    assert not [deed for deed in of_criticism if "kiến nghị R" in deed or "buổi giám sát" in deed]
