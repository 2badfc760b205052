"""What stands to be done: in which order, within which days, whose it is, and how it is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from workspaces_made import plan, register_of

from giamsat.domain.records import Register
from giamsat.i18n import Words
from giamsat.lean.json_text import compact
from giamsat.render.page import Table, text_of
from giamsat.render.pages.due import counted_notes, page
from giamsat.reports.due import data, day_after, due_data, dues

BODIES = '[[body]]\nid = "B1"\nname = "UBND xã A"\n[[body]]\nname = "UBND xã B"\n'
VISITS = """
[[visit]]
id = "V1"
on = 2020-02-10
lead = "Bà Nguyễn Thị A"
[[visit]]
id = "V2"
on = 2020-02-12
until = 2020-02-14
bodies = ["B1"]
[[visit]]
id = "V3"
kind = "written-report"
on = 2020-02-20
bodies = ["B1", "UBND xã B"]
"""
ITEM = '[[recommendation]]\nid = "R1"\ntext = "Công khai"\nto = "UBND xã A"\nsent = 2020-02-17\n'
DELEGATION = {"form": '"delegation"', "begins": "2020-03-02", "ends": "2020-03-04"}
OWN = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh A"


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    plans = {
        "2020/a": plan("1/KH-MTTQ", BODIES + VISITS),
        "2020/b": plan("2/KH-MTTQ", BODIES + ITEM + "due = 2020-02-29\n"),
        "2020/c": plan("3/KH-MTTQ", BODIES, **DELEGATION),
        "2020/d": plan("", VISITS, number="", issued=""),
    }
    with register_of(tmp_path_factory.mktemp("due"), plans) as register:
        yield register


def brief(register: Register, as_of: str, within: int = 30) -> list[tuple[str, str, str, int]]:
    report = data(dues(register, as_of, within))
    rows = [*report["overdue"], *report["coming"]]
    return [(row["plan"][5:], row["subject"], row["due"], row["days"]) for row in rows]


@pytest.mark.parametrize(
    ("as_of", "within", "found"),
    [
        # Of a plan without a day of issue the visits are known all along, and so they stand.
        ("2020-02-02", 8, [("d", "V1", "2020-02-10", 8)]),
        ("2020-02-03", 7, [("a", "V1", "2020-02-10", 7), ("d", "V1", "2020-02-10", 7)]),
        ("2020-02-10", 0, [("a", "V1", "2020-02-10", 0), ("d", "V1", "2020-02-10", 0)]),
        (
            "2020-02-11",
            2,
            [("a", "V1", "2020-02-10", -1), ("d", "V1", "2020-02-10", -1)],
        ),
        (
            "2020-02-11",
            3,
            [
                ("a", "V1", "2020-02-10", -1),
                ("d", "V1", "2020-02-10", -1),
                ("a", "V2", "2020-02-14", 3),
                ("d", "V2", "2020-02-14", 3),
            ],
        ),
    ],
)
def test_overdue_first_then_what_comes_within_the_days_asked_for(
    register: Register, as_of: str, within: int, found: list[tuple[str, str, str, int]]
) -> None:
    assert brief(register, as_of, within) == found


def test_what_lies_beyond_is_counted(register: Register) -> None:
    report = dues(register, "2020-02-17", 5)
    beyond = {
        (row.plan, row.subject) for row in register.dues("2020-02-17") if row.due > "2020-02-22"
    }
    assert report.last == "2020-02-22"
    assert report.later == len(beyond) == 2


@pytest.mark.parametrize(
    ("plan_id", "subject", "kind", "whose", "said"),
    [
        ("2020/a", "V1", "visit", "Bà Nguyễn Thị A", "Giám sát V1: Giám sát 1/KH-MTTQ"),
        ("2020/a", "V2", "visit", OWN, "Giám sát V2: UBND xã A"),
        (
            "2020/a",
            "V3",
            "written-report",
            "UBND xã A; UBND xã B",
            "Báo cáo bằng văn bản V3: UBND xã A; UBND xã B",
        ),
        ("2020/b", "R1", "answer", "UBND xã A", "Trả lời kiến nghị R1: Công khai"),
        (
            "2020/c",
            "plan",
            "plan",
            OWN,
            "Gửi kế hoạch cho đơn vị được giám sát · với UBND xã A; UBND xã B",
        ),
    ],
)
def test_each_kind_of_duty_says_what_it_is_and_whose(
    register: Register, plan_id: str, subject: str, kind: str, whose: str, said: str
) -> None:
    report = dues(register, "2020-02-17")
    rows = [*report.overdue, *report.coming]
    row = next(row for row in rows if (row.plan, row.subject) == (plan_id, subject))
    assert (row.kind, row.whose) == (kind, whose)
    blocks = page(report, {}, Words("vi")).blocks
    cells = [
        text_of(cells[2]) for block in blocks if isinstance(block, Table) for cells in block.rows
    ]
    assert said in cells


def test_a_limit_names_the_day_it_counts_from_and_since_when_it_stands(register: Register) -> None:
    row = next(row for row in dues(register, "2020-02-17").overdue if row.rule == "plan-notice")
    # 15 days before Monday 02/03 is Sunday 16/02: it counts, and the working day before is advice.
    assert (row.due, row.anchor, row.since) == ("2020-02-16", "2020-03-02", "2020-02-03")
    assert (row.advised, row.day_off) == ("2020-02-14", "2020-02-16 1 ")
    assert counted_notes(row, Words("vi")) == [
        "nên xong chậm nhất ngày 14/02/2020 vì 16/02/2020 là ngày nghỉ (Chủ nhật); đây là lời"
        " khuyên của giamsat, luật không lùi hạn đếm ngược"
    ]


def test_the_page_tells_how_a_reason_is_recorded(register: Register) -> None:
    report = dues(register, "2020-02-17")
    said = str(page(report, {}, Words("en")).blocks[-1])
    assert "giamsat waive 2020/a visit --subject V1 --reason" in said
    assert "giamsat waive" not in str(page(dues(register, "2020-02-03"), {}, Words("en")))


UNSENT = '[[recommendation]]\nid = "R2"\ntext = "Chưa gửi"\nraised = 2020-02-17\n'
OPEN = ITEM + UNSENT + ITEM.replace("R1", "R3") + "[[recommendation.answer]]\non = 2020-03-02\n"


@pytest.mark.parametrize(
    ("form", "as_of", "found"),
    [
        # No limit applies to documents: nothing but this list keeps them in sight.
        ("documents", "2020-02-16", []),
        ("documents", "2020-02-17", [("R1", "awaiting"), ("R2", "unsent"), ("R3", "awaiting")]),
        ("documents", "2020-03-02", [("R1", "awaiting"), ("R2", "unsent"), ("R3", "answered")]),
        # An answer within 20 days is waited for by its date; once there, it is to be resolved.
        ("delegation", "2020-02-17", [("R2", "unsent")]),
        ("delegation", "2020-03-02", [("R2", "unsent"), ("R3", "answered")]),
        ("delegation", "2030-01-01", [("R2", "unsent"), ("R3", "answered")]),
    ],
)
def test_an_open_recommendation_without_a_date_is_not_forgotten(
    tmp_path: Path, form: str, as_of: str, found: list[tuple[str, str]]
) -> None:
    with register_of(tmp_path, {"a": plan("1/KH-MTTQ", OPEN, form=f'"{form}"')}) as register:
        report = dues(register, as_of)
    assert sorted((row.subject, row.state) for row in report.undated) == found
    assert len(data(report)["undated"]) == len(found)
    said = [block.title for block in page(report, {}, Words("vi")).blocks]
    assert (f"Kiến nghị chưa giải quyết xong mà không có hạn nào: {len(found)}" in said) is bool(
        found
    )


def test_nothing_to_do_is_said(tmp_path: Path) -> None:
    with register_of(tmp_path, {}) as register:
        report = dues(register, "2020-02-17")
    assert "Không có việc nào" in str(page(report, {}, Words("vi")).blocks)


@pytest.mark.parametrize(
    "day", ["2019-12-31", "2020-02-11", "2020-02-12", "2020-03-20", "2031-01-01"]
)
def test_the_json_that_the_register_keeps_is_that_of_the_rows(register: Register, day: str) -> None:
    report = dues(register, day, 20)
    before = day_after(day, -1)
    assert [compact(due_data(row, day)) for row in report.overdue] == register.due_lines(
        day, "", before
    )
    assert [compact(due_data(row, day)) for row in report.coming] == register.due_lines(
        day, day, report.last
    )
    assert report.later == register.later(day, report.last)
    assert list(map(compact, data(report)["undated"])) == register.undated_lines(day)
