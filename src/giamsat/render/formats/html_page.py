"""One HTML page that works offline, prints well, and can run nothing."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from giamsat.domain.text import visible
from giamsat.render.page import Lines, Page, Pairs, Screen, Table, Toned, text_of, tone_of

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Nothing is loaded or run; the one style sheet stands in the page."""

_STYLE = """
body { font: 16px/1.5 "Times New Roman", serif; max-width: 70em; margin: 2em auto; padding: 0 1em }
table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: bold }
th, td { border: 1px solid #888; padding: .3em .5em; text-align: left; vertical-align: top }
td.number { text-align: right } dt { font-weight: bold } dd { margin: 0 0 .4em 1.5em }
.good { color: #1a6b2a } .notice { color: #7a5200 } .bad { color: #a01515; font-weight: bold }
.dim { color: #555 } .strong { font-weight: bold }
@media print { body { margin: 0; max-width: none } tr { break-inside: avoid } }
"""


def render(page: Page, screen: Screen) -> Iterator[str]:
    """Yield the page, whole and valid."""
    title = escaped(page.title)
    yield f'<!DOCTYPE html>\n<html lang="{screen.lang}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    yield f"<main>\n<h1>{title}</h1>\n"
    for block in page.blocks:
        yield from _block(block)
    yield "</main>\n</body>\n</html>\n"


def escaped(text: str) -> str:
    """Return text in which nothing is markup."""
    return escape(visible(text), quote=True)


def _cell(cell: str | Toned) -> str:
    text, tone = escaped(text_of(cell)), tone_of(cell)
    return f'<span class="{tone}">{text}</span>' if tone else text


def _block(block: Table | Pairs | Lines) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _table(block)
        return
    if block.title:
        yield f"<h2>{escaped(block.title)}</h2>\n"
    if isinstance(block, Pairs):
        yield "<dl>\n"
        for name, value in block.rows:
            yield f"<dt>{escaped(name)}</dt><dd>{_cell(value)}</dd>\n"
        yield "</dl>\n"
    else:
        yield "<ul>\n"
        for line in block.lines:
            yield f"<li>{_cell(line)}</li>\n"
        yield "</ul>\n"


def _table(table: Table) -> Iterator[str]:
    if table.title:
        yield f"<h2>{escaped(table.title)}</h2>\n"
    heads = "".join(f'<th scope="col">{escaped(column.title)}</th>' for column in table.columns)
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n"
    for row in table.rows:
        cells = zip(table.columns, row, strict=True)
        tags = "".join(f'<td class="{column.kind}">{_cell(cell)}</td>' for column, cell in cells)
        yield f"<tr>{tags}</tr>\n"
    yield "</tbody>\n</table>\n"
