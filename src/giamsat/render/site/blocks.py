"""The blocks of a page as parts of a web page: sections under headings, tables that can scroll."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from giamsat.render.formats.html_page import escaped
from giamsat.render.page import Lines, Pairs, Table, Toned, text_of, tone_of


def cell(value: str | Toned) -> str:
    """Return the words of a cell with their tone."""
    text, tone = escaped(text_of(value)), tone_of(value)
    return f'<span class="{tone}">{text}</span>' if tone else text


def section(title: str, inside: Iterable[str]) -> Iterator[str]:
    """Yield a part of the page under a heading."""
    yield f"<section>\n<h2>{escaped(title)}</h2>\n"
    yield from inside
    yield "</section>\n"


def scrolling(name: str, inside: Iterable[str]) -> Iterator[str]:
    """Yield a region that scrolls sideways where it is too wide, by keyboard also."""
    yield f'<div class="wide" role="region" tabindex="0" aria-label="{escaped(name)}">\n'
    yield from inside
    yield "</div>\n"


def block(part: Table | Pairs | Lines) -> Iterator[str]:
    """Yield one block of a page."""
    inside = _inside(part)
    if part.title:
        yield from section(part.title, inside)
    else:
        yield from inside


def _inside(part: Table | Pairs | Lines) -> Iterator[str]:
    if isinstance(part, Table):
        yield from scrolling(part.title, _table(part))
    elif isinstance(part, Pairs):
        yield "<dl>\n"
        for name, value in part.rows:
            yield f"<dt>{escaped(name)}</dt><dd>{cell(value)}</dd>\n"
        yield "</dl>\n"
    else:
        yield "<ul>\n"
        for line in part.lines:
            yield f"<li>{cell(line)}</li>\n"
        yield "</ul>\n"


def _table(table: Table) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{escaped(column.title)}</th>' for column in table.columns)
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n"
    for row in table.rows:
        pairs = zip(table.columns, row, strict=True)
        tags = "".join(f'<td class="{column.kind}">{cell(value)}</td>' for column, value in pairs)
        yield f"<tr>{tags}</tr>\n"
    yield "</tbody>\n</table>\n"
