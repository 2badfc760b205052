"""Kill each kind of command before each of its steps in turn; COUNT is the most steps of each."""

from __future__ import annotations

from benchmarks.reliability.kills import begun, told
from benchmarks.reliability.page import Asked, say
from tests.faults.kills import OFTEN

COUNT = 400


def trial(asked: Asked) -> str:
    with begun(asked.folder, asked.seed) as one:
        for name in OFTEN:
            say(f"{name}: {one.every_step(name, asked.count)} steps")
            one.settle()
        return told(one.tally(), "before every step in turn")
