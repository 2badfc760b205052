"""SQLite connections that tell when they were left to the collector, as Python 3.13's do.

Before 3.13 Python closes such a connection without a word; here every Python finds it.
"""

from __future__ import annotations

import sqlite3
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any

TOLD_BY_PYTHON = (3, 13)


class WatchedConnection(sqlite3.Connection):
    """A connection that warns of itself where nobody closed it."""

    is_open = False
    opened_at = ""

    def __init__(self, *values: Any, **options: Any) -> None:
        super().__init__(*values, **options)
        self.is_open = True
        self.opened_at = " < ".join(_callers(8))

    def close(self) -> None:
        """Close the connection."""
        super().close()
        self.is_open = False

    def __del__(self) -> None:
        """Tell of a connection that is still open."""
        if self.is_open:
            super().close()
            warnings.warn(f"unclosed database, opened at {self.opened_at}", ResourceWarning, 1)


def _callers(most: int) -> Iterator[str]:
    """Yield the places of the code that called, the nearest first."""
    frame = sys._getframe(3)
    while frame is not None and most:
        yield f"{frame.f_code.co_filename}:{frame.f_lineno}"
        frame, most = frame.f_back, most - 1


def watch_connections() -> None:
    """Let every connection made from now on be a watched one, where Python does not watch."""
    if sys.version_info >= TOLD_BY_PYTHON:
        return
    for module in filter(None, map(sys.modules.get, ("sqlite3", "sqlite3.dbapi2", "_sqlite3"))):
        module.connect = _watched(module.connect)  # type: ignore[attr-defined]


def _watched(connect: Callable[..., Any]) -> Callable[..., Any]:
    def watched(*values: Any, **options: Any) -> Any:
        return connect(*values, **{"factory": WatchedConnection, **options})

    return watched
