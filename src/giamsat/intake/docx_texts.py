"""Word files as lines and tables: the final text, as somebody sees it who opens the file."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.office_files import Package, open_package
from giamsat.intake.docx_runs import Labels, Styles, note_texts, pieces_of
from giamsat.intake.grids import (
    Address,
    Area,
    Cell,
    CellBudget,
    CellProblem,
    Grid,
    RefusedFileError,
    Unread,
    import_errors,
)
from giamsat.intake.xml_names import attribute, child, local

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PARAGRAPHS = "¶"

Stratum = Literal["body", "header", "footer"]
"""Where a line stands on the page."""

_DEEPEST = 40
_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"})
_GONE = frozenset({"del", "moveFrom"})


class Home(NamedTuple):
    """The table (``T1``) and the cell that a line stands in."""

    table: str
    place: Address


class DocxText(NamedTuple):
    """The tables of a text, named ``T1``, ``T2`` …, and all its lines in column A of ``¶``.

    The lines of tables count too, at the place where the table stands: ``homes`` gives their cell
    by the number of the line. ``labels`` are the numbers that Word writes before lines, ``strata``
    tells the lines that stand in the head or foot of the page.
    """

    grids: list[Grid]
    paragraphs: Grid
    homes: Mapping[int, Home] = {}
    labels: Mapping[int, str] = {}
    strata: Mapping[int, Stratum] = {}


@import_errors()
def read_docx(data: bytes) -> DocxText:
    """Return what a Word file says. Raises ``RefusedFileError``."""
    package = open_package(data)
    try:
        return _Reader(package).text()
    except InvalidDataError:
        raise
    except (ValueError, KeyError, IndexError, RecursionError):
        raise RefusedFileError("import-damaged", part="word/document.xml") from None


class _Reader:
    """Collects the lines of a text, its tables, and what in it does not count."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = _main_part(package)
        folder = posixpath.dirname(self._main)
        self._parts = {
            name: f"{folder}/{name}.xml"
            for name in ("styles", "numbering", "footnotes", "endnotes", "comments")
        }
        self._styles = Styles(self._tree("styles"))
        self._labels = Labels(self._tree("numbering"), self._styles)
        self._budget = CellBudget()
        self._stratum: Stratum = "body"
        self._cells: dict[Address, Cell] = {}
        self._grids: list[Grid] = []
        self._homes: dict[int, Home] = {}
        self._said_labels: dict[int, str] = {}
        self._strata: dict[int, Stratum] = {}
        self._unread: list[Unread] = []
        self._open = ""
        self._open_label = ""

    def text(self) -> DocxText:
        """Read the heads of pages, the body, their feet, and last the notes."""
        root = self._package.tree(self._main)
        body = child(root, "body")
        self._pages("header")
        if body is not None:
            self._blocks(body, None, 0)
        if self._open.strip():
            self._line(Cell(self._open.strip()), None, self._open_label)
        self._pages("footer")
        for name, item in (("footnotes", "footnote"), ("endnotes", "endnote"),
                           ("comments", "comment")):  # fmt: skip
            reason = "comment" if item == "comment" else "note"
            for text in note_texts(self._tree(name), item):
                self._unread.append(Unread(self._place(), text, reason))
        lines = Grid(
            PARAGRAPHS,
            self._cells,
            (),
            tuple(unread_problems(self._unread)),
            unread=tuple(self._unread),
            kind="text",
        )
        return DocxText(self._grids, lines, self._homes, self._said_labels, self._strata)

    def _tree(self, name: str) -> Element | None:
        path = self._parts[name]
        return self._package.tree(path) if path in self._package else None

    def _pages(self, kind: Stratum) -> None:
        """The heads or feet of pages; one that reads like another counts once."""
        seen: set[str] = set()
        for path in _related_parts(self._package, self._main, kind):
            root = self._package.tree(path)
            said = " ".join("".join(root.itertext()).split())
            if said and said not in seen:
                seen.add(said)
                self._stratum = kind
                self._blocks(root, None, 0)
                self._stratum = "body"

    def _blocks(self, element: Element, home: Home | None, depth: int) -> None:
        if depth > _DEEPEST:
            raise RefusedFileError("import-damaged", part="depth")
        for item in element:
            name = local(item.tag)
            if name == "p":
                self._paragraph(item, home, depth)
            elif name == "tbl":
                self._table(item, depth)
            elif name in _WRAPPERS:
                self._blocks(item, home, depth + 1)
            elif name in _GONE:
                self._leave("".join(item.itertext()), "deleted")

    def _paragraph(self, paragraph: Element, home: Home | None, depth: int) -> None:
        shown: list[str] = []
        font: str | None = None
        boxes: list[Element] = []
        gone: list[tuple[str, str]] = []
        for piece in pieces_of(paragraph, self._styles):
            if piece.seen == "shown":
                shown.append(piece.text)
                boxes += piece.boxes
                if piece.font and (font is None or not piece.text.isascii()):
                    font = font if font and piece.text.isascii() else piece.font
            elif gone and gone[-1][1] == piece.seen:
                gone[-1] = (gone[-1][0] + piece.text, piece.seen)
            else:
                gone.append((piece.text, piece.seen))
        label = self._labels.label_of(paragraph) or self._open_label
        for text, reason in gone:
            self._leave(text, reason)
        whole, self._open, self._open_label = self._open + "".join(shown), "", ""
        if _is_deleted_mark(paragraph):
            self._open, self._open_label = whole, label
            return
        for line in whole.splitlines():
            if line.strip():
                self._line(Cell(line.strip(), font), home, label)
                label = ""
        for box in boxes:
            self._blocks(box, home, depth + 1)

    def _line(self, cell: Cell, home: Home | None, label: str) -> None:
        row = len(self._cells) + 1
        self._budget.take(PARAGRAPHS, Address(row, 1))
        self._cells[Address(row, 1)] = cell
        if home:
            self._homes[row] = home
        if label:
            self._said_labels[row] = label
        if self._stratum != "body":
            self._strata[row] = self._stratum

    def _table(self, table: Element, depth: int) -> None:
        """A table: its cells as lines at its place, and as a grid of its own."""
        number = len(self._grids)
        name = f"T{number + 1}"
        self._grids.append(Grid(name, {}))
        cells: dict[Address, Cell] = {}
        joined: dict[int, Area] = {}
        areas: list[Area] = []
        rows = [item for item in _inside(table, "tr", depth) if not self._is_gone(item)]
        for row, item in enumerate(rows, 1):
            column = 1 + _grid_before(item)
            for cell in _inside(item, "tc", depth):
                width, goes_on = _span(cell)
                place = Address(row, column)
                self._budget.take(name, place)
                first = len(self._cells)
                if not goes_on or column not in joined:
                    joined[column] = Area(row, column, row, column + width - 1)
                    areas.append(joined[column])
                else:
                    areas.remove(joined[column])
                    joined[column] = joined[column]._replace(bottom=row)
                    areas.append(joined[column])
                self._blocks(cell, Home(name, place), depth + 1)
                lines = [self._cells[Address(n, 1)] for n in range(first + 1, len(self._cells) + 1)]
                if lines:
                    text = "\n".join(str(line.value) for line in lines)
                    cells[place] = Cell(text, lines[0].font)
                column += width
        merged = tuple(sorted(area for area in areas if area[:2] != area[2:]))
        self._grids[number] = Grid(name, cells, merged, kind="text")

    def _is_gone(self, row: Element) -> bool:
        """Whether a row is deleted; then its text is told."""
        properties = child(row, "trPr")
        gone = properties is not None and child(properties, "del") is not None
        if gone:
            self._leave(" ".join(row.itertext()), "deleted")
        return gone

    def _place(self) -> str:
        return f"{PARAGRAPHS}{len(self._cells) + 1}"

    def _leave(self, text: str, reason: str) -> None:
        if text.strip():
            self._unread.append(Unread(self._place(), " ".join(text.split()), reason))


