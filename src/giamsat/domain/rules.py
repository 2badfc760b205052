"""Limits as data: which event they count from, how long, in which direction, and who says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

Unit = Literal["calendar", "working"]
Direction = Literal["before", "after"]
Evidence = Literal["A", "B", "C", "own"]
"""A: text of the law read; B: a secondary source names the article; C: handbook or practice;
own: set by the workspace itself."""


class RuleSource(NamedTuple):
    """Where a rule stands: document, number, date and article, and how its text was found."""

    document: str
    number: str | None = None
    date: date | None = None
    article: str | None = None
    where: str | None = None
    quote: str | None = None


class Weaker(NamedTuple):
    """From a day on a rule is less well known than its text was: how well, and why."""

    since: date
    evidence: Evidence
    why: str


class Rule(NamedTuple):
    """One limit. ``valid_from`` is the first day it applies, ``valid_to`` the last.

    ``weaker`` tells from when on it is less well known. Outside its days nothing is known where
    ``unknown`` says so and why; else it is known that the rule does not apply there.
    """

    id: str
    forms: tuple[str, ...]
    anchor: str
    value: int
    unit: Unit
    direction: Direction
    satisfied_by: str
    valid_from: date | None
    valid_to: date | None
    evidence: Evidence
    text_read: bool
    source: RuleSource
    confirmed: str | None = None
    off: str | None = None
    weaker: Weaker | None = None
    unknown: str | None = None
    kinds: tuple[str, ...] = ()

    @property
    def is_binding(self) -> bool:
        """Whether it makes anyone late: law does, a handbook once the workspace confirms it."""
        return self.evidence != "C" or self.confirmed is not None

    @property
    def citation(self) -> str:
        """Where it stands, as it is cited: article and number, or the document's name."""
        named = self.source.number or self.source.document
        return f"{self.source.article}, {named}" if self.source.article else named

    def as_known_for(self, on: date | None) -> Rule:
        """Return the rule with the grade that it has for a plan whose own date is ``on``."""
        if self.weaker is None or on is None or on < self.weaker.since:
            return self
        return self._replace(evidence=self.weaker.evidence, text_read=False)

    def is_for(self, form: str | None, on: date | None, kind: str | None = None) -> bool:
        """Tell whether the rule judges a plan of ``form`` and ``kind`` whose own date is ``on``."""
        if self.off is not None or (self.forms and form not in self.forms):
            return False
        if self.kinds and (kind or "supervision") not in self.kinds:
            return False
        if on is None:
            return self.valid_to is None
        return (self.valid_from or date.min) <= on <= (self.valid_to or date.max)


def applicable(
    rules: Iterable[Rule], form: str | None, on: date | None, kind: str | None = None
) -> list[Rule]:
    """Return the rules that judge a plan: the ones in force on its own date, as known for it.

    ``kind`` is that of the plan; without one it is a supervision.
    """
    return [rule.as_known_for(on) for rule in rules if rule.is_for(form, on, kind)]


def unknown_limits(rules: Iterable[Rule], form: str | None, on: date | None) -> list[Rule]:
    """Return the rules for plans of ``form`` of which nothing is known on its own date ``on``."""
    return [
        rule
        for rule in rules
        if rule.unknown and rule.off is None and form in rule.forms and not rule.is_for(form, on)
    ]
