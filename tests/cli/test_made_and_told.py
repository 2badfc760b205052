"""A failure after a change says that the change is made; what can be seen before stops it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from errno import EBADF, EIO, ENOSPC, EPIPE
from pathlib import Path

import pytest
from tests.cli.test_products_are_shared import WRITING, offices  # noqa: F401
from tests.conftest import Giamsat
from tests.faults.refused_calls import facts
from tests.sharing.offices import founded

from giamsat.cli.session import Session

Offices = tuple[Path, Path, Path]

NOTHING_TO_DO = {"check", "doctor", "resolve"}
"""They have nothing to write in this workspace."""


def state(folder: Path) -> tuple[str, str]:
    """Return the last commit, and what differs from it."""
    git = [
        subprocess.run(
            ["git", *words], cwd=folder, capture_output=True, encoding="utf-8", check=True
        ).stdout
        for words in (["rev-parse", "HEAD"], ["status", "--porcelain"])
    ]
    return git[0].strip(), git[1]


def calls(outside: Path) -> Iterator[list[str]]:
    for name, all_calls in WRITING.items():
        for call in all_calls:
            yield [*name.split(), *(word.format(outside=outside) for word in call)]


def test_a_change_that_cannot_be_told_is_told_as_made(
    offices: Offices,  # noqa: F811
    giamsat: Giamsat,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here, seen = offices[0], set()
    trouble = OSError(ENOSPC, os.strerror(ENOSPC))

    def fail(*_: object) -> None:
        raise trouble

    monkeypatch.setattr(Session, "write", fail)
    for number, call in enumerate(calls(tmp_path / "outside")):
        trouble = (
            OSError(ENOSPC, "đầy") if number % 2 else RuntimeError("một mô-đun không nạp được")  # type: ignore[assignment]
        )
        before = state(here)
        done = giamsat(*call)
        commit, _ = state(here)
        if state(here) == before:
            assert "ĐÃ được ghi" not in done.err, (call, done)
            continue
        seen.add(call[0])
        assert done.code == 6, (call, done)
        assert "ĐÃ được ghi" in done.err
        assert commit[:10] in done.err, (call, done)
        assert "Không có gì bị ghi dở" not in done.err
    assert {name.split()[0] for name in WRITING} - seen <= NOTHING_TO_DO


@pytest.mark.parametrize("force", [False, True])
def test_an_output_that_cannot_be_written_stops_a_change_before_it_is_made(
    offices: Offices,  # noqa: F811
    giamsat: Giamsat,
    tmp_path: Path,
    force: bool,
) -> None:
    here = offices[0]
    (tmp_path / "đã có.txt").write_text("cũ", encoding="utf-8")
    place = here / "giamsat.toml" if force else tmp_path / "đã có.txt"
    places = [place, tmp_path / "không có" / "a.txt", tmp_path]
    before, text = state(here), place.read_bytes()
    for call in calls(tmp_path / "outside"):
        for output in places:
            done = giamsat(*call, "--output", output, *(["--force"] if force else []))
            assert done.code == 4, (call, output, done)
    assert state(here) == before
    assert place.read_bytes() == text


PARTS = (
    *("giamsat.toml", "issuers.toml", "roles.toml", ".git/config", "seals/0001.json"),
    *("plans/2026/01-kh-mttq.toml", "plans/mới.toml", "programmes/a.TOML"),
    *(".giamsat/register", ".giamsat/locks/a.lock"),
)


@pytest.mark.parametrize(
    "call",
    [["list"], ["stats"], ["report", "01"], ["export", "json"], ["export", "html"]],
    ids=" ".join,
)
def test_no_result_goes_over_a_part_of_the_workspace(
    offices: Offices,  # noqa: F811
    giamsat: Giamsat,
    call: list[str],
) -> None:
    for number, name in enumerate(PARTS):
        place = offices[0] / name
        before = place.read_bytes() if place.exists() else None
        linked = offices[0].parent / f"đường dẫn {number}"
        linked.symlink_to(place)
        for output in (place, linked):
            done = giamsat(*call, "--output", output, "--force")
            assert done.code == 4, (output, done)
            assert (place.read_bytes() if place.exists() else None) == before


def program(folder: Path, *words: str, out: int | str) -> subprocess.CompletedProcess[str]:
    """Run giamsat as a shell does, its output into a file or, for -1, closed."""
    call = f'"$0" -m giamsat "$@" {">&-" if out == -1 else f"> {out}"}'
    return subprocess.run(
        ["sh", "-c", call, sys.executable, *words],
        cwd=folder,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("out", [-1, "/dev/full"])
@pytest.mark.parametrize("call", [["list"], ["list", "--format", "csv"], ["check", "--help"]])
def test_an_answer_that_nobody_gets_is_no_fault_of_giamsat(
    shipped: Path, out: int | str, call: list[str]
) -> None:
    done = program(shipped, *call, out=out)
    assert done.returncode == 6
    assert "không ghi được kết quả ra đầu ra" in done.stderr
    assert "lỗi của chính nó" not in done.stderr


@pytest.mark.parametrize(("number", "code"), [(EBADF, 6), (EPIPE, 0)])
def test_a_reader_that_leaves_after_a_change_is_no_fault(
    offices: Offices,  # noqa: F811
    giamsat: Giamsat,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    code: int,
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Session, "write", fail)
    monkeypatch.setattr("giamsat.cli.failures.close_quietly", lambda: 0)
    assert giamsat("set", "01", "area=xã B").code == code


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
@pytest.mark.parametrize("module", ["giamsat.cli.front", "giamsat.cli.session", "typer"])
def test_ctrl_c_while_modules_load_ends_quietly(shipped: Path, module: str) -> None:
    code = (
        "import os, signal, sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, path, target=None):\n"
        f"        if name == {module!r}: os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Stop())\n"
        "sys.argv = ['giamsat', 'check']\n"
        "from giamsat.__main__ import program\n"
        "program()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=shipped,
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert done.returncode == 130, done
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "place",
    [
        "plans/2020/x.json",
        "plans/x/y/z.csv",
        "attachments/zz.md",
        "programmes/x.html",
        ".giamsat/x.json",
        ".giamsat/view/x.json",
        "seals/x.md",
        ".git/x",
    ],
)
def test_no_result_goes_among_the_files_of_the_workspace(
    shipped: Path, giamsat: Giamsat, place: str
) -> None:
    (shipped / place).parent.mkdir(parents=True, exist_ok=True)
    for call in (["list"], ["set", "33", "area=xã B"], ["export", "json"], ["report", "33"]):
        for force in ([], ["--force"]):
            done = giamsat(*call, "--output", place, *force)
            assert (done.code, (shipped / place).exists()) == (4, False), (call, done)
    assert "xã B" not in "".join(p.read_text("utf-8") for p in shipped.glob("plans/*/*.toml"))


@pytest.mark.parametrize(
    "call", [["list"], ["set", "33", "area=xã B"], ["summary"], ["report", "33"]]
)
def test_a_name_that_the_system_cannot_have_is_told_before(
    shipped: Path, giamsat: Giamsat, call: list[str]
) -> None:
    done = giamsat(*call, "--output", "ế" * 200 + ".md")
    assert done.code == 4, done
    assert "xã B" not in "".join(p.read_text("utf-8") for p in shipped.glob("plans/*/*.toml"))


@pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx", "odt", "zip"])
@pytest.mark.parametrize(
    "call",
    [["list"], ["due"], ["set", "33", "area=xã B"], ["check"], ["export", "json"]],
    ids=" ".join,
)
def test_no_text_goes_into_an_office_file(
    shipped: Path, giamsat: Giamsat, call: list[str], ending: str
) -> None:
    done = giamsat(*call, "--output", f"x.{ending}")
    assert (done.code, (shipped / f"x.{ending}").exists()) == (2, False), done
    assert ending in done.err
    assert "xã B" not in "".join(p.read_text("utf-8") for p in shipped.glob("plans/*/*.toml"))


def test_the_format_of_a_document_follows_the_ending(shipped: Path, giamsat: Giamsat) -> None:
    assert giamsat("summary", "--year", "2020", "-o", "a.docx").code == 0
    assert (shipped / "a.docx").read_bytes().startswith(b"PK")
    assert giamsat("report", "33", "-o", "b.docx").code == 0
    for ending in ("xlsx", "odt", "txt", "json"):
        assert giamsat("report", "33", "-o", f"c.{ending}").code == 2
    assert giamsat("report", "33", "-o", "c.pdf", "--format", "docx").code == 2


@pytest.mark.parametrize("editor", ["vi", "/usr/bin/vim", "nano -w", "emacs -nw", None])
def test_an_editor_that_needs_a_terminal_is_not_begun_without_one(
    shipped: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch, editor: str | None
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    if editor:
        monkeypatch.setenv("EDITOR", editor)
    if os.name != "nt" or editor:
        done = giamsat("edit", "33")
        assert (done.code, "cửa sổ dòng lệnh" in done.err) == (2, True), done


@pytest.mark.parametrize("name", ["urandom", "getrandom", "fsync", "write", "listdir", "replace"])
@pytest.mark.parametrize("call", [("set", "33", "area=xã B"), ("seal",)])
def test_a_refused_call_that_names_no_file_is_not_told_as_lost_output(
    tmp_path: Path,
    giamsat: Giamsat,
    monkeypatch: pytest.MonkeyPatch,
    call: tuple[str, ...],
    name: str,
) -> None:
    """Calls upon an open file, or on none, fail without a name, as those upon stdout do."""
    if not hasattr(os, name):
        pytest.skip(f"no os.{name} here")
    root = founded(tmp_path / "office")
    before = facts(root)
    with monkeypatch.context() as refusing:

        def refused(*_: object, **__: object) -> None:
            raise OSError(EIO, os.strerror(EIO))

        refusing.setattr(os, name, refused)
        done = giamsat(*call, "-w", root)
    assert (done.code in (0, 6)) == (facts(root) != before), done
    assert "Traceback" not in done.err
