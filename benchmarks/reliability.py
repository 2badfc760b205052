"""Breaks things on purpose and counts what survives.

python benchmarks/reliability.py --kills 500 --steps --mutations 100000 --clones 10 --refusals 1
    --write

Each option runs one trial; without any, a short one of all. A trial that finds a loss ends with an
error that names it. ``--write`` brings the trial's own part of docs/reliability.md up to date.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "reliability.md"
sys.path.insert(0, str(ROOT))

from tests.faults.clones import Fleet  # noqa: E402
from tests.faults.kills import Tally, Trial  # noqa: E402
from tests.faults.mutations import Fuzzing, suite_counts  # noqa: E402
from tests.faults.nursery import Nursery  # noqa: E402
from tests.faults.refused_calls import COMMANDS, NUMBERS, Refusals  # noqa: E402
from tests.sharing.offices import QUIET  # noqa: E402

SETTLE = 50
"""After so many kills both offices are compared whole."""


def kills(folder: Path, count: int, jobs: int) -> str:
    """Kill commands by chance until ``count`` of them died, in several trials at once."""
    share = -(-count // jobs)
    with ProcessPoolExecutor(jobs) as pool:
        runs = [pool.submit(_by_chance, folder / str(n), share, n) for n in range(jobs)]
        tallies = [run.result() for run in runs]
    return _told(Tally(*map(sum, zip(*tallies, strict=True))), "at moments by chance")


def _by_chance(folder: Path, count: int, number: int) -> Tally:
    with _trial(folder, number) as trial:
        while trial.kills < count:
            trial.random_kill()
            if (trial.kills + trial.survived) % SETTLE == 0:
                trial.settle()
                say(f"trial {number}: {trial.tally()}")
        trial.settle()
        return trial.tally()


def steps(folder: Path) -> str:
    """Kill each kind of command before each of its steps in turn."""
    with _trial(folder, 0) as trial:
        for name in ("add", "new", "sync"):
            say(f"{name}: {trial.every_step(name)} steps")
            trial.settle()
        return _told(trial.tally(), "before every step in turn")


@contextmanager
def _trial(folder: Path, number: int) -> Iterator[Trial]:
    folder.mkdir(exist_ok=True)
    nursery = Nursery(folder)
    try:
        yield Trial(folder / "trial", nursery, seed=int(time.time()) + number)
    finally:
        nursery.close()


def _told(tally: Tally, how: str) -> str:
    return (
        f"{tally.kills:,} commands of {tally.kills + tally.survived:,} killed {how} (change, new"
        f" plan, sync that unites): {tally.healed:,} next commands, all of which worked and were"
        f" recorded; {tally.acknowledged:,} acknowledged facts, none lost; every file parsed after"
        " every kill; both offices equal and clean, `git fsck` sound."
    )


def mutations(folder: Path, count: int, jobs: int) -> str:
    """Damage ``count`` plan files, in several processes."""
    share = -(-count // jobs)
    with ProcessPoolExecutor(jobs) as pool:
        runs = [pool.submit(_fuzzed, str(folder / str(n)), share, n) for n in range(jobs)]
        counts = sum((run.result() for run in runs), Counter[str]())
    return (
        f"{counts['texts']:,} damaged plan files: {counts['no TOML']:,} were no TOML any more and"
        f" {counts['TOML']:,} were. {counts['diagnostics']:,} diagnostics, each with file, line and"
        f" remedy in both languages, and with its key wherever the text was TOML;"
        f" {counts['edited']:,} edits done and {counts['edit refused']:,} refused;"
        f" {counts['merged']:,} merges done and {counts['merge refused']:,} refused, where one side"
        " was no TOML. No traceback, no file changed by being read."
    )


def _fuzzed(folder: str, count: int, number: int) -> Counter[str]:
    fuzzing = Fuzzing(Path(folder), seed=int(time.time()) + number)
    for done in range(0, count, 1000):
        fuzzing.run(min(1000, count - done))
        if number == 0:
            say(f"{done + 1000} of {count}")
    return fuzzing.counts


def toml_test(folder: Path, suite: Path) -> str:
    """Take the files of the toml-test suite through reading, check, edit and merge."""
    counts = suite_counts(folder, suite)
    return (
        f"{counts['valid']:,} valid and {counts['invalid']:,} invalid files of toml-test (its list"
        f" for TOML 1.0) through reading, check, edit and merge: all valid ones read, all invalid"
        f" ones refused; {counts['edited']:,} edits done, {counts['edit refused']:,} refused;"
        f" {counts['merged']:,} merges done. No traceback."
    )


def clones(folder: Path, count: int, rounds: int) -> str:
    """Let ``count`` offices edit at random and sync until quiet."""
    fleet = Fleet(folder / "fleet", count, seed=int(time.time()))
    for number in range(rounds):
        fleet.round()
        say(f"round {number + 1}")
    quiet = fleet.settle()
    return (
        f"{quiet.clones} clones, {quiet.edits:,} changes and comments of their own,"
        f" {quiet.syncs:,} syncs, up to four at once: all clones equal to the byte, every change"
        f" there ({quiet.conflicts} true contradictions recorded with both values)."
    )


def refusals(folder: Path, step: int) -> str:
    """Refuse every ``step``-th call of the system in each kind of change, one at a time."""
    trial = Refusals(folder / "refusals")
    for name in COMMANDS:
        for first, number in enumerate(NUMBERS, 1):
            trial.every_call(name, number, first=first, step=step)
        say(f"{name}: {dict(trial.counts)}")
    counts = trial.counts
    return (
        f"{counts['refused']:,} calls of the system refused one at a time (no space, bad disk, no"
        f" right, no descriptor), in {', '.join(COMMANDS)}: {counts['made']:,} changes were made"
        f" and {counts['not made']:,} were not, each told as it was; every next command worked."
    )


# --- the page -----------------------------------------------------------------------------------


def write(name: str, text: str, seconds: float) -> None:
    """Put a trial's figures into its part of the page."""
    page = PAGE.read_text("utf-8")
    first, last = f"<!-- {name} -->\n", f"<!-- end {name} -->"
    before, _, rest = page.partition(first)
    _, _, after = rest.partition(last)
    said = f"{text} ({seconds / 60:.0f} min, {platform.machine()}, {os.cpu_count()} cores,"
    said += f" Python {platform.python_version()}, {_git()}.)"
    PAGE.write_text(f"{before}{first}{said}\n{last}{after}", "utf-8")


