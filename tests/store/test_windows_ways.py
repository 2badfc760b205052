"""What Windows does otherwise, played on any system: held files, other drives, line ends."""

from __future__ import annotations

import os
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from tests.conftest import Giamsat

from giamsat.cli.naming import below_root
from giamsat.cli.session import prepare
from giamsat.store.files import CannotWriteError, overwrite_output, read_bytes, replace


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
    assert raised.value.params["reason"] == "EBUSY"
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
