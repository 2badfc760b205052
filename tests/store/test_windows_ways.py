"""What Windows does otherwise, played on any system: held files, other drives, line ends."""

from __future__ import annotations

import codecs
import errno
import os
import sqlite3
import subprocess
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from tests.conftest import Giamsat

from giamsat.cli.naming import below_root
from giamsat.cli.streams import prepare
from giamsat.store.files import (
    CannotWriteError,
    overwrite_output,
    read_bytes,
    replace,
    write_output,
)
from giamsat.store.register import freshness, opening, place


def held(winerror: int) -> PermissionError:
    error = PermissionError(13, "held")
    error.winerror = winerror  # type: ignore[attr-defined,unused-ignore]
    return error


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.toml"
    path.write_bytes(b"old")
    return path


def hold(monkeypatch: pytest.MonkeyPatch, times: int, winerror: int) -> list[str]:
    """Let renaming fail so many times, as while another program has the file open."""
    tried: list[str] = []
    real = Path.replace

    def refused(self: Path, target: Path) -> Path:
        tried.append(str(target))
        if len(tried) <= times:
            raise held(winerror)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr("giamsat.store.files.time.sleep", lambda _: None)
    return tried


@pytest.mark.parametrize("winerror", [5, 32])
def test_a_file_held_for_a_moment_is_tried_again(
    file: Path, monkeypatch: pytest.MonkeyPatch, winerror: int
) -> None:
    tried = hold(monkeypatch, 2, winerror)
    replace(file, b"new", read_bytes(file, file.parent))
    assert (file.read_bytes(), len(tried)) == (b"new", 3)


