"""What is known of a plan on a day: the only place that cuts off later facts.

A fact dated after the asked day plays no part. What bears no day (bodies, members, contents,
planned visits) counts as known; a recommendation without any day since the plan was issued. A
finding without a day of its own is known from the day of its visit.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from giamsat.domain.plan import Plan
    from giamsat.lean.days import date

    Facts = dict[str, Any]

_COURSE = ("answer", "verification", "urge", "extension", "escalation", "outcome", "reopening")
"""What happens to a recommendation: lists of dated facts."""


def facts_known_on(facts: Facts, day: Any) -> Facts:
    """Return the facts of a plan file that are known on ``day``, under the keys of the file.

    ``day`` and the days of ``facts`` are all days or all ISO texts. A number goes with its day: a
    plan issued later, or a recommendation sent later, has neither.
    """
    plan = facts["plan"]
    issued = plan.get("issued")
    is_issued = issued is None or issued <= day
    visits = facts.get("visit", ())
    done = {visit["id"]: _done(visit) for visit in visits}
    known = facts | {
        "plan": plan if is_issued else _without(plan, ("issued", "number")),
        "relation": _parts_dated_by(facts.get("relation", ()), "on", day),
        "event": _parts_dated_by(facts.get("event", ()), "on", day),
        "document": _parts_dated_by(facts.get("document", ()), "issued", day),
        "waiver": _parts_dated_by(facts.get("waiver", ()), "on", day),
        "visit": [_visit(visit, day) for visit in visits],
        "finding": [
            finding
            for finding in facts.get("finding", ())
            if _is_by(finding.get("on") or done.get(finding.get("visit")), day)
        ],
        "recommendation": [
            _recommendation(item, day)
            for item in facts.get("recommendation", ())
            if _is_known(item, day, undated=is_issued)
        ],
    }
    return {name: known[name] for name in facts if known[name] != []}


def plan_known_on(plan: Plan, day: date) -> Plan:
    """Return ``plan`` as it was known on ``day``."""
    from giamsat.domain.plan import as_data, plan_adapter

    return plan_adapter().validate_python(facts_known_on(as_data(plan), day))


def _done(visit: Facts) -> Any:
    """Return the day on which a visit was done, or done with the last of its bodies."""
    days: Facts = {}
    for met in visit.get("body_done", ()):
        body = met.get("body")
        days[body] = min(met["on"], days.get(body, met["on"]))
    bodies = visit.get("bodies", ())
    is_with_all = bool(bodies) and all(body in days for body in bodies)
    last = max(days[body] for body in bodies) if is_with_all else None
    return min((day for day in (visit.get("done"), last) if day), default=None)


def _is_by(on: Any, day: Any) -> bool:
    return on is None or bool(on <= day)


def _parts_dated_by(parts: Iterable[Facts], key: str, day: Any) -> list[Facts]:
    return [part for part in parts if _is_by(part.get(key), day)]


def _without(part: Facts, keys: Iterable[str]) -> Facts:
    return {key: value for key, value in part.items() if key not in keys}


def _visit(visit: Facts, day: Any) -> Facts:
    later = [key for key in ("done", "cancelled") if not _is_by(visit.get(key), day)]
    if "cancelled" in later:
        later.append("reason")
    return _with_lists(_without(visit, later), ("body_done", "postponement"), day)


def _recommendation(item: Facts, day: Any) -> Facts:
    later = [key for key in ("raised", "sent", "received") if not _is_by(item.get(key), day)]
    if "sent" in later:
        later.append("number")
    return _with_lists(_without(item, later), _COURSE, day)


def _with_lists(part: Facts, names: Iterable[str], day: Any) -> Facts:
    known = part | {name: _parts_dated_by(part[name], "on", day) for name in names if name in part}
    return {name: value for name, value in known.items() if value != []}


def _is_known(item: Facts, day: Any, *, undated: bool) -> bool:
    days = [item[key] for key in ("raised", "sent", "received") if item.get(key)]
    days += [part["on"] for name in _COURSE for part in item.get(name, ())]
    return min(days) <= day if days else undated
