"""Parts beside their plan and in a list of their own: once where they agree, else told."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_makers import book, plan, table
from tests.conftest import Giamsat

from giamsat.intake.reading import Intake, Request, read_files

TOLD = {"part-beside-plan-alone", "part-in-list-alone"}
WORDS = ("Niêm yết công khai", "Chi trả đúng hạn", "Lập sổ theo dõi", "Tập huấn cán bộ thôn")
HEADINGS = ("Số KH", "Ngày ban hành", "Trích yếu", "Kiến nghị", "Tồn tại, hạn chế")
SHEETS = {
    "recommendation": ("Số kế hoạch", "Nội dung kiến nghị", "Cơ quan nhận"),
    "finding": ("Số kế hoạch", "Nhận xét", "Loại"),
}
FILLED = {"recommendation": "UBND xã A", "finding": "Tồn tại"}
some_words = st.lists(st.sampled_from(WORDS), unique=True, max_size=4)


def two_sheets(part: str, beside: list[str], listed: list[str]) -> bytes:
    column = HEADINGS.index("Kiến nghị" if part == "recommendation" else "Tồn tại, hạn chế")
    row: list[Any] = ["33/KH-MTTQ-BTT", date(2026, 1, 5), "Giám sát việc chi trả", None, None]
    row[column] = "\n".join(f"{n}. {text}." for n, text in enumerate(beside, 1)) or None
    rows = [("33/KH-MTTQ-BTT", text, FILLED[part]) for text in listed]
    return book({"KH": [HEADINGS, row], "Theo dõi": [SHEETS[part], *rows]})


def read(data: bytes, name: str = "so.xlsx") -> Intake:
    return read_files([(data, Request(name))])


def told_codes(intake: Intake) -> Counter[str]:
    problems = [*intake.problems, *(p for draft in intake.drafts for p in draft.problems)]
    return Counter(problem.code for problem in problems)


@given(st.sampled_from(sorted(SHEETS)), some_words, some_words)
@settings(max_examples=40, deadline=None)
def test_a_part_of_two_places_is_one_and_what_only_one_has_is_told(
    part: str, beside: list[str], listed: list[str]
) -> None:
    intake = read(two_sheets(part, beside, listed))
    (draft,) = intake.drafts
    parts = draft.data.get(part, [])
    assert sorted(one["text"].rstrip(".") for one in parts) == sorted({*beside, *listed})
    assert len({one["id"] for one in parts}) == len(parts)
    assert not draft.is_broken
    codes = told_codes(intake)
    is_twofold = bool(beside and listed)
    assert codes["part-beside-plan-alone"] == len({*beside} - {*listed}) * is_twofold
    assert codes["part-in-list-alone"] == len({*listed} - {*beside}) * is_twofold


def test_both_cells_are_taken_in_the_account_of_a_part_said_twice() -> None:
    intake = read(two_sheets("recommendation", [WORDS[0]], [WORDS[0]]))
    (draft,) = intake.drafts
    assert draft.data["recommendation"] == [{"id": "R1", "text": WORDS[0], "to": "UBND xã A"}]
    assert draft.cells["recommendation[1].text"] == "Theo dõi!B2"
    assert draft.also["recommendation[1].text"] == ("KH!D2",)


_TWICE = {
    "bodies": (
        "body",
        ("2. Đối tượng giám sát", "- UBND xã A;", "- UBND xã B."),
        table(("TT", "Đơn vị"), ("1", "UBND xã A"), ("2", "UBND xã B")),
    ),
    "members": (
        "member",
        ("III. THÀNH PHẦN ĐOÀN", "1. Ông Trần Văn Một, Chủ tịch xã - Trưởng đoàn;"),
        table(("TT", "Họ và tên", "Nhiệm vụ"), ("1", "Trần Văn Một", "Trưởng đoàn")),
    ),
    "visits": (
        "visit",
        ("3. Thời gian: 8h00 ngày 11/5/2026",),
        table(("TT", "Ngày", "Đơn vị", "Chủ trì"), ("1", "11/5/2026", "UBND xã A", "Ông Một")),
    ),
}


@pytest.mark.parametrize("name", _TWICE)
def test_a_text_and_its_table_that_say_the_same_agree(name: str) -> None:
    part, lines, listed = _TWICE[name]
    intake = read(plan("KẾ HOẠCH", "Giám sát việc chi trả", "I. NỘI DUNG", *lines, listed),
                  "kh.docx")  # fmt: skip
    (draft,) = intake.drafts
    assert len(draft.data[part]) == (2 if name == "bodies" else 1), draft.data[part]
    assert not TOLD & told_codes(intake).keys()


def test_a_column_that_says_more_than_the_sheet_keeps_no_plan_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> None:
    monkeypatch.chdir(tmp_path)
    assert giamsat("init", "--issuer", "Ban Thường trực", "--code", "M").code == 0
    Path("so.xlsx").write_bytes(two_sheets("recommendation", [WORDS[0], WORDS[1]], [WORDS[0]]))
    shown = giamsat("import", "so.xlsx", "--as-of", "2026-01-20", "--yes")
    assert shown.code == 0
    assert "không thấy trong bảng Theo dõi" in " ".join(shown.out.split())
    text = next(tmp_path.glob("plans/2026/*.toml")).read_text("utf-8")
    assert text.count("[[recommendation]]") == 2
