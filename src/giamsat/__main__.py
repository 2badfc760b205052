"""The way in: ``giamsat`` and ``python -m giamsat``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run one call with the arguments of the process; return its exit code."""
    from giamsat.cli.front import answer

    arguments = sys.argv[1:]
    code = answer(arguments)
    if code is None:
        from giamsat.cli.app import run

        code = run(arguments)
    return code


if __name__ == "__main__":
    sys.exit(main())
