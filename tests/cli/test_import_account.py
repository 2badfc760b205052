"""What ``import`` shows and writes of programmes, of parts of known plans, and its account."""

from __future__ import annotations

import json
import shutil
import sys
import tomllib
from pathlib import Path

import pytest
from tests.conftest import ROOT, Giamsat

sys.path.append(str(ROOT / "tests" / "intake"))

from office_makers import csv_text, plan, xlsx

DAY = ("--as-of", "2026-01-20")
PROGRAMME = [
    ("BIỂU CHƯƠNG TRÌNH GIÁM SÁT, PHẢN BIỆN XÃ HỘI NĂM 2026",),
    ("TT", "Nội dung giám sát", "Đối tượng giám sát", "Thời gian thực hiện", "Đơn vị chủ trì"),
    ("I", "GIÁM SÁT CỦA BAN THƯỜNG TRỰC"),
    (1, "Giám sát việc chi trả", "UBND xã Bản Mới", "Quý II", "Ban Thường trực"),
    ("II", "PHẢN BIỆN XÃ HỘI"),
    (2, "Phản biện dự thảo Nghị quyết", "UBND xã", "Trước kỳ họp", "Ban Thường trực"),
]
BOOK = [
    ("STT", "Số kế hoạch", "Nội dung kiến nghị", "Cơ quan có trách nhiệm", "Ngày gửi"),
    (1, "05/KH-MTTQ-BTT", "Niêm yết công khai danh sách", "UBND xã Suối Mây", "28/03/2025"),
]


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    monkeypatch.chdir(tmp_path)
    assert giamsat("init", "--issuer", "Ban Thường trực", "--code", "M").code == 0
    return tmp_path


@pytest.fixture
def examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "examples"
    shutil.copytree(ROOT / "examples", folder, ignore=shutil.ignore_patterns(".giamsat"))
    monkeypatch.chdir(folder)
    return folder


def test_a_yearly_programme_is_written_once_and_only_when_asked(
    empty: Path, giamsat: Giamsat
) -> None:
    Path("bieu.xlsx").write_bytes(xlsx(PROGRAMME))
    shown = giamsat("import", "bieu.xlsx", *DAY)
    assert (shown.code, list(empty.glob("programmes/**/*.toml"))) == (0, [])
    assert "1 chương trình năm mới" in shown.out
    assert giamsat("import", "bieu.xlsx", "--yes", *DAY).code == 0
    (path,) = empty.glob("programmes/2026/*.toml")
    data = tomllib.loads(path.read_text("utf-8"))
    assert data["programme"]["kind"] == "yearly"
    assert [item["kind"] for item in data["item"]] == ["supervision", "criticism"]
    again = json.loads(giamsat("import", "bieu.xlsx", "--format", "json", *DAY).out)
    assert [made["state"] for made in again["programmes"]] == ["same"]


def test_recommendations_join_the_plan_that_they_name_and_are_the_same_afterwards(
    examples: Path, giamsat: Giamsat
) -> None:
    Path("so.csv").write_bytes(csv_text(BOOK))
    path = Path("plans/2025/05-kh-mttq-btt.toml")
    before = path.read_bytes()
    shown = json.loads(giamsat("import", "so.csv", "--format", "json", *DAY).out)
    assert [found["state"] for found in shown["plans"]] == ["adds"]
    assert path.read_bytes() == before
    assert giamsat("import", "so.csv", "--yes", *DAY).code == 0
    texts = [part["text"] for part in tomllib.loads(path.read_text("utf-8"))["recommendation"]]
    assert texts.count("Niêm yết công khai danh sách") == 1
    again = json.loads(giamsat("import", "so.csv", "--yes", "--format", "json", *DAY).out)
    assert [found["state"] for found in again["plans"]] == ["same"]


def test_what_differs_in_a_known_part_waits_for_update(examples: Path, giamsat: Giamsat) -> None:
    Path("so.csv").write_bytes(csv_text(BOOK))
    assert giamsat("import", "so.csv", "--yes", *DAY).code == 0
    Path("so.csv").write_bytes(csv_text([BOOK[0], (*BOOK[1][:4], "30/03/2025")]))
    path = Path("plans/2025/05-kh-mttq-btt.toml")
    before = path.read_bytes()
    shown = giamsat("import", "so.csv", "--yes", *DAY)
    assert "28/03/2025\t30/03/2025" in shown.out
    assert path.read_bytes() == before
    assert giamsat("import", "so.csv", "--yes", "--update", *DAY).code == 0
    assert b"sent = 2025-03-30" in path.read_bytes()


def test_the_preview_ends_with_an_account(empty: Path, giamsat: Giamsat) -> None:
    Path("kh.docx").write_bytes(
        plan("KẾ HOẠCH", "Giám sát việc chi trả", "I. NỘI DUNG", "1. Nội dung: Chi trả.",
             "2. Kinh phí: 5 triệu đồng.")
    )  # fmt: skip
    shown = giamsat("import", "kh.docx", *DAY)
    assert "Đối chiếu tệp" in shown.out
    assert "2. Kinh phí: 5 triệu đồng." in shown.out
    assert "lấy vào" not in shown.out
    whole = giamsat("import", "kh.docx", "--all", *DAY)
    assert "lấy vào" in whole.out
    found = json.loads(giamsat("import", "kh.docx", "--format", "json", *DAY).out)["account"]
    fates = {piece["text"]: piece["fate"] for piece in found}
    assert fates["Giám sát việc chi trả"] == "taken"
    assert fates["Độc lập - Tự do - Hạnh phúc"] == "furniture"
    assert fates["2. Kinh phí: 5 triệu đồng."] == "left"


def test_fields_are_named_in_vietnamese(empty: Path, giamsat: Giamsat) -> None:
    Path("so.csv").write_bytes(csv_text([("Mã", "Việc"), ("01/KH-MTTQ", "Giám sát A")]))
    said = ("--column", "Mã=Số, ký hiệu", "--column", "Việc=trich yeu")
    found = json.loads(giamsat("import", "so.csv", *said, "--format", "json", *DAY).out)
    assert found["plans"][0]["facts"]["plan"]["title"] == "Giám sát A"


@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_period_bodies_and_source_are_shown_at_any_width(
    empty: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    rows = [
        ("Số KH", "Ngày ban hành", "Trích yếu", "Đối tượng giám sát", "Thời gian giám sát"),
        ("01/KH-MTTQ-BTT", "05/01/2026", "Giám sát A", "UBND xã A", "từ 11 đến 14/02/2026"),
    ]
    Path("so.csv").write_bytes(csv_text(rows))
    shown = giamsat("import", "so.csv", "--format", "table", *DAY).out
    plain = " ".join(shown.split())
    assert "14/02/2026" in plain
    assert "đối tượng: 1" in plain
    assert "so!A2" in plain


def test_nothing_of_a_refused_row_counts_as_taken(empty: Path, giamsat: Giamsat) -> None:
    rows = [("Số KH", "Ngày ban hành", "Trích yếu", "Đối tượng giám sát"),
            ("01/KH", "05/01/2026", "Giám sát A", "UBND xã A"),
            ("02/KH", "06/01/2026", None, "UBND xã B")]  # fmt: skip
    Path("so.xlsx").write_bytes(xlsx(rows))
    found = json.loads(giamsat("import", "so.xlsx", "--format", "json", *DAY).out)["account"]
    fates = {piece["cell"]: piece["fate"] for piece in found}
    assert {fates[cell] for cell in ("A2", "B2", "C2", "D2")} == {"taken"}
    assert {fates[cell] for cell in ("A3", "B3", "D3")} == {"left"}
