"""The page on auditing prints what giamsat prints; hashes and the moment of sealing aside."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from tests.conftest import ROOT, Giamsat, require
from tests.console_blocks import examples

PAGE = ROOT / "docs" / "vi" / "kiem-toan.md"
_HASH = re.compile(r"\b[0-9a-f]{8,64}\b")
_FINGERPRINT = re.compile(r"\b1(-[0-9a-f]{4}){5}\b")
_SEALED = re.compile(r"(niêm phong số 1, ngày|: số 1, ngày) \d\d/\d\d/\d{4}")
_MOMENT = re.compile(r"\d\d/\d\d/\d{4} \d\d:\d\d [+-]\d\d:\d\d")


def masked(text: str) -> str:
    """Return the output without what differs from one machine and moment to another."""
    text = _SEALED.sub(r"\1 …", _FINGERPRINT.sub("…", text))
    return _MOMENT.sub("…", _HASH.sub("…", text))


@pytest.fixture
def kept(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped workspace under git, first recorded on 10/02/2020, then on 01/04/2020."""
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Nguyễn Thị Lan")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "lan@example.vn")
        monkeypatch.setenv(f"GIT_{who}_DATE", "2020-02-10T09:00:00+0700")
    for command in (
        ("init", "-q"),
        ("config", "user.name", "Nguyễn Thị Lan"),
        ("config", "user.email", "lan@example.vn"),
        ("add", "."),
        ("commit", "-q", "-m", "Bắt đầu"),
    ):
        require("git")
        subprocess.run(["git", *command], check=True)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_DATE", "2020-04-01T09:00:00+0700")
    return shipped


def test_the_examples_of_the_page(giamsat: Giamsat, kept: Path) -> None:
    found = list(examples(PAGE))
    assert [example.command for example in found] == [
        "mark",
        "history",
        "diff",
        "undo",
        "seal",
        "verify",
    ]
    for example in found:
        ran = giamsat(*example.arguments)
        assert ran.code == 0, ran.err
        assert masked(ran.out) == masked(example.output), example.line
