"""What is exported and imported again is the same plans."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from hypothesis import assume, given, settings
from plans_made import FULL, plan_data, row

from giamsat.domain.tables import tables
from giamsat.i18n import Words
from giamsat.intake.reading import Intake, Request, read_files
from giamsat.intake.regions import Vocabulary
from giamsat.render.csv_tables import csv_table
from giamsat.render.words_of_tables import known_headings, known_words
from giamsat.render.xlsx_file import workbook
from giamsat.reports.tables import flat_tables

VOCABULARY = Vocabulary(own={name: known_headings(name) for name in tables()})


def plain(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: plain(value) for key, value in data.items()}
    return [plain(item) for item in data] if isinstance(data, list | tuple) else data


def read(files: dict[str, bytes]) -> Intake:
    requests = [
        (data, Request(name, vocabulary=VOCABULARY, words=known_words()))
        for name, data in files.items()
    ]
    return read_files(requests)


def as_xlsx(plans: dict[str, dict[str, Any]], lang: str = "vi") -> dict[str, bytes]:
    flat = flat_tables((row(plan_id), data) for plan_id, data in plans.items())
    return {"x.xlsx": workbook(flat, Words(lang), date(2024, 5, 1))}


def as_csv(plans: dict[str, dict[str, Any]], lang: str = "vi") -> dict[str, bytes]:
    flat = flat_tables((row(plan_id), data) for plan_id, data in plans.items())
    return {f"{table.name}.csv": csv_table(table, Words(lang)) for table in flat}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("written", [as_xlsx, as_csv])
def test_a_full_plan_comes_back(written: Any, lang: str) -> None:
    plans = {"2024/a": FULL, "2024/b": {"schema": 1, "plan": {"title": "Chỉ có tên"}}}
    intake = read(written(plans, lang))
    assert intake.problems == ()
    assert {draft.plan_id: plain(draft.data) for draft in intake.drafts} == plain(plans)
    assert [draft.problems for draft in intake.drafts] == [(), ()]


@settings(max_examples=25, deadline=None)
@given(plan_data())
def test_every_plan_comes_back_from_excel(data: dict[str, Any]) -> None:
    # The library that writes Excel files marks the first of two escapes that share an underscore.
    assume(not re.search("_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_", repr(data)))
    intake = read(as_xlsx({"2024/a": data}))
    assert [plain(draft.data) for draft in intake.drafts] == [plain(data)], intake.problems


@settings(max_examples=40, deadline=None)
@given(plan_data())
def test_every_plan_comes_back_from_csv(data: dict[str, Any]) -> None:
    intake = read(as_csv({"2024/a": data}))
    assert [plain(draft.data) for draft in intake.drafts] == [plain(data)], intake.problems


@pytest.mark.parametrize(
    "text",
    [
        "_x000D_ và _x005F_",
        "<r>a & b</r>",
        "<r> \x07_x0041_\n</r>",
        "x_x0041_",
        "#VALUE!",
        "a;=1+1",
        "- a\n- b",
        "sep=;\n1;2\n1;2",
        ";\n;\n;",
        "a|b\nc|d\ne|f",
        "Mã kế hoạch (giamsat)",
        "TT",
        "head;kind",
    ],
)
@pytest.mark.parametrize("written", [as_xlsx, as_csv])
def test_a_text_that_looks_like_a_table_stays_a_text(written: Any, text: str) -> None:
    data = {
        "schema": 1,
        "plan": {"title": text, "note": text},
        "finding": [{"id": "F1", "kind": "strength", "text": text, "evidence": [text]}],
        "source": [{"title": text, "note": text}],
    }
    intake = read(written({"2024/a": data}))
    assert [plain(draft.data) for draft in intake.drafts] == [data], intake.problems


def test_a_row_that_somebody_added_to_an_export_is_a_new_plan() -> None:
    book = openpyxl.load_workbook(BytesIO(as_xlsx({"2024/a": FULL})["x.xlsx"]))
    sheet = book["Kế hoạch"]
    headings = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(3, headings["Trích yếu"]).value = "Kế hoạch mới"
    sheet.cell(3, headings["Ngày bắt đầu"]).value = "20/04/2024"
    out = BytesIO()
    book.save(out)
    new = read({"x.xlsx": out.getvalue()}).drafts[1]
    assert new.plan_id is None
    assert new.data == {"schema": 1, "plan": {"title": "Kế hoạch mới", "begins": date(2024, 4, 20)}}
    assert new.cells["plan.title"].startswith("Kế hoạch!")


def test_a_part_of_a_plan_that_was_taken_out_is_told() -> None:
    files = as_csv({"2024/a": FULL})
    del files["plans.csv"]
    intake = read(files)
    assert intake.drafts == ()
    assert {problem.code for problem in intake.problems} == {"plan-not-in-file"}


def test_an_answer_to_no_recommendation_is_told() -> None:
    files = as_csv({"2024/a": FULL})
    files["recommendations.csv"] = files["recommendations.csv"].replace(b'"R2"', b'"R9"')
    problems = read(files).problems
    assert [(p.code, p.sheet, p.values) for p in problems] == [
        ("part-not-in-file", "answers", {"id": "R2"})
    ]
