"""A plan whose file is broken is found by its names, told with its fault, and brought back."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.cli.test_products_are_shared import WRITING
from tests.conftest import Giamsat

from giamsat.cli.front import PLAN_FIRST
from giamsat.domain.acts.part_acts import LISTS, TABLES

PATH = "plans/2026/06-kh-mttq.toml"

BY_HISTORY = {"audit", "diff", "history", "resolve", "undo", "redo", "edit", "remove", "restore"}
"""What asks the recorded versions, mends the file or takes it away whole: it may be broken."""

CALLS = {
    **{
        name: calls[0][1:]
        for name, calls in WRITING.items()
        if calls[0][:1] == ("01",) and name not in BY_HISTORY
    },
    **dict.fromkeys(("show", *(f"{part} show" for part in (*TABLES, *LISTS))), ()),
    "why": (),
    "report": (),
    "relation add": ("follows", "07"),
}


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    done = subprocess.run(
        ["git", *who, *words], cwd=folder, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat) -> Path:
    """A workspace with plan 06, recorded twice."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Văn phòng")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "vp@example.org")
    monkeypatch.chdir(tmp_path)
    assert giamsat("init", "--issuer", "MTTQ xã Thử").code == 0
    new = ("--title", "Giám sát A", "--number", "06/KH-MTTQ", "--issued", "2026-01-05")
    assert giamsat("new", *new).code == 0
    assert giamsat("set", "06", "area=xã B").code == 0
    return tmp_path


def broken(file: Path) -> bytes:
    text = file.read_text("utf-8").replace('"Giám sát A"', "“Giám sát A”")
    file.write_text(text, encoding="utf-8", newline="\n")
    return file.read_bytes()


def test_every_command_about_a_plan_has_a_call_here() -> None:
    assert {*PLAN_FIRST} - BY_HISTORY <= {*CALLS}


def test_every_command_says_what_is_wrong_with_the_file(
    workspace: Path, giamsat: Giamsat, tmp_path: Path
) -> None:
    broken(workspace / PATH)
    for name in sorted({*PLAN_FIRST} - BY_HISTORY):
        more = [word.format(outside=tmp_path) for word in CALLS[name]]
        done = giamsat(*name.split(), "06", *more)
        assert done.code == 4, (name, done)
        assert f"{PATH}:" in done.err
        assert "giamsat hoan-tac 2026/06-kh-mttq" in done.err


@pytest.mark.parametrize(
    "name",
    ["06", "6", "06/KH", "06/KH-MTTQ", "06/kh-mttq", "2026/06", "2026/06-kh-mttq", PATH],
)
@pytest.mark.parametrize("file", ["06-kh-mttq", "giam-sat-a"])
def test_a_broken_file_is_found_by_its_name_or_its_raw_text(
    workspace: Path, giamsat: Giamsat, name: str, file: str
) -> None:
    broken(workspace / PATH)
    path = PATH.replace("06-kh-mttq", file)
    (workspace / PATH).rename(workspace / path)
    name = name.replace("06-kh-mttq", file).replace("2026/06", f"2026/{file[:2]}")
    done = giamsat("show", name)
    assert done.code == 4, done
    assert f"{path}:" in done.err


def test_a_broken_file_is_removed_with_its_bytes_kept(workspace: Path, giamsat: Giamsat) -> None:
    text = broken(workspace / PATH)
    assert giamsat("remove", "06", "--yes").code == 0
    assert not (workspace / PATH).exists()
    assert (workspace / ".giamsat" / "bin" / PATH).read_bytes() == text


def test_several_broken_files_are_listed(workspace: Path, giamsat: Giamsat) -> None:
    text = broken(workspace / PATH)
    (workspace / "plans/2025").mkdir()
    (workspace / "plans/2025/06-kh-mttq.toml").write_bytes(text)
    done = giamsat("show", "06")
    assert done.code == 2
    assert "2025/06-kh-mttq, 2026/06-kh-mttq" in done.err


