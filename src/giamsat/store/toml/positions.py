"""Where things stand in a TOML text: a small lexer for texts that a parser has accepted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from giamsat.domain.changes import KeyPath

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_KEY_PART = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_DOT = re.compile(r"[ \t]*\.[ \t]*")
_SCALAR = re.compile(
    r'''"""(?:[^\\]|\\.)*?"""(?:"{0,2})'''
    r"""|\'\'\'.*?\'\'\'(?:'{0,2})"""
    r"""|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'"""
    r"""|\d{4}-\d\d-\d\d[ ]\d\d:[^,\]}\s#]*|[^,\[\]{}\s#]+""",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text, counted from 1 in lines and characters."""

    line: int
    column: int


class Kind(Enum):
    """How a value comes to stand in the text."""

    TABLE = "[table]"
    ITEM = "[[item]]"
    PAIR = "key = value"
    ENTRY = "{key = value}"
    ELEMENT = "[element]"


@dataclass(frozen=True, slots=True)
class Node:
    """A header, key or element: its path, the header above it, and its offsets in the text.

    ``start`` to ``end`` is all of it, ``value`` the offset where the value of a pair begins.
    """

    path: KeyPath
    kind: Kind
    host: KeyPath
    start: int
    value: int
    end: int


def locate(text: str, key_path: KeyPath) -> Position:
    """The place of a key, table or element, else that of the nearest thing that encloses it.

    ``("recommendation", 1, "answer", 0, "on")`` counts items from 0; ``()`` is the beginning.
    """
    return Places(text).locate(key_path)


class Places:
    """The places of one text, scanned once for any number of questions."""

    def __init__(self, text: str) -> None:
        self._offsets = _offsets(text)
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]

    def locate(self, key_path: KeyPath) -> Position:
        """As the function ``locate``."""
        path = tuple(key_path)
        while path not in self._offsets:
            path = path[:-1]
        offset = self._offsets[path]
        line = bisect_right(self._lines, offset)
        return Position(line, offset - self._lines[line - 1] + 1)


def scan(text: str) -> tuple[Node, ...]:
    """Every header, key and element of a valid TOML text, in the order of the text."""
    return tuple(sorted(_Lexer(text).nodes(), key=lambda node: node.start))


def _offsets(text: str) -> dict[KeyPath, int]:
    offsets: dict[KeyPath, int] = {(): 0}
    for node in scan(text):
        for length in range(len(node.path), 0, -1):
            if node.path[:length] in offsets:
                break
            offsets[node.path[:length]] = node.start
    return offsets


class _Lexer:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 1 if text.startswith("\ufeff") else 0
        self._items: dict[KeyPath, int] = {}

    def nodes(self) -> Iterator[Node]:
        host: KeyPath = ()
        self._skip(_BLANK)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                header = self._header()
                host = header.path
                yield header
            else:
                yield from self._pair(host, host, Kind.PAIR)
            self._skip(_BLANK)

    def _header(self) -> Node:
        start = self._at
        brackets = 2 if self._text.startswith("[[", start) else 1
        self._at += brackets
        names = self._key()
        self._skip(_SPACE)
        self._at += brackets
        parent = self._resolve(names[:-1])
        path = (*parent, names[-1])
        if brackets == 1:
            return Node(path, Kind.TABLE, path, start, start, self._at)
        count = self._items.get(path, 0)
        self._items[path] = count + 1
        path = (*path, count)
        return Node(path, Kind.ITEM, path, start, start, self._at)

    def _resolve(self, names: tuple[str, ...]) -> KeyPath:
        """The path of a table named in a header: the last item of each array on the way."""
        path: KeyPath = ()
        for name in names:
            path = (*path, name)
            if path in self._items:
                path = (*path, self._items[path] - 1)
        return path

    def _key(self) -> tuple[str, ...]:
        self._skip(_SPACE)
        names = [self._key_part()]
        while found := _DOT.match(self._text, self._at):
            self._at = found.end()
            names.append(self._key_part())
        return tuple(names)

    def _key_part(self) -> str:
        raw = self._take(_KEY_PART)
        if raw[0] == "'":
            return raw[1:-1]
        if raw[0] == '"':
            return unquote(raw) if "\\" in raw else raw[1:-1]
        return raw

    def _pair(self, table: KeyPath, host: KeyPath, kind: Kind) -> Iterator[Node]:
        start = self._at
        path = (*table, *self._key())
        self._skip(_SPACE)
        self._at += 1
        self._skip(_SPACE)
        value = self._at
        yield from self._value(path, host)
        yield Node(path, kind, host, start, value, self._at)

    def _value(self, path: KeyPath, host: KeyPath) -> Iterator[Node]:
        first = self._text[self._at]
        if first == "[":
            yield from self._array(path, host)
        elif first == "{":
            yield from self._inline_table(path, host)
        else:
            self._take(_SCALAR)

    def _array(self, path: KeyPath, host: KeyPath) -> Iterator[Node]:
        index = 0
        while self._step_to_next("]"):
            start = self._at
            yield from self._value((*path, index), host)
            yield Node((*path, index), Kind.ELEMENT, host, start, start, self._at)
            index += 1

    def _inline_table(self, path: KeyPath, host: KeyPath) -> Iterator[Node]:
        while self._step_to_next("}"):
            yield from self._pair(path, host, Kind.ENTRY)

    def _step_to_next(self, closing: str) -> bool:
        """Step over the opening bracket or a comma; False when the closing bracket is passed."""
        self._skip(_BLANK)
        if self._text[self._at] != closing:
            self._at += 1
            self._skip(_BLANK)
        if self._text[self._at] == closing:
            self._at += 1
            return False
        return True

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self._text, self._at)
        if found:
            self._at = found.end()

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        if not found:
            raise ValueError(self._at)
        self._at = found.end()
        return found[0]


def unquote(raw: str) -> str:
    """The name that a quoted key with escapes stands for."""
    import tomllib

    return str(tomllib.loads(f"x = {raw}")["x"])
