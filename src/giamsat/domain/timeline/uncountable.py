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
from giamsat.domain.timeline.limits import SUBMISSION
from giamsat.domain.timeline.meetings import FIRST_MEETING


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
    for rule in applicable(rules, form, day, facts.get("kind")):
        if rule.anchor == SUBMISSION:
            continue
        for key in (_found_anchor(data, rule.anchor), rule.satisfied_by):
            on = _day(data, key)
            if on is not None and on < issued:
                yield Uncountable(rule.id, key, on, issued)
                break


def _found_anchor(data: Mapping[str, Any], anchor: str) -> str:
    """Return what a limit from meetings counts from: a visit with a day, or the plan's period."""
    if not anchor.startswith("meeting."):
        return anchor
    dated = [visit for visit in data.get("visit", ()) if _is_meeting(visit)]
    if not dated:
        return "plan.begins" if anchor == FIRST_MEETING else "plan.ends"
    choose = min if anchor == FIRST_MEETING else max
    return f"{choose(dated, key=_meeting_day)['id']}.on"


def _is_meeting(visit: Mapping[str, Any]) -> bool:
    is_visit = visit.get("kind", "visit") == "visit"
    return is_visit and not visit.get("cancelled") and bool(_meeting_day(visit))


def _meeting_day(visit: Mapping[str, Any]) -> str:
    moves = [str(move["to"]) for move in visit.get("postponement", ())]
    days = (visit.get("done"), moves[-1] if moves else None, visit.get("on"))
    return next((str(day)[:10] for day in days if day), "")


def _day(data: Mapping[str, Any], key: str) -> str | None:
    room, _, name = key.partition(".")
    if room == "plan" and name != "issued":
        return _iso(data["plan"].get(name))
    if name == "on":
        return next((_meeting_day(v) for v in data.get("visit", ()) if v.get("id") == room), None)
    if room != "event":
        return None
    days = (_iso(e.get("on")) for e in data.get("event", ()) if e.get("kind") == name)
    return min(filter(None, days), default=None)


def _iso(day: Any) -> str | None:
    return None if day is None else str(day)[:10]
