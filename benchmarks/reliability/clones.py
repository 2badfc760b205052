"""COUNT offices edit, seal, rename and remove at random and sync until quiet."""

from __future__ import annotations

from benchmarks.reliability.page import Asked, say
from tests.faults.clones import Fleet

COUNT = 4
ROUNDS = 10


def trial(asked: Asked) -> str:
    fleet = Fleet(asked.folder / "fleet", asked.count, asked.seed)
    try:
        for number in range(ROUNDS):
            fleet.round()
            say(f"round {number + 1}")
        quiet = fleet.settle()
    finally:
        fleet.close()
    return (
        f"{quiet.clones} clones, {quiet.edits:,} changes and comments of their own, {quiet.seals}"
        f" seals, {quiet.removed} removals and {quiet.renamed} renamings of plans, {quiet.syncs:,}"
        " syncs, up to four at once: all clones equal to the byte, 0 facts lost (those of removed"
        " plans stand in the history or in the bin), all seals everywhere, `verify` the same"
        f" everywhere ({quiet.conflicts} true conflicts recorded with both values)."
    )
