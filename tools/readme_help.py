"""Puts the real help into README.md and README.vi.md: python tools/readme_help.py [--check]"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "README.vi.md")
_BLOCK = re.compile(r"(<!-- help: giamsat (.*?) -->\n```text\n).*?(```\n<!-- end -->)", re.DOTALL)


def helped(arguments: str) -> str:
    """Return what the command prints, 100 columns wide."""
    command = [sys.executable, "-m", "giamsat", *arguments.split()]
    environment = os.environ | {"COLUMNS": "100", "TERMINAL_WIDTH": "100"}
    done = subprocess.run(command, capture_output=True, check=True, env=environment, cwd=ROOT)
    return done.stdout.decode()


def current(text: str) -> str:
    """Return a page with its help blocks made anew."""
    return _BLOCK.sub(lambda found: f"{found[1]}{helped(found[2])}{found[3]}", text)


def main() -> int:
    """Bring the pages up to date, or with ``--check`` tell which are not."""
    stale = 0
    for name in PAGES:
        page = ROOT / name
        text = page.read_text(encoding="utf-8")
        if current(text) != text:
            stale += 1
            if "--check" in sys.argv:
                print(f"out of date: {name}", file=sys.stderr)
            else:
                page.write_text(current(text), encoding="utf-8")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
