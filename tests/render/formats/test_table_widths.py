"""What must stay in a table is there whole, however narrow the terminal: folded, never cut."""

from __future__ import annotations

import pytest

from giamsat.render.formats.table import render
from giamsat.render.page import Column, Page, Screen, Table

COLUMNS = (
    Column("Hạn", "day"),
    Column("Còn", "tag"),
    Column("Việc", "title"),
    Column("Của ai", "text"),
    Column("Kế hoạch", "tag"),
    Column("Thời hạn", "text", 3),
)
BELOW = (
    *COLUMNS[:3],
    *(column._replace(rank=n, below=True) for n, column in enumerate(COLUMNS[3:], 1)),
)
ROW = (
    "06/06/2025",
    "quá 101 ngày",
    "Giám sát V2: UBND xã Bản Thơ",
    "Liên đoàn Lao động tỉnh Sông Mơ",
    "18/KH-MTTQ-BTT",
    "báo cáo kết quả giám sát",
)
PAIRS = (
    Column("Đơn vị", "title"),
    Column("Những ngày trùng", "day"),
    Column("Kế hoạch này", "text"),
    Column("và kế hoạch này", "text"),
)
PAIR = ("UBND xã", "18/09/2025", "07/KH-HPN · Hội Liên hiệp", "15/KH-LĐLĐ · Liên đoàn tỉnh Sông Mơ")


def letters(text: str) -> str:
    return "".join(sorted("".join(text.split()).replace("─", "")))


@pytest.mark.parametrize("width", [80, 90, 100, 120, 160])
@pytest.mark.parametrize(("columns", "row"), [(COLUMNS, ROW), (PAIRS, PAIR)], ids=["due", "pairs"])
def test_no_letter_of_a_column_that_stays_is_lost(
    columns: tuple[Column, ...], row: tuple[str, ...], width: int
) -> None:
    out = "".join(render(Page("x", "", (Table(columns, [row]),)), Screen(width)))
    assert max(len(line) for line in out.splitlines()) <= width
    out, _, told = out.partition(" Màn hình hẹp, chưa hiện cột: ")
    shown = [place for place, column in enumerate(columns) if column.title in out]
    left_out = [column.title for place, column in enumerate(columns) if place not in shown]
    assert " ".join(told.split()).removesuffix(".") == ", ".join(left_out)
    stay = {place for place, column in enumerate(columns) if column.rank == 0}
    assert stay <= set(shown)
    said = "".join(columns[place].title + row[place] for place in shown)
    assert letters(out) == letters(said)


@pytest.mark.parametrize("width", [80, 100, 140, 200])
def test_what_finds_no_column_stands_under_the_title_with_its_heading(width: int) -> None:
    out = "".join(render(Page("x", "", (Table(BELOW, [ROW]),)), Screen(width)))
    assert max(len(line) for line in out.splitlines()) <= width
    heading, _, *lines = out.splitlines()
    under = [column.title for column in BELOW if column.title not in heading]
    assert all(f"{title}: " in "\n".join(lines) for title in under)
    said = "".join((*ROW, *(f"{title}:" for title in under)))
    assert letters("".join(lines)).replace("·", "") == letters(said)


def test_an_unknown_cell_takes_no_line() -> None:
    row = (*ROW[:3], "—", "—", "—")
    out = "".join(render(Page("x", "", (Table(BELOW, [row]),)), Screen(80)))
    assert len(out.splitlines()) == 3


def test_a_column_without_a_value_is_not_missed() -> None:
    columns = (*(Column(f"Mục {n}", "day") for n in range(4)), Column("Phụ trách", "text", 1))
    days = ("06/06/2025",) * 4
    empty = "".join(render(Page("x", "", (Table(columns, [(*days, "—")]),)), Screen(52)))
    assert "Phụ trách" not in empty
    lost = "".join(render(Page("x", "", (Table(columns, [(*days, "Bà Lan")]),)), Screen(52)))
    assert "chưa hiện cột: Phụ trách." in lost
