"""Recommendations: known, open or closed, answered or not, and by when an answer is due."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from giamsat.domain.calendar import Calendar
from giamsat.domain.plan import Answer, Recommendation
from giamsat.domain.rules import Rule
from giamsat.domain.timeline.limits import Counted, last_day
from giamsat.domain.timeline.order import Dated, last_of
from giamsat.domain.timeline.rows import AGREED, EVER, ONE_DAY, Due, Reason, Step


class Life(NamedTuple):
    """Since when a recommendation is ``known``, and each day that closed or reopened it.

    ``turns`` are the days with an outcome or a reopening, ``states`` whether it is open from each
    of them on.
    """

    known: date
    turns: tuple[date, ...]
    states: tuple[bool, ...]

    @classmethod
    def of(cls, item: Recommendation, plan_known: date) -> Life:
        """Read the life of ``item``. What bears no day at all is known as long as the plan is."""
        closings = Counter(outcome.on for outcome in item.outcomes)
        openings = Counter(reopening.on for reopening in item.reopenings)
        turns = tuple(sorted({*closings, *openings}))
        states: list[bool] = []
        for day in turns:
            before = states[-1] if states else True
            states.append(_is_open_after(closings[day], openings[day], before=before))
        return cls(min(_days(item), default=plan_known), turns, tuple(states))

    @property
    def days(self) -> set[date]:
        """The days on which the recommendation appears, closes or opens again."""
        return {self.known, *self.turns}

    def is_open(self, day: date) -> bool:
        """Tell whether it is open at the end of ``day``."""
        place = bisect_right(self.turns, day)
        return self.states[place - 1] if place else True

    def closing_after(self, day: date) -> date | None:
        """Return the first day after ``day`` that leaves it closed."""
        pairs = zip(self.turns, self.states, strict=True)
        return next((turn for turn, is_open in pairs if turn > day and not is_open), None)


def _is_open_after(closings: int, openings: int, *, before: bool) -> bool:
    """Tell whether a day leaves it open: closing and reopening take turns, as they must."""
    if closings and openings:
        return openings >= closings if before else openings > closings
    return bool(openings)


def _days(item: Recommendation) -> list[date]:
    """Return the days of all that is recorded of a recommendation."""
    lists = (item.answers, item.urges, item.extensions, item.escalations)
    days = [part.on for parts in lists for part in parts]
    days += [outcome.on for outcome in item.outcomes] + [again.on for again in item.reopenings]
    return days + [day for day in (item.raised, item.sent, item.received) if day]


def recommendation_steps(item: Recommendation, life: Life) -> list[Step]:
    """Return the steps of a recommendation, the first on the day it is known from."""
    days = {*life.days, *(answer.on for answer in item.answers)}
    days.update(day for day in (item.sent, item.received) if day)
    steps: list[Step] = []
    for day in sorted(days):
        state, reasons = _state_on(item, life, day)
        if not steps or (steps[-1].state, steps[-1].reasons) != (state, reasons):
            steps.append(Step(item.id, day, state, reasons))
    return steps


def standing_answer(item: Recommendation, day: date) -> Answer | None:
    """Return the last answer up to ``day`` that no reopening has overtaken, or ``None``."""
    again = last_of(item.reopenings, day)
    answer = last_of(item.answers, day)
    return answer if answer and (again is None or answer.on > again.on) else None


def _state_on(item: Recommendation, life: Life, day: date) -> tuple[str, tuple[Reason, ...]]:
    last = last_of(item.outcomes, day)
    if last and not life.is_open(day):
        return last.result, (Reason("outcome", f"{item.id}.outcome", last.on, last.reason),)
    answer = standing_answer(item, day)
    if answer:
        return "answered", (Reason("answered", f"{item.id}.answer", answer.on, answer.number),)
    again = last_of(item.reopenings, day)
    if again:
        return "awaiting", (Reason("reopened", f"{item.id}.reopening", again.on),)
    for name, on in (("sent", item.sent), ("received", item.received)):
        if on and on <= day:
            return "awaiting", (Reason("sent", f"{item.id}.{name}", on),)
    return "unsent", (Reason("not-sent", f"{item.id}.sent"),)


class _Date(NamedTuple):
    """A day by which an answer was due: who set it, and since when it stands.

    An answer ``met_from`` that day on ends it, and so does a closing ``closed_after`` that day.
    ``counted`` tells how a limit was counted.
    """

    since: date
    due: date
    rule: str
    met_from: date
    closed_after: date
    anchor: date | None = None
    counted: Counted = Counted()


def answer_dues(
    item: Recommendation, life: Life, rules: Iterable[Rule], calendar: Calendar
) -> Iterator[Due]:
    """Yield the rows of the days by which an answer was due."""
    new = sorted(set(_new_dates(item)))
    set_on = sorted({each.since for each in new})
    for first in _first_dates(item, life, rules, calendar):
        yield from _standing(item, life, first, set_on[0] if set_on else None)
    for later in new:
        if life.is_open(later.since):
            following = next((day for day in set_on if day > later.since), None)
            yield from _standing(item, life, later, following)


def agreed_day(item: Recommendation, day: date) -> date | None:
    """Return the day by which an answer was agreed to be due, as last set up to ``day``.

    Where several lists set one on the last of these days, the earliest counts. It stays agreed
    when it has been kept.
    """
    later = [each for each in _new_dates(item) if each.since <= day]
    newest = max((each.since for each in later), default=None)
    return min((each.due for each in later if each.since == newest), default=item.due)


def _standing(
    item: Recommendation, life: Life, date_: _Date, replaced: date | None
) -> Iterator[Due]:
    """Yield the row of ``date_``, until an answer, a closing or a new date ends it."""
    answered = min((a.on for a in item.answers if a.on >= date_.met_from), default=None)
    closed = life.closing_after(date_.closed_after)
    ends = [
        (day, order, ended)
        for order, (day, ended) in enumerate(
            ((answered, "met"), (closed, "void"), (replaced, "replaced"))
        )
        if day
    ]
    until, _, ended = min(ends, default=(None, 0, None))
    if until is None or until > date_.since:
        due, since, anchor = date_.due, date_.since, date_.anchor
        row = Due(item.id, date_.rule, due, since, until, ended, item.to, anchor)
        yield date_.counted.put_into(row)


def _first_dates(
    item: Recommendation, life: Life, rules: Iterable[Rule], calendar: Calendar
) -> Iterator[_Date]:
    """Yield the agreed day, or else the days that the rules lead to. Any answer meets them."""
    if item.due:
        yield _Date(life.known, item.due, AGREED, EVER, EVER)
        return
    for rule in rules:
        anchor = _anchor(item, rule.anchor)
        last = last_day(anchor, rule, calendar) if anchor else None
        if anchor and last and rule.satisfied_by == "recommendation.answer":
            yield _Date(anchor, last.on, rule.id, EVER, EVER, anchor, Counted.of(last, rule))


def _anchor(item: Recommendation, anchor: str) -> date | None:
    if anchor == "recommendation.received":
        return item.received
    return item.sent if anchor == "recommendation.sent" else None


def _new_dates(item: Recommendation) -> Iterator[_Date]:
    """Yield the days set later. Who grants time on the day of an answer waits for the next one.

    Of one list, the last day set on a day counts; of several lists, each does.
    """
    for extension in _last_of_each_day(item.extensions):
        yield _Date(extension.on, extension.due, AGREED, _after(extension.on), extension.on)
    for urge in _last_of_each_day(urge for urge in item.urges if urge.due):
        if urge.due:
            yield _Date(urge.on, urge.due, AGREED, urge.on, urge.on)
    for reopening in _last_of_each_day(again for again in item.reopenings if again.due):
        if reopening.due:
            yield _Date(reopening.on, reopening.due, AGREED, _after(reopening.on), reopening.on)


def _last_of_each_day(parts: Iterable[Dated]) -> Iterable[Dated]:
    return {part.on: part for part in parts}.values()


def _after(day: date) -> date:
    return day + ONE_DAY if day < date.max else day
