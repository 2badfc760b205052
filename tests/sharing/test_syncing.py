"""Sync between real clones: what comes, what goes, and what is never written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.sharing.offices import PLAN_PATH, QUIET, cloned, founded, git, synced

from giamsat.domain.changes import AppendTable, SetValue
from giamsat.domain.errors import UsageError
from giamsat.sharing import syncing
from giamsat.sharing.incoming import HostileTreeError
from giamsat.sharing.remotes import RemoteError
from giamsat.sharing.syncing import SyncError
from giamsat.store.toml.editing import edit
from giamsat.store.toml.text import loads


@pytest.fixture(autouse=True)
def _quiet_git(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Two offices and the bare repository between them."""
    one = founded(tmp_path / "one")
    bare = tmp_path / "stick" / "shared.git"
    bare.parent.mkdir()
    synced(one, bare)
    return one, cloned(bare, tmp_path / "two"), bare


def changed(root: Path, *changes: SetValue | AppendTable) -> None:
    place = root / PLAN_PATH
    place.write_bytes(edit(place.read_bytes().decode(), changes).encode())


def plan(root: Path) -> dict[str, object]:
    return loads((root / PLAN_PATH).read_bytes().decode())


def clean(root: Path) -> bool:
    return git(root, "status", "--porcelain") == ""


def test_an_empty_folder_becomes_the_shared_place(two: tuple[Path, Path, Path]) -> None:
    one, other, bare = two
    assert git(bare, "rev-parse", "main") == git(one, "rev-parse", "HEAD")
    assert git(one, "remote") == "origin"
    again = synced(one)
    assert (again.came, again.went) == ((), ())
    assert (other / PLAN_PATH).read_bytes() == (one / PLAN_PATH).read_bytes()


def test_both_add_a_recommendation(two: tuple[Path, Path, Path]) -> None:
    one, other, _ = two
    changed(one, AppendTable(("recommendation",), {"id": "R3", "text": "một"}))
    changed(other, AppendTable(("recommendation",), {"id": "R3", "text": "hai"}))
    changed(other, AppendTable(("waiver",), {"rule": "x", "reason": "y", "subject": "R3"}))
    synced(one)
    done = synced(other)
    assert [change.path for change in done.came] == [PLAN_PATH]
    assert [change.path for change in done.went] == [PLAN_PATH]
    synced(one)
    assert (other / PLAN_PATH).read_bytes() == (one / PLAN_PATH).read_bytes()
    ids = {item["text"]: item["id"] for item in plan(one)["recommendation"]}  # type: ignore[attr-defined]
    assert {ids["một"], ids["hai"]} == {"R3", "R4"}
    assert plan(one)["waiver"][0]["subject"] == ids["hai"]  # type: ignore[index]
    assert clean(one)
    assert clean(other)
    assert git(one, "rev-parse", "HEAD") == git(other, "rev-parse", "HEAD")


def test_new_and_removed_plans_travel(two: tuple[Path, Path, Path]) -> None:
    one, other, _ = two
    new = one / "plans/2021/1-kh.toml"
    new.parent.mkdir()
    new.write_bytes((one / PLAN_PATH).read_bytes())
    (one / PLAN_PATH).unlink()
    synced(one)
    synced(other)
    assert (other / "plans/2021/1-kh.toml").is_file()
    assert not (other / PLAN_PATH).exists()
    assert not (other / "plans/2020").exists()
    assert clean(other)


def test_a_plan_removed_here_and_changed_there_stays(two: tuple[Path, Path, Path]) -> None:
    one, other, _ = two
    (one / PLAN_PATH).unlink()
    changed(other, SetValue(("plan", "area"), "xã A"))
    synced(one)
    synced(other)
    synced(one)
    assert plan(one)["plan"]["area"] == "xã A"  # type: ignore[index]


def test_a_conflict_is_recorded_never_marked(two: tuple[Path, Path, Path]) -> None:
    one, other, _ = two
    changed(one, SetValue(("plan", "area"), "xã A"))
    changed(other, SetValue(("plan", "area"), "xã B"))
    synced(one)
    synced(other)
    assert plan(other)["conflict"] == [{"key": "plan.area", "values": ["xã A", "xã B"]}]
    assert "<<<<" not in (other / PLAN_PATH).read_text("utf-8")


def test_what_cannot_be_read_is_kept_beside(two: tuple[Path, Path, Path]) -> None:
    one, other, _ = two
    (one / PLAN_PATH).write_bytes(b"schema = [\n")
    changed(other, SetValue(("plan", "area"), "xã B"))
    synced(one)
    done = synced(other)
    ((path, beside),) = done.beside
    assert path == PLAN_PATH
    assert plan(other)["plan"]["area"] == "xã B"  # type: ignore[index]
    assert (other / beside).read_bytes() == b"schema = [\n"
    synced(one)
    assert (one / beside).read_bytes() == b"schema = [\n"


