"""What the register keeps of one file: plain rows that travel between processes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from giamsat.domain.calendar import Calendar
from giamsat.domain.collation import collation_key
from giamsat.domain.conflicts import unresolved_keys
from giamsat.domain.number_keys import compare_key
from giamsat.domain.parts import Part
from giamsat.domain.plan import Plan
from giamsat.domain.plan_spans import spans_of
from giamsat.domain.problems import OPEN_CONFLICT, Problem
from giamsat.domain.programme import Programme
from giamsat.domain.records import visit_kind
from giamsat.domain.rules import Rule, unknown_limits
from giamsat.domain.text import fold, name_key, searchable
from giamsat.domain.timeline import (
    OPEN,
    VISIT_STATES,
    Due,
    Fact,
    Slot,
    Step,
    Timeline,
    build_timeline,
)
from giamsat.domain.timeline.facts import outcomes_that_count
from giamsat.domain.timeline.progress import progress_of
from giamsat.domain.timeline.responsible import bodies_named
from giamsat.domain.when import span_of
from giamsat.lean.json_text import quoted
from giamsat.store.files import Snapshot
from giamsat.store.reading import Reading, plan_of
from giamsat.store.register.plan_queries import FOREVER
from giamsat.store.register.register import SLOT_COLUMNS
from giamsat.store.workspace import id_of

Row = tuple[Any, ...]

_json = json.JSONEncoder(ensure_ascii=False).encode


class Entry(NamedTuple):
    """The rows of one plan file. ``plan`` is ``None`` where the file is broken."""

    path: str
    plan: Row | None
    detail: str
    search: str
    spans: tuple[Row, ...]
    steps: tuple[Row, ...]
    items: tuple[Row, ...]
    undated: tuple[Row, ...]
    dues: tuple[Row, ...]
    slots: tuple[Row, ...]
    facts: tuple[Row, ...]
    amounts: tuple[Row, ...]
    joint: tuple[Row, ...]
    progress: tuple[Row, ...]
    problems: tuple[Problem, ...]


def entry_of(snapshot: Snapshot, path: str, rules: tuple[Rule, ...], calendar: Calendar) -> Entry:
    """Return the rows of the plan file whose bytes are ``snapshot``. Never raises for bad data."""
    reading = plan_of(snapshot, path)
    if reading.facts is None:
        return broken_entry(reading)
    problems = (*reading.problems, *open_conflicts_in(reading))
    return _entry(reading.facts, problems, path, rules, calendar)


def open_conflicts_in(reading: Reading[Any]) -> Iterator[Problem]:
    """Yield what offices recorded differently in a file: every answer over it says so."""
    for key in unresolved_keys(reading.document.data) if reading.document else ():
        yield Problem(reading.path, OPEN_CONFLICT, key=key)


def broken_entry(reading: Reading[Any]) -> Entry:
    """Return the entry of a file that gave no facts."""
    return Entry(
        reading.path, None, "", "", (), (), (), (), (), (), (), (), (), (), reading.problems
    )


def as_json(part: Part) -> str:
    """Return the facts of a file as JSON under its keys; dates are ISO texts."""
    return part.model_dump_json(by_alias=True, exclude_none=True, exclude_defaults=True)


def programme_row(programme: Programme, path: str) -> Row:
    """Return the register's row of a programme."""
    facts = programme.programme
    signed = facts.signed.isoformat() if facts.signed else None
    year = facts.year or (facts.signed.year if facts.signed else None)
    row = (id_of(path), facts.title, year, facts.number, signed, facts.lead, path)
    return (*row, as_json(programme), _json(_spans_of_items(programme, year)))


def _spans_of_items(programme: Programme, year: int | None) -> dict[str, tuple[str, str]]:
    """Return the first and last day that the ``when`` of each item spans, by its id."""
    only = year if programme.programme.first_year is None else None
    spans = {item.id: span_of(item.when, only) for item in programme.items}
    return {
        name: (span.first.isoformat(), span.last.isoformat())
        for name, span in spans.items()
        if span
    }


