"""Several issuers in a Word file: their lines at the head, and who signs for each of them.

A template has one issuer's lines and one signature, in whatever cells the office put them. The
lines are repeated where they stand; where the signature stands in a cell of a table, all stand side
by side in a table of their own above it, the issuer who leads first. That is practice; no clause
was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as Lines

from giamsat.render.paper_words import WordedCoIssuer, WordedPaper

HEAD, SIGNATURE = frozenset({"parent", "issuer"}), frozenset({"behalf", "position", "signer"})
"""The places of a template that belong to an issuer."""


class IssuerLine(NamedTuple):
    """A line of the document and whose places stand in it."""

    paragraph: Lines
    own: WordedPaper | WordedCoIssuer


def repeat_head(lines: Sequence[Lines], paper: WordedPaper) -> Iterator[IssuerLine]:
    """Repeat the lines of the issuer for each co-issuer, below them; yield the new ones."""
    if not lines:
        return
    place = lines[-1]._p
    for other in paper.co_issuers:
        for line in lines:
            place.addnext(deepcopy(line._p))
            place = place.getnext()
            yield IssuerLine(Lines(place, line._parent), other)


def repeat_signature(lines: Sequence[Lines], paper: WordedPaper) -> Iterator[IssuerLine]:
    """Give every issuer a signature; yield the lines of all, also those that stood there before."""
    if not lines:
        return
    cell = lines[0]._p.getparent()
    if cell.tag == qn("w:tc"):
        yield from _side_by_side(cell, lines, paper)
        return
    yield from (IssuerLine(line, paper) for line in lines)
    block = _from_first_to_last(lines)
    place = block[-1]
    for other in paper.co_issuers:
        for element in block:
            place.addnext(deepcopy(element))
            place = place.getnext()
            yield IssuerLine(Lines(place, lines[0]._parent), other)


def _from_first_to_last(lines: Sequence[Lines]) -> list[Any]:
    """Return the paragraphs from the first line to the last, with the room left between them."""
    found = [lines[0]._p]
    while found[-1] is not lines[-1]._p and found[-1].getnext() is not None:
        found.append(found[-1].getnext())
    return found


def _side_by_side(cell: Any, lines: Sequence[Lines], paper: WordedPaper) -> Iterator[IssuerLine]:
    table = cell.getparent().getparent()
    above = deepcopy(table)
    for row in above.findall(qn("w:tr"))[1:]:
        above.remove(row)
    row = above.find(qn("w:tr"))
    for old in row.findall(qn("w:tc")):
        row.remove(old)
    columns = [deepcopy(cell) for _ in paper.signatures]
    row.extend(columns)
    _share_width(above, columns)
    names = _row_of_names(row, len(_from_the_name(cell)))
    _set_gutter(above)
    table.addprevious(above)
    table.addprevious(OxmlElement("w:p"))  # two tables that touch become one in Word
    _empty(cell)
    for element in (*above.iter(qn("w:p")), table.getprevious()):
        Lines(element, lines[0]._parent).paragraph_format.keep_with_next = True
    for each in (row, names):
        for column, own in zip(each.findall(qn("w:tc")), paper.signatures, strict=True):
            for element in column.findall(qn("w:p")):
                yield IssuerLine(Lines(element, lines[0]._parent), own)


def _from_the_name(cell: Any) -> list[Any]:
    """Return the lines of a signature from the name on; the first line never is one."""
    lines = cell.findall(qn("w:p"))
    at = [at for at, line in enumerate(lines) if at and "signer" in "".join(line.itertext())]
    return lines[at[0] :] if at else []


def _row_of_names(row: Any, count: int) -> Any:
    """Take the last ``count`` lines of each cell into a row below, where they stand level."""
    below = deepcopy(row)
    if not count:
        for cell in below.findall(qn("w:tc")):
            _empty(cell)
        return below
    for cell in row.findall(qn("w:tc")):
        for element in cell.findall(qn("w:p"))[-count:]:
            cell.remove(element)
    for cell in below.findall(qn("w:tc")):
        for element in cell.findall(qn("w:p"))[:-count]:
            cell.remove(element)
    row.addnext(below)
    return below


_GUTTER = "142"
"""Twentieths of a point left and right of each signature: 2.5 mm, so that none touch."""


def _set_gutter(table: Any) -> None:
    for margins in table.iter(qn("w:tblCellMar")):
        for side in margins:
            side.set(qn("w:w"), _GUTTER)


def _share_width(table: Any, columns: Sequence[Any]) -> None:
    """Give each column an equal part of the table's width."""
    grid = table.find(qn("w:tblGrid"))
    widths = [int(column.get(qn("w:w"), "0")) for column in grid]
    each = str(sum(widths) // len(columns))
    for column in list(grid):
        grid.remove(column)
    for column in columns:
        part = OxmlElement("w:gridCol")
        part.set(qn("w:w"), each)
        grid.append(part)
        width = column.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
        if width is not None:
            width.set(qn("w:w"), each)


def _empty(cell: Any) -> None:
    """Leave one empty line in a cell: Word needs it."""
    for element in cell.findall(qn("w:p")):
        cell.remove(element)
    cell.append(OxmlElement("w:p"))
