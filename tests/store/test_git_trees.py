"""The tree with some files changed is the one that git itself makes of the same files."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest
from tests.store.test_git import git

from giamsat.store import git_trees
from giamsat.store.git import GitError, Repository, find_repository
from giamsat.store.git_trees import Entry, with_changes

FOLDERS = ("", "plans/", "plans/xã Ba Bể/", "plans/xã Ba Bể/2020/", "plans/b/", "z/")


@pytest.fixture(autouse=True)
def nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without any configuration of the machine that the tests run on."""
    for name in [n for n in os.environ if n.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Lan")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "lan@example.vn")


def started(folder: Path, *options: str) -> Repository:
    folder.mkdir()
    git(folder, "init", "-q", *options)
    found = find_repository(folder)
    assert isinstance(found, Repository)
    return found


def stored(repository: Repository, text: str) -> Entry:
    digest = repository.line("hash-object", "-w", "--stdin", stdin=text.encode())
    return Entry("100644", digest)


def put(folder: Path, name: str, text: str | None) -> None:
    place = folder / name
    if text is None:
        place.unlink(missing_ok=True)
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8", newline="")


def committed(folder: Path) -> tuple[str, str]:
    """Commit all files of the folder; return the commit and its tree."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "x")
    return git(folder, "rev-parse", "HEAD"), git(folder, "rev-parse", "HEAD^{tree}")


def changes(chance: Random) -> dict[str, str | None]:
    names = (f"{chance.choice(FOLDERS)}{chance.randrange(4)}\n.toml" for _ in range(5))
    return {name: chance.choice([None, str(chance.random())]) for name in names}


@pytest.mark.parametrize("at_once", [1, 100])
@pytest.mark.parametrize("options", [(), ("--object-format=sha256",)])
def test_the_tree_is_gits_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], at_once: int
) -> None:
    monkeypatch.setattr(git_trees, "FOLDERS_AT_ONCE", at_once)
    folder, chance = tmp_path / "work", Random(33)
    repository = started(folder, *options)
    commit, before = None, None
    for _ in range(25):
        texts = changes(chance)
        asked = {name: stored(repository, t) if t else None for name, t in texts.items()}
        trees = with_changes(repository, commit, asked)
        for name, text in texts.items():
            put(folder, name, text)
        commit, tree = committed(folder)
        assert trees == (before, tree)
        before = tree


def test_nothing_changed_is_the_same_tree(tmp_path: Path) -> None:
    repository = started(tmp_path / "work")
    put(repository.folder, "plans/1.toml", "a")
    commit, tree = committed(repository.folder)
    assert with_changes(repository, commit, {}) == (tree, tree)
    assert with_changes(repository, commit, {"không/có": None}) == (tree, tree)
    assert with_changes(repository, commit, {"plans/1.toml/2": None}) == (tree, tree)


def test_a_file_where_a_folder_was_and_the_other_way_round(tmp_path: Path) -> None:
    repository = started(tmp_path / "work")
    put(repository.folder, "a/b", "1")
    put(repository.folder, "c", "2")
    commit, _ = committed(repository.folder)
    entry = stored(repository, "3")
    made = with_changes(repository, commit, {"a/b": None, "a": entry, "c": None, "c/d": entry})
    assert git(repository.folder, "ls-tree", "-r", "--name-only", made.new) == "a\nc/d"


def test_what_is_staged_or_linked_stays(tmp_path: Path) -> None:
    """Modes of neighbours, links to other repositories and the index are not touched."""
    repository = started(tmp_path / "work")
    put(repository.folder, "run.sh", "#!/bin/sh")
    git(repository.folder, "add", "run.sh")
    git(repository.folder, "update-index", "--chmod=+x", "run.sh")
    other = "160000,a94a8fe5ccb19ba61c4c0873d391e987982fbbd3,khác"
    git(repository.folder, "update-index", "--add", "--cacheinfo", other)
    git(repository.folder, "commit", "-q", "-m", "x")
    before = git(repository.folder, "ls-tree", "HEAD")
    made = with_changes(repository, "HEAD", {"z": stored(repository, "1")})
    after = git(repository.folder, "ls-tree", made.new).splitlines()
    assert [line for line in after if not line.endswith("\tz")] == before.splitlines()
    assert git(repository.folder, "diff", "--cached") == ""


@pytest.mark.parametrize("path", [".git/hooks/x", "plans/.GIT/x", "../x", "a//b", "", "a/./b"])
def test_no_path_leaves_the_tree_or_gets_into_git(tmp_path: Path, path: str) -> None:
    repository = started(tmp_path / "work")
    with pytest.raises(GitError):
        with_changes(repository, None, {path: stored(repository, "1")})
