"""The plans of a workspace for Python programs: typed, frozen, and only for reading.

Every question is answered from the files as they are at that moment, as the commands answer it.
Days come as ``date`` or text and go out as ISO texts, which sort as days do. Names listed in
``docs/python-api.md`` stay; errors are those of :mod:`giamsat.domain.errors`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import strftime
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from giamsat.domain.dates import parse_day
from giamsat.domain.errors import UsageError
from giamsat.domain.knowledge import facts_known_on
from giamsat.domain.problems import Problem
from giamsat.domain.records import (
    FORMS,
    KINDS,
    SORTS,
    STATUSES,
    DueRow,
    PlanQuery,
    PlanRow,
    ProgrammeRow,
    StepRow,
    VerdictRow,
)
from giamsat.domain.tables import Row, Rows, rows_of
from giamsat.reports.due import HORIZON, day_after
from giamsat.reports.listing import unreadable
from giamsat.store.places import PLANS
from giamsat.store.register.freshness import open_register
from giamsat.store.register.register import SqliteRegister
from giamsat.store.unread_names import require_readable
from giamsat.store.workspace import Workspace as Folder

if TYPE_CHECKING:
    from giamsat.domain.records import PlanSort

__all__ = [
    "Day",
    "DueRow",
    "Filters",
    "Plan",
    "PlanRow",
    "Problem",
    "ProgrammeRow",
    "StepRow",
    "Timeline",
    "VerdictRow",
    "Workspace",
    "open_workspace",
]

Day = date | str
"""A day: a ``date``, or a text as the commands take it (``2020-02-11``, ``11/02/2020``)."""


class Filters(TypedDict, total=False):
    """What narrows, sorts and ends a list of plans; what is not given does not narrow.

    ``first`` and ``last`` are the days that a plan's period must touch; ``search`` finds the
    beginnings of words, with accents or without; ``issuer`` finds a part of the name, ``field`` one
    of the topic. Between ``when_first`` and ``when_last`` lies all of a plan's time, whether it
    has days or only a ``when``.
    """

    statuses: Iterable[str]
    years: Iterable[int]
    ids: Iterable[str]
    issuer: str
    form: str
    programme: str
    kind: str
    field: str
    when_first: Day
    when_last: Day
    search: str
    first: Day
    last: Day
    overdue: bool
    sort: PlanSort
    descending: bool
    limit: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """All that is ever true of a plan, each from its ``since`` to before its ``until``."""

    steps: tuple[StepRow, ...]
    duties: tuple[VerdictRow, ...]

    def state(self, day: Day, subject: str = "plan") -> str | None:
        """Return the state of the plan (or of ``V1``, ``R1``) on a day; ``None`` if it has none."""
        return self.states(day).get(subject)

    def states(self, day: Day) -> dict[str, str]:
        """Return the state of every subject on a day."""
        on = _iso(day)
        return {row.subject: row.state for row in self.steps if _is_standing(row, on)}

    def reasons(self, day: Day, subject: str = "plan") -> tuple[tuple[str | None, ...], ...]:
        """Return why: rows of (code, key, day, value), as ``giamsat why`` tells them."""
        on = _iso(day)
        found = (
            row.reasons for row in self.steps if row.subject == subject and _is_standing(row, on)
        )
        return next(found, ())

    def dues(self, day: Day) -> tuple[VerdictRow, ...]:
        """Return what stands to be done on a day, the earliest last day first."""
        on = _iso(day)
        return tuple(row for row in self.duties if _is_standing(row, on))


@dataclass(frozen=True, slots=True)
class Plan:
    """One plan as of a day; its time line has all days."""

    as_of: str
    row: PlanRow
    timeline: Timeline
    _facts: dict[str, Any] = field(repr=False)

    @property
    def facts(self) -> dict[str, Any]:
        """The facts not dated after ``as_of``, under the keys of the file: a copy of your own."""
        return deepcopy(self._facts)

    def tables(self) -> Rows:
        """Return the same facts as rows of flat tables, by name: ``plans``, ``visits``…

        Days are ``date`` here, lists are tuples; a part of a part names it by ``parent_id``.
        """
        return rows_of(self.row.id, self.facts)

    def table(self, name: str) -> list[Row]:
        """Return the rows of one table. Raises ``UsageError`` where there is no such table."""
        tables = self.tables()
        _require("table", (name,), tables)
        return tables[name]


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder of plans. ``cache`` tells whether the register in ``.giamsat/`` may be used."""

    root: Path
    cache: bool = True

    def plans(self, as_of: Day | None = None, **filters: Unpack[Filters]) -> tuple[PlanRow, ...]:
        """Return the plans as they stand on a day (today, if none is given).

        Raises ``UsageError`` for a status, form or sort that there is not.
        """
        query = _query(_iso(as_of), filters)
        with self._register() as register:
            return tuple(register.plans(query))

    def plan(self, plan: str, as_of: Day | None = None) -> Plan:
        """Return a plan by its id, its number, or a beginning of either that only it has.

        Raises ``NotFoundError``; ``UsageError`` (``ambiguous-plan``) where several fit;
        ``InvalidDataError`` (``unreadable-plan``) where the file that is meant cannot be read.
        """
        day = _iso(as_of)
        with self._register() as register:
            plan_id = _plan_named(register, plan, self.root)
            row = register.row(plan_id, day)
            steps, duties = register.steps(plan_id), register.verdicts(plan_id)
            facts = facts_known_on(register.detail(plan_id), day)
        return Plan(day, row, Timeline(tuple(steps), tuple(duties)), facts)

    def programmes(self) -> tuple[ProgrammeRow, ...]:
        """Return the coordination programmes, the newest first."""
        with self._register() as register:
            return tuple(register.programmes())

    def programme(self, programme_id: str) -> dict[str, Any]:
        """Return a programme's facts under the keys of its file. Raises ``NotFoundError``."""
        with self._register() as register:
            return register.programme(programme_id)

    def due(self, as_of: Day | None = None, within: int | None = HORIZON) -> tuple[DueRow, ...]:
        """Return what stands on a day: all that is overdue, and what is due ``within`` days.

        ``within=None`` sets no end.
        """
        day = _iso(as_of)
        last = None if within is None else day_after(day, within)
        with self._register() as register:
            return tuple(register.dues(day, last))

    def problems(self) -> tuple[Problem, ...]:
        """Return what could not be read: such plans are in no answer."""
        with self._register() as register:
            return tuple(register.problems())

    @contextmanager
    def _register(self) -> Iterator[SqliteRegister]:
        with open_register(str(self.root), keep=self.cache) as register:
            yield register


