"""Values, keys and tables as TOML text, to be read by people."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from giamsat.store.toml.edits import EditRefusedError

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_ONE_LINE = re.compile(r'[\x00-\x1f\x7f"\\]')
_MANY_LINES = re.compile(r'[\x00-\x08\x0b-\x1f\x7f\\]|"(?=""|\Z)')
_SURROGATE = re.compile("[\ud800-\udfff]")
_LIMIT = 2**63


def literal(value: object, newline: str = "\n") -> str:
    """A value as TOML; text of several lines is written as such.

    Raises ``EditRefusedError("unsupported-value")``.
    """
    if isinstance(value, str) and "\n" in value:
        body = _MANY_LINES.sub(_escape, _sound(value)).replace("\n", newline)
        return f'"""{newline}{body}"""'
    return one_line(value)


def one_line(value: object) -> str:
    """A value as TOML within one line, as arrays and inline tables need it."""
    for kind, written in _WRITERS:
        if isinstance(value, kind):
            return written(value)
    raise EditRefusedError("unsupported-value")


def key_name(name: str) -> str:
    """A key as TOML: bare where that is possible."""
    return name if _BARE.fullmatch(name) else _text(name)


def dotted_name(names: Sequence[str | int]) -> str:
    """The names of a path, without its numbers, as a dotted key."""
    return ".".join(key_name(name) for name in names if isinstance(name, str))


def pairs(table: Mapping[str, Any], newline: str = "\n") -> str:
    """The lines of a table without its header."""
    return "".join(
        f"{key_name(name)} = {literal(value, newline)}{newline}" for name, value in table.items()
    )


def new_document(data: Mapping[str, Any]) -> str:
    """The text of a new file: ``schema`` first, plain keys, then each table under its header."""
    first = {"schema": data["schema"]} if "schema" in data else {}
    return "\n".join(_sections((), {**first, **data}))


def _sections(path: tuple[str, ...], table: Mapping[str, Any], header: str = "") -> list[str]:
    inner = {name: value for name, value in table.items() if _is_section(value)}
    own = pairs({name: value for name, value in table.items() if name not in inner})
    parts = [header + own] if own or (header and not inner) or header.startswith("[[") else []
    for name, value in inner.items():
        below = (*path, name)
        if isinstance(value, Mapping):
            parts += _sections(below, value, f"[{dotted_name(below)}]\n")
        else:
            for item in value:
                parts += _sections(below, item, f"[[{dotted_name(below)}]]\n")
    return parts


def _is_section(value: object) -> bool:
    if isinstance(value, Mapping):
        return True
    return (
        isinstance(value, list | tuple)
        and bool(value)
        and all(isinstance(item, Mapping) for item in value)
    )


def _text(value: str) -> str:
    return f'"{_ONE_LINE.sub(_escape, _sound(value))}"'


def _sound(value: str) -> str:
    """Half of a character pair cannot be written as UTF-8."""
    if _SURROGATE.search(value):
        raise EditRefusedError("unsupported-value")
    return value


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or f"\\u{ord(found[0]):04X}"


def _integer(value: int) -> str:
    if not -_LIMIT <= value < _LIMIT:
        raise EditRefusedError("unsupported-value")
    return str(value)


def _list(value: Sequence[object]) -> str:
    return f"[{', '.join(map(one_line, value))}]"


def _inline_table(value: Mapping[str, object]) -> str:
    inner = ", ".join(f"{key_name(name)} = {one_line(item)}" for name, item in value.items())
    return f"{{ {inner} }}" if inner else "{}"


_WRITERS: tuple[tuple[type | tuple[type, ...], Callable[[Any], str]], ...] = (
    (bool, lambda value: "true" if value else "false"),
    (str, _text),
    (int, _integer),
    (float, repr),
    ((datetime, date, time), lambda value: str(value.isoformat())),
    (Mapping, _inline_table),
    ((list, tuple), _list),
)
