"""Writes the templates that giamsat ships: .docx files with places to fill, from the layouts.

``python tools/docx_templates.py src/giamsat/render/templates``; an office changes its own copy in
Word. A place is ``{{name}}``; ``render/docx_places.py`` lists them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from giamsat.render.docx_bytes import bytes_of
from giamsat.render.docx_places import STYLES
from giamsat.render.layouts import FONT, LAYOUTS, PAPER, Layout, template_name
from giamsat.reports.papers import Form

if TYPE_CHECKING:
    from docx.document import Document as Docx

_LEFT = frozenset({"recipients-head", "recipients", "table"})
_JUSTIFIED = frozenset({"body", "basis", "heading-1", "heading-2"})
_FORMS: tuple[Form, ...] = ("titled", "letter", "annex")
_HEAD_COLUMNS = {"state": (70, 95), "party": (76, 89), "youth": (76, 84)}
"""Millimetres: the issuer on the left, the nation on the right, about half of the line each."""


def build(layout: Layout, form: Form) -> bytes:
    """Return the template of a layout for documents of one form."""
    document = Document()
    _set_page(document, layout)
    _set_styles(document, layout)
    _set_page_numbers(document, layout)
    if form != "annex":
        _add_head(document, layout, form)
    if form == "letter":
        _add(document, "to", "{{to}} {{addressees}}").paragraph_format.space_before = Pt(12)
    else:
        _add(document, "name", "{{name}}").paragraph_format.space_before = Pt(12)
        _add(document, "subject", "{{subject}}")
        _add(document, "rule", "{{subject_rule}}")
    _add(document, "body", "{{body}}")
    if form != "annex":
        _add_foot(document)
    return bytes_of(document, title=template_name(layout, form), author="giamsat", day=layout.since)


# --- the page ------------------------------------------------------------------------------------


def _set_page(document: Docx, layout: Layout) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(PAPER[0]), Mm(PAPER[1])
    margins = layout.margins
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True


def _set_page_numbers(document: Docx, layout: Layout) -> None:
    section = document.sections[0]
    top = layout.pages == "top-centre"
    place = section.header if top else section.footer
    paragraph = place.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if top else WD_ALIGN_PARAGRAPH.RIGHT
    run = paragraph.add_run()
    run.font.size = Pt(layout.pages_size)
    for kind, text in (("begin", ""), ("", "PAGE"), ("separate", ""), ("", "2"), ("end", "")):
        run._r.append(_field_part(kind, text))


def _field_part(kind: str, text: str) -> Any:
    if kind:
        part = OxmlElement("w:fldChar")
        part.set(qn("w:fldCharType"), kind)
        return part
    part = OxmlElement("w:instrText" if text == "PAGE" else "w:t")
    part.text = text
    return part


# --- styles --------------------------------------------------------------------------------------


def _set_styles(document: Docx, layout: Layout) -> None:
    normal = document.styles["Normal"]
    _set_font(normal, layout.letters["body"].size)
    normal.paragraph_format.space_after = Pt(0)
    for part, name in STYLES.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        if part == "rule":
            _set_font(style, 3)
            style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            _set_style(style, part, layout)


def _set_style(style: Any, part: str, layout: Layout) -> None:
    lettering = layout.letters.get(part)
    if lettering is None:  # tables, of which no clause speaks; the motto that the Party has not
        _set_font(style, 12)
    else:
        _set_font(style, lettering.size)
        style.font.bold, style.font.italic = "bold" in lettering.style, lettering.is_italic
    shape = style.paragraph_format
    shape.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if part in _LEFT:
        shape.alignment = WD_ALIGN_PARAGRAPH.LEFT
    if part in _JUSTIFIED:
        shape.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        shape.first_line_indent = Mm(layout.indent)
        shape.space_before = Pt(layout.paragraph_gap)
        shape.line_spacing = 1.1
    if part == "table":
        shape.space_before = shape.space_after = Pt(2)
    shape.keep_with_next = part in ("heading-1", "heading-2", "behalf") or None


def _set_font(style: Any, size: float) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    properties.append(language)


# --- head and foot -------------------------------------------------------------------------------


def _add(place: Any, part: str, text: str) -> Any:
    return place.add_paragraph(text, style=STYLES[part])


def _two_columns(document: Docx, widths: tuple[int, int], rows: int) -> Any:
    table = document.add_table(rows=rows, cols=2)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
        split = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(split)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    _set_cell_margins(table)
    return table


def _set_cell_margins(table: Any) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        margin = OxmlElement(side)
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)


def _put(cell: Any, lines: list[tuple[str, str]]) -> None:
    """Write lines of (part, text) into a cell, in place of its empty paragraph."""
    for at, (part, text) in enumerate(lines):
        paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
        paragraph.style = STYLES[part]
        paragraph.add_run(text)


def _add_head(document: Docx, layout: Layout, form: Form) -> None:
    table = _two_columns(document, _HEAD_COLUMNS[layout.family], 2)
    (left, right), (below_left, below_right) = (row.cells for row in table.rows)
    star = [("issuer", layout.stars)] if layout.rule == "star" else [("rule", "{{issuer_rule}}")]
    _put(left, [("parent", "{{parent}}"), ("issuer", "{{issuer}}"), *star])
    motto = [] if layout.family != "state" else [("motto", "{{motto}}")]
    _put(right, [("nation", "{{nation}}"), *motto, ("rule", "{{motto_rule}}")])
    about = [("about", "{{subject}}")] if form == "letter" else []
    _put(below_left, [("number", "{{number}}"), *about])
    _put(below_right, [("place", "{{place_date}}")])
    for cell in (below_left, below_right):
        cell.paragraphs[0].paragraph_format.space_before = Pt(6)


def _add_foot(document: Docx) -> None:
    gap = _add(document, "rule", "")
    gap.paragraph_format.space_before = Pt(12)
    gap.paragraph_format.keep_with_next = True
    left, right = _two_columns(document, (80, 85), 1).rows[0].cells
    _put(
        left,
        [("recipients-head", "{{recipients_head}}"), ("recipients", "- {{recipients}}")],
    )
    _put(right, [("behalf", "{{behalf}}"), ("behalf", "{{position}}")])
    for _ in range(4):
        right.add_paragraph(style=STYLES["behalf"])
    _put_last(right, "signer", "{{signer}}")


def _put_last(cell: Any, part: str, text: str) -> None:
    cell.add_paragraph(text, style=STYLES[part])


def write_all(folder: Path) -> list[Path]:
    """Write all templates into ``folder``; return their paths."""
    paths = []
    for layout in LAYOUTS:
        for form in _FORMS:
            path = folder / template_name(layout, form)
            path.write_bytes(build(layout, form))
            paths.append(path)
    return paths


if __name__ == "__main__":
    for written in write_all(Path(sys.argv[1])):
        sys.stdout.write(f"{written}\n")
