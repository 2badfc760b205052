"""Tables for a terminal, by Rich: they fit 80 columns and use wide ones well.

All text goes in as ``Text``, so that nothing in it is markup; colour only repeats what words say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO
from textwrap import wrap

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from giamsat.domain.text import visible
from giamsat.i18n import Words
from giamsat.render.page import Column, Lines, Page, Pairs, Screen, Table, Toned, text_of, tone_of

_STYLES = {
    "": "",
    "strong": "bold",
    "dim": "dim",
    "good": "green",
    "notice": "yellow",
    "bad": "bold red",
    "struck": "strike",
}
_WIDEST = {"text": 26, "tag": 22}
"""Wider texts of these kinds are folded."""

_TITLE = 36
"""What titles should have before columns that can be left out are shown beside them."""

_TITLE_WITH_MORE = 44
"""What they should have where such columns stand under them."""

_TITLE_AT_LEAST = 20
_NARROWEST = {"text": 12, "tag": 8}
_GAP = 3
"""Columns between two columns of text."""


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
        _print(console, block, screen)
        yield _without_trailing_space(out.getvalue())
        out.seek(0)
        out.truncate()
    yield _without_trailing_space(out.getvalue())


def _without_trailing_space(text: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def _print(console: Console, block: Table | Pairs | Lines, screen: Screen) -> None:
    if block.title:
        console.print()
        console.print(Text(visible(block.title), style="bold"))
    if isinstance(block, Table):
        block = block._replace(rows=[tuple(row) for row in block.rows])
        console.print(_table(block, screen.width))
        _print_left_out(console, block, screen)
    elif isinstance(block, Pairs):
        console.print(_pairs(block))
    else:
        for line in block.lines:
            console.print(Padding(_cell(line), (0, 0, 0, 1)))


def _print_left_out(console: Console, table: Table, screen: Screen) -> None:
    """Say which columns with anything in them are not shown for want of room."""
    kept = _columns_that_fit(table.columns, _widths(table), screen.width)
    names = [
        column.title
        for place, column in enumerate(table.columns)
        if place not in kept and not column.below and _is_filled(table, place)
    ]
    if names:
        said = Words(screen.lang)("table.left-out", columns=", ".join(names))
        console.print(Padding(Text(visible(said), style="dim"), (0, 0, 0, 1)))


def _is_filled(table: Table, place: int) -> bool:
    return any(text_of(row[place]) not in ("", "—") for row in table.rows)


def _widths(table: Table) -> list[int]:
    """Return how wide each column would be."""
    rows = [list(row) for row in table.rows]
    return [_width(column, rows, place) for place, column in enumerate(table.columns)]


def _cell(cell: str | Toned) -> Text:
    return Text(visible(text_of(cell)), style=_STYLES[tone_of(cell)])


def _table(table: Table, width: int) -> RichTable:
    rows = [list(row) for row in table.rows]
    wanted = _widths(table)
    kept = _columns_that_fit(table.columns, wanted, width)
    below = [n for n, column in enumerate(table.columns) if column.below and n not in kept]
    wanted = _fold_columns(table.columns, wanted, kept, width)
    room = _room(table.columns, wanted, kept, width)
    made = RichTable(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for place in kept:
        column = table.columns[place]
        is_title = column.kind == "title"
        made.add_column(
            Text(visible(column.title)),
            justify="right" if column.kind == "number" else "left",
            overflow="fold",
            width=None if is_title else wanted[place],
            min_width=_least(wanted[place]) if is_title else None,
        )
    for row in rows:
        under = _under(table.columns, row, below, room)
        made.add_row(
            *(
                _cell(row[place]) + (under if table.columns[place].kind == "title" else Text())
                for place in kept
            )
        )
    return made


def _least(wanted: int) -> int:
    """Return the width that a title keeps in any case."""
    return min(wanted, _TITLE_AT_LEAST)


def _room(columns: Sequence[Column], widths: list[int], kept: list[int], width: int) -> int:
    """Return how wide the title may be."""
    fixed = sum(widths[place] for place in kept if columns[place].kind != "title")
    return max(width - fixed - _GAP * (len(kept) - 1), _TITLE_AT_LEAST)


def _under(
    columns: Sequence[Column], row: Sequence[str | Toned], below: list[int], room: int
) -> Text:
    """Write the cells that found no column of their own, as many on a line as there is room."""
    cells = ((columns[place].title, text_of(row[place])) for place in below)
    lines: list[str] = []
    for piece in (f"{visible(title)}: {visible(text)}" for title, text in cells if text != "—"):
        if lines and len(lines[-1]) + len(piece) + 3 <= room:
            lines[-1] += f" · {piece}"
        else:
            lines += wrap(piece, room, break_on_hyphens=False)
    return Text("".join(f"\n{line}" for line in lines), style="dim")


def _width(column: Column, rows: list[list[str | Toned]], place: int) -> int:
    widest = max([len(column.title), *(len(text_of(row[place])) for row in rows)])
    return min(widest, _WIDEST.get(column.kind, widest))


def _columns_that_fit(columns: Sequence[Column], wanted: list[int], width: int) -> list[int]:
    """Leave out the highest ranks until what must be shown whole fits."""
    kept = list(range(len(columns)))
    while _needed_width(columns, wanted, kept) > width:
        last = max(kept, key=lambda place: (columns[place].rank, place))
        if columns[last].rank == 0:
            break
        kept.remove(last)
    return kept


def _fold_columns(
    columns: Sequence[Column], wanted: list[int], kept: list[int], width: int
) -> list[int]:
    """Fold texts, then tags, the widest first, until the title has room: no column is lost."""
    widths = list(wanted)
    titles = [place for place in kept if columns[place].kind == "title"]
    fixed = [place for place in kept if place not in titles]
    soft = [place for place in fixed if columns[place].kind in _WIDEST]
    room = width - sum(_least(wanted[place]) for place in titles) - _GAP * (len(kept) - 1)
    while sum(widths[place] for place in fixed) > room:
        wide = [p for p in soft if widths[p] > _NARROWEST[columns[p].kind]]
        if not wide:
            break
        widths[max(wide, key=lambda p: (columns[p].kind == "text", widths[p]))] -= 1
    return widths


def _needed_width(columns: Sequence[Column], wanted: list[int], kept: list[int]) -> int:
    more = any(column.below for place, column in enumerate(columns) if place not in kept)
    widths = [
        _title(wanted[place], more=more) if columns[place].kind == "title" else wanted[place]
        for place in kept
    ]
    return sum(widths) + _GAP * (len(kept) - 1)


def _title(wanted: int, *, more: bool) -> int:
    return _TITLE_WITH_MORE if more else min(wanted, _TITLE)


def _pairs(pairs: Pairs) -> RichTable:
    made = RichTable(box=None, pad_edge=True, show_header=False, padding=(0, 1))
    made.add_column(style="dim", no_wrap=False, max_width=28)
    made.add_column(overflow="fold")
    for name, value in pairs.rows:
        made.add_row(Text(visible(name)), _cell(value))
    return made
