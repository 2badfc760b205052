"""README's examples print what it says, its help is the real one, its pictures are current."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from tests.conftest import ROOT, Giamsat
from tests.console_blocks import Example, examples


def has_pinned(library: str) -> bool:
    """Tell whether a library has the version that we test with."""
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return f"{library}=={version(library)}" in pins


PAGES = ("README.md", "README.vi.md")


@pytest.mark.parametrize(
    ("page", "example"),
    [(page, example) for page in PAGES for example in examples(ROOT / page)],
    ids=lambda value: value if isinstance(value, str) else f"line-{value.line}",
)
def test_examples_print_what_the_page_says(
    page: str, example: Example, shipped: Path, giamsat: Giamsat
) -> None:
    assert shipped.exists()
    done = giamsat(*example.arguments)
    assert (done.out.replace("\r\n", "\n"), done.code) == (example.output, 0), page


@pytest.mark.parametrize(
    "script",
    [
        "tools/readme_help.py",
        "tools/word_tables.py",
        pytest.param(
            "tools/pictures.py",
            marks=[
                pytest.mark.skipif(os.name == "nt", reason="pty"),
                pytest.mark.skipif(not has_pinned("rich"), reason="another Rich draws otherwise"),
            ],
        ),
    ],
)
def test_made_parts_are_current(script: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / script), "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_there_are_examples() -> None:
    assert all(len(list(examples(ROOT / page))) >= 2 for page in PAGES)
