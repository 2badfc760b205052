"""Many processes that change the same workspace at once."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from tests.conftest import Giamsat, require

from giamsat.store.toml.text import loads

WRITERS = 20


# One process that has loaded all, and its children: starting Python is what takes long.
WRITE = """
import os, sys
from giamsat.__main__ import main

def write(text, *more):
    sys.argv = ["giamsat", "recommend", "add", "1", "--text", text, "-w", root, *more]
    return main()

count, root = int(sys.argv[1]), sys.argv[2]
write("x", "--dry-run")
children = []
for number in range(count):
    child = os.fork()
    if not child:
        os._exit(write(f"text {number}"))
    children.append(child)
sys.exit(max(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children))
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    folder = tmp_path / "w"
    giamsat("init", folder, "--issuer", "MTTQ xã A")
    new = ("new", "--title", "T", "--number", "1/KH", "--issued", "2020-02-07")
    assert giamsat(*new, "-w", folder).code == 0
    return folder


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_twenty_writers_on_one_plan(root: Path) -> None:
    """20 changes, 20 distinct ids, one commit each."""
    before = commits(root)
    command = [sys.executable, "-W", "ignore", "-c", WRITE, str(WRITERS), str(root)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert len(re.findall(r"kiến nghị R\d+$", done.stdout, re.MULTILINE)) == WRITERS + 1
    items = loads((root / "plans/2020/1-kh.toml").read_text("utf-8"))["recommendation"]
    assert Counter(item["text"] for item in items) == {f"text {n}": 1 for n in range(WRITERS)}
    assert {item["id"] for item in items} == {f"R{n + 1}" for n in range(WRITERS)}
    assert commits(root) == before + WRITERS
    # Every commit brings one recommendation and takes nothing away.
    each = git(root, "log", "--format=", "--numstat", f"-{WRITERS}").split("\n")
    assert {line.split("\t")[1] for line in each if line} == {"0"}
    assert git(root, "status", "--porcelain") == ""
    assert not list((root / ".giamsat/locks").glob("*.holder"))


def git(root: Path, *arguments: str) -> str:
    require("git")
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True)
    return done.stdout.decode().strip()


def commits(root: Path) -> int:
    return int(git(root, "rev-list", "--count", "HEAD"))
