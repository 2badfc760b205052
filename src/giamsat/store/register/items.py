"""The items of programmes, as the register answers for them: each with the plans made of it."""

from __future__ import annotations

from giamsat.domain.item_states import is_item_overdue, item_state
from giamsat.domain.records import ItemRow
from giamsat.lean.json_text import texts_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Ask = Callable[..., list[Any]]
    Plans = dict[tuple[str, str], list[tuple[str, str, int]]]


_ITEMS = (
    "SELECT pr.id, pr.title, pr.year, json_extract(i.value, '$.id'),"
    " ifnull(json_extract(i.value, '$.kind'), 'supervision'), json_extract(i.value, '$.text'),"
    " json_extract(i.value, '$.when'),"
    " json_extract(pr.spans, '$.' || json_extract(i.value, '$.id') || '[0]'),"
    " json_extract(pr.spans, '$.' || json_extract(i.value, '$.id') || '[1]'),"
    " json_extract(i.value, '$.form'),"
    " json_extract(i.value, '$.lead'),"
    " (SELECT group_concat(value, '; ') FROM json_each(i.value, '$.partners')),"
    " (SELECT group_concat(value, '; ') FROM json_each(i.value, '$.bodies')),"
    " json_extract(i.value, '$.field'), json_extract(i.value, '$.assigned_by'),"
    " json_extract(i.value, '$.note'), json_extract(i.value, '$.dropped'),"
    " json_extract(i.value, '$.formerly')"
    " FROM programme pr, json_each(pr.facts, '$.item') i ORDER BY pr.year DESC, pr.id, i.key"
)

_PLANS = (
    "SELECT p.programme, p.item, p.id, s.status, s.overdue FROM plan p CROSS JOIN span s"
    " ON s.n = p.n WHERE p.item IS NOT NULL AND s.since <= :day AND s.until > :day"
    " ORDER BY p.issued, p.id"
)


def items_on(ask: Ask, as_of: str) -> list[ItemRow]:
    """Return the items of all programmes, the newest programme first."""
    found = ask(_ITEMS)
    if not found:
        return []
    plans: Plans = {}
    for programme, item, plan, status, overdue in ask(_PLANS, {"day": as_of}):
        plans.setdefault((programme, item), []).append((plan, status, overdue))
    return [_row(row, plans, as_of) for row in found]


def _row(row: tuple[Any, ...], plans: Plans, as_of: str) -> ItemRow:
    *told, dropped, formerly = row
    programme, item, last = told[0], told[3], told[8]
    names = [item, *texts_in(formerly or "")]
    made = [plan for name in names for plan in plans.get((programme, name), ())]
    states = [status for _, status, _ in made]
    state = item_state(states, is_dropped=bool(dropped) and dropped <= as_of)
    late = any(each[2] for each in made) or is_item_overdue(state, last, as_of)
    ids = " ".join(plan for plan, _, _ in made)
    return ItemRow._make((*told, state, int(late), ids, None))
