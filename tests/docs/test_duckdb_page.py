"""The queries of the page on large archives give what the page says, in a real DuckDB."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.conftest import ROOT, Giamsat

PAGE = ROOT / "docs" / "duckdb.md"
EXAMPLE = re.compile(r"^```sql\n(.*?)^```\n\n((?:\|[^\n]*\n)+)", re.MULTILINE | re.DOTALL)


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|\n").split("|")]


def test_the_queries_give_the_results_of_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, giamsat: Giamsat
) -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not needed by giamsat")
    pytest.importorskip("pyarrow", reason="needs giamsat[parquet]")
    office = tmp_path / "office"
    shutil.copytree(ROOT / "examples", office, ignore=shutil.ignore_patterns(".giamsat"))
    monkeypatch.chdir(tmp_path)
    page = PAGE.read_text(encoding="utf-8")
    (command,) = re.findall(r"^giamsat (export .*)$", page, re.MULTILINE)
    assert giamsat(*command.split(), "--workspace", "office").code == 0
    found = EXAMPLE.findall(page)
    assert len(found) == 5
    for query, shown in found:
        head, _, *rows = shown.splitlines()
        result = duckdb.sql(query)
        assert result.columns == cells(head), query
        given = [
            ["" if value is None else str(value) for value in row] for row in result.fetchall()
        ]
        assert given == [cells(row) for row in rows], query
