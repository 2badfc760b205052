"""A finding in the facts of a file, and the same with its place: a diagnostic."""

from __future__ import annotations

from typing import NamedTuple

from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.codes import CHECKS, Level

Params = tuple[tuple[str, str], ...]


class Diagnosis(NamedTuple):
    """What a check found at a key. ``level`` is set where it differs from the check's own."""

    code: str
    key: KeyPath = ()
    params: Params = ()
    level: Level | None = None


class PlacedDiagnosis(NamedTuple):
    """A finding with its place in a file; line and column count from 1.

    ``problem`` is the name of the problem, where reading the file gave it. ``reason`` is that of
    the workspace's exception, where there is one: such a diagnostic is shown apart and does not
    count.
    """

    path: str
    code: str
    level: Level
    line: int | None = None
    column: int | None = None
    key: str | None = None
    params: Params = ()
    problem: str | None = None
    reason: str | None = None

    @property
    def values(self) -> dict[str, str]:
        """The values that the message shows, by name."""
        return dict(self.params)

    @property
    def is_fixable(self) -> bool:
        """Whether ``--fix`` mends it: the check can be mended, and here it is safe."""
        return CHECKS[self.code].fixable and self.values.get("safe") != "no"
