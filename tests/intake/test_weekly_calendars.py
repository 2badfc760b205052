"""Weekly calendars of work: told as what they are; visits join the plans that they name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from office_makers import csv_text, docx, ods, paragraph, table, xlsx
from tests.conftest import Giamsat

from giamsat.intake.known_plans import KnownPlan
from giamsat.intake.reading import Intake, Request, read_files

KNOWN = (
    KnownPlan("2026/11-kh-mttq-btt", "11/KH-MTTQ-BTT", "Giám sát việc chi trả trợ cấp", 2026),
    KnownPlan("2026/12-kh-mttq-btt", "12/KH-MTTQ-BTT", "Giám sát nhà văn hóa thôn", 2026),
)
TITLE = "LỊCH CÔNG TÁC TUẦN 20"
WEEK = "(Từ ngày 11/5/2026 đến ngày 15/5/2026)"
HEADINGS = ("Thứ, ngày", "Buổi", "Nội dung công việc", "Địa điểm", "Chủ trì", "Thành phần")
OF_PLAN = "Giám sát tại UBND xã A theo Kế hoạch số 11/KH-MTTQ-BTT"
ROWS = (
    ("Thứ Hai\n11/5", "Sáng", "Họp giao ban", "Phòng họp", "Ông Một", "Cơ quan"),
    ("", "Chiều", f"- 14h00: {OF_PLAN}\n- 16h00: Tiếp công dân", "UBND xã A", "Ông Hai", "Đoàn"),
    ("Thứ Ba", "8 giờ 30", "Đoàn kiểm tra: Giám sát nhà văn hóa thôn", "Thôn B", "", ""),
    ("Thứ Tư 13/5", "Sáng", "Giám sát của HĐND xã", "UBND xã", "", ""),
)


def as_docx(rows: Sequence[Sequence[str]]) -> bytes:
    cells = [["".join(paragraph(line) for line in text.split("\n")) for text in row]
             for row in rows]  # fmt: skip
    return docx([TITLE, WEEK, table(*cells), "Nơi nhận: các ban."])


def with_title(maker: Callable[..., bytes]) -> Callable[[Any], bytes]:
    return lambda rows: maker([(TITLE,), (WEEK,), *rows])


MAKERS = {"docx": as_docx, "xlsx": with_title(xlsx), "ods": with_title(ods),
          "csv": with_title(csv_text)}  # fmt: skip


def read(kind: str, known: tuple[KnownPlan, ...] = KNOWN) -> Intake:
    data = MAKERS[kind]((HEADINGS, *ROWS))
    return read_files([(data, Request(f"lich.{kind}", known=known))])


@pytest.mark.parametrize("kind", MAKERS)
def test_visits_of_known_plans_are_taken_from_a_calendar_and_nothing_else(kind: str) -> None:
    intake = read(kind)
    visits = {draft.plan_id: draft.data["visit"] for draft in intake.drafts}
    assert visits.keys() == {plan.key for plan in KNOWN}
    assert all(draft.is_joining for draft in intake.drafts)
    (first,), (second,) = (visits[plan.key] for plan in KNOWN)
    assert {key: first[key] for key in ("on", "session", "at", "place", "lead", "note")} == {
        "on": date(2026, 5, 11), "session": "afternoon", "at": "14:00", "place": "UBND xã A",
        "lead": "Ông Hai", "note": f"14h00: {OF_PLAN}"}  # fmt: skip
    assert (second["on"], second["at"], second["session"]) == (date(2026, 5, 12), "08:30",
                                                               "morning")  # fmt: skip
    codes = [problem.code for problem in intake.problems]
    assert codes.count("calendar-plan-unclear") == 1
    assert "calendar-joins" in codes
    left = {mark.text for mark in intake.marks if mark.reason == "other-work"}
    assert {"Họp giao ban", "16h00: Tiếp công dân"} <= left


@pytest.mark.parametrize("kind", MAKERS)
def test_a_calendar_never_becomes_plans(kind: str) -> None:
    intake = read(kind, ())
    assert (intake.drafts, intake.programmes) == ((), ())
    assert "calendar-without-plans" in {problem.code for problem in intake.problems}


def test_a_calendar_joins_the_workspace_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> None:
    monkeypatch.chdir(tmp_path)
    day = ("--as-of", "2026-05-10")
    assert giamsat("init", "--issuer", "Ban Thường trực", "--code", "MTTQ-BTT").code == 0
    made = giamsat("new", "--title", "Giám sát việc chi trả", "--number", "11/KH-MTTQ-BTT",
                   "--issued", "2026-04-01", "--begins", "2026-05-11", "--ends", "2026-05-15",
                   *day)  # fmt: skip
    assert made.code == 0, made.err
    Path("lich.docx").write_bytes(MAKERS["docx"]((HEADINGS, *ROWS)))
    before = next(tmp_path.glob("plans/2026/*.toml")).read_text("utf-8")
    shown = giamsat("import", "lich.docx", *day)
    assert "đây là lịch công tác" in " ".join(shown.out.split())
    assert next(tmp_path.glob("plans/2026/*.toml")).read_text("utf-8") == before
    for _ in range(2):
        assert giamsat("import", "lich.docx", "--yes", *day).code == 0
    text = next(tmp_path.glob("plans/2026/*.toml")).read_text("utf-8")
    assert text.count("[[visit]]") == 1
    assert 'at = "14:00"' in text
