"""What a page says where it is of an earlier recording, and not of the files as they are now."""

from __future__ import annotations

from giamsat.render.page import Lines, Page, Toned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from giamsat.i18n import Words


def with_past(page: Page, commit: str, day: date, words: Words) -> Page:
    """Return the page with a line at its beginning that names the recording."""
    line = words("list.at", commit=commit[:10], day=day)
    return page._replace(blocks=(Lines([Toned(line, "notice")]), *page.blocks))
