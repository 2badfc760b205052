"""The form of a check's page."""

from __future__ import annotations

from typing import NamedTuple

Pair = tuple[str, str]


class CheckPage(NamedTuple):
    """What people read about one check: what it found, why that matters, an example, a remedy.

    ``says`` is the sentence of a finding, with its values; checks of what reading a file gives have
    none: there the problem's own sentence speaks.
    """

    title: Pair
    why: Pair
    example: str
    remedy: Pair
    says: Pair | None = None

    def messages(self, code: str) -> dict[str, Pair]:
        """Return the page as messages of the catalogue."""
        found = {
            f"check.{code}.title": self.title,
            f"check.{code}.why": self.why,
            f"check.{code}.example": (self.example, self.example),
            f"check.{code}.remedy": self.remedy,
        }
        return found if self.says is None else {**found, f"check.{code}.says": self.says}
