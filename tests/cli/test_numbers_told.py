"""Doubtful numbers are told wherever one is typed; a number without a kind is that of a letter."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from giamsat.cli.app import run

PLAN = """
schema = 1
[plan]
number = "12/KH-MTTQ"
issued = 2026-03-02
title = "Giám sát thu quỹ"
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "giamsat.toml").write_text("schema = 1\n[workspace]\n", encoding="utf-8")
    (tmp_path / "plans" / "12.toml").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("249/MTTQ-BTT", "Công văn"),
        ("25/TT-MTTW-BTT", "Thông tri"),
        ("40/TTr-MTTW-BTT", "Thông tri"),
        ("12/TTr-UBND", "Tờ trình"),
        ("89/CTrPH-CAT-UBMTTQVNT", "Chương trình phối hợp"),
    ],
)
def test_a_document_has_the_kind_that_its_number_names(root: Path, number: str, kind: str) -> None:
    added = ["document", "add", "12", "--number", number, "--issued", "2026-03-05"]
    assert run([*added, "--no-commit"]) == 0
    facts = tomllib.loads((root / "plans" / "12.toml").read_text("utf-8"))
    assert facts["document"][0]["kind"] == kind


@pytest.mark.parametrize(
    "call",
    [
        ["document", "add", "12", "--number", "90/TBMTTQ-BTT", "--issued", "2026-03-05"],
        ["set", "12", "number=90/TBMTTQ-BTT"],
        ["new", "--number", "90/TBMTTQ-BTT", "--title", "Giám sát B", "--issued", "2026-03-05"],
    ],
    ids=["document", "set", "new"],
)
def test_a_doubtful_number_is_told_as_it_is_typed(
    root: Path, call: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*call, "--no-commit", "--as-of", "2026-04-01"]) == 0
    assert "có lẽ là “90/TB-MTTQ-BTT”" in capsys.readouterr().err


def test_a_plan_with_the_number_of_a_decision_is_noted(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = root / "plans" / "12.toml"
    path.write_text(PLAN.replace("12/KH-MTTQ", "12/QĐ-MTTQ"), encoding="utf-8")
    run(["check", "--format", "plain"])
    assert "GS509" in capsys.readouterr().out
