"""A document as a Word file: a template filled with the words of a paper.

The template decides how it looks; it is shipped with giamsat, or the office's own. Values go in as
text and are never read again: ``{{body}}`` in a plan's title stays ``{{body}}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as Lines

from giamsat.render.docx_bytes import Template, TemplateError, bytes_of, require_safe
from giamsat.render.docx_places import PLACES, STYLES
from giamsat.render.docx_signing import HEAD, SIGNATURE, repeat_head, repeat_signature
from giamsat.render.layouts import PAPER, Layout, template_name
from giamsat.render.paper_words import (
    Paragraph,
    Rows,
    Run,
    Runs,
    Signs,
    Title,
    WordedCoIssuer,
    WordedPaper,
    text_of,
)
from giamsat.reports.papers import Form

if TYPE_CHECKING:
    from docx.document import Document as Docx

_PLACE = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
_RULES = {"motto_rule": 1.0, "issuer_rule": 0.4, "subject_rule": 0.4}
"""Length of a rule by the line above it: as long as the motto; a third to a half of the others."""


class _Found(NamedTuple):
    """A paragraph of the template with at least one place."""

    paragraph: Lines
    names: tuple[str, ...]


def shipped_template(layout: Layout, form: Form) -> Template:
    """Return the template that comes with giamsat."""
    name = template_name(layout, form)
    return Template((files("giamsat.render") / "templates" / name).read_bytes(), name)


def render(paper: WordedPaper, template: Template | None = None) -> bytes:
    """Return ``paper`` as the bytes of a .docx file.

    Raises :class:`TemplateError` for a template that is unsafe, broken, or has no place for the
    body.
    """
    chosen = template or shipped_template(paper.layout, paper.form)
    document = _open_template(chosen)
    places = _places(document, chosen.path)
    if not any("body" in found.names for found in places):
        raise TemplateError("template-without-body", path=chosen.path)
    if paper.co_issuers:
        places = _fill_issuers(places, paper)
    if paper.is_wide:
        _turn(document)
    if not paper.is_signed_below:
        places = _without_foot(places)
    for found in places:
        _fill(document, found, paper)
    title = f"{paper.name} {text_of(paper.number)}".strip()
    author = " ".join(part for part in (text_of(paper.issuer), paper.parent) if part)
    return bytes_of(document, title=title, author=author, day=paper.day)


def _open_template(template: Template) -> Docx:
    require_safe(template.data, template.path)
    try:
        return Document(BytesIO(template.data))
    except (KeyError, ValueError) as error:
        raise TemplateError("template-unreadable", path=template.path) from error


def _places(document: Docx, path: str) -> list[_Found]:
    lines = [Lines(e, document._body) for part in _parts(document) for e in part.iter(qn("w:p"))]
    places = [_Found(line, tuple(_PLACE.findall(line.text))) for line in lines]
    unknown = {name for place in places for name in place.names if name not in PLACES}
    if unknown:
        raise TemplateError("template-place", path=path, places=", ".join(sorted(unknown)))
    return [place for place in places if place.names]


def _parts(document: Docx) -> Iterator[Any]:
    """Yield the roots of all text of a document: the body, heads and feet of its pages."""
    yield document.element.body
    for section in document.sections:
        for part in (
            section.header,
            section.footer,
            section.first_page_header,
            section.first_page_footer,
        ):
            if not part.is_linked_to_previous:
                yield part._element


def _fill_issuers(places: list[_Found], paper: WordedPaper) -> list[_Found]:
    """Fill the lines of all who issue and sign; return the places that are left."""
    head = [found for found in places if HEAD & {*found.names}]
    signature = [found for found in places if SIGNATURE & {*found.names}]
    lines = [
        *repeat_head([found.paragraph for found in head], paper),
        *repeat_signature([found.paragraph for found in signature], paper),
    ]
    for paragraph, own in lines:
        names = [name for name in _PLACE.findall(paragraph.text) if hasattr(own, name)]
        if names:
            _fill_line(paragraph, {name: _value(own, name) for name in names})
    return [found for found in places if found not in signature]


def _fill(document: Docx, found: _Found, paper: WordedPaper) -> None:
    name = found.names[0]
    if "addressees" in found.names and len(paper.addressees) > 1:
        _align_below_colon(found.paragraph, paper)
    if name == "body":
        _fill_body(document, found.paragraph, paper)
    elif name in _RULES:
        _draw_rule(found.paragraph, name, paper)
    elif name == "recipients":
        _fill_each(found.paragraph, paper.recipients)
    else:
        _fill_line(found.paragraph, {name: _value(paper, name) for name in found.names})


def _value(own: WordedPaper | WordedCoIssuer, name: str) -> Runs:
    if name == "addressees" and isinstance(own, WordedPaper):
        return _addressees(own)
    value = getattr(own, name)
    return (Run(value),) if isinstance(value, str) and value else tuple(value)


_LISTED_FROM = 45
"""Millimetres from the margin to the dashes of several addressees."""


def _align_below_colon(paragraph: Lines, paper: WordedPaper) -> None:
    """Let the dashes of several addressees stand below the colon of "Kính gửi:".

    Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 9.
    """
    to = width_of(paper.to.rstrip(":"), paper.layout.letters["to"].size)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    paragraph.paragraph_format.left_indent = Mm(_LISTED_FROM)
    paragraph.paragraph_format.first_line_indent = -Mm(to)


def _addressees(paper: WordedPaper) -> Runs:
    """One addressee stands on the line of "Kính gửi"; several each on a line of their own."""
    if len(paper.addressees) == 1:
        return paper.addressees[0]
    runs: list[Run] = []
    for addressee in paper.addressees:
        runs += [Run("\n- "), *addressee]
    return tuple(runs)


def _turn(document: Docx) -> None:
    """Turn the pages on their side."""
    for section in document.sections:
        if section.orientation == WD_ORIENT.PORTRAIT:
            section.orientation = WD_ORIENT.LANDSCAPE
            width, height = section.page_height, section.page_width
            section.page_width, section.page_height = width, height


def _without_foot(places: list[_Found]) -> list[_Found]:
    """Take the table away in which nobody receives or signs anything."""
    tables = [
        table
        for place in places
        if "signer" in place.names
        for table in place.paragraph._p.iterancestors(qn("w:tbl"))
    ]
    inside = {id(line) for table in tables for line in table.iter(qn("w:p"))}
    kept = [place for place in places if id(place.paragraph._p) not in inside]
    for table in tables:
        if not any("body" in place.names for place in places if id(place.paragraph._p) in inside):
            table.getparent().remove(table)
    return kept


# --- one line ------------------------------------------------------------------------------------


def _fill_line(paragraph: Lines, values: dict[str, Runs]) -> None:
    """Put values in their places; a line of which nothing is left goes."""
    pieces = _pieces(paragraph, values)
    if not "".join(text for text, _, _ in pieces).strip():
        _remove(paragraph)
        return
    old = [run for run in paragraph.runs if run.text]
    for text, like, blank in pieces:
        run = paragraph.add_run(text)
        if old[like]._r.rPr is not None:
            run._r.insert(0, deepcopy(old[like]._r.rPr))
        _mark(run, blank=blank)
    for run in old:
        run._r.getparent().remove(run._r)


def _pieces(paragraph: Lines, values: dict[str, Runs]) -> list[tuple[str, int, bool]]:
    """Return (text, the old run whose look it takes, whether it is a blank)."""
    old = [run for run in paragraph.runs if run.text]
    owner = [at for at, run in enumerate(old) for _ in run.text]
    text = "".join(run.text for run in old)
    pieces: list[tuple[str, int, bool]] = []
    end = 0
    for match in _PLACE.finditer(text):
        pieces += _letters_kept(text, owner, end, match.start())
        pieces += [(run.text, owner[match.start()], run.blank) for run in values[match[1]]]
        end = match.end()
    return pieces + _letters_kept(text, owner, end, len(text))


def _letters_kept(text: str, owner: list[int], start: int, end: int) -> list[tuple[str, int, bool]]:
    return [(text[at], owner[at], False) for at in range(start, end)]


def _fill_each(paragraph: Lines, lines: tuple[Runs, ...]) -> None:
    """Repeat the line for each value, in its place."""
    for runs in lines:
        element = deepcopy(paragraph._p)
        paragraph._p.addprevious(element)
        copy = Lines(element, paragraph._parent)
        _fill_line(copy, {"recipients": runs})
    _remove(paragraph)


def _remove(paragraph: Lines) -> None:
    """Remove a line, but never the last one of a cell: Word needs it."""
    element = paragraph._p
    parent = element.getparent()
    if parent.tag == qn("w:tc") and len(parent.findall(qn("w:p"))) == 1:
        for run in paragraph.runs:
            run._r.getparent().remove(run._r)
    else:
        parent.remove(element)


def _mark(run: Any, *, blank: bool) -> None:
    if blank:
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW
        run.font.bold = False


# --- rules ---------------------------------------------------------------------------------------


def _draw_rule(paragraph: Lines, name: str, paper: WordedPaper) -> None:
    """Draw a rule below a line of text: a border whose indents leave the length wanted."""
    for run in paragraph.runs:
        run._r.getparent().remove(run._r)
    room = _room(paragraph, paper.layout)
    side = max(room - min(_length(name, paper, room) * _RULES[name], room), 0) / 2
    paragraph.paragraph_format.left_indent = Mm(side)
    paragraph.paragraph_format.right_indent = Mm(side)
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        bottom.set(qn(f"w:{key}"), value)
    borders.append(bottom)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:spacing", "w:ind", "w:jc", "w:rPr")


def _room(paragraph: Lines, layout: Layout) -> float:
    """Return the width in millimetres in which a line of text stands."""
    cell = paragraph._p.getparent()
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}") if cell.tag == qn("w:tc") else None
    if width is not None:
        return int(width.get(qn("w:w"))) / 1440 * 25.4
    return PAPER[0] - layout.margins.left - layout.margins.right


def _length(name: str, paper: WordedPaper, room: float) -> float:
    """Return about how long the line above a rule is, in millimetres."""
    part, text = {
        "motto_rule": ("motto" if paper.motto else "nation", paper.motto or paper.nation),
        "issuer_rule": ("issuer", text_of(paper.signatures[-1].issuer)),
        "subject_rule": ("subject", text_of(paper.subject)),
    }[name]
    return min(width_of(text, paper.layout.letters[part].size), room)


def width_of(text: str, size: float) -> float:
    """Return about how wide bold Times New Roman is, in millimetres, for a size in points."""
    ems = sum(0.25 if c in " .,-" else 0.7 if c.isupper() else 0.49 for c in text)
    return ems * size / 72 * 25.4


# --- the body ------------------------------------------------------------------------------------


def _fill_body(document: Docx, place: Lines, paper: WordedPaper) -> None:
    for part, following in zip(paper.parts, (*paper.parts[1:], None), strict=True):
        if isinstance(part, (Rows, Signs)):
            _add_line(place, _style(document, "rule"))
            made = (
                _table(document, part, paper)
                if isinstance(part, Rows)
                else _signatures(document, part, paper)
            )
            place._p.addprevious(made)
            continue
        paragraph = _add_line(place, None)
        if isinstance(part, Title):
            _write_title(document, paragraph, part)
        else:
            _write_paragraph(document, paragraph, part)
            if isinstance(following, (Rows, Signs)):  # what introduces a table stays with it
                paragraph.paragraph_format.keep_with_next = True
    if paper.form != "annex":
        _keep_signature_with(place)
    _remove(place)


def _keep_signature_with(place: Lines) -> None:
    """Keep the end of the body with what follows: no signature stands alone on a page.

    The last two parts stay with it, so that it is no single line that does; of a table its last
    row.
    """
    kept, before = 0, place._p.getprevious()
    while kept < 2 and before is not None:
        if before.tag == qn("w:tbl"):
            _keep_rows([before.findall(qn("w:tr"))[-1]])
            return
        _keep(before)
        kept += "".join(before.itertext()) != ""
        before = before.getprevious()


def _keep_rows(rows: list[Any]) -> None:
    for row in rows:
        for element in row.iter(qn("w:p")):
            _keep(element)


def _keep(element: Any) -> None:
    """Keep a paragraph with the one after it."""
    Lines(element, None).paragraph_format.keep_with_next = True  # type: ignore[arg-type]


def _add_line(place: Lines, style: Any) -> Lines:
    element = OxmlElement("w:p")
    place._p.addprevious(element)
    paragraph = Lines(element, place._parent)
    if style is not None:  # a thin line before a table
        paragraph.style = style
        paragraph.paragraph_format.space_before = Pt(3)
        paragraph.paragraph_format.keep_with_next = True
    return paragraph


def _style(document: Docx, part: str) -> Any:
    """Return a style of the template; one that the office took out falls back to its own text."""
    names = {style.name for style in document.styles}
    return document.styles[STYLES[part] if STYLES[part] in names else "Normal"]


def _write_title(document: Docx, paragraph: Lines, title: Title) -> None:
    paragraph.style = _style(document, f"heading-{title.level}")
    paragraph.add_run(f"{title.number}. ")
    _write(paragraph, title.runs)


_STYLE_OF = {"basis": "basis", "centre": "name", "note": "place", "to": "to"}


def _write_paragraph(document: Docx, paragraph: Lines, part: Paragraph) -> None:
    style = _STYLE_OF.get(part.role, "body")
    paragraph.style = _style(document, style)
    if part.role == "centre":
        paragraph.paragraph_format.space_before = Pt(12)
        paragraph.paragraph_format.keep_with_next = True
    if part.role == "to":
        paragraph.paragraph_format.space_before = Pt(12)
    if part.role == "note":
        paragraph.paragraph_format.space_before = Pt(6)
    if part.lead:
        paragraph.add_run(f"{part.lead} ").bold = True
    if part.role == "item":
        paragraph.add_run("- ")
    _write(paragraph, part.runs)


def _write(paragraph: Lines, runs: Runs) -> None:
    for run in runs:
        _mark(paragraph.add_run(run.text), blank=run.blank)


def _table(document: Docx, rows: Rows, paper: WordedPaper) -> Any:
    room = PAPER[1 if paper.is_wide else 0] - sum(paper.layout.margins[2:])
    table = document.add_table(rows=0, cols=len(rows.heads))
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    _set_borders(table)
    widths = [Mm(room * share / 100) for share in rows.shares]
    heads = tuple((Run(head),) for head in rows.heads)
    for at, cells in enumerate((heads, *rows.rows)):
        row = table.add_row()
        _add_flag(row, "w:cantSplit")
        if at == 0:
            _add_flag(row, "w:tblHeader")
        columns = zip(row.cells, widths, cells, rows.centred, strict=True)
        for cell, width, runs, middle in columns:
            cell.width = width
            _write_cell(document, cell.paragraphs[0], runs, centred=at == 0 or middle)
            for run in cell.paragraphs[0].runs if at == 0 else ():
                run.bold = True
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    made = table._tbl.findall(qn("w:tr"))
    is_short = len(made) <= _KEPT_ROWS and not paper.is_wide
    _keep_rows(made[:-1] if is_short else made[:1])
    return table._tbl


_KEPT_ROWS = 5
"""A table of so many rows, with its headings, is not broken over two pages."""


def _signatures(document: Docx, part: Signs, paper: WordedPaper) -> Any:
    """Return the places to sign in, side by side and never apart; all lines are level."""
    room = PAPER[0] - sum(paper.layout.margins[2:])
    table = document.add_table(rows=0, cols=len(part.heads))
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    hints = [part.hint] * len(part.heads)
    for line in (part.heads, hints, tuple(map(text_of, part.names))):
        row = table.add_row()
        _add_flag(row, "w:cantSplit")
        for cell, text in zip(row.cells, line, strict=True):
            cell.width = Mm(room / len(part.heads))
            paragraph = cell.paragraphs[0]
            paragraph.style = _style(document, "table")
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = paragraph.add_run(text)
            run.bold, run.italic = line is not hints, line is hints
    for cell in table.rows[-1].cells:
        cell.paragraphs[0].paragraph_format.space_before = Mm(_TO_SIGN_IN)
    _keep_rows(table._tbl.findall(qn("w:tr"))[:-1])
    return table._tbl


_TO_SIGN_IN = 25
"""Millimetres left free for a signature."""


def _write_cell(document: Docx, paragraph: Lines, runs: Runs, *, centred: bool) -> None:
    paragraph.style = _style(document, "table")
    _write(paragraph, runs)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _add_flag(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _set_borders(table: Any) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        border = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "000000")):
            border.set(qn(f"w:{key}"), value)
        borders.append(border)
    table._tbl.tblPr.append(borders)
