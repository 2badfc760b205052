"""What pages say of several workspaces: whose each row is, and what an answer lacks."""

from __future__ import annotations

from giamsat.render.page import Column, Lines, Toned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from giamsat.domain.across import Across
    from giamsat.i18n import Words

SHOWN = 3
"""So many workspaces are named in one cell; the others are counted."""


def column(across: Across | None, words: Words) -> tuple[Column, ...]:
    """Return the column that names a row's workspace, where several are asked."""
    return () if across is None else (Column(words("across.workspace"), "text"),)


def cell(across: Across | None, workspace: str | None) -> tuple[str, ...]:
    """Return the cell of that column."""
    return () if across is None else (workspace or "—",)


def names(workspaces: Sequence[str], words: Words) -> str:
    """Name the workspaces of a row that adds up several; many are counted."""
    if len(workspaces) <= SHOWN:
        return ", ".join(workspaces)
    shown = ", ".join(workspaces[: SHOWN - 1])
    return words("across.and-more", names=shown, count=len(workspaces) - SHOWN + 1)


def lacking(across: Across | None, words: Words) -> list[Lines]:
    """Say in the page itself which workspaces are in none of its numbers."""
    if across is None or not across.lost:
        return []
    return [Lines([Toned(lacking_line(across, words), "bad")])]


def lacking_line(across: Across, words: Words) -> str:
    """Say which workspaces are in none of the numbers."""
    return words("across.lacking", count=len(across.lost), names=", ".join(across.lost))
