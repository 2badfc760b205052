"""The way in: ``giamsat`` and ``python -m giamsat``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run one call with the arguments of the process; return its exit code."""
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
    return code


if __name__ == "__main__":
    sys.exit(main())
