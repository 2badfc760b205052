"""What seals and history say of each other: histories made anew, rebases told as such, clocks."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from frauds import Life
from office_years import HUNG, LAN, Office, at
from told import verified

from giamsat.domain.seals import SealFinding
from giamsat.evidence.history_checks import history_diagnoses
from giamsat.evidence.sealing import seal
from giamsat.evidence.workspace_history import workspace_history

NOW = at("2024-12-31")


_USUAL = {"commit-by-hand", "signature-untrusted", "unsigned", "newest-unvouched", "seal-long-ago"}


def found(office: Office, now: datetime = NOW) -> dict[str, list[SealFinding]]:
    """Return what is told, by code, beside what is said of every office without a witness."""
    told = verified(office.workspace, workspace_history(office.workspace), now)
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
    codes = found(office, at("2024-12-01"))
    (pause,) = codes["seal-pause"]
    assert dict(pause.params)["days"] == str((at("2024-12-01") - at("2024-07-31", 17)).days)


@pytest.mark.parametrize("more", [(), ("2024-06-30",), ("2024-06-30", "2024-12-30")])
def test_half_a_year_without_a_seal_is_told_whatever_was_usual(
    office: Office, more: tuple[str, ...]
) -> None:
    for day in more:
        office.seal(day)
    last = at((more or ("2024-05-31",))[-1], 17)
    for days, is_told in ((179, False), (181, True)):
        now = last + timedelta(days=days)
        told = verified(office.workspace, workspace_history(office.workspace), now)
        assert [f.weight for f in told if f.code == "seal-long-ago"] == ["note"] * is_told


def test_what_was_recorded_apart_before_a_seal_accuses_nobody_whoever_merges(
    office: Office,
) -> None:
    """One office records offline, the other seals, and the first one merges the seal."""
    office.git("checkout", "-q", "-b", "other")
    write(office, 'area = "xã Thử"', 'area = "xã Thử Nghiệm"')
    office.git("commit", "-qam", "sửa địa bàn", day="2024-06-15")
    office.git("checkout", "-q", "main")
    office.seal("2024-06-25")
    office.git("reset", "-q", "--hard")
    office.git("checkout", "-q", "other")
    office.git("merge", "-q", "--no-ff", "main", "-m", "Hợp nhất", day="2024-07-05")
    codes = found(office)
    assert [f.weight for f in codes["commit-merged-later"]] == ["note"]
    assert "commit-backdated" not in codes
    write(office, 'area = "xã Thử Nghiệm"', 'area = "xã Khác"')
    office.git("commit", "-qam", "lùi ngày", day="2024-06-20")
    assert [f.weight for f in found(office)["commit-backdated"]] == ["problem"]


@pytest.fixture
def siblings(office: Office) -> Office:
    """Two offices that went on from one seal, sealed apart, and synced."""
    office.git("checkout", "-q", "-b", "other")
    office.git("config", "user.name", "Hùng")
    (office.root / PATH).write_bytes((office.root / PATH).read_bytes() + b"# x\n")
    office.git("commit", "-qam", "sửa lời", day="2024-06-20")
    seal_apart(office, HUNG, "2024-06-21")
    office.git("checkout", "-q", "main")
    write(office, 'area = "xã Thử"', 'area = "xã Thử Nghiệm"')
    office.git("commit", "-qam", "sửa địa bàn", day="2024-06-22")
    seal_apart(office, LAN, "2024-06-23")
    office.git("merge", "-q", "--no-ff", "other", "-m", "Hợp nhất", day="2024-06-24")
    return office


def seal_apart(office: Office, who: str, day: str) -> None:
    seal(office.workspace, who, at(day))
    office.git("add", ".")
    office.git("commit", "-qm", "Niêm phong", day=day)


def test_seals_that_two_offices_made_apart_are_told_as_that(siblings: Office) -> None:
    codes = found(siblings)
    assert {f.weight for each in codes.values() for f in each} == {"note"}, codes
    assert [f.path for f in codes["sealed-apart"]] == [PATH]
    assert len(codes["seal-siblings"]) == 1
    seal_apart(siblings, LAN, "2024-06-25")
    codes = found(siblings)
    assert {f.weight for each in codes.values() for f in each} <= {"note"}, codes
    assert "sealed-apart" not in codes


def test_two_seals_of_one_person_on_one_seal_are_a_fork(siblings: Office) -> None:
    folder = siblings.root / "seals"
    by_author = {
        each.read_text("utf-8").count("Lan"): each for each in folder.glob("0002-*.sha256")
    }
    own, other = by_author[1], by_author[0]
    kept = own.read_bytes()
    own.unlink()
    other.unlink()
    seal(siblings.workspace, LAN, at("2024-06-26"))
    own.write_bytes(kept)
    codes = found(siblings)
    assert [f.weight for f in codes["seal-branched"]] == ["problem"]
    assert "sealed-apart" not in codes


@pytest.mark.parametrize("place", ["attachments/2024/ghi-chu.toml", "plans/luu/x.toml.bak"])
def test_a_plan_moved_to_a_hidden_name_and_sealed_there_is_a_finding(
    office: Office, place: str
) -> None:
    (office.root / place).parent.mkdir(parents=True)
    office.git("mv", PATH, place)
    office.git("commit", "-qm", "sắp xếp", day="2024-06-10")
    office.seal("2024-06-30")
    codes = found(office)
    assert [(f.path, f.weight) for f in codes["seal-moved-out"]] == [(PATH, "problem")]
    here = [each for each in history_diagnoses(office.workspace) if each.code == "GS804"]
    assert [each.path for each in here] == [PATH]


def test_a_plan_moved_to_another_name_of_a_plan_is_a_note(office: Office) -> None:
    office.git("mv", PATH, "plans/2024/khac.toml")
    office.git("commit", "-qm", "sắp xếp", day="2024-06-10")
    office.seal("2024-06-30")
    codes = found(office)
    assert "seal-moved-out" not in codes
    assert [f.weight for f in codes["seal-moved"]] == ["note"]
