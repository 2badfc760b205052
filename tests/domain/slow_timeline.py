"""What is true of a plan on one day, worked out anew from what was recorded by then.

Slow and simple on purpose, and written from the manual alone: it first forgets every fact dated
later, and then looks only at what is left. The timeline must agree with it on every day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from giamsat.domain.calendar import Calendar, deadline
from giamsat.domain.rules import Rule

Data = dict[str, Any]
Standing = tuple[str, str, date, str]
Placed = tuple[str, date, date, str]


class Day(NamedTuple):
    """The states by subject, the standing duties (each of one body), the visits of the day."""

    states: dict[str, str]
    dues: set[Standing]
    slots: set[Placed]


def evaluate(data: Data, rules: Sequence[Rule], calendar: Calendar, day: date) -> Day:
    """Return all that is true of the plan in ``data`` on ``day``."""
    known = _forget(data, day)
    states = {"plan": _status(known, day)}
    dues = set(_plan_dues(known, rules, calendar, day))
    slots: set[Placed] = set()
    for visit in known["visit"]:
        state = _visit_state(visit)
        if state not in {"done", "cancelled"} and not known["on_record"]:
            continue
        states[visit["id"]] = state
        slots |= _slots(visit, state, known)
        dues |= _visit_dues(visit, state, known)
    for item in known["recommendation"]:
        states[item["id"]] = _item_state(item)
        dues |= _answer_dues(item, known, rules, calendar)
    waived = [(w["rule"], w.get("subject")) for w in known["waiver"]]
    ids = {body["name"]: body.get("id") for body in known["body"]}
    standing = {
        due
        for due in dues
        if (due[1], None) not in waived
        and (due[1], due[0]) not in waived
        and not (due[3] and (due[1], ids.get(due[3], "?")) in waived)
    }
    return Day(states, standing, slots)


# --- what is known -----------------------------------------------------------------------------


def _forget(data: Data, day: date) -> Data:
    plan = dict(data["plan"])
    issued = plan.get("issued")
    on_record = issued is None or issued <= day
    if not on_record:
        plan["issued"] = None
    known: Data = {"plan": plan, "on_record": on_record, "judged_on": issued or plan.get("begins")}
    known["body"] = data.get("body", [])
    for name in ("event", "waiver"):
        known[name] = [part for part in data.get(name, []) if part.get("on", day) <= day]
    known["event"].sort(key=lambda event: event["on"])
    known["visit"] = [_forget_visit(visit, day) for visit in data.get("visit", [])]
    items = [_forget_item(item, day) for item in data.get("recommendation", [])]
    known["recommendation"] = [
        item for item in items if item["dated"] or (item["undated"] and on_record)
    ]
    return known


def _forget_visit(visit: Data, day: date) -> Data:
    kept = {key: value for key, value in visit.items() if key not in {"done", "cancelled"}}
    for key in ("done", "cancelled"):
        if key in visit and visit[key] <= day:
            kept[key] = visit[key]
    for name in ("postponement", "body_done"):
        kept[name] = [m for m in visit.get(name, []) if m["on"] <= day]
    with_bodies = [_day_with(kept, body) for body in visit.get("bodies", [])]
    if with_bodies and None not in with_bodies:
        last = max(on for on in with_bodies if on)
        kept["done"] = min(kept.get("done", last), last)
    return kept


def _day_with(visit: Data, body: str) -> date | None:
    return min((met["on"] for met in visit["body_done"] if met["body"] == body), default=None)


_LISTS = ("answer", "urge", "extension", "escalation", "outcome", "reopening")
_DAYS = ("raised", "sent", "received")


def _forget_item(item: Data, day: date) -> Data:
    kept = {key: value for key, value in item.items() if key not in {*_LISTS, *_DAYS}}
    for key in _DAYS:
        if key in item and item[key] <= day:
            kept[key] = item[key]
    for key in _LISTS:
        kept[key] = [part for part in item.get(key, []) if part["on"] <= day]
    kept["dated"] = any(key in kept for key in _DAYS) or any(kept[key] for key in _LISTS)
    kept["undated"] = not any(item.get(key) for key in (*_DAYS, *_LISTS))
    return kept


# --- the plan ----------------------------------------------------------------------------------


HELD = {"suspended", "cancelled", "replaced", "archived"}


def _held(known: Data, *, lasting: bool) -> str | None:
    """What holds the work by the events so far; ``lasting``: the first that ended it for good."""
    held: str | None = None
    for event in known["event"]:
        if event["kind"] == "resumed":
            held = None
        elif event["kind"] in {"cancelled", "replaced", "archived"}:
            held = held if lasting and held else event["kind"]
        elif event["kind"] == "suspended" and not lasting:
            held = event["kind"]
    return held


def _first_hold(known: Data) -> str | None:
    held: str | None = None
    for event in known["event"]:
        if event["kind"] == "resumed":
            held = None
        elif event["kind"] in HELD and held is None:
            held = event["kind"]
    return held


def _event_days(known: Data, kind: str, body: Data | None = None) -> list[date]:
    events = [event for event in known["event"] if event["kind"] == kind]
    if body:
        own = {body["name"], body.get("id")}
        events = [event for event in events if not event.get("to") or own & set(event["to"])]
    return [event["on"] for event in events]


def _status(known: Data, day: date) -> str:
    plan = known["plan"]
    if not plan.get("number") or not plan.get("issued"):
        return "draft"
    held = _held(known, lasting=False)
    if held:
        return held
    if _event_days(known, "reported"):
        is_open = any(_is_open(item) for item in known["recommendation"])
        return "follow-up" if is_open else "closed"
    if plan.get("ends") and plan["ends"] < day:
        return "reporting"
    return "under-way" if plan.get("begins") and plan["begins"] <= day else "issued"


def _in_force(known: Data, rules: Sequence[Rule]) -> list[Rule]:
    form, on = known["plan"].get("form"), known["judged_on"]
    found = []
    for rule in rules:
        if rule.off or (rule.forms and form not in rule.forms):
            continue
        if rule.kinds and known["plan"].get("kind", "supervision") not in rule.kinds:
            continue
        too_early = on is not None and rule.valid_from is not None and on < rule.valid_from
        too_late = rule.valid_to is not None and (on is None or on > rule.valid_to)
        if not too_early and not too_late:
            found.append(rule)
    return found


def _plan_dues(known: Data, rules: Sequence[Rule], calendar: Calendar, day: date) -> list[Standing]:
    if not known["on_record"] or _held(known, lasting=False) or _first_hold(known):
        return []
    plan, found = known["plan"], []
    if "report_due" in plan and not _event_days(known, "reported"):
        found.append(("plan", "agreed", plan["report_due"], ""))
    for rule in _in_force(known, rules):
        if rule.anchor.startswith("meeting."):
            found += _meeting_dues(known, rule, calendar, day)
            continue
        where, _, what = rule.anchor.partition(".")
        kind, _, wanted = rule.satisfied_by.partition(".")
        if where == "plan":
            anchor = plan.get(what)
        else:
            anchor = min(_event_days(known, what), default=None) if where == "event" else None
        done = _event_days(known, wanted) if kind == "event" else []
        if anchor is None or done:
            continue
        stands = day < anchor if rule.direction == "before" else day >= anchor
        if stands:
            last = deadline(anchor, rule.value, rule.unit, rule.direction, calendar)
            found.append(("plan", rule.id, last.on, ""))
    return found


def _meeting_dues(known: Data, rule: Rule, calendar: Calendar, day: date) -> list[Standing]:
    found: list[Standing] = []
    is_first = rule.anchor == "meeting.first"
    wanted = rule.satisfied_by.removeprefix("event.")
    for body in (known["body"] if is_first else None) or [None]:
        meetings = _meetings(known, body)
        if is_first:
            on = min((days[0] for days in meetings), default=known["plan"].get("begins"))
        else:
            on = max((days[1] for days in meetings), default=known["plan"].get("ends"))
        if on is None or _event_days(known, wanted, body):
            continue
        stands = day < on if rule.direction == "before" else bool(meetings) or day >= on
        if stands:
            last = deadline(on, rule.value, rule.unit, rule.direction, calendar)
            found.append(("plan", rule.id, last.on, body["name"] if body else ""))
    return found


def _meetings(known: Data, body: Data | None) -> list[tuple[date, date]]:
    """The days of the meetings with a body (of all, without one) that are not called off."""
    visits = [visit for visit in known["visit"] if visit.get("kind", "visit") == "visit"]
    own = {body["name"], body.get("id")} if body else set()
    if body:
        named = [visit for visit in visits if own & set(visit.get("bodies", []))]
        visits = named or [visit for visit in visits if not visit.get("bodies")]
    found = []
    for visit in visits:
        met = [met["on"] for met in visit["body_done"] if met["body"] in own]
        if met:
            found.append((min(met), min(met)))
        elif _visit_state(visit) == "done":
            found += [(first, last) for _, first, last, _ in _slots(visit, "done", known)]
        elif _visit_state(visit) == "planned":
            found.append(_planned_days(visit))
    return [days for days in found if days]


# --- visits ------------------------------------------------------------------------------------


def _visit_state(visit: Data) -> str:
    if "done" in visit:
        return "done"
    if "cancelled" in visit:
        return "cancelled"
    return "planned" if "on" in visit or visit["postponement"] else "unplanned"


def _planned_days(visit: Data) -> tuple[date, date] | None:
    end = visit.get("done") or visit.get("cancelled")
    if "cancelled" in visit and "done" in visit:
        end = min(visit["done"], visit["cancelled"])
    first = visit.get("on")
    length = timedelta(0)
    if first and "until" in visit:
        length = max(visit["until"] - first, length)
    for move in sorted(visit["postponement"], key=lambda move: move["on"]):
        if end is None or move["on"] < end:
            first = move["to"]
    return (first, first + length) if first else None


def _visit_hold(visit: Data, known: Data) -> str | None:
    if visit.get("kind") == "written-report":
        return _held(known, lasting=True)
    return _first_hold(known)


def _slots(visit: Data, state: str, known: Data) -> set[Placed]:
    planned = _planned_days(visit)
    if state == "done":
        done = visit["done"]
        first = planned[0] if planned and planned[0] <= done <= planned[1] else done
        if not known["on_record"]:
            first = done
        issued = known["plan"].get("issued")
        ends = [visit[key] for key in ("done", "cancelled") if key in visit]
        if issued and min(ends) <= issued:
            first = done
        return {(visit["id"], first, done, "done")}
    if state != "planned" or planned is None:
        return set()
    return {(visit["id"], *planned, _visit_hold(visit, known) or "planned")}


def _visit_dues(visit: Data, state: str, known: Data) -> set[Standing]:
    planned = _planned_days(visit)
    if state != "planned" or planned is None or _visit_hold(visit, known):
        return set()
    names = {body.get("id"): body["name"] for body in known["body"]}
    return {
        (visit["id"], "visit", planned[1], names.get(body, body))
        for body in visit.get("bodies") or [""]
        if not body or _day_with(visit, body) is None
    }


# --- recommendations ---------------------------------------------------------------------------


def _days_open(item: Data) -> dict[date, bool]:
    """Whether it is open at the end of each day on which that was decided."""
    decided: dict[date, bool] = {}
    is_open = True
    for day in sorted({part["on"] for part in item["outcome"] + item["reopening"]}):
        left = {
            True: sum(part["on"] == day for part in item["reopening"]),
            False: sum(part["on"] == day for part in item["outcome"]),
        }
        while any(left.values()):
            turn = not is_open if left[not is_open] else is_open
            is_open = turn
            left[turn] -= 1
        decided[day] = is_open
    return decided


def _is_open(item: Data) -> bool:
    return [True, *_days_open(item).values()][-1]


def _item_state(item: Data) -> str:
    if not _is_open(item):
        latest = max(part["on"] for part in item["outcome"])
        return str([part["result"] for part in item["outcome"] if part["on"] == latest][-1])
    answers = [part["on"] for part in item["answer"]]
    if item["reopening"]:
        again = max(part["on"] for part in item["reopening"])
        return "answered" if any(on > again for on in answers) else "awaiting"
    if answers:
        return "answered"
    return "awaiting" if "sent" in item or "received" in item else "unsent"


def _answer_dues(
    item: Data, known: Data, rules: Sequence[Rule], calendar: Calendar
) -> set[Standing]:
    if not _is_open(item):
        return set()
    set_later: list[tuple[date, date, str]] = []
    for name, answer in (("extension", "late"), ("urge", "soon"), ("reopening", "late")):
        of_day: dict[date, date] = {}
        for part in item[name]:
            if "due" in part:
                of_day[part["on"]] = part["due"]
        set_later += [(on, due, answer) for on, due in of_day.items()]
    if set_later:
        newest = max(on for on, _, _ in set_later)
        return {
            (item["id"], "agreed", due, "")
            for on, due, answer in set_later
            if on == newest and _still_waits(item, on, answer)
        }
    if item["answer"] or False in _days_open(item).values():
        return set()
    if "due" in item:
        return {(item["id"], "agreed", item["due"], "")}
    return set(_ruled_answers(item, known, rules, calendar))


def _still_waits(item: Data, on: date, answer: str) -> bool:
    decided = _days_open(item)
    open_that_day = [True, *(state for day, state in decided.items() if day <= on)][-1]
    closed_since = any(day > on and not state for day, state in decided.items())
    answered = any(
        part["on"] > on or (answer == "soon" and part["on"] == on) for part in item["answer"]
    )
    return open_that_day and not closed_since and not answered


def _ruled_answers(
    item: Data, known: Data, rules: Sequence[Rule], calendar: Calendar
) -> list[Standing]:
    found = []
    for rule in _in_force(known, rules):
        where, _, what = rule.anchor.partition(".")
        if where != "recommendation" or rule.satisfied_by != "recommendation.answer":
            continue
        if what in {"sent", "received"} and what in item:
            last = deadline(item[what], rule.value, rule.unit, rule.direction, calendar)
            found.append((item["id"], rule.id, last.on, ""))
    return found
