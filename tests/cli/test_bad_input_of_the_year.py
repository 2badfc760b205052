"""What cannot be of a committee's year is told clearly, and nothing is written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.conftest import Giamsat

EXAMPLE = Path(__file__).resolve().parents[2] / "examples/nam-2026"
DAY = ("--as-of", "2026-09-15")
OTHER = """schema = 1
[programme]
title = "Chương trình khác"
year = 2026
[[item]]
id = "I1"
text = "Việc khác"
"""


@pytest.fixture
def year(tmp_path: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "nam")
    (tmp_path / "nam/programmes/2026/khac.toml").write_text(OTHER, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "nam")
    return tmp_path / "nam"


def contents(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*.toml") if ".giamsat" not in path.parts)
    return {str(path): path.read_bytes() for path in files}


NEW = ("new", "--title", "Việc mới", "--number", "50/KH", "--issued", "2026-09-10")
REFUSED: dict[str, tuple[tuple[str, ...], str]] = {
    "an item of another programme, new": (
        (*NEW, "--programme", "2026/khac", "--item", "I5"),
        "không có mục I5",
    ),
    "an item of another programme, set": (("set", "22", "item=I77"), "không có mục I77"),
    "another programme without the item": (("set", "22", "programme=2026/khac"), "mục I6"),
    "no programme any more": (("set", "22", "programme="), "I6"),
    "a body that no visit asked": (
        ("visit", "done", "09", "V1", "--body", "UBND xã Lạ", "--on", "2026-07-12"),
        "không có đơn vị “UBND xã Lạ”",
    ),
    "a body of the plan that this visit did not ask": (
        ("visit", "done", "18", "V1", "--body", "UBND xã Bản Thơ", "--on", "2026-09-14"),
        "các đơn vị của V1: UBND xã Suối Mây",
    ),
    "a body that has reported already": (
        ("visit", "done", "09", "V1", "--body", "B1", "--on", "2026-07-12"),
        "06/07/2026",
    ),
    "a step for a body that is not there": (
        ("mark", "06", "body-reported", "--to", "B9", "--on", "2026-05-01"),
        "B9",
    ),
    "days outside of the time, new": (
        (*NEW, "--when", "quý II/2026", "--begins", "2026-08-01", "--ends", "2026-08-02"),
        "không nằm trong thời gian đã ghi: quý II/2026",
    ),
    "a time that the days contradict": (("set", "18", "when=quý II/2026"), "quý II/2026"),
    "days that the time contradicts": (
        ("set", "22", "begins=2026-05-01", "ends=2026-05-02"),
        "quý IV/2026",
    ),
    "a quarter that does not exist": (("set", "22", "when=2026-Q7"), "2026-Q7"),
    "a plan that replaces itself": (
        ("relation", "add", "18", "replaces", "18", "--reason", "x"),
        "2026/18-kh-mttq-btt → 2026/18-kh-mttq-btt.",
    ),
    "a circle of two": (
        ("relation", "add", "15", "replaces", "18", "--reason", "x"),
        "2026/15-kh-mttq-btt → 2026/18-kh-mttq-btt → 2026/15-kh-mttq-btt.",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_and_nothing_is_written(year: Path, giamsat: Giamsat, case: str) -> None:
    words, said = REFUSED[case]
    before = contents(year)
    ran = giamsat(*words, *DAY)
    assert ran.code in (2, 3, 4), ran
    assert said in ran.err, ran.err
    assert contents(year) == before


def test_a_circle_over_three_plans_is_refused_with_its_way(year: Path, giamsat: Giamsat) -> None:
    added = giamsat("relation", "add", "22", "replaces", "18", "--reason", "gộp", *DAY)
    assert added.code == 0, added.err
    before = contents(year)
    ran = giamsat("relation", "add", "15", "replaces", "22", "--reason", "x", *DAY)
    assert ran.code == 4
    way = "15-kh-mttq-btt → 2026/22-kh-mttq-btt → 2026/18-kh-mttq-btt → 2026/15-kh-mttq-btt."
    assert way in ran.err
    assert contents(year) == before


@pytest.mark.parametrize(
    "words",
    [
        ("visit", "add", "22", "--on", "2026-09-12"),
        ("visit", "postpone", "18", "V1", "--to", "2026-09-29"),
    ],
)
def test_a_visit_outside_of_the_time_is_written_and_noted(
    year: Path, giamsat: Giamsat, words: tuple[str, ...]
) -> None:
    ran = giamsat(*words, *DAY)
    assert ran.code == 0, ran.err
    assert "nằm ngoài thời gian" in ran.err
