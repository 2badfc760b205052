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
    shown = [place for place, column in enumerate(columns) if column.title in out]
    stay = {place for place, column in enumerate(columns) if column.rank == 0}
    assert stay <= set(shown)
    said = "".join(columns[place].title + row[place] for place in shown)
    assert letters(out) == letters(said)
