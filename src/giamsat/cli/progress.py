"""How far a long work has come, on one line of stderr: only for people, and only if it is long."""

from __future__ import annotations

import sys
from collections.abc import Callable

from giamsat.cli.session import Session
from giamsat.cli.streams import prepare

LONG = 200
"""So many plans are a long work."""

_STEP = 50


def counter(session: Session, key: str, total: int) -> Callable[[int], None]:
    """Return what is told after each plan; ``key`` is a sentence with ``done`` and ``total``."""
    if not sys.stderr.isatty() or total < LONG:
        return lambda _: None
    prepare(sys.stderr)

    def show(done: int) -> None:
        if done % _STEP == 0 or done == total:
            end = "\n" if done == total else ""
            text = session.words(key, done=done, total=total)
            sys.stderr.write(f"\r{text}{end}")
            sys.stderr.flush()

    return show
