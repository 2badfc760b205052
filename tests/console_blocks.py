"""The examples of a Markdown page: each command after ``$``, and the output that follows it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from giamsat.cli.app import COMMANDS
from giamsat.cli.typed_words import command_meant

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)


class Example(NamedTuple):
    """One command of a page and what the page says it prints."""

    line: int
    arguments: list[str]
    output: str

    @property
    def command(self) -> str:
        """The English name of the command, by whichever word the page calls it."""
        return command_meant(self.arguments[0], COMMANDS) or self.arguments[0]


def examples(page: Path) -> Iterator[Example]:
    """Yield the examples of ``page`` in order; only commands that begin with ``giamsat``."""
    text = page.read_text(encoding="utf-8")
    for block in _BLOCK.finditer(text):
        start = text.count("\n", 0, block.start()) + 2
        yield from _in_block(block[1], start)


def _in_block(block: str, start: int) -> Iterator[Example]:
    lines = block.split("\n")
    at = [place for place, line in enumerate(lines) if line.startswith("$ giamsat")]
    for place, following in zip(at, [*at[1:], len(lines) - 1], strict=True):
        output = "".join(f"{line}\n" for line in lines[place + 1 : following])
        yield Example(start + place, shlex.split(lines[place])[2:], output)
