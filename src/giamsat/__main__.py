"""The way in: ``giamsat``, in short ``kh``, and ``python -m giamsat``."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

FEW_COLLECTIONS = 100_000
"""Objects between two looks for garbage in circles, of which a call that ends soon makes next to
none; with Python's own 700 a read takes a twentieth longer."""

UNWRITTEN = 6
"""The exit code where the last of the output could not be written."""

INTERRUPTED = 130


def main() -> int:
    """Run one call with the arguments of the process; return its exit code."""
    from giamsat.cli.streams import is_typed_by_a_person, make_ready

    make_ready()
    arguments = sys.argv[1:]
    if arguments[:1] == ["merge-driver"]:
        # What git calls, thousands of times in a large merge: neither help nor Typer.
        from giamsat.cli.merge_driver import run as merge

        return merge(arguments[1:])
    from giamsat.cli.front import answer

    code = answer(arguments)
    if code is None:
        from giamsat.cli.app import run

        code = run(arguments)
    if not arguments and code == 0 and is_typed_by_a_person() and sys.stdout.isatty():
        from giamsat.cli.asking.lines import take_lines

        code = take_lines()
    return code


def program() -> NoReturn:
    """Run one call and end the process with its exit code.

    When a call has returned all is done, and taking the interpreter apart in good order would only
    cost time: a quarter of a bare start (docs/performance.md).
    """
    import gc
    import os

    gc.set_threshold(FEW_COLLECTIONS)
    try:
        code = main()
    except KeyboardInterrupt:
        code = INTERRUPTED  # while modules load: nobody is there yet to say so
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream:
                stream.flush()
        except (OSError, ValueError):
            code = code or UNWRITTEN
    os._exit(code)


if __name__ == "__main__":
    program()
