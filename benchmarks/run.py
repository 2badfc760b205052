"""Measures giamsat against the bare interpreter: python benchmarks/run.py [COUNT ...] [--write]

All calls of one round run one after the other, so that a slow moment hits all alike; figures are
medians of whole processes, warm, with the range from the first to the last quartile. Ratios are to
P, the bare interpreter of the same environment. ``--write`` brings docs/performance.md up to date.
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
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
ROUNDS = 15
PAGE = ROOT / "docs" / "performance.md"
_MARKS = ("<!-- figures -->\n", "<!-- end -->")

HELLO = "import typer\ndef main(): print('hello')\ntyper.run(main)"
HELLO_TABLE = (
    "import typer\nfrom rich.table import Table\nfrom rich.console import Console\n"
    "def main():\n    table = Table('a', 'b', 'c')\n"
    "    for n in range(30): table.add_row(str(n), 'text', 'more text')\n"
    "    Console().print(table)\ntyper.run(main)"
)


def calls(plan: str) -> dict[str, list[str]]:
    """Return the calls by name; the first three are what the others are compared with."""
    python, giamsat = str(BIN / "python"), str(BIN / "giamsat")
    reads = {
        "list --format json": ["list", "--format", "json"],
        "list --limit 50, plain": ["list", "--limit", "50"],
        "list --search, plain": ["list", "--search", "xa thu", "--limit", "50"],
        "show, json": ["show", plan, "--format", "json"],
        "due, json": ["due", "--format", "json", "--as-of", "2025-06-30"],
        "agenda --week, plain": ["agenda", "--week", "2025-W20"],
        "summary --week, json": ["summary", "--week", "2025-W20", "--format", "json"],
        "list --limit 30, table": ["list", "--limit", "30", "--format", "table"],
        "recommend add, no commit": [
            *("recommend", "add", plan, "--text", "Đề nghị", "--to", "UBND xã", "--dry-run")
        ],
    }
    return {
        "P: bare interpreter": [python, "-c", "pass"],
        "Typer hello": [python, "-c", HELLO],
        "Typer hello, Rich table": [python, "-c", HELLO_TABLE],
        "git status": ["git", "status", "--short"],
    } | {name: [giamsat, *words] for name, words in reads.items()}


def measured(folder: Path) -> dict[str, list[float]]:
    """Return the times of every call in seconds, one of each a round."""
    plan = "xa-0000/2016/01-kh-mttq"
    environment = os.environ | {"COLUMNS": "100"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    times: dict[str, list[float]] = {name: [] for name in calls(plan)}
    for place in range(ROUNDS + 2):
        for name, command in calls(plan).items():
            start = time.perf_counter()
            done = subprocess.run(
                command, cwd=folder, capture_output=True, env=environment, check=False
            )
            if done.returncode not in (0, 1):
                raise SystemExit(f"{name}: {done.stderr.decode()}")
            if place > 1:
                times[name].append(time.perf_counter() - start)
    return times


def prepared(count: int, folder: Path) -> float:
    """Write the archive, make it a repository, build its index; return the seconds of the build."""
    environment = os.environ.copy()
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    make = [sys.executable, str(ROOT / "benchmarks" / "archive.py"), str(folder), str(count)]
    subprocess.run(make, check=True)
    for words in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *words], cwd=folder, check=True)
    time.sleep(2.5)
    start = time.perf_counter()
    build = [str(BIN / "giamsat"), "list", "--limit", "1"]
    subprocess.run(build, cwd=folder, check=True, capture_output=True, env=environment)
    return time.perf_counter() - start


def report(counts: list[int]) -> dict[str, object]:
    """Return all figures as data."""
    sizes = []
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "archive"
            build = prepared(count, folder)
            times = measured(folder)
        base = statistics.median(times["P: bare interpreter"])
        rows = []
        for call, taken in times.items():
            quartiles = statistics.quantiles(taken, n=4)
            rows.append(
                {
                    "call": call,
                    "ms": round(statistics.median(taken) * 1000, 1),
                    "from": round(quartiles[0] * 1000, 1),
                    "to": round(quartiles[2] * 1000, 1),
                    "ratio": round(statistics.median(taken) / base, 2),
                }
            )
        sizes.append({"plans": count, "index_seconds": round(build, 2), "rows": rows})
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return {"schema": "giamsat.benchmark/1", "machine": machine, "sizes": sizes}


def table(data: dict[str, object]) -> str:
    """Return the figures as Markdown."""
    lines = [f"Measured on {data['machine']}, {ROUNDS} rounds.\n"]
    for size in data["sizes"]:  # type: ignore[attr-defined]
        lines.append(f"\n### {size['plans']:,} plans\n")
        lines.append(f"\nThe index from nothing: {size['index_seconds']} s.\n")
        lines.append("\n| call | median ms | quartiles | × P |\n|---|---:|---|---:|\n")
        lines += [
            f"| {row['call']} | {row['ms']} | {row['from']}–{row['to']} | {row['ratio']} |\n"
            for row in size["rows"]
        ]
    return "".join(lines)


def main() -> int:
    """Measure, print JSON, and write the page where asked."""
    counts = [int(word) for word in sys.argv[1:] if word.isdigit()] or [1000, 10000]
    data = report(counts)
    print(json.dumps(data, ensure_ascii=False, indent=1))
    if "--write" in sys.argv:
        text = PAGE.read_text(encoding="utf-8")
        head, _, rest = text.partition(_MARKS[0])
        tail = rest.partition(_MARKS[1])[2]
        page = f"{head}{_MARKS[0]}{table(data)}{_MARKS[1]}{tail}"
        PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
