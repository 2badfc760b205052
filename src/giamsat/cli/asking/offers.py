"""Lists to pick from: plans, programmes, parts, bodies, rules, facts, the words of a choice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from giamsat.cli.asking.questions import Offer
from giamsat.cli.session import Session
from giamsat.domain.acts.forms import ActForm, Field, read_facts
from giamsat.domain.acts.named_parts import find_part
from giamsat.domain.acts.part_acts import LISTS
from giamsat.domain.errors import GiamsatError
from giamsat.domain.parts import Part
from giamsat.domain.plan import Plan, PlanFacts, Visit
from giamsat.domain.programme import Programme
from giamsat.domain.records import PlanQuery, PlanRow, ProgrammeRow
from giamsat.domain.shape import Key, arrays_with_ids, keys_of, parts_of
from giamsat.domain.text import visible
from giamsat.domain.timeline.rows import AGREED, VISIT
from giamsat.domain.timeline.states import ON_RECORD, visit_days
from giamsat.i18n import Words
from giamsat.render.pages.duties import rule_name
from giamsat.render.words_of_tables import column_title, word_of

MOST = 9
"""So many plans are shown; every other can be named."""

_ENDED = frozenset(("closed", "cancelled", "archived", "replaced"))

_NAMES = ("number", "name", "text", "title", "to", "place")
"""The keys by which people know a part."""

_LONGEST = 64


def plans_to_pick(session: Session) -> tuple[Offer, ...]:
    """Return the plans that are most likely meant, the newest first: those under way before all.

    They have no signs of their own: people call them by their numbers.
    """
    query = PlanQuery(session.as_of, descending=True, limit=200)
    rows = sorted(session.register().plans(query), key=lambda row: row.status in _ENDED)
    return tuple(Offer("", row.id, plan_line(row)) for row in rows[:MOST])


def plan_line(row: PlanRow) -> str:
    """Return what people know a plan by: its number and its title."""
    return f"{row.number or row.id} · {_short(row.title)}"


def programmes_to_pick(session: Session) -> tuple[Offer, ...]:
    """Return all programmes, the newest first."""
    rows = sorted(session.register().programmes(), key=lambda row: row.id, reverse=True)
    return tuple(
        Offer(str(place), row.id, programme_line(row)) for place, row in enumerate(rows, 1)
    )


def programme_line(row: ProgrammeRow) -> str:
    """Return what people know a programme by: its year and its title."""
    return f"{row.year} · {_short(row.title)}"


def choices_of(words: Words, field: Field) -> tuple[Offer, ...]:
    """Return the values of a choice, by their words."""
    return tuple(
        Offer(f"{place}", choice, word_of(words, field.name, choice))
        for place, choice in enumerate(field.choices, 1)
    )


def rules_to_pick(session: Session) -> tuple[Offer, ...]:
    """Return the limits that judge the workspace's plans, and the days that a file sets itself."""
    ids = dict.fromkeys((*(rule.id for rule in session.rules()), AGREED, VISIT))
    return tuple(
        Offer(f"{place}", rule, rule_name(rule, session.words)) for place, rule in enumerate(ids, 1)
    )


def main_table(whole: Plan | Programme) -> Any:
    """Return the table of a plan's or programme's own facts."""
    return whole.plan if isinstance(whole, Plan) else whole.programme


def settable_keys(whole: Plan | Programme) -> dict[str, Key]:
    """Return the own facts of a plan or programme that are one value or a list of texts."""
    model: type[Part] = type(main_table(whole))
    keys = keys_of(model)
    return {name: key for name, key in keys.items() if key.table is None}


def facts_to_pick(words: Words, whole: Plan | Programme) -> tuple[Offer, ...]:
    """Return the own facts of a plan or programme, each with what it is now."""
    room = "plan" if isinstance(whole, Plan) else "programme"
    found = {name: fact_text(words, whole, name) for name in settable_keys(whole)}
    return tuple(
        Offer(str(place), name, f"{column_title(words, room, name)}: {_short(text) or '—'}")
        for place, (name, text) in enumerate(found.items(), 1)
    )


def fact_text(words: Words, whole: Plan | Programme, name: str) -> str:
    """Return what an own fact of a plan or programme is now, as it would be typed."""
    key = settable_keys(whole)[name]
    found = getattr(main_table(whole), key.field, None)
    if isinstance(found, str) and key.choices:
        return word_of(words, name, found)
    return spelt(words, found)


