"""The rows of a timeline: what is true of a plan from which day to which day, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from giamsat.domain.calendar import DayOff
from giamsat.domain.part_ids import id_order

EVER = date.min
"""The first day of what has no recorded beginning."""

ONE_DAY = timedelta(days=1)

AGREED = "agreed"
"""The rule name of a date that the parties agreed on, as the file records it."""

VISIT = "visit"
"""The rule name of a visit's own date."""


OPEN = frozenset({"unsent", "awaiting", "answered"})
"""The states of a recommendation that is not resolved."""

VISIT_STATES = frozenset({"planned", "unplanned", "done", "cancelled"})
"""The states of a visit or written report."""


class Reason(NamedTuple):
    """One fact or rule that leads to a state: a code, the key of the fact, its day."""

    code: str
    key: str | None = None
    on: date | None = None
    value: str | None = None


class Step(NamedTuple):
    """From ``since`` on (until the next step of the subject) the subject is in ``state``."""

    subject: str
    since: date
    state: str
    reasons: tuple[Reason, ...]


class Due(NamedTuple):
    """Something that must be done by ``due``; it stands on ``[since, until)``.

    ``ended`` tells what ended it: ``met`` (it was done, in time or late), ``replaced`` (another
    date was set), ``waived``, ``held`` (the plan was suspended), ``void`` (there was nothing left
    to do), or ``None``. ``anchor`` is the day that a limit counts from, and ``anchor_key`` what it
    is the day of where that is found out (``V1``, ``plan.begins``). ``forecast`` marks days off not
    yet decided. ``day_off`` is the day off that the count led to, and ``advised`` the working day
    before it that giamsat advises (see :class:`~giamsat.domain.calendar.Deadline`). What is not
    ``binding`` (a handbook's number of days, which nobody confirmed) makes nobody late. ``bodies``
    are the supervised bodies, by name, towards which (or by which) it is to be done. Bodies whose
    rows differ only in their end have rows apart; ``among`` names them all in the plan's order.
    """

    subject: str
    rule: str
    due: date
    since: date
    until: date | None
    ended: str | None
    whose: str | None
    anchor: date | None = None
    forecast: bool = False
    advised: date | None = None
    day_off: DayOff | None = None
    binding: bool = True
    bodies: tuple[str, ...] = ()
    anchor_key: str | None = None
    among: tuple[str, ...] = ()

    def is_late(self, day: date) -> bool:
        """Tell whether a duty that stands on ``day`` is past its last day then."""
        return self.binding and self.due < day

    @property
    def is_judged_anew(self) -> bool:
        """Whether it stands on no day: it was done before the day that it counts from moved."""
        return self.until is not None and self.until <= self.since

    def is_missed(self, day: date) -> bool:
        """Tell whether, as of ``day``, it was not done in time: it stood through its last day."""
        stood = self.until is None or self.until > self.due
        return stood and self.since <= day and self.is_late(day)


class DueDays(NamedTuple):
    """By when something is due on a day: as the parties agreed, and by the earliest limit."""

    agreed: Due | None
    by_limit: Due | None

    @property
    def earliest(self) -> Due | None:
        """What counts: the earlier of the two."""
        dues = [due for due in self if due]
        return min(dues, key=lambda due: due.due, default=None)


class Slot(NamedTuple):
    """A visit's place in the calendar as known on ``[since, until)``.

    ``state`` is ``planned`` or ``done``, or what holds the plan: ``suspended``, ``cancelled``,
    ``archived``.
    """

    visit: str
    first: date
    last: date
    since: date
    until: date | None
    state: str


class Fact(NamedTuple):
    """One dated fact: ``kind`` such as ``recommendation.sent``, its subject and its day."""

    subject: str
    kind: str
    on: date
    value: str | None = None


