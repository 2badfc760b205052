"""Problems found in files: data that is collected, never raised."""

from __future__ import annotations

from giamsat.lean.rows import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Severity = Literal["error", "warning", "note"]


CONTRADICTORY = frozenset(
    {"day-before", "done-and-cancelled", "reopened-never-closed", "broken-link"}
)
"""Codes of what contradicts itself in a file whose facts can be read."""

OPEN_CONFLICT = "open-conflict"
"""The code of a key that offices recorded differently and that nobody has resolved yet."""

READ_ALL_THE_SAME = CONTRADICTORY | {"duplicate-id", OPEN_CONFLICT}
"""Codes of what is wrong in a file whose facts are in every answer all the same."""


VANISHED = "file-vanished"
"""The code of a plan that git knows and whose file has gone without a recording that says so."""


class Problem(NamedTuple):
    """One problem: where it is, what it is, and the values that its message shows.

    ``code`` names the message in the catalogue (``problem.<code>``); ``line`` and ``column`` count
    from 1; ``key`` is the dotted key in the file, such as ``recommendation[2].due``. ``workspace``
    names the file's own among several.
    """

    path: str
    code: str
    line: int | None = None
    column: int | None = None
    key: str | None = None
    params: tuple[tuple[str, str], ...] = ()
    severity: Severity = "error"
    workspace: str | None = None

    @property
    def values(self) -> dict[str, str]:
        """The values that the message shows, by name."""
        return dict(self.params)