def test_a_broken_programme_is_told(workspace: Path, giamsat: Giamsat) -> None:
    new = ("programme", "new", "--title", "Chương trình", "--year", "2026", "--id", "2026/ct")
    assert giamsat(*new).code == 0
    file = workspace / "programmes/2026/ct.toml"
    file.write_text(file.read_text("utf-8").replace('"', "”"), encoding="utf-8")
    for call in (["programme", "show", "2026/ct"], ["opinion", "list", "ct"]):
        done = giamsat(*call)
        assert done.code == 4
        assert "programmes/2026/ct.toml:" in done.err


def test_undo_brings_back_what_was_broken_by_hand(workspace: Path, giamsat: Giamsat) -> None:
    good = (workspace / PATH).read_bytes()
    bad = broken(workspace / PATH)
    seen = json.loads(giamsat("undo", "06", "--dry-run", "--format", "json").out)
    assert (seen["restored"], seen["kept"]) == (git(workspace, "rev-parse", "HEAD").strip(), None)
    assert (workspace / PATH).read_bytes() == bad
    done = giamsat("undo", "06", "--format", "json")
    assert done.code == 0, done
    assert (workspace / PATH).read_bytes() == good
    kept = json.loads(done.out)["kept"]
    assert (workspace / kept).read_bytes() == bad
    assert kept in done.err
    assert git(workspace, "status", "--porcelain") == ""


@pytest.mark.parametrize("times", [1, 2])
def test_undo_brings_back_what_was_recorded_broken(
    workspace: Path, giamsat: Giamsat, times: int
) -> None:
    good = (workspace / PATH).read_bytes()
    for _ in range(times):
        broken(workspace / PATH)
        with (workspace / PATH).open("a", encoding="utf-8") as file:
            file.write("# tay\n")
        git(workspace, "commit", "-qam", "sửa tay")
    assert giamsat("undo", "06").code == 0
    assert (workspace / PATH).read_bytes() == good
    assert git(workspace, "status", "--porcelain") == ""
    assert giamsat("undo", "06").code == 0
    assert b"area" not in (workspace / PATH).read_bytes()


def test_a_broken_file_that_was_never_recorded_says_what_is_wrong(
    workspace: Path, giamsat: Giamsat
) -> None:
    path = "plans/2026/07-kh-mttq.toml"
    (workspace / path).write_text("schema = 1\n[plan]\ntitle = “A”\n", encoding="utf-8")
    done = giamsat("undo", "07")
    assert done.code == 4
    assert f"{path}:3:9" in done.err


def test_edit_opens_the_broken_file(
    workspace: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = (workspace / PATH).read_bytes()
    broken(workspace / PATH)
    editor = workspace.parent / "editor.py"
    code = "import sys\np=sys.argv[1]\nt=open(p,encoding='utf-8').read()\n"
    code += "open(p,'w',encoding='utf-8',newline='').write(t.replace('“','\"').replace('”','\"'))\n"
    editor.write_text(code, encoding="utf-8")
    monkeypatch.setenv("VISUAL", f"python3 {editor}")
    assert giamsat("edit", "06").code == 0
    assert (workspace / PATH).read_bytes() == good


def test_an_audit_of_a_broken_plan_says_how_to_mend_it(shipped: Path, giamsat: Giamsat) -> None:
    import subprocess

    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "a"]):
        subprocess.run(["git", *who, *words], cwd=shipped, check=True)
    (plan,) = shipped.glob("plans/2020/33*.toml")
    plan.write_text(plan.read_text("utf-8").replace('"', "“", 1), encoding="utf-8")
    for call in (["audit", "33"], ["show", "33"]):
        done = giamsat(*call)
        assert done.code == 4
        assert "giamsat sua 2020/33" in done.err
        assert "giamsat hoan-tac 2020/33" in done.err
