"""When the plan's own work is held: suspended, cancelled, replaced or archived, until resumed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from giamsat.domain.plan import Event
from giamsat.domain.timeline.order import ON_RECORD, in_order
from giamsat.domain.timeline.rows import Due, Slot

HOLDING: frozenset[str] = frozenset({"suspended", "cancelled", "replaced", "archived"})
ENDING: frozenset[str] = frozenset({"cancelled", "replaced", "archived"})


def events_and_holds(
    events: Sequence[Event], day: date = ON_RECORD
) -> Iterator[tuple[Event, Event | None]]:
    """Yield the events up to ``day`` in their order, each with what holds the plan after it.

    That is the last of the suspending, cancelling or archiving events since the plan was resumed.
    """
    held: Event | None = None
    for event in in_order(events, day):
        if event.kind in HOLDING:
            held = event
        elif event.kind == "resumed":
            held = None
        yield event, held


def holding_event(events: Sequence[Event], day: date) -> Event | None:
    """Return the event that holds the plan at the end of ``day``, or ``None``."""
    holding = [held for _, held in events_and_holds(events, day)]
    return holding[-1] if holding else None


class Hold(NamedTuple):
    """From ``since`` to the day before ``until`` the work is held; ``kind`` says by what."""

    since: date
    until: date | None
    kind: str

    def is_in_force(self, first: date, last: date) -> bool:
        """Tell whether it holds on every day from ``first`` to ``last``."""
        return self.since <= first and (self.until is None or last < self.until)


class Holds(NamedTuple):
    """The holds of a plan: ``all`` of them, and the ones that also end written reports."""

    all: tuple[Hold, ...]
    ending: tuple[Hold, ...]

    @classmethod
    def of(cls, events: Sequence[Event]) -> Holds:
        """Read the holds from a plan's events."""
        ordered = in_order(events)
        return cls(tuple(_spans(ordered, HOLDING)), tuple(_spans(ordered, ENDING)))

    def without_held(self, due: Due) -> Iterator[Due]:
        """Yield the parts of ``due`` that stand while the plan's work is not held."""
        yield from _cut_due(due, self.all)

    def without_ended(self, due: Due) -> Iterator[Due]:
        """Yield the parts of ``due`` that stand while the plan is not cancelled or archived.

        What a body was asked to write stays due while the visits are suspended.
        """
        yield from _cut_due(due, self.ending)

    def mark(self, slot: Slot) -> Iterator[Slot]:
        """Yield a visit's planned place, its state by what holds the plan in the meantime."""
        yield from _mark(slot, self.all)

    def mark_ended(self, slot: Slot) -> Iterator[Slot]:
        """Yield a written report's planned place, its state by what ended the plan."""
        yield from _mark(slot, self.ending)


def _spans(ordered: Sequence[Event], kinds: Collection[str]) -> Iterator[Hold]:
    since: Event | None = None
    for event in ordered:
        if event.kind in kinds and since is None:
            since = event
        elif event.kind == "resumed" and since is not None:
            if since.on < event.on:
                yield Hold(since.on, event.on, since.kind)
            since = None
    if since is not None:
        yield Hold(since.on, None, since.kind)


def _cut_due(due: Due, holds: Sequence[Hold]) -> Iterator[Due]:
    since: date | None = due.since
    for hold in holds:
        if since is None or (due.until is not None and hold.since >= due.until):
            break
        if hold.since > since:
            ended = "held" if hold.kind == "suspended" else "void"
            yield due._replace(since=since, until=hold.since, ended=ended)
        since = max(since, hold.until) if hold.until else None
    if since is not None and (due.until is None or since < due.until):
        yield due._replace(since=since)


def _mark(slot: Slot, holds: Sequence[Hold]) -> Iterator[Slot]:
    since: date | None = slot.since
    for hold in holds:
        if since is None or (slot.until is not None and hold.since >= slot.until):
            break
        if hold.until is not None and hold.until <= since:
            continue
        if hold.since > since:
            yield slot._replace(since=since, until=hold.since)
        until = _earlier(hold.until, slot.until)
        yield slot._replace(since=max(since, hold.since), until=until, state=hold.kind)
        since = hold.until
    if since is not None and (slot.until is None or since < slot.until):
        yield slot._replace(since=since)


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day), default=None)
