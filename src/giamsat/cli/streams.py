"""Standard output and error: made ready before anything is written, left alone by a reader's leave.

Part of the fast path: cheap to import.
"""

from __future__ import annotations

import os
import sys
from errno import EINVAL, EPIPE

_GONE = frozenset((EPIPE, EINVAL) if os.name == "nt" else (EPIPE,))
"""What writing to a pipe that nobody reads any more ends with: on Windows with EINVAL."""


def make_ready() -> None:
    """Prepare the streams of the process for all that a call may write, help and errors too."""
    prepare(sys.stdout)
    prepare(sys.stderr)


def prepare(stream: object) -> None:
    """Let a stream write Vietnamese, and into a file or pipe the same bytes on every system.

    Old Windows consoles default to other encodings, and Windows would double the ends of CSV lines.
    """
    encoding = str(getattr(stream, "encoding", "utf-8")).lower().replace("_", "-")
    if encoding not in ("utf-8", "utf8") and hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if os.linesep != "\n" and hasattr(stream, "reconfigure") and not stream.isatty():  # type: ignore[attr-defined]
        stream.reconfigure(newline="\n")


def is_reader_gone(error: BaseException) -> bool:
    """Tell whether an error means that nobody reads our output any more."""
    if isinstance(error, BrokenPipeError):
        return True
    return isinstance(error, OSError) and error.filename is None and error.errno in _GONE


def close_quietly() -> int:
    """Write nothing more, as nobody reads it; return the exit code: no fault of ours."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