def unread_problems(unread: Iterable[Unread]) -> Iterator[CellProblem]:
    """Yield what is to be told of the pieces of a text that do not count."""
    for left in unread:
        params = (("text", left.text[:60]),)
        place = left.cell.removeprefix(PARAGRAPHS)
        problem = CellProblem(f"{left.reason}-text", PARAGRAPHS, place, params, "warning")
        is_beside = left.reason in ("note", "comment")
        yield problem._replace(severity="note") if is_beside else problem


def _main_part(package: Package) -> str:
    """The part with the body, as the package says; usually ``word/document.xml``."""
    for relation in package.tree("_rels/.rels") if "_rels/.rels" in package else ():
        if attribute(relation, "Type").endswith("/officeDocument"):
            return attribute(relation, "Target").lstrip("/")
    return "word/document.xml"


def _related_parts(package: Package, main: str, kind: str) -> Iterator[str]:
    """Yield the parts of a kind that the main part names, in the order of their names."""
    folder, name = posixpath.split(main)
    path = f"{folder}/_rels/{name}.rels"
    found = [
        posixpath.normpath(posixpath.join("/", folder, attribute(relation, "Target"))).lstrip("/")
        for relation in (package.tree(path) if path in package else ())
        if attribute(relation, "Type").endswith(f"/{kind}")
    ]
    yield from (part for part in sorted(found) if part in package)


def _inside(element: Element, name: str, depth: int) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, within content controls too."""
    if depth > _DEEPEST:
        raise RefusedFileError("import-damaged", part="depth")
    for item in element:
        if local(item.tag) == name:
            yield item
        elif local(item.tag) in _WRAPPERS:
            yield from _inside(item, name, depth + 1)


def _is_deleted_mark(paragraph: Element) -> bool:
    """Whether the end of a paragraph is deleted, so that the next one goes on with it."""
    properties = child(paragraph, "pPr")
    look = child(properties, "rPr") if properties is not None else None
    return look is not None and any(child(look, name) is not None for name in _GONE)


def _grid_before(row: Element) -> int:
    properties = child(row, "trPr")
    found = child(properties, "gridBefore") if properties is not None else None
    return _small(attribute(found, "val")) if found is not None else 0


def _span(cell: Element) -> tuple[int, bool]:
    """How many columns a cell takes, and whether it goes on with the cell above."""
    properties = child(cell, "tcPr")
    if properties is None:
        return 1, False
    span, merge = child(properties, "gridSpan"), child(properties, "vMerge")
    width = max(_small(attribute(span, "val")), 1) if span is not None else 1
    goes_on = merge is not None and attribute(merge, "val") in ("", "continue")
    return width, goes_on


def _small(text: str) -> int:
    return min(int(text), 512) if text.isdecimal() else 0
