"""Completion in the shell: commands, options, ids and numbers of plans, and nothing that acts."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import ROOT, Giamsat

from giamsat.cli import completing

HOSTILE = r"""\" ; touch pwned ; \" $(touch pwned) `touch pwned` 'x' !!"""


Complete = Callable[..., list[str]]


@pytest.fixture
def complete(
    giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Complete:
    """Ask what a shell would offer at the end of a line."""

    def offered(line: str, shell: str = "bash") -> list[str]:
        monkeypatch.setenv("_GIAMSAT_COMPLETE", f"complete_{shell}")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(line.count(" ")))
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
        try:
            return giamsat().out.splitlines()
        except SystemExit:  # what the front door leaves to Typer
            return capfd.readouterr().out.splitlines()

    return offered


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("giamsat recom", ["recommend"]),
        ("giamsat recommend an", ["answer"]),
        ("giamsat list --fo", ["--form", "--format", "--force"]),
        ("giamsat show 20", ["2020/33-kh-mttq-btt"]),
        ("giamsat show 33", ["33/KH-MTTQ-BTT"]),
        ("giamsat show 7", [""]),
        ("giamsat xem 33", ["33/KH-MTTQ-BTT"]),
        ("giamsat kien", ["kien-nghi"]),
        ("giamsat kn tra", ["tra-loi"]),
        ("giamsat list --tr", ["--trang-thai", "--tro-giup"]),
        ("giamsat list --status di", []),
        ("giamsat list --status und", ["under-way"]),
        ("giamsat list --trang-thai dang", ["dang-giam-sat"]),
        ("giamsat soan 33 --loai cong-van-ki", ["cong-van-kien-nghi"]),
        (
            "giamsat soan 33 --loai cong",
            [
                "cong-van-gui-ke-hoach",
                "cong-van-kien-nghi",
                "cong-van-don-doc",
                "cong-van-cap-tren",
            ],
        ),
        ("giamsat lich --ngon-ngu ", ["vi", "en"]),
        ("giamsat dat 33 beg", ["begins="]),
        ("giamsat xuat parq", ["parquet"]),
        ("giamsat kn them 33 --noi-dung ", []),
        ("giamsat nhap ", ["@files@"]),
        ("giamsat list --ra-tep ", ["@files@"]),
    ],
)
def test_commands_options_and_plans_are_completed(
    shipped: Path, complete: Complete, line: str, expected: list[str]
) -> None:
    assert complete(line) == (expected or [""])


@pytest.mark.parametrize(
    ("line", "shell", "told"),
    [
        ("giamsat nhap ", "zsh", ["_files"]),
        ("giamsat kn them 33 --noi-dung ", "zsh", [""]),
        ("giamsat kn tra", "zsh", ['_arguments \'*: :(("tra-loi":"Ghi một văn bản trả lời']),
        ("giamsat kn tra", "fish", ["tra-loi\tGhi một văn bản trả lời; kiến nghị vẫn"]),
        ("giamsat nhap ", "fish", [""]),
        ("giamsat kn tra", "powershell", ["tra-loi:::Ghi một văn bản trả lời; kiến nghị vẫn"]),
    ],
)
def test_every_shell_is_told_words_and_files_only_where_files_are_meant(
    shipped: Path,
    complete: Complete,
    monkeypatch: pytest.MonkeyPatch,
    line: str,
    shell: str,
    told: list[str],
) -> None:
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    word = line.rpartition(" ")[2]
    monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", word)
    (found,) = complete(line, shell) or [""]
    assert found.startswith(told[0])
    assert bool(found) == bool(told[0])


def test_a_long_title_is_one_line(shipped: Path, complete: Complete) -> None:
    (line,) = complete("giamsat xem 33", "fish")
    name, _, title = line.partition("\t")
    assert name == "33/KH-MTTQ-BTT"
    assert title.endswith(" …")
    assert len(title) < 65


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_installed_for_the_shell_that_is_named(
    shipped: Path, tmp_path: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: None)
    done = giamsat("--cai-tu-dien", shell)
    assert (done.code, done.err) == (0, "")
    assert f"cho {shell} vào {home}" in done.out
    shown = giamsat("--show-completion", shell)
    assert any(shown.out.strip() in f.read_text("utf-8") for f in home.rglob("*") if f.is_file())
    assert giamsat("--install-completion", "tcsh").code == 2


