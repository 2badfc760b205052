"""How far a long work has come, on one line of stderr: only for people, and only if it is long."""

from __future__ import annotations

import sys

from giamsat.cli.streams import prepare

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from giamsat.i18n import Words

LONG = 200
"""So many plans or files are a long work."""

_STEP = 50


class ProgressLine:
    """One line on stderr, written over as a work goes on; silent where no person looks."""

    def __init__(self) -> None:
        self.is_watched = sys.stderr.isatty()
        self._is_open = False
        if self.is_watched:
            prepare(sys.stderr)

    def show(self, text: str) -> None:
        """Write ``text`` over what the line said before."""
        if self.is_watched:
            self._is_open = True
            self._write(f"\r{text}  ")

    def end(self) -> None:
        """Leave the line as it is; what comes next begins on a new one."""
        if self._is_open:
            self._is_open = False
            self._write("\n")

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def show_counts(words: Words, key: str) -> Callable[[int, int], None] | None:
    """Return what is called with (done, total) after each item; ``None`` where no person looks.

    ``key`` is a sentence with ``done`` and ``total``. Works of fewer items than :data:`LONG` say
    nothing.
    """
    line = ProgressLine()
    if not line.is_watched:
        return None

    def show(done: int, total: int) -> None:
        if total >= LONG and (done % _STEP == 0 or done == total):
            line.show(words(key, done=done, total=total))
        if done == total:
            line.end()

    return show


def counter(words: Words, key: str, total: int) -> Callable[[int], None]:
    """As :func:`show_counts`, for a work whose ``total`` is known before it begins."""
    show = show_counts(words, key)
    return (lambda done: show(done, total)) if show else lambda _: None
