"""The registers of several workspaces as one: rows tell their workspace, numbers are totals.

Each workspace keeps its own register, judged by its own limits and days off; nothing is copied.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from json import dumps
from typing import Any, TypeVar

from giamsat.domain.across import Across, Member
from giamsat.domain.collation import collation_key
from giamsat.domain.errors import GiamsatError
from giamsat.domain.problems import Problem
from giamsat.domain.records import (
    STATUSES,
    AddresseeRow,
    AmountRow,
    BodyRow,
    DueRow,
    ItemRow,
    KeptRow,
    KindRow,
    LateRow,
    LocalRow,
    OpinionsRow,
    PlanQuery,
    PlanRow,
    ProgressRow,
    ShareRow,
    SlotRow,
    StatusRow,
    TallyRow,
    UndatedRow,
    priority_rank,
)
from giamsat.domain.totals import add_up, add_up_names, issuers_united
from giamsat.domain.when import span_of
from giamsat.sharing.workspaces import Place
from giamsat.store.places import MARK
from giamsat.store.reading import problem_of
from giamsat.store.register.freshness import open_register
from giamsat.store.register.plan_queries import FOREVER
from giamsat.store.register.register import SqliteRegister

SPARE = 48
"""So many files beside the registers a process may need: modules, the result, a pipe."""

T = TypeVar("T")
Placed = TypeVar("Placed", PlanRow, DueRow, UndatedRow, SlotRow, BodyRow, ItemRow)
Named = TypeVar("Named", ShareRow, AddresseeRow, ProgressRow)
Progress = Callable[[int, int], None]


class Registers:
    """The registers of several workspaces as one ``Overview``.

    ``lost`` tells of each workspace that could not be asked: nothing of it is in any answer.
    """

    def __init__(
        self, opened: Sequence[tuple[Place, SqliteRegister]], lost: Sequence[Problem]
    ) -> None:
        self._opened = opened
        self.lost = lost
        self._noted: dict[str, list[Problem]] = {}
        members = [
            Member(place.name, place.path, register.meta("issuer") or None, register)
            for place, register in opened
        ]
        self.across = Across(members, [problem.workspace or problem.path for problem in lost])

    def __enter__(self) -> Registers:
        """Give the registers, which are closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the registers."""
        self.close()

    def close(self) -> None:
        """End all connections: no question can be asked any more."""
        for _, register in self._opened:
            register.close()

    def meta(self, key: str) -> str | None:
        """Return the words that the registers keep about themselves under ``key``, each once."""
        words = (word for _, each in self._opened for word in (each.meta(key) or "").split())
        return " ".join(dict.fromkeys(words)) or None

    # --- rows --------------------------------------------------------------------------------

    def plans(self, query: PlanQuery) -> Iterator[PlanRow]:
        """Yield the plans asked for, in order."""
        rows = self._rows(lambda register: register.plans(query))
        return _in_order(rows, query, lambda row: row)

    def plan_lines(self, query: PlanQuery) -> Iterator[str]:
        """Yield the plans asked for, in order, each as one JSON object."""
        pairs = (
            (_of(row, place.name), f'{{"workspace": {_quote(place.name)}, {line[1:]}')
            for place, register in self._opened
            for row, line in register.plans_with_lines(query)
        )
        for _, line in _in_order(pairs, query, lambda pair: pair[0]):
            yield line

    def count(self, query: PlanQuery) -> int:
        """Return how many plans match, whatever the limit."""
        return sum(register.count(query) for _, register in self._opened)

    def dues(self, as_of: str, last: str | None = None, first: str | None = None) -> list[DueRow]:
        """Return what stands to be done on ``as_of`` and is due from ``first`` to ``last``."""
        rows = self._rows(lambda register: register.dues(as_of, last, first))
        return sorted(rows, key=lambda row: (row.due, priority_rank(row.priority)))

    def undated_rows(self, as_of: str) -> list[UndatedRow]:
        """Return the open recommendations without a standing date, the oldest state first."""
        rows = self._rows(lambda register: register.undated_rows(as_of))
        return sorted(rows, key=lambda row: row.since)

    def slots(self, as_of: str, first: str, last: str) -> list[SlotRow]:
        """Return the visits that lie in the days given, as known on ``as_of``."""
        rows = self._rows(lambda register: register.slots(as_of, first, last))
        return sorted(rows, key=_time_of_slot)

    def supervised_rows(self, as_of: str, first: str, last: str) -> list[BodyRow]:
        """Return which bodies are supervised in the days given, by body and day."""
        rows = self._rows(lambda register: register.supervised_rows(as_of, first, last))
        return sorted(rows, key=lambda row: (row.body, row.first, row.last, row.plan))

    def problems(self) -> Sequence[Problem]:
        """Return what could not be read in the workspaces that were asked."""
        return [
            problem._replace(path=f"{place.path}/{problem.path}", workspace=place.name)
            for place, register in self._opened
            for problem in [*register.problems(), *self._noted.get(place.name, ())]
        ]

    def note(self, workspace: str, problem: Problem) -> None:
        """Tell of another file of a workspace that could not be read."""
        self._noted.setdefault(workspace, []).append(problem)

    def _rows(self, ask: Callable[[SqliteRegister], Iterable[Placed]]) -> Iterator[Placed]:
        """Yield the rows of each workspace in turn; a stable sort keeps the order of its own."""
        for place, register in self._opened:
            for row in ask(register):
                yield _of(row, place.name)

    # --- numbers -----------------------------------------------------------------------------

    def statuses(self, as_of: str) -> list[StatusRow]:
        """Return how many plans are in each state, in the order of a plan's life."""
        rows = add_up(self._all(lambda register: register.statuses(as_of)), keys=1)
        return sorted(rows, key=lambda row: STATUSES.index(row.status))

    def states(self, as_of: str) -> dict[str, int]:
        """Return how many recommendations are in each state."""
        found: Counter[str] = Counter()
        for _, register in self._opened:
            found.update(register.states(as_of))
        return dict(sorted(found.items()))

    def tally(self, as_of: str, first: str, last: str) -> list[TallyRow]:
        """Count the facts of the days given by kind, none dated after ``as_of``."""
        rows = add_up(self._all(lambda register: register.tally(as_of, first, last)), keys=2)
        return sorted(rows, key=lambda row: (row.kind, row.value or ""))

    def late(self, as_of: str) -> LateRow:
        """Count what is overdue."""
        rows = [register.late(as_of) for _, register in self._opened]
        return LateRow(sum(row.things for row in rows), sum(row.answers for row in rows))

    def kept_rows(self, as_of: str, first: str, last: str) -> list[KeptRow]:
        """Tell how the dates were kept that fell in the days given and before ``as_of``."""
        rows = add_up(self._all(lambda register: register.kept_rows(as_of, first, last)), keys=1)
        return sorted(rows, key=lambda row: row.kind)

    def opinions(self, as_of: str, first: str, last: str) -> OpinionsRow:
        """Count the people's opinions, and what was done with them in the days given."""
        rows = [register.opinions(as_of, first, last) for _, register in self._opened]
        totals = [sum(column) for column in zip(*rows, strict=True)]
        return OpinionsRow._make(totals or [0] * len(OpinionsRow._fields))

    def amounts(self, first: str, last: str) -> list[AmountRow]:
        """Sum up the money and households of the days given."""
        rows = self._all(lambda register: register.amounts(first, last))
        return [AmountRow(what, *sums) for what, *sums in _sums(rows)]

    def other_kinds(self, first: str, last: str) -> list[KindRow]:
        """Count what was done in the days given under plans that are no supervision."""
        rows = self._all(lambda register: register.other_kinds(first, last))
        return [KindRow(kind, *sums) for kind, *sums in _sums(rows)]

    def local_results(self, as_of: str, first: str, last: str) -> list[LocalRow]:
        """Sum up by kind of work what localities reported in the days given."""
        rows = add_up(
            self._all(lambda register: register.local_results(as_of, first, last)), keys=1
        )
        return sorted(rows, key=lambda row: row.what)

    def years(self, as_of: str) -> list[ShareRow]:
        """Return what each year has, the first year first; plans without a day come last."""
        rows = add_up_names(self._with_place(lambda register: register.years(as_of)))
        return sorted(rows, key=lambda row: (row.name is None, int(row.name or 0)))

    def formless(self, as_of: str) -> list[str]:
        """Return the supervisions that no limit judges, workspace by workspace."""
        return [plan for _, register in self._opened for plan in register.formless(as_of)]

    def programme_items(self, as_of: str) -> list[ItemRow]:
        """Return the items of all programmes, workspace by workspace."""
        return list(self._rows(lambda register: register.programme_items(as_of)))

    def issuers(self, as_of: str) -> list[ShareRow]:
        """Return what each issuer has, by name."""
        return issuers_united(self._with_place(lambda register: register.issuers(as_of)))

    def issuer_names(self) -> list[str]:
        """Return every name under which plans are recorded, of whatever day."""
        return sorted({name for _, register in self._opened for name in register.issuer_names()})

    def addressees(self, as_of: str) -> list[AddresseeRow]:
        """Return how each addressee answers, the latest first."""
        rows = add_up_names(self._with_place(lambda register: register.addressees(as_of)))
        rows.sort(key=lambda row: row.name or "")
        return sorted(rows, key=lambda row: (row.late + row.silent, row.dated), reverse=True)

    def progress(self, as_of: str) -> list[ProgressRow]:
        """Return what each addressee accepts, says to have done and was seen to do, by name."""
        rows = add_up_names(self._with_place(lambda register: register.progress(as_of)))
        return sorted(rows, key=lambda row: row.name or "")

    def progress_steps(self, first: str, last: str) -> list[TallyRow]:
        """Count the recommendations that came to a step in the days given."""
        rows = add_up(self._all(lambda register: register.progress_steps(first, last)), keys=2)
        return sorted(rows, key=lambda row: (row.kind, row.value or ""))

    def body_reports(self, as_of: str) -> list[AddresseeRow]:
        """Return how each body sends the reports that it owes, the latest first."""
        rows = add_up_names(self._with_place(lambda register: register.body_reports(as_of)))
        rows.sort(key=lambda row: row.name or "")
        return sorted(rows, key=lambda row: (row.late + row.silent, row.dated), reverse=True)

    def _all(self, ask: Callable[[SqliteRegister], Iterable[T]]) -> Iterator[T]:
        for _, register in self._opened:
            yield from ask(register)

    def _with_place(self, ask: Callable[[SqliteRegister], Iterable[Named]]) -> Iterator[Named]:
        for place, register in self._opened:
            for row in ask(register):
                yield row._replace(workspaces=(place.name,))


