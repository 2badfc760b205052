"""Measures giamsat, its peers and the bare interpreter: python benchmarks/run.py [COUNT ...]

COUNT is a number of plans, 1000 and 10000 if none is given; 335500 is the national archive. The
calls of one round run one after the other, so that a slow moment hits all alike; times are medians
of whole processes on a warm machine, memory is the largest of a call. Ratios are to P, the bare
interpreter of the same environment. Prints JSON.

--folder DIR     keep archives and peers there, and use again what is there
--patience N     seconds that one call may take in all its rounds, 25 if not said
--before FILE    put the sizes of an earlier run, whose JSON is there, before those of this one
--growth         ask the reads of two COUNTs in turns, to tell how the cost grows, and nothing else
--write          bring docs/performance.md up to date
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

import archive
import page
import peers

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
ROUNDS = 15
PATIENCE = 25.0
"""Seconds that one call may take in all its rounds; a slow one has fewer rounds, at least 3."""
PEERS_UP_TO = 10_000
PLAN = "xa-0000/2016/01-kh-mttq"
CHANGED = "xa-0001/2016/02-kh-mttq"

HELLO = "import typer\ndef main(): print('hello')\ntyper.run(main)"
HELLO_TABLE = (
    "import typer\nfrom rich.table import Table\nfrom rich.console import Console\n"
    "def main():\n    table = Table('a', 'b', 'c')\n"
    "    for n in range(30): table.add_row(str(n), 'text', 'more text')\n"
    "    Console().print(table)\ntyper.run(main)"
)
PARSE = """
import sys, rtoml
from multiprocessing import Pool
from pathlib import Path
def parse(paths):
    for path in paths:
        rtoml.loads(path.read_text(encoding='utf-8'))
if __name__ == '__main__':
    paths = list(Path('plans').rglob('*.toml'))
    with Pool() as pool:
        pool.map(parse, [paths[at:at + 64] for at in range(0, len(paths), 64)])
"""
FRESH = """
import os, sys, time
from giamsat.store.register import listings, opening as register
def bare(place):
    with os.scandir(place) as entries:
        below = [e.path for e in entries if not e.name.endswith('.toml') or not e.stat()]
    for path in below: bare(path)
def fresh(place):
    stale = register.differences(connection, listings.folders('.', many=many))
    assert not stale.changed and not stale.gone
many = listings.is_large('.')
connection = register.connect('.giamsat/index.sqlite3')
taken = {bare: [], fresh: []}
for _ in range(7):
    for walk in taken:
        start = time.perf_counter(); walk('plans'); taken[walk].append(time.perf_counter() - start)
