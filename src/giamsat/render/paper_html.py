"""A document as one HTML page: it prints well, works offline and can run nothing."""

from __future__ import annotations

from collections.abc import Iterator

from giamsat.render.formats.html_page import POLICY
from giamsat.render.html_templates import Markup, html_pieces
from giamsat.render.layouts import FONT
from giamsat.render.paper_words import WordedPaper, text_of

_STYLE = """
@page { size: A4%(turn)s; margin: %(top)smm %(right)smm %(bottom)smm %(left)smm }
body { font: %(size)spt/1.3 "%(font)s", "Liberation Serif", serif; color: #000; background: #fff;
  max-width: 165mm; margin: 10mm auto; padding: 0 4mm }
p { margin: 0 0 6pt; text-align: justify; text-indent: 12.7mm; overflow-wrap: anywhere }
h1, h2, h3 { font-size: 1em; margin: 8pt 0 4pt; break-after: avoid }
h1 { text-align: center; margin-top: 14pt } h2, h3 { text-indent: 12.7mm }
header, footer { display: flex; justify-content: space-between; gap: 5mm; break-inside: avoid }
header div, footer div { flex: 1 } header p, .centre { text-align: center; text-indent: 0 }
header p { margin: 0 } .big { font-weight: bold } .slanted { font-style: italic }
.motto { text-decoration: underline; text-underline-offset: 4px } .gap { height: 25mm }
.apart { margin-top: 12pt } .listed { padding-left: 45mm; text-indent: -17mm; text-align: left }
footer { margin-top: 14pt; break-before: avoid }
footer .list p { text-indent: 0; margin: 0; font-size: .8em }
footer .sign p { white-space: pre-line; text-align: center; text-indent: 0; margin: 0 }
footer .sign p { font-weight: bold }
.signs { display: flex; margin-top: 12pt; break-inside: avoid } .signs div { flex: 1;
  display: flex; flex-direction: column } .signs .gap { margin-top: auto }
footer .sign { display: flex; flex-direction: column } footer .sign .gap { margin-top: auto }
.signs p { text-align: center; text-indent: 0; margin: 0 }
table { border-collapse: collapse; width: 100%%; font-size: .86em; margin: 4pt 0 8pt }
th, td { border: 1px solid #000; padding: 2pt 4pt; text-align: left; vertical-align: top }
td.middle { text-align: center } tr { break-inside: avoid }
mark { background: #ffef9c; font-weight: normal }
@media print { body { margin: 0; max-width: none; padding: 0 } }
"""


_KINDS = {
    "basis": "slanted",
    "centre": "centre big",
    "note": "centre slanted",
    "to": "centre apart",
}
"""The classes of paragraphs by their role; all others are plain text."""


def render(paper: WordedPaper) -> Iterator[str]:
    """Yield the page, whole and valid."""
    size = paper.layout.letters["body"].size
    turn = " landscape" if paper.is_wide else ""
    margins = paper.layout.margins._asdict()
    style = _STYLE % {"font": FONT, "size": size, "turn": turn, **margins}
    return html_pieces(
        "paper",
        {
            "lang": paper.lang,
            "policy": POLICY,
            "style": Markup(style),
            "title": f"{paper.name} {text_of(paper.number)}".strip(),
            "kinds": _KINDS,
            "paper": paper,
        },
    )
