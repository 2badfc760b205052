"""The figures of a run as Markdown, and what was asked of each beside what is reached."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

BASE = "P: bare interpreter"

LARGE = 100_000
"""Beyond as many plans all that is asked is that the cost grows no faster than they do."""

CHANGED = 10_000
"""With as many plans changes and the making of the index are judged."""

_MARKS = ("<!-- figures -->\n", "<!-- end -->")
_READS = (
    "list --limit 50",
    "due, json",
    "show, json",
    "agenda --week",
    "complete PLAN",
)
_MORE_READS = (
    "list, all",
    "list, all, json",
    "list --search",
    "summary --week, json",
    "list --limit 30, table",
    "stats, json",
)
GROWING = ("git status", *_READS, *_MORE_READS)
"""The calls that are asked of two sizes in turns."""

Size = dict[str, Any]
Growth = dict[str, Any]


def write(file: Path, data: dict[str, Any]) -> None:
    """Put the figures between the marks of the page."""
    head, _, rest = file.read_text(encoding="utf-8").partition(_MARKS[0])
    tail = rest.partition(_MARKS[1])[2]
    body = "\n".join(lines(data))
    file.write_text(f"{head}{_MARKS[0]}{body}\n{_MARKS[1]}{tail}", encoding="utf-8")


def lines(data: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of the page."""
    yield f"Measured on {data['machine']}; load average at the end of the run {data['load']}."
    for name, reason in data["missing"].items():
        yield f"Not measured, because it could not be had here: {name} ({reason})."
    for size in data["sizes"]:
        yield f"\n### {size['plans']:,} plans\n"
        if size["patience"] != data["sizes"][0]["patience"]:
            patience = f"{size['patience']:.0f} s for all rounds of a call"
            yield f"Measured by a run of its own, with {patience}.\n"
        parse = size["rtoml_seconds"]
        beside = f"; reading and parsing with rtoml: {parse} s" if parse else ""
        index = f"{size['index_seconds']} s" if size["index_seconds"] else "not in this run"
        yield f"The register from nothing: {index}{beside}."
        yield f"Looking for changes: {size['freshness_by_scandir_and_stat']} × scandir and stat.\n"
        yield "| call | median ms | quartiles | × P | MiB | rounds |\n|---|---:|---|---:|---:|---:|"
        yield from map(_row, size["rows"])
        yield "\n| asked | limit | measured | |\n|---|---:|---:|---|"
        yield from (_verdict(*asked) for asked in asked_of(size))
    if data.get("growth"):
        yield from _growth(data["growth"])


def _growth(found: Growth) -> Iterator[str]:
    """Tell how much longer the calls take where there are more plans."""
    few, many = found["plans"]
    yield f"\n### From {few:,} to {many:,} plans: {many / few:.2f} times as many\n"
    yield "Both in turns; the spread is that of the middle half of the rounds about their median.\n"
    yield f"| call | ms, {few:,} | ms, {many:,} | times | spread | rounds |"
    yield "|---|---:|---:|---:|---:|---:|"
    for row in found["rows"]:
        yield (
            f"| {row['call']} | {row['ms'][0]} | {row['ms'][1]} | {row['times']}"
            f" | ±{max(row['spread'])} % | {min(row['rounds'])} |"
        )


def _row(row: dict[str, Any]) -> str:
    return (
        f"| {row['call']} | {row['ms']} | {row['from']}–{row['to']} | {row['ratio']}"
        f" | {row['mib']} | {row['rounds']} |"
    )


def _verdict(what: str, limit: float, found: float) -> str:
    return f"| {what} | {limit} | {found:.2f} | {'reached' if found <= limit else '**missed**'} |"


def asked_of(size: Size) -> Iterator[tuple[str, float, float]]:
    """Yield what was asked of this many plans: in words, the limit, and what was measured."""
    ms = {row["call"]: row["ms"] for row in size["rows"]}
    memory = {row["call"]: row["mib"] for row in size["rows"]}
    plans = size["plans"]
    if plans <= 10_000:
        limit = 2.5 if plans <= 1000 else 6.0
        yield from ((f"{call}, in P", limit, ms[call] / ms[BASE]) for call in _READS)
        summary = 3.0 if plans <= 1000 else 6.0
        yield "summary --week, in P", summary, ms["summary --week, json"] / ms[BASE]
        table = ms["list --limit 30, table"] / ms["Typer hello, Rich table"]
        yield "a table, in Typer hello with a Rich table", 0.6, table
        yield "most memory of a read, in MiB", 25, max(memory[call] for call in _READS)
    elif plans <= LARGE:
        for call in ("list --limit 50", "due, json", "summary --week, json", "show, json"):
            yield f"{call}, in git status", 2.0, ms[call] / ms["git status"]
        yield "list --search, in git status", 2.0, ms["list --search"] / ms["git status"]
        edit = ms["edit, then list --limit 50"] / ms["git status, one file edited"]
        yield "edit, then list, in git status", 3.0, edit
        yield "most memory of a read, in MiB", 80, max(memory[call] for call in _READS)
        yield "looking for changes, in scandir and stat", 1.3, size["freshness_by_scandir_and_stat"]
    if plans == CHANGED and size["rtoml_seconds"] and size["index_seconds"]:
        index = size["index_seconds"] / size["rtoml_seconds"]
        yield "the register from nothing, in reading and parsing with rtoml", 1.5, index
    yield "rules, in Typer hello", 1.15, ms["rules"] / ms["Typer hello"]
    yield from _beside_peers(ms)
    if plans == CHANGED and "todoman new" in ms:
        add = ms["recommend add, no commit"] / ms["todoman new"]
        yield "recommend add, in todoman new", 1.0, add
        whole = ms["recommend add"] / (ms["todoman new"] + ms["git add, git commit"])
        yield "recommend add with commit, in todoman new and git", 1.0, whole


def _beside_peers(ms: dict[str, float]) -> Iterator[tuple[str, float, float]]:
    slowest = max(ms[call] for call in _READS)
    for peer, share in (
        ("taskwarrior list", 1.0),
        ("hledger print", 1.0),
        ("todoman list", 1 / 8),
        ("doorstop publish", 1 / 30),
    ):
        if peer in ms:
            yield f"the slowest read, in {peer}", round(share, 3), slowest / ms[peer]
