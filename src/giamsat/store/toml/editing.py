"""Changes to a TOML text that leave all else as it stands, byte for byte.

What is there is replaced where it stands; a new key or table is written at its place. Rarer
layouts go to tomlrt. Either way the result is compared, as data and line by line, with what was
meant, by other code than wrote it, before anyone sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from giamsat.domain.changes import AppendTable, Change, KeyPath, RemoveKey, SetValue
from giamsat.store.toml.edits import EditRefusedError, apply_change, find, plain, require_only
from giamsat.store.toml.positions import Kind, Node, scan
from giamsat.store.toml.text import dominant_newline
from giamsat.store.toml.writing import (
    dotted_name,
    key_name,
    literal,
    new_document,
    one_line,
    pairs,
)

__all__ = [
    "AppendTable",
    "Change",
    "EditRefusedError",
    "RemoveKey",
    "SetValue",
    "edit",
    "new_document",
]

_BOM = "\ufeff"
_HEADERS = (Kind.TABLE, Kind.ITEM)


def edit(text: str, changes: Sequence[Change]) -> str:
    """Make the changes, one after the other, and return the new text.

    Raises ``EditRefusedError`` for a change that cannot be made without touching anything else.
    """
    mark = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    for wanted in changes:
        change = _with_its_array(text, wanted)
        new = _change_text(text, change)
        require_only(change, text, new)
        text = new
    return mark + text


def _with_its_array(text: str, change: Change) -> Change:
    """An array of tables goes with its last item; raises where there is no place for a change."""
    data = plain(text, change.path)
    way = change.path[:-1]
    alone = isinstance(change, RemoveKey) and _is_only_table(data, way)
    apply_change(data, change)
    return RemoveKey(way) if alone else change


def _is_only_table(data: dict[str, Any], way: KeyPath) -> bool:
    try:
        items = find(data, way)
    except (LookupError, TypeError):
        return False
    return isinstance(items, list) and len(items) == 1 and isinstance(items[0], dict)


def _change_text(text: str, change: Change) -> str:
    page = _Page(text)
    if isinstance(change, SetValue):
        new = _set(page, change)
    elif isinstance(change, AppendTable):
        new = _append(page, change)
    else:
        new = _remove(page, change)
    return _rearrange_by_tomlrt(page, change) if new is None else new


class _Page:
    """A text with the places of what stands in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes = scan(text)
        self.newline = dominant_newline(text)

    def value(self, path: KeyPath) -> Node | None:
        """The key or element at ``path``, if it is written as one."""
        return self._first(node for node in self.nodes if _is_value(node) and node.path == path)

    def header(self, path: KeyPath) -> Node | None:
        return self._first(node for node in self.nodes if not _is_value(node) and node.path == path)

    def last_pair(self, host: KeyPath, below: KeyPath) -> Node | None:
        """The last key under the header ``host`` whose path begins with ``below``."""
        return self._first(
            node
            for node in reversed(self.nodes)
            if node.kind is Kind.PAIR and node.host == host and _has_beginning(node.path, below)
        )

    def last(self, below: KeyPath) -> Node | None:
        """What ends last of all that is at ``below`` or in it."""
        found = (node for node in self.nodes if _has_beginning(node.path, below))
        return max(found, key=lambda node: node.end, default=None)

    def is_open(self, path: KeyPath) -> bool:
        """Whether a header may extend the table at ``path``."""
        return not path or self.header(path) is not None

    def _first(self, found: Iterator[Node]) -> Node | None:
        return next(found, None)

    def line_start(self, offset: int) -> int:
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """The offset behind the line's ending."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end + 1

    def insert_line(self, node: Node, line: str) -> str:
        """A line of its own below that of ``node``, as far indented."""
        start = self.line_start(node.start)
        indent = self.text[start : node.start]
        at = self.line_end(node.end)
        if self.text.endswith("\n") or at < len(self.text):
            return f"{self.text[:at]}{indent}{line}{self.newline}{self.text[at:]}"
        return f"{self.text}{self.newline}{indent}{line}"

    def insert_block(self, at: int, block: str) -> str:
        """Lines of their own at a line's beginning, with a blank line before and after."""
        before, after = self.text[:at], self.text[at:]
        if before and not before.endswith("\n"):
            before += self.newline
        if before and not _has_blank_end(before):
            before += self.newline
        if after and not re.match(r"[ \t]*\r?\n", after):
            block += self.newline
        return before + block + after

    def behind(self, node: Node) -> int:
        """The offset behind ``node`` and the comments that follow it without a blank line.

        Comments that lead on to the next table belong to that one.
        """
        at = end = self.line_end(node.end)
        while found := re.compile(r"[ \t]*#[^\n]*(?:\n|\Z)").match(self.text, at):
            at = found.end()
        rest = self.text[at : self.line_end(at)]
        return end if rest.strip() else at


