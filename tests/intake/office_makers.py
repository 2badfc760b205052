"""Word, Excel, OpenDocument and CSV files made from a few words, as people's files are shaped."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from io import BytesIO
from typing import Any

import openpyxl
from openpyxl.styles import Font

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    '+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
    "</Relationships>"
)
STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
COMMUNE = ("ỦY BAN MTTQ VIỆT NAM", "XÃ BẢN MỚI", "BAN THƯỜNG TRỰC", "*", "Số: 21/KH-MTTQ-BTT")
DATED = (*STATE, "Bản Mới, ngày 05 tháng 01 năm 2026")


def run(text: str, look: str = "") -> str:
    """A run; ``look`` is what stands in its properties, such as ``<w:strike/>``."""
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n")
    )
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{lines}</w:r>"


def inserted(text: str) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="1" w:author="A">{run(text)}</w:ins>'


def deleted(text: str) -> str:
    """A tracked deletion."""
    return f'<w:del w:id="2" w:author="A"><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>'


def controlled(inner: str) -> str:
    """A content control."""
    return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def paragraph(*runs: str, number: int | None = None, level: int = 0) -> str:
    """A paragraph of runs; plain words become a run."""
    inner = "".join(item if item.startswith("<") else run(item) for item in runs)
    listed = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
    properties = f"<w:pPr><w:numPr>{listed}</w:numPr></w:pPr>" if number is not None else ""
    return f"<w:p>{properties}{inner}</w:p>"


def boxed(text: str) -> str:
    """A paragraph with a text box."""
    return (
        "<w:p><w:r><w:pict><w:txbxContent>" + paragraph(text) + "</w:txbxContent></w:pict></w:r>"
        "</w:p>"
    )


def table(*rows: Sequence[str]) -> str:
    """A table; a cell is words or paragraphs."""
    cells = (
        "<w:tr>"
        + "".join(
            f"<w:tc>{cell if cell.startswith('<w:p') else paragraph(cell)}</w:tc>" for cell in row
        )
        + "</w:tr>"
        for row in rows
    )
    return "<w:tbl>" + "".join(cells) + "</w:tbl>"


def docx(
    blocks: Iterable[str], *, header: str = "", footer: str = "", strict: bool = False
) -> bytes:
    """A Word file; blocks are words (a paragraph) or made by the functions above."""
    body = "".join(block if block.startswith("<") else paragraph(block) for block in blocks)
    name = "http://purl.oclc.org/ooxml/wordprocessingml/main" if strict else _W
    open_tag = f'<w:document xmlns:w="{name}"><w:body>'
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELS.format(
            f'<Relationship Id="r1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": f"{open_tag}{body}</w:body></w:document>",
    }
    links = ""
    for place, (kind, text) in enumerate((("header", header), ("footer", footer)), 1):
        if text:
            tag = {"header": "hdr", "footer": "ftr"}[kind]
            parts[f"word/{kind}1.xml"] = f'<w:{tag} xmlns:w="{name}">{paragraph(text)}</w:{tag}>'
            links += f'<Relationship Id="r{place}" Type="{_RELATION}/{kind}" Target="{kind}1.xml"/>'
    parts["word/_rels/document.xml.rels"] = _RELS.format(links)
    return zipped(parts)


def zipped(parts: dict[str, str]) -> bytes:
    """A package of these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def plan(*blocks: str, head: Sequence[str] = COMMUNE, right: Sequence[str] = DATED) -> bytes:
    """A plan of the commune, with the usual head above ``blocks``."""
    return docx([table(["\n".join(head), "\n".join(right)]), *blocks])


def xlsx(
    rows: Sequence[Sequence[Any]],
    *,
    merged: Sequence[str] = (),
    struck: Sequence[str] = (),
    hidden_rows: Sequence[int] = (),
    formats: dict[str, str] | None = None,
    title: str = "So",
) -> bytes:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    for cell in struck:
        sheet[cell].font = Font(strike=True)
    for row in hidden_rows:
        sheet.row_dimensions[row].hidden = True
    for cell, code in (formats or {}).items():
        sheet[cell].number_format = code
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def book(sheets: dict[str, Sequence[Sequence[Any]]]) -> bytes:
    """A workbook of several sheets by their names."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def ods(rows: Sequence[Sequence[Any]], name: str = "So", columns: str = "") -> bytes:
    """An OpenDocument spreadsheet of one sheet; ``columns`` are the elements of its columns."""
    lines = "".join(
        "<table:table-row>" + "".join(map(_ods_cell, row)) + "</table:table-row>" for row in rows
    )
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text")
    )
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="{name}">{columns}{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "content.xml": content})


def _ods_cell(value: Any) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        return (
            f'<table:table-cell office:value-type="date" office:date-value="{value}">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )
    if isinstance(value, int | float):
        return (
            f'<table:table-cell office:value-type="float" office:value="{value}">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f'<table:table-cell office:value-type="string">{paragraphs}</table:table-cell>'


def csv_text(rows: Sequence[Sequence[Any]], mark: str = ";") -> bytes:
    """A CSV file in UTF-8; values with marks or line ends are quoted."""
    import csv
    from io import StringIO

    out = StringIO()
    csv.writer(out, delimiter=mark).writerows(
        ["" if value is None else value for value in row] for row in rows
    )
    return out.getvalue().encode()
