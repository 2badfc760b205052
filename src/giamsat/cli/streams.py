"""Standard output and error: made ready before anything is written, left alone by a reader's leave.

Part of the fast path: cheap to import.
"""

from __future__ import annotations

import errno
import os
import sys
from errno import EBADF, EFBIG, EINVAL, EIO, ENOSPC, EPIPE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

COMPLETION = "_GIAMSAT_COMPLETE"
"""Where a shell asks for completion, by this variable, Typer's scripts put the line typed so far
into COMP_WORDS and the place of the word in it into COMP_CWORD."""

LAST_OF_STREAMS = 2
"""The number of stderr; stdin and stdout come before it."""

EDQUOT = getattr(errno, "EDQUOT", ENOSPC)

_GONE = frozenset((EPIPE, EINVAL) if os.name == "nt" else (EPIPE,))
"""What writing to a pipe that nobody reads any more ends with: on Windows with EINVAL."""


_LOST = frozenset((ENOSPC, EDQUOT, EFBIG, EIO, EBADF))
"""What writing to a stream ends with where the disk is full or broken, or the stream closed."""

STDOUT = "<stdout>"
"""The name that errors of writing the answer bear."""


def make_ready() -> None:
    """Prepare the streams of the process for all that a call may write, help and errors too."""
    if sys.stdout is None or sys.stderr is None:
        _stand_in()
    prepare(sys.stdout)
    prepare(sys.stderr)


def is_typed_by_a_person() -> bool:
    """Whether a person types the call and sees on stderr what was understood and what is asked.

    A shell that asks for completion has the terminal of the person, who has not typed all yet.
    """
    if COMPLETION in os.environ:
        return False
    streams = (sys.stdin, sys.stderr)
    return all(stream is not None and not stream.closed and stream.isatty() for stream in streams)


def _stand_in() -> None:
    """Put something in the place of closed streams, and of their numbers: no file may get them."""
    while os.open(os.devnull, os.O_RDWR) <= LAST_OF_STREAMS:
        pass
    if sys.stdout is None:
        # What is written to it fails, as it does with a full disk: nobody gets the answer.
        sys.stdout = open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def prepare(stream: object) -> None:
    """Let a stream write Vietnamese, and into a file or pipe the same bytes on every system.

    Old Windows consoles default to other encodings, and Windows would double the ends of CSV lines.
    """
    encoding = str(getattr(stream, "encoding", "utf-8")).lower().replace("_", "-")
    if encoding not in ("utf-8", "utf8") and hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if os.linesep != "\n" and hasattr(stream, "reconfigure") and not stream.isatty():  # type: ignore[attr-defined]
        stream.reconfigure(newline="\n")


def write_lines(lines: Iterable[str], stream: TextIO) -> None:
    """Write lines: on a terminal broken between words at its width, else as they are."""
    prepare(stream)
    if stream.isatty():
        lines = [part for line in lines for part in _broken(line, _width(stream))]
    stream.write("".join(f"{line}\n" for line in lines))


_COMMAND = (
    r"(?:^|(?<=: )|(?=→ ))(?:→ )?"
    r'(?:"[^"]*"|(?:[^ ]*[/\\])?(?:giamsat|python[0-9.]*|pip|pipx|uv|git)(?:\.exe)?)'
    r" [^;\n]*"
)
"""A command to be typed: at the beginning of a line or behind a colon or an arrow."""


def _broken(text: str, width: int) -> list[str]:
    """Break text between words; what follows stands in as its first line does.

    A command stays on its line, however long: it is there to be copied.
    """
    import re
    from textwrap import wrap

    parts = []
    for line in text.split("\n"):
        lead = line[: len(line) - len(line.lstrip(" "))]
        whole = re.sub(_COMMAND, lambda found: found[0].replace(" ", "\0"), line[len(lead) :])
        parts += wrap(
            whole,
            max(width, len(lead) + 1),
            initial_indent=lead,
            subsequent_indent=lead,
            break_long_words=False,
            break_on_hyphens=False,
            replace_whitespace=False,
            expand_tabs=False,
        ) or [""]
    return [part.replace("\0", " ") for part in parts]


def _width(stream: TextIO) -> int:
    """Return how many columns a line has: one fewer than the terminal, as Windows breaks there."""
    from shutil import get_terminal_size

    if os.environ.get("COLUMNS", "").isdigit():
        return max(get_terminal_size().columns - 1, 1)
    try:
        return max(os.get_terminal_size(stream.fileno()).columns - 1, 1)
    except (OSError, ValueError):  # no terminal that tells it
        return get_terminal_size().columns - 1


def is_reader_gone(error: BaseException) -> bool:
    """Tell whether an error means that nobody reads our output any more."""
    if isinstance(error, BrokenPipeError):
        return True
    return isinstance(error, OSError) and error.filename is None and error.errno in _GONE


class Answering:
    """While an answer is written: an error that names no file is then one of stdout."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError) and error.filename is None and error.errno in _LOST:
            error.filename = STDOUT


def is_output_lost(error: BaseException) -> bool:
    """Tell whether an error means that our output cannot be written: a full disk, closed before.

    Errors of files that were opened by a name tell it. Those of streams do not, and those of other
    calls of the system neither: there the output is asked whether it takes what it still holds.
    """
    if not isinstance(error, OSError) or error.errno not in _LOST:
        return False
    if error.filename is not None:
        return bool(error.filename == STDOUT)
    try:
        sys.stdout.flush()
    except OSError as again:
        return again.errno in _LOST
    except ValueError:  # closed
        return True
    return False


def close_quietly() -> int:
    """Write nothing more, as nobody reads it; return the exit code: no fault of ours."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
