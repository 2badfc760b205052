"""Puts the words of commands and options into the manual: python tools/word_tables.py [--check]"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from giamsat.cli.app import COMMANDS, load
from giamsat.cli.typed_words import command_word, option_word
from giamsat.i18n import Words

PAGE = Path(__file__).resolve().parents[1] / "docs/vi/go-lenh.md"
VI = Words("vi")
_BLOCK = re.compile(r"(<!-- words: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def commands() -> Iterator[str]:
    """Yield the table of commands, those of a group behind it."""
    yield from ("| tiếng Anh | tiếng Việt | lệnh con |", "|---|---|---|")
    for name in COMMANDS:
        below = getattr(load(name, Words("en")), "commands", {})
        words = " · ".join(f"{each} **{command_word(f'{name}.{each}', VI)}**" for each in below)
        yield f"| `{name}` | **{command_word(name, VI)}** | {words} |"


def options() -> Iterator[str]:
    """Yield the table of options, with each word that one has in some command."""
    yield from ("| tiếng Anh | tiếng Việt |", "|---|---|")
    found: dict[str, set[str]] = {}
    for name in COMMANDS:
        for path, command in _commands_below(name, load(name, Words("en"))):
            for option in (o for p in command.params for o in (*p.opts, *p.secondary_opts)):
                if option.startswith("--"):
                    found.setdefault(option, set()).add(option_word(option, path, VI))
    for option, words in sorted(found.items()):
        yield f"| `{option}` | {' · '.join(f'`{word}`' for word in sorted(words))} |"


def _commands_below(path: str, command: Any) -> Iterator[tuple[str, Any]]:
    yield path, command
    for name, each in getattr(command, "commands", {}).items():
        yield from _commands_below(f"{path}.{name}", each)


TABLES = {"commands": commands, "options": options}


def current(text: str) -> str:
    """Return the page with its tables made anew."""
    return _BLOCK.sub(lambda b: b[1] + "".join(f"{row}\n" for row in TABLES[b[2]]()) + b[3], text)


def main() -> int:
    """Bring the page up to date, or with ``--check`` tell that it is not."""
    text = PAGE.read_text(encoding="utf-8")
    made = current(text)
    if made == text:
        return 0
    if "--check" in sys.argv:
        sys.stderr.write(f"out of date: {PAGE.name}; run python tools/word_tables.py\n")
        return 1
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
