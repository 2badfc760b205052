"""What a page says where it is of an earlier recording, and not of the files as they are now."""

from __future__ import annotations

from giamsat.render.page import Lines, Page, Toned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from typing import Protocol

    from giamsat.i18n import Words

    class Recorded(Protocol):
        """A recording of the workspace: its commit, and the day that it ends."""

        @property
        def commit(self) -> str: ...
        @property
        def day(self) -> date: ...


def past_line(past: Recorded, words: Words) -> str:
    """Return the line that names the recording that an answer is of."""
    return words("list.at", commit=past.commit[:10], day=past.day)


def with_past(page: Page, past: Recorded, words: Words) -> Page:
    """Return the page with a line at its beginning that names the recording."""
    notice = Lines([Toned(past_line(past, words), "notice")])
    return page._replace(blocks=(notice, *page.blocks))
