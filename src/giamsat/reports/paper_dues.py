"""By when an answer is due, as papers say it: the timeline's word, and whose word it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from giamsat.domain.calendar import Calendar
from giamsat.domain.plan import Plan, Recommendation
from giamsat.domain.rules import Rule
from giamsat.domain.timeline import Due, DueDays, Timeline, build_timeline
from giamsat.reports.papers import Blank, Say, Value


class Judged(NamedTuple):
    """The timeline of a plan, the rules by their id, and the day that is asked about."""

    timeline: Timeline
    rules: dict[str, Rule]
    day: date

    @classmethod
    def of(cls, plan: Plan, rules: Iterable[Rule], calendar: Calendar, day: date) -> Judged:
        """Judge ``plan`` by the rules and the calendar, as of ``day``."""
        rules = tuple(rules)
        return cls(build_timeline(plan, rules, calendar), {rule.id: rule for rule in rules}, day)

    def state(self, item: Recommendation) -> str | None:
        """Return the state of a recommendation, ``None`` where it is not known yet."""
        return self.timeline.state_of(item.id, self.day)

    def due(self, item: Recommendation) -> DueDays:
        """Return by when an answer is due."""
        return self.timeline.due_of(item.id, self.day)

    def agreed_day(self, item: Recommendation) -> Value:
        """Return the day that the parties agreed on, or last did, else a blank."""
        due = self.timeline.due_of_record(item.id, self.day).agreed
        return due.due if due else Blank("due")

    def due_on_record(self, item: Recommendation) -> Value:
        """Return the day by which an answer is or was due, else a blank."""
        return self._day_with_source(self.timeline.due_of_record(item.id, self.day).earliest)

    def due_now(self, item: Recommendation) -> Value:
        """Return the day by which an answer is due, else a blank."""
        return self._day_with_source(self.due(item).earliest)

    def _day_with_source(self, due: Due | None) -> Value:
        """Return a day; one that a limit leads to with the text that the limit stands in."""
        if due is None:
            return Blank("due")
        rule = self.rules.get(due.rule)
        return Say("due-by-limit", {"day": due.due, "source": rule.citation}) if rule else due.due
