"""CSV of the tables of a page. A cell that a spreadsheet would take for a formula gets a quote."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from giamsat.domain.formulas import quote_formula
from giamsat.domain.text import visible
from giamsat.render.page import Lines, Page, Pairs, Screen, Table, full_text_of, text_of


def render(page: Page, screen: Screen) -> Iterator[str]:
    """Yield the lines of all blocks, each under its heading; blocks are a blank line apart."""
    for place, block in enumerate(page.blocks):
        if place:
            yield "\r\n"
        yield from _block(block)


def _block(block: Table | Pairs | Lines) -> Iterator[str]:
    if isinstance(block, Table):
        yield _line(column.title for column in block.columns)
        for row in block.rows:
            yield _line(full_text_of(cell) for cell in row)
    elif isinstance(block, Pairs):
        for name, value in block.rows:
            yield _line((name, text_of(value)))
    else:
        for line in block.lines:
            yield _line((text_of(line),))


def _line(cells: Iterable[str]) -> str:
    out = StringIO()
    csv.writer(out).writerow([quote_formula(visible(cell)) for cell in cells])
    return out.getvalue()
