"""What is shown to people is short: no zeros, each file once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.conftest import Giamsat

from giamsat.cli.session import Session

MONTH = ("--month", "2020-02")


@pytest.fixture
def on_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer stands on a terminal."""
    monkeypatch.setattr(Session, "is_to_terminal", True)


@pytest.mark.usefixtures("on_a_screen")
def test_a_summary_on_a_screen_leaves_out_what_is_nothing(shipped: Path, giamsat: Giamsat) -> None:
    short = giamsat("summary", *MONTH).out
    whole = giamsat("summary", *MONTH, "--all").out
    assert "Kế hoạch ban hành" in short
    assert "Ý kiến tập hợp" not in short
    assert "--tat-ca" in short
    assert "Ý kiến tập hợp" in whole
    numbers = [line for line in short.splitlines() if line.strip().endswith("không đổi")]
    assert not [line for line in numbers if line.split()[-3:-2] == ["0"]]


def test_a_summary_elsewhere_has_every_number(shipped: Path, giamsat: Giamsat) -> None:
    whole = giamsat("summary", *MONTH, "--format", "table").out
    assert "Ý kiến tập hợp" in whole
    plain = giamsat("summary", *MONTH, "--format", "json")
    assert plain.out == giamsat("summary", *MONTH, "--format", "json", "--all").out


def test_check_takes_a_plans_name_and_says_its_file_once(shipped: Path, giamsat: Giamsat) -> None:
    for name in ("33", "33/KH-MTTQ-BTT", "2020/33-kh-mttq-btt", "plans/2020/33-kh-mttq-btt.toml"):
        ran = giamsat("check", name, "--format", "table")
        assert "Đã kiểm tra 1 tệp" in ran.out
        path = "plans/2020/33-kh-mttq-btt.toml"
        assert [line.strip() for line in ran.out.splitlines() if path in line][:1] == [path]
        assert ran.out.count(f"{path}\n") == 1
    assert giamsat("check", "99").code == 2


def test_check_finds_a_plan_that_cannot_be_read(shipped: Path, giamsat: Giamsat) -> None:
    path = shipped / "plans/2020/hong.toml"
    path.write_text(f"schema = 1\n[plan]\ntitle = {date(2020, 1, 1)}-\n", encoding="utf-8")
    assert "GS101" in giamsat("check", "2020/hong", "--format", "table").out
