"""The papers around a supervision, at the command line: periods, blanks, what was left out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.conftest import ROOT, Giamsat

AS_OF = ("--as-of", "2025-09-15")


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    ignored = shutil.ignore_patterns(".giamsat")
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=ignored)
    monkeypatch.chdir(tmp_path / "examples")
    return tmp_path / "examples"


def test_outstanding_answers_stand_by_addressee(made_up: Path, giamsat: Giamsat) -> None:
    asked = ("report", "--kind", "outstanding", "--quarter", "2025-Q2", "--format", "md", *AS_OF)
    ran = giamsat(*asked)
    assert ran.code == 0, ran.err
    assert "# BẢNG THEO DÕI" in ran.out
    assert "UBND xã Nậm Hoa" in ran.out
    assert "đến hết ngày 30/06/2025" in ran.out
    other = giamsat(*asked, "--to", "Sở Y tế")
    assert "Không có kiến nghị nào chưa được trả lời" in other.out


def test_what_was_sent_before_the_quarter_and_waits_at_its_end_is_outstanding(
    made_up: Path, giamsat: Giamsat
) -> None:
    """At the end of a period, and not of those sent in it: what was answered since still counts."""
    plan = made_up / "plans" / "2025" / "90.toml"
    plan.write_text(
        'schema = 1\n[plan]\nnumber = "90/KH-MTTQ-BTT"\nissued = 2025-01-02\ntitle = "Giám sát A"\n'
        '[[recommendation]]\nid = "R1"\ntext = "Gửi từ quý trước"\nto = "Sở Y tế"\n'
        'sent = 2025-02-03\nnumber = "9/MTTQ-BTT"\n'
        '[[recommendation.answer]]\non = 2025-07-15\nnumber = "3/SYT"\n'
        '[[recommendation]]\nid = "R2"\ntext = "Đã trả lời trong quý"\nto = "Sở Y tế"\n'
        'sent = 2025-04-03\nnumber = "9/MTTQ-BTT"\n'
        '[[recommendation.answer]]\non = 2025-05-15\nnumber = "2/SYT"\n',
        encoding="utf-8",
    )
    asked = ("report", "--kind", "outstanding", "--format", "md", "--to", "Sở Y tế", *AS_OF)
    second = giamsat(*asked, "--quarter", "2025-Q2")
    assert "Gửi từ quý trước" in second.out
    assert "Đã trả lời trong quý" not in second.out
    assert "Gửi từ quý trước" not in giamsat(*asked, "--quarter", "2025-Q3").out


def test_a_paper_of_a_plan_needs_one(made_up: Path, giamsat: Giamsat) -> None:
    ran = giamsat("report", "--kind", "plan")
    assert ran.code == 2
    assert "thiếu kế hoạch" in ran.err


def test_what_came_after_the_papers_day_is_told_and_not_printed(
    made_up: Path, giamsat: Giamsat
) -> None:
    letter = ("report", "12", "--kind", "recommendations", "--format", "md")
    ran = giamsat(*letter, *AS_OF)
    assert ran.code == 0, ran.err
    assert "Văn bản mang ngày 12/05/2025" in ran.err
    assert ran.out == giamsat(*letter, "--as-of", "2025-05-12").out


def test_a_layout_whose_text_was_not_found_is_told(made_up: Path, giamsat: Giamsat) -> None:
    ran = giamsat("report", "12", "--kind", "register", "--format", "md", *AS_OF)
    assert "207/QĐ-MTTW-BTT" in ran.err
    earlier = giamsat("report", "12", "--kind", "plan", "--format", "md", *AS_OF)
    assert "207/QĐ-MTTW-BTT" not in earlier.err


def test_who_signs_and_receives_stands_in_the_workspace(made_up: Path, giamsat: Giamsat) -> None:
    settings = made_up / "giamsat.toml"
    own = 'position = "Phó Chủ tịch"\nsigner = "Lê Thị Mẫu"\nsuperior = "Ủy ban Trung ương"\n'
    text = settings.read_text("utf-8").replace("[workspace]\n", f"[workspace]\n{own}", 1)
    settings.write_text(text, encoding="utf-8")
    ran = giamsat("report", "12", "--kind", "conclusion", "--format", "md", *AS_OF)
    assert ran.code == 0, ran.err
    assert "KT. CHỦ TỊCH" in ran.out
    assert "- Ủy ban Trung ương;" in ran.out


def test_the_report_of_a_period_tells_deeds_by_name(made_up: Path, giamsat: Giamsat) -> None:
    ran = giamsat("summary", "--month", "2025-05", "--format", "md", *AS_OF)
    assert ran.code == 0, ran.err
    assert "Gửi kiến nghị đến UBND xã Nậm Hoa" in ran.out
    assert "## IV. NHIỆM VỤ KỲ TỚI" in ran.out
