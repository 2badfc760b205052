"""By when an answer is due, as papers say it: the timeline's word, and whose word it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from giamsat.domain.calendar import Calendar
from giamsat.domain.plan import Plan, Recommendation
from giamsat.domain.rules import Rule, applicable
from giamsat.domain.timeline import ONE_DAY, Due, DueDays, Timeline, build_timeline
from giamsat.reports.papers import Blank, Say, Value

BODY_REPORT = "body-report"
"""The limit of the supervised bodies' own reports."""


class Judged(NamedTuple):
    """The timeline of a plan, the rules by their id, the asked day, and the days off."""

    timeline: Timeline
    rules: dict[str, Rule]
    day: date
    calendar: Calendar

    @classmethod
    def of(cls, plan: Plan, rules: Iterable[Rule], calendar: Calendar, day: date) -> Judged:
        """Judge ``plan`` by the rules and the calendar, as of ``day``."""
        rules = tuple(rules)
        facts = plan.plan
        applied = applicable(rules, facts.form, facts.issued or facts.begins, facts.kind)
        timeline = build_timeline(plan, applied, calendar)
        return cls(timeline, {rule.id: rule for rule in applied}, day, calendar)

    def at(self, plan: Plan, day: date) -> Judged:
        """Judge ``plan``, which is what was known on ``day``, as of that day."""
        timeline = build_timeline(plan, self.rules.values(), self.calendar)
        return self._replace(timeline=timeline, day=day)

    def state(self, item: Recommendation) -> str | None:
        """Return the state of a recommendation, ``None`` where it is not known yet."""
        return self.timeline.state_of(item.id, self.day)

    def due(self, item: Recommendation) -> DueDays:
        """Return by when an answer is due."""
        return self.timeline.due_of(item.id, self.day)

    def binding_due(self, item: Recommendation) -> Due | None:
        """Return by when an answer is due: as agreed, or by a limit that makes late."""
        dues = [due for due in self.due(item) if due and due.binding]
        return min(dues, key=lambda due: due.due, default=None)

    def due_in_letter(self, item: Recommendation) -> Value:
        """Return by when a letter asks for an answer; a blank where no day was agreed or set."""
        agreed, by_limit = self.timeline.due_of_record(item.id, self.day)
        return self._day_with_source(
            agreed or (by_limit if by_limit and by_limit.binding else None)
        )

    def due_or_none(self, item: Recommendation) -> Value:
        """Return the day by which an answer is or was due, else that there is none."""
        due = self.due_in_letter(item)
        return Say("no-due") if isinstance(due, Blank) else due

    def due_passed(self, item: Recommendation) -> Value:
        """Return the day that passed without an answer, an urge of the day itself left aside.

        That is the one that stands and has passed, else the one that stood the day before.
        """
        before = self.timeline.due_of(item.id, self.day - ONE_DAY)
        late = [due for due in self.due(item) if due and due.is_late(self.day)]
        dues = late or [due for due in before if due and due.binding]
        return self._day_with_source(min(dues, key=lambda due: due.due, default=None))

    def bodies_report(self) -> list[Due]:
        """Return by when the supervised bodies owe their own report, the earliest first."""
        owed = [due for due in self.timeline.dues_on(self.day) if due.rule == BODY_REPORT]
        dues = sorted(self.timeline.dues, key=lambda due: due.since)
        last = {due.whose: due for due in dues if due.rule == BODY_REPORT}
        return owed or sorted(last.values(), key=lambda due: due.due)

    def _day_with_source(self, due: Due | None) -> Value:
        """Return a day; one that a limit leads to with the text that the limit stands in."""
        if due is None:
            return Blank("due")
        rule = self.rules.get(due.rule)
        if rule is None:
            return due.due
        return Say(f"due-by-limit-{rule.evidence}", {"day": due.due, "source": rule.citation})
