"""Refuse every COUNT-th call of Python's own by a shim, where there is no strace."""

from __future__ import annotations

from benchmarks.reliability.page import Asked, say
from tests.faults.refused_calls import COMMANDS, NUMBERS, Refusals

COUNT = 40


def trial(asked: Asked) -> str:
    refused = Refusals(asked.folder / "refusals")
    for name in COMMANDS:
        for first, number in enumerate(NUMBERS, 1):
            refused.every_call(name, number, first=first, step=asked.count)
        say(f"{name}: {dict(refused.counts)}")
    counts = refused.counts
    return (
        f"{counts['refused']:,} calls of the system refused one at a time (no space, bad disk, no"
        f" right, no descriptor), in {', '.join(COMMANDS)}: {counts['made']:,} changes were made"
        f" and {counts['not made']:,} were not, each told as it was; every next command worked."
    )
