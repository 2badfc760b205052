"""``giamsat`` alone: what is overdue, what waits to be recorded, what comes this week."""

from __future__ import annotations

import json
import shlex
import shutil
from pathlib import Path

import pytest
from tests.cli.offices_made import contents
from tests.conftest import ROOT, Giamsat

DAY = "2025-09-15"


@pytest.fixture
def examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example workspace; the test runs in it."""
    folder = tmp_path / "examples"
    shutil.copytree(ROOT / "examples", folder)
    monkeypatch.chdir(folder)
    return folder


def test_giamsat_alone_shows_the_desk(shipped: Path, giamsat: Giamsat) -> None:
    alone = giamsat()
    assert (alone.code, alone.out) == (0, giamsat("desk").out)
    assert "--help" in giamsat("--help").out


def test_each_matter_has_the_line_that_goes_on_with_it(
    examples: Path,
    giamsat: Giamsat,
) -> None:
    before = contents(examples)
    ran = giamsat("desk", "--as-of", DAY, "--format", "json")
    found = json.loads(ran.out)
    assert found["schema"] == "giamsat.desk/1"
    matters = [*found["overdue"], *found["to_record"], *found["week"]]
    assert [row["rule"] for row in found["to_record"]] == ["visit"] * len(found["to_record"])
    assert matters
    for row in matters:
        ran = giamsat(*row["command"][1:], "--as-of", DAY, "--dry-run")
        assert ran.code == 0, ran.err
    assert contents(examples) == before


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_lines_on_the_page_can_be_typed(
    examples: Path,
    giamsat: Giamsat,
    lang: str,
) -> None:
    page = giamsat("desk", "--as-of", DAY, "--lang", lang).out
    assert len(page.splitlines()) <= 15
    assert "None" not in page
    lines = [line.split(" → ")[1] for line in page.splitlines() if " → " in line]
    assert lines
    for line in lines:
        program, *words = shlex.split(line)
        assert program == "giamsat"
        assert giamsat(*words, "--as-of", DAY, "--dry-run").code == 0
    assert examples


def test_an_empty_workspace_says_what_to_do_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> None:
    (tmp_path / "giamsat.toml").write_text("schema = 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    ran = giamsat()
    assert ran.code == 0
    assert "giamsat lap" in ran.out


def test_outside_a_workspace_the_first_step_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = giamsat()
    assert ran.code == 2
    assert "giamsat khoi-tao" in ran.err


def test_plans_that_no_limit_judges_are_named_once(
    office: Path,
    giamsat: Giamsat,
) -> None:
    path = office / "plans/2020/9-kh.toml"
    path.write_text(
        'schema = 1\n[plan]\nnumber = "9/KH"\nissued = 2020-03-01\ntitle = "X"\n', encoding="utf-8"
    )
    found = json.loads(giamsat("desk", "--as-of", "2020-03-20", "--format", "json").out)
    assert "2020/9-kh" in found["formless"]
    page = giamsat("desk", "--as-of", "2020-03-20").out
    assert page.count("chưa ghi hình thức") == 1
