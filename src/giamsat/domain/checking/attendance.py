"""Where people are said to have been: on a day off, before the plan, in two places at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from giamsat.domain.calendar import Calendar
from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.codes import Level
from giamsat.domain.checking.diagnosis import Diagnosis, Params
from giamsat.domain.plan import Plan, Visit
from giamsat.domain.text import fold, visible
from giamsat.domain.timeline.states import ON_RECORD, done_day, is_cancelled, visit_days

_TITLES = re.compile(r"(ong|ba|dong chi|d/c|dc|anh|chi)[. ]+")
"""What may stand before a name."""


class Presence(NamedTuple):
    """Somebody at a visit in one half of a day; ``where`` tells places apart, ``name`` persons."""

    name: str
    on: date
    session: str
    where: str
    path: str
    key: KeyPath
    who: str
    number: str


def attendance_findings(plan: Plan, calendar: Calendar) -> Iterator[Diagnosis]:
    """Yield visits on a day off, and visits made before the plan was issued."""
    issued = plan.plan.issued
    for place, visit in enumerate(plan.visits):
        name, day = _day_of(visit)
        if day is None:
            continue
        key: KeyPath = ("visit", place, *name)
        if calendar.is_day_off(day):
            params: Params = (("id", visit.id), ("day", day.isoformat()))
            params += (("name", calendar.name_of(day) or "…"),)
            level: Level | None = "note" if calendar.is_forecast(day.year) else None
            yield Diagnosis("GS212", key, params, level)
        if issued and day < issued and done_day(visit, ON_RECORD):
            params = (("id", visit.id), ("day", day.isoformat()), ("issued", issued.isoformat()))
            yield Diagnosis("GS214", key, params)


def _day_of(visit: Visit) -> tuple[KeyPath, date | None]:
    """Return the key of a visit's one day, and the day.

    There is none for a period, for a report, or for a visit that was cancelled.
    """
    days = visit_days(visit, date.max)
    if visit.kind == "written-report" or is_cancelled(visit, date.max) or days is None:
        return ("on",), None
    return _key_of_day(visit), days[0] if days[0] == days[1] else None


def _key_of_day(visit: Visit) -> KeyPath:
    """Return the key that tells on which day a visit was made, or is to be."""
    if done_day(visit, ON_RECORD) is None:
        return ("on",)
    days = [met.on for met in visit.bodies_done]
    return ("done",) if visit.done else ("body_done", days.index(max(days)), "on")


def presences(plan: Plan, path: str) -> Iterator[Presence]:
    """Yield who was where, as far as day and half of the day are known.

    The delegation goes to every visit of its plan; who leads one is there for certain.
    """
    number = plan.plan.number or path
    for place, visit in enumerate(plan.visits):
        name, day = _day_of(visit)
        if day is None or visit.session is None:
            continue
        where = fold(visit.place or " ".join(visit.bodies))
        going = [visit.lead] if visit.lead else []
        going += [member.name for member in plan.members]
        for who in dict.fromkeys(going):
            key: KeyPath = ("visit", place, *name)
            yield Presence(_plain(who), day, visit.session, where, path, key, who, number)


def _plain(name: str) -> str:
    return _TITLES.sub("", fold(name).strip(), count=1)


def presence_findings(found: Iterable[Presence]) -> Iterator[tuple[str, Diagnosis]]:
    """Yield (path, finding) for each person whom two plans have in two places in one session."""
    by_person: dict[tuple[str, date], list[Presence]] = defaultdict(list)
    for presence in found:
        by_person[presence.name, presence.on].append(presence)
    for together in by_person.values():
        first = together[0]
        for other in together[1:]:
            if (
                other.path != first.path
                and other.where != first.where
                and _are_at_once(first, other)
            ):
                params = (
                    ("who", visible(other.who)),
                    ("day", other.on.isoformat()),
                    ("other", visible(first.number)),
                    ("other_path", visible(first.path)),
                )
                yield other.path, Diagnosis("GS411", other.key, params)


def _are_at_once(one: Presence, other: Presence) -> bool:
    return "day" in (one.session, other.session) or one.session == other.session
