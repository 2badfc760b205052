"""What was recorded of a plan, when and by whom; and which facts came late into the record."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, NamedTuple

from giamsat.domain.differences import Difference
from giamsat.domain.timeline.rows import Fact

LATE_DAYS = 30
"""A fact recorded more than so many days after its date is shown as late. giamsat's own convention:
no law says when a fact must be in the file."""

Note = Literal[
    "first", "merge", "unreadable", "removed", "returned", "renamed", "clock-back", "undo"
]


class NewFact(NamedTuple):
    """A dated fact that a recording brought, ``days`` after it happened (negative: before)."""

    fact: Fact
    days: int

    def is_late(self, limit: int = LATE_DAYS) -> bool:
        """Tell whether it was recorded more than ``limit`` days after it happened."""
        return self.days > limit

    @property
    def is_early(self) -> bool:
        """Whether it was recorded as a fact before its day."""
        return self.days < 0


class Recording(NamedTuple):
    """One recording of a plan file. ``on`` is when it was recorded, by the recorder's own clock.

    ``path`` is the file's name then, ``former`` the one before, where it was renamed.
    """

    commit: str
    on: datetime
    author: str
    email: str
    message: str
    path: str
    former: str | None
    differences: tuple[Difference, ...]
    facts: tuple[NewFact, ...]
    notes: tuple[Note, ...]

    @property
    def day(self) -> date:
        """The day of recording, as the recorder's clock showed it."""
        return self.on.date()


AttachmentFate = Literal["added", "changed", "removed"]


class AttachmentChange(NamedTuple):
    """One recording of a file that the plan names, by its path below the root."""

    path: str
    fate: AttachmentFate
    commit: str
    on: datetime
    author: str
    message: str


class History(NamedTuple):
    """All recordings of a plan, the newest first, and those of the files that it names.

    ``pending`` is what differs in the file now and is not recorded; ``None``: its text differs, but
    one of the two versions cannot be read. ``cut`` tells that older history was left behind when
    the repository was copied (a shallow clone).
    """

    path: str
    recordings: tuple[Recording, ...]
    pending: tuple[Difference, ...] | None = ()
    cut: bool = False
    attachments: tuple[AttachmentChange, ...] = ()


class FieldChange(NamedTuple):
    """A recording after which one field of the plan had another value."""

    recording: Recording | None
    old: object
    new: object
