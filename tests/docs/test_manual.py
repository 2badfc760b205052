"""The pages of the manual that use the made-up workspace print what giamsat prints."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.conftest import ROOT, Giamsat
from tests.console_blocks import Example, examples

PAGES = sorted((ROOT / "docs" / "vi").glob("*.md"))


def on_the_examples(page: Path) -> list[Example]:
    """The examples of a page that name the made-up workspace."""
    return [
        example
        for example in examples(page)
        if ("--thu-muc", "examples") in zip(example.arguments, example.arguments[1:], strict=False)
    ]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the made-up workspace below the folder that the test runs in."""
    copied = shutil.ignore_patterns(".giamsat")
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=copied)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("page", "example"),
    [(page.name, example) for page in PAGES for example in on_the_examples(page)],
    ids=lambda value: value if isinstance(value, str) else f"line-{value.line}",
)
def test_examples_print_what_the_page_says(
    page: str, example: Example, root: Path, giamsat: Giamsat
) -> None:
    done = giamsat(*example.arguments)
    assert (done.out.replace("\r\n", "\n"), done.code) == (example.output, 0), page


def test_following_the_work_has_an_example_of_each_command() -> None:
    shown = {example.command for example in on_the_examples(ROOT / "docs/vi/theo-doi.md")}
    assert shown == {"due", "agenda", "summary", "stats", "rules"}


def test_the_made_up_workspace_shows_the_findings_it_is_meant_to(
    root: Path, giamsat: Giamsat
) -> None:
    import json

    arguments = ("check", "--workspace", "examples", "--as-of", "2025-09-15", "--format", "json")
    found = json.loads(giamsat(*arguments).out)
    codes = sorted({item["code"] for item in found["diagnostics"]})
    assert codes == ["GS401", "GS402", "GS403", "GS404", "GS405", "GS410", "GS503"]


def test_every_made_up_plan_says_that_it_is_made_up() -> None:
    plans = sorted((ROOT / "examples" / "plans").rglob("*.toml"))
    assert len(plans) == 12
    for path in plans:
        text = path.read_text(encoding="utf-8")
        assert "(ví dụ)" in text, path
        assert "không có thật" in text, path