def test_somebody_pushes_first(
    two: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other, _ = two
    changed(one, AppendTable(("member",), {"name": "A"}))
    changed(other, AppendTable(("member",), {"name": "B"}))
    real = syncing.remotes.push
    meeting = [one]

    def late(*arguments: object) -> bool:
        while meeting:
            synced(meeting.pop())
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(syncing.remotes, "push", late)
    monkeypatch.setattr(syncing, "PAUSE", 0.0)
    synced(other)
    names = {member["name"] for member in plan(other)["member"]}  # type: ignore[attr-defined]
    assert {"A", "B"} <= names


def test_crossed_merges_by_two_sticks(two: tuple[Path, Path, Path], tmp_path: Path) -> None:
    one, other, _ = two
    changed(one, SetValue(("plan", "area"), "A"))
    changed(other, SetValue(("plan", "purpose"), "B"))
    sticks = [tmp_path / "stick-1.git", tmp_path / "stick-2.git"]
    synced(one, sticks[0])
    synced(other, sticks[1])
    synced(one, sticks[1])
    changed(one, SetValue(("plan", "note"), "C"))
    synced(other, sticks[0])
    changed(other, AppendTable(("member",), {"name": "D"}))
    synced(one, sticks[0])
    synced(other, sticks[0])
    synced(one, sticks[0])
    assert (other / PLAN_PATH).read_bytes() == (one / PLAN_PATH).read_bytes()
    facts = plan(one)["plan"]
    assert (facts["area"], facts["purpose"], facts["note"]) == ("A", "B", "C")  # type: ignore[index]


def test_a_cut_before_the_branch_moves_heals(
    two: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other, _ = two
    changed(one, AppendTable(("recommendation",), {"id": "R3", "text": "một"}))
    changed(other, AppendTable(("recommendation",), {"id": "R3", "text": "hai"}))
    synced(one)

    class Cut(BaseException):
        pass

    def cut(*_: object) -> bool:
        raise Cut

    with monkeypatch.context() as patch:
        patch.setattr(syncing.Revisions, "advance", cut)
        with pytest.raises(Cut):
            synced(other)
    loads((other / PLAN_PATH).read_bytes().decode())
    synced(other)
    synced(one)
    assert (other / PLAN_PATH).read_bytes() == (one / PLAN_PATH).read_bytes()
    texts = [item["text"] for item in plan(one)["recommendation"]]  # type: ignore[attr-defined]
    assert sorted(texts[2:]) == ["hai", "một"]
    assert clean(other)


def put(bare: Path, entries: dict[str, tuple[str, bytes]]) -> None:
    """Push a commit that adds raw tree entries, as only a hostile hand makes them."""
    head = git(bare, "rev-parse", "main")
    lines = git(bare, "ls-tree", "-r", head).splitlines()
    for path, (mode, data) in entries.items():
        digest = git(bare, "hash-object", "-w", "-t", "blob", "--stdin", stdin=data)
        lines.append(f"{mode} blob {digest}\t{path}")
    index = "".join(f"{line}\n" for line in lines).encode()
    env = {"GIT_INDEX_FILE": str(bare / "hostile-index")}
    os.environ.update(env)
    try:
        git(bare, "-c", "core.protectNTFS=false", "update-index", "--index-info", stdin=index)
        tree = git(bare, "write-tree")
    finally:
        del os.environ["GIT_INDEX_FILE"]
    commit = git(bare, "commit-tree", tree, "-p", head, "-m", "x")
    git(bare, "update-ref", "refs/heads/main", commit)


def raw_tree(bare: Path, name: bytes, inner: bytes, mode: bytes = b"100644") -> None:
    """Push a tree with a name that git's own commands refuse to write."""
    blob = bytes.fromhex(git(bare, "hash-object", "-w", "--stdin", stdin=inner))
    tree = git(
        bare, "hash-object", "-w", "-t", "tree", "--literally", "--stdin",
        stdin=mode + b" " + name + b"\0" + blob,
    )  # fmt: skip
    head = git(bare, "rev-parse", "main")
    commit = git(bare, "commit-tree", tree, "-p", head, "-m", "x")
    git(bare, "update-ref", "refs/heads/main", commit)


def everything(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
        and ".git/" not in f"{path.relative_to(root)}/"
        and ".giamsat" not in str(path)
    }


@pytest.mark.parametrize(
    ("path", "mode", "code"),
    [
        ("README.md", "100644", "remote-not-shared"),
        ("giamsat.toml", "100644", "remote-not-shared"),
        ("plans/.gitattributes", "100644", "remote-unsafe-path"),
        ("plans/a/.hidden.toml", "100644", "remote-unsafe-path"),
        ("plans/run.sh", "100755", "remote-not-shared"),
        ("plans/2020/link.toml", "120000", "remote-no-plain-file"),
        ("plans/2020/33-KH.toml", "100644", "remote-collision"),
        ("PLANS/2020/x.toml", "100644", "remote-not-shared"),
        ("plans/con.toml", "100644", "remote-unsafe-path"),
        ("plans/a:b.toml", "100644", "remote-unsafe-path"),
        ("plans/x\u200b.toml", "100644", "remote-unsafe-path"),
        ("plans/2020 /x.toml", "100644", "remote-unsafe-path"),
        ("seals/allowed_signers", "100644", "remote-not-shared"),
        (f"plans/{'a/' * 20}x.toml", "100644", "remote-unsafe-path"),
    ],
)
def test_a_hostile_tree_changes_nothing(
    two: tuple[Path, Path, Path], path: str, mode: str, code: str
) -> None:
    one, _, bare = two
    before, head = everything(one), git(one, "rev-parse", "HEAD")
    if path.startswith("plans/2020/33-kh.toml/"):
        pytest.skip("git itself cannot hold a file and a folder of one name")
    put(bare, {path: (mode, b"schema = 1\n"), "plans/ok.toml": ("100644", b"schema = 1\n")})
    with pytest.raises(HostileTreeError) as caught:
        synced(one)
    assert caught.value.code == code
    assert everything(one) == before
    assert git(one, "rev-parse", "HEAD") == head
    assert git(one, "for-each-ref", "refs/giamsat") == ""


@pytest.mark.parametrize("name", [b"..", b".git", b".GIT", b"."])
def test_trees_that_git_never_writes(two: tuple[Path, Path, Path], name: bytes) -> None:
    one, _, bare = two
    before = everything(one)
    raw_tree(bare, name, b"x")
    with pytest.raises((HostileTreeError, RemoteError)):
        synced(one)
    assert everything(one) == before


def test_a_huge_file(two: tuple[Path, Path, Path]) -> None:
    one, _, bare = two
    put(bare, {"plans/huge.toml": ("100644", b"# " + b"x" * (9 << 20))})
    with pytest.raises(HostileTreeError) as caught:
        synced(one)
    assert caught.value.code == "remote-too-large"
    assert not (one / "plans/huge.toml").exists()


def test_settings_come_only_when_asked_for(two: tuple[Path, Path, Path]) -> None:
    one, other, _ = two
    (other / "giamsat.toml").write_text('schema = 1\n[workspace]\nlang = "en"\n', encoding="utf-8")
    git(other, "commit", "-aqm", "settings")
    synced(other)
    with pytest.raises(HostileTreeError):
        synced(one)
    synced(one, None, "giamsat.toml")
    assert 'lang = "en"' in (one / "giamsat.toml").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_a_link_in_the_workspace_is_not_followed(
    two: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    one, other, _ = two
    (other / "plans/2021").mkdir()
    (other / "plans/2021/1-kh.toml").write_bytes(b"schema = 1\n")
    synced(other)
    outside = tmp_path / "outside"
    outside.mkdir()
    (one / "plans/2021").symlink_to(outside)
    with pytest.raises(Exception, match="outside-workspace"):
        synced(one)
    assert not list(outside.iterdir())


def test_the_remote_is_another_workspace(two: tuple[Path, Path, Path], tmp_path: Path) -> None:
    one, *_ = two
    stranger = founded(tmp_path / "stranger")
    git(stranger, "commit", "--amend", "-qm", "other")
    bare = tmp_path / "other.git"
    synced(stranger, bare)
    with pytest.raises(SyncError) as caught:
        synced(one, bare)
    assert caught.value.code == "sync-unrelated"


@pytest.mark.parametrize("asked", ["--upload-pack=touch x", "ext::sh -c true", "a\0b"])
def test_remotes_that_are_no_address(two: tuple[Path, Path, Path], asked: str) -> None:
    with pytest.raises(UsageError, match="bad-remote"):
        synced(two[0], asked)


def test_no_remote_and_no_folder(tmp_path: Path) -> None:
    one = founded(tmp_path / "one")
    with pytest.raises(UsageError, match="no-remote"):
        synced(one)
    with pytest.raises(UsageError, match="no-such-remote"):
        synced(one, tmp_path / "no" / "such")
    with pytest.raises(UsageError, match="remote-not-git"):
        synced(one, one / "plans")


def test_an_unreachable_remote_leaves_all_as_it_was(two: tuple[Path, Path, Path]) -> None:
    one, _, bare = two
    changed(one, SetValue(("plan", "area"), "A"))
    bare.rename(bare.with_name("away"))
    with pytest.raises(RemoteError) as caught:
        synced(one)
    assert caught.value.code == "remote-unreachable"
    assert plan(one)["plan"]["area"] == "A"  # type: ignore[index]
    bare.with_name("away").rename(bare)
    assert [change.path for change in synced(one).went] == [PLAN_PATH]
