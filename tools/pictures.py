"""Draws docs/pictures/*.svg from giamsat's real output: python tools/pictures.py [--check]

Each picture is what the command prints on a terminal of the given width, in colour, run on the
shipped workspace as of a fixed day.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
PICTURES = {
    "list.svg": (100, ["list", "--as-of", "2020-02-12"]),
    "why.svg": (100, ["why", "33", "--as-of", "2020-02-15"]),
}
_FONT_FACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


def printed(width: int, arguments: list[str]) -> str:
    """Return what a command prints on a terminal of ``width`` columns."""
    import pty  # Windows has none: pictures are drawn elsewhere

    mine, theirs = pty.openpty()
    environment = os.environ | {"COLUMNS": str(width), "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "giamsat", *arguments, "--workspace", str(ROOT)]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        chunks = []
        while chunk := _read(mine):
            chunks.append(chunk)
        process.wait()
    os.close(mine)
    return b"".join(chunks).decode().replace("\r\n", "\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # the other end is closed
        return b""


def picture(width: int, arguments: list[str]) -> str:
    """Return the SVG of a command and what it prints; no font or script comes from elsewhere."""
    console = Console(record=True, width=width, file=StringIO(), force_terminal=True)
    console.print(Text(f"$ giamsat {' '.join(arguments)}", style="bold"))
    console.print(Text.from_ansi(printed(width, arguments)))
    svg = console.export_svg(title="giamsat", theme=MONOKAI, unique_id="giamsat")
    return _FONT_FACE.sub("", svg)


def main() -> int:
    """Draw all pictures, or with ``--check`` tell which are out of date."""
    stale = 0
    for name, (width, arguments) in PICTURES.items():
        file = ROOT / "docs" / "pictures" / name
        svg = picture(width, arguments)
        if file.exists() and file.read_text(encoding="utf-8") == svg:
            continue
        stale += 1
        if "--check" in sys.argv:
            print(f"out of date: {file.name}", file=sys.stderr)
        else:
            file.write_text(svg, encoding="utf-8")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
