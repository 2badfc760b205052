"""PDF files with a text layer as lines, in the order in which somebody reads them.

A page is a set of letters at places. Letters of one height make a row; a wide gap parts a row, as
between the two columns at the head of a plan. Lines of one paragraph are joined again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from giamsat.domain.errors import MissingExtraError
from giamsat.domain.office_files import require_size
from giamsat.intake.docx_texts import PARAGRAPHS, DocxText
from giamsat.intake.grids import Address, Cell, CellBudget, Grid, RefusedFileError, import_errors

_MOST_PAGES = 200
_MOST_LETTERS = 400_000
_HEAD = re.compile(r"^\s*(?:KẾ HOẠCH|BÁO CÁO|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|THÔNG BÁO)\b", re.IGNORECASE)
_BEGINS = re.compile(
    r"^\s*(?:[IVX]{1,5}\s*[.)/]|[0-9]{1,2}\s*[.)/]|[0-9]{1,2}\.[0-9]|[a-eđ]\s*[.)]|[-–+•*]|"
    r"(?:Căn cứ|Thực hiện|Nơi nhận|TM\.|KT\.|PHỤ LỤC|DANH SÁCH|Trên đây)\b)"
)


class Piece(NamedTuple):
    """Letters of a row without a wide gap: from ``left`` to ``right``, ``top`` from above."""

    text: str
    left: float
    right: float
    top: float
    height: float


@import_errors()
def read_pdf(data: bytes) -> DocxText:
    """Return the lines of a PDF file. Raises ``RefusedFileError`` and ``MissingExtraError``."""
    require_size(data)
    if not data.lstrip()[:5] == b"%PDF-":
        raise RefusedFileError("import-damaged", part="%PDF")
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
        reason = "import-password" if "assword" in str(error) else "import-damaged"
        raise RefusedFileError(reason, part="PDF") from None
    lines = [line for page in pages for line in _lines(page)]
    if not lines:
        raise RefusedFileError("import-scan", pages=len(pages))
    budget = CellBudget()
    cells: dict[Address, Cell] = {}
    for row, line in enumerate(lines, 1):
        budget.take(PARAGRAPHS, Address(row, 1))
        cells[Address(row, 1)] = Cell(line)
    return DocxText([], Grid(PARAGRAPHS, cells, kind="text"))


def _pages(document: Any) -> Iterator[list[Piece]]:
    if len(document) > _MOST_PAGES:
        raise RefusedFileError("import-too-many-pages", limit=_MOST_PAGES)
    letters = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        height = page.get_height()
        letters += text.count_chars()
        if letters > _MOST_LETTERS:
            raise RefusedFileError("import-too-many-cells", limit=_MOST_LETTERS)
        yield list(_page_pieces(text, height))
        text.close()
        page.close()


def _page_pieces(text: Any, height: float) -> Iterator[Piece]:
    for place in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(place)
        found = " ".join(text.get_text_bounded(left, bottom, right, top).split())
        if found:
            yield Piece(found, left, right, height - top, top - bottom)


def _lines(pieces: Sequence[Piece]) -> list[str]:
    """The lines of a page: at its head the left column before the right one."""
    rows = [list(_join_pieces(row)) for row in _rows(pieces)]
    head = next((n for n, row in enumerate(rows) if len(row) == 1 and _HEAD.match(row[0].text)), 0)
    middle = (
        min((p.left for p in pieces), default=0) + max((p.right for p in pieces), default=0)
    ) / 2
    above = [piece for row in rows[:head] for piece in row]
    left = [piece.text for piece in above if piece.left < middle * 0.9]
    right = [piece.text for piece in above if piece.left >= middle * 0.9]
    return [*left, *right, *_paragraphs(rows[head:])]


def _rows(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces of one height together, from left to right."""
    row: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.top + piece.height / 2):
        centre = piece.top + piece.height / 2
        if row and abs(centre - (row[-1].top + row[-1].height / 2)) > max(piece.height, 6) / 2:
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


def _paragraphs(rows: Sequence[Sequence[Piece]]) -> Iterator[str]:
    """Yield paragraphs: a row that reaches the right edge goes on in the next one."""
    edge = max((row[-1].right for row in rows if row), default=0)
    open_text = ""
    for row in rows:
        text = "  ".join(piece.text for piece in row)
        goes_on = open_text and not _BEGINS.match(text) and not text.isupper()
        if open_text and not goes_on:
            yield open_text
            open_text = ""
        open_text = f"{open_text} {text}".strip()
        if row[-1].right < edge - 4 * row[-1].height or len(row) > 1:
            yield open_text
            open_text = ""
    if open_text:
        yield open_text
