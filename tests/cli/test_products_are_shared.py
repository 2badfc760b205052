"""Whatever a command writes into a workspace, other offices can sync, and the server lets in."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Giamsat

from giamsat.cli.app import COMMANDS, load
from giamsat.i18n import Words
from giamsat.render.own_subjects import is_own_subject
from giamsat.sharing.receiving import Pusher, Update, judge
from giamsat.sharing.roles import Reach

DAY = ("--on", "2026-02-02")

WRITING: dict[str, list[tuple[str, ...]]] = {
    "new": [("--title", "Giám sát quỹ khác", "--number", "02/KH-MTTQ", "--issued", "2026-01-05")],
    "set": [("01", "area=xã B")],
    "mark": [("01", "sent", *DAY)],
    "waive": [("01", "plan-notice", "--reason", "khẩn cấp", *DAY)],
    "visit add": [("01", *DAY), ("01", "--on", "2026-02-04"), ("01", "--on", "2026-02-05")],
    "visit done": [("01", "V1", *DAY)],
    "visit postpone": [("01", "V2", "--to", "2026-02-09", *DAY)],
    "visit cancel": [("01", "V3", "--reason", "trùng lịch", *DAY)],
    "visit remove": [("01", "V3")],
    "body add": [("01", "UBND xã B")],
    "body set": [("01", "UBND xã B", "--note", "mới")],
    "body remove": [("01", "UBND xã B")],
    "member add": [("01", "Nguyễn Văn An")],
    "member set": [("01", "1", "--role", "head")],
    "member remove": [("01", "1")],
    "content add": [("01", "Thu chi")],
    "content set": [("01", "1", "--note", "kỹ")],
    "content remove": [("01", "1")],
    "basis add": [("01", "Luật MTTQ Việt Nam")],
    "basis set": [("01", "1", "Luật số 75/2015/QH13")],
    "basis remove": [("01", "1")],
    "recipient add": [("01", "Đảng ủy xã")],
    "recipient set": [("01", "1", "Đảng ủy xã B")],
    "recipient remove": [("01", "1")],
    "finding add": [("01", "--text", "Niêm yết chậm", "--kind", "shortcoming", *DAY)],
    "finding remove": [("01", "F1")],
    "recommend add": [("01", "--text", "Niêm yết", "--to", "UBND xã", *DAY)],
    "recommend send": [("01", "R1", *DAY)],
    "recommend answer": [("01", "R1", "--on", "2026-02-10")],
    "recommend verify": [("01", "R1", "--degree", "partly", "--on", "2026-02-11")],
    "recommend urge": [("01", "R1", "--on", "2026-02-11")],
    "recommend escalate": [("01", "R1", "--to", "MTTQ tỉnh", "--on", "2026-02-12")],
    "recommend extend": [("01", "R1", "--due", "2026-03-20", "--on", "2026-02-13")],
    "recommend close": [("01", "R1", "--result", "carried-out", "--on", "2026-02-14")],
    "recommend reopen": [("01", "R1", "--on", "2026-02-15")],
    "correct": [("01", "R1", "reopen", "--on", "2026-02-16")],
    "recommend remove": [("01", "R1")],
    "document add": [("01", "--number", "03/BC-MTTQ", "--file", "{outside}/báo cáo.pdf")],
    "document remove": [("01", "D1")],
    "programme new": [("--title", "Chương trình", "--year", "2026", "--id", "2026/ct")],
    "programme item add": [("2026/ct", "--text", "Giám sát đất đai", "--when", "quý II/2026")],
    "programme item set": [("2026/ct", "I1", "--note", "kỹ")],
    "programme item remove": [("2026/ct", "I1", "--reason", "trùng kế hoạch tỉnh", *DAY)],
    "opinion add": [("2026/ct", "--text", "Đường hỏng", *DAY)],
    "opinion pass-on": [("2026/ct", "O1", "--to", "UBND xã", *DAY)],
    "opinion answer": [("2026/ct", "O1", *DAY)],
    "opinion close": [("2026/ct", "O1", *DAY)],
    "result add": [("2026/ct", "--place", "Thôn A", "--what", "Buổi", "--count", "2", *DAY)],
    "opinion remove": [("2026/ct", "O1")],
    "result remove": [("2026/ct", "L1")],
    "import": [("{outside}/kế hoạch.csv", "--yes", "--save-mapping", "so-theo-doi")],
    "relation add": [("07", "follows", "01"), ("07", "replaces", "01", "--reason", "đổi ngày")],
    "check": [("--fix",)],
    "doctor": [("--fix",)],
    "undo": [("01",)],
    "redo": [("01",)],
    "remove": [("01", "--yes")],
    "restore": [("01",)],
    "seal": [(), ("--timestamp-query",)],
    "resolve": [("01",)],
    "edit": [("01",)],
}
"""Every command that can write into a workspace, with calls that do."""

READING = {
    *(
        "desk",
        "list",
        "show",
        "why",
        "due",
        "agenda",
        "board",
        "summary",
        "stats",
        "rules",
        "explain",
    ),
    *("history", "diff", "verify", "audit", "schema", "opinion list", "result list"),
    *("body show", "member show", "content show", "basis show", "recipient show"),
    *("programme list", "programme show", "programme item list", "report", "export"),
}
BEGINNING = {"init", "sync"}
"""What the fixture and the test itself call."""


def names_of_commands() -> Iterator[str]:
    for name in COMMANDS:
        yield from _names_below(load(name, Words("en")), name)


def _names_below(command: Any, name: str) -> Iterator[str]:
    below = getattr(command, "commands", None)
    if not below:
        yield name
        return
    for inner in below:
        yield from _names_below(below[inner], f"{name} {inner}")


@pytest.fixture
def offices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> tuple[Path, Path, Path]:
    """A workspace with one plan, its remote, and the other office's copy."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Văn phòng")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "vp@example.org")
    editor = tmp_path / "editor.py"
    editor.write_text(
        "import sys\nopen(sys.argv[1], 'a', encoding='utf-8').write('# tay\\n')\n", encoding="utf-8"
    )
    monkeypatch.setenv("VISUAL", f"python3 {editor}")
    here, there, remote = tmp_path / "here", tmp_path / "there", tmp_path / "remote"
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "báo cáo.pdf").write_bytes(b"%PDF-1.4")
    rows = "Số,Tên kế hoạch,Ngày ban hành\n07/KH-MTTQ,Giám sát đất đai,05/01/2026\n"
    (tmp_path / "outside" / "kế hoạch.csv").write_text(rows, encoding="utf-8")
    here.mkdir()
    monkeypatch.chdir(here)
    assert giamsat("init", "--issuer", "MTTQ xã Thử").code == 0
    new = ("new", "--title", "Giám sát quỹ ", "--number", "01/KH-MTTQ", "--issued", "2026-01-05")
    assert giamsat(*new).code == 0
    assert giamsat("sync", remote).code == 0
    shutil.copytree(here, there)
    return here, there, remote


