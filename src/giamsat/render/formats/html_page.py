"""One HTML page that works offline, prints well, and can run nothing."""

from __future__ import annotations

from collections.abc import Iterator

from giamsat.render.html_templates import Markup, html_pieces
from giamsat.render.page import Page, Screen

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Nothing is loaded or run; the one style sheet stands in the page."""

_STYLE = Markup("""
body { font: 16px/1.5 "Times New Roman", serif; max-width: 70em; margin: 2em auto; padding: 0 1em }
table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: bold }
th, td { border: 1px solid #888; padding: .3em .5em; text-align: left; vertical-align: top }
td.number { text-align: right } dt { font-weight: bold } dd { margin: 0 0 .4em 1.5em }
.good { color: #1a6b2a } .notice { color: #7a5200 } .bad { color: #a01515; font-weight: bold }
.dim { color: #555 } .strong { font-weight: bold }
@media print { body { margin: 0; max-width: none } tr { break-inside: avoid } }
""")


def render(page: Page, screen: Screen) -> Iterator[str]:
    """Yield the page, whole and valid."""
    look = {"lang": screen.lang, "policy": POLICY, "style": _STYLE}
    return html_pieces("page", {**look, "title": page.title, "page": page})