# --- opening -----------------------------------------------------------------------------------


def open_registers(
    places: Sequence[Place], *, keep: bool = True, progress: Progress | None = None
) -> Registers:
    """Open the registers of workspaces; one that cannot be opened is told in ``lost``."""
    opened: list[tuple[Place, SqliteRegister]] = []
    lost: list[Problem] = []
    room = _room_for(len(places))
    with ExitStack() as on_failure:
        for place in places:
            found = place.problem or _open(place, keep=keep, progress=progress)
            if len(opened) == room and not isinstance(found, Problem):
                found.close()
                found = Problem(place.path, "too-many-workspaces", params=(("most", str(room)),))
            if isinstance(found, Problem):
                lost.append(found._replace(workspace=place.name))
            else:
                opened.append((place, on_failure.enter_context(found)))
        on_failure.pop_all()
    return Registers(opened, lost)


def _room_for(count: int) -> int:
    """Let this process hold that many registers open; return how many the system allows.

    macOS begins at 256 files, Linux at 1024; both let a process raise that for itself. Windows
    has no such limit.
    """
    try:
        import resource
    except ModuleNotFoundError:
        return count
    unlimited, kind = resource.RLIM_INFINITY, resource.RLIMIT_NOFILE
    soft, hard = resource.getrlimit(kind)
    needed = count + SPARE
    if unlimited != soft < needed:
        soft = needed if hard == unlimited else min(needed, hard)
        resource.setrlimit(kind, (soft, hard))
    return count if soft == unlimited else min(count, max(soft - SPARE, 1))


