"""Where output goes: into pipes of another encoding, and to readers that go away."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from errno import EINVAL, EPIPE
from pathlib import Path

import pytest

from giamsat.__main__ import main
from giamsat.cli import streams
from giamsat.cli.app import COMMANDS, load
from giamsat.cli.failures import report_failure
from giamsat.i18n import Words

Call = Callable[[list[str], io.RawIOBase, io.RawIOBase], int]

WRONG = (["không-có"], ["list", "--không-có"], ["recommend"], ["recommend", "--không-có"])


def calls_for_help() -> Iterator[list[str]]:
    yield ["--help"]
    for name in COMMANDS:
        yield [name, "--help"]
        for below in getattr(load(name, Words("vi")), "commands", ()):
            yield [name, below, "--help"]


def ansi(raw: io.RawIOBase) -> io.TextIOWrapper:
    """A stream as Python opens a pipe on a Windows that is set to western letters."""
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding="cp1252")


class Kept(io.RawIOBase):
    """A pipe with a reader, which keeps what it got."""

    def __init__(self) -> None:
        self.got = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.got += bytes(data)  # type: ignore[call-overload]
        return len(bytes(data))  # type: ignore[call-overload]


class Gone(Kept):
    """A pipe that nobody reads any more."""

    def __init__(self, number: int, descriptor: int) -> None:
        super().__init__()
        self._number, self._descriptor = number, descriptor

    def fileno(self) -> int:
        return self._descriptor

    def write(self, data: object) -> int:
        if os.fstat(self._descriptor).st_rdev == Path(os.devnull).stat().st_rdev:
            return len(bytes(data))  # type: ignore[call-overload]
        raise OSError(self._number, os.strerror(self._number))


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch) -> Iterator[Call]:
    for name in ("GIAMSAT_LANG", "GIAMSAT_WORKSPACE", "GIAMSAT_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def run(arguments: list[str], out: io.RawIOBase, err: io.RawIOBase) -> int:
        monkeypatch.setattr("sys.argv", ["giamsat", *arguments])
        monkeypatch.setattr("sys.stdout", ansi(out))
        monkeypatch.setattr("sys.stderr", ansi(err))
        code = main()
        sys.stdout.flush()
        sys.stderr.flush()
        return code

    yield run
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__  # type: ignore[assignment]


@pytest.mark.parametrize("arguments", [*calls_for_help(), *WRONG], ids=" ".join)
def test_help_and_usage_errors_go_into_a_pipe_of_any_encoding(
    call: Call, shipped: Path, arguments: list[str]
) -> None:
    out, err = Kept(), Kept()
    code = call(arguments, out, err)
    assert code == (2 if arguments in WRONG else 0), err.got.decode()
    text = (out.got or err.got).decode()
    assert "rợ giúp" in text
    assert "\r" not in text


def test_what_giamsat_alone_shows_goes_into_a_pipe_of_any_encoding(
    call: Call, shipped: Path
) -> None:
    out, err = Kept(), Kept()
    assert call([], out, err) == 0, err.got.decode()
    assert out.got.decode().startswith("Không có việc nào quá hạn")
    assert b"\r" not in out.got


@pytest.mark.parametrize("number", [EPIPE, EINVAL])
@pytest.mark.parametrize(
    "arguments", [["--help"], ["list"], ["check"], ["rules"], ["--version"], ["export", "json"]]
)
def test_a_reader_that_goes_away_is_no_fault(
    call: Call,
    shipped: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    number: int,
) -> None:
    monkeypatch.setattr(streams, "_GONE", frozenset((EPIPE, EINVAL)))
    descriptor = os.open(tmp_path / "gone", os.O_RDWR | os.O_CREAT)
    try:
        err = Kept()
        assert call(arguments, Gone(number, descriptor), err) == 0, err.got.decode()
        assert "Lỗi" not in err.got.decode()
    finally:
        os.close(descriptor)


def test_an_error_of_a_file_is_none_of_a_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "_GONE", frozenset((EPIPE, EINVAL)))
    assert streams.is_reader_gone(BrokenPipeError())
    assert not streams.is_reader_gone(OSError(EINVAL, "Invalid argument", "a.toml"))
    assert not streams.is_reader_gone(ValueError())


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


LONG = "Lưu ý: " + "một hai ba bốn " * 9 + "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN"


def test_notes_on_a_terminal_are_broken_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    screen = Terminal()
    streams.write_lines([LONG, "  " + LONG, ""], screen)
    lines = screen.getvalue().split("\n")
    own = len(LONG.split())
    assert [word for line in lines for word in line.split()] == LONG.split() * 2
    assert all(len(line) < 30 or len(line.split()) == 1 for line in lines)
    second = next(n for n, line in enumerate(lines) if line.startswith("  "))
    assert all(line.startswith("  ") for line in lines[second:-2])
    assert own < len(" ".join(lines).split())
    assert lines[-2:] == ["", ""]


TO_COPY = (
    'giamsat kien-nghi tra-loi 2026/04-kh-mttq R1 --ngay 2026-03-03 --so "45/UBND"',
    '/nhà/của-tôi/.venv/bin/python -m pip install "textual>=6"',
    '"C:\\Program Files\\Python\\python.exe" -m pip install "textual>=6"',
)


@pytest.mark.parametrize("command", TO_COPY)
def test_a_command_to_copy_stays_on_one_line(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    screen = Terminal()
    streams.write_lines([f"{LONG} thì ghi: {command}", f"  → {command}", command], screen)
    lines = screen.getvalue().split("\n")
    assert [line for line in lines if command in line] == [command, f"  → {command}", command]


def test_notes_into_a_pipe_stay_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    pipe = io.StringIO()
    streams.write_lines([LONG, "  " + LONG], pipe)
    assert pipe.getvalue() == f"{LONG}\n  {LONG}\n"


@pytest.mark.parametrize("is_terminal", [True, False])
def test_a_failure_is_broken_only_where_a_person_reads_it(
    is_terminal: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    stream = Terminal() if is_terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    report_failure(RuntimeError("một hai ba bốn năm sáu"), Words("vi"))
    told = stream.getvalue()
    assert (len(told.splitlines()) > 1) is is_terminal
    assert "một hai ba bốn năm sáu" in " ".join(told.split())