def test_a_file_that_stays_held_is_told_and_left_whole(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold(monkeypatch, 99, 32)
    with pytest.raises(CannotWriteError) as raised:
        overwrite_output(file, b"new")
    assert raised.value.code == "file-held"
    assert [path.name for path in file.parent.iterdir()] == ["a.toml"]
    assert file.read_bytes() == b"old"


def test_a_path_on_another_drive_is_no_path_below(monkeypatch: pytest.MonkeyPatch) -> None:
    def relpath(path: str, start: str) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", relpath)
    assert below_root("D:/x", "C:/y") is None


def test_a_check_of_another_drive_is_told(
    shipped: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("giamsat.cli.checking.below_root", lambda path, root: None)
    done = giamsat("check", "plans")
    assert done.code in (2, 3)
    assert "plans" in done.err


def test_lines_written_to_a_pipe_end_alike_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "linesep", "\r\n")
    raw = BytesIO()
    stream = TextIOWrapper(raw, encoding="cp1252", newline="\r\n")
    prepare(stream)
    stream.write("Đường,1\r\nJSON\n")
    stream.flush()
    assert raw.getvalue() == "Đường,1\r\nJSON\n".encode()


# --- hard links that file systems do not have ------------------------------------------------


@pytest.mark.parametrize("number", sorted({errno.EINVAL, errno.EPERM, errno.ENOTSUP, errno.EIO}))
def test_a_new_file_where_hard_links_are_refused_in_whatever_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """FAT and exFAT sticks say EINVAL (WinError 1 and 50), shares and phones something else."""

    def refused(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "link", refused)
    write_output(tmp_path / "a.csv", b"x")
    assert (tmp_path / "a.csv").read_bytes() == b"x"
    with pytest.raises(CannotWriteError) as raised:
        write_output(tmp_path / "a.csv", b"y")
    assert raised.value.code == "file-exists"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


# --- files that another program has open -----------------------------------------------------


@pytest.fixture
def is_open(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Names of files that cannot be opened, as Windows refuses what Word has open."""
    names: set[str] = set()
    real = os.open

    def refused(path: object, flags: int, *more: object, **named: object) -> int:
        if Path(str(path)).name in names:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, flags, *more, **named)  # type: ignore[arg-type,call-overload]

    def refusal(path: Path, wanted: int) -> int | None:
        return 32 if path.name in names else None

    monkeypatch.setattr(os, "open", refused)
    monkeypatch.setattr("giamsat.store.files._refusal", refusal)
    monkeypatch.setattr("giamsat.store.files._WAITS", (0.0,))
    return names


PLAN = "plans/2020/33-kh-mttq-btt.toml"
READING = (
    ("show", "33"),
    ("why", "33"),
    ("set", "33", "lead=A"),
    ("mark", "33", "sent", "--on", "2020-03-01"),
    ("visit", "add", "33", "--on", "2020-03-03"),
    ("report", "33"),
    ("edit", "33"),
    ("import", "a.xlsx"),
    ("document", "add", "33", "--number", "1/BC", "--issued", "2020-03-01", "--file", "a.xlsx"),
)
WRITING = (
    ("list", "--format", "csv", "-o", "out.csv", "--force"),
    ("export", "xlsx", "-o", "out.xlsx", "--force"),
    ("report", "33", "-o", "out.docx", "--force"),
    ("summary", "--period", "2020", "-o", "out.html", "--format", "html", "--force"),
)
CLOSE_IT = "đóng tệp ở chương trình ấy rồi chạy lại"


@pytest.mark.parametrize("call", READING, ids=" ".join)
def test_what_reads_a_file_open_elsewhere_says_to_close_it(
    shipped: Path, giamsat: Giamsat, is_open: set[str], call: tuple[str, ...]
) -> None:
    (shipped / "a.xlsx").write_bytes(b"x")
    is_open |= {"a.xlsx", Path(PLAN).name}
    done = giamsat(*call)
    assert done.code not in (0, 70), done.out
    assert CLOSE_IT in done.err


@pytest.mark.parametrize("call", WRITING, ids=" ".join)
def test_what_writes_a_file_open_elsewhere_says_to_close_it(
    shipped: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]
) -> None:
    name = next(word for word in call if word.startswith("out."))
    (shipped / name).write_bytes(b"old")
    hold(monkeypatch, 99, 5)
    monkeypatch.setattr("giamsat.store.files._refusal", lambda path, wanted: 32)
    done = giamsat(*call)
    assert (done.code, (shipped / name).read_bytes()) == (4, b"old"), done.err
    assert CLOSE_IT in done.err


def test_a_file_that_was_held_for_a_moment_is_read_again(
    shipped: Path, giamsat: Giamsat, is_open: set[str]
) -> None:
    """It has not changed since: nothing but what kept it from being read is over."""
    old = os.stat(shipped / PLAN).st_mtime - 100  # noqa: PTH116
    os.utime(shipped / PLAN, (old, old))
    is_open.add(Path(PLAN).name)
    assert CLOSE_IT in giamsat("show", "33").err
    is_open.clear()
    assert giamsat("show", "33").code == 0
    assert giamsat("check", PLAN).code in (0, 1)


# --- a register that is open is not replaced -------------------------------------------------


def test_a_damaged_register_is_closed_before_it_is_made_anew(
    shipped: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    giamsat("list")
    damaged = lying(shipped)
    damaged.write_bytes(b"junk" * 3000)
    opened: list[sqlite3.Connection] = []
    connect, unlink = opening.connect, os.unlink

    def connected(path: str, wait: float = 1.0) -> sqlite3.Connection:
        connection = connect(path, wait)
        if path == str(damaged):
            opened.append(connection)
        return connection

    def removed(path: str) -> None:
        if any(is_usable(connection) for connection in opened):
            raise held(32)
        unlink(path)

    monkeypatch.setattr(opening, "connect", connected)
    monkeypatch.setattr(place.os, "unlink", removed)
    assert giamsat("list").code == 0
    assert not damaged.exists()
    assert lying(shipped).read_bytes()[:6] == b"SQLite"


def lying(folder: Path) -> Path:
    kept = place.kept_file(str(folder))
    assert kept is not None
    return Path(kept.path)


def is_usable(connection: sqlite3.Connection) -> bool:
    try:
        connection.in_transaction  # noqa: B018
        connection.total_changes  # noqa: B018
    except sqlite3.ProgrammingError:
        return False
    return True


# --- programs and files of people on Windows -------------------------------------------------


def test_an_editor_is_found_as_the_search_path_has_it(
    shipped: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``code`` is ``code.cmd`` there, which Windows does not find by itself."""
    called: list[list[str]] = []

    def run(call: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        called.append(call)
        return subprocess.CompletedProcess(call, 0)

    monkeypatch.setenv("EDITOR", "code --wait")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr("giamsat.cli.editor.find_program", {"code": "/bin/code.cmd"}.get)
    monkeypatch.setattr("giamsat.cli.editor.subprocess.run", run)
    assert giamsat("edit", "33").code == 0
    assert called[0][:2] == ["/bin/code.cmd", "--wait"]


def test_no_git_is_told_once_a_day_with_where_to_get_it(
    shipped: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("giamsat.store.git.find_program", lambda _: None)
    where = "git-scm.com/downloads"
    act = ("finding", "add", "33", "--kind", "shortcoming", "--on", "2020-03-03", "--text")
    told = [giamsat(*act, f"Ý {n}") for n in "12"]
    assert [done.code for done in told] == [0, 0]
    assert [where in done.out for done in told] == [True, False]
    (shipped / ".giamsat/no-git.told").write_text("2020-01-01", encoding="ascii")
    assert where in giamsat(*act, "Ý 3").out


def test_a_list_in_a_csv_file_opens_in_excel_and_a_pipe_gets_the_text_alone(
    shipped: Path, giamsat: Giamsat
) -> None:
    plain = giamsat("list", "--format", "csv").out.encode()
    assert not plain.startswith(codecs.BOM_UTF8)
    assert giamsat("list", "-o", "a.csv").code == 0
    assert (shipped / "a.csv").read_bytes() == codecs.BOM_UTF8 + plain


@pytest.mark.parametrize("ending", ["json", "csv", "md", "html"])
def test_the_ending_of_a_file_says_its_format(shipped: Path, giamsat: Giamsat, ending: str) -> None:
    assert giamsat("list", "-o", f"a.{ending}").code == 0
    assert giamsat("list", "-o", f"b.{ending}", "--format", ending).code == 0
    assert giamsat("list", "-o", f"c.{ending}", "--format", "plain").code == 0
    data = [(shipped / f"{name}.{ending}").read_bytes() for name in "abc"]
    assert data[0] == data[1] != data[2]


def test_verify_asks_the_files_and_never_the_register(
    shipped: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows has no time of a file's last change that nobody can set back."""
    assert giamsat("seal").code == 0
    giamsat("list")
    plan = shipped / PLAN
    before, facts = plan.read_bytes(), plan.stat()
    plan.write_bytes(before.replace(b"2020", b"2021", 1))
    os.utime(plan, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    monkeypatch.setattr(freshness, "open_register", lambda *_, **__: pytest.fail("asked"))
    monkeypatch.setattr("giamsat.cli.session.open_register", freshness.open_register)
    told = giamsat("verify")
    assert (told.code, PLAN in told.out) == (1, True)
