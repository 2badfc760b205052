"""``import`` and ``export`` from the command line: what an office does with its files."""

from __future__ import annotations

import json
import shutil
import sys
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.conftest import ROOT, Giamsat
from tests.intake.foreign_files import (
    TCVN3,
    VNI,
    dangerous,
    saved,
    sheet_of_a_person,
    windows_1258,
)

from giamsat.cli.installing import install_line

DAY = ("--as-of", "2025-09-15")
OFFICE = ("--issuer", "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Sông Mơ", "--code", "MTTQ-BTT")


@pytest.fixture
def examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the made-up workspace; the test runs in it."""
    folder = tmp_path / "cũ"
    shutil.copytree(ROOT / "examples", folder, ignore=shutil.ignore_patterns(".giamsat"))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    """A new workspace; the test runs in it."""
    folder = tmp_path / "mới"
    assert giamsat("init", folder, *OFFICE, "--no-git").code == 0
    monkeypatch.chdir(folder)
    return folder


def plans(folder: Path) -> dict[str, Any]:
    """All plan files of a workspace as data."""
    root = folder / "plans"
    return {
        path.relative_to(root).as_posix(): tomllib.loads(path.read_text(encoding="utf-8"))
        for path in root.rglob("*.toml")
    }


def imported(giamsat: Giamsat, *arguments: str | Path) -> dict[str, Any]:
    ran = giamsat("import", *arguments, *DAY, "--format", "json")
    assert ran.out, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


# --- export --------------------------------------------------------------------------------------


def test_excel_has_typed_days_filters_and_a_heading_that_stays(
    examples: Path, giamsat: Giamsat
) -> None:
    assert giamsat("export", "xlsx", "--output", "x.xlsx", *DAY).code == 0
    book = openpyxl.load_workbook("x.xlsx")
    assert book.sheetnames[:4] == ["Kế hoạch", "Buổi giám sát", "Kết quả", "Kiến nghị"]
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "B2", sheet.title
        assert sheet.auto_filter.ref.startswith("A1:"), sheet.title
        assert sheet.print_title_rows == "$1:$1", sheet.title
    sheet = book["Kế hoạch"]
    headings = {cell.value: cell.column for cell in sheet[1]}
    issued = sheet.cell(2, headings["Ngày ban hành"])
    assert issued.value == datetime(2025, 6, 23)
    assert issued.number_format == "dd/mm/yyyy"
    assert sheet.cell(2, headings["Số, ký hiệu"]).value == "02/KH-CCB"
    assert sheet.max_row == 13
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def test_the_same_plans_on_the_same_day_give_the_same_bytes(
    examples: Path, giamsat: Giamsat
) -> None:
    for kind in ("xlsx", "json", "ics"):
        for name in ("một", "hai"):
            assert giamsat("export", kind, "--output", f"{name}.{kind}", *DAY).code == 0
        assert Path(f"một.{kind}").read_bytes() == Path(f"hai.{kind}").read_bytes(), kind


def test_json_has_the_facts_of_the_files(examples: Path, giamsat: Giamsat) -> None:
    found = json.loads(giamsat("export", "json", *DAY).out)
    assert (found["schema"], found["as_of"]) == ("giamsat.export/1", "2025-09-15")
    by_id = {plan["id"]: plan for plan in found["plans"]}
    assert by_id["2025/31-kh-mttq-btt"]["status"] == "follow-up"
    facts = by_id["2025/05-kh-mttq-btt"]["facts"]
    assert facts["plan"]["issued"] == "2025-02-20"
    assert len(by_id) == 12


def test_parquet_has_typed_columns(examples: Path, giamsat: Giamsat) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs giamsat[parquet]")
    assert giamsat("export", "parquet", "--output", "kho", *DAY).code == 0
    table = parquet.read_table("kho/visits.parquet")
    assert str(table.schema.field("on").type) == "date32[day]"
    assert str(table.schema.field("bodies").type) == "list<element: string>"
    assert date(2025, 3, 13) in table.column("on").to_pylist()


def test_what_is_chosen_is_exported(examples: Path, giamsat: Giamsat) -> None:
    def numbers(*options: str) -> list[str]:
        found = json.loads(giamsat("export", "json", *DAY, *options).out)
        return [plan["facts"]["plan"]["number"] for plan in found["plans"]]

    assert numbers("--plan", "05", "--plan", "12") == ["05/KH-MTTQ-BTT", "12/KH-MTTQ-BTT"]
    assert numbers("--search", "nuoc sach") == ["31/KH-MTTQ-BTT"]
    assert numbers("--year", "2024") == []
    assert "31/KH-MTTQ-BTT" in numbers("--status", "follow-up")
    assert "05/KH-MTTQ-BTT" not in numbers("--status", "follow-up")


def test_a_folder_and_a_file_are_not_replaced_unasked(examples: Path, giamsat: Giamsat) -> None:
    assert giamsat("export", "csv", *DAY).code == 2
    table = giamsat("export", "csv", "--table", "visits", *DAY)
    assert "Trụ sở UBND xã Suối Mây" in table.out
    Path("csv").mkdir()
    Path("csv/của-tôi.txt").write_text("giữ", encoding="utf-8")
    assert giamsat("export", "csv", "--output", "csv", *DAY).code != 0
    assert [path.name for path in Path("csv").iterdir()] == ["của-tôi.txt"]
    Path("x.xlsx").write_text("của tôi", encoding="utf-8")
    assert giamsat("export", "xlsx", "--output", "x.xlsx", *DAY).code == 4
    assert Path("x.xlsx").read_text(encoding="utf-8") == "của tôi"
    assert giamsat("export", "xlsx", "--output", "x.xlsx", "--force", *DAY).code == 0


@pytest.mark.parametrize(
    ("kind", "module", "extra"),
    [
        ("xlsx", "xlsxwriter.workbook", "excel"),
        ("ics", "icalendar", "calendar"),
        ("parquet", "pyarrow", "parquet"),
    ],
)
def test_a_missing_library_is_named_with_the_line_that_installs_it(
    examples: Path,
    giamsat: Giamsat,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    module: str,
    extra: str,
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    ran = giamsat("export", kind, "--output", "ra", *DAY)
    assert ran.code == 4
    assert f"giamsat[{extra}]" in ran.err
    assert install_line(extra) in ran.err
    assert not Path("ra").exists()


# --- there and back ------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_exported_plans_come_back_the_same_and_only_once(
    examples: Path, empty: Path, giamsat: Giamsat, kind: str
) -> None:
    out = examples / f"ra.{kind}"
    assert giamsat("export", kind, "--workspace", examples, "--output", out, *DAY).code == 0
    assert giamsat("import", out, *DAY).code == 0
    assert plans(empty) == {}
    assert giamsat("import", out, "--yes", *DAY).code == 0
    assert plans(empty) == plans(examples)
    again = imported(giamsat, out, "--yes")
    assert {plan["state"] for plan in again["plans"]} == {"same"}
    assert again["written"] == []
    assert len(plans(empty)) == 12


def changed_workbook(path: Path) -> None:
    """Change an exported workbook as somebody in the office would."""
    book = openpyxl.load_workbook(path)
    sheet, visits = book["Kế hoạch"], book["Buổi giám sát"]
    headings = {cell.value: cell.column for cell in sheet[1]}
    (row,) = [r[0].row for r in sheet.iter_rows(2) if r[0].value == "2025/05-kh-mttq-btt"]
    sheet.cell(row, headings["Ngày kết thúc"]).value = "15/03/2025"
    sheet.cell(row, headings["Địa bàn"]).value = None
    headings = {cell.value: cell.column for cell in visits[1]}
    (row,) = [r[0].row for r in visits.iter_rows(2) if r[0].value == "2025/05-kh-mttq-btt"]
    visits.cell(row, headings["Địa điểm"]).value = "Nhà văn hóa"
    new = visits.max_row + 1
    visits.cell(new, 1).value = "2025/05-kh-mttq-btt"
    visits.cell(new, headings["Ngày giám sát"]).value = "14/03/2025"
    book.save(path)


def test_a_plan_that_differs_is_shown_and_changed_only_on_request(
    examples: Path, giamsat: Giamsat
) -> None:
    assert giamsat("export", "xlsx", "--output", "x.xlsx", *DAY).code == 0
    changed_workbook(Path("x.xlsx"))
    before = {path: path.read_bytes() for path in Path("plans").rglob("*.toml")}
    shown = giamsat("import", "x.xlsx", "--yes", *DAY)
    assert "Ngày kết thúc\t14/03/2025\t15/03/2025\tKế hoạch!" in shown.out
    assert "--cap-nhat" in shown.out
    assert giamsat("import", "x.xlsx", "--update", *DAY).code == 0
    assert {path: path.read_bytes() for path in before} == before

    done = imported(giamsat, "x.xlsx", "--update", "--yes")
    assert done["updated"] == ["plans/2025/05-kh-mttq-btt.toml"]
    (plan,) = [plan for plan in done["plans"] if plan["state"] == "differs"]
    assert [(c["key"], c["before"], c["after"]) for c in plan["changes"]] == [
        ("plan.ends", "2025-03-14", "2025-03-15"),
        ("visit[1].place", "Trụ sở UBND xã Suối Mây", "Nhà văn hóa"),
        ("visit", None, {"id": "V2", "on": "2025-03-14"}),
    ]
    assert plan["changes"][2]["cell"].startswith("Buổi giám sát!D")
    changed = {path for path, data in before.items() if path.read_bytes() != data}
    assert changed == {Path("plans/2025/05-kh-mttq-btt.toml")}
    facts = plans(examples)["2025/05-kh-mttq-btt.toml"]
    assert facts["plan"]["area"] == "tỉnh Sông Mơ"  # an empty cell takes nothing away
    assert [visit["id"] for visit in facts["visit"]] == ["V1", "V2"]
    (old,) = [data for path, data in before.items() if path in changed]
    new = Path("plans/2025/05-kh-mttq-btt.toml").read_text(encoding="utf-8").splitlines()
    lost = [line for line in old.decode().splitlines() if line not in new]
    assert lost == ["ends = 2025-03-14", 'place = "Trụ sở UBND xã Suối Mây"']
    again = imported(giamsat, "x.xlsx", "--update", "--yes")
    assert (again["updated"], again["written"]) == ([], [])


def test_a_new_row_never_gets_an_id_that_was_taken_back(
    examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> None:
    folder = tmp_path / "kho"
    assert giamsat("init", folder, *OFFICE).code == 0
    assert giamsat("export", "xlsx", "--output", folder / "x.xlsx", "--plan", "05", *DAY).code == 0
    monkeypatch.chdir(folder)
    assert giamsat("import", "x.xlsx", "--yes", *DAY).code == 0
    assert giamsat("visit", "add", "05", "--on", "2025-03-11", *DAY).code == 0
    assert giamsat("undo", "05", *DAY).code == 0
    changed_workbook(folder / "x.xlsx")
    done = imported(giamsat, "x.xlsx", "--update", "--yes")
    assert done["plans"][0]["changes"][-1]["after"] == {"id": "V3", "on": "2025-03-14"}
    assert done["commit"]


def test_an_update_that_makes_no_valid_plan_is_refused_at_its_cell(
    examples: Path, giamsat: Giamsat
) -> None:
    assert giamsat("export", "xlsx", "--output", "x.xlsx", *DAY).code == 0
    book = openpyxl.load_workbook("x.xlsx")
    headings = {cell.value: cell.column for cell in book["Kế hoạch"][1]}
    book["Kế hoạch"].cell(4, headings["Ngày kết thúc"]).value = "01/01/2020"
    book.save("x.xlsx")
    before = plans(examples)
    ran = giamsat("import", "x.xlsx", "--update", "--yes", *DAY)
    assert ran.code == 1
    cell = f"{openpyxl.utils.get_column_letter(headings['Ngày kết thúc'])}4"
    assert f"Kế hoạch!{cell}" in ran.out
    assert plans(examples) == before


def test_a_list_of_the_office_updates_facts_but_guesses_no_part(
    examples: Path, giamsat: Giamsat
) -> None:
    rows = [
        "Số, ký hiệu;Ngày ban hành;Cơ quan ban hành;Trích yếu;Thời gian;Đối tượng giám sát",
        "05/KH-MTTQ-BTT;20/02/2025;Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Sông Mơ;"
        "Giám sát việc hỗ trợ xóa nhà tạm;10/03/2025 - 16/03/2025;UBND xã Khác",
    ]
    Path("sổ.csv").write_text("\n".join(rows), encoding="utf-8")
    shown = giamsat("import", "sổ.csv", *DAY).out
    assert "không sửa được từ tệp này: Đối tượng" in shown
    assert giamsat("import", "sổ.csv", "--update", "--yes", *DAY).code == 0
    facts = plans(examples)["2025/05-kh-mttq-btt.toml"]
    assert facts["plan"]["title"] == "Giám sát việc hỗ trợ xóa nhà tạm"
    assert facts["plan"]["ends"] == date(2025, 3, 16)
    assert [body["name"] for body in facts["body"]] == ["UBND xã Suối Mây"]


# --- files of people -----------------------------------------------------------------------------


def test_a_sheet_of_a_person_is_understood_and_not_written_unasked(
    empty: Path, giamsat: Giamsat
) -> None:
    Path("kh.xlsx").write_bytes(saved(sheet_of_a_person()))
    shown = giamsat("import", "kh.xlsx", *DAY)
    assert shown.code == 0, shown.out
    assert "Thời gian giám sát Đến ngày\tNgày kết thúc\tchắc" in shown.out
    assert "KH 2024!A8\tdòng cộng “Tổng cộng”, bỏ qua" in shown.out
    assert "KH 2024!F7\tsố của Excel được đọc là ngày 04/03/2024" in shown.out
    assert "Thêm --dong-y để ghi" in shown.out
    assert plans(empty) == {}
    assert giamsat("import", "kh.xlsx", "--yes", *DAY).code == 0
    assert sorted(plans(empty)) == ["2024/01-kh-mttq.toml", "2024/02-kh-mttq.toml"]
    facts = plans(empty)["2024/02-kh-mttq.toml"]["plan"]
    assert (facts["begins"], facts["ends"]) == (date(2024, 3, 1), date(2024, 3, 4))
    assert facts["issuer"].startswith("Ban Thường trực")
    assert {p["state"] for p in imported(giamsat, "kh.xlsx", "--yes")["plans"]} == {"same"}
    assert len(plans(empty)) == 2


def test_errors_are_told_row_by_row_with_their_cells(empty: Path, giamsat: Giamsat) -> None:
    book = sheet_of_a_person()
    book.active["C7"] = "31/02/2024"
    book.active["D5"] = None
    Path("kh.xlsx").write_bytes(saved(book))
    ran = giamsat("import", "kh.xlsx", "--yes", *DAY)
    assert ran.code == 1
    assert "lưu ý\tKH 2024!C7\t“31/02/2024” không phải ngày" in ran.out
    assert ran.out.count("KH 2024!D5") == 1  # the missing title is told once
    assert "--bo-qua-loi" in ran.out
    assert plans(empty) == {}
    book.active["D5"] = "Giám sát A"
    Path("kh.xlsx").write_bytes(saved(book))
    book.active["A8"], book.active["B8"] = 3, "03/KH-MTTQ"
    Path("kh.xlsx").write_bytes(saved(book))
    assert giamsat("import", "kh.xlsx", "--yes", "--skip-errors", *DAY).code == 1
    kept = plans(empty)
    assert sorted(kept) == ["2024/01-kh-mttq.toml", "2024/02-kh-mttq.toml"]
    assert kept["2024/02-kh-mttq.toml"]["plan"]["note"] == "Ngày ban hành: 31/02/2024"


def test_two_tables_on_a_sheet_get_a_clear_answer(empty: Path, giamsat: Giamsat) -> None:
    book = sheet_of_a_person()
    for place, value in (("B20", "Số, ký hiệu"), ("C20", "Trích yếu"), ("B21", "05/KH-MTTQ"),
                         ("C21", "Giám sát C")):  # fmt: skip
        book.active[place] = value
    Path("kh.xlsx").write_bytes(saved(book))
    asked = giamsat("import", "kh.xlsx", *DAY)
    assert asked.code == 1
    assert "2 bảng (A3:F11, B20:C21)" in asked.out
    assert giamsat("import", "kh.xlsx", "--range", "B20:C21", "--yes", *DAY).code == 0
    assert [data["plan"]["title"] for data in plans(empty).values()] == ["Giám sát C"]


def test_a_formula_without_a_result_and_a_hidden_sheet_are_told(
    empty: Path, giamsat: Giamsat
) -> None:
    book = sheet_of_a_person()
    book.active["D7"] = '=UPPER("giám sát b")'
    hidden = book.create_sheet("ẩn")
    hidden["A1"], hidden.sheet_state = "Trích yếu", "hidden"
    Path("kh.xlsx").write_bytes(saved(book))
    ran = giamsat("import", "kh.xlsx", "--yes", *DAY)
    assert ran.code == 1
    assert "KH 2024!D7\tcông thức chưa có kết quả lưu" in ran.out
    assert "ẩn\ttrang tính ẩn, không đọc" in ran.out
    assert plans(empty) == {}


def test_a_mapping_is_saved_and_used_again(empty: Path, giamsat: Giamsat) -> None:
    Path("sổ.csv").write_text(
        "Mã hồ sơ;Việc;Kinh phí\n01/KH-MTTQ;Giám sát A;5 triệu\n", encoding="utf-8"
    )
    assert giamsat("import", "sổ.csv", *DAY).code == 1
    said = ("--column", "Mã hồ sơ=number", "--column", "Việc=title", "--column", "Kinh phí=-")
    saved_as = giamsat("import", "sổ.csv", *said, "--save-mapping", "so-theo-doi", *DAY)
    assert saved_as.code == 0, saved_as.out
    mapping = tomllib.loads(Path("mappings/so-theo-doi.toml").read_text(encoding="utf-8"))
    assert mapping["columns"] == {
        "Mã hồ sơ": "plans.number",
        "Việc": "plans.title",
        "Kinh phí": "-",
    }
    kept = Path("mappings/so-theo-doi.toml").read_bytes()
    assert giamsat("import", "sổ.csv", *said, "--save-mapping", "so-theo-doi", *DAY).code == 4
    assert Path("mappings/so-theo-doi.toml").read_bytes() == kept
    assert giamsat("import", "sổ.csv", "--mapping", "so-theo-doi", "--yes", *DAY).code == 0
    assert [data["plan"]["title"] for data in plans(empty).values()] == ["Giám sát A"]
    wrong = giamsat("import", "sổ.csv", "--column", "Việc=titel", *DAY)
    assert (wrong.code, "title" in wrong.err) == (2, True)


@pytest.mark.parametrize(
    ("data", "name"), [(TCVN3, "tcvn3"), (VNI, "vni"), (windows_1258(), "windows-1258")]
)
def test_an_old_encoding_is_shown_and_converted_on_request(
    empty: Path, giamsat: Giamsat, data: bytes, name: str
) -> None:
    Path("cũ.csv").write_bytes(data)
    shown = giamsat("import", "cũ.csv", "--yes", *DAY)
    assert shown.code == 1
    assert "đọc là “Số, ký hiệu;Ngày ban hành;Trích yếu”" in shown.out
    assert f"--bang-ma {name}" in shown.out
    assert plans(empty) == {}
    assert giamsat("import", "cũ.csv", "--encoding", name, "--yes", *DAY).code == 0
    (plan,) = plans(empty).values()
    assert plan["plan"]["title"] == "Giám sát việc thực hiện dân chủ ở cơ sở"
    assert plan["plan"]["issued"] == date(2024, 1, 15)


def test_a_signed_word_file_comes_back_as_a_plan(
    examples: Path, empty: Path, giamsat: Giamsat
) -> None:
    made = giamsat("report", "05", "--workspace", examples, "--output", "05.docx", *DAY)
    assert made.code == 0, made.err
    shown = giamsat("import", "05.docx", *DAY)
    assert "Đoán từ văn bản" in shown.out
    assert "Số, ký hiệu\t05/KH-MTTQ-BTT\t¶" in shown.out
    assert plans(empty) == {}
    assert giamsat("import", "05.docx", "--yes", *DAY).code == 0
    (found,) = plans(empty).values()
    facts = plans(examples)["2025/05-kh-mttq-btt.toml"]
    for key in ("number", "issued", "title", "issuer", "begins", "ends", "area"):
        assert found["plan"][key] == facts["plan"][key], key
    assert found["plan"]["purpose"] == f"{facts['plan']['purpose']}."  # a paper ends its sentences
    assert found["body"] == facts["body"]
    assert found["content"] == facts["content"]
    assert found["member"] == facts["member"]
    visit = {"id": "V1", "on": date(2025, 3, 13), "session": "morning"}
    where = {"bodies": ["UBND xã Suối Mây"], "place": "Trụ sở UBND xã Suối Mây"}
    assert found["visit"] == [visit | where]
    assert {p["state"] for p in imported(giamsat, "05.docx", "--yes")["plans"]} == {"same"}
    assert len(plans(empty)) == 1


@pytest.mark.parametrize("code", sorted(dangerous(saved(sheet_of_a_person()))))
def test_a_dangerous_file_is_refused_whole(empty: Path, giamsat: Giamsat, code: str) -> None:
    Path("kh.xlsx").write_bytes(dangerous(saved(sheet_of_a_person()))[code])
    ran = giamsat("import", "kh.xlsx", "--yes", "--lang", "en", *DAY)
    assert (ran.code, ran.out) == (4, "")
    assert "Traceback" not in ran.err
    assert plans(empty) == {}


def test_a_folder_without_tables_and_an_unknown_kind_are_refused(
    empty: Path, giamsat: Giamsat
) -> None:
    Path("rỗng").mkdir()
    assert giamsat("import", "rỗng", *DAY).code == 2
    Path("ảnh.png").write_bytes(b"x")
    refused = giamsat("import", "ảnh.png", *DAY)
    assert refused.code == 2
    assert ".xlsx" in refused.err
