"""Kill commands at moments by chance; COUNT is how many of them die."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from benchmarks.reliability.page import Asked, say
from tests.faults.kills import OFTEN, Tally, Trial
from tests.faults.nursery import Nursery

COUNT = 20
SETTLE = 25
"""After so many commands both offices are compared whole."""


def trial(asked: Asked) -> str:
    share = -(-asked.count // asked.jobs)
    with ProcessPoolExecutor(asked.jobs) as pool:
        runs = [
            pool.submit(_by_chance, asked.folder / str(n), share, asked.seed + n)
            for n in range(asked.jobs)
        ]
        tallies = [run.result() for run in runs]
    return told(Tally(*map(sum, zip(*tallies, strict=True))), "at moments by chance")


def _by_chance(folder: Path, count: int, seed: int) -> Tally:
    with begun(folder, seed) as one:
        while one.kills < count:
            one.random_kill()
            if (one.kills + one.survived) % SETTLE == 0:
                one.settle()
                say(f"{seed}: {one.tally()}")
        one.settle()
        return one.tally()


@contextmanager
def begun(folder: Path, seed: int) -> Iterator[Trial]:
    """Make the offices of one trial and the process whose children are killed."""
    folder.mkdir(exist_ok=True)
    nursery = Nursery(folder)
    try:
        yield Trial(folder / "trial", nursery, seed=seed)
    finally:
        nursery.close()


def told(tally: Tally, how: str) -> str:
    return (
        f"{tally.kills:,} commands of {tally.kills + tally.survived:,} killed {how}"
        f" ({', '.join(OFTEN)}): {tally.healed:,} next commands, all of which worked and were"
        f" recorded; {tally.acknowledged:,} acknowledged facts, 0 lost; 0 torn files; both offices"
        " equal and clean, their seals whole, `git fsck` sound."
    )
