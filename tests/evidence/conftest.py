"""A workspace in a git repository of its own, apart from the machine that the tests run on."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from evidence_examples import PLAN, PLAN_PATH, SETTINGS, Git
from tests.conftest import require

from giamsat.store.workspace import Workspace


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user without any configuration."""
    for name in [n for n in os.environ if n.startswith("GIT_")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / ".config"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return folder


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace with one plan, without git."""
    root = tmp_path / "work"
    (root / "plans" / "2020").mkdir(parents=True)
    (root / "giamsat.toml").write_text(SETTINGS, encoding="utf-8")
    (root / PLAN_PATH).write_text(PLAN, encoding="utf-8")
    return Workspace(root)


@pytest.fixture
def git(workspace: Workspace) -> Git:
    """Plain git in the workspace's folder."""
    require("git")

    def call(*arguments: str, env: dict[str, str] | None = None) -> str:
        done = subprocess.run(
            ["git", *arguments],
            cwd=workspace.root,
            capture_output=True,
            check=True,
            env=os.environ | (env or {}),
        )
        return done.stdout.decode().strip()

    return call


@pytest.fixture
def repository(workspace: Workspace, git: Git) -> Workspace:
    """The workspace as a git repository with one commit of all it has."""
    git("init", "-q", "-b", "main")
    git("config", "user.name", "Nguyễn Thị Lan")
    git("config", "user.email", "lan@example.vn")
    git("add", ".")
    git("commit", "-q", "-m", "Bắt đầu")
    return workspace