def open_workspace(folder: str | os.PathLike[str] = ".", *, cache: bool = True) -> Workspace:
    """Return the workspace at ``folder`` or the nearest above it.

    ``cache=False`` writes nothing at all, not even the register that makes answers fast. Raises
    ``NoWorkspaceError`` where there is no ``giamsat.toml``.
    """
    return Workspace(Folder.find(Path(folder)).root, cache)


def _is_standing(row: StepRow | VerdictRow, day: str) -> bool:
    return row.since <= day and (row.until is None or day < row.until)


def _iso(day: Day | None) -> str:
    """Return a day as ISO text (today for none). Raises ``InvalidDateError``."""
    if day is None:
        return strftime("%Y-%m-%d")
    found = parse_day(day) if isinstance(day, str) else day
    return date(found.year, found.month, found.day).isoformat()


def _query(as_of: str, filters: Filters) -> PlanQuery:
    wanted: dict[str, Any] = dict(filters)
    for name in ("statuses", "years", "ids"):
        if name in wanted:
            wanted[name] = tuple(wanted[name])
    for name in ("first", "last", "when_first", "when_last"):
        if name in wanted:
            wanted[name] = _iso(wanted[name])
    _require("statuses", wanted.get("statuses", ()), STATUSES)
    _require("kind", (wanted["kind"],) if wanted.get("kind") else (), KINDS)
    _require("form", (wanted["form"],) if wanted.get("form") else (), FORMS)
    _require("sort", (wanted["sort"],) if wanted.get("sort") else (), SORTS)
    return PlanQuery(as_of, **wanted)


def _require(option: str, values: Iterable[str], choices: Iterable[str]) -> None:
    known = list(choices)
    for value in values:
        if value not in known:
            shown = ", ".join(known)
            raise UsageError("unknown-choice", option=option, value=value, choices=shown, near="")


def _plan_named(register: SqliteRegister, name: str, root: Path) -> str:
    if register.is_plan(name):
        return name
    found = register.find(name)
    if len(found) > 1:
        raise UsageError("ambiguous-plan", plan=name, candidates=", ".join(found[:8]))
    if not found:
        require_readable(unreadable(register), root, name, None, PLANS)
    return found[0] if found else name
