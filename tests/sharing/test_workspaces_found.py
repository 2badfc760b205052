"""Which workspaces a call means: folders, folders that hold some, lists; each once, each named."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from giamsat.sharing.workspaces import Place, places
from giamsat.store.files import FileError
from giamsat.store.reading import InvalidPlanError


def workspace(folder: Path, text: str = "schema = 1\n") -> Path:
    (folder / "plans").mkdir(parents=True)
    (folder / "giamsat.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def province(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("xa-ban-tho", "xa-nam-hoa", "vung-cao/xa-suoi-may"):
        workspace(tmp_path / "tinh" / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "tinh"


def names(found: list[Place]) -> list[str]:
    return [place.name for place in found]


def codes(found: list[Place]) -> list[str | None]:
    return [place.problem.code if place.problem else None for place in found]


def test_a_folder_that_holds_workspaces_means_them_all(province: Path) -> None:
    assert names(places(["tinh"])) == ["xa-suoi-may", "xa-ban-tho", "xa-nam-hoa"]


def test_a_workspace_means_itself_and_none_within_it(province: Path) -> None:
    workspace(province / "xa-ban-tho" / "examples")
    found = places(["tinh/xa-ban-tho"])
    assert found == [Place("xa-ban-tho", str(Path("tinh/xa-ban-tho")))]


def test_each_workspace_is_asked_once_however_it_is_named(province: Path) -> None:
    found = places(["tinh/xa-ban-tho", "tinh", str(province / "xa-ban-tho"), "./tinh/xa-ban-tho/"])
    assert names(found) == ["xa-ban-tho", "xa-suoi-may", "xa-nam-hoa"]


def test_a_link_to_a_workspace_is_that_workspace(province: Path) -> None:
    try:
        (province / "lien-ket").symlink_to(province / "xa-ban-tho", target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links here")
    assert len(places(["tinh"])) == 3


def test_equal_folder_names_are_told_apart_by_the_folder_above(tmp_path: Path) -> None:
    for name in ("tinh-a/xa-tan-lap", "tinh-b/xa-tan-lap", "tinh-b/xa-khac"):
        workspace(tmp_path / name)
    assert names(places([str(tmp_path)])) == ["tinh-a/xa-tan-lap", "xa-khac", "tinh-b/xa-tan-lap"]


def test_what_is_missing_or_has_no_settings_is_named_and_hides_nothing(province: Path) -> None:
    (province / "xa-do-dang" / "plans").mkdir(parents=True)
    found = places(["tinh", "tinh/xa-mat"])
    assert len([place for place in found if place.problem is None]) == 3
    lost = {place.name: place.problem.code for place in found if place.problem}
    assert lost == {"xa-do-dang": "workspace-without-settings", "xa-mat": "workspace-missing"}


def test_a_folder_without_workspaces_says_so(tmp_path: Path) -> None:
    (tmp_path / "trong" / "khac").mkdir(parents=True)
    assert codes(places([str(tmp_path)])) == ["holds-no-workspace"]


def test_hidden_folders_are_passed_over(province: Path) -> None:
    workspace(province / ".cu" / "xa-cu")
    assert len(places(["tinh"])) == 3


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser reads everything")
def test_a_folder_that_may_not_be_read_is_named(province: Path) -> None:
    (province / "kin").mkdir(mode=0)
    assert codes(places(["tinh"])).count("workspace-unreadable") == 1


def test_a_list_of_lines_counts_from_its_own_folder(province: Path, tmp_path: Path) -> None:
    text = "\ufeff# các xã đã nối mạng\n\n  xa-ban-tho  \r\nvung-cao\nxa-mat\n"
    (province / "danh-sach.txt").write_text(text, encoding="utf-8", newline="")
    found = places([], "tinh/danh-sach.txt")
    assert names(found) == ["xa-ban-tho", "xa-suoi-may", "xa-mat"]
    assert codes(found) == [None, None, "workspace-missing"]


def test_a_toml_list_can_give_names(province: Path) -> None:
    text = '[[workspace]]\npath = "xa-ban-tho"\nname = "Xã Bản Thơ"\n[[workspace]]\npath = "."\n'
    (province / "danh-sach.toml").write_text(text, encoding="utf-8")
    assert names(places([], "tinh/danh-sach.toml")) == ["Xã Bản Thơ", "xa-suoi-may", "xa-nam-hoa"]


def test_a_folder_is_not_named_as_another_one_is_in_the_list(province: Path) -> None:
    text = '[[workspace]]\npath = "xa-ban-tho"\nname = "xa-nam-hoa"\n[[workspace]]\npath = "."\n'
    (province / "danh-sach.toml").write_text(text, encoding="utf-8")
    assert names(places([], "tinh/danh-sach.toml")) == [
        "xa-nam-hoa",
        "xa-suoi-may",
        "tinh/xa-nam-hoa",
    ]


@pytest.mark.parametrize(
    ("text", "code", "key"),
    [
        ('[[workspace]]\nname = "Xã"\n', "missing-key", "workspace[1].path"),
        ('[[workspace]]\npath = ""\n', "empty-text", "workspace[1].path"),
        ('[[workspace]]\npath = "xa"\nnames = "Xã"\n', "unknown-list-key", "workspace[1].names"),
        ('[[workspaces]]\npath = "xa"\n', "unknown-list-key", "workspaces"),
        ("[[workspace]\n", "toml-syntax", None),
    ],
)
def test_a_list_that_is_wrong_says_where(
    text: str, code: str, key: str | None, province: Path
) -> None:
    (province / "danh-sach.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidPlanError) as failure:
        places([], "tinh/danh-sach.toml")
    [problem] = failure.value.problems
    assert (problem.code, problem.key) == (code, key)
    assert problem.path == str(Path("tinh/danh-sach.toml"))
    assert problem.line is not None


def test_one_name_for_two_workspaces_is_refused(province: Path) -> None:
    entry = '[[workspace]]\nname = "Xã"\npath = '
    text = f'{entry}"xa-ban-tho"\n{entry}"xa-nam-hoa"\n'
    (province / "danh-sach.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidPlanError, match="workspace-named-twice"):
        places([], "tinh/danh-sach.toml")


def test_a_list_in_another_encoding_is_refused(province: Path) -> None:
    (province / "danh-sach.txt").write_bytes("xã".encode("utf-16"))
    with pytest.raises(InvalidPlanError, match="not-utf8"):
        places([], "tinh/danh-sach.txt")


def test_a_list_that_is_not_there_is_told(province: Path) -> None:
    with pytest.raises(FileError, match="file-missing"):
        places([], "tinh/khong-co.txt")


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_NOFILE, (56, int(sys.argv[1])))
from giamsat.sharing.registers import open_registers
from giamsat.sharing.workspaces import places
found = open_registers(places([sys.argv[2]]), keep=False)
print(len(found.across.members), *[problem.code for problem in found.lost])
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
@pytest.mark.parametrize(
    ("hard", "said"), [(4096, "10"), (56, "8 too-many-workspaces too-many-workspaces")]
)
def test_more_workspaces_than_files_may_be_open_are_named(
    hard: int, said: str, tmp_path: Path
) -> None:
    for number in range(10):
        workspace(tmp_path / f"xa-{number}")
    command = [sys.executable, "-c", LIMITED, str(hard), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == said