def head(folder: Path) -> str:
    asked = ["git", "rev-parse", "HEAD"]
    done = subprocess.run(asked, cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()


def subjects(folder: Path) -> list[str]:
    asked = ["git", "log", "--format=%s"]
    done = subprocess.run(asked, cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()


def test_every_command_is_known_here() -> None:
    assert set(names_of_commands()) == {*WRITING, *READING, *BEGINNING}


def test_what_every_command_writes_is_taken_by_server_and_offices(
    offices: tuple[Path, Path, Path], giamsat: Giamsat, tmp_path: Path
) -> None:
    here, there, remote = offices
    supervisor, written = Pusher(Reach("supervisor")), set()
    for name, calls in WRITING.items():
        for call in calls:
            before = head(remote)
            given = [word.format(outside=tmp_path / "outside") for word in call]
            done = giamsat(*name.split(), *given, "-w", here)
            assert done.code in (0, 1), (name, done)
            sent = giamsat("sync", "-w", here)
            assert sent.code == 0, (name, sent.err)
            if head(remote) != before:
                written.add(name)
                update = Update(before, head(remote), "refs/heads/main")
                now = datetime.now(UTC)
                judge(_standing_at(remote, before, tmp_path / "server"), update, supervisor, now)
            came = giamsat("sync", "-w", there)
            assert came.code == 0, (name, came.err)
    assert {*WRITING} - written <= {"check", "doctor", "resolve"}
    assert [line for line in subjects(here) if not is_own_subject(line)] == []


def _standing_at(remote: Path, commit: str, folder: Path) -> Path:
    """Return a copy of the remote whose branch stands where it stood before the push."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(remote, folder)
    subprocess.run(["git", "update-ref", "refs/heads/main", commit], cwd=folder, check=True)
    return folder
