"""From bytes to a text and its data: UTF-8, TOML 1.0, nested no deeper than a plan can be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from giamsat.domain.errors import InvalidDataError
from giamsat.store.files import MAX_DEPTH, Snapshot

_BOM = b"\xef\xbb\xbf"
_PLACE = re.compile(r"(?s)(.*) \(at (?:line (\d+), column (\d+)|end of document)\)")
_LONG_NUMBER = re.compile(r"(?<![\w])\d[\d_]{4000,}")
_OPAQUE = re.compile(
    r'''"""(?:[^\\]|\\.)*?"""(?:"{0,2})|\'\'\'.*?\'\'\'(?:'{0,2})'''
    r"""|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*""",
    re.DOTALL,
)
_BRACKET = re.compile(r"[\[{\]}]")
_LONG_KEY = re.compile(rf"(?<![\w-])(?:[\w-]+[ \t]*\.[ \t]*){{{MAX_DEPTH}}}")


class TomlError(InvalidDataError):
    """A text that is not TOML 1.0: ``toml-syntax``, ``not-utf8``, ``nested-too-deeply``."""


@dataclass(frozen=True, slots=True)
class TomlText:
    """A file as text (line endings kept, byte order mark apart) and as plain data."""

    path: Path
    text: str
    bom: bool
    data: dict[str, Any]
    newline: str


def parse(snapshot: Snapshot) -> TomlText:
    """Decode and parse a file. Raises ``TomlError`` with ``path``, ``line`` and ``column``."""
    bom = snapshot.data.startswith(_BOM)
    try:
        text = decode(snapshot.data)
        data = loads(text)
    except TomlError as error:
        raise TomlError(error.code, path=str(snapshot.path), **error.params) from error
    return TomlText(snapshot.path, text, bom, data, dominant_newline(text))


def encode(document: TomlText, text: str) -> bytes:
    """The bytes of a new text for the file of ``document``, with its byte order mark."""
    data = text.encode()
    return _BOM + data if document.bom else data


def loads(text: str) -> dict[str, Any]:
    """Parse TOML 1.0. Raises ``TomlError`` with ``line`` and ``column``.

    The pinned tomli agrees with tomllib of Python 3.11; later releases accept TOML 1.1.
    """
    _refuse_deep_text(text)
    from tomli import loads as parse_toml

    try:
        data = parse_toml(text)
    except (ValueError, RecursionError) as error:
        raise _syntax(text, error) from error
    if _may_be_deep(text):
        _refuse_deep_data(data)
    return data


def dominant_newline(text: str) -> str:
    r"""The line ending that most lines of a text have, ``"\n"`` if there are none."""
    windows = text.count("\r\n")
    return "\r\n" if windows * 2 > text.count("\n") else "\n"


def decode(data: bytes) -> str:
    """Return the text of a file, byte order mark apart. Raises ``TomlError`` (``not-utf8``)."""
    body = data.removeprefix(_BOM)
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        column = error.start - body.rfind(b"\n", 0, error.start)
        offset = error.start + len(data) - len(body)
        raise TomlError("not-utf8", line=line, column=column, offset=offset) from error


def _syntax(text: str, error: Exception) -> TomlError:
    found = _PLACE.fullmatch(str(error))
    if not found:
        return _error_without_place(text, error)
    detail, line, column = found.groups()
    if line is None:
        return _at("toml-syntax", text, len(text), detail=detail)
    return TomlError("toml-syntax", line=int(line), column=int(column), detail=detail)


def _error_without_place(text: str, error: Exception) -> TomlError:
    """What is no error of TOML: a number too long for Python, say."""
    found = _LONG_NUMBER.search(text)
    detail = "number too long" if found else str(error)
    return _at("toml-syntax", text, found.start() if found else 0, detail=detail)


def _at(code: str, text: str, offset: int, **params: object) -> TomlError:
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return TomlError(code, line=line, column=column, **params)


def _may_be_deep(text: str) -> bool:
    return text.count("[") + text.count("{") + text.count(".") > MAX_DEPTH


def _refuse_deep_text(text: str) -> None:
    """Look before parsing: the parser is recursive, and its time grows with a key's length."""
    if not _may_be_deep(text):
        return
    bare = _OPAQUE.sub(_blank, text)
    found = _LONG_KEY.search(bare)
    if found:
        raise _too_deep(text, found.start())
    depth = 0
    for bracket in _BRACKET.finditer(bare):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > MAX_DEPTH:
            raise _too_deep(text, bracket.start())


def _blank(found: re.Match[str]) -> str:
    """A stand-in of the same length, so that offsets stay true."""
    return "_" * len(found[0])


def _refuse_deep_data(data: dict[str, Any]) -> None:
    level: list[Any] = [data]
    for _ in range(MAX_DEPTH + 1):
        level = [child for value in level for child in _children(value)]
        if not level:
            return
    raise TomlError("nested-too-deeply", line=1, column=1, limit=MAX_DEPTH)


def _children(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _too_deep(text: str, offset: int) -> TomlError:
    return _at("nested-too-deeply", text, offset, limit=MAX_DEPTH)
