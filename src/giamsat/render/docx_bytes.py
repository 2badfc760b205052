"""Word files as bytes: the same bytes for the same document, and a check of those that come in."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.text import visible

if TYPE_CHECKING:
    from docx.document import Document

LARGEST = 20 * 1024 * 1024
"""Bytes that a template may have when unpacked: far above any letterhead, far below a zip bomb."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MACROS = b"vbaProject"
_EXTERNAL = b'TargetMode="External"'
_HYPERLINK = b"relationships/hyperlink"


class TemplateError(InvalidDataError):
    """A template that cannot be used, and why."""


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
    """Raise :class:`TemplateError` for what is no plain .docx file.

    Refused: what is no zip file, unpacks to more than :data:`LARGEST`, holds macros, or loads
    anything from elsewhere (a link that a reader may click is no harm).
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
                raise TemplateError("template-too-large", path=path)
            for name in archive.namelist():
                _require_plain(archive, name, path)
    except (BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise TemplateError("template-unreadable", path=path) from error


def _require_plain(archive: ZipFile, name: str, path: str) -> None:
    if _MACROS in name.encode():
        raise TemplateError("template-macros", path=path)
    if name.endswith(".rels"):
        for relation in archive.read(name).split(b"<Relationship ")[1:]:
            if _EXTERNAL in relation and _HYPERLINK not in relation:
                raise TemplateError("template-external", path=path)
