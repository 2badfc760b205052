"""Tables in PDF files: rows where lines are drawn, named as left where none are."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Giamsat

from giamsat.intake.grids import Address, Area
from giamsat.intake.pdf_tables import Box, Piece, ruled_tables
from giamsat.intake.pdf_texts import read_pdf
from giamsat.intake.reading import Intake, Request, read_files

typst = pytest.importorskip("typst", reason="needs giamsat[pdf]")
pytest.importorskip("pypdfium2", reason="needs giamsat[pdf-import]")

HEAD = """
#set page(margin: 2cm, numbering: "1", height: {height}cm)
#set text(size: 12pt)
#grid(columns: (1fr, 1fr), [ỦY BAN MTTQ VIỆT NAM \\ XÃ BẢN MỚI \\ BAN THƯỜNG TRỰC \\
  Số: 21/KH-MTTQ-BTT],
  [CỘNG HÒA XÃ HỘI \\ CHỦ NGHĨA VIỆT NAM \\ Bản Mới, ngày 05 tháng 01 năm 2026])

KẾ HOẠCH

Giám sát việc chi trả bảo trợ xã hội

I. NỘI DUNG, ĐỐI TƯỢNG

1. Nội dung: Việc chi trả bảo trợ xã hội.

2. Đối tượng giám sát: UBND xã Bản Mới.
"""
TAIL = """

Trên đây là Kế hoạch giám sát.

#grid(columns: (1fr, 1fr), [Nơi nhận: \\ - Đảng ủy; \\ - Lưu.], [TM. BAN THƯỜNG TRỰC \\ CHỦ TỊCH])
"""
DAYS = [f"{8 + row}h00 ngày {row + 3}/5/2026" for row in range(6)]


def schedule(stroke: str, *, height: int = 29) -> str:
    cells = "".join(
        f"[{row}], [{day}], [UBND xã {chr(64 + row)} và các đơn vị sự nghiệp trực thuộc], [nt],"
        for row, day in enumerate(DAYS, 1)
    )
    head = "[TT], [Thời gian], [Đơn vị được giám sát], [Địa điểm],"
    return (
        HEAD.replace("{height}", str(height))
        + "\nII. LỊCH GIÁM SÁT\n\n#table(columns: (1cm, 3.5cm, 1fr, 2cm), stroke: "
        + f"{stroke}, {head} {cells})" + TAIL
    )  # fmt: skip


@cache
def pdf(text: str) -> bytes:
    return bytes(typst.compile(text.encode()))


def read(data: bytes) -> Intake:
    return read_files([(data, Request("kh.pdf"))])


@pytest.mark.parametrize("height", [29, 12], ids=["one page", "several pages"])
def test_a_schedule_between_drawn_lines_reads_as_visits(height: int) -> None:
    intake = read(pdf(schedule("0.5pt", height=height)))
    (draft,) = intake.drafts
    assert draft.data["plan"]["number"] == "21/KH-MTTQ-BTT"
    assert draft.data["plan"]["recipients"] == ("Đảng ủy", "Lưu")
    visits = draft.data["visit"]
    assert [visit["on"] for visit in visits] == [date(2026, 5, 3 + row) for row in range(6)]
    assert visits[0]["bodies"] == ("UBND xã A và các đơn vị sự nghiệp trực thuộc",)
    assert [body["name"] for body in draft.data["body"]] == ["UBND xã Bản Mới"]


def test_a_table_without_lines_is_named_as_left_and_never_taken_for_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> None:
    monkeypatch.chdir(tmp_path)
    assert giamsat("init", "--issuer", "Ban Thường trực", "--code", "M").code == 0
    Path("kh.pdf").write_bytes(pdf(schedule("none")))
    ran = giamsat("import", "kh.pdf", "--format", "json", "--as-of", "2026-01-20")
    found = json.loads(ran.out)
    (plan,) = found["plans"]
    assert "visit" not in plan["facts"]
    assert [body["name"] for body in plan["facts"]["body"]] == ["UBND xã Bản Mới"]
    left = " ".join(piece["text"] for piece in found["account"] if piece["fate"] == "left")
    assert all(day.split()[-1] in left for day in DAYS)
    assert "unruled-text" in {problem["code"] for problem in found["problems"]}


def test_joined_cells_of_a_page_serve_their_rows() -> None:
    text = (
        "KẾ HOẠCH\n\n#table(columns: 3, [A], [B], [C], table.cell(rowspan: 2)[một],"
        " table.cell(colspan: 2)[hai ba], [bốn], [năm])"
    )
    (grid,) = read_pdf(pdf(text)).grids
    assert {str(place): cell.value for place, cell in grid.cells.items()} == {
        "A1": "A", "B1": "B", "C1": "C", "A2": "một", "B2": "hai ba", "B3": "bốn",
        "C3": "năm"}  # fmt: skip
    assert grid.merged == (Area(2, 1, 3, 1), Area(2, 2, 2, 3))


edges = st.lists(st.integers(1, 40), min_size=3, max_size=6, unique=True).map(
    lambda found: [15.0 * place for place in sorted(found)]
)


@given(edges, edges, st.booleans())
def test_every_cell_between_lines_is_found(
    columns: list[float], rows: list[float], is_framed: bool
) -> None:
    pairs = [(x, y, xx, yy) for x, xx in pairwise(columns)
             for y, yy in pairwise(rows)]  # fmt: skip
    boxes = [Box(*pair) for pair in pairs] if is_framed else [
        *(Box(columns[0], y - 0.5, columns[-1], y + 0.5) for y in rows),
        *(Box(x - 0.5, rows[0], x + 0.5, rows[-1]) for x in columns),
    ]  # fmt: skip
    (table,) = ruled_tables(boxes)
    assert (len(table.columns), len(table.rows), table.merged) == (len(columns), len(rows), ())
    for row, top in enumerate(rows[:-1], 1):
        for column, left in enumerate(columns[:-1], 1):
            piece = Piece("x", left + 2, left + 8, top + 3, 8)
            assert table.place_of(piece) == Address(row, column)
    assert table.place_of(Piece("x", columns[-1] + 9, columns[-1] + 12, rows[0], 8)) is None