class Timeline(NamedTuple):
    """All rows of one plan. The steps of a subject follow each other by day."""

    steps: tuple[Step, ...]
    dues: tuple[Due, ...]
    slots: tuple[Slot, ...]
    facts: tuple[Fact, ...]

    def state(self, subject: str, day: date) -> Step:
        """Return the step of ``subject`` that stands on ``day``. Raises ``LookupError`` if none."""
        standing = [s for s in self.steps if s.subject == subject and s.since <= day]
        if not standing:
            raise LookupError(subject)
        return standing[-1]

    def state_of(self, subject: str, day: date) -> str | None:
        """Return the state of ``subject`` on ``day``, ``None`` where it is not known by then."""
        standing = [s.state for s in self.steps if s.subject == subject and s.since <= day]
        return standing[-1] if standing else None

    def is_open(self, item: str, day: date) -> bool:
        """Tell whether a recommendation is known and open at the end of ``day``."""
        return self.state_of(item, day) in OPEN

    def due_of(self, subject: str, day: date) -> DueDays:
        """Return by when ``subject`` is due as of ``day``; nothing where nothing stands."""
        return _due_days([due for due in self.dues_on(day) if due.subject == subject])

    def due_of_record(self, subject: str, day: date) -> DueDays:
        """Return by when ``subject`` is due as of ``day``, or was when that was last so."""
        known = [due for due in self.dues if due.subject == subject and due.since <= day]
        standing = [due for due in known if due.until is None or due.until > day]
        last = max((due.until for due in known if due.until), default=None)
        return _due_days(standing or [due for due in known if due.until == last])

    def dues_on(self, day: date) -> list[Due]:
        """Return what stands to be done on ``day``, once for all its bodies, the earliest first."""
        standing = [d for d in self.dues if d.since <= day and (d.until is None or day < d.until)]
        return sorted(
            unite_bodies(standing),
            key=lambda d: (d.due, id_order(d.subject), d.rule),
        )


def with_bodies_apart(dues: Iterable[Due]) -> Iterator[Due]:
    """Yield the rows of single bodies, with one for all that a duty fares alike with to its end."""
    rows: dict[Due, list[Due]] = {}
    duties: dict[Due, dict[str, None]] = {}
    for due in dues:
        alike = due._replace(bodies=(), whose=None) if due.bodies else due
        rows.setdefault(alike, []).append(due)
        duties.setdefault(_without_end(alike), {}).update(dict.fromkeys(due.bodies))
    for alike, own in rows.items():
        names = tuple(duties[_without_end(alike)])
        row = _of_all_bodies(own, names)
        yield row if row.bodies == names else row._replace(among=names)


def unite_bodies(standing: Iterable[Due]) -> Iterator[Due]:
    """Yield what stands on one day, once for all bodies of a duty whenever each will have done it.

    What is to come must not show in the answer for a day.
    """
    rows: dict[Due, list[Due]] = {}
    for due in standing:
        alike = _without_end(due)._replace(bodies=(), whose=None) if due.among else due
        rows.setdefault(alike, []).append(due)
    for own in rows.values():
        yield own[0] if len(own) == 1 else _of_all_bodies(own, own[0].among)


def _without_end(due: Due) -> Due:
    return due._replace(until=None, ended=None)


def _of_all_bodies(own: Sequence[Due], order: Iterable[str]) -> Due:
    """Return one row for all bodies of ``own``: it stands as long as one of theirs."""
    longest = max(own, key=lambda due: due.until or date.max)
    names = {name for due in own for name in due.bodies}
    whose = dict.fromkeys(due.whose for due in own if due.whose)
    of_bodies = all(due.whose == "; ".join(due.bodies) for due in own)
    bodies = tuple(name for name in order if name in names)
    owed_by = bodies if of_bodies else whose
    return longest._replace(bodies=bodies, whose="; ".join(filter(None, owed_by)) or None)


def _due_days(dues: Sequence[Due]) -> DueDays:
    ordered = sorted(dues, key=lambda due: due.due)
    agreed = next((due for due in ordered if due.rule == AGREED), None)
    return DueDays(agreed, next((due for due in ordered if due.rule != AGREED), None))
