"""Tables for a terminal, by Rich: they fit 80 columns and use wide ones well.

All text goes in as ``Text``, so that nothing in it is markup; colour only repeats what words say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from giamsat.domain.text import visible
from giamsat.render.page import Column, Lines, Page, Pairs, Screen, Table, Toned, text_of, tone_of

_STYLES = {
    "": "",
    "strong": "bold",
    "dim": "dim",
    "good": "green",
    "notice": "yellow",
    "bad": "bold red",
}
_NARROWEST = {"text": 10, "title": 22, "day": 10, "number": 3, "tag": 8}


def render(page: Page, screen: Screen) -> Iterator[str]:
    """Yield the page block by block."""
    out = StringIO()
    console = Console(
        file=out,
        width=screen.width,
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        no_color=not screen.colour,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
        safe_box=False,
    )
    if page.title:
        console.print(Text(visible(page.title), style="bold"))
    for block in page.blocks:
        _print(console, block, screen.width)
        yield _without_trailing_space(out.getvalue())
        out.seek(0)
        out.truncate()
    yield _without_trailing_space(out.getvalue())


def _without_trailing_space(text: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def _print(console: Console, block: Table | Pairs | Lines, width: int) -> None:
    if block.title:
        console.print()
        console.print(Text(visible(block.title), style="bold"))
    if isinstance(block, Table):
        console.print(_table(block, width))
    elif isinstance(block, Pairs):
        console.print(_pairs(block))
    else:
        for line in block.lines:
            console.print(Padding(_cell(line), (0, 0, 0, 1)))


def _cell(cell: str | Toned) -> Text:
    return Text(visible(text_of(cell)), style=_STYLES[tone_of(cell)])


def _table(table: Table, width: int) -> RichTable:
    rows = [list(row) for row in table.rows]
    kept = _kept(table.columns, rows, width)
    made = RichTable(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for place in kept:
        column = table.columns[place]
        made.add_column(
            Text(visible(column.title)),
            justify="right" if column.kind == "number" else "left",
            no_wrap=column.kind in ("day", "number"),
            overflow="fold",
            ratio=None,
            min_width=min(_NARROWEST[column.kind], _widest(rows, place, column)),
        )
    for row in rows:
        made.add_row(*(_cell(row[place]) for place in kept))
    return made


def _widest(rows: list[list[str | Toned]], place: int, column: Column) -> int:
    return max([len(column.title), *(len(text_of(row[place])) for row in rows)])


def _kept(columns: Sequence[Column], rows: list[list[str | Toned]], width: int) -> list[int]:
    """Leave out the highest ranks until what must be shown whole fits."""
    kept = list(range(len(columns)))
    while len(kept) > 1 and _needed(columns, rows, kept) > width:
        last = max(kept, key=lambda place: (columns[place].rank, place))
        if columns[last].rank == 0:
            break
        kept.remove(last)
    return kept


def _needed(columns: Sequence[Column], rows: list[list[str | Toned]], kept: list[int]) -> int:
    return sum(_least(columns[place], rows, place) + 2 for place in kept)


def _least(column: Column, rows: list[list[str | Toned]], place: int) -> int:
    widest = _widest(rows, place, column)
    return widest if column.kind in ("day", "number") else min(widest, _NARROWEST[column.kind] + 4)


def _pairs(pairs: Pairs) -> RichTable:
    made = RichTable(box=None, pad_edge=True, show_header=False, padding=(0, 1))
    made.add_column(style="dim", no_wrap=False, max_width=28)
    made.add_column(overflow="fold")
    for name, value in pairs.rows:
        made.add_row(Text(visible(name)), _cell(value))
    return made
