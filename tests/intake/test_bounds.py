"""A small file never takes long: what it makes grow is counted before it grows."""

from __future__ import annotations

import zipfile
from io import BytesIO

import openpyxl
import pytest
from tests.intake.foreign_files import part, saved, with_parts

from giamsat.intake.docx_texts import read_docx
from giamsat.intake.grids import Area, RefusedFileError
from giamsat.intake.xlsx_grids import read_xlsx

SHEET = "xl/worksheets/sheet1.xml"


def book(cells: dict[str, str]) -> bytes:
    made = openpyxl.Workbook()
    for place, value in cells.items():
        made.active[place] = value
    return saved(made)


def with_merges(data: bytes, *areas: str) -> bytes:
    merges = "".join(f'<mergeCell ref="{area}"/>' for area in areas)
    text = part(data, SHEET).decode()
    text = text.replace("</sheetData>", f"</sheetData><mergeCells>{merges}</mergeCells>", 1)
    return with_parts(data, {SHEET: text.encode()})


def test_a_thousand_joins_of_the_whole_sheet_are_refused() -> None:
    data = with_merges(book({"A1": "Trích yếu", "A20000": "x"}), *["A1:XFD1048576"] * 1000)
    with pytest.raises(RefusedFileError, match="import-too-many-merged"):
        read_xlsx(data)


def test_a_join_reaches_no_further_than_the_values() -> None:
    (grid,) = read_xlsx(with_merges(book({"A1": "a", "C5": "b"}), "A1:XFD1048576", "D1:D9"))
    assert grid.merged == (Area(1, 1, 5, 3),)
    assert list(grid.joined_from(1)) == [Area(1, 1, 5, 3)]
    assert list(grid.joined_from(2)) == []


def test_many_sheets_of_one_part_are_refused() -> None:
    data = book({"A1": "a"})
    text = part(data, "xl/workbook.xml").decode()
    start, end = text.index("<sheet "), text.index("</sheets>")
    one = text[start:end]
    sheets = "".join(one.replace('name="Sheet"', f'name="s{n}"') for n in range(20_000))
    assert 'name="s1"' in sheets
    data = with_parts(data, {"xl/workbook.xml": f"{text[:start]}{sheets}{text[end:]}".encode()})
    with pytest.raises(RefusedFileError, match="import-too-many-sheets"):
        read_xlsx(data)


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def document(rows: str) -> bytes:
    from docx import Document

    held = BytesIO()
    Document().save(held)
    body = f"<w:document {WORD}><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>"
    return with_parts(held.getvalue(), {"word/document.xml": body.encode()})


def row(mark: str) -> str:
    return f"<w:tr><w:tc><w:tcPr>{mark}</w:tcPr><w:p/></w:tc></w:tr>"


@pytest.mark.parametrize("span", ["99999999", "9" * 400])
def test_a_row_over_very_many_columns_is_refused(span: str) -> None:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr><w:p/></w:tc>'
    with pytest.raises(RefusedFileError, match="import-too-many-columns"):
        read_docx(document(f"<w:tr>{cell * 3}</w:tr>"))


def test_a_cell_may_go_on_through_many_rows() -> None:
    rows = row('<w:vMerge w:val="restart"/>') + row("<w:vMerge/>") * 900
    (grid,) = read_docx(document(rows)).grids
    assert grid.merged == (Area(1, 1, 901, 1),)


def test_the_files_are_small() -> None:
    assert len(document(row("<w:vMerge/>") * 900)) < 100_000
    assert zipfile.is_zipfile(BytesIO(book({"A1": "a"})))
