"""Conflicts: what a key holds while two sides disagree, and how a file records it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from giamsat.domain.conflicts import Place, place_of
from giamsat.domain.shape import ROUND, Table, addresses, is_tables, rank, spell_value


class KeyConflict(NamedTuple):
    """The values that stand against each other; ``removed`` where a side took the key away.

    ``round`` counts how often a key was in conflict anew after it had been resolved, so that
    resolving it in two ways is never taken for leaving it alone.
    """

    values: tuple[Any, ...]
    removed: bool = False
    round: int = 0

    @property
    def shown_value(self) -> Any:
        """The value that the key shows until then: the first in the fixed order."""
        return self.values[0]


def conflict_of(value: object, missing: object) -> KeyConflict:
    """Return any value as a conflict."""
    if isinstance(value, KeyConflict):
        return value
    return KeyConflict((), removed=True) if value is missing else KeyConflict((value,))


def value_or_conflict(values: dict[str, Any], removed: bool, round_: int, missing: Any) -> Any:  # noqa: FBT001
    """Return what the values come to: one value, a missing key, or a conflict."""
    if len(values) + removed > 1:
        return KeyConflict(tuple(sorted(values.values(), key=rank)), removed, round_)
    return next(iter(values.values()), missing)


def read_conflicts(data: Table) -> list[Table]:
    """Put the recorded conflicts of a file into its data, in place of the values shown.

    Returns the records that name no key of the file; they stay as they are.
    """
    records = data.pop("conflict", [])
    if not is_tables(records):
        return []
    known = addresses(data)
    return [record for record in records if not _put_conflict(data, record, known)]


def take_conflicts(data: Table) -> list[Table]:
    """Put the values shown into the data of a file; return the records of its conflicts."""
    found = list(_key_conflicts(data, ()))
    for place, conflict in found:
        _table(data, place)[place[-1]] = conflict.shown_value
    names = {path: label for label, path in addresses(data).items()}
    records = [_record(names, place, conflict) for place, conflict in found]
    records += _take_rounds(data, names)
    return sorted(records, key=lambda record: str(record["key"]))


def _take_rounds(data: Table, names: dict[Place, str]) -> Iterator[Table]:
    """Take the rounds from the items that carry one; yield the records that tell of them."""
    for place, label in names.items():
        item = _table(data, (*place, ""))
        if isinstance(item, dict) and ROUND in item:
            yield {"key": label, "values": [], "round": item.pop(ROUND)}


def _put_conflict(data: Table, record: Table, known: dict[str, Place]) -> bool:
    round_ = record.get("round", 1)
    if record.get("values") == [] and record.get("key") in known and type(round_) is int:
        _table(data, (*known[record["key"]], ""))[ROUND] = round_
        return True
    place, values = place_of(record.get("key"), known), record.get("values")
    if place is None or not isinstance(values, list) or not values:
        return False
    table, name = _table(data, place), place[-1]
    shown = table.get(name)
    if isinstance(shown, KeyConflict | dict) or is_tables(shown):
        return False
    # A key that somebody changed by hand counts as one more value.
    all_values = {spell_value(value): value for value in values}
    if name in table:
        all_values.setdefault(spell_value(shown), shown)
    removed = record.get("removed") is True
    if len(all_values) + removed < 2 or type(round_) is not int:
        return False
    table[name] = KeyConflict(tuple(sorted(all_values.values(), key=rank)), removed, round_)
    return True


def _table(data: Any, place: Place) -> Any:
    for part in place[:-1]:
        data = data[part]
    return data


def _key_conflicts(value: object, place: Place) -> Iterator[tuple[Place, KeyConflict]]:
    if isinstance(value, KeyConflict):
        yield place, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _key_conflicts(inner, (*place, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _key_conflicts(inner, (*place, index))


def _record(names: dict[Place, str], place: Place, conflict: KeyConflict) -> Table:
    above = names[place[:-1]]
    record: Table = {"key": f"{above}.{place[-1]}" if above else str(place[-1])}
    record["values"] = list(conflict.values)
    if conflict.removed:
        record["removed"] = True
    if conflict.round > 1:
        record["round"] = conflict.round
    return record
