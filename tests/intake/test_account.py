"""Each piece of a file ends in exactly one way, and what is taken is worded as in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_makers import boxed, csv_text, deleted, docx, inserted, ods, paragraph, run, table, xlsx

from giamsat.intake.account import Entry, Facts, account_of
from giamsat.intake.grids import Address
from giamsat.intake.reading import Intake, Request, read_files

_WORDS = st.sampled_from(
    ["Giám sát việc chi trả", "UBND xã A", "UBND xã B; UBND xã C", "từ 11 đến 14/02/2026",
     "Quý II", "ngày 11, 12 và 14/02/2026", "Không", "-", "nt", "31/02/2026", "Kinh phí 5 triệu",
     "01/KH-MTTQ-BTT", "Ông Nguyễn Văn A - Trưởng đoàn", "Tổng cộng", "QUÝ I", "I",
     "TM. BAN THƯỜNG TRỰC", "&amp;", "Phản biện dự thảo", "…", "8h00 ngày 11/5/2026"]
)  # fmt: skip
_VALUES = st.one_of(_WORDS, st.none(), st.integers(1, 60_000), st.just(date(2026, 1, 5)))
_HEADINGS = st.lists(
    st.sampled_from(
        ["STT", "Số KH", "Ngày ban hành", "Trích yếu", "Thời gian giám sát", "Kinh phí",
         "Đối tượng giám sát", "Nội dung kiến nghị", "Hình thức", "Đơn vị chủ trì", "Ghi chú"]
    ),
    min_size=3, max_size=7, unique=True,
)  # fmt: skip
_LINES = st.sampled_from(
    ["KẾ HOẠCH", "Giám sát việc chi trả", "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích: nắm tình hình.",
     "II. NỘI DUNG, ĐỐI TƯỢNG, THỜI GIAN", "1. Nội dung: Chi trả.", "2. Đối tượng: UBND xã A",
     "3. Thời gian: từ 11 đến 14/02/2026", "4. Thời gian: Quý II", "- một dòng khác",
     "III. THÀNH PHẦN ĐOÀN GIÁM SÁT", "1. Ông Trần Văn Một, Phó Chủ tịch - Trưởng đoàn",
     "Mời đại diện HĐND xã.", "5. Kinh phí: 5 triệu", "Trên đây là kế hoạch.", "Nơi nhận:",
     "- Đảng ủy (b/c);", "TM. BAN THƯỜNG TRỰC", "Nguyễn Văn Bốn", "PHỤ LỤC", "***",
     "Số: 21/KH-MTTQ-BTT", "BÁO CÁO", "Căn cứ Luật MTTQ;", "Kính gửi: UBND xã"]
)  # fmt: skip


def read(data: bytes, name: str) -> Intake:
    return read_files([(data, Request(name))])


def account(intake: Intake) -> tuple[Entry, ...]:
    facts = [
        Facts(str(place), draft.cells, draft.also) for place, draft in enumerate(intake.drafts)
    ]
    facts += [
        Facts(f"programme {place}", made.cells, made.also)
        for place, made in enumerate(intake.programmes)
    ]
    problems = [*intake.problems, *(p for draft in intake.drafts for p in draft.problems)]
    problems += [p for made in intake.programmes for p in made.problems]
    marks = [*intake.marks, *(mark for made in intake.programmes for mark in made.marks)]
    sources = intake.sources
    return account_of(sources.grids, sources.texts, intake.tables, facts, marks, problems)


def whole_pieces(found: tuple[Entry, ...]) -> Counter[tuple[str, str]]:
    """How often each cell or line is accounted for as itself."""
    return Counter((entry.sheet, entry.cell) for entry in found)


@pytest.mark.parametrize(("make", "name"), [(xlsx, "a.xlsx"), (ods, "a.ods"), (csv_text, "a.csv")])
@settings(max_examples=40, deadline=None)
@given(
    _HEADINGS, st.lists(st.lists(_VALUES, min_size=1, max_size=8), min_size=1, max_size=6), _WORDS
)
def test_each_cell_of_a_sheet_ends_once(
    make: Callable[..., bytes],
    name: str,
    headings: list[str],
    rows: list[list[Any]],
    above: str,
) -> None:
    full = ["x"] * len(headings)  # so that a CSV file shows by which mark it is cut
    cells = [[above.replace(",", "")], headings, full, *rows]
    intake = read(make(cells), name)
    if not intake.sources.grids:
        return  # letters that look lost, or an old encoding: nothing was read at all
    wanted = {
        str(Address(row, column))
        for row, line in enumerate(cells, 1)
        for column, value in enumerate(line, 1)
        if value is not None and str(value).strip()
    }
    found = whole_pieces(account(intake))
    assert {cell for _, cell in found} == wanted
    assert set(found.values()) == {1}
    assert_worded_alike(intake, {cell: str(value) for cell, value in by_cell(cells).items()})


def by_cell(cells: list[list[Any]]) -> dict[str, Any]:
    return {
        str(Address(row, column)): value
        for row, line in enumerate(cells, 1)
        for column, value in enumerate(line, 1)
    }


def assert_worded_alike(intake: Intake, texts: dict[str, str]) -> None:
    """Words of texts that were taken stand in the cells that they are said to come from."""
    ditto = {
        problem.cell for problem in intake.problems if problem.code in ("ditto", "html-decoded")
    }
    for draft in intake.drafts:
        for key, cell in draft.cells.items():
            place = cell.rpartition("!")[2]
            value = value_at(draft.data, key)
            codes = key.rpartition(".")[2] in ("role", "kind", "form", "session", "at", "note")
            if (
                isinstance(value, str)
                and not codes
                and place not in ditto
                and not draft.also.get(key)
            ):
                source = " ".join(texts.get(place, value).split())
                assert " ".join(value.split()) in source, (key, value, source)


def value_at(data: Any, key: str) -> Any:
    for part in key.split("."):
        name, _, place = part.removesuffix("]").partition("[")
        data = data.get(name) if isinstance(data, dict) else None
        if place and data is not None:
            data = data[int(place) - 1]
    return data


_BLOCKS = st.one_of(
    _LINES.map(paragraph),
    _LINES.map(boxed),
    st.lists(st.lists(_WORDS, min_size=2, max_size=3), min_size=1, max_size=3).map(
        lambda rows: table(*rows)
    ),
    _LINES.map(lambda text: paragraph(text, deleted("đã xóa"), inserted(" thêm"))),
    _LINES.map(lambda text: paragraph(run("gạch", "<w:strike/>"), text)),
)


@settings(max_examples=120, deadline=None)
@given(st.lists(_BLOCKS, min_size=1, max_size=14), st.sampled_from(["", "Trang 2", "Mẫu 01"]))
def test_each_line_of_a_text_ends_once(blocks: list[str], footer: str) -> None:
    intake = read(docx(blocks, footer=footer), "a.docx")
    (text,) = intake.sources.texts
    lines = len(text.paragraphs.cells)
    found = account(intake)
    gone = sum("đã xóa" in block for block in blocks) + sum("gạch" in block for block in blocks)
    beside = Counter((mark.cell) for mark in intake.marks if mark.text)
    whole = [entry for entry in found if entry.reason not in ("deleted", "struck")]
    assert sum(entry.reason in ("deleted", "struck") for entry in found) == gone
    assert lines <= len(whole) <= lines + sum(beside.values())
    texts = {f"¶{place.row}": str(cell.value) for place, cell in text.paragraphs.cells.items()}
    assert_worded_alike(intake, texts)
