"""Putting right what was recorded wrongly: the act is done again, as if it had not been done.

A record is what one act left in a file: an answer of R1, the sending of R1, the report of the plan.
Its facts are those of the act, and the act itself judges the new ones: against what had happened
by then, without the record itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from giamsat.domain.acts.act import Act, Notice
from giamsat.domain.acts.forms import ActForm, Field, days_after, read_facts
from giamsat.domain.acts.registry import act_form
from giamsat.domain.changes import AppendTable, Change, KeyPath, RemoveKey, SetValue, value_at
from giamsat.domain.errors import InvalidDataError, NotFoundError, UsageError
from giamsat.domain.knowledge import plan_known_on
from giamsat.domain.part_ids import split_id
from giamsat.domain.plan import Plan, as_data, plan_adapter
from giamsat.domain.rules import Rule
from giamsat.domain.shape import ids_in
from giamsat.domain.text import nearest


class Kept(NamedTuple):
    """Where an act leaves its facts: in items of an array, or in ``keys`` of the part itself.

    ``keys`` names the keys that are called otherwise than the facts; the first is the day.
    """

    array: str = ""
    keys: Mapping[str, str] = {}


ARRAYS: Mapping[str, Kept] = {
    "recommend.add": Kept(
        keys={
            "on": "raised",
            "text": "text",
            "to": "to",
            "superior": "superior",
            "due": "due",
            "priority": "priority",
            "note": "note",
        }
    ),
    "visit.add": Kept(
        keys={
            "on": "on",
            "until": "until",
            "at": "at",
            "round": "round",
            "body": "bodies",
            "place": "place",
            "lead": "lead",
            "content": "contents",
            "note": "note",
        }
    ),
    "finding.add": Kept(
        keys={
            "on": "on",
            "text": "text",
            "kind": "kind",
            "visit": "visit",
            "content": "content",
            "body": "body",
            "amount": "amount",
            "households": "households",
            "note": "note",
        }
    ),
    "recommend.answer": Kept("answer"),
    "recommend.urge": Kept("urge"),
    "recommend.escalate": Kept("escalation"),
    "recommend.extend": Kept("extension"),
    "recommend.close": Kept("outcome"),
    "recommend.reopen": Kept("reopening"),
    "visit.postpone": Kept("postponement"),
    "mark": Kept("event"),
    "waive": Kept("waiver"),
    "recommend.send": Kept(keys={"on": "sent", "number": "number", "received": "received"}),
    "visit.done": Kept(keys={"on": "done"}),
    "visit.cancel": Kept(keys={"on": "cancelled", "reason": "reason"}),
}
"""The acts whose records can be corrected, and where they leave their facts."""

_ACTS_ON = {"recommendation": "recommend", "visit": "visit", "finding": "finding"}
"""The first word of the acts on the parts of an array."""


class Record(NamedTuple):
    """What an act left in a plan: ``subject`` is ``R1`` or ``plan``, ``path`` where it stands.

    ``facts`` are those of the act, by option; ``number`` counts from 1 among its like.
    """

    form: ActForm
    subject: str
    path: KeyPath
    keys: Mapping[str, str]
    facts: Mapping[str, Any]
    number: int

    @property
    def is_part_itself(self) -> bool:
        """Whether the act made the part itself."""
        return self.form.path[-1] == "add"

    @property
    def on(self) -> date | None:
        """The day of the record."""
        return next((v for k, v in self.facts.items() if k in ("on", "received") and v), None)


def records_of(plan: Plan) -> Iterator[Record]:
    """Yield all that can be corrected in a plan, in the order of the file."""
    data = as_data(plan)
    for array, command in _ACTS_ON.items():
        for at, part in enumerate(data.get(array, ())):
            for name, kept in ARRAYS.items():
                if name.startswith(f"{command}."):
                    yield from _records(act_form(name), kept, (array, at), part)
    for name in ("mark", "waive"):
        yield from _records(act_form(name), ARRAYS[name], (), data)


def _records(
    form: ActForm, kept: Kept, above: KeyPath, part: Mapping[str, Any]
) -> Iterator[Record]:
    subject = str(part.get("id", "plan"))
    if kept.keys:
        facts = {name: part[key] for name, key in kept.keys.items() if key in part}
        record = Record(form, subject, above, kept.keys, facts, 1)
        if next(iter(kept.keys)) in facts or "received" in facts or record.is_part_itself:
            yield record
        return
    counts: dict[str, int] = {}
    for at, item in enumerate(part.get(kept.array, ())):
        kind = str(item.get("kind", item.get("rule", "")))
        counts[kind] = counts.get(kind, 0) + 1
        names = {field.option: field.name for field in form.fields if field.name in item}
        facts = {option: item[name] for option, name in names.items()}
        keys = {field.option: field.name for field in form.fields}
        yield Record(form, subject, (*above, kept.array, at), keys, facts, counts[kind])


def find_record(
    plan: Plan, part: str, fact: str | None, which: str | None, options: Iterable[str] = ()
) -> Record:
    """Return the record that a person means: ``R1 answer 2``, ``reported``, ``plan-notice``.

    ``which`` is its number or its day; without a ``fact`` it is one that takes the ``options``.
    Raises ``NotFoundError`` (``no-such-record``),
    ``UsageError`` (``which-record``) with those that it may be.
    """
    found = [record for record in records_of(plan) if _is_meant(record, part, fact)]
    known = _names(found)
    if which is not None:
        found = [record for record in found if which in (str(record.number), str(record.on))]
    if fact is None:
        found = [record for record in found if _has_options(record, options)] or found
        found = [record for record in found if not record.is_part_itself] or found
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError("which-record", part=part, records=_names(found))
    every = {name_of_record(record): record for record in records_of(plan)}
    wanted = " ".join(filter(None, (part, fact, which)))
    near = ", ".join(nearest(wanted, every, 3))
    known = known or _names(every.values())
    raise NotFoundError("no-such-record", record=wanted, known=known, near=near)


def _has_options(record: Record, options: Iterable[str]) -> bool:
    return set(options) <= {field.option for field in fields_of_record(record)}


def _is_meant(record: Record, part: str, fact: str | None) -> bool:
    if fact not in (None, record.form.path[-1]):
        return False
    if record.subject == "plan":
        return part in (record.facts.get("step"), record.facts.get("rule"))
    _, number = split_id(record.subject) or ("", 0)
    return part.upper() == record.subject or (fact is not None and part == str(number))


def _names(records: Iterable[Record]) -> str:
    return "; ".join(map(_with_day, records))


def name_of_record(record: Record) -> str:
    """Return a record as a person types it: ``R1 answer 2``."""
    word = record.facts.get("step") or record.facts.get("rule")
    name = str(word) if record.subject == "plan" else f"{record.subject} {record.form.path[-1]}"
    return f"{name} {record.number}" if record.number > 1 else name


def _with_day(record: Record) -> str:
    name = name_of_record(record)
    return f"{name} ({record.on})" if record.on else name


def require_options(record: Record, given: Mapping[str, Any]) -> None:
    """Raise ``UsageError`` (``not-of-this-act``) where the act of a record takes no such option."""
    options = {field.option: field.spelling for field in fields_of_record(record)}
    for name in given:
        if name not in options:
            raise UsageError(
                "not-of-this-act",
                option=f"--{name.replace('_', '-')}",
                known=", ".join(options.values()),
            )


def fields_of_record(record: Record) -> tuple[Field, ...]:
    """Return the facts of a record that can be corrected."""
    fields = (field for field in record.form.fields if not field.positional)
    return tuple(field for field in fields if field.option in record.keys)


def correct(
    plan: Plan, record: Record, given: Mapping[str, str], rules: tuple[Rule, ...], today: date
) -> Act:
    """Give facts of a record new values; an empty one takes the fact away.

    Raises what the act itself raises of the new facts, ``InvalidDataError`` (``nothing-given``).
    """
    if not given:
        raise InvalidDataError("nothing-given")
    require_options(record, given)
    act, new = _done_again(plan, record, given, rules, today)
    changes = tuple(_changes(record, given, new))
    values = {"record": name_of_record(record), "keys": ", ".join(given)}
    return Act("correct", record.subject, changes, values, act.notices)


def withdraw(record: Record) -> Act:
    """Take a record out that should not be there; the history keeps it.

    Raises ``UsageError`` (``part-itself``) where the record made the part.
    """
    if record.is_part_itself:
        raise UsageError("part-itself", id=record.subject)
    paths = [record.path]
    if not ARRAYS[record.form.name].array:
        paths = [(*record.path, record.keys[name]) for name in record.facts]
    changes = tuple(RemoveKey(path) for path in paths)
    return Act("correct.withdraw", record.subject, changes, {"record": name_of_record(record)})


def _done_again(
    plan: Plan, record: Record, given: Mapping[str, str], rules: tuple[Rule, ...], today: date
) -> tuple[Act, dict[str, Any]]:
    """Return the act done with the new facts, and what it would leave."""
    facts = {option: _as_typed(value) for option, value in record.facts.items()} | dict(given)
    facts = {option: text for option, text in facts.items() if text not in ("", [""])}
    which = next((field for field in record.form.fields if field.part and field.positional), None)
    if which is not None:
        facts[which.option] = record.subject
    made = read_facts(record.form, facts, today)
    days = [day for day in (record.on, getattr(made, "on", None)) if day]
    whole = _without(plan, record)
    before = plan_known_on(whole, max(days, default=today))
    if record.subject not in ("plan", *ids_in(before)):
        before = whole
    more = (rules,) if record.form.by_rules else ()
    act = record.form.act(before, made, *more)
    later = days_after(record.form, made, today) if "on" in given else []
    told = tuple(Notice("in-the-future", {"on": day}) for day in later)
    act = act._replace(notices=(*told, *act.notices))
    new: dict[str, Any] = {}
    for change in act.changes:
        if isinstance(change, AppendTable):
            new.update(change.table)
        elif isinstance(change, SetValue):
            new[str(change.path[-1])] = change.value
    return act, new


def _as_typed(value: Any) -> Any:
    if isinstance(value, tuple | list):
        return [str(item) for item in value]
    return value.isoformat() if isinstance(value, date) else str(value)


def _without(plan: Plan, record: Record) -> Plan:
    """Return the plan as if the act had not been done; a part that it made stays."""
    if record.is_part_itself:
        return plan
    data: Any = _in_lists(as_data(plan))
    *way, last = record.path
    held = value_at(data, tuple(way))
    if ARRAYS[record.form.name].array:
        del held[last]
    else:
        for name in record.facts:
            del held[last][record.keys[name]]
    return plan_adapter().validate_python(data).knowing(plan.retired)


def _in_lists(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _in_lists(item) for key, item in value.items()}
    return [_in_lists(item) for item in value] if isinstance(value, tuple | list) else value


def _changes(record: Record, given: Mapping[str, str], new: Mapping[str, Any]) -> Iterator[Change]:
    for option in given:
        key = record.keys[option]
        if key in new:
            yield SetValue((*record.path, key), new[key])
        elif option in record.facts:
            yield RemoveKey((*record.path, key))


class Correction(NamedTuple):
    """What a correction may be asked with: every fact of every act that it is for, by option."""

    fields: tuple[Field, ...]


def _all_fields() -> Iterator[Field]:
    known: set[str] = set()
    for name, kept in ARRAYS.items():
        for field in act_form(name).fields:
            if kept.keys and field.option not in kept.keys:
                continue
            if not field.positional and field.kind != "file" and field.option not in known:
                known.add(field.option)
                plain = field._replace(many=False, each=False, required=False, default="")
                yield plain if field.kind == "choice" else plain._replace(value="VALUE")


CORRECTION = Correction(tuple(_all_fields()))
