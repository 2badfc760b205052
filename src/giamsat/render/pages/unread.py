"""What a document says of the files that could not be read, or that contradict themselves."""

from __future__ import annotations

from giamsat.domain.text import visible
from giamsat.render.page import Lines, Page, Toned
from giamsat.reports.listing import is_unread

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from giamsat.domain.problems import Problem
    from giamsat.i18n import Words

SHOWN = 5
"""So many files are named in one line; the others are counted."""


def with_unread(page: Page, problems: Sequence[Problem], words: Words) -> Page:
    """Return the page with a line at its end for what it lacks or doubts."""
    line = unread_line(problems, words)
    return page._replace(blocks=(*page.blocks, Lines([Toned(line, "bad")]))) if line else page


def unread_line(problems: Sequence[Problem], words: Words) -> str:
    """Name the files of the problems in one line; nothing where there is none.

    Nothing of those that could not be read is in the document.
    """
    unread = [problem for problem in problems if is_unread(problem)]
    doubtful = [problem for problem in problems if not is_unread(problem)]
    parts = (("list.lacking", unread), ("list.doubtful", doubtful))
    return " ".join(_sentence(key, found, words) for key, found in parts if found)


def _sentence(key: str, problems: Sequence[Problem], words: Words) -> str:
    names = [visible(problem.path) for problem in problems]
    shown = ", ".join(names[:SHOWN])
    if len(names) > SHOWN:
        shown = words("list.and-more", names=shown, count=len(names) - SHOWN)
    return words(key, count=len(names), names=shown)