def test_plans_of_another_workspace_are_completed(
    shipped: Path, complete: Complete, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    assert complete("giamsat show 20") == [""]
    line = f"giamsat show -w {shipped} 20"
    assert complete(line) == ["2020/33-kh-mttq-btt"]


def test_no_title_and_no_name_acts_in_the_shell(shipped: Path, complete: Complete) -> None:
    text = f"schema = 1\n\n[plan]\ntitle = '''{HOSTILE}'''\n"
    for name in ("2021-xau", "2021-$(touch pwned)", "2021-`id`", "2021 a", "2021;id"):
        (shipped / f"plans/2020/{name}.toml").write_text(text, encoding="utf-8")
    assert complete("giamsat show 2020/2021") == ["2020/2021-xau"]
    told = "\n".join(complete("giamsat show 2020/2021", "zsh"))
    title = told.partition('":"')[2]
    assert "touch pwned" in title
    assert title.endswith("\"))'")
    assert not set(title.removesuffix("\"))'")) & set("\\\"'`$!")


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_completes_by_the_installed_script(
    shipped: Path, tmp_path: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: "bash")
    done = giamsat("--install-completion")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Đã cài tự điền lệnh cho bash vào ")
    assert giamsat("--lang", "en", "--install-completion").out.startswith("Completion for bash was")
    program = tmp_path / "bin" / "giamsat"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m giamsat "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    script = (
        f'source "{home}/.bashrc"\n'
        "COMP_WORDS=(giamsat show 2020) COMP_CWORD=2\n"
        '_giamsat_completion giamsat; echo "${COMPREPLY[@]}"'
    )
    path = {
        "PATH": os.pathsep.join([str(program.parent), os.environ["PATH"]]),
        "PYTHONPATH": str(ROOT / "src"),
    }
    done_by_bash = subprocess.run(
        ["bash", "-c", script],
        env={**os.environ, **path},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done_by_bash.stdout == "2020/33-kh-mttq-btt\n"


@pytest.mark.parametrize(
    ("shell", "told"),
    [
        ("tcsh", ("tcsh", "bash, zsh, fish")),
        (None, ("?", "bash, zsh, fish")),
        ("pwsh", ("pwsh", "Out-File")),
    ],
)
def test_where_it_cannot_be_installed_people_are_told_what_to_do(
    shipped: Path,
    giamsat: Giamsat,
    monkeypatch: pytest.MonkeyPatch,
    shell: str | None,
    told: tuple[str, str],
) -> None:
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: shell)
    done = giamsat("--install-completion")
    assert (done.code, done.out) == (2, "")
    assert all(part in done.err for part in told)
    assert "Cách sửa: " in done.err


def test_a_home_that_cannot_be_written_is_told(
    shipped: Path, tmp_path: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: "bash")
    done = giamsat("--install-completion")
    assert done.code == 4
    assert "--in-tu-dien" in done.err


@pytest.mark.parametrize("shell", ["powershell", "pwsh"])
@pytest.mark.parametrize("before", [b"", b"Set-Alias a b", "# Hồ sơ\r\n".encode("utf-16")])
def test_powershells_profile_gets_one_line_that_loads_the_script(
    tmp_path: Path,
    giamsat: Giamsat,
    monkeypatch: pytest.MonkeyPatch,
    shell: str,
    before: bytes,
) -> None:
    profile = tmp_path / "Nguyễn" / "profile.ps1"
    profile.parent.mkdir()
    if before:
        profile.write_bytes(before)
    monkeypatch.setattr(completing, "profile_of", lambda _: profile)
    for _ in range(2):
        ran = giamsat("--install-completion", shell)
        assert (ran.code, "giamsat-completion.ps1" in ran.out) == (0, True), ran.err
    after = profile.read_bytes()
    assert after.startswith(before)
    encoding = "utf-16" if before.startswith(b"\xff\xfe") else "utf-8"
    line = '. "$PSScriptRoot\\giamsat-completion.ps1"'
    assert after.decode(encoding).splitlines().count(line) == 1
    script = (profile.parent / "giamsat-completion.ps1").read_text("ascii")
    assert "-CommandName giamsat, kh " in script


def test_without_powershell_it_says_what_to_do(
    giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(completing, "profile_of", lambda _: None)
    ran = giamsat("--install-completion", "powershell")
    assert (ran.code, "$PROFILE" in ran.err) == (2, True)


@pytest.mark.skipif(os.name == "nt", reason="a script stands in for PowerShell")
def test_powershell_itself_says_where_its_profile_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "pwsh"
    program.write_text("#!/bin/sh\nprintf '/nhà/hồ sơ.ps1\\r\\n'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert completing.profile_of("pwsh") == Path("/nhà/hồ sơ.ps1")
    assert completing.profile_of("powershell-is-not-here") is None


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_the_short_name_is_completed_too(giamsat: Giamsat, shell: str) -> None:
    assert re.search(r"\bkh\b", giamsat("--show-completion", shell).out)
