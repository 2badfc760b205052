"""What a change of a file means: on plain data, and for the lines that it must not touch."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from giamsat.domain.changes import AppendTable, Change, KeyPath, RemoveKey, SetValue
from giamsat.domain.errors import InvalidDataError
from giamsat.store.toml.positions import Kind, Node, scan


class EditRefusedError(InvalidDataError):
    """A change that cannot be made safely; the text stays as it was.

    ``reason``: ``no-such-place``, ``unsupported-value``, ``not-toml``, ``layout`` (tomlrt gave up),
    ``other-data`` or ``other-lines`` (the result was not the meant change and nothing else).
    """

    def __init__(self, reason: str, path: KeyPath = ()) -> None:
        super().__init__("edit-refused", key=".".join(map(str, path)), reason=reason)


def plain(text: str, path: KeyPath = ()) -> dict[str, Any]:
    """The data of a text by the parser of the standard library."""
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise EditRefusedError("not-toml", path) from error


def apply_change(data: dict[str, Any], change: Change) -> dict[str, Any]:
    """Apply a change to plain data, in place; raises ``EditRefusedError("no-such-place")``."""
    try:
        _apply(data, change)
    except (LookupError, TypeError, AttributeError) as error:
        raise EditRefusedError("no-such-place", change.path) from error
    return data


def require_only(change: Change, old: str, new: str) -> None:
    """Refuse a new text that is not the old one with this change and nothing else."""
    expected = apply_change(plain(old, change.path), change)
    if not is_same(expected, plain(new, change.path), change.path):
        raise EditRefusedError("other-data", change.path)
    if not has_lines_in_order(old, new, own_lines(old, change)):
        raise EditRefusedError("other-lines", change.path)


def _apply(data: dict[str, Any], change: Change) -> None:
    *way, last = change.path
    if isinstance(change, SetValue):
        _make_way(data, way)[last] = _own(change.value)
    elif isinstance(change, AppendTable):
        items = find(data, way).setdefault(last, [])
        items.append({name: _own(value) for name, value in change.table.items()})
    else:
        del find(data, way)[last]


def find(data: Any, way: Sequence[str | int]) -> Any:
    """The table or array at the end of ``way``; raises ``LookupError`` or ``TypeError``."""
    for part in way:
        data = data[part]
    if not isinstance(data, dict | list):
        raise TypeError(data)
    return data


def _make_way(data: Any, way: Sequence[str | int]) -> Any:
    for part in way:
        data = data.setdefault(part, {}) if isinstance(part, str) else data[part]
    return data


def _own(value: Any) -> Any:
    return list(value) if isinstance(value, Sequence) and not isinstance(value, str) else value


def is_same(expected: Any, found: Any, touched: KeyPath = ()) -> bool:
    """Equal in value, type and order of keys; only keys on the ``touched`` path may move."""
    if type(expected) is not type(found):
        return False
    if isinstance(expected, dict):
        return _are_same_tables(expected, found, touched)
    if isinstance(expected, list):
        return len(expected) == len(found) and all(
            is_same(one, other, _below(touched, index))
            for index, (one, other) in enumerate(zip(expected, found, strict=True))
        )
    return _are_same_scalars(expected, found)


def _are_same_tables(expected: dict[str, Any], found: dict[str, Any], touched: KeyPath) -> bool:
    moving = touched[0] if touched else None
    orders = [[key for key in table if key != moving] for table in (expected, found)]
    return (
        orders[0] == orders[1]
        and expected.keys() == found.keys()
        and all(is_same(value, found[key], _below(touched, key)) for key, value in expected.items())
    )


def _below(touched: KeyPath, key: str | int) -> KeyPath:
    return touched[1:] if touched and touched[0] == key else ()


def _are_same_scalars(expected: object, found: object) -> bool:
    if isinstance(expected, float):
        return repr(expected) == repr(found)
    if isinstance(expected, datetime) and isinstance(found, datetime):
        return expected == found and expected.utcoffset() == found.utcoffset()
    return expected == found


def own_lines(text: str, change: Change) -> frozenset[int]:
    """The numbers (from 0) of the lines that a change may rewrite or take away."""
    numbers: set[int] = set()
    lines = text.split("\n")
    for node in scan(text):
        if _is_part_of(node, change):
            first = text.count("\n", 0, node.start)
            last = first + text.count("\n", node.start, node.end)
            numbers.update(range(first, last + 1))
            if len(node.path) > len(change.path) or node.kind in (Kind.TABLE, Kind.ITEM):
                numbers.update(_around(lines, first, last))
    return frozenset(numbers)


def _is_part_of(node: Node, change: Change) -> bool:
    depth, path = len(node.path), change.path
    if node.kind is Kind.PAIR and node.path == path[:depth]:
        return True
    return isinstance(change, RemoveKey) and node.path[: len(path)] == path


def _around(lines: list[str], first: int, last: int) -> Iterator[int]:
    """The comments above what goes with a whole table, and blank lines, go with it."""
    for number in range(first - 1, -1, -1):
        if lines[number].strip() and not lines[number].lstrip().startswith("#"):
            break
        yield number
    for number in range(last + 1, len(lines)):
        if lines[number].strip():
            break
        yield number


def has_lines_in_order(old: str, new: str, own: frozenset[int]) -> bool:
    """Whether each foreign line of the old text stands in the new one, in order, unchanged."""
    rest = iter(_lines(new))
    return all(
        any(_is_line(line, candidate) for candidate in rest)
        for number, line in enumerate(_lines(old))
        if number not in own
    )


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *filter(None, lines[-1:])]


def _is_line(line: str, candidate: str) -> bool:
    """A last line without an ending gains one when something follows it."""
    if line.endswith("\n"):
        return candidate == line
    return candidate.removesuffix("\n").removesuffix("\r") == line
