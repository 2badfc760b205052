"""The page on the calendar and the web pages prints what giamsat prints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.console_blocks import examples

PAGE = Path(__file__).resolve().parents[2] / "docs" / "vi" / "lich-va-trang-web.md"


def test_the_examples_of_the_page(giamsat: Any, shipped: Path) -> None:
    pytest.importorskip("icalendar", reason="needs giamsat[calendar]")
    found = list(examples(PAGE))
    assert len(found) == 2
    for example in found:
        ran = giamsat(*example.arguments)
        assert ran.code == 0
        assert ran.out + ran.err == example.output, example.line
    assert (shipped / "giam-sat.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert "MTTQ Việt Nam" in (shipped / "trang-web" / "index.html").read_text("utf-8")
