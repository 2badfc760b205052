"""Clones that turn line ends, as Git for Windows does (core.autocrlf): seals hold all the same."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.conftest import Giamsat
from tests.sharing.offices import PLAN_PATH, QUIET, founded, git, synced

from giamsat.evidence.sealing import seal
from giamsat.evidence.verifying import put_back_line_ends, verify
from giamsat.sharing.incoming import HostileTreeError
from giamsat.store.line_ends import is_kept_whole, settle_line_ends
from giamsat.store.workspace import Workspace

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
DOCUMENT = '\n[[document]]\nnumber = "1/BC"\nissued = 2020-09-01\nfile = "biên bản [1].txt"\n'
OLDER = b"plans/** -text\nprogrammes/** -text\nattachments/** -text\n"


@pytest.fixture(autouse=True)
def _quiet_git(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A workspace of before there was any list, with a plan and an attachment beside the rooms."""
    root = founded(tmp_path / "office")
    (root / "biên bản [1].txt").write_bytes(b"noi dung\n")
    with (root / PLAN_PATH).open("ab") as file:
        file.write(DOCUMENT.encode())
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "more")
    return root


def windows_clone(of: Path, folder: Path) -> Path:
    git(of.parent, "-c", "core.autocrlf=true", "clone", "-q", str(of), str(folder))
    git(folder, "config", "core.autocrlf", "true")
    return folder


def committed(root: Path) -> None:
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "sealed")


def problems(root: Path) -> dict[str, str]:
    found = verify(root, NOW).findings
    return {item.path: item.code for item in found if item.weight == "problem"}


def sealed(root: Path) -> None:
    seal(Workspace(root), "Lan", NOW)
    committed(root)


@pytest.mark.parametrize("older", [None, OLDER])
def test_a_clone_verifies_whatever_git_does_with_line_ends(
    office: Path, tmp_path: Path, older: bytes | None
) -> None:
    if older:
        (office / ".gitattributes").write_bytes(older)
    sealed(office)
    clone = windows_clone(office, tmp_path / "clone")
    assert problems(clone) == {}
    assert git(clone, "status", "--porcelain") == ""


def test_only_line_ends_that_differ_are_told_apart_and_put_back(
    office: Path, tmp_path: Path
) -> None:
    (office / ".gitattributes").write_bytes(b"* text=auto\n")
    sealed(office)
    (office / "seals/.gitattributes").unlink()
    committed(office)
    clone = windows_clone(office, tmp_path / "clone")
    (sealing,) = (clone / "seals").glob("*.sha256")
    assert problems(clone) == {f"seals/{sealing.name}": "line-ends", "seals": "no-seal"}
    settle_line_ends(found(clone))
    assert problems(clone) == {"biên bản [1].txt": "line-ends"}
    put_back_line_ends(clone)
    assert problems(clone) == {}
    (clone / PLAN_PATH).write_bytes((clone / PLAN_PATH).read_bytes().replace(b"\n", b" \r\n"))
    assert problems(clone) == {PLAN_PATH: "altered"}


def found(root: Path):  # type: ignore[no-untyped-def]
    from giamsat.store.git import Repository, find_repository

    repository = find_repository(root)
    assert isinstance(repository, Repository)
    return repository


def test_a_file_that_is_no_text_is_altered_by_every_byte(office: Path) -> None:
    (office / "attachments").mkdir()
    (office / "attachments/a.pdf").write_bytes(b"%PDF\0\n")
    sealed(office)
    (office / "attachments/a.pdf").write_bytes(b"%PDF\0\r\n")
    assert problems(office) == {"attachments/a.pdf": "altered"}


def test_a_clone_of_an_older_workspace_seals_and_sends_the_bytes_that_git_has(
    office: Path, tmp_path: Path
) -> None:
    bare = tmp_path / "shared.git"
    git(tmp_path, "init", "-q", "--bare", "-b", "main", str(bare))
    synced(office, bare)
    clone = windows_clone(bare, tmp_path / "clone")
    assert b"\r\n" in (clone / PLAN_PATH).read_bytes()
    shutil.copytree(clone, tmp_path / "other")
    synced(clone)
    assert git(clone, "rev-parse", "HEAD") == git(office, "rev-parse", "HEAD")
    assert (clone / PLAN_PATH).read_bytes() == (office / PLAN_PATH).read_bytes()
    sealed(tmp_path / "other")
    synced(tmp_path / "other")
    synced(office)
    assert problems(office) == {}


def test_what_a_seal_writes_is_let_in_by_other_offices(office: Path, tmp_path: Path) -> None:
    (office / ".gitattributes").write_bytes(b"* text=auto\n")
    committed(office)
    bare = tmp_path / "shared.git"
    git(tmp_path, "init", "-q", "--bare", "-b", "main", str(bare))
    synced(office, bare)
    other = windows_clone(bare, tmp_path / "other")
    sealed(office)
    synced(office)
    assert (office / "seals/.gitattributes").is_file()
    synced(other)
    assert problems(other) == {"biên bản [1].txt": "line-ends"}
    put_back_line_ends(other)
    assert problems(other) == {}


def test_a_list_with_anything_else_in_it_is_refused(office: Path, tmp_path: Path) -> None:
    bare = tmp_path / "shared.git"
    git(tmp_path, "init", "-q", "--bare", "-b", "main", str(bare))
    synced(office, bare)
    other = windows_clone(bare, tmp_path / "other")
    (other / ".gitattributes").write_bytes(b"* -text filter=evil\n")
    committed(other)
    git(other, "push", "-q", "origin", "main")
    with pytest.raises(HostileTreeError):
        synced(office)


def test_doctor_tells_of_line_ends_and_mends_them(
    office: Path, tmp_path: Path, giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone = windows_clone(office, tmp_path / "clone")
    monkeypatch.chdir(clone)
    assert "kham --sua-loi" in giamsat("doctor").out
    told = giamsat("doctor", "--fix")
    assert PLAN_PATH in told.out
    assert (clone / PLAN_PATH).read_bytes() == (office / PLAN_PATH).read_bytes()
    assert (clone / ".gitattributes").read_bytes() == b"* -text\n"
    assert git(clone, "status", "--porcelain", "-uno") == ""


def test_the_project_itself_keeps_its_bytes() -> None:
    """It is a workspace, too, and its tests compare bytes."""
    assert is_kept_whole(Path(__file__).parents[2])
