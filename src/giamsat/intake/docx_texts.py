"""Word files as paragraphs and tables; fields, pictures and comments play no part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from giamsat.domain.errors import InvalidDataError, MissingExtraError
from giamsat.domain.office_files import open_package
from giamsat.intake.grids import (
    Address,
    Area,
    Cell,
    CellBudget,
    Grid,
    RefusedFileError,
    import_errors,
)

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

PARAGRAPHS = "¶"


class DocxText(NamedTuple):
    """The tables of a text, named ``T1``, ``T2`` …, and all its paragraphs in column A.

    The cells of tables count as paragraphs too, at the place where the table stands; ``tables``
    names the table of such paragraphs by their row.
    """

    grids: list[Grid]
    paragraphs: Grid
    tables: Mapping[int, str] = {}


@import_errors()
def read_docx(data: bytes) -> DocxText:
    """Return what a Word file says. Raises ``RefusedFileError`` and ``MissingExtraError``."""
    open_package(data)
    try:
        from docx import Document
    except ImportError:
        raise MissingExtraError("docs", "python-docx") from None
    try:
        return _text(list(Document(BytesIO(data)).iter_inner_content()))
    except InvalidDataError:
        raise
    except Exception as error:  # noqa: BLE001 (python-docx raises whatever a damaged part makes it)
        raise RefusedFileError("import-damaged", part=type(error).__name__) from None


def _text(blocks: list[Paragraph | Table]) -> DocxText:
    from docx.table import Table

    budget = CellBudget()
    grids: list[Grid] = []
    lines: list[Cell] = []
    tables: dict[int, str] = {}
    for block in blocks:
        if isinstance(block, Table):
            grid = _grid(block, f"T{len(grids) + 1}", budget)
            grids.append(grid)
            first = len(lines) + 1
            lines += [line for cell in grid.cells.values() for line in _lines(cell)]
            tables |= dict.fromkeys(range(first, len(lines) + 1), grid.name)
        elif block.text.strip():
            lines += _lines(Cell(block.text.strip(), _font(block)))
    cells: dict[Address, Cell] = {}
    for row, line in enumerate(lines, 1):
        budget.take(PARAGRAPHS, Address(row, 1))
        cells[Address(row, 1)] = line
    return DocxText(grids, Grid(PARAGRAPHS, cells), tables)


def _lines(cell: Cell) -> Iterator[Cell]:
    for line in str(cell.value).splitlines():
        if line.strip():
            yield cell._replace(value=line.strip())


def _grid(table: Table, name: str, budget: CellBudget) -> Grid:
    cells: dict[Address, Cell] = {}
    corners: dict[Any, Area] = {}
    for row, found in enumerate(table.rows, 1):
        for column, cell in enumerate(found.cells, 1):
            place = Address(row, column)
            budget.take(name, place)
            area = corners.get(cell._tc)
            if area is not None:
                corners[cell._tc] = area._replace(bottom=row, right=max(area.right, column))
                continue
            corners[cell._tc] = Area(row, column, row, column)
            if cell.text.strip():
                fonts = [font for part in cell.paragraphs if (font := _font(part))]
                cells[place] = Cell(cell.text.strip(), fonts[0] if fonts else None)
    merged = [area for area in corners.values() if area[:2] != area[2:]]
    return Grid(name, cells, tuple(merged))


def _font(paragraph: Paragraph) -> str | None:
    """The font of its first run with marks, else that of its style or of the styles below it."""
    for run in paragraph.runs:
        if run.font.name and not run.text.isascii():
            return str(run.font.name)
    style: Any = paragraph.style
    while style is not None:
        if style.font.name:
            return str(style.font.name)
        style = style.base_style
    return None
