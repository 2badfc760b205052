"""No sync sends what every other office refuses: files outside of what is shared."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import Giamsat
from tests.sharing.offices import PLAN_PATH, cloned, founded, git, synced


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    first = founded(tmp_path / "a")
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "shared.git")
    synced(first, tmp_path / "shared.git")
    return first, cloned(tmp_path / "shared.git", tmp_path / "b")


@pytest.mark.parametrize("name", ["la.txt", "Văn bản đến/cv.pdf", "plans/2020/ghi chú.docx"])
def test_a_private_file_in_a_commit_stays_at_home(two: tuple[Path, Path], name: str) -> None:
    first, second = two
    (first / name).parent.mkdir(exist_ok=True)
    (first / name).write_text("x", encoding="utf-8")
    plan = first / PLAN_PATH
    plan.write_text(plan.read_text("utf-8") + "# thêm\n", encoding="utf-8")
    git(first, "add", "-f", name)
    git(first, "commit", "-q", "-m", "by hand")
    done = synced(first)
    assert done.left_out == (name,)
    assert (first / name).read_text("utf-8") == "x"
    assert synced(second).came
    assert (second / PLAN_PATH).read_bytes() == plan.read_bytes()
    assert not (second / name).exists()
    assert synced(first).left_out == ()


def test_a_document_from_elsewhere_in_the_workspace_reaches_the_others(
    two: tuple[Path, Path], giamsat: Giamsat
) -> None:
    first, second = two
    (first / "Văn bản đến").mkdir()
    (first / "Văn bản đến" / "cv.txt").write_text("x", encoding="utf-8")
    more = ("--kind", "công văn", "--file", str(first / "Văn bản đến" / "cv.txt"))
    added = giamsat("document", "add", "33", "--number", "9/CV", *more, "--workspace", first)
    assert added.code == 0, added.err
    assert giamsat("sync", "--workspace", first).code == 0
    assert giamsat("sync", "--workspace", second).code == 0
    assert len(list((second / "attachments").rglob("cv.txt"))) == 1
    assert (first / "Văn bản đến" / "cv.txt").exists()
