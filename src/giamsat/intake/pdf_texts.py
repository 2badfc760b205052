"""PDF files with a text layer as lines, in the order in which somebody reads them.

A page is a set of letters at places. Letters of one height make a row; a wide gap parts a row, as
between the two columns at the head of a plan. Lines of one paragraph are joined again. What stands
between drawn lines is a table (``pdf_tables.py``); one that goes on over pages is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import pairwise
from typing import Any, NamedTuple

from giamsat.domain.errors import MissingExtraError
from giamsat.domain.office_files import require_size
from giamsat.intake.docx_texts import PARAGRAPHS, DocxText, Home, Stratum, unread_problems
from giamsat.intake.grids import (
    Address,
    Cell,
    CellBudget,
    Grid,
    RefusedFileError,
    Unread,
    import_errors,
)
from giamsat.intake.pdf_tables import Box, Piece, RuledTable, ruled_tables

_MOST_PAGES = 200
_MOST_LETTERS = 400_000
_MOST_DRAWN = 4_000
_PATH = 2
"""What PDFium calls the kind of a drawn object."""
_SAME_EDGE = 3.0
_INDENTED = 20.0
_LISTED = 3
"""From so many columns on a row without drawn lines is no text."""
_HEAD = re.compile(r"^\s*(?:KẾ HOẠCH|BÁO CÁO|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|THÔNG BÁO)\b", re.IGNORECASE)
_BEGINS = re.compile(
    r"^\s*(?:[IVX]{1,5}\s*[.)/]|[0-9]{1,2}\s*[.)/]|[0-9]{1,2}\.[0-9]|[a-eđ]\s*[.)]|[-–+•*]|"
    r"(?:Căn cứ|Thực hiện|Nơi nhận|TM\.|KT\.|PHỤ LỤC|DANH SÁCH|Trên đây)\b)"
)
_TAIL = re.compile(r"^\s*nơi nhận\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"\s*(?:[-–]\s*)?[0-9]{1,3}(?:\s*[-–]|\s*/\s*[0-9]{1,3})?\s*")


class _Page(NamedTuple):
    """The letters of a page and the tables that are drawn on it."""

    pieces: list[Piece]
    tables: list[RuledTable]


class _Row(NamedTuple):
    """A row of letters outside of tables; the rows of its page begin and end at these edges."""

    pieces: list[Piece]
    begin: float
    edge: float

    @property
    def text(self) -> str:
        """All its pieces."""
        return "  ".join(piece.text for piece in self.pieces)

    @property
    def is_full(self) -> bool:
        """Whether it reaches the right edge, so that the paragraph may go on."""
        last = self.pieces[-1]
        return len(self.pieces) == 1 and last.right >= self.edge - 4 * last.height


@import_errors()
def read_pdf(data: bytes) -> DocxText:
    """Return the lines of a PDF file. Raises ``RefusedFileError`` and ``MissingExtraError``."""
    require_size(data)
    if not data.lstrip()[:5] == b"%PDF-":
        raise RefusedFileError("import-damaged-pdf")
    try:
        pypdfium2 = import_module("pypdfium2")
    except ImportError:
        raise MissingExtraError("pdf-import", "pypdfium2") from None
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            pages = list(_pages(document))
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise RefusedFileError("import-password", part="PDF") from None
        raise RefusedFileError("import-damaged-pdf") from None
    if not any(page.pieces for page in pages):
        raise RefusedFileError("import-scan", pages=len(pages))
    composer = _Composer()
    for page in pages:
        composer.take(page)
    return composer.text()


# --- what stands on a page ---------------------------------------------------------------------


def _pages(document: Any) -> Iterator[_Page]:
    if len(document) > _MOST_PAGES:
        raise RefusedFileError("import-too-many-pages", limit=_MOST_PAGES)
    letters = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        letters += text.count_chars()
        if letters > _MOST_LETTERS:
            raise RefusedFileError("import-too-many-cells", limit=_MOST_LETTERS)
        tables = ruled_tables(_drawn(page))
        yield _Page(list(_page_pieces(text, page.get_height(), tables)), tables)
        text.close()
        page.close()


def _drawn(page: Any) -> Iterator[Box]:
    """Yield the lines and frames of a page, but not a frame around the whole page."""
    width, height = page.get_size()
    for count, item in enumerate(page.get_objects(filter=[_PATH], max_depth=3)):
        if count > _MOST_DRAWN:
            return
        bounds = getattr(item, "get_bounds", None) or item.get_pos
        left, bottom, right, top = bounds()
        if right - left < 0.95 * width or top - bottom < 0.9 * height:
            yield Box(left, height - top, right, height - bottom)


def _page_pieces(text: Any, height: float, tables: Sequence[RuledTable]) -> Iterator[Piece]:
    for place in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(place)
        middle = height - (top + bottom) / 2
        edges = [edge for table in tables if table.top <= middle <= table.rows[-1]
                 for edge in table.columns if left + 1 < edge < right - 1]  # fmt: skip
        corners = [left, *edges, right]
        for here, there in pairwise(corners):
            found = " ".join(text.get_text_bounded(here, bottom, there, top).split())
            if found:
                yield Piece(found, here, there, height - top, top - bottom)


def _rows(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces of one height together, from left to right."""
    row: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.middle):
        if row and abs(piece.middle - row[-1].middle) > max(piece.height, 6) / 2:
            yield sorted(row, key=lambda piece: piece.left)
            row = []
        row.append(piece)
    if row:
        yield sorted(row, key=lambda piece: piece.left)


