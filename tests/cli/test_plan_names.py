"""Plans as people call them; from a pipe an id, a number, or a beginning of either."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import Giamsat

from giamsat.cli.plan_names import NamedPlan, plans_meant
from giamsat.cli.session import Session

PLANS = [
    NamedPlan(
        "2025/15-kh", "15/KH-MTTQ-BTT", "Giám sát thu, chi các khoản đóng góp tại trường học"
    ),
    NamedPlan("2026/15-kh", "15/KH-MTTQ-BTT", "Giám sát chi trả trợ cấp người có công"),
    NamedPlan("2026/04-kh", "04/KH-MTTQ-BTT", "Giám sát cấp nước sạch nông thôn"),
    NamedPlan("2026/40-kh", "40/KH-MTTQ-BTT", "Giám sát xử lý rác thải"),
    NamedPlan("2026/nhap", None, "Giám sát công tác phòng, chống dịch"),
]


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        ("kh 4", ["2026/04-kh"]),
        ("KH 04", ["2026/04-kh"]),
        ("số 4", ["2026/04-kh"]),
        ("kế hoạch số 40", ["2026/40-kh"]),
        ("kh 15", ["2025/15-kh", "2026/15-kh"]),
        ("15/2025", ["2025/15-kh"]),
        ("kh 15/2026", ["2026/15-kh"]),
        ("15/2024", []),
        ("kh 4/kh-mttq", ["2026/04-kh"]),
        ("nước sạch", ["2026/04-kh"]),
        ("nuoc sach nong thon", ["2026/04-kh"]),
        ("người công trợ cấp", ["2026/15-kh"]),
        ("phong chong dich", ["2026/nhap"]),
        ("trường h", ["2025/15-kh"]),
        ("giám sát chi", ["2025/15-kh", "2026/15-kh"]),
        ("đường sắt", []),
        ("", []),
    ],
)
def test_which_plans_are_meant(said: str, ids: list[str]) -> None:
    assert [plan.id for plan in plans_meant(said, PLANS)] == ids


def test_a_person_is_told_which_plan_was_understood(
    shipped: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "is_typed", True)
    ran = giamsat("xem", "dich benh viem", "-f", "json")
    assert '"id": "2020/33-kh-mttq-btt"' in ran.out
    assert ran.err.startswith("“dich benh viem” được hiểu là 33/KH-MTTQ-BTT – Giám sát công tác")


def test_several_plans_are_listed_with_their_titles(
    shipped: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "is_typed", True)
    for name in ("a", "b"):
        text = f"schema = 1\n\n[plan]\ntitle = 'Giám sát nước sạch xã {name.upper()}'\n"
        (shipped / f"plans/2020/{name}.toml").write_text(text, encoding="utf-8")
    ran = giamsat("xem", "nước sạch")
    assert (ran.code, ran.out) == (2, "")
    assert "\n  2020/a    Giám sát nước sạch xã A\n" in ran.err
    assert "\n  2020/b    Giám sát nước sạch xã B\n" in ran.err


def test_a_script_names_a_plan_by_its_id_or_number(shipped: Path, giamsat: Giamsat) -> None:
    for name in ("dich benh viem", "kh 33", "33/2020"):
        assert giamsat("show", name).code == 3