def _open(place: Place, *, keep: bool, progress: Progress | None) -> SqliteRegister | Problem:
    try:
        root = os.path.abspath(place.path)  # noqa: PTH100 (as a single workspace is opened)
        return open_register(root, keep=keep, progress=progress)
    except GiamsatError as error:
        problem = next(iter(getattr(error, "problems", ())), problem_of(error, MARK))
        return problem._replace(path=f"{place.path}/{problem.path}")
    except OSError as error:
        params = (("reason", str(error.strerror)),)
        return Problem(place.path, "workspace-unreadable", params=params)


def _sums(rows: Iterable[AmountRow | KindRow]) -> Iterator[tuple[str, int, int]]:
    """Yield the sums of the rows of each name, by name."""
    found: dict[str, tuple[int, int]] = {}
    for name, one, other in rows:
        before = found.get(name, (0, 0))
        found[name] = (before[0] + one, before[1] + other)
    for name in sorted(found):
        yield name, *found[name]


def _quote(text: str) -> str:
    return dumps(text, ensure_ascii=False)


# --- order -------------------------------------------------------------------------------------


def _of(row: Placed, workspace: str) -> Placed:
    """Return the row with its workspace, the last field of all rows that have one."""
    return type(row)._make((*row[:-1], workspace))


def _span_of(row: PlanRow) -> tuple[str | None, str | None]:
    """Return the days that a row's ``when`` spans."""
    span = span_of(row.when, int(row.issued[:4]) if row.issued else None)
    return (span.first.isoformat(), span.last.isoformat()) if span else (None, None)


