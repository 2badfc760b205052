"""A document as a PDF file, set by Typst (an optional library).

The words of a document reach Typst as JSON, never as source: nothing in them is markup.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from importlib.resources import files
from typing import Any

from giamsat.domain.errors import InvalidDataError, MissingExtraError
from giamsat.render.paper_words import Paragraph, Part, Rows, Runs, Title, WordedPaper

_SOURCE = "paper.typ"


class PdfError(InvalidDataError):
    """Typst could not set the document."""


def render(sheet: WordedPaper) -> bytes:
    """Return ``sheet`` as the bytes of a PDF file.

    Raises ``MissingExtraError`` where Typst is not installed, :class:`PdfError` where it fails.
    """
    try:
        import typst
    except ImportError as error:
        raise MissingExtraError("pdf", "typst") from error
    source = (files("giamsat.render") / "templates" / _SOURCE).read_bytes()
    made = datetime.combine(sheet.day, time(), UTC)
    try:
        pdf: bytes = typst.compile(
            source,
            sys_inputs={"sheet": json.dumps(_data(sheet))},
            timestamp=int(made.timestamp()),
        )
    except typst.TypstError as error:
        raise PdfError("pdf-failed", reason=str(error)) from error
    return pdf


def _data(sheet: WordedPaper) -> dict[str, Any]:
    layout = sheet.layout
    sizes = {part.replace("-", "_"): one.size for part, one in layout.letters.items()}
    return {
        "lang": sheet.lang,
        "form": sheet.form,
        "margins": layout.margins._asdict(),
        "sizes": {"motto": 13, **sizes},
        "pages": layout.pages,
        "pages_size": layout.pages_size,
        "star": layout.rule == "star",
        "indent": layout.indent,
        "gap": layout.paragraph_gap,
        "slanted_basis": layout.letters["basis"].is_italic,
        "slanted_about": layout.letters["about"].is_italic,
        "nation": sheet.nation,
        "motto": sheet.motto,
        "parent": sheet.parent,
        "name": sheet.name,
        "to": sheet.to,
        "recipients_head": sheet.recipients_head,
        "addressees": [_runs(runs) for runs in sheet.addressees],
        "recipients": [_runs(runs) for runs in sheet.recipients],
        "parts": [_part(part) for part in sheet.parts],
        **{name: _runs(getattr(sheet, name)) for name in _LINES},
    }


_LINES = ("issuer", "number", "place_date", "subject", "behalf", "position", "signer")


def _runs(runs: Runs) -> list[list[Any]]:
    return [[run.text, run.blank] for run in runs]


def _part(part: Part) -> dict[str, Any]:
    if isinstance(part, Title):
        return {"is": "title", "level": part.level, "number": part.number, "runs": _runs(part.runs)}
    if isinstance(part, Paragraph):
        return {"is": "line", "role": part.role, "lead": part.lead, "runs": _runs(part.runs)}
    return _rows(part)


def _rows(rows: Rows) -> dict[str, Any]:
    cells = [[_runs(cell) for cell in row] for row in rows.rows]
    return {"is": "rows", "heads": rows.heads, "shares": rows.shares, "rows": cells}
