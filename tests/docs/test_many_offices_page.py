"""The page on several workspaces and on issuers over time prints what giamsat prints."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.conftest import ROOT, Giamsat
from tests.console_blocks import Example, examples

PAGE = ROOT / "docs" / "vi" / "nhieu-don-vi.md"
LACKING = "xa-chua-gui"


@pytest.fixture
def root(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project's own workspace with its issuers, and the made-up ones below it."""
    copied = shutil.ignore_patterns(".giamsat")
    shutil.copytree(ROOT / "examples", shipped / "examples", ignore=copied)
    shutil.copy(ROOT / "issuers.toml", shipped)
    monkeypatch.setenv("COLUMNS", "80")
    return shipped


@pytest.mark.parametrize("example", list(examples(PAGE)), ids=lambda each: f"line-{each.line}")
def test_examples_print_what_the_page_says(example: Example, root: Path, giamsat: Giamsat) -> None:
    done = giamsat(*example.arguments)
    assert done.out.replace("\r\n", "\n") == example.output
    assert done.code == (1 if LACKING in example.arguments else 0)


def test_each_command_across_is_named_and_most_are_run() -> None:
    run = {example.command for example in examples(PAGE)}
    assert run == {"list", "due", "summary", "stats"}


def test_every_made_up_plan_of_a_commune_says_that_it_is_made_up() -> None:
    plans = sorted((ROOT / "examples" / "communes").rglob("plans/**/*.toml"))
    assert len(plans) == 3
    for path in plans:
        text = path.read_text(encoding="utf-8")
        assert "(ví dụ)" in text, path
        assert "không có thật" in text, path


def test_the_made_up_issuers_are_sound(giamsat: Giamsat, root: Path) -> None:
    done = giamsat("check", "--workspace", "examples/communes/xa-nam-hoa", "--as-of", "2025-09-15")
    assert (done.code, done.out) == (0, "")
