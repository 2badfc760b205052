"""A document as a PDF file, set by Typst (an optional library).

The words of a document reach Typst as JSON, never as source: nothing in them is markup.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from importlib.resources import files
from typing import Any

from giamsat.domain.errors import InvalidDataError, MissingExtraError
from giamsat.render.paper_words import (
    Paragraph,
    Part,
    Rows,
    Runs,
    Signs,
    Title,
    WordedCoIssuer,
    WordedPaper,
)

_SOURCE = "paper.typ"


class PdfError(InvalidDataError):
    """Typst could not set the document."""


def render(paper: WordedPaper) -> bytes:
    """Return ``paper`` as the bytes of a PDF file.

    Raises ``MissingExtraError`` where Typst is not installed, :class:`PdfError` where it fails.
    """
    try:
        import typst
    except ImportError as error:
        raise MissingExtraError("pdf", "typst") from error
    source = (files("giamsat.render") / "templates" / _SOURCE).read_bytes()
    made = datetime.combine(paper.day, time(), UTC)
    try:
        pdf: bytes = typst.compile(
            source,
            sys_inputs={"paper": json.dumps(_data(paper))},
            timestamp=int(made.timestamp()),
        )
    except typst.TypstError as error:
        raise PdfError("pdf-failed", reason=str(error)) from error
    return pdf


def _data(paper: WordedPaper) -> dict[str, Any]:
    layout = paper.layout
    sizes = {part.replace("-", "_"): one.size for part, one in layout.letters.items()}
    return {
        "lang": paper.lang,
        "form": paper.form,
        "margins": layout.margins._asdict(),
        "sizes": {"motto": 13, **sizes},
        "pages": layout.pages,
        "pages_size": layout.pages_size,
        "star": layout.rule == "star",
        "stars": layout.stars,
        "wide": paper.is_wide,
        "signed_below": paper.is_signed_below,
        "indent": layout.indent,
        "gap": layout.paragraph_gap,
        "slanted_basis": layout.letters["basis"].is_italic,
        "slanted_about": layout.letters["about"].is_italic,
        "nation": paper.nation,
        "motto": paper.motto,
        "name": paper.name,
        "to": paper.to,
        "recipients_head": paper.recipients_head,
        "addressees": [_runs(runs) for runs in paper.addressees],
        "recipients": [_runs(runs) for runs in paper.recipients],
        "parts": [_part(part) for part in paper.parts],
        **{name: _runs(getattr(paper, name)) for name in _LINES},
        "issuers": [_issuer(own) for own in paper.signatures],
    }


_LINES = ("number", "place_date", "subject")


def _issuer(own: WordedPaper | WordedCoIssuer) -> dict[str, Any]:
    lines = ("issuer", "behalf", "position", "signer")
    return {"parent": own.parent, **{name: _runs(getattr(own, name)) for name in lines}}


def _runs(runs: Runs) -> list[list[Any]]:
    return [[run.text, run.blank] for run in runs]


def _part(part: Part) -> dict[str, Any]:
    if isinstance(part, Title):
        return {"is": "title", "level": part.level, "number": part.number, "runs": _runs(part.runs)}
    if isinstance(part, Paragraph):
        return {"is": "line", "role": part.role, "lead": part.lead, "runs": _runs(part.runs)}
    if isinstance(part, Signs):
        names = [_runs(name) for name in part.names]
        return {"is": "signs", "heads": part.heads, "hint": part.hint, "names": names}
    return _rows(part)


def _rows(rows: Rows) -> dict[str, Any]:
    cells = [[_runs(cell) for cell in row] for row in rows.rows]
    return {
        "is": "rows",
        "heads": rows.heads,
        "shares": rows.shares,
        "rows": cells,
        "centred": rows.centred,
    }
