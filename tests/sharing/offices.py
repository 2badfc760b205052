"""Offices with real repositories, for tests: clones of a workspace, a bare one between them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.conftest import require
from tests.sharing.plan_edits import PLAN

from giamsat.evidence.recording import record
from giamsat.sharing.syncing import Offices, Synced, sync
from giamsat.store.workspace import Workspace

SETTINGS = 'schema = 1\n\n[workspace]\nissuer = "Ủy ban MTTQ tỉnh mẫu"\nlang = "vi"\n'
PLAN_PATH = "plans/2020/33-kh.toml"

QUIET = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Văn phòng",
    "GIT_AUTHOR_EMAIL": "vp@example.org",
    "GIT_COMMITTER_NAME": "Văn phòng",
    "GIT_COMMITTER_EMAIL": "vp@example.org",
}


def git(folder: Path, *arguments: str, stdin: bytes | None = None) -> str:
    require("git")
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=os.environ | QUIET,
        input=stdin,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().strip()


def founded(folder: Path, plan: str = PLAN) -> Path:
    """A workspace with one plan, recorded."""
    (folder / "plans" / "2020").mkdir(parents=True)
    (folder / "giamsat.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / ".gitignore").write_text(".giamsat/\n", encoding="utf-8")
    (folder / PLAN_PATH).write_bytes(plan.encode())
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "begin")
    return folder


def cloned(remote: Path, folder: Path) -> Path:
    git(remote.parent, "clone", "-q", str(remote), str(folder))
    return folder


def offices(root: Path, *also: str) -> Offices:
    def keep(paths: object) -> None:
        record(Workspace(root), list(paths), "by hand")  # type: ignore[call-overload]

    author = {name: value for name, value in QUIET.items() if "AUTHOR" in name or "COMM" in name}
    return Offices(keep, author, "merge", lambda _: None, also)


def synced(root: Path, remote: Path | str | None = None, *also: str) -> Synced:
    return sync(root, None if remote is None else str(remote), offices(root, *also))
