"""The formats of a document, and the way to the module of each; libraries load when needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from giamsat.domain.errors import MissingExtraError
from giamsat.render.paper_words import WordedPaper

if TYPE_CHECKING:
    from giamsat.render.docx_bytes import Template

Format = Literal["docx", "md", "html", "pdf"]

FORMATS: tuple[Format, ...] = ("docx", "md", "html", "pdf")
BINARY = frozenset({"docx", "pdf"})


def render_paper(paper: WordedPaper, format_: Format, template: Template | None = None) -> bytes:
    """Return a document in a format; only Word files have templates.

    Raises ``MissingExtraError`` where the library of the format is not installed.
    """
    if format_ == "docx":
        return _docx(paper, template)
    if format_ == "pdf":
        from giamsat.render import pdf_file

        return pdf_file.render(paper)
    if format_ == "md":
        from giamsat.render.paper_markdown import render
    else:
        from giamsat.render.paper_html import render
    return "".join(render(paper)).encode("utf-8", "backslashreplace")


def _docx(paper: WordedPaper, template: Template | None) -> bytes:
    try:
        import docx  # noqa: F401 (whether it is there)
    except ImportError as error:
        raise MissingExtraError("docs", "python-docx") from error
    from giamsat.render.docx_file import render

    return render(paper, template)
