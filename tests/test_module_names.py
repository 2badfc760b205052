"""Names of test files: pytest takes two of one name for the same module."""

from __future__ import annotations

from collections import Counter

from tests.conftest import ROOT


def test_no_two_test_files_have_one_name() -> None:
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))
    assert [name for name, count in names.items() if count > 1] == []
