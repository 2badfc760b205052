"""Let calls of the system fail by strace; COUNT is the most of one name in one command.

Of a name that a command calls more often, so many are chosen by chance.
"""

from __future__ import annotations

from random import Random

from benchmarks.reliability.page import Asked, say
from tests.faults.refused_calls import COMMANDS
from tests.faults.system_calls import Faults

COUNT = 2


def trial(asked: Asked) -> str:
    rng, faults = Random(asked.seed), Faults(asked.folder)
    for name in COMMANDS:
        for fault in faults.plan(name, rng, asked.count):
            faults.one(name, fault, also_git=rng.random() < 0.3)
        say(f"{name}: {dict(faults.counts)}")
    counts = faults.counts
    return (
        f"{counts['failed calls']:,} calls of the system made to fail one at a time by strace"
        f" (every call of a name, or {asked.count} by chance, in {', '.join(COMMANDS)}):"
        f" {counts['made']:,} changes were made and {counts['not made']:,} were not, 0 told"
        f" wrongly, 0 tracebacks, {counts['70']:,} ended with exit code 70; every next command"
        " worked."
    )