def spelt(words: Words, value: Any) -> str:
    """Return a value of a file as a person would type it."""
    if value is None:
        return ""
    if isinstance(value, date):
        return words.day(value)
    return "; ".join(value) if isinstance(value, list | tuple) else str(value)


def bodies_to_pick(whole: Plan | Programme) -> tuple[Offer, ...]:
    """Return the supervised bodies of a plan, by their ids or their places."""
    bodies = whole.bodies if isinstance(whole, Plan) else ()
    return tuple(
        Offer(body.id or str(place), body.id or body.name, body.name)
        for place, body in enumerate(bodies, 1)
    )


def parts_to_pick(
    session: Session, form: ActForm, field: Field, whole: Plan | Programme
) -> tuple[Offer, ...]:
    """Return the parts that an act can be about, by their ids; first those where it is possible.

    Whether it is possible is the act's to say: it is tried on each. Where any part may be meant,
    only those where it is possible are returned.
    """
    kinds = (field.part,) if field.part else [name for name, _ in arrays_with_ids(type(whole))]
    parts = [
        (getattr(part, "id", None) or str(place), part)
        for kind in kinds
        for place, part in enumerate(parts_of(whole, (kind,)), 1)
    ]
    if not field.part:
        parts = [each for each in parts if is_possible(session, form, field, whole, each[0])]
    elif field.positional:
        parts.sort(key=lambda each: not is_possible(session, form, field, whole, each[0]))
    names = {body.id: body.name for body in getattr(whole, "bodies", ())}
    return tuple(
        Offer(sign, sign, f"{sign} · {about(part, names, session.words)}".rstrip(" ·"))
        for sign, part in parts
    )


def lines_to_pick(form: ActForm, whole: Plan | Programme) -> tuple[Offer, ...]:
    """Return the lines of the list that an act is about, by their numbers."""
    key = keys_of(PlanFacts)[LISTS[form.path[0]]]
    lines = getattr(main_table(whole), key.field)
    return tuple(Offer(str(n), str(n), _short(line)) for n, line in enumerate(lines, 1))


def value_now(array: str, field: Field, whole: Plan | Programme, part: str, words: Words) -> str:
    """Return what a fact of a part is now, as it would be typed."""
    found = getattr(find_part(whole, array, part)[1], field.name, None)
    if isinstance(found, str) and field.choices:
        return word_of(words, field.name, found)
    return spelt(words, found)


def about(part: Any, names: dict[str | None, str], words: Words) -> str:
    """Return what people know a part by: its day, its bodies, its text."""
    bodies = [names.get(body, body) for body in getattr(part, "bodies", None) or ()]
    days = visit_days(part, ON_RECORD) if isinstance(part, Visit) else None
    day = days[0] if days else getattr(part, "on", None) or getattr(part, "issued", None)
    texts: Iterator[str] = (getattr(part, name, None) or "" for name in _NAMES)
    found = [words.day(day) if day else "", ", ".join(map(str, bodies)), *texts]
    return _short(" · ".join(text for text in found if text))


def is_possible(
    session: Session, form: ActForm, field: Field, whole: Plan | Programme, part: str
) -> bool:
    """Tell whether an act could be recorded of a part today, with whatever words."""
    today = date.fromisoformat(session.as_of)
    given: dict[str, Any] = {
        each.option: _plausible(each, today, session) for each in form.fields if each.required
    }
    given |= {each.option: "…" for each in form.fields if each.option == "reason"}
    given[field.option] = [part] if field.many else part
    try:
        facts = read_facts(form, given, today)
        if form.by_rules:
            form.act(whole, facts, session.rules())
        else:
            form.act(whole, facts)
    except GiamsatError:
        return False
    return True


def _plausible(field: Field, today: date, session: Session) -> str:
    if field.kind == "rule":
        return session.rules()[0].id
    if field.kind == "day":
        return (today + timedelta(days=1)).isoformat()
    if field.kind == "choice":
        return field.choices[0]
    return "1" if field.kind == "count" else "…"


def _short(text: str) -> str:
    shown = visible(text)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1].rstrip() + "…"