def _join_pieces(row: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces of a row, joined where no wide gap parts them."""
    whole: Piece | None = None
    for piece in row:
        gap = piece.left - whole.right if whole else 0
        if whole and gap < 2.5 * max(piece.height, 6):
            space = " " if gap > 0.15 * piece.height else ""
            whole = whole._replace(text=whole.text + space + piece.text, right=piece.right)
            continue
        if whole:
            yield whole
        whole = piece
    if whole:
        yield whole


# --- the pages together ------------------------------------------------------------------------


class _Composer:
    """Collects the lines and the tables of one page after the other."""

    def __init__(self) -> None:
        self._budget = CellBudget()
        self._cells: dict[Address, Cell] = {}
        self._homes: dict[int, Home] = {}
        self._strata: dict[int, Stratum] = {}
        self._grids: list[Grid] = []
        self._unread: list[Unread] = []
        self._is_in_list = False
        """Whether the row before stood in a table without drawn lines."""
        self._open = ""
        self._last: RuledTable | None = None
        """The table that the page before ended with."""

    def take(self, page: _Page) -> None:
        """Take in a page: page numbers apart, at its head the left column before the right."""
        outside = [piece for piece in page.pieces if not any(map(_holds(piece), page.tables))]
        rows = [list(_join_pieces(row)) for row in _rows(outside)]
        begin = min((row[0].left for row in rows), default=0)
        edge = max((row[-1].right for row in rows), default=0)
        numbers = [row for row in (rows[:1] + rows[-1:]) if _is_page_number(row)]
        rows = [row for row in rows if not any(row is number for number in numbers)]
        tables = list(page.tables)
        middle = _middle_of(page.pieces)
        text, tail = _parted_at(self._without_head(rows, middle), _TAIL)
        for row in text:
            while tables and tables[0].top < row[0].top:
                self._table(tables.pop(0), page)
            self._row(_Row(row, begin, edge))
        for table in tables:
            self._table(table, page)
        self._columns(tail, middle)
        for number in numbers:
            self._line(number[0].text, None, "footer")

    def text(self) -> DocxText:
        """Return all that was taken in."""
        self._end_paragraph()
        lines = Grid(
            PARAGRAPHS,
            self._cells,
            problems=tuple(unread_problems(self._unread)),
            unread=tuple(self._unread),
            kind="text",
        )
        return DocxText(self._grids, lines, self._homes, {}, self._strata)

    def _without_head(self, rows: list[list[Piece]], middle: float) -> list[list[Piece]]:
        """Take the rows above the heading column by column; return those from the heading on."""
        head = next(
            (n for n, row in enumerate(rows) if len(row) == 1 and _HEAD.match(row[0].text)), 0
        )
        self._columns(rows[:head], middle)
        return rows[head:]

    def _columns(self, rows: Sequence[Sequence[Piece]], middle: float) -> None:
        """Take in rows that stand in two columns, the left one before the right one."""
        if not rows:
            return
        self._end_paragraph()
        self._last = None
        pieces = [piece for row in rows for piece in row]
        for is_right in (False, True):
            for piece in pieces:
                if (piece.left >= middle) == is_right:
                    self._line(piece.text, None)

    def _row(self, row: _Row) -> None:
        """Take in a row: one that reaches the right edge goes on in the next one.

        Rows of three columns or more without drawn lines are left, and those that go on with them.
        """
        self._last = None
        is_below = self._is_in_list and row.pieces[0].left > row.begin + _INDENTED
        self._is_in_list = len(row.pieces) >= _LISTED or is_below
        if self._is_in_list:
            self._end_paragraph()
            place = f"{PARAGRAPHS}{len(self._cells) + 1}"
            self._unread.append(Unread(place, row.text, "unruled"))
            return
        text = row.text
        if self._open and (_BEGINS.match(text) or text.isupper()):
            self._end_paragraph()
        self._open = f"{self._open} {text}".strip()
        if not row.is_full:
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        text, self._open = self._open, ""
        if text:
            self._line(text, None)

    def _line(self, text: str, home: Home | None, stratum: Stratum = "body") -> None:
        number = len(self._cells) + 1
        self._budget.take(PARAGRAPHS, Address(number, 1))
        self._cells[Address(number, 1)] = Cell(text)
        if home:
            self._homes[number] = home
        if stratum != "body":
            self._strata[number] = stratum

    def _table(self, table: RuledTable, page: _Page) -> None:
        """Take in a table; one that goes on from the page before continues its rows."""
        self._end_paragraph()
        goes_on = self._last is not None and _has_same_columns(self._last, table)
        if not goes_on:
            self._grids.append(Grid(f"T{len(self._grids) + 1}", {}, kind="text"))
        grid = self._grids[-1]
        below = grid.bounds.bottom if grid.bounds else 0
        held: dict[Address, list[Piece]] = {}
        for piece in page.pieces:
            place = table.place_of(piece) if _holds(piece)(table) else None
            if place:
                held.setdefault(place, []).append(piece)
        for place in sorted(held):
            there = Address(place.row + below, place.column)
            self._budget.take(grid.name, there)
            lines = list(_cell_lines(held[place], table.right_of(place)))
            grid.cells[there] = Cell("\n".join(lines))
            for line in lines:
                self._line(line, Home(grid.name, there))
        merged = tuple(
            area._replace(top=area.top + below, bottom=area.bottom + below) for area in table.merged
        )
        self._grids[-1] = grid._replace(merged=tuple(sorted((*grid.merged, *merged))))
        self._last = table


def _holds(piece: Piece) -> Any:
    return lambda table: table.place_of(piece) is not None


def _middle_of(pieces: Sequence[Piece]) -> float:
    """Where the right one of two columns begins at the earliest."""
    left, right = (
        min((p.left for p in pieces), default=0),
        max((p.right for p in pieces), default=0),
    )
    return (left + right) / 2 * 0.9


def _parted_at(
    rows: Sequence[list[Piece]], begins: re.Pattern[str]
) -> tuple[Sequence[list[Piece]], Sequence[list[Piece]]]:
    """Return the rows before and from the first one of which a piece begins so."""
    found = (n for n, row in enumerate(rows) if any(begins.match(piece.text) for piece in row))
    place = next(found, len(rows))
    return rows[:place], rows[place:]


def _is_page_number(row: Sequence[Piece]) -> bool:
    return len(row) == 1 and bool(_PAGE_NUMBER.fullmatch(row[0].text))


def _has_same_columns(one: RuledTable, other: RuledTable) -> bool:
    return len(one.columns) == len(other.columns) and all(
        abs(here - there) <= _SAME_EDGE
        for here, there in zip(one.columns, other.columns, strict=True)
    )


def _cell_lines(pieces: Sequence[Piece], right: float) -> Iterator[str]:
    """Yield the lines of a cell: one goes on where the next word had no more room in it."""
    text, end = "", 0.0
    for row in _rows(pieces):
        whole = " ".join(piece.text for piece in _join_pieces(row))
        first = whole.split(maxsplit=1)[0]
        width = (row[-1].right - row[0].left) * len(first) / max(len(whole), 1)
        is_new = _BEGINS.match(whole) or end + width + row[0].height < right - row[0].height / 2
        if text and is_new:
            yield text
            text = ""
        text, end = f"{text} {whole}".strip(), row[-1].right
    if text:
        yield text
