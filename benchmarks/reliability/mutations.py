"""Damage COUNT plan files, in several processes."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.reliability.page import Asked, say
from tests.faults.mutations import Fuzzing

COUNT = 1000


def trial(asked: Asked) -> str:
    share = -(-asked.count // asked.jobs)
    with ProcessPoolExecutor(asked.jobs) as pool:
        runs = [
            pool.submit(_fuzzed, asked.folder / str(n), share, asked.seed + n)
            for n in range(asked.jobs)
        ]
        counts = sum((run.result() for run in runs), Counter[str]())
    return (
        f"{counts['texts']:,} damaged plan files: {counts['no TOML']:,} were no TOML any more and"
        f" {counts['TOML']:,} were. {counts['diagnostics']:,} diagnostics, each with file, line and"
        f" remedy in both languages, and with its key wherever the text was TOML;"
        f" {counts['edited']:,} edits done and {counts['edit refused']:,} refused;"
        f" {counts['merged']:,} merges done and {counts['merge refused']:,} refused, where one side"
        " was no TOML. No traceback, no file changed by being read."
    )


def _fuzzed(folder: Path, count: int, seed: int) -> Counter[str]:
    fuzzing = Fuzzing(folder, seed=seed)
    for done in range(0, count, 1000):
        fuzzing.run(min(1000, count - done))
        say(f"{seed}: {done + 1000} of {count}")
    return fuzzing.counts
