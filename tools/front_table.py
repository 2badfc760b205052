"""Makes src/giamsat/cli/front_table.py from the Typer app: python tools/front_table.py [--check]

The front door answers just the commands below, with just the options that Typer knows for them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from giamsat.cli.app import COMMANDS, load
from giamsat.i18n import Words

FILE = Path(__file__).resolve().parents[1] / "src" / "giamsat" / "cli" / "front_table.py"

FUNCTIONS = {
    "list": ("giamsat.cli.answers", "list_"),
    "show": ("giamsat.cli.answers", "show"),
    "due": ("giamsat.cli.answers_work", "due"),
    "agenda": ("giamsat.cli.answers_work", "agenda"),
    "summary": ("giamsat.cli.answers_work", "summary"),
}
"""The commands of the front door, and the functions that both doors call."""

HEAD = '''"""The commands of the front door and their options, made by tools/front_table.py."""

from __future__ import annotations

COMMANDS: dict[str, tuple[str, str, tuple[str, ...], dict[str, tuple[str, str]]]] = {
'''


def table() -> str:
    """Return the module's text."""
    parts = [HEAD]
    for name, (module, function) in FUNCTIONS.items():
        if name not in COMMANDS:
            continue
        parts.append(f'    "{name}": (\n        "{module}",\n        "{function}",\n')
        command = load(name, Words("en"))
        positional = [p.name for p in command.params if p.param_type_name == "argument"]
        parts.append(
            f"        ({''.join(f'{p!r}, ' for p in positional)}),\n        {{\n".replace("'", '"')
        )
        parts += [_line(option) for option in command.params if option.param_type_name == "option"]
        parts.append("        },\n    ),\n")
    parts.append(f"}}\n\nCOMPLETED = frozenset({sorted(completed())!r})\n")
    parts.append('"""The commands whose first argument is a plan."""\n')
    return "".join(parts)


def completed() -> list[str]:
    """Return the commands, each with its words, of which the first argument is a plan."""
    found = []
    for name in COMMANDS:
        command = load(name, Words("en"))
        below = getattr(command, "commands", None)
        own = {f"{name} {word}": part for word, part in below.items()} if below else {name: command}
        for words, part in own.items():
            arguments = [p for p in part.params if p.param_type_name == "argument"]
            if arguments and arguments[0].name == "plan":
                found.append(words)
    return found


def _line(option: Any) -> str:
    kind = "FLAG" if option.is_flag else "MANY" if option.multiple else "ONE"
    return "".join(f'            "{name}": ("{option.name}", "{kind}"),\n' for name in option.opts)


def formatted(text: str) -> str:
    """Return the text as the project's formatter leaves it."""
    import subprocess

    command = [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(FILE), "-"]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    return done.stdout.decode()


def main() -> int:
    """Write the module, or with ``--check`` tell whether it is out of date."""
    text = formatted(table())
    if FILE.exists() and FILE.read_text(encoding="utf-8") == text:
        return 0
    if "--check" in sys.argv:
        print(f"out of date: {FILE.name}", file=sys.stderr)
        return 1
    FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