print(sorted(taken[fresh])[3] / sorted(taken[bare])[3])
"""


class Call(NamedTuple):
    """Processes run one after the other and timed together, in ``folder``; ``before`` is not."""

    commands: Sequence[Sequence[str]]
    folder: Path
    environment: dict[str, str]
    before: Callable[[], None] | None = None


class Taken(NamedTuple):
    """What the rounds of a call took: seconds of each, and the most memory in MiB."""

    seconds: list[float]
    memory: float


# --- what is called ----------------------------------------------------------------------------


def read_calls(folder: Path, environment: dict[str, str]) -> dict[str, Call]:
    """Return the reading calls of giamsat and of what it is compared with everywhere, by name."""
    python, giamsat = str(BIN / "python"), str(BIN / "giamsat")

    def call(*words: str) -> Call:
        return Call([[giamsat, *words]], folder, environment)

    completing = {"_GIAMSAT_COMPLETE": "complete_bash", "COMP_WORDS": "giamsat show xa-0000/2016"}
    return {
        page.BASE: Call([[python, "-c", "pass"]], folder, environment),
        "Typer hello": Call([[python, "-c", HELLO]], folder, environment),
        "Typer hello, Rich table": Call([[python, "-c", HELLO_TABLE]], folder, environment),
        "git status": Call([["git", "status", "--short"]], folder, environment),
        "list --limit 50": call("list", "--limit", "50"),
        "list, all": call("list"),
        "list, all, json": call("list", "--format", "json"),
        "list --search": call("list", "--search", "xa thu", "--limit", "50"),
        "show, json": call("show", PLAN, "--format", "json"),
        "due, json": call("due", "--format", "json", "--as-of", "2025-06-30"),
        "agenda --week": call("agenda", "--week", "2025-W20"),
        "summary --week, json": call("summary", "--week", "2025-W20", "--format", "json"),
        "complete PLAN": Call([[giamsat]], folder, environment | completing | {"COMP_CWORD": "2"}),
        "list --limit 30, table": call("list", "--limit", "30", "--format", "table"),
        "stats, json": call("stats", "--format", "json"),
        "rules": call("rules"),
    }


def change_calls(folder: Path, environment: dict[str, str]) -> dict[str, Call]:
    """Return the changing calls: measured after the others, which read what did not change."""
    giamsat = str(BIN / "giamsat")
    add = ["recommend", "add", CHANGED, "--text", "Đề nghị", "--to", "UBND xã"]
    file = f"plans/{CHANGED}.toml"
    commit = ["git", "commit", "-qm", "x", "--", file]

    def edit() -> None:
        with (folder / file).open("a", encoding="utf-8") as plan:
            plan.write("# sửa\n")

    listing = [giamsat, "list", "--limit", "50"]
    return {
        "git status, one file edited": Call([["git", "status", "--short"]], folder, environment),
        "edit, then list --limit 50": Call([listing], folder, environment, edit),
        "recommend add, no commit": Call([[giamsat, *add, "--no-commit"]], folder, environment),
        "recommend add": Call([[giamsat, *add]], folder, environment),
        "git add, git commit": Call([["git", "add", file], commit], folder, environment, edit),
    }


def peer_calls(count: int, installed: peers.Installed, folder: Path) -> dict[str, Call]:
    """Return the calls of the peers, each on as many records of its own kind."""
    calls = {}
    for name, peer in peers.PEERS.items():
        if count > PEERS_UP_TO or peer.call not in installed.programs:
            continue
        place = folder / name.replace(" ", "-")
        place.mkdir(parents=True)
        peer.fill(place, count)
        command = [str(installed.programs[peer.call]), *peer.words]
        calls[name] = Call([command], place, peers.environment(place))
    return calls


# --- measuring ---------------------------------------------------------------------------------


def measured(calls: dict[str, Call], patience: float) -> dict[str, Taken]:
    """Run all calls round by round; the first round warms up and is not counted."""
    seconds: dict[str, list[float]] = {name: [] for name in calls}
    memory = dict.fromkeys(calls, 0.0)
    for place in range(ROUNDS + 1):
        for name, call in calls.items():
            taken = seconds[name]
            if len(taken) >= 3 and sum(taken) > patience:
                continue
            time_taken, most = once(name, call)
            memory[name] = max(memory[name], most)
            if place:
                taken.append(time_taken)
    return {name: Taken(taken, memory[name]) for name, taken in seconds.items()}


def once(name: str, call: Call) -> tuple[float, float]:
    """Run a call; return its seconds and the most memory of its processes in MiB."""
    if call.before:
        call.before()
    most = 0.0
    start = time.perf_counter()
    for command in call.commands:
        with subprocess.Popen(
            command,
            cwd=call.folder,
            env=call.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            raise SystemExit(f"{name}: exit code {process.returncode}")
        most = max(most, used.ru_maxrss / 1024)
    return time.perf_counter() - start, most


def prepared(count: int, folder: Path, environment: dict[str, str]) -> float | None:
    """Write the archive as a repository, build its index; return the seconds of the build.

    An index of a large archive that was kept is used again, and not measured.
    """
    if not (folder / "giamsat.toml").exists():
        archive.write(folder, count)
    if not (folder / ".git").exists():
        (folder / ".gitignore").write_text(".giamsat/\n")
        for words in (
            ["init", "-q"],
            ["add", "."],
            ["-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x"],
        ):
            subprocess.run(["git", *words], cwd=folder, check=True)
    build = Call([[str(BIN / "giamsat"), "list", "--limit", "1"]], folder, environment)
    index = folder / ".giamsat" / "index.sqlite3"
    if count > PEERS_UP_TO and index.exists():
        once("index", build)
        return None
    time.sleep(2.5)
    index.unlink(missing_ok=True)
    return once("index", build)[0]


def environment_of_calls() -> dict[str, str]:
    """Return the variables under which all calls run: nothing of the person's own is read."""
    environment = os.environ | {"COLUMNS": "100", "GIT_CONFIG_GLOBAL": os.devnull}
    environment |= dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "x")
    environment |= dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "x@y")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def size(count: int, installed: peers.Installed, kept: Path, patience: float) -> dict[str, Any]:
    """Measure all calls on ``count`` plans."""
    environment = environment_of_calls()
    folder = kept / f"archive-{count}"
    build = prepared(count, folder, environment)
    parse = None
    if installed.python:
        command = [str(installed.python), "-c", PARSE]
        parse = min(once("rtoml", Call([command], folder, environment))[0] for _ in range(3))
    fresh = subprocess.run(
        [str(BIN / "python"), "-c", FRESH],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    with tempfile.TemporaryDirectory() as records:
        beside = peer_calls(count, installed, Path(records))
        new = {name: beside.pop(name) for name in list(beside) if name.endswith(" new")}
        taken = measured(read_calls(folder, environment) | beside, patience)
        taken |= measured(change_calls(folder, environment) | new, patience)
    return {
        "plans": count,
        "patience": patience,
        "index_seconds": build and round(build, 2),
        "rtoml_seconds": parse and round(parse, 3),
        "freshness_by_scandir_and_stat": round(float(fresh.stdout), 2),
        "rows": rows(taken),
    }


def growth(counts: list[int], kept: Path, patience: float) -> dict[str, Any]:
    """Ask the reads of two sizes in turns; return by how many times the larger takes longer."""
    environment = environment_of_calls()
    calls = {}
    for count in counts:
        folder = kept / f"archive-{count}"
        prepared(count, folder, environment)
        calls[count] = read_calls(folder, environment)
    turns = {f"{name}, {n}": calls[n][name] for name in page.GROWING for n in counts}
    taken = measured(turns, patience)
    found = []
    for name in page.GROWING:
        both = [taken[f"{name}, {count}"].seconds for count in counts]
        few, many = map(statistics.median, both)
        found.append(
            {
                "call": name,
                "ms": [round(few * 1000, 1), round(many * 1000, 1)],
                "times": round(many / few, 2),
                "spread": [spread(seconds) for seconds in both],
                "rounds": [len(seconds) for seconds in both],
            }
        )
    return {"plans": counts, "rows": found}


def spread(seconds: list[float]) -> int:
    """Return how far the middle half of the rounds lies about their median, in percent of it."""
    low, middle, high = statistics.quantiles(seconds, n=4)
    return round(50 * (high - low) / middle)


def rows(taken: dict[str, Taken]) -> list[dict[str, Any]]:
    """Return the figures of each call."""
    base = statistics.median(taken[page.BASE].seconds)
    made = []
    for name, (seconds, memory) in taken.items():
        quartiles = statistics.quantiles(seconds, n=4)
        made.append(
            {
                "call": name,
                "ms": round(statistics.median(seconds) * 1000, 1),
                "from": round(quartiles[0] * 1000, 1),
                "to": round(quartiles[2] * 1000, 1),
                "rounds": len(seconds),
                "ratio": round(statistics.median(seconds) / base, 2),
                "mib": round(memory, 1),
            }
        )
    return made


def _taken_out(words: list[str], option: str) -> str | None:
    """Take an option and its value out of the words of the call; return the value."""
    if option not in words:
        return None
    place = words.index(option)
    _, value = words.pop(place), words.pop(place)
    return value


def main() -> int:
    """Measure, print JSON, and write the page where asked."""
    words = sys.argv[1:]
    options = {name: _taken_out(words, name) for name in ("--folder", "--patience", "--before")}
    patience = float(options["--patience"] or PATIENCE)
    earlier = options["--before"]
    before = json.loads(Path(earlier).read_text(encoding="utf-8")) if earlier else {}
    sizes, grown = before.get("sizes", []), before.get("growth")
    missing = before.get("missing", {})
    counts = [int(word) for word in words if word.isdigit()] or [1000, 10000]
    with tempfile.TemporaryDirectory() as own:
        folder = Path(options["--folder"] or own).resolve()
        if "--growth" in words:
            grown = growth(counts, folder, patience)
        else:
            installed = peers.install(folder / "peers")
            missing |= installed.missing
            sizes += [size(count, installed, folder, patience) for count in counts]
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    data = {
        "schema": "giamsat.benchmark/2",
        "machine": machine,
        "load": round(os.getloadavg()[0], 1),
        "missing": missing,
        "sizes": sizes,
        "growth": grown,
    }
    print(json.dumps(data, ensure_ascii=False, indent=1))
    if "--write" in words:
        page.write(ROOT / "docs" / "performance.md", data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
