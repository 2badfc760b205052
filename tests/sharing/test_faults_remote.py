"""A remote made to do harm: hooks, commands, submodules and names that look like options."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.sharing.offices import PLAN_PATH, QUIET, cloned, founded, git, synced

from giamsat.domain.errors import UsageError
from giamsat.sharing.incoming import HostileTreeError

HOOKS = (
    *("pre-receive", "update", "post-receive", "post-update", "proc-receive"),
    *("reference-transaction", "pre-auto-gc", "push-to-checkout", "post-index-change"),
)


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """An office, and the folder that it shares, as on a stick that went from hand to hand."""
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    one = founded(tmp_path / "one")
    synced(one, tmp_path / "stick.git")
    return one, tmp_path / "stick.git"


def changed(root: Path) -> None:
    with (root / PLAN_PATH).open("a", encoding="utf-8") as file:
        file.write("# thêm\n")


def armed(bare: Path, mark: Path) -> None:
    """Every way known in which a repository makes git run something at its end."""
    (bare / "hooks").mkdir(exist_ok=True)
    for name in HOOKS:
        hook = bare / "hooks" / name
        hook.write_text(f"#!/bin/sh\ntouch '{mark}-{name}'\n", encoding="utf-8")
        hook.chmod(0o755)
    for name, value in (
        ("core.alternateRefsCommand", f"touch '{mark}-alternates'"),
        ("core.fsmonitor", f"touch '{mark}-monitor'"),
        ("uploadpack.packObjectsHook", f"touch '{mark}-pack';"),
        ("gc.recentObjectsHook", f"touch '{mark}-gc'"),
        ("gc.auto", "1"),
        ("receive.procReceiveRefs", "refs/heads"),
    ):
        git(bare, "config", name, value)
    git(bare.parent, "init", "-q", "--bare", "other.git")
    alternates = bare / "objects/info/alternates"
    alternates.parent.mkdir(exist_ok=True)
    alternates.write_text(f"{bare.parent / 'other.git/objects'}\n", encoding="utf-8")


def marks(mark: Path) -> list[str]:
    return sorted(path.name for path in mark.parent.glob(f"{mark.name}*"))


@pytest.mark.skipif(os.name == "nt", reason="needs hooks of a shell")
@pytest.mark.parametrize("spelling", ["origin", "path", "file"])
def test_a_stick_runs_nothing(two: tuple[Path, Path], tmp_path: Path, spelling: str) -> None:
    one, bare = two
    mark = tmp_path / "pwned"
    armed(bare, mark)
    git(bare, "config", "--unset", "receive.procReceiveRefs")
    changed(one)
    address = {"origin": None, "path": bare, "file": f"file://{bare}"}[spelling]
    assert [change.path for change in synced(one, address).went] == [PLAN_PATH]
    assert marks(mark) == []


@pytest.mark.skipif(os.name == "nt", reason="needs hooks of a shell")
def test_the_stick_is_really_armed(two: tuple[Path, Path], tmp_path: Path) -> None:
    """What the test above forbids does happen to a plain push."""
    one, bare = two
    mark = tmp_path / "pwned"
    armed(bare, mark)
    git(bare, "config", "--unset", "receive.procReceiveRefs")
    changed(one)
    git(one, "commit", "-qam", "x")
    git(one, "push", "-q", "origin", "main")
    assert {"pwned-pre-receive", "pwned-post-receive", "pwned-alternates"} <= set(marks(mark))


def test_a_submodule_is_refused_and_not_fetched(two: tuple[Path, Path], tmp_path: Path) -> None:
    one, bare = two
    other = cloned(bare, tmp_path / "other")
    (other / ".gitmodules").write_text(
        f'[submodule "x"]\n\tpath = plans/x\n\turl = ext::touch {tmp_path}/pwned\n',
        encoding="utf-8",
    )
    head = git(other, "rev-parse", "HEAD")
    git(other, "update-index", "--add", "--cacheinfo", f"160000,{head},plans/x")
    git(other, "add", ".gitmodules")
    git(other, "commit", "-qm", "x")
    git(bare, "config", "receive.fsckObjects", "false")
    git(other, "push", "-q", "origin", "main")
    with pytest.raises(HostileTreeError):
        synced(one)
    assert not (tmp_path / "pwned").exists()
    assert not (one / "plans/x").exists()
    assert not (one / ".gitmodules").exists()


NAMES = ("--upload-pack=touch pwned", "-x", "--exec=touch${IFS}pwned", "a;touch pwned")


def test_branches_named_like_options(two: tuple[Path, Path], tmp_path: Path) -> None:
    one, bare = two
    head = git(bare, "rev-parse", "main")
    packed = "".join(f"{head} refs/heads/{name.replace(' ', '')}\n" for name in NAMES)
    (bare / "packed-refs").write_text(
        f"# pack-refs with: peeled fully-peeled sorted\n{packed}", encoding="utf-8"
    )
    (bare / "HEAD").write_text("ref: refs/heads/--upload-pack=touchpwned\n", encoding="utf-8")
    changed(one)
    assert [change.path for change in synced(one).went] == [PLAN_PATH]
    assert not list(tmp_path.rglob("pwned*"))


def test_only_branches_named_like_options(two: tuple[Path, Path], tmp_path: Path) -> None:
    one, bare = two
    git(bare, "update-ref", "refs/heads/-x", "main")
    git(bare, "update-ref", "-d", "refs/heads/main")
    before = (one / PLAN_PATH).read_bytes()
    with pytest.raises(UsageError) as caught:
        synced(one)
    assert caught.value.code == "other-branch"
    assert (one / PLAN_PATH).read_bytes() == before
