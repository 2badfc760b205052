"""COUNT random pushes against the server's hook."""

from __future__ import annotations

from benchmarks.reliability.page import Asked, say
from tests.faults.pushes import Pushes

COUNT = 50


def trial(asked: Asked) -> str:
    pushes = Pushes(asked.folder, asked.seed)
    for number in range(asked.count):
        pushes.one()
        if number % 100 == 99:
            say(f"{number + 1}: {dict(pushes.counts)}")
    counts = pushes.counts
    reasons = sum(name.startswith("refused: ") for name in counts)
    return (
        f"{counts['pushes']:,} pushes of {counts['commits']:,} commits by five kinds of senders:"
        f" {counts['let in']:,} let in and {counts['refused']:,} refused, for {reasons} reasons;"
        " 0 judged wrongly, and of each refused for a commit the first such commit was named."
    )
