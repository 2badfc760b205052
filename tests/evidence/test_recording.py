"""A change becomes one commit of just its file, and nothing of the user's own is touched."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from evidence_examples import PLAN, PLAN_PATH, SETTINGS, Git
from tests.conftest import Giamsat

from giamsat.evidence.recording import Recorded, record
from giamsat.store.workspace import Workspace

CHANGED = PLAN + '\n[[event]]\nkind = "sent"\non = 2020-02-08\n'


def change(workspace: Workspace, text: str = CHANGED) -> Recorded:
    (workspace.root / PLAN_PATH).write_text(text, encoding="utf-8")
    return record(workspace, [PLAN_PATH], "Gửi kế hoạch 33/KH-MTTQ-BTT")


def test_one_commit_with_just_the_file(repository: Workspace, git: Git) -> None:
    done = change(repository)
    assert done.commit == git("rev-parse", "HEAD")
    assert git("show", "--format=%s|%an", "--name-only", "HEAD").split("\n") == [
        "Gửi kế hoạch 33/KH-MTTQ-BTT|Nguyễn Thị Lan",
        "",
        PLAN_PATH,
    ]
    assert git("status", "--porcelain") == ""


def test_what_is_staged_or_changed_elsewhere_stays(repository: Workspace, git: Git) -> None:
    root = repository.root
    (root / "staged.txt").write_text("staged\n", encoding="utf-8")
    git("add", "staged.txt")
    (root / "staged.txt").write_text("staged, then changed\n", encoding="utf-8")
    (root / "giamsat.toml").write_text(SETTINGS + "# changed\n", encoding="utf-8")
    (root / "new.txt").write_text("untracked\n", encoding="utf-8")
    before = git("ls-files", "-s", "staged.txt", "giamsat.toml")
    assert change(repository).commit
    assert git("ls-files", "-s", "staged.txt", "giamsat.toml") == before
    assert git("status", "--porcelain").split("\n") == [
        "M giamsat.toml",
        "AM staged.txt",
        "?? new.txt",
    ]
    assert git("show", "--format=", "--name-only", "HEAD") == PLAN_PATH


def test_the_first_commit_of_an_empty_repository(workspace: Workspace, git: Git) -> None:
    git("init", "-q", "-b", "main")
    done = change(workspace)
    assert done.commit == git("rev-parse", "main")
    assert git("ls-tree", "-r", "--name-only", "HEAD") == PLAN_PATH
    assert "giamsat.toml" in git("status", "--porcelain")


def test_a_detached_head_moves_and_the_branch_stays(repository: Workspace, git: Git) -> None:
    main = git("rev-parse", "main")
    git("checkout", "-q", "--detach")
    done = change(repository)
    assert done.commit == git("rev-parse", "HEAD")
    assert git("rev-parse", "main") == main


def test_an_unchanged_file_makes_no_commit(repository: Workspace, git: Git) -> None:
    before = git("rev-parse", "HEAD")
    assert change(repository, PLAN) == Recorded(None, "unchanged")
    assert git("rev-parse", "HEAD") == before


def test_a_file_that_is_gone_is_recorded_as_gone(repository: Workspace, git: Git) -> None:
    (repository.root / PLAN_PATH).unlink()
    assert record(repository, [PLAN_PATH], "Xóa").commit
    assert git("show", "--format=", "--name-status", "HEAD") == f"D\t{PLAN_PATH}"
    assert git("status", "--porcelain") == ""


def test_a_repository_with_long_digests_records_what_is_gone(
    workspace: Workspace, git: Git
) -> None:
    git("init", "-q", "--object-format=sha256")
    git("add", ".")
    git("-c", "user.name=x", "-c", "user.email=x@y", "commit", "-q", "-m", "x")
    (workspace.root / PLAN_PATH).unlink()
    assert record(workspace, [PLAN_PATH], "xóa").commit == git("rev-parse", "HEAD")
    assert git("status", "--porcelain") == ""


def test_without_a_repository_it_says_so(workspace: Workspace) -> None:
    assert change(workspace).reason == "not-a-repository"


def test_without_git_it_says_so(
    repository: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert change(repository) == Recorded(None, "no-git")


def test_the_workspace_can_switch_it_off(repository: Workspace, git: Git) -> None:
    (repository.root / "giamsat.toml").write_text(SETTINGS + "record = false\n", encoding="utf-8")
    before = git("rev-parse", "HEAD")
    assert change(Workspace(repository.root)) == Recorded(None, "off")
    assert git("rev-parse", "HEAD") == before


def test_the_author_can_come_from_the_workspace(workspace: Workspace, git: Git) -> None:
    git("init", "-q")
    (workspace.root / "giamsat.toml").write_text(
        SETTINGS + 'author = "Văn thư <vt@example.vn>"\n', encoding="utf-8"
    )
    assert change(Workspace(workspace.root)).commit
    assert git("show", "-s", "--format=%an|%ae|%cn") == "Văn thư|vt@example.vn|Văn thư"


def test_the_author_is_the_issuer_where_nobody_is_named(workspace: Workspace, git: Git) -> None:
    git("init", "-q")
    assert change(workspace).commit
    assert git("show", "-s", "--format=%an|%ae") == "Ban Thường trực Ủy ban MTTQ xã Thử|"


def test_it_refuses_during_a_merge(repository: Workspace, git: Git) -> None:
    git("checkout", "-q", "-b", "other")
    git("commit", "-q", "--allow-empty", "-m", "other")
    git("checkout", "-q", "main")
    git("commit", "-q", "--allow-empty", "-m", "main")
    git("merge", "--no-commit", "--no-ff", "other")
    before = git("rev-parse", "HEAD")
    assert change(repository) == Recorded(None, "merging")
    assert git("rev-parse", "HEAD") == before


def test_it_refuses_during_a_rebase(repository: Workspace, git: Git) -> None:
    git("commit", "-q", "--allow-empty", "-m", "second")
    editor = {"GIT_SEQUENCE_EDITOR": "sed -i s/^pick/edit/"}
    git("rebase", "-i", "--keep-empty", "HEAD~1", env=editor)
    assert change(repository) == Recorded(None, "rebasing")


def test_it_refuses_a_file_in_conflict(repository: Workspace, git: Git) -> None:
    (repository.root / PLAN_PATH).write_text(PLAN + "# mine\n", encoding="utf-8")
    git("stash", "-q")
    (repository.root / PLAN_PATH).write_text(PLAN + "# theirs\n", encoding="utf-8")
    git("commit", "-q", "-a", "-m", "theirs")
    subprocess.run(["git", "stash", "pop"], cwd=repository.root, capture_output=True, check=False)
    assert change(repository) == Recorded(None, "merging")


def test_ignored_files_are_not_forced_in(repository: Workspace) -> None:
    (repository.root / ".gitignore").write_text("*.toml\n", encoding="utf-8")
    (repository.root / "plans/2021-kh.toml").write_text(PLAN, encoding="utf-8")
    assert record(repository, ["plans/2021-kh.toml"], "x") == Recorded(None, "ignored")


def test_a_repository_inside_is_left_to_itself(repository: Workspace, git: Git) -> None:
    git("init", "-q", "plans/2021")
    (repository.root / "plans/2021/1-kh.toml").write_text(PLAN, encoding="utf-8")
    assert record(repository, ["plans/2021/1-kh.toml"], "x") == Recorded(None, "elsewhere")


def test_a_link_out_of_the_repository_is_not_recorded(
    repository: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "secret.toml").write_text("secret\n", encoding="utf-8")
    (repository.root / "plans/out.toml").symlink_to(tmp_path / "secret.toml")
    assert record(repository, ["plans/out.toml"], "x") == Recorded(None, "elsewhere")


def test_a_workspace_below_the_top_and_behind_a_link(
    repository: Workspace, git: Git, tmp_path: Path
) -> None:
    below = repository.root / "xã Ba Bể"
    (below / "plans").mkdir(parents=True)
    (below / "giamsat.toml").write_text(SETTINGS, encoding="utf-8")
    (below / "plans/1-kh.toml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "link").symlink_to(below)
    assert record(Workspace(tmp_path / "link"), ["plans/1-kh.toml"], "x").commit
    assert git("-c", "core.quotePath=false", "show", "--format=", "--name-only") == (
        "xã Ba Bể/plans/1-kh.toml"
    )


@pytest.mark.parametrize(
    "name", ["-rf.toml", "--exec=x.toml", ":(top)x.toml", "a\nb.toml", "*.toml", "\x1b[31m.toml"]
)
def test_a_hostile_file_name_is_only_a_name(repository: Workspace, git: Git, name: str) -> None:
    (repository.root / "plans" / "other.toml").write_text(PLAN, encoding="utf-8")
    (repository.root / "plans" / name).write_text(PLAN, encoding="utf-8")
    assert record(repository, [f"plans/{name}"], "x").commit
    assert git("show", "--format=", "--name-only", "-z").strip("\0") == f"plans/{name}"


def test_a_hostile_message_is_only_text(repository: Workspace, git: Git) -> None:
    (repository.root / PLAN_PATH).write_text(CHANGED, encoding="utf-8")
    message = "--amend\x1b[31m \udcff # x\0\r\nSigned-off-by: a"
    assert record(repository, [PLAN_PATH], message).commit
    said = git("show", "-s", "--format=%B")
    assert "\x1b" not in said
    assert said.startswith("--amend\\x1b[31m")


def test_bytes_go_in_as_they_are(repository: Workspace, git: Git) -> None:
    (repository.root / ".gitattributes").write_text("*.toml text eol=lf\n", encoding="utf-8")
    data = CHANGED.replace("\n", "\r\n").encode()
    (repository.root / PLAN_PATH).write_bytes(data)
    assert record(repository, [PLAN_PATH], "x").commit
    blob = subprocess.run(
        ["git", "cat-file", "blob", f"HEAD:{PLAN_PATH}"],
        cwd=repository.root,
        capture_output=True,
        check=True,
    )
    assert blob.stdout == data


def test_no_hook_runs(repository: Workspace, tmp_path: Path) -> None:
    for name in ("pre-commit", "post-commit", "commit-msg", "reference-transaction"):
        hook = repository.root / ".git/hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\ntouch {tmp_path}/pwned\n", encoding="utf-8")
        hook.chmod(0o755)
    assert change(repository).commit
    assert not (tmp_path / "pwned").exists()


RECORDER = """
import sys
from pathlib import Path
from giamsat.evidence.recording import record
from giamsat.store.workspace import Workspace
root, worker = Path(sys.argv[1]), sys.argv[2]
for number in range(4):
    name = f"plans/{worker}-{number}.toml"
    (root / name).write_text(f"schema = 1 # {worker} {number}\\n")
    done = record(Workspace(root), [name], name)
    assert done.commit, done
