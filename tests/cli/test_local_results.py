"""What localities did under a programme: recorded in one line, listed with sums."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Giamsat

FILE = "programmes/2020/chuong-trinh-phoi-hop.toml"
WHAT = "cuộc giám sát của Ban Thanh tra nhân dân"


def add(giamsat: Giamsat, *more: str, as_of: str = "2020-07-05") -> Any:
    asked = ("result", "add", "2020", "--place", "xã A", "--what", WHAT, *more)
    return giamsat(*asked, "--as-of", as_of, "--no-commit")


def listed(giamsat: Giamsat, as_of: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        giamsat("result", "list", "--as-of", as_of, "--format", "json").out
    )
    return found


def test_a_count_is_recorded_and_summed(shipped: Path, giamsat: Giamsat) -> None:
    half = ("--begins", "01/01/2020", "--ends", "30/06/2020")
    assert add(giamsat, "--count", "6", *half).code == 0
    assert add(giamsat, "--count", "3", "--on", "10/07/2020", as_of="2020-07-10").code == 0
    rows = tomllib.loads((shipped / FILE).read_text(encoding="utf-8"))["result"]
    assert [(row["id"], row["count"], row["reported"].isoformat()) for row in rows] == [
        ("L1", 6, "2020-07-05"),
        ("L2", 3, "2020-07-10"),
    ]
    for as_of, count in (("2020-07-04", None), ("2020-07-05", 6), ("2020-07-10", 9)):
        sums = listed(giamsat, as_of)["sums"]
        assert [each["count"] for each in sums] == ([count] if count else [])


def test_the_same_count_again_is_told(shipped: Path, giamsat: Giamsat) -> None:
    assert add(giamsat, "--count", "6").err == ""
    assert "L1" in add(giamsat, "--count", "6").err


@pytest.mark.parametrize(
    ("more", "code", "said"),
    [
        (("--count", "sáu"), 2, "sáu"),
        (("--count", "-1"), 2, "-1"),
        (("--begins", "01/07/2020", "--ends", "30/06/2020"), 4, "30/06/2020"),
    ],
)
def test_bad_input_changes_nothing(
    shipped: Path, giamsat: Giamsat, more: tuple[str, ...], code: int, said: str
) -> None:
    before = (shipped / FILE).read_bytes()
    ran = add(giamsat, *more)
    assert ran.code == code
    assert said in ran.err
    assert (shipped / FILE).read_bytes() == before


def test_an_unknown_programme_is_told_with_where_to_look(shipped: Path, giamsat: Giamsat) -> None:
    ran = giamsat("result", "add", "2021", "--place", "xã A", "--what", WHAT)
    assert ran.code == 3
    assert "giamsat chuong-trinh danh-sach" in ran.err


def test_a_list_of_nothing_says_so(shipped: Path, giamsat: Giamsat) -> None:
    assert "Chưa" in giamsat("result", "list", "--as-of", "2020-07-05").out
