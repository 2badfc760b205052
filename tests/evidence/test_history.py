"""What an auditor reads from git: facts, who recorded them when, under every name of the file."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from evidence_examples import PLAN, PLAN_PATH, Git

from giamsat.domain.errors import NotFoundError
from giamsat.domain.recordings import Recording
from giamsat.evidence.history import (
    NoHistoryError,
    changes_between,
    field_history,
    history,
    version_at,
)
from giamsat.evidence.recording import record
from giamsat.store.workspace import Workspace

R2 = """
[[recommendation]]
id = "R2"
text = "Sửa cầu"
sent = 2020-02-20
due = 2020-03-10
"""
ANSWER = """
[[recommendation.answer]]
on = 2020-03-03
number = "12/UBND"
"""


def save(workspace: Workspace, text: str, message: str, on: str | None = None) -> str:
    """Record a version of the plan, on a chosen day."""
    (workspace.root / PLAN_PATH).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        if on:
            patch.setenv("GIT_AUTHOR_DATE", on)
            patch.setenv("GIT_COMMITTER_DATE", on)
        done = record(workspace, [PLAN_PATH], message)
    assert done.commit, done
    return done.commit


@pytest.fixture
def told(workspace: Workspace, git: Git) -> Workspace:
    git("init", "-q", "-b", "main")
    git("config", "user.name", "Nguyễn Thị Lan")
    git("config", "user.email", "lan@example.vn")
    save(workspace, PLAN, "Lập kế hoạch", "2020-02-07T09:00:00+0700")
    save(workspace, PLAN + R2, "Ghi kiến nghị R2", "2020-02-20T09:00:00+0700")
    save(workspace, PLAN + R2 + ANSWER, "R2 được trả lời", "2020-06-01T23:30:00+0700")
    return workspace


def test_recordings_tell_facts_author_and_time(told: Workspace) -> None:
    newest, _, first = history(told, PLAN_PATH).recordings
    assert (newest.author, newest.email) == ("Nguyễn Thị Lan", "lan@example.vn")
    assert newest.on.isoformat() == "2020-06-01T23:30:00+07:00"
    assert [(d.subject, d.key) for d in newest.differences] == [("R2", "recommendation.answer")]
    assert [(f.fact.subject, f.fact.kind, f.fact.on) for f in newest.facts] == [
        ("R2", "recommendation.answer", date(2020, 3, 3))
    ]
    assert first.notes == ("first",)


def test_a_fact_recorded_long_after_its_day_is_late(told: Workspace) -> None:
    newest, second, _ = history(told, PLAN_PATH).recordings
    assert (newest.facts[0].days, newest.facts[0].is_late()) == (90, True)
    assert not any(fact.is_late() for fact in second.facts)


def test_a_fact_recorded_before_its_day_is_early(told: Workspace) -> None:
    text = PLAN + R2 + ANSWER + '[[event]]\nkind = "reported"\non = 2031-01-01\n'
    save(told, text, "Báo cáo", "2020-07-01T09:00:00+0700")
    assert history(told, PLAN_PATH).recordings[0].facts[0].is_early


def test_what_is_not_recorded_yet_is_shown(told: Workspace) -> None:
    assert history(told, PLAN_PATH).pending == ()
    (told.root / PLAN_PATH).write_text(PLAN + R2, encoding="utf-8")
    pending = history(told, PLAN_PATH).pending
    assert pending is not None
    assert [(d.subject, d.key, d.new) for d in pending] == [("R2", "recommendation.answer", None)]
    (told.root / PLAN_PATH).write_text("= broken", encoding="utf-8")
    assert history(told, PLAN_PATH).pending is None


def test_a_rename_is_followed(told: Workspace, git: Git) -> None:
    git("mv", PLAN_PATH, "plans/2020/33b.toml")
    git("commit", "-q", "-m", "Đổi tên")
    found = history(told, "plans/2020/33b.toml").recordings
    assert len(found) == 4
    assert found[0].notes == ("renamed",)
    assert found[0].former == PLAN_PATH
    assert version_at(told, "plans/2020/33b.toml", "2020-02-21").data.decode() == PLAN + R2
    assert version_at(told, "plans/2020/33b.toml", "HEAD~2").data.decode() == PLAN + R2


def test_a_change_of_the_old_name_on_another_branch_is_found(told: Workspace, git: Git) -> None:
    git("checkout", "-q", "-b", "xã")
    save(told, PLAN + R2 + ANSWER + "# x\n", "Bên xã", "2020-09-01T00:00:00+0700")
    git("checkout", "-q", "main")
    git("mv", PLAN_PATH, "plans/2020/33b.toml")
    git("commit", "-q", "-m", "Đổi tên", env={"GIT_COMMITTER_DATE": "2020-08-01T00:00:00+0700"})
    git("merge", "-q", "-m", "Gộp", "xã")
    found = history(told, "plans/2020/33b.toml").recordings
    assert found[0].message == "Gộp"
    assert found[0].differences == ()
    assert {r.message for r in found[1:3]} == {"Bên xã", "Đổi tên"}
    rest = [r.message for r in found[3:]]
    assert rest == ["R2 được trả lời", "Ghi kiến nghị R2", "Lập kế hoạch"]


def test_a_new_plan_that_looks_like_another_begins_its_own_history(told: Workspace) -> None:
    (told.root / "plans/2020/34.toml").write_text(PLAN + R2 + ANSWER, encoding="utf-8")
    assert record(told, ["plans/2020/34.toml"], "Kế hoạch 34").commit
    (recording,) = history(told, "plans/2020/34.toml").recordings
    assert recording.notes == ("first",)


def test_another_plan_that_took_over_the_old_name_is_not_mixed_in(
    told: Workspace, git: Git
) -> None:
    git("mv", PLAN_PATH, "plans/2020/33b.toml")
    git("commit", "-q", "-m", "Đổi tên")
    other = 'schema = 1\n[plan]\ntitle = "Khác hẳn, không giống gì kế hoạch kia"\n'
    save(told, other, "Kế hoạch khác")
    messages = [r.message for r in history(told, "plans/2020/33b.toml").recordings]
    assert "Kế hoạch khác" not in messages


def merged(told: Workspace, git: Git, text: str) -> Recording:
    """Two branches that both changed the plan, and a merge that settles on ``text``."""
    git("checkout", "-q", "-b", "xã")
    save(told, PLAN + R2 + ANSWER + "# xã\n", "Bên xã")
    git("checkout", "-q", "main")
    save(told, PLAN + R2 + ANSWER + "# tỉnh\n", "Bên tỉnh")
    git("merge", "-q", "-s", "ours", "--no-commit", "xã")
    (told.root / PLAN_PATH).write_text(text, encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "Gộp")
    return history(told, PLAN_PATH).recordings[0]


def test_a_merge_that_slips_something_in_is_seen(told: Workspace, git: Git) -> None:
    text = PLAN + R2.replace("03-10", "12-31") + ANSWER + "# xã, tỉnh\n"
    recording = merged(told, git, text)
    assert recording.notes == ("merge",)
    assert [(d.subject, d.key) for d in recording.differences] == [("R2", "recommendation.due")]


def test_a_merge_that_only_joins_brings_nothing_new(told: Workspace, git: Git) -> None:
    assert merged(told, git, PLAN + R2 + ANSWER + "# xã, tỉnh\n").differences == ()


def test_a_clock_set_back_is_seen(told: Workspace) -> None:
    save(told, PLAN + R2, "Bỏ trả lời", "2020-03-01T09:00:00+0700")
    newest, second, *_ = history(told, PLAN_PATH).recordings
    assert "clock-back" in newest.notes
    assert "clock-back" not in second.notes


def test_a_replaced_commit_does_not_stand_in_for_the_recorded_one(
    told: Workspace, git: Git
) -> None:
    honest = history(told, PLAN_PATH)
    head, tree = git("rev-parse", "HEAD"), git("rev-parse", "HEAD^{tree}")
    forged = git("commit-tree", tree, "-m", "Không có gì")
    git("replace", head, forged)
    assert history(told, PLAN_PATH) == honest


def test_a_shallow_copy_says_that_older_history_is_missing(
    told: Workspace, git: Git, tmp_path: Path
) -> None:
    git("clone", "-q", "--depth", "1", f"file://{told.root}", str(tmp_path / "copy"))
    assert history(Workspace(tmp_path / "copy"), PLAN_PATH).cut
    assert not history(told, PLAN_PATH).cut


@pytest.mark.parametrize(("field", "values"), [
    ("R2.due", [date(2020, 3, 10), None]),
    ("plan.ends", [date(2020, 2, 14), None]),
    ("ends", [date(2020, 2, 14), None]),
])  # fmt: skip
def test_one_field(told: Workspace, field: str, values: list[object]) -> None:
    (change,) = field_history(told, PLAN_PATH, field)
    assert [change.new, change.old] == values


def test_one_field_over_time_and_not_yet_recorded(told: Workspace) -> None:
    later = PLAN + R2.replace("03-10", "04-10") + ANSWER
    commit = save(told, later, "Gia hạn R2")
    (told.root / PLAN_PATH).write_text(
        PLAN + R2.replace("03-10", "05-10") + ANSWER, encoding="utf-8"
    )
    found = field_history(told, PLAN_PATH, "R2.due")
    assert [str(change.new) for change in found] == ["2020-05-10", "2020-04-10", "2020-03-10"]
    assert found[0].recording is None
    assert found[1].recording is not None
    assert found[1].recording.commit == commit


def test_a_field_that_never_was(told: Workspace) -> None:
    with pytest.raises(NotFoundError) as caught:
        field_history(told, PLAN_PATH, "R9.due")
    assert caught.value.code == "no-such-field"


def test_the_plan_at_the_end_of_a_day_by_the_recorders_clock(told: Workspace) -> None:
    assert version_at(told, PLAN_PATH, "19/02/2020").data.decode() == PLAN
    assert version_at(told, PLAN_PATH, "2020-02-20").data.decode() == PLAN + R2
    assert version_at(told, PLAN_PATH, "2020-06-01").data.decode() == PLAN + R2 + ANSWER


def test_a_moment_before_the_first_recording_or_an_unknown_one(told: Workspace) -> None:
    for moment, code in (
        ("2020-02-06", "not-recorded-by"),
        ("--output=x", "no-such-revision"),
        ("v1.0", "no-such-revision"),
    ):
        with pytest.raises(NotFoundError) as caught:
            version_at(told, PLAN_PATH, moment)
        assert caught.value.code == code


def test_a_commit_that_was_dated_back_is_none_of_that_day(told: Workspace) -> None:
    forged = save(told, PLAN + R2 + "# khác\n", "đề lùi", "2020-02-15T09:00:00+0700")
    version = version_at(told, PLAN_PATH, "2020-02-19")
    assert version.data.decode() == PLAN
    assert version.dated_back == (forged,)
    assert version_at(told, PLAN_PATH, "2020-02-14").dated_back == ()
    assert version_at(told, PLAN_PATH, "2020-06-01").data.decode() == PLAN + R2 + "# khác\n"


def test_what_another_office_recorded_has_its_own_day_however_late_it_was_merged(
    told: Workspace, git: Git
) -> None:
    git("branch", "theirs", "HEAD~1")
    save(told, PLAN + R2 + ANSWER + "# của ta\n", "Ghi", "2020-07-01T09:00:00+0700")
    git("checkout", "-q", "theirs")
    save(told, PLAN + R2 + "# của họ\n", "Ghi", "2020-05-05T09:00:00+0700")
    git("checkout", "-q", "main")
    git("merge", "-q", "-s", "ours", "--no-edit", "theirs")
    version = version_at(told, PLAN_PATH, "2020-05-06")
    assert version.data.decode() == PLAN + R2 + "# của họ\n"
    assert version.dated_back == ()


def test_differences_between_two_moments(told: Workspace) -> None:
    found = changes_between(told, PLAN_PATH, "2020-02-07", "HEAD")
    assert [(d.subject, d.key) for d in found] == [("R2", "recommendation")]
    assert changes_between(told, PLAN_PATH, "HEAD", None) == []


def test_without_git_it_says_what_is_missing(told: Workspace) -> None:
    shutil.rmtree(told.root / ".git")
    with pytest.raises(NoHistoryError) as caught:
        history(told, PLAN_PATH)
    assert caught.value.code == "no-history-not-a-repository"


def test_a_version_that_was_no_plan_is_told_as_such(told: Workspace) -> None:
    save(told, "= broken", "Hỏng")
    save(told, PLAN, "Sửa")
    fixed, broken, *_ = history(told, PLAN_PATH).recordings
    assert broken.notes == ("unreadable",)
    assert fixed.notes == ()


@pytest.mark.parametrize(
    "name", ["-p.toml", "\x01aa.toml", ":100644 x.toml", "a\n\x01.toml", "*.toml"]
)
def test_hostile_names_of_files_stay_names(told: Workspace, name: str) -> None:
    path = f"plans/{name}"
    (told.root / path).write_text(PLAN, encoding="utf-8")
    assert record(told, [path], "x").commit
    (recording,) = history(told, path).recordings
    assert recording.path == path


def test_a_hostile_author_and_message_are_only_text(told: Workspace, git: Git) -> None:
    git("config", "user.name", "\x1b[31mLan\x01")
    save(told, PLAN, "x\x01\n:100644 100644 a b M")
    assert history(told, PLAN_PATH).recordings[0].message.startswith("x\\x01")
