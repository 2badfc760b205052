"""Tables on the sheets of people: where they are, what their columns mean, where they end."""

from __future__ import annotations

import pytest

from giamsat.domain.tables import tables
from giamsat.intake.grids import Address, Area, Cell, Grid, parse_area
from giamsat.intake.headings import guess_heading
from giamsat.intake.regions import Vocabulary, find_tables
from giamsat.render.words_of_tables import known_headings


def grid(text: str, *merged: str) -> Grid:
    """A sheet from its lines; cells are parted by ``|``."""
    cells = {
        Address(row, column): Cell(value.strip())
        for row, line in enumerate(text.strip("\n").split("\n"), 1)
        for column, value in enumerate(line.split("|"), 1)
        if value.strip()
    }
    return Grid("S", cells, tuple(map(parse_area, merged)))


@pytest.mark.parametrize(
    ("heading", "field", "sure"),
    [
        ("Số, ký hiệu", "plans.number", True),
        ("SO KY HIEU", "plans.number", True),
        ("so ky hieu", "plans.number", True),
        ("Ngay ban hanh", "plans.issued", True),
        ("Trích yếu nội dung văn bản", "plans.title", False),
        ("Đối tượng giám sát", "plans.body", True),
        ("doi tuong giam sat", "plans.body", True),
        ("STT", "row.ordinal", True),
        ("Kinh phí", None, False),
    ],
)
def test_headings_are_known_with_accents_and_without(
    heading: str, field: str | None, sure: bool
) -> None:
    guess = guess_heading(heading, "plans")
    assert (guess.field, guess.sure) == (field, sure) if guess else field is None


def test_a_table_stands_below_a_headline_and_ends_before_the_next() -> None:
    found = find_tables(
        grid("""
        DANH SÁCH KẾ HOẠCH
        STT | Số, ký hiệu | Trích yếu
        1   | 01/KH       | A
        2   | 02/KH       | B

        Số kế hoạch | Ngày giám sát | Địa điểm
        01/KH       | 02/03/2024    | Xã A
        """),
        Vocabulary(),
    )
    assert [(table.table, table.first) for table in found] == [("plans", 3), ("visits", 7)]
    assert found[0].area == Area(2, 1, 4, 3)


def test_headings_that_come_again_on_each_page_begin_no_new_table() -> None:
    found = find_tables(
        grid("""
        STT | Số, ký hiệu | Trích yếu
        1   | 01/KH       | A
        STT | Số, ký hiệu | Trích yếu
        2   | 02/KH       | B
        """),
        Vocabulary(),
    )
    assert [str(table.area) for table in found] == ["A1:C4"]


def test_tables_beside_each_other_are_told_apart() -> None:
    found = find_tables(
        grid("""
        Số, ký hiệu | Trích yếu | | Số, ký hiệu | Trích yếu
        01/KH       | A         | | 02/KH       | B
        """),
        Vocabulary(),
    )
    assert [str(table.area) for table in found] == ["A1:B2", "D1:E2"]


def test_joined_headings_of_two_rows_are_read_together() -> None:
    (found,) = find_tables(
        grid(
            """
            Số, ký hiệu | Trích yếu | Thời gian giám sát |
                        |           | Từ ngày | Đến ngày
            01/KH       | A         | 01/02/2024 | 03/02/2024
            """,
            "A1:A2",
            "B1:B2",
            "C1:D1",
        ),
        Vocabulary(),
    )
    assert [column.field for column in found.columns] == [
        "plans.number",
        "plans.title",
        "plans.begins",
        "plans.ends",
    ]
    assert found.first == 3


def test_a_mapping_wins_over_every_guess() -> None:
    vocabulary = Vocabulary(mapping={"Trích yếu": "plans.note", "C": "plans.title"})
    (found,) = find_tables(
        grid("""
        Số, ký hiệu | Trích yếu | Việc
        01/KH       | A         | B
        """),
        vocabulary,
    )
    assert [column.field for column in found.columns] == [
        "plans.number",
        "plans.note",
        "plans.title",
    ]


def test_under_own_headings_no_fact_is_taken_for_a_heading() -> None:
    own = {name: known_headings(name) for name in tables()}
    plan, number, title = (
        next(h for h, field in own["plans"].items() if field == f"plans.{key}")
        for key in ("plan_id", "number", "title")
    )
    (found,) = find_tables(
        grid(f"""
        {plan} | {number} | {title}
        2024/a | Số, ký hiệu | Trích yếu
        2024/b | {number} | {title}
        """),
        Vocabulary(own=own),
    )
    assert (found.own, str(found.area)) == (True, "A1:C3")


def test_a_sheet_of_numbers_has_no_table() -> None:
    assert find_tables(grid("1 | 2\n3 | 4"), Vocabulary()) == []
    assert find_tables(Grid("S", {}), Vocabulary()) == []


@pytest.mark.parametrize("above", ["", "SỔ THEO DÕI NĂM 2026\n"])
def test_letters_of_columns_name_a_table_and_no_row_of_it_becomes_headings(above: str) -> None:
    sheet = grid(above + "Mã | Việc cần làm\n01/KH | Giám sát A\n02/KH | Giám sát B")
    vocabulary = Vocabulary(mapping={"A": "plans.number", "B": "plans.title"})
    (table,) = find_tables(sheet, vocabulary)
    assert [column.field for column in table.columns] == ["plans.number", "plans.title"]
    first = above.count("\n") + 2
    assert (table.first, table.area.bottom) == (first, first + 1)
