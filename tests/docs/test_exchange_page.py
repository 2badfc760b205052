"""The page on reports, export and import prints what giamsat prints, in the order of the page."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.conftest import ROOT, Giamsat
from tests.console_blocks import examples

PAGE = ROOT / "docs" / "vi" / "trao-doi.md"


def test_the_examples_of_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> None:
    for library in ("docx", "xlsxwriter"):
        pytest.importorskip(library, reason="needs giamsat[docs,excel]")
    folder = tmp_path / "examples"
    shutil.copytree(ROOT / "examples", folder, ignore=shutil.ignore_patterns(".giamsat"))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(folder)
    found = list(examples(PAGE))
    assert len(found) == 7
    codes = []
    for example in found:
        ran = giamsat(*example.arguments)
        assert ran.out + ran.err == example.output, example.line
        codes.append(ran.code)
    assert codes == [0, 0, 0, 0, 0, 1, 0]
    assert (folder / "bao-cao-tuan-37.docx").read_bytes().startswith(b"PK")
    assert len(list((folder / "bang-csv").glob("*.csv"))) == 18
    written = (folder / "plans/2025/44-kh-mttq-btt.toml").read_text("utf-8")
    assert "begins = 2025-10-20" in written
    assert "ends = 2025-03-15" in (folder / "plans/2025/05-kh-mttq-btt.toml").read_text("utf-8")
