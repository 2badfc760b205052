"""The rows of a timeline: what is true of a plan from which day to which day, and why."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from giamsat.domain.part_ids import id_order

EVER = date.min
"""The first day of what has no recorded beginning."""

ONE_DAY = timedelta(days=1)

AGREED = "agreed"
"""The rule name of a date that the parties agreed on, as the file records it."""

VISIT = "visit"
"""The rule name of a visit's own date."""


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
    to do), or ``None``. ``anchor`` is the day that a limit counts from. ``forecast`` marks days off
    not yet decided.
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

    def missed(self, day: date) -> bool:
        """Tell whether, as of ``day``, it was not done in time: it stood through its last day."""
        stood = self.until is None or self.until > self.due
        return stood and self.since <= day and self.due < day


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

    def dues_on(self, day: date) -> list[Due]:
        """Return what stands to be done on ``day``, the earliest first."""
        return sorted(
            (d for d in self.dues if d.since <= day and (d.until is None or day < d.until)),
            key=lambda d: (d.due, id_order(d.subject), d.rule),
        )
