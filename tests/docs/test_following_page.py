"""The page on following the work prints what giamsat prints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.console_blocks import examples

PAGE = Path(__file__).resolve().parents[2] / "docs" / "vi" / "hau-giam-sat.md"


def test_the_examples_of_the_page(giamsat: Any, shipped: Path) -> None:
    found = list(examples(PAGE))
    assert found
    for example in found:
        out = giamsat(*example.arguments, "--no-commit").out
        assert out == example.output, example.line
