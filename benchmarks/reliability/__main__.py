"""Breaks things on purpose and counts what survives.

python -m benchmarks.reliability TRIAL [COUNT] [--jobs N] [--seed N] [--suite DIR] [--write]

Without a COUNT a trial is short; its own module says what is counted. A trial that finds a loss, a
wrong answer, a traceback or a change that is told wrongly ends with an error that names it.
``--write`` brings the trial's own part of docs/reliability.md up to date.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

from benchmarks.reliability.page import Asked, write
from tests.sharing.offices import QUIET

TRIALS = {
    "kills": "kills",
    "steps": "steps",
    "faults": "faults",
    "refusals": "refusals",
    "crowd": "crowd",
    "mutations": "mutations",
    "odd-files": "odd_files",
    "toml-test": "toml_test",
    "clones": "clones",
    "pushes": "pushes",
}
"""Each trial and the module with its ``COUNT`` and ``trial(asked)``."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("trial", choices=TRIALS)
    parser.add_argument("count", type=int, nargs="?")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--suite", type=Path, help="a checkout of toml-test")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    os.environ.update(QUIET)
    module = import_module(f"benchmarks.reliability.{TRIALS[given.trial]}")
    count = module.COUNT if given.count is None else given.count
    print(f"{given.trial} {count}, seed {given.seed}", file=sys.stderr)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        text = module.trial(Asked(Path(folder), count, given.jobs, given.seed, given.suite))
    print(text)
    if given.write:
        write(given.trial, text, time.monotonic() - started)


if __name__ == "__main__":
    main()
