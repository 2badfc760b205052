"""Plain text for pipes and screen readers: cells apart by tabs, a row a line, no column headings.

Nothing from a file can break a row: tabs and line ends within a cell become spaces.
"""

from __future__ import annotations

from giamsat.domain.text import visible
from giamsat.render.page import Lines, Pairs, Table, full_text_of, text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from giamsat.render.page import Page, Screen


def render(page: Page, screen: Screen) -> Iterator[str]:
    """Yield the lines of a page; a page of more than one block has its titles, a table has none."""
    several = len(page.blocks) > 1
    if page.title and (several or any(isinstance(block, Pairs) for block in page.blocks)):
        yield f"{visible(page.title)}\n"
    for block in page.blocks:
        if block.title and several:
            yield f"\n{visible(block.title)}\n"
        yield from _block(block)


def _block(block: Table | Pairs | Lines) -> Iterator[str]:
    if isinstance(block, Lines):
        for line in block.lines:
            yield f"{visible(text_of(line))}\n"
    elif isinstance(block, Pairs):
        for name, value in block.rows:
            yield f"{visible(name)}\t{visible(text_of(value))}\n"
    else:
        for row in block.rows:
            yield "\t".join([visible(full_text_of(cell)) for cell in row]) + "\n"
