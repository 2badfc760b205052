"""Limits that are judged by the law's own count, and rules that say how far they are known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from giamsat.cli.app import run

SENT_IN_TIME = """
schema = 1
[plan]
number = "01/KH-MTTQ-BTT"
issued = 2026-02-20
issuer = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Thử"
title = "Gửi 16 ngày trước"
form = "delegation"
begins = 2026-03-16
ends = 2026-03-18
[[event]]
kind = "sent"
on = 2026-02-28
[[event]]
kind = "body-reported"
on = 2026-03-08
"""

COMMUNITY = """
schema = 1
[plan]
number = "05/KH-BTTND"
issued = {issued}
issuer = "Ban Thanh tra nhân dân xã Bản Mới"
title = "Giám sát thu chi xã"
form = "community"
[[recommendation]]
id = "R1"
text = "Công khai"
to = "UBND xã Bản Mới"
sent = 2026-03-25
received = 2026-03-26
"""

HANDBOOK = """
schema = 1
[plan]
number = "07/KH-MTTQ-BTT"
issued = 2026-03-01
title = "Giám sát thu quỹ"
form = "delegation"
[[recommendation]]
id = "R1"
text = "Công khai"
to = "UBND xã A"
sent = 2026-03-25
"""


CRITICISM = """
schema = 1
[plan]
kind = "criticism"
number = "09/KH-MTTQ-BTT"
issued = 2026-05-28
title = "Phản biện dự thảo Nghị quyết về học phí"
form = "conference"
submission = 2026-06-10
[[event]]
kind = "draft-received"
on = {received}
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "giamsat.toml").write_text("schema = 1\n[workspace]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def add(root: Path, name: str, text: str) -> None:
    (root / "plans" / f"{name}.toml").write_text(text, encoding="utf-8")


def asked(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    capsys.readouterr()
    run([*arguments, "--format", "json"])
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    run([*arguments, "--format", "plain"])
    return capsys.readouterr().out


def codes(capsys: pytest.CaptureFixture[str], as_of: str) -> set[str]:
    found = asked(capsys, "check", "--as-of", as_of)["diagnostics"]
    return {each["code"] for each in found}  # type: ignore[attr-defined]


def test_what_was_sent_within_the_bare_count_is_in_time(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(root, "a", SENT_IN_TIME)
    assert "GS401" not in codes(capsys, "2026-03-20")
    said = told(capsys, "why", "01", "--as-of", "2026-03-10")
    assert "hạn 01/03/2026 — đã làm ngày 28/02/2026" in said
    assert "nên xong chậm nhất ngày 27/02/2026" in said
    assert "lời khuyên của giamsat" in said


@pytest.mark.parametrize(("received", "is_late"), [("2026-05-26", False), ("2026-05-27", True)])
def test_a_draft_comes_fifteen_days_before_it_is_submitted(
    root: Path, capsys: pytest.CaptureFixture[str], received: str, is_late: bool
) -> None:
    """Điều 36 khoản 1 of Law 75/2015: rules ``criticism-draft`` and ``draft-for-criticism``."""
    add(root, "a", CRITICISM.format(received=received))
    said = told(capsys, "why", "09", "--as-of", "2026-06-01")
    assert "dự thảo để phản biện, hạn 26/05/2026 — đã làm" in said
    assert ("GS402" in codes(capsys, "2026-06-01")) is is_late


def test_the_limit_of_the_boards_goes_on_and_says_how_well_it_is_known(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(root, "a", COMMUNITY.format(issued="2026-03-01"))
    report = asked(capsys, "why", "05", "--as-of", "2026-05-20")
    [due] = report["due"]  # type: ignore[misc]
    assert (due["due"], due["late"]) == ("2026-04-10", True)  # type: ignore[index]
    [rule] = report["rules"]  # type: ignore[misc]
    assert (rule["evidence"], rule["text_read"]) == ("B", False)  # type: ignore[index]
    assert "quá 40 ngày" in told(capsys, "due", "--as-of", "2026-05-20")
    assert "GS403" in codes(capsys, "2026-05-20")


def test_a_rule_of_which_nothing_is_known_says_so(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(root, "a", COMMUNITY.format(issued="2022-03-01"))
    assert "Trước ngày 01/07/2023" in told(capsys, "why", "05", "--as-of", "2026-05-20")
    assert "Trước ngày 01/07/2023" in told(capsys, "due", "--as-of", "2026-05-20")
    assert "GS407" in codes(capsys, "2026-05-20")
    report = asked(capsys, "why", "05", "--as-of", "2026-05-20")
    assert [each["rule"] for each in report["unknown"]] == ["community-answer"]  # type: ignore[attr-defined]


def test_a_handbook_is_counted_apart(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(root, "a", HANDBOOK)
    report = asked(capsys, "due", "--as-of", "2026-05-20")
    assert (len(report["overdue"]), len(report["past_practice"])) == (0, 1)  # type: ignore[arg-type]
    assert "luật không quy định số ngày" in told(capsys, "due", "--as-of", "2026-05-20")
    assert codes(capsys, "2026-05-20") & {"GS403", "GS408"} == {"GS408"}
    stats = asked(capsys, "stats", "--as-of", "2026-05-20")
    assert stats["addressees"] == []


def test_a_handbook_that_the_workspace_confirms_makes_late(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(root, "a", HANDBOOK)
    (root / "giamsat.toml").write_text(
        'schema = 1\n[workspace]\n[[limit]]\nrule = "written-answer"\ndecision = "confirm"\n'
        'reason = "Thống nhất với UBND"\n',
        encoding="utf-8",
    )
    report = asked(capsys, "due", "--as-of", "2026-05-20")
    assert (len(report["overdue"]), len(report["past_practice"])) == (1, 0)  # type: ignore[arg-type]
    assert codes(capsys, "2026-05-20") & {"GS403", "GS408"} == {"GS403"}
    stats = asked(capsys, "stats", "--as-of", "2026-05-20")
    assert [row["silent"] for row in stats["addressees"]] == [1]  # type: ignore[attr-defined]
