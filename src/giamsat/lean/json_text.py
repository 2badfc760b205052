"""JSON, the same bytes for the same data: a top-level key a line, an item of a list a line.

Part of the fast path: Python's own ``json`` costs 8 ms to import, its C encoder of texts nothing.
"""

from __future__ import annotations

from itertools import islice

from giamsat.lean.rows import NamedTuple

try:
    from _json import encode_basestring
except ImportError:  # not every Python has this corner of CPython
    from json.encoder import encode_basestring

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

quoted: Callable[[str], str] = encode_basestring
"""A text as JSON has it, with its quotation marks; other letters than ASCII stay as they are."""


def texts_in(array: str) -> list[str]:
    """Return the texts of a JSON array that holds nothing else.

    Without an escape in it every quotation mark ends or begins a text: only the others need
    Python's own ``json``.
    """
    if "\\" not in array:
        return array.split('"')[1::2]
    import json

    return list(json.loads(array))


class JsonLines(NamedTuple):
    """Items of a list that are JSON already; they are streamed."""

    items: Iterable[str]


class JsonText(NamedTuple):
    """A value that is JSON already."""

    text: str


def render(data: Mapping[str, object]) -> Iterator[str]:
    """Yield the JSON text of a report's data; what a terminal would act on is escaped."""
    return map(_quiet, _render(data))


def _quiet(text: str) -> str:
    if text.isprintable() or text.replace("\n", "").isprintable():
        return text
    return "".join(char if char.isprintable() or char == "\n" else _escape(char) for char in text)


def _escape(char: str) -> str:
    pair = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{pair[at]:02x}{pair[at + 1]:02x}" for at in range(0, len(pair), 2))


def _render(data: Mapping[str, object]) -> Iterator[str]:
    opening = "{"
    for key, value in data.items():
        yield f"{opening}\n  {quoted(key)}: "
        opening = ","
        if isinstance(value, JsonLines):
            yield from _items(value.items)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield from _items(_objects(value))
        else:
            yield compact(value)
    yield "\n}\n"


def _objects(rows: list[dict[str, object]]) -> Iterator[str]:
    """Yield the rows of a table: where all have the keys of the first, these are written once."""
    keys = list(rows[0])
    pairs = ", ".join(f"{quoted(key).replace('%', '%%')}: %s" for key in keys)
    template = "{" + pairs + "}"
    for row in rows:
        yield template % tuple(map(compact, row.values())) if list(row) == keys else compact(row)


def _items(items: Iterable[str]) -> Iterator[str]:
    opening = "[\n    "
    rest = iter(items)
    while batch := list(islice(rest, _BATCH)):
        yield opening + ",\n    ".join(batch)
        opening = ",\n    "
    yield "[]" if opening[0] == "[" else "\n  ]"


def compact(value: object) -> str:
    """Return one value as JSON on one line."""
    write = _WRITERS.get(type(value))
    if write:
        return write(value)
    if isinstance(value, JsonText):
        return value.text
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list | tuple):
        return _array(value)
    raise TypeError(type(value).__name__)


def _object(value: dict[str, object]) -> str:
    pairs = [f"{quoted(key)}: {compact(item)}" for key, item in value.items()]
    return "{" + ", ".join(pairs) + "}"


def _array(value: Sequence[object]) -> str:
    return "[" + ", ".join(map(compact, value)) + "]"


_BATCH = 256
"""As many items are written at once: less per item, and still constant memory."""

_WRITERS: dict[type, Callable[[Any], str]] = {
    str: quoted,
    int: repr,
    float: repr,
    bool: lambda value: "true" if value else "false",
    type(None): lambda _: "null",
    dict: _object,
    list: _array,
    tuple: _array,
}
