"""Draw places in the code, change each in one way, and run the tests; run inside ``mutants``' copy.

A place is drawn once, however many changes are possible there. Left out is what cannot be judged:
``|`` (nearly always a type, which is never worked out) and ``==`` made ``is``, which is the same
for most of what is compared.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from cosmic_ray.commands.init import _all_work_items
from cosmic_ray.mutating import mutate_and_test
from cosmic_ray.work_item import MutationSpec

ROOMS = {
    "domain": (["src/giamsat/domain"], "tests/domain"),
    "store/toml": (["src/giamsat/store/toml"], "tests/store"),
    "merge": (
        [f"src/giamsat/sharing/{name}.py" for name in ("merging", "uniting", "resolved_apart")],
        "tests/sharing",
    ),
    "evidence": (["src/giamsat/evidence"], "tests/evidence"),
}
"""What is changed, by room, and the room's own tests."""

LEFT_OUT = re.compile(
    r"core/(?:ReplaceBinaryOperator_BitOr_|ReplaceComparisonOperator_(?!Is).*_Is)"
)
PYTEST = f"{sys.executable} -m pytest -x -q -p no:cacheprovider"
SECONDS = 3600
WANTED_BY_ROOM, WANTED_BY_ALL = 0.80, 0.97


def main(count: int, seed: int) -> int:
    """Try ``count`` mutants and print each survivor and the table; return the exit code.

    Raises ``CalledProcessError`` where tests fail before anything is changed.
    """
    for _, tests in ROOMS.values():
        subprocess.run(f"{PYTEST} {tests}".split(), check=True)
    tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for room, mutation in drawn(count, seed):
        died_by = tested(room, mutation)
        tally[room][died_by] += 1
        place = f"{mutation.module_path}:{mutation.start_pos[0]}"
        print(f"{died_by:8} {place} {mutation.operator_name} #{mutation.occurrence}", flush=True)
    return table(tally)


def drawn(count: int, seed: int) -> list[tuple[str, MutationSpec]]:
    """Return the mutants drawn, each with its room; a room gets its share of all places."""
    chance = random.Random(seed)
    places: defaultdict[tuple[str, object], list[MutationSpec]] = defaultdict(list)
    for room, (folders, _) in ROOMS.items():
        for mutation in _mutations(folders):
            key = (mutation.module_path, mutation.start_pos, mutation.end_pos)
            places[room, key].append(mutation)
    sample = chance.sample(sorted(places, key=str), count)
    return [(room, chance.choice(places[room, place])) for room, place in sample]


def _mutations(folders: list[str]) -> Iterator[MutationSpec]:
    paths = [Path(folder) for folder in folders]
    files = [file for path in paths for file in ([path] if path.is_file() else path.rglob("*.py"))]
    for item in _all_work_items(sorted(files), {}):
        (mutation,) = item.mutations
        if not LEFT_OUT.match(mutation.operator_name):
            yield mutation


def tested(room: str, mutation: MutationSpec) -> str:
    """Return ``room`` or ``others`` for the tests that noticed the mutant, or ``survived``."""
    own = ROOMS[room][1]
    if _is_noticed(mutation, [own], alone=True):
        return "room"
    others = [str(path) for path in sorted(Path("tests").glob("test_*.py"))]
    others += [str(path) for path in sorted(Path("tests").glob("*/")) if str(path) != own]
    if _is_noticed(mutation, others, alone=False):
        return "others"
    return "survived"


def _is_noticed(mutation: MutationSpec, paths: list[str], *, alone: bool) -> bool:
    cores = "" if alone else "-n auto"
    result = mutate_and_test([mutation], f"{PYTEST} {cores} {' '.join(paths)}", SECONDS)
    if not result.is_killed and not alone:
        print(result.diff, flush=True)
    return bool(result.is_killed)


def table(tally: dict[str, Counter[str]]) -> int:
    """Print what died by whose tests; return 0 where the shares that are wanted are reached."""
    print("| room | mutants | by its own tests | by others | survived |")
    print("| --- | --: | --: | --: | --: |")
    total: Counter[str] = Counter()
    for room, counts in sorted(tally.items()):
        total += counts
        print(_row(room, counts))
    print(_row("all", total))
    by_room = total["room"] / total.total()
    by_all = 1 - total["survived"] / total.total()
    return 0 if by_room >= WANTED_BY_ROOM and by_all >= WANTED_BY_ALL else 1


def _row(room: str, counts: Counter[str]) -> str:
    figures = (counts.total(), counts["room"], counts["others"], counts["survived"])
    return f"| {room} | {' | '.join(map(str, figures))} |"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
