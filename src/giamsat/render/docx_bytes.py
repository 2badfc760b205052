"""Word files as bytes: the same bytes for the same document, and a check of those that come in."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.office_files import OfficeFileError, Reason, open_package
from giamsat.domain.text import visible

if TYPE_CHECKING:
    from docx.document import Document

_EPOCH = (1980, 1, 1, 0, 0, 0)
TEMPLATE_CODES: dict[Reason, str] = {
    "too-large": "template-too-large",
    "zip-bomb": "template-too-large",
    "macros": "template-macros",
    "external-links": "template-external",
    "dde": "template-external",
}
"""The errors of templates by the reason of the guard; all others are unreadable."""


class TemplateError(InvalidDataError):
    """A template that cannot be used, and why."""


class Template(NamedTuple):
    """The bytes of a template and where they come from."""

    data: bytes
    path: str


def bytes_of(document: Document, *, title: str, author: str, day: date) -> bytes:
    """Return a document as the bytes of a .docx file, with its properties set.

    The same document gives the same bytes: the times within are those of ``day``.
    """
    properties = document.core_properties
    properties.title, properties.author = visible(title)[:255], visible(author)[:255]
    properties.comments = properties.last_modified_by = ""
    properties.language = "vi-VN"
    properties.created = properties.modified = datetime.combine(day, time(), UTC).replace(
        tzinfo=None
    )
    properties.revision = 1
    raw = BytesIO()
    document.save(raw)
    return _with_fixed_times(raw)


def _with_fixed_times(raw: BytesIO) -> bytes:
    packed = BytesIO()
    with ZipFile(raw) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return packed.getvalue()


def require_safe(data: bytes, path: str) -> None:
    """Raise :class:`TemplateError` for what the guard of office files refuses."""
    try:
        open_package(data)
    except OfficeFileError as error:
        code = TEMPLATE_CODES.get(error.reason, "template-unreadable")
        raise TemplateError(code, path=path) from error