def _git() -> str:
    done = subprocess.run(["git", "--version"], capture_output=True, text=True, check=True)
    return done.stdout.strip().replace("git version", "git")


def say(text: str) -> None:
    print(f"  {text}", file=sys.stderr, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, metavar="N")
    parser.add_argument("--steps", action="store_true")
    parser.add_argument("--mutations", type=int, metavar="N")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("--toml-test", type=Path, metavar="DIR", help="a checkout of the suite")
    parser.add_argument("--clones", type=int, metavar="N")
    parser.add_argument("--rounds", type=int, default=12, metavar="N")
    parser.add_argument("--refusals", type=int, metavar="N", help="every Nth call is refused")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    os.environ.update(QUIET)
    trials: dict[str, Callable[[Path], str]] = {}
    chosen = (asked.kills, asked.steps, asked.mutations, asked.clones, asked.toml_test)
    everything = not any((*chosen, asked.refusals))
    if asked.kills or everything:
        trials["kills"] = lambda folder: kills(folder, asked.kills or 20, asked.jobs)
    if asked.steps:
        trials["steps"] = steps
    if asked.mutations or everything:
        trials["mutations"] = lambda folder: mutations(folder, asked.mutations or 1000, asked.jobs)
    if asked.toml_test:
        trials["toml-test"] = lambda folder: toml_test(folder, asked.toml_test)
    if asked.refusals:
        trials["refusals"] = lambda folder: refusals(folder, asked.refusals)
    if asked.clones or everything:
        trials["clones"] = lambda folder: clones(folder, asked.clones or 4, asked.rounds)
    for name, trial in trials.items():
        print(f"{name}:", file=sys.stderr)
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            text = trial(Path(folder))
        print(text)
        if asked.write:
            write(name, text, time.monotonic() - started)


if __name__ == "__main__":
    main()
