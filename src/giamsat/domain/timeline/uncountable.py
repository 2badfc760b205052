"""Limits that have no place to stand, because the day they count from contradicts the day of issue.

A limit of the plan stands from the issue on. Where the plan is issued only after the work it counts
from, or after what would have met it, no span is left: it would vanish, and nobody would see that
it was neither kept nor missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from giamsat.domain.rules import Rule, applicable


class Uncountable(NamedTuple):
    """A rule that cannot be counted: the day at fault, which key has it, and the day of issue."""

    rule: str
    key: str
    on: str
    issued: str


def uncountable_limits(data: Mapping[str, Any], rules: Iterable[Rule]) -> Iterator[Uncountable]:
    """Yield the limits of a plan that cannot be counted; ``data`` is under the keys of its file.

    Days are days or ISO texts.
    """
    facts = data["plan"]
    issued = _iso(facts.get("issued"))
    if issued is None:
        return
    form, day = facts.get("form"), date.fromisoformat(issued)
    for rule in applicable(rules, form, day):
        for key in (rule.anchor, rule.satisfied_by):
            on = _day(data, key)
            if on is not None and on < issued:
                yield Uncountable(rule.id, key, on, issued)
                break


def _day(data: Mapping[str, Any], key: str) -> str | None:
    room, _, name = key.partition(".")
    if room == "plan" and name != "issued":
        return _iso(data["plan"].get(name))
    if room != "event":
        return None
    days = (_iso(e.get("on")) for e in data.get("event", ()) if e.get("kind") == name)
    return min(filter(None, days), default=None)


def _iso(day: Any) -> str | None:
    return None if day is None else str(day)[:10]
