"""A document as one HTML page: it prints well, works offline and can run nothing."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from giamsat.render.formats.html_page import POLICY, escaped
from giamsat.render.layouts import FONT
from giamsat.render.paper_words import Paragraph, Part, Rows, Runs, Title, WordedPaper, text_of

_STYLE = """
@page { size: A4; margin: %(top)smm %(right)smm %(bottom)smm %(left)smm }
body { font: %(size)spt/1.3 "%(font)s", "Liberation Serif", serif; color: #000; background: #fff;
  max-width: 165mm; margin: 10mm auto; padding: 0 4mm }
p { margin: 0 0 6pt; text-align: justify; text-indent: 12.7mm; overflow-wrap: anywhere }
h1, h2, h3 { font-size: 1em; margin: 8pt 0 4pt; break-after: avoid }
h1 { text-align: center; margin-top: 14pt } h2, h3 { text-indent: 12.7mm }
header, footer { display: flex; justify-content: space-between; gap: 5mm; break-inside: avoid }
header div, footer div { flex: 1 } header p, .centre { text-align: center; text-indent: 0 }
header p { margin: 0 } .big { font-weight: bold } .slanted { font-style: italic }
.motto { text-decoration: underline; text-underline-offset: 4px } .gap { height: 25mm }
footer { margin-top: 14pt } footer .list p { text-indent: 0; margin: 0; font-size: .8em }
footer .sign p { text-align: center; text-indent: 0; margin: 0; font-weight: bold }
table { border-collapse: collapse; width: 100%%; font-size: .86em; margin: 4pt 0 8pt }
th, td { border: 1px solid #000; padding: 2pt 4pt; text-align: left; vertical-align: top }
tr { break-inside: avoid } mark { background: #ffef9c; font-weight: normal }
@media print { body { margin: 0; max-width: none; padding: 0 } }
"""


def render(sheet: WordedPaper) -> Iterator[str]:
    """Yield the page, whole and valid."""
    title = escaped(f"{sheet.name} {text_of(sheet.number)}".strip())
    yield f'<!DOCTYPE html>\n<html lang="{sheet.lang}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{title}</title>\n<style>{_style(sheet)}</style>\n</head>\n<body>\n"
    if sheet.form != "annex":
        yield from _head(sheet)
    yield "<main>\n"
    yield from _title(sheet)
    for part in sheet.parts:
        yield from _part(part)
    yield "</main>\n"
    if sheet.form != "annex":
        yield from _foot(sheet)
    yield "</body>\n</html>\n"


def _style(sheet: WordedPaper) -> str:
    size = sheet.layout.letters["body"].size
    return _STYLE % {"font": FONT, "size": size, **sheet.layout.margins._asdict()}


def _html(runs: Runs) -> str:
    return "".join(
        f"<mark>{escaped(run.text)}</mark>" if run.blank else escaped(run.text) for run in runs
    )


def _head(sheet: WordedPaper) -> Iterator[str]:
    about = f"<p>{_html(sheet.subject)}</p>" if sheet.form == "letter" else ""
    star = "<p>*</p>" if sheet.layout.rule == "star" else ""
    parent = f"<p>{escaped(sheet.parent)}</p>" if sheet.parent else ""
    motto = f'<p class="big motto">{escaped(sheet.motto)}</p>' if sheet.motto else ""
    yield f'<header>\n<div>{parent}<p class="big">{_html(sheet.issuer)}</p>{star}'
    yield f"<p>{_html(sheet.number)}</p>{about}</div>\n"
    yield f'<div><p class="big">{escaped(sheet.nation)}</p>{motto}'
    yield f'<p class="slanted">{_html(sheet.place_date)}</p></div>\n</header>\n'


def _title(sheet: WordedPaper) -> Iterator[str]:
    if sheet.form != "letter":
        yield f"<h1>{escaped(sheet.name)}<br>{_html(sheet.subject)}</h1>\n"
        return
    lines = [_html(runs) for runs in sheet.addressees]
    several = "".join(f"<br>- {line}" for line in lines)
    yield f'<p class="centre">{escaped(sheet.to)} {lines[0] if len(lines) == 1 else several}</p>\n'


def _part(part: Part) -> Iterator[str]:
    if isinstance(part, Title):
        level = part.level + 1
        yield f"<h{level}>{escaped(part.number)}. {_html(part.runs)}</h{level}>\n"
    elif isinstance(part, Rows):
        yield from _table(part)
    else:
        yield _paragraph(part)


def _paragraph(part: Paragraph) -> str:
    kind = {"basis": "slanted", "centre": "centre big", "note": "centre slanted"}.get(part.role)
    lead = f"<strong>{escaped(part.lead)}</strong> " if part.lead else ""
    dash = "- " if part.role == "item" else ""
    return f'<p class="{kind or "text"}">{lead}{dash}{_html(part.runs)}</p>\n'


def _table(rows: Rows) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{escaped(head)}</th>' for head in rows.heads)
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n"
    for row in rows.rows:
        yield "<tr>" + "".join(f"<td>{_html(cell)}</td>" for cell in row) + "</tr>\n"
    yield "</tbody>\n</table>\n"


def _foot(sheet: WordedPaper) -> Iterator[str]:
    yield f'<footer>\n<div class="list"><p><strong><em>{escaped(sheet.recipients_head)}</em>'
    yield "</strong></p>"
    for runs in sheet.recipients:
        yield f"<p>- {_html(runs)}</p>"
    yield '</div>\n<div class="sign">'
    for runs in (sheet.behalf, sheet.position):
        yield f"<p>{_html(runs)}</p>" if runs else ""
    yield f'<p class="gap"></p><p>{_html(sheet.signer)}</p></div>\n</footer>\n'
