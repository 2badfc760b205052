"""The way in: ``giamsat`` and ``python -m giamsat``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run one call with the arguments of the process; return its exit code."""
    from giamsat.cli.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