"""


def test_several_at_once_all_get_their_commit(repository: Workspace, git: Git) -> None:
    workers = [
        subprocess.Popen([sys.executable, "-c", RECORDER, str(repository.root), str(n)])
        for n in range(3)
    ]
    assert [worker.wait(60) for worker in workers] == [0, 0, 0]
    assert len(git("log", "--format=%s", "--first-parent").split("\n")) == 13
    assert len(git("ls-tree", "--name-only", "HEAD", "plans/").split("\n")) == 13
    assert git("status", "--porcelain") == ""


@pytest.mark.parametrize("spoil", ["a key that is missing", "packed-refs"])
def test_what_git_says_is_told_where_a_change_cannot_be_recorded(
    shipped: Path, giamsat: Giamsat, spoil: str
) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "a"], ["pack-refs", "--all"]):
        subprocess.run(["git", *who, *words], cwd=shipped, check=True)
    if spoil == "packed-refs":
        (shipped / ".git" / "packed-refs").write_text("x y z\n", encoding="utf-8")
    else:
        for name, value in (
            ("commit.gpgsign", "true"),
            ("gpg.format", "ssh"),
            ("user.signingkey", "/nowhere/key"),
        ):
            subprocess.run(["git", "config", name, value], cwd=shipped, check=True)
    done = giamsat("set", "33", "area=xã B")
    told = done.out + done.err
    assert "packed-refs" in told if spoil == "packed-refs" else "/nowhere/key" in told, done