def _is_value(node: Node) -> bool:
    return node.kind not in _HEADERS


def _has_beginning(path: KeyPath, beginning: KeyPath) -> bool:
    return path[: len(beginning)] == beginning


def _has_blank_end(text: str) -> bool:
    return re.search(r"(?:\A|\n)[ \t]*\r?\n\Z", text) is not None


def _set(page: _Page, change: SetValue) -> str | None:
    node = page.value(change.path)
    if node:
        written = _spell_value(page, node, change.value)
        return page.text[: node.value] + written + page.text[node.end :]
    if page.last(change.path):
        return None
    return _add_key(page, change)


def _spell_value(page: _Page, node: Node, value: object) -> str:
    return literal(value, page.newline) if node.kind is Kind.PAIR else one_line(value)


def _add_key(page: _Page, change: SetValue) -> str | None:
    parent = change.path[:-1]
    inline = page.value(parent)
    if inline:
        return _add_entry(page, inline, change)
    header = page.header(parent)
    above = page.last_pair(parent, parent) or header
    if above:
        return page.insert_line(above, _pair(page, change.path[-1:], change.value))
    dotted = _sibling_with_dots(page, parent)
    if dotted:
        name = change.path[len(dotted.host) :]
        return page.insert_line(dotted, _pair(page, name, change.value))
    return _add_section(page, change) if parent and not page.last(parent) else None


def _pair(page: _Page, name: KeyPath, value: object) -> str:
    return f"{dotted_name(name)} = {literal(value, page.newline)}"


def _sibling_with_dots(page: _Page, parent: KeyPath) -> Node | None:
    for length in range(len(parent) - 1, -1, -1):
        found = page.last_pair(parent[:length], parent)
        if found:
            return found
    return None


def _add_entry(page: _Page, table: Node, change: SetValue) -> str | None:
    """A key at the end of an inline table."""
    inner = page.text[table.value : table.end]
    if not inner.startswith("{"):
        return None
    entry = f"{key_name(str(change.path[-1]))} = {one_line(change.value)}"
    last = max((node.end for node in page.nodes if table.value < node.start < table.end), default=0)
    if last:
        return f"{page.text[:last]}, {entry}{page.text[last:]}"
    return f"{page.text[: table.value]}{{ {entry} }}{page.text[table.end :]}"


def _add_section(page: _Page, change: SetValue) -> str | None:
    """A table that is not there yet, with its first key."""
    *way, name = change.path
    house = _nearest_header(page, tuple(way))
    if house is None or not all(isinstance(part, str) for part in way[len(house) :]):
        return None
    block = f"[{dotted_name(way)}]{page.newline}" + pairs({str(name): change.value}, page.newline)
    return page.insert_block(_end_of(page, house), block)


def _nearest_header(page: _Page, path: KeyPath) -> KeyPath | None:
    """The longest beginning of ``path`` that is a table with a header, if nothing bars the way."""
    for length in range(len(path) - 1, -1, -1):
        if page.is_open(path[:length]):
            return path[:length]
        if page.last(path[:length]):
            return None
    return None