def _entry(
    plan: Plan,
    problems: tuple[Problem, ...],
    path: str,
    rules: tuple[Rule, ...],
    calendar: Calendar,
) -> Entry:
    timeline = build_timeline(plan, rules, calendar)
    detail = as_json(plan)
    plan_id, named = id_of(path), _open_json(plan, path)
    steps = tuple(_step_rows(timeline))
    items = tuple(_item_rows(plan))
    own_day = plan.plan.issued or plan.plan.begins
    unknown = " ".join(rule.id for rule in unknown_limits(rules, plan.plan.form, own_day))
    return Entry(
        path,
        _plan_row(plan, path),
        detail,
        searchable(" ".join(_texts(json.loads(detail)))),
        tuple(_span_rows(plan, timeline)),
        steps,
        items,
        tuple((*row, unknown) for row in _undated_rows(steps, items, timeline, plan_id, named)),
        tuple(_due_rows(plan, timeline, plan_id, named)),
        tuple(_slot_row(slot, plan) for slot in timeline.slots),
        tuple(_fact_row(fact) for fact in timeline.facts),
        tuple(_amount_rows(plan, timeline)),
        tuple((name,) for name in _joint_names(plan)),
        tuple(_progress_rows(plan)),
        problems,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _plan_row(plan: Plan, path: str) -> Row:
    facts = plan.plan
    span = span_of(facts.when, facts.issued.year if facts.issued else None)
    dated = facts.issued or facts.begins or (span.first if span else None)
    leading = (facts.issuer or "", *facts.co_issuers, *facts.partners)
    return (
        id_of(path),
        path,
        facts.number,
        compare_key(facts.number) if facts.number else None,
        collation_key(facts.number) if facts.number else "",
        _iso(facts.issued),
        dated.year if dated else None,
        facts.issuer,
        "\n".join(map(fold, leading)),
        collation_key(facts.issuer or ""),
        facts.title,
        collation_key(facts.title),
        facts.form,
        _iso(facts.begins),
        _iso(facts.ends),
        facts.programme,
        _head(plan, path),
        facts.kind or "supervision",
        facts.when,
        _iso(span.first) if span else None,
        _iso(span.last) if span else None,
        facts.field,
        fold(facts.field or ""),
        facts.item,
    )


def _head(plan: Plan, path: str) -> str:
    """The first half of the plan's JSON object in a list, without its closing brace."""
    facts = plan.plan
    head = {
        "id": id_of(path),
        "number": facts.number,
        "issued": _iso(facts.issued),
        "issuer": facts.issuer,
        "title": facts.title,
        "form": facts.form,
        "begins": _iso(facts.begins),
        "ends": _iso(facts.ends),
    }
    return _json(head)[:-1]


def _texts(value: object) -> Iterator[str]:
    """Yield every text that stands anywhere in the facts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _span_rows(plan: Plan, timeline: Timeline) -> Iterator[Row]:
    spans = spans_of(plan, timeline)
    ends = [*(span.since.isoformat() for span in spans[1:]), FOREVER]
    for span, until in zip(spans, ends, strict=True):
        since, status, overdue, next_on, *rest = span
        yield (since.isoformat(), until, status, int(overdue), _iso(next_on), *rest)


def _step_rows(timeline: Timeline) -> Iterator[Row]:
    """Yield (kind, subject, since, until, state, reasons); a subject's steps follow each other."""
    ends: dict[str, str] = {}
    rows: list[Row] = []
    for step in reversed(timeline.steps):
        since = step.since.isoformat()
        until = ends.get(step.subject, FOREVER)
        if since < until:
            rows.append((_kind(step), step.subject, since, until, step.state, _reasons(step)))
            ends[step.subject] = since
    yield from reversed(rows)


def _item_rows(plan: Plan) -> Iterator[Row]:
    """Yield (subject, whose, text) of each recommendation, the addressee by name."""
    names = {body.id: body.name for body in plan.bodies if body.id}
    for item in plan.recommendations:
        yield item.id, names.get(item.to or "", item.to), item.text, item.priority


def _undated_rows(
    steps: Iterable[Row], items: Iterable[Row], timeline: Timeline, plan_id: str, named: str
) -> Iterator[Row]:
    """Yield when recommendations are open and nothing is due from anyone, with the JSON object."""
    standing: dict[str, list[tuple[str, str]]] = {}
    for due in timeline.dues:
        until = due.until.isoformat() if due.until else FOREVER
        standing.setdefault(due.subject, []).append((due.since.isoformat(), until))
    told = {subject: facts for subject, *facts in items}
    for kind, subject, since, until, state, _ in steps:
        if kind != "item" or state not in OPEN:
            continue
        whose, text, priority = told[subject]
        line = (
            f'{named}, "subject": {_text(subject)}, "text": {_text(text)}, "state": "{state}"'
            f', "since": "{since}", "whose": {_text(whose)}, "priority": {_text(priority)}}}'
        )
        for first, end in _between(since, until, standing.get(subject, [])):
            yield subject, first, end, state, since, plan_id, line


def _between(first: str, end: str, taken: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the parts of the days from ``first`` to the one before ``end`` that are not taken."""
    for since, until in sorted(taken):
        if since >= end:
            break
        if first < since:
            yield first, since
        first = max(first, until)
    if first < end:
        yield first, end


def _open_json(plan: Plan, path: str) -> str:
    """The first half of the JSON object of anything of a plan, without its closing brace."""
    facts = plan.plan
    named = {
        "plan": id_of(path),
        "number": facts.number,
        "title": facts.title,
        "issuer": facts.issuer,
    }
    return _json(named)[:-1]


def _kind(step: Step) -> str:
    if step.subject == "plan":
        return "plan"
    return "visit" if step.state in VISIT_STATES else "item"


def _reasons(step: Step) -> str:
    rows = (map(_text, (r.code, r.key, _iso(r.on), r.value)) for r in step.reasons)
    return "[" + ",".join(f"[{','.join(row)}]" for row in rows) + "]"


def _text(value: str | None) -> str:
    return "null" if value is None else quoted(value)


def _due_rows(plan: Plan, timeline: Timeline, plan_id: str, named: str) -> Iterator[Row]:
    """Yield the rows of all dates: of those that differ only in their end one is no twin."""
    known: set[Row] = set()
    for place, due in sorted(enumerate(timeline.dues), key=lambda pair: _end_of(pair[1])):
        duty = (due.subject, due.rule, due.due, due.since, due.among)
        is_twin = bool(due.among) and duty in known
        known.add(duty)
        among = _json(due.among) if due.among else None
        yield (*_due_row(due, plan, plan_id, named), among, int(is_twin), place)


def _end_of(due: Due) -> float:
    """Return what sorts rows by their end, the last one first."""
    return -due.until.toordinal() if due.until else float("-inf")


def _due_row(due: Due, plan: Plan, plan_id: str, named: str) -> Row:
    """The columns of a date, then the plan and the halves of its JSON object without ``days``."""
    item = next((r for r in plan.recommendations if r.id == due.subject), None)
    visit = next((v for v in plan.visits if v.id == due.subject), None)
    text, priority = (item.text, item.priority) if item else (None, None)
    if visit:
        text = bodies_named(plan, visit.bodies) or visit.place
    kind = visit_kind(visit.kind, plan.plan.kind) if visit else "answer" if item else "plan"
    day, since, anchor = due.due.isoformat(), due.since.isoformat(), _iso(due.anchor)
    bodies = _json(due.bodies)
    told_whose, told_bodies = ("\1", "\2") if due.among else (_text(due.whose), bodies)
    head = (
        f'{named}, "subject": {_text(due.subject)}, "kind": "{kind}", "text": {_text(text)}'
        f', "rule": {_text(due.rule)}, "due": "{day}"'
    )
    tail = (
        f', "since": "{since}", "whose": {told_whose}, "counted_from": {_text(anchor)}'
        f', "forecast": {_json_bool(due.forecast)}, "advised": {_text(_iso(due.advised))}'
        f', "day_off": {_day_off_json(due)}, "binding": {_json_bool(due.binding)}'
        f', "bodies": {told_bodies}, "counted_from_what": {_text(due.anchor_key)}'
        f', "priority": {_text(priority)}}}'
    )
    return (
        due.subject,
        due.rule,
        day,
        since,
        due.until.isoformat() if due.until else FOREVER,
        due.ended,
        due.whose,
        anchor,
        int(due.forecast),
        text,
        kind,
        plan_id,
        head,
        tail,
        _iso(due.advised),
        _day_off_text(due),
        int(due.binding),
        bodies,
        due.anchor_key,
        priority,
    )


def _json_bool(value: object) -> str:
    return "true" if value else "false"


def _day_off_text(due: Due) -> str | None:
    """Return the day off as ``records.day_off_of`` reads it."""
    day = due.day_off
    return day and f"{day.on.isoformat()} {int(day.is_sure)} {day.name or ''}"


def _day_off_json(due: Due) -> str:
    day = due.day_off
    if day is None:
        return "null"
    on, name = day.on.isoformat(), _text(day.name)
    return f'{{"on": "{on}", "name": {name}, "sure": {_json_bool(day.is_sure)}}}'


def _slot_row(slot: Slot, plan: Plan) -> Row:
    """The columns of ``SlotRow`` without its plan, then from when to when they hold."""
    visit = next(v for v in plan.visits if v.id == slot.visit)
    values = {
        "visit": slot.visit,
        "first": slot.first.isoformat(),
        "last": slot.last.isoformat(),
        "state": slot.state,
        "session": visit.session,
        "place": visit.place,
        "who": visit.lead,
        "bodies": bodies_named(plan, visit.bodies),
        "kind": visit_kind(visit.kind, plan.plan.kind),
        "at": visit.at,
    }
    until = slot.until.isoformat() if slot.until else FOREVER
    return (*(values[name] for name in SLOT_COLUMNS), slot.since.isoformat(), until)


def _joint_names(plan: Plan) -> Iterator[str]:
    """Yield the organisations that issue a plan with its issuer or join in it, each once."""
    seen = {name_key(plan.plan.issuer or "")}
    for name in (*plan.plan.co_issuers, *plan.plan.partners):
        key = name_key(name)
        if key not in seen:
            seen.add(key)
            yield name


def _progress_rows(plan: Plan) -> Iterator[Row]:
    """Yield (recommendation, step, value, since, until)."""
    for item in plan.recommendations:
        for step, value, since, until in progress_of(item):
            yield item.id, step, value, since.isoformat(), _iso(until) or FOREVER


def _amount_rows(plan: Plan, timeline: Timeline) -> Iterator[Row]:
    """Yield (what, day, money, households) of each finding and outcome that says either."""
    found = {f.subject: f.on.isoformat() for f in timeline.facts if f.kind.startswith("finding.")}
    for finding in plan.findings:
        if finding.amount is not None or finding.households is not None:
            day = found.get(finding.id, "")
            yield "found", day, finding.amount or 0, finding.households or 0
    for item in plan.recommendations:
        for outcome in outcomes_that_count(item):
            if outcome.amount is not None or outcome.households is not None:
                day = outcome.on.isoformat()
                yield "recovered", day, outcome.amount or 0, outcome.households or 0


def _fact_row(fact: Fact) -> Row:
    return (fact.subject, fact.kind, fact.on.isoformat(), fact.value)
