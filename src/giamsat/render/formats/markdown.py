"""Markdown (CommonMark with tables). Text from files stays text: no markup in it takes effect."""

from __future__ import annotations

import re
from collections.abc import Iterator

from giamsat.domain.text import visible
from giamsat.render.page import Lines, Page, Pairs, Screen, Table, Toned, link_of, text_of, tone_of

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_LEADING = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def render(page: Page, screen: Screen) -> Iterator[str]:
    """Yield the page under a heading of level 1."""
    yield f"# {escape_markdown(page.title)}\n"
    for block in page.blocks:
        yield "\n"
        if isinstance(block, Pairs) and block.anchor:
            yield f'<a id="{block.anchor}"></a>\n\n'
        if block.title:
            yield f"## {escape_markdown(block.title)}\n\n"
        yield from _block(block)


def escape_markdown(text: str) -> str:
    """Return text in which nothing is markup."""
    quiet = _ACTIVE.sub(r"\\\1", visible(text))
    return _LEADING.sub(r"\1\\\2", quiet)


def _cell(cell: str | Toned) -> str:
    text = escape_markdown(text_of(cell))
    if place := link_of(cell):
        return f"[{text}]({place})"
    return f"~~{text}~~" if tone_of(cell) == "struck" and text else text


def _block(block: Table | Pairs | Lines) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Pairs):
        for name, value in block.rows:
            yield f"- **{escape_markdown(name)}:** {_cell(value)}\n"
    else:
        for line in block.lines:
            yield f"- {_cell(line)}\n"


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(escape_markdown(column.title) for column in table.columns)} |\n"
    marks = ["---:" if column.kind == "number" else "---" for column in table.columns]
    yield f"| {' | '.join(marks)} |\n"
    for row in table.rows:
        yield f"| {' | '.join(_cell(cell) for cell in row)} |\n"
