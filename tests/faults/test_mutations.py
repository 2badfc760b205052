"""Damaged plan files: the short run. The long one is in benchmarks/reliability."""

from __future__ import annotations

from pathlib import Path

from tests.faults.mutations import Fuzzing


def test_damaged_plan_files(tmp_path: Path) -> None:
    fuzzing = Fuzzing(tmp_path, seed=20200207)
    fuzzing.run(120)
    counts = fuzzing.counts
    assert counts["texts"] == 120
    assert min(counts[kind] for kind in ("no TOML", "TOML", "edited", "merged")) > 10


def test_texts_that_once_broke_something(tmp_path: Path) -> None:
    fuzzing = Fuzzing(tmp_path)
    fuzzing.tried([b"", b'"" = 1\n', b"\xef\xbb\xbf", b"\r\n", b"schema = 1\n[plan]\n'' = ''\n"])
    assert fuzzing.counts["texts"] == 5
