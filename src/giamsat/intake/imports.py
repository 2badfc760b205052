"""What becomes of the drafts of an import, one by one and as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from giamsat.domain.acts.imports import State, Update
from giamsat.intake.drafts import Draft
from giamsat.intake.grids import CellProblem
from giamsat.intake.programme_lists import ProgrammeDraft
from giamsat.intake.reading import Intake


class Planned(NamedTuple):
    """A draft and what would become of it. ``plan_id`` is that of the new or the known plan.

    ``there`` is the data of the known plan, ``updates`` what would bring it to the draft.
    """

    draft: Draft
    state: State
    plan_id: str
    data: Mapping[str, Any]
    by: str = ""
    differing: tuple[str, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    there: Mapping[str, Any] = {}
    updates: tuple[Update, ...] = ()


class PlannedProgramme(NamedTuple):
    """A yearly programme of the files and what becomes of it, as of a plan."""

    draft: ProgrammeDraft
    state: State
    programme_id: str
    data: Mapping[str, Any]
    problems: tuple[CellProblem, ...] = ()


class Outcome(NamedTuple):
    """A whole import: what was read, what becomes of it, and what was written."""

    files: tuple[str, ...]
    intake: Intake
    planned: tuple[Planned, ...]
    written: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    commit: str | None = None
    refused: bool = False
    mapping: str | None = None
    programmes: tuple[PlannedProgramme, ...] = ()

    @property
    def problems(self) -> tuple[CellProblem, ...]:
        """All that is to be told, of the file and of each draft."""
        of_plans = (problem for plan in self.planned for problem in plan.problems)
        of_programmes = (problem for made in self.programmes for problem in made.problems)
        return (*self.intake.problems, *of_plans, *of_programmes)

    @property
    def is_broken(self) -> bool:
        """Whether anything keeps a part of the files from being written."""
        return any(problem.severity == "error" for problem in self.problems)
