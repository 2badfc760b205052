"""Items of a programme: what a committee plans to do in a year or in several."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, NamedTuple

from giamsat.domain.acts.act import Act, drop_unknown, place_of
from giamsat.domain.acts.drafts import compose_texts
from giamsat.domain.acts.forms import DayOfFact, Name, Note, Spec, programme_act
from giamsat.domain.acts.parts import used_ids
from giamsat.domain.changes import AppendTable, Change, RemoveKey, SetValue
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.part_ids import next_id
from giamsat.domain.plan import Form, PlanKind
from giamsat.domain.programme import Item, Programme
from giamsat.domain.when import spell_time


class NewItem(NamedTuple):
    """What is known of an item: its ``kind`` (a supervision where none is given), when, by whom."""

    text: str
    kind: PlanKind | None = None
    when: Annotated[str | None, Spec(value="TIME")] = None
    form: Form | None = None
    lead: Name = None
    partners: Annotated[Sequence[str], Spec("name", option="partner")] = ()
    bodies: Annotated[Sequence[str], Spec("name", option="body")] = ()
    field: Annotated[str | None, Spec(extra=True)] = None
    assigned_by: Annotated[str | None, Spec("name", extra=True)] = None
    note: Note = None


ItemId = Annotated[str, Spec(part="item", positional=True)]


Kept = Annotated[str | None, Spec(clearable=True)]


class ItemChanged(NamedTuple):
    """What is said anew of an item; what is not given stays, an empty text takes a fact away."""

    item: ItemId
    text: str | None = None
    kind: PlanKind | None = None
    when: Annotated[str | None, Spec(clearable=True, value="TIME")] = None
    form: Form | None = None
    lead: Annotated[str | None, Spec("name", clearable=True)] = None
    partners: Annotated[Sequence[str], Spec("name", option="partner")] = ()
    bodies: Annotated[Sequence[str], Spec("name", option="body")] = ()
    field: Kept = None
    assigned_by: Annotated[str | None, Spec("name", clearable=True)] = None
    note: Kept = None


class ItemDropped(NamedTuple):
    """An item is taken out of the programme; that was decided on the day ``on``."""

    item: ItemId
    reason: str
    on: DayOfFact


def add_item(programme: Programme, new: NewItem) -> Act:
    """Put an item into a programme. Raises ``InvalidDataError`` (``no-such-time``)."""
    item_id = next_id(Item.letter, used_ids(programme))
    table = compose_texts(drop_unknown(id=item_id, **_facts(programme, new)))
    return Act("programme.item.add", item_id, (AppendTable(("item",), table),))


def change_item(programme: Programme, new: ItemChanged) -> Act:
    """Say of an item what has changed.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``no-such-time``,
    ``nothing-given``).
    """
    at, item = place_of(programme.items, new.item, "item")
    facts = compose_texts(_facts(programme, new))
    given = {name: facts[name] for name in facts if facts[name] not in (None, [])}
    if not given:
        raise InvalidDataError("nothing-given")
    changes: list[Change] = [
        SetValue(("item", at, name), value) if value else RemoveKey(("item", at, name))
        for name, value in given.items()
        if value or getattr(item, name)
    ]
    return Act("programme.item.set", item.id, tuple(changes))


def drop_item(programme: Programme, dropped: ItemDropped) -> Act:
    """Take an item out of a programme; it stays on record, with the day and the reason.

    Raises ``NotFoundError`` (``unknown-part``), ``InvalidDataError`` (``item-dropped``).
    """
    at, item = place_of(programme.items, dropped.item, "item")
    if item.dropped:
        raise InvalidDataError("item-dropped", id=item.id, on=item.dropped)
    changes = (
        SetValue(("item", at, "dropped"), dropped.on),
        SetValue(("item", at, "reason"), compose_texts(dropped.reason)),
    )
    return Act("programme.item.remove", item.id, changes, {"on": dropped.on})


def _facts(programme: Programme, new: NewItem | ItemChanged) -> dict[str, Any]:
    facts = {name: value for name, value in new._asdict().items() if name != "item"}
    facts["partners"], facts["bodies"] = list(new.partners), list(new.bodies)
    if new.when:
        facts["when"] = spell_time(new.when, year_of(programme))
    return facts


def year_of(programme: Programme) -> int | None:
    """Return the year that a quarter or month of an item belongs to where it names none."""
    facts = programme.programme
    day: date | None = facts.signed
    only = facts.first_year if facts.first_year == facts.last_year else None
    return facts.year or only or (day.year if day and not facts.first_year else None)


FORMS = (
    programme_act("programme item add", NewItem, add_item),
    programme_act("programme item set", ItemChanged, change_item),
    programme_act("programme item remove", ItemDropped, drop_item),
)