def _time_of_slot(row: SlotRow) -> tuple[str, bool, str]:
    is_after_noon = row.at >= "12" if row.at else row.session == "afternoon"
    return row.first, is_after_noon, row.at or ""


def _known_first(day: str | None) -> tuple[bool, str]:
    return day is None, day or ""


_KEYS: dict[str, Callable[[PlanRow], tuple[Any, ...]]] = {
    "issued": lambda row: (row.issued is None, row.issued or ""),
    "number": lambda row: (row.number is None, collation_key(row.number or "")),
    "title": lambda row: (collation_key(row.title),),
    "issuer": lambda row: (collation_key(row.issuer or ""),),
    "begins": lambda row: _known_first(row.begins or _span_of(row)[0]),
    "ends": lambda row: _known_first(row.ends or _span_of(row)[1]),
    "status": lambda row: (STATUSES.index(row.status),),
    "next": lambda row: (row.next_on or FOREVER,),
    "id": lambda row: (row.id,),
}
"""What rows are sorted by, as a single register sorts them: what is unknown comes last."""


def _in_order(found: Iterable[T], query: PlanQuery, row_of: Callable[[T], PlanRow]) -> Iterator[T]:
    """Sort what several registers found as one would have, and end it at the limit."""
    key = _KEYS[query.sort]
    ordered = sorted(found, key=lambda each: (row_of(each).id, row_of(each).workspace))
    if query.descending:
        ordered.sort(key=lambda each: key(row_of(each))[-1], reverse=True)
    else:
        ordered.sort(key=lambda each: key(row_of(each)))
    return islice(ordered, query.limit)
