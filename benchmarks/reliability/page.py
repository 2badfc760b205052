"""What is asked of a trial, and docs/reliability.md, into which its figures go."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reliability.md"


class Asked(NamedTuple):
    """How a trial is to be run: its folder for scratch, and how much of what it counts."""

    folder: Path
    count: int
    jobs: int
    seed: int
    suite: Path | None


def say(text: str) -> None:
    """Tell how far a trial has come."""
    print(f"  {text}", file=sys.stderr, flush=True)


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