def _end_of(page: _Page, table: KeyPath) -> int:
    """Where a new sub-table of ``table`` is to stand."""
    last = page.last(table) if table else None
    return page.behind(last) if last else len(page.text)


def _remove(page: _Page, change: RemoveKey) -> str | None:
    node = page.value(change.path)
    if node is None or node.kind is not Kind.PAIR:
        return None
    if len(node.path) > len(node.host) + 1 and _is_alone(page, node):
        return None
    start, end = page.line_start(node.start), page.line_end(node.end)
    return page.text[:start] + page.text[end:]


def _is_alone(page: _Page, node: Node) -> bool:
    """Whether the dotted key is the only thing that makes its table exist."""
    table = node.path[:-1]
    return all(
        _has_beginning(other.path, node.path)
        for other in page.nodes
        if _has_beginning(other.path, table)
    )


def _append(page: _Page, change: AppendTable) -> str | None:
    path = change.path
    if page.header((*path, 0)):
        count = sum(n.kind is Kind.ITEM and n.path[:-1] == path for n in page.nodes)
        return _append_block(page, change, (*path, count - 1))
    empty = page.value(path)
    if empty and empty.kind is Kind.PAIR and not _has_elements(page, empty):
        return _append(_Page(_without(page, empty)), change)
    if empty or not page.is_open(path[:-1]):
        return None
    return _append_block(page, change, path[:-1])


def _has_elements(page: _Page, node: Node) -> bool:
    return any(node.value < other.start < node.end for other in page.nodes)


def _without(page: _Page, node: Node) -> str:
    return page.text[: page.line_start(node.start)] + page.text[page.line_end(node.end) :]


def _append_block(page: _Page, change: AppendTable, behind: KeyPath) -> str:
    header = f"[[{dotted_name(change.path)}]]{page.newline}"
    block = header + pairs(change.table, page.newline)
    return page.insert_block(_end_of(page, behind), block)


def _rearrange_by_tomlrt(page: _Page, change: Change) -> str:
    """Let tomlrt find the place: stand-ins go in, and our own spelling of the values for them."""
    import tomlrt

    stand_ins = _StandIns(page.newline)
    try:
        document = tomlrt.loads(page.text)
        _rearrange(document, change, stand_ins)
        return stand_ins.resolve(document.render())
    except (tomlrt.TOMLError, LookupError, TypeError, ValueError, AssertionError) as error:
        raise EditRefusedError("layout", change.path) from error


class _StandIns:
    """Unmistakable strings that hold the place of values."""

    def __init__(self, newline: str) -> None:
        self._newline = newline
        self._values: dict[str, str] = {}

    def put(self, value: object) -> str:
        from secrets import token_hex

        token = token_hex(16)
        self._values[token] = one_line(value)
        return token

    def resolve(self, text: str) -> str:
        for token, written in self._values.items():
            text = re.sub(rf'"{token}"(\r?\n)', lambda _: f'"{token}"{self._newline}', text)  # noqa: B023
            text = text.replace(f'"{token}"', written)
        return text


def _rearrange(document: Any, change: Change, stand_ins: _StandIns) -> None:
    import tomlrt

    table, rest = _descend(document, change.path)
    if isinstance(change, RemoveKey):
        del table[rest[0]]
    elif isinstance(change, SetValue):
        table.install(rest, stand_ins.put(change.value))
    else:
        item = tomlrt.Table.inline({k: stand_ins.put(v) for k, v in change.table.items()})
        items = table.get(rest[0])
        if items is None:
            table[rest[0]] = [item]
        else:
            items.append(item)


def _descend(document: Any, path: KeyPath) -> tuple[Any, KeyPath]:
    """The innermost table on the way to the last part of ``path``, and the parts that are left."""
    *way, _ = path
    for depth, part in enumerate(way):
        if isinstance(part, str) and part not in document:
            return document, path[depth:]
        document = document[part]
    return document, path[-1:]
