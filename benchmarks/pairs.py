"""Compares two versions in turns: python benchmarks/pairs.py OLD NEW FOLDER COUNT [ROUNDS]

OLD and NEW are the scripts ``giamsat`` of two environments; FOLDER gets an archive of COUNT plans
for each. A round asks the same of both, one after the other; what is compared is the time of the
processor (user and system), so that a loaded machine says the same. Prints medians and the median
of the ratios. Compile both first (``python -m compileall``): else each call does it anew where no
bytecode may be written.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import archive

CALLS = {
    "list": ["list"],
    "list, json": ["list", "--format", "json"],
    "due": ["due"],
    "show": ["show", "xa-0000/2016/01-kh-mttq"],
    "agenda --week": ["agenda", "--week", "2026-W07"],
    "summary --year": ["summary", "--year", "2016"],
    "stats": ["stats"],
    "--help": ["--help"],
    "--version": ["--version"],
}


def cost(program: str, folder: Path, words: Sequence[str]) -> float:
    """Return the seconds of processor time of one call."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([program, *words], cwd=folder, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"{program} {' '.join(words)}: {done.stderr.decode()}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(old: str, new: str, folder: str, count: str, rounds: str = "15") -> None:
    """Write both archives, ask all calls of both in turns, print a table."""
    places = {
        program: Path(folder) / f"{name}-{count}" for name, program in (("old", old), ("new", new))
    }
    for place in places.values():
        if not place.exists():
            archive.write(place, int(count))
    print(f"| {int(count):,} plans | old ms | new ms | new/old |\n|---|---:|---:|---:|")
    for name, words in CALLS.items():
        for program, place in places.items():
            cost(program, place, words)
        taken = [[cost(p, place, words) for p, place in places.items()] for _ in range(int(rounds))]
        middle = [statistics.median(column) * 1000 for column in zip(*taken, strict=True)]
        ratio = statistics.median(second / first for first, second in taken)
        print(f"| {name} | {middle[0]:.0f} | {middle[1]:.0f} | {ratio:.2f} |", flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
