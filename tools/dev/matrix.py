"""The tests with every Python from 3.11 on that stands on this machine."""

from __future__ import annotations

import subprocess
import sys
from typing import NamedTuple

from tools.dev import interpreters, testing
from tools.dev.environments import OTHERS, Environment, usual
from tools.dev.interpreters import Interpreter
from tools.dev.packages import try_packages
from tools.dev.testing import Figures

HEAD = ("| Python | passed | failed | skipped | seconds |", "| --- | --: | --: | --: | --: |")


class Row(NamedTuple):
    """What one Python gave; without ``figures`` it did not come to the end, and ``note`` why."""

    python: str
    figures: Figures | None
    note: str = ""

    @property
    def is_good(self) -> bool:
        """Whether all that was asked of this Python passed."""
        return bool(self.figures and self.figures.is_good and not self.note)


def matrix(arguments: list[str]) -> int:
    """Check with the Python that runs this and test with every other one; print a table of it.

    ``--others`` leaves the first out, for a run beside ``check``.
    """
    if arguments not in ([], ["--others"]):
        print(f"matrix: unknown words: {' '.join(arguments)}", file=sys.stderr)
        return 2
    known = interpreters.found()
    rows = [
        _usual_row(interpreter) if minor == sys.version_info.minor else _other_row(interpreter)
        for minor, interpreter in known.items()
        if minor != sys.version_info.minor or not arguments
    ]
    print("\n".join([*HEAD, *map(_line, rows)]))
    absent = interpreters.missing(known)
    if absent:
        print(f"Not on this machine: Python {', '.join(absent)}")
    return 0 if all(row.is_good for row in rows) else 1


def _usual_row(interpreter: Interpreter) -> Row:
    environment = usual()
    environment.set_up("dev")
    note = "checks failed" if testing.look_over(environment) else ""
    note = note or ("packages failed" if try_packages(environment) else "")
    return Row(interpreter.name, testing.counted(environment), note)


def _other_row(interpreter: Interpreter) -> Row:
    environment = Environment(OTHERS / interpreter.name, interpreter.path)
    try:
        environment.set_up("test")
    except subprocess.CalledProcessError:
        return Row(interpreter.name, None, "could not be set up")
    print(f"giamsat: tests with Python {interpreter.name}", file=sys.stderr, flush=True)
    return Row(interpreter.name, testing.counted(environment))


def _line(row: Row) -> str:
    values = row.figures or ("–", "–", "–", "–")
    note = row.note or ("" if row.figures else "did not end")
    cells = (f"{row.python} ({note})" if note else row.python, *map(str, values))
    return f"| {' | '.join(cells)} |"
