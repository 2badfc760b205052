"""What seals and history say of each other: histories made anew, rebases told as such, clocks."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from frauds import Life
from office_years import HUNG, Office, at
from told import verified

from giamsat.domain.seals import SealFinding
from giamsat.evidence.workspace_history import workspace_history

NOW = at("2024-12-31")


_USUAL = {"commit-by-hand", "signature-untrusted", "unsigned", "newest-unvouched"}


def found(office: Office) -> dict[str, list[SealFinding]]:
    """Return what is told, by code, beside what is said of every office without a witness."""
    told = verified(office.workspace, workspace_history(office.workspace), NOW)
    codes: dict[str, list[SealFinding]] = {}
    for each in told:
        if each.code not in _USUAL:
            codes.setdefault(each.code, []).append(each)
    return codes


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office with one plan that was reported, and sealed once."""
    made = Office(tmp_path / "work")
    Life(made, 1).until_reported()
    made.live()
    made.seal("2024-05-31")
    made.git("reset", "-q", "--hard")
    return made


PATH = "plans/2024/01-kh-mttq-btt.toml"


def write(office: Office, old: str, new: str) -> None:
    file = office.root / PATH
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_an_honest_office_has_nothing_to_explain(office: Office) -> None:
    assert found(office) == {}


def test_a_history_made_anew_after_a_seal_is_told_by_the_seal_and_by_the_reflog(
    office: Office,
) -> None:
    office.git("reset", "-q", "--soft", "HEAD~3", day="2024-06-10")
    write(office, "Thu sai 12 triệu đồng của 30 hộ", "Có sai sót nhỏ")
    office.git("commit", "-qam", "ghi báo cáo", day="2024-06-10")
    codes = found(office)
    assert [f.path for f in codes["seal-unrecorded"]] == [PATH]
    assert len(codes["seal-head-lost"]) == 1
    dropped = codes["commit-dropped"]
    assert all(dict(f.params)["by"].startswith("reset") for f in dropped if f.path == PATH)
    assert all(f.weight == "problem" for code in ("seal-head-lost",) for f in codes[code])


def test_without_a_reflog_the_seal_still_tells(office: Office) -> None:
    office.git("reset", "-q", "--soft", "HEAD~3", day="2024-06-10")
    write(office, "Thu sai 12 triệu đồng của 30 hộ", "Có sai sót nhỏ")
    office.git("commit", "-qam", "ghi báo cáo", day="2024-06-10")
    office.git("reflog", "expire", "--expire=all", "--all")
    codes = found(office)
    assert {"seal-unrecorded", "seal-head-lost"} <= codes.keys()
    assert "commit-dropped" not in codes


def test_an_amended_recording_is_told(office: Office) -> None:
    write(office, 'title = "Giám sát', 'title = "Giám sát kỹ')
    office.git("commit", "-qam", "sửa tên", day="2024-06-10")
    write(office, "Phát hiện tồn tại", "Phát hiện ưu điểm")
    office.git("commit", "-qa", "--amend", "--no-edit", day="2024-06-11")
    codes = found(office)
    assert [dict(f.params)["message"] for f in codes["commit-dropped"]] == ["sửa tên"]


def test_an_honest_rebase_is_told_as_that(office: Office) -> None:
    office.git("branch", "other")
    write(office, 'area = "xã Thử"', 'area = "xã Thử Nghiệm"')
    office.git("commit", "-qam", "sửa địa bàn", day="2024-06-10")
    office.git("checkout", "-q", "other", day="2024-06-11")
    (office.root / "programmes").mkdir()
    (office.root / "programmes" / "p.toml").write_text("schema = 1\n", "utf-8")
    office.git("add", ".")
    office.git("commit", "-qm", "chương trình", day="2024-06-11")
    office.git("checkout", "-q", "main", day="2024-06-12")
    office.git("rebase", "-q", "other", day="2024-06-12")
    codes = found(office)
    assert set(codes) == {"commit-rebased", "added", "altered"}
    assert codes["commit-rebased"][0].weight == "note"


def test_a_seal_whose_commit_was_rebased_lost_nothing(office: Office) -> None:
    office.git("branch", "other", "HEAD~2")
    office.git("checkout", "-q", "other", day="2024-06-11")
    (office.root / "programmes").mkdir()
    (office.root / "programmes" / "p.toml").write_text("schema = 1\n", "utf-8")
    office.git("add", ".")
    office.git("commit", "-qm", "chương trình", day="2024-06-11")
    office.git("checkout", "-q", "main", day="2024-06-12")
    office.git("rebase", "-q", "other", day="2024-06-12")
    codes = found(office)
    assert "seal-head-lost" not in codes
    assert [f.weight for f in codes["seal-head-rebased"]] == ["note"]


def test_what_another_office_made_before_the_seal_and_a_merge_brought_later_is_a_note(
    office: Office,
) -> None:
    office.git("checkout", "-q", "-b", "other", "HEAD~1")
    write(office, 'area = "xã Thử"', 'area = "xã Thử Nghiệm"')
    office.git("commit", "-qam", "sửa địa bàn", day="2024-05-30")
    office.git("checkout", "-q", "main")
    office.git("merge", "-q", "--no-ff", "other", "-m", "Hợp nhất", day="2024-06-12")
    codes = found(office)
    assert [f.weight for f in codes["commit-merged-later"]] == ["note"]
    assert "commit-backdated" not in codes
    assert "commit-clock-back" not in codes


def test_clocks_that_contradict_each_other_are_told(office: Office) -> None:
    write(office, 'area = "xã Thử"', 'area = "xã Thử Nghiệm"')
    office.git("commit", "-qam", "lùi giờ", day="2024-05-02")
    codes = found(office)
    assert [f.path for f in codes["commit-clock-back"]] == [PATH]
    assert [f.path for f in codes["commit-backdated"]] == [PATH]


def test_what_left_or_changed_between_seals(office: Office) -> None:
    life = Life(office, 2)
    life.until_archived()
    office.live()
    office.seal("2024-07-31")
    office.hand(life.path, "2024-08-05", "Đề nghị trả lại", "Đề nghị xem xét trả lại")
    (office.root / PATH).unlink()
    office.record([PATH], "dọn dẹp", at("2024-08-06"), HUNG)
    office.seal("2024-08-31")
    codes = found(office)
    assert [f.path for f in codes["seal-went"]] == [PATH]
    assert [f.path for f in codes["seal-changed-archived"]] == [life.path]


def test_a_pause_much_longer_than_usual_is_told(office: Office) -> None:
    for day in ("2024-06-30", "2024-07-31"):
        office.seal(day)
    codes = found(office)
    (pause,) = codes["seal-pause"]
    assert dict(pause.params)["days"] == str((NOW - at("2024-07-31", 17)).days)
    assert NOW - at("2024-07-31") > timedelta(days=60)
